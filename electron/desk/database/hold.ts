/**
 * One console at a time keeps a house. The system's own lock on a file beside the house says so: it goes with
 * the process, however that ends, and it holds for another user of this PC as well.
 */
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { makeFolder } from '../kernel/durable.ts';
import { DeskError } from '../kernel/failure.ts';

const holdFile = 'console.lock';

/**
 * Holds the folder until the function it gives is called, or the process ends; undefined where it cannot be held.
 * @throws DeskError DATABASE_LOCKED `database.inUse` where another console holds it
 */
export const holdHouse = (
  dataDir: string,
  nativeBinding?: string | undefined,
): (() => void) | undefined => {
  try {
    makeFolder(dataDir);
    const lock = new Sqlite(join(dataDir, holdFile), {
      timeout: 0,
      ...(nativeBinding === undefined ? {} : { nativeBinding }),
    });
    try {
      // Nothing is written: the lock alone is wanted.
      lock.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      lock.close();
      throw error;
    }
    return () => lock.close();
  } catch (error) {
    if ((error as { code?: unknown }).code === 'SQLITE_BUSY')
      throw new DeskError('DATABASE_LOCKED', 'database.inUse', {});
    // A folder that cannot be written, a disk that knows no locks: the house itself has the word.
    console.error('The folder could not be held for this console:', error);
    return undefined;
  }
};
