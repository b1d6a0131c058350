// The time of a report in a zone with daylight saving: days of 23 and 25 hours, half-open, with the time before.
import { describe, expect, it } from 'vitest';
import {
  localClock,
  spanBefore,
  spanOf,
  stepOf,
  stepsIn,
  windowsOf,
} from '../../electron/desk/reports/period.ts';
import { isoAt } from '../../shared/kernel/time.ts';

const berlin = 'Europe/Berlin';
const hours = ({ fromMs, untilMs }: { fromMs: number; untilMs: number }): number =>
  (untilMs - fromMs) / 3_600_000;
const day = (date: string) => spanOf({ from: date, until: date }, berlin);

describe('the time of a report', () => {
  it('takes a day from midnight to midnight, 23 hours when the clock is set on and 25 when it is set back', () => {
    expect(hours(day('2026-03-29'))).toBe(23);
    expect(hours(day('2026-10-25'))).toBe(25);
    expect(hours(day('2026-10-26'))).toBe(24);
    expect(isoAt(day('2026-10-25').fromMs, berlin)).toBe('2026-10-25T00:00:00.000+02:00');
    expect(isoAt(day('2026-10-25').untilMs, berlin)).toBe('2026-10-26T00:00:00.000+01:00');
  });

  it('is half-open: the next day begins where this one ends', () => {
    expect(day('2026-10-25').untilMs).toBe(day('2026-10-26').fromMs);
    const at = '2026-11-23T10:00:00+01:00';
    expect(hours(spanOf({ from: at, until: at }, berlin))).toBe(0);
  });

  it('refuses a time that ends before it begins, also by one day', () => {
    const wrong = [
      { from: '2026-11-24', until: '2026-11-23' },
      { from: '2026-11-23T10:00:00+01:00', until: '2026-11-23T09:59:59+01:00' },
      { from: '1990-01-01', until: '2026-01-01' },
    ];
    for (const span of wrong) expect(() => spanOf(span, berlin)).toThrow();
  });

  it('the time before a month is the month before, of days as many days, of moments as many seconds', () => {
    const beforeThat = (from: string, until: string): string[] => {
      const { fromMs, untilMs } = spanBefore(spanOf({ from, until }, berlin), berlin);
      return [isoAt(fromMs, berlin).slice(0, 16), isoAt(untilMs, berlin).slice(0, 16)];
    };
    expect(beforeThat('2026-03-01', '2026-03-31')).toEqual([
      '2026-02-01T00:00',
      '2026-03-01T00:00',
    ]);
    expect(beforeThat('2026-01-01', '2026-03-31')).toEqual([
      '2025-10-01T00:00',
      '2026-01-01T00:00',
    ]);
    // A week with the change of the clock in it, and the whole days of the week before.
    expect(beforeThat('2026-10-24', '2026-10-30')).toEqual([
      '2026-10-17T00:00',
      '2026-10-24T00:00',
    ]);
    expect(beforeThat('2026-10-25', '2026-10-25')).toEqual([
      '2026-10-24T00:00',
      '2026-10-25T00:00',
    ]);
    expect(beforeThat('2026-11-23T10:00:00+01:00', '2026-11-23T12:30:00+01:00')).toEqual([
      '2026-11-23T07:30',
      '2026-11-23T10:00',
    ]);
  });

  it('the clock on the wall shows every moment as Intl does, through both changes', () => {
    const span = spanOf({ from: '2026-01-01', until: '2026-12-31' }, berlin);
    const clock = localClock(span, berlin);
    const [hour, date] = [stepOf('hour', clock), stepOf('day', clock)];
    for (let ms = span.fromMs; ms < span.untilMs; ms += 17 * 60_000) {
      const said = isoAt(ms, berlin);
      expect([date(ms), hour(ms)]).toEqual([said.slice(0, 10), said.slice(11, 13)]);
    }
    // Asked out of order, as rows of several registers are.
    for (const iso of ['2026-10-25T02:30:00+01:00', '2026-10-25T02:30:00+02:00'])
      expect(hour(Date.parse(iso))).toBe('02');
    expect(hour(Date.parse('2026-03-29T03:00:00+02:00'))).toBe('03');
    expect(hour(Date.parse('2026-03-29T01:59:59+01:00'))).toBe('01');
  });

  it('has every day, week and month in it once, the long and the short night too', () => {
    const span = spanOf({ from: '2026-03-28', until: '2026-03-30' }, berlin);
    expect(stepsIn('day', span, berlin)).toEqual(['2026-03-28', '2026-03-29', '2026-03-30']);
    expect(stepsIn('week', span, berlin)).toEqual(['2026-03-23', '2026-03-30']);
    const year = spanOf({ from: '2026-01-01', until: '2026-12-31' }, berlin);
    expect(stepsIn('day', year, berlin)).toHaveLength(365);
    expect(stepsIn('month', year, berlin)).toHaveLength(12);
    expect(stepsIn('hour', span, berlin)).toHaveLength(24);
    expect(stepsIn('day', { fromMs: 5, untilMs: 5 }, berlin)).toEqual([]);
  });

  it('says the weekday: Monday is the first', () => {
    const weekday = stepOf('weekday', localClock(day('2026-11-23'), berlin));
    expect(weekday(Date.parse('2026-11-23T00:00:00+01:00'))).toBe('1');
    expect(weekday(Date.parse('2026-11-22T23:59:59+01:00'))).toBe('7');
  });

  it('is read in windows that meet and leave nothing out', () => {
    const span = spanOf({ from: '2026-10-01', until: '2026-10-31' }, berlin);
    const windows = windowsOf(span, 7);
    expect(windows[0]?.fromMs).toBe(span.fromMs);
    expect(windows.at(-1)?.untilMs).toBe(span.untilMs);
    for (const [index, { untilMs }] of windows.slice(0, -1).entries())
      expect(windows[index + 1]?.fromMs).toBe(untilMs);
  });
});
