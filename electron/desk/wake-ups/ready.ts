/** What every step of a wake-up asks first: is there such a one, and is the step legal for it. */

import { minuteMs } from '../../../shared/kernel/durations.ts';
import { addDays, clockAt, clockReaches, dateAt, minuteOn } from '../../../shared/kernel/time.ts';
import {
  earliestMinutes,
  legalWakeUpSteps,
  type WakeUpStep,
} from '../../../shared/wake-ups/model.ts';
import type { WakeUpRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';

/** @throws DeskError NOT_FOUND */
export const wakeUpById = ({ reads }: Pick<ReadContext, 'reads'>, id: string): WakeUpRow =>
  found(reads.wakeUps.byId(id), 'wakeUps.unknown', { id });

/** The wake-up if the step is legal for it now. @throws DeskError WRONG_STATE with the state it is in */
export const ready = (
  context: Pick<ReadContext, 'reads' | 'timeZone'>,
  id: string,
  step: WakeUpStep,
): WakeUpRow => {
  const row = wakeUpById(context, id);
  if (legalWakeUpSteps(row.state).includes(step)) return row;
  throw new DeskError('WRONG_STATE', 'wakeUps.wrongState', {
    place: row.place,
    time: clockAt(row.atMs, context.timeZone),
    wakeUpState: row.state,
    wakeUpStep: step,
  });
};

/** A ring told long before the hour is a slip: it would take tomorrow's wake-up off the list. @throws DeskError CONFLICT */
export const ringable = (
  context: Pick<ReadContext, 'reads' | 'timeZone' | 'nowMs'>,
  id: string,
  step: 'answered' | 'unanswered',
): WakeUpRow => {
  const row = ready(context, id, step);
  if (row.nextAtMs !== null && row.nextAtMs - context.nowMs > earliestMinutes * minuteMs)
    throw new DeskError('CONFLICT', 'wakeUps.tooEarly', {
      place: row.place,
      time: clockAt(row.nextAtMs, context.timeZone),
    });
  return row;
};

/** A moment as said: with its date, or the clock alone, which is the next time it shows that. @throws DeskError INVALID_INPUT */
export const momentSaid = (
  { nowMs, timeZone }: Pick<ReadContext, 'nowMs' | 'timeZone'>,
  said: string,
): number => {
  const clock = /^(\d{1,2}):(\d\d)$/.exec(said);
  if (!clock) {
    const ms = Date.parse(said);
    if (ms <= nowMs) throw new DeskError('INVALID_INPUT', 'wakeUps.past', { at: said });
    return ms;
  }
  const minute = Number(clock[1]) * 60 + Number(clock[2]);
  const today = dateAt(nowMs, timeZone);
  // On the night the clock is set back it may show that twice: whoever says so in between means the second time.
  const [next] = (['first', 'last'] as const)
    .map((time) => clockReaches(today, minute, timeZone, time))
    .filter((ms) => ms > nowMs);
  return next ?? minuteOn(addDays(today, 1), minute, timeZone);
};
