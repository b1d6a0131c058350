// What leaves the house as paper: names fit for a file, never outside the folder or over another file,
// printed only where there is a window, and on the record.
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { PaperShell } from '../../electron/desk/desk.ts';
import { fileName } from '../../electron/desk/paper/folder.ts';
import { createSaveOut, type SaveOut } from '../../electron/desk/paper/index.ts';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

const at = { nowMs: Date.parse('2026-11-23T23:30:00+08:00'), timeZone: 'Asia/Shanghai' };
const bytes = new TextEncoder().encode('%PDF-1.4 test');
const folderFor = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'bellboard-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};

describe('the name of a file', () => {
  it.each([
    ['服务单 57 1208', '服务单 57 1208.pdf'],
    ['../../etc/passwd', 'etc passwd.pdf'],
    ['C:\\Windows\\x', 'C Windows x.pdf'],
    ['a\u202egnp.exe\0', 'a gnp.exe.pdf'],
    ['  ...  ', 'paper.pdf'],
    ['CON', '_CON.pdf'],
    ['nul.txt', '_nul.txt.pdf'],
  ])('%j becomes %j', (name, expected) => {
    expect(fileName(name, '.pdf')).toBe(expected);
  });

  it('stays in the folder and fits the disk, whatever is typed', async () => {
    const dataDir = folderFor();
    const saveOut: SaveOut = createSaveOut(dataDir);
    const folder = join(dataDir, 'paper', '2026-11-23');
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 300 }),
          fc.constantFrom('.', '..', '/', '房'.repeat(200)),
        ),
        async (name) => {
          const path = await saveOut(at, name, '.csv', bytes);
          expect(dirname(path)).toBe(folder);
          expect(readdirSync(folder)).toContain(basename(path));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a file kept', () => {
  it('is never written over another: the next gets a number', async () => {
    const saveOut = createSaveOut(folderFor());
    const paths = await Promise.all(
      [1, 2, 3].map((n) => saveOut(at, '交接', '.pdf', Uint8Array.of(n))),
    );
    expect(paths.map((path) => basename(path)).sort()).toEqual([
      '交接-2.pdf',
      '交接-3.pdf',
      '交接.pdf',
    ]);
    expect(paths.map((path) => readFileSync(path)[0]).sort()).toEqual([1, 2, 3]);
  });

  it('does not follow a link that lies in its place', async () => {
    const dataDir = folderFor();
    const saveOut = createSaveOut(dataDir);
    const first = await saveOut(at, 'a', '.pdf', bytes);
    const target = join(dataDir, 'elsewhere');
    symlinkSync(target, join(dirname(first), 'b.pdf'));
    expect(basename(await saveOut(at, 'b', '.pdf', bytes))).toBe('b-2.pdf');
    expect(existsSync(target)).toBe(false);
  });
});

/** A window as the shell hands it in: station `desk-1` has one, and maybe a printer. */
const shellWith = (printer: string | null): PaperShell & { shown: string[] } => {
  const shown: string[] = [];
  return {
    shown,
    pdf: async (station) => (station === 'desk-1' ? bytes : null),
    print: async (station) =>
      station !== 'desk-1' ? null : printer === null ? { problem: 'no-printer' } : { printer },
    reveal: (_, path) => shown.push(path) > 0,
  };
};

const sheet = {
  name: '服务单 57 1208',
  size: 'A4',
  about: { kind: 'request', id: 'r57' },
} as const;

describe('printing', () => {
  it('is refused with a sentence where there is no window, and nothing is recorded', async () => {
    const house = await createTestHouse();
    const before = house.contents();
    for (const call of [house.as('002').paper.print(sheet), house.as('002').paper.savePdf(sheet)])
      expect(await refusal(call)).toMatchObject({ code: 'NOT_FOUND', reason: 'paper.noWindow' });
    expect(house.contents()).toBe(before);
    expect(existsSync(join(house.dataDir, 'paper'))).toBe(false);
  });

  it('goes on the record: what, by whom, when, on which printer', async () => {
    const house = await createTestHouse({ paper: shellWith('Office') });
    expect(await house.as('002').paper.print(sheet)).toEqual({ printer: 'Office' });
    const { events, head } = await house.as('002').events.list({ limit: 1_000 });
    expect(events.at(-1)).toMatchObject({
      seq: head,
      kind: 'printed',
      by: '002',
      station: 'desk-1',
      subject: { kind: 'paper' },
      body: { facts: { ...sheet, printer: 'Office' } },
    });
  });

  it('without a printer says so, keeps the PDF and records that it was kept, and no printing', async () => {
    const house = await createTestHouse({ paper: shellWith(null) });
    const { head: before } = await house.as('002').events.list({ limit: 1 });
    const refused = await refusal(house.as('002').paper.print(sheet));
    expect(refused).toMatchObject({ code: 'WRONG_STATE', reason: 'paper.noPrinter' });
    expect(refused.message).toContain(String(refused.details.path));
    expect(readFileSync(String(refused.details.path))).toEqual(Buffer.from(bytes));
    const { events, head } = await house.as('002').events.list({ after: before, limit: 10 });
    expect(head).toBe(before + 1);
    expect(events).toMatchObject([
      {
        kind: 'pdf-saved',
        by: '002',
        station: 'desk-1',
        subject: { kind: 'paper' },
        body: { facts: { ...sheet, file: '服务单 57 1208.pdf' } },
      },
    ]);
  });

  it('that fails for want of room for the PDF records nothing', async () => {
    const house = await createTestHouse({ paper: shellWith(null) });
    const before = house.contents();
    writeFileSync(join(house.dataDir, 'paper'), 'a file where the folder should be');
    expect(await refusal(house.as('002').paper.print(sheet))).toMatchObject({
      reason: 'paper.notWritable',
    });
    expect(house.contents()).toBe(before);
  });

  it('saves a PDF under the day of the house, tells where, and opens that folder and no other', async () => {
    const shell = shellWith(null);
    const house = await createTestHouse({ paper: shell, at: '2026-11-23T23:30:00+08:00' });
    const client = house.as('002');
    const { path } = await client.paper.savePdf(sheet);
    expect(path).toBe(join(house.dataDir, 'paper', '2026-11-23', '服务单 57 1208.pdf'));
    const [event] = (await client.events.list({ limit: 1_000 })).events.slice(-1);
    expect(event).toMatchObject({ kind: 'pdf-saved', body: { facts: { file: basename(path) } } });
    expect(await client.paper.reveal({ path })).toEqual({ shown: true });
    for (const other of [house.file, join(dirname(path), '..', '..', 'house.db'), '/etc/passwd'])
      expect(await refusal(client.paper.reveal({ path: other }))).toMatchObject({
        code: 'NOT_FOUND',
        reason: 'paper.gone',
      });
    expect(shell.shown).toEqual([path]);
  });

  it('is not for the floor: an attendant prints nothing', async () => {
    const house = await createTestHouse({ paper: shellWith('Office') });
    expect(await refusal(house.as('112').paper.print(sheet))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });
});
