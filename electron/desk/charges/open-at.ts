/** What a room's guests have on the list and not on the bill, for whoever checks them out. */
import { isPriceWanted } from '../../../shared/charges/model.ts';
import type { OpenThing } from '../../../shared/stays/contract.ts';
import { inHouseAt } from '../guests/index.ts';
import type { ReadContext } from '../kernel/context.ts';

/** Those of the guests who live there, whichever room they had then, and of the room where nobody was named. */
export const chargesOpenAt = (context: ReadContext, room: string): OpenThing[] => {
  const guests = new Set(inHouseAt(context, room).map(({ id }) => id));
  return context.reads.charges
    .open()
    .filter(({ place, stayId }) => (stayId === null ? place === room : guests.has(stayId)))
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
