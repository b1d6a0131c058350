/**
 * A disk as it is when the power goes: what was synced is on it, what came after may be, in any order, whole,
 * in part, or not at all. A name that was made, moved or taken away is sure only once its folder was synced;
 * that a file was synced says nothing of its name. Stricter than most file systems are.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Entry } from './log.ts';

type Change = { at: number; bytes: Buffer } | { size: number };
type File = { sure: Bytes; since: Change[] };
/** Path to file, or null for a folder. */
type Names = Map<string, File | null>;
type NameChange = { folder: string; apply: (names: Names) => void };

/** How much of what was not synced is on the disk. */
export type Luck = {
  name: string;
  /** Of the changes of one file, or of the names, which of so many are there. */
  keeps: (count: number) => boolean[];
  /** Of a write that is there, which sectors are. */
  tears: boolean;
};

const sector = 512;

/** @param random gives 0 to below 1 */
export const lucks = (random: () => number): readonly Luck[] => {
  const some = (count: number): boolean[] => Array.from({ length: count }, () => random() < 0.5);
  const first = (count: number): boolean[] => {
    const until = Math.floor(random() * (count + 1));
    return Array.from({ length: count }, (_, index) => index < until);
  };
  return [
    {
      name: 'nothing that was not synced',
      keeps: (count) => Array(count).fill(false),
      tears: false,
    },
    { name: 'the beginning', keeps: first, tears: false },
    { name: 'the beginning, torn', keeps: first, tears: true },
    { name: 'some', keeps: some, tears: false },
    { name: 'some, torn', keeps: some, tears: true },
    { name: 'everything', keeps: (count) => Array(count).fill(true), tears: false },
  ];
};

/** The first `length` bytes of a buffer with room to grow. */
type Bytes = { buffer: Buffer; length: number };

const copyOf = ({ buffer, length }: Bytes): Bytes => ({
  buffer: Buffer.from(buffer.subarray(0, length)),
  length,
});

const resize = (bytes: Bytes, size: number): void => {
  if (size > bytes.buffer.length) {
    const larger = Buffer.alloc(Math.max(size, 2 * bytes.buffer.length));
    bytes.buffer.copy(larger, 0, 0, bytes.length);
    bytes.buffer = larger;
  }
  // What lies beyond an end reads as zeros when the file grows over it again.
  if (size < bytes.length) bytes.buffer.fill(0, size, bytes.length);
  bytes.length = size;
};

const change = (bytes: Bytes, by: Change, keepsSector: () => boolean): void => {
  if ('size' in by) {
    resize(bytes, by.size);
    return;
  }
  const until = by.at + by.bytes.length;
  if (until > bytes.length) resize(bytes, until);
  for (let from = by.at; from < until; ) {
    const end = Math.min(until, (Math.floor(from / sector) + 1) * sector);
    if (keepsSector()) by.bytes.copy(bytes.buffer, from, from - by.at, end - by.at);
    from = end;
  }
};

const always = (): boolean => true;

export type Disk = {
  /** The next entry has happened. */
  happen: (entry: Entry) => void;
  /** How many changes are not sure yet. */
  unsure: () => number;
  /** Writes into an empty folder what the disk holds if the power goes now. */
  cut: (into: string, luck: Luck, random: () => number) => void;
};

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/**
 * @param before a copy of the folder as it is before anything happens: all of it is sure
 * @param folder the folder itself, as the entries name it
 */
export const diskOf = (before: string, folder: string): Disk => {
  const sureNames: Names = new Map([[folder, null]]);
  for (const copied of filesIn(before)) {
    const path = join(folder, relative(before, copied));
    for (let above = dirname(path); above !== folder; above = dirname(above))
      sureNames.set(above, null);
    const buffer = readFileSync(copied);
    sureNames.set(path, { sure: { buffer, length: buffer.length }, since: [] });
  }
  const names: Names = new Map(sureNames);
  let nameChanges: NameChange[] = [];
  const opened = new Map<number, File | string>();

  const rename = (path: string, apply: (names: Names) => void): void => {
    apply(names);
    nameChanges.push({ folder: dirname(path), apply });
  };
  const fileOf = (id: number): File => {
    const file = opened.get(id);
    if (typeof file !== 'object') throw new Error(`what was opened as ${id} is no file`);
    return file;
  };
  const files = (): File[] => [
    ...new Set([...opened.values()].filter((one) => typeof one === 'object')),
  ];

  const open = ({ id, path, created }: Extract<Entry, { what: 'opened' }>): void => {
    if (created) {
      const file: File = { sure: { buffer: Buffer.alloc(0), length: 0 }, since: [] };
      rename(path, (known) => known.set(path, file));
    }
    opened.set(id, names.get(path) ?? path);
  };
  const sync = (id: number): void => {
    const what = opened.get(id);
    if (typeof what === 'string') {
      for (const { folder: of, apply } of nameChanges) if (of === what) apply(sureNames);
      nameChanges = nameChanges.filter(({ folder: of }) => of !== what);
      return;
    }
    const file = fileOf(id);
    for (const one of file.since) change(file.sure, one, always);
    file.since = [];
  };

  return {
    happen: (entry) => {
      switch (entry.what) {
        case 'opened':
          return open(entry);
        case 'written':
          return void fileOf(entry.id).since.push({ at: entry.at, bytes: entry.bytes });
        case 'resized':
          return void fileOf(entry.id).since.push({ size: entry.size });
        case 'synced':
          return sync(entry.id);
        case 'renamed': {
          const { from, to } = entry;
          const file = names.get(from) ?? null;
          return rename(to, (known) => {
            known.delete(from);
            known.set(to, file);
          });
        }
        case 'removed':
          return rename(entry.path, (known) => void known.delete(entry.path));
        case 'folder':
          return rename(entry.path, (known) => void known.set(entry.path, null));
        default:
      }
    },
    unsure: () => nameChanges.length + files().reduce((sum, { since }) => sum + since.length, 0),
    cut: (into, { keeps, tears }, random) => {
      const found: Names = new Map(sureNames);
      const kept = keeps(nameChanges.length);
      nameChanges.forEach(({ apply }, index) => {
        if (kept[index]) apply(found);
      });
      const keepsSector = tears ? () => random() < 0.7 : always;
      const isThere = (path: string): boolean =>
        path === folder || (found.has(path) && isThere(dirname(path)));
      for (const [path, file] of [...found].sort(([one], [other]) => (one < other ? -1 : 1))) {
        // The memory SQLite shares between processes is made anew by whoever opens first.
        if (!isThere(path) || path.endsWith('-shm')) continue;
        const target = join(into, relative(folder, path));
        if (file === null) {
          mkdirSync(target, { recursive: true });
          continue;
        }
        const there = keeps(file.since.length);
        const bytes = copyOf(file.sure);
        file.since.forEach((one, index) => {
          if (there[index]) change(bytes, one, keepsSector);
        });
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, bytes.buffer.subarray(0, bytes.length));
      }
    },
  };
};
