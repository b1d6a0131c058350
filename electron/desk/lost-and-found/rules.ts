/** The keeping times as settings: a change counts for what lies in the store already, each on its record. */
import type { KeepingRule } from '../../../shared/lost-and-found/contract.ts';
import type { WriteContext } from '../kernel/context.ts';
import { keepUntil, ruleOf } from './keeping.ts';
import { changeFound } from './rows.ts';

/** A store of this size is cleared in another way. */
const mostAtOnce = 10_000;

export const setRule = (context: WriteContext, rule: KeepingRule) => {
  const { reads, writes, timeZone } = context;
  const before = ruleOf(context, rule.class);
  writes.lostAndFound.saveRule(rule);
  const { class: itemClass, ...columns } = rule;
  context.record({
    kind: 'keeping-rule-set',
    subject: { kind: 'house', id: reads.house.get()?.houseId ?? '' },
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
  for (const row of reads.lostAndFound.openFound(mostAtOnce)) {
    const until =
      row.class === itemClass ? keepUntil(rule, row.foundAtMs, timeZone) : row.keepUntil;
    if (until === row.keepUntil) continue;
    changeFound(context, row, { keepUntil: until }, { kind: 'keeping-changed' });
    changed += 1;
  }
  return { rule, changed };
};
