// A disk with places that cannot be read any more: what can be read of the damaged house comes back, and what is said of it is true.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  findCopy,
  firstPlace,
  keepFolder,
  rememberedPlaces,
} from '../../electron/desk/backups/index.ts';
import { layReady } from '../../electron/desk/backups/restore.ts';
import { writeWhole } from '../../electron/desk/kernel/durable.ts';
import { diskShim, onShim } from '../durability/disk/compile.ts';
import { leavesOf, pageBytes } from '../support/damage.ts';
import type { TestHouse } from '../support/house.ts';
import {
  administratorOf,
  beyond,
  copiedHouse,
  inCopy,
  keptOf,
  layHouse,
  reportOf,
} from './copied-house.ts';
import { beginRecovery } from './half-done.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await copiedHouse();
});
afterAll(() => house.close());

const shim = diskShim();
const program = resolve(import.meta.dirname, 'start-once.ts');

type Laid = ReturnType<typeof layHouse>;
/** Left out how often: for good. */
type Bad = { file: string; from: number; length: number; times?: number };

/** Starts a console on it once, by a disk with these places. @returns `opened`, or why it was not */
const startOn = (
  { dataDir }: Laid,
  bad: readonly Bad[],
  asks: readonly string[] = [],
): Promise<string> =>
  new Promise((settle, refuse) => {
    const places = bad.map(
      ({ file, from, length, times }) =>
        `${times === undefined ? 'bad' : `shy/${times}`}/${from}/${length}/${file}`,
    );
    const line = [program, dataDir, String(house.nowMs()), ...places, ...asks];
    const child = spawn(process.execPath, line, {
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

  describe('whose first sector it is', () => {
    const first = ({ file }: Laid, times?: number): Bad[] => [
      { file, from: 0, length: 512, ...(times === undefined ? {} : { times }) },
    ];

    it.each(['fell', 'was closed'])(
      'and that %s comes back with its newest copy, and says that what came after may be missing',
      async (how) => {
        const laid = layHouse(house);
        if (how === 'was closed') laid.closed();
        const before = readFileSync(laid.file);
        expect(await startOn(laid, first(laid))).toBe('opened');
        expect(reportOf(laid.dataDir)).toMatchObject({ salvaged: null, refused: [] });
        expect(reportOf(laid.dataDir).copy).not.toBeNull();
        expect(toldOf(laid)).toEqual([{ label: '?' }]);
        expect(laid.whole()).toHaveLength(inCopy);
        expect(readFileSync(join(keptOf(laid.dataDir)[0] ?? '', 'house.db')).equals(before)).toBe(
          true,
        );
      },
    );

    it.each([3, 5])('which comes back after %i tries opens it as it is', async (times) => {
      const laid = layHouse(house);
      laid.closed();
      expect(await startOn(laid, first(laid, times))).toBe('opened');
      expect(keptOf(laid.dataDir)).toEqual([]);
      expect(laid.whole()).toHaveLength(inCopy + beyond);
    });

    it('and that has no copy lies as it lay, and the disk is to be looked at', async () => {
      const laid = layHouse(house, { copies: false });
      expect(await startOn(laid, first(laid))).toBe('database.disk');
      expect(keptOf(laid.dataDir)).toEqual([]);
      expect(readdirSync(laid.dataDir)).not.toContain('recovering.json');
      // The disk can be read again.
      await (await laid.start()).close();
      expect(laid.whole()).toHaveLength(inCopy + beyond);
    });

    it.each([
      ['may not be read at all', 'arm/1/13/on/o', 'database.readOnly'],
      ['is well, on a disk that is full', 'arm/1/28/on/w', 'database.full'],
    ])('which %s is no damage', async (_, ask, reason) => {
      const laid = layHouse(house);
      laid.closed();
      expect(await startOn(laid, [], [ask])).toBe(reason);
      expect(keptOf(laid.dataDir)).toEqual([]);
      await (await laid.start()).close();
      expect(laid.whole()).toHaveLength(inCopy + beyond);
    });

    it('and that somebody laid a copy ready for goes back to the copy', async () => {
      const laid = layHouse(house);
      const name = readdirSync(join(laid.dataDir, 'backups')).find((one) => one.endsWith('.db'));
      const desk = await laid.start();
      await administratorOf(house, desk).backups.restore({ name: name ?? '', why: '硬盘要坏' });
      await desk.close();
      expect(await startOn(laid, first(laid))).toBe('opened');
      expect(laid.rows("SELECT 1 FROM events WHERE kind = 'house-restored'")).toHaveLength(1);
      expect(laid.whole()).toHaveLength(inCopy);
      expect(keptOf(laid.dataDir).map((at) => basename(at))).toEqual([
        expect.stringMatching(/before-restore$/),
      ]);
    });

    it('which comes back takes no restore that was never recorded', async () => {
      const laid = layHouse(house);
      laid.closed();
      const [name = ''] = readdirSync(firstPlace(laid.dataDir)).filter((one) =>
        one.endsWith('.db'),
      );
      const copy = findCopy([firstPlace(laid.dataDir)], name);
      const { head, madeAtMs } = copy.note;
      const askedAtMs = house.nowMs();
      const keptIn = keepFolder(laid.dataDir, askedAtMs, 'before-restore');
      const note = { name, madeAtMs, by: 'desk', askedAtMs, keptIn, before: null, head };
      await layReady({ dataDir: laid.dataDir }, copy, undefined, { ...note, onRecord: true });
      expect(await startOn(laid, first(laid, 1))).toBe('opened');
      expect(keptOf(laid.dataDir)).toEqual([]);
      expect(laid.whole()).toHaveLength(inCopy + beyond);
    });
  });
});
