// The two entries of a day: what a room wants, who gets it, how lists are put right by hand.
import { describe, expect, it } from 'vitest';
import type { Lists } from '../../shared/housekeeping/contract.ts';
import { refusal } from '../support/refusal.ts';
import { dirty, fullHouse, guest, monday, morning, stateOf } from './house.ts';

const day = { date: monday, part: 'day' as const };
const evening = { date: monday, part: 'evening' as const };

const tasksOf = (lists: Lists) => [...lists.lists.flatMap(({ tasks }) => tasks), ...lists.nobody];
const taskAt = (lists: Lists, place: string) => {
  const task = tasksOf(lists).find((one) => one.place === place);
  if (!task) throw new Error(`nothing to do in ${place}`);
  return task;
};

describe('the lists of the morning', () => {
  it('hold what each room wants, once, and nothing else', async () => {
    const house = await morning();
    guest(house, { room: '0301' });
    guest(house, { room: '0302', departure: monday });
    guest(house, { room: '0303', vipClass: 'key' });
    guest(house, { room: '0304' });
    dirty(house, '0310');
    house.arrange(`UPDATE rooms SET housekeeping = 'out-of-order' WHERE number = '0304'`);
    house.arrange(
      `UPDATE rooms SET flags = '{"dnd":{"sinceMs":0,"byId":"x","source":"guest"}}' WHERE number = '0301'`,
    );
    guest(house, { room: '0310', arrival: monday, state: 'expected' });

    const lists = await house.as('010').housekeeping.deal(day);
    expect(
      tasksOf(lists)
        .map(({ place, kind, credits, urge, block, dueAt }) => [
          place,
          kind,
          credits,
          urge,
          block,
          dueAt?.slice(11, 16) ?? null,
        ])
        .sort(),
    ).toEqual([
      ['0301', 'stay-over', 3, null, 'dnd', null],
      ['0302', 'departure', 4, null, 'not-out', null],
      ['0303', 'stay-over', 3, null, null, null],
      ['0303', 'tidy', 1, null, null, '11:00'],
      ['0303', 'tidy', 1, null, null, '15:30'],
      ['0310', 'departure', 4, 'arrival', null, null],
    ]);
    expect(lists.excluded).toEqual([{ place: '0304', floor: '3', why: 'out-of-order' }]);
    expect(lists).toMatchObject({ dealtBy: '010', dealtAt: `${monday}T07:00:00.000+08:00` });
    expect(house.rows('SELECT count(*) AS n FROM room_tasks')).toEqual([{ n: 6 }]);
    // One room's work is one person's.
    const vip = tasksOf(lists).filter(({ place }) => place === '0303');
    expect(new Set(vip.map(({ assignee }) => assignee)).size).toBe(1);
    // Dealt again with nothing changed: nothing is made twice.
    await house.as('010').housekeeping.deal(day);
    expect(house.rows('SELECT count(*) AS n FROM room_tasks')).toEqual([{ n: 6 }]);
  });

  it('are even for those who are here, each on few floors, half for whoever is here for half', async () => {
    const house = await morning();
    fullHouse(house, 12);
    const lists = await house.as('131').housekeeping.deal({
      ...day,
      people: [
        { code: '105', percent: 50 },
        { code: '106', percent: 0 },
      ],
    });
    expect(lists.nobody).toEqual([]);
    expect(lists.lists.map(({ code }) => code)).not.toContain('106');
    expect(lists.peakCredits).toBeLessThanOrEqual(lists.fairCredits * 1.05 + 3);
    for (const { credits, fairCredits, tasks } of lists.lists) {
      expect(credits).toBeGreaterThanOrEqual(fairCredits * 0.85);
      expect(new Set(tasks.map(({ floor }) => floor)).size).toBeLessThanOrEqual(3);
    }
    const half = lists.lists.find(({ code }) => code === '105');
    expect(half?.percent).toBe(50);
    expect(half?.credits ?? 0).toBeLessThan(lists.fairCredits * 0.6);
    expect(tasksOf(lists)).toHaveLength(144);
    expect(lists.floors).toHaveLength(12);
    expect(lists.floors[0]).toEqual({ floor: '1', done: 0, of: 12 });
  });

  it('keep what is locked, moved or begun where it is when dealt again without somebody', async () => {
    const house = await morning();
    fullHouse(house, 6);
    const captain = house.as('131');
    const first = await captain.housekeeping.deal(day);
    const list = (lists: Lists, code: string) => lists.lists.find((one) => one.code === code);
    const [begun, locked, moved] = list(first, '103')?.tasks ?? [];
    if (!begun || !locked || !moved) throw new Error('a list is empty');
    await house.as('103').housekeeping.start({ id: begun.id });
    await captain.housekeeping.lock({ ids: [locked.id] });
    await captain.housekeeping.move({ ids: [moved.id], to: '112' });
    const again = await captain.housekeeping.deal({
      ...day,
      people: [{ code: '103', percent: 0 }],
    });
    expect(
      list(again, '103')
        ?.tasks.map(({ id }) => id)
        .sort(),
    ).toEqual([begun.id, locked.id].sort());
    expect(list(again, '112')?.tasks.map(({ id }) => id)).toContain(moved.id);
    expect(tasksOf(again)).toHaveLength(72);
    expect(tasksOf(again).every(({ assignee }) => assignee !== null)).toBe(true);

    // One goes home: the list goes to another whole, and what is done stays under the name that did it.
    await house.as('103').housekeeping.done({ id: begun.id });
    const merged = await captain.housekeeping.merge({ ...day, from: '103', into: '104' });
    expect(list(merged, '103')?.tasks.map(({ id }) => id)).toEqual([begun.id]);
    expect(taskAt(merged, locked.place)).toMatchObject({ assignee: '104', locked: true });
    await captain.housekeeping.unlock({ ...day, person: '104' });
    expect(house.rows('SELECT count(*) AS n FROM room_tasks WHERE locked = 1')).toEqual([{ n: 1 }]);

    const before = house.contents();
    expect(
      await refusal(captain.housekeeping.merge({ ...day, from: '103', into: '104' })),
    ).toMatchObject({ code: 'CONFLICT', reason: 'housekeeping.nothingToMerge' });
    expect(await refusal(captain.housekeeping.move({ ids: [locked.id], to: '201' }))).toMatchObject(
      { code: 'CONFLICT', reason: 'housekeeping.makesNoRooms' },
    );
    expect(await refusal(captain.housekeeping.move({ ids: [begun.id], to: '112' }))).toMatchObject({
      code: 'WRONG_STATE',
      details: { taskState: 'done' },
    });
    expect(house.contents()).toBe(before);
  });

  it('are not dealt for a day that is over, with nobody here, or by somebody who only makes rooms', async () => {
    const house = await morning();
    const supervisor = house.as('010');
    const before = house.contents();
    expect(
      await refusal(supervisor.housekeeping.deal({ date: '2026-11-22', part: 'day' })),
    ).toMatchObject({ code: 'INVALID_INPUT', reason: 'housekeeping.dayOver' });
    expect(await refusal(house.as('103').housekeeping.deal(day))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(house.contents()).toBe(before);
    const empty = await morning({ at: `${monday}T09:00:00+08:00`, onDuty: ['010', '131'] });
    expect(await refusal(empty.as('010').housekeeping.deal(day))).toMatchObject({
      code: 'CONFLICT',
      reason: 'housekeeping.nobodyHere',
    });
  });

  it('lift nobody over the limit the house has set; what is more is nobody’s', async () => {
    const house = await morning({ at: `${monday}T09:00:00+08:00`, onDuty: ['010', '101', '102'] });
    fullHouse(house, 2);
    await house.as('010').housekeeping.changeSettings({ dayLimit: 30 });
    const lists = await house.as('010').housekeeping.deal(day);
    expect(lists.lists.map(({ credits, limit }) => [credits, limit])).toEqual([
      [30, 30],
      [30, 30],
    ]);
    expect(lists.nobody).toHaveLength(4);
  });
});

describe('the evening', () => {
  it('turns down for those who stay, tidies once more for a VIP, and tries again where the door was shut', async () => {
    const house = await morning();
    guest(house, { room: '0301' });
    guest(house, { room: '0302', departure: monday });
    guest(house, { room: '0303', vipClass: 'key' });
    dirty(house, '0301', '0303');
    const captain = house.as('131');
    const morningLists = await captain.housekeeping.deal(day);
    const { id } = taskAt(morningLists, '0301');
    await house.as('103').housekeeping.skip({ id, reason: 'dnd' });
    const other = { id: taskAt(morningLists, '0303').id };
    // The desk reports for anybody, an attendant for nobody else.
    expect(await refusal(house.as('103').housekeeping.done(other))).toMatchObject({
      code: 'NOT_ALLOWED',
      reason: 'housekeeping.notYours',
    });
    await house.as('002').housekeeping.done(other);
    house.setClock(`${monday}T16:50:00+08:00`);
    const lists = await captain.housekeeping.deal(evening);
    expect(
      tasksOf(lists)
        .map(({ place, kind }) => `${place} ${kind}`)
        .sort(),
    ).toEqual(['0301 stay-over', '0301 turn-down', '0303 tidy', '0303 turn-down']);
    // The next morning begins with nothing left over.
    house.setClock('2026-11-24T07:00:00+08:00');
    await captain.housekeeping.deal({ date: '2026-11-24', part: 'day' });
    expect(
      house.rows(`SELECT count(*) AS n FROM room_tasks WHERE open = 1 AND date < '2026-11-24'`),
    ).toEqual([{ n: 0 }]);
  });
});

describe('a room being made', () => {
  it('is started, done against the minutes it may take, clean, found right, inspected', async () => {
    const house = await morning();
    guest(house, { room: '0301' });
    dirty(house, '0301');
    const lists = await house.as('131').housekeeping.deal(day);
    const { id } = taskAt(lists, '0301');
    const attendant = house.as('103');
    expect(await attendant.housekeeping.start({ id })).toMatchObject({
      state: 'doing',
      startedAt: `${monday}T07:00:00.000+08:00`,
    });
    house.advance(31);
    expect(await attendant.housekeeping.done({ id })).toMatchObject({
      state: 'done',
      minutes: 25,
      spent: 31,
      doneBy: '103',
      room: 'clean',
    });
    expect(stateOf(house, '0301')).toBe('clean');

    const before = house.contents();
    for (const code of ['103', '002'])
      expect(
        await refusal(house.as(code).housekeeping.inspect({ id, result: 'pass' })),
      ).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await refusal(attendant.housekeeping.start({ id }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'housekeeping.wrongState',
    });
    expect(house.contents()).toBe(before);

    const captain = house.as('131');
    expect(
      await captain.housekeeping.inspect({ id, result: 'rework', reason: '浴室镜面有水迹' }),
    ).toMatchObject({ state: 'rework', reworks: 1, reason: '浴室镜面有水迹', inspectedBy: '131' });
    expect(stateOf(house, '0301')).toBe('dirty');
    await attendant.housekeeping.start({ id });
    house.advance(6);
    expect(await attendant.housekeeping.done({ id })).toMatchObject({ spent: 37 });
    expect(await captain.housekeeping.inspect({ id, result: 'pass' })).toMatchObject({
      state: 'passed',
      room: 'inspected',
    });
    expect(stateOf(house, '0301')).toBe('inspected');
    const card = await captain.housekeeping.task({ id });
    expect(card.events.map(({ kind, by }) => [kind, by])).toEqual([
      ['task-made', '131'],
      ['task-started', '103'],
      ['task-done', '103'],
      ['task-sent-back', '131'],
      ['task-started', '103'],
      ['task-done', '103'],
      ['task-passed', '131'],
    ]);
    const { lists: shown } = await captain.housekeeping.lists(day);
    expect(shown.find(({ code }) => code === card.assignee)).toMatchObject({
      done: 1,
      of: 1,
      minutesDone: 25,
      spent: 37,
      creditsLeft: 0,
    });
  });

  it('is skipped with its reason, and taken up again', async () => {
    const house = await morning();
    guest(house, { room: '0301' });
    const lists = await house.as('131').housekeeping.deal(day);
    const { id } = taskAt(lists, '0301');
    expect(
      await house.as('103').housekeeping.skip({ id, reason: 'later', note: '客人说两点后' }),
    ).toMatchObject({ state: 'skipped', skipped: 'later', reason: '客人说两点后' });
    expect(await refusal(house.as('103').housekeeping.done({ id }))).toMatchObject({
      code: 'WRONG_STATE',
      details: { taskState: 'skipped' },
    });
    expect(await house.as('103').housekeeping.reopen({ id })).toMatchObject({
      state: 'open',
      skipped: null,
      reason: null,
    });
    // Nobody writes what a guest said into the record for good.
    const kept = house.rows<{ body: string }>(
      `SELECT body FROM events WHERE kind = 'task-skipped'`,
    );
    expect(kept).toHaveLength(1);
    expect(kept[0]?.body).not.toContain('客人说');
  });

  it('shows on the board how far each floor is, and how far it was', async () => {
    const house = await morning();
    guest(house, { room: '0301' });
    guest(house, { room: '0302' });
    const captain = house.as('131');
    const lists = await captain.housekeeping.deal(day);
    house.advance(10);
    await captain.housekeeping.done({ id: taskAt(lists, '0301').id });
    expect((await captain.board.snapshot()).cleaning).toEqual([{ floor: '3', done: 1, of: 2 }]);
    house.advance(10);
    const then = await house.as('010').board.asOf({ at: `${monday}T07:05:00+08:00` });
    expect(then.cleaning).toEqual([{ floor: '3', done: 0, of: 2 }]);
    const earlier = await house.as('010').board.asOf({ at: `${monday}T06:55:00+08:00` });
    expect(earlier.cleaning).toEqual([]);
  });
});
