/** Where the guests are who have complained and are not content yet: their rooms, wherever it happened. */
import type { ReadContext } from '../kernel/context.ts';

/** Room numbers. What only the entitled may see is not among them: everybody reads the board. */
export const complainingRooms = ({ reads }: Pick<ReadContext, 'reads'>): ReadonlySet<string> =>
  new Set(
    reads.complaints.marked().flatMap(({ place, placeKind, stayId }) => {
      const stay = stayId === null ? undefined : reads.stays.byId(stayId);
      if (stay) return stay.state === 'in-house' ? [stay.room] : [];
      return placeKind === 'room' && place !== null ? [place] : [];
    }),
  );
