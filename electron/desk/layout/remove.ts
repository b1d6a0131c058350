/** A room leaves the house, unless something is open there; and comes back. */
import type { OpenAtRoom } from '../../../shared/layout/contract.ts';
import type { EventRow, RetiredRoomRow, RoomRow } from '../database/schema/index.ts';
import { guestNameFor } from '../guests/index.ts';
import { dropWorkOf } from '../housekeeping/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { cancelRow } from '../requests/index.ts';
import { endDiscrepancy, eventsOfRoom, withdrawClosures } from '../rooms/index.ts';
import { openThingsAt } from '../stays/index.ts';
import { endWelfare } from '../welfare/index.ts';
import { ensureFloor } from './floors.ts';
import { closeNames, recordRoom, renameEverywhere } from './names.ts';
import { putOnKeysAgain, strikeOffKeys } from './on-keys.ts';
import { connectRooms } from './rooms.ts';
import { layoutChanged, mustBeFree, newRoom, roomOf, settle } from './rows.ts';

/** What goes on without the room: the front office's business with the guest, things that are looked for. */
const goesOn = ['lost', 'charge'];

/** What keeps a room from leaving: work, guests, loans and whatever the registers have open, its keys. */
export const openAt = (context: ReadContext, number: string): OpenAtRoom[] => {
  const { reads } = context;
  const work = reads.requests.openAt(number).map(
    ({ id, number: label }): OpenAtRoom => ({
      kind: 'request',
      subject: { kind: 'request', id },
      label: String(label),
      closable: true,
    }),
  );
  const guests = reads.stays.liveOf(number).map(
    (stay): OpenAtRoom => ({
      kind: 'stay',
      subject: { kind: 'stay', id: stay.id },
      // Who need not know the guest's name learns that somebody is there.
      label: guestNameFor(context, stay) ?? '',
      closable: false,
    }),
  );
  const registers = openThingsAt(context, number)
    .filter(({ kind, subject }) => !goesOn.includes(kind) && subject.kind !== 'request')
    .map(
      ({ kind, subject, facts }): OpenAtRoom => ({
        kind: kind === 'loan' ? 'loan' : 'other',
        subject,
        label: String(facts.number ?? facts[context.language === 'zh-CN' ? 'zh' : 'en'] ?? ''),
        closable: false,
      }),
    );
  const rooms = reads.housekeeping.openOf(number).filter(({ state }) => state === 'doing');
  const made = rooms.map(({ id, kind }): OpenAtRoom => {
    const type = reads.housekeeping.types().find((one) => one.id === kind);
    return {
      kind: 'other',
      subject: { kind: 'room-task', id },
      label: type?.[context.language === 'zh-CN' ? 'zh' : 'en'] ?? kind,
      // Somebody stands in the room.
      closable: false,
    };
  });
  const keys = reads.layout.keysOpening(number).map(
    (key): OpenAtRoom => ({
      kind: 'key',
      subject: { kind: 'key', id: key.id },
      label: key.code,
      // A key that opens nothing else is retired by whoever keeps the keys.
      closable: key.floors.length + key.areas.length + key.rooms.length > 1,
    }),
  );
  return [...work, ...guests, ...registers, ...made, ...keys];
};

const named = (open: readonly OpenAtRoom[]): string =>
  open
    .map(({ label }) => label)
    .filter((label) => label !== '')
    .join(', ');

/**
 * Takes a room out of the house; its history stays with it.
 * @throws DeskError CONFLICT `layout.openAtRoom` with what is open, `layout.stillOpen` with what cannot be
 *   closed with the room
 */
export const removeRoom = (
  context: WriteContext,
  place: string,
  { close, reason }: { close: boolean; reason?: string | undefined },
): void => {
  const room = roomOf(context, place);
  const { number } = room;
  const open = openAt(context, number);
  const stays = open.filter(({ closable }) => !closable);
  if (close && stays.length > 0)
    throw new DeskError('CONFLICT', 'layout.stillOpen', {
      place: number,
      count: stays.length,
      names: named(stays),
      open: stays,
    });
  if (!close && open.length > 0)
    throw new DeskError('CONFLICT', 'layout.openAtRoom', {
      place: number,
      count: open.length,
      names: named(open),
      open,
    });
  for (const row of context.reads.requests.openAt(number)) cancelRow(context, row, reason);
  strikeOffKeys(context, number);
  retire(context, room, reason ?? null);
  layoutChanged(context, 'room-removed', { number, floor: room.floor });
};

/** What goes on at the room without anybody's having to close it ends with it: register by register. */
const endings: readonly ((context: WriteContext, number: string) => void)[] = [
  dropWorkOf,
  withdrawClosures,
  endDiscrepancy,
  endWelfare,
];

const retire = (context: WriteContext, room: RoomRow, reason: string | null): void => {
  const { reads, writes, nowMs } = context;
  const { id, number, floor, type, wing } = room;
  const connects = reads.layout
    .connectedTo(id)
    .map((other) => reads.layout.roomById(other)?.number ?? other);
  context.record({
    kind: 'room-removed',
    subject: { kind: 'room', id: number },
    body: { facts: { room: id, floor, type, wing, connects, housekeeping: room.housekeeping } },
    ...(reason === null ? {} : { personal: { text: reason } }),
  });
  for (const end of endings) end(context, number);
  writes.layout.deleteRoom(id);
  writes.layout.retire({ id, number, floor, type, wing, retiredAtMs: nowMs, reason });
};

/** The room out of use with that number, newest first of those that bore it. */
const retiredRoom = ({ reads }: Pick<ReadContext, 'reads'>, place: string): RetiredRoomRow =>
  found(reads.layout.retiredOf(place), 'layout.notRetired', { place });

/** The room that bore a number at that point of the record, if the house still has it. */
const boreIt = ({ reads }: WriteContext, number: string, seq: number): RoomRow | undefined => {
  const later = reads.layout.namedAs(number).find(({ untilSeq }) => untilSeq > seq);
  return later ? reads.layout.roomById(later.roomId) : reads.rooms.room(number);
};

/** The event that said that the room was taken out. */
const removalOf = ({ reads }: WriteContext, retired: RetiredRoomRow): EventRow | undefined =>
  eventsOfRoom(reads, retired, 0, Number.MAX_SAFE_INTEGER).findLast(
    ({ stored }) => stored.event.kind === 'room-removed',
  )?.stored.event;

/** The connecting doors a room had when it was taken out. */
const connectAgain = (context: WriteContext, removed: EventRow, room: RoomRow): void => {
  const { facts } = JSON.parse(removed.body) as { facts: { connects?: string[] } };
  for (const number of facts.connects ?? []) {
    const other = boreIt(context, number, removed.seq);
    if (other) connectRooms(context, room, other);
  }
};

/**
 * A room comes back, dirty, with its history, its connecting doors and on its keys.
 * @throws DeskError NOT_FOUND, CONFLICT where its number is another's by now and no other is given
 */
export const restoreRoom = (context: WriteContext, place: string, as: string | undefined): void => {
  const { writes } = context;
  const retired = retiredRoom(context, place);
  const number = as ?? retired.number.replace(/\*+$/, '');
  mustBeFree(context, number);
  const floor = ensureFloor(context, retired.floor).code;
  if (number !== retired.number) {
    context.record({
      kind: 'room-renumbered',
      subject: { kind: 'room', id: retired.number },
      body: { facts: { room: retired.id, from: retired.number, to: number } },
    });
    closeNames(context, [retired]);
    renameEverywhere(context, new Map([[retired.number, number]]));
  }
  writes.layout.unretire(retired.id);
  const { type, wing } = retired;
  const row: RoomRow = {
    ...newRoom(context, { number, floor, type, wing }),
    id: retired.id,
    housekeeping: 'dirty',
  };
  writes.rooms.insertRoom(row);
  recordRoom(context, row, row, 'room-restored', { room: row.id, floor, type, wing });
  const removed = removalOf(context, { ...retired, number });
  if (removed) {
    connectAgain(context, removed, row);
    putOnKeysAgain(context, removed, number);
  }
  settle(context);
  layoutChanged(context, 'room-restored', { number, floor });
};
