// A roster from a spreadsheet: the dry run names every bad line, and nothing is applied in part.
import { beforeEach, describe, expect, it } from 'vitest';
import type { DeskClient } from '../../electron/desk/router.ts';
import { readTable, writeXlsx } from '../../electron/desk/tables/index.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

let house: TestHouse;
let supervisor: DeskClient;

beforeEach(async () => {
  house = await createTestHouse();
  supervisor = house.as('011');
});

const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64');
const csv = (text: string, name = '排班.csv') => ({ name, content: base64(text) });

const grid = `工号,姓名,2026-11-23,11/24,11月25日
101,王芳,早,中,休
102,李娜,夜,,假
`;

const rosters = () =>
  house.rows(
    'SELECT code, date, shift FROM rosters JOIN staff ON staff.id = staff_id ORDER BY code, date',
  );

describe('a good file', () => {
  it('is previewed first, then applied; once more changes nothing', async () => {
    const before = house.contents();
    expect(await supervisor.attendance.importPreview(csv(grid))).toEqual({
      name: '排班.csv',
      people: 2,
      from: '2026-11-23',
      until: '2026-11-25',
      read: 5,
      changes: 5,
      same: 0,
      problems: [],
    });
    expect(house.contents()).toBe(before);
    expect(await supervisor.attendance.importApply(csv(grid))).toEqual({ changed: 5 });
    expect(rosters()).toEqual([
      { code: '101', date: '2026-11-23', shift: 'early' },
      { code: '101', date: '2026-11-24', shift: 'middle' },
      { code: '101', date: '2026-11-25', shift: 'off' },
      { code: '102', date: '2026-11-23', shift: 'night' },
      { code: '102', date: '2026-11-25', shift: 'leave' },
    ]);
    expect(await supervisor.attendance.importPreview(csv(grid))).toMatchObject({
      changes: 0,
      same: 5,
    });
    expect(await supervisor.attendance.importApply(csv(grid))).toEqual({ changed: 0 });
  });

  it('may be a line a day, in GBK, or a workbook', async () => {
    // 工号,日期,班次 / 101,2026-11-23,早班 as a Chinese Excel saves it.
    const gbk = Uint8Array.from([
      0xb9, 0xa4, 0xba, 0xc5, 0x2c, 0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xb0, 0xe0, 0xb4, 0xce, 0x0d,
      0x0a, 0x31, 0x30, 0x31, 0x2c, 0x32, 0x30, 0x32, 0x36, 0x2d, 0x31, 0x31, 0x2d, 0x32, 0x33,
      0x2c, 0xd4, 0xe7, 0xb0, 0xe0, 0x0d, 0x0a,
    ]);
    expect(
      await supervisor.attendance.importApply({ name: 'a.csv', content: base64(gbk) }),
    ).toEqual({ changed: 1 });
    const xlsx = await writeXlsx([
      {
        name: 'w',
        rows: [
          ['code', '2026-11-24'],
          ['102', 'N'],
        ],
      },
    ]);
    expect(
      await supervisor.attendance.importApply({ name: 'a.xlsx', content: base64(xlsx) }),
    ).toEqual({ changed: 1 });
    expect(rosters()).toEqual([
      { code: '101', date: '2026-11-23', shift: 'early' },
      { code: '102', date: '2026-11-24', shift: 'night' },
    ]);
  });
});

describe('a bad file', () => {
  it('is named line by line, and not one cell of it is applied', async () => {
    await house.as('090').staff.deactivate({ code: '104' });
    const file = csv(`code,date,shift
101,2026-11-23,E
999,2026-11-23,E
101,2026-11-24,早晚
101,2026-11-23,M
102,2026-02-30,E
103,2026-11-23,"=HYPERLINK(""http://x"")"
104,2026-11-23,E
105,2026-11-23,own
`);
    const before = house.contents();
    const { problems, read } = await supervisor.attendance.importPreview(file);
    expect(problems.map(({ line, kind, cell }) => [line, kind, cell])).toEqual([
      [3, 'unknownPerson', 'C3'],
      [4, 'unknownShift', 'C4'],
      [5, 'double', 'C5'],
      [6, 'badDate', 'C6'],
      [7, 'formula', 'C7'],
      [8, 'leftPerson', 'C8'],
      [9, 'noOwnHours', 'C9'],
    ]);
    expect(read).toBe(1);
    expect(await refusal(supervisor.attendance.importApply(file))).toMatchObject({
      code: 'CONFLICT',
      reason: 'attendance.badLines',
      details: { count: 7, line: 3 },
    });
    expect(house.contents()).toBe(before);
  });

  it.each([
    ['a header without the code', '姓名,2026-11-23\n王芳,早\n', null],
    ['a column that is no day', '工号,周一\n101,早\n', 'B1'],
    ['nothing but names', '工号,姓名\n101,王芳\n', null],
  ])('%s is no roster', async (_, text, cell) => {
    const { problems, read } = await supervisor.attendance.importPreview(csv(text));
    expect(problems).toMatchObject([{ kind: 'header', line: 1, cell }]);
    expect(read).toBe(0);
  });

  it('a formula in a workbook is named by its cell, whatever it came to', async () => {
    const { utils, write } = await import('@e965/xlsx');
    const sheet = utils.aoa_to_sheet([
      ['code', '2026-11-23'],
      ['101', 'E'],
    ]);
    sheet.B2 = { t: 's', v: 'E', f: 'CHAR(69)' };
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, 'w');
    const bytes = write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
    const file = { name: 'a.xlsx', content: base64(bytes) };
    expect((await supervisor.attendance.importPreview(file)).problems).toEqual([
      { kind: 'formula', line: 2, cell: 'B2', value: 'E' },
    ]);
    expect(await refusal(supervisor.attendance.importApply(file))).toMatchObject({
      reason: 'attendance.badLines',
    });
    expect(rosters()).toEqual([]);
  });

  it('bytes that are no text are refused as a whole', async () => {
    const file = { name: 'a.csv', content: base64(Uint8Array.from([0xff, 0xff, 0x80, 0x81])) };
    expect(await refusal(supervisor.attendance.importPreview(file))).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});

describe('the sheet of a month', () => {
  it('is written as a file of the day, and that it went out is on the record', async () => {
    house.advance(60);
    for (const format of ['csv', 'xlsx'] as const) {
      const { path } = await supervisor.attendance.exportMonth({ month: '2026-11', format });
      expect(path.endsWith(`.${format}`)).toBe(true);
      const { readFile } = await import('node:fs/promises');
      const table = await readTable(await readFile(path), `a.${format}`);
      expect(table.header.slice(0, 2)).toEqual(['工号', '姓名']);
      const row = table.rows.find(([code]) => code === '101');
      expect(row?.slice(0, 6)).toEqual(['101', '王芳', '客房', '1', '', '1:00']);
      expect(table.rows.at(-1)?.[1]).toBe('全店');
    }
    const own = await supervisor.attendance.exportMonth({ month: '2026-11', code: '101' });
    expect(own.path).toContain('101');
    expect(house.rows("SELECT count(*) AS n FROM events WHERE kind = 'exported'")).toEqual([
      { n: 3 },
    ]);
  });
});

describe('a date', () => {
  it('is taken as it is meant, or named as none', async () => {
    const read = async (date: string) => {
      const { problems, from } = await supervisor.attendance.importPreview(
        csv(`工号,日期,班次\n101,${date},早\n`),
      );
      return problems.map(({ kind }) => kind)[0] ?? from;
    };
    for (const [typed, meant] of [
      ['2026-11-30', '2026-11-30'],
      ['11月30日', '2026-11-30'],
      ['11-30（周一）', '2026-11-30'],
      // Without its year, the nearest such day.
      ['01-04', '2027-01-04'],
      ['11/24/2027', 'badDate'],
      ['2026-11-234', 'badDate'],
      ['2026-11-31', 'badDate'],
    ] as const)
      expect([typed, await read(typed)]).toEqual([typed, meant]);
  });
});
