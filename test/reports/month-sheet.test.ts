// The printed report of a month: kept beside the tables where a window draws it; without one the tables stand.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { PaperShell } from '../../electron/desk/desk.ts';
import { createTestHouse } from '../support/house.ts';

/** Every file of a folder and those under it. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(relative(folder, one.parentPath), one.name))
    .sort();

const bytes = new TextEncoder().encode('%PDF-1.4 the month');
const shellWith = (pdf: PaperShell['pdf']): PaperShell => ({
  pdf,
  print: async () => ({ problem: 'no-printer' }),
  reveal: () => false,
});
const wanted = { month: '2026-11', sheet: true };
const told =
  "SELECT json_extract(body, '$.facts') AS facts FROM events WHERE kind = 'month-written'";

it('is in the pack, in its list and on the record where the window draws it', async () => {
  const paper = shellWith(async (station) => (station === 'desk-1' ? bytes : null));
  const house = await createTestHouse({ paper });
  const { folder, files, sheet } = await house.as('090').reports.monthEnd(wanted);
  expect(sheet).toEqual({ file: '00 月结报表 2026-11.pdf', problem: null });
  expect(new Uint8Array(readFileSync(join(folder, '00 月结报表 2026-11.pdf')))).toEqual(bytes);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  expect(manifest.files[0]).toMatchObject({ name: '00 月结报表 2026-11.pdf', bytes: bytes.length });
  const [event] = house.rows<{ facts: string }>(told);
  expect(JSON.parse(event?.facts ?? '')).toMatchObject({
    ...{ month: '2026-11', files: files.length, sheet: '00 月结报表 2026-11.pdf' },
  });
});

const unable: ['no-window' | 'failed', PaperShell['pdf']][] = [
  ['no-window', async () => null],
  ['failed', () => Promise.reject(new Error('Printing failed'))],
];
it.each(unable)('is told to be missing (%s), and the tables stand', async (problem, pdf) => {
  const logged = vi.spyOn(console, 'error').mockReturnValue(undefined);
  onTestFinished(() => {
    logged.mockRestore();
  });
  const house = await createTestHouse({ paper: shellWith(pdf) });
  const { folder, files, sheet } = await house.as('090').reports.monthEnd(wanted);
  expect(sheet).toEqual({ file: null, problem });
  expect(logged).toHaveBeenCalledTimes(problem === 'failed' ? 1 : 0);
  expect(filesIn(folder)).toEqual(files.map(({ name }) => name).sort());
  expect(files.length).toBeGreaterThan(17 * 2);
  expect(readdirSync(folder).some((name) => name.endsWith('.pdf'))).toBe(false);
  const [event] = house.rows<{ facts: string }>(told);
  expect(JSON.parse(event?.facts ?? '')).toMatchObject({ files: files.length, sheet: null });
});

it('is not asked for by a program', async () => {
  const house = await createTestHouse();
  const { sheet } = await house.as('090').reports.monthEnd({ month: '2026-11' });
  expect(sheet).toBeNull();
});
