/** What a stay must keep to: dates in order, one bed for one guest, a room that can be let. */

import { dateAt } from '../../../shared/kernel/time.ts';
import { isClosed } from '../../../shared/rooms/model.ts';
import {
  bedRivals,
  type Comer,
  closedOn,
  hostOf,
  type StayDates,
} from '../../../shared/stays/model.ts';
import type { RoomClosureRow, RoomRow, StayRow } from '../database/schema/index.ts';
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

export const today = ({ nowMs, timeZone }: Pick<Here, 'nowMs' | 'timeZone'>): string =>
  dateAt(nowMs, timeZone);

type Wish = {
  /** Said: whoever has the room is shared with. */
  share: boolean;
  /** With these it is shared without a word. */
  hosts?: readonly string[];
  except?: readonly string[];
};

/**
 * Whom the newcomer shares with; null for a room of one's own.
 * @throws DeskError CONFLICT `stays.roomOccupied` where somebody lives, `stays.bedTaken` where somebody is expected
 */
export const bedFor = (
  context: Here,
  room: RoomRow,
  comer: Comer,
  { share, hosts = [], except = [] }: Wish,
): string | null => {
  const live = context.reads.stays.liveOf(room.number).filter(({ id }) => !except.includes(id));
  const rivals = bedRivals(live, comer, today(context));
  const [rival] = rivals;
  // It is shared with one party: the room may be another's from a later night on.
  const host = rival ? hostOf(rival, live) : null;
  const known = share && host !== null ? [host] : hosts;
  const stranger = rivals.find((one) => !known.includes(hostOf(one, live)));
  if (stranger) {
    const reason = stranger.state === 'in-house' ? 'stays.roomOccupied' : 'stays.bedTaken';
    const { arrival, departure } = stranger;
    throw new DeskError('CONFLICT', reason, { place: room.number, arrival, departure });
  }
  return host;
};

/** Why a room takes no guest: it is closed now, or the closure that stands on one of the nights. */
export type Shut = 'now' | RoomClosureRow;

/** Null for a room that can be let on those days, and now to who comes now. @param closures those of the room */
export const shutFor = (
  context: Pick<Here, 'nowMs' | 'timeZone'>,
  { housekeeping }: Pick<RoomRow, 'housekeeping'>,
  closures: readonly RoomClosureRow[],
  { inHouse, ...dates }: Comer,
): Shut | null => {
  const dayOf = (ms: number): string => dateAt(ms, context.timeZone);
  const closed = isClosed(housekeeping);
  // Closed without a word until when: at least for today.
  if (closed && (inHouse || (closures.length === 0 && dates.arrival <= today(context))))
    return 'now';
  const over = closures.find(({ fromMs, untilMs }) =>
    closedOn({ from: dayOf(fromMs), until: untilMs === null ? null : dayOf(untilMs) }, dates),
  );
  return over ?? null;
};

/** @throws DeskError WRONG_STATE `stays.roomClosed`; CONFLICT `stays.closedThen` */
export const lettable = (context: Here, room: RoomRow, comer: Comer): void => {
  const shut = shutFor(context, room, context.reads.rooms.closuresOf(room.number), comer);
  if (shut === null) return;
  if (shut === 'now')
    throw new DeskError('WRONG_STATE', 'stays.roomClosed', { place: room.number });
  throw new DeskError('CONFLICT', 'stays.closedThen', {
    place: room.number,
    from: dateAt(shut.fromMs, context.timeZone),
    closedFor: shut.reason,
  });
};

/** What to say beside it: the guest goes into a room that is not ready. */
export const noticesOf = (room: RoomRow): string[] => [
  ...(room.housekeeping === 'dirty' ? ['notClean'] : []),
  ...(room.housekeeping === 'clean' ? ['notInspected'] : []),
];
