/** Whose complaint it is, and where that guest is now. */
import type { ComplaintRow, StayRow } from '../database/schema/index.ts';
import { fileOfStay, staysIncognito, staysOfFile } from '../guests/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { seesIncognito } from '../kernel/permission.ts';

type Here = Pick<ReadContext, 'reads'>;

export const stayOf = ({ reads }: Here, { stayId }: Pick<ComplaintRow, 'stayId'>) =>
  stayId === null ? undefined : reads.stays.byId(stayId);

/** The room of the guest while they are in the house; where nobody knows who it is, the room it happened in. */
export const roomOf = (
  context: Here,
  row: Pick<ComplaintRow, 'stayId' | 'place' | 'placeKind'>,
): string | null => {
  const stay = stayOf(context, row);
  if (stay) return stay.state === 'in-house' ? stay.room : null;
  return row.placeKind === 'room' ? row.place : null;
};

/**
 * This stay and the others of the same guest, by the guest's file and all that were put into it. Of a guest
 * nobody may name the other stays are not told either.
 */
export const staysOfGuest = (
  context: Pick<ReadContext, 'reads' | 'actor'>,
  stay: StayRow,
): readonly StayRow[] => {
  const file = fileOfStay(context, stay);
  if (!file || (staysIncognito(context, file.id) && !seesIncognito(context))) return [stay];
  return staysOfFile(context, file.id);
};

/** Rooms whose tile a step of it may have changed: where it happened, and where its guest is. */
export const roomsOfComplaint = (context: Here, id: string): string[] => {
  const row = context.reads.complaints.byId(id);
  if (!row) return [];
  return [roomOf(context, row), row.placeKind === 'room' ? row.place : null].filter(
    (room) => room !== null,
  );
};
