/** A demo house on disk for the tests of the demo: made once a moment, read by a connection of its own. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { databaseFile } from '../../electron/desk/database/open.ts';
import { createDesk, type Desk } from '../../electron/desk/desk.ts';
import { seededChance } from '../../electron/desk/kernel/chance.ts';
import { readerFile } from '../support/threads.ts';

export type Rows = <T = Record<string, unknown>>(sql: string, ...values: unknown[]) => T[];
export type DemoHouse = {
  desk: Desk;
  dataDir: string;
  rows: Rows;
  /** Closes the desk and leaves the house on disk. */
  shut: () => Promise<void>;
  close: () => Promise<void>;
};

/** How long one demo house may take to make on a busy machine. */
export const makingMs = 90_000;

const folder = (): string => mkdtempSync(join(tmpdir(), 'bellboard-demo-'));

/** @param machineMs what the machine's clock shows, whatever the house's does */
export const openDemo = async (dataDir: string, machineMs: number): Promise<DemoHouse> => {
  const desk = await createDesk({
    dataDir,
    machineMs: () => machineMs,
    chance: seededChance('test'),
    live: false,
    checkOutputs: true,
    readerFile: readerFile(),
  });
  const reader = new Sqlite(databaseFile(dataDir), { readonly: true });
  let open = true;
  const shut = async (): Promise<void> => {
    if (open) await desk.close();
    open = false;
  };
  return {
    desk,
    dataDir,
    rows: <T>(sql: string, ...values: unknown[]) => reader.prepare(sql).all(...values) as T[],
    shut,
    close: async () => {
      reader.close();
      await shut();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

export const makeDemo = async (at: string, machineMs = Date.parse(at)): Promise<DemoHouse> => {
  const house = await openDemo(folder(), machineMs);
  const setUp = house.desk.connect({ station: 'setup', kind: 'program' });
  await house.desk.clientFor(setUp).house.createDemo({ at });
  house.desk.settle();
  return house;
};

/** Another house with the same contents, on a machine whose clock shows this. */
export const copyOf = (house: DemoHouse, machineMs: number): Promise<DemoHouse> => {
  const dataDir = folder();
  // The log beside the file holds what the file does not yet.
  cpSync(house.dataDir, dataDir, { recursive: true });
  return openDemo(dataDir, machineMs);
};

/** Codes of everybody on duty. */
export const onDuty = ({ desk }: DemoHouse): string[] => desk.summary().onDuty;
