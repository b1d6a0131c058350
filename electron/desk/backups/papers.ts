/**
 * Papers of contracts lie beside the house, named by their bytes: what is there whole is there for good. They are
 * carried after the copy, one by one: one that cannot be read keeps no other back, and the copy least of all.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { PapersLeft } from '../../../shared/backups/contract.ts';
import { troubleOf } from '../database/trouble.ts';
import { makeFolder, writeBytes } from '../kernel/durable.ts';

/** What of the papers a place did not get: the first of them, why, and how many there are. */
export type LeftOut = Pick<PapersLeft, 'paper' | 'reason' | 'cause' | 'count'>;

const causeOf = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code;
  // Where Node knows no code it is the disk that failed.
  if (typeof code === 'string' && code !== '') return code;
  return String(troubleOf(error)?.details['cause'] ?? 'EIO');
};

/** Bytes; undefined where there is none, or none that can be looked at. */
const sizeOf = (path: string): number | undefined => {
  try {
    return statSync(path).size;
  } catch {
    return undefined;
  }
};

const isWhole = (path: string, bytes: Buffer): boolean =>
  createHash('sha256').update(bytes).digest('hex') === basename(path);

/** Those that are not there yet, or only in part, are carried. @returns what could not be; null: all are there */
export const carryPapers = (dataDir: string, folder: string): LeftOut | null => {
  let first: Omit<LeftOut, 'count'> | undefined;
  let count = 0;
  const leave = (path: string, reason: LeftOut['reason'], error: unknown): void => {
    count += 1;
    first ??= { paper: relative(dataDir, path), reason, cause: causeOf(error) };
    console.error('A paper of a contract waits for the next copy:', error);
  };
  const carry = (from: string): void => {
    const to = join(folder, relative(dataDir, from));
    const there = sizeOf(to);
    // By its size alone: to read them all each time would take as long as they are many.
    if (there !== undefined && there === sizeOf(from)) return;
    let bytes: Buffer;
    try {
      bytes = readFileSync(from);
    } catch (error) {
      leave(from, 'unread', error);
      return;
    }
    // Half of one here takes no whole one’s place there.
    if (there !== undefined && !isWhole(from, bytes)) return;
    try {
      makeFolder(dirname(to));
      writeBytes(to, bytes);
    } catch (error) {
      leave(from, 'unwritten', error);
    }
  };
  const carryAllOf = (within: string): void => {
    try {
      for (const entry of readdirSync(within, { withFileTypes: true })) {
        const path = join(within, entry.name);
        if (entry.isDirectory()) carryAllOf(path);
        // Half of one that is being attached is none.
        else if (entry.isFile() && !entry.name.endsWith('.part')) carry(path);
      }
    } catch (error) {
      // A house without contracts.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
      leave(within, 'unread', error);
    }
  };
  carryAllOf(join(dataDir, 'contracts'));
  return first ? { ...first, count } : null;
};
