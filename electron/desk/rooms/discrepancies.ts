/** Front office against housekeeping: skip, sleep, head-count. Found at the door, each to be explained. */

import { isoAt } from '../../../shared/kernel/time.ts';
import type { DiscrepancyView } from '../../../shared/rooms/contract.ts';
import type { DiscrepancyKind, Occupancy } from '../../../shared/rooms/model.ts';
import type { DiscrepancyRow, RoomRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow } from '../events/index.ts';
import { inHouseAt } from '../guests/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { roomNamed, wordOf } from './set.ts';

const recorded: Recorded<DiscrepancyRow> = {
  kind: 'discrepancy',
  personal: ['explanation'],
  derived: [],
};

export const viewDiscrepancy = (
  { reads, timeZone }: Pick<ReadContext, 'reads' | 'timeZone'>,
  row: DiscrepancyRow,
): DiscrepancyView => {
  const codeOf = (id: string) => reads.staff.byId(id)?.code ?? id;
  return {
    id: row.id,
    place: row.room,
    kind: row.kind,
    found: row.found,
    foundPersons: row.foundPersons,
    expectedPersons: row.expectedPersons,
    at: isoAt(row.atMs, timeZone),
    by: codeOf(row.byId),
    explanation: row.explanation,
    explainedBy: row.explainedById === null ? null : codeOf(row.explainedById),
    ended: row.endedAtMs !== null,
  };
};

/** Heads the front office has in a room. */
const expectedPersons = (context: Pick<ReadContext, 'reads'>, room: string): number =>
  inHouseAt(context, room).reduce((sum, { party }) => sum + party, 0);

type Finding = { occupancy: Occupancy; persons: number | null };

const kindOf = (
  room: Pick<RoomRow, 'occupancy'>,
  expected: number,
  { occupancy, persons }: Finding,
): DiscrepancyKind | null => {
  if (room.occupancy !== occupancy) return room.occupancy === 'occupied' ? 'skip' : 'sleep';
  if (occupancy === 'occupied' && persons !== null && persons !== expected) return 'persons';
  return null;
};

const end = (
  context: WriteContext,
  row: DiscrepancyRow,
  kind: string,
  patch: Partial<DiscrepancyRow> = {},
): DiscrepancyRow => {
  const after = { ...row, ...patch, endedAtMs: context.nowMs };
  context.writes.rooms.saveDiscrepancy(after);
  recordChange(context, recorded, row, after, { kind, facts: { room: row.room } });
  context.touch({ kind: 'room', id: row.room });
  return after;
};

/** What was found at the door, against what the front office has. Null: the two agree. */
export const reportRoom = (
  context: WriteContext,
  wanted: {
    place: string;
    found: Occupancy;
    persons?: number | undefined;
    by?: string | undefined;
  },
): DiscrepancyRow | null => {
  const { reads, writes, nowMs } = context;
  const room = roomNamed(context, wanted.place);
  const word = wordOf(context, wanted.by);
  const finding = { occupancy: wanted.found, persons: wanted.persons ?? null };
  const expected = expectedPersons(context, room.number);
  const kind = kindOf(room, expected, finding);
  const open = reads.rooms.discrepancyOf(room.number);
  context.record({
    kind: 'room-found',
    subject: { kind: 'room', id: room.number },
    body: { facts: { ...finding, expectedPersons: expected, by: word.code } },
  });
  if (open?.kind === kind && open.foundPersons === finding.persons) return open;
  if (open) end(context, open, 'found-otherwise');
  if (kind === null) return null;
  const row: DiscrepancyRow = {
    id: context.newId(),
    room: room.number,
    kind,
    found: finding.occupancy,
    foundPersons: finding.persons,
    expectedPersons: expected,
    atMs: nowMs,
    byId: word.id,
    explanation: null,
    explainedAtMs: null,
    explainedById: null,
    endedAtMs: null,
  };
  writes.rooms.insertDiscrepancy(row);
  recordRow(context, recorded, row, { kind: 'discrepancy-found' });
  return row;
};

/** Asked after every coming and going: what agrees by now is over by itself. */
export const agree = (context: WriteContext, place: string): void => {
  const open = context.reads.rooms.discrepancyOf(place);
  const room = context.reads.rooms.room(place);
  if (!open || !room) return;
  const finding = { occupancy: open.found, persons: open.foundPersons };
  const expected = expectedPersons(context, place);
  if (kindOf(room, expected, finding) !== open.kind) return void end(context, open, 'agreed');
  if (expected === open.expectedPersons) return;
  const after = { ...open, expectedPersons: expected };
  context.writes.rooms.saveDiscrepancy(after);
  recordChange(context, recorded, open, after, { kind: 'expected-otherwise' });
};

/** The room is no more. */
export const endDiscrepancy = (context: WriteContext, place: string): void => {
  const open = context.reads.rooms.discrepancyOf(place);
  if (open) end(context, open, 'room-removed');
};

/** @throws DeskError NOT_FOUND; WRONG_STATE once it is over */
export const explain = (context: WriteContext, id: string, explanation: string): DiscrepancyRow => {
  const row = found(context.reads.rooms.discrepancy(id), 'rooms.noDiscrepancy', {});
  if (row.endedAtMs !== null)
    throw new DeskError('WRONG_STATE', 'rooms.discrepancyOver', { place: row.room });
  return end(context, row, 'explained', {
    explanation,
    explainedAtMs: context.nowMs,
    explainedById: context.actor.id,
  });
};
