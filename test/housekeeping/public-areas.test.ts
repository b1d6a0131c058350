// Public areas round the clock: due by the timetable, done, missed, and then one word to the captain.
import { describe, expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { monday } from './house.ts';

const lobby = { area: 'lobby', words: '地面推尘、清烟灰缸', times: [1_020, 1_140, 120] };

describe('the timetable of the public areas', () => {
  it('makes each day’s rounds; what is done is quiet, what is missed shouts once and can still be done', async () => {
    const house = await createTestHouse();
    const supervisor = house.as('011');
    const round = await supervisor.housekeeping.addRound({
      ...lobby,
      graceMinutes: 20,
      who: '121',
    });
    expect(round).toMatchObject({ area: 'lobby', times: [120, 1_020, 1_140], who: '121' });
    // It is four in the afternoon: the round of two at night is nobody’s fault.
    const today = () => supervisor.housekeeping.publicAreas({ date: monday });
    expect((await today()).tasks.map(({ dueAt, state }) => [dueAt?.slice(11, 16), state])).toEqual([
      ['17:00', 'open'],
      ['19:00', 'open'],
    ]);
    house.setClock(`${monday}T17:10:00+08:00`);
    const [first, second] = (await today()).tasks;
    expect(
      await supervisor.housekeeping.done({ id: first?.id ?? '', by: '131', minutes: 12 }),
    ).toMatchObject({ state: 'done', doneBy: '131', spent: 12, room: 'none' });
    house.setClock(`${monday}T19:19:00+08:00`);
    expect((await supervisor.alarms.list()).alarms).toEqual([]);
    house.setClock(`${monday}T19:20:00+08:00`);
    expect((await supervisor.alarms.list()).alarms).toMatchObject([
      { target: 'round-missed', place: 'lobby', label: '大堂 19:00', tell: { role: 'captain' } },
    ]);
    expect((await today()).tasks.map(({ state }) => state)).toEqual(['done', 'missed']);
    house.advance(90);
    expect((await supervisor.alarms.list()).alarms).toHaveLength(1);
    await supervisor.housekeeping.done({ id: second?.id ?? '' });
    expect((await supervisor.alarms.list()).alarms).toEqual([]);
    expect(house.rows('SELECT * FROM watches')).toEqual([]);

    // Round the clock: the next day has its own, the one at night with them.
    house.setClock('2026-11-24T00:30:00+08:00');
    const next = await supervisor.housekeeping.publicAreas({ date: '2026-11-24' });
    expect(next.tasks.map(({ dueAt, assignee }) => [dueAt?.slice(11, 16), assignee])).toEqual([
      ['02:00', '121'],
      ['17:00', '121'],
      ['19:00', '121'],
    ]);
  });

  it('follows a change for what is still to come, and only on its weekdays', async () => {
    const house = await createTestHouse();
    const supervisor = house.as('011');
    const { id } = await supervisor.housekeeping.addRound(lobby);
    await supervisor.housekeeping.changeRound({ id, times: [1_020, 1_200], weekdays: [1] });
    const shown = async (date: string) =>
      (await supervisor.housekeeping.publicAreas({ date })).tasks.map(({ dueAt }) =>
        dueAt?.slice(11, 16),
      );
    expect(await shown(monday)).toEqual(['17:00', '20:00']);
    house.setClock('2026-11-24T01:00:00+08:00');
    expect(await shown('2026-11-24')).toEqual([]);
    await supervisor.housekeeping.changeRound({ id, active: false });
    house.setClock('2026-11-30T09:00:00+08:00');
    expect(await shown('2026-11-30')).toEqual([]);
  });

  it('after a night with the machine off writes down what was missed and calls nobody for old things', async () => {
    const house = await createTestHouse();
    const supervisor = house.as('011');
    await supervisor.housekeeping.addRound({ ...lobby, times: [1_020, 1_380] });
    house.sleep(16 * 60);
    expect(
      (await supervisor.housekeeping.publicAreas({ date: monday })).tasks.map(({ state }) => state),
    ).toEqual(['missed', 'missed']);
    expect((await supervisor.alarms.list()).alarms).toEqual([]);
  });

  it('is for areas the house has, and for whoever answers for it', async () => {
    const house = await createTestHouse();
    expect(
      await refusal(house.as('011').housekeeping.addRound({ ...lobby, area: 'moon' })),
    ).toMatchObject({ code: 'NOT_FOUND', reason: 'housekeeping.unknownArea' });
    expect(await refusal(house.as('002').housekeeping.addRound(lobby))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(
      await refusal(house.as('011').housekeeping.addRound({ ...lobby, times: [] })),
    ).toMatchObject({ code: 'INVALID_INPUT' });
    // A house without a timetable is woken by nothing.
    expect(house.rows('SELECT * FROM room_tasks')).toEqual([]);
  });
});
