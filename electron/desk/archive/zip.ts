/**
 * Writes a sealed zip file: member after member streamed into a file beside the one meant, the seal last,
 * then put in its place in one step. Whoever looks sees the old file or the new one, never half of it.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { syncFolder, writeAll } from '../kernel/durable.ts';
import { commentBytes, commentOf, createBlocks, endBytes, sealName } from './seal.ts';

/** Text is packed in pieces of this size. */
const pieceBytes = 262_144;
/** Quick rather than small: a month is packed while people wait. */
const compressionLevel = 3;

export type Written = { name: string; rows: number; bytes: number; sha256: string };

export type Part = {
  name: string;
  /** Asked for when its turn comes: what stands in it may depend on those before. */
  lines: (written: readonly Written[]) => Iterable<string>;
};

/** Lines gathered into pieces; they are hashed and counted on the way. */
function* piecesOf(lines: Iterable<string>, done: (made: Omit<Written, 'name'>) => void) {
  const hash = createHash('sha256');
  let rows = 0;
  let bytes = 0;
  let waiting: string[] = [];
  let length = 0;
  const flush = (): Buffer => {
    const piece = Buffer.from(waiting.join(''));
    waiting = [];
    length = 0;
    hash.update(piece);
    bytes += piece.length;
    return piece;
  };
  for (const line of lines) {
    waiting.push(line, '\n');
    rows += 1;
    length += line.length + 1;
    if (length >= pieceBytes) yield flush();
  }
  if (length > 0) yield flush();
  done({ rows, bytes, sha256: hash.digest('hex') });
}

const seal = (file: string): string => {
  const bytes = readFileSync(file);
  const end = bytes.length - commentBytes - endBytes;
  const directory = bytes.readUInt32LE(end + 16);
  return commentOf(bytes, {
    bytes: bytes.length,
    seal: sealAt(bytes, directory, end),
    directory,
    end,
  });
};

/** Where the seal's text begins: it is the last member of the directory. */
const sealAt = (bytes: Buffer, directory: number, end: number): number => {
  const name = bytes.lastIndexOf(sealName, end);
  const entry = name - 46;
  if (entry < directory) throw new Error('the archive has no seal');
  const offset = bytes.readUInt32LE(entry + 42);
  return offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
};

/**
 * @param at the moment every member bears, so that the same house writes the same file
 * @returns what each member holds, and the digest of the whole file
 */
export const writeZip = async (
  file: string,
  parts: readonly Part[],
  at: Date,
): Promise<{ written: Written[]; sha256: string; bytes: number }> => {
  const zip = new ZipFile();
  const blocks = createBlocks();
  const written: Written[] = [];
  const besides = `${file}.part`;
  const handle = openSync(besides, 'w');
  let open = true;
  try {
    let length = 0;
    const sink = new Writable({
      highWaterMark: pieceBytes,
      write: (bytes: Buffer, _, next) => {
        try {
          writeAll(handle, bytes, length);
        } catch (error) {
          return next(error as Error);
        }
        length += bytes.length;
        blocks.add(bytes);
        return next();
      },
    });
    const options = { mtime: at, mode: 0o100644, compressionLevel };
    const out = zip.outputStream as Readable;
    const fail = (error: Error): void => void out.destroy(error);
    zip.once('error', fail);
    for (const { name, lines } of parts)
      zip.addReadStreamLazy(name, options, (give) => {
        const done = (made: Omit<Written, 'name'>) => void written.push({ name, ...made });
        // What goes wrong in a member ends the whole file, and nobody reads on.
        give(null, Readable.from(piecesOf(lines(written), done)).once('error', fail));
      });
    zip.addReadStreamLazy(sealName, { ...options, compressionLevel: 0 }, (give) => {
      // Everything before the seal's own text is in the file only when nothing is on the way any more.
      const whenStill = (): void => {
        if (out.destroyed) return;
        if (out.readableLength > 0 || sink.writableLength > 0) return void setImmediate(whenStill);
        give(null, Readable.from([Buffer.from(blocks.text())]));
      };
      setImmediate(whenStill);
    });
    zip.end({ forceZip64Format: false, comment: ' '.repeat(commentBytes) });
    await pipeline(out, sink);
    fsyncSync(handle);
    const comment = Buffer.from(seal(besides));
    const bytes = statSync(besides).size;
    writeAll(handle, comment, bytes - comment.length);
    fsyncSync(handle);
    const sha256 = createHash('sha256').update(readFileSync(besides)).digest('hex');
    open = false;
    closeSync(handle);
    renameSync(besides, file);
    syncFolder(dirname(file));
    return { written, sha256, bytes };
  } catch (error) {
    // What went wrong first is told, not that the half file could not be tidied away either: the next
    // writing of the month writes over it.
    try {
      if (open) closeSync(handle);
      rmSync(besides, { force: true });
    } catch {}
    throw error;
  }
};
