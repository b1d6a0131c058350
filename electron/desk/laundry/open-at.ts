/** What of a guest's laundry is missing and not settled, or brought by nobody, for whoever checks them out. */
import { docketOf, piecesOf } from '../../../shared/laundry/model.ts';
import type { OpenThing } from '../../../shared/stays/contract.ts';
import type { LaundryBagRow } from '../database/schema/index.ts';
import { inHouseAt } from '../guests/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { isUnbrought } from './views.ts';

/** What the job on the board brings stands among the work. */
const toldOf = (
  context: Pick<ReadContext, 'reads'>,
  row: LaundryBagRow,
): Pick<OpenThing, 'words' | 'facts'> | null => {
  const { number, shortage, lines, said } = row;
  const docket = docketOf(number);
  if (shortage !== null && shortage.settled === null) {
    const count = shortage.missing.reduce((sum, { quantity }) => sum + quantity, 0);
    return { words: 'laundryShort', facts: { docket, count } };
  }
  if (!isUnbrought(context, row)) return null;
  return { words: 'laundryUnbrought', facts: { docket, count: piecesOf(lines) || (said ?? '?') } };
};

/** Of the guests who live there; of a bag of nobody known, by its room. */
export const laundryOpenAt = ({ reads }: ReadContext, room: string): OpenThing[] => {
  const guests = new Set(inHouseAt({ reads }, room).map(({ id }) => id));
  return reads.laundry
    .open()
    .filter(({ place, stayId }) => (stayId === null ? place === room : guests.has(stayId)))
    .flatMap((row) => {
      const told = toldOf({ reads }, row);
      return told
        ? [{ kind: 'laundry' as const, subject: { kind: 'laundry' as const, id: row.id }, ...told }]
        : [];
    });
};
