// A key that is away a second time while its incident is open, and since when a key is missing.
import { describe, expect, it } from 'vitest';
import type { TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { createKeyHouse, newestEvents } from './house.ts';

const at = (clock: string) => `2026-11-23T${clock}:00+08:00`;
const full = (clock: string) => `2026-11-23T${clock}:00.000+08:00`;

/** Counts every hook but the keys named. */
const countWithout = async (house: TestHouse, ...gone: string[]) => {
  const desk = house.as('002');
  const { keys } = await desk.keys.list();
  const hooks = keys
    .filter(({ code, state }) => state === 'in' && !gone.includes(code))
    .map(({ code }) => code);
  return desk.keys.count({ hooks });
};

describe('a key away again', () => {
  it('at a second count cannot be issued, and its incident no longer says it was found', async () => {
    const house = await createKeyHouse();
    const desk = house.as('002');
    await countWithout(house, 'F05');
    const [first] = (await desk.keys.incidents()).incidents;
    await desk.keys.told({ incident: first?.id ?? '', who: '020' });
    house.advance(10);
    await desk.keys.foundAgain({ key: 'F05', note: '在抽屉' });
    house.advance(10);
    const { differences } = await countWithout(house, 'F05');
    expect(differences).toMatchObject([{ kind: 'missing', key: 'F05', incident: 1 }]);
    expect(await desk.keys.get({ key: 'F05' })).toMatchObject({ state: 'missing', incident: 1 });
    expect(await refusal(desk.keys.issue({ key: 'F05', to: '105' }))).toMatchObject({
      reason: 'keys.missing',
    });
    expect((await desk.keys.incidents({ open: true })).incidents).toMatchObject([
      { number: 1, open: true, foundAt: null, told: null },
    ]);
    expect(newestEvents(house, 3)).toEqual(['keys-counted', 'key-missing', 'incident-reopened']);
  });

  it('that was reported lost, found and is missing at the count shouts for the duty manager anew', async () => {
    const house = await createKeyHouse();
    const desk = house.as('002');
    const { id } = await desk.keys.lost({ key: 'F05', note: '不见' });
    await desk.keys.told({ incident: id, who: '020' });
    await desk.keys.foundAgain({ key: 'F05', note: '找到' });
    house.advance(10);
    await countWithout(house, 'F05');
    house.advance(1);
    expect((await desk.alarms.list()).alarms).toMatchObject([{ label: 'F05', target: 'key-lost' }]);
    expect((await desk.keys.incidents({ open: true })).incidents).toMatchObject([
      { number: 1, kind: 'lost', told: null, foundAt: null },
    ]);
  });

  it('reported lost again was told to nobody yet, and who had it goes on past the first find', async () => {
    const house = await createKeyHouse({ at: at('16:00') });
    const desk = house.as('002');
    const { id } = await desk.keys.lost({ key: 'F05', note: '不见' });
    await desk.keys.told({ incident: id, who: '020' });
    house.setClock(at('16:20'));
    await desk.keys.foundAgain({ key: 'F05', note: '找到' });
    house.setClock(at('17:00'));
    await desk.keys.issue({ key: 'F05', to: '105' });
    house.setClock(at('17:30'));
    const again = await desk.keys.lost({ key: 'F05', note: '又不见' });
    expect(again).toMatchObject({
      number: 1,
      told: null,
      foundAt: null,
      lastHolder: { code: '105' },
    });
    expect(newestEvents(house, 2)).toEqual(['key-lost', 'incident-reopened']);
    expect(
      await refusal(
        house.as('011').keys.closeIncident({ incident: id, outcome: 'found', done: 'x' }),
      ),
    ).toMatchObject({ reason: 'keys.notTold' });
    house.setClock(at('18:30'));
    const { unaccounted } = await desk.keys.whoHad({
      place: '0501',
      from: at('18:00'),
      until: at('18:30'),
    });
    expect(unaccounted).toMatchObject([{ key: 'F05', incident: 'I-0001' }]);
  });
});

describe('a key missing at a count', () => {
  it('is missing since the count before, not since this one', async () => {
    const house = await createKeyHouse({ at: at('15:00') });
    await countWithout(house);
    house.setClock(at('22:50'));
    await countWithout(house, 'F05');
    expect((await house.as('002').keys.incidents()).incidents[0]?.since).toBe(full('15:00'));
    const { unaccounted, spells } = await house.as('002').keys.whoHad({
      place: '0501',
      from: at('18:00'),
      until: at('20:00'),
    });
    expect(unaccounted).toMatchObject([{ key: 'F05', since: full('15:00') }]);
    expect(spells).toEqual([]);
  });

  it('is missing since it was handed in or found, where that came after the count', async () => {
    const house = await createKeyHouse({ at: at('15:00') });
    const desk = house.as('002');
    await countWithout(house, 'F06');
    house.setClock(at('16:00'));
    await desk.keys.issue({ key: 'F05', to: '105' });
    await desk.keys.foundAgain({ key: 'F06', note: '在' });
    const [incident] = (await desk.keys.incidents()).incidents;
    await house
      .as('011')
      .keys.closeIncident({ incident: incident?.id ?? '', outcome: 'found', done: '已还' });
    house.setClock(at('17:00'));
    await desk.keys.return({ key: 'F05' });
    house.setClock(at('22:00'));
    await countWithout(house, 'F05', 'F06');
    const { incidents } = await desk.keys.incidents({ open: true });
    expect(incidents.map(({ key, since }) => [key, since]).sort()).toEqual([
      ['F05', full('17:00')],
      ['F06', full('16:00')],
    ]);
  });

  it('never counted nor handed out is missing since it was hung up', async () => {
    const house = await createKeyHouse({ at: at('15:00') });
    house.setClock(at('22:50'));
    await countWithout(house, 'F05');
    expect((await house.as('002').keys.incidents()).incidents[0]?.since).toBe(full('15:00'));
  });
});
