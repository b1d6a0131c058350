// Workbooks: real ones are read as a person sees them, with formulas and merged cells named; a hostile one
// is refused before it costs anything.
import { deflateRawSync } from 'node:zlib';
import * as book from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OutSheet, readTable, writeXlsx } from '../../electron/desk/tables/index.ts';
import { refusal } from './refusal.ts';

const workbook = (sheet: book.WorkSheet): Uint8Array => {
  const file = book.utils.book_new();
  book.utils.book_append_sheet(file, sheet, '排班');
  return new Uint8Array(book.write(file, { type: 'buffer', bookType: 'xlsx' }));
};

describe('a workbook', () => {
  it('gives dates, times and numbers as text and keeps leading zeros of texts', async () => {
    const sheet = book.utils.aoa_to_sheet([
      ['工号', '日期', '上班', '小时', '在岗'],
      ['0108', 46_349, 0.3125, 7.5, true],
    ]);
    sheet['B2'].z = 'yyyy/m/d';
    sheet['C2'].z = 'h:mm';
    const table = await readTable(workbook(sheet), 'roster.xlsx');
    expect(table.rows).toEqual([['0108', '2026-11-23', '07:30', '7.5', 'TRUE']]);
    expect(table.problems).toEqual([]);
  });

  it('takes the value of a formula and names its cell', async () => {
    const sheet = book.utils.aoa_to_sheet([
      ['code', 'sum'],
      ['108', 3],
    ]);
    sheet['B2'].f = '1+2';
    const table = await readTable(workbook(sheet), 'a.xlsx');
    expect(table.rows).toEqual([['108', '3']]);
    expect(table.problems).toEqual([{ kind: 'formula', line: 2, cell: 'B2', value: '3' }]);
  });

  it('fills a merged block with its value and names it', async () => {
    const sheet = book.utils.aoa_to_sheet([
      ['floor', 'code'],
      ['8', '108'],
      ['', '109'],
      [],
      ['9', '110'],
    ]);
    sheet['!merges'] = [book.utils.decode_range('A2:A3')];
    const table = await readTable(workbook(sheet), 'a.xlsx');
    expect(table.rows).toEqual([
      ['8', '108'],
      ['8', '109'],
      ['9', '110'],
    ]);
    expect(table.lines).toEqual([2, 3, 5]);
    expect(table.problems).toEqual([{ kind: 'merged', line: 2, cell: 'A2', value: '8' }]);
  });

  it('merged over a whole sheet is refused, not filled', async () => {
    const sheet = book.utils.aoa_to_sheet([
      ['a', 'b'],
      ['1', '2'],
    ]);
    sheet['!merges'] = [book.utils.decode_range('A1:XFD1048576')];
    expect(await refusal(readTable(workbook(sheet), 'a.xlsx'))).toBe('tables.tooManyRows');
  });
});

describe('a workbook written', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'ab王芳0.=+-@,<&"\' '), maxLength: 8 });
  it('comes back as it was, every cell a text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), async (cells) => {
        const rows = cells
          .map((row) => row.map((value) => value.trim()))
          .filter((row) => row.some((value) => value !== ''));
        const sheet: OutSheet = { name: '钥匙/Keys', rows: [['a', 'b'], ...rows] };
        const bytes = await writeXlsx([sheet]);
        const table = await readTable(bytes, 'a.xlsx');
        expect(table).toMatchObject({ header: ['a', 'b'], rows, problems: [] });
      }),
      { numRuns: 40 },
    );
  });
});

/** A zip of one part that says how large it is, truly or not. */
const zipOf = (content: Buffer, says: number): Uint8Array => {
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const packed = deflateRawSync(content, { level: 9 });
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(says, 22);
  head.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(says, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(head.length + name.length + packed.length, 16);
  return new Uint8Array(Buffer.concat([head, name, packed, entry, name, end]));
};

describe('a hostile workbook', () => {
  const bomb = Buffer.alloc(200_000_000);
  it('that unpacks into 200 MB is refused by what it says', async () => {
    expect(await refusal(readTable(zipOf(bomb, bomb.length), 'a.xlsx'))).toBe('tables.tooLarge');
  });

  it('that lies about its size is refused as soon as it shows', async () => {
    expect(await refusal(readTable(zipOf(bomb, 1_000), 'a.xlsx'))).toBe('tables.broken');
  });

  it('is refused where it is cut, spoilt or no workbook at all', async () => {
    const sound = await writeXlsx([{ name: 'a', rows: [['a'], ['1']] }]);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(sound.length - 1),
        fc.nat(255),
        fc.boolean(),
        async (at, byte, cut) => {
          const spoilt = cut ? sound.slice(0, at) : sound.with(at, byte);
          const name = 'a.xlsx';
          await readTable(spoilt, name).catch(async (error) => {
            expect(await refusal(Promise.reject(error))).toMatch(/^tables\./);
          });
        },
      ),
      { numRuns: 100 },
    );
  });
});
