/** Raising and ending the alarms of a request. One alarm per step; the next step replaces the last. */
import type { AlarmView } from '../../../shared/alarms/contract.ts';
import { endAlarm, raiseAlarm, type Told } from '../alarms/index.ts';
import type { AlarmRow, RequestRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { runningClock } from './clocks.ts';

/** Alarms of one kind follow each other; the climb, a promise and a recheck stand side by side. */
const kindOf = (target: AlarmRow['target']): 'climb' | 'promise' | 'recheck' =>
  target === 'promise' || target === 'recheck' ? target : 'climb';

/** True while what the alarm shouts for is still to be done. */
const stillAsks = (alarm: AlarmRow, row: RequestRow, step: string): boolean => {
  if (alarm.target === 'promise') return row.promiseAtMs !== null && row.promiseAlarms > 0;
  // Whoever lets it wait on has looked, with or without a new time.
  if (alarm.target === 'recheck')
    return row.state === 'waiting' && row.recheckAtMs === null && step !== 'waiting';
  return runningClock(row)?.target === alarm.target && row.climb > 0;
};

/** Ends the alarms a step has made needless. */
export const endAlarms = (
  context: WriteContext,
  before: RequestRow,
  after: RequestRow,
  step: string,
): void => {
  if (before.climb === 0 && before.promiseAlarms === 0 && before.state !== 'waiting') return;
  for (const alarm of context.reads.alarms.askingOf(before.id))
    if (!stillAsks(alarm, after, step)) endAlarm(context, alarm);
};

type RequestAlarm = {
  step: AlarmView['step'];
  target: AlarmView['target'];
  level: 1 | 2 | 3;
  told: Told;
};

/** Raises an alarm and ends the one of the step before. Returns what the event of the request should say. */
export const raiseInstead = (
  context: WriteContext,
  row: RequestRow,
  alarm: RequestAlarm,
): Record<string, unknown> => {
  for (const earlier of context.reads.alarms.askingOf(row.id))
    if (kindOf(earlier.target) === kindOf(alarm.target)) endAlarm(context, earlier);
  return raiseAlarm(context, {
    about: { kind: 'request', id: row.id },
    label: null,
    place: null,
    ...alarm,
  });
};
