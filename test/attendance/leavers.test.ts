// Who leaves and who returns: what was planned for them counts for the days they worked here, and for no other.
import { beforeEach, describe, expect, it } from 'vitest';
import type { DeskClient } from '../../electron/desk/router.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

const month = '2026-11';

let house: TestHouse;
let supervisor: DeskClient;
let admin: DeskClient;

beforeEach(async () => {
  house = await createTestHouse({ at: '2026-11-23T16:00:00+08:00', onDuty: ['002'] });
  supervisor = house.as('011');
  admin = house.as('090');
});

const shiftsOf = async (code: string, from: string) =>
  (await supervisor.attendance.personMonth({ code, month })).days
    .filter(({ date }) => date >= from)
    .map(({ shift }) => shift);
const sheetOf = async (code: string) =>
  (await supervisor.attendance.month({ month })).people.find((one) => one.code === code)?.totals;
const lineOf = async (code: string) =>
  (await supervisor.attendance.today()).people.find((one) => one.code === code);
const own = (fromMinute: number, untilMinute: number) =>
  supervisor.staff.edit({ code: '101', ownHours: { fromMinute, untilMinute } });
const standing = () =>
  house.rows(
    `SELECT from_date AS "from", from_minute AS minute FROM standing_hours
     JOIN staff ON staff.id = staff_id WHERE code = '101' ORDER BY from_date`,
  );

describe('made inactive by mistake, and active again the same day', () => {
  beforeEach(() => own(420, 900));

  it('somebody has their fixed hours tomorrow', async () => {
    await admin.staff.deactivate({ code: '101' });
    house.advance(5);
    await admin.staff.reactivate({ code: '101' });
    expect(standing()).toEqual([
      { from: '0001-01-01', minute: null },
      { from: '2026-11-23', minute: 420 },
    ]);
    house.setClock('2026-11-24T07:06:00+08:00');
    expect(await lineOf('101')).toMatchObject({ presence: 'missing', shift: 'own' });
    expect((await house.as('002').board.snapshot()).missing.map(({ code }) => code)).toContain(
      '101',
    );
  });

  it('and others, where they are changed that day', async () => {
    await admin.staff.deactivate({ code: '101' });
    await admin.staff.reactivate({ code: '101' });
    await own(600, 1_080);
    house.setClock('2026-11-24T10:06:00+08:00');
    expect(await lineOf('101')).toMatchObject({
      presence: 'missing',
      from: '2026-11-24T10:00:00.000+08:00',
    });
  });

  it('and whoever is made inactive once more is missed no longer', async () => {
    await admin.staff.deactivate({ code: '101' });
    await admin.staff.reactivate({ code: '101' });
    await admin.staff.deactivate({ code: '101' });
    house.setClock('2026-11-26T16:00:00+08:00');
    expect(await lineOf('101')).toMatchObject({ presence: 'left' });
    expect((await shiftsOf('101', '2026-11-23')).slice(0, 3)).toEqual(['own', null, null]);
  });
});

it('fixed hours given to a leaver stand when they return, not before', async () => {
  await own(420, 900);
  await admin.staff.deactivate({ code: '101' });
  house.setClock('2026-11-25T16:00:00+08:00');
  await own(600, 1_080);
  house.setClock('2026-11-27T08:00:00+08:00');
  expect((await shiftsOf('101', '2026-11-23')).slice(0, 2)).toEqual(['own', null]);
  expect((await shiftsOf('101', '2026-11-25')).slice(0, 3)).toEqual([null, null, null]);
  await admin.staff.reactivate({ code: '101' });
  expect((await shiftsOf('101', '2026-11-23')).slice(0, 6)).toEqual([
    ...['own', null, null, null],
    ...['own', 'own'],
  ]);
  expect(await lineOf('101')).toMatchObject({ from: '2026-11-27T10:00:00.000+08:00' });
});

describe('a roster typed ahead', () => {
  const dates = ['23', '24', '25', '26', '27', '28'].map((day) => `${month}-${day}`);
  const cells = () =>
    house.rows<{ shift: string | null }>(
      `SELECT date, shift, from_minute AS minute FROM rosters
       JOIN staff ON staff.id = staff_id WHERE code = '101' ORDER BY date`,
    );

  beforeEach(async () => {
    await supervisor.attendance.setRoster({
      entries: dates.map((date) => ({ code: '101', date, shift: 'M' })),
    });
    await house.as('002').staff.signOn({ code: '101' });
    house.setClock('2026-11-23T23:00:00+08:00');
    await admin.staff.deactivate({ code: '101' });
  });

  it('counts for a leaver up to their last day', async () => {
    house.setClock('2026-11-27T08:00:00+08:00');
    expect(await sheetOf('101')).toMatchObject({
      ...{ daysWorked: 1, absentDays: 0, plannedMinutes: 480 },
    });
    expect(await shiftsOf('101', '2026-11-23')).toEqual([
      ...['middle', null, null, null, null, null, null, null],
    ]);
    expect(await lineOf('101')).toMatchObject({ presence: 'left', shift: null });
  });

  it('stands as it was for whoever is back the same day', async () => {
    const before = cells();
    house.advance(5);
    await admin.staff.reactivate({ code: '101' });
    expect(cells()).toEqual(before);
    house.setClock('2026-11-24T15:06:00+08:00');
    expect(await lineOf('101')).toMatchObject({ presence: 'missing', shift: 'middle' });
  });

  it('stands from the day of the return; what it said of the days between is taken back', async () => {
    house.setClock('2026-11-26T08:00:00+08:00');
    await admin.staff.reactivate({ code: '101' });
    expect(cells().map(({ shift }) => shift)).toEqual([
      ...['middle', null, null, 'middle', 'middle', 'middle'],
    ]);
    const changes = house.rows<{ body: string }>(
      "SELECT body FROM events WHERE kind = 'rostered' ORDER BY seq DESC LIMIT 2",
    );
    expect(changes.map(({ body }) => JSON.parse(body))).toMatchObject([
      { changes: { shift: ['middle', null] }, facts: { source: 'away', date: '2026-11-25' } },
      { changes: { shift: ['middle', null] }, facts: { source: 'away', date: '2026-11-24' } },
    ]);
    house.setClock('2026-11-27T08:00:00+08:00');
    expect(await sheetOf('101')).toMatchObject({ daysWorked: 1, absentDays: 1 });
  });

  it('nobody is made inactive twice: their last day is the first', async () => {
    house.setClock('2026-11-26T08:00:00+08:00');
    const before = house.contents();
    expect(await refusal(admin.staff.deactivate({ code: '101' }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'staff.inactive',
    });
    expect(house.contents()).toBe(before);
  });
});

it('what was planned before stays in the sheet and the report, even of somebody who never came', async () => {
  await supervisor.attendance.setRoster({
    entries: ['18', '19', '20', '24', '25'].map((day) => ({
      ...{ code: '101', date: `${month}-${day}`, shift: 'E' },
    })),
  });
  const figures = async () => {
    const span = { from: '2026-11-01', until: '2026-11-30', filters: { person: '101' } };
    const { figures } = await admin.reports.run({ name: 'attendance', ...span });
    return Object.fromEntries(figures.map(({ figure, value }) => [figure, value]));
  };
  const before = await figures();
  expect(before).toMatchObject({ planned: 3, absent: 100 });
  await admin.staff.deactivate({ code: '101' });
  house.setClock('2026-11-26T16:00:00+08:00');
  expect(await figures()).toEqual(before);
  expect(await sheetOf('101')).toMatchObject({ absentDays: 3, daysWorked: 0 });
  // Of a month they had left before, nothing.
  const { people } = await supervisor.attendance.month({ month: '2026-12' });
  expect(people.map(({ code }) => code)).not.toContain('101');
});
