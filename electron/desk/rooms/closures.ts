/** Out of order, out of service: why, from when, until when, and what the room is afterwards. */

import { isoAt } from '../../../shared/kernel/time.ts';
import type { RoomClosure } from '../../../shared/rooms/contract.ts';
import { type ClosedState, isClosed, type OpenState } from '../../../shared/rooms/model.ts';
import type { RoomClosureRow, RoomRow } from '../database/schema/index.ts';
import type { Clock } from '../kernel/clock.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { desk, type Pipeline } from '../kernel/pipeline.ts';
import type { Due } from '../kernel/scheduler.ts';
import type { Reads } from '../stores.ts';
import { changeRoom } from './change.ts';
import { roomNamed } from './set.ts';

export type NewClosure = {
  place: string;
  kind: ClosedState;
  reason: string;
  from?: string | undefined;
  until?: string | undefined;
  returnTo?: OpenState | undefined;
};

export const viewClosure = (
  { reads, timeZone }: Pick<ReadContext, 'reads' | 'timeZone'>,
  row: RoomClosureRow,
): RoomClosure => ({
  id: row.id,
  place: row.room,
  kind: row.kind,
  reason: row.reason,
  from: isoAt(row.fromMs, timeZone),
  until: row.untilMs === null ? null : isoAt(row.untilMs, timeZone),
  returnTo: row.returnState,
  state: row.state,
  by: reads.staff.byId(row.byId)?.code ?? row.byId,
});

const factsOf = ({ id: _, byId: __, room: ___, ...facts }: RoomClosureRow) => facts;

const save = (context: WriteContext, row: RoomClosureRow, kind: string): void => {
  context.writes.rooms.saveClosure(row);
  context.record({
    kind,
    subject: { kind: 'room', id: row.room },
    body: { facts: { closure: row.id, ...factsOf(row) } },
  });
};

/** A guest lives there: out of order it cannot be; out of service it may. */
const refuseOccupied = (room: RoomRow, kind: ClosedState): void => {
  if (kind === 'out-of-order' && room.occupancy === 'occupied')
    throw new DeskError('WRONG_STATE', 'rooms.occupied', { place: room.number });
};

const begin = (context: WriteContext, room: RoomRow, row: RoomClosureRow): RoomClosureRow => {
  changeRoom(
    context,
    room,
    { housekeeping: row.kind },
    { kind: 'room-closed', text: row.reason, facts: { closure: row.id, untilMs: row.untilMs } },
  );
  return row;
};

/** @throws DeskError NOT_FOUND; WRONG_STATE `rooms.occupied`, `rooms.closedAlready`; INVALID_INPUT `rooms.endsBeforeStart` */
export const closeRoom = (context: WriteContext, wanted: NewClosure): RoomClosureRow => {
  const { reads, writes, nowMs } = context;
  const room = roomNamed(context, wanted.place);
  const fromMs = wanted.from === undefined ? nowMs : Math.max(nowMs, Date.parse(wanted.from));
  const untilMs = wanted.until === undefined ? null : Date.parse(wanted.until);
  if (untilMs !== null && untilMs <= fromMs)
    throw new DeskError('INVALID_INPUT', 'rooms.endsBeforeStart', { place: room.number });
  const crosses = reads.rooms
    .closuresOf(room.number)
    .some(
      (one) =>
        (one.untilMs ?? Number.MAX_VALUE) > fromMs && one.fromMs < (untilMs ?? Number.MAX_VALUE),
    );
  if (crosses) throw new DeskError('WRONG_STATE', 'rooms.closedAlready', { place: room.number });
  const planned = fromMs > nowMs;
  if (!planned) refuseOccupied(room, wanted.kind);
  const row: RoomClosureRow = {
    id: context.newId(),
    room: room.number,
    kind: wanted.kind,
    reason: wanted.reason,
    fromMs,
    untilMs,
    returnState: wanted.returnTo ?? 'dirty',
    state: planned ? 'planned' : 'closed',
    byId: context.actor.id,
    setAtMs: nowMs,
    endedAtMs: null,
  };
  writes.rooms.insertClosure(row);
  if (!planned) return begin(context, room, row);
  context.record({
    kind: 'closure-planned',
    subject: { kind: 'room', id: room.number },
    body: { facts: { closure: row.id, ...factsOf(row) } },
  });
  return row;
};

const end = (context: WriteContext, row: RoomClosureRow, to: OpenState): RoomClosureRow => {
  const over: RoomClosureRow = {
    ...row,
    state: row.state === 'planned' ? 'withdrawn' : 'over',
    endedAtMs: context.nowMs,
  };
  if (row.state === 'planned') {
    save(context, over, 'closure-withdrawn');
    return over;
  }
  context.writes.rooms.saveClosure(over);
  const room = roomNamed(context, row.room);
  changeRoom(context, room, isClosed(room.housekeeping) ? { housekeeping: to } : {}, {
    kind: 'room-opened',
    facts: { closure: row.id },
  });
  return over;
};

/** Opens it before its time, to what was agreed or to another state; a planned one is called off. */
export const openClosure = (context: WriteContext, id: string, to?: OpenState): RoomClosureRow => {
  const row = found(context.reads.rooms.closure(id), 'rooms.noClosure', {});
  if (row.state !== 'planned' && row.state !== 'closed')
    throw new DeskError('WRONG_STATE', 'rooms.openAlready', { place: row.room });
  return end(context, row, to ?? row.returnState);
};

/** The room is no more: what was planned or asked for it alone ends with it. */
export const withdrawClosures = (context: WriteContext, number: string): void => {
  for (const row of context.reads.rooms.closuresOf(number))
    save(context, { ...row, state: 'withdrawn', endedAtMs: context.nowMs }, 'closure-withdrawn');
};

/** The closure a room stands under now. */
export const closureNow = ({ reads }: Pick<ReadContext, 'reads'>, place: string) =>
  reads.rooms.closuresOf(place).find(({ state }) => state === 'closed');

type Deps = { reads: Reads; clock: Clock; pipeline: Pipeline };

/** What begins or ends by itself. A planned one waits for a guest who is still in the room. */
export const closuresDue = ({ reads, pipeline }: Deps): Due => {
  const due = () =>
    reads.rooms
      .closures()
      .flatMap((row) => {
        if (row.state === 'closed') return row.untilMs === null ? [] : [{ row, atMs: row.untilMs }];
        const room = reads.rooms.room(row.room);
        const waits = row.kind === 'out-of-order' && room?.occupancy === 'occupied';
        return waits ? [] : [{ row, atMs: row.fromMs }];
      })
      .sort((a, b) => a.atMs - b.atMs)[0];
  return {
    nextAtMs: () => due()?.atMs ?? null,
    run: () => {
      const next = due();
      if (!next) return;
      pipeline.perform(desk, 'desk', (context) => {
        const { row } = next;
        if (row.state === 'closed') return void end(context, row, row.returnState);
        const isOver = row.untilMs !== null && row.untilMs <= context.nowMs;
        if (isOver)
          return save(
            context,
            { ...row, state: 'withdrawn', endedAtMs: context.nowMs },
            'closure-missed',
          );
        const closed = { ...row, state: 'closed' as const };
        context.writes.rooms.saveClosure(closed);
        return void begin(context, roomNamed(context, row.room), closed);
      });
    },
  };
};
