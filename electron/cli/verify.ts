/**
 * `desk verify`: is the record as it was written and witnessed, is the database whole, is each row what the
 * record says, did another program lay a hand on it, are the signed sheets what was signed?
 */
import { existsSync } from 'node:fs';
import type { Finding } from '../../shared/record/model.ts';
import { databaseFile } from '../desk/database/open.ts';
import type { RecordFindingRow } from '../desk/database/schema/index.ts';
import { atOnce } from '../desk/events/index.ts';
import { DeskError } from '../desk/kernel/failure.ts';
import { checkRecord, readMarks } from '../desk/record/index.ts';
import { openAsItIs } from '../desk/recovery/index.ts';
import { prepareReads } from '../desk/stores.ts';

/** What a desk has found before and nobody has settled stands as long. */
const told = ({ kind, seq, tableName, rowKey, detail, sinceMs }: RecordFindingRow): Finding => ({
  kind,
  seq,
  ...(tableName === null ? {} : { table: tableName }),
  ...(rowKey === null ? {} : { key: rowKey }),
  detail,
  sinceMs,
});

const placeOf = ({ kind, seq, table, key, detail }: Finding): string =>
  JSON.stringify([kind, seq, table, key, detail]);

export const runVerify = async (dataDir: string): Promise<void> => {
  if (!existsSync(databaseFile(dataDir)))
    throw new DeskError('NOT_FOUND', 'house.none', { dataDir });
  const database = openAsItIs({ dataDir, busyMs: 10_000 });
  try {
    // One moment of the house: what a console beside it records meanwhile is no difference.
    database.raw.exec('BEGIN');
    const reads = prepareReads(database.readable);
    const { raw } = database;
    const {
      findings: found,
      whole: _,
      ...checked
    } = atOnce(checkRecord({ raw, reads }, { dataDir, whole: true }));
    const marked = readMarks(reads)?.findings ?? [];
    const known = new Set([...found, ...marked].map(placeOf));
    const before = reads.record
      .open(1_000)
      .map(told)
      .filter((finding) => !known.has(placeOf(finding)));
    const findings = [...found, ...marked, ...before].map(({ sinceMs, ...finding }) => ({
      ...finding,
      since: sinceMs == null ? null : new Date(sinceMs).toISOString(),
    }));
    const result = { ...checked, ok: findings.length === 0, findings };
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    process.exitCode = result.ok ? 0 : 1;
  } finally {
    database.close();
  }
};
