// The lists follow the house through the day: who leaves, comes, moves, stays on, waits in the lobby.
import { describe, expect, it } from 'vitest';
import type { TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { dirty, guest, monday, morning, stateOf } from './house.ts';

const day = { date: monday, part: 'day' as const };
const evening = { date: monday, part: 'evening' as const };

type Part = { date: string; part: 'day' | 'evening' };

const work = async (house: TestHouse, part: Part = day) => {
  const { lists, nobody } = await house.as('131').housekeeping.lists(part);
  return [...lists.flatMap(({ tasks }) => tasks), ...nobody];
};
const at = async (house: TestHouse, place: string, part: Part = day) =>
  (await work(house, part)).filter((task) => task.place === place);

describe('during the day', () => {
  it('a room that is left early becomes a departure, in the same hands', async () => {
    const house = await morning();
    guest(house, { room: '0301' });
    guest(house, { room: '0302', departure: monday });
    await house.as('131').housekeeping.deal(day);
    const [before] = await at(house, '0301');
    expect(before).toMatchObject({ kind: 'stay-over', credits: 3, assignee: '103' });
    await house.as('002').stays.checkOut({ place: '0301' });
    const after = await at(house, '0301');
    expect(after).toMatchObject([
      { id: before?.id, kind: 'departure', credits: 4, assignee: '103', block: null },
    ]);
    // Whoever was due out is out: nothing stands in the way any more.
    expect((await at(house, '0302'))[0]).toMatchObject({ kind: 'departure', block: 'not-out' });
    await house.as('002').stays.checkOut({ place: '0302' });
    expect(await at(house, '0302')).toMatchObject([{ kind: 'departure', block: null }]);
    expect(stateOf(house, '0302')).toBe('dirty');
  });

  it('a guest who stays on has a stay-over, one who left after it was made a departure besides', async () => {
    const house = await morning();
    const id = guest(house, { room: '0302', departure: monday });
    await house.as('131').housekeeping.deal(day);
    await house.as('002').stays.extend({ id, departure: '2026-11-26' });
    const [task] = await at(house, '0302');
    expect(task).toMatchObject({ kind: 'stay-over', credits: 3 });
    await house.as('103').housekeeping.done({ id: task?.id ?? '' });
    await house.as('002').stays.checkOut({ place: '0302' });
    expect((await at(house, '0302')).map(({ kind, state }) => [kind, state]).sort()).toEqual([
      ['departure', 'open'],
      ['stay-over', 'done'],
    ]);
  });

  it('an empty room made dirty by hand goes to whoever of its floor carries least, and off again', async () => {
    const house = await morning();
    guest(house, { room: '0301' });
    await house.as('131').housekeeping.deal(day);
    await house.as('131').rooms.set({ place: '0310', housekeeping: 'dirty' });
    expect(await at(house, '0310')).toMatchObject([
      { kind: 'departure', state: 'open', assignee: '103' },
    ]);
    await house.as('131').rooms.set({ place: '0310', housekeeping: 'inspected' });
    expect(await at(house, '0310')).toEqual([]);
    await house.as('131').rooms.set({ place: '0301', flags: { declined: true } });
    expect(await at(house, '0301')).toEqual([]);
    const { excluded } = await house.as('131').housekeeping.lists(day);
    expect(excluded).toEqual([{ place: '0301', floor: '3', why: 'declined' }]);
    await house.as('131').rooms.set({ place: '0301', flags: { declined: false } });
    expect(await at(house, '0301')).toMatchObject([{ kind: 'stay-over', state: 'open' }]);
  });

  it('a room a guest waits for jumps to the front and says so; an early arrival before a usual one', async () => {
    const house = await morning({ onDuty: ['010', '131', '002', '103'] });
    for (const room of ['0301', '0302', '0303', '0304']) dirty(house, room);
    const operator = house.as('002');
    await house.as('131').housekeeping.deal({
      ...day,
      people: [
        '101',
        '102',
        '104',
        '105',
        '106',
        '107',
        '108',
        '109',
        '110',
        '111',
        '112',
        '115',
      ].map((code) => ({ code, percent: 0 })),
    });
    const order = async () =>
      (await work(house)).map(({ place, urge }) => [place, urge]).slice(0, 4);
    expect(await order()).toEqual([
      ['0301', null],
      ['0302', null],
      ['0303', null],
      ['0304', null],
    ]);
    await operator.stays.expect({ place: '0302', guest: '钱先生', departure: '2026-11-25' });
    await operator.stays.expect({
      place: '0303',
      guest: '孙女士',
      departure: '2026-11-25',
      expectedAt: `${monday}T11:00:00+08:00`,
    });
    await operator.rooms.set({ place: '0304', flags: { queue: true } });
    expect(await order()).toEqual([
      ['0304', 'queue'],
      ['0303', 'early'],
      ['0302', 'arrival'],
      ['0301', null],
    ]);
  });

  it('a late "clean" does not overwrite a newer check-in', async () => {
    const house = await morning();
    dirty(house, '0302');
    await house.as('131').housekeeping.deal(day);
    const [task] = await at(house, '0302');
    await house.as('103').housekeeping.start({ id: task?.id ?? '' });
    house.advance(20);
    await house
      .as('002')
      .stays.checkIn({ place: '0302', guest: '赵先生', departure: '2026-11-25' });
    house.advance(20);
    const done = await house.as('103').housekeeping.done({ id: task?.id ?? '' });
    expect(done).toMatchObject({ state: 'done', room: 'kept' });
    expect(stateOf(house, '0302')).toBe('dirty');
    // Reported before anybody moved in, it counts.
    dirty(house, '0303');
    await house.as('131').housekeeping.deal(day);
    const [next] = await at(house, '0303');
    expect(await house.as('002').housekeeping.done({ id: next?.id ?? '' })).toMatchObject({
      room: 'clean',
    });
    expect(stateOf(house, '0303')).toBe('clean');
  });

  it('taken back, a room said to be done is dirty again and to be done', async () => {
    const house = await morning();
    guest(house, { room: '0301' });
    dirty(house, '0301');
    await house.as('131').housekeeping.deal(day);
    const [task] = await at(house, '0301');
    await house.as('103').housekeeping.done({ id: task?.id ?? '' });
    expect(stateOf(house, '0301')).toBe('clean');
    expect(await house.as('103').housekeeping.reopen({ id: task?.id ?? '' })).toMatchObject({
      state: 'open',
      doneAt: null,
    });
    expect(stateOf(house, '0301')).toBe('dirty');
  });
});

describe('in the evening', () => {
  it('whoever comes is turned down for, whoever goes is not any more', async () => {
    const house = await morning();
    guest(house, { room: '0301' });
    house.setClock(`${monday}T16:50:00+08:00`);
    await house.as('131').housekeeping.deal(evening);
    expect(await at(house, '0301', evening)).toMatchObject([{ kind: 'turn-down' }]);
    await house
      .as('002')
      .stays.checkIn({ place: '0305', guest: '周女士', departure: '2026-11-24', vipClass: 'key' });
    expect((await at(house, '0305', evening)).map(({ kind }) => kind).sort()).toEqual([
      'tidy',
      'turn-down',
    ]);
    await house.as('002').stays.checkOut({ place: '0301' });
    expect(await at(house, '0301', evening)).toEqual([]);
  });
});

describe('a guest who moves', () => {
  it('leaves a departure, and takes no nights along', async () => {
    const house = await morning();
    guest(house, { room: '0301', arrival: '2026-11-13' });
    const captain = house.as('131');
    const nights = async (room: string) =>
      (await captain.housekeeping.care({ kind: 'mattress' })).care.find((one) => one.room === room)
        ?.nights;
    expect([await nights('0301'), await nights('0405')]).toEqual([10, 0]);
    await captain.housekeeping.deal(day);
    await house.as('002').stays.move({ place: '0301', to: '0405' });
    expect([await nights('0301'), await nights('0405')]).toEqual([10, 0]);
    expect(await at(house, '0301')).toMatchObject([{ kind: 'departure' }]);
    house.setClock('2026-11-25T10:00:00+08:00');
    expect([await nights('0301'), await nights('0405')]).toEqual([10, 2]);
  });
});

describe('a room somebody stands in', () => {
  const begun = async () => {
    const house = await morning();
    dirty(house, '0302');
    await house.as('131').housekeeping.deal(day);
    const [task] = await at(house, '0302');
    const id = task?.id ?? '';
    await house.as('103').housekeeping.start({ id });
    return { house, id };
  };

  it('is finished or moved before its attendant may go home', async () => {
    const { house, id } = await begun();
    expect(await refusal(house.as('002').staff.signOff({ code: '103' }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'staff.roomsBegun',
      details: { rooms: '0302' },
    });
    await house.as('103').housekeeping.done({ id });
    expect(await house.as('002').staff.signOff({ code: '103' })).toMatchObject({ code: '103' });
  });

  it('cannot be taken out of the house; once done, what is open ends with the room', async () => {
    const { house, id } = await begun();
    const layout = house.as('011').layout;
    expect(await refusal(layout.remove({ place: '0302', close: true }))).toMatchObject({
      reason: 'layout.stillOpen',
      details: { names: '走客房清扫' },
    });
    await house.as('103').housekeeping.done({ id });
    await house.as('131').housekeeping.inspect({ id, result: 'rework', reason: '地毯有污渍' });
    expect((await at(house, '0302'))[0]).toMatchObject({ state: 'rework' });
    await layout.remove({ place: '0302', close: true });
    expect(house.rows('SELECT state FROM room_tasks')).toEqual([{ state: 'dropped' }]);
  });
});

describe('tomorrow, once it is dealt', () => {
  it('follows a guest who leaves this afternoon', async () => {
    const house = await morning();
    const tomorrow = { date: '2026-11-24', part: 'day' as const };
    guest(house, { room: '0301' });
    await house
      .as('011')
      .attendance.setRoster({ entries: [{ code: '103', date: tomorrow.date, shift: 'early' }] });
    await house.as('131').housekeeping.deal(tomorrow);
    expect(await at(house, '0301', tomorrow)).toMatchObject([{ kind: 'stay-over' }]);
    await house.as('002').stays.checkOut({ place: '0301' });
    expect(await at(house, '0301', tomorrow)).toMatchObject([{ kind: 'departure' }]);
  });
});
