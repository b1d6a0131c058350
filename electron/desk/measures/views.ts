/** Measures as they are told: to the desk, on the sheet of a handover. */
import type { Fact, HandoverItem } from '../../../shared/handover/contract.ts';
import { addDays, dateAt, dayStart, isoAt } from '../../../shared/kernel/time.ts';
import type {
  MeasureCard,
  MeasuredFigureView,
  MeasureView,
} from '../../../shared/measures/contract.ts';
import {
  dueSoonDays,
  legalMeasureSteps,
  type MeasuredFigure,
  rateOf,
} from '../../../shared/measures/model.ts';
import type { MeasureRow } from '../database/schema/index.ts';
import { storyOf } from '../events/index.ts';
import type { ReadContext } from '../kernel/context.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

export const viewFigure = (
  { timeZone }: Pick<Here, 'timeZone'>,
  { fromMs, untilMs, ...figure }: MeasuredFigure,
): MeasuredFigureView => ({
  ...figure,
  rate: rateOf(figure),
  from: isoAt(fromMs, timeZone),
  until: isoAt(untilMs, timeZone),
});

const sourceOf = (
  { reads }: Pick<Here, 'reads'>,
  { rule, finding, complaintId }: MeasureRow,
): MeasureView['source'] => {
  if (rule !== null && finding !== null) return { rule, key: finding };
  if (complaintId === null) return null;
  const complaint = reads.complaints.byId(complaintId);
  return {
    complaint: complaintId,
    number: complaint?.number ?? null,
    ...(complaint?.sensitive ? { confidential: true } : {}),
  };
};

export const viewMeasure = (context: Here, row: MeasureRow): MeasureView => {
  const { reads, nowMs, timeZone } = context;
  const owner = reads.staff.byId(row.ownerId);
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    title: { zh: row.zh, en: row.en },
    scope: row.scope,
    owner: owner?.code ?? row.ownerId,
    ownerName: owner?.name ?? '',
    dueOn: row.dueOn,
    overdue: row.state === 'open' && row.dueOn < dateAt(nowMs, timeZone),
    state: row.state,
    source: sourceOf(context, row),
    openedAt: isoAt(row.openedAtMs, timeZone),
    openedBy: reads.staff.byId(row.openedBy)?.code ?? row.openedBy,
    doneOn: row.doneOn,
    reason: row.reason,
    before: row.before === null ? null : viewFigure(context, row.before),
  };
};

export const cardOf = (context: Here, row: MeasureRow): MeasureCard => ({
  ...viewMeasure(context, row),
  steps: legalMeasureSteps(row.state),
  events: storyOf(context, row.id),
});

/** Overdue, or due so soon that somebody should know. */
export const dueMeasures = ({ reads, nowMs, timeZone }: Here): MeasureRow[] => {
  const soon = addDays(dateAt(nowMs, timeZone), dueSoonDays);
  return reads.measures.open().filter(({ dueOn }) => dueOn <= soon);
};

/** The sheet goes through many hands: what not everybody may see is not on it. */
const mayGoRound =
  ({ reads }: Here) =>
  ({ complaintId }: MeasureRow): boolean =>
    complaintId === null || reads.complaints.byId(complaintId)?.sensitive !== true;

export const measuresForHandover = (context: Here): HandoverItem[] =>
  dueMeasures(context)
    .filter(mayGoRound(context))
    .map((row) => {
      const { reads, nowMs, timeZone } = context;
      const title: Fact = { zh: row.zh, en: row.en };
      const owner = reads.staff.byId(row.ownerId)?.name;
      // Due on a day is due until that day is over.
      const endMs = dayStart(addDays(row.dueOn, 1), timeZone);
      return {
        id: `measure:${row.id}`,
        subject: { kind: 'measure', id: row.id },
        section: 'measures',
        head: { key: `measures.kind.${row.kind}` },
        words: [{ key: 'measure', facts: { title } }],
        who: owner === undefined ? [] : [owner],
        tag:
          endMs <= nowMs
            ? { tone: 'late', key: 'measureLate', facts: { day: row.dueOn } }
            : { tone: 'warn', key: 'measureDue', facts: { day: row.dueOn } },
        since: isoAt(row.openedAtMs, timeZone),
        due: isoAt(endMs, timeZone),
      };
    });
