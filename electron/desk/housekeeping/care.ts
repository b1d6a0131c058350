/** 计划卫生: deep clean, mattress turn, curtains, by the nights a room was lived in since they were last done. */
import type { CareView } from '../../../shared/housekeeping/contract.ts';
import { type CareKind, careKinds, isCare } from '../../../shared/housekeeping/model.ts';
import { dateAt } from '../../../shared/kernel/time.ts';
import type { RoomCareRow, RoomTaskRow, StayRow } from '../database/schema/index.ts';
import { rowBefore } from '../events/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { freeFrom, isFreeOn, nightsLivedIn, type Stayed } from './nights.ts';
import { keepCare } from './recorded.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

/** What is not written down yet has no id. */
const newCare = (room: string, kind: CareKind): RoomCareRow => ({
  id: '',
  room,
  kind,
  doneOn: null,
  moreNights: 0,
  plannedOn: null,
});

const careOf = ({ reads }: Pick<Here, 'reads'>, room: string, kind: CareKind): RoomCareRow =>
  reads.housekeeping.careOf(room).find((row) => row.kind === kind) ?? newCare(room, kind);

type Room = { number: string; floor: string };

const view = (
  { nowMs, timeZone }: Pick<Here, 'nowMs' | 'timeZone'>,
  room: Room,
  row: RoomCareRow,
  everyNights: number,
  lived: readonly Stayed[],
  coming: readonly Stayed[],
): CareView => {
  const today = dateAt(nowMs, timeZone);
  const nights = Math.max(0, nightsLivedIn(lived, row.doneOn, today) + row.moreNights);
  return {
    room: room.number,
    floor: room.floor,
    kind: row.kind,
    nights,
    everyNights,
    due: nights >= everyNights,
    doneOn: row.doneOn,
    plannedOn: row.plannedOn,
    freeOn: freeFrom(coming, today),
  };
};

const everyOf = ({ reads }: Pick<Here, 'reads'>): ReadonlyMap<string, number> =>
  new Map(
    reads.housekeeping
      .types()
      .flatMap(({ id, everyNights }) => (everyNights === null ? [] : [[id, everyNights] as const])),
  );

/** Every room and kind; what is furthest over its nights first. */
export const careList = (
  context: Here,
  { kind, dueOnly }: { kind?: CareKind | undefined; dueOnly: boolean },
): CareView[] => {
  const { reads } = context;
  const every = everyOf(context);
  const rows = new Map(reads.housekeeping.care().map((row) => [`${row.room}:${row.kind}`, row]));
  const lived = Map.groupBy(reads.housekeeping.nights(), ({ room }) => room);
  const coming = Map.groupBy(reads.stays.live(), ({ room }) => room);
  return reads.rooms
    .rooms()
    .flatMap((room) =>
      careKinds
        .filter((one) => kind === undefined || one === kind)
        .map((one) =>
          view(
            context,
            room,
            rows.get(`${room.number}:${one}`) ?? newCare(room.number, one),
            every.get(one) ?? 9_999,
            lived.get(room.number) ?? [],
            coming.get(room.number) ?? [],
          ),
        ),
    )
    .filter(({ due }) => due || !dueOnly)
    .sort((a, b) => b.nights / b.everyNights - a.nights / a.everyNights);
};

const viewOne = (context: Here, row: RoomCareRow): CareView => {
  const { reads } = context;
  const room = found(reads.rooms.room(row.room), 'rooms.unknown', { place: row.room });
  return view(
    context,
    room,
    row,
    everyOf(context).get(row.kind) ?? 9_999,
    reads.housekeeping.nightsOf(row.room),
    reads.stays.liveOf(row.room),
  );
};

/** @throws DeskError NOT_FOUND; INVALID_INPUT for a day that is over; CONFLICT when somebody sleeps there */
export const planCare = (
  context: WriteContext,
  { room, kind, on }: { room: string; kind: CareKind; on: string | null },
): CareView => {
  const { reads, nowMs, timeZone } = context;
  found(reads.rooms.room(room), 'rooms.unknown', { place: room });
  const today = dateAt(nowMs, timeZone);
  if (on !== null && on < today)
    throw new DeskError('INVALID_INPUT', 'housekeeping.dayOver', { date: on });
  const stays = reads.stays.liveOf(room);
  if (on !== null && !isFreeOn(stays, on, today)) {
    const freeOn = freeFrom(stays, today);
    const reason = freeOn === null ? 'housekeeping.livedInLong' : 'housekeeping.livedIn';
    throw new DeskError('CONFLICT', reason, { place: room, date: on, freeOn });
  }
  const row = { ...careOf(context, room, kind), plannedOn: on };
  return viewOne(context, keepCare(context, row, { kind: 'care-planned' }));
};

/** @throws DeskError NOT_FOUND; INVALID_INPUT for a day to come */
export const setCare = (
  context: WriteContext,
  {
    room,
    kind,
    doneOn,
    nights,
  }: { room: string; kind: CareKind; doneOn: string | null; nights: number },
): CareView => {
  found(context.reads.rooms.room(room), 'rooms.unknown', { place: room });
  if (doneOn !== null && doneOn > dateAt(context.nowMs, context.timeZone))
    throw new DeskError('INVALID_INPUT', 'housekeeping.notYet', { date: doneOn });
  const row = { ...careOf(context, room, kind), doneOn, moreNights: nights };
  return viewOne(context, keepCare(context, row, { kind: 'care-set' }));
};

/** Done by a piece of work: its nights begin anew. */
export const careDone = (context: WriteContext, task: RoomTaskRow): void => {
  if (!isCare(task.kind)) return;
  const row = {
    ...careOf(context, task.place, task.kind),
    doneOn: dateAt(context.nowMs, context.timeZone),
    moreNights: 0,
    plannedOn: null,
  };
  keepCare(context, row, { kind: 'care-done', facts: { task: task.id } });
};

/** It was not done after all: its nights run on as if nothing had been said. */
export const careUndone = (context: WriteContext, task: RoomTaskRow): void => {
  if (!isCare(task.kind)) return;
  const row = careOf(context, task.place, task.kind);
  const [newest] = context.reads.events.newestOf(row.id, 1);
  if (newest?.event.kind !== 'care-done') return;
  const body = JSON.parse(newest.event.body) as { changes?: object; facts?: { task?: string } };
  if (body.facts?.task !== task.id) return;
  const before = body.changes
    ? rowBefore(row, [newest])
    : { ...newCare(row.room, row.kind), id: row.id };
  keepCare(context, before, { kind: 'care-set', facts: { task: task.id } });
};

/** A guest moves: the nights slept so far stay with the room they were slept in. */
export const careMoves = (context: WriteContext, stay: StayRow, from: string, to: string): void => {
  const today = dateAt(context.nowMs, context.timeZone);
  const moved = [{ ...stay, state: 'departed' as const, departure: today }];
  for (const kind of careKinds) {
    const [there, here] = [careOf(context, from, kind), careOf(context, to, kind)];
    const left = nightsLivedIn(moved, there.doneOn, today);
    const brought = nightsLivedIn(moved, here.doneOn, today);
    const step = { kind: 'care-set', facts: { stay: stay.id } };
    if (left > 0) keepCare(context, { ...there, moreNights: there.moreNights + left }, step);
    if (brought > 0) keepCare(context, { ...here, moreNights: here.moreNights - brought }, step);
  }
};
