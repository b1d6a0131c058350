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

describe('tomorrow, said at night', () => {
  const night = '2026-11-24T00:30:00+08:00';
  it.each([
    ['1208 明早6点叫醒', '2026-11-24T06:00:00.000+08:00'],
    ['1208 明早4点半叫醒', '2026-11-24T04:30:00.000+08:00'],
    ['1208 明天早上6:30叫醒', '2026-11-24T06:30:00.000+08:00'],
    ['1208 明早0630叫醒', '2026-11-24T06:30:00.000+08:00'],
    ['1208 明早要赶飞机 五点叫我起床', '2026-11-24T05:00:00.000+08:00'],
    ['1208 wake up call at 6 tomorrow morning', '2026-11-24T06:00:00.000+08:00'],
    ['1208 tomorrow morning at 11 clean the room', '2026-11-24T11:00:00.000+08:00'],
    // The calendar's tomorrow, where no morning is named.
    ['1208 明天6点叫醒', '2026-11-25T06:00:00.000+08:00'],
    ['1208 wake up 6am tomorrow', '2026-11-25T06:00:00.000+08:00'],
    ['1208 明晚8点送两条毛巾', '2026-11-25T20:00:00.000+08:00'],
    ['1208 后天早上6点叫醒', '2026-11-26T06:00:00.000+08:00'],
  ])('%s at 00:30 is meant for %s', async (text, at) => {
    expect((await recordedAt(text, night)).at).toEqual([at]);
  });

  it.each([
    ['2026-11-24T03:59:00+08:00', '2026-11-24T06:00:00.000+08:00'],
    ['2026-11-24T04:00:00+08:00', '2026-11-25T06:00:00.000+08:00'],
    ['2026-11-23T23:59:00+08:00', '2026-11-24T06:00:00.000+08:00'],
  ])('明早6点 at %s is %s', async (now, at) => {
    expect((await recordedAt('1208 明早6点叫醒', now)).at).toEqual([at]);
  });

  it('gives each of two mornings its own hour, on one day', async () => {
    const text = '1208 明早6点叫醒，明早7点早餐';
    for (const now of [night, '2026-11-23T16:00:00+08:00'])
      expect((await recordedAt(text, now)).at).toEqual([
        '2026-11-24T06:00:00.000+08:00',
        '2026-11-24T07:00:00.000+08:00',
      ]);
  });
});

describe('the small hours of an evening', () => {
  it.each([
    ['1208 明晚1点叫醒', '2026-11-25T01:00:00.000+08:00'],
    ['1208 明天晚上1点半叫醒', '2026-11-25T01:30:00.000+08:00'],
    ['1208 tomorrow night at 1 wake up', '2026-11-25T01:00:00.000+08:00'],
    ['1208 明晚12点叫醒', '2026-11-25T00:00:00.000+08:00'],
    ['1208 明晚5点叫醒', '2026-11-24T17:00:00.000+08:00'],
    ['1208 今晚1点叫醒', '2026-11-24T01:00:00.000+08:00'],
    ['1208 明天凌晨1点叫醒', '2026-11-24T01:00:00.000+08:00'],
  ])('%s in the afternoon is meant for %s', async (text, at) => {
    expect((await recordedAt(text)).at).toEqual([at]);
  });
});
