/** What guests complained of: whether they heard from the house in time, what it cost, what they think now. */
import type { ComplaintReply } from '../../../../shared/complaints/model.ts';
import { keptKinds } from '../../../../shared/reports/model.ts';
import type { ComplaintRow } from '../../database/schema/index.ts';
import { reportOf } from '../engine.ts';
import { currencyOf, namesOf } from '../names.ts';

/** A complaint, or one of its replies: both stand at the moment it was taken. */
type ComplaintFact = {
  row: ComplaintRow;
  reply: (ComplaintReply & { at: number }) | null;
  /** Nobody has told the guest anything by the time they were promised. */
  overdue: boolean;
  isOwn: boolean;
};

const counts = ({ row, reply }: ComplaintFact): boolean =>
  reply === null && row.state !== 'withdrawn';

const wasDue = ({ row, overdue }: ComplaintFact): boolean =>
  overdue || row.repliesInTime + row.repliesLate > 0;

/** Those only the entitled see are counted; where it was, who sees it through and why are not told. */
const ofOpen =
  <Cut>(cut: (row: ComplaintRow) => Cut) =>
  ({ row }: ComplaintFact): Cut | null =>
    row.sensitive ? null : cut(row);

export const complaints = reportOf<ComplaintFact>(
  [
    'floor',
    'person',
    'hour',
    'weekday',
    'day',
    'week',
    'month',
    'roomType',
    'severity',
    'kind',
    'cause',
  ],
  [
    {
      name: 'inTime',
      unit: 'percent',
      better: 'more',
      kind: 'share',
      among: (fact) => counts(fact) && wasDue(fact),
      of: ({ row, overdue }) => !overdue && row.repliesLate === 0,
      aim: 98,
    },
    { name: 'complaints', unit: 'count', better: 'less', kind: 'count', of: counts },
    {
      name: 'grave',
      unit: 'count',
      better: 'less',
      kind: 'count',
      of: (fact) => counts(fact) && fact.row.severity === 3,
    },
    {
      name: 'repliesInTime',
      unit: 'percent',
      better: 'more',
      kind: 'share',
      among: ({ row, reply }) => reply?.dueAtMs != null && row.state !== 'withdrawn',
      of: ({ reply }) => reply !== null && reply.atMs <= (reply.dueAtMs ?? 0),
      aim: 98,
    },
    {
      name: 'firstReply',
      unit: 'minutes',
      better: 'less',
      kind: 'median',
      of: (fact) => {
        const first = fact.row.replies[0];
        return counts(fact) && first ? Math.max(0, first.atMs - fact.row.openedAtMs) : null;
      },
    },
    {
      name: 'open',
      unit: 'count',
      better: 'less',
      kind: 'count',
      of: (fact) => counts(fact) && fact.row.open,
    },
    {
      name: 'reopened',
      unit: 'percent',
      better: 'less',
      kind: 'share',
      among: counts,
      of: ({ row }) => row.reopened > 0,
    },
    {
      name: 'compensation',
      unit: 'money',
      better: null,
      kind: 'sum',
      of: (fact) =>
        counts(fact) && fact.isOwn && fact.row.compensationCents > 0
          ? fact.row.compensationCents
          : null,
    },
    {
      name: 'satisfied',
      unit: 'percent',
      better: 'more',
      kind: 'share',
      among: (fact) =>
        counts(fact) && (fact.row.guestView === 'satisfied' || fact.row.guestView === 'not'),
      of: ({ row }) => row.guestView === 'satisfied',
      aim: 92,
    },
  ],
  (context) => {
    const { reads, nowMs } = context;
    const names = namesOf(context);
    const currency = currencyOf(context);
    const factsOf = (row: ComplaintRow): ComplaintFact[] => {
      const fact = {
        row,
        overdue: row.dueAtMs !== null && row.dueAtMs <= nowMs,
        isOwn: row.currency === currency,
      };
      return [
        { ...fact, reply: null },
        ...row.replies.map((reply, at) => ({ ...fact, reply: { ...reply, at } })),
      ];
    };
    return {
      by: {
        floor: ofOpen(({ place }) => names.floorOf(place)),
        person: ofOpen(({ ownerId }) => names.codeOf(ownerId)),
        roomType: ofOpen(({ place }) => names.typeOf(place)),
        severity: ({ row }) => String(row.severity),
        kind: ({ row }) => (row.sensitive ? keptKinds : row.kind),
        cause: ofOpen(({ cause }) => cause),
      },
      atMs: ({ row }) => row.openedAtMs,
      keyOf: ({ row, reply }) => (reply === null ? row.id : `${row.id} ${reply.at}`),
      windowDays: 92,
      read: (span) => reads.reports.complaints(span).flatMap(factsOf),
      say: ({ row, reply }) => ({
        subject: { kind: 'complaint', id: row.id },
        number: row.number,
        place: row.place,
        what: reply === null ? row.words : reply.words,
        who: names.personName(reply === null ? row.ownerId : reply.byId),
        ...(row.sensitive ? { kept: { about: names.codeOf(row.aboutId) } } : {}),
      }),
    };
  },
);
