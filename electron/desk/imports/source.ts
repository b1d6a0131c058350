/** Where a table comes from: a file's bytes, or what was pasted. */
import type { ImportSource } from '../../../shared/imports/contract.ts';
import { bytesOf } from '../kernel/bytes.ts';
import { type Lines, readLinesAside, readPasted } from '../tables/index.ts';

/**
 * The lines of what was chosen or pasted.
 * @throws DeskError INVALID_INPUT, TOO_LARGE, as `readLines` of the tables
 */
export const readSource = async (source: ImportSource): Promise<Lines> => {
  if (typeof source === 'string') return readPasted(source, '');
  if ('text' in source) return readPasted(source.text, source.name ?? '');
  return readLinesAside(bytesOf(source.content), source.name);
};
