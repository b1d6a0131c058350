// A room taken out of the house is struck off its keys; brought back it is on them again, for they still open its door.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DeskClient } from '../../electron/desk/router.ts';
import { wholeCheck } from '../record/behind.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';

let house: TestHouse;
let operator: DeskClient;
let supervisor: DeskClient;

const section = ['1207', '1208', '1209'];

const addKey = (code: string, rooms: string[]) =>
  supervisor.keys.add({ code, class: 'section', name: { zh: code, en: code }, opens: { rooms } });
const roomsOn = (code: string) =>
  house
    .rows<{ rooms: string }>('SELECT rooms FROM keys WHERE code = ?', code)
    .flatMap(({ rooms }) => JSON.parse(rooms));
const changesOf = (code: string) =>
  house
    .rows<{ body: string }>(
      `SELECT body FROM events JOIN keys ON keys.id = subject_id
        WHERE kind = 'key-changed' AND code = ? ORDER BY seq`,
      code,
    )
    .map(({ body }) => JSON.parse(body));

beforeEach(async () => {
  house = await createTestHouse();
  operator = house.as('002');
  supervisor = house.as('011');
  await addKey('S12', section);
});
afterEach(() => {
  expect(wholeCheck(house.dataDir).findings).toEqual([]);
});

it('is exposed again by a key that is lost, also by one that was in hands', async () => {
  await supervisor.keys.issue({ key: 'S12', to: '104', override: { reason: '替班' } });
  await operator.keys.return({ key: 'S12' });
  await supervisor.layout.remove({ place: '1208', close: true, reason: '改套房' });
  expect(roomsOn('S12')).toEqual(['1207', '1209']);
  await supervisor.layout.restore({ place: '1208' });
  expect(roomsOn('S12')).toEqual(['1207', '1209', '1208']);
  expect(changesOf('S12')).toEqual([
    { changes: { rooms: [section, ['1207', '1209']] } },
    {
      changes: {
        rooms: [
          ['1207', '1209'],
          ['1207', '1209', '1208'],
        ],
      },
    },
  ]);
  expect(await operator.keys.lost({ key: 'S12', note: '找不到' })).toMatchObject({
    exposed: section,
  });
});

it('comes under its new number, only to the keys it was struck off, not to one retired since', async () => {
  await addKey('S13', ['1207', '1208']);
  await addKey('S14', ['1208', '1210']);
  await addKey('S15', ['1209', '1210']);
  // Taken off by hand just before: that was meant.
  await supervisor.keys.change({ key: 'S14', opens: { rooms: ['1210'] } });
  house.advance(1);
  await supervisor.layout.remove({ place: '1208', close: true });
  await supervisor.keys.retire({ key: 'S13', reason: '门锁已换' });
  await supervisor.layout.addRoom({ number: '1208' });
  await supervisor.layout.restore({ place: '1208*', as: '1298' });
  expect(roomsOn('S12')).toEqual(['1207', '1209', '1298']);
  expect(roomsOn('S13')).toEqual(['1207']);
  expect(roomsOn('S14')).toEqual(['1210']);
  expect(roomsOn('S15')).toEqual(['1209', '1210']);
  expect(changesOf('S13')).toHaveLength(1);
});

it('that was on no key comes back to none', async () => {
  await supervisor.layout.remove({ place: '1205' });
  const before = house.rows('SELECT rooms FROM keys ORDER BY id');
  await supervisor.layout.restore({ place: '1205' });
  expect(house.rows('SELECT rooms FROM keys ORDER BY id')).toEqual(before);
  expect(changesOf('S12')).toEqual([]);
});
