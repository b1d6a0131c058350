/** Raising and ending the alarms of a request. One alarm per step; the next step replaces the last. */
import type { AlarmView } from '../../../shared/alarms/contract.ts';
import type { AlarmRow, RequestRow } from '../database/schema.ts';
import type { WriteContext } from '../kernel/context.ts';
import { runningClock } from './clocks.ts';
import type { Told } from './ladder.ts';

const end = (context: WriteContext, alarm: AlarmRow): void => {
  context.writes.alarms.save({ ...alarm, endedAtMs: context.nowMs });
  context.touch({ kind: 'alarm', id: alarm.id });
};

const isClimb = (alarm: AlarmRow): boolean =>
  alarm.target === 'acknowledge' || alarm.target === 'complete';

/** True while what the alarm shouts for is still to be done. */
const stillAsks = (alarm: AlarmRow, row: RequestRow): boolean => {
  if (alarm.target === 'promise') return row.promiseAtMs !== null && row.promiseAlarms > 0;
  if (alarm.target === 'recheck') return row.state === 'waiting' && row.recheckAtMs === null;
  return runningClock(row)?.target === alarm.target && row.climb > 0;
};

/** Ends the alarms a step has made needless. */
export const endAlarms = (context: WriteContext, before: RequestRow, after: RequestRow): void => {
  if (before.climb === 0 && before.promiseAlarms === 0 && before.state !== 'waiting') return;
  for (const alarm of context.reads.alarms.askingOf(before.id))
    if (!stillAsks(alarm, after)) end(context, alarm);
};

export type NewAlarm = {
  step: AlarmView['step'];
  target: AlarmView['target'];
  level: 1 | 2 | 3;
  told: Told;
};

/** Raises an alarm and ends the one of the step before. Returns what the event of the request should say. */
export const raiseAlarm = (
  context: WriteContext,
  row: RequestRow,
  alarm: NewAlarm,
): Record<string, unknown> => {
  for (const earlier of context.reads.alarms.askingOf(row.id))
    if (isClimb(earlier) === (alarm.target === 'acknowledge' || alarm.target === 'complete'))
      end(context, earlier);
  const id = context.newId();
  context.writes.alarms.insert({
    id,
    requestId: row.id,
    step: alarm.step,
    target: alarm.target,
    level: alarm.level,
    raisedAtMs: context.nowMs,
    tellId: alarm.told.person?.id ?? null,
    why: alarm.told.why,
    acknowledgedAtMs: null,
    acknowledgedBy: null,
    endedAtMs: null,
  });
  context.touch({ kind: 'alarm', id });
  return {
    alarm: id,
    step: alarm.step,
    target: alarm.target,
    level: alarm.level,
    tell: alarm.told.person?.code ?? null,
    tellName: alarm.told.person?.name ?? null,
    why: alarm.told.why,
  };
};
