// Rooms from a table: whatever the front office or a spreadsheet writes is understood, every bad line is
// named, nothing changes before it is confirmed, and then all of it at once.
import { utils, write } from '@e965/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeskClient } from '../../electron/desk/router.ts';
import type { ImportPreview, ImportSource } from '../../shared/imports/contract.ts';
import { wholeCheck } from '../record/behind.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

let house: TestHouse;
let supervisor: DeskClient;

beforeEach(async () => {
  house = await createTestHouse();
  supervisor = house.as('011');
});
// Whatever was laid out anew, the night's check takes it for no tampering.
afterEach(() => {
  expect(wholeCheck(house.dataDir).findings).toEqual([]);
});

const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64');
const csv = (text: string | Uint8Array, name = '客房.csv') => ({ name, content: base64(text) });
const preview = (file: ImportSource, missing: 'keep' | 'retire' = 'keep') =>
  supervisor.imports.preview({ kind: 'rooms', file, missing });
const apply = async (file: ImportSource, missing: 'keep' | 'retire' = 'keep') =>
  supervisor.imports.apply({
    kind: 'rooms',
    file,
    missing,
    token: (await preview(file, missing)).token,
  });
const named = ({ problems }: ImportPreview) =>
  problems.map(({ kind, line, cell, value, other }) => [kind, line, cell, value, other]);
const noted = ({ notes }: ImportPreview) =>
  notes.map(({ kind, line, value }) => [kind, line, value]);
const roomRows = (...numbers: string[]) =>
  numbers.map(
    (number) =>
      house.rows('SELECT number, floor, type, wing FROM rooms WHERE number = ?', number)[0],
  );

/** A list as a Chinese Excel saves it: GBK, the floor and the type merged over their rooms. */
const gbkList = Uint8Array.from([
  // 某酒店客房一览
  0xc4, 0xb3, 0xbe, 0xc6, 0xb5, 0xea, 0xbf, 0xcd, 0xb7, 0xbf, 0xd2, 0xbb, 0xc0, 0xc0, 0x2c, 0x2c,
  0x2c, 0x0d, 0x0a,
  // 楼层,房型,房号,楼栋
  0xc2, 0xa5, 0xb2, 0xe3, 0x2c, 0xb7, 0xbf, 0xd0, 0xcd, 0x2c, 0xb7, 0xbf, 0xba, 0xc5, 0x2c, 0xc2,
  0xa5, 0xb6, 0xb0, 0x0d, 0x0a,
  // 21层,标准间,2101,东
  0x32, 0x31, 0xb2, 0xe3, 0x2c, 0xb1, 0xea, 0xd7, 0xbc, 0xbc, 0xe4, 0x2c, 0x32, 0x31, 0x30, 0x31,
  0x2c, 0xb6, 0xab, 0x0d, 0x0a,
  // ,,2102,
  0x2c, 0x2c, 0x32, 0x31, 0x30, 0x32, 0x2c, 0x0d, 0x0a,
  // ,套房,2103,
  0x2c, 0xcc, 0xd7, 0xb7, 0xbf, 0x2c, 0x32, 0x31, 0x30, 0x33, 0x2c, 0x0d, 0x0a,
  // 合计,,3,
  0xba, 0xcf, 0xbc, 0xc6, 0x2c, 0x2c, 0x33, 0x2c, 0x0d, 0x0a,
]);

describe('a list in GBK with merged cells', () => {
  it('is previewed and changes nothing; applied it is there; once more changes nothing', async () => {
    const before = house.contents();
    const first = await preview(csv(gbkList));
    expect(first.counts).toEqual({ new: 3, changed: 0, same: 0, leaving: 226, bad: 0 });
    expect(noted(first)).toEqual([
      ['totals', 6, '合计 3'],
      ['filledDown', 4, '5'],
      ['newFloor', null, '21'],
    ]);
    expect(first.columns.map(({ column, field }) => [column, field])).toEqual([
      ['A', 'floor'],
      ['B', 'type'],
      ['C', 'number'],
      ['D', 'wing'],
    ]);
    expect(house.contents()).toBe(before);

    const done = await supervisor.imports.apply({
      kind: 'rooms',
      file: csv(gbkList),
      token: first.token,
    });
    expect(done).toEqual({ new: 3, changed: 0, same: 0, retired: 0, leftOut: 0 });
    expect(roomRows('2101', '2102', '2103')).toEqual([
      { number: '2101', floor: '21', type: 'standard', wing: '东' },
      { number: '2102', floor: '21', type: 'standard', wing: '东' },
      { number: '2103', floor: '21', type: 'suite', wing: '东' },
    ]);
    expect(house.rows("SELECT count(*) AS n FROM events WHERE kind = 'imported'")).toEqual([
      { n: 1 },
    ]);

    const again = await preview(csv(gbkList));
    expect(again.counts).toMatchObject({ new: 0, changed: 0, same: 3 });
    const settled = house.contents();
    await apply(csv(gbkList));
    expect(house.contents()).toBe(settled);
  });
});

describe('a workbook', () => {
  const workbook = () => {
    const sheet = utils.aoa_to_sheet([
      ['Rooms of the north wing', null, null, null],
      [],
      ['Floor', 'Room No.', 'Room Type', 'Connecting'],
      ['22F', 2201, 'Twin', 2202],
      [null, 2202, null, null],
      ['23F', 2301, 'Deluxe King', null],
      ['Total', 3, null, null],
    ]);
    sheet['!merges'] = [
      { s: { r: 0, c: 0 }, e: { r: 0, c: 3 } },
      { s: { r: 3, c: 0 }, e: { r: 4, c: 0 } },
      { s: { r: 3, c: 2 }, e: { r: 4, c: 2 } },
    ];
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, 'Rooms');
    return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }));
  };

  it('is read with its merged cells, under its title, without its total', async () => {
    const file = csv(workbook(), 'rooms.xlsx');
    const shown = await preview(file);
    expect(shown.problems).toEqual([]);
    expect(shown.counts).toMatchObject({ new: 3 });
    await apply(file);
    expect(roomRows('2201', '2202', '2301')).toEqual([
      { number: '2201', floor: '22', type: 'twin', wing: null },
      { number: '2202', floor: '22', type: 'twin', wing: null },
      { number: '2301', floor: '23', type: 'Deluxe King', wing: null },
    ]);
    expect((await supervisor.rooms.get({ place: '2202' })).connects).toEqual(['2201']);
  });

  it('fills nothing into a cell that is empty and not merged', async () => {
    const sheet = utils.aoa_to_sheet([
      ['Room', 'Floor', 'Type', 'Wing'],
      [2401, '24', 'Suite', 'East'],
      [2402, '24', null, null],
    ]);
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, 'Rooms');
    const bytes = new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }));
    await apply(csv(bytes, 'rooms.xlsx'));
    expect(roomRows('2401', '2402')).toMatchObject([
      { type: 'suite', wing: 'East' },
      { type: 'standard', wing: null },
    ]);
  });

  it('that is none is named', async () => {
    const file = csv(Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]), 'rooms.xlsx');
    expect(await refusal(preview(file))).toMatchObject({
      code: 'INVALID_INPUT',
      reason: 'tables.broken',
    });
  });
});

describe('every way it comes', () => {
  const text = '房间号\t楼层\n2101\t21\n2102\t21\n';
  it.each<[string, ImportSource]>([
    ['UTF-8', csv('房间号,楼层\n2101,21\n2102,21\n')],
    ['UTF-8 with its mark', csv('\ufeff房间号,楼层\r\n2101,21\r\n2102,21\r\n')],
    ['UTF-16', csv(Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le')), 'rooms.txt')],
    ['pasted from a spreadsheet', { text }],
    ['pasted, as it is', text],
    ['pasted from a screen', '房号     楼层\n2101     21\n2102     21'],
    [
      'headings in two languages, in another order',
      '楼层 Floor\t房号 (Room No.)\n21\t2101\n21\t2102',
    ],
    ['nothing but numbers', '2101\n2102\n'],
    ['numbers as people write them', 'Room\n2101房\n＃２１０２\n'],
  ])('%s', async (_, file) => {
    const shown = await preview(file);
    expect(shown.problems).toEqual([]);
    expect(shown.lines.filter(({ what }) => what === 'new').map(({ place }) => place)).toEqual([
      '2101',
      '2102',
    ]);
  });

  it('knows a number whose zero a spreadsheet took away', async () => {
    const shown = await preview('房号\t房型\n512\t套房');
    expect(shown.lines.filter(({ line }) => line > 0)).toMatchObject([
      { place: '0512', what: 'changed', changes: [{ field: 'type', to: 'suite' }] },
    ]);
  });
});

describe('bad lines', () => {
  const bad = `房号,楼层,连通房
2101,21,
2101,21,
大堂吧,1,
,21,x
2104,,9999
2105,,2105
=1+1,21,
2107,21,
`;

  it('are each named with line, cell and what is wrong; nothing is taken', async () => {
    const shown = await preview(csv(bad));
    expect(named(shown)).toEqual([
      ['twice', 3, 'A3', '2101', '2'],
      ['badNumber', 4, 'A4', '大堂吧', null],
      ['empty', 5, null, '', 'number'],
      ['unknownConnected', 6, 'C6', '9999', null],
      ['connectsItself', 7, 'C7', '2105', null],
      ['formula', 8, 'A8', '=1+1', null],
    ]);
    expect(shown.counts).toMatchObject({ new: 2, bad: 6 });
    const before = house.contents();
    expect(await refusal(apply(csv(bad)))).toMatchObject({
      code: 'CONFLICT',
      reason: 'imports.badLines',
      details: { count: 6, line: 3 },
    });
    expect(house.contents()).toBe(before);
  });

  it('are left out where that is said, and only they', async () => {
    const { token } = await preview(csv(bad));
    const done = await supervisor.imports.apply({
      kind: 'rooms',
      file: csv(bad),
      token,
      leaveOut: true,
    });
    expect(done).toMatchObject({ new: 2, leftOut: 6 });
    expect(roomRows('2101', '2104', '2107').map((row) => row?.number)).toEqual([
      '2101',
      undefined,
      '2107',
    ]);
  });

  it.each([
    ['no heading', '早安\t你好\n一\t二'],
    ['a column twice', '房号\t房间号\n2101\t2102'],
  ])('a file with %s is not taken, bad lines left out or not', async (_, file) => {
    const { token, problems } = await preview(file);
    expect(problems).toHaveLength(1);
    expect(
      await refusal(supervisor.imports.apply({ kind: 'rooms', file, token, leaveOut: true })),
    ).toMatchObject({ code: 'CONFLICT', reason: 'imports.badLines' });
  });
});

describe('rooms the file does not name', () => {
  const onlyFew = '房号\n1208\n1209\n';

  it('are kept and counted', async () => {
    const shown = await preview(onlyFew);
    expect(shown.counts).toMatchObject({ same: 2, leaving: 224 });
    expect(shown.lines.every(({ what }) => what === 'missing')).toBe(true);
    await apply(onlyFew);
    expect(roomRows('0512')).toHaveLength(1);
  });

  it('leave where that is asked for, but not one with something open', async () => {
    await supervisor.requests.create({ place: '0512', service: 'towels' });
    const all = house.rows<{ number: string }>('SELECT number FROM rooms ORDER BY number');
    const list = `房号\n${all
      .map(({ number }) => number)
      .filter((number) => number !== '0512' && number !== '0511')
      .join('\n')}`;
    const shown = await preview(list, 'retire');
    expect(named(shown)).toEqual([['openWork', 0, null, '0512', '1']]);
    const done = await supervisor.imports.apply({
      kind: 'rooms',
      file: list,
      missing: 'retire',
      token: shown.token,
      leaveOut: true,
    });
    expect(done).toMatchObject({ retired: 1, leftOut: 1 });
    expect(roomRows('0512', '0511').map((row) => row?.number)).toEqual(['0512', undefined]);
    expect(house.rows('SELECT number FROM retired_rooms')).toEqual([{ number: '0511' }]);
  });
});

describe('a room that stands in the file in a line that cannot be read', () => {
  const retired = async (more: string) => {
    const all = house.rows<{ number: string }>('SELECT number FROM rooms ORDER BY number');
    const kept = all.map(({ number }) => number).filter((number) => !/^051[0-2]$/.test(number));
    const file = csv(
      `房号,房型,楼栋\n${kept.map((number) => `${number},,`).join('\n')}\n${more}\n`,
    );
    const shown = await preview(file, 'retire');
    const done = await supervisor.imports.apply({
      kind: 'rooms',
      file,
      missing: 'retire',
      token: shown.token,
      leaveOut: true,
    });
    const gone = house.rows<{ number: string }>('SELECT number FROM retired_rooms ORDER BY number');
    return {
      gone: gone.map(({ number }) => number),
      leaving: shown.counts.leaving,
      retired: done.retired,
      said: named(shown).map(([kind]) => kind),
      noted: noted(shown),
    };
  };

  it('does not leave the house for a formula or words too long beside its number', async () => {
    expect(await retired(`0511,=A1,\n512,${'很'.repeat(41)},`)).toEqual({
      said: ['formula', 'tooLong'],
      noted: [],
      leaving: 1,
      retired: 1,
      gone: ['0510'],
    });
  });

  it.each([
    ['no number', ',套房,东', 'empty'],
    ['words', '大堂吧,套房,东', 'badNumber'],
    ['a formula', '=B7,套房,东', 'formula'],
  ])(
    'with %s where its number is, nobody knows which it is: none leaves',
    async (_, line, kind) => {
      expect(await retired(line)).toMatchObject({
        said: [kind],
        noted: [['noneRetired', null, '3']],
        retired: 0,
        gone: [],
      });
    },
  );
});

describe('between preview and apply', () => {
  it('the same house takes it, another that matters refuses it', async () => {
    const file = '房号\t房型\n1208\t套房\n2101\t套房';
    const { token } = await preview(file);
    await supervisor.requests.create({ place: '0512', service: 'towels' });
    await supervisor.layout.addRoom({ number: '2101' });
    const before = house.contents();
    expect(await refusal(supervisor.imports.apply({ kind: 'rooms', file, token }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'imports.houseChanged',
    });
    expect(house.contents()).toBe(before);
    await supervisor.requests.create({ place: '1208', service: 'towels' });
    expect(await apply(file)).toMatchObject({ new: 0, changed: 2 });
  });

  it('another file under the same token is refused', async () => {
    const { token } = await preview('房号\n2101');
    expect(
      await refusal(supervisor.imports.apply({ kind: 'rooms', file: '房号\n2102', token })),
    ).toMatchObject({ code: 'CONFLICT', reason: 'imports.houseChanged' });
  });

  it('an operator may look, and not change the house', async () => {
    const operator = house.as('002');
    const file = '房号\n2101';
    const { token } = await operator.imports.preview({ kind: 'rooms', file });
    expect((await refusal(operator.imports.apply({ kind: 'rooms', file, token }))).code).toBe(
      'NOT_ALLOWED',
    );
  });
});
