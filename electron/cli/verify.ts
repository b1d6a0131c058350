/** `desk verify`: is the record as it was written, is the database whole? */
import { existsSync } from 'node:fs';
import { databaseFile, openDatabase } from '../desk/database/open.ts';
import { verifyRecord } from '../desk/events/verify.ts';
import { DeskError } from '../desk/kernel/failure.ts';

export const runVerify = async (dataDir: string): Promise<void> => {
  if (!existsSync(databaseFile(dataDir)))
    throw new DeskError('NOT_FOUND', 'house.none', { dataDir });
  const database = openDatabase({ dataDir, busyMs: 10_000 });
  try {
    const result = verifyRecord(database);
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    process.exitCode = result.ok ? 0 : 1;
  } finally {
    database.close();
  }
};
