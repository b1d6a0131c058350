/** Opens the house of a desk that has it to itself; a damaged one comes back first. */
import { existsSync } from 'node:fs';
import {
  begunRecovery,
  clearSuspicion,
  isReady,
  suspicion,
  sweepAside,
  takeReady,
} from '../backups/index.ts';
import {
  type Database,
  databaseFile,
  isBehind,
  isInUse,
  type OpenOptions,
  openDatabase,
} from '../database/open.ts';
import { isUnread } from '../database/trouble.ts';
import { wasCutOff } from '../fallback/index.ts';
import { DeskError } from '../kernel/failure.ts';
import { isGone } from './blank.ts';
import type { FaultInput } from './fault.ts';
import type { RecoverInput } from './recover.ts';

/** What is done beside the desk: windows go on to paint meanwhile. */
export type RecoveryThread = {
  recover: (input: RecoverInput) => Promise<unknown>;
  faultOf: (input: FaultInput) => Promise<string | null>;
  copyBeforeUpdate: (dataDir: string) => Promise<string | null>;
  /** Told why an update goes on without its copy. */
  uncopied: (error: unknown) => void;
};

/** Another program's file, or a newer one's, is no damaged house; one whose beginning the disk does not give is. */
const isDamage = (error: unknown): boolean =>
  isUnread(error) || (error instanceof DeskError && error.reason === 'database.corrupt');

/**
 * A house of an older program's tables is copied before they are changed; an update does not wait for a disk that is
 * full.
 * @throws DeskError DATABASE_LOCKED `database.olderInUse` while somebody works by the tables as they are
 */
const copiedFirst = async (options: OpenOptions, thread: RecoveryThread): Promise<void> => {
  if (!isBehind(options)) return;
  if (isInUse(options)) throw new DeskError('DATABASE_LOCKED', 'database.olderInUse', {});
  try {
    await thread.copyBeforeUpdate(options.dataDir);
  } catch (error) {
    thread.uncopied(error);
  }
};

const mustBeFinished = ({ dataDir }: OpenOptions): void => {
  if (isReady({ dataDir }) || begunRecovery(dataDir))
    throw new DeskError('WRONG_STATE', 'backups.unfinished', {});
};

/**
 * Opens the house of a command, which may run beside a console: nothing is mended or put in its place; before
 * an update it is copied like any other.
 * @throws DeskError as `openDatabase`; WRONG_STATE `backups.unfinished` while a restore or a recovery is half done
 */
export const openBeside = async (
  options: OpenOptions,
  thread: RecoveryThread,
): Promise<Database> => {
  mustBeFinished(options);
  await copiedFirst(options, thread);
  return openDatabase(options);
};

/**
 * Opens the house to be looked at, as it is: whoever looks changes no tables.
 * @throws DeskError as `openDatabase`; WRONG_STATE `backups.unfinished`, and `database.older` where its tables are
 */
export const openAsItIs = (options: OpenOptions): Database => {
  mustBeFinished(options);
  if (isBehind(options)) throw new DeskError('WRONG_STATE', 'database.older', {});
  return openDatabase(options);
};

/**
 * After an end that was none, or a word that something is wrong, every page is looked at first; a house that is gone
 * comes back from its copies.
 * @throws DeskError as `openDatabase`; DATABASE_CORRUPT where there is neither a copy nor anything to salvage;
 * DATABASE_FULL `database.disk` where the disk does not give its beginning and there is no copy
 */
export const openOrRecover = async (
  options: OpenOptions,
  thread: RecoveryThread,
  nowMs: number,
): Promise<Database> => {
  const { dataDir } = options;
  const recover = (fault: string) => thread.recover({ dataDir, fault, nowMs });
  sweepAside(dataDir);
  takeReady(options);
  const begun = begunRecovery(dataDir);
  if (begun) await recover(begun.fault);
  const isSuspect = suspicion(dataDir) !== undefined;
  const isDoubtful = existsSync(databaseFile(dataDir)) && (isSuspect || wasCutOff(dataDir));
  // A house that is gone would be made anew, and its copies would be those of another.
  if (!begun && (isDoubtful || isGone(options))) {
    const fault = await thread.faultOf({ dataDir, isSuspect });
    if (fault === null) clearSuspicion(dataDir);
    else await recover(fault);
  }
  await copiedFirst(options, thread);
  try {
    return openDatabase(options);
  } catch (error) {
    if (!isDamage(error)) throw error;
    // A disk that failed once to read is no damaged house: every page is looked at before anything is moved.
    const fault = await thread.faultOf({ dataDir, isSuspect: true });
    if (fault !== null) await recover(fault);
    return openDatabase(options);
  }
};
