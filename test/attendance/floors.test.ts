// Floors of the day: the roster says who serves which, and jobs and keys follow it.
import { beforeEach, describe, expect, it } from 'vitest';
import type { DeskClient } from '../../electron/desk/router.ts';
import { createKeyHouse } from '../keys/house.ts';
import type { TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';

const monday = '2026-11-23';

let house: TestHouse;
let supervisor: DeskClient;
let desk: DeskClient;

beforeEach(async () => {
  house = await createKeyHouse();
  supervisor = house.as('011');
  desk = house.as('002');
});

const setRoster = (code: string, shift: string, floors?: string[] | null) =>
  supervisor.attendance.setRoster({ entries: [{ code, date: monday, shift, floors }] });

const here = async (code: string) =>
  (await desk.staff.onDuty()).staff.find((one) => one.code === code)?.floors;

const cellOf = async (code: string) => {
  const { people } = await supervisor.attendance.roster({ from: monday });
  return people.find((one) => one.code === code)?.cells[0];
};

describe('a person given other floors for a day', () => {
  it('has them from signing on: for jobs, for keys, in the list and at the handout', async () => {
    // 101 usually has the first floor, until 19:00; today the eleventh, in the middle shift.
    await desk.staff.signOff({ code: '101' });
    await setRoster('101', 'M', ['11']);
    expect(await cellOf('101')).toMatchObject({ shift: 'middle', floors: ['11'] });
    await desk.staff.signOn({ code: '101' });
    expect(await here('101')).toEqual(['11']);
    const line = (await desk.attendance.today()).people.find(({ code }) => code === '101');
    expect(line).toMatchObject({ presence: 'on', floors: ['11'] });
    const { lines } = await desk.keys.handoutPlan();
    expect(lines.find(({ person }) => person.code === '101')).toMatchObject({
      person: { floors: ['11'] },
      proposed: ['F11'],
    });
    expect(await refusal(desk.keys.issue({ key: 'F01', to: '101' }))).toMatchObject({
      reason: 'keys.notEntitled',
    });
    // Due at the end of today's shift, not at that of the usual hours.
    expect(await desk.keys.issue({ key: 'F11', to: '101' })).toMatchObject({
      due: '2026-11-23T23:00:00.000+08:00',
      keys: [{ code: 'F11', stray: null }],
    });
    await desk.staff.signOff({ code: '111' });
    const { id } = await recordOne(desk, '1108 毛巾');
    expect(await desk.requests.proposal({ id })).toMatchObject({ to: '101' });
    expect(house.rows(`SELECT floors FROM duties WHERE floors IS NOT NULL`)).toEqual([
      { floors: '["11"]' },
    ]);
  });

  it('has new ones at once when the roster is changed under them', async () => {
    await setRoster('108', 'M', ['8']);
    expect(await here('108')).toEqual(['8']);
    await setRoster('108', 'M', ['10', '9']);
    expect(await here('108')).toEqual(['9', '10']);
    const { events } = await desk.attendance.person({ code: '108' });
    expect(events.at(-1)).toMatchObject({ kind: 'floors-given', facts: { floors: ['9', '10'] } });
    // The shift typed again keeps them; another day's floors are not today's.
    await setRoster('108', 'M');
    await supervisor.attendance.setRoster({
      entries: [{ code: '108', date: '2026-11-24', shift: 'M', floors: ['1'] }],
    });
    expect(await here('108')).toEqual(['9', '10']);
    await setRoster('108', 'M', null);
    expect(await here('108')).toEqual(['8']);
  });

  it('is refused a floor the house has not, with nothing changed', async () => {
    const before = house.contents();
    expect(await refusal(setRoster('108', 'M', ['8', '77']))).toMatchObject({
      reason: 'staff.unknownFloor',
    });
    expect(house.contents()).toBe(before);
  });
});

describe('floors on the roster', () => {
  it('go with the shift when two swap, and with the week when it is copied', async () => {
    const at = (code: string, date: string, shift: string, floors?: string[]) => ({
      code,
      date,
      shift,
      ...(floors ? { floors } : {}),
    });
    await supervisor.attendance.setRoster({
      entries: [at('101', '2026-11-25', 'E', ['3', '4']), at('102', '2026-11-25', 'N')],
    });
    const swap = await desk.attendance.askSwap({
      code: '101',
      date: '2026-11-25',
      with: '102',
      note: '',
    });
    await supervisor.attendance.approveSwap({ id: swap.id });
    await supervisor.attendance.copyWeek({ from: monday, to: '2026-11-30' });
    const rows = house.rows(
      'SELECT code, date, shift, rosters.floors FROM rosters JOIN staff ON staff.id = staff_id ORDER BY date, code',
    );
    // 102 usually has the second floor: whoever takes that night takes it too.
    expect(rows).toEqual([
      { code: '101', date: '2026-11-25', shift: 'night', floors: '["2"]' },
      { code: '102', date: '2026-11-25', shift: 'early', floors: '["3","4"]' },
      { code: '101', date: '2026-12-02', shift: 'night', floors: '["2"]' },
      { code: '102', date: '2026-12-02', shift: 'early', floors: '["3","4"]' },
    ]);
  });

  it('come from a file: in the cell behind the shift, or in a column', async () => {
    const csv = (text: string) => ({
      name: '排班.csv',
      content: Buffer.from(text).toString('base64'),
    });
    const floors = () =>
      house.rows(
        'SELECT code, date, rosters.floors FROM rosters JOIN staff ON staff.id = staff_id ORDER BY code, date',
      );
    const bad = csv('工号,11-25,11-26\n101,早 3 4,早 77\n');
    expect((await supervisor.attendance.importPreview(bad)).problems).toEqual([
      { kind: 'unknownFloor', line: 2, cell: 'C2', value: '77' },
    ]);
    expect(await refusal(supervisor.attendance.importApply(bad))).toMatchObject({
      reason: 'attendance.badLines',
    });
    expect(floors()).toEqual([]);
    await supervisor.attendance.importApply(csv('工号,楼层,11-25,11-26\n101,1,早 3、4,早\n'));
    await supervisor.attendance.importApply(
      csv('工号,日期,班次,楼层\n102,2026-11-25,早,"5,6"\n103,2026-11-25,休,3\n'),
    );
    expect(floors()).toEqual([
      { code: '101', date: '2026-11-25', floors: '["3","4"]' },
      { code: '101', date: '2026-11-26', floors: null },
      { code: '102', date: '2026-11-25', floors: '["5","6"]' },
      { code: '103', date: '2026-11-25', floors: null },
    ]);
  });
});
