/**
 * Work in which every file operation is let fail once: how it begins, what is done, and how it is done again.
 * The desk's own operations throughout; what fails is the disk under them.
 */
import { mkdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { migrations } from '../../electron/desk/database/migrations/index.ts';
import { takeStep as migrate } from '../../electron/desk/database/migrations/migration.ts';
import { databaseFile, openDatabase } from '../../electron/desk/database/open.ts';
import { atRest, quietly } from './disk/ask.ts';
import { newPremises, openStepped, type Premises } from './house.ts';
import { takeStep, type Work } from './steps.ts';
import { copiesThere, nextStart, type View } from './views.ts';

/** Work that is about to be done. */
export type Attempt = {
  /** @throws what went wrong. Called again after a failure, when the disk is well. */
  act: () => Promise<void>;
  close: () => Promise<void>;
};

export type FaultCase = {
  /** The house as it is before. */
  begin: () => Promise<Premises>;
  attempt: (dataDir: string) => Promise<Attempt>;
  /** What must be as before or as after; left out: everything. */
  view?: (premises: Premises) => Promise<View>;
  /** Where it ends is settled before it begins; only the way there may fail. */
  foregone?: true;
  /** What was answered with an error is not done: later, nobody expects it any more. */
  firm?: true;
};

const nothingToClose = async (): Promise<void> => {};

/** A house of the first version the program had, with somebody in it. */
const oldHouse = async (): Promise<Premises> => {
  const premises = await newPremises('nothing');
  mkdirSync(premises.dataDir);
  const db = new Sqlite(databaseFile(premises.dataDir));
  for (const step of migrations.slice(0, 1)) migrate(db, step);
  db.pragma(`application_id = ${0x42454c4c}`);
  db.pragma(`user_version = ${migrations[0]?.version}`);
  db.exec(`INSERT INTO staff (id, code, name, role, department, floors, active)
    VALUES ('101', '101', '王芳', 'attendant', 'housekeeping', '[]', 1)`);
  db.close();
  return premises;
};

/** A house after so many steps. */
const begun = async (work: Work, steps: number): Promise<Premises> => {
  const premises = await newPremises();
  const stepped = await openStepped(premises.dataDir, { step: 0 });
  for (let step = 0; step < steps; step += 1) await takeStep(stepped, step, work);
  stepped.desk.settle();
  await stepped.close();
  return premises;
};

/**
 * The same after a night: the house is looked through, copied and rehearsed, so that the desk that opens it next
 * has nothing of its own to do while the step is tried.
 */
const rested = async (work: Work, steps: number): Promise<Premises> => {
  const premises = await begun(work, steps);
  // What the first finds out is on record, and copied by the second.
  for (const night of [false, true]) {
    const stepped = await openStepped(premises.dataDir, { step: steps, live: true });
    await stepped.as('090').record.check();
    // By hand, where copies are not what is tried: a busy machine would leave it to the desk that is.
    if (night && work !== 'copies') {
      await stepped.as('090').backups.now();
      await stepped.as('090').backups.rehearse();
    }
    await atRest();
    await stepped.close();
  }
  return premises;
};

/** Steps that lead up to the one that is tried. */
const stepCase = (work: Work, number: number): FaultCase => ({
  begin: () => rested(work, number),
  attempt: async (dataDir) => {
    const opened = await openStepped(dataDir, { step: number, live: true });
    // What the steps look up beforehand is no part of what is tried.
    for (const code of ['002', '010', '011', '090']) opened.as(code);
    await atRest();
    const stepped = {
      ...opened,
      rows: ((...asked) => quietly(() => opened.rows(...asked))) as typeof opened.rows,
    };
    return {
      act: async () => {
        await takeStep(stepped, number, work);
        // The bell and the index have their turn while the disk is as bad.
        await pause(5);
      },
      close: stepped.close,
    };
  },
});

export const faultCases = {
  /** An old house is opened by this program: every step of the tables at once. */
  migration: {
    begin: oldHouse,
    attempt: async (dataDir) => ({
      act: async () => openDatabase({ dataDir }).close(),
      close: nothingToClose,
    }),
  },
  /** The first request of a day. */
  change: { ...stepCase('day', 0), firm: true },
  /** A key goes out: several tables at once. */
  key: { ...stepCase('day', 4), firm: true },
  paper: stepCase('papers', 1),
  archive: stepCase('papers', 2),
  /** A copy is made, read back and laid down. */
  backup: { ...stepCase('copies', 0), view: copiesThere },
  /** A copy is fetched, verified and laid ready. */
  restore: { ...stepCase('copies', 2), view: nextStart, firm: true },
  /** The next start takes it: the house gives way, the copy takes its place. */
  return: {
    begin: () => begun('copies', 3),
    attempt: async (dataDir) => ({
      act: async () => {
        const stepped = await openStepped(dataDir, { step: 3, live: true });
        await stepped.close();
      },
      close: nothingToClose,
    }),
    view: nextStart,
    foregone: true,
  },
} as const satisfies Record<string, FaultCase>;
export type FaultName = keyof typeof faultCases;

/** The case by its name. */
export const faultCase = (name: FaultName): FaultCase => faultCases[name];
