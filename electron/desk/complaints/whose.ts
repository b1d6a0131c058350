/** Whose complaint it is, and where that guest is now. */
import type { ComplaintRow, StayRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';

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

const digits = (phone: string): string => phone.replaceAll(/\D/g, '');

/** This stay and the others of the same guest, as far as the telephone or the whole name tells. */
export const staysOfGuest = ({ reads }: Here, stay: StayRow): StayRow[] => {
  const { guest, phone } = stay;
  const named = /^(\p{Script=Han}{1,2})(先生|女士|小姐|太太)$|^(mr|mrs|ms|miss)\.? /iu.test(guest)
    ? []
    : reads.stays
        .ofGuest(guest)
        .filter(
          (one) => one.phone === null || phone === null || digits(one.phone) === digits(phone),
        );
  const rung = phone === null ? [] : reads.stays.ofPhone(phone);
  return [...new Map([stay, ...rung, ...named].map((one) => [one.id, one])).values()];
};

/** Rooms whose tile a step of it may have changed: where it happened, and where its guest is. */
export const roomsOfComplaint = (context: Here, id: string): string[] => {
  const row = context.reads.complaints.byId(id);
  if (!row) return [];
  return [roomOf(context, row), row.placeKind === 'room' ? row.place : null].filter(
    (room) => room !== null,
  );
};
