/** The roster against who came: late, early, absent, overtime. A fact is one day of one person. */
import type { DayFigures } from '../../../../shared/attendance/figures.ts';
import { minuteMs } from '../../../../shared/kernel/durations.ts';
import { addDays, dateAt, minuteOn } from '../../../../shared/kernel/time.ts';
import { attendanceOn } from '../../attendance/index.ts';
import type { StaffRow } from '../../database/schema/index.ts';
import { reportOf } from '../engine.ts';
import { namesOf } from '../names.ts';
import type { Span } from '../period.ts';

type DayFact = {
  person: StaffRow;
  day: DayFigures;
  atMs: number;
  /** Planned, and its hours are over. */
  planned: boolean;
};

const orNull = (minutes: number): number | null => (minutes > 0 ? minutes * minuteMs : null);

export const attendance = reportOf<DayFact>(
  ['person', 'weekday', 'day', 'week', 'month', 'department'],
  [
    { name: 'planned', unit: 'count', better: null, kind: 'count', of: ({ planned }) => planned },
    {
      name: 'late',
      unit: 'percent',
      better: 'less',
      kind: 'share',
      among: ({ planned, day }) => planned && !day.absent,
      of: ({ day }) => day.lateMinutes > 0,
    },
    {
      name: 'lateMinutes',
      unit: 'minutes',
      better: 'less',
      kind: 'sum',
      of: ({ planned, day }) => (planned ? orNull(day.lateMinutes) : null),
    },
    {
      name: 'absent',
      unit: 'percent',
      better: 'less',
      kind: 'share',
      among: ({ planned }) => planned,
      of: ({ day }) => day.absent,
    },
    {
      name: 'early',
      unit: 'count',
      better: 'less',
      kind: 'count',
      of: ({ planned, day }) => planned && day.earlyMinutes > 0,
    },
    {
      name: 'overtime',
      unit: 'minutes',
      better: 'less',
      kind: 'sum',
      of: ({ day }) => orNull(day.overtimeMinutes),
    },
    {
      name: 'worked',
      unit: 'minutes',
      better: null,
      kind: 'sum',
      of: ({ day }) => orNull(day.workedMinutes),
    },
  ],
  (context) => {
    const { reads, nowMs, timeZone } = context;
    const names = namesOf(context);
    const people = reads.staff.all();
    /** A shift counts at its beginning, a day without one at its first moment worked, else at noon. */
    const momentOf = ({ date, hours, spells }: DayFigures): number =>
      hours?.fromMs ?? spells[0]?.onAtMs ?? minuteOn(date, 720, timeZone);
    const read = ({ fromMs, untilMs }: Span): DayFact[] => {
      const dates: string[] = [];
      // A night's overtime may belong to the day before.
      const last = dateAt(untilMs, timeZone);
      for (let date = addDays(dateAt(fromMs, timeZone), -1); date <= last; date = addDays(date, 1))
        dates.push(date);
      const book = attendanceOn(context, dates);
      return people
        .flatMap((person) =>
          book.daysOf(person).map((day) => ({
            person,
            day,
            atMs: momentOf(day),
            planned: day.hours !== null && day.hours.untilMs <= nowMs,
          })),
        )
        .filter(({ atMs }) => atMs >= fromMs && atMs < untilMs)
        .sort((a, b) => a.atMs - b.atMs);
    };
    return {
      by: {
        person: ({ person }) => person.code,
        department: ({ person }) => person.department,
      },
      atMs: ({ atMs }) => atMs,
      keyOf: ({ person, day }) => `${person.code} ${day.date}`,
      windowDays: 31,
      read,
      say: ({ person, day }) => ({
        subject: { kind: 'staff', id: person.id },
        number: null,
        place: null,
        what: day.shift ?? '',
        who: names.personName(person.id),
      }),
    };
  },
);
