// Painting a week by hand: what is laid out reads back as it was, nights stay nights, typed hours are understood.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyDay } from '../../shared/service-model/model.ts';
import { minutesOf, painted, typedHours, weekOf } from '../../shared/service-model/paint.ts';

const peak = [
  { from: 420, until: 660 },
  { from: 1_020, until: 1_320 },
];

describe('a painted week', () => {
  it.each([
    ['peak hours', everyDay(peak)],
    ['a desk round the clock', everyDay([{ from: 0, until: 1_440 }])],
    ['no desk', everyDay([])],
    ['nights', everyDay([{ from: 1_200, until: 120 }])],
    ['one night, Sunday into Monday', [...everyDay([]).slice(0, 6), [{ from: 1_260, until: 180 }]]],
    ['days that end at midnight', everyDay([{ from: 1_200, until: 1_440 }])],
  ])('%s reads back as it was', (_, week) => {
    expect(weekOf(minutesOf(week))).toEqual(week);
  });

  it('the same minutes are open after any painting', () => {
    const stroke = fc.record({
      days: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
      from: fc.integer({ min: 0, max: 47 }),
      length: fc.integer({ min: 1, max: 48 }),
      desk: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(stroke, { maxLength: 6 }), (strokes) => {
        let week = everyDay(peak);
        const sheet = minutesOf(week);
        for (const { days, from, length, desk } of strokes) {
          const until = Math.min(48, from + length) * 30;
          week = painted(week, days, { from: from * 30, until }, desk);
          for (const day of days)
            sheet.fill(desk ? 1 : 0, day * 1_440 + from * 30, day * 1_440 + until);
        }
        expect(minutesOf(week)).toEqual(sheet);
        for (const { from, until } of week.flat()) expect(from).not.toBe(until);
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  it('painting the centre over the small hours shortens the night before', () => {
    const nights = everyDay([{ from: 1_200, until: 120 }]);
    const week = painted(nights, [1], { from: 60, until: 120 }, false);
    expect(week[0]).toEqual([{ from: 1_200, until: 60 }]);
    expect(week[1]).toEqual([{ from: 1_200, until: 120 }]);
  });
});

describe('typed hours', () => {
  it.each([
    ['7-11 17-22', peak],
    ['07:00–11:00，1700–2200', peak],
    ['17-2', [{ from: 1_020, until: 120 }]],
    ['20-24', [{ from: 1_200, until: 1_440 }]],
    ['20 - 0', [{ from: 1_200, until: 1_440 }]],
    ['', []],
  ])('“%s”', (typed, hours) => {
    expect(typedHours(typed)).toEqual(hours);
  });

  it.each(['7', '7-', '25-26', '7-7', '24-7', '7-11-12', 'x', '7:75-9'])(
    '“%s” is none',
    (typed) => {
      expect(typedHours(typed)).toBeNull();
    },
  );
});
