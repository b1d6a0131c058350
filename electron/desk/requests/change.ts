/**
 * How a request changes: one way for every step. The new row, its clocks, the event with what changed,
 * the end of alarms that have lost their reason, the place in the search queue; all in one transaction.
 */
import { isOpen } from '../../../shared/requests/model.ts';
import { periodAt, rungsFor } from '../alarms/index.ts';
import type { RequestRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, type Step } from '../events/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { endAlarms } from './alarms.ts';
import { firstToBreak, nextAttention } from './clocks.ts';

/** Columns worked out from the others: not worth a line in the record. */
const derived = ['open', 'deadline', 'fromMs', 'deadlineAtMs', 'attentionAtMs', 'version'] as const;
const recorded: Recorded<RequestRow> = { kind: 'request', personal: ['words'], derived };

type Derived = (typeof derived)[number];
export type Facts = Record<string, unknown>;
export type Patch = Partial<Omit<RequestRow, 'id' | 'number' | Derived>>;

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

/** Tells the registers that follow requests; gives the row as they have left it. */
const tell = (
  context: WriteContext,
  before: RequestRow | null,
  after: RequestRow,
  step: string,
  byWord = false,
): RequestRow =>
  context.requestListeners.reduce(
    (row, listener) => listener(context, { before, after: row, step, byWord }) ?? row,
    after,
  );

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
  return tell(context, null, made, 'logged');
};

/**
 * Takes one step. The row as it was and the patch give the row as it is now.
 * @param byWord somebody called off this one, and it does not end with something else
 */
export const changeRequest = (
  context: WriteContext,
  before: RequestRow,
  patch: Patch,
  step: Step,
  byWord = false,
): RequestRow => {
  const after = withClocks(context, { ...before, ...patch });
  context.writes.requests.save(after);
  recordChange(context, recorded, before, after, step);
  endAlarms(context, before, after, step.kind);
  return tell(context, before, after, step.kind, byWord);
};
