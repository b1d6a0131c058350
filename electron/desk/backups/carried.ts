/**
 * What goes back with no copy, because it is no work of the house: who looked at what is personal, and where this
 * PC's copies go and how they are locked. Whoever goes back can wipe no traces, and is not left with open copies.
 */
import { existsSync, rmSync } from 'node:fs';
import { databaseFile, type OpenOptions, openToRead } from '../database/open.ts';
import {
  type BackupSettingsRow,
  backupSettings,
  type LookRow,
  looks,
} from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';

export type Carried = { settings: BackupSettingsRow | undefined; looks: LookRow[] };

const nothing: Carried = { settings: undefined, looks: [] };

/**
 * Reads it from the house that gave way, and leaves that as it is.
 * @param kept its folder
 * @returns nothing where it cannot be read, or is another house
 */
export const carriedFrom = (kept: OpenOptions, houseId: string): Carried => {
  const file = databaseFile(kept.dataDir);
  // Reading lays these beside it, where they were not.
  const besides = ['-shm', '-wal']
    .map((ending) => `${file}${ending}`)
    .filter((at) => !existsSync(at));
  try {
    const { readable, raw, close } = openToRead(kept);
    try {
      if (raw.prepare('SELECT house_id FROM house').pluck().get() !== houseId) return nothing;
      return {
        settings: readable.select().from(backupSettings).get(),
        looks: readable.select().from(looks).all(),
      };
    } finally {
      close();
      for (const at of besides) rmSync(at, { force: true });
    }
  } catch (error) {
    console.error('Nothing could be carried over from the house that gave way:', error);
    return nothing;
  }
};

/** Returns what was carried, for the record. */
export const carryOver = (
  { reads, writes }: WriteContext,
  { settings, looks: looked }: Carried,
): { settings: boolean; looks: number } => {
  for (const look of looked) writes.record.look(look);
  const now = reads.backups.settings();
  const { id: _, ...kept } = settings ?? now;
  const differs = kept.secondPlace !== now.secondPlace || kept.recipient !== now.recipient;
  if (settings) writes.backups.change(kept);
  return { settings: differs, looks: looked.length };
};
