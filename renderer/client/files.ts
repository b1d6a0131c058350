/** Files into the window, chosen or pasted: looked at before anything is sent. It must not know what is in them. */
import { mostFileBytes } from '../../shared/kernel/fields.ts';
import { WindowError } from './errors.ts';

const megabytes = (bytes: number): string => (bytes / 1_024 / 1_024).toFixed(1);

/**
 * The file as an operation takes it (`fileContent`).
 * @param mostBytes how large it may be; no more than an operation can take
 * @throws WindowError for `problemOf`: too large, or not to be read
 */
export const readAsBase64 = async (file: Blob, mostBytes = mostFileBytes): Promise<string> => {
  if (file.size > mostBytes)
    throw new WindowError('TOO_LARGE', 'window.fileTooLarge', {
      size: megabytes(file.size),
      most: megabytes(mostBytes),
    });
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    // In pieces: one call cannot take millions of arguments.
    const pieces: string[] = [];
    for (let at = 0; at < bytes.length; at += 0x8000)
      pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
    return btoa(pieces.join(''));
  } catch {
    throw new WindowError('INVALID_INPUT', 'window.fileUnreadable', {});
  }
};

/** The file in what was pasted or dropped, e.g. a picture from the clipboard; null: there is none. */
export const fileIn = (data: Pick<DataTransfer, 'files'> | null): File | null =>
  data?.files[0] ?? null;
