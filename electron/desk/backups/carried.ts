/**
 * What goes back with no copy, because it is no work of the house: who looked at what is personal, and where this
 * PC's copies go and how they are locked. Whoever goes back can wipe no traces, and is not left with open copies.
 */
import { gte } from 'drizzle-orm';
import type { OpenOptions } from '../database/open.ts';
import {
  type BackupSettingsRow,
  backupSettings,
  type LookRow,
  looks,
} from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { lookInto } from './gave-way.ts';

export type Carried = { settings: BackupSettingsRow | undefined; looks: LookRow[] };

const nothing: Carried = { settings: undefined, looks: [] };

/** A look is kept once an hour, and written a little after it was taken: what is in both is carried once. */
const overlapMs = 3_600_000;

/** @returns nothing where it cannot be read, or is another house */
const readFrom = (kept: OpenOptions, houseId: string, sinceMs: number): Carried => {
  try {
    return lookInto(kept, houseId, nothing, ({ readable }) => ({
      settings: readable.select().from(backupSettings).get(),
      looks: readable
        .select()
        .from(looks)
        .where(gte(looks.atMs, sinceMs - overlapMs))
        .all(),
    }));
  } catch (error) {
    console.error('Nothing could be carried over from the house that gave way:', error);
    return nothing;
  }
};

/**
 * Reads it from the houses that gave way, and leaves them as they are.
 * @param gaveWay their folders, oldest first: only that one was at work, and its settings are this PC's
 * @param sinceMs when the copy was made: older looks are in it
 */
export const carriedFrom = (
  gaveWay: readonly OpenOptions[],
  houseId: string,
  sinceMs: number,
): Carried => {
  const read = gaveWay.map((kept) => readFrom(kept, houseId, sinceMs));
  return { settings: read[0]?.settings, looks: read.flatMap(({ looks: looked }) => looked) };
};

/** Returns what was carried, for the record. */
export const carryOver = (
  { reads, writes }: WriteContext,
  { settings, looks: looked }: Carried,
): { settings: boolean; looks: number } => {
  const anew = looked.filter((look) => writes.record.look(look));
  const now = reads.backups.settings();
  const { id: _, ...kept } = settings ?? now;
  const differs = kept.secondPlace !== now.secondPlace || kept.recipient !== now.recipient;
  if (settings) writes.backups.change(kept);
  return { settings: differs, looks: anew.length };
};
