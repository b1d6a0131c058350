/** Looks over every page of a house that is not open. */
import { setTimeout as pause } from 'node:timers/promises';
import { missingFault } from '../../../shared/recovery/model.ts';
import { databaseFile, openCopy } from '../database/open.ts';
import { isUnread, troubleOf } from '../database/trouble.ts';
import { hasCopies, isGone } from './blank.ts';

export type FaultInput = {
  dataDir: string;
  /** SQLite met a fault in it: what a look over the pages does not tell is mended too. */
  isSuspect: boolean;
};

/** So long a disk that did not give something has to come to itself. */
const pauseMs = 1_000;

const lookOver = (
  { dataDir, isSuspect }: FaultInput,
  nativeBinding: string | undefined,
): string | null => {
  try {
    const raw = openCopy({ file: databaseFile(dataDir), nativeBinding });
    try {
      const said = raw.pragma('quick_check(1)', { simple: true }) as string;
      if (said !== 'ok') return said;
      // An index that does not fit its table looks whole, and would be met again at the next change.
      if (isSuspect) raw.exec('REINDEX');
      return null;
    } finally {
      raw.close();
    }
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble?.code === 'DATABASE_CORRUPT') return String(trouble.details['cause']);
    throw error;
  }
};

/**
 * What is wrong with its file, in SQLite's words, or `missingFault` where it is gone and copies of it are there; null:
 * nothing. @throws what is no damage
 */
export const faultOf = async (
  input: FaultInput,
  nativeBinding: string | undefined,
): Promise<string | null> => {
  const { dataDir } = input;
  if (isGone({ dataDir, nativeBinding })) return (await hasCopies(dataDir)) ? missingFault : null;
  try {
    return lookOver(input, nativeBinding);
  } catch (error) {
    if (!isUnread(error)) throw error;
  }
  await pause(pauseMs);
  try {
    return lookOver(input, nativeBinding);
  } catch (error) {
    // Its beginning is gone for good, and nothing of it can be asked for: without a copy nothing would come of it.
    if (!isUnread(error) || !(await hasCopies(dataDir))) throw error;
    return String((error as { code?: unknown }).code);
  }
};
