/** Rooms and floors as the board shows them. */
import type { BoardFloor, BoardRoom } from '../../../shared/board/contract.ts';
import { dateAt } from '../../../shared/kernel/time.ts';
import type { DiscrepancyKind } from '../../../shared/rooms/model.ts';
import type { RoomRow, StayRow } from '../database/schema/index.ts';
import { complainingRooms } from '../guests/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { servedNow } from '../requests/index.ts';
import { flagsUp } from './flags.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

type Shown = Pick<RoomRow, 'number' | 'floor' | 'occupancy' | 'housekeeping' | 'flags'>;
type Staying = Pick<StayRow, 'state' | 'vipClass' | 'incognito' | 'arrival' | 'departure'>;

export const viewRoom = (
  row: Shown,
  stays: readonly Staying[],
  discrepancy: DiscrepancyKind | null,
  today: string,
  complaint: boolean,
): BoardRoom => {
  const inHouse = stays.filter(({ state }) => state === 'in-house');
  return {
    number: row.number,
    floor: row.floor,
    occupancy: row.occupancy,
    housekeeping: row.housekeeping,
    flags: flagsUp(row.flags),
    vip: inHouse.some(({ vipClass }) => vipClass !== null),
    incognito: inHouse.some(({ incognito }) => incognito),
    dueOut: inHouse.some(({ departure }) => departure <= today),
    arriving: stays.some(({ state, arrival }) => state === 'expected' && arrival <= today),
    discrepancy,
    complaint,
  };
};

/** All rooms in the order of the house. */
export const boardRooms = ({ reads, nowMs, timeZone }: Here): BoardRoom[] => {
  const today = dateAt(nowMs, timeZone);
  const byRoom = Map.groupBy(reads.stays.onBoard(), ({ room }) => room);
  const odd = new Map(reads.rooms.discrepancies().map(({ room, kind }) => [room, kind]));
  const complaining = complainingRooms({ reads });
  return reads.rooms
    .roomsOnBoard()
    .map((row) =>
      viewRoom(
        row,
        byRoom.get(row.number) ?? [],
        odd.get(row.number) ?? null,
        today,
        complaining.has(row.number),
      ),
    );
};

export const viewRow = ({ reads, nowMs, timeZone }: Here, row: RoomRow): BoardRoom =>
  viewRoom(
    row,
    reads.stays.liveOf(row.number),
    reads.rooms.discrepancyOf(row.number)?.kind ?? null,
    dateAt(nowMs, timeZone),
    complainingRooms({ reads }).has(row.number),
  );

export const boardRoomOf = (here: Here, number: string): BoardRoom | undefined => {
  const row = here.reads.rooms.room(number);
  return row && viewRow(here, row);
};

/** Floors with who serves them now and until when. */
export const boardFloors = (here: Here): BoardFloor[] => {
  const served = servedNow(here);
  return here.reads.rooms.floors().map(({ code }) => {
    const { by, model, untilMs, rule } = served(code);
    return {
      code,
      model,
      servedBy: by,
      untilMs,
      exception: rule.kind === 'exception' ? rule.reason : null,
    };
  });
};
