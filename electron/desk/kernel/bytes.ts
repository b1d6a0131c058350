/** Bytes that came over the contract as base64 text. It must not know what they are. */
import { DeskError } from './failure.ts';

/** The bytes of a file field. @throws DeskError INVALID_INPUT where the text is no base64 */
export const bytesOf = (base64: string): Uint8Array => {
  const bytes = Buffer.from(base64, 'base64');
  // Node skips what it does not know; a file with holes in it is no file.
  if (bytes.toString('base64') !== base64)
    throw new DeskError('INVALID_INPUT', 'kernel.notBase64', {});
  return bytes;
};
