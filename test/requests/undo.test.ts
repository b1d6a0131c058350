// Taking a slip back: one's own last step, within a minute, as a recorded correction.
import { describe, expect, it } from 'vitest';
import type { DeskClient } from '../../electron/desk/router.ts';
import type { RequestState } from '../../shared/requests/model.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne, requestIn, storyOf } from '../support/requests.ts';

type Slip = (client: DeskClient, id: string, house: TestHouse) => Promise<unknown>;

const slips: [name: string, from: RequestState, slip: Slip][] = [
  ['dispatch', 'logged', (client, id) => client.requests.dispatch({ id })],
  ['reassign', 'in-progress', (client, id) => client.requests.reassign({ id, to: '111' })],
  ['acknowledge', 'dispatched', (client, id) => client.requests.acknowledge({ id })],
  ['start', 'acknowledged', (client, id) => client.requests.start({ id })],
  ['wait', 'in-progress', (client, id) => client.requests.wait({ id, reason: 'dnd' })],
  ['resume', 'waiting', (client, id) => client.requests.resume({ id })],
  ['complete', 'in-progress', (client, id) => client.requests.complete({ id })],
  ['confirm', 'done', (client, id) => client.requests.confirm({ id, satisfied: false })],
  ['cancel', 'acknowledged', (client, id) => client.requests.cancel({ id, reason: 'mistaken' })],
  ['reopen', 'confirmed', (client, id) => client.requests.reopen({ id, reason: 'again' })],
  [
    'promise',
    'dispatched',
    (client, id, house) => client.requests.promise({ id, by: house.inMinutes(20) }),
  ],
  ['reply', 'dispatched', (client, id) => client.requests.reply({ id, text: '马上到' })],
  [
    'correct',
    'logged',
    (client, id) =>
      client.requests.correct({
        id,
        place: '1209',
        service: 'pillows',
        quantity: 2,
        words: '枕头',
      }),
  ],
];

/** Everything of a row but the number of its changes. */
const rowOf = (house: TestHouse, id: string) => {
  const [row] = house.rows('SELECT * FROM requests WHERE id = ?', id);
  const { version: _, ...rest } = row ?? {};
  return rest;
};

describe('undo', () => {
  it.each(slips)('takes a %s back from %s', async (_, from, slip) => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const id = await requestIn(house, from);
    const before = rowOf(house, id);
    await slip(operator, id, house);
    const { undoUntil, events } = await operator.requests.get({ id });
    expect(undoUntil).not.toBeNull();
    await operator.requests.undo({ id });
    expect(rowOf(house, id)).toEqual(before);
    const story = (await operator.requests.get({ id })).events;
    expect(story).toHaveLength(events.length + 1);
    expect(story.at(-1)).toMatchObject({
      kind: 'corrected',
      by: '002',
      facts: { undoes: events.at(-1)?.seq },
    });
  });

  it('takes a record back by cancelling it', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { id } = await recordOne(operator, '1208毛巾');
    expect(await operator.requests.undo({ id })).toMatchObject({ state: 'cancelled' });
    const [head] = house.rows('SELECT kind, actor FROM events ORDER BY seq DESC LIMIT 1');
    expect(head).toMatchObject({ kind: 'corrected' });
  });

  it('takes a chase back: its count and its priority', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { id } = await recordOne(operator, '1208毛巾');
    await recordOne(operator, '1208毛巾');
    expect(await operator.requests.undo({ id })).toMatchObject({ chases: 0, priority: 'normal' });
  });

  it('of “done” takes the follow-up back too, also for the attendant who did it', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const attendant = house.as('112');
    const { id } = await recordOne(operator, '1208吹风机');
    await operator.requests.dispatch({ id });
    await attendant.requests.complete({ id });
    const following = () =>
      house.rows<{ id: string }>('SELECT id, state FROM requests WHERE follows_id = ?', id);
    expect(following()).toMatchObject([{ state: 'logged' }]);
    expect(await attendant.requests.undo({ id })).toMatchObject({ state: 'dispatched' });
    expect(following()).toMatchObject([{ state: 'cancelled' }]);
    expect(await storyOf(operator, following()[0]?.id ?? '')).toEqual(['logged', 'cancelled']);
  });

  it('is refused once the window has closed', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const id = await requestIn(house, 'dispatched');
    house.advance(1);
    expect((await operator.requests.get({ id })).undoUntil).toBeNull();
    const before = house.contents();
    expect(await refusal(operator.requests.undo({ id }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'requests.undoTooLate',
    });
    expect(house.contents()).toBe(before);
  });

  it('is refused for another’s step', async () => {
    const house = await createTestHouse();
    const id = await requestIn(house, 'dispatched');
    await house.as('112').requests.acknowledge({ id });
    const before = house.contents();
    expect(await refusal(house.as('002').requests.undo({ id }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'requests.undoNotYours',
    });
    expect((await house.as('002').requests.get({ id })).undoUntil).toBeNull();
    expect(house.contents()).toBe(before);
  });

  it('of an undo, and of a note, is refused: what was written stays', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const id = await requestIn(house, 'dispatched');
    await operator.requests.undo({ id });
    expect(await refusal(operator.requests.undo({ id }))).toMatchObject({ code: 'WRONG_STATE' });
    await operator.requests.note({ id, text: '客人要大号' });
    expect(await refusal(operator.requests.undo({ id }))).toMatchObject({ code: 'WRONG_STATE' });
  });

  it('of a step that ended an alarm has it shout again, as high as it is late', async () => {
    const house = await createTestHouse({ at: '2026-11-23T19:00:00+08:00' });
    const operator = house.as('002');
    const id = await requestIn(house, 'dispatched');
    const asking = async () =>
      (await operator.alarms.list()).alarms.map(({ step, target }) => [step, target]);
    for (const slip of [
      () => operator.requests.acknowledge({ id }),
      () => operator.requests.cancel({ id, reason: 'mistaken' }),
    ]) {
      house.advance(10);
      expect(await asking()).toEqual([['rung-4', 'acknowledge']]);
      await slip();
      expect(await asking()).toEqual([]);
      await operator.requests.undo({ id });
      house.advance(0);
      expect(await asking()).toEqual([['rung-4', 'acknowledge']]);
    }
  });

  it('of a promise that was a slip lets the one before ring as it would have', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const id = await requestIn(house, 'waiting');
    const promised = async () =>
      (await operator.alarms.list()).alarms.filter(({ target }) => target === 'promise').length;
    await operator.requests.promise({ id, by: house.inMinutes(30) });
    await operator.requests.promise({ id, by: house.inMinutes(1) });
    house.advance(0.5);
    expect(await promised()).toBe(1);
    await operator.requests.undo({ id });
    house.advance(0);
    expect(await promised()).toBe(0);
    house.advance(29.6);
    expect(await promised()).toBe(1);
    expect((await storyOf(operator, id)).filter((kind) => kind.startsWith('promise-'))).toEqual([
      'promise-due',
      'promise-due',
      'promise-passed',
    ]);
  });

  it('still works when the desk itself spoke up in between', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const id = await requestIn(house, 'waiting');
    await operator.requests.promise({ id, by: house.inMinutes(1) });
    house.advance(0.5);
    await operator.requests.correct({ id, quantity: 4 });
    house.advance(0.6);
    expect(await storyOf(operator, id)).toContain('promise-passed');
    expect(await operator.requests.undo({ id })).toMatchObject({ quantity: null });
  });
});
