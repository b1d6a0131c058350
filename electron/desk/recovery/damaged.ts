/**
 * What there is of a damaged house, laid down beside it to be asked and written to. A disk does not always give all
 * of a file: what it does not give stops nothing, what cannot be written does.
 */
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { openCopy, type Raw } from '../database/open.ts';
import { writeAll } from '../kernel/durable.ts';
import { eventsOf, newestIn } from './line.ts';

export type Damaged = {
  /** Null: there is none, or nothing of it can be read. */
  file: string | null;
  /** A piece of its log could not be read: what is in the log after it is not known. */
  logCut: boolean;
  /** What the disk said where something could not be read. */
  unread: unknown;
};

/** Of a house whose file was not there, or no house in it. */
export const nothingThere: Damaged = { file: null, logCut: false, unread: undefined };

/** A page: so much goes with a place that cannot be read. */
const piece = 4_096;
/** So much is asked for at once where all is well. */
const stretch = 256 * piece;

const isUnread = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException | null)?.code === 'EIO';

/** @returns how much there was, or what the disk said instead of giving it */
const readAt = (handle: number, into: Uint8Array, at: number): number | { unread: unknown } => {
  try {
    return readSync(handle, into, 0, into.length, at);
  } catch (error) {
    if (!isUnread(error)) throw error;
    return { unread: error };
  }
};

/**
 * Copies a file piece by piece. Instead of a piece that cannot be read stand bytes no page begins with and no
 * chain of pages ends with: SQLite finds a page missing there, and never an empty one.
 * @returns what the disk said of such a piece; undefined: all could be read
 */
const copyPieces = (source: number, to: string): unknown => {
  const target = openSync(to, 'w');
  const bytes = Buffer.alloc(stretch);
  let said: unknown;
  try {
    const { size } = fstatSync(source);
    for (let at = 0; at < size; ) {
      const asked = Math.min(stretch, size - at);
      const whole = readAt(source, bytes.subarray(0, asked), at);
      if (whole === 0) return said;
      if (typeof whole === 'number') {
        writeAll(target, bytes.subarray(0, whole), at);
        at += whole;
        continue;
      }
      for (const end = at + asked; at < end; ) {
        const part = bytes.subarray(0, Math.min(piece - (at % piece), end - at));
        const read = readAt(source, part, at);
        if (read === 0) return said;
        if (typeof read !== 'number') {
          said = read.unread;
          part.fill(0xff);
        }
        const got = typeof read === 'number' ? part.subarray(0, read) : part;
        writeAll(target, got, at);
        at += got.length;
      }
    }
    return said;
  } finally {
    closeSync(target);
  }
};

/**
 * By hand and not by the system's own copying: that does not say whether it could not read or not write, and where
 * reading fails it may go on with bytes of another place.
 * @throws what the disk says of the copy it is to take
 */
const copyReadable = (from: string, to: string): { there: boolean; unread?: unknown } => {
  if (!existsSync(from)) return { there: false };
  let source: number;
  try {
    source = openSync(from, 'r');
  } catch (error) {
    if (!isUnread(error)) throw error;
    return { there: false, unread: error };
  }
  try {
    return { there: true, unread: copyPieces(source, to) };
  } finally {
    closeSync(source);
  }
};

/** Lays a copy of the damaged file and its log down. @throws what the disk says of what it is to take */
export const layDamaged = (keptIn: string, work: string): Damaged => {
  const file = join(work, 'damaged.db');
  const house = copyReadable(join(keptIn, 'house.db'), file);
  const log = copyReadable(join(keptIn, 'house.db-wal'), `${file}-wal`);
  return {
    file: house.there ? file : null,
    logCut: log.unread !== undefined,
    unread: house.unread ?? log.unread,
  };
};

/**
 * Whether a damaged house still has the copy's newest event. Without its log, or the rest of it, it may be an older
 * house than the copy, and would take away from it what came between. A log that is gone says nothing: where the event
 * cannot be read, a record that ends before it tells; one whose end cannot be read either is taken to go on, unless
 * the log is known to be cut.
 */
export const reaches = (
  copy: {
    raw: Raw;
    file: string;
    nativeBinding: string | undefined;
  },
  { logCut }: Pick<Damaged, 'logCut'>,
): boolean => {
  const head = copy.raw.prepare('SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1').get() as
    | { seq: number; hash: string }
    | undefined;
  if (!head) return true;
  const damaged = openCopy(copy);
  try {
    const there = eventsOf(damaged)?.(head.seq);
    if (there !== undefined || logCut) return there?.hash === head.hash;
    const newest = newestIn(damaged);
    return newest === undefined || newest > head.seq;
  } finally {
    damaged.close();
  }
};
