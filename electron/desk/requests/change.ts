/**
 * How a request changes: one way for every step. The new row, its clocks, the event with what changed,
 * the end of alarms that have lost their reason, the place in the search queue; all in one transaction.
 */
import { isOpen } from '../../../shared/requests/model.ts';
import type { RequestRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { endAlarms } from './alarms.ts';
import { firstToBreak, nextAttention } from './clocks.ts';
import { periodAt, rungsFor } from './ladder.ts';

/** Columns worked out from the others: not worth a line in the record. */
const derived = ['open', 'deadline', 'fromMs', 'deadlineAtMs', 'attentionAtMs', 'version'] as const;
/** Columns that hold what a guest said: they enter the record as a commitment. */
const personal = ['words'] as const;

type Derived = (typeof derived)[number];
export type Facts = Record<string, unknown>;
export type Patch = Partial<Omit<RequestRow, 'id' | 'number' | Derived>>;

export type StepRecord = {
  kind: string;
  /** Beside the changed columns: reasons, who was told, what it undoes. */
  facts?: Facts;
  /** What was said or written. */
  text?: string | undefined;
};

const isIn = (names: readonly string[], name: string): boolean => names.includes(name);

/** Columns that differ, with the value before and after. */
const differences = (before: RequestRow, after: RequestRow): Record<string, [unknown, unknown]> =>
  Object.fromEntries(
    Object.entries(after)
      .filter(([name, value]) => !isIn(derived, name) && value !== before[name as keyof RequestRow])
      .map(([name, value]) => [name, [before[name as keyof RequestRow], value]]),
  );

const split = (changes: Record<string, [unknown, unknown]>) => {
  const entries = Object.entries(changes);
  return {
    open: Object.fromEntries(entries.filter(([name]) => !isIn(personal, name))),
    kept: Object.fromEntries(entries.filter(([name]) => isIn(personal, name))),
  };
};

const withClocks = (context: WriteContext, row: RequestRow): RequestRow => {
  const { reads, nowMs } = context;
  const warnShare = reads.house.get()?.warnShare ?? 0.7;
  return {
    ...row,
    open: isOpen(row.state),
    ...firstToBreak(row, nowMs),
    attentionAtMs: nextAttention(row, nowMs, warnShare, () =>
      rungsFor(context, row.priority, periodAt(context)),
    ),
    version: row.version + 1,
  };
};

/** Writes a new request and its first event. */
export const insertRequest = (
  context: WriteContext,
  row: Omit<RequestRow, Derived>,
  facts: Facts = {},
): RequestRow => {
  const made = withClocks(context, {
    ...row,
    open: true,
    deadline: null,
    fromMs: row.loggedAtMs,
    deadlineAtMs: null,
    attentionAtMs: null,
    version: 0,
  });
  context.writes.requests.insert(made);
  const { words, id, ...initial } = row;
  context.record({
    kind: 'logged',
    subject: { kind: 'request', id },
    body: { row: initial, facts },
    personal: { text: words },
  });
  context.writes.search.enqueue('request', id);
  return made;
};

/** Takes one step. The row as it was and the patch give the row as it is now. */
export const changeRequest = (
  context: WriteContext,
  before: RequestRow,
  patch: Patch,
  step: StepRecord,
): RequestRow => {
  const after = withClocks(context, { ...before, ...patch });
  const { open, kept } = split(differences(before, after));
  context.writes.requests.save(after);
  const said = {
    ...(Object.keys(kept).length > 0 ? { changes: kept } : {}),
    ...(step.text === undefined ? {} : { text: step.text }),
  };
  context.record({
    kind: step.kind,
    subject: { kind: 'request', id: before.id },
    body: { changes: open, ...(step.facts ? { facts: step.facts } : {}) },
    ...(Object.keys(said).length > 0 ? { personal: said } : {}),
  });
  endAlarms(context, before, after, step.kind);
  if (
    step.text !== undefined ||
    'words' in kept ||
    before.service !== after.service ||
    before.assigneeId !== after.assigneeId
  )
    context.writes.search.enqueue('request', before.id);
  return after;
};
