/** A house that came back says so in its own record, and on the board until somebody has read it. */
import {
  isWholeAgain,
  type RecoveryReport,
  recoveryEvent,
  recoverySubject,
} from '../../../shared/recovery/model.ts';
import { watch } from '../alarms/index.ts';
import { recoveriesOf } from '../backups/index.ts';
import { desk, type Pipeline } from '../kernel/pipeline.ts';
import type { Reads } from '../stores.ts';
import { forgetRecovery, recoveryOf } from './recover.ts';

/** Of very many things that are missing so many stand in the record; the report beside the damaged file has all it knows. */
const mostTold = 50;

const atMsOf = (body: string): unknown =>
  (JSON.parse(body) as { facts?: { atMs?: unknown } }).facts?.atMs;

/** How much is missing; nobody knows where what is missing cannot be named. */
const labelOf = (report: RecoveryReport): string => {
  if (report.salvaged === null || report.logCut) return '?';
  return report.missingCount > 0 || isWholeAgain(report) ? String(report.missingCount) : '?';
};

export const noteRecovered = (pipeline: Pipeline, reads: Reads, dataDir: string): void => {
  const report = recoveryOf(dataDir);
  if (!report || !reads.house.get()) return;
  const id = recoverySubject;
  const isTold = recoveriesOf({ reads }).some(({ body }) => atMsOf(body) === report.atMs);
  if (!isTold)
    pipeline.perform(desk, 'desk', (context) => {
      const about = { kind: 'backup' as const, id };
      const { missing, ...facts } = report;
      context.record({
        kind: recoveryEvent,
        subject: about,
        body: { facts: { ...facts, missing: missing.slice(0, mostTold) } },
      });
      watch(context, {
        about,
        target: 'recovered',
        label: labelOf(report),
        dueAtMs: context.nowMs,
      });
    });
  forgetRecovery(dataDir);
};
