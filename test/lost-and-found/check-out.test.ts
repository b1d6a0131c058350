// What is read out at a check-out is this guest's: no loss of whoever had the room before, nothing found then.
import { expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';

const checkIn = (house: TestHouse, place: string, guest: string) =>
  house.as('011').stays.checkIn({ place, guest, departure: '2026-11-27' });

const readOut = async (house: TestHouse, place: string) =>
  (await house.as('002').stays.openAt({ place })).open
    .filter(({ kind }) => kind === 'lost')
    .map(({ words, facts }) => [words, facts.what]);

it('reads out what this guest misses and what was found since they came', async () => {
  const house = await createTestHouse();
  const { lost, found } = house.as('002').lostAndFound;
  const { stays } = house.as('002');
  await checkIn(house, '1208', '王女士');
  await lost({ what: '蓝色雨伞', room: '1208', contact: '13800000001' });
  await found({ what: '眼镜', place: '1208' });
  await stays.checkOut({ place: '1208' });
  // Reported from outside, of the room that stands empty.
  await lost({ what: '充电器', room: '1208', contact: '13800000002' });
  await found({ what: '围巾', place: '1208' });
  expect(await readOut(house, '1208')).toEqual([]);

  house.advance(60);
  await checkIn(house, '1208', '李先生');
  expect(await readOut(house, '1208')).toEqual([]);
  await lost({ what: '手表', room: '1208', contact: '13800000003' });
  await found({ what: '耳环', place: '1208' });
  // Found before this guest came, and handed in only now.
  await found({ what: '手套', place: '1208', foundAt: '2026-11-23T16:00:00+08:00' });
  const own = [
    ['missed', '手表'],
    ['found', '耳环'],
  ];
  expect(await readOut(house, '1208')).toEqual(own);
  expect(
    (await stays.checkOut({ place: '1208' })).open.filter(({ kind }) => kind === 'lost'),
  ).toHaveLength(2);
});

it('goes with a guest who moves, and not to whoever lives there then', async () => {
  const house = await createTestHouse();
  const { stay } = await checkIn(house, '1208', '王女士');
  await house.as('002').lostAndFound.lost({
    ...{ what: '手表', room: '1208', guest: '王女士', contact: '13800000001' },
  });
  await house.as('011').stays.move({ id: stay.id, to: '1210' });
  expect(await readOut(house, '1210')).toEqual([['missed', '手表']]);
  await checkIn(house, '1208', '李先生');
  expect(await readOut(house, '1208')).toEqual([]);
});

it('of two who share a room both are told where nobody can say whose it is', async () => {
  const house = await createTestHouse();
  await checkIn(house, '1208', '王芳');
  await house.as('011').stays.checkIn({
    ...{ place: '1208', guest: '李明', departure: '2026-11-27', share: true },
  });
  await house.as('002').lostAndFound.lost({ what: '手表', room: '1208', contact: '13800000001' });
  expect(house.rows('SELECT stay_id FROM loss_reports')).toEqual([{ stay_id: null }]);
  expect(await readOut(house, '1208')).toEqual([['missed', '手表']]);
});
