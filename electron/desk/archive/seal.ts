/**
 * The seal of an archive file. Its last member, `seal.txt`, has the sums of every block before it; the
 * comment at the file's end has those of the seal and of the directory, and the digest of it all. So any
 * byte that is another is refused, and its place is named.
 */
import { createHash } from 'node:crypto';
import { blockBytes, readSums, shortDigest, sumsOf, writeSums } from './sums.ts';

export const sealName = 'seal.txt';

/** Bytes of the record a zip file ends with, before its comment. */
export const endBytes = 22;

const digits = (value: number): string => String(value).padStart(12, '0');

/** The places of a file: where the seal's text, the directory and the end record begin. */
export type Places = { bytes: number; seal: number; directory: number; end: number };

export const commentOf = (file: Uint8Array, { bytes, seal, directory, end }: Places): string => {
  const text = [
    'BELLBOARD1',
    `bytes=${digits(bytes)}`,
    `seal=${digits(seal)}`,
    `dir=${digits(directory)}`,
    `end=${digits(end)}`,
    `s=${writeSums(sumsOf(file.subarray(seal, directory)))}`,
    `d=${writeSums(sumsOf(file.subarray(directory, end)))}`,
    `all=${createHash('sha256')
      .update(file.subarray(0, end + endBytes))
      .digest('hex')}`,
  ].join(' ');
  return `${text} c=${shortDigest(text)}`;
};

export const commentBytes = commentOf(new Uint8Array(0), {
  bytes: 0,
  seal: 0,
  directory: 0,
  end: 0,
}).length;

const pattern =
  /^BELLBOARD1 bytes=(\d{12}) seal=(\d{12}) dir=(\d{12}) end=(\d{12}) s=(\S{28}) d=(\S{28}) all=([0-9a-f]{64}) c=([0-9a-f]{16})$/;

export type Comment = Places & {
  sealSums: ReturnType<typeof readSums>;
  directorySums: ReturnType<typeof readSums>;
  all: string;
};

/** Null when it is no comment of ours, or not as it was written. */
export const readComment = (text: string): Comment | null => {
  const found = pattern.exec(text);
  if (!found || shortDigest(text.slice(0, text.lastIndexOf(' c='))) !== found[8]) return null;
  const [bytes = 0, seal = 0, directory = 0, end = 0] = found.slice(1, 5).map(Number);
  return {
    bytes,
    seal,
    directory,
    end,
    sealSums: readSums(found[5] ?? ''),
    directorySums: readSums(found[6] ?? ''),
    all: found[7] ?? '',
  };
};

/** Gathers the blocks of a file as it is written. */
export const createBlocks = () => {
  const lines: string[] = [];
  let kept: Buffer = Buffer.alloc(0);
  let offset = 0;
  const close = (block: Uint8Array): void => {
    lines.push(`${digits(offset)} ${digits(block.length)} ${writeSums(sumsOf(block))}`);
    offset += block.length;
  };
  return {
    add: (bytes: Buffer): void => {
      kept = kept.length === 0 ? bytes : Buffer.concat([kept, bytes]);
      while (kept.length >= blockBytes) {
        close(kept.subarray(0, blockBytes));
        kept = kept.subarray(blockBytes);
      }
    },
    /** The seal's text over everything added. */
    text: (): string => {
      if (kept.length > 0) close(kept);
      kept = Buffer.alloc(0);
      return `${lines.join('\n')}\n`;
    },
  };
};

export type Block = { offset: number; length: number; sums: ReturnType<typeof readSums> };

export const readBlocks = (text: string): Block[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [offset, length, sums = ''] = line.split(' ');
      return { offset: Number(offset), length: Number(length), sums: readSums(sums) };
    });
