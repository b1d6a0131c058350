// A guest who stays incognito moves, stays on and leaves: her message tells nobody who need not know.
import { expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';

/** A message for her and one for somebody nobody knows; then she moves, stays a day longer and leaves. */
const leftWithoutIt = async () => {
  const house = await createTestHouse();
  const operator = house.as('002');
  const supervisor = house.as('011');
  const { stay } = await supervisor.stays.checkIn({
    place: '1217',
    guest: '林女士',
    departure: '2026-11-26',
    incognito: true,
  });
  const take = async (name: string) =>
    (await operator.messages.take({ for: name, from: '记者', text: '请回电' })).message.id;
  const [hers, nobodys] = [await take('林女士'), await take('不存在的人')];
  await supervisor.stays.move({ id: stay.id, to: '1216' });
  await supervisor.stays.extend({ id: stay.id, departure: '2026-11-27' });
  await supervisor.stays.checkOut({ id: stay.id });
  return { house, operator, supervisor, hers, nobodys };
};

it('looks like one for somebody nobody knows: on its card, in the record, on the sheet', async () => {
  const { operator, hers, nobodys } = await leftWithoutIt();
  const { items } = await operator.handover.compose();
  const seen = async (id: string) => {
    const card = await operator.messages.get({ id });
    const { events } = await operator.events.list({ subject: id });
    const item = items.find(({ subject }) => subject?.id === id);
    const { changes } = await operator.events.lastChanges({
      of: ['moved', 'retimed', 'guest-left'].map((step) => ({ kind: 'message', id, step })),
    });
    return {
      card: { ...card, id, for: null, request: null },
      steps: card.events.map(({ kind }) => kind),
      recorded: events.map(({ kind, body }) => ({ kind, body })),
      line: { head: item?.head, words: item?.words, tag: item?.tag, due: item?.due },
      changes,
    };
  };
  const [known, unknown] = [await seen(hers), await seen(nobodys)];
  expect(known.steps).toEqual(['taken', 'addressed']);
  expect(known).toEqual({
    ...unknown,
    card: { ...unknown.card, id: hers, events: known.card.events },
  });
  expect(known.card.events.map(({ facts }) => Object.keys(facts))).toEqual(
    unknown.card.events.map(({ facts }) => Object.keys(facts)),
  );
  expect(JSON.stringify(known)).not.toContain('1216');
  expect(known.line.tag).toBeNull();
});

it('and shows those who may know where she went, and that she has left', async () => {
  const { supervisor, hers } = await leftWithoutIt();
  const card = await supervisor.messages.get({ id: hers });
  expect(card).toMatchObject({ place: '1216', guestState: 'left', expired: true });
  expect(card.events.map(({ kind }) => kind)).toEqual([
    'taken',
    'addressed',
    'moved',
    'retimed',
    'guest-left',
  ]);
});

it('of a guest who is no secret everybody reads that they have left', async () => {
  const house = await createTestHouse();
  const operator = house.as('002');
  const { stay } = await operator.stays.checkIn({
    place: '1208',
    guest: 'Mr. Brown',
    departure: '2026-11-26',
  });
  const { message } = await operator.messages.take({ for: 'Brown', text: 'x' });
  await operator.stays.checkOut({ id: stay.id });
  const { events } = await operator.messages.get({ id: message.id });
  expect(events.at(-1)?.kind).toBe('guest-left');
  const { items } = await operator.handover.compose();
  expect(items.find(({ subject }) => subject?.id === message.id)?.tag).toMatchObject({
    key: 'guestLeft',
  });
});
