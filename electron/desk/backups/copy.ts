/** Makes a copy of the house while it is at work, checks it, and lays it into every place. Runs in a thread of its own. */
import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  type BackupPlace,
  type BackupReason,
  outOfRotation,
} from '../../../shared/backups/model.ts';
import { dateAt } from '../../../shared/kernel/time.ts';
import type { Raw } from '../database/open.ts';
import { troubleOf } from '../database/trouble.ts';
import { livedThrough } from '../events/index.ts';
import { makeFolder } from '../kernel/durable.ts';
import { DeskError } from '../kernel/failure.ts';
import { unhindered } from '../kernel/unhindered.ts';
import { aside, mustHaveRoom } from './aside.ts';
import { checkFresh, contentsOf, headOf, sha256Of } from './check.ts';
import {
  type Copy,
  firstPlace,
  layDown,
  madeOf,
  nameOf,
  oursIn,
  type Place,
  problemOfPlace,
  rememberedPlaces,
  rememberPlaces,
  removeCopy,
  sweep,
} from './files.ts';
import { letGoOfKept } from './kept.ts';
import { knownKey } from './keys.ts';
import { carryPapers, type LeftOut } from './papers.ts';
import { type Lock, lockFile, sha256Within } from './seal.ts';

export type CopyInput = {
  dataDir: string;
  places: readonly Place[];
  reason: BackupReason;
  house: { houseId: string; houseZh: string; houseEn: string };
  lock: Lock | null;
};

/** What became of it in one place; null: it lies there. Papers that do not are another matter. */
export type PlaceOutcome = { place: BackupPlace; problem: string | null; papers?: LeftOut };
export type Copied = { copy: Copy; unchanged: boolean; outcomes: PlaceOutcome[] };

type CopyContext = {
  raw: Raw;
  /** Left out before an update: the tables are not of this program, and nothing is let go. */
  reads?: Parameters<typeof livedThrough>[0];
  nowMs: number;
  timeZone: string;
  nativeBinding: string | undefined;
  leaving: () => boolean;
};

/** Pages copied in one bite: some milliseconds, after which the thread looks whether the desk is leaving. */
const bitePages = 1_000;
/** What hinders a place, as a reason people can be told. */
const reasonOf = (error: unknown): string => {
  const known = error instanceof DeskError ? error : troubleOf(error);
  return known?.reason ?? 'kernel.internal';
};

const sizeOf = (raw: Raw): number =>
  (raw.pragma('page_count', { simple: true }) as number) *
  (raw.pragma('page_size', { simple: true }) as number);

/**
 * Reads it back as a way back would.
 * @param key left out on a PC that has never heard the passphrase: there nobody opens it yet
 */
const checkLocked = async (
  file: string,
  expected: string,
  key: string | undefined,
): Promise<void> => {
  if (key === undefined) return;
  const within = await sha256Within(file, key).catch((error: unknown) => {
    if (error instanceof DeskError) return null;
    throw error;
  });
  if (within !== expected) throw new DeskError('DATABASE_CORRUPT', 'backups.unlike', {});
};

/**
 * The number of the next copy: above all that can be seen, and no less than its record is long, should a place that
 * cannot be seen now hold higher ones.
 */
const nextOrder = ({ places, house: { houseId } }: CopyInput, seq: number): number => {
  const known: number[] = [];
  const look = (folder: string): void =>
    void known.push(...oursIn(folder, houseId).map((copy) => madeOf(copy).order));
  for (const one of places)
    if (problemOfPlace(one, houseId) === null)
      unhindered(() => look(one.folder), 'The copies of a place could not be counted:');
  return Math.max(seq, ...known.map((order) => order + 1));
};

/** @param open where the copy lies before it is locked */
const writeCopy = async (
  { raw, nowMs, timeZone, nativeBinding, leaving }: CopyContext,
  input: CopyInput,
  folder: string,
  open = folder,
): Promise<Copy> => {
  const { dataDir, reason, house, lock } = input;
  const name = nameOf(nowMs, lock !== null);
  const plain = join(open, `${nameOf(nowMs, false)}.part`);
  const locked = join(folder, `${name}.part`);
  const contents = contentsOf(raw);
  mustHaveRoom(open, sizeOf(raw));
  await raw.backup(plain, {
    progress: () => {
      if (leaving()) throw new DeskError('INTERNAL', 'kernel.readerGone', {});
      return bitePages;
    },
  });
  try {
    checkFresh({ file: plain, nativeBinding }, contents);
  } catch (error) {
    // A copy of a damaged house is as damaged as the house.
    const fault = raw.pragma('quick_check(1)', { simple: true });
    if (fault !== 'ok') throw new DeskError('DATABASE_CORRUPT', 'backups.houseDamaged', { fault });
    throw error;
  }
  const sha256 = await sha256Of(plain);
  const { size: bytes } = statSync(plain);
  if (lock) {
    mustHaveRoom(folder, bytes);
    await lockFile(plain, locked, lock.recipient);
    await checkLocked(locked, sha256, knownKey(dataDir, lock.sealedKey));
    rmSync(plain);
  } else renameSync(plain, locked);
  const { version, head, rows } = contents;
  const copy: Copy = {
    name,
    note: {
      format: 1,
      ...house,
      timeZone,
      madeAtMs: nowMs,
      order: nextOrder(input, head.seq),
      reason,
      version,
      head,
      rows,
      bytes,
      sha256,
      sealedKey: lock?.sealedKey ?? null,
    },
  };
  layDown(folder, locked, copy);
  return copy;
};

/** A house under lock leaves its own folder locked alone: a stick, or a fall, would carry it away open. */
const writeInto = (context: CopyContext, input: CopyInput, folder: string): Promise<Copy> =>
  input.lock
    ? aside(input.dataDir, (open) => writeCopy(context, input, folder, open))
    : writeCopy(context, input, folder);

/** Half a copy takes room for nothing; one that cannot be removed now goes before the next is made. */
const trySweep = (folder: string): void =>
  void unhindered(
    () => existsSync(folder) && sweep(folder),
    'Half a copy stays until the next one:',
  );

/** The same file in another place, read back from there. */
const carryOver = async (from: string, to: string, copy: Copy): Promise<void> => {
  const source = join(from, copy.name);
  const part = join(to, `${copy.name}.part`);
  mustHaveRoom(to, statSync(source).size);
  copyFileSync(source, part);
  const [there, here] = [await sha256Of(part), await sha256Of(source)];
  if (there !== here) throw new DeskError('DATABASE_CORRUPT', 'backups.unlike', {});
  layDown(to, part, copy);
};

const rotate = (folder: string, houseId: string, timeZone: string): void => {
  const dated = oursIn(folder, houseId).map(({ name, note }) => ({
    name,
    ...madeOf({ note }),
    date: dateAt(note.madeAtMs, timeZone),
    reason: note.reason,
  }));
  for (const name of outOfRotation(dated)) removeCopy(folder, name);
};

/** Notes where the copies of this house go. */
const remember = ({ dataDir, places, reason, house }: CopyInput): void => {
  const folders = places.map(({ folder }) => folder);
  const before = reason === 'update' ? rememberedPlaces(dataDir).folders : [];
  makeFolder(firstPlace(dataDir));
  rememberPlaces(dataDir, {
    folders: [...new Set([...folders, ...before])],
    houseId: house.houseId,
  });
};

/**
 * A copy of the house as it is at this moment, in every place that can take it; what has had its time goes.
 * Where nothing has changed since the newest copy, that one is it; not so by hand, or before an update.
 * @throws DeskError when no place could take it; the reason is the first place's
 */
export const copyHouse = async (context: CopyContext, input: CopyInput): Promise<Copied> => {
  const outcomes: PlaceOutcome[] = [];
  let made: { copy: Copy; folder: string; unchanged: boolean } | undefined;
  let failure: unknown;
  // Noted before, half a note goes with half a copy; what hinders it is told when the copy lies there.
  unhindered(() => remember(input), 'Where the copies go is noted after the copy:');
  for (const one of input.places) {
    const { place, folder } = one;
    const problem = problemOfPlace(one, input.house.houseId);
    try {
      if (problem) throw new DeskError('NOT_FOUND', problem, { folder });
      makeFolder(folder);
      sweep(folder);
      // What has had its time gives its room to the copy that comes.
      unhindered(
        () => rotate(folder, input.house.houseId, context.timeZone),
        'Copies that have had their time go after the next one:',
      );
      const newest = oursIn(folder, input.house.houseId)[0];
      const isCurrent =
        input.reason !== 'by-hand' &&
        // The way back from an update is a copy of its own: rotation takes any other.
        (input.reason !== 'update' || newest?.note.reason === 'update') &&
        newest?.note.head.hash === headOf(context.raw).hash &&
        newest.note.sealedKey === (input.lock?.sealedKey ?? null);
      if (made) {
        if (!existsSync(join(folder, made.copy.name)))
          await carryOver(made.folder, folder, made.copy);
      } else if (newest && isCurrent) made = { copy: newest, folder, unchanged: true };
      else made = { copy: await writeInto(context, input, folder), folder, unchanged: false };
      rotate(folder, input.house.houseId, context.timeZone);
      const papers = carryPapers(input.dataDir, folder);
      outcomes.push({ place, problem: null, ...(papers ? { papers } : {}) });
    } catch (error) {
      if (context.leaving()) throw error;
      // In a folder that is not this house's nothing is ours.
      if (!problem) trySweep(folder);
      failure ??= error;
      outcomes.push({ place, problem: reasonOf(error) });
    }
  }
  if (!made) throw failure;
  // Whatever keeps them there, the copy is made.
  unhindered(() => {
    if (context.reads && livedThrough(context.reads, context.nowMs))
      letGoOfKept(input.dataDir, context.nowMs, input.house.houseId);
  }, 'Houses kept aside stay longer than they should:');
  remember(input);
  return { copy: made.copy, unchanged: made.unchanged, outcomes };
};
