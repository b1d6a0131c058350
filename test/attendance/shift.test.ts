// 06:58: the queue at the desk. One scan a person, on and off; what is refused changes nothing.
import { beforeEach, describe, expect, it } from 'vitest';
import type { DeskClient } from '../../electron/desk/router.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';
import { watchBoard } from '../support/watch.ts';

let house: TestHouse;
let desk: DeskClient;

/** The person's line of the register. */
const line = async (code: string) =>
  (await desk.attendance.today()).people.find((one) => one.code === code);

const lastEvent = () =>
  house.rows<{ kind: string; body: string }>(
    'SELECT kind, body FROM events ORDER BY seq DESC LIMIT 1',
  )[0];

beforeEach(async () => {
  house = await createTestHouse({ at: '2026-11-23T06:50:00+08:00', onDuty: ['003', '121'] });
  desk = house.as('003');
  await house.as('011').staff.edit({ code: '108', badge: 'BB-108' });
  const entries = ['101', '102', '108', '002'].map((code) => ({
    code,
    date: '2026-11-23',
    shift: code === '002' ? 'middle' : 'early',
  }));
  await house.as('011').attendance.setRoster({ entries });
});

describe('the queue at 06:58', () => {
  it('one scan signs on, the next signs off; how it was proved is on the record', async () => {
    house.setClock('2026-11-23T06:58:00+08:00');
    const on = await desk.attendance.clock({ code: 'BB-108' });
    expect(on).toMatchObject({
      code: '108',
      name: '赵雪',
      what: 'on',
      at: '2026-11-23T06:58:00.000+08:00',
      line: { presence: 'on', lateMinutes: 0, shift: 'early' },
    });
    expect(lastEvent()).toMatchObject({ kind: 'signed-on' });
    expect(JSON.parse(lastEvent()?.body ?? '')).toMatchObject({ facts: { proof: 'badge' } });
    await desk.attendance.clock({ code: '101' });
    expect(JSON.parse(lastEvent()?.body ?? '')).toMatchObject({ facts: { proof: 'operator' } });
    house.setClock('2026-11-23T15:02:00+08:00');
    expect(await desk.attendance.clock({ code: 'BB-108' })).toMatchObject({
      what: 'off',
      line: { presence: 'gone', overtimeMinutes: 0, earlyMinutes: 0 },
    });
    expect(house.rows('SELECT off_proof FROM duties WHERE off_at_ms IS NOT NULL')).toEqual([
      { off_proof: 'badge' },
    ]);
  });

  it('a scanner that reads twice signs nobody off again', async () => {
    await desk.attendance.clock({ code: 'BB-108' });
    const before = house.contents();
    expect(await refusal(desk.attendance.clock({ code: 'BB-108' }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'attendance.justNow',
    });
    expect(house.contents()).toBe(before);
    house.sleep(1);
    expect(await desk.attendance.clock({ code: 'BB-108' })).toMatchObject({ what: 'off' });
  });

  it('nor whoever has just come back from a break', async () => {
    await desk.attendance.clock({ code: 'BB-108' });
    house.sleep(120);
    await desk.attendance.startBreak({ code: '108' });
    house.sleep(20);
    expect(await desk.attendance.clock({ code: 'BB-108' })).toMatchObject({ what: 'back' });
    const before = house.contents();
    expect(await refusal(desk.attendance.clock({ code: 'BB-108' }))).toMatchObject({
      reason: 'attendance.justNow',
    });
    expect(house.contents()).toBe(before);
    house.sleep(1);
    expect(await desk.attendance.clock({ code: 'BB-108' })).toMatchObject({ what: 'off' });
  });

  it('takes the person’s own PIN, and nobody else’s', async () => {
    await house.as('090').staff.setPin({ code: '101', pin: '481516' });
    const duties = () => house.rows('SELECT * FROM duties');
    const before = duties();
    expect(await refusal(desk.staff.signOn({ code: '101', pin: '000000' }))).toMatchObject({
      code: 'NOT_ALLOWED',
      reason: 'staff.witnessUnknown',
    });
    expect(duties()).toEqual(before);
    await desk.staff.signOn({ code: '101', pin: '481516' });
    expect(JSON.parse(lastEvent()?.body ?? '')).toMatchObject({ facts: { proof: 'pin' } });
  });

  it('at two desks at once one signs on and one is told', async () => {
    const other = house.as('090', 'desk-2');
    const tries = await Promise.allSettled([
      desk.staff.signOn({ code: '101' }),
      other.staff.signOn({ code: '101' }),
    ]);
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await refusal(desk.staff.signOn({ code: '101' }))).toMatchObject({
      reason: 'staff.alreadyOn',
    });
    expect(house.rows("SELECT count(*) AS n FROM events WHERE kind = 'signed-on'")).toEqual([
      { n: 1 },
    ]);
  });

  it('who holds a job is named it, and stays', async () => {
    await desk.attendance.clock({ code: '108' });
    const { id, number } = await recordOne(desk, '0803毛巾');
    await desk.requests.dispatch({ id, to: '108' });
    house.advance(1);
    const refused = await refusal(desk.attendance.clock({ code: '108' }));
    expect(refused).toMatchObject({ reason: 'staff.openJobs', details: { numbers: [number] } });
    expect(refused.message).toContain(`${number} 号`);
    expect(await line('108')).toMatchObject({ presence: 'on', load: 1 });
  });
});

describe('who holds a key', () => {
  it('shows it in their line, is named it at the door, and goes when it is back', async () => {
    await house.as('090').keys.addUsual();
    await desk.attendance.clock({ code: '108' });
    await desk.keys.issue({ key: 'F08', to: '108' });
    expect(await line('108')).toMatchObject({ keys: ['F08'] });
    expect((await desk.attendance.person({ code: '108' })).line.keys).toEqual(['F08']);
    house.advance(1);
    const refused = await refusal(desk.attendance.clock({ code: '108' }));
    expect(refused).toMatchObject({ reason: 'staff.holdsKeys' });
    expect(refused.message).toContain('F08');
    await desk.keys.return({ key: 'F08' });
    expect(await desk.attendance.clock({ code: '108' })).toMatchObject({ what: 'off' });
  });
});

describe('who is here', () => {
  it('is expected, then missing, then late, then gone early', async () => {
    expect(await line('101')).toMatchObject({ presence: 'expected', shift: 'early', keys: [] });
    expect(await line('002')).toMatchObject({ presence: 'later' });
    expect(await line('103')).toMatchObject({ presence: 'away', shift: null });
    house.setClock('2026-11-23T07:05:00+08:00');
    expect(await line('101')).toMatchObject({ presence: 'expected' });
    house.setClock('2026-11-23T07:06:00+08:00');
    expect(await line('101')).toMatchObject({ presence: 'missing' });
    house.setClock('2026-11-23T07:12:00+08:00');
    await desk.staff.signOn({ code: '101' });
    expect(await line('101')).toMatchObject({ presence: 'on', lateMinutes: 12 });
    house.setClock('2026-11-23T14:40:00+08:00');
    await desk.staff.signOff({ code: '101' });
    expect(await line('101')).toMatchObject({
      presence: 'gone',
      lateMinutes: 12,
      earlyMinutes: 20,
    });
    house.setClock('2026-11-23T15:00:00+08:00');
    expect(await line('102')).toMatchObject({ presence: 'absent' });
  });

  it('is on the board: missing by name, back off it when they come', async () => {
    house.setClock('2026-11-23T07:20:00+08:00');
    const { missing, duty } = await desk.board.snapshot();
    expect(missing.map(({ code, presence }) => [code, presence])).toEqual([
      ['101', 'missing'],
      ['102', 'missing'],
      ['108', 'missing'],
    ]);
    expect(missing[0]).toMatchObject({ dueAtMs: Date.parse('2026-11-23T07:00:00+08:00') });
    expect(duty.map(({ code }) => code)).toEqual(['003', '121']);
    for (const code of ['101', '102', '108']) await desk.staff.signOn({ code });
    expect((await desk.board.snapshot()).missing).toEqual([]);
  });

  it('reaches an open board by itself when the grace is over, and again when they come', async () => {
    house.setClock('2026-11-23T07:05:00+08:00');
    const board = await watchBoard(desk);
    house.setClock('2026-11-23T07:06:00+08:00');
    const patch = await board.nextWith(({ missing }) => (missing?.length ?? 0) > 0);
    expect(patch.missing?.map(({ code }) => code)).toEqual(['101', '102', '108']);
    await desk.staff.signOn({ code: '101' });
    const after = await board.nextWith(({ missing }) => missing !== undefined);
    expect(after.missing?.map(({ code }) => code)).toEqual(['102', '108']);
    expect(after.duty?.map(({ code }) => code)).toContain('101');
  });

  it('measures by what the house calls late', async () => {
    await house.as('090').house.change({ graceMinutes: 15 });
    house.setClock('2026-11-23T07:12:00+08:00');
    expect(await line('101')).toMatchObject({ presence: 'expected' });
    await desk.staff.signOn({ code: '101' });
    expect(await line('101')).toMatchObject({ presence: 'on', lateMinutes: 0 });
  });

  it('says who most likely forgot to sign off', async () => {
    await desk.staff.signOn({ code: '101' });
    house.setClock('2026-11-23T18:30:00+08:00');
    expect(await line('101')).toMatchObject({ presence: 'on', forgotten: false });
    house.setClock('2026-11-23T19:01:00+08:00');
    expect(await line('101')).toMatchObject({ presence: 'on', forgotten: true });
  });

  it('says so days later too, and misses nobody who is still signed on', async () => {
    const wednesday = '2026-11-25';
    await house.as('011').attendance.setRoster({
      entries: [
        { code: '101', date: wednesday, shift: 'early' },
        { code: '108', date: wednesday, shift: 'early' },
      ],
    });
    house.setClock('2026-11-23T07:12:00+08:00');
    await desk.staff.signOn({ code: '101' });
    house.setClock('2026-11-25T07:06:00+08:00');
    const forgotten = { presence: 'on', forgotten: true, on: '2026-11-23T07:12:00.000+08:00' };
    expect(await line('101')).toMatchObject(forgotten);
    expect((await desk.attendance.person({ code: '101' })).line).toMatchObject(forgotten);
    expect(await line('108')).toMatchObject({ presence: 'missing', forgotten: false });
    expect((await desk.board.snapshot()).missing.map(({ code }) => code)).toEqual(['108']);
    // It is Monday's shift they came for, however much of Wednesday's they seem to be here.
    house.setClock('2026-11-25T14:59:00+08:00');
    expect(await line('101')).toMatchObject({ ...forgotten, lateMinutes: 12 });
    // On a day without a plan no less.
    house.setClock('2026-11-27T09:00:00+08:00');
    expect(await line('101')).toMatchObject(forgotten);
    const [duty] = house.rows<{ id: string }>(
      "SELECT duties.id FROM duties JOIN staff ON staff.id = staff_id WHERE code = '101'",
    );
    await house.as('011').attendance.correct({
      id: duty?.id ?? '',
      off: '2026-11-23T15:00:00+08:00',
      reason: '下班忘记签退',
    });
    expect(await line('101')).toMatchObject({ presence: 'away', forgotten: false });
  });

  it('of a night begun after midnight too', async () => {
    const cell = { code: '101', date: '2026-11-23', shift: 'night' };
    await house.as('011').attendance.setRoster({ entries: [cell] });
    house.setClock('2026-11-24T00:10:00+08:00');
    await desk.staff.signOn({ code: '101' });
    house.setClock('2026-11-26T08:00:00+08:00');
    expect(await line('101')).toMatchObject({ presence: 'on', shift: 'night', forgotten: true });
  });

  it('is one record: today, jobs, week, month, what happened', async () => {
    house.setClock('2026-11-23T07:12:00+08:00');
    await desk.staff.signOn({ code: '101' });
    const { id } = await recordOne(desk, '0103毛巾');
    await desk.requests.dispatch({ id, to: '101' });
    const person = await desk.attendance.person({ code: '101' });
    expect(person).toMatchObject({
      line: { code: '101', presence: 'on', load: 1 },
      staff: { code: '101', badge: null },
      ownHours: null,
      today: { date: '2026-11-23', shift: 'early', lateMinutes: 12, plannedMinutes: 480 },
      jobs: [{ place: '0103', service: 'towels' }],
      month: { lateTimes: 1, lateMinutes: 12, daysWorked: 1, absentDays: 0 },
      swaps: [],
    });
    expect(person.week.map(({ date }) => date)).toHaveLength(7);
    expect(person.events.map(({ kind }) => kind)).toEqual(['staff-added', 'signed-on']);
    expect(await desk.attendance.person({ code: person.line.id })).toMatchObject({
      line: { code: '101' },
    });
  });
});

describe('breaks', () => {
  it('begin and end, a long one is pointed out, a scan brings back', async () => {
    await desk.staff.signOn({ code: '101' });
    house.setClock('2026-11-23T11:00:00+08:00');
    expect(await desk.attendance.startBreak({ code: '101' })).toMatchObject({ presence: 'break' });
    expect(await refusal(desk.attendance.startBreak({ code: '101' }))).toMatchObject({
      reason: 'attendance.onBreak',
    });
    const [person] = (await desk.staff.onDuty()).staff.filter(({ code }) => code === '101');
    expect(person?.onBreak).toEqual({
      since: '2026-11-23T11:00:00.000+08:00',
      until: '2026-11-23T11:30:00.000+08:00',
    });
    house.setClock('2026-11-23T11:31:00+08:00');
    expect(await line('101')).toMatchObject({ presence: 'break', breakTooLong: true });
    house.setClock('2026-11-23T11:40:00+08:00');
    expect(await desk.attendance.clock({ code: '101' })).toMatchObject({ what: 'back' });
    expect((await desk.attendance.person({ code: '101' })).today).toMatchObject({
      breakMinutes: 40,
      longBreaks: 1,
    });
    expect(await refusal(desk.attendance.endBreak({ code: '101' }))).toMatchObject({
      reason: 'attendance.noBreak',
    });
    expect(await refusal(desk.attendance.startBreak({ code: '102' }))).toMatchObject({
      reason: 'staff.notOnDuty',
    });
  });

  it('end with the shift', async () => {
    await desk.staff.signOn({ code: '101' });
    house.advance(60);
    await desk.attendance.startBreak({ code: '101' });
    house.advance(10);
    await desk.staff.signOff({ code: '101' });
    expect(house.rows('SELECT until_ms - from_ms AS ms FROM breaks')).toEqual([{ ms: 600_000 }]);
  });

  it('leave a person in peace while somebody else can do it', async () => {
    await desk.staff.signOn({ code: '101' });
    await desk.staff.signOn({ code: '102' });
    await desk.attendance.startBreak({ code: '101' });
    const { id } = await recordOne(desk, '0103毛巾');
    const { proposal } = await desk.requests.get({ id });
    expect(proposal).toMatchObject({ to: '121' });
    expect(proposal?.because[0]).toEqual({ reason: 'onBreak', facts: { name: '王芳' } });
    await desk.staff.signOff({ code: '121' });
    expect((await desk.requests.proposal({ id })).to).toBe('102');
    house.advance(1);
    await desk.staff.signOff({ code: '102' });
    const only = await desk.requests.proposal({ id });
    expect(only.to).toBe('101');
    expect(only.because.map(({ reason }) => reason)).toContain('onlyOnBreak');
    // The person on duty who answers a call on a break can still be chosen by hand.
    await desk.requests.dispatch({ id, to: '101' });
    expect(await line('101')).toMatchObject({ presence: 'break', load: 1 });
  });
});
