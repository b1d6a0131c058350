/** `desk verify`: is the record as it was written, is the database whole, are the signed sheets what was signed? */
import { existsSync } from 'node:fs';
import { databaseFile, openDatabase } from '../desk/database/open.ts';
import { type Verification, verifyRecord } from '../desk/events/verify.ts';
import { changedSheets } from '../desk/handover/index.ts';
import { DeskError } from '../desk/kernel/failure.ts';
import { prepareReads } from '../desk/stores.ts';

export const runVerify = async (dataDir: string): Promise<void> => {
  if (!existsSync(databaseFile(dataDir)))
    throw new DeskError('NOT_FOUND', 'house.none', { dataDir });
  const database = openDatabase({ dataDir, busyMs: 10_000 });
  try {
    const record = verifyRecord(database);
    const { sheets, changed } = changedSheets(prepareReads(database.readable));
    const findings: Verification['findings'] = [
      ...record.findings,
      ...changed.map(({ number, seq, differs }) => ({
        kind: 'sheet-changed' as const,
        seq,
        detail: `handover ${number}: ${differs.join(', ')}`,
      })),
    ];
    const result = { ...record, sheets, ok: findings.length === 0, findings };
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    process.exitCode = result.ok ? 0 : 1;
  } finally {
    database.close();
  }
};
