// Work that waited and is then told of in a book of its own counts as it does on the board: the time it
// waited is not held against the house, and nothing of the waiting is left on it.
import { describe, expect, it } from 'vitest';
import type { DeskClient } from '../../electron/desk/router.ts';
import { minuteMs } from '../../shared/kernel/durations.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { putStay } from '../support/stays.ts';

const day = '2026-11-24';

const opened = async (at: string) => {
  const house = await createTestHouse({ at });
  putStay(house, { room: '1208', departure: '2026-11-28' });
  return { house, operator: house.as('002') };
};

const report = async (house: TestHouse, name: 'target' | 'times' | 'minutes', service: string) => {
  const asked = { name, from: day, until: day, filters: { service } };
  const { figures } = await house.as('090').reports.run(asked);
  return Object.fromEntries(figures.map(({ figure, value }) => [figure, value]));
};

type Cells = {
  state: string;
  starts_at_ms: number;
  acknowledge_by_ms: number;
  due_at_ms: number;
  waiting_reason: string | null;
  waiting_since_ms: number | null;
  state_before_waiting: string | null;
  recheck_at_ms: number | null;
};
const cellsOf = (house: TestHouse, id: string): Cells => {
  const [row] = house.rows<Cells>(
    `SELECT state, starts_at_ms, acknowledge_by_ms, due_at_ms, waiting_reason, waiting_since_ms,
       state_before_waiting, recheck_at_ms FROM requests WHERE id = ?`,
    id,
  );
  if (!row) throw new Error('no such request');
  return row;
};

const notWaiting = {
  waiting_reason: null,
  waiting_since_ms: null,
  state_before_waiting: null,
  recheck_at_ms: null,
};

const shut = (client: DeskClient) => client.rooms.set({ place: '1208', flags: { dnd: true } });

describe('ended by its book', () => {
  /** A bag back, the guest’s door shut from before the hour to long after it. */
  const brought = async (isShut: boolean) => {
    const { house, operator } = await opened(`${day}T09:00:00+08:00`);
    const { id } = await operator.laundry.take({ place: '1208' });
    const lines = [{ article: 'shirt', treatment: 'wash', quantity: 2 } as const];
    const { delivery } = await operator.laundry.count({ id, lines });
    await operator.laundry.back({ id });
    if (isShut) await shut(operator);
    // Its clocks begin an hour before it is promised, at six in the evening.
    house.setClock(`${day}T20:00:00+08:00`);
    await house.as('003').laundry.return({ id });
    return { house, request: delivery?.id ?? '' };
  };

  it('what a shut door has held is inside its target, the wait left out of its time', async () => {
    const { house, request } = await brought(true);
    expect(cellsOf(house, request)).toMatchObject({ state: 'confirmed', ...notWaiting });
    expect(await report(house, 'target', 'laundry-return')).toMatchObject({
      ...{ done: 100, answered: 100, over: null },
    });
    expect(await report(house, 'times', 'laundry-return')).toMatchObject({ completeMean: 0 });
  });

  it('what has waited for nothing is late', async () => {
    const { house, request } = await brought(false);
    expect(cellsOf(house, request)).toMatchObject({ state: 'confirmed', ...notWaiting });
    expect(await report(house, 'target', 'laundry-return')).toMatchObject({ done: 0, answered: 0 });
  });

  it('tells of its wait as of a wait', async () => {
    const { house, operator } = await opened(`${day}T09:00:00+08:00`);
    const { message } = await operator.messages.take({ place: '1208', text: '请回电' });
    const request = message.request.id;
    house.advance(5);
    await operator.requests.wait({ id: request, reason: 'guest-asked' });
    house.advance(60);
    await operator.messages.deliver({ id: message.id, how: 'phone' });
    expect(cellsOf(house, request)).toMatchObject({ state: 'confirmed', ...notWaiting });
    expect(await report(house, 'minutes', 'message')).toMatchObject({
      ...{ wait: 60, whole: 65, waited: 100 },
    });
    expect(await report(house, 'target', 'message')).toMatchObject({ done: 100 });
  });
});

describe('taken on by its book', () => {
  const meal = async () => {
    const { house, operator } = await opened(`${day}T18:00:00+08:00`);
    const lines = [{ text: '牛肉面', count: 1, cents: 6_800 }];
    const order = await operator.roomService.take({ place: '1208', lines });
    return { house, operator, id: order.id, request: order.request.id };
  };
  const asksToWait = (client: DeskClient, id: string) =>
    client.requests.wait({ id, reason: 'guest-asked' });

  it('out on its way it waits no more, and its hour has moved by as much', async () => {
    const { house, operator, id, request } = await meal();
    await operator.roomService.pass({ id, to: '221' });
    const before = cellsOf(house, request);
    await asksToWait(operator, request);
    house.advance(40);
    await house.as('221').roomService.out({ id });
    expect(cellsOf(house, request)).toMatchObject({
      ...notWaiting,
      state: 'in-progress',
      starts_at_ms: before.starts_at_ms + 40 * minuteMs,
      due_at_ms: before.due_at_ms + 40 * minuteMs,
    });
    // Made to wait once more it waits from now.
    house.advance(2);
    await asksToWait(operator, request);
    expect(cellsOf(house, request).waiting_since_ms).toBe(house.nowMs());
  });

  it('passed to the kitchen it is held to what the guest was told', async () => {
    const { house, operator, id, request } = await meal();
    const before = cellsOf(house, request);
    await asksToWait(operator, request);
    house.advance(40);
    await operator.roomService.pass({ id, to: '221', promise: house.inMinutes(25) });
    expect(cellsOf(house, request)).toMatchObject({
      ...notWaiting,
      state: 'acknowledged',
      starts_at_ms: before.starts_at_ms + 40 * minuteMs,
      acknowledge_by_ms: before.acknowledge_by_ms + 40 * minuteMs,
      due_at_ms: house.nowMs() + 25 * minuteMs,
    });
  });

  it('passed on for an hour still to come its clocks have not waited', async () => {
    const { house, operator } = await opened(`${day}T18:00:00+08:00`);
    const lines = [{ text: '牛肉面', count: 1, cents: 6_800 }];
    const wanted = { place: '1208', lines, for: `${day}T18:20:00+08:00` };
    const { id, request } = await operator.roomService.take(wanted);
    await asksToWait(operator, request.id);
    house.advance(60);
    await operator.roomService.pass({ id, to: '221', promise: house.inMinutes(120) });
    const { starts_at_ms, due_at_ms } = cellsOf(house, request.id);
    expect(due_at_ms).toBe(house.nowMs() + 120 * minuteMs);
    // By its standard time before the hour, as of any meal booked for it.
    expect(due_at_ms - starts_at_ms).toBe(30 * minuteMs);
  });

  it('given to whoever sits with the child it waits no more', async () => {
    const { house, operator } = await opened(`${day}T16:00:00+08:00`);
    const carer = { code: '112', qualification: '育婴员四级', validUntil: '2027-06-30' };
    await house.as('011').babysitting.setCarer(carer);
    const sitting = await operator.babysitting.ask({
      place: '1208',
      from: `${day}T16:10:00+08:00`,
      until: `${day}T18:00:00+08:00`,
    });
    const request = sitting.request.id;
    await asksToWait(operator, request);
    const before = cellsOf(house, request);
    house.advance(20);
    await operator.babysitting.arrange({ id: sitting.id, carer: '112' });
    expect(cellsOf(house, request)).toMatchObject({
      ...notWaiting,
      state: 'dispatched',
      starts_at_ms: before.starts_at_ms + 20 * minuteMs,
      due_at_ms: before.due_at_ms + 20 * minuteMs,
    });
  });
});
