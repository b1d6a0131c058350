// Bookings hold whichever way a key comes into hands: from its hook or from somebody else's.
import { expect, it } from 'vitest';
import { refusal } from '../support/refusal.ts';
import { createKeyHouse } from './house.ts';

const booked = async () => {
  const house = await createKeyHouse();
  const desk = house.as('002');
  const book = (key: string, to: string, from: number, until: number) =>
    desk.keys.book({ key, for: to, from: house.inMinutes(from), until: house.inMinutes(until) });
  return { house, desk, book };
};

it('a transfer to the booker takes the booking up, and nobody is in the way of it any more', async () => {
  const { house, desk, book } = await booked();
  await book('F08', '131', 10, 120);
  await desk.keys.issue({ key: 'F08', to: '108' });
  house.advance(15);
  await desk.keys.transfer({ key: 'F08', to: '131' });
  expect(house.rows('SELECT state FROM key_bookings')).toEqual([{ state: 'taken' }]);
  await desk.keys.return({ key: 'F08' });
  await desk.keys.issue({ key: 'F08', to: '108' });
});

it('a transfer during somebody else’s booking is refused; before it, it is due back before it', async () => {
  const { house, desk, book } = await booked();
  const booking = await book('F08', '131', 60, 120);
  await desk.keys.issue({ key: 'F08', to: '132' });
  const given = await desk.keys.transfer({ key: 'F08', to: '108' });
  expect(given.booked).toMatchObject({ id: booking.id, for: { code: '131' } });
  expect(Date.parse(given.due)).toBe(Date.parse(booking.from));
  house.advance(70);
  expect(await refusal(desk.keys.transfer({ key: 'F08', to: '132' }))).toMatchObject({
    code: 'CONFLICT',
    reason: 'keys.booked',
    details: { code: '131' },
  });
});

it('one that was taken up is in the way of another for as long as its person has the key', async () => {
  const { desk, book } = await booked();
  await book('F08', '131', 5, 120);
  await desk.keys.issue({ key: 'F08', to: '131' });
  expect(await refusal(book('F08', '132', 60, 90))).toMatchObject({
    code: 'CONFLICT',
    reason: 'keys.booked',
    details: { code: '131' },
  });
  await desk.keys.return({ key: 'F08' });
  expect(await book('F08', '132', 60, 90)).toMatchObject({ for: { code: '132' } });
});

it('for tomorrow is made by the floors of tomorrow’s roster, and those a person usually has', async () => {
  const { house, book } = await booked();
  const roster = (date: string, floors: string[]) =>
    house.as('011').attendance.setRoster({ entries: [{ code: '108', date, shift: 'M', floors }] });
  await roster('2026-11-24', ['9']);
  await roster('2026-11-25', ['10']);
  const day = 24 * 60;
  expect(await book('F09', '108', day, day + 120)).toMatchObject({ for: { code: '108' } });
  expect(await book('F08', '108', day, day + 120)).toMatchObject({ for: { code: '108' } });
  // Floor 10 is theirs the day after only.
  expect(await refusal(book('F10', '108', day, day + 120))).toMatchObject({
    code: 'CONFLICT',
    reason: 'keys.notEntitled',
    details: { key: 'F10', code: '108' },
  });
});

it('for a night that began the day before is made by that night’s floors', async () => {
  const { house, book } = await booked();
  await house.as('011').attendance.setRoster({
    entries: [{ code: '108', date: '2026-11-23', shift: 'N', floors: ['9'] }],
  });
  // Two in the night: the roster gives these hours to the day before.
  const hours = (Date.parse('2026-11-24T02:00:00+08:00') - house.nowMs()) / 60_000;
  expect(await book('F09', '108', hours, hours + 60)).toMatchObject({ for: { code: '108' } });
});

it('of a bunch the earliest booking counts, on whichever of its keys it is', async () => {
  const { house, desk, book } = await booked();
  const supervisor = house.as('011');
  await supervisor.keys.addRing({ code: 'R1', name: { zh: '串', en: 'Ring' } });
  for (const key of ['S01', 'S02']) await supervisor.keys.moveToRing({ key, ring: 'R1' });
  await book('S01', '131', 200, 240);
  const early = await book('S02', '132', 60, 120);
  const out = await desk.keys.issue({ key: 'R1', to: '101' });
  expect(out.booked).toMatchObject({ id: early.id });
  expect(Date.parse(out.due)).toBe(Date.parse(early.from));
});
