/** The last recovery as the book of copies shows it: from the record, where it stays when the alarm is read. */
import type { Recovered } from '../../../shared/backups/contract.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import {
  isWholeAgain,
  missingFault,
  recoveryEvent,
  recoveryReport,
  recoverySubject,
} from '../../../shared/recovery/model.ts';
import type { ReadContext } from '../kernel/context.ts';

const told = recoveryReport.pick({
  ...{ fault: true, keptIn: true, copy: true, salvaged: true, logCut: true },
  ...{ missing: true, missingCount: true, partsLost: true, orphans: true, unread: true },
});

/** Its alarm has events of its own. */
const lookedThrough = 100;

/** The recoveries on record, newest first. */
export const recoveriesOf = ({ reads }: Pick<ReadContext, 'reads'>) =>
  reads.events
    .newestOf(recoverySubject, lookedThrough)
    .flatMap(({ event }) => (event.kind === recoveryEvent ? [event] : []));

type Row = { number?: unknown; place?: unknown; atMs?: unknown };

/** What the record told of a thing when it was new, which is all there is of one that is gone. */
const beginningOf = ({ reads }: ReadContext, id: string): Row => {
  const [first] = reads.events.ofSubject(id, 0, 1);
  return first ? ((JSON.parse(first.event.body) as { row?: Row }).row ?? {}) : {};
};

/** Enough to do it again: which request, whose wake-up and when. */
const particulars = (context: ReadContext, about: string | null, id: string | null) => {
  const none = { number: null, place: null, rings: null };
  if (id === null || (about !== 'request' && about !== 'wake-up')) return none;
  const {
    number = context.reads.requests.byId(id)?.number,
    place,
    atMs,
  } = beginningOf(context, id);
  return {
    number: about === 'request' && typeof number === 'number' ? number : null,
    place: typeof place === 'string' ? place : null,
    rings: about === 'wake-up' && typeof atMs === 'number' ? isoAt(atMs, context.timeZone) : null,
  };
};

/** Null: it never had to. */
export const lastRecovery = (context: ReadContext): Recovered | null => {
  const { timeZone } = context;
  const [event] = recoveriesOf(context);
  if (!event) return null;
  const { facts } = JSON.parse(event.body) as { facts: unknown };
  const report = told.parse(facts);
  const { fault, keptIn, copy, salvaged, logCut, missing, missingCount } = report;
  const { partsLost, orphans, unread } = report;
  const iso = (ms: number | null) => (ms === null ? null : isoAt(ms, timeZone));
  return {
    // By the house's clock; the report knows only the machine's.
    at: isoAt(event.atMs, timeZone),
    copyMadeAt: iso(copy?.madeAtMs ?? null),
    keptIn,
    onlyCopy: salvaged === null,
    whole: isWholeAgain(report),
    logCut,
    fileGone: fault === missingFault,
    missingCount,
    partsLost,
    orphans,
    unread,
    missing: missing.map(({ seq, atMs: lostMs, kind, subjectKind, subjectId }) => ({
      seq,
      at: iso(lostMs),
      about: subjectKind,
      ...particulars(context, subjectKind, subjectId),
      step: kind,
    })),
  };
};
