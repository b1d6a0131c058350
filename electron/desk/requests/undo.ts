/**
 * Taking a slip back: the caller's own last step, within the permitted window. Nothing is erased; the
 * record gains a correction that says what it undoes.
 */
import type { RequestRow } from '../database/schema/index.ts';
import type { StoredEvent } from '../events/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { changeRequest, type Patch } from './change.ts';
import { modelSteps } from './follow-model.ts';
import { requestById } from './ready.ts';
import { cancelRow } from './steps.ts';

/** What the desk does by itself may come between a slip and its undo. */
const byItself = [
  'warned',
  'escalated',
  'promise-due',
  'promise-passed',
  'recheck-due',
  'came-due',
  're-timed',
  'held',
  'went-on',
  'handed-on',
  ...modelSteps,
];
const undoable = [
  'logged',
  'dispatched',
  'reassigned',
  'acknowledged',
  'started',
  'waiting',
  'resumed',
  'done',
  'confirmed',
  'cancelled',
  'reopened',
  'promised',
  'replied',
  'chased',
  'corrected',
];

/** What of a step nobody takes back once it has become something else. */
const moved = ['state', 'assigneeId'] as const;

/** What to say of a step on which something was built since. */
export const overtaken = ({ number }: Pick<RequestRow, 'number'>): DeskError =>
  new DeskError('WRONG_STATE', 'requests.undoOvertaken', { number });

type Body = { changes?: Record<string, [unknown, unknown]>; facts?: Record<string, unknown> };

const changesOf = ({ event }: StoredEvent) => (JSON.parse(event.body) as Body).changes ?? {};

const lastStep = ({ reads }: Pick<ReadContext, 'reads'>, id: string): StoredEvent | undefined =>
  reads.events.newestOf(id, 12).find(({ event }) => !byItself.includes(event.kind));

const isOwnSlip = (context: ReadContext, last: StoredEvent | undefined): last is StoredEvent =>
  last !== undefined && last.event.actor === context.actor.id && undoable.includes(last.event.kind);

/** Whether the desk itself has moved on since what the step moved. */
const isOvertaken = ({ reads }: Pick<ReadContext, 'reads'>, id: string, last: StoredEvent) => {
  const columns = moved.filter((name) => name in changesOf(last));
  return reads.events
    .newestOf(id, 12)
    .filter(({ event }) => event.seq > last.event.seq)
    .some((later) => columns.some((name) => name in changesOf(later)));
};

/** Until when the last step may be taken back by whoever asks; null when it may not. */
export const undoUntil = (context: ReadContext, id: string): number | null => {
  const last = lastStep(context, id);
  if (!isOwnSlip(context, last) || isUndo(last) || isOvertaken(context, id, last)) return null;
  const until = last.event.atMs + (context.reads.house.get()?.undoMs ?? 0);
  return until > context.nowMs ? until : null;
};

const isUndo = ({ event }: StoredEvent): boolean =>
  (JSON.parse(event.body) as Body).facts?.undoes !== undefined;

const before = (row: RequestRow, last: StoredEvent): Patch => {
  const open = changesOf(last);
  const kept = (JSON.parse(last.personal ?? '{}') as Body).changes ?? {};
  const patch = Object.fromEntries(
    Object.entries({ ...open, ...kept }).map(([name, [was]]) => [name, was]),
  ) as Patch;
  // The alarms of before ended with the slip: what is late still is told anew, from the highest rung it is due for.
  const hushed = 'climb' in patch || ('state' in patch && row.state === 'waiting');
  return {
    ...patch,
    ...(hushed ? { climb: 0 } : {}),
    ...('promiseAtMs' in patch || 'promiseAlarms' in patch ? { promiseAlarms: 0 } : {}),
  };
};

/** @throws DeskError WRONG_STATE when the last step is another's, no step, or too long ago */
export const undo = (context: WriteContext, id: string): RequestRow => {
  const row = requestById(context, id);
  const last = lastStep(context, id);
  if (!isOwnSlip(context, last) || isUndo(last))
    throw new DeskError('WRONG_STATE', 'requests.undoNotYours', { number: row.number });
  if (isOvertaken(context, id, last)) throw overtaken(row);
  if (undoUntil(context, id) === null)
    throw new DeskError('WRONG_STATE', 'requests.undoTooLate', { number: row.number });
  const facts = { undoes: last.event.seq, undoneStep: last.event.kind };
  if (last.event.kind === 'done')
    for (const follow of context.reads.requests.following(id))
      if (follow.state === 'logged') cancelRow(context, follow);
  if (last.event.kind === 'logged')
    return changeRequest(
      context,
      row,
      { state: 'cancelled', closedAtMs: context.nowMs, climb: 0 },
      { kind: 'corrected', facts },
    );
  return changeRequest(context, row, before(row, last), { kind: 'corrected', facts });
};
