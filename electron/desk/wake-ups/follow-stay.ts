/**
 * Wake-ups follow their guest: off the list when they leave or do not come, back on it when the check-out
 * was a slip, and on for the days that are added. Into another room they go with their request.
 */
import { dayMs, minuteMs } from '../../../shared/kernel/durations.ts';
import { addDays, minuteOfDay, minuteOn } from '../../../shared/kernel/time.ts';
import type { StayRow, WakeUpRow } from '../database/schema/index.ts';
import type { StayListener, WriteContext } from '../kernel/context.ts';
import { standAgain } from '../requests/index.ts';
import { end } from './arrange.ts';
import { endedBy, setNextDay } from './ring.ts';

/** So long after its moment a wake-up is still made up for. */
const lateMs = 60 * minuteMs;
const leaving = 'checked-out';

/** Of a room where nobody lives or is expected any more, what is nobody's as well. */
const endAll = (context: WriteContext, { id, room }: StayRow, because: string): void => {
  const isLast = because === leaving && context.reads.stays.liveOf(room).length === 0;
  for (const row of context.reads.wakeUps.openAt(room))
    if (row.stayId === id || (row.stayId === null && isLast))
      end(context, row, undefined, { because });
};

/** Those that were called off with the check-out; one whose moment is long past is not rung any more. */
const restore = (context: WriteContext, gone: StayRow): void => {
  const { reads, nowMs } = context;
  for (const row of reads.wakeUps.closedAt(gone.room, gone.departedAtMs ?? 0)) {
    if (row.stayId !== gone.id || endedBy(context, row).because !== leaving) continue;
    const request = reads.requests.byId(row.requestId);
    if (request && row.atMs > nowMs - lateMs) standAgain(context, request);
    else setNextDay(context, row);
  }
};

/** Ended with the day its guest was to leave: answered, or left out on that day. */
const endedAsTheyLeft = (context: WriteContext, row: WakeUpRow): boolean =>
  row.repeat === 'daily' &&
  row.until === null &&
  (row.state === 'answered' || endedBy(context, row).all === false) &&
  context.reads.wakeUps.following(row.id).length === 0;

/** Whoever asked to be woken every day and stays longer is woken on the days that are added as well. */
const goOn = (context: WriteContext, before: StayRow, { id, room }: StayRow): void => {
  const { reads, timeZone, nowMs } = context;
  // One that ended so was wanted on the last day, or a little before where it was told of late.
  const fromMs = minuteOn(addDays(before.departure, -2), 0, timeZone);
  const clock = ({ atMs }: WakeUpRow) => minuteOfDay(atMs, timeZone);
  for (const row of reads.wakeUps.between(fromMs, nowMs + dayMs, 5_000)) {
    if (row.stayId !== id || !endedAsTheyLeft(context, row)) continue;
    const isTwin = (one: WakeUpRow) => one.repeat === 'daily' && clock(one) === clock(row);
    if (!reads.wakeUps.openAt(room).some((one) => one.stayId === id && isTwin(one)))
      setNextDay(context, { ...row, place: room });
  }
};

export const wakeUpsFollowStay: StayListener = (context, { before, after, step }) => {
  if (step === leaving) endAll(context, after, leaving);
  else if (step === 'cancelled') endAll(context, after, 'not-coming');
  else if (step === 'reinstated' && before !== null) restore(context, before);
  // A list of guests moves somebody and has them stay longer in one step.
  else if (
    (step === 'changed' || step === 'moved') &&
    before !== null &&
    after.departure > before.departure
  )
    goOn(context, before, after);
};
