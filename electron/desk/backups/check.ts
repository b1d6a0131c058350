/** What a copy holds, read from the copy itself: its newest event, its rows, whether its pages are whole. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { type CopyOptions, openCopy, type Raw } from '../database/open.ts';
import { genesis } from '../events/index.ts';
import { DeskError } from '../kernel/failure.ts';

export type Contents = {
  version: number;
  head: { seq: number; hash: string };
  rows: Record<string, number>;
};

/** The newest event of a house. */
export const headOf = (raw: Raw): Contents['head'] =>
  (raw.prepare('SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1').get() as
    | Contents['head']
    | undefined) ?? { seq: 0, hash: genesis };

const tablesOf = (raw: Raw): string[] =>
  raw
    .prepare(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
        AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .pluck()
    .all() as string[];

export const contentsOf = (raw: Raw): Contents => ({
  version: raw.pragma('user_version', { simple: true }) as number,
  head: headOf(raw),
  rows: Object.fromEntries(
    tablesOf(raw).map((table) => [
      table,
      raw.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number,
    ]),
  ),
});

export const sha256Through = async (bytes: Readable): Promise<string> => {
  const hash = createHash('sha256');
  for await (const some of bytes) hash.update(some);
  return hash.digest('hex');
};
export const sha256Of = (file: string): Promise<string> =>
  sha256Through(createReadStream(file, { highWaterMark: 1 << 20 }));

/**
 * Makes a copy just written one file for itself, and reads it back.
 * @throws DeskError DATABASE_CORRUPT `backups.unlike` when it does not hold what the house held
 */
export const checkFresh = (options: CopyOptions, expected: Contents): void => {
  const raw = openCopy(options);
  try {
    // A copy lies alone: no file beside it that could be forgotten.
    raw.pragma('journal_mode = DELETE');
    const faults = (raw.pragma('quick_check(1)') as { quick_check: string }[]).map(
      ({ quick_check }) => quick_check,
    );
    const found = contentsOf(raw);
    if (faults[0] !== 'ok' || JSON.stringify(found) !== JSON.stringify(expected))
      throw new DeskError('DATABASE_CORRUPT', 'backups.unlike', { fault: faults[0] });
  } finally {
    raw.close();
  }
};
