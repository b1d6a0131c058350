// The plain rules: days of the year, names that go together, what the requests show.
import { describe, expect, it } from 'vitest';
import {
  anniversaryWithin,
  asOnStay,
  dayOfYear,
  fromStay,
  kindOfWords,
  namesAgree,
} from '../../shared/guests/model.ts';

describe('a day to remember', () => {
  it.each([
    ['11-24', '2026-11-23', '2026-11-25', '2026-11-24'],
    ['1980-11-25', '2026-11-23', '2026-11-25', '2026-11-25'],
    ['01-01', '2026-12-30', '2027-01-02', '2027-01-01'],
    ['02-29', '2027-02-27', '2027-03-02', '2027-02-28'],
    ['02-29', '2028-02-27', '2028-03-02', '2028-02-29'],
    ['11-26', '2026-11-23', '2026-11-25', null],
  ])('%s within %s – %s falls on %s', (day, arrival, departure, on) => {
    expect(anniversaryWithin(day, { arrival, departure })).toBe(on);
  });

  it.each(['05-20', '1980-05-20', '02-29'])('%s is one', (day) => {
    expect(dayOfYear.safeParse(day).success).toBe(true);
  });
  it.each(['13-01', '02-30', '2025-02-29', '5-2', '20 May'])('%s is none', (day) => {
    expect(dayOfYear.safeParse(day).success).toBe(false);
  });
});

it.each([
  ['林晓梅', '林女士', true],
  ['林晓梅', '王女士', false],
  ['Mr Smith', 'John Smith', true],
  ['Ms. Laurent', 'Mr. Miller', false],
  ['John Smith', 'Jane Smith', false],
  ['Mr. Tanaka', 'mr tanaka', true],
])('%s and %s: one person may be called both: %s', (one, other, may) => {
  expect(namesAgree(one, other)).toBe(may);
});

it('a like and an aversion stand apart on a stay, where they are one list', () => {
  for (const said of [
    { kind: 'likes' as const, text: '绿茶' },
    { kind: 'avoids' as const, text: '百合花' },
    { kind: 'avoids' as const, text: '羽绒过敏' },
  ])
    expect(fromStay(asOnStay(said))).toEqual(said);
});

it.each([
  ['怕吵', 'avoids'],
  ['不怕辣', 'likes'],
  ['no feather pillow', 'avoids'],
  ['allergic to nuts', 'avoids'],
  ['dislikes lilies', 'avoids'],
  ['荞麦枕', 'likes'],
  ['north side', 'likes'],
] as const)('%s is read as one of what a guest %s', (words, kind) => {
  expect(kindOfWords(words)).toBe(kind);
});
