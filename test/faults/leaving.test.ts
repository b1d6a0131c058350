// What leaves the house as a file: under a name made fit, in its folder, and nothing in it that runs.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../electron/desk/tables/index.ts';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { putStay } from '../support/stays.ts';

const today = '2026-11-23';

describe('a paper', () => {
  it('lies in the folder of its day, whatever it is called', async () => {
    const house = await createTestHouse({
      paper: {
        pdf: () => Promise.resolve(Buffer.from('%PDF-1.7')),
        print: () => Promise.resolve(null),
        reveal: () => true,
      },
    });
    const client = house.as('002');
    const folder = join(house.dataDir, 'paper', today);
    const name = fc.oneof(
      fc.constantFrom(
        '../../house.db',
        '..\\..\\x',
        '/etc/passwd',
        'C:\\x',
        'con',
        '.',
        '..',
        '~/x',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
    );
    await fc.assert(
      fc.asyncProperty(name, async (called) => {
        const saved = await client.paper.savePdf({ name: called, size: 'A4' }).then(
          ({ path }) => path,
          async (error) => {
            expect((await refusal(Promise.reject(error))).code).toBe('INVALID_INPUT');
            return null;
          },
        );
        if (saved !== null) expect(dirname(saved)).toBe(folder);
      }),
      { numRuns: 60, seed: 7 },
    );
    expect(readdirSync(join(house.dataDir, 'paper'))).toEqual([today]);
    expect(readdirSync(house.dataDir).filter((one) => /pdf/.test(one))).toEqual([]);
  });

  it.each(['../house.db', '/etc/passwd', 'paper/../../x.pdf', 'paper/\0x.pdf'])(
    'outside it is not shown: %j',
    async (path) => {
      const house = await createTestHouse();
      for (const asked of [path, join(house.dataDir, path), join(house.dataDir, 'paper', path)])
        expect(await refusal(house.as('002').paper.reveal({ path: asked }))).toMatchObject({
          reason: 'paper.gone',
        });
    },
  );
});

describe('a table', () => {
  const hostile = [
    ...['=1+1', '+1', '-1+2', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x")'],
    ...['x;=HYPERLINK("http://x")', 'x;"=1+1"', 'x\t=1+1', 'x\n=1+1'],
  ];

  it('of charges has no cell a spreadsheet would run, as CSV and as XLSX', async () => {
    const house = await createTestHouse();
    putStay(house, { room: '1208', departure: '2026-11-25', guest: '=cmd|"/c calc"!A1' });
    const client = house.as('002');
    for (const what of hostile) await client.charges.add({ place: '1208', what, cents: 100 });
    const csv = readFileSync((await client.charges.export({ format: 'csv' })).path, 'utf8');
    const cells = csv.split(/\r\n/).flatMap((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/));
    // With another list separator the quotes of a cell stand within a line, and hold nothing together.
    const parted = csv.split(/[;\t\r\n]/);
    const running = [...cells, ...parted].filter((cell) => /^"*[=+@\t\r]|^"*-(?!\d)/.test(cell));
    expect(running).toEqual([]);
    // What was typed is still there to be read.
    expect(csv).toContain(`'=1+1`);
    const { path } = await client.charges.export({ format: 'xlsx' });
    const { rows, problems } = await readTable(readFileSync(path), basename(path));
    expect(problems.filter(({ kind }) => kind === 'formula')).toEqual([]);
    expect(rows.flat()).toContain('=1+1');
  });
});

describe('a guest’s copy', () => {
  it('shows what was typed as it was typed, and nothing of it as a page', async () => {
    const house = await createTestHouse();
    const { stay } = await house.as('011').stays.checkIn({
      place: '1208',
      guest: '<img src=x onerror=alert(1)>',
      companions: ['</td><script>alert(2)</script>'],
      departure: '2026-11-25',
    });
    const { sheet } = await house.as('020').guests.export({ stay: stay.id });
    const text = readFileSync(sheet, 'utf8');
    expect(text).toContain('&lt;img src=x');
    expect(text).not.toMatch(/<(img|script|iframe|a)\b/i);
  });
});
