// Front office against housekeeping: skip, sleep and head-count, found, explained or settled by themselves.
import { expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { putStay } from '../support/stays.ts';

it('an empty room with a guest in the books is a skip until it is explained', async () => {
  const house = await createTestHouse();
  const operator = house.as('002');
  putStay(house, { room: '1208', departure: '2026-11-25' });
  expect(
    await operator.rooms.report({ place: '1208', found: 'occupied', persons: 1, by: '112' }),
  ).toEqual({ discrepancy: null });
  const { discrepancy } = await operator.rooms.report({
    place: '1208',
    found: 'vacant',
    by: '112',
  });
  expect(discrepancy).toMatchObject({ kind: 'skip', by: '112', ended: false });
  const board = await operator.board.snapshot();
  expect(board.rooms.find(({ number }) => number === '1208')?.discrepancy).toBe('skip');
  const id = discrepancy?.id ?? '';
  expect(await refusal(house.as('112').rooms.explain({ id, explanation: 'x' }))).toMatchObject({
    code: 'NOT_ALLOWED',
  });
  expect(await operator.rooms.explain({ id, explanation: '客人今晚住朋友家' })).toMatchObject({
    ended: true,
    explanation: '客人今晚住朋友家',
    explainedBy: '002',
  });
  expect(await refusal(operator.rooms.explain({ id, explanation: 'x' }))).toMatchObject({
    code: 'WRONG_STATE',
  });
  expect((await operator.rooms.discrepancies()).discrepancies).toEqual([]);
  expect((await operator.rooms.discrepancies({ past: true })).discrepancies).toHaveLength(1);
});

it('a room slept in that is vacant in the books is over once the guest is checked in', async () => {
  const house = await createTestHouse();
  const operator = house.as('002');
  await operator.rooms.report({ place: '1208', found: 'occupied', persons: 2 });
  expect((await operator.rooms.discrepancies()).discrepancies).toMatchObject([
    { place: '1208', kind: 'sleep', foundPersons: 2, expectedPersons: 0 },
  ]);
  await operator.stays.checkIn({
    place: '1208',
    guest: '李女士',
    party: 2,
    departure: '2026-11-25',
  });
  expect((await operator.rooms.discrepancies()).discrepancies).toEqual([]);
  await operator.rooms.report({ place: '1208', found: 'occupied', persons: 3 });
  expect((await operator.rooms.discrepancies()).discrepancies).toMatchObject([
    { kind: 'persons', foundPersons: 3, expectedPersons: 2 },
  ]);
});

it('a head-count that still differs after somebody came or went differs from what is true now', async () => {
  const house = await createTestHouse();
  const operator = house.as('002');
  const { stay } = await operator.stays.checkIn({
    place: '1208',
    guest: '李女士',
    party: 1,
    departure: '2026-11-25',
  });
  await operator.rooms.report({ place: '1208', found: 'occupied', persons: 3 });
  await operator.stays.change({ id: stay.id, party: 2 });
  expect((await operator.rooms.discrepancies()).discrepancies).toMatchObject([
    { kind: 'persons', foundPersons: 3, expectedPersons: 2 },
  ]);
});
