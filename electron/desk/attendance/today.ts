/** Where everybody stands now: the lines of the register, and who the board misses. */
import type { PresentLine } from '../../../shared/attendance/contract.ts';
import type { DayFigures } from '../../../shared/attendance/figures.ts';
import { type Standing, standingOf } from '../../../shared/attendance/presence.ts';
import type { BoardMissing } from '../../../shared/board/contract.ts';
import { addDays, dateAt, daysBetween, isoAt, startOfDay } from '../../../shared/kernel/time.ts';
import type { StaffRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { floorsOn } from '../staff/index.ts';
import {
  type Attendance,
  attendanceOf,
  attendanceOn,
  datesFrom,
  type Here,
  rulesOf,
} from './plans.ts';

/** What a person has in hand: unfinished jobs, and keys as the board of hooks calls them. */
type InHand = { load: number; keys: string[] };

const momentNow = ({ nowMs, timeZone }: Here) => ({
  nowMs,
  today: dateAt(nowMs, timeZone),
  todayMs: startOfDay(nowMs, timeZone),
});

/** Yesterday, today and tomorrow; with a moment that is past, from the day before that one. */
const aroundNow = ({ nowMs, timeZone }: Here, sinceMs = nowMs): string[] => {
  const since = dateAt(sinceMs, timeZone);
  const passed = daysBetween(since, dateAt(nowMs, timeZone));
  return datesFrom(addDays(since, -1), passed + 3);
};

const isHere = ({ spells }: DayFigures): boolean => spells.some(({ offAtMs }) => offAtMs === null);

/** How people stand now: the house's measure and the day are asked for once, for as many as there are. */
const standingsIn = (context: Here, book: Attendance): ((person: StaffRow) => Standing) => {
  const rules = rulesOf(context);
  const now = momentNow(context);
  const daysOf = (person: StaffRow): DayFigures[] => {
    const days = book.daysOf(person);
    const duty = book.hereOf(person.id);
    // A sign-off forgotten days ago: they are here by the day they came, which is none of these.
    return duty && !days.some(isHere)
      ? attendanceOf(context, person, aroundNow(context, duty.onAtMs)).daysOf(person)
      : days;
  };
  return (person) =>
    person.active
      ? standingOf(daysOf(person), rules, now)
      : { presence: 'left', day: null, breakTooLong: false, forgotten: false, dueAgain: false };
};

/** Where one person stands now. */
export const standingNow = (context: Here, person: StaffRow): Standing =>
  standingsIn(context, attendanceOf(context, person, aroundNow(context)))(person);

const hoursView = (day: DayFigures | null, timeZone: string) => ({
  shift: day?.shift ?? null,
  from: day?.hours ? isoAt(day.hours.fromMs, timeZone) : null,
  until: day?.hours ? isoAt(day.hours.untilMs, timeZone) : null,
});

/** Floors of the shift somebody stands on: as they came, else as the roster plans it. */
const floorsFor = (book: Attendance, person: StaffRow, day: DayFigures | null): string[] => {
  const spell = day?.spells.at(-1);
  if (spell) return floorsOn(person, book.dutyOf(spell.id));
  return (day && book.cellOf(person.id, day.date)?.floors) ?? person.floors;
};

const lineOf = (
  context: Here,
  book: Attendance,
  person: StaffRow,
  { presence, day, breakTooLong, forgotten }: Standing,
  { load, keys }: InHand,
): PresentLine => {
  const iso = (ms: number | null | undefined) => (ms == null ? null : isoAt(ms, context.timeZone));
  const spell = day?.spells.at(-1);
  const rest = spell?.breaks.find(({ untilMs }) => untilMs === null);
  return {
    id: person.id,
    code: person.code,
    name: person.name,
    role: person.role,
    department: person.department,
    floors: floorsFor(book, person, day),
    extension: person.extension,
    presence,
    ...hoursView(day, context.timeZone),
    on: iso(spell?.onAtMs),
    off: iso(spell?.offAtMs),
    lateMinutes: day?.lateMinutes ?? 0,
    earlyMinutes: day?.earlyMinutes ?? 0,
    overtimeMinutes: day?.overtimeMinutes ?? 0,
    breakSince: iso(rest?.fromMs),
    breakTooLong,
    forgotten,
    load,
    keys,
  };
};

/** Everybody, by code. */
export const presentLines = (context: Here): PresentLine[] => {
  const book = attendanceOn(context, aroundNow(context));
  const standing = standingsIn(context, book);
  const loads = context.reads.staff.loads();
  const held = Map.groupBy(context.reads.keys.held(), ({ holderId }) => holderId);
  return context.reads.staff.all().map((person) =>
    lineOf(context, book, person, standing(person), {
      load: loads.get(person.id) ?? 0,
      keys: (held.get(person.id) ?? []).map(({ code }) => code),
    }),
  );
};

/** One person's line. */
export const presentLine = (context: Here, person: StaffRow): PresentLine => {
  const book = attendanceOf(context, person, aroundNow(context));
  const load = context.reads.requests.openOf(person.id).filter(({ state }) => state !== 'done');
  const keys = context.reads.keys.heldBy(person.id).map(({ code }) => code);
  return lineOf(context, book, person, standingsIn(context, book)(person), {
    load: load.length,
    keys,
  });
};

/** Who should be here and is not: for the board, whoever is longest overdue first. */
export const missingNow = (context: Here): BoardMissing[] => {
  const book = attendanceOn(context, aroundNow(context));
  const standing = standingsIn(context, book);
  return context.reads.staff
    .all()
    .flatMap((person): BoardMissing[] => {
      const { presence, day } = standing(person);
      if (!day?.hours || (presence !== 'missing' && presence !== 'absent')) return [];
      const { id, code, name, role, department, extension } = person;
      const floors = floorsFor(book, person, day);
      const dueAtMs = day.hours.fromMs;
      return [{ id, code, name, role, department, floors, extension, presence, dueAtMs }];
    })
    .sort((a, b) => a.dueAtMs - b.dueAtMs || a.code.localeCompare(b.code));
};

export const today = (context: ReadContext) => ({
  at: isoAt(context.nowMs, context.timeZone),
  date: dateAt(context.nowMs, context.timeZone),
  people: presentLines(context),
});
