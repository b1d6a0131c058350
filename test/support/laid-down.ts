/**
 * A house whose files are laid down somewhere else, as after a power cut or for a hand that damages them: no
 * handle of the test keeps them open.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { databaseFile, openDatabase } from '../../electron/desk/database/open.ts';
import { createDesk, type Desk } from '../../electron/desk/desk.ts';
import { verifyRecord } from '../../electron/desk/events/index.ts';
import { fallbackFolder } from '../../electron/desk/fallback/index.ts';
import type { TestHouse } from './house.ts';
import { readerFile } from './threads.ts';

/** Copies all files of a house as they lie at this moment, log and all: its console fell. */
export const layDown = (house: TestHouse) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'bellboard-laid-'));
  cpSync(house.dataDir, dataDir, { recursive: true });
  mkdirSync(fallbackFolder(dataDir), { recursive: true });
  const seen = join(fallbackFolder(dataDir), 'last-seen.json');
  writeFileSync(seen, JSON.stringify({ atMs: house.nowMs(), closed: false }));
  const desks: Desk[] = [];
  onTestFinished(async () => {
    for (const desk of desks) await desk.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const inside = <T>(work: (database: ReturnType<typeof openDatabase>) => T): T => {
    const database = openDatabase({ dataDir });
    try {
      return work(database);
    } finally {
      database.close();
    }
  };
  return {
    dataDir,
    /** Its console was closed after all. */
    closed: () => rmSync(seen),
    file: databaseFile(dataDir),
    /** Starts a console's desk on them. */
    start: async (startAnew = () => {}): Promise<Desk> => {
      const desk = await createDesk({
        dataDir,
        live: true,
        readerFile: readerFile(),
        machineMs: house.nowMs,
        startAnew,
      });
      desks.push(desk);
      return desk;
    },
    rows: <T>(sql: string): T[] => inside(({ raw }) => raw.prepare(sql).all() as T[]),
    /** The numbers of its requests; the whole record and every page are held against what was written. */
    whole: (): number[] =>
      inside((database) => {
        const { findings } = verifyRecord(database);
        if (findings.length > 0) throw new Error(JSON.stringify(findings));
        return database.raw
          .prepare('SELECT number FROM requests ORDER BY number')
          .pluck()
          .all() as number[];
      }),
  };
};
