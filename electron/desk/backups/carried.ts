/**
 * What goes back with no copy: who looked at what is personal, where this PC's copies go and how they are locked,
 * and which numbers were given. Whoever goes back can wipe no traces and is not left with open copies; and what
 * stands on labels, bills and signed sheets means nothing else from then on.
 */
import { gte } from 'drizzle-orm';
import { hourMs } from '../../../shared/kernel/durations.ts';
import { numbersLeapt } from '../../../shared/recovery/model.ts';
import type { OpenOptions } from '../database/open.ts';
import {
  type BackupSettingsRow,
  backupSettings,
  type CounterRow,
  counters,
  type LookRow,
  looks,
} from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { lookInto } from './gave-way.ts';

type Read = {
  settings: BackupSettingsRow | undefined;
  looks: LookRow[];
  /** The last numbers given; null: nobody knows. */
  numbers: CounterRow[] | null;
};
export type Carried = Omit<Read, 'numbers'> & { numbers: (CounterRow[] | null)[] };

const another: Read = { settings: undefined, looks: [], numbers: [] };

/** A look is kept once an hour, and written a little after it was taken: what is in both is carried once. */
const overlapMs = hourMs;

/** @returns nothing of another house */
const readFrom = (kept: OpenOptions, houseId: string, sinceMs: number): Read => {
  try {
    return lookInto(kept, houseId, another, ({ readable }) => ({
      numbers: readable.select().from(counters).all(),
      settings: readable.select().from(backupSettings).get(),
      looks: readable
        .select()
        .from(looks)
        .where(gte(looks.atMs, sinceMs - overlapMs))
        .all(),
    }));
  } catch (error) {
    console.error('Nothing could be carried over from the house that gave way:', error);
    return { ...another, numbers: null };
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
  return {
    settings: read[0]?.settings,
    looks: read.flatMap(({ looks: looked }) => looked),
    numbers: read.map(({ numbers }) => numbers),
  };
};

/** Returns what was carried, for the record. */
export const carryOver = (
  { reads, writes }: WriteContext,
  { settings, looks: looked, numbers }: Carried,
): { settings: boolean; looks: number } => {
  writes.house.reachNumbers(numbers.flatMap((given) => given ?? []));
  if (numbers.includes(null)) writes.house.leapNumbers(numbersLeapt);
  const anew = looked.filter((look) => writes.record.look(look));
  const now = reads.backups.settings();
  const { id: _, ...kept } = settings ?? now;
  const differs = kept.secondPlace !== now.secondPlace || kept.recipient !== now.recipient;
  if (settings) writes.backups.change(kept);
  return { settings: differs, looks: anew.length };
};
