// The demo's month of attendance has something to show: late, absent, a swap, overtime, a correction.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DeskClient } from '../../electron/desk/router.ts';
import { type DemoHouse, makeDemo, makingMs } from './demo.ts';

let house: DemoHouse;
let desk: DeskClient;

beforeAll(async () => {
  house = await makeDemo('2026-11-23T16:00:00+08:00');
  const session = house.desk.connect({ station: 'desk-1', kind: 'program' });
  session.staffId =
    house.rows<{ id: string }>("SELECT id FROM staff WHERE code = '011'")[0]?.id ?? '';
  desk = house.desk.clientFor(session);
}, makingMs);
afterAll(() => house.close());

it('shows a month with its oddities', async () => {
  const { people, house: all } = await desk.attendance.month({ month: '2026-11' });
  const of = (code: string) => people.find((one) => one.code === code)?.totals;
  expect(of('104')).toMatchObject({ lateTimes: 2, lateMinutes: 27, absentDays: 0, daysWorked: 23 });
  expect(of('106')).toMatchObject({ absentDays: 1, daysWorked: 22 });
  expect(of('109')).toMatchObject({ earlyTimes: 1, earlyMinutes: 40 });
  expect(of('110')).toMatchObject({ overtimeMinutes: 70 });
  expect(of('001')).toMatchObject({ swaps: 1, lateTimes: 0, absentDays: 0, overtimeMinutes: 0 });
  expect(of('121')).toMatchObject({ lateTimes: 0, absentDays: 0 });
  expect(all).toMatchObject({ lateTimes: 7, absentDays: 1, swaps: 1 });
  expect(all.longBreaks).toBeGreaterThan(0);
  expect(all.breakMinutes).toBeGreaterThan(4_000);
});

it('is even today: nobody missing, nobody forgotten, one swap waiting', async () => {
  const { people } = await desk.attendance.today();
  const odd = people.filter(
    ({ presence, forgotten, lateMinutes }) =>
      presence === 'missing' || presence === 'absent' || forgotten || lateMinutes > 0,
  );
  expect(odd).toEqual([]);
  expect((await desk.board.snapshot()).missing).toEqual([]);
  expect((await desk.attendance.swaps()).swaps).toMatchObject([{ code: '010', withCode: '011' }]);
});

it('keeps the swap and the sign-off put right in people’s own months', async () => {
  const swapped = await desk.attendance.personMonth({ code: '001', month: '2026-11' });
  expect(swapped.days.find(({ date }) => date === '2026-11-13')).toMatchObject({
    shift: 'middle',
    swapped: true,
    spells: [{ on: '2026-11-13T15:00:00.000+08:00', off: '2026-11-13T23:00:00.000+08:00' }],
  });
  const corrected = await desk.attendance.personMonth({ code: '231', month: '2026-11' });
  expect(corrected.days.find(({ date }) => date === '2026-11-10')?.spells).toMatchObject([
    { off: '2026-11-10T22:35:00.000+08:00', corrected: true, offProof: 'correction' },
  ]);
});

it('comes and goes as the roster says, also when it is typed anew', async () => {
  await desk.attendance.setRoster({
    entries: [
      { code: '112', date: '2026-11-24', shift: 'off' },
      { code: '101', date: '2026-11-24', shift: 'early' },
    ],
  });
  house.desk.setClock(Date.parse('2026-11-24T15:30:00+08:00'));
  const { people } = await desk.attendance.today();
  const of = (code: string) => people.find((one) => one.code === code)?.presence;
  expect([of('112'), of('101'), of('102')]).toEqual(['away', 'gone', 'on']);
});
