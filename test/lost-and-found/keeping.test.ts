// The keeping times as the house's own: whom a change reaches, what is watched after it, when a day is over.
import { describe, expect, it } from 'vitest';
import type { KeepingRule } from '../../shared/lost-and-found/contract.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { watchBoard } from '../support/watch.ts';
import { signatureOf, withPin } from './umbrella.ts';

const general: KeepingRule = {
  class: 'general',
  keep: 10,
  unit: 'day',
  after: 'dispose',
  store: null,
  withinMinutes: null,
};

const scarf = async (house: TestHouse, shelved: boolean) => {
  const { id } = await house.as('002').lostAndFound.found({ what: '围巾 灰', store: 'shelf' });
  if (shelved) await house.as('011').lostAndFound.shelve({ id });
  const record = async () => (await house.as('002').lostAndFound.get({ id })).record;
  return { id, record };
};

const alarmsOf = async (house: TestHouse) =>
  (await house.as('002').alarms.list()).alarms
    .filter(({ target }) => target === 'found-step')
    .map(({ label, target }) => [label, target]);

describe('a keeping time that changes', () => {
  it('reaches the other windows, also where nothing lies in the store', async () => {
    const house = await createTestHouse();
    const board = await watchBoard(house.as('002', 'desk-2'));
    await house.as('011').lostAndFound.setRule(general);
    expect(await board.next()).toHaveProperty('lostAndFound');
  });

  it('moves the day of what is kept by it, not the day that somebody gave by hand', async () => {
    const house = await createTestHouse();
    const supervisor = house.as('011');
    const byRule = await scarf(house, true);
    const byHand = await scarf(house, true);
    await supervisor.lostAndFound.correct({
      id: byHand.id,
      keepUntil: '2027-06-30',
      reason: '客人来信，六月来取',
    });
    expect(await supervisor.lostAndFound.setRule(general)).toMatchObject({ changed: 1 });
    expect(await byRule.record()).toMatchObject({ keepUntil: '2026-12-03' });
    expect(await byHand.record()).toMatchObject({ keepUntil: '2027-06-30' });
  });

  it('is watched from now on: within which time, and in which store', async () => {
    const house = await createTestHouse();
    const supervisor = house.as('011');
    const lying = await scarf(house, true);
    const open = await scarf(house, false);
    await supervisor.lostAndFound.setRule({ ...general, withinMinutes: 30 });
    house.advance(31);
    expect(await alarmsOf(house)).toEqual([['L-0002', 'found-step']]);
    await supervisor.lostAndFound.setRule({ ...general, withinMinutes: null });
    expect(await alarmsOf(house)).toEqual([]);

    await supervisor.lostAndFound.setRule({ ...general, store: 'safe', withinMinutes: 60 });
    for (const { record } of [lying, open])
      expect(await record()).toMatchObject({ state: 'registered', store: 'safe', bin: null });
    house.advance(60);
    expect(await alarmsOf(house)).toHaveLength(2);
    await house.as('020').lostAndFound.shelve({ id: lying.id });
    expect(await lying.record()).toMatchObject({ state: 'shelved', store: 'safe' });
    expect(await alarmsOf(house)).toHaveLength(1);
  });
});

describe('the last day', () => {
  it('is kept to its end; what shouts, what is due and what may leave go by one rule', async () => {
    const house = await createTestHouse();
    await withPin(house, '001');
    const operator = house.as('002');
    const { id } = await operator.lostAndFound.found({ what: '半盒水果', store: 'cold' });
    await house.as('011').lostAndFound.shelve({ id });
    const bin = { ids: [id], reason: '过保管期', second: signatureOf('001') };
    house.setClock('2026-11-24T23:58:00+08:00');
    house.desk.settle();
    expect(await operator.lostAndFound.due()).toMatchObject({ dispose: [], steps: [] });
    expect(await alarmsOf(house)).toEqual([]);
    expect(await refusal(operator.lostAndFound.dispose(bin))).toMatchObject({
      reason: 'lostAndFound.notDue',
    });
    house.setClock('2026-11-25T00:00:00+08:00');
    house.desk.settle();
    expect(await operator.lostAndFound.due()).toMatchObject({
      dispose: [{ number: 'L-0001' }],
      steps: [{ step: 'due' }],
    });
    expect(await alarmsOf(house)).toEqual([['L-0001', 'found-step']]);
    await operator.lostAndFound.dispose(bin);
    expect(await alarmsOf(house)).toEqual([]);
  });
});
