/** What was lent: back in time, late, broken or gone. */
import type { LoanRow } from '../../database/schema/index.ts';
import { reportOf } from '../engine.ts';
import { namesOf } from '../names.ts';

type LoanFact = LoanRow & {
  lentAtMs: number;
  zh: string;
  en: string;
  service: string | null;
  late: boolean;
  /** It had to be back by now, and whether it is is known. */
  judged: boolean;
};

export const loans = reportOf<LoanFact>(
  ['floor', 'service', 'person', 'hour', 'weekday', 'day', 'week', 'month', 'roomType'],
  [
    {
      name: 'lent',
      unit: 'count',
      better: null,
      kind: 'count',
      of: ({ state }) => state !== 'withdrawn',
    },
    {
      name: 'inTime',
      unit: 'percent',
      better: 'more',
      kind: 'share',
      among: ({ judged }) => judged,
      of: ({ late, state }) => !late && state === 'returned',
    },
    {
      name: 'late',
      unit: 'count',
      better: 'less',
      kind: 'count',
      of: ({ state, late }) => state === 'out' && late,
    },
    {
      name: 'lost',
      unit: 'percent',
      better: 'less',
      kind: 'share',
      among: ({ state }) => state === 'returned' || state === 'lost',
      of: ({ state }) => state === 'lost',
    },
    {
      name: 'broken',
      unit: 'count',
      better: 'less',
      kind: 'count',
      of: ({ condition }) => condition === 'broken',
    },
    {
      name: 'heldMedian',
      unit: 'minutes',
      better: null,
      kind: 'median',
      of: ({ state, closedAtMs, lentAtMs }) =>
        state === 'returned' && closedAtMs !== null ? closedAtMs - lentAtMs : null,
    },
  ],
  (context) => {
    const { reads, nowMs, language } = context;
    const names = namesOf(context);
    return {
      by: {
        floor: ({ floor }) => floor,
        service: ({ service }) => service,
        person: ({ lentBy }) => names.codeOf(lentBy),
        roomType: ({ place }) => names.typeOf(place),
      },
      atMs: ({ lentAtMs }) => lentAtMs,
      keyOf: ({ id }) => id,
      windowDays: 31,
      read: (span) =>
        reads.reports.loans(span).map(({ loan, zh, en, service }) => {
          const endMs = loan.closedAtMs ?? nowMs;
          const late = loan.dueAtMs !== null && endMs > loan.dueAtMs;
          return {
            ...loan,
            lentAtMs: loan.lentAtMs ?? 0,
            ...{ zh, en, service, late },
            judged:
              loan.dueAtMs !== null &&
              loan.state !== 'withdrawn' &&
              (loan.closedAtMs !== null || late),
          };
        }),
      say: ({ id, number, place, zh, en, lentBy }) => ({
        subject: { kind: 'loan', id },
        number,
        place,
        what: language === 'en' ? en : zh,
        who: names.personName(lentBy),
      }),
    };
  },
);
