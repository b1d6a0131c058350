/** The keeping times as settings: a change counts for what lies in the store already, each on its record. */
import type { KeepingRule } from '../../../shared/lost-and-found/contract.ts';
import type { WriteContext } from '../kernel/context.ts';
import { keepUntil, ruleOf, watchItem } from './keeping.ts';
import { changeFound } from './rows.ts';

/** It must lie in another store, and somebody must see it there. */
const unseen = { state: 'registered', bin: null, shelvedAtMs: null, shelvedBy: null } as const;

/** A store of this size is cleared in another way. */
const mostAtOnce = 10_000;

export const setRule = (context: WriteContext, rule: KeepingRule) => {
  const { reads, writes, timeZone } = context;
  const before = ruleOf(context, rule.class);
  writes.lostAndFound.saveRule(rule);
  const { class: itemClass, ...columns } = rule;
  context.record({
    kind: 'keeping-rule-set',
    subject: { kind: 'keeping-rule', id: rule.class },
    body: {
      facts: { class: itemClass },
      changes: Object.fromEntries(
        Object.entries(columns)
          .filter(([name, value]) => before[name as keyof KeepingRule] !== value)
          .map(([name, value]) => [name, [before[name as keyof KeepingRule], value]]),
      ),
    },
  });
  let changed = 0;
  const lying = reads.lostAndFound.openFound(mostAtOnce);
  for (const row of lying.filter((one) => one.class === itemClass)) {
    const until = keepUntil(rule, row.foundAtMs, timeZone);
    // A day somebody gave by hand is theirs to change.
    const byRule = row.keepUntil === keepUntil(before, row.foundAtMs, timeZone);
    const day = byRule ? until : row.keepUntil;
    const elsewhere = rule.store !== null && row.store !== rule.store;
    if (day === row.keepUntil && !elsewhere) watchItem(context, row);
    else
      changeFound(
        context,
        row,
        { keepUntil: day, ...(elsewhere ? { ...unseen, store: rule.store } : {}) },
        { kind: 'keeping-changed' },
      );
    if (day !== row.keepUntil) changed += 1;
  }
  return { rule, changed };
};
