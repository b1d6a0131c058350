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

export const today = ({ nowMs, timeZone }: Here): string => dateAt(nowMs, timeZone);

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
  const stranger = rivals.find((rival) => !hosts.includes(hostOf(rival, live)));
  if (stranger && !share) {
    const reason = stranger.state === 'in-house' ? 'stays.roomOccupied' : 'stays.bedTaken';
    const { arrival, departure } = stranger;
    throw new DeskError('CONFLICT', reason, { place: room.number, arrival, departure });
  }
  const [rival] = rivals;
  return rival ? hostOf(rival, live) : null;
};

type Closure = Pick<RoomClosureRow, 'fromMs' | 'untilMs' | 'reason'>;

/** Why a room is kept for nobody on these days: the closure that stands on one of the nights. */
export const closureOver = <C extends Closure>(
  { timeZone }: Pick<Here, 'timeZone'>,
  closures: readonly C[],
  dates: Dates,
): C | undefined =>
  closures.find(({ fromMs, untilMs }) =>
    closedOn(
      {
        from: dateAt(fromMs, timeZone),
        until: untilMs === null ? null : dateAt(untilMs, timeZone),
      },
      dates,
    ),
  );

/**
 * That a room can be let on those days, and now to who comes now.
 * @throws DeskError WRONG_STATE `stays.roomClosed`; CONFLICT `stays.closedThen`
 */
export const lettable = (
  context: Here,
  room: RoomRow,
  { inHouse, arrival, departure }: Comer,
): void => {
  const { reads, timeZone } = context;
  const closures = reads.rooms.closuresOf(room.number);
  const shut = isClosed(room.housekeeping);
  // Closed without a word until when: at least for today.
  if (shut && (inHouse || (closures.length === 0 && arrival <= today(context))))
    throw new DeskError('WRONG_STATE', 'stays.roomClosed', { place: room.number });
  const closure = closureOver(context, closures, { arrival, departure });
  if (closure)
    throw new DeskError('CONFLICT', 'stays.closedThen', {
      place: room.number,
      from: dateAt(closure.fromMs, timeZone),
      closedFor: closure.reason,
    });
};

/** What to say beside it: the guest goes into a room that is not ready. */
export const noticesOf = (room: RoomRow): string[] => [
  ...(room.housekeeping === 'dirty' ? ['notClean'] : []),
  ...(room.housekeeping === 'clean' ? ['notInspected'] : []),
];
