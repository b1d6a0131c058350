// Days as front offices and spreadsheets write them; what can be two days is not guessed.
import { describe, expect, it } from 'vitest';
import { dayOrderOf, readMoment } from '../../electron/desk/imports/dates.ts';

const today = '2026-11-28';

describe('a day', () => {
  it.each([
    ['2026-11-28', '2026-11-28', null],
    ['2026/11/28', '2026-11-28', null],
    ['2026.1.5', '2026-01-05', null],
    ['2026年11月28日', '2026-11-28', null],
    ['28.11.2026', '2026-11-28', null],
    ['28.11.', null, null],
    ['28.11', '2026-11-28', null],
    ['11月28日', '2026-11-28', null],
    ['1月3日', '2027-01-03', null],
    ['12-31', '2026-12-31', null],
    ['20261128', '2026-11-28', null],
    ['46354', '2026-11-28', null],
    ['46354.5', '2026-11-28', 720],
    ['2026-11-28 14:00', '2026-11-28', 840],
    ['2026-11-28T14:30:00+08:00', '2026-11-28', 870],
    ['2026-11-28 00:00:00', '2026-11-28', null],
    ['28.11.2026 2:05 PM', '2026-11-28', 845],
    ['11月28日 下午3:00', '2026-11-28', 900],
    ['2026-11-28（周六）', '2026-11-28', null],
    ['Sat 28 Nov 2026', '2026-11-28', null],
    ['28-Nov-26', '2026-11-28', null],
    ['Nov 28, 2026', '2026-11-28', null],
    ['26/11/28', '2026-11-28', null],
    ['28/11/2026', '2026-11-28', null],
    ['11/28/2026', '2026-11-28', null],
    ['２０２６／１１／２８', '2026-11-28', null],
  ])('%s', (text, day, minute) => {
    const read = readMoment(text, today);
    expect(read).toEqual(day === null ? null : { day, minute });
  });

  it.each(['', '下周', '31/31/2026', '2026-02-30', '13', 'Foo 28', '99999'])(
    '“%s” is none',
    (text) => {
      expect(readMoment(text, today)).toBeNull();
    },
  );

  it('that can be two is told by its column, or not guessed', () => {
    expect(readMoment('03/04/2026', today)).toBe('ambiguous');
    expect(dayOrderOf(['03/04/2026', '28/11/2026'])).toBe('day-first');
    expect(dayOrderOf(['03/04/2026', '11/28/2026'])).toBe('month-first');
    expect(dayOrderOf(['03/04/2026'])).toBeNull();
    expect(readMoment('03/04/2026', today, 'day-first')).toMatchObject({ day: '2026-04-03' });
    expect(readMoment('03/04/2026', today, 'month-first')).toMatchObject({ day: '2026-03-04' });
  });
});
