// Who may have a key, until when and on whose word: persons named, its own time, signatures, badges.
import { expect, it } from 'vitest';
import { refusal } from '../support/refusal.ts';
import { createKeyHouse, givePins, signature } from './house.ts';

it('a key with a time of its own is due back so many minutes after it was taken', async () => {
  const house = await createKeyHouse();
  await house.as('011').keys.change({ key: 'S08', curfewMinutes: 45 });
  const { due } = await house.as('002').keys.issue({ key: 'S08', to: '108' });
  expect(Date.parse(due)).toBe(Date.parse(house.inMinutes(45)));
  await house.as('002').keys.return({ key: 'S08' });
  await house.as('011').keys.change({ key: 'S08', curfewMinutes: null });
  expect((await house.as('002').keys.issue({ key: 'S08', to: '108' })).due).toBe(
    '2026-11-23T23:00:00.000+08:00',
  );
});

it('a person named on a key may have it, whatever their role and floor', async () => {
  const house = await createKeyHouse();
  const desk = house.as('002');
  expect(await refusal(desk.keys.issue({ key: 'F09', to: '108' }))).toMatchObject({
    reason: 'keys.notEntitled',
  });
  const key = await house.as('011').keys.change({
    key: 'F09',
    entitled: { roles: [], persons: ['108'], byFloor: false },
  });
  expect(key.entitled).toEqual({ roles: [], persons: ['108'], byFloor: false });
  expect(await desk.keys.issue({ key: 'F09', to: '108' })).toMatchObject({ to: { code: '108' } });
  await desk.keys.return({ key: 'F09' });
  expect(await refusal(desk.keys.issue({ key: 'F09', to: '109' }))).toMatchObject({
    reason: 'keys.notEntitled',
  });
});

it('nobody sets a rule aside for themselves by signing as the second person', async () => {
  const house = await createKeyHouse();
  await givePins(house, '011', '020');
  const desk = house.as('002');
  await house.as('011').keys.change({
    key: 'F09',
    entitled: { roles: [], persons: [], byFloor: false },
  });
  const wish = { key: 'F09', to: '011', override: { reason: '查房' } };
  const before = house.contents();
  expect(await refusal(desk.keys.issue({ ...wish, second: signature('011') }))).toMatchObject({
    code: 'NOT_ALLOWED',
    reason: 'keys.secondIsTaker',
  });
  expect(
    await refusal(desk.keys.issue({ key: 'S01', to: '011', second: signature('011') })),
  ).toMatchObject({ reason: 'keys.secondIsTaker' });
  expect(house.contents()).toBe(before);
  expect(await desk.keys.issue({ ...wish, second: signature('020') })).toMatchObject({
    to: { code: '011' },
  });
});

it('a badge of the house is held like a key: nobody signs off with it', async () => {
  const house = await createKeyHouse();
  const desk = house.as('002');
  await house.as('011').keys.add({
    code: 'B01',
    name: { zh: '公用工牌 1', en: 'House badge 1' },
    class: 'badge',
  });
  await desk.keys.issue({ key: 'B01', to: '108' });
  const refused = await refusal(desk.staff.signOff({ code: '108' }));
  expect(refused).toMatchObject({ code: 'CONFLICT', reason: 'staff.holdsKeys' });
  expect(refused.message).toContain('B01');
  await desk.keys.return({ key: 'b1' });
  await desk.staff.signOff({ code: '108' });
});
