/** What a stay must keep to: dates in order, one bed for one guest, a room that can be let. */

import { dateAt } from '../../../shared/kernel/time.ts';
import { isClosed } from '../../../shared/rooms/model.ts';
import { overlap, type StayDates } from '../../../shared/stays/model.ts';
import type { RoomRow, StayRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;
type Dates = Pick<StayDates, 'arrival' | 'departure'>;

/** @throws DeskError NOT_FOUND */
export const stayById = ({ reads }: Pick<ReadContext, 'reads'>, id: string): StayRow =>
  found(reads.stays.byId(id), 'stays.unknown', {});

/** @throws DeskError INVALID_INPUT `stays.endsBeforeStart` */
export const datesInOrder = ({ arrival, departure }: Dates): void => {
  if (departure < arrival)
    throw new DeskError('INVALID_INPUT', 'stays.endsBeforeStart', { arrival, departure });
};

export const today = ({ nowMs, timeZone }: Here): string => dateAt(nowMs, timeZone);

/**
 * Whom the newcomer shares with; null for a room of one's own.
 * @throws DeskError CONFLICT `stays.roomOccupied` where somebody lives, `stays.bedTaken` where somebody is expected
 */
export const bedFor = (
  context: Here,
  room: RoomRow,
  dates: Dates,
  { share, except = [] }: { share: boolean; except?: readonly string[] },
): string | null => {
  const others = context.reads.stays
    .liveOf(room.number)
    .filter((other) => !except.includes(other.id) && other.sharesId === null);
  // Who leaves on the day somebody comes gives up the bed in time; who should have left is still in it.
  const rival =
    others.find(
      (other) =>
        other.state === 'in-house' && (overlap(other, dates) || dates.arrival <= today(context)),
    ) ?? others.find((other) => other.state === 'expected' && overlap(other, dates));
  if (!rival) return null;
  if (share) return rival.id;
  const reason = rival.state === 'in-house' ? 'stays.roomOccupied' : 'stays.bedTaken';
  throw new DeskError('CONFLICT', reason, {
    place: room.number,
    arrival: rival.arrival,
    departure: rival.departure,
  });
};

/** @throws DeskError WRONG_STATE `stays.roomClosed` for a room that cannot be let now */
export const lettable = (room: RoomRow): void => {
  if (isClosed(room.housekeeping))
    throw new DeskError('WRONG_STATE', 'stays.roomClosed', { place: room.number });
};

/** What to say beside it: the guest goes into a room that is not ready. */
export const noticesOf = (room: RoomRow): string[] => [
  ...(room.housekeeping === 'dirty' ? ['notClean'] : []),
  ...(room.housekeeping === 'clean' ? ['notInspected'] : []),
];
