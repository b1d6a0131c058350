/**
 * The demo's attendance: a roster for the month, and the life beside the plan: some late, one who did not
 * come, a swap, overtime, breaks, a sign-off put right. Today goes by the plan; the past has its oddities.
 */
import { ownHours } from '../../../shared/attendance/model.ts';
import { minuteMs } from '../../../shared/kernel/durations.ts';
import {
  addDays,
  dateAt,
  dayStart,
  isoAt,
  minuteOfDay,
  minuteOn,
} from '../../../shared/kernel/time.ts';
import {
  approveSwap,
  askSwap,
  correct,
  endBreak,
  putRoster,
  startBreak,
} from '../attendance/index.ts';
import type { ShiftRow, StaffRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { createDice } from './dice.ts';
import type { Stage } from './stage.ts';

/** The roster is typed so far ahead. */
const daysAhead = 14;
/** Breaks are on the record for so many days back. */
const daysOfBreaks = 14;

const shiftOf = (person: StaffRow, shifts: readonly ShiftRow[]): string =>
  shifts.find(
    ({ fromMinute, untilMinute }) =>
      fromMinute === person.rosterFromMinute && untilMinute === person.rosterUntilMinute,
  )?.code ?? ownHours;

/** Types the roster from the first day of the demo until two weeks from now. */
export const typeRoster = (context: WriteContext, beginsMs: number, nowMs: number): void => {
  const { reads, timeZone } = context;
  const shifts = reads.house.shifts();
  const people = reads.staff.all().filter(({ rosterFromMinute }) => rosterFromMinute !== null);
  const until = addDays(dateAt(nowMs, timeZone), daysAhead);
  for (let date = dateAt(beginsMs, timeZone); date <= until; date = addDays(date, 1))
    putRoster(
      context,
      people.map((person) => ({ person, date, shift: shiftOf(person, shifts) })),
      'typed',
    );
};

type Hours = { from?: number; until?: number } | 'absent';

/** How people came beside the plan: days before today, who, minutes after midnight. */
const oddities: readonly [daysAgo: number, code: string, hours: Hours][] = [
  [2, '104', { from: 7 * 60 + 18 }],
  [3, '110', { until: 23 * 60 + 10 }],
  [4, '109', { until: 21 * 60 + 20 }],
  [5, '107', { from: 7 * 60 + 11 }],
  [6, '106', 'absent'],
  [7, '211', { until: 22 * 60 + 40 }],
  [8, '221', { until: 22 * 60 + 20 }],
  [9, '112', { from: 7 * 60 + 42 }],
  [11, '115', { until: 23 * 60 + 5 }],
  [12, '201', { from: 7 * 60 + 25 }],
  [15, '104', { from: 7 * 60 + 9 }],
  [17, '131', { from: 7 * 60 + 6 }],
  [20, '108', { from: 7 * 60 + 33 }],
];

const lived = (person: StaffRow, hours: Hours | undefined): StaffRow => {
  if (hours === undefined) return person;
  if (hours === 'absent') return { ...person, rosterFromMinute: null, rosterUntilMinute: null };
  return {
    ...person,
    rosterFromMinute: hours.from ?? person.rosterFromMinute,
    rosterUntilMinute: hours.until ?? person.rosterUntilMinute,
  };
};

/** People with the hours they really kept on a day before today. */
export const lifeOf = (today: string) => {
  const byDay = new Map(
    oddities.map(([daysAgo, code, hours]) => [`${addDays(today, -daysAgo)} ${code}`, hours]),
  );
  return (people: readonly StaffRow[], date: string): StaffRow[] =>
    people.map((person) => lived(person, byDay.get(`${date} ${person.code}`)));
};

const asPerson = (stage: Stage, code: string): WriteContext => {
  const person = stage.reads.staff.byCode(code);
  if (!person) throw new Error(`the demo has nobody with the code ${code}`);
  return stage.as({ id: person.id, code, role: person.role }, 'desk-1');
};

/** Meals, each at a fixed hour of their own, mostly within what the house allows. */
const planBreaks = (stage: Stage, today: string): void => {
  const dice = createDice(`breaks:${today}`);
  const attendants = stage.reads.staff
    .all()
    .filter(({ role, floors }) => role === 'attendant' && !floors.includes('*'));
  for (let ago = daysOfBreaks; ago > 0; ago -= 1)
    attendants.forEach(({ id, code }, index) => {
      const startsMs = minuteOn(
        addDays(today, -ago),
        11 * 60 + (index % 4) * 20 + dice.whole(0, 4),
        stage.timeZone,
      );
      const lastsMs = dice.whole(22, dice.percent(4) ? 44 : 30) * minuteMs;
      stage.at(startsMs, () => {
        if (stage.reads.staff.dutyOf(id)) startBreak(stage.asOperator(), code);
      });
      stage.at(startsMs + lastsMs, () => {
        if (stage.reads.attendance.openBreak(id)) endBreak(stage.asOperator(), code);
      });
    });
};

/** A swap that was approved, and one that waits. */
const planSwaps = (stage: Stage, today: string, nowMs: number): void => {
  const { timeZone } = stage;
  const swapped = addDays(today, -10);
  const asked = addDays(today, -11);
  let id = '';
  stage.at(minuteOn(asked, 10 * 60 + 5, timeZone), () => {
    const wanted = { code: '001', date: swapped, with: '002', note: '上午带孩子看医生' };
    id = askSwap(stage.asOperator(), wanted).id;
  });
  stage.at(minuteOn(asked, 14 * 60 + 20, timeZone), () => {
    approveSwap(asPerson(stage, '010'), id);
  });
  stage.at(nowMs - 95 * minuteMs, () => {
    const wanted = { code: '010', date: addDays(today, 3), with: '011', note: '参加安全培训' };
    askSwap(stage.asOperator(), wanted);
  });
};

/** A sign-off that was noted too late, put right the morning after. */
const planCorrection = (stage: Stage, today: string): void => {
  const date = addDays(today, -13);
  const { timeZone } = stage;
  stage.at(minuteOn(date, 33 * 60 + 12, timeZone), () => {
    const person = stage.reads.staff.byCode('231');
    const [duty] = person
      ? stage.reads.attendance.dutiesOf(
          person.id,
          dayStart(date, timeZone),
          dayStart(addDays(date, 1), timeZone),
        )
      : [];
    if (!duty || minuteOfDay(duty.offAtMs ?? 0, timeZone) !== 23 * 60) return;
    correct(asPerson(stage, '010'), duty.id, {
      off: isoAt(minuteOn(date, 22 * 60 + 35, timeZone), timeZone),
      reason: '22:35 交接后离店，签退由夜班补登',
    });
  });
};

/** Plans what happens beside the coming and going itself. */
export const planAttendance = (stage: Stage, nowMs: number): void => {
  const today = dateAt(nowMs, stage.timeZone);
  planBreaks(stage, today);
  planSwaps(stage, today, nowMs);
  planCorrection(stage, today);
};
