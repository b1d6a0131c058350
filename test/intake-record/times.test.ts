// What a line says of a moment, recorded: the guest is called when they asked for, not when a number looked like it.
import { describe, expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';

const recordedAt = async (text: string, at = '2026-11-23T16:00:00+08:00') => {
  const house = await createTestHouse({ at });
  const operator = house.as('002');
  const { reading } = await operator.intake.preview({ text });
  const { requests } = await operator.intake.record({ text });
  const shown = reading.items.map((item) => item.at ?? null);
  expect(requests.map(({ askedFor }) => askedFor)).toEqual(shown);
  expect(
    house
      .rows<{ at: number | null }>('SELECT asked_for_ms AS at FROM requests')
      .map(({ at }) => at),
  ).toEqual(shown.map((moment) => (moment === null ? null : Date.parse(moment))));
  return { place: reading.place?.code, at: shown, rest: reading.rest };
};

describe('a second room in a line', () => {
  it.each([
    ['1208和1210明早6:30叫醒', '2026-11-24T06:30:00.000+08:00'],
    ['1208、1210 0630叫醒', '2026-11-24T06:30:00.000+08:00'],
    ['1208 1210 wake up 0630', '2026-11-24T06:30:00.000+08:00'],
    // The house has no such room, but it is said as one.
    ['1208和1230 明早6:30叫醒', '2026-11-24T06:30:00.000+08:00'],
    ['1208、1230 叫醒 0630', '2026-11-24T06:30:00.000+08:00'],
    ['1208 and 1210 towels at 6pm', '2026-11-23T18:00:00.000+08:00'],
    ['1208 move to 1210 at 6pm', '2026-11-23T18:00:00.000+08:00'],
    ['1208和1210叫醒', null],
  ])('%s is no time: %s', async (text, at) => {
    expect(await recordedAt(text)).toMatchObject({ place: '1208', at: [at] });
  });

  it.each([
    ['1208 叫醒 1210', '2026-11-24T12:10:00.000+08:00'],
    ['1208 1210叫醒', '2026-11-24T12:10:00.000+08:00'],
    ['1208 wake up at 1210', '2026-11-24T12:10:00.000+08:00'],
    ['1208/0630 叫醒', '2026-11-24T06:30:00.000+08:00'],
    ['1208、1830 毛巾', '2026-11-23T18:30:00.000+08:00'],
  ])('%s has no other time, and that is one: %s', async (text, at) => {
    expect(await recordedAt(text)).toMatchObject({ at: [at] });
  });
});
