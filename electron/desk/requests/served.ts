/** Who serves each floor at a moment, by its calendar: read once for as many floors as are asked for. */
import { dayMs } from '../../../shared/kernel/durations.ts';
import { addDays, dateAt, isoAt } from '../../../shared/kernel/time.ts';
import {
  type FloorRules,
  lookAheadDays,
  type Served,
  servedAt,
} from '../../../shared/service-model/model.ts';
import type { FloorCalendarRow, ServiceExceptionRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

/** A day and the night before it, where only the present is asked for. */
const nearDays = 3;

const rulesOf = (
  floor: string,
  calendars: readonly FloorCalendarRow[],
  exceptions: readonly ServiceExceptionRow[],
): FloorRules => ({
  versions: calendars,
  exceptions: exceptions
    .filter(({ floors }) => floors === null || floors.includes(floor))
    .map((row) => ({ ...row, wholeHouse: row.floors === null })),
});

/** What says how each floor is served, from some days before a moment on. */
export const readRules = (
  { reads, timeZone }: Pick<ReadContext, 'reads' | 'timeZone'>,
  sinceMs: number,
): ((floor: string) => FloorRules) => {
  const calendars = Map.groupBy(reads.serviceModel.calendars(sinceMs), ({ floor }) => floor);
  const exceptions = reads.serviceModel.exceptions(addDays(dateAt(sinceMs, timeZone), -1));
  return (floor) => rulesOf(floor, calendars.get(floor) ?? [], exceptions);
};

/** Who serves a floor now, and until when. @param sought true: its beginning is sought for days back */
export const servedNow = (context: Here, sought = false): ((floor: string) => Served) => {
  const { nowMs, timeZone } = context;
  const back = sought ? lookAheadDays : 1;
  let rules: ReturnType<typeof readRules> | undefined;
  const known = new Map<string, Served>();
  return (floor) => {
    rules ??= readRules(context, nowMs - (nearDays + back) * dayMs);
    const served = known.get(floor) ?? servedAt(rules(floor), nowMs, timeZone, back);
    known.set(floor, served);
    return served;
  };
};

/** A moment as the clock on the wall shows it, `17:00`. */
export const clockText = (ms: number, timeZone: string): string =>
  isoAt(ms, timeZone).slice(11, 16);
