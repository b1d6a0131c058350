/** What a room's guests have on the list and not on the bill, for whoever checks them out. */
import { isPriceWanted } from '../../../shared/charges/model.ts';
import type { OpenThing } from '../../../shared/stays/contract.ts';
import type { StayRow } from '../database/schema/index.ts';
import { cameMs, inHouseAt } from '../guests/index.ts';
import type { ReadContext } from '../kernel/context.ts';

/** Since when a guest of the house has the room they have now. */
const hasItSince = (context: ReadContext, stay: StayRow): number =>
  Math.max(
    cameMs(context, stay),
    context.reads.events.lastOf('stay', stay.id, { step: 'moved' })?.atMs ?? 0,
  );

/**
 * Those of the guests who live there, whichever room they had then, and of the room where nobody was named: not
 * what it had before any of them came.
 */
export const chargesOpenAt = (context: ReadContext, room: string): OpenThing[] => {
  const there = inHouseAt(context, room);
  const guests = new Set(there.map(({ id }) => id));
  const sinceMs = Math.min(...there.map((stay) => hasItSince(context, stay)));
  return context.reads.charges
    .open()
    .filter(({ place, stayId, atMs }) =>
      stayId === null ? place === room && atMs >= sinceMs : guests.has(stayId),
    )
    .map((row) => ({
      kind: 'charge',
      subject: { kind: 'charge', id: row.id },
      words: isPriceWanted(row) ? 'chargeUnpriced' : 'charge',
      facts: {
        number: row.number,
        zh: row.zh,
        en: row.en,
        count: row.quantity,
        amount: `${row.currency} ${(row.cents / 100).toFixed(2)}`,
      },
    }));
};
