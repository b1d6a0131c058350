// What happens to open work when a floor turns: at its hour, over midnight, by a change, while the desk was off.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { requestIn } from '../support/requests.ts';
import { watchBoard } from '../support/watch.ts';

const everyDay = <T>(hours: T[]): T[][] => Array.from({ length: 7 }, () => hours);
const at = (time: string, date = '2026-11-23') => `${date}T${time}:00+08:00`;

/** The last event of a request. */
const lastOf = async (house: TestHouse, id: string) => {
  const { events, ...card } = await house.as('002').requests.get({ id });
  // Alarms may ring meanwhile.
  const last = events.findLast(({ kind }) => kind !== 'warned' && kind !== 'escalated');
  return {
    ...card,
    kind: last?.kind,
    by: last?.by,
    facts: last?.facts ?? {},
    changes: last?.changes,
  };
};

/** A house shortly before floor 9 gets its desk at 17:00; the desk has been running. */
const beforeFive = async (onDuty: readonly string[]): Promise<TestHouse> => {
  const house = await createTestHouse({ at: at('16:50'), onDuty });
  house.desk.settle();
  return house;
};

describe('a desk opens at its hour', () => {
  it('what nobody has begun goes to it, and each request says so', async () => {
    // The neighbour has floor 9 while its own attendant is not here yet.
    const house = await beforeFive(['002', '108']);
    const id = await requestIn(house, 'dispatched', { place: '0901' });
    expect((await house.as('002').requests.get({ id })).assignee).toBe('108');
    const other = await requestIn(house, 'dispatched', { place: '0801' });
    await house.as('002').staff.signOn({ code: '109' });
    house.setClock(at('16:59'));
    expect((await lastOf(house, id)).kind).toBe('dispatched');
    house.setClock(at('17:00'));
    expect(await lastOf(house, id)).toMatchObject({
      state: 'dispatched',
      assignee: '109',
      kind: 'model-moved',
      by: 'scheduler',
      facts: {
        floor: '9',
        by: 'floor-desk',
        sinceMs: Date.parse(at('17:00')),
        was: '108',
        wasName: '赵雪',
        to: '109',
        toName: '周婷',
        because: [
          { reason: 'floorDesk', facts: { floor: '9', until: '22:00' } },
          { reason: 'load' },
        ],
      },
    });
    // Whoever has it now gets the full time to answer.
    const [row] = house.rows<{ by: number; from: number; served: string }>(
      'SELECT acknowledge_by_ms AS "by", acknowledge_from_ms AS "from", served_by AS served FROM requests WHERE id = ?',
      id,
    );
    expect(row).toMatchObject({ from: Date.parse(at('17:00')), served: 'floor-desk' });
    expect(row?.by).toBeGreaterThan(row?.from ?? 0);
    // Floor 8 has no desk: nothing of it moves.
    expect((await lastOf(house, other)).kind).toBe('dispatched');
    expect(
      house
        .rows<{ id: string; body: string }>(
          "SELECT subject_id AS id, body FROM events WHERE kind = 'floor-turned' AND subject_kind = 'service-model' AND subject_id = '9' ORDER BY seq DESC LIMIT 1",
        )
        .map(({ body }) => JSON.parse(body).facts),
    ).toMatchObject([
      { from: 'centre', by: 'floor-desk', cause: 'hour', moved: 1, proposed: 0, kept: 0 },
    ]);
  });

  it('what nobody has is proposed anew', async () => {
    const house = await beforeFive(['002', '108']);
    const id = await requestIn(house, 'logged', { place: '0901' });
    await house.as('002').staff.signOn({ code: '109' });
    house.setClock(at('17:00'));
    expect(await lastOf(house, id)).toMatchObject({
      state: 'logged',
      assignee: null,
      kind: 'model-proposed',
      facts: { floor: '9', by: 'floor-desk', to: '109' },
      proposal: { to: '109' },
    });
    const board = await house.as('002').board.snapshot();
    expect(board.requests.find((row) => row.id === id)).toMatchObject({
      proposed: '109',
      servedBy: 'floor-desk',
      servedSinceMs: Date.parse(at('17:00')),
    });
  });

  it.each(['acknowledged', 'in-progress'] as const)('%s: stays, and says why', async (state) => {
    const house = await beforeFive(['002', '108']);
    const id = await requestIn(house, state, { place: '0901' });
    await house.as('002').staff.signOn({ code: '109' });
    house.setClock(at('17:00'));
    expect(await lastOf(house, id)).toMatchObject({
      state,
      assignee: '108',
      kind: 'model-kept',
      facts: { floor: '9', by: 'floor-desk', why: 'begun', to: '108', toName: '赵雪' },
    });
  });

  it('what was given by hand follows the person, what is theirs already stays theirs', async () => {
    const house = await beforeFive(['002', '107', '108', '109']);
    const chosen = await requestIn(house, 'logged', { place: '0901' });
    await house.as('002').requests.dispatch({ id: chosen, to: '107' });
    const same = await requestIn(house, 'dispatched', { place: '0902' });
    house.setClock(at('17:00'));
    expect(await lastOf(house, chosen)).toMatchObject({
      assignee: '107',
      kind: 'model-kept',
      facts: { why: 'chosen' },
    });
    expect(await lastOf(house, same)).toMatchObject({
      assignee: '109',
      kind: 'model-kept',
      facts: { why: 'same', toName: '周婷' },
    });
  });

  it('what waits moves waiting, and goes on with whoever has it now', async () => {
    const house = await beforeFive(['002', '108']);
    const id = await requestIn(house, 'dispatched', { place: '0901' });
    await house.as('002').requests.wait({ id, reason: 'dnd' });
    await house.as('002').staff.signOn({ code: '109' });
    house.setClock(at('17:00'));
    expect(await lastOf(house, id)).toMatchObject({
      state: 'waiting',
      waitingReason: 'dnd',
      assignee: '109',
      kind: 'model-moved',
    });
    await house.as('002').requests.resume({ id });
    expect(await lastOf(house, id)).toMatchObject({ state: 'dispatched', assignee: '109' });
  });

  it('other departments’ work and what is booked for later take no part', async () => {
    const house = await beforeFive(['002', '109', '202']);
    const repair = await requestIn(house, 'dispatched', { place: '0901', service: 'repair-ac' });
    const booked = await house
      .as('002')
      .requests.create({ place: '0901', service: 'towels', at: at('20:00') });
    house.setClock(at('17:00'));
    expect((await lastOf(house, repair)).kind).toBe('dispatched');
    expect((await lastOf(house, booked.id)).kind).toBe('logged');
  });

  it('undo looks past it to the caller’s own step', async () => {
    const house = await createTestHouse({ at: at('16:59'), onDuty: ['002', '109'] });
    house.desk.settle();
    house.advance(0.5);
    const id = await requestIn(house, 'dispatched', { place: '0901' });
    house.setClock(at('17:00'));
    await house.as('002').requests.undo({ id });
    expect(await lastOf(house, id)).toMatchObject({ state: 'logged', assignee: null });
  });
});

describe('a desk closes', () => {
  it('at 23:00 what nobody began goes to the night attendant, over midnight nothing turns', async () => {
    const house = await createTestHouse({ at: at('22:50'), onDuty: ['003', '112', '121'] });
    house.desk.settle();
    const id = await requestIn(house, 'dispatched', { place: '1208', by: '003' });
    expect((await lastOf(house, id)).assignee).toBe('112');
    // The floor's own attendant is resting when the desk closes.
    await house.as('003').attendance.startBreak({ code: '112' });
    house.setClock(at('23:00'));
    expect(await lastOf(house, id)).toMatchObject({
      assignee: '121',
      kind: 'model-moved',
      facts: { floor: '12', by: 'centre', was: '112' },
    });
    const turned = () => house.rows("SELECT 1 FROM events WHERE kind = 'floor-turned'").length;
    const before = turned();
    house.setClock(at('06:59', '2026-11-24'));
    expect(turned()).toBe(before);
    house.setClock(at('07:00', '2026-11-24'));
    expect(turned()).toBe(before + 5);
  });
});

describe('a boundary that passed while nobody looked', () => {
  it('is made up for when the desk comes back, and names the hour it lay at', async () => {
    const house = await beforeFive(['002', '108']);
    const id = await requestIn(house, 'dispatched', { place: '0901' });
    await house.as('002').staff.signOn({ code: '109' });
    house.sleep(40);
    expect(await lastOf(house, id)).toMatchObject({
      kind: 'model-moved',
      facts: { sinceMs: Date.parse(at('17:00')) },
    });
  });

  it('and was passed back again turns nothing', async () => {
    const house = await beforeFive(['002', '108', '109']);
    const id = await requestIn(house, 'acknowledged', { place: '0901' });
    house.sleep(24 * 60);
    expect(
      (await house.as('002').requests.get({ id })).events.map(({ kind }) => kind),
    ).not.toContain('model-kept');
  });

  it('of a demo clock that jumps is told at its own moment, each on the way', async () => {
    const house = await createTestHouse({ demo: true });
    house.desk.settle();
    const turns = () =>
      house
        .rows<{ at: number; id: string }>(
          "SELECT at_ms AS at, subject_id AS id FROM events WHERE kind = 'floor-turned' AND at_ms > ? ORDER BY seq",
          Date.parse(at('16:00')),
        )
        .map(
          ({ at: ms, id }) => `${new Date(ms + 8 * 3_600_000).toISOString().slice(11, 16)} ${id}`,
        );
    house.desk.setClock(Date.parse(at('07:00', '2026-11-24')));
    expect(turns()).toEqual([
      '17:00 9',
      '17:00 10',
      '22:00 9',
      '22:00 10',
      '23:00 11',
      '23:00 12',
      '23:00 A15',
      '07:00 9',
      '07:00 10',
      '07:00 11',
      '07:00 12',
      '07:00 A15',
    ]);
  });
});

describe('a calendar changed while requests are open', () => {
  it('turns the floor at once, in the same step', async () => {
    const house = await createTestHouse({ onDuty: ['002', '107', '108'] });
    house.desk.settle();
    const client = house.as('002');
    for (let job = 0; job < 5; job += 1) {
      const { id } = await client.requests.create({ place: '0801', service: 'towels' });
      await client.requests.dispatch({ id, to: '108' });
      await client.requests.acknowledge({ id });
    }
    // Floor 8 by the centre: its attendant is laden, the neighbour is spared nothing.
    const id = await requestIn(house, 'dispatched', { place: '0802' });
    expect((await lastOf(house, id)).assignee).toBe('107');
    const board = await watchBoard(client);
    const { floors } = await house.as('011').serviceModel.change({
      floors: ['8'],
      week: everyDay([{ from: '15:00', until: '18:00' }]),
    });
    expect(floors).toMatchObject([
      {
        floor: '8',
        now: { servedBy: 'floor-desk', model: 'hybrid', until: '2026-11-23T18:00:00.000+08:00' },
      },
    ]);
    expect(await lastOf(house, id)).toMatchObject({
      assignee: '108',
      kind: 'model-moved',
      facts: { floor: '8', sinceMs: house.nowMs() },
    });
    const patch = await board.nextWith(({ floors: shown }) => shown !== undefined);
    expect(patch.floors?.find(({ code }) => code === '8')?.servedBy).toBe('floor-desk');
    expect(patch.requests?.find((row) => row.id === id)?.assignee).toBe('108');
    // The timer knows the new hours.
    house.setClock(at('18:00'));
    expect((await house.as('002').serviceModel.at({ place: '8' })).servedBy).toBe('centre');
    expect(house.rows("SELECT served_by FROM floor_servings WHERE floor = '8'")).toEqual([
      { served_by: 'centre' },
    ]);
  });

  it('an exception does the same, and taking it out turns it back', async () => {
    const house = await createTestHouse({ onDuty: ['002', '108'] });
    house.desk.settle();
    const id = await requestIn(house, 'logged', { place: '0801' });
    const { id: exception } = await house.as('011').serviceModel.addException({
      from: '2026-11-23',
      floors: ['8'],
      hours: [{ from: '15:30', until: '02:00' }],
      reason: '会议团',
    });
    expect(await lastOf(house, id)).toMatchObject({
      kind: 'model-proposed',
      facts: { by: 'floor-desk' },
    });
    await house.as('011').serviceModel.removeException({ id: exception });
    expect(await lastOf(house, id)).toMatchObject({
      kind: 'model-proposed',
      facts: { by: 'centre' },
    });
  });

  it('keeps to an exception over midnight: until two in the morning', async () => {
    const house = await createTestHouse({ at: at('16:00', '2026-12-31') });
    house.desk.settle();
    await house.as('011').serviceModel.addException({
      from: '2026-12-31',
      floors: ['9', '10'],
      hours: [
        { from: '07:00', until: '11:00' },
        { from: '17:00', until: '02:00' },
      ],
      reason: '跨年夜',
    });
    const served = async () => {
      const { floors } = await house.as('002').board.snapshot();
      return floors.find(({ code }) => code === '9');
    };
    house.setClock(at('23:30', '2026-12-31'));
    expect(await served()).toMatchObject({
      servedBy: 'floor-desk',
      untilMs: Date.parse(at('02:00', '2027-01-01')),
      exception: '跨年夜',
    });
    house.setClock(at('02:00', '2027-01-01'));
    expect(await served()).toMatchObject({ servedBy: 'centre', exception: null });
  });
});

describe('in a zone that sets its clock', () => {
  it('a floor turns by the clock on the wall, on the short night and the long one', async () => {
    const house = await createTestHouse({ at: '2027-03-27T12:00:00+01:00', onDuty: ['002'] });
    house.arrange("UPDATE house SET time_zone = 'Europe/Berlin'");
    await house.reopen();
    const turnsOf12 = () =>
      house
        .rows<{ at: number }>(
          "SELECT at_ms AS at FROM events WHERE kind = 'floor-turned' AND subject_id = '12' AND at_ms > ? ORDER BY seq",
          Date.parse('2027-03-27T12:00:00+01:00'),
        )
        .map(({ at: ms }) => new Date(ms).toISOString());
    house.setClock('2027-03-28T12:00:00+02:00');
    expect(turnsOf12()).toEqual(['2027-03-27T22:00:00.000Z', '2027-03-28T05:00:00.000Z']);
    house.sleep(216 * 24 * 60);
    house.setClock('2027-10-31T12:00:00+01:00');
    expect(turnsOf12().slice(-2)).toEqual(['2027-10-30T21:00:00.000Z', '2027-10-31T06:00:00.000Z']);
  });
});
