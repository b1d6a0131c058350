/** How rooms, floors and areas enter the record, and the one event every change of the layout leaves. */
import { byNumber } from '../../../shared/layout/model.ts';
import type { AreaRow, FloorRow, RoomRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';

type Here = Pick<ReadContext, 'reads'>;

/** The room of that number. @throws DeskError NOT_FOUND `layout.unknownRoom` */
export const roomOf = ({ reads }: Here, place: string): RoomRow =>
  found(reads.rooms.room(place) ?? reads.rooms.room(place.toUpperCase()), 'layout.unknownRoom', {
    place,
  });

/** @throws DeskError NOT_FOUND `layout.unknownFloor` */
export const floorOf = ({ reads }: Here, code: string): FloorRow =>
  found(
    reads.rooms.floors().find((floor) => floor.code === code),
    'layout.unknownFloor',
    { floor: code },
  );

/** An area in use or not. @throws DeskError NOT_FOUND `layout.unknownArea` */
export const areaOf = ({ reads }: Here, code: string): AreaRow =>
  found(reads.rooms.area(code), 'layout.unknownArea', { place: code });

/** A number means one place. @throws DeskError CONFLICT for one that is a room's or an area's */
export const mustBeFree = ({ reads }: Here, number: string): void => {
  if (reads.rooms.room(number))
    throw new DeskError('CONFLICT', 'layout.numberTaken', { place: number });
  if (reads.rooms.area(number))
    throw new DeskError('CONFLICT', 'layout.numberIsArea', { place: number });
};

/** Tells every board and parser, and this house's record, that the layout is another. */
export const layoutChanged = (
  context: Pick<WriteContext, 'record'>,
  kind: string,
  facts: Record<string, unknown>,
): void => context.record({ kind, subject: { kind: 'layout', id: 'layout' }, body: { facts } });

/** A room as it enters the house: vacant and clean, at the end; `settle` puts it in its place. */
export const newRoom = (
  context: Pick<WriteContext, 'newId' | 'nowMs'>,
  wanted: Pick<RoomRow, 'number' | 'floor' | 'type' | 'wing'>,
): RoomRow => ({
  id: context.newId(),
  position: Number.MAX_SAFE_INTEGER,
  occupancy: 'vacant',
  housekeeping: 'clean',
  flags: {},
  stateSinceMs: context.nowMs,
  occupancySinceMs: context.nowMs,
  version: 1,
  ...wanted,
});

/**
 * Gives every room its position in the house anew: floor by floor, those that had one as they stood, new
 * ones before the first with a higher number.
 */
export const settle = ({ reads, writes }: Pick<WriteContext, 'reads' | 'writes'>): void => {
  const byFloor = Map.groupBy(reads.rooms.rooms(), ({ floor }) => floor);
  let next = 0;
  for (const { code } of reads.rooms.floors()) {
    const all = byFloor.get(code) ?? [];
    const order = all.filter(({ position }) => position !== Number.MAX_SAFE_INTEGER);
    const fresh = all
      .filter(({ position }) => position === Number.MAX_SAFE_INTEGER)
      .sort((one, other) => byNumber(one.number, other.number));
    for (const room of fresh) {
      const before = order.findIndex(({ number }) => byNumber(room.number, number) < 0);
      order.splice(before < 0 ? order.length : before, 0, room);
    }
    for (const room of order) {
      if (room.position !== next) writes.layout.placeRoom(room.id, next);
      next += 1;
    }
  }
};
