/**
 * A house whose file is damaged comes back: the file is kept aside untouched, the newest good copy takes its
 * place, and whatever the damaged file and its log hold beyond it is salvaged. Runs in a thread of its own.
 */
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type RecoveryReport, recoveryReport } from '../../../shared/recovery/model.ts';
import {
  clearSuspicion,
  copiesIn,
  fetchCopy,
  firstPlace,
  keepFolder,
  putAside,
  putBack,
  rememberedPlaces,
} from '../backups/index.ts';
import { databaseFile, openDatabase } from '../database/open.ts';
import { troubleOf } from '../database/trouble.ts';
import { readSurely, readWhole, syncFile, syncFolder, writeWhole } from '../kernel/durable.ts';
import { DeskError } from '../kernel/failure.ts';
import { salvage } from './salvage.ts';

/** Of very many lost events so many are listed. */
const mostMissing = 1_000;

const begun = z.object({
  keptIn: z.string(),
  fault: z.string(),
  atMs: z.number(),
  places: z.array(z.string()),
});
type Begun = z.infer<typeof begun>;

const begunFile = (dataDir: string): string => join(resolve(dataDir), 'recovering.json');
const workFolder = (dataDir: string): string => join(resolve(dataDir), 'recovering');
const reportFile = (dataDir: string): string => join(resolve(dataDir), 'recovered.json');

/** A recovery that was cut short: the house must not be opened, nor made anew, before it is done. */
export const begunRecovery = (dataDir: string): Begun | undefined =>
  readSurely(begunFile(dataDir), begun);

/** What the last recovery brought back and what not, until it has been told. */
export const recoveryOf = (dataDir: string): RecoveryReport | undefined =>
  readWhole(reportFile(dataDir), recoveryReport);
export const forgetRecovery = (dataDir: string): void =>
  rmSync(reportFile(dataDir), { force: true });

const reasonOf = (error: unknown): string =>
  (error instanceof DeskError ? error : troubleOf(error))?.reason ?? 'kernel.internal';

/** Lays the newest copy that can be used into the folder; null: there is none. */
const newestGood = async (dataDir: string, places: readonly string[], to: string) => {
  const refused: RecoveryReport['refused'] = [];
  const copies = places
    .flatMap((folder) => copiesIn(folder).map((copy) => ({ ...copy, folder })))
    .sort((left, right) => right.note.madeAtMs - left.note.madeAtMs);
  for (const copy of copies)
    try {
      // Its bytes are those that were checked when it was written.
      await fetchCopy(copy, to, { dataDir });
      return { copy: { name: copy.name, madeAtMs: copy.note.madeAtMs }, refused };
    } catch (error) {
      rmSync(to, { force: true });
      refused.push({ name: copy.name, reason: reasonOf(error) });
    }
  return { copy: null, refused };
};

const salvageFrom = (keptIn: string, work: string, nativeBinding: string | undefined) => {
  const damaged = join(work, 'damaged.db');
  for (const ending of ['', '-wal'])
    if (existsSync(join(keptIn, `house.db${ending}`)))
      copyFileSync(join(keptIn, `house.db${ending}`), `${damaged}${ending}`);
  const database = openDatabase({
    dataDir: work,
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
  });
  try {
    return salvage(database, damaged, nativeBinding);
  } catch (error) {
    // A file without a readable beginning: nothing of it can be asked for.
    if (troubleOf(error)?.code === 'DATABASE_CORRUPT') return undefined;
    throw error;
  } finally {
    database.raw.pragma('journal_mode = DELETE');
    database.close();
  }
};

export type RecoverInput = { dataDir: string; fault: string; nowMs: number };

/**
 * Cut short at any point, it is begun again from the file kept aside.
 * Where nothing can be done the file lies as it was found.
 * @throws DeskError DATABASE_CORRUPT `database.lost` when there is neither a copy nor anything to salvage
 */
export const recoverHouse = async (
  input: RecoverInput,
  nativeBinding: string | undefined,
): Promise<RecoveryReport> => {
  const started = performance.now();
  const { dataDir } = input;
  const at = begunRecovery(dataDir) ?? {
    keptIn: keepFolder(dataDir, input.nowMs, 'damaged'),
    fault: input.fault,
    atMs: input.nowMs,
    places: [...new Set([firstPlace(dataDir), ...rememberedPlaces(dataDir)])],
  };
  writeWhole(begunFile(dataDir), at);
  const work = workFolder(dataDir);
  const house = databaseFile(work);
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  if (!existsSync(join(at.keptIn, 'house.db'))) putAside(dataDir, at.keptIn);
  const { copy, refused } = await newestGood(dataDir, at.places, house);
  const salvaged = salvageFrom(at.keptIn, work, nativeBinding);
  if (!copy && !salvaged?.taken) {
    putBack(dataDir, at.keptIn);
    rmSync(work, { recursive: true, force: true });
    rmSync(begunFile(dataDir), { force: true });
    throw new DeskError('DATABASE_CORRUPT', 'database.lost', { fault: at.fault });
  }
  const report: RecoveryReport = {
    format: 1,
    atMs: at.atMs,
    tookMs: Math.round(performance.now() - started),
    fault: at.fault,
    keptIn: at.keptIn,
    copy,
    refused,
    salvaged: salvaged?.taken ?? null,
    partsLost: salvaged?.partsLost ?? 0,
    orphans: salvaged?.orphans ?? 0,
    tables: (salvaged?.tables ?? []).filter(({ taken, whole }) => taken > 0 || !whole),
    missing: (salvaged?.missing ?? []).slice(0, mostMissing),
    missingCount: salvaged?.missing.length ?? 0,
  };
  syncFile(house);
  writeWhole(join(at.keptIn, 'report.json'), report);
  writeWhole(reportFile(dataDir), report);
  renameSync(house, databaseFile(dataDir));
  syncFolder(resolve(dataDir));
  rmSync(begunFile(dataDir), { force: true });
  clearSuspicion(dataDir);
  rmSync(work, { recursive: true, force: true });
  return report;
};
