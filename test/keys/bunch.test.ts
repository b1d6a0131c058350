// A bunch of which one key is lost or sealed: the rest is still watched, handed out and put in order.
import { describe, expect, it } from 'vitest';
import type { TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { createKeyHouse, givePins, signature } from './house.ts';

const withRing = async (): Promise<TestHouse> => {
  const house = await createKeyHouse();
  const supervisor = house.as('011');
  await supervisor.keys.addRing({ code: 'R1', name: { zh: '夜班串', en: 'Night ring' } });
  for (const key of ['S01', 'S02', 'S03']) await supervisor.keys.moveToRing({ key, ring: 'R1' });
  return house;
};

const alarmsOf = async (house: TestHouse) =>
  (await house.as('002').alarms.list()).alarms
    .filter(({ target }) => target === 'key-return')
    .map(({ label, step, tell }) => [label, step, tell?.code]);

describe('of a bunch in hands', () => {
  it('one key lost leaves the rest watched: it falls due and shouts', async () => {
    const house = await withRing();
    const desk = house.as('002');
    await desk.keys.issue({ key: 'R1', to: '101', minutes: 60 });
    await desk.keys.lost({ key: 'S01', note: '断圈' });
    await desk.keys.lost({ key: 'S02', note: '断圈' });
    house.advance(61);
    expect(await alarmsOf(house)).toEqual([['S03', 'rung-1', '101']]);
    await desk.keys.return({ key: 'S03' });
    expect(await alarmsOf(house)).toEqual([]);
  });

  it('one key sealed leaves the rest watched by the name of the bunch', async () => {
    const house = await withRing();
    await givePins(house, '011');
    const desk = house.as('002');
    await desk.keys.issue({ key: 'R1', to: '101', minutes: 60 });
    await desk.keys.sealEnvelope({
      key: 'S01',
      contents: 'S01',
      keptAt: '保险柜',
      second: signature('011'),
    });
    house.advance(61);
    expect(await alarmsOf(house)).toEqual([['R1', 'rung-1', '101']]);
  });
});

describe('a bunch with a lost key', () => {
  it('goes out without it; the lost one itself is refused', async () => {
    const house = await withRing();
    const desk = house.as('002');
    await desk.keys.lost({ key: 'S01', note: '不见' });
    expect(await refusal(desk.keys.issue({ key: 'S01', to: '101' }))).toMatchObject({
      reason: 'keys.lost',
    });
    const { keys } = await desk.keys.issue({ key: 'R1', to: '101' });
    expect(keys.map(({ code }) => code)).toEqual(['S02', 'S03']);
  });

  it('lets it be taken off, and nothing lost be put on', async () => {
    const house = await withRing();
    const supervisor = house.as('011');
    await supervisor.keys.lost({ key: 'S01', note: '不见' });
    expect(await supervisor.keys.moveToRing({ key: 'S01', ring: null })).toMatchObject({
      ring: null,
      state: 'lost',
    });
    expect(await refusal(supervisor.keys.moveToRing({ key: 'S01', ring: 'R1' }))).toMatchObject({
      reason: 'keys.notHanging',
    });
  });

  it('counted by its own name does not find the lost one', async () => {
    const house = await withRing();
    const desk = house.as('002');
    await desk.keys.lost({ key: 'S01', note: '不见' });
    const { keys } = await desk.keys.list();
    const hooks = keys.filter(({ ring, state }) => ring === null && state === 'in');
    const { differences } = await desk.keys.count({ hooks: [...hooks.map((k) => k.code), 'r1'] });
    expect(differences).toEqual([]);
    expect(await desk.keys.get({ key: 'S01' })).toMatchObject({ state: 'lost' });
  });
});

describe('a bunch with a sealed key', () => {
  const withSealed = async () => {
    const house = await withRing();
    await givePins(house, '011');
    const desk = house.as('002');
    const { keys } = await desk.keys.list();
    const hooks = keys
      .filter(({ ring, state }) => ring === null && state === 'in')
      .map(({ code }) => code);
    await desk.keys.sealEnvelope({
      key: 'S01',
      contents: 'S01',
      keptAt: '保险柜',
      second: signature('011'),
    });
    return { house, desk, hooks };
  };

  it('counted by its own name says nothing of the sealed one, count after count', async () => {
    const { house, desk, hooks } = await withSealed();
    for (const said of ['R1', 'r1']) {
      const count = await desk.keys.count({ hooks: [...hooks, said] });
      expect(count).toMatchObject({ hanging: hooks.length + 2, differences: [] });
      house.advance(60);
    }
    expect((await desk.keys.incidents()).incidents).toEqual([]);
    expect(await desk.keys.get({ key: 'S01' })).toMatchObject({ state: 'sealed' });
  });

  it('with the sealed one counted by its own code finds it out of place', async () => {
    const { desk, hooks } = await withSealed();
    const { differences } = await desk.keys.count({ hooks: [...hooks, 'R1', 'S01'] });
    expect(differences).toMatchObject([{ kind: 'misplaced', key: 'S01' }]);
    expect((await desk.keys.incidents({ open: true })).incidents).toMatchObject([
      { kind: 'misplaced', key: 'S01' },
    ]);
  });
});
