/** Where a table comes from: a file's bytes, or what was pasted. A workbook is read off the desk's thread. */
import { Worker } from 'node:worker_threads';
import type { ImportSource } from '../../../shared/imports/contract.ts';
import type { ErrorCode } from '../../../shared/kernel/errors.ts';
import { bytesOf } from '../kernel/bytes.ts';
import { DeskError } from '../kernel/failure.ts';
import { type Lines, readLines, readPasted } from '../tables/index.ts';

/** A workbook that takes longer is none. */
const longestMs = 20_000;
/** A text below this is read at once, in fewer milliseconds than a thread takes to start. */
const smallBytes = 64 * 1_024;

/** Beside this file as built; as source where the tables are. */
const workerFile = (): URL => {
  const here = import.meta.url;
  return here.endsWith('.ts')
    ? new URL('../tables/table.worker.ts', here)
    : new URL('./table.worker.cjs', here);
};

type Said = {
  lines?: Lines;
  refused?: { code: ErrorCode; reason: string; details: Record<string, unknown> };
};

const readAside = async (bytes: Uint8Array, name: string): Promise<Lines> => {
  const broken = () => new DeskError('INVALID_INPUT', 'tables.broken', { name });
  const worker = new Worker(workerFile(), {
    workerData: { bytes, name },
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  try {
    return await new Promise<Lines>((settle, refuse) => {
      const late = setTimeout(() => refuse(broken()), longestMs);
      worker.once('message', ({ lines, refused }: Said) => {
        clearTimeout(late);
        if (lines) settle(lines);
        else if (refused) refuse(new DeskError(refused.code, refused.reason, refused.details));
      });
      worker.once('error', () => {
        clearTimeout(late);
        refuse(broken());
      });
    });
  } finally {
    void worker.terminate();
  }
};

/**
 * The lines of what was chosen or pasted.
 * @throws DeskError INVALID_INPUT, TOO_LARGE, as `readLines` of the tables
 */
export const readSource = async (source: ImportSource): Promise<Lines> => {
  if (typeof source === 'string') return readPasted(source, '');
  if ('text' in source) return readPasted(source.text, source.name ?? '');
  const bytes = bytesOf(source.content);
  const plain = /\.(csv|tsv|txt)$/i.test(source.name) && bytes.length < smallBytes;
  return plain ? readLines(bytes, source.name) : readAside(bytes, source.name);
};
