/** Is a file the archive that was written, byte for byte? If not, where it is another. */
import { createHash } from 'node:crypto';
import { constants, inflateRawSync } from 'node:zlib';
import { DeskError } from '../kernel/failure.ts';
import { type Entry, readDirectory } from './directory.ts';
import {
  type Block,
  type Comment,
  commentBytes,
  commentOf,
  endBytes,
  readBlocks,
  readComment,
  sealName,
} from './seal.ts';
import { changedByte, type Sums, sumsOf } from './sums.ts';

/** Where a file is not as it was written. */
export type Place = {
  /** A member's name, `directory` or `end`. */
  part: string;
  /** Counted from the file's first byte. */
  byte: number;
  /** The line of the member, as near as its packed bytes tell it. */
  line: number | null;
};

const changed = (file: string, { part, byte, line }: Place): DeskError =>
  line === null
    ? new DeskError('CONFLICT', 'archive.changed', { file, part, byte })
    : new DeskError('CONFLICT', 'archive.changedLine', { file, part, byte, line });

/** What is unpacked at most to tell a line. */
const mostForLine = 256 * 1_024 * 1_024;

const lineAt = (bytes: Buffer, { data, method }: Entry, byte: number): number | null => {
  if (byte < data) return null;
  const before = bytes.subarray(data, byte);
  try {
    const text =
      method === 0
        ? before
        : inflateRawSync(before, {
            finishFlush: constants.Z_SYNC_FLUSH,
            // Beyond that the line is not worth its memory: the byte is named without it.
            maxOutputLength: mostForLine,
          });
    let lines = 1;
    for (let at = text.indexOf(10); at !== -1; at = text.indexOf(10, at + 1)) lines += 1;
    return lines;
  } catch {
    return null;
  }
};

const placeAt = (bytes: Buffer, { directory, end }: Comment, byte: number): Place => {
  if (byte >= end) return { part: 'end', byte, line: null };
  if (byte >= directory) return { part: 'directory', byte, line: null };
  const entry = readDirectory(bytes, directory, end)
    .filter(({ offset }) => offset <= byte)
    .at(-1);
  return {
    part: entry?.name ?? 'README.txt',
    byte,
    line: entry ? lineAt(bytes, entry, byte) : null,
  };
};

const byteIn = (bytes: Buffer, from: number, until: number, sums: Sums): number | null => {
  const part = bytes.subarray(from, until);
  if (sumsOf(part).digest === sums.digest) return null;
  return from + (changedByte(part, sums) ?? 0);
};

/** The record a file of ours ends with, for comparison: everything in it is known from elsewhere. */
const byteInEnd = (bytes: Buffer, { directory, end }: Comment): number => {
  const entries = readDirectory(bytes, directory, end).length;
  const expected = Buffer.alloc(endBytes);
  expected.writeUInt32LE(0x06054b50, 0);
  expected.writeUInt16LE(entries, 8);
  expected.writeUInt16LE(entries, 10);
  expected.writeUInt32LE(end - directory, 12);
  expected.writeUInt32LE(directory, 16);
  expected.writeUInt16LE(commentBytes, 20);
  const found = bytes.subarray(end, end + endBytes);
  const at = expected.findIndex((byte, index) => byte !== found[index]);
  return end + Math.max(0, at);
};

const firstChanged = (bytes: Buffer, comment: Comment): number => {
  const { seal, directory, end } = comment;
  const inSeal = byteIn(bytes, seal, directory, comment.sealSums);
  if (inSeal !== null) return inSeal;
  const inDirectory = byteIn(bytes, directory, end, comment.directorySums);
  if (inDirectory !== null) return inDirectory;
  const entry = readDirectory(bytes, directory, end).find(({ name }) => name === sealName);
  const text = bytes.subarray(seal, seal + (entry?.size ?? 0)).toString();
  for (const { offset, length, sums } of readBlocks(text) as Block[]) {
    const byte = byteIn(bytes, offset, offset + length, sums);
    if (byte !== null) return byte;
  }
  return byteInEnd(bytes, comment);
};

/** The comment as it should be, told from the end record where the comment itself is another. */
const byteInComment = (bytes: Buffer): number => {
  const start = bytes.length - commentBytes;
  const end = start - endBytes;
  try {
    const directory = bytes.readUInt32LE(end + 16);
    const seal = readDirectory(bytes, directory, end).find(({ name }) => name === sealName);
    const places = { bytes: bytes.length, seal: seal?.data ?? 0, directory, end };
    const expected = Buffer.from(commentOf(bytes, places));
    const at = expected.findIndex((byte, index) => byte !== bytes[start + index]);
    return start + Math.max(0, at);
  } catch {
    return start;
  }
};

const mark = Buffer.from('BELLBOARD1 bytes=');
const firstName = Buffer.from('README.txt');
/** Signs of the comment that may be others before it is taken for none. */
const likeness = Buffer.from('BELLBOARD1 bytes=');

const looksSealed = (bytes: Buffer): boolean => {
  const start = bytes.length - commentBytes;
  if (start < endBytes) return false;
  return (
    likeness.filter((byte, index) => byte === bytes[start + index]).length >= likeness.length - 2
  );
};

/**
 * Holds every byte of a file against its seal.
 * @returns where its directory stands
 * @throws DeskError CONFLICT `archive.changed` and where, `archive.cutShort`, `archive.longer`, INVALID_INPUT
 * `archive.foreign` for a file that was never ours
 */
export const checkSeal = (bytes: Buffer, file: string): { directory: number; end: number } => {
  const isOurs = bytes.length > 40 && bytes.subarray(30, 40).equals(firstName);
  const comment = readComment(
    bytes.subarray(Math.max(0, bytes.length - commentBytes)).toString('latin1'),
  );
  if (!comment) {
    if (looksSealed(bytes))
      throw changed(file, { part: 'end', byte: byteInComment(bytes), line: null });
    const at = bytes.lastIndexOf(mark);
    if (at !== -1 && at + commentBytes < bytes.length)
      throw new DeskError('CONFLICT', 'archive.longer', { file, byte: at + commentBytes });
    if (isOurs) throw new DeskError('CONFLICT', 'archive.cutShort', { file, byte: bytes.length });
    throw new DeskError('INVALID_INPUT', 'archive.foreign', { file });
  }
  if (comment.bytes !== bytes.length)
    throw new DeskError('CONFLICT', 'archive.cutShort', { file, byte: bytes.length });
  const all = createHash('sha256')
    .update(bytes.subarray(0, comment.end + endBytes))
    .digest('hex');
  if (all !== comment.all)
    throw changed(file, placeAt(bytes, comment, firstChanged(bytes, comment)));
  return comment;
};
