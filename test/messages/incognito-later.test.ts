// A guest who stays incognito only after a message was taken, or is found to be meant by it only then.
import { expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';

it('put right into one for her has no alarm that names her room', async () => {
  const house = await createTestHouse({ at: '2026-11-23T20:00:00+08:00' });
  const operator = house.as('002');
  const departure = '2026-11-24';
  const supervisor = house.as('011');
  for (const [place, guest] of [
    ['1209', 'Secret Star'],
    ['1210', 'Mr. Brown'],
  ] as const)
    await supervisor.stays.checkIn({ place, guest, departure, incognito: place === '1209' });
  const { message } = await operator.messages.take({ place: '1209', text: 'x' });
  const other = await operator.messages.take({ place: '1209', text: 'y' });
  await operator.messages.change({ id: message.id, for: 'Secret Star' });
  await operator.messages.change({ id: other.message.id, for: 'Brown' });
  expect(house.rows('SELECT subject_id AS id, place FROM watches')).toEqual(
    expect.arrayContaining([{ id: other.message.id, place: '1210' }]),
  );
  house.setClock('2026-11-24T10:01:00+08:00');
  const { alarms } = await operator.alarms.list({});
  expect(alarms.filter(({ target }) => target === 'message')).toMatchObject([
    { place: '1210', about: { id: other.message.id } },
  ]);
  expect(alarms.filter(({ about }) => about?.id === message.id)).toEqual([]);
});
