/** One person's record: now, in hand, this week, this month, and what happened. */
import type { PersonRecord } from '../../../shared/attendance/contract.ts';
import { addMonths, dateAt, dayStart, isoAt, weekStart } from '../../../shared/kernel/time.ts';
import type { StaffRow } from '../database/schema/index.ts';
import { newestStoryOf } from '../events/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { ownHoursOf, viewStaff } from '../staff/index.ts';
import { personMonth, viewDay } from './month.ts';
import { attendanceOf, datesFrom } from './plans.ts';
import { viewSwap } from './swaps.ts';
import { presentLine } from './today.ts';

const newestEvents = 40;

/** What a supervisor may still put right: the wages of last month are reckoned in this one. */
const spellsOf = (context: ReadContext, { id }: StaffRow): PersonRecord['spells'] => {
  const { reads, nowMs, timeZone } = context;
  const lastMonth = addMonths(dateAt(nowMs, timeZone).slice(0, 7), -1);
  const fromMs = dayStart(`${lastMonth}-01`, timeZone);
  const open = reads.staff.dutyOf(id);
  return [
    ...(open && open.onAtMs < fromMs ? [open] : []),
    ...reads.attendance.dutiesOf(id, fromMs, nowMs + 1),
  ]
    .toReversed()
    .map(({ id: dutyId, onAtMs, offAtMs }) => ({
      id: dutyId,
      on: isoAt(onAtMs, timeZone),
      off: offAtMs === null ? null : isoAt(offAtMs, timeZone),
    }));
};

export const personRecord = (context: ReadContext, person: StaffRow): PersonRecord => {
  const { reads, nowMs, timeZone } = context;
  const today = dateAt(nowMs, timeZone);
  const dates = datesFrom(weekStart(today), 7);
  const book = attendanceOf(context, person, dates);
  const week = book.daysOf(person).map((day) => viewDay(context, book, person, day));
  const swaps = reads.attendance
    .swapsIn(today, '9999-12-31')
    .filter(({ staffId, withId }) => staffId === person.id || withId === person.id);
  return {
    line: presentLine(context, person),
    staff: viewStaff(person),
    ownHours: ownHoursOf(person),
    today: week.find(({ date }) => date === today) ?? null,
    jobs: reads.requests
      .openOf(person.id)
      .map(({ id, number, place, service }) => ({ id, number, place, service })),
    week,
    spells: spellsOf(context, person),
    month: personMonth(context, person, today.slice(0, 7)).totals,
    swaps: swaps.map((row) => viewSwap(context, row)),
    events: newestStoryOf(context, person.id, newestEvents),
  };
};
