/** What is missing from a guest's laundry and not settled, for whoever checks them out. */
import { docketOf } from '../../../shared/laundry/model.ts';
import type { OpenThing } from '../../../shared/stays/contract.ts';
import { inHouseAt } from '../guests/index.ts';
import type { ReadContext } from '../kernel/context.ts';

/** Of the guests who live there; of a bag of nobody known, by its room. */
export const laundryOpenAt = ({ reads }: ReadContext, room: string): OpenThing[] => {
  const guests = new Set(inHouseAt({ reads }, room).map(({ id }) => id));
  return reads.laundry
    .open()
    .filter(({ place, stayId }) => (stayId === null ? place === room : guests.has(stayId)))
    .flatMap(({ id, number, shortage }) =>
      shortage !== null && shortage.settled === null
        ? [
            {
              kind: 'laundry' as const,
              subject: { kind: 'laundry' as const, id },
              words: 'laundryShort',
              facts: {
                docket: docketOf(number),
                count: shortage.missing.reduce((sum, { quantity }) => sum + quantity, 0),
              },
            },
          ]
        : [],
    );
};
