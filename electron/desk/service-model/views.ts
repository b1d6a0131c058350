/** Calendars and exceptions as the contract shows them. */
import { dayMs } from '../../../shared/kernel/durations.ts';
import { addDays, dateAt, dayStart, isoAt, weekStart } from '../../../shared/kernel/time.ts';
import type {
  CalendarView,
  ExceptionView,
  FloorView,
} from '../../../shared/service-model/contract.ts';
import { sayHours } from '../../../shared/service-model/hours.ts';
import {
  exceptionOn,
  type FloorRules,
  hoursOn,
  modelOf,
  type Served,
} from '../../../shared/service-model/model.ts';
import type { FloorCalendarRow, ServiceExceptionRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { readRules, servedNow } from '../requests/index.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

const codeOf = ({ reads }: Here, id: string): string => reads.staff.byId(id)?.code ?? id;

export const viewServed = (
  { timeZone }: Pick<Here, 'timeZone'>,
  { model, by, sinceMs, untilMs, rule }: Served,
) => ({
  model,
  servedBy: by,
  since: sinceMs === null ? null : isoAt(sinceMs, timeZone),
  until: untilMs === null ? null : isoAt(untilMs, timeZone),
  rule,
});

export const viewException = (context: Here, row: ServiceExceptionRow): ExceptionView => ({
  id: row.id,
  from: row.fromDate,
  until: row.untilDate,
  floors: row.floors,
  hours: sayHours(row.hours),
  reason: row.reason,
  addedAt: isoAt(row.addedAtMs, context.timeZone),
  addedBy: codeOf(context, row.addedBy),
  removedAt: row.removedAtMs === null ? null : isoAt(row.removedAtMs, context.timeZone),
  removedBy: row.removedBy === null ? null : codeOf(context, row.removedBy),
});

const viewCalendar = (context: Here, row: FloorCalendarRow): CalendarView => ({
  id: row.id,
  model: modelOf(row.week),
  week: row.week.map(sayHours),
  // The first reaches back to the beginning.
  from: row.fromMs === 0 ? null : isoAt(row.fromMs, context.timeZone),
  until: row.untilMs === null ? null : isoAt(row.untilMs, context.timeZone),
  by: codeOf(context, row.madeBy),
});

/** @throws DeskError NOT_FOUND for a floor the house does not have */
export const knownFloor = ({ reads }: Pick<ReadContext, 'reads'>, floor: string): string => {
  if (!reads.rooms.floors().some(({ code }) => code === floor))
    throw new DeskError('NOT_FOUND', 'serviceModel.unknownFloor', { floor });
  return floor;
};

/** The floors asked for, in the order of the house. */
export const viewFloors = (context: Here, only?: readonly string[]): FloorView[] => {
  const { nowMs } = context;
  const calendars = Map.groupBy(context.reads.serviceModel.calendars(nowMs), ({ floor }) => floor);
  const served = servedNow(context, true);
  return context.reads.rooms
    .floors()
    .filter(({ code }) => only === undefined || only.includes(code))
    .flatMap(({ code }) => {
      const rows = calendars.get(code) ?? [];
      const current = rows.find(({ fromMs }) => fromMs <= nowMs);
      if (!current) return [];
      return [
        {
          floor: code,
          now: viewServed(context, served(code)),
          calendar: viewCalendar(context, current),
          planned: rows
            .filter(({ fromMs, untilMs }) => fromMs > nowMs && fromMs !== untilMs)
            .map((row) => viewCalendar(context, row)),
        },
      ];
    });
};

/** Up to when a day's rules count as known: of the past what stood at its end, of days to come what stands now. */
const knownOn = (context: Here, date: string): number => {
  const { nowMs, timeZone } = context;
  const endMs = dayStart(addDays(date, 1), timeZone) - 1;
  return endMs < nowMs ? endMs : Math.max(nowMs, dayStart(date, timeZone));
};

const viewDay = (context: Here, rules: FloorRules, date: string) => {
  const knownMs = knownOn(context, date);
  const exception = exceptionOn(rules.exceptions, date, knownMs);
  const row = exception && context.reads.serviceModel.exception(exception.id);
  return {
    date,
    hours: sayHours(hoursOn(rules, date, knownMs).hours),
    exception: row ? viewException(context, row) : null,
  };
};

/** A floor's week day by day, and every week it has had. */
export const weekOf = (context: Here, floor: string, date: string | undefined) => {
  const { reads, nowMs, timeZone } = context;
  const code = knownFloor(context, floor);
  const [view] = viewFloors(context, [code]);
  if (!view) throw new DeskError('NOT_FOUND', 'serviceModel.unknownFloor', { floor });
  const monday = weekStart(date ?? dateAt(nowMs, timeZone));
  const rules = readRules(context, dayStart(monday, timeZone) - dayMs)(code);
  return {
    ...view,
    days: Array.from({ length: 7 }, (_, day) => viewDay(context, rules, addDays(monday, day))),
    history: reads.serviceModel
      .calendarsOf(code)
      // What was replaced before it began was never in force.
      .filter(({ fromMs, untilMs }) => fromMs !== untilMs)
      .map((row) => viewCalendar(context, row)),
  };
};

/** Exceptions to come, and those of the last month. */
export const exceptionList = (context: Here): ExceptionView[] =>
  context.reads.serviceModel
    .exceptions(dateAt(context.nowMs - 31 * dayMs, context.timeZone))
    .filter(({ removedAtMs }) => removedAtMs === null)
    .map((row) => viewException(context, row));
