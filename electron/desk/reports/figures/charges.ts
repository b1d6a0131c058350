/** What was charged, in the house's currency of today. */
import { isPriceWanted } from '../../../../shared/charges/model.ts';
import type { ChargeRow } from '../../database/schema/index.ts';
import { reportOf } from '../engine.ts';
import { currencyOf, namesOf } from '../names.ts';

type ChargeFact = ChargeRow & { isOwn: boolean };

const stands = ({ state }: ChargeRow): boolean => state !== 'voided';

export const charges = reportOf<ChargeFact>(
  ['floor', 'service', 'person', 'hour', 'weekday', 'day', 'week', 'month', 'roomType'],
  [
    {
      name: 'amount',
      unit: 'money',
      better: null,
      kind: 'sum',
      of: (fact) => (fact.isOwn && stands(fact) ? fact.cents : null),
    },
    { name: 'charges', unit: 'count', better: null, kind: 'count', of: stands },
    {
      name: 'open',
      unit: 'count',
      better: 'less',
      kind: 'count',
      of: ({ state }) => state === 'open',
    },
    { name: 'priceWanted', unit: 'count', better: 'less', kind: 'count', of: isPriceWanted },
    {
      name: 'voided',
      unit: 'percent',
      better: 'less',
      kind: 'share',
      among: () => true,
      of: ({ state }) => state === 'voided',
    },
    {
      name: 'otherCurrency',
      unit: 'count',
      better: null,
      kind: 'count',
      of: (fact) => !fact.isOwn && stands(fact),
    },
  ],
  (context) => {
    const { reads, language } = context;
    const names = namesOf(context);
    const currency = currencyOf(context);
    return {
      by: {
        floor: ({ place }) => names.floorOf(place),
        service: ({ code }) => code,
        person: ({ byId }) => names.codeOf(byId),
        roomType: ({ place }) => names.typeOf(place),
      },
      atMs: ({ atMs }) => atMs,
      keyOf: ({ id }) => id,
      windowDays: 31,
      read: (span) =>
        reads.reports.charges(span).map((row) => ({ ...row, isOwn: row.currency === currency })),
      say: ({ id, number, place, zh, en, byId }) => ({
        subject: { kind: 'charge', id },
        number,
        place,
        what: language === 'en' ? en : zh,
        who: names.personName(byId),
      }),
    };
  },
);
