/**
 * Opens the zip an XLSX is, within limits: a small file that unpacks into gigabytes is refused before it
 * has done so. It must not know what the parts mean.
 */
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

/** Thrown where a zip holds more than allowed. */
export class TooMuch extends Error {
  override readonly name = 'TooMuch';
}

/** The parts by their names. @throws TooMuch, or whatever is wrong with the zip */
export const unpack = async (
  bytes: Uint8Array,
  most: { parts: number; bytes: number },
): Promise<Map<string, Buffer>> => {
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  if (zip.entryCount > most.parts) throw new TooMuch();
  const parts = new Map<string, Buffer>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    total += entry.uncompressedSize;
    if (total > most.bytes) throw new TooMuch();
    // A part larger than it says is stopped by the reader itself.
    parts.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  return parts;
};
