// An extra bed from the request to the store-room: its flag, its nights on the bill, and who carries it out.
import { expect, it } from 'vitest';
import type { DeskClient } from '../../electron/desk/router.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { recordOne } from '../support/requests.ts';

const at = '2026-11-23T18:00:00+08:00';

const withGuest = async (departure = '2026-11-26') => {
  const house = await createTestHouse({ at });
  await house.as('011').catalogue.setPrice({ service: 'extra-bed', cents: 28_000 });
  const operator = house.as('002');
  const { stay } = await operator.stays.checkIn({ place: '1208', guest: '林晓梅', departure });
  return { house, operator, stay: stay.id };
};

const putUp = async (house: TestHouse, line = '1208 加床一张') => {
  const operator = house.as('002');
  const { id } = await recordOne(operator, line);
  await operator.requests.dispatch({ id });
  await operator.requests.complete({ id });
  return id;
};
const flag = (house: TestHouse, place = '1208') =>
  house.rows(
    "SELECT json_extract(flags, '$.extraBed.count') AS n FROM rooms WHERE number = ?",
    place,
  )[0]?.n;
const bill = (house: TestHouse) =>
  house
    .rows("SELECT quantity, cents, state FROM charges WHERE kind = 'extra-bed' ORDER BY number")
    .map(({ quantity, cents, state }) => `${quantity} ${cents} ${state}`);
const payers = (house: TestHouse) =>
  house
    .rows("SELECT stay_id FROM charges WHERE kind = 'extra-bed' ORDER BY number")
    .map(({ stay_id }) => stay_id);
const openCharges = async (operator: DeskClient, id: string) =>
  (await operator.stays.get({ id })).open
    .filter(({ kind }) => kind === 'charge')
    .map(({ facts }) => facts['count']);
const beds = (house: TestHouse) =>
  house
    .rows('SELECT place, count, open FROM extra_beds ORDER BY place, put_at_ms')
    .map(({ place, count, open }) => `${place} ${count} ${open ? 'open' : 'out'}`);
const jobs = (house: TestHouse) =>
  house.rows("SELECT place, state FROM requests WHERE service = 'extra-bed-out' ORDER BY number");

it('put up it stands on the room, and is paid for every night until its guest leaves', async () => {
  const { house, operator, stay } = await withGuest();
  const id = await putUp(house);
  expect(flag(house)).toBe(1);
  expect(bill(house)).toEqual(['3 84000 open']);
  expect((await operator.stays.get({ id: stay })).open).toContainEqual({
    kind: 'bed',
    subject: { kind: 'room', id: '1208' },
    words: 'extraBed',
    facts: { count: 1 },
  });
  await operator.stays.extend({ id: stay, departure: '2026-11-28' });
  expect(bill(house)).toEqual(['5 140000 open']);
  // By a slip: nothing stands, nobody pays; and done again the same bed.
  await operator.requests.undo({ id });
  expect([flag(house), bill(house)]).toEqual([null, ['5 140000 voided']]);
  await operator.requests.complete({ id });
  expect([flag(house), bill(house)]).toEqual([1, ['5 140000 open']]);
  expect(house.rows('SELECT count(*) AS n FROM extra_beds')).toEqual([{ n: 1 }]);
});

it('two beds are paid twice, and a price by the stay once', async () => {
  const { house } = await withGuest('2026-11-25');
  await putUp(house, '1208 加床两张');
  expect([flag(house), bill(house)]).toEqual([2, ['4 112000 open']]);
  house.arrange("UPDATE services SET extra_fields = '[]' WHERE code = 'extra-bed'");
  await putUp(house);
  expect([flag(house), bill(house)]).toEqual([3, ['4 112000 open', '1 28000 open']]);
});

it('given back it is carried out by a request, the nights until then on the bill', async () => {
  const { house, operator } = await withGuest();
  await putUp(house);
  house.advance(60 * 24);
  const out = await recordOne(operator, '1208 撤加床');
  expect(out.service).toBe('extra-bed-out');
  await operator.requests.dispatch({ id: out.id });
  await operator.requests.complete({ id: out.id });
  expect([flag(house), bill(house)]).toEqual([null, ['1 28000 open']]);
  await operator.requests.undo({ id: out.id });
  expect([flag(house), bill(house)]).toEqual([1, ['3 84000 open']]);
});

const carryOut = async (house: TestHouse, line = '1208 撤加床一张') => {
  const operator = house.as('002');
  const { id, service, quantity } = await recordOne(operator, line);
  expect([service, quantity]).toEqual(['extra-bed-out', 1]);
  await operator.requests.dispatch({ id });
  await operator.requests.complete({ id });
  return id;
};

it('one of two carried out, one is paid until then and the other on', async () => {
  const { house, operator, stay } = await withGuest();
  await putUp(house, '1208 加床两张');
  expect([flag(house), bill(house)]).toEqual([2, ['6 168000 open']]);
  house.advance(60 * 24);
  const id = await carryOut(house);
  expect([flag(house), bill(house), beds(house)]).toEqual([1, ['4 112000 open'], ['1208 1 open']]);
  // By a slip, and done after all.
  await operator.requests.undo({ id });
  expect([flag(house), bill(house), beds(house)]).toEqual([2, ['6 168000 open'], ['1208 2 open']]);
  await operator.requests.complete({ id });
  expect([flag(house), bill(house)]).toEqual([1, ['4 112000 open']]);
  await operator.stays.extend({ id: stay, departure: '2026-11-28' });
  expect(bill(house)).toEqual(['6 168000 open']);
  // The other one a day later: nobody pays for either from then on.
  house.advance(60 * 24);
  await carryOut(house);
  expect([flag(house), bill(house), beds(house)]).toEqual([null, ['3 84000 open'], ['1208 1 out']]);
  await operator.stays.extend({ id: stay, departure: '2026-11-29' });
  expect(bill(house)).toEqual(['3 84000 open']);
});

it('two at once carried out of two requests, of each what stood of it', async () => {
  const { house, operator } = await withGuest();
  await putUp(house, '1208 加床两张');
  house.advance(1);
  await putUp(house);
  house.advance(60 * 24);
  const { id } = await operator.requests.create({
    place: '1208',
    service: 'extra-bed-out',
    quantity: 2,
  });
  await operator.requests.dispatch({ id });
  await operator.requests.complete({ id });
  expect([flag(house), bill(house)]).toEqual([1, ['4 112000 open', '1 28000 open']]);
  expect(beds(house)).toEqual(['1208 1 open', '1208 1 out']);
  await operator.requests.undo({ id });
  expect([flag(house), bill(house)]).toEqual([3, ['6 168000 open', '3 84000 open']]);
  expect(beds(house)).toEqual(['1208 2 open', '1208 1 open']);
});

it('one of two that was gone before anybody came is nobody’s', async () => {
  const house = await createTestHouse({ at });
  await house.as('011').catalogue.setPrice({ service: 'extra-bed', cents: 28_000 });
  await putUp(house, '1208 加床两张');
  await carryOut(house);
  house.advance(60 * 24);
  await house.as('002').stays.checkIn({ place: '1208', guest: '林晓梅', departure: '2026-11-26' });
  expect([flag(house), bill(house)]).toEqual([1, ['2 56000 open']]);
});

it('put up again after a slip all of them stand, whatever was carried out before', async () => {
  const { house, operator } = await withGuest();
  const id = await putUp(house, '1208 加床两张');
  await carryOut(house);
  await operator.requests.undo({ id });
  expect([flag(house), bill(house), beds(house)]).toEqual([
    null,
    ['4 112000 voided'],
    ['1208 1 out'],
  ]);
  await operator.requests.complete({ id });
  expect([flag(house), bill(house), beds(house)]).toEqual([2, ['6 168000 open'], ['1208 2 open']]);
});

it('put right to another room it is none of those that were given back', async () => {
  const { house, operator } = await withGuest();
  const id = await putUp(house);
  house.advance(1);
  await putUp(house);
  await operator.requests.reopen({ id, reason: '房号听错' });
  await operator.requests.correct({ id, place: '1209' });
  await operator.requests.dispatch({ id });
  await operator.requests.complete({ id });
  expect([flag(house), flag(house, '1209')]).toEqual([1, 1]);
  expect(beds(house)).toEqual(['1208 1 open', '1209 1 open']);
});

it('said at the door to be fewer, so many are paid no longer', async () => {
  const { house, operator } = await withGuest();
  await putUp(house, '1208 加床两张');
  house.advance(60 * 24);
  // One more that nobody pays for comes and goes.
  await operator.rooms.set({ place: '1208', flags: { extraBed: 3 } });
  await operator.rooms.set({ place: '1208', flags: { extraBed: 2 } });
  expect([bill(house), beds(house)]).toEqual([['6 168000 open'], ['1208 2 open']]);
  await operator.rooms.set({ place: '1208', flags: { extraBed: 1 } });
  expect([bill(house), beds(house)]).toEqual([['4 112000 open'], ['1208 1 open']]);
  house.advance(60 * 24);
  await operator.rooms.set({ place: '1208', flags: { extraBed: false } });
  expect([bill(house), beds(house)]).toEqual([['3 84000 open'], ['1208 1 out']]);
});

it('said at the door to be gone, nobody pays on', async () => {
  const { house, operator } = await withGuest();
  await putUp(house);
  house.advance(60 * 24);
  await operator.rooms.set({ place: '1208', flags: { extraBed: false } });
  expect(bill(house)).toEqual(['1 28000 open']);
  expect(house.rows('SELECT open FROM extra_beds')).toEqual([{ open: 0 }]);
});

it('left behind at check-out it stands until somebody carries it out, and nobody pays on', async () => {
  const { house, operator, stay } = await withGuest();
  await putUp(house);
  house.advance(60 * 24);
  await operator.stays.checkOut({ id: stay });
  expect([flag(house), bill(house)]).toEqual([1, ['1 28000 open']]);
  expect(jobs(house)).toEqual([{ place: '1208', state: 'logged' }]);
  // A slip: the guest is still there, and so is the bed.
  await operator.stays.reinstate({ id: stay });
  expect(jobs(house)).toEqual([{ place: '1208', state: 'cancelled' }]);
  await operator.stays.checkOut({ id: stay });
  const [, job] = house.rows<{ id: string }>(
    "SELECT id FROM requests WHERE service = 'extra-bed-out' ORDER BY number",
  );
  await operator.requests.dispatch({ id: job?.id ?? '' });
  await operator.requests.complete({ id: job?.id ?? '' });
  expect([flag(house), bill(house)]).toEqual([null, ['1 28000 open']]);
});

const doneBy = async (house: TestHouse) => {
  const [job] = house.rows<{ id: string }>(
    "SELECT id FROM requests WHERE service = 'extra-bed-out' ORDER BY number DESC",
  );
  const id = job?.id ?? '';
  await house.as('002').requests.dispatch({ id });
  await house.as('002').requests.complete({ id });
  return id;
};

it('carried out before a check-out is taken back, nobody pays on', async () => {
  const { house, operator, stay } = await withGuest();
  await putUp(house);
  house.advance(60 * 24);
  await operator.stays.checkOut({ id: stay });
  house.advance(30);
  const id = await doneBy(house);
  await operator.stays.reinstate({ id: stay });
  expect([flag(house), bill(house), beds(house)]).toEqual([null, ['1 28000 open'], ['1208 1 out']]);
  await operator.stays.extend({ id: stay, departure: '2026-11-28' });
  expect(bill(house)).toEqual(['1 28000 open']);
  // It was not carried out at all: it stands, and its guest is there.
  await operator.requests.undo({ id });
  expect([flag(house), bill(house), beds(house)]).toEqual([1, ['5 140000 open'], ['1208 1 open']]);
});

it('gone with one of two before a check-out is taken back, the other is paid on', async () => {
  const { house, operator, stay } = await withGuest();
  await putUp(house, '1208 加床两张');
  house.advance(60 * 24);
  await operator.stays.checkOut({ id: stay });
  expect(bill(house)).toEqual(['2 56000 open']);
  await operator.rooms.set({ place: '1208', flags: { extraBed: 1 } });
  await operator.stays.reinstate({ id: stay });
  expect([flag(house), bill(house), beds(house)]).toEqual([1, ['4 112000 open'], ['1208 1 open']]);
});

it('carried out for the next guest, whose bed stands there, it is not paid when the first one is back', async () => {
  const { house, operator, stay } = await withGuest();
  await putUp(house);
  house.advance(60 * 24);
  await operator.stays.checkOut({ id: stay });
  house.advance(30);
  await doneBy(house);
  await putUp(house);
  await operator.stays.reinstate({ id: stay });
  expect(flag(house)).toBe(1);
  expect(beds(house)).toEqual(['1208 1 out', '1208 1 open']);
  expect(bill(house)[0]).toBe('1 28000 open');
});

it('of two requests left behind, the job that carries them out is called off once', async () => {
  const { house, operator, stay } = await withGuest();
  await putUp(house);
  await putUp(house);
  await operator.stays.checkOut({ id: stay });
  await operator.stays.reinstate({ id: stay });
  expect([flag(house), bill(house)]).toEqual([2, ['3 84000 open', '3 84000 open']]);
  expect(jobs(house)).toEqual([{ place: '1208', state: 'cancelled' }]);
  expect(
    house.rows(
      `SELECT count(*) AS n FROM events JOIN requests ON requests.id = subject_id
       WHERE service = 'extra-bed-out' AND kind = 'cancelled'`,
    ),
  ).toEqual([{ n: 1 }]);
});

it('that nobody pays for, it is not carried out either of who is still there', async () => {
  const { house, operator, stay } = await withGuest();
  await operator.rooms.set({ place: '1208', flags: { extraBed: true } });
  await operator.stays.checkOut({ id: stay });
  expect(jobs(house)).toEqual([{ place: '1208', state: 'logged' }]);
  await operator.stays.reinstate({ id: stay });
  expect([flag(house), jobs(house)]).toEqual([1, [{ place: '1208', state: 'cancelled' }]]);
});

it('stays where it stands when its guest moves, to be carried out', async () => {
  const { house, operator, stay } = await withGuest();
  await putUp(house);
  await operator.stays.move({ id: stay, to: '1209' });
  expect([flag(house), flag(house, '1209'), bill(house)]).toEqual([1, null, ['1 28000 open']]);
  expect(jobs(house)).toEqual([{ place: '1208', state: 'logged' }]);
});

it('was no bed at all: put right, none stands', async () => {
  const { house, operator } = await withGuest();
  const id = await putUp(house);
  await operator.requests.reopen({ id, reason: '听错' });
  await operator.requests.correct({ id, service: 'pillows' });
  expect(flag(house)).toBe(null);
  await operator.requests.dispatch({ id });
  await operator.requests.complete({ id });
  expect(bill(house)).toEqual(['3 84000 voided']);
});

it('put up for an arrival is paid by whoever came, from that night on', async () => {
  const house = await createTestHouse({ at });
  await house.as('011').catalogue.setPrice({ service: 'extra-bed', cents: 28_000 });
  await putUp(house);
  house.advance(60 * 48);
  const { stay } = await house
    .as('002')
    .stays.checkIn({ place: '1208', guest: '林晓梅', departure: '2026-11-27' });
  expect(bill(house)).toEqual(['2 56000 open']);
  expect(house.rows('SELECT stay_id FROM charges')).toEqual([{ stay_id: stay.id }]);
});

it('put up for who moves in is paid by whoever came, from that night on', async () => {
  const { house, operator, stay } = await withGuest();
  const { stay: mate } = await operator.stays.checkIn({
    place: '1208',
    guest: '林建国',
    departure: '2026-11-26',
    share: true,
  });
  const { stay: comes } = await operator.stays.expect({
    place: '1207',
    guest: '何静',
    arrival: '2026-11-26',
    departure: '2026-11-28',
  });
  await putUp(house, '1209 加床一张');
  house.advance(60 * 24);
  // Who is only expected there has no bed yet.
  await operator.stays.move({ id: comes.id, to: '1209' });
  expect([bill(house), payers(house)]).toEqual([['1 28000 open'], [null]]);
  await operator.stays.move({ place: '1208', to: '1209' });
  expect([bill(house), payers(house)]).toEqual([['2 56000 open'], [stay]]);
  expect(await openCharges(operator, stay)).toEqual([2]);
  // Who joins them finds it paid for.
  await operator.stays.move({ id: mate.id, to: '1210' });
  house.advance(60 * 24);
  await operator.stays.move({ id: mate.id, to: '1209', share: true });
  expect([bill(house), payers(house)]).toEqual([['2 56000 open'], [stay]]);
});

const sharing = async () => {
  const { house, operator, stay } = await withGuest();
  const { stay: mate } = await operator.stays.checkIn({
    place: '1208',
    guest: '林建国',
    departure: '2026-11-27',
    share: true,
  });
  await putUp(house);
  expect([bill(house), payers(house)]).toEqual([['4 112000 open'], [stay]]);
  house.advance(60 * 24);
  return { house, operator, stay, mate: mate.id };
};

it('left to who sleeps there still it is paid by them, and told when they leave', async () => {
  const { house, operator, stay, mate } = await sharing();
  await operator.stays.checkOut({ id: stay });
  expect([flag(house), bill(house), payers(house)]).toEqual([1, ['4 112000 open'], [mate]]);
  await operator.stays.extend({ id: mate, departure: '2026-11-28' });
  expect([bill(house), payers(house)]).toEqual([['5 140000 open'], [mate]]);
  expect(await openCharges(operator, mate)).toEqual([5]);
});

it('on the bill of who leaves it stays there, and so it does when all leave at once', async () => {
  const { house, operator, stay } = await sharing();
  const { charges } = await operator.charges.list({ state: 'open' });
  await operator.charges.takeOver({ ids: charges.map(({ id }) => id) });
  await operator.stays.checkOut({ id: stay });
  expect([bill(house), payers(house)]).toEqual([['4 112000 taken-over'], [stay]]);

  const other = await sharing();
  await other.operator.stays.checkOut({ place: '1208' });
  expect([bill(other.house), payers(other.house)]).toEqual([['1 28000 open'], [other.stay]]);
});

it('reopened and called off after all nobody pays; what stands is carried out by a job of its own', async () => {
  const { house, operator } = await withGuest();
  const id = await putUp(house);
  await operator.requests.reopen({ id, reason: '床没送到' });
  await operator.requests.cancel({ id, reason: '客人不要了' });
  expect([flag(house), bill(house)]).toEqual([1, ['3 84000 voided']]);
});

it('left behind and not carried out after all, it stands again', async () => {
  const { house, operator, stay } = await withGuest();
  await putUp(house);
  await operator.stays.checkOut({ id: stay });
  const [job] = house.rows<{ id: string }>(
    "SELECT id FROM requests WHERE service = 'extra-bed-out'",
  );
  await operator.requests.dispatch({ id: job?.id ?? '' });
  await operator.requests.complete({ id: job?.id ?? '' });
  expect(flag(house)).toBe(null);
  await operator.requests.undo({ id: job?.id ?? '' });
  expect([flag(house), bill(house)]).toEqual([1, ['1 28000 open']]);
});
