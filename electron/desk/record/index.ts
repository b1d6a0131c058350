/** The record as evidence: found changes, the witness, who looked. The domain's public face. */

import { isoAt } from '../../../shared/kernel/time.ts';
import { lostNumber } from '../../../shared/lost-and-found/model.ts';
import type { RecordFinding, recordContract } from '../../../shared/record/contract.ts';
import { isGuard } from '../database/guards.ts';
import type { Raw } from '../database/open.ts';
import type { LookRow, RecordFindingRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import type { Handlers } from '../kernel/handlers.ts';
import type { Reads } from '../stores.ts';
import type { Checked } from './check.ts';
import { checkWordAt } from './check-word.ts';
import { isRenewed } from './schema-check.ts';
import { watchFindings } from './tell.ts';
import { readWitness, type WitnessFile } from './witness.ts';

export { type CheckInput, checkBeside, checkRecord } from './check.ts';
export { createLooks } from './looks.ts';
export { type Lost, lostRows } from './lost.ts';
export { readMarks } from './marks.ts';
export { createTold, roomTables, type ToldRows } from './told.ts';
export { createWatchman, type Watchman } from './watchman.ts';
export { type WitnessFile, witnessReturn } from './witness.ts';

/** More than this is read in the table itself. */
const mostShown = 200;

type Numbered = (id: string) => number | undefined;
/** The number a row is known by at the desk, for the registers that number their own. */
const numbered = ({ reads }: Pick<ReadContext, 'reads'>): Record<string, Numbered> => ({
  requests: (id) => reads.requests.byId(id)?.number,
  complaints: (id) => reads.complaints.byId(id)?.number,
  found_items: (id) => reads.lostAndFound.found(id)?.number,
  loss_reports: (id) => reads.lostAndFound.loss(id)?.number,
});

/** Their number says which of them it was. */
const numberedAs: Partial<Record<string, (reads: Reads, id: string) => number | undefined>> = {
  complaint: (reads, id) => reads.complaints.byId(id)?.number,
  measure: (reads, id) => reads.measures.byId(id)?.number,
  survey: (reads, id) => reads.surveys.byId(id)?.number,
};

/** Whom or what was looked at, as the house knows it now. */
const nameOf = ({ reads }: ReadContext, { subjectKind: kind, subjectId: id }: LookRow) => {
  const stay = kind === 'stay' ? reads.stays.byId(id) : undefined;
  if (stay) return `${stay.room} ${stay.guest}`;
  if (kind === 'guest') return reads.guests.byId(id)?.name ?? null;
  if (kind === 'found-item') {
    const item = reads.lostAndFound.found(id);
    return item ? lostNumber(kind, item.number) : null;
  }
  const numberOf = numberedAs[kind];
  const number = numberOf?.(reads, id);
  return number === undefined ? null : `${kind === 'complaint' ? 'C' : ''}${number}`;
};

const view = (context: ReadContext, row: RecordFindingRow): RecordFinding => {
  const iso = (ms: number | null) => (ms === null ? null : isoAt(ms, context.timeZone));
  const numberOf = numbered(context)[row.tableName ?? ''];
  return {
    id: row.id,
    kind: row.kind,
    table: row.tableName,
    key: row.rowKey,
    seq: row.seq,
    number: (row.rowKey === null ? undefined : numberOf?.(row.rowKey)) ?? null,
    detail: row.detail,
    since: iso(row.sinceMs),
    foundAt: isoAt(row.foundAtMs, context.timeZone),
    settledAt: iso(row.settledAtMs),
    settledBy:
      row.settledBy === null
        ? null
        : (context.reads.staff.byId(row.settledBy)?.code ?? row.settledBy),
    reason: row.reason,
  };
};

type Deps = {
  dataDir: string;
  raw: Raw;
  /** Checks everything beside the desk and tells what is found. */
  checkNow: () => Promise<Checked>;
  /** Puts the marks on every table again. */
  renewMarks: () => void;
  /** Makes a trigger or an index anew. */
  renewPart: (name: string) => void;
};

/** What the witness says, where nothing waits for it: undefined also while it cannot be read. */
export const witnessNow = (dataDir: string): WitnessFile | undefined => {
  try {
    return readWitness(dataDir);
  } catch {
    return undefined;
  }
};

export const createRecordHandlers = ({
  dataDir,
  raw,
  checkNow,
  renewMarks,
  renewPart,
}: Deps): Handlers<typeof recordContract> => ({
  checkWord: (context, input) => checkWordAt(raw, context, input),
  findings: (context) => {
    const { reads, timeZone } = context;
    const witness = witnessNow(dataDir);
    const iso = (ms: number | null | undefined) => (ms == null ? null : isoAt(ms, timeZone));
    return {
      open: reads.record.open(mostShown).length,
      findings: reads.record.findings(mostShown).map((row) => view(context, row)),
      wholeAt: iso(witness?.wholeAtMs),
      witnessedAt: iso(witness?.heads[0]?.atMs),
    };
  },
  settle: (context, { id, reason }) => {
    const row = found(context.reads.record.finding(id), 'record.unknownFinding', { id });
    if (row.settledAtMs !== null)
      throw new DeskError('WRONG_STATE', 'record.settled', { state: 'settled' });
    const settled = {
      ...row,
      settledAtMs: context.nowMs,
      settledBy: context.actor.id,
      reason,
    };
    context.writes.record.saveFinding(settled);
    // Settled, a table that nobody marks would be changed unseen, and a record nothing keeps could be changed at all.
    if (row.kind === 'schema-changed' && isGuard(row.rowKey ?? '')) renewMarks();
    else if (isRenewed({ ...row, key: row.rowKey })) renewPart(row.rowKey ?? '');
    context.record({
      kind: 'finding-settled',
      subject: { kind: 'record-finding', id },
      body: { facts: { found: row.kind, table: row.tableName, key: row.rowKey, seq: row.seq } },
      personal: { text: reason },
    });
    watchFindings(context, { anew: false });
    return view(context, settled);
  },
  check: async () => {
    const { events, findings } = await checkNow();
    return { events, findings: findings.length };
  },
  looks: (context, { from, until, staff, subject, limit }) => {
    const { reads, timeZone } = context;
    const person = staff === undefined ? undefined : reads.staff.byCode(staff);
    if (staff !== undefined) found(person, 'staff.unknown', { code: staff });
    const rows = reads.record.looks({
      fromMs: from === undefined ? 0 : Date.parse(from),
      untilMs: until === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(until),
      staffId: person?.id ?? null,
      subject: subject ?? null,
      limit,
    });
    return {
      looks: rows.map((row) => {
        const by = reads.staff.byId(row.staffId);
        return {
          at: isoAt(row.atMs, timeZone),
          by: by?.code ?? row.staffId,
          byName: by?.name ?? '',
          station: row.station,
          about: { kind: row.subjectKind, id: row.subjectId },
          name: nameOf(context, row),
          deed: row.deed,
        };
      }),
    };
  },
});
