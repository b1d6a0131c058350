/**
 * What the house that gave way had erased since the copy was made. It stands in the copy, and whoever went back meant
 * to bring back no guest who asked to be forgotten.
 */
import type { OpenOptions, Raw } from '../database/open.ts';
import { partsGone, partsUntil, rowsGone } from '../personal/index.ts';
import type { ErasedBefore } from '../retention/index.ts';
import { lookInto } from './gave-way.ts';

export type ErasedSince = ErasedBefore & {
  /** False: not all of it could be read, and something erased may be in the house again. */
  known: boolean;
};

const nothing: ErasedSince = { stays: [], rows: [], sheets: [], known: true };

/** The newest event both have: the copy may be of a line the house had left before. */
const partedAt = (raw: Raw, kept: Raw): number => {
  const hashAt = 'SELECT hash FROM events WHERE seq = ?';
  const [ours, theirs] = [raw.prepare(hashAt).pluck(), kept.prepare(hashAt).pluck()];
  let from = 0;
  let until = raw.prepare('SELECT coalesce(max(seq), 0) FROM events').pluck().get() as number;
  while (from < until) {
    const middle = Math.ceil((from + until) / 2);
    if (ours.get(middle) === theirs.get(middle)) from = middle;
    else until = middle - 1;
  }
  return from;
};

const staysErased = (kept: Raw, afterSeq: number): ErasedBefore['stays'] =>
  kept
    .prepare(
      `SELECT subject_id AS id, max(body ->> '$.facts.why') AS why FROM events
        WHERE seq > ? AND kind = 'guest-erased' GROUP BY subject_id ORDER BY min(seq)`,
    )
    .all(afterSeq) as { id: string; why: string | null }[];

const readFrom = (raw: Raw, keptIn: OpenOptions, houseId: string): ErasedSince => {
  let stays: ErasedBefore['stays'] = [];
  try {
    return lookInto(keptIn, houseId, nothing, ({ raw: kept }) => {
      const parted = partedAt(raw, kept);
      stays = staysErased(kept, parted);
      const parts = partsGone(raw, parted, partsUntil(kept, parted));
      return { stays, ...rowsGone(raw, kept, parts), known: true };
    });
  } catch (error) {
    console.error('What was erased since the copy was made cannot be read:', error);
    return { ...nothing, stays, known: false };
  }
};

/**
 * @param raw the house as it is now: the copy
 * @param gaveWay the folders of those that gave way, which are left as they are
 */
export const erasedSince = (
  raw: Raw,
  gaveWay: readonly OpenOptions[],
  houseId: string,
): ErasedSince => {
  const read = gaveWay.map((keptIn) => readFrom(raw, keptIn, houseId));
  return {
    stays: read.flatMap(({ stays }) => stays),
    rows: read.flatMap(({ rows }) => rows),
    sheets: read.flatMap(({ sheets }) => sheets),
    known: read.every(({ known }) => known),
  };
};
