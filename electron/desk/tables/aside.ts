/**
 * Reads a file off the desk's thread: a workbook takes a moment, and a hostile one may take what it likes
 * there, within limits of memory and time.
 */
import { Worker } from 'node:worker_threads';
import type { ErrorCode } from '../../../shared/kernel/errors.ts';
import { DeskError } from '../kernel/failure.ts';
import { assemble } from './assemble.ts';
import { isZip, readLines } from './read.ts';
import type { Lines, Table } from './table.ts';

/** A table that takes longer is none. */
const longestMs = 20_000;
/** A text below this is read at once, in fewer milliseconds than a thread takes to start. */
const smallBytes = 64 * 1_024;

/** Beside this file, as source or as built. */
const workerFile = (): URL => {
  const here = import.meta.url;
  return new URL(`./table.worker${here.endsWith('.ts') ? '.ts' : '.cjs'}`, here);
};

type Said = {
  lines?: Lines;
  refused?: { code: ErrorCode; reason: string; details: Record<string, unknown> };
};

/** A small text, by its bytes as well: what is called one may be a workbook that unpacks into anything. */
const isSmallText = (bytes: Uint8Array, name: string): boolean =>
  /\.(csv|tsv|txt)$/i.test(name) && bytes.length < smallBytes && !isZip(bytes);

/** @throws DeskError as `readLines`; `tables.broken` too for what takes too long or too much memory */
export const readLinesAside = async (bytes: Uint8Array, name: string): Promise<Lines> => {
  if (isSmallText(bytes, name)) return readLines(bytes, name);
  const broken = () => new DeskError('INVALID_INPUT', 'tables.broken', { name });
  const worker = new Worker(workerFile(), {
    workerData: { bytes, name },
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  let late: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Lines>((settle, refuse) => {
      late = setTimeout(() => refuse(broken()), longestMs);
      worker.once('message', ({ lines, refused }: Said) => {
        if (lines) settle(lines);
        else if (refused) refuse(new DeskError(refused.code, refused.reason, refused.details));
      });
      worker.once('error', () => refuse(broken()));
    });
  } finally {
    clearTimeout(late);
    void worker.terminate();
  }
};

/** The table whose first line is the header. @throws DeskError as `readLinesAside` */
export const readTableAside = async (bytes: Uint8Array, name: string): Promise<Table> =>
  assemble(await readLinesAside(bytes, name));
