// The roster: typed, copied, swapped with approval; hours put right; a leaver who returns.
import { beforeEach, describe, expect, it } from 'vitest';
import type { DeskClient } from '../../electron/desk/router.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

const monday = '2026-11-23';
const tuesday = '2026-11-24';
const nextMonday = '2026-11-30';

let house: TestHouse;
let supervisor: DeskClient;

beforeEach(async () => {
  house = await createTestHouse();
  supervisor = house.as('011');
});

const cellsOf = async (code: string, from = monday) => {
  const { people } = await supervisor.attendance.roster({ from });
  return people.find((one) => one.code === code)?.cells.map(({ shift }) => shift);
};

describe('a week', () => {
  it('is typed with letters, each change on the record, and taken back by typing', async () => {
    expect(
      await supervisor.attendance.setRoster({
        entries: [
          { code: '101', date: monday, shift: 'E' },
          { code: '101', date: tuesday, shift: '中' },
          { code: '102', date: monday, shift: 'off' },
        ],
      }),
    ).toEqual({ changed: 3 });
    expect(await cellsOf('101')).toEqual(['early', 'middle', null, null, null, null, null]);
    expect(
      house.rows(
        'SELECT shift, from_minute AS a, until_minute AS b FROM rosters ORDER BY date, shift',
      ),
    ).toEqual([
      { shift: 'early', a: 420, b: 900 },
      { shift: 'off', a: null, b: null },
      { shift: 'middle', a: 900, b: 1_380 },
    ]);
    const again = { entries: [{ code: '101', date: monday, shift: 'early' }] };
    expect(await supervisor.attendance.setRoster(again)).toEqual({ changed: 0 });
    await supervisor.attendance.setRoster({
      entries: [{ code: '101', date: monday, shift: null }],
    });
    expect((await cellsOf('101'))?.[0]).toBeNull();
    const [last] = house.rows<{ kind: string; subject: string; body: string }>(
      'SELECT kind, subject_kind AS subject, body FROM events ORDER BY seq DESC LIMIT 1',
    );
    expect(last).toMatchObject({ kind: 'rostered', subject: 'roster' });
    expect(JSON.parse(last?.body ?? '')).toMatchObject({
      changes: { shift: ['early', null], fromMinute: [420, null], untilMinute: [900, null] },
    });
  });

  it('takes all of it or nothing', async () => {
    const before = house.contents();
    const good = { code: '101', date: monday, shift: 'E' };
    for (const [bad, reason] of [
      [{ code: '101', date: monday, shift: '晨' }, 'attendance.unknownShift'],
      [{ code: '999', date: monday, shift: 'E' }, 'staff.unknown'],
      [{ code: '101', date: monday, shift: 'own' }, 'attendance.noOwnHours'],
    ] as const)
      expect(
        await refusal(supervisor.attendance.setRoster({ entries: [good, bad] })),
      ).toMatchObject({ reason });
    expect(house.contents()).toBe(before);
  });

  it('is copied onto the next; what is typed there stays unless it is replaced', async () => {
    await supervisor.attendance.setRoster({
      entries: [
        { code: '101', date: monday, shift: 'E' },
        { code: '101', date: tuesday, shift: 'L' },
        { code: '101', date: '2026-11-25', shift: 'off' },
        { code: '102', date: monday, shift: 'N' },
        { code: '101', date: nextMonday, shift: 'M' },
      ],
    });
    await house.as('090').staff.deactivate({ code: '102' });
    const copy = { from: monday, to: nextMonday };
    expect(await supervisor.attendance.copyWeek(copy)).toEqual({ changed: 1, kept: 1 });
    // Leave is not planned again.
    expect((await cellsOf('101', nextMonday))?.slice(0, 3)).toEqual(['middle', null, 'off']);
    expect(await supervisor.attendance.copyWeek({ ...copy, replace: true })).toMatchObject({
      changed: 1,
    });
    expect((await cellsOf('101', nextMonday))?.slice(0, 3)).toEqual(['early', null, 'off']);
    expect(
      house.rows(
        "SELECT 1 FROM rosters JOIN staff ON staff.id = staff_id WHERE code = '102' AND date > ?",
        tuesday,
      ),
    ).toEqual([]);
    expect(
      await refusal(supervisor.attendance.copyWeek({ from: monday, to: tuesday })),
    ).toMatchObject({ reason: 'attendance.weeksOverlap' });
  });

  it('keeps the hours it was planned with when a shift changes', async () => {
    await supervisor.attendance.setRoster({ entries: [{ code: '101', date: monday, shift: 'E' }] });
    house.arrange("UPDATE shifts SET from_minute = 480 WHERE code = 'early'");
    const { today } = await supervisor.attendance.person({ code: '101' });
    expect(today?.from).toBe('2026-11-23T07:00:00.000+08:00');
  });

  it('where nothing is typed, a person’s fixed hours stand', async () => {
    await supervisor.staff.edit({ code: '101', ownHours: { fromMinute: 480, untilMinute: 1_020 } });
    const { people } = await supervisor.attendance.roster({ from: monday });
    expect(people.find(({ code }) => code === '101')?.cells[0]).toEqual({
      date: monday,
      shift: 'own',
      standing: true,
      swapped: false,
      floors: null,
    });
    expect((await supervisor.attendance.person({ code: '101' })).line).toMatchObject({
      shift: 'own',
      lateMinutes: 480,
    });
  });
});

describe('fixed hours', () => {
  const monthOf = async (code: string) => {
    const { people } = await supervisor.attendance.month({ month: '2026-11' });
    return people.find((one) => one.code === code)?.totals;
  };
  const own = (fromMinute: number, untilMinute: number) =>
    supervisor.staff.edit({ code: '101', ownHours: { fromMinute, untilMinute } });

  it('change from today: what was planned before stays as it was', async () => {
    await own(420, 900);
    house.setClock('2026-11-26T10:00:00+08:00');
    const before = (await supervisor.attendance.personMonth({ code: '101', month: '2026-11' }))
      .days;
    await own(600, 1_080);
    const after = (await supervisor.attendance.personMonth({ code: '101', month: '2026-11' })).days;
    const from = (days: typeof after, date: string) => days.find((day) => day.date === date)?.from;
    expect(after.slice(0, 25)).toEqual(before.slice(0, 25));
    expect(from(after, '2026-11-22')).toBeNull();
    expect(from(after, '2026-11-25')).toContain('T07:00');
    expect(from(after, '2026-11-26')).toContain('T10:00');
  });

  it('end with the last day of a leaver, and begin anew for whoever returns', async () => {
    await own(420, 900);
    await house.as('002').staff.signOff({ code: '101' });
    await house.as('090').staff.deactivate({ code: '101' });
    house.setClock('2026-11-27T20:00:00+08:00');
    expect(await monthOf('101')).toMatchObject({ absentDays: 0, daysWorked: 1 });
    await house.as('090').staff.reactivate({ code: '101' });
    house.setClock('2026-11-28T20:00:00+08:00');
    // Two mornings they were back for and did not come.
    expect(await monthOf('101')).toMatchObject({ absentDays: 2 });
  });
});

describe('a swap', () => {
  const plan = () =>
    supervisor.attendance.setRoster({
      entries: [
        { code: '101', date: tuesday, shift: 'E' },
        { code: '102', date: tuesday, shift: 'off' },
      ],
    });
  const ask = () =>
    house.as('002').attendance.askSwap({
      code: '101',
      date: tuesday,
      with: '102',
      note: '家里有事',
    });

  it('is asked at the desk, approved by somebody else, and counted for both', async () => {
    await plan();
    const asked = await ask();
    expect(asked).toMatchObject({ state: 'asked', code: '101', shift: 'early', withCode: '102' });
    expect(await refusal(ask())).toMatchObject({ reason: 'attendance.swapAsked' });
    expect((await supervisor.attendance.swaps()).swaps).toHaveLength(1);
    expect(await refusal(house.as('002').attendance.approveSwap({ id: asked.id }))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect((await cellsOf('101'))?.[1]).toBe('early');
    // Decided, it still says what was exchanged.
    expect(await supervisor.attendance.approveSwap({ id: asked.id })).toMatchObject({
      state: 'approved',
      decidedBy: '刘洋',
      shift: 'early',
      withShift: 'off',
    });
    expect((await cellsOf('101'))?.[1]).toBe('off');
    expect((await cellsOf('102'))?.[1]).toBe('early');
    expect(house.rows('SELECT DISTINCT swapped FROM rosters')).toEqual([{ swapped: 1 }]);
    const { people, house: all } = await supervisor.attendance.month({ month: '2026-11' });
    expect(people.filter(({ totals }) => totals.swaps === 1).map(({ code }) => code)).toEqual([
      '101',
      '102',
    ]);
    expect(all.swaps).toBe(1);
    expect(await refusal(supervisor.attendance.approveSwap({ id: asked.id }))).toMatchObject({
      reason: 'attendance.swapDecided',
    });
  });

  it('on two days gives each the other’s work', async () => {
    await supervisor.attendance.setRoster({
      entries: [
        { code: '101', date: tuesday, shift: 'E' },
        { code: '101', date: '2026-11-25', shift: 'off' },
        { code: '102', date: tuesday, shift: 'off' },
        { code: '102', date: '2026-11-25', shift: 'N' },
      ],
    });
    const { id } = await supervisor.attendance.askSwap({
      code: '101',
      date: tuesday,
      with: '102',
      withDate: '2026-11-25',
    });
    await supervisor.attendance.approveSwap({ id });
    expect((await cellsOf('101'))?.slice(1, 3)).toEqual(['off', 'night']);
    expect((await cellsOf('102'))?.slice(1, 3)).toEqual(['early', 'off']);
  });

  it('asked for by the other of the two as well is the same one: approved twice it would undo itself', async () => {
    const wednesday = '2026-11-25';
    const entries = [
      { code: '101', date: tuesday, shift: 'E' },
      { code: '101', date: wednesday, shift: 'off' },
      { code: '102', date: tuesday, shift: 'off' },
      { code: '102', date: wednesday, shift: 'N' },
    ];
    await supervisor.attendance.setRoster({ entries });
    const operator = house.as('002');
    const asks = [
      [
        { code: '101', date: tuesday, with: '102' },
        { code: '102', date: tuesday, with: '101' },
      ],
      [
        { code: '101', date: wednesday, with: '102', withDate: tuesday },
        { code: '102', date: tuesday, with: '101', withDate: wednesday },
      ],
    ] as const;
    for (const [one, other] of asks) {
      const { id } = await operator.attendance.askSwap({ ...one, note: '家里有事' });
      const before = house.contents();
      expect(
        await refusal(operator.attendance.askSwap({ ...other, note: '家里有事' })),
      ).toMatchObject({ code: 'CONFLICT', reason: 'attendance.swapAsked' });
      expect(house.contents()).toBe(before);
      await supervisor.attendance.refuseSwap({ id, reason: '人手不够' });
    }
  });

  it('on two days hands no leave on, nor a shift that has begun', async () => {
    const wednesday = '2026-11-25';
    await supervisor.attendance.setRoster({
      entries: [
        { code: '101', date: monday, shift: 'off' },
        { code: '101', date: tuesday, shift: 'E' },
        { code: '101', date: wednesday, shift: 'off' },
        { code: '102', date: monday, shift: 'E' },
        { code: '102', date: tuesday, shift: 'leave' },
        { code: '102', date: wednesday, shift: 'N' },
      ],
    });
    const before = house.contents();
    const operator = house.as('002');
    for (const [date, reason] of [
      [tuesday, 'attendance.onLeave'],
      [monday, 'attendance.shiftBegun'],
    ] as const)
      expect(
        await refusal(
          operator.attendance.askSwap({ code: '101', date, with: '102', withDate: wednesday }),
        ),
      ).toMatchObject({ code: 'CONFLICT', reason });
    expect(house.contents()).toBe(before);
  });

  it('on two days is not approved once the other is on leave on the day given away', async () => {
    await plan();
    const { id } = await house.as('002').attendance.askSwap({
      code: '101',
      date: tuesday,
      with: '102',
      withDate: '2026-11-25',
    });
    await supervisor.attendance.setRoster({
      entries: [{ code: '102', date: tuesday, shift: 'leave' }],
    });
    const before = house.contents();
    expect(await refusal(supervisor.attendance.approveSwap({ id }))).toMatchObject({
      reason: 'attendance.onLeave',
    });
    expect(house.contents()).toBe(before);
    expect(await cellsOf('101')).toEqual([null, 'early', null, null, null, null, null]);
  });

  it('with somebody on fixed hours can still be copied into the next week', async () => {
    await supervisor.staff.edit({ code: '102', ownHours: { fromMinute: 480, untilMinute: 1_020 } });
    await supervisor.attendance.setRoster({
      entries: [{ code: '101', date: tuesday, shift: 'E' }],
    });
    const { id } = await ask();
    await supervisor.attendance.approveSwap({ id });
    await supervisor.attendance.copyWeek({ from: monday, to: nextMonday });
    expect(
      house.rows(
        `SELECT code, shift, from_minute AS "from" FROM rosters JOIN staff ON staff.id = staff_id
         WHERE date = '2026-12-01' ORDER BY code`,
      ),
    ).toEqual([
      { code: '101', shift: 'own', from: 480 },
      { code: '102', shift: 'early', from: 420 },
    ]);
  });

  it('is refused with a reason, and changes no roster', async () => {
    await plan();
    const { id } = await ask();
    const rosters = house.rows('SELECT * FROM rosters ORDER BY id');
    expect(await supervisor.attendance.refuseSwap({ id, reason: '102 刚下夜班' })).toMatchObject({
      state: 'refused',
    });
    expect(house.rows('SELECT * FROM rosters ORDER BY id')).toEqual(rosters);
    expect(house.rows('SELECT refusal FROM swaps')).toEqual([{ refusal: '102 刚下夜班' }]);
  });

  it('of one’s own, of a day that is over, with oneself, is refused', async () => {
    const { id } = await supervisor.attendance.askSwap({ code: '011', date: tuesday, with: '010' });
    await supervisor.attendance.setRoster({
      entries: [
        { code: '103', date: monday, shift: 'E' },
        { code: '104', date: tuesday, shift: 'L' },
      ],
    });
    const before = house.contents();
    expect(await refusal(supervisor.attendance.approveSwap({ id }))).toMatchObject({
      code: 'NOT_ALLOWED',
      reason: 'attendance.ownSwap',
    });
    const operator = house.as('002');
    for (const [wanted, reason] of [
      [{ code: '101', date: '2026-11-22', with: '102' }, 'attendance.pastDay'],
      [{ code: '101', date: tuesday, with: '101' }, 'attendance.swapWithSelf'],
      [{ code: '103', date: monday, with: '102' }, 'attendance.shiftBegun'],
      [{ code: '104', date: tuesday, with: '102' }, 'attendance.onLeave'],
    ] as const)
      expect(await refusal(operator.attendance.askSwap(wanted))).toMatchObject({ reason });
    expect(house.contents()).toBe(before);
    await house.as('020').attendance.approveSwap({ id });
  });
});

describe('hours put right', () => {
  const duty = () =>
    house.rows<{ id: string; on: number; off: number | null; corrected: number }>(
      `SELECT duties.id, on_at_ms AS "on", off_at_ms AS off, corrected FROM duties
       JOIN staff ON staff.id = staff_id WHERE code = '101' ORDER BY on_at_ms`,
    );

  it('end a forgotten spell in the past; what they were stays on the record with the reason', async () => {
    const [open] = duty();
    house.setClock('2026-11-24T08:00:00+08:00');
    const off = '2026-11-23T22:05:00+08:00';
    const wanted = { id: open?.id ?? '', off, reason: '下班忘记签退' };
    expect(await refusal(house.as('002').attendance.correct(wanted))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    await supervisor.attendance.correct(wanted);
    expect(duty()).toEqual([{ ...open, off: Date.parse(off), corrected: 1 }]);
    const { events } = await supervisor.attendance.person({ code: '101' });
    expect(events.at(-1)).toMatchObject({
      kind: 'hours-corrected',
      by: '011',
      text: '下班忘记签退',
      facts: { offAtMs: [null, Date.parse(off)] },
    });
    // Once more: the second correction keeps the first.
    await supervisor.attendance.correct({ ...wanted, off: '2026-11-23T22:10:00+08:00' });
    const again = (await supervisor.attendance.person({ code: '101' })).events.at(-1);
    expect(again?.facts).toMatchObject({
      offAtMs: [Date.parse(off), Date.parse('2026-11-23T22:10:00+08:00')],
    });
  });

  it('are added where nobody signed, and never twice at a time', async () => {
    const hours = {
      code: '103',
      on: '2026-11-22T07:00:00+08:00',
      off: '2026-11-22T15:00:00+08:00',
      reason: '补登',
    };
    await supervisor.attendance.addHours(hours);
    const before = house.contents();
    for (const [wanted, reason] of [
      [{ ...hours, on: '2026-11-22T14:00:00+08:00', off: '2026-11-22T16:00:00+08:00' }, 'overlaps'],
      [
        { ...hours, on: '2026-11-22T15:00:00+08:00', off: '2026-11-22T15:00:00+08:00' },
        'backwards',
      ],
      [{ ...hours, on: '2026-11-23T20:00:00+08:00', off: '2026-11-23T21:00:00+08:00' }, 'future'],
      [{ ...hours, on: '2026-11-19T07:00:00+08:00', off: '2026-11-21T07:00:00+08:00' }, 'tooLong'],
    ] as const)
      expect(await refusal(supervisor.attendance.addHours(wanted))).toMatchObject({
        reason: `attendance.${reason}`,
      });
    expect(house.contents()).toBe(before);
    expect(
      await refusal(supervisor.attendance.correct({ id: duty()[0]?.id ?? '', reason: 'x' })),
    ).toMatchObject({ reason: 'attendance.nothingToCorrect' });
  });
});

describe('staff', () => {
  it('are changed field by field; badges and floors are checked', async () => {
    await supervisor.staff.edit({
      code: '101',
      badge: 'B1',
      floors: ['2', '3'],
      extension: '8201',
    });
    expect(
      house.rows("SELECT badge, floors, extension, name FROM staff WHERE code = '101'"),
    ).toEqual([{ badge: 'B1', floors: '["2","3"]', extension: '8201', name: '王芳' }]);
    const before = house.contents();
    for (const [wanted, reason] of [
      [{ code: '102', badge: 'B1' }, 'staff.badgeTaken'],
      [{ code: '102', badge: '103' }, 'staff.badgeTaken'],
      [{ code: '102', floors: ['99'] }, 'staff.unknownFloor'],
      [{ code: '090', name: 'x' }, 'staff.onlyAdministrators'],
      [{ code: '102', role: 'administrator' }, 'staff.onlyAdministrators'],
    ] as const)
      expect(
        await refusal(
          supervisor.staff.edit(wanted as unknown as Parameters<typeof supervisor.staff.edit>[0]),
        ),
      ).toMatchObject({ reason });
    expect(
      await refusal(house.as('090').staff.edit({ code: '090', role: 'operator' })),
    ).toMatchObject({ reason: 'staff.lastAdministrator' });
    expect(house.contents()).toBe(before);
  });

  it('who left and returns is active again, with the history', async () => {
    const admin = house.as('090');
    await admin.staff.deactivate({ code: '112' });
    expect((await admin.attendance.person({ code: '112' })).line.presence).toBe('left');
    expect(await admin.staff.reactivate({ code: '112' })).toMatchObject({ active: true });
    await admin.staff.signOn({ code: '112' });
    const { events } = await admin.attendance.person({ code: '112' });
    expect(events.map(({ kind }) => kind)).toEqual([
      'staff-added',
      'signed-off',
      'staff-left',
      'staff-returned',
      'signed-on',
    ]);
    expect(await refusal(admin.staff.reactivate({ code: '112' }))).toMatchObject({
      reason: 'staff.stillActive',
    });
  });
});
