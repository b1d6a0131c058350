/** The last recovery as the book of copies shows it: from the record, where it stays when the alarm is read. */
import type { Recovered } from '../../../shared/backups/contract.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import { recoveryEvent, recoveryReport, recoverySubject } from '../../../shared/recovery/model.ts';
import type { ReadContext } from '../kernel/context.ts';

const told = recoveryReport.pick({
  ...{ keptIn: true, copy: true, salvaged: true, missing: true, missingCount: true },
});

/** Its alarm has events of its own. */
const lookedThrough = 100;

/** The recoveries on record, newest first. */
export const recoveriesOf = ({ reads }: Pick<ReadContext, 'reads'>) =>
  reads.events
    .newestOf(recoverySubject, lookedThrough)
    .flatMap(({ event }) => (event.kind === recoveryEvent ? [event] : []));

/** Null: it never had to. */
export const lastRecovery = (context: ReadContext): Recovered | null => {
  const { reads, timeZone } = context;
  const [event] = recoveriesOf(context);
  if (!event) return null;
  const { facts } = JSON.parse(event.body) as { facts: unknown };
  const { keptIn, copy, salvaged, missing, missingCount } = told.parse(facts);
  const iso = (ms: number | null) => (ms === null ? null : isoAt(ms, timeZone));
  return {
    // By the house's clock; the report knows only the machine's.
    at: isoAt(event.atMs, timeZone),
    copyMadeAt: iso(copy?.madeAtMs ?? null),
    keptIn,
    onlyCopy: salvaged === null,
    missingCount,
    missing: missing.map(({ seq, atMs: lostMs, kind, subjectKind, subjectId }) => ({
      seq,
      at: iso(lostMs),
      about: subjectKind,
      number: (subjectKind === 'request' && reads.requests.byId(subjectId ?? '')?.number) || null,
      step: kind,
    })),
  };
};
