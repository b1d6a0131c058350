/**
 * Wake-ups follow their guest: off the list when they leave or do not come, back on it when the check-out
 * was a slip. Into another room they go with their request.
 */
import type { StayRow, WakeUpRow } from '../database/schema/index.ts';
import type { StayListener, WriteContext } from '../kernel/context.ts';
import { standAgain } from '../requests/index.ts';
import { end } from './arrange.ts';
import { setNextDay } from './ring.ts';

/** So long after its moment a wake-up is still made up for. */
const lateMs = 60 * 60_000;
const leaving = 'checked-out';

/** Of a room where nobody lives or is expected any more, what is nobody's as well. */
const endAll = (context: WriteContext, { id, room }: StayRow, because: string): void => {
  const isLast = because === leaving && context.reads.stays.liveOf(room).length === 0;
  for (const row of context.reads.wakeUps.openAt(room))
    if (row.stayId === id || (row.stayId === null && isLast))
      end(context, row, undefined, { because });
};

const endedWith = ({ reads }: WriteContext, row: WakeUpRow): boolean => {
  const last = reads.events.newestOf(row.id, 3).find(({ event }) => event.kind === 'cancelled');
  const body = last && (JSON.parse(last.event.body) as { facts?: { because?: string } });
  return row.state === 'cancelled' && body?.facts?.because === leaving;
};

/** Those that were called off with the check-out; one whose moment is long past is not rung any more. */
const restore = (context: WriteContext, gone: StayRow): void => {
  const { reads, nowMs } = context;
  for (const row of reads.wakeUps.closedAt(gone.room, gone.departedAtMs ?? 0)) {
    if (row.stayId !== gone.id || !endedWith(context, row)) continue;
    const request = reads.requests.byId(row.requestId);
    if (request && row.atMs > nowMs - lateMs) standAgain(context, request);
    else setNextDay(context, row);
  }
};

export const wakeUpsFollowStay: StayListener = (context, { before, after, step }) => {
  if (step === leaving) endAll(context, after, leaving);
  else if (step === 'cancelled') endAll(context, after, 'not-coming');
  else if (step === 'reinstated' && before !== null) restore(context, before);
};
