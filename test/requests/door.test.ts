// Work that needs a door with do-not-disturb on it: it waits, is looked at again, and starts anew.
import { describe, expect, it } from 'vitest';
import { minuteMs } from '../../shared/kernel/durations.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne, requestIn } from '../support/requests.ts';
import { putStay } from '../support/stays.ts';

describe('laundry that comes back to a shut door', () => {
  it('waits at its hour, is looked at again, and starts at routing when the sign comes down', async () => {
    const house = await createTestHouse({ at: '2026-11-23T08:00:00+08:00' });
    const operator = house.as('001');
    putStay(house, { room: '1208', departure: '2026-11-25' });
    await operator.rooms.set({ place: '1208', flags: { dnd: true } });
    const { id } = await operator.requests.create({ place: '1208', service: 'laundry-return' });
    expect(await operator.requests.get({ id })).toMatchObject({
      state: 'waiting',
      waitingReason: 'dnd',
      recheckAt: '2026-11-23T09:00:00.000+08:00',
    });
    house.advance(61);
    const { alarms } = await operator.alarms.list({ requestId: id });
    expect(alarms).toMatchObject([{ step: 'recheck', endedAt: null }]);
    await operator.requests.atDoor({ id, remedy: 'phone', text: '客人说下午再送' });
    const waiting = await operator.requests.get({ id });
    expect(waiting).toMatchObject({ state: 'waiting', recheckAt: '2026-11-23T10:01:00.000+08:00' });
    expect(waiting.events.at(-1)).toMatchObject({
      kind: 'at-door',
      text: '客人说下午再送',
      facts: { remedy: 'phone' },
    });
    house.advance(30);
    await operator.rooms.set({ place: '1208', flags: { dnd: false }, source: 'guest' });
    const again = await operator.requests.get({ id });
    expect(again).toMatchObject({ state: 'logged', assignee: null, waitingReason: null });
    expect(again.proposal?.to).not.toBeNull();
    // Waiting stood still for the clocks.
    expect(Date.parse(again.dueAt ?? '') - house.nowMs()).toBeGreaterThan(0);
    expect(house.rows('SELECT state FROM requests')).toEqual([{ state: 'logged' }]);
  });

  it('is not sent back to it by taking back a step from before the sign went up', async () => {
    const house = await createTestHouse({ at: '2026-11-23T08:00:00+08:00' });
    const operator = house.as('001');
    const { id } = await operator.requests.create({ place: '1208', service: 'laundry-return' });
    await operator.requests.dispatch({ id });
    await operator.requests.acknowledge({ id });
    expect((await operator.requests.get({ id })).undoUntil).not.toBeNull();
    await operator.rooms.set({ place: '1208', flags: { dnd: true } });
    expect(await operator.requests.get({ id })).toMatchObject({
      state: 'waiting',
      undoUntil: null,
    });
    const before = house.contents();
    expect(await refusal(operator.requests.undo({ id }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'requests.undoOvertaken',
    });
    expect(house.contents()).toBe(before);
  });

  it('booked for the evening waits when the evening comes, not before', async () => {
    const house = await createTestHouse({ at: '2026-11-23T08:00:00+08:00' });
    const operator = house.as('001');
    await operator.rooms.set({ place: '1208', flags: { dnd: true } });
    const { id } = await operator.requests.create({
      place: '1208',
      service: 'laundry-return',
      at: '2026-11-23T18:00:00+08:00',
    });
    expect((await operator.requests.get({ id })).state).toBe('logged');
    house.setClock('2026-11-23T18:00:00+08:00');
    expect((await operator.requests.get({ id })).waitingReason).toBe('dnd');
  });
});

describe('what a sign has held starts anew', () => {
  const morning = '2026-11-23T08:00:00+08:00';

  const hang = (house: TestHouse, dnd: boolean) =>
    house.as('002').rooms.set({ place: '1208', flags: { dnd } });

  /** The steps of its climb that were shouted; a recheck is none. */
  const shouted = (house: TestHouse, id: string) =>
    house
      .rows<{ step: string }>(
        "SELECT step FROM alarms WHERE subject_id = ? AND step <> 'recheck' ORDER BY raised_at_ms",
        id,
      )
      .map(({ step }) => step);

  /** Its time to answer: how long from now on it runs, in minutes, and since when. */
  const answerOf = (house: TestHouse, id: string) => {
    const [row] = house.rows<{ since: number; by: number }>(
      'SELECT acknowledge_from_ms AS since, acknowledge_by_ms AS by FROM requests WHERE id = ?',
      id,
    );
    return [row?.since, row?.by].map((ms) => ((ms ?? 0) - house.nowMs()) / minuteMs);
  };

  /** Laundry that is brought up, in this state, to a door that is shut five minutes later, for nearly two hours. */
  const heldIn = async (state: 'logged' | 'dispatched' | 'acknowledged') => {
    const house = await createTestHouse({ at: morning });
    const id = await requestIn(house, state, { service: 'laundry-return' });
    house.advance(5);
    await hang(house, true);
    house.advance(110);
    await hang(house, false);
    return { house, id };
  };

  it.each(['dispatched', 'acknowledged'] as const)(
    'with the full time to answer for whoever gets it, where somebody had it: %s',
    async (state) => {
      const { house, id } = await heldIn(state);
      const again = await house.as('002').requests.get({ id });
      expect(again).toMatchObject({ state: 'logged', assignee: null });
      expect(Date.parse(again.acknowledgeBy ?? '')).toBe(house.nowMs() + 10 * minuteMs);
      expect(answerOf(house, id)).toEqual([0, 10]);
      house.advance(6);
      expect(shouted(house, id)).toEqual([]);
      // Nobody is sent: it climbs as any other, rung by rung.
      house.advance(4);
      expect(shouted(house, id)).toEqual(['warning', 'rung-1']);
    },
  );

  it('with what was left of the time, where nobody had it yet', async () => {
    const { house, id } = await heldIn('logged');
    expect(answerOf(house, id)).toEqual([-5, 5]);
    house.advance(1);
    expect(shouted(house, id)).toEqual([]);
  });

  it('as not begun, where somebody had begun and found the sign', async () => {
    const house = await createTestHouse({ at: morning });
    const id = await requestIn(house, 'in-progress', { service: 'laundry-return' });
    await hang(house, true);
    await house.as('002').requests.wait({ id, reason: 'dnd' });
    house.advance(110);
    await hang(house, false);
    house.advance(1);
    expect(
      house.rows(
        'SELECT state, assignee_id, acknowledged_at_ms, started_at_ms FROM requests WHERE id = ?',
        id,
      ),
    ).toEqual([
      { state: 'logged', assignee_id: null, acknowledged_at_ms: null, started_at_ms: null },
    ]);
    expect(answerOf(house, id)).toEqual([-1, 9]);
    expect(shouted(house, id)).toEqual([]);
  });

  it('at the hour it is booked for, where that is still to come', async () => {
    const house = await createTestHouse({ at: morning });
    const operator = house.as('002');
    const at = '2026-11-23T18:00:00+08:00';
    const { id } = await operator.requests.create({ place: '1208', service: 'laundry-return', at });
    await operator.requests.dispatch({ id });
    await operator.requests.acknowledge({ id });
    await hang(house, true);
    house.advance(110);
    await hang(house, false);
    house.setClock('2026-11-23T17:00:00+08:00');
    expect((await operator.requests.get({ id })).state).toBe('logged');
    expect(answerOf(house, id)).toEqual([0, 10]);
    house.advance(1);
    expect(shouted(house, id)).toEqual([]);
  });
});

describe('the sign on a door', () => {
  it('stops what has not begun, not who is in the room, nor what needs no door', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const waiting = await operator.requests.create({ place: '1208', service: 'make-up-room' });
    const begun = await operator.requests.create({ place: '1208', service: 'towels' });
    await operator.requests.dispatch({ id: begun.id });
    await house.as('112').requests.start({ id: begun.id });
    const word = await operator.requests.create({ place: '1208', service: 'ask-guest' });
    const before = await operator.rooms.set({ place: '1208', flags: { dnd: true } });
    expect(before.flags).toEqual(['dnd']);
    const states = await Promise.all(
      [waiting, begun, word].map(async ({ id }) => (await operator.requests.get({ id })).state),
    );
    expect(states).toEqual(['waiting', 'in-progress', 'logged']);
  });

  it('does not stop what its guest has just asked for', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    await operator.rooms.set({ place: '1208', flags: { dnd: true } });
    const { id } = await recordOne(operator, '1208 毛巾');
    expect((await operator.requests.get({ id })).state).toBe('logged');
  });

  it('is asked about only where it is waited for', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { id } = await operator.requests.create({ place: '1208', service: 'towels' });
    const before = house.contents();
    expect(await refusal(operator.requests.atDoor({ id, remedy: 'slip' }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'requests.notAtDoor',
    });
    expect(house.contents()).toBe(before);
  });
});

it('a guest who moves is followed by what is to be done, not by what is to be mended', async () => {
  const house = await createTestHouse();
  const operator = house.as('002');
  await house.as('011').loans.setStock({ item: 'adapter', owned: 3 });
  await operator.stays.checkIn({ place: '1208', guest: '李女士', departure: '2026-11-25' });
  await operator.loans.lend({ item: 'adapter', place: '1208' });
  const towels = await operator.requests.create({ place: '1208', service: 'towels' });
  const repair = await operator.requests.create({ place: '1208', service: 'repair-ac' });
  await operator.stays.move({ place: '1208', to: '1106' });
  expect((await operator.requests.get({ id: towels.id })).place).toBe('1106');
  expect((await operator.requests.get({ id: repair.id })).place).toBe('1208');
  expect((await operator.loans.openAt({ place: '1106' })).loans).toHaveLength(1);
});

describe('work that is to be done behind another door', () => {
  type Cells = { place: string; state: string; why: string | null; recheck: number | null };
  const cellsOf = (house: TestHouse, id: string) =>
    house.rows<Cells>(
      'SELECT place, state, waiting_reason AS why, recheck_at_ms AS recheck FROM requests WHERE id = ?',
      id,
    )[0];
  const free = { state: 'logged', why: null, recheck: null };
  const held = (house: TestHouse) => ({
    state: 'waiting',
    why: 'dnd',
    recheck: house.nowMs() + 60 * 60_000,
  });

  /** A house with a sign on these doors. */
  const withSignsOn = async (...places: string[]) => {
    const house = await createTestHouse();
    const operator = house.as('002');
    for (const place of places) await operator.rooms.set({ place, flags: { dnd: true } });
    return { house, operator };
  };

  it('waits no longer where its guest has moved to a room without a sign', async () => {
    const { house, operator } = await withSignsOn();
    await operator.stays.checkIn({ place: '1208', guest: '李女士', departure: '2026-11-25' });
    await operator.rooms.set({ place: '1208', flags: { dnd: true } });
    const { id } = await operator.requests.create({ place: '1208', service: 'laundry-return' });
    expect(cellsOf(house, id)).toEqual({ place: '1208', ...held(house) });
    await operator.stays.move({ place: '1208', to: '1106' });
    expect(await operator.requests.get({ id })).toMatchObject({
      ...{ place: '1106', state: 'logged', assignee: null, waitingReason: null },
    });
    expect(cellsOf(house, id)).toEqual({ place: '1106', ...free });
  });

  it('waits on where its guest has moved to a room with a sign, and waits from then where it did not', async () => {
    const { house, operator } = await withSignsOn('1106');
    await operator.stays.checkIn({ place: '1208', guest: '李女士', departure: '2026-11-25' });
    const shoes = await operator.requests.create({ place: '1208', service: 'shoe-shine' });
    await operator.rooms.set({ place: '1208', flags: { dnd: true } });
    const laundry = await operator.requests.create({ place: '1208', service: 'laundry-return' });
    await operator.rooms.set({ place: '1208', flags: { dnd: false } });
    await operator.requests.wait({ id: shoes.id, reason: 'dnd', recheckAt: house.inMinutes(60) });
    await operator.stays.move({ place: '1208', to: '1106' });
    for (const { id } of [shoes, laundry])
      expect(cellsOf(house, id)).toEqual({ place: '1106', ...held(house) });
    await operator.rooms.set({ place: '1106', flags: { dnd: false } });
    for (const { id } of [shoes, laundry])
      expect(cellsOf(house, id)).toEqual({ place: '1106', ...free });
  });

  it('waits no longer where the room was misheard, or waits for the sign of the right one', async () => {
    const { house, operator } = await withSignsOn('1208');
    const { id } = await operator.requests.create({ place: '1208', service: 'laundry-return' });
    await operator.requests.correct({ id, place: '1206' });
    expect(cellsOf(house, id)).toEqual({ place: '1206', ...free });
    await operator.requests.dispatch({ id });
    await operator.requests.correct({ id, place: '1208' });
    expect(cellsOf(house, id)).toEqual({ place: '1208', ...held(house) });
    // It was the other one after all.
    await operator.requests.undo({ id });
    expect(cellsOf(house, id)).toEqual({ place: '1206', ...free });
    expect((await operator.requests.get({ id })).assignee).toBeNull();
  });

  it('waits for no sign where its guest has just asked, somebody is at it, or nothing was misheard of the room', async () => {
    const { house, operator } = await withSignsOn('1208');
    const asked = await recordOne(operator, '1206 毛巾');
    const begun = await requestIn(house, 'in-progress', { place: '1206' });
    for (const id of [asked.id, begun]) await operator.requests.correct({ id, place: '1208' });
    expect([asked.id, begun].map((id) => cellsOf(house, id))).toEqual([
      { ...free, place: '1208' },
      { ...free, place: '1208', state: 'in-progress' },
    ]);
    const { id } = await operator.requests.create({ place: '1208', service: 'laundry-return' });
    await operator.requests.correct({ id, words: '衬衫两件' });
    expect(cellsOf(house, id)).toEqual({ place: '1208', ...held(house) });
  });

  it('that waits for something else waits on, whatever hangs on either door', async () => {
    const { house, operator } = await withSignsOn('1208');
    const id = await requestIn(house, 'waiting', { place: '1206' });
    for (const place of ['1208', '1206']) {
      await operator.requests.correct({ id, place });
      expect(cellsOf(house, id)).toEqual({ place, state: 'waiting', why: 'parts', recheck: null });
    }
  });
});
