// A sign that has hung for a day: the guest is rung, knocked for, and looked in on by two.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { putStay } from '../support/stays.ts';

const hungForADay = async (): Promise<{ house: TestHouse; id: string }> => {
  const house = await createTestHouse();
  putStay(house, { room: '1208', departure: '2026-11-27' });
  await house.as('002').rooms.set({ place: '1208', flags: { dnd: true } });
  house.advance(24 * 60 - 1);
  expect((await house.as('002').welfare.list()).checks).toEqual([]);
  house.advance(1);
  const [check] = (await house.as('002').welfare.list()).checks;
  return { house, id: check?.id ?? '' };
};

describe('a welfare check', () => {
  it('opens by itself, shouts, and goes step by step to how the guest is', async () => {
    const { house, id } = await hungForADay();
    const operator = house.as('002');
    const { alarms } = await operator.alarms.list();
    expect(alarms.filter(({ target }) => target === 'welfare')).toMatchObject([
      { about: { kind: 'room', id: '1208' }, level: 2 },
    ]);
    const before = house.contents();
    for (const attempt of [
      operator.welfare.step({ id, step: 'entered', by: '131', second: '112' }),
      operator.welfare.close({ id, outcome: 'well' }),
    ])
      expect(await refusal(attempt)).toMatchObject({ reason: 'welfare.notYet' });
    expect(house.contents()).toBe(before);
    await operator.welfare.step({ id, step: 'phoned', note: '无人接听' });
    await operator.welfare.step({ id, step: 'knocked', by: '112' });
    for (const second of [undefined, '131'])
      expect(
        await refusal(
          operator.welfare.step({
            id,
            step: 'entered',
            by: '131',
            ...(second ? { second } : {}),
          }),
        ),
      ).toMatchObject({ code: 'INVALID_INPUT', reason: 'welfare.twoPersons' });
    const entered = await operator.welfare.step({ id, step: 'entered', by: '131', second: '241' });
    expect(entered.steps.map(({ step, by }) => [step, ...by])).toEqual([
      ['phoned', '002'],
      ['knocked', '112'],
      ['entered', '131', '241'],
    ]);
    const closed = await operator.welfare.close({ id, outcome: 'well', note: '在睡觉' });
    expect(closed).toMatchObject({ state: 'over', outcome: 'well', next: null });
    expect(
      (await operator.alarms.list()).alarms.filter(({ target }) => target === 'welfare'),
    ).toEqual([]);
    expect(await refusal(operator.welfare.close({ id, outcome: 'well' }))).toMatchObject({
      reason: 'welfare.over',
    });
  });

  it('is over when the sign comes down, and calls for help in an emergency', async () => {
    const { house, id } = await hungForADay();
    const operator = house.as('002');
    await operator.welfare.step({ id, step: 'phoned' });
    await operator.welfare.step({ id, step: 'knocked' });
    await operator.welfare.step({ id, step: 'entered', by: '131', second: '241' });
    await operator.welfare.close({ id, outcome: 'emergency' });
    const { requests } = await operator.requests.list({ place: '1208', state: 'open' });
    expect(requests).toMatchObject([{ service: 'medical', priority: 'emergency' }]);
    await operator.rooms.set({ place: '1208', flags: { dnd: false } });
    await operator.rooms.set({ place: '1208', flags: { dnd: true } });
    house.advance(24 * 60);
    expect((await operator.welfare.list()).checks).toHaveLength(1);
    await operator.rooms.set({ place: '1208', flags: { dnd: false } });
    expect((await operator.welfare.list()).checks).toEqual([]);
    expect(house.rows('SELECT state, outcome FROM welfare_checks ORDER BY dnd_since_ms')).toEqual([
      { state: 'over', outcome: 'emergency' },
      { state: 'withdrawn', outcome: null },
    ]);
  });
});

describe('a sign that stays up after somebody has looked in', () => {
  it('is looked behind again when the hours have passed anew', async () => {
    const { house, id } = await hungForADay();
    const operator = house.as('002');
    await operator.welfare.step({ id, step: 'phoned' });
    await operator.welfare.close({ id, outcome: 'answered' });
    house.advance(24 * 60 - 1);
    expect((await operator.welfare.list()).checks).toEqual([]);
    house.advance(1);
    const { checks } = await operator.welfare.list();
    expect(checks).toMatchObject([{ place: '1208', state: 'open' }]);
    expect(checks[0]?.id).not.toBe(id);
    expect((await operator.welfare.list({ place: '1208' })).checks[0]?.id).toBe(checks[0]?.id);
    expect(
      house
        .rows('SELECT state FROM welfare_checks ORDER BY opened_at_ms')
        .map(({ state }) => state),
    ).toEqual(['over', 'open']);
  });

  it('opens by the hours of today for signs that hang already, and not at all where none are set', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const hours = (welfareHours: number | null) =>
      house.as('011').rooms.changeSettings({ welfareHours });
    const places = async () => (await operator.welfare.list()).checks.map(({ place }) => place);
    putStay(house, { room: '1208', departure: '2026-11-30' });
    await hours(null);
    await operator.rooms.set({ place: '1208', flags: { dnd: true } });
    house.advance(30 * 60);
    expect(await places()).toEqual([]);
    await hours(48);
    house.advance(17 * 60);
    expect(await places()).toEqual([]);
    await hours(24);
    house.desk.settle();
    house.advance(1);
    expect(await places()).toEqual(['1208']);
    const [{ id = '' } = {}] = (await operator.welfare.list()).checks;
    // Somebody looks already: that goes on. From then on by the hours of then, from when all was well.
    await hours(12);
    await operator.welfare.step({ id, step: 'phoned' });
    await operator.welfare.close({ id, outcome: 'answered' });
    await hours(10);
    house.advance(10 * 60 - 1);
    expect(await places()).toEqual([]);
    await hours(null);
    house.advance(48 * 60);
    expect(await places()).toEqual([]);
    const { alarms } = await operator.alarms.list();
    expect(alarms.filter(({ target }) => target === 'welfare')).toEqual([]);
  });

  it('goes with a room that leaves the house, and the other doors are looked behind all the same', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    putStay(house, { room: '1209', departure: '2026-11-27' });
    for (const place of ['1208', '1209']) await operator.rooms.set({ place, flags: { dnd: true } });
    await house.as('011').layout.remove({ place: '1208', close: true, reason: '改套房' });
    expect(house.rows("SELECT 1 FROM watches WHERE subject_id = '1208'")).toEqual([]);
    house.advance(24 * 60);
    expect((await operator.welfare.list()).checks).toMatchObject([{ place: '1209' }]);
  });
});
