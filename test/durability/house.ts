/**
 * Houses in which every step can be foretold: ids and salts come from the number of the step, the clock moves a
 * hair a step and never so far that something falls due. So a house that was killed, or whose disk lost
 * something, can be held against one that was not, row for row.
 */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { databaseFile } from '../../electron/desk/database/open.ts';
import { createDesk, type Desk } from '../../electron/desk/desk.ts';
import { type Chance, seededChance } from '../../electron/desk/kernel/chance.ts';
import type { DeskClient } from '../../electron/desk/router.ts';
import { furnish } from '../support/furnish.ts';
import { rostered } from '../support/roster.ts';

const foundedAt = Date.parse('2026-11-20T09:00:00+08:00');
const openedAt = Date.parse('2026-11-23T16:00:00+08:00');

/** The moment of a step: a thousand steps are a second. */
const momentOf = (step: number): number => openedAt + 60_000 + step;

const folders: string[] = [];
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is gone when the program ends in order. */
export const newFolder = (name: string): string => {
  const folder = mkdtempSync(join(tmpdir(), `bellboard-${name}-`));
  folders.push(folder);
  return folder;
};

/** The reader's thread of a program that was put together into one file lies beside it. */
const bundled = join(import.meta.dirname, 'reader.mjs');
const readerFile = existsSync(bundled) ? bundled : undefined;

/** A desk whose time and chance are those of the step it is told to be at. */
export type SteppedDesk = {
  desk: Desk;
  /** From now on ids, salts and the time are those of this step. */
  at: (step: number) => void;
  /** The operations as this person's window has them. */
  as: (code: string) => DeskClient;
  /** Rows as they stand, read by another connection. */
  rows: <T extends Record<string, unknown>>(sql: string, ...values: unknown[]) => T[];
  close: () => Promise<void>;
};

/**
 * @param step the step the house is at: the clock must not stand before what is on record
 * @param live as with windows: indexes in the background, hears other processes
 */
export const openStepped = async (
  dataDir: string,
  { step, live = false }: { step: number; live?: boolean },
): Promise<SteppedDesk> => {
  let nowMs = momentOf(step);
  let chance = seededChance('opening');
  const passing: Chance = { id: (atMs) => chance.id(atMs), salt: () => chance.salt() };
  const machineMs = () => nowMs;
  const desk = await createDesk({ dataDir, live, machineMs, chance: passing, readerFile });
  let reader: Sqlite.Database | undefined;
  const rows: SteppedDesk['rows'] = (sql, ...values) => {
    reader ??= new Sqlite(databaseFile(dataDir), { readonly: true });
    return reader.prepare(sql).all(...values) as never;
  };
  const clients = new Map<string, DeskClient>();
  const as = (code: string): DeskClient => {
    const known = clients.get(code);
    if (known) return known;
    const session = desk.connect({ station: 'desk-1', kind: 'program' });
    const [person] = rows<{ id: string }>('SELECT id FROM staff WHERE code = ?', code);
    if (!person) throw new Error(`nobody has the code ${code}`);
    session.staffId = person.id;
    const client = desk.clientFor(session);
    clients.set(code, client);
    return client;
  };
  return {
    desk,
    at: (number) => {
      nowMs = momentOf(number);
      chance = seededChance(`step ${number}`);
    },
    as,
    rows,
    close: async () => {
      reader?.close();
      await desk.close();
    },
  };
};

/** Rooms with guests in them, who can be charged. */
export const livedIn = ['0301', '0302', '0303', '0304', '0305'] as const;

const make = async (): Promise<string> => {
  const dataDir = newFolder('stepped');
  let nowMs = foundedAt;
  const desk = await createDesk({
    dataDir,
    live: false,
    machineMs: () => nowMs,
    chance: seededChance('stepped house'),
  });
  await furnish(desk);
  nowMs = openedAt;
  desk.settle();
  await desk.close();
  const stepped = await openStepped(dataDir, { step: -1 });
  const operator = stepped.as('002');
  for (const code of rostered(openedAt)) await operator.staff.signOn({ code });
  await stepped.as('011').keys.addUsual({});
  await stepped.as('011').loans.setStock({ item: 'umbrella', owned: 9_999 });
  for (const [index, place] of livedIn.entries())
    await operator.stays.checkIn({ place, guest: `客人${index}`, departure: '2026-12-20' });
  stepped.desk.settle();
  await stepped.close();
  return dataDir;
};

let kept: Promise<string> | undefined;

/** The house every run begins with; made once, and by one program for others. */
export const keptHouse = (): Promise<string> => {
  kept ??= make();
  return kept;
};
export const beginWith = (dataDir: string): void => {
  kept = Promise.resolve(dataDir);
};

/** The folder in which a house's own folder lies, or will. */
export type Premises = { folder: string; dataDir: string };

const premisesIn = (folder: string): Premises => ({ folder, dataDir: join(folder, 'house') });

/** A copy of the house every run begins with, or the place for one. */
export const newPremises = async (
  begins: 'furnished' | 'nothing' = 'furnished',
): Promise<Premises> => {
  const premises = premisesIn(newFolder('premises'));
  if (begins === 'nothing') return premises;
  cpSync(await keptHouse(), premises.dataDir, { recursive: true });
  return premises;
};

/** Another with the same in it. */
export const copyOf = ({ folder }: Premises): Premises => {
  const copy = newFolder('premises');
  cpSync(folder, copy, { recursive: true });
  return premisesIn(copy);
};

export const drop = (...premises: readonly Premises[]): void => {
  for (const { folder } of premises) rmSync(folder, { recursive: true, force: true });
};
