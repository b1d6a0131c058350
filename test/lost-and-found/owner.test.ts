// Who missed it: the guest of the room, by the whole name as it was said, and never by one sign of it.
import { expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { putStay } from '../support/stays.ts';

const stays = { a: '李明', b: '王芳', c: 'Wang Fang', d: 'John Smith', e: '李女士', f: '欧阳先生' };

it.each([
  ['李明', 'ab', 'a'],
  ['李先生', 'ab', 'a'],
  ['明明', 'ab', null],
  ['芳', 'ab', null],
  ['李女士', 'ae', 'e'],
  ['李先生', 'be', null],
  ['李先生', 'bf', null],
  ['欧阳静', 'bf', 'f'],
  ['欧先生', 'bf', null],
  ['Mr. Smith', 'cd', 'd'],
  ['smith john', 'cd', 'd'],
  ['J Smith', 'cd', 'd'],
  ['Simon Jones', 'cd', null],
  ['王女士', 'bd', 'b'],
  // Alone in the room: a friend or a husband may be the one who rings.
  ['陈先生', 'a', 'a'],
  [undefined, 'a', 'a'],
  [undefined, 'ab', null],
])('%s, of the guests %s, is %s', async (guest, living, expected) => {
  const house = await createTestHouse();
  for (const key of living)
    putStay(house, {
      id: key,
      room: '1011',
      guest: stays[key as keyof typeof stays],
      arrival: '2026-11-22',
      departure: '2026-11-25',
    });
  await house.as('002').lostAndFound.lost({
    what: '雨伞 黑',
    contact: '13800000000',
    room: '1011',
    ...(guest === undefined ? {} : { guest }),
  });
  expect(house.rows('SELECT stay_id FROM loss_reports')).toEqual([{ stay_id: expected }]);
});
