// A damaged house whose log is simply not there, or ends early, without a word from the disk: its file alone may be older than its newest copy, and takes nothing away from it.
import { readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leavesOf, overwrite } from '../support/damage.ts';
import type { TestHouse } from '../support/house.ts';
import {
  administratorOf,
  beyond,
  copiedHouse,
  inCopy,
  layHouse,
  reportOf,
} from './copied-house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await copiedHouse();
});
afterAll(() => house.close());

type Laid = ReturnType<typeof layHouse>;

const asked = (file: string, sql: string): number[] => {
  const db = new Sqlite(file, { readonly: true });
  try {
    return db.prepare(sql).pluck().all() as number[];
  } finally {
    db.close();
  }
};
const copyOf = ({ dataDir }: Laid): string => {
  const [name = ''] = readdirSync(join(dataDir, 'backups')).filter((one) => one.endsWith('.db'));
  return join(dataDir, 'backups', name);
};

/** Starts a console on it. @returns what is on the board and in the book of copies */
const comeBack = async (laid: Laid) => {
  const desk = await laid.start();
  desk.settle();
  const administrator = administratorOf(house, desk);
  const { alarms } = await administrator.alarms.list();
  const { recovered } = await administrator.backups.list();
  await desk.close();
  return {
    labels: alarms.flatMap(({ target, label }) => (target === 'recovered' ? [label] : [])),
    recovered,
  };
};

/** What is in its file without the log is older than the copy. */
const isOlderThanCopy = async (laid: Laid): Promise<void> => {
  const parts = asked(copyOf(laid), 'SELECT seq FROM event_personal ORDER BY seq');
  expect(parts.length).toBeGreaterThan(0);
  const { labels, recovered } = await comeBack(laid);
  expect(laid.whole()).toHaveLength(inCopy);
  expect(
    laid
      .rows<{ seq: number }>('SELECT seq FROM event_personal ORDER BY seq')
      .map(({ seq }) => seq)
      .filter((seq) => parts.includes(seq)),
  ).toEqual(parts);
  // As where the disk does not give a log: the copy is all there is, and nobody can say how much is gone.
  expect(reportOf(laid.dataDir)).toMatchObject({ salvaged: null, logCut: false, tables: [] });
  expect(labels).toEqual(['?']);
  expect(recovered).toMatchObject({ onlyCopy: true, whole: false });
  const [next] = laid.rows<{ value: number }>("SELECT value FROM counters WHERE name = 'request'");
  expect(next?.value).toBeGreaterThan(inCopy + beyond);
};

describe('a damaged house whose file alone is older than its copy', () => {
  it('because its log is gone takes no row and no personal part away from the copy', async () => {
    const laid = layHouse(house, { log: true });
    for (const end of ['-wal', '-shm']) rmSync(`${laid.file}${end}`, { force: true });
    overwrite(laid.file, leavesOf(laid.file, 'rooms'));
    await isOlderThanCopy(laid);
  });

  it('because its log is cut off takes nothing away either', async () => {
    const laid = layHouse(house, { log: true });
    const log = `${laid.file}-wal`;
    expect(statSync(log).size).toBeGreaterThan(32);
    truncateSync(log, 32);
    rmSync(`${laid.file}-shm`, { force: true });
    overwrite(laid.file, leavesOf(laid.file, 'rooms'));
    await isOlderThanCopy(laid);
  });

  it('is told from one in which the copy’s newest event cannot be read and later ones can', async () => {
    const laid = layHouse(house);
    const newest = laid.rows<{ seq: number }>('SELECT max(seq) AS seq FROM events')[0]?.seq ?? 0;
    overwrite(laid.file, leavesOf(laid.file, 'events').slice(0, -1));
    const { labels, recovered } = await comeBack(laid);
    // Nothing beyond the gap proves itself: it is named one by one, and not as unknown.
    const { salvaged, missing } = reportOf(laid.dataDir);
    expect(salvaged).toBe(0);
    expect(missing.at(-1)).toMatchObject({ seq: newest });
    expect(labels).toEqual([String(missing.length)]);
    expect(recovered).toMatchObject({ onlyCopy: false, missingCount: missing.length });
    expect(laid.whole().length).toBeGreaterThanOrEqual(inCopy);
  });
});
