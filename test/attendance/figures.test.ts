// What became of a plan, as pure rules: over midnight, when the clocks change, left and come back.
import { describe, expect, it } from 'vitest';
import {
  type DayFigures,
  figuresOf,
  type PlanDay,
  type Spell,
  totalsOf,
} from '../../shared/attendance/figures.ts';
import { readShift } from '../../shared/attendance/model.ts';
import { nextTurn, standingOf } from '../../shared/attendance/presence.ts';
import { addDays, dateAt, dayStart, minuteOn, weekStart } from '../../shared/kernel/time.ts';

const rules = { graceMinutes: 5, breakMinutes: 30, overtimeMinutes: 15 };

/** A small house: dates and times as people write them, in a zone. */
const houseIn = (timeZone: string) => {
  const at = (text: string): number => {
    const [date = '', time = ''] = text.split(' ');
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return minuteOn(date, hour * 60 + minute, timeZone);
  };
  const plan = (date: string, shift: string | null, from?: number, until?: number): PlanDay => ({
    date,
    shift,
    hours:
      from === undefined || until === undefined
        ? null
        : {
            fromMs: minuteOn(date, from * 60, timeZone),
            untilMs: minuteOn(date, (until > from ? until : until + 24) * 60, timeZone),
          },
  });
  let made = 0;
  const spell = (on: string, off: string | null, breaks: [string, string][] = []): Spell => {
    made += 1;
    return {
      id: `s${made}`,
      onAtMs: at(on),
      offAtMs: off === null ? null : at(off),
      breaks: breaks.map(([from, until]) => ({ fromMs: at(from), untilMs: at(until) })),
      corrected: false,
    };
  };
  const days = (plans: PlanDay[], spells: Spell[], now: string): DayFigures[] =>
    figuresOf(plans, spells, rules, at(now), (ms) => dateAt(ms, timeZone));
  return { at, plan, spell, days };
};

const shanghai = houseIn('Asia/Shanghai');
const early = (date: string) => shanghai.plan(date, 'early', 7, 15);
const night = (date: string) => shanghai.plan(date, 'night', 23, 7);
const later = '2026-11-30 12:00';

describe('a day', () => {
  const day = (on: string, off: string | null) =>
    shanghai.days(
      [early('2026-11-23')],
      [shanghai.spell(`2026-11-23 ${on}`, off === null ? null : `2026-11-23 ${off}`)],
      later,
    )[0];

  it.each([
    ['07:00', '15:00', { lateMinutes: 0, earlyMinutes: 0, overtimeMinutes: 0 }],
    ['07:05', '14:55', { lateMinutes: 0, earlyMinutes: 0, overtimeMinutes: 0 }],
    ['07:06', '14:54', { lateMinutes: 6, earlyMinutes: 6, overtimeMinutes: 0 }],
    ['06:30', '15:14', { lateMinutes: 0, earlyMinutes: 0, overtimeMinutes: 0 }],
    ['07:00', '15:15', { lateMinutes: 0, earlyMinutes: 0, overtimeMinutes: 15 }],
    ['07:00', '18:00', { lateMinutes: 0, earlyMinutes: 0, overtimeMinutes: 180 }],
  ])('from %s to %s', (on, off, expected) => {
    expect(day(on, off)).toMatchObject({ ...expected, plannedMinutes: 480, absent: false });
  });

  it('without anybody is absent only when it is over', () => {
    const at = (now: string) => shanghai.days([early('2026-11-23')], [], now)[0]?.absent;
    expect(at('2026-11-23 14:59')).toBe(false);
    expect(at('2026-11-23 15:00')).toBe(true);
  });

  it('in two parts counts both, and only the last going decides', () => {
    const [one] = shanghai.days(
      [early('2026-11-23')],
      [
        shanghai.spell('2026-11-23 07:00', '2026-11-23 10:00'),
        shanghai.spell('2026-11-23 11:00', '2026-11-23 15:00'),
      ],
      later,
    );
    expect(one).toMatchObject({ workedMinutes: 420, earlyMinutes: 0, lateMinutes: 0 });
  });

  it('off or on leave is overtime when worked; a day without a plan is plain work', () => {
    const worked = [shanghai.spell('2026-11-23 08:00', '2026-11-23 12:00')];
    const of = (shift: string | null) =>
      shanghai.days([shanghai.plan('2026-11-23', shift)], worked, later)[0];
    expect(of('off')).toMatchObject({ overtimeMinutes: 240, workedMinutes: 240, absent: false });
    expect(of('leave')).toMatchObject({ overtimeMinutes: 240 });
    expect(of(null)).toMatchObject({ overtimeMinutes: 0, workedMinutes: 240, lateMinutes: 0 });
  });

  it('counts breaks, and those that were too long', () => {
    const breaks: [string, string][] = [
      ['2026-11-23 10:00', '2026-11-23 10:30'],
      ['2026-11-23 13:00', '2026-11-23 13:41'],
    ];
    const [one] = shanghai.days(
      [early('2026-11-23')],
      [shanghai.spell('2026-11-23 07:00', '2026-11-23 15:00', breaks)],
      later,
    );
    expect(one).toMatchObject({ breakMinutes: 71, longBreaks: 1, workedMinutes: 480 });
  });
});

describe('a night', () => {
  it('belongs to the day it begins on, each to its own', () => {
    const dates = ['2026-11-22', '2026-11-23', '2026-11-24'];
    const figures = shanghai.days(
      dates.map(night),
      [
        shanghai.spell('2026-11-22 22:58', '2026-11-23 07:01'),
        shanghai.spell('2026-11-23 23:20', '2026-11-24 06:30'),
      ],
      '2026-11-24 12:00',
    );
    expect(
      figures.map(({ date, lateMinutes, earlyMinutes, absent, spells }) => [
        date,
        spells.length,
        lateMinutes,
        earlyMinutes,
        absent,
      ]),
    ).toEqual([
      ['2026-11-22', 1, 0, 0, false],
      ['2026-11-23', 1, 20, 30, false],
      ['2026-11-24', 0, 0, 0, false],
    ]);
  });

  it('after which one stays for the morning is overtime, not the next day', () => {
    const figures = shanghai.days(
      [night('2026-11-22'), shanghai.plan('2026-11-23', 'middle', 15, 23)],
      [shanghai.spell('2026-11-22 23:00', '2026-11-23 07:40')],
      '2026-11-23 23:30',
    );
    expect(figures[0]).toMatchObject({ overtimeMinutes: 40 });
    expect(figures[1]).toMatchObject({ absent: true, workedMinutes: 0 });
  });

  it('that runs straight into the next shift is parted where the two meet', () => {
    const [first, second] = shanghai.days(
      [night('2026-11-22'), early('2026-11-23')],
      [
        shanghai.spell('2026-11-22 23:00', '2026-11-23 13:00', [
          ['2026-11-23 02:00', '2026-11-23 02:20'],
          ['2026-11-23 11:00', '2026-11-23 11:25'],
        ]),
      ],
      later,
    );
    expect(first).toMatchObject({ workedMinutes: 480, overtimeMinutes: 0, breakMinutes: 20 });
    expect(second).toMatchObject({
      workedMinutes: 360,
      lateMinutes: 0,
      earlyMinutes: 120,
      breakMinutes: 25,
    });
  });

  it('is an hour shorter in spring and longer in autumn, and nobody is late for it', () => {
    const berlin = houseIn('Europe/Berlin');
    const spring = berlin.days(
      [berlin.plan('2026-03-28', 'night', 23, 7)],
      [berlin.spell('2026-03-28 23:00', '2026-03-29 07:00')],
      '2026-03-30 12:00',
    )[0];
    expect(spring).toMatchObject({
      plannedMinutes: 420,
      workedMinutes: 420,
      earlyMinutes: 0,
      overtimeMinutes: 0,
    });
    const autumn = berlin.days(
      [berlin.plan('2026-10-24', 'night', 23, 7)],
      [berlin.spell('2026-10-24 23:00', '2026-10-25 07:00')],
      '2026-10-26 12:00',
    )[0];
    expect(autumn).toMatchObject({ plannedMinutes: 540, workedMinutes: 540, overtimeMinutes: 0 });
  });

  it('that begins on the morning the clocks change begins when the clock says so', () => {
    const berlin = houseIn('Europe/Berlin');
    const { hours } = berlin.plan('2026-03-29', 'early', 7, 15);
    expect(new Date(hours?.fromMs ?? 0).toISOString()).toBe('2026-03-29T05:00:00.000Z');
    expect((hours?.untilMs ?? 0) - (hours?.fromMs ?? 0)).toBe(8 * 3_600_000);
  });
});

describe('where somebody stands', () => {
  const standing = (plans: PlanDay[], spells: Spell[], now: string) => {
    const nowMs = shanghai.at(now);
    const today = now.slice(0, 10);
    const days = shanghai.days(plans, spells, now);
    const todayMs = dayStart(today, 'Asia/Shanghai');
    return standingOf(days, rules, { nowMs, today, todayMs }).presence;
  };
  const nights = ['2026-11-22', '2026-11-23', '2026-11-24'].map(night);

  it.each([
    ['2026-11-23 03:00', 'missing'],
    ['2026-11-23 07:00', 'later'],
    ['2026-11-23 22:00', 'expected'],
    ['2026-11-23 23:05', 'expected'],
    ['2026-11-23 23:06', 'missing'],
    ['2026-11-24 06:59', 'missing'],
  ])('of a night shift without anybody at %s: %s', (now, expected) => {
    expect(standing(nights, [], now)).toBe(expected);
  });

  it('after a night, before the next', () => {
    const worked = [shanghai.spell('2026-11-22 23:00', '2026-11-23 07:00')];
    const free = [night('2026-11-22'), shanghai.plan('2026-11-23', 'off'), early('2026-11-24')];
    expect(standing(free, worked, '2026-11-23 09:00')).toBe('gone');
    expect(standing(free, [], '2026-11-23 09:00')).toBe('absent');
    expect(standing(nights, worked, '2026-11-23 09:00')).toBe('later');
  });

  it('next changes an hour before a shift, when its grace is over, when it ends', () => {
    const hours = [early('2026-11-23').hours ?? { fromMs: 0, untilMs: 0 }];
    const turn = (now: string) => nextTurn(hours, [], rules, shanghai.at(now));
    expect(turn('2026-11-23 05:00')).toBe(shanghai.at('2026-11-23 06:00'));
    expect(turn('2026-11-23 06:00')).toBe(shanghai.at('2026-11-23 07:05') + 1);
    expect(turn('2026-11-23 07:06')).toBe(shanghai.at('2026-11-23 15:00'));
    expect(turn('2026-11-23 15:00')).toBeNull();
    const breaks = [shanghai.at('2026-11-23 10:00')];
    expect(nextTurn([], breaks, rules, shanghai.at('2026-11-23 10:10'))).toBe(
      shanghai.at('2026-11-23 10:30') + 1,
    );
  });
});

it('a month adds up, and counts no plan that has not begun', () => {
  const plans = [early('2026-11-22'), early('2026-11-23'), shanghai.plan('2026-11-24', 'leave')];
  const now = '2026-11-23 06:00';
  const figures = shanghai.days(
    plans,
    [shanghai.spell('2026-11-22 07:30', '2026-11-22 14:30')],
    now,
  );
  expect(totalsOf(figures, shanghai.at(now))).toEqual({
    plannedMinutes: 480,
    workedMinutes: 420,
    daysWorked: 1,
    lateTimes: 1,
    lateMinutes: 30,
    earlyTimes: 1,
    earlyMinutes: 30,
    absentDays: 0,
    leaveDays: 1,
    overtimeMinutes: 0,
    breakMinutes: 0,
    longBreaks: 0,
  });
});

it('days and weeks of the calendar', () => {
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
  expect(['2026-11-22', '2026-11-23', '2026-11-29'].map(weekStart)).toEqual([
    '2026-11-16',
    '2026-11-23',
    '2026-11-23',
  ]);
});

it('shifts are read as people write them', () => {
  const shifts = ['early', 'middle', 'night', 'split'];
  const read = (text: string) => readShift(text, shifts);
  expect(['E', '早', '早班', 'Early', ' 早 '].map(read)).toEqual(Array(5).fill('early'));
  expect(['中', 'n', '晚班', '休', 'x', '假', '年假', '固', 's'].map(read)).toEqual([
    'middle',
    'night',
    'night',
    'off',
    'off',
    'leave',
    'leave',
    'own',
    'split',
  ]);
  expect(['', '班', '=A1', 'earl'].map(read)).toEqual([null, null, null, null]);
});
