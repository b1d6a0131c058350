/** Who is there to work in a replay: as people really signed on, by the roster where nobody did, and otherwise. */
import { dayMs } from '../../../shared/kernel/durations.ts';
import { addDays, clockReaches, dateAt } from '../../../shared/kernel/time.ts';
import type { OtherPeople } from '../../../shared/what-if/contract.ts';
import type { StaffRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { floorsOn, planOf, standingOn } from '../staff/index.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

export type Span = { fromMs: number; untilMs: number };
/** Somebody there for one stretch of time, with the floors of it. */
export type Stretch = Span & {
  code: string;
  role: StaffRow['role'];
  department: StaffRow['department'];
  floors: readonly string[];
};

/** Nobody works longer at a stretch; whoever signed on before that has gone. */
const longestDays = 3;

const datesOf = (fromMs: number, untilMs: number, timeZone: string): string[] => {
  const dates: string[] = [];
  const last = dateAt(untilMs - 1, timeZone);
  for (let date = dateAt(fromMs, timeZone); date <= last; date = addDays(date, 1)) dates.push(date);
  return dates;
};

const stretch = (person: StaffRow, span: Span, floors: readonly string[]): Stretch => ({
  ...span,
  code: person.code,
  role: person.role,
  department: person.department,
  floors,
});

const signedOn = ({ reads, nowMs }: Here, fromMs: number, untilMs: number): Stretch[] => {
  const staff = new Map(reads.staff.all().map((person) => [person.id, person]));
  return reads.attendance.dutiesIn(fromMs - longestDays * dayMs, untilMs).flatMap((duty) => {
    const person = staff.get(duty.staffId);
    const span = { fromMs: duty.onAtMs, untilMs: duty.offAtMs ?? nowMs };
    if (!person || span.untilMs <= fromMs || span.untilMs <= span.fromMs) return [];
    return [stretch(person, span, floorsOn(person, duty))];
  });
};

const rostered = (context: Here, dates: readonly string[]): Stretch[] => {
  const { reads, timeZone } = context;
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return [];
  const cells = new Map(
    reads.attendance.cells(first, last).map((cell) => [`${cell.staffId} ${cell.date}`, cell]),
  );
  const standing = standingOn(context);
  const people = reads.staff.all().filter(({ active }) => active);
  return dates.flatMap((date) =>
    people.flatMap((person) => {
      const cell = cells.get(`${person.id} ${date}`);
      const { hours } = planOf(person, date, cell, timeZone, standing(person, date));
      return hours ? [stretch(person, hours, cell?.floors ?? person.floors)] : [];
    }),
  );
};

/** Everybody who was there, and the days on which only the roster says so. */
export const readPeople = (
  context: Here,
  fromMs: number,
  untilMs: number,
): { people: Stretch[]; daysByRoster: string[] } => {
  const { timeZone } = context;
  const people = signedOn(context, fromMs, untilMs);
  const empty = datesOf(fromMs, untilMs, timeZone).filter((date) => {
    const dayFromMs = clockReaches(date, 0, timeZone, 'first');
    const dayUntilMs = clockReaches(addDays(date, 1), 0, timeZone, 'first');
    return !people.some((one) => one.fromMs < dayUntilMs && one.untilMs > dayFromMs);
  });
  return { people: [...people, ...rostered(context, empty)], daysByRoster: empty };
};

const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** The hours of an entry on each day, as spans. */
const spansOf = (
  { from, until }: OtherPeople,
  dates: readonly string[],
  timeZone: string,
): Span[] => {
  const [first, last] = [minuteOf(from), minuteOf(until)];
  return dates.map((date) => ({
    fromMs: clockReaches(date, first, timeZone, 'first'),
    untilMs: clockReaches(date, last > first ? last : last + 1_440, timeZone, 'last'),
  }));
};

/** Whether somebody does the work of a department, and is not there to answer for it. */
const worksFor = ({ department }: OtherPeople, one: Stretch): boolean =>
  one.department === department && (one.role === 'attendant' || one.role === 'department');

const onFloors = ({ floors }: OtherPeople, one: Stretch): boolean =>
  floors === undefined || one.floors.some((floor) => floors.includes(floor));

const without = (one: Stretch, span: Span): Stretch[] => [
  ...(one.fromMs < span.fromMs ? [{ ...one, untilMs: Math.min(one.untilMs, span.fromMs) }] : []),
  ...(one.untilMs > span.untilMs ? [{ ...one, fromMs: Math.max(one.fromMs, span.untilMs) }] : []),
];

/** Takes so many away in each of the spans: those last by code. */
const fewer = (
  people: readonly Stretch[],
  entry: OtherPeople,
  spans: readonly Span[],
): Stretch[] => {
  let left = [...people];
  for (const span of spans) {
    const there = left.filter(
      (one) =>
        worksFor(entry, one) &&
        onFloors(entry, one) &&
        one.fromMs < span.untilMs &&
        one.untilMs > span.fromMs,
    );
    const codes = [...new Set(there.map(({ code }) => code))].sort().slice(entry.people);
    const gone = new Set(there.filter(({ code }) => codes.includes(code)));
    left = left.flatMap((one) => (gone.has(one) ? without(one, span) : [one]));
  }
  return left;
};

/** The people of a replay with other staffing. */
export const otherStaffing = (
  people: readonly Stretch[],
  staffing: readonly OtherPeople[],
  { fromMs, untilMs, timeZone }: Span & { timeZone: string },
): Stretch[] => {
  // The night before reaches into the first day.
  const dates = [addDays(dateAt(fromMs, timeZone), -1), ...datesOf(fromMs, untilMs, timeZone)];
  const instead = staffing.filter(({ how }) => how === 'instead');
  let left = people.filter((one) => !instead.some((entry) => worksFor(entry, one)));
  staffing.forEach((entry, index) => {
    const spans = spansOf(entry, dates, timeZone);
    if (entry.people < 0) left = fewer(left, entry, spans);
    else
      for (let nth = 1; nth <= entry.people; nth += 1)
        left.push(
          ...spans.map((span) => ({
            ...span,
            code: `+${index + 1}.${nth}`,
            role:
              entry.department === 'housekeeping'
                ? ('attendant' as const)
                : ('department' as const),
            department: entry.department,
            floors: entry.floors ?? ['*'],
          })),
        );
  });
  return left;
};
