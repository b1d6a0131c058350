// A sign-off that was forgotten: it makes no overtime, and nobody is held up for it at their next shift.
import { beforeEach, describe, expect, it } from 'vitest';
import type { DeskClient } from '../../electron/desk/router.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';

const monday = '2026-11-23';
const tuesday = '2026-11-24';
const at = (date: string, clock: string): string => `${date}T${clock}:00+08:00`;

let house: TestHouse;
let desk: DeskClient;
let supervisor: DeskClient;

beforeEach(async () => {
  house = await createTestHouse({ at: at(monday, '06:50'), onDuty: ['003', '121'] });
  desk = house.as('003');
  supervisor = house.as('011');
});

const rostered = (...cells: [date: string, shift: string][]) =>
  supervisor.attendance.setRoster({
    entries: cells.map(([date, shift]) => ({ code: '101', date, shift })),
  });

const comes = async (date: string, clock: string) => {
  house.setClock(at(date, clock));
  return desk.attendance.clock({ code: '101' });
};

const line = async () => (await desk.attendance.today()).people.find(({ code }) => code === '101');

const duties = () =>
  house
    .rows<{ on: number; off: number | null; proof: string | null; corrected: number }>(
      `SELECT on_at_ms AS "on", off_at_ms AS off, off_proof AS proof, corrected FROM duties
       JOIN staff ON staff.id = staff_id WHERE code = '101' ORDER BY on_at_ms`,
    )
    .map(({ on, off, ...row }) => ({
      on: new Date(on + 8 * 3_600_000).toISOString().slice(5, 16),
      off: off === null ? null : new Date(off + 8 * 3_600_000).toISOString().slice(5, 16),
      ...row,
    }));

const dayOf = async (date: string) =>
  (await supervisor.attendance.personMonth({ code: '101', month: date.slice(0, 7) })).days.find(
    (day) => day.date === date,
  );

describe('the next morning’s badge', () => {
  it('signs on, and the old duty ends where its shift was planned to', async () => {
    await rostered([monday, 'early'], [tuesday, 'early']);
    await comes(monday, '07:12');
    expect(await comes(tuesday, '07:06')).toMatchObject({
      what: 'on',
      forgottenUntil: '2026-11-23T15:00:00.000+08:00',
      line: {
        presence: 'on',
        forgotten: false,
        on: '2026-11-24T07:06:00.000+08:00',
        lateMinutes: 6,
        overtimeMinutes: 0,
      },
    });
    expect(duties()).toEqual([
      { on: '11-23T07:12', off: '11-23T15:00', proof: 'roster', corrected: 1 },
      { on: '11-24T07:06', off: null, proof: null, corrected: 0 },
    ]);
    expect(await dayOf(monday)).toMatchObject({
      workedMinutes: 468,
      overtimeMinutes: 0,
      spells: [{ offProof: 'roster', corrected: true }],
    });
    expect((await desk.board.snapshot()).duty.map(({ code }) => code)).toContain('101');
    const { events } = await supervisor.attendance.person({ code: '101' });
    expect(events.slice(-2)).toMatchObject([
      { kind: 'sign-off-forgotten', facts: { offAtMs: Date.parse(at(monday, '15:00')) } },
      { kind: 'signed-on' },
    ]);
    // Scanned twice, nothing more; in the afternoon they go as everybody does.
    expect(await refusal(desk.attendance.clock({ code: '101' }))).toMatchObject({
      reason: 'attendance.justNow',
    });
    expect(await comes(tuesday, '15:01')).toMatchObject({ what: 'off', forgottenUntil: null });
    // Who knows when they went on Monday puts it right.
    const [first] = house.rows<{ id: string }>(
      `SELECT duties.id FROM duties JOIN staff ON staff.id = staff_id
       WHERE code = '101' ORDER BY on_at_ms`,
    );
    const known = { off: at(monday, '16:30'), reason: '问过本人' };
    await supervisor.attendance.correct({ id: first?.id ?? '', ...known });
    expect(await dayOf(monday)).toMatchObject({ overtimeMinutes: 90 });
  });

  it('after a late shift too, though it is no whole day since', async () => {
    await rostered([monday, 'middle'], [tuesday, 'early']);
    await comes(monday, '15:00');
    expect(await comes(tuesday, '06:55')).toMatchObject({
      what: 'on',
      forgottenUntil: '2026-11-23T23:00:00.000+08:00',
    });
  });

  it('ends the break they went on with the shift, and makes no coming back of it', async () => {
    await rostered([monday, 'early'], [tuesday, 'early']);
    await comes(monday, '07:00');
    house.setClock(at(monday, '14:40'));
    await desk.attendance.startBreak({ code: '101' });
    expect(await comes(tuesday, '06:58')).toMatchObject({ what: 'on' });
    expect(house.rows('SELECT until_ms - from_ms AS ms FROM breaks')).toEqual([{ ms: 1_200_000 }]);
  });

  it('is refused, with nothing changed, while they have a job in hand', async () => {
    await rostered([monday, 'early'], [tuesday, 'early']);
    await comes(monday, '07:00');
    const { id } = await recordOne(desk, '0103毛巾');
    await desk.requests.dispatch({ id, to: '101' });
    house.setClock(at(tuesday, '06:58'));
    const before = house.contents();
    expect(await refusal(desk.attendance.clock({ code: '101' }))).toMatchObject({
      reason: 'staff.openJobs',
      details: { code: '101' },
    });
    expect(house.contents()).toBe(before);
  });

  it('where nothing was planned is for a supervisor to say: nothing tells when they went', async () => {
    await rostered([tuesday, 'early']);
    await comes(monday, '07:02');
    house.setClock(at('2026-11-25', '06:58'));
    const before = house.contents();
    const refused = await refusal(desk.attendance.clock({ code: '101' }));
    expect(refused).toMatchObject({
      code: 'CONFLICT',
      reason: 'attendance.forgotten',
      details: { code: '101', name: '王芳', from: '2026-11-23 07:02' },
    });
    expect(refused.message).toContain('2026-11-23 07:02');
    expect(house.contents()).toBe(before);
    expect(await line()).toMatchObject({ presence: 'on', forgotten: true });
  });
});

it('whoever stayed on until the evening goes by their badge, with what they worked', async () => {
  await rostered([monday, 'early'], [tuesday, 'early']);
  await comes(monday, '07:00');
  expect(await comes(monday, '19:30')).toMatchObject({
    what: 'off',
    forgottenUntil: null,
    line: { presence: 'gone', overtimeMinutes: 270 },
  });
  expect(duties()).toMatchObject([{ off: '11-23T19:30', proof: 'operator', corrected: 0 }]);
});

describe('until somebody says when they went', () => {
  it('it counts no longer than the shift', async () => {
    await rostered([monday, 'early']);
    await comes(monday, '07:00');
    house.setClock(at(monday, '18:00'));
    expect(await dayOf(monday)).toMatchObject({ workedMinutes: 660, overtimeMinutes: 180 });
    house.setClock(at(monday, '21:00'));
    expect(await line()).toMatchObject({ forgotten: true, overtimeMinutes: 0 });
    expect(await dayOf(monday)).toMatchObject({ workedMinutes: 480, overtimeMinutes: 0 });
    house.setClock(at('2026-11-26', '09:00'));
    expect(await dayOf(monday)).toMatchObject({ workedMinutes: 480, overtimeMinutes: 0 });
  });

  it('nor on a free day longer than anybody is here', async () => {
    await rostered([monday, 'off']);
    await comes(monday, '07:00');
    house.setClock(at('2026-11-26', '09:00'));
    expect(await dayOf(monday)).toMatchObject({ workedMinutes: 1_200, overtimeMinutes: 1_200 });
  });

  it('nor is it a night among their burdens', async () => {
    await rostered([monday, 'early']);
    await comes(monday, '07:00');
    house.setClock(at(tuesday, '09:00'));
    const { lines } = await supervisor.fairness.run({ until: monday });
    expect(lines.find(({ code }) => code === '101')).toMatchObject({ figures: { nights: 0 } });
  });

  it('nor is it cut where later shifts meet', async () => {
    await rostered([monday, 'early'], ['2026-11-25', 'night'], ['2026-11-26', 'early']);
    await comes(monday, '07:00');
    house.setClock(at('2026-11-26', '09:00'));
    expect(await dayOf(monday)).toMatchObject({ workedMinutes: 480, spells: [{ off: null }] });
    expect(await dayOf('2026-11-26')).toMatchObject({ workedMinutes: 0 });
  });
});
