/** Floors: added, ordered, removed once they are empty. */
import { byNumber } from '../../../shared/layout/model.ts';
import type { ServiceModel } from '../../../shared/rooms/model.ts';
import { everyDay } from '../../../shared/service-model/model.ts';
import type { FloorRow } from '../database/schema/index.ts';
import { corridorOf, hoursOf } from '../house/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { insertArea, restoreWithFloor, retireArea, saveArea } from './areas.ts';
import { floorOf, layoutChanged, settle } from './rows.ts';

/** Saves floors in this order. */
const order = (context: WriteContext, floors: readonly FloorRow[]): void =>
  floors.forEach((floor, position) => {
    if (floor.position !== position) context.writes.layout.saveFloor({ ...floor, position });
  });

/** The floor of that code; one the house does not have is added below the first with a higher code. */
export const ensureFloor = (
  context: WriteContext,
  code: string,
  model: ServiceModel = 'centre',
): FloorRow => {
  const { reads, writes } = context;
  const floors = reads.rooms.floors();
  const known = floors.find((floor) => floor.code === code);
  if (known) return known;
  const above = floors.findIndex((floor) => byNumber(code, floor.code) < 0);
  const at = above < 0 ? floors.length : above;
  const row: FloorRow = { code, position: -1, retiredAtMs: null };
  const before = reads.layout.retiredFloor(code);
  // One that comes back is served as it was.
  if (before) writes.layout.saveFloor(row);
  else {
    writes.rooms.insertFloor(row);
    writes.serviceModel.insertCalendar({
      id: context.newId(),
      floor: code,
      fromMs: 0,
      untilMs: null,
      week: everyDay(hoursOf[model]),
      madeAtMs: context.nowMs,
      madeBy: context.actor.id,
    });
  }
  order(context, [...floors.slice(0, at), row, ...floors.slice(at)]);
  const corridor = corridorOf(code);
  const area = reads.rooms.area(corridor.code);
  if (area?.retiredAtMs != null)
    saveArea(context, area, { ...area, retiredAtMs: null }, 'area-restored');
  else if (!area)
    insertArea(context, {
      ...corridor,
      position: reads.rooms.areas().length,
      retiredAtMs: null,
    });
  if (before?.retiredAtMs != null) restoreWithFloor(context, code, before.retiredAtMs);
  context.record({
    kind: 'floor-added',
    subject: { kind: 'floor', id: code },
    body: { facts: { model } },
  });
  return row;
};

/** @throws DeskError CONFLICT for one the house has */
export const addFloor = (context: WriteContext, code: string, model: ServiceModel): void => {
  if (context.reads.rooms.floors().some((floor) => floor.code === code))
    throw new DeskError('CONFLICT', 'layout.floorExists', { floor: code });
  ensureFloor(context, code, model);
  settle(context);
  layoutChanged(context, 'floor-added', { floor: code });
};

/** @throws DeskError INVALID_INPUT unless every floor is named once */
export const orderFloors = (context: WriteContext, codes: readonly string[]): void => {
  const floors = codes.map((code) => floorOf(context, code));
  const all = context.reads.rooms.floors();
  if (new Set(codes).size !== all.length || codes.length !== all.length)
    throw new DeskError('INVALID_INPUT', 'layout.notEveryFloor', { count: all.length });
  order(context, floors);
  settle(context);
  layoutChanged(context, 'floors-ordered', { floors: codes });
};

/** Its areas go out of use with it. @throws DeskError WRONG_STATE while it has rooms, CONFLICT while work is open there */
export const removeFloor = (context: WriteContext, code: string): void => {
  const { reads, writes, nowMs } = context;
  const floor = floorOf(context, code);
  const rooms = reads.rooms.countByFloor().get(code) ?? 0;
  if (rooms > 0)
    throw new DeskError('WRONG_STATE', 'layout.floorHasRooms', { floor: code, count: rooms });
  for (const area of reads.rooms.areas().filter((one) => one.floor === code))
    retireArea(context, area.code);
  writes.layout.saveFloor({ ...floor, retiredAtMs: nowMs });
  context.record({
    kind: 'floor-removed',
    subject: { kind: 'floor', id: code },
  });
  order(context, reads.rooms.floors());
  layoutChanged(context, 'floor-removed', { floor: code });
};
