/** Bytes that came over the contract as base64 text. It must not know what they are. */
import { DeskError } from './failure.ts';

/** The bytes of a file field; its text may stand in lines. @throws DeskError INVALID_INPUT where the text is no base64 */
export const bytesOf = (base64: string): Buffer => {
  const text = base64.replace(/[\r\n]/g, '');
  const bytes = Buffer.from(text, 'base64');
  // Node skips what it does not know; a file with holes in it is no file.
  if (bytes.toString('base64') !== text)
    throw new DeskError('INVALID_INPUT', 'kernel.notBase64', {});
  return bytes;
};
