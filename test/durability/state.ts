/** What is on a disk: whether it is whole, and in which rows it differs from what it should be. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database as Driver } from 'better-sqlite3';
import { openMonth } from '../../electron/desk/archive/index.ts';
import { openDatabase } from '../../electron/desk/database/open.ts';
import { verifyRecord } from '../../electron/desk/events/verify.ts';
import { contentsByTable } from '../support/contents.ts';
import { copyOf, drop, openStepped, type Premises, type SteppedDesk } from './house.ts';
import { takeStep, type Work } from './steps.ts';

export type State = Map<string, string>;

export const hashOf = (file: string): string =>
  createHash('sha256').update(readFileSync(file)).digest('hex');

/** Worked off after the answer, whenever there is time: behind by a few texts is as good as up to date. */
const indexed = /^(index_queue|documents|document_words.*|sqlite_sequence)$/;

/** Every row of every table, but for what is indexed. */
export const stateOf = (raw: Driver): State =>
  new Map([...contentsByTable(raw)].filter(([table]) => !indexed.test(table)));

/** The tables in which two states differ. */
export const differing = (one: State, other: State): string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter(
    (table) => one.get(table) !== other.get(table),
  );

/** Numbers given twice, e.g. `requests 17`. */
const givenTwice = (raw: Driver): string[] => {
  const tables = raw
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table'
        AND EXISTS (SELECT 1 FROM pragma_table_info(name) WHERE name = 'number' AND type = 'INTEGER')`,
    )
    .pluck()
    .all() as string[];
  return tables.flatMap((table) =>
    (
      raw
        .prepare(`SELECT number FROM "${table}" GROUP BY number HAVING count(*) > 1`)
        .pluck()
        .all() as number[]
    ).map((number) => `${table} ${number}`),
  );
};

export type Found = {
  /** What is wrong with the file or the record; empty: nothing. */
  wrong: string[];
  state: State;
  events: number;
};

/** Files that a row speaks of and that are not there, or not with the bytes the row speaks of. */
const filesWrong = async (raw: Driver, dataDir: string): Promise<string[]> => {
  const papers = raw
    .prepare(
      `SELECT 'contracts/' || contract_id || '/' || sha256 AS file, sha256 FROM contract_files`,
    )
    .all() as { file: string; sha256: string }[];
  const months = raw
    .prepare(
      `SELECT 'archive/' || file FROM archives
        UNION ALL SELECT 'archive/' || personal_file FROM archives WHERE personal_file IS NOT NULL`,
    )
    .pluck()
    .all() as string[];
  const wrong: string[] = [];
  for (const { file, sha256 } of papers) {
    const path = join(dataDir, file);
    if (!existsSync(path) || hashOf(path) !== sha256) wrong.push(`${file} is not as attached`);
  }
  // A month that is written anew is the new one before its row says so: it must be whole, not the same.
  for (const file of months) {
    const opened = openMonth({ path: join(dataDir, file), file, filter: '', skip: 0, limit: 1 });
    await opened.catch((error: unknown) => wrong.push(`${file}: ${String(error)}`));
  }
  return wrong;
};

/** Opens the database of a folder as the program would, after whatever happened to it, and looks at all of it. */
export const lookAt = async (dataDir: string): Promise<Found> => {
  let database: ReturnType<typeof openDatabase>;
  try {
    database = openDatabase({ dataDir });
  } catch (error) {
    return { wrong: [`does not open: ${String(error)}`], state: new Map(), events: 0 };
  }
  try {
    const { findings, events } = verifyRecord(database);
    return {
      wrong: [
        ...findings.map(({ kind, seq, detail }) => `${kind} ${seq ?? ''}: ${detail}`),
        ...givenTwice(database.raw).map((number) => `given twice: ${number}`),
        ...(await filesWrong(database.raw, dataDir)),
      ],
      state: stateOf(database.raw),
      events,
    };
  } finally {
    database.close();
  }
};

/** As `lookAt`, on a copy: the house itself goes on from exactly what the disk holds. */
export const lookAtCopy = async (premises: Premises): Promise<Found> => {
  const copy = copyOf(premises);
  try {
    rmSync(join(copy.dataDir, 'house.db-shm'), { force: true });
    return await lookAt(copy.dataDir);
  } finally {
    drop(copy);
  }
};

/** A house that nothing ever happens to: what all others are held against. */
export type Reference = {
  /** The state after so many steps; never fewer than asked before. */
  after: (steps: number) => Promise<State>;
  close: () => Promise<void>;
};

/** @param dataDir the house as it is before the first step */
export const openReference = async (dataDir: string, work: Work = 'day'): Promise<Reference> => {
  const stepped: SteppedDesk = await openStepped(dataDir, { step: 0 });
  const raw = openDatabase({ dataDir });
  let taken = 0;
  return {
    after: async (steps) => {
      if (steps < taken) throw new Error(`the reference is at ${taken} already, not at ${steps}`);
      for (; taken < steps; taken += 1) await takeStep(stepped, taken, work);
      return stateOf(raw.raw);
    },
    close: async () => {
      raw.close();
      await stepped.close();
    },
  };
};

/** What came out of holding a house against the one nothing happened to. */
export type Verdict = {
  /** How many steps are in it; null: it is no state the house ever was in. */
  steps: number | null;
  /** What is wrong, a sentence each; empty: nothing is lost and nothing half. */
  wrong: string[];
};

/**
 * All that was acknowledged must be there, and of the step under way all or nothing.
 * @param acknowledged steps whose answer was given
 */
export const judge = async (
  found: Found,
  acknowledged: number,
  reference: Pick<Reference, 'after'>,
): Promise<Verdict> => {
  if (found.wrong.length > 0) return { steps: null, wrong: found.wrong };
  const least = differing(await reference.after(acknowledged), found.state);
  if (least.length === 0) return { steps: acknowledged, wrong: [] };
  const most = differing(await reference.after(acknowledged + 1), found.state);
  if (most.length === 0) return { steps: acknowledged + 1, wrong: [] };
  return {
    steps: null,
    wrong: [
      `after ${acknowledged} acknowledged steps it is neither so (differs in ${least.join(', ')})` +
        ` nor one further (differs in ${most.join(', ')})`,
    ],
  };
};
