// A damaged house comes back at the next start: the file kept as it was found, the newest good copy, and all that can be proved beyond it.
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../../electron/desk/desk.ts';
import { behind } from '../record/behind.ts';
import { leavesOf, overwrite, pageBytes } from '../support/damage.ts';
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

let house: TestHouse;
beforeAll(async () => {
  house = await copiedHouse();
});
afterAll(() => house.close());

const laidDown = (how?: Parameters<typeof layHouse>[1]) => layHouse(house, how);
const asAdministrator = (desk: Desk) => administratorOf(house, desk);

describe('a damaged house', () => {
  it('that is found so by a call is opened anew, and comes back', async () => {
    const laid = laidDown();
    laid.closed();
    overwrite(laid.file, leavesOf(laid.file, 'rooms'));
    let asked = 0;
    const desk = await laid.start(() => {
      asked += 1;
    });
    await expect(asAdministrator(desk).board.snapshot()).rejects.toMatchObject({
      code: 'DATABASE_CORRUPT',
    });
    expect(asked).toBe(1);
    await desk.close();
    const after = await laid.start();
    expect((await asAdministrator(after).board.snapshot()).rooms).toHaveLength(226);
    await after.close();
    expect(laid.whole()).toHaveLength(inCopy + beyond);
  });

  it('comes back with what its copy holds and everything after it, and says so on the board', async () => {
    const laid = laidDown();
    overwrite(laid.file, leavesOf(laid.file, 'rooms'));
    const damaged = readFileSync(laid.file);
    const desk = await laid.start();
    expect(desk.summary().rooms).toBe(226);
    const report = reportOf(laid.dataDir);
    expect(report).toMatchObject({ missingCount: 0, refused: [] });
    expect(report.salvaged).toBeGreaterThanOrEqual(beyond);
    expect(report.tables).toContainEqual(expect.objectContaining({ table: 'rooms', whole: false }));
    expect(report.tables).toContainEqual({ table: 'requests', taken: beyond, whole: true });
    expect(readFileSync(join(keptOf(laid.dataDir)[0] ?? '', 'house.db')).equals(damaged)).toBe(
      true,
    );
    desk.settle();
    await desk.close();
    expect(laid.whole()).toHaveLength(inCopy + beyond);
    const [told] = laid.rows<{ body: string }>(
      "SELECT body FROM events WHERE kind = 'house-recovered'",
    );
    expect(JSON.parse(told?.body ?? '').facts).toMatchObject({ missingCount: 0 });
    expect(laid.rows("SELECT target FROM alarms WHERE target = 'recovered'")).toHaveLength(1);
    // Once: the next start is an ordinary one.
    await (await laid.start()).close();
    expect(keptOf(laid.dataDir)).toHaveLength(1);
  });

  it('keeps no row that refers to nothing, nor one of a table that is found by its key alone', async () => {
    const laid = laidDown();
    behind(
      laid.dataDir,
      `PRAGMA foreign_keys = OFF; INSERT INTO alarm_showings (alarm_id, station, staff_id, at_ms)
        SELECT 'gone', 'desk-9', id, 1 FROM staff LIMIT 1;`,
    );
    overwrite(laid.file, leavesOf(laid.file, 'rooms'));
    await (await laid.start()).close();
    expect(reportOf(laid.dataDir).orphans).toBe(1);
    expect(laid.rows("SELECT 1 FROM alarm_showings WHERE alarm_id = 'gone'")).toEqual([]);
    expect(laid.whole()).toHaveLength(inCopy + beyond);
  });

  it('has what stood only in its log', async () => {
    const laid = laidDown({ log: true });
    writeFileSync(laid.file, readFileSync(laid.file).fill(0x5a, 0, 100));
    await (await laid.start()).close();
    expect(laid.whole()).toHaveLength(inCopy + beyond);
  });

  it('whose record has a hole keeps what stands before it, and names each event that is gone', async () => {
    const laid = laidDown();
    const inCopies = laid.rows<{ seq: number }>('SELECT max(seq) AS seq FROM events')[0]?.seq ?? 0;
    overwrite(laid.file, leavesOf(laid.file, 'events').slice(-3, -2));
    const desk = await laid.start();
    desk.settle();
    const { recovered } = await asAdministrator(desk).backups.list();
    await desk.close();
    const numbers = laid.whole();
    expect(numbers.length).toBeGreaterThanOrEqual(inCopy);
    expect(numbers.length).toBeLessThan(inCopy + beyond);
    const { missing, missingCount } = reportOf(laid.dataDir);
    // The book of copies names the same, where people look for it.
    expect(recovered).toMatchObject({ missingCount, keptIn: keptOf(laid.dataDir)[0] });
    expect(recovered?.missing.map(({ seq }) => seq)).toEqual(
      missing.slice(0, 50).map(({ seq }) => seq),
    );
    expect(recovered?.missing.some(({ at, about }) => at !== null && about === 'request')).toBe(
      true,
    );
    expect(missing).toHaveLength(missingCount);
    expect(missing.at(-1)?.seq).toBe(inCopies);
    // Some cannot be read; the later ones can, and say when and what.
    expect(missing.some(({ atMs }) => atMs === null)).toBe(true);
    expect(missing.some(({ subjectKind }) => subjectKind === 'request')).toBe(true);
    const first = missing[0]?.seq ?? 0;
    expect(missing.map(({ seq }) => seq)).toEqual(missing.map((_, at) => first + at));
  });

  it('whose counted numbers cannot be read gives none of them twice', async () => {
    const laid = laidDown();
    overwrite(laid.file, leavesOf(laid.file, 'counters'));
    await (await laid.start()).close();
    const numbers = laid.whole();
    expect(numbers).toHaveLength(inCopy + beyond);
    const [next] = laid.rows<{ value: number }>(
      "SELECT value FROM counters WHERE name = 'request'",
    );
    expect(next?.value).toBeGreaterThan(Math.max(...numbers));
  });

  it('without a beginning comes back from the copy alone', async () => {
    const laid = laidDown();
    writeFileSync(laid.file, Buffer.alloc(readFileSync(laid.file).length, 7));
    const desk = await laid.start();
    desk.settle();
    // Nobody can say how much is gone: neither the board nor the book of copies says that nothing is.
    const { alarms } = await asAdministrator(desk).alarms.list();
    expect(alarms.filter(({ target }) => target === 'recovered')).toMatchObject([{ label: '?' }]);
    const { recovered } = await asAdministrator(desk).backups.list();
    expect(recovered).toMatchObject({ onlyCopy: true, missingCount: 0 });
    await desk.close();
    expect(laid.whole()).toHaveLength(inCopy);
    expect(reportOf(laid.dataDir)).toMatchObject({ salvaged: null });
    // What was given out since is on paper: no number of it is given again.
    const [next] = laid.rows<{ value: number }>(
      "SELECT value FROM counters WHERE name = 'request'",
    );
    expect(next?.value).toBeGreaterThan(inCopy + beyond);
  });

  it('cut off in the middle of its file comes back too', async () => {
    const laid = laidDown();
    truncateSync(laid.file, Math.floor(readFileSync(laid.file).length / 2 / pageBytes) * pageBytes);
    const desk = await laid.start();
    expect(desk.summary().rooms).toBe(226);
    await desk.close();
    expect(laid.whole().length).toBeGreaterThanOrEqual(inCopy);
  });

  it('whose newest copy is damaged as well takes the one before it, and says which it refused', async () => {
    await house.as('090').backups.now();
    house.advance(1);
    await house.as('090').backups.now();
    const laid = laidDown();
    const copies = readdirSync(join(laid.dataDir, 'backups')).filter((name) =>
      name.endsWith('.db'),
    );
    const newest = copies.sort().at(-1) ?? '';
    overwrite(join(laid.dataDir, 'backups', newest), [40]);
    overwrite(laid.file, leavesOf(laid.file, 'rooms'));
    await (await laid.start()).close();
    expect(reportOf(laid.dataDir)).toMatchObject({
      refused: [{ name: newest, reason: 'backups.damaged' }],
      missingCount: 0,
    });
    expect(laid.whole()).toHaveLength(inCopy + beyond);
  });

  it('found damaged at work is not copied over good copies, and without any gives back all that can be read', async () => {
    const laid = laidDown({ copies: false });
    // The console was closed, and what is wrong lies deep inside: nobody asks for that page at the start.
    laid.closed();
    overwrite(laid.file, leavesOf(laid.file, 'sqlite_autoindex_alarms_1'));
    const desk = await laid.start();
    await expect(asAdministrator(desk).backups.now()).rejects.toMatchObject({
      data: { reason: 'backups.houseDamaged' },
    });
    await desk.close();
    const after = await laid.start();
    expect(after.summary().rooms).toBe(226);
    await after.close();
    expect(laid.whole()).toHaveLength(inCopy + beyond);
    expect(reportOf(laid.dataDir)).toMatchObject({ copy: null, missingCount: 0 });
  });

  it('with neither copy nor anything to read is refused, and lies as it was found', async () => {
    const laid = laidDown({ copies: false });
    const garbage = Buffer.alloc(50_000, 3);
    writeFileSync(laid.file, garbage);
    await expect(laid.start()).rejects.toMatchObject({ code: 'DATABASE_CORRUPT' });
    expect(readFileSync(laid.file).equals(garbage)).toBe(true);
    expect(keptOf(laid.dataDir)).toEqual([]);
    expect(readdirSync(laid.dataDir).filter((name) => name.startsWith('recover'))).toEqual([]);
  });

  it('whose copies are all locked comes back by itself too, without the passphrase', async () => {
    await house.as('090').backups.set({ passphrase: '秘密的句子 correct horse' });
    house.advance(1);
    const { name } = await house.as('090').backups.now();
    const laid = laidDown();
    for (const file of readdirSync(join(laid.dataDir, 'backups')))
      if (!file.startsWith(name) && file.startsWith('house-'))
        rmSync(join(laid.dataDir, 'backups', file));
    overwrite(laid.file, leavesOf(laid.file, 'rooms'));
    await (await laid.start()).close();
    expect(reportOf(laid.dataDir)).toMatchObject({ copy: { name }, refused: [], missingCount: 0 });
    expect(laid.whole()).toHaveLength(inCopy + beyond);
  });
});
