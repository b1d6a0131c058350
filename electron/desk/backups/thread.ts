/** What is done with copies beside the desk: everything that touches their files. Runs in a thread of its own. */
import { statfsSync, statSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { z } from 'zod';
import type { BackupCopy, BackupLoss, backupPlaceView } from '../../../shared/backups/contract.ts';
import type { BackupPlace } from '../../../shared/backups/model.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { Raw } from '../database/open.ts';
import type { Rehearsed } from '../database/schema/index.ts';
import { checkWordOf } from '../events/index.ts';
import { DeskError } from '../kernel/failure.ts';
import { headOf } from './check.ts';
import {
  type Copy,
  type CopyNote,
  copiesIn,
  findCopy,
  inAnyPlace,
  lastMadeFirst,
  markPlace,
  oursIn,
  type Place,
  problemOfPlace,
} from './files.ts';
import type { Opening } from './keys.ts';
import { lossSince } from './loss.ts';
import { askedFor, layReady, verifyAside } from './restore.ts';

type Context = {
  raw: Raw;
  nowMs: number;
  timeZone: string;
  nativeBinding: string | undefined;
};

type Looked = {
  places: z.infer<typeof backupPlaceView>[];
  copies: BackupCopy[];
};

/** A copy as the book of copies tells it. */
export const viewCopy = (
  { name, note }: Copy,
  places: BackupPlace[],
  timeZone: string,
): BackupCopy => ({
  name,
  places,
  madeAt: isoAt(note.madeAtMs, timeZone),
  reason: note.reason,
  encrypted: note.sealedKey !== null,
  bytes: note.bytes,
  seq: note.head.seq,
  checkWord: checkWordOf(note.head.hash),
  rows: Object.values(note.rows).reduce((sum, count) => sum + count, 0),
  requests: note.rows['requests'] ?? 0,
});

const noDisk = { device: null, freeBytes: null };

const diskOf = (folder: string): { device: number | null; freeBytes: number | null } => {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return { device: statSync(folder).dev, freeBytes: bavail * bsize };
  } catch {
    return noDisk;
  }
};

/** Both places and what lies in them. */
export const listCopies = (
  { timeZone }: Pick<Context, 'timeZone'>,
  { places, dataDir, houseId }: { places: readonly Place[]; dataDir: string; houseId: string },
): Looked => {
  const home = diskOf(dataDir).device;
  const byName = new Map<string, { copy: Copy; places: BackupPlace[] }>();
  const looked = places.map((one) => {
    const { place, folder } = one;
    const problem = problemOfPlace(one, houseId);
    const copies = problem ? [] : copiesIn(folder);
    for (const copy of copies) {
      const known = byName.get(copy.name);
      if (known) known.places.push(place);
      else byName.set(copy.name, { copy, places: [place] });
    }
    const { device, freeBytes } = one.silent ? noDisk : diskOf(folder);
    const newest = copies.find(({ note }) => note.houseId === houseId)?.note.madeAtMs;
    return {
      place,
      folder,
      problem,
      sameDisk: place === 'second' && device !== null && device === home,
      freeBytes,
      newestAt: newest === undefined ? null : isoAt(newest, timeZone),
    };
  });
  const isOurs = ({ note }: Copy): number => Number(note.houseId === houseId);
  const copies = [...byName.values()]
    // What another house has made says nothing of what is newest here.
    .sort(
      (left, right) =>
        isOurs(right.copy) - isOurs(left.copy) || lastMadeFirst(left.copy, right.copy),
    )
    .map((one) => viewCopy(one.copy, one.places, timeZone));
  return { places: looked, copies };
};

type OneCopy = { places: readonly Place[]; name: string } & Opening;
export type Previewed = { copy: BackupCopy; loss: BackupLoss };

const viewOf = (found: Copy, { places, name }: OneCopy, timeZone: string): BackupCopy =>
  viewCopy(
    found,
    places
      .filter(({ folder, silent }) => !silent && copiesIn(folder).some((one) => one.name === name))
      .map(({ place }) => place),
    timeZone,
  );

const foldersOf = (places: readonly Place[]): string[] =>
  places.flatMap(({ folder, silent }) => (silent ? [] : [folder]));

/** Verifies a copy whole, and counts what it would take back. @throws DeskError as `fetchVerified` */
export const previewCopy = async (
  { raw, timeZone, nativeBinding }: Context,
  input: OneCopy,
): Promise<Previewed> => {
  return inAnyPlace(foldersOf(input.places), input.name, async (found) => {
    await verifyAside(found, input, nativeBinding);
    return { copy: viewOf(found, input, timeZone), loss: lossSince(raw, found.note, timeZone) };
  });
};

/** Restores the newest copy aside, verifies it, and lets it go. A fault of the copy is the answer, not a failure. */
export const rehearseRestore = async (
  { raw, nowMs, nativeBinding }: Context,
  { places, ...opening }: Omit<OneCopy, 'name'>,
): Promise<Rehearsed> => {
  const houseId = raw.prepare('SELECT house_id FROM house').pluck().get() as string;
  const newest = foldersOf(places)
    .flatMap((folder) => oursIn(folder, houseId))
    .sort(lastMadeFirst)[0];
  if (!newest) throw new DeskError('NOT_FOUND', 'backups.none', {});
  const found = findCopy(foldersOf(places), newest.name);
  const began = performance.now();
  const said = (ok: boolean, events: number, findings: string[]): Rehearsed => ({
    atMs: nowMs,
    name: newest.name,
    ok,
    events,
    tookMs: Math.round(performance.now() - began),
    findings,
  });
  try {
    const { events } = await verifyAside(found, opening, nativeBinding);
    return said(true, events, []);
  } catch (error) {
    if (error instanceof DeskError && error.code === 'DATABASE_CORRUPT')
      return said(false, 0, [String(error.details['finding'] ?? error.reason)]);
    throw error;
  }
};

/** Verifies a copy and lays it ready for the next start. @throws DeskError as `fetchVerified`; WRONG_STATE for another house's */
export const prepareRestore = async (
  { raw, nowMs, timeZone, nativeBinding }: Context,
  input: OneCopy & { by: string; keptIn: string; houseId: string },
): Promise<Pick<Previewed, 'copy'> & Pick<CopyNote, 'head'>> => {
  const { by, keptIn, houseId } = input;
  return inAnyPlace(foldersOf(input.places), input.name, async (found) => {
    if (found.note.houseId !== houseId)
      throw new DeskError('WRONG_STATE', 'backups.ofAnother', { name: input.name });
    const note = askedFor(found, {
      ...{ by, keptIn },
      askedAtMs: nowMs,
      before: headOf(raw),
      onRecord: true,
    });
    await layReady(input, found, nativeBinding, note);
    return { copy: viewOf(found, input, timeZone), head: found.note.head };
  });
};

/** Marks a folder as the house's second place. @throws DeskError INVALID_INPUT `backups.noFolder`, `backups.placeOfAnother` */
export const takePlace = (
  _: unknown,
  { folder, houseId }: { folder: string; houseId: string },
): void => {
  if (!isAbsolute(folder) || !statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new DeskError('INVALID_INPUT', 'backups.noFolder', { folder });
  if (problemOfPlace({ place: 'second', folder }, houseId) === 'backups.placeOfAnother')
    throw new DeskError('INVALID_INPUT', 'backups.placeOfAnother', { folder });
  markPlace(folder, houseId);
};
