/**
 * A house whose file is damaged comes back: the file is kept aside untouched, the newest good copy takes its
 * place, and whatever the damaged file and its log hold beyond it is salvaged. Runs in a thread of its own.
 */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { mostFindings } from '../../../shared/record/model.ts';
import {
  missingFault,
  type RecoveryReport,
  recoveryReport,
} from '../../../shared/recovery/model.ts';
import {
  type Begun,
  begunRecovery,
  type CopyNote,
  clearSuspicion,
  copiesIn,
  fetchCopy,
  firstPlace,
  forgetBegun,
  keepFolder,
  lastMadeFirst,
  noteBegun,
  placeAnswers,
  putAside,
  putBack,
  recoveryFolder,
  recoveryReportFile,
  rememberedPlaces,
  sha256Of,
} from '../backups/index.ts';
import { currentVersion } from '../database/migrations/index.ts';
import { databaseFile, openCopy, openDatabase } from '../database/open.ts';
import { troubleOf } from '../database/trouble.ts';
import { makeFolder, readWhole, syncFile, syncFolder, writeWhole } from '../kernel/durable.ts';
import { DeskError } from '../kernel/failure.ts';
import { type WitnessFile, witnessNow } from '../record/index.ts';
import { type Damaged, layDamaged, nothingThere, reaches } from './damaged.ts';
import { isOfLineLeft } from './line.ts';
import { readable } from './readable.ts';
import { leapOverAll, type Salvaged, salvage } from './salvage.ts';

/** Of very many things that are missing so many are listed. */
const mostMissing = 1_000;

/** What the last recovery brought back and what not, until it has been told. */
export const recoveryOf = (dataDir: string): RecoveryReport | undefined =>
  readWhole(recoveryReportFile(dataDir), recoveryReport);
export const forgetRecovery = (dataDir: string): void =>
  rmSync(recoveryReportFile(dataDir), { force: true });

const reasonOf = (error: unknown): string =>
  (error instanceof DeskError ? error : troubleOf(error))?.reason ?? 'kernel.internal';

type Found = { name: string; note: CopyNote; folder: string };
/** Why a copy that was laid down should not be used; null: nothing speaks against it. */
type Objection = (note: CopyNote, file: string) => string | null;

/**
 * Whether it is the disk a copy is laid onto that refuses, and not the one the copy lies on: that says nothing
 * against the copy, and an older one that is smaller must not take its place.
 */
const isOfTarget = async (error: unknown, { folder, name }: Found): Promise<boolean> => {
  const trouble = error instanceof DeskError ? undefined : troubleOf(error);
  // Nothing is written where the copy lies.
  if (trouble?.reason === 'database.full' || trouble?.details['cause'] === 'EROFS') return true;
  if (trouble?.reason !== 'database.disk') return false;
  // A fault of either disk: it is this one's where the copy can be read to its end.
  return sha256Of(join(folder, name)).then(
    () => true,
    () => false,
  );
};

/**
 * Lays the newest copy of this house that can be used into the folder; null: there is none.
 * @throws what the disk says that it is laid onto
 */
const newestGood = async (
  dataDir: string,
  { places, houseId }: Begun,
  to: string,
  objection: Objection,
) => {
  const refused: RecoveryReport['refused'] = [];
  const answers = await Promise.all(places.map(placeAnswers));
  const silent = places.filter((_, at) => !answers[at]);
  refused.push(...silent.map((name) => ({ name, reason: 'backups.silent' })));
  const copies = places
    .filter((folder) => !silent.includes(folder))
    .flatMap((folder) => copiesIn(folder).map((copy) => ({ ...copy, folder })))
    // Where nobody knows any more whose house it was, all that lies there is taken for its own.
    .filter(({ note }) => houseId === undefined || note.houseId === houseId)
    .sort(lastMadeFirst);
  const passedOver: Found[] = [];
  const lay = async (copy: Found, objectionTo: Objection): Promise<boolean> => {
    try {
      // Its bytes are those that were checked when it was written.
      await fetchCopy(copy, to, { dataDir });
      const reason = objectionTo(copy.note, to);
      if (reason === null) return true;
      refused.push({ name: copy.name, reason });
      passedOver.push(copy);
    } catch (error) {
      if (await isOfTarget(error, copy)) {
        rmSync(to, { force: true });
        throw error;
      }
      refused.push({ name: copy.name, reason: reasonOf(error) });
    }
    rmSync(to, { force: true });
    return false;
  };
  const told = ({ name, note: { madeAtMs } }: Found) => ({ copy: { name, madeAtMs }, refused });
  // Passed over in one place, it is the same in the other.
  for (const copy of copies)
    if (passedOver.every(({ name }) => name !== copy.name) && (await lay(copy, objection)))
      return told(copy);
  // None that the house goes on from: rather one passed over than none, and one that can be opened first.
  const isNewer = ({ note }: Found) => note.version > currentVersion;
  const rather = passedOver.sort((left, right) => Number(isNewer(left)) - Number(isNewer(right)));
  for (const copy of rather) if (await lay(copy, () => null)) return told(copy);
  return { copy: null, refused };
};

type LeftBehind = {
  damagedFile: string | null;
  witness: WitnessFile | undefined;
  nativeBinding: string | undefined;
};

/** A copy of a line the house has left, or one this program cannot open though the house is not of its tables. */
const objectionFrom =
  ({ damagedFile, witness, nativeBinding }: LeftBehind): Objection =>
  ({ version, houseId }, file) => {
    // Without it, nothing is known of the house's tables.
    const damaged =
      damagedFile === null ? undefined : openCopy({ file: damagedFile, nativeBinding });
    const raw = openCopy({ file, nativeBinding });
    try {
      const theirs = damaged && readable(() => damaged.pragma('user_version', { simple: true }));
      if (version > currentVersion && theirs !== version) return 'database.newer';
      const heads = witness?.houseId === houseId ? witness.heads : [];
      return isOfLineLeft(raw, damaged, heads) ? 'backups.ofLineLeft' : null;
    } finally {
      raw.close();
      damaged?.close();
    }
  };

/** @returns undefined where nothing of the damaged house can be used */
const salvageFrom = (
  { file, logCut }: Damaged,
  work: string,
  nativeBinding: string | undefined,
): Salvaged | undefined => {
  if (file === null) return undefined;
  const house = databaseFile(work);
  const isCopy = existsSync(house);
  // A copy keeps the tables it has: they are those of the damaged house where an update came between the fall and
  // this start, and are brought to today's when the house is opened.
  const raw = isCopy
    ? openCopy({ file: house, nativeBinding })
    : openDatabase({ dataDir: work, ...(nativeBinding === undefined ? {} : { nativeBinding }) })
        .raw;
  const isOlder = raw.pragma('user_version', { simple: true }) !== currentVersion;
  try {
    if (isCopy && !reaches({ raw, file, nativeBinding }, { logCut })) return undefined;
    return salvage({ raw }, file, nativeBinding);
  } catch (error) {
    // A file without a readable beginning: nothing of it can be asked for. Nor of tables of long ago.
    if (isOlder || troubleOf(error)?.code === 'DATABASE_CORRUPT') return undefined;
    throw error;
  } finally {
    raw.pragma('journal_mode = DELETE');
    raw.close();
  }
};

/** By a handle of its own: one that met a fault writes no more. */
const leapIn = (file: string, nativeBinding: string | undefined): void => {
  const raw = openCopy({ file, nativeBinding });
  try {
    leapOverAll(raw);
  } finally {
    raw.close();
  }
};

export type RecoverInput = { dataDir: string; fault: string; nowMs: number };

/**
 * Cut short at any point, it is begun again from the file kept aside.
 * Where nothing can be done the file lies as it was found.
 * @throws DeskError DATABASE_CORRUPT `database.lost` when there is neither a copy nor anything to salvage,
 * `database.gone` when there was no file either, or what the disk said where it does not give the file now; DATABASE_LOCKED `backups.inUse` while somebody has the house
 * open: it is begun at the next start
 */
export const recoverHouse = async (
  input: RecoverInput,
  nativeBinding: string | undefined,
): Promise<RecoveryReport> => {
  const started = performance.now();
  const { dataDir } = input;
  const remembered = rememberedPlaces(dataDir);
  const at: Begun = begunRecovery(dataDir) ?? {
    keptIn: keepFolder(dataDir, input.nowMs, 'damaged'),
    fault: input.fault,
    atMs: input.nowMs,
    places: [...new Set([firstPlace(dataDir), ...remembered.folders])],
    houseId: remembered.houseId,
  };
  noteBegun(dataDir, at);
  const work = recoveryFolder(dataDir);
  const house = databaseFile(work);
  rmSync(work, { recursive: true, force: true });
  makeFolder(work);
  if (!existsSync(join(at.keptIn, 'house.db'))) putAside({ dataDir, nativeBinding }, at.keptIn);
  const isMissing = at.fault === missingFault;
  // What stands in its place is nothing to be asked: it would say that all the copy holds was taken away.
  const damaged = isMissing ? nothingThere : layDamaged(at.keptIn, work);
  const witness = witnessNow(dataDir);
  const objection = objectionFrom({ damagedFile: damaged.file, witness, nativeBinding });
  const { copy, refused } = await newestGood(dataDir, at, house, objection);
  const salvaged = salvageFrom(damaged, work, nativeBinding);
  if (!copy && !salvaged?.taken) {
    putBack(dataDir, at.keptIn);
    rmSync(work, { recursive: true, force: true });
    forgetBegun(dataDir);
    // What a disk does not give now is not lost yet.
    const reason = isMissing ? 'database.gone' : 'database.lost';
    throw damaged.unread ?? new DeskError('DATABASE_CORRUPT', reason, { fault: at.fault });
  }
  if (copy && !salvaged) leapIn(house, nativeBinding);
  const report: RecoveryReport = {
    format: 1,
    atMs: at.atMs,
    tookMs: Math.round(performance.now() - started),
    fault: at.fault,
    keptIn: at.keptIn,
    copy,
    refused,
    salvaged: salvaged?.taken ?? null,
    logCut: salvaged !== undefined && damaged.logCut,
    partsLost: salvaged?.partsLost ?? 0,
    orphans: salvaged?.orphans ?? 0,
    tables: (salvaged?.tables ?? []).flatMap(({ table, taken, whole }) =>
      taken > 0 || !whole ? [{ table, taken, whole }] : [],
    ),
    unread: salvaged?.unread ?? [],
    lost: (salvaged?.lost ?? [])
      .slice(0, mostFindings)
      .map(({ kind, key = '', detail }) => ({ kind, key, detail })),
    missing: (salvaged?.missing ?? []).slice(0, mostMissing),
    missingCount: salvaged?.missing.length ?? 0,
  };
  syncFile(house);
  writeWhole(join(at.keptIn, 'report.json'), report);
  writeWhole(recoveryReportFile(dataDir), report);
  renameSync(house, databaseFile(dataDir));
  syncFolder(resolve(dataDir));
  forgetBegun(dataDir);
  clearSuspicion(dataDir);
  rmSync(work, { recursive: true, force: true });
  return report;
};
