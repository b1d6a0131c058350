// A message for a guest who stays incognito and is yet to come: neither that she comes nor when is told by it.
import { expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';

it('is to the desk as somebody nobody knows, before she comes and once she is here', async () => {
  const house = await createTestHouse();
  const operator = house.as('002');
  const supervisor = house.as('011');
  const { stay } = await supervisor.stays.expect({
    ...{ place: '1217', guest: '林女士', incognito: true },
    ...{ arrival: '2026-11-25', departure: '2026-11-27' },
  });
  const take = async (name: string) =>
    (await operator.messages.take({ for: name, from: '记者', text: '请回电' })).message;
  const [hers, nobodys] = [await take('林女士'), await take('不存在的人')];
  /** What the desk reads of one, without what tells any two apart. */
  const seen = async ({ id, request: { id: requestId } }: typeof hers) => {
    const { events, ...card } = await operator.messages.get({ id });
    const { events: steps, ...request } = await operator.requests.get({ id: requestId });
    const { requests } = await operator.board.snapshot({});
    const line = requests.find((one) => one.id === requestId);
    const same = { id: '', number: 0 };
    return {
      card: { ...card, id: '', for: '', request: null },
      steps: events.map(({ kind, facts }) => [kind, Object.keys(facts)]),
      request: { ...request, ...same },
      told: steps.map(({ kind }) => kind),
      line: { ...line, ...same },
    };
  };
  expect(await seen(hers)).toEqual(await seen(nobodys));
  expect((await seen(hers)).request).toMatchObject({ askedFor: null });

  house.setClock('2026-11-25T09:00:00+08:00');
  await supervisor.stays.checkIn({ id: stay.id });
  expect(await seen(hers)).toEqual(await seen(nobodys));
  // Whoever may know reads where she is, and brings it.
  expect((await supervisor.messages.list({ place: '1217' })).messages).toMatchObject([
    { id: hers.id, guest: '林女士', guestState: 'in-house', confidential: true },
  ]);
  await supervisor.messages.deliver({ id: hers.id, how: 'hand', to: '林女士' });
  expect((await operator.messages.get({ id: hers.id })).state).toBe('delivered');
});

it('in a room somebody else still has has the right name told from no wrong one', async () => {
  const house = await createTestHouse();
  const operator = house.as('002');
  const supervisor = house.as('011');
  const days = { arrival: '2026-11-25', departure: '2026-11-27' };
  await operator.stays.checkIn({ place: '1217', guest: 'Mr. Brown', departure: '2026-11-25' });
  await supervisor.stays.expect({ place: '1217', guest: '林女士', incognito: true, ...days });
  const taken = async (by: typeof operator, name: string) => {
    const { message, say } = await by.messages.take({ place: '1217', for: name, text: '请回电' });
    const { askedFor } = await by.requests.get({ id: message.request.id });
    const { guest, guestState, until } = await by.messages.get({ id: message.id });
    return { say, askedFor, guest, guestState, until };
  };
  const nobodys = await taken(operator, '不存在的人');
  expect(nobodys).toMatchObject({ guest: 'Mr. Brown', guestState: 'in-house' });
  expect(await taken(operator, '林女士')).toEqual(nobodys);
  // Whoever may know has it wait for her.
  const hers = await taken(supervisor, '林女士');
  expect(hers).toMatchObject({ guest: '林女士', guestState: 'expected' });
  expect(hers.askedFor?.slice(0, 10)).toBe('2026-11-25');
});
