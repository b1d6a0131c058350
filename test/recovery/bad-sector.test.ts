// A disk with places that cannot be read any more: what can be read of the damaged house comes back, and what is said of it is true.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rememberedPlaces } from '../../electron/desk/backups/index.ts';
import { writeWhole } from '../../electron/desk/kernel/durable.ts';
import { diskShim, onShim } from '../durability/disk/compile.ts';
import { leavesOf, pageBytes } from '../support/damage.ts';
import type { TestHouse } from '../support/house.ts';
import { beyond, copiedHouse, inCopy, keptOf, layHouse, reportOf } from './copied-house.ts';
import { beginRecovery } from './half-done.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await copiedHouse();
});
afterAll(() => house.close());

const shim = diskShim();
const program = resolve(import.meta.dirname, 'start-once.ts');

type Laid = ReturnType<typeof layHouse>;
type Bad = { file: string; from: number; length: number };

/** Starts a console on it once, by a disk with these places. @returns `opened`, or why it was not */
const startOn = ({ dataDir }: Laid, bad: readonly Bad[]): Promise<string> =>
  new Promise((settle, refuse) => {
    const places = bad.map(({ file, from, length }) => `${from}/${length}/${file}`);
    const child = spawn(process.execPath, [program, dataDir, String(house.nowMs()), ...places], {
      env: onShim(shim ?? '', dataDir),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (part) => {
      said += part;
    });
    child.on('error', refuse);
    child.on('close', () => settle(said));
  });

const pagesOf = (file: string, pages: readonly number[]): Bad[] =>
  pages.map((page) => ({ file, from: (page - 1) * pageBytes, length: pageBytes }));
const whole = (file: string): Bad => ({ file, from: 0, length: statSync(file).size });
const copiesOf = ({ dataDir }: Laid): string[] =>
  readdirSync(join(dataDir, 'backups'))
    .filter((name) => name.endsWith('.db'))
    .map((name) => join(dataDir, 'backups', name));
const toldOf = (laid: Laid) =>
  laid.rows<{ label: string }>("SELECT label FROM alarms WHERE target = 'recovered'");

describe.skipIf(shim === undefined)('a house on a disk with places that cannot be read', () => {
  it('comes back with its newest copy and all that can be read beyond it', async () => {
    const laid = layHouse(house);
    const before = readFileSync(laid.file);
    expect(await startOn(laid, pagesOf(laid.file, leavesOf(laid.file, 'rooms')))).toBe('opened');
    const report = reportOf(laid.dataDir);
    expect(report).toMatchObject({ missingCount: 0, refused: [], logCut: false });
    expect(report.copy).not.toBeNull();
    expect(report.salvaged).toBeGreaterThanOrEqual(beyond);
    expect(report.tables).toContainEqual(expect.objectContaining({ table: 'rooms', whole: false }));
    expect(report.tables).toContainEqual({ table: 'requests', taken: beyond, whole: true });
    expect(laid.whole()).toHaveLength(inCopy + beyond);
    // Kept as it was, its bad places with it.
    expect(readFileSync(join(keptOf(laid.dataDir)[0] ?? '', 'house.db')).equals(before)).toBe(true);
  });

  it('comes back from the copy alone where nothing of its file can be read', async () => {
    const laid = layHouse(house);
    const keptIn = beginRecovery(laid.dataDir, house.nowMs());
    expect(await startOn(laid, [whole(join(keptIn, 'house.db'))])).toBe('opened');
    expect(reportOf(laid.dataDir)).toMatchObject({ salvaged: null, refused: [] });
    expect(toldOf(laid)).toEqual([{ label: '?' }]);
    expect(laid.whole()).toHaveLength(inCopy);
  });

  it('whose log cannot be read to its end has what stands before, and says that the last may be missing', async () => {
    const laid = layHouse(house);
    // Its log holds what came after the file was closed.
    const keptIn = beginRecovery(laid.dataDir, house.nowMs());
    const logged = layHouse(house, { log: true });
    renameSync(`${logged.file}-wal`, join(keptIn, 'house.db-wal'));
    renameSync(logged.file, join(keptIn, 'house.db'));
    const log = join(keptIn, 'house.db-wal');
    const { size } = statSync(log);
    expect(size).toBeGreaterThan(8 * pageBytes);
    expect(await startOn(laid, [{ file: log, from: size - 2 * pageBytes, length: 512 }])).toBe(
      'opened',
    );
    const report = reportOf(laid.dataDir);
    expect(report).toMatchObject({ logCut: true, refused: [] });
    expect(report.salvaged).toBeGreaterThan(0);
    expect(toldOf(laid)).toEqual([{ label: '?' }]);
    expect(laid.whole().length).toBeGreaterThan(inCopy);
  });

  it('whose log is gone back behind the copy takes nothing away from the copy', async () => {
    const laid = layHouse(house, { log: true });
    const parts = laid.rows<{ n: number }>('SELECT count(*) AS n FROM event_personal')[0]?.n ?? 0;
    const logged = layHouse(house, { log: true });
    const keptIn = beginRecovery(logged.dataDir, house.nowMs());
    const log = join(keptIn, 'house.db-wal');
    expect(await startOn(logged, [whole(log)])).toBe('opened');
    expect(logged.whole()).toHaveLength(inCopy);
    const after = logged.rows<{ n: number }>('SELECT count(*) AS n FROM event_personal')[0]?.n ?? 0;
    expect(after).toBeGreaterThan(0);
    expect(after).toBeLessThanOrEqual(parts);
    expect(reportOf(logged.dataDir)).toMatchObject({ salvaged: null, logCut: false });
  });

  it('that can be read as little as its copies is not called lost: the disk is to be looked at', async () => {
    const laid = layHouse(house);
    // No other place has them: the house they were laid down from is not asked.
    const { houseId } = rememberedPlaces(laid.dataDir);
    writeWhole(join(laid.dataDir, 'backups', 'places.json'), { folders: [], houseId });
    const keptIn = beginRecovery(laid.dataDir, house.nowMs());
    const bad = [join(keptIn, 'house.db'), ...copiesOf(laid)].map(whole);
    expect(await startOn(laid, bad)).toBe('database.disk');
    // The disk can be read again: nothing was lost by the try.
    await (await laid.start()).close();
    expect(laid.whole()).toHaveLength(inCopy + beyond);
  });
});
