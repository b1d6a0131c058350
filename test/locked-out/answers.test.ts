// What was answered at a door is of that asking and those guests: it lets nobody in who comes later.
import { expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

/** A guest known by a companion, who then finds the card. */
const knownAt1208 = async () => {
  const house = await createTestHouse({ at: '2026-11-23T16:00:00+08:00' });
  const operator = house.as('002');
  const { stay } = await operator.stays.checkIn({
    ...{ place: '1208', guest: '林晓梅', departure: '2026-11-24' },
  });
  const { id } = await operator.lockedOut.begin({ place: '1208' });
  await operator.lockedOut.vouch({ id, by: '周远，同房' });
  const states = () =>
    house.rows<{ state: string }>('SELECT state FROM door_openings').map(({ state }) => state);
  return { house, operator, stay, id, states };
};

it('is over with the stay, and whoever lives there next is asked anew', async () => {
  const { operator, stay, states } = await knownAt1208();
  await operator.stays.checkOut({ id: stay.id });
  expect(states()).toEqual(['called-off']);
  await operator.stays.checkIn({ place: '1208', guest: '陌生人', departure: '2026-11-25' });
  const again = await operator.lockedOut.begin({ place: '1208' });
  expect(again).toMatchObject({ state: 'asking', known: false, answers: [], vouchedBy: null });
  expect(await refusal(operator.lockedOut.send({ id: again.id }))).toMatchObject({
    reason: 'lockedOut.notKnown',
  });
});

it('stays while a companion lives there still, and is over when the last of them moves', async () => {
  const { operator, stay, id, states } = await knownAt1208();
  const other = await operator.stays.checkIn({
    ...{ place: '1208', guest: '周远', departure: '2026-11-24', share: true },
  });
  expect(states()).toEqual(['asking']);
  await operator.stays.checkOut({ id: stay.id });
  expect(await operator.lockedOut.begin({ place: '1208' })).toMatchObject({ id, known: true });
  await operator.stays.move({ id: other.stay.id, to: '1210', reason: '空调吵' });
  expect(states()).toEqual(['called-off']);
});

it('on the way to them ends with its request when the last of them moves: the door stays behind', async () => {
  const { house, operator, stay, id, states } = await knownAt1208();
  const { request } = await operator.lockedOut.send({ id });
  await operator.stays.move({ id: stay.id, to: '1210', reason: '门锁坏了' });
  expect(states()).toEqual(['called-off']);
  expect(
    house.rows("SELECT id, place, state FROM requests WHERE service = 'door-opening'"),
  ).toEqual([{ id: request?.id, place: '1208', state: 'cancelled' }]);
  expect(house.rows('SELECT room, state FROM stays WHERE id = ?', stay.id)).toEqual([
    { room: '1210', state: 'in-house' },
  ]);
});

it('on the way to them goes on while a companion lives there still', async () => {
  const { house, operator, stay, id, states } = await knownAt1208();
  await operator.stays.checkIn({
    ...{ place: '1208', guest: '周远', departure: '2026-11-24', share: true },
  });
  await operator.lockedOut.send({ id });
  await operator.stays.move({ id: stay.id, to: '1210' });
  expect(states()).toEqual(['sent']);
  const doors = () =>
    house.rows("SELECT place, state FROM requests WHERE service = 'door-opening'");
  expect(doors()).toEqual([{ place: '1208', state: 'dispatched' }]);
  await operator.lockedOut.opened({ id });
  expect(doors()).toEqual([{ place: '1208', state: 'confirmed' }]);
});

it('ends with its request before anybody is sent, when the last of them moves', async () => {
  const { house, operator, stay, states } = await knownAt1208();
  await operator.requests.create({ place: '1208', service: 'door-opening' });
  await operator.stays.move({ id: stay.id, to: '1210' });
  expect(states()).toEqual(['called-off']);
  expect(house.rows("SELECT place, state FROM requests WHERE service = 'door-opening'")).toEqual([
    { place: '1208', state: 'cancelled' },
  ]);
});

it('booked at the room that was kept, holds up no guest who comes into another one', async () => {
  const house = await createTestHouse({ at: '2026-11-23T16:00:00+08:00' });
  const operator = house.as('002');
  const { stay } = await operator.stays.expect({
    ...{ place: '1208', guest: '林晓梅', departure: '2026-11-24' },
  });
  const at = '2026-11-23T18:00:00+08:00';
  const { id } = await operator.requests.create({ place: '1208', service: 'door-opening', at });
  expect(house.rows('SELECT stay_id FROM requests WHERE id = ?', id)).toEqual([
    { stay_id: stay.id },
  ]);
  await operator.requests.dispatch({ id });
  await operator.stays.checkIn({ id: stay.id, place: '1210' });
  expect(house.rows('SELECT place, state FROM requests WHERE id = ?', id)).toEqual([
    { place: '1208', state: 'dispatched' },
  ]);
  expect(house.rows('SELECT room FROM stays WHERE id = ?', stay.id)).toEqual([{ room: '1210' }]);
});

it('counts for a quarter of an hour; with a request that stands, as long as that waits', async () => {
  const { house, operator, id } = await knownAt1208();
  house.advance(15);
  expect(await operator.lockedOut.begin({ place: '1208' })).toMatchObject({ id, known: true });
  house.advance(1);
  const again = await operator.lockedOut.begin({ place: '1208' });
  expect(again).toMatchObject({ known: false });
  expect(again.id).not.toBe(id);

  await operator.lockedOut.vouch({ id: again.id, by: '周远，同房' });
  const request = await operator.requests.create({ place: '1208', service: 'door-opening' });
  house.advance(20);
  expect(await operator.requests.dispatch({ id: request.id })).toMatchObject({
    state: 'dispatched',
  });
});

it('sends nobody for a line typed later, when nobody has been asked since', async () => {
  const { house, operator, states } = await knownAt1208();
  house.advance(16);
  const { requests } = await operator.intake.record({ text: '1208 忘带房卡 开门' });
  expect(states()).toEqual(['called-off', 'asking']);
  expect(await refusal(operator.requests.dispatch({ id: requests[0]?.id ?? '' }))).toMatchObject({
    reason: 'lockedOut.notKnown',
  });
});

it('is called off when the card is found, with whatever was asked for the door, and not twice', async () => {
  const { operator, id } = await knownAt1208();
  const { request } = await operator.lockedOut.send({ id });
  expect(await operator.lockedOut.callOff({ id })).toMatchObject({ state: 'called-off' });
  expect(await operator.requests.get({ id: request?.id ?? '' })).toMatchObject({
    state: 'cancelled',
  });
  expect(await refusal(operator.lockedOut.callOff({ id }))).toMatchObject({
    code: 'WRONG_STATE',
    reason: 'lockedOut.wrongState',
  });
  // Nobody was refused: the front office is asked nothing.
  const { requests } = await operator.requests.list({ place: '1208' });
  expect(requests.map(({ service }) => service)).toEqual(['door-opening']);
});

it('is done by a slip and taken back: the door is not open, and whoever was sent is on the way', async () => {
  const { house, operator, id } = await knownAt1208();
  const { request } = await operator.lockedOut.send({ id });
  const job = { id: request?.id ?? '' };
  await operator.requests.acknowledge(job);
  await operator.requests.complete(job);
  expect(house.rows('SELECT state FROM door_openings')).toEqual([{ state: 'opened' }]);
  await operator.requests.undo(job);
  expect(await operator.requests.get(job)).toMatchObject({ state: 'acknowledged' });
  expect(house.rows('SELECT state, opened_by_id, word, ended_at_ms FROM door_openings')).toEqual([
    { state: 'sent', opened_by_id: null, word: null, ended_at_ms: null },
  ]);
  const { events } = await house.as('011').events.list({ subject: '1208', limit: 1_000 });
  expect(events.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['door-opened', 'door-not-opened']),
  );
  await operator.requests.complete(job);
  expect(house.rows('SELECT state FROM door_openings')).toEqual([{ state: 'opened' }]);
});
