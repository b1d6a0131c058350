// Tables as CSV: what spreadsheets write is read whatever its encoding and separator, and what is written
// back comes out the same and harmless.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readTable,
  type Table,
  type TableProblem,
  type TableProblemKind,
  writeCsv,
} from '../../electron/desk/tables/index.ts';
import { refusal } from './refusal.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** 工号,姓名 / 108,王芳 in GBK, as a Chinese Excel saves it. */
const gbk = Uint8Array.from([
  0xb9, 0xa4, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0d, 0x0a, 0x31, 0x30, 0x38, 0x2c, 0xcd,
  0xf5, 0xb7, 0xbc, 0x0d, 0x0a,
]);
const roster: Table = {
  header: ['工号', '姓名'],
  rows: [['108', '王芳']],
  lines: [2],
  problems: [],
};

describe('a roster as CSV', () => {
  it.each([
    ['UTF-8', utf8('工号,姓名\n108,王芳\n')],
    ['UTF-8 with its mark', utf8('\ufeff工号,姓名\r\n108,王芳')],
    ['GBK', gbk],
    ['UTF-16', Uint8Array.from(Buffer.from('\ufeff工号\t姓名\r\n108\t王芳\r\n', 'utf16le'))],
    ['semicolons', utf8('工号;姓名\n108;王芳\n')],
    ['tabs', utf8('工号\t姓名\n108\t王芳\n')],
    ['quotes and blank lines', utf8('"工号","姓名"\n"108","王芳"\n,\n\n')],
  ])('is the same table in %s', async (_, bytes) => {
    expect(await readTable(bytes, 'roster.csv')).toEqual(roster);
  });

  it('names each line as the file counts it, over blank lines and cells of several lines', async () => {
    const table = await readTable(utf8('code,note\n\n101,"two\nlines"\n102,x\n'), 'a.csv');
    expect(table.lines).toEqual([3, 5]);
    expect(table.rows).toEqual([
      ['101', 'two\nlines'],
      ['102', 'x'],
    ]);
  });

  it('names what is odd: a column twice, one without a name, a line too wide, an open quote', async () => {
    const table = await readTable(utf8('code,,code\n1,2,3,4\n5,"open,6\n'), 'a.csv');
    const named = ({
      kind,
      line,
      cell,
    }: TableProblem): [TableProblemKind, number, string | null] => [kind, line, cell];
    expect(table.problems.map(named)).toEqual([
      ['unnamed', 1, 'B1'],
      ['twice', 1, 'C1'],
      ['wide', 2, 'D2'],
      ['quotes', 3, null],
    ]);
  });

  it('keeps a cell that looks like a formula as the text it is', async () => {
    const { rows } = await readTable(utf8('a\n=1+1\n'), 'a.csv');
    expect(rows).toEqual([['=1+1']]);
  });
});

describe('a file that is no roster', () => {
  it.each([
    ['nothing', utf8(''), 'a.csv', 'tables.empty'],
    ['blank lines', utf8('\n , \n'), 'a.csv', 'tables.empty'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'a.png', 'tables.unknownKind'],
    ['bytes of no encoding', Uint8Array.from([0xff, 0x2c, 0xff, 0x0a]), 'a.csv', 'tables.badText'],
    ['zero bytes', Uint8Array.from([0x61, 0x00, 0x62]), 'a.csv', 'tables.badText'],
    ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), 'a.xls', 'tables.broken'],
    ['50 MB', new Uint8Array(50_000_000), 'a.csv', 'tables.tooLarge'],
    ['too many rows', utf8(`a\n${'1\n'.repeat(20_001)}`), 'a.csv', 'tables.tooManyRows'],
    ['too many columns', utf8(`${'a,'.repeat(300)}\n1\n`), 'a.csv', 'tables.tooManyColumns'],
    ['too long a cell', utf8(`a,b\n1,${'x'.repeat(32_768)}\n`), 'a.csv', 'tables.cellTooLong'],
  ])('is refused: %s', async (_, bytes, name, reason) => {
    expect(await refusal(readTable(bytes, name))).toBe(reason);
  });

  it('is read or refused, whatever its bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const outcome = await readTable(bytes, 'a.csv').then(
          ({ header, rows }) => rows.every((row) => row.length === header.length),
          async (error) => (await refusal(Promise.reject(error))).startsWith('tables.'),
        );
        expect(outcome).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

const word = fc.string({ unit: fc.constantFrom(...'abc王芳,";\t\n\'1 |，'), maxLength: 8 });

describe('a table written', () => {
  it('starts with the mark by which Excel knows UTF-8', () => {
    expect([...writeCsv([['房号']]).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(word, word, word), { maxLength: 6 }), async (cells) => {
        const rows = cells
          .map((row) => row.map((cell) => cell.trim()))
          .filter((row) => row.some((cell) => cell !== ''));
        const table = await readTable(writeCsv([['one', 'two', 'three'], ...rows]), 'a.csv');
        expect(table.header).toEqual(['one', 'two', 'three']);
        expect(table.rows).toEqual(rows);
      }),
    );
  });

  const written = (...cells: string[]): string =>
    new TextDecoder()
      .decode(writeCsv([cells]))
      .replaceAll('"', '')
      .trimEnd();

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1'])('cannot run %j in a spreadsheet', (cell) => {
    expect(written(cell)).toBe(`'${cell}`);
  });

  // Where the list separator is another than the comma a quote within a line holds nothing together.
  it.each([
    ['x;=1', `x;'=1`],
    ['x;"=1"', `x;'=1`],
    ['x;;-1;＋1', `x;;'-1;'＋1`],
    ['x\t@SUM(A1)', `x\t'@SUM(A1)`],
    ['\t=1', `'\t'=1`],
    ['\r=1', `'\r'=1`],
    ['=1\n+1', `'=1\n'+1`],
    ['\n=1', `'\n'=1`],
    ['a;=1\r\n=2', `a;'=1\r\n'=2`],
  ])('cannot run a part of %j either, whatever parts the cells', (cell, kept) => {
    expect(written('before', cell)).toBe(`before,${kept}`);
  });

  it('keeps signs as they are where no cell can begin', () => {
    expect(written('8:00-9:00; a+b', 'x; -1', 'a@b.example')).toBe(
      '8:00-9:00; a+b,x; -1,a@b.example',
    );
  });
});
