// A key in the wrong hands: of somebody too long on a break it shouts, and is quiet when they are back.
import { expect, it } from 'vitest';
import { createKeyHouse } from './house.ts';

it('a key on a break too long is pointed out, shouts, and is quiet again with the break', async () => {
  const house = await createKeyHouse();
  const desk = house.as('002');
  await desk.keys.issue({ key: 'F08', to: '108' });
  const stray = async () => (await desk.keys.get({ key: 'F08' })).stray;
  const alarms = async () =>
    (await desk.alarms.list()).alarms.filter(({ target }) => target === 'key-stray');
  await desk.attendance.startBreak({ code: '108' });
  house.advance(29);
  expect(await stray()).toBeNull();
  expect(await alarms()).toEqual([]);
  house.advance(2);
  expect(await stray()).toBe('long-break');
  expect(await alarms()).toMatchObject([{ label: 'F08', step: 'rung-1', tell: { code: '108' } }]);
  await desk.attendance.endBreak({ code: '108' });
  expect(await stray()).toBeNull();
  expect(await alarms()).toEqual([]);
});

it('a key handed to somebody on a break is watched from the end of the break’s time', async () => {
  const house = await createKeyHouse();
  const desk = house.as('002');
  await desk.attendance.startBreak({ code: '108' });
  house.advance(20);
  await desk.keys.issue({ key: 'F08', to: '108' });
  const alarms = async () =>
    (await desk.alarms.list()).alarms.filter(({ target }) => target === 'key-stray');
  expect(await alarms()).toEqual([]);
  house.advance(11);
  expect(await alarms()).toMatchObject([{ label: 'F08', tell: { code: '108' } }]);
  await desk.keys.return({ key: 'F08' });
  expect(await alarms()).toEqual([]);
});
