// Hours a supervisor can still put right: last week's and last month's no less than today's.
import { expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';

const at = (date: string, clock: string): string => `${date}T${clock}:00+08:00`;

it('Sunday’s duty is offered on Monday, and put right by what is offered', async () => {
  const house = await createTestHouse({ at: at('2026-11-22', '15:00'), onDuty: ['003'] });
  const desk = house.as('003');
  const supervisor = house.as('011');
  await desk.staff.signOn({ code: '101' });
  house.setClock(at('2026-11-23', '08:00'));
  const offered = async () => (await supervisor.attendance.person({ code: '101' })).spells;
  const [open, ...others] = await offered();
  expect(open).toMatchObject({ on: '2026-11-22T15:00:00.000+08:00', off: null });
  expect(others).toEqual([]);
  expect((await supervisor.attendance.person({ code: '103' })).spells).toEqual([]);
  const off = at('2026-11-22', '23:05');
  await supervisor.attendance.correct({ id: open?.id ?? '', off, reason: '下班忘记签退' });
  expect(house.rows('SELECT off_at_ms AS off FROM duties WHERE id = ?', open?.id)).toEqual([
    { off: Date.parse(off) },
  ]);
  expect(await offered()).toEqual([{ ...open, off: '2026-11-22T23:05:00.000+08:00' }]);
});

it('last month’s are offered to its first day, newest first, and an open one from before', async () => {
  const house = await createTestHouse({ at: at('2026-11-30', '16:00'), onDuty: ['003', '101'] });
  const supervisor = house.as('011');
  const offered = async (code: string) =>
    (await house.as('011').attendance.person({ code })).spells.map(({ on }) => on.slice(5, 10));
  const days = ['09-30', '10-01', ...Array.from({ length: 9 }, (_, day) => `11-1${day}`)];
  for (const day of days)
    await supervisor.attendance.addHours({
      code: '103',
      on: at(`2026-${day}`, '07:00'),
      off: at(`2026-${day}`, '15:00'),
      reason: '补登',
    });
  expect(await offered('103')).toEqual(days.slice(1).toReversed());
  house.sleep(40 * 24 * 60);
  expect(await offered('103')).toEqual([]);
  expect(await offered('101')).toEqual(['11-30']);
});
