/** Attendance: the roster, who is here, what became of the plan. Signing on and off is the staff's own contract. */
import { z } from 'zod';
import { subjectEvent } from '../events/contract.ts';
import { calendarDay, fileContent, id, moment, mostWithFile, reason } from '../kernel/fields.ts';
import { roles } from '../kernel/permissions.ts';
import { command, query } from '../kernel/procedure.ts';
import { departments, staffToken, staffView } from '../staff/contract.ts';
import { presences, proofs, swapStates } from './model.ts';

const minutes = z.number().int().min(0);
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** A shift code of the house, `own`, `off`, `leave`. */
const shift = z.string().trim().min(1).max(32);

export const spellView = z.object({
  id,
  on: moment,
  off: moment.nullable(),
  onProof: z.enum(proofs),
  offProof: z.enum(proofs).nullable(),
  corrected: z.boolean(),
  breaks: z.array(z.object({ from: moment, until: moment.nullable() })),
});

export const dayView = z.object({
  date: calendarDay,
  shift: z.string().nullable(),
  from: moment.nullable(),
  until: moment.nullable(),
  spells: z.array(spellView),
  plannedMinutes: minutes,
  workedMinutes: minutes,
  lateMinutes: minutes,
  earlyMinutes: minutes,
  absent: z.boolean(),
  overtimeMinutes: minutes,
  breakMinutes: minutes,
  longBreaks: minutes,
  /** The shift came by a swap. */
  swapped: z.boolean(),
});
export type DayView = z.infer<typeof dayView>;

export const totals = z.object({
  plannedMinutes: minutes,
  workedMinutes: minutes,
  daysWorked: minutes,
  lateTimes: minutes,
  lateMinutes: minutes,
  earlyTimes: minutes,
  earlyMinutes: minutes,
  absentDays: minutes,
  leaveDays: minutes,
  overtimeMinutes: minutes,
  breakMinutes: minutes,
  longBreaks: minutes,
  swaps: minutes,
});
export type TotalsView = z.infer<typeof totals>;

/** A person as the register's list shows them. */
export const presentLine = z.object({
  id,
  code: z.string(),
  name: z.string(),
  role: z.enum(roles),
  department: z.enum(departments),
  floors: z.array(z.string()),
  extension: z.string().nullable(),
  presence: z.enum(presences),
  shift: z.string().nullable(),
  /** The planned hours it is judged by. */
  from: moment.nullable(),
  until: moment.nullable(),
  /** Signed on; the last time when more than once. */
  on: moment.nullable(),
  off: moment.nullable(),
  lateMinutes: minutes,
  earlyMinutes: minutes,
  overtimeMinutes: minutes,
  breakSince: moment.nullable(),
  /** On a break longer than the house allows. */
  breakTooLong: z.boolean(),
  /** Most likely gone without signing off: to be put right. */
  forgotten: z.boolean(),
  /** Open jobs carried, and the keys held. */
  load: minutes,
  keys: z.array(z.string()),
});
export type PresentLine = z.infer<typeof presentLine>;

export const swapView = z.object({
  id,
  state: z.enum(swapStates),
  date: calendarDay,
  code: z.string(),
  name: z.string(),
  shift: z.string().nullable(),
  withDate: calendarDay,
  withCode: z.string(),
  withName: z.string(),
  withShift: z.string().nullable(),
  note: z.string(),
  askedAt: moment,
  decidedAt: moment.nullable(),
  decidedBy: z.string().nullable(),
});
export type SwapView = z.infer<typeof swapView>;

export const rosterEntry = z.object({
  code: staffToken,
  date: calendarDay,
  /** Null empties the cell. */
  shift: shift.nullable(),
  /** Floors of that shift; null: the usual ones; left out: as they stand. */
  floors: z.array(z.string().max(8)).max(100).nullable().optional(),
});
export type RosterEntry = z.infer<typeof rosterEntry>;

const rosterCell = z.object({
  date: calendarDay,
  shift: z.string().nullable(),
  /** Nothing was typed: the person's fixed hours stand. */
  standing: z.boolean(),
  swapped: z.boolean(),
  /** Floors of that shift; null: the person's usual ones. */
  floors: z.array(z.string()).nullable(),
});

export const rosterView = z.object({
  from: calendarDay,
  dates: z.array(calendarDay),
  today: calendarDay,
  shifts: z.array(
    z.object({ code: z.string(), letter: z.string(), fromMinute: minutes, untilMinute: minutes }),
  ),
  people: z.array(
    z.object({
      id,
      code: z.string(),
      name: z.string(),
      role: z.enum(roles),
      department: z.enum(departments),
      /** The usual ones. */
      floors: z.array(z.string()),
      /** Minutes after midnight; null: no fixed hours. */
      ownHours: z.object({ fromMinute: minutes, untilMinute: minutes }).nullable(),
      cells: z.array(rosterCell),
    }),
  ),
});
export type RosterView = z.infer<typeof rosterView>;

/** What keeps a line of an imported roster from being taken. */
export const importProblemKinds = [
  'header',
  'formula',
  'broken',
  'unknownPerson',
  'leftPerson',
  'noOwnHours',
  'unknownShift',
  'unknownFloor',
  'badDate',
  'double',
] as const;

export const importProblem = z.object({
  kind: z.enum(importProblemKinds),
  /** Line of the file as a person counts it; the header is 1. */
  line: z.number().int(),
  /** The cell as a spreadsheet names it, e.g. `C7`. */
  cell: z.string().nullable(),
  value: z.string(),
});
export type ImportProblem = z.infer<typeof importProblem>;

export const importPreview = z.object({
  name: z.string(),
  people: z.number().int(),
  from: calendarDay.nullable(),
  until: calendarDay.nullable(),
  /** Cells read, those that would change, and those already so. */
  read: z.number().int(),
  changes: z.number().int(),
  same: z.number().int(),
  problems: z.array(importProblem),
});
export type ImportPreview = z.infer<typeof importPreview>;

const rosterFile = z.object({ name: z.string().trim().min(1).max(200), content: fileContent });

export const monthView = z.object({
  month,
  people: z.array(
    z.object({
      id,
      code: z.string(),
      name: z.string(),
      role: z.enum(roles),
      department: z.enum(departments),
      active: z.boolean(),
      totals,
    }),
  ),
  house: totals,
});
export type MonthView = z.infer<typeof monthView>;

export const personMonth = z.object({
  month,
  code: z.string(),
  name: z.string(),
  role: z.enum(roles),
  department: z.enum(departments),
  days: z.array(dayView),
  totals,
});
export type PersonMonth = z.infer<typeof personMonth>;

export const personRecord = z.object({
  line: presentLine,
  staff: staffView,
  /** Their own hours where they have them: minutes after midnight. */
  ownHours: z.object({ fromMinute: minutes, untilMinute: minutes }).nullable(),
  today: dayView.nullable(),
  jobs: z.array(
    z.object({ id, number: z.number().int(), place: z.string().nullable(), service: z.string() }),
  ),
  week: z.array(dayView),
  /** Whose hours can be put right, newest first: since the first of last month, and open ones however old. */
  spells: z.array(spellView.pick({ id: true, on: true, off: true })),
  /** The current month so far. */
  month: totals,
  /** Swaps of theirs that wait for a decision or lie ahead. */
  swaps: z.array(swapView),
  /** The newest, oldest of them first. */
  events: z.array(subjectEvent),
});
export type PersonRecord = z.infer<typeof personRecord>;

const swapId = z.object({ id });

export const attendanceContract = {
  /** Everybody who works here, with where they stand now. */
  today: query('board.view').output(
    z.object({ at: moment, date: calendarDay, people: z.array(presentLine) }),
  ),
  /** One person, on duty or not, by code, badge or id. */
  person: query('record.view')
    .input(z.object({ code: z.string().trim().min(1).max(64) }))
    .output(personRecord),
  /**
   * One scan, on or off without choosing: who is away signs on, who is here signs off, who is on a break
   * comes back. The same badge twice within half a minute is taken for one. Whoever forgot to sign off and
   * is due again signs on: the old duty ends where it was planned to.
   */
  clock: command('duty.sign')
    .input(z.object({ code: staffToken, pin: z.string().max(64).optional() }))
    .output(
      z.object({
        code: z.string(),
        name: z.string(),
        what: z.enum(['on', 'off', 'back']),
        at: moment,
        /** Until when a duty counts whose sign-off was forgotten, and which this scan ended; else null. */
        forgottenUntil: moment.nullable(),
        line: presentLine,
      }),
    ),
  startBreak: command('duty.sign')
    .input(z.object({ code: staffToken }))
    .output(presentLine),
  endBreak: command('duty.sign')
    .input(z.object({ code: staffToken }))
    .output(presentLine),
  /** Puts hours right, closed or open; what they were stays on the record with the reason. */
  correct: command('attendance.manage')
    .input(z.object({ id, on: moment.optional(), off: moment.optional(), reason }))
    .output(presentLine),
  /** Hours somebody worked without signing on at all. */
  addHours: command('attendance.manage')
    .input(z.object({ code: staffToken, on: moment, off: moment, reason }))
    .output(presentLine),
  /** A week, or so many days, from a date; left out: this week's Monday. */
  roster: query('board.view')
    .input(
      z
        .object({ from: calendarDay.optional(), days: z.number().int().min(1).max(62).default(7) })
        .default({ days: 7 }),
    )
    .output(rosterView),
  setRoster: command('attendance.manage')
    .input(z.object({ entries: z.array(rosterEntry).min(1).max(20_000) }))
    .output(z.object({ changed: z.number().int() })),
  /** The seven days from `from` onto those from `to`; what is typed there stays unless it is replaced. */
  copyWeek: command('attendance.manage')
    .input(z.object({ from: calendarDay, to: calendarDay, replace: z.boolean().default(false) }))
    .output(z.object({ changed: z.number().int(), kept: z.number().int() })),
  /** A dry run: every bad line by name, and what would change. Changes nothing. */
  importPreview: query('attendance.manage', { most: mostWithFile })
    .input(rosterFile)
    .output(importPreview),
  /** All of it or, with one bad line, nothing. */
  importApply: command('attendance.manage', { most: mostWithFile })
    .input(rosterFile)
    .output(z.object({ changed: z.number().int() })),
  /** A person's shift of a day against another's, on the same day or another. */
  askSwap: command('duty.sign')
    .input(
      z.object({
        code: staffToken,
        date: calendarDay,
        with: staffToken,
        withDate: calendarDay.optional(),
        note: z.string().trim().max(500).default(''),
      }),
    )
    .output(swapView),
  approveSwap: command('attendance.manage').input(swapId).output(swapView),
  refuseSwap: command('attendance.manage').input(swapId.extend({ reason })).output(swapView),
  /** Those that wait, oldest first. */
  swaps: query('record.view').output(z.object({ swaps: z.array(swapView) })),
  /** The month's sheet of the house, a line a person. */
  month: query('record.view').input(z.object({ month })).output(monthView),
  /** A person's sheet, a line a day. */
  personMonth: query('record.view')
    .input(z.object({ code: z.string().trim().min(1).max(64), month }))
    .output(personMonth),
  /** The same sheet as a file of the day: of the house or, with a code, of one person. */
  exportMonth: command('record.view', { confirm: 'identity' })
    .input(
      z.object({
        month,
        code: z.string().trim().min(1).max(64).optional(),
        format: z.enum(['csv', 'xlsx']).default('xlsx'),
      }),
    )
    .output(z.object({ path: z.string() })),
};
