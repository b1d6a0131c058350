// Every step from every state: the legal ones are taken, the others refused with the state and nothing changed.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskClient } from '../../electron/desk/router.ts';
import {
  isLegal,
  type RequestState,
  requestStates,
  type Step,
  steps,
} from '../../shared/requests/model.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { requestIn } from '../support/requests.ts';

/** A chase comes in by the quick line, not by a call of its own. */
type Called = Exclude<Step, 'chase'>;

const take: Record<Called, (client: DeskClient, id: string, house: TestHouse) => Promise<unknown>> =
  {
    dispatch: (client, id) => client.requests.dispatch({ id }),
    reassign: (client, id) => client.requests.reassign({ id, to: '111' }),
    acknowledge: (client, id) => client.requests.acknowledge({ id }),
    start: (client, id) => client.requests.start({ id }),
    wait: (client, id) => client.requests.wait({ id, reason: 'dnd' }),
    resume: (client, id) => client.requests.resume({ id }),
    complete: (client, id) => client.requests.complete({ id }),
    confirm: (client, id) => client.requests.confirm({ id }),
    cancel: (client, id) => client.requests.cancel({ id, reason: 'duplicate' }),
    reopen: (client, id) => client.requests.reopen({ id, reason: 'again' }),
    promise: (client, id, house) => client.requests.promise({ id, by: house.inMinutes(30) }),
    reply: (client, id) => client.requests.reply({ id, text: '马上到' }),
    note: (client, id) => client.requests.note({ id, text: '客人在房内' }),
    correct: (client, id) => client.requests.correct({ id, quantity: 3 }),
  };

/** The event each step leaves. */
const kindOf: Record<Called, string> = {
  dispatch: 'dispatched',
  reassign: 'reassigned',
  acknowledge: 'acknowledged',
  start: 'started',
  wait: 'waiting',
  resume: 'resumed',
  complete: 'done',
  confirm: 'confirmed',
  cancel: 'cancelled',
  reopen: 'reopened',
  promise: 'promised',
  reply: 'replied',
  note: 'noted',
  correct: 'corrected',
};

const called = steps.filter((step): step is Called => step !== 'chase');
const pairs = requestStates.flatMap((state) => called.map((step) => [step, state] as const));

let house: TestHouse;
beforeAll(async () => {
  house = await createTestHouse({ shared: true });
});
afterAll(() => house.close());

describe('the steps of a request', () => {
  const legal = pairs.filter(([step, state]) => isLegal(step, state));
  it.each(legal)('%s is taken from %s', async (step, state) => {
    const id = await requestIn(house, state);
    const client = house.as('002', 'desk-2');
    const [before] = house.rows<{ version: number }>(
      'SELECT version FROM requests WHERE id = ?',
      id,
    );
    await take[step](client, id, house);
    const { events, state: now } = await client.requests.get({ id });
    expect(events.at(-1)).toMatchObject({ kind: kindOf[step], by: '002', station: 'desk-2' });
    expect(house.rows('SELECT state, version FROM requests WHERE id = ?', id)).toEqual([
      { state: now, version: (before?.version ?? 0) + 1 },
    ]);
  });

  const illegal = pairs.filter(([step, state]) => !isLegal(step, state));
  const made = new Map<RequestState, string>();
  it.each(illegal)('%s is refused from %s', async (step, state) => {
    const id = made.get(state) ?? (await requestIn(house, state));
    made.set(state, id);
    const before = house.contents();
    const refused = await refusal(take[step](house.as('002'), id, house));
    expect(refused).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'requests.wrongState',
      details: { state, step },
    });
    expect(refused.message).toMatch(/目前是“.+”/);
    expect(house.contents()).toBe(before);
  });

  it.each(requestStates)(
    'the card of a %s request offers exactly its legal steps',
    async (state) => {
      const id = made.get(state) ?? (await requestIn(house, state));
      const card = await house.as('002').requests.get({ id });
      expect(card.steps).toEqual(steps.filter((step) => isLegal(step, state)));
    },
  );

  it.each(called)('%s of an unknown request is refused', async (step) => {
    const before = house.contents();
    const unknown = '0198c0de-0000-7000-8000-000000000000';
    expect(await refusal(take[step](house.as('002'), unknown, house))).toMatchObject({
      code: 'NOT_FOUND',
      reason: 'requests.unknown',
    });
    expect(house.contents()).toBe(before);
  });
});
