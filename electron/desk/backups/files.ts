/**
 * How copies lie in a place: the copy itself, and a note beside it that says what it is. The files are the
 * truth about what there is: a list in the house would be lost with it.
 */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type BackupPlace, backupReasons, newestFirst } from '../../../shared/backups/model.ts';
import { readWhole, syncFile, syncFolder, writeWhole } from '../kernel/durable.ts';
import { DeskError } from '../kernel/failure.ts';

const copyNote = z.object({
  format: z.literal(1),
  houseId: z.string(),
  houseZh: z.string(),
  houseEn: z.string(),
  timeZone: z.string(),
  madeAtMs: z.number(),
  /** Grows from copy to copy, whatever the clock says; copies of before have none. */
  order: z.number().int().optional(),
  reason: z.enum(backupReasons),
  /** The version of the tables. */
  version: z.number().int(),
  head: z.object({ seq: z.number().int(), hash: z.string() }),
  rows: z.record(z.string(), z.number().int()),
  /** Of the copy before it was locked. */
  bytes: z.number().int(),
  sha256: z.string(),
  /** Opens the copy, once the passphrase has opened it; null: the copy is not locked. */
  sealedKey: z.string().nullable(),
});
export type CopyNote = z.infer<typeof copyNote>;

/** A place for copies. */
export type Place = {
  place: BackupPlace;
  folder: string;
  /** It does not answer now: nobody looks into it, for whoever does would wait with it. */
  silent?: boolean;
};

/** A copy as it lies in a place. */
export type Copy = { name: string; note: CopyNote };

const named = /^house-\d{8}T\d{9}Z\.db(\.age)?$/;
export const marker = 'bellboard-backups.json';
/** What we left half written; a stick or a share may hold the half files of others. */
const half =
  /^(house-\d{8}T\d{9}Z\.db(\.age)?(\.json)?|bellboard-backups\.json|places\.json)\.part(-(wal|shm|journal))?$/;

/** Where the first copies go. */
export const firstPlace = (dataDir: string): string => join(resolve(dataDir), 'backups');

export const nameOf = (atMs: number, locked: boolean): string =>
  `house-${new Date(atMs).toISOString().replace(/[-:.]/g, '')}.db${locked ? '.age' : ''}`;

export const notePath = (folder: string, name: string): string => join(folder, `${name}.json`);

/** Puts a finished copy in its place, its note first: a note without a copy is a few bytes, and goes when it is swept. */
export const layDown = (folder: string, part: string, { name, note }: Copy): void => {
  syncFile(part);
  writeWhole(notePath(folder, name), note);
  renameSync(part, join(folder, name));
  syncFolder(folder);
};

const readNote = (folder: string, name: string): Copy[] => {
  const note = readWhole(notePath(folder, name), copyNote);
  // Half a copy, or no copy of ours: nothing that could be restored.
  return note ? [{ name, note }] : [];
};

/**
 * When a copy was made, by what runs backwards with no clock. Of copies without a number the one whose record is
 * longest is the newest. After a way back the record is shorter than in copies of the line that was left: there only
 * a number says which is newer, and the first copy that follows has one.
 */
export const madeOf = ({ note }: Pick<Copy, 'note'>) => ({
  order: note.order ?? note.head.seq,
  atMs: note.madeAtMs,
});
/** For sorting: the copy made last comes first. */
export const lastMadeFirst = (left: Pick<Copy, 'note'>, right: Pick<Copy, 'note'>): number =>
  newestFirst(madeOf(left), madeOf(right));

/** The copies of a folder, newest first; none where there is no folder. */
export const copiesIn = (folder: string): Copy[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => named.test(name))
        .flatMap((name) => readNote(folder, name))
        .sort(lastMadeFirst)
    : [];

/** Those of one house: a stick may carry another's as well. */
export const oursIn = (folder: string, houseId: string): Copy[] =>
  copiesIn(folder).filter(({ note }) => note.houseId === houseId);

/** A copy, and the folder it lies in. */
export type Found = Copy & { folder: string };

/** The copy in each folder that has it, in their order. */
const copiesNamed = (folders: readonly string[], name: string): Found[] =>
  folders.flatMap((folder) => {
    const [copy] = named.test(name) ? readNote(folder, name) : [];
    return copy && existsSync(join(folder, name)) ? [{ ...copy, folder }] : [];
  });

/** The copy in the first folder that has it. @throws DeskError NOT_FOUND when none has */
export const findCopy = (folders: readonly string[], name: string): Found => {
  const [first] = copiesNamed(folders, name);
  if (!first) throw new DeskError('NOT_FOUND', 'backups.unknown', { name });
  return first;
};

/**
 * Works with a copy where it lies whole: what is damaged in one place, or not given by its disk, may be sound in the
 * other. @throws DeskError NOT_FOUND when no place has it; what was said of the first, where none serves
 */
export const inAnyPlace = async <T>(
  folders: readonly string[],
  name: string,
  work: (copy: Found) => Promise<T>,
): Promise<T> => {
  const first = findCopy(folders, name);
  try {
    return await work(first);
  } catch (error) {
    if (error instanceof DeskError && error.code !== 'DATABASE_CORRUPT') throw error;
    for (const other of copiesNamed(folders, name).slice(1))
      try {
        return await work(other);
      } catch (again) {
        console.error(`The copy ${name} does not serve in ${other.folder} either:`, again);
      }
    throw error;
  }
};

export const removeCopy = (folder: string, name: string): void => {
  // The note last: what is left of a removal that was broken off takes no room.
  rmSync(join(folder, name), { force: true });
  rmSync(notePath(folder, name), { force: true });
};

/** What an earlier desk left half written. */
export const sweep = (folder: string): void => {
  const names = new Set(readdirSync(folder));
  const isLoneNote = (name: string): boolean =>
    name.endsWith('.json') && named.test(name.slice(0, -5)) && !names.has(name.slice(0, -5));
  for (const name of names)
    if (half.test(name) || isLoneNote(name)) rmSync(join(folder, name), { force: true });
};

/**
 * A second place carries a mark: where a disk is not plugged in, its folder may be an empty one on the
 * disk of the house, and nothing must be written there.
 */
export const markPlace = (folder: string, houseId: string): void =>
  writeWhole(join(folder, marker), { houseId });

/** Null when copies can be written there, else a reason of `errors.backups`. */
export const problemOfPlace = (
  { place, folder, silent }: Place,
  houseId: string,
): string | null => {
  if (silent) return 'backups.silent';
  if (place === 'first') return null;
  const mark = readWhole(join(folder, marker), z.object({ houseId: z.string() }));
  if (!mark) return 'backups.placeGone';
  return mark.houseId === houseId ? null : 'backups.placeOfAnother';
};

const placesFile = (dataDir: string): string => join(firstPlace(dataDir), 'places.json');
const placesNote = z.object({ folders: z.array(z.string()), houseId: z.string().optional() });
type PlacesNote = z.infer<typeof placesNote>;

/** Where copies lie and whose they are, said outside the house: it is asked for when the house cannot be read. */
export const rememberPlaces = (dataDir: string, places: Required<PlacesNote>): void => {
  if (JSON.stringify(rememberedPlaces(dataDir)) !== JSON.stringify(placesNote.parse(places)))
    writeWhole(placesFile(dataDir), places);
};
export const rememberedPlaces = (dataDir: string): PlacesNote =>
  readWhole(placesFile(dataDir), placesNote) ?? { folders: [] };
