/** Things found and things missed: how many of them came home. */
import type { FoundItemRow, LossReportRow } from '../../database/schema/index.ts';
import { reportOf } from '../engine.ts';
import { namesOf } from '../names.ts';

type LostFact = {
  found: boolean;
  id: string;
  number: number;
  what: string;
  place: string | null;
  byId: string | null;
  atMs: number;
  returned: boolean;
  cancelled: boolean;
  /** From registered until its owner had it. */
  tookMs: number | null;
  open: boolean;
};

const foundFact = (row: FoundItemRow): LostFact => {
  const returned = row.state === 'returned' || row.state === 'sent';
  return {
    found: true,
    id: row.id,
    number: row.number,
    what: row.what,
    place: row.placeKind === 'none' ? null : row.place,
    byId: row.finderId ?? row.receiverId,
    atMs: row.registeredAtMs,
    returned,
    cancelled: row.state === 'cancelled',
    tookMs: returned && row.closedAtMs !== null ? row.closedAtMs - row.registeredAtMs : null,
    open: row.open,
  };
};

const lossFact = (row: LossReportRow): LostFact => ({
  found: false,
  id: row.id,
  number: row.number,
  what: row.what,
  place: row.placeKind === 'none' ? row.room : row.place,
  byId: row.takenBy,
  atMs: row.reportedAtMs,
  returned: row.state === 'returned',
  cancelled: false,
  tookMs:
    row.state === 'returned' && row.closedAtMs !== null ? row.closedAtMs - row.reportedAtMs : null,
  open: row.open,
});

export const lost = reportOf<LostFact>(
  ['floor', 'person', 'hour', 'weekday', 'day', 'week', 'month', 'roomType'],
  [
    {
      name: 'returned',
      unit: 'percent',
      better: 'more',
      kind: 'share',
      among: ({ found }) => !found,
      of: ({ returned }) => returned,
    },
    { name: 'reported', unit: 'count', better: null, kind: 'count', of: ({ found }) => !found },
    {
      name: 'found',
      unit: 'count',
      better: null,
      kind: 'count',
      of: ({ found, cancelled }) => found && !cancelled,
    },
    {
      name: 'foundReturned',
      unit: 'percent',
      better: 'more',
      kind: 'share',
      among: ({ found, cancelled }) => found && !cancelled,
      of: ({ returned }) => returned,
    },
    {
      name: 'returnMedian',
      unit: 'minutes',
      better: 'less',
      kind: 'median',
      of: ({ found, tookMs }) => (found ? tookMs : null),
    },
    {
      name: 'searching',
      unit: 'count',
      better: 'less',
      kind: 'count',
      of: ({ found, open }) => !found && open,
    },
  ],
  (context) => {
    const names = namesOf(context);
    return {
      by: {
        floor: ({ place }) => names.floorOf(place),
        person: ({ byId }) => names.codeOf(byId),
        roomType: ({ place }) => names.typeOf(place),
      },
      atMs: ({ atMs }) => atMs,
      keyOf: ({ id }) => id,
      windowDays: 92,
      read: (span) =>
        [
          ...context.reads.reports.found(span).map(foundFact),
          ...context.reads.reports.losses(span).map(lossFact),
        ].sort((a, b) => a.atMs - b.atMs),
      say: ({ found, id, number, what, place, byId }) => ({
        subject: { kind: found ? 'found-item' : 'loss-report', id },
        number,
        place,
        what,
        who: names.personName(byId),
      }),
    };
  },
);
