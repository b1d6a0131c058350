/** New numbers for rooms: checked together, changed together. */
import type { RoomRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { closeNames, freeOfRetired, renameEverywhere } from './names.ts';
import { layoutChanged, roomOf } from './rows.ts';

export type Renaming = { from: string; to: string };
type Planned = { room: RoomRow; to: string };

/** @throws DeskError NOT_FOUND for an unknown room, CONFLICT for a number two would have or another has */
const plan = (context: WriteContext, changes: readonly Renaming[]): Planned[] => {
  const { reads } = context;
  const planned = changes
    .map(({ from, to }) => ({ room: roomOf(context, from), to }))
    .filter(({ room, to }) => room.number !== to);
  const leaving = new Set(planned.map(({ room }) => room.number));
  if (leaving.size < planned.length)
    throw new DeskError('CONFLICT', 'layout.renamedTwice', {
      place: planned.find(
        ({ room }, index) => planned.findIndex((one) => one.room.id === room.id) < index,
      )?.room.number,
    });
  const wanted = new Set<string>();
  for (const { to } of planned) {
    const taken = wanted.has(to) || (reads.rooms.room(to) !== undefined && !leaving.has(to));
    if (taken) throw new DeskError('CONFLICT', 'layout.numberTaken', { place: to });
    if (reads.rooms.area(to)) throw new DeskError('CONFLICT', 'layout.numberIsArea', { place: to });
    wanted.add(to);
  }
  return planned;
};

/**
 * Renumbers rooms in one go and returns how many rows followed.
 * @throws DeskError as `plan`
 */
export const renumber = (context: WriteContext, changes: readonly Renaming[]): number => {
  const { writes } = context;
  const planned = plan(context, changes);
  if (planned.length === 0) return 0;
  for (const { to } of planned) freeOfRetired(context, to);
  for (const { room, to } of planned)
    context.record({
      kind: 'room-renumbered',
      subject: { kind: 'room', id: room.number },
      body: { facts: { room: room.id, from: room.number, to } },
    });
  closeNames(
    context,
    planned.map(({ room }) => room),
  );
  // Through numbers no door has: on the way two would bear one.
  for (const { room } of planned) writes.rooms.saveRoom({ ...room, number: `\u0000${room.id}` });
  // Their version grows: an act on many rooms before this cannot be taken back under the old numbers.
  for (const { room, to } of planned)
    writes.rooms.saveRoom({ ...room, number: to, version: room.version + 1 });
  const renamed = new Map(planned.map(({ room, to }) => [room.number, to]));
  const followed = renameEverywhere(context, renamed);
  layoutChanged(context, 'rooms-renumbered', {
    rooms: planned.map(({ room, to }) => ({ from: room.number, to })),
    followed,
  });
  return followed;
};
