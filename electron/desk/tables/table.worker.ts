/** Reads one table off the desk's thread: a workbook takes a moment, a hostile one may take what it likes here. */
import { parentPort, workerData } from 'node:worker_threads';
import { DeskError } from '../kernel/failure.ts';
import { readLines } from './read.ts';

const { bytes, name } = workerData as { bytes: Uint8Array; name: string };
readLines(bytes, name).then(
  (lines) => parentPort?.postMessage({ lines }),
  (error: unknown) => {
    if (!(error instanceof DeskError)) throw error;
    const { code, reason, details } = error;
    parentPort?.postMessage({ refused: { code, reason, details } });
  },
);
