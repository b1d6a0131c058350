// The reader's thread: long readings are answered while the desk goes on, and its end is nobody's loss.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';

const threadOf = (name: string): string => join(import.meta.dirname, `${name}.worker.ts`);

it('lets the desk go on while it reads: forty calls are answered before one slow report', async () => {
  const house = await createTestHouse({ readerFile: threadOf('slow') });
  const operator = house.as('002');
  await recordOne(operator, '1208毛巾');
  let reported = false;
  const report = operator.board.asOf({ at: new Date(house.nowMs()).toISOString() });
  void report.then(() => {
    reported = true;
  });
  for (let floor = 1; floor <= 8; floor += 1)
    for (let room = 1; room <= 5; room += 1) await recordOne(operator, `0${floor}0${room}拖鞋`);
  expect(reported).toBe(false);
  expect(house.rows('SELECT id FROM requests')).toHaveLength(41);
  writeFileSync(join(house.dataDir, 'go'), '');
  // It reads the house as it stands when its turn comes; the moment asked for is the same minute.
  expect((await report).requests.length).toBeGreaterThanOrEqual(1);
});

it('that answers what is typed is another: a guest is found while a slow report is read', async () => {
  const house = await createTestHouse({ readerFile: threadOf('slow') });
  const { stay } = await house
    .as('011')
    .stays.checkIn({ place: '1208', guest: '张伟', departure: '2026-11-25' });
  let reported = false;
  const report = house.as('002').board.asOf({ at: house.inMinutes(0) });
  void report.then(() => {
    reported = true;
  });
  const { guests } = await house.as('002').guests.find({ text: 'zhangw' });
  expect(guests.map(({ id }) => id)).toEqual([stay.guestId]);
  expect(reported).toBe(false);
  writeFileSync(join(house.dataDir, 'go'), '');
  await report;
});

it('carries a refusal across as the desk says it, in the language of whoever asked', async () => {
  const house = await createTestHouse();
  const later = await refusal(house.as('002').board.asOf({ at: house.inMinutes(5) }));
  expect(later).toMatchObject({ code: 'INVALID_INPUT', reason: 'board.notYet' });
  expect(later.message).toMatch(/[。]$/);
  const before = await refusal(house.as('002').board.asOf({ at: '2020-01-01T00:00:00+08:00' }));
  expect(before).toMatchObject({ code: 'INVALID_INPUT', reason: 'board.beforeHouse' });
  const attendant = await refusal(house.as('108').board.asOf({ at: house.inMinutes(-1) }));
  expect(attendant).toMatchObject({ code: 'NOT_ALLOWED' });
});

it('that falls is told of, and the next question starts another', async () => {
  const house = await createTestHouse({ readerFile: threadOf('falls') });
  const at = house.inMinutes(0);
  const operator = house.as('002');
  for (let turn = 0; turn < 2; turn += 1)
    expect(await refusal(operator.board.asOf({ at }))).toMatchObject({
      code: 'INTERNAL',
      reason: 'kernel.readerGone',
    });
  expect((await operator.board.snapshot()).rooms.length).toBe(226);
});

it('ends with the desk, even in the middle of a reading', async () => {
  const house = await createTestHouse({ readerFile: threadOf('slow') });
  const reading = refusal(house.as('002').board.asOf({ at: house.inMinutes(0) }));
  // By now the question is with the thread.
  await house.as('002').board.snapshot();
  await house.reopen();
  expect(await reading).toMatchObject({ reason: 'kernel.readerGone' });
});
