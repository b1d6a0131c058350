/**
 * Whoever is at the door for a wake-up, and the job they were given. While it is under way its own clock
 * shouts; once it is over, the wake-up does, until somebody says what was found.
 */
import type { RequestRow, WakeUpRow } from '../database/schema/index.ts';
import { rowBefore, type StoredEvent } from '../events/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import {
  endByDesk,
  followed,
  isDelivered,
  type RequestMove,
  standAgain,
} from '../requests/index.ts';
import { changeWakeUp } from './recorded.ts';

/** The job that sends somebody to the door. */
export const knockService = 'wake-up-knock';

export const knockOf = ({ reads }: WriteContext, row: WakeUpRow): RequestRow | undefined =>
  row.knockRequestId === null ? undefined : reads.requests.byId(row.knockRequestId);

/** The job ends with the wake-up; one that was done already stays done. */
export const endKnock = (
  context: WriteContext,
  row: WakeUpRow,
  as: 'confirmed' | 'cancelled',
  reason?: string,
): void => {
  const job = knockOf(context, row);
  if (job?.open) endByDesk(context, job, isDelivered(job.state) ? 'confirmed' : as, reason);
};

/** As it was before a step that was a slip: whoever was called back from the door with it goes on. */
export const asBefore = (
  context: WriteContext,
  row: WakeUpRow,
  step: StoredEvent,
): Omit<WakeUpRow, 'id'> => {
  const { id: _, ...before } = rowBefore(row, [step]);
  const job = knockOf(context, row);
  if (before.state !== 'knocking' || !job) return before;
  if (job.state === 'cancelled') standAgain(context, job);
  return { ...before, nextAtMs: isDelivered(job.state) ? context.nowMs : null };
};

/**
 * The job's own keys say nothing of the guest: called off, the room is rung anew; done, somebody has to
 * say what was found.
 */
export const knockMoved = (context: WriteContext, move: RequestMove): void => {
  const kind = followed(move, [knockService]);
  if (kind === 'none') return;
  const row = context.reads.wakeUps.ofKnock(move.after.id);
  if (row?.state !== 'knocking') return;
  switch (kind) {
    case 'cancelled':
      changeWakeUp(
        context,
        row,
        { state: 'unanswered', nextAtMs: context.nowMs },
        { kind: 'knock-cancelled' },
      );
      break;
    case 'delivered':
      changeWakeUp(context, row, { nextAtMs: context.nowMs }, { kind: 'knock-over' });
      break;
    case 'undelivered':
    case 'reopened':
      changeWakeUp(context, row, { nextAtMs: null }, { kind: 'knock-again' });
      break;
    default:
  }
};
