// Numbers stand on labels, bills and signed sheets: a house that goes back to a copy gives none of them again.
import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { layDown } from '../support/laid-down.ts';
import { recordOne } from '../support/requests.ts';

const copied = async (house: TestHouse): Promise<string> => {
  const { name } = await house.as('090').backups.now();
  house.advance(5);
  return name;
};
const find = async (house: TestHouse, what: string): Promise<string> =>
  (await house.as('002').lostAndFound.found({ what, place: '1208' })).number;

it('goes on behind the last that was given, of every kind, once and again', async () => {
  const house = await createTestHouse({ live: true });
  await recordOne(house.as('002'), '1208毛巾');
  expect(await find(house, '黑色雨伞')).toBe('L-0001');
  const copy = await copied(house);
  const taken = await recordOne(house.as('002'), '1209毛巾');
  expect(await find(house, '金戒指')).toBe('L-0002');
  for (const _ of [1, 2]) {
    await house.as('090').backups.restore({ name: copy, why: '误删整层房间' });
    await house.reopen();
    expect(house.rows('SELECT number FROM requests')).toHaveLength(1);
  }
  expect((await recordOne(house.as('002'), '1210毛巾')).number).toBe(taken.number + 1);
  expect(await find(house, '假牙')).toBe('L-0003');
});

it('leaps over all that can have been given where the house that gave way cannot be read', async () => {
  const house = await createTestHouse({ live: true });
  const { number } = await recordOne(house.as('002'), '1208毛巾');
  const copy = await copied(house);
  await recordOne(house.as('002'), '1209毛巾');
  await house.as('090').backups.restore({ name: copy, why: '硬盘要坏' });
  await house.desk.close();
  const laid = layDown(house);
  writeFileSync(laid.file, 'no pages at all'.repeat(1_000));
  const desk = await laid.start();
  const session = desk.connect({ station: 'desk-1', kind: 'program' });
  session.staffId = house.sessionOf('002').staffId;
  const client = desk.clientFor(session);
  expect((await recordOne(client, '1210毛巾')).number).toBe(number + 1_001);
  await desk.close();
  expect(laid.whole()).toHaveLength(2);
});
