// The calendar itself: weeks, nights, exceptions, changed rules, and the two nights a year on which the clock is set.
import { describe, expect, it } from 'vitest';
import {
  addDays,
  clockReaches,
  dateAt,
  dayStart,
  isoAt,
  minuteOn,
  startOfDay,
} from '../../shared/kernel/time.ts';
import {
  deskSpans,
  type ExceptionRule,
  everyDay,
  type FloorRules,
  type Hours,
  modelOf,
  servedAt,
} from '../../shared/service-model/model.ts';

const shanghai = 'Asia/Shanghai';
const berlin = 'Europe/Berlin';
const newYork = 'America/New_York';

const hours = (...list: [number, number][]): Hours[] =>
  list.map(([from, until]) => ({ from: from * 60, until: until * 60 }));
const always = (week: readonly (readonly Hours[])[]): FloorRules => ({
  versions: [{ fromMs: 0, untilMs: null, week }],
  exceptions: [],
});
const exception = (wanted: Partial<ExceptionRule>): ExceptionRule => ({
  id: 'x',
  fromDate: '2026-12-31',
  untilDate: '2026-12-31',
  hours: [],
  reason: '跨年夜',
  wholeHouse: true,
  addedAtMs: 0,
  removedAtMs: null,
  ...wanted,
});
/** Who serves at a moment, since when and until when, as the clock on the wall says it. */
const at = (rules: FloorRules, iso: string, zone: string) => {
  const { by, sinceMs, untilMs } = servedAt(rules, Date.parse(iso), zone);
  const wall = (ms: number | null) => (ms === null ? null : isoAt(ms, zone).slice(5, 16));
  return [by, wall(sinceMs), wall(untilMs)];
};

describe('the name of a week', () => {
  it.each([
    ['centre', everyDay([])],
    ['hybrid', everyDay(hours([7, 11], [17, 22]))],
    ['floor-desk', everyDay(hours([7, 23]))],
    ['floor-desk', everyDay(hours([19, 7]))],
    ['hybrid', [...everyDay(hours([7, 23])).slice(0, 6), []]],
  ] as const)('is %s', (model, week) => {
    expect(modelOf(week)).toBe(model);
  });
});

describe('a week', () => {
  const peak = always(everyDay(hours([7, 11], [17, 22])));

  it('turns at its hours, to the millisecond', () => {
    expect(at(peak, '2026-11-23T10:59:59.999+08:00', shanghai)).toEqual([
      'floor-desk',
      '11-23T07:00',
      '11-23T11:00',
    ]);
    expect(at(peak, '2026-11-23T11:00:00.000+08:00', shanghai)).toEqual([
      'centre',
      '11-23T11:00',
      '11-23T17:00',
    ]);
  });

  it('runs over midnight on the day it began, and each weekday has its own', () => {
    const friday = everyDay([]);
    friday[4] = hours([20, 2]);
    const rules = always(friday);
    expect(at(rules, '2026-11-28T01:59:00+08:00', shanghai)[0]).toBe('floor-desk');
    expect(at(rules, '2026-11-28T02:00:00+08:00', shanghai)[0]).toBe('centre');
    expect(at(rules, '2026-11-27T01:00:00+08:00', shanghai)[0]).toBe('centre');
    // Seen from Saturday, the next desk is six days away.
    expect(at(rules, '2026-11-28T12:00:00+08:00', shanghai)[2]).toBe('12-04T20:00');
  });

  it('without a desk, or with one round the clock, has no end', () => {
    expect(at(always(everyDay([])), '2026-11-23T12:00:00+08:00', shanghai)).toEqual([
      'centre',
      null,
      null,
    ]);
    expect(at(always(everyDay(hours([0, 24]))), '2026-11-23T12:00:00+08:00', shanghai)[2]).toBe(
      null,
    );
  });
});

describe('an exception', () => {
  const late = exception({ id: 'late', hours: hours([17, 2]), wholeHouse: false });
  const rules = (...exceptions: ExceptionRule[]): FloorRules => ({
    ...always(everyDay(hours([7, 11], [17, 22]))),
    exceptions,
  });

  it('stands for the hours of its day, into the night after it', () => {
    expect(at(rules(late), '2026-12-31T08:00:00+08:00', shanghai)[0]).toBe('centre');
    expect(at(rules(late), '2027-01-01T01:30:00+08:00', shanghai)).toEqual([
      'floor-desk',
      '12-31T17:00',
      '01-01T02:00',
    ]);
    expect(servedAt(rules(late), Date.parse('2026-12-31T20:00:00+08:00'), shanghai).rule).toEqual({
      kind: 'exception',
      id: 'late',
      reason: '跨年夜',
    });
    expect(at(rules(late), '2027-01-01T08:00:00+08:00', shanghai)[0]).toBe('floor-desk');
  });

  it('that lengthens hours which have begun says so from the moment it was entered', () => {
    const entered = Date.parse('2026-12-31T18:00:00+08:00');
    const longer = exception({ hours: hours([17, 23]), addedAtMs: entered });
    const kindAt = (iso: string) => servedAt(rules(longer), Date.parse(iso), shanghai).rule.kind;
    expect(kindAt('2026-12-31T17:59:00+08:00')).toBe('week');
    expect(kindAt('2026-12-31T18:00:00+08:00')).toBe('exception');
    expect(at(rules(longer), '2026-12-31T18:00:00+08:00', shanghai)).toEqual([
      'floor-desk',
      '12-31T17:00',
      '12-31T23:00',
    ]);
  });

  it('of the floor goes before one of the house', () => {
    const closed = exception({ id: 'closed', addedAtMs: 5 });
    expect(at(rules(closed), '2026-12-31T20:00:00+08:00', shanghai)[0]).toBe('centre');
    expect(at(rules(late, closed), '2026-12-31T20:00:00+08:00', shanghai)[0]).toBe('floor-desk');
  });

  it('counts from when it was entered until it was taken out, and rewrites nothing before', () => {
    const atSix = exception({
      addedAtMs: Date.parse('2026-12-31T18:00:00+08:00'),
      removedAtMs: Date.parse('2026-12-31T19:00:00+08:00'),
    });
    const spans = deskSpans(rules(atSix), '2026-12-31', '2026-12-31', shanghai).map(
      ({ fromMs, untilMs }) => [
        isoAt(fromMs, shanghai).slice(11, 16),
        isoAt(untilMs, shanghai).slice(11, 16),
      ],
    );
    expect(spans).toEqual([
      ['07:00', '11:00'],
      ['17:00', '18:00'],
      ['19:00', '22:00'],
    ]);
  });
});

it('a week changed in the middle of its hours goes on without a seam', () => {
  const changedMs = Date.parse('2026-11-23T18:00:00+08:00');
  const rules: FloorRules = {
    versions: [
      { fromMs: 0, untilMs: changedMs, week: everyDay(hours([17, 22])) },
      { fromMs: changedMs, untilMs: null, week: everyDay(hours([16, 23])) },
    ],
    exceptions: [],
  };
  expect(at(rules, '2026-11-23T18:00:00+08:00', shanghai)).toEqual([
    'floor-desk',
    '11-23T17:00',
    '11-23T23:00',
  ]);
  expect(at(rules, '2026-11-23T16:30:00+08:00', shanghai)[0]).toBe('centre');
});

describe('when the clock is set', () => {
  it('on, a skipped hour is reached at the moment of setting', () => {
    const jump = Date.parse('2026-03-29T01:00:00Z');
    expect(clockReaches('2026-03-29', 150, berlin, 'first')).toBe(jump);
    expect(clockReaches('2026-03-08', 150, newYork, 'last')).toBe(
      Date.parse('2026-03-08T07:00:00Z'),
    );
    const rules = always(everyDay([{ from: 150, until: 300 }]));
    expect(at(rules, '2026-03-29T00:59:59Z', berlin)[0]).toBe('centre');
    expect(at(rules, '2026-03-29T01:00:00Z', berlin)).toEqual([
      'floor-desk',
      '03-29T03:00',
      '03-29T05:00',
    ]);
  });

  it('back, an hour that comes twice is begun the first time and left the last', () => {
    for (const [zone, date, first, last] of [
      [berlin, '2026-10-25', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'],
      [newYork, '2026-11-01', '2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z'],
    ] as const) {
      const minute = zone === berlin ? 150 : 90;
      expect(clockReaches(date, minute, zone, 'first')).toBe(Date.parse(first));
      expect(clockReaches(date, minute, zone, 'last')).toBe(Date.parse(last));
    }
    // A night desk of eight hours on the wall sits for nine.
    const [span] = deskSpans(always(everyDay(hours([22, 6]))), '2026-10-24', '2026-10-24', berlin);
    expect(((span?.untilMs ?? 0) - (span?.fromMs ?? 0)) / 3_600_000).toBe(9);
    const [spring] = deskSpans(
      always(everyDay(hours([22, 6]))),
      '2026-03-28',
      '2026-03-28',
      berlin,
    );
    expect(((spring?.untilMs ?? 0) - (spring?.fromMs ?? 0)) / 3_600_000).toBe(7);
  });

  it.each([
    ['America/New_York', '2027-03-14', [120, 150, 179], '2027-03-14T07:00:00Z'],
    ['America/Santiago', '2027-09-05', [0, 30, 59], '2027-09-05T04:00:00Z'],
    ['America/Havana', '2027-03-14', [0, 30, 59], '2027-03-14T05:00:00Z'],
    ['Atlantic/Azores', '2027-03-28', [0, 30, 59], '2027-03-28T01:00:00Z'],
    ['Asia/Beirut', '2027-03-28', [0, 30, 59], '2027-03-27T22:00:00Z'],
    ['Europe/Berlin', '2027-03-28', [120, 150, 179], '2027-03-28T01:00:00Z'],
    ['Australia/Lord_Howe', '2027-10-03', [120, 135, 149], '2027-10-02T15:30:00Z'],
  ])('on in %s, every minute it skips is that moment', (zone, date, skipped, at) => {
    expect(skipped.map((minute) => minuteOn(date, minute, zone))).toEqual(
      skipped.map(() => Date.parse(at)),
    );
    const [first = 0, , last = 0] = skipped;
    // The minutes before and after it are where they are on the wall.
    expect(minuteOn(date, first - 1, zone)).toBe(Date.parse(at) - 60_000);
    expect(minuteOn(date, last + 1, zone)).toBe(Date.parse(at));
    expect(minuteOn(date, last + 2, zone)).toBe(Date.parse(at) + 60_000);
  });

  it('a day begins on that day in every zone, and as often as it is asked', () => {
    const noon = (date: string): number => Date.parse(`${date}T12:00:00Z`);
    for (const zone of Intl.supportedValuesOf('timeZone'))
      for (let date = '2027-01-01'; date < '2028-01-01'; date = addDays(date, 1)) {
        if (isoAt(noon(date), zone).slice(23) === isoAt(noon(addDays(date, -1)), zone).slice(23))
          continue;
        const begins = dayStart(date, zone);
        expect(dateAt(begins, zone), zone).toBe(date);
        expect(dateAt(begins - 60_000, zone), zone).toBe(addDays(date, -1));
        for (let ms = begins; dateAt(ms, zone) === date; ms += 1_800_000)
          expect(startOfDay(ms, zone), isoAt(ms, zone)).toBe(begins);
      }
  });

  it('the days around it keep their hours on the wall', () => {
    const rules = always(everyDay(hours([7, 23])));
    for (const date of ['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-25'])
      expect(
        deskSpans(rules, date, date, berlin).map(({ fromMs }) =>
          isoAt(fromMs, berlin).slice(0, 16),
        ),
      ).toEqual([`${date}T07:00`]);
  });
});
