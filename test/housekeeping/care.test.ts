// What comes round by nights: counted over every stay of a room, planned onto a free day, done and begun anew.
import { describe, expect, it } from 'vitest';
import { nightsLivedIn } from '../../electron/desk/housekeeping/nights.ts';
import { refusal } from '../support/refusal.ts';
import { dirty, guest, monday, morning, stateOf } from './house.ts';

describe('nights a room was lived in', () => {
  const stay = (
    arrival: string,
    departure: string,
    state: 'in-house' | 'departed' | 'expected',
  ) => ({
    arrival,
    departure,
    state,
  });
  it('are counted across stays, a shared night once, those before the last time not at all', () => {
    const stays = [
      stay('2026-10-01', '2026-10-04', 'departed'),
      stay('2026-10-02', '2026-10-05', 'departed'),
      stay('2026-11-20', '2026-11-22', 'in-house'),
      stay('2026-11-23', '2026-11-30', 'expected'),
    ];
    expect(nightsLivedIn(stays, null, monday)).toBe(4 + 3);
    expect(nightsLivedIn(stays, '2026-10-03', monday)).toBe(2 + 3);
    expect(nightsLivedIn(stays, '2026-11-21', monday)).toBe(2);
    expect(nightsLivedIn(stays, monday, monday)).toBe(0);
    expect(nightsLivedIn([], null, monday)).toBe(0);
  });
});

describe('the plan of what is due', () => {
  it('names the rooms by their nights, goes onto a free day, and is made with that day’s lists', async () => {
    const house = await morning();
    guest(house, {
      room: '0301',
      arrival: '2026-08-01',
      departure: '2026-10-20',
      state: 'departed',
    });
    guest(house, { room: '0302', arrival: '2026-10-01', departure: '2026-11-25' });
    const captain = house.as('131');
    const { care } = await captain.housekeeping.care({ kind: 'deep-clean', dueOnly: true });
    expect(care).toMatchObject([
      { room: '0301', nights: 80, everyNights: 60, due: true, doneOn: null, freeOn: monday },
    ]);
    const all = await captain.housekeeping.care({ kind: 'deep-clean' });
    expect(all.care.find(({ room }) => room === '0302')).toMatchObject({
      nights: 53,
      due: false,
      freeOn: '2026-11-25',
    });

    const before = house.contents();
    expect(
      await refusal(
        captain.housekeeping.planCare({ room: '0302', kind: 'deep-clean', on: '2026-11-24' }),
      ),
    ).toMatchObject({
      code: 'CONFLICT',
      reason: 'housekeeping.livedIn',
      details: { freeOn: '2026-11-25' },
    });
    expect(
      await refusal(
        captain.housekeeping.planCare({ room: '0301', kind: 'deep-clean', on: '2026-11-22' }),
      ),
    ).toMatchObject({ reason: 'housekeeping.dayOver' });
    expect(house.contents()).toBe(before);

    await captain.housekeeping.planCare({ room: '0301', kind: 'deep-clean', on: monday });
    await captain.housekeeping.planCare({ room: '0301', kind: 'mattress', on: monday });
    const lists = await captain.housekeeping.deal({ date: monday, part: 'day' });
    const tasks = lists.lists.flatMap((list) => list.tasks);
    expect(tasks.map(({ place, kind }) => `${place} ${kind}`).sort()).toEqual([
      '0301 deep-clean',
      '0301 mattress',
      '0302 stay-over',
    ]);
    const deep = tasks.find(({ kind }) => kind === 'deep-clean');
    house.advance(95);
    await house.as('103').housekeeping.done({ id: deep?.id ?? '' });
    expect(stateOf(house, '0301')).toBe('clean');
    const { care: after } = await captain.housekeeping.care({});
    expect(after.find(({ room, kind }) => room === '0301' && kind === 'deep-clean')).toMatchObject({
      nights: 0,
      due: false,
      doneOn: monday,
      plannedOn: null,
    });
    // The mattress was not turned: it is due as before.
    expect(after.find(({ room, kind }) => room === '0301' && kind === 'mattress')).toMatchObject({
      nights: 80,
      plannedOn: monday,
    });
  });

  it('sent back is not done: its nights run on, and the room is not clean whoever left it before', async () => {
    const house = await morning();
    const stay = guest(house, { room: '0301', arrival: '2026-08-01', departure: monday });
    const captain = house.as('131');
    await captain.housekeeping.planCare({ room: '0301', kind: 'deep-clean', on: monday });
    const { lists } = await captain.housekeeping.deal({ date: monday, part: 'day' });
    const deep = lists.flatMap(({ tasks }) => tasks).find(({ kind }) => kind === 'deep-clean');
    const id = deep?.id ?? '';
    house.advance(60);
    await house.as('002').stays.checkOut({ id: stay });
    house.advance(30);
    const attendant = house.as('103');
    const nights = async () => {
      const { care } = await captain.housekeeping.care({ kind: 'deep-clean' });
      const found = care.find(({ room }) => room === '0301');
      return [found?.nights, found?.doneOn];
    };
    const due = await nights();
    for (const back of [
      () => captain.housekeeping.inspect({ id, result: 'rework', reason: '浴室未清' }),
      () => attendant.housekeeping.reopen({ id }),
    ]) {
      await attendant.housekeeping.start({ id });
      house.advance(60);
      await attendant.housekeeping.done({ id });
      expect(stateOf(house, '0301')).toBe('clean');
      expect(await nights()).toEqual([0, monday]);
      await back();
      expect(stateOf(house, '0301')).toBe('dirty');
      expect(await nights()).toEqual(due);
    }
  });

  it('is not made over a guest who has come after all, and says so', async () => {
    const house = await morning();
    const captain = house.as('131');
    await captain.housekeeping.planCare({ room: '0301', kind: 'curtains', on: monday });
    guest(house, { room: '0301', arrival: '2026-11-22' });
    dirty(house, '0301');
    const lists = await captain.housekeeping.deal({ date: monday, part: 'day' });
    expect(lists.lists.flatMap(({ tasks }) => tasks.map(({ kind }) => kind))).toEqual([
      'stay-over',
    ]);
    expect(lists.excluded).toEqual([{ place: '0301', floor: '3', why: 'lived-in' }]);
  });

  it('takes over what the room’s card says, from whoever answers for it', async () => {
    const house = await morning();
    const wanted = { room: '0301', kind: 'mattress' as const, doneOn: '2026-09-01', nights: 41 };
    expect(await refusal(house.as('131').housekeeping.setCare(wanted))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    guest(house, { room: '0301', arrival: '2026-11-21' });
    expect(await house.as('010').housekeeping.setCare(wanted)).toMatchObject({
      doneOn: '2026-09-01',
      nights: 43,
    });
    expect(
      await refusal(house.as('010').housekeeping.setCare({ ...wanted, doneOn: '2026-12-01' })),
    ).toMatchObject({ code: 'INVALID_INPUT', reason: 'housekeeping.notYet' });
    // A card of many years, and the nights since: the sum is larger than what may be typed.
    const worn = await house.as('010').housekeeping.setCare({ ...wanted, nights: 9_999 });
    expect(worn.nights).toBe(10_001);
    await house.as('010').housekeeping.setCare(wanted);
    await house.as('010').housekeeping.changeType({ kind: 'mattress', everyNights: 40 });
    const { care } = await house.as('131').housekeeping.care({ kind: 'mattress', dueOnly: true });
    expect(care.map(({ room }) => room)).toEqual(['0301']);
    expect(
      await refusal(house.as('010').housekeeping.changeType({ kind: 'tidy', everyNights: 4 })),
    ).toMatchObject({ code: 'INVALID_INPUT', reason: 'housekeeping.notByNights' });
  });
});

describe('what the house sets', () => {
  it('weighs rooms by their type and work by its kind; hours have to follow each other', async () => {
    const house = await morning();
    guest(house, { room: '0301' });
    guest(house, { room: '0317' });
    house.arrange(`UPDATE rooms SET type = 'suite' WHERE number = '0317'`);
    const supervisor = house.as('010');
    await supervisor.housekeeping.changeType({ kind: 'stay-over', credits: 4, minutes: 30 });
    await supervisor.housekeeping.changeSettings({ typePercents: { suite: 200 } });
    const lists = await supervisor.housekeeping.deal({ date: monday, part: 'day' });
    expect(
      lists.lists
        .flatMap(({ tasks }) => tasks.map((task) => [task.place, task.credits, task.minutes]))
        .sort(),
    ).toEqual([
      ['0301', 4, 30],
      ['0317', 8, 60],
    ]);
    expect(
      await refusal(supervisor.housekeeping.changeSettings({ eveningFromMinute: 600 })),
    ).toMatchObject({ code: 'INVALID_INPUT', reason: 'housekeeping.hours' });
    expect(
      await refusal(supervisor.housekeeping.changeSettings({ typePercents: { palace: 300 } })),
    ).toMatchObject({ code: 'NOT_FOUND', reason: 'housekeeping.unknownType' });
    expect((await supervisor.housekeeping.types()).settings.typePercents).toEqual({ suite: 200 });
    expect(await refusal(house.as('131').housekeeping.changeSettings({}))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });
});
