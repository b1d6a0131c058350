/**
 * What was found is told: it enters the table of findings and the record, and an alarm stands on the board
 * until an administrator has settled each of them.
 */
import { type Finding, mostFindings } from '../../../shared/record/model.ts';
import { recoveryReport } from '../../../shared/recovery/model.ts';
import { unwatch, watch } from '../alarms/index.ts';
import { recoveriesOf } from '../backups/index.ts';
import { isGuard } from '../database/guards.ts';
import type { RecordFindingRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { isRenewed } from './schema-check.ts';

/**
 * Damage that stays where it is and is met again each night, against what is as it should be afterwards and may be
 * done a second time: a row is marked again, another witness is laid, what keeps the record is made anew; nor is a
 * check that came to no end the one of another night.
 */
const lasting = (finding: Finding): boolean =>
  !['row-changed', 'witness-gone', 'other-house', 'unchecked'].includes(finding.kind) &&
  !(finding.kind === 'schema-changed' && isGuard(finding.key ?? '')) &&
  !isRenewed(finding);

const sameAs = (finding: Finding) => (row: RecordFindingRow) =>
  row.kind === finding.kind &&
  row.tableName === (finding.table ?? null) &&
  row.rowKey === (finding.key ?? null) &&
  row.seq === finding.seq &&
  row.detail === finding.detail;

/** What the alarm calls it, e.g. `requests`, `#1204`. */
const labelOf = ({ tableName, seq, kind }: RecordFindingRow): string =>
  tableName !== null && tableName !== 'events' ? tableName : seq !== null ? `#${seq}` : kind;

/** The alarm goes by the newest that nobody has settled; without any it ends. */
export const watchFindings = (context: WriteContext, { anew }: { anew: boolean }): void => {
  const houseId = context.reads.house.get()?.houseId;
  if (houseId === undefined) return;
  const about = { kind: 'house' as const, id: houseId };
  const newest = context.reads.record.open(mostFindings).at(-1);
  if (!newest) unwatch(context, about, 'record-changed');
  else if (anew)
    watch(context, {
      about,
      target: 'record-changed',
      label: labelOf(newest),
      dueAtMs: context.nowMs,
    });
};

/** So many of the newest are held against what is found. */
const mostKnown = 1_000;

/** What was settled when somebody began to look, by id: what is seen after that was done a second time. */
export const settledNow = ({ reads }: Pick<WriteContext, 'reads'>): ReadonlySet<string> =>
  new Set(
    reads.record
      .findings(mostKnown)
      .filter(({ settledAtMs }) => settledAtMs !== null)
      .map(({ id }) => id),
  );

const lostThen = recoveryReport.pick({ lost: true });

/** What went when the house came back from damage was told with that: nobody tampered with it. */
export const toldWithRecovery = (
  context: Pick<WriteContext, 'reads'>,
): ((finding: Finding) => boolean) => {
  const lost = recoveriesOf(context).flatMap(
    ({ body }) => lostThen.parse((JSON.parse(body) as { facts: unknown }).facts).lost,
  );
  return (finding) =>
    lost.some(
      ({ kind, key, detail }) =>
        kind === finding.kind && key === finding.key && detail === finding.detail,
    );
};

/**
 * Tells what was not told before. Returns how many that were.
 * @param settled what was when the look began; settled meanwhile, it was seen as it had been
 */
export const tellFindings = (
  context: WriteContext,
  findings: readonly Finding[],
  settled: ReadonlySet<string> = settledNow(context),
): number => {
  const { reads, writes, nowMs } = context;
  const known = reads.record.findings(mostKnown);
  const fresh = findings.filter((finding) => {
    const told = known.filter(sameAs(finding));
    return lasting(finding)
      ? told.length === 0
      : !told.some(({ id, settledAtMs, sinceMs }) =>
          settledAtMs === null ? sinceMs === finding.sinceMs : !settled.has(id),
        );
  });
  for (const { kind, table, key, seq, detail, sinceMs } of fresh) {
    const row: RecordFindingRow = {
      id: context.newId(),
      kind,
      tableName: table ?? null,
      rowKey: key ?? null,
      seq,
      detail,
      sinceMs: sinceMs ?? null,
      foundAtMs: nowMs,
      settledAtMs: null,
      settledBy: null,
      reason: null,
    };
    writes.record.insertFinding(row);
    context.record({
      kind: 'record-changed',
      subject: { kind: 'record-finding', id: row.id },
      body: { facts: { found: kind, table: row.tableName, key: row.rowKey, seq, detail } },
    });
  }
  if (fresh.length > 0) watchFindings(context, { anew: true });
  return fresh.length;
};
