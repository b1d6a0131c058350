/** Decodes one photo off the desk's thread: hostile data may take what it likes here, and is cut off. */
import { parentPort, workerData } from 'node:worker_threads';
import { makePicture } from './picture.ts';

try {
  parentPort?.postMessage({ picture: makePicture(Buffer.from(workerData as Uint8Array)) });
} catch (error) {
  parentPort?.postMessage({ refused: error instanceof Error ? error.message : String(error) });
}
