/** An open request held to another standard than it was logged under: its clocks, and the step itself. */
import { minuteMs } from '../../../shared/kernel/durations.ts';
import type { Targets } from '../../../shared/standards/model.ts';
import { periodAt, rungsFor } from '../alarms/index.ts';
import type { RequestRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { changeRequest } from './change.ts';
import {
  climbMoments,
  climbsElsewhere,
  isBooked,
  runningClock,
  startFor,
  targets,
} from './clocks.ts';

type Clocks = Pick<RequestRow, 'startsAtMs' | 'acknowledgeFromMs' | 'acknowledgeByMs' | 'dueAtMs'>;

export type AtStandard = {
  row: RequestRow;
  clocks: Clocks;
  /** Its running target has passed under these clocks, and has not under its own. */
  lateAtOnce: boolean;
};

/** The minutes between two moments, where they are whole. */
const minutesOf = (ms: number): number => ms / minuteMs;

const isLate = (row: RequestRow, nowMs: number): boolean => {
  const clock = isBooked(row, nowMs) ? null : runningClock(row);
  return clock !== null && clock.byMs <= nowMs;
};

/**
 * The request under a standard; null where nothing changes. What is held to an hour of its own, told to
 * the guest or set by a register, is not moved.
 * @param known every target the service ever had: a request held to another is held to an hour of its own
 */
export const atStandard = (
  row: RequestRow,
  standard: Targets,
  known: { acknowledge: ReadonlySet<number>; complete: ReadonlySet<number> },
  nowMs: number,
): AtStandard | null => {
  if (climbsElsewhere(row) || row.dueAtMs === row.promiseAtMs) return null;
  const answering = known.acknowledge.has(minutesOf(row.acknowledgeByMs - row.acknowledgeFromMs));
  const asked = row.askedForMs !== null && row.dueAtMs === row.askedForMs;
  const working = asked || known.complete.has(minutesOf(row.dueAtMs - row.startsAtMs));
  const booked = isBooked(row, nowMs) && asked;
  const startsAtMs = booked ? startFor(standard, row.askedForMs, nowMs) : row.startsAtMs;
  const acknowledgeFromMs = booked ? startsAtMs : row.acknowledgeFromMs;
  const fresh = targets(standard, startsAtMs, row.askedForMs);
  const clocks: Clocks = {
    startsAtMs,
    acknowledgeFromMs,
    acknowledgeByMs: answering
      ? targets(standard, acknowledgeFromMs).acknowledgeByMs
      : row.acknowledgeByMs,
    dueAtMs: working ? fresh.dueAtMs : row.dueAtMs,
  };
  const names = Object.keys(clocks) as (keyof Clocks)[];
  if (names.every((name) => clocks[name] === row[name])) return null;
  return { row, clocks, lateAtOnce: isLate({ ...row, ...clocks }, nowMs) && !isLate(row, nowMs) };
};

/**
 * Holds it to them. What it has climbed stands while the new clocks have it stand there too; where they
 * do not, its alarms end and it climbs anew.
 */
export const holdToStandard = (
  context: WriteContext,
  { row, clocks }: AtStandard,
  standard: Targets,
): RequestRow => {
  const clock = runningClock({ ...row, ...clocks });
  const warnShare = context.reads.house.get()?.warnShare ?? 0.7;
  const reached = clock
    ? climbMoments(clock, warnShare, rungsFor(context, row.priority, periodAt(context))).filter(
        (moment) => moment <= context.nowMs,
      ).length
    : 0;
  const { acknowledgeMinutes, completeMinutes } = standard;
  return changeRequest(
    context,
    row,
    { ...clocks, climb: reached < row.climb ? 0 : row.climb },
    { kind: 're-timed', facts: { dueAtMs: clocks.dueAtMs, acknowledgeMinutes, completeMinutes } },
  );
};
