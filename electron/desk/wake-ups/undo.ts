/** Taking a ring back: the caller's own last one, within the permitted window. Nothing is erased. */
import type { WakeUpRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { retime, undo } from '../requests/index.ts';
import { asBefore, endKnock } from './door.ts';
import { wakeUpById } from './ready.ts';
import { changeWakeUp } from './recorded.ts';

const undoable = ['answered', 'answered-first', 'unanswered', 'knock-sent', 'knocked'];

const lastStep = ({ reads }: Pick<WriteContext, 'reads'>, id: string) =>
  reads.events.newestOf(id, 8).find(({ event }) => event.kind !== 'escalated');

/** Until when the last ring may be taken back by whoever asks; null when it may not. */
export const undoUntil = (
  context: Pick<WriteContext, 'reads' | 'nowMs' | 'actor'>,
  id: string,
): number | null => {
  const last = lastStep(context, id);
  if (!last || last.event.actor !== context.actor.id || !undoable.includes(last.event.kind))
    return null;
  const until = last.event.atMs + (context.reads.house.get()?.undoMs ?? 0);
  return until > context.nowMs ? until : null;
};

const restore = (
  context: WriteContext,
  row: WakeUpRow,
  last: NonNullable<ReturnType<typeof lastStep>>,
): WakeUpRow => {
  const after = changeWakeUp(context, row, asBefore(context, row, last), {
    kind: 'taken-back',
    facts: { undoes: last.event.seq },
  });
  if (last.event.kind === 'knock-sent') endKnock(context, row, 'cancelled');
  const request = context.reads.requests.byId(row.requestId);
  if (request?.open && after.nextAtMs !== null) retime(context, request, after.nextAtMs);
  return after;
};

/** @throws DeskError WRONG_STATE when the last step is another's, no ring, or too long ago */
export const takeBack = (context: WriteContext, id: string): WakeUpRow => {
  const row = wakeUpById(context, id);
  const last = lastStep(context, id);
  if (!last || undoUntil(context, id) === null)
    throw new DeskError('WRONG_STATE', 'wakeUps.undoTooLate', { place: row.place });
  if (row.state === 'answered') {
    // The request was closed with it: taking that back puts the wake-up on the list again.
    undo(context, row.requestId);
    return wakeUpById(context, id);
  }
  return restore(context, row, last);
};
