/**
 * Before a newer program changes the tables of a house, the house as it was is copied: the way back for an
 * update that turns out badly, or was broken off and taken back.
 */
import { existsSync } from 'node:fs';
import { currentVersion } from '../database/migrations/index.ts';
import { databaseFile, openToRead, type Raw } from '../database/open.ts';
import { copyHouse } from './copy.ts';
import { firstPlace } from './files.ts';
import type { Lock } from './seal.ts';

type Context = { nowMs: number; nativeBinding: string | undefined; leaving: () => boolean };

/** The house by the tables of any version: these columns it has had from the first. */
const houseOf = (raw: Raw) =>
  raw
    .prepare(
      `SELECT house_id AS houseId, name_zh AS houseZh, name_en AS houseEn, time_zone AS timeZone FROM house`,
    )
    .get() as { houseId: string; houseZh: string; houseEn: string; timeZone: string } | undefined;

const lockOf = (raw: Raw): Lock | null => {
  const known = raw
    .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'backup_settings'")
    .get();
  if (!known) return null;
  return (
    (raw
      .prepare(
        `SELECT recipient, sealed_key AS sealedKey FROM backup_settings
          WHERE recipient IS NOT NULL AND sealed_key IS NOT NULL`,
      )
      .get() as Lock | undefined) ?? null
  );
};

/**
 * @returns the copy's name; null where there is nothing to copy: no house, or one of today's tables
 * @throws DeskError as `copyHouse`
 */
export const copyBeforeUpdate = async (
  { nowMs, nativeBinding, leaving }: Context,
  dataDir: string,
): Promise<string | null> => {
  if (!existsSync(databaseFile(dataDir))) return null;
  const { raw, close } = openToRead({
    dataDir,
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
  });
  try {
    // One moment of the house, as for every copy.
    raw.exec('BEGIN');
    const version = raw.pragma('user_version', { simple: true }) as number;
    if (version === 0 || version === currentVersion) return null;
    const found = houseOf(raw);
    if (!found) return null;
    const { timeZone, ...house } = found;
    const { copy } = await copyHouse(
      { raw, nowMs, timeZone, nativeBinding, leaving },
      {
        dataDir,
        places: [{ place: 'first', folder: firstPlace(dataDir) }],
        reason: 'update',
        house,
        lock: lockOf(raw),
      },
    );
    return copy.name;
  } finally {
    close();
  }
};
