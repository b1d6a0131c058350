// Guests from the front office's list: new ones are put down, changed ones put right, importing it twice
// changes nothing; whoever may have left is shown and not checked out; every bad line is named.
import { utils, write } from '@e965/xlsx';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DeskClient } from '../../electron/desk/router.ts';
import type { ImportPreview, ImportSource } from '../../shared/imports/contract.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

let house: TestHouse;
let operator: DeskClient;

beforeEach(async () => {
  house = await createTestHouse();
  operator = house.as('002');
});

const preview = (file: ImportSource) => operator.imports.preview({ kind: 'stays', file });
const apply = async (file: ImportSource) =>
  operator.imports.apply({ kind: 'stays', file, token: (await preview(file)).token });
const named = ({ problems }: ImportPreview) =>
  problems.map(({ kind, line, cell, value, other }) => [kind, line, cell, value, other]);
const noted = ({ notes }: ImportPreview) =>
  notes.map(({ kind, line, value }) => [kind, line, value]);
const stays = () =>
  house.rows(
    'SELECT room, guest, arrival, departure, state, party FROM stays ORDER BY room, guest, arrival',
  );

/** The house's today is Monday 23 November 2026. */
const list = `在住及预抵客人
打印时间：2026-11-23 15:00
房号,客人姓名,到店日期,离店日期,人数,VIP,备注
1201,王伟,2026/11/21,2026/11/25,2,,
1202,Smith John,23.11.2026,24.11.2026,1,V1,高层
1203,李娜,11月24日,11月26日,1,,
合计,,,,4,,
`;
const csv = (text: string, name = '住客.csv') => ({
  name,
  content: Buffer.from(text).toString('base64'),
});
/** A workbook of these rows; `merges` are columns and the rows they are one cell over, counted from 0. */
const workbook = (
  rows: unknown[][],
  merges: { column: number; from: number; until: number }[] = [],
) => {
  const sheet = utils.aoa_to_sheet(rows);
  sheet['!merges'] = merges.map(({ column: c, from, until }) => ({
    s: { r: from, c },
    e: { r: until, c },
  }));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '住客');
  const bytes = new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }));
  return { name: '住客.xlsx', content: Buffer.from(bytes).toString('base64') };
};

describe('a list of today', () => {
  it('is previewed and changes nothing; applied, guests are there or expected', async () => {
    const before = house.contents();
    const shown = await preview(csv(list));
    expect(shown.problems).toEqual([]);
    expect(shown.counts).toEqual({ new: 3, changed: 0, same: 0, leaving: 0, bad: 0 });
    expect(noted(shown)).toEqual([['totals', 7, '合计 4']]);
    expect(house.contents()).toBe(before);

    expect(await apply(csv(list))).toEqual({ new: 3, changed: 0, same: 0, retired: 0, leftOut: 0 });
    expect(stays()).toEqual([
      {
        room: '1201',
        guest: '王伟',
        arrival: '2026-11-21',
        departure: '2026-11-25',
        state: 'in-house',
        party: 2,
      },
      {
        room: '1202',
        guest: 'Smith John',
        arrival: '2026-11-23',
        departure: '2026-11-24',
        state: 'expected',
        party: 1,
      },
      {
        room: '1203',
        guest: '李娜',
        arrival: '2026-11-24',
        departure: '2026-11-26',
        state: 'expected',
        party: 1,
      },
    ]);
    expect((await operator.rooms.get({ place: '1201' })).occupancy).toBe('occupied');
    expect((await operator.rooms.get({ place: '1202' })).stays).toMatchObject([
      { vipClass: 'key', notes: '高层' },
    ]);
  });

  it('takes a guest for a guest whatever a remark of theirs counts', async () => {
    const counted = `房号,客人姓名,到店日期,离店日期,人数,备注
1201,王芳,2026-11-24,2026-11-26,共2人,共2间，与1209同行
合计,,,,2,
`;
    const shown = await preview(csv(counted));
    expect(noted(shown)).toEqual([['totals', 3, '合计 2']]);
    expect(shown.counts.new + shown.counts.bad).toBe(1);
    expect(shown.problems.every(({ line }) => line === 2)).toBe(true);
  });

  it('moves nobody who lives here for another booking of that name', async () => {
    const here = `房号,客人姓名,到店日期,离店日期,状态
1201,王芳,2026-11-23,2026-11-25,在住
1206,王芳,2026-11-23,2026-11-25,预抵
`;
    await apply(csv(here));
    const there = `房号,客人姓名,到店日期,离店日期,状态
1207,王芳,2026-11-23,2026-11-25,预抵
`;
    await apply(csv(there));
    expect(stays()).toMatchObject([
      { room: '1201', guest: '王芳', state: 'in-house' },
      { room: '1206', guest: '王芳', state: 'expected' },
      { room: '1207', guest: '王芳', state: 'expected' },
    ]);
  });

  it('once more changes nothing at all', async () => {
    await apply(csv(list));
    const before = house.contents();
    const again = await preview(csv(list));
    expect(again.counts).toEqual({ new: 0, changed: 0, same: 3, leaving: 0, bad: 0 });
    expect(await apply(csv(list))).toMatchObject({ new: 0, changed: 0, same: 3 });
    expect(house.contents()).toBe(before);
  });

  it('puts right what is other: dates, heads, a guest who has come, one who has moved', async () => {
    await apply(csv(list));
    const later = `Room,Guest,Arrival,Departure,Status
1205,王伟,2026-11-21,2026-11-27,In House
1202,SMITH JOHN,2026-11-23,2026-11-24,Checked in
1203,李娜,2026-11-24,2026-11-29,Confirmed
`;
    const shown = await preview(csv(later));
    expect(shown.lines).toMatchObject([
      {
        what: 'moved',
        place: '1205',
        changes: [
          { field: 'room', from: '1201', to: '1205' },
          { field: 'departure', from: '2026-11-25', to: '2026-11-27' },
        ],
      },
      { what: 'arrived', place: '1202' },
      { what: 'changed', place: '1203', changes: [{ field: 'departure', to: '2026-11-29' }] },
    ]);
    expect(await apply(csv(later))).toMatchObject({ new: 0, changed: 3 });
    expect(stays()).toMatchObject([
      { room: '1202', state: 'in-house' },
      { room: '1203', departure: '2026-11-29', state: 'expected' },
      { room: '1205', guest: '王伟', departure: '2026-11-27', state: 'in-house', party: 2 },
    ]);
    // The room moved out of is free, as after a move by hand.
    expect(await operator.rooms.get({ place: '1201' })).toMatchObject({
      occupancy: 'vacant',
      housekeeping: 'dirty',
    });
  });
});

describe('when a guest comes and leaves', () => {
  const times = () =>
    house
      .rows<{ room: string; expected_at_ms: number | null; leaves_at_ms: number | null }>(
        'SELECT room, expected_at_ms, leaves_at_ms FROM stays ORDER BY room',
      )
      .map(({ room, expected_at_ms, leaves_at_ms }) =>
        [expected_at_ms, leaves_at_ms].reduce<string>(
          (text, ms) =>
            `${text} ${ms === null ? '–' : new Date(ms + 8 * 3_600_000).toISOString().slice(5, 16)}`,
          room,
        ),
      );

  it('is read as a day’s own time is: with am and pm, 上午 and 下午; what is none is told', async () => {
    const file = csv(`房号,姓名,到店,离店,ETA,ETD
1201,甲,2026-11-24,2026-11-26,2:30 PM,下午3:00
1202,乙,2026-11-24,2026-11-26,上午9:05,12:15 am
1203,丙,2026-11-24,2026-11-26,14:00,2026-11-26 13点
1204,丁,2026-11-24,2026-11-26,约14:00,
1205,戊,2026-11-24,2026-11-26,晚上8:00,25:00
1206,己,2026-11-24 16:00,2026-11-26,2:30 PM,
`);
    const shown = await preview(file);
    expect(shown.problems).toEqual([]);
    expect(noted(shown)).toEqual([
      ['noTime', 6, 'ETA 晚上8:00'],
      ['noTime', 6, 'ETD 25:00'],
    ]);
    await apply(file);
    expect(times()).toEqual([
      '1201 11-24T14:30 11-26T15:00',
      '1202 11-24T09:05 11-26T00:15',
      '1203 11-24T14:00 11-26T13:00',
      '1204 11-24T14:00 –',
      '1205 – –',
      '1206 11-24T16:00 –',
    ]);
  });
});

describe('a guest the list does not name', () => {
  it('may have left: shown, and never checked out', async () => {
    await apply(csv(list));
    const without = '房号\t姓名\t到店\t离店\n1208\t赵强\t2026-11-22\t2026-11-24';
    const shown = await preview(without);
    expect(shown.counts).toMatchObject({ new: 1, leaving: 1 });
    expect(shown.lines.at(-1)).toMatchObject({
      what: 'left',
      place: '1201',
      name: '王伟',
      line: 0,
    });
    await apply(without);
    expect(stays()[0]).toMatchObject({ room: '1201', guest: '王伟', state: 'in-house' });
  });

  it('is not missing from a list of arrivals', async () => {
    await apply(csv(list));
    const arrivals = '房号\t姓名\t到店\t离店\n1208\t赵强\t2026-11-24\t2026-11-25';
    const shown = await preview(arrivals);
    expect(shown.lines.filter(({ what }) => what === 'left')).toEqual([]);
    expect(shown.lines.filter(({ what }) => what === 'missing').map(({ place }) => place)).toEqual([
      '1202',
      '1203',
    ]);
  });

  it('who left this morning is not checked in again by a list printed before', async () => {
    await apply(csv(list));
    await operator.stays.checkOut({ place: '1201' });
    const shown = await preview(csv(list));
    expect(shown.counts).toMatchObject({ new: 0, changed: 0, same: 2 });
    expect(noted(shown)).toContainEqual(['gone', 4, '1201 王伟']);
  });

  it('incognito is shown without the name to those who need not know it', async () => {
    await house
      .as('011')
      .stays.checkIn({ guest: 'Star', incognito: true, place: '1210', departure: '2026-11-25' });
    const file = '房号\t姓名\t到店\t离店\n1208\t赵强\t2026-11-22\t2026-11-24';
    expect((await preview(file)).lines.at(-1)).toMatchObject({ place: '1210', name: null });
    const seen = await house.as('011').imports.preview({ kind: 'stays', file });
    expect(seen.lines.at(-1)).toMatchObject({ place: '1210', name: 'Star' });
  });
});

describe('merged cells', () => {
  it('of a room mean guests who share it', async () => {
    const file = workbook(
      [
        ['房号', '姓名', '到店', '离店'],
        [1208, '陈晨', new Date(Date.UTC(2026, 10, 22)), 46351],
        [null, '陈阳', null, null],
      ],
      [0, 2, 3].map((column) => ({ column, from: 1, until: 2 })),
    );
    expect((await preview(file)).problems).toEqual([]);
    await apply(file);
    expect(stays()).toMatchObject([
      { room: '1208', guest: '陈晨', arrival: '2026-11-22', departure: '2026-11-25' },
      { room: '1208', guest: '陈阳', arrival: '2026-11-22', departure: '2026-11-25' },
    ]);
    expect(house.rows('SELECT count(*) AS n FROM stays WHERE shares_id IS NOT NULL')).toEqual([
      { n: 1 },
    ]);
    expect((await preview(file)).counts).toMatchObject({ same: 2 });
  });

  it('in GBK, where the cell below is only empty, likewise', async () => {
    // 房号,姓名,到店,离店 / 1208,陈晨,11-22,11-25 / ,陈阳,,
    const bytes = Uint8Array.from([
      0xb7, 0xbf, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb5, 0xbd, 0xb5, 0xea, 0x2c,
      0xc0, 0xeb, 0xb5, 0xea, 0x0d, 0x0a, 0x31, 0x32, 0x30, 0x38, 0x2c, 0xb3, 0xc2, 0xb3, 0xbf,
      0x2c, 0x31, 0x31, 0x2d, 0x32, 0x32, 0x2c, 0x31, 0x31, 0x2d, 0x32, 0x35, 0x0d, 0x0a, 0x2c,
      0xb3, 0xc2, 0xd1, 0xf4, 0x2c, 0x2c, 0x0d, 0x0a,
    ]);
    const file = { name: '住客.csv', content: Buffer.from(bytes).toString('base64') };
    const shown = await preview(file);
    expect(shown.problems).toEqual([]);
    expect(shown.counts).toMatchObject({ new: 2 });
    expect(noted(shown)).toEqual([['filledDown', 3, '3']]);
  });
});

describe('a guest without a room', () => {
  const rows = [
    ['房号', '姓名', '到店', '离店'],
    ['1208', '陈晨', '2026-11-24', '2026-11-26'],
    ['', '王伟', '2026-11-25', '2026-11-28'],
    ['', '王芳', '', ''],
    ['1209', '李娜', '2026-11-24', '2026-11-26'],
    ['', '李强', '2026-11-24', '2026-11-26'],
  ];

  it('with dates of their own is not put into the room of the line above', async () => {
    const shown = await preview(csv(rows.map((row) => row.join(',')).join('\n')));
    // Who stands below them without dates is of their party, and not of the room above either.
    expect(named(shown)).toEqual([
      ['empty', 3, null, '', 'room'],
      ['empty', 4, null, '', 'room'],
    ]);
    expect(noted(shown)).toEqual([['filledDown', 4, '3']]);
    await operator.imports.apply({
      kind: 'stays',
      file: csv(rows.map((row) => row.join(',')).join('\n')),
      token: shown.token,
      leaveOut: true,
    });
    expect(stays().map(({ room, guest }) => `${room} ${guest}`)).toEqual([
      '1208 陈晨',
      '1209 李娜',
      '1209 李强',
    ]);
  });

  it('of a workbook is in the room above only where the cell is merged with it', async () => {
    const cells = rows.map((row) => row.map((text) => text || null));
    const merged = await preview(workbook(cells, [{ column: 0, from: 4, until: 5 }]));
    expect(named(merged)).toEqual([
      ['empty', 3, null, '', 'room'],
      ['empty', 4, null, '', 'room'],
    ]);
    expect(merged.counts).toMatchObject({ new: 3 });
    const plain = await preview(workbook(cells));
    expect(plain.problems.map(({ kind, line }) => [kind, line])).toEqual([
      ['empty', 3],
      ['empty', 4],
      ['empty', 6],
    ]);
    expect(noted(plain)).toEqual([]);
  });
});

describe('bad lines', () => {
  it('are each named: where, what stands there, with what it clashes', async () => {
    await house.as('011').rooms.close({ place: '1209', kind: 'out-of-order', reason: '漏水' });
    await operator.stays.checkIn({ guest: '老周', place: '1210', departure: '2026-11-26' });
    const shown = await preview(`房号,姓名,到店,离店,人数,状态,VIP
1201,甲,2026-11-25,2026-11-24,1,,
1202,乙,2026-11-24,2026-11-26,1,,
1202,丙,2026-11-25,2026-11-27,1,,
9999,丁,2026-11-24,2026-11-26,1,,
1209,戊,2026-11-23,2026-11-26,1,,
1210,己,2026-11-24,2026-11-26,1,,
1203,,2026-11-24,2026-11-26,1,,
1204,庚,下周二,2026-11-26,1,,
1205,辛,2026-11-24,2026-11-26,许多,,
1206,壬,2026-11-24,2026-11-26,1,飘着,
1207,癸,2026-11-20,2026-11-22,1,,
1208,子,2026-11-24,2026-11-26,1,在住,
1211,丑,2026-11-24,2026-11-26,1,,至尊
1212,寅,2026-11-24,,1,,
=1+1,卯,2026-11-24,2026-11-26,1,,
`);
    expect(named(shown)).toEqual([
      ['endsFirst', 2, 'D2', '2026-11-24', '2026-11-25'],
      ['sameBed', 4, 'A4', '1202', '3'],
      ['unknownRoom', 5, 'A5', '9999', null],
      ['outOfOrder', 6, 'A6', '1209', '漏水'],
      ['sameBed', 7, 'A7', '1210', '老周 – 2026-11-26'],
      ['empty', 8, null, '', 'guest'],
      ['badDate', 9, 'C9', '下周二', null],
      ['badParty', 10, 'E10', '许多', null],
      ['badState', 11, 'F11', '飘着', null],
      ['over', 12, 'D12', '2026-11-22', '2026-11-22'],
      ['comesLater', 13, 'A13', '1208', '2026-11-24'],
      ['badVip', 14, 'G14', '至尊', null],
      ['empty', 15, null, '', 'departure'],
      ['formula', 16, 'A16', '=1+1', null],
    ]);
    expect(shown.counts).toMatchObject({ new: 1, bad: 14 });
  });

  it('are told of once where the column is missing, and nothing is left out then', async () => {
    const file = '房号\t姓名\t到店\n1201\t甲\t2026-11-25\n9999\t乙\t2026-11-24';
    const shown = await preview(file);
    expect(named(shown)).toEqual([
      ['noColumn', 0, null, 'departure', 'departure'],
      ['unknownRoom', 3, 'A3', '9999', null],
    ]);
    expect(
      await refusal(
        operator.imports.apply({ kind: 'stays', file, token: shown.token, leaveOut: true }),
      ),
    ).toMatchObject({
      code: 'CONFLICT',
      reason: 'imports.badLines',
    });
  });

  it('keep the whole list out, or are left out where that is said', async () => {
    const file =
      '房号\t姓名\t到店\t离店\n1201\t甲\t2026-11-25\t2026-11-24\n1202\t乙\t2026-11-24\t2026-11-26';
    const before = house.contents();
    expect(await refusal(apply(file))).toMatchObject({
      code: 'CONFLICT',
      reason: 'imports.badLines',
      details: { count: 1, line: 2 },
    });
    expect(house.contents()).toBe(before);
    const { token } = await preview(file);
    expect(
      await operator.imports.apply({ kind: 'stays', file, token, leaveOut: true }),
    ).toMatchObject({ new: 1, leftOut: 1 });
    expect(stays()).toMatchObject([{ room: '1202', guest: '乙' }]);
  });

  it('two who change rooms with each other are told to take a third', async () => {
    await operator.stays.checkIn({ guest: '甲', place: '1201', departure: '2026-11-26' });
    await operator.stays.checkIn({ guest: '乙', place: '1202', departure: '2026-11-26' });
    const swap =
      '房号\t姓名\t到店\t离店\t状态\n1202\t甲\t2026-11-23\t2026-11-26\t在住\n1201\t乙\t2026-11-23\t2026-11-26\t在住';
    expect(named(await preview(swap))).toEqual([
      ['changeRooms', 2, null, '1202', '1201'],
      ['changeRooms', 3, null, '1201', '1202'],
    ]);
  });
});

describe('a room that changes hands', () => {
  it('goes from one who moves out to one who moves in, whatever the order of the lines', async () => {
    await operator.stays.checkIn({ guest: '甲', place: '1201', departure: '2026-11-26' });
    await operator.stays.checkIn({ guest: '乙', place: '1202', departure: '2026-11-26' });
    const file =
      '房号\t姓名\t到店\t离店\t状态\n1202\t甲\t2026-11-23\t2026-11-26\t在住\n1203\t乙\t2026-11-23\t2026-11-26\t在住\n1201\t丙\t2026-11-23\t2026-11-24\t在住';
    expect((await preview(file)).problems).toEqual([]);
    await apply(file);
    expect(stays().map(({ room, guest }) => [room, guest])).toEqual([
      ['1201', '丙'],
      ['1202', '甲'],
      ['1203', '乙'],
    ]);
  });
});

describe('between preview and apply', () => {
  it('a guest who has come meanwhile refuses it; work in the rooms does not', async () => {
    const { token } = await preview(csv(list));
    await operator.requests.create({ place: '1201', service: 'towels' });
    await operator.stays.checkIn({
      guest: '王伟',
      place: '1201',
      departure: '2026-11-25',
      arrival: '2026-11-21',
    });
    const before = house.contents();
    expect(
      await refusal(operator.imports.apply({ kind: 'stays', file: csv(list), token })),
    ).toMatchObject({ code: 'CONFLICT', reason: 'imports.houseChanged' });
    expect(house.contents()).toBe(before);
  });
});
