// A machine that slept: what fell due meanwhile is found when it wakes, not at the next look of the desk.
import { expect, it } from 'vitest';
import { createDesk } from '../../electron/desk/desk.ts';
import { createTestHouse } from '../support/house.ts';
import { readerFile } from '../support/threads.ts';

it('shouts at once for the room that is to be rung, and does nothing once it is closed', async () => {
  const house = await createTestHouse({ at: '2026-11-24T05:00:00+08:00' });
  await house.as('003').wakeUps.set({ place: '1208', at: '6:30' });
  await house.desk.close();
  let nowMs = house.nowMs();
  const { dataDir } = house;
  const desk = await createDesk({
    dataDir,
    live: true,
    machineMs: () => nowMs,
    readerFile: readerFile(),
  });
  const shouting = () => house.rows("SELECT place FROM alarms WHERE target = 'wake-up'");
  desk.wake();
  expect(shouting()).toEqual([]);
  nowMs = Date.parse('2026-11-24T06:31:00+08:00');
  expect(shouting()).toEqual([]);
  desk.wake();
  expect(shouting()).toEqual([{ place: '1208' }]);
  await desk.close();
  const before = house.contents();
  nowMs = Date.parse('2026-11-24T06:50:00+08:00');
  desk.wake();
  expect(house.contents()).toBe(before);
});
