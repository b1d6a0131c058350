/** Rooms: what state each is in, what closes it, what does not agree. The domain's public face. */
import { isoAt } from '../../../shared/kernel/time.ts';
import type {
  RoomSettings,
  RoomSettingsWish,
  roomsContract,
} from '../../../shared/rooms/contract.ts';
import { isClosed, roomFlags } from '../../../shared/rooms/model.ts';
import type { StayView } from '../../../shared/stays/contract.ts';
import type { RoomRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { mustMay } from '../kernel/permission.ts';
import { requestsAt } from '../requests/index.ts';
import { closeRoom, closureNow, openClosure, viewClosure } from './closures.ts';
import { explain, reportRoom, viewDiscrepancy } from './discrepancies.ts';
import { roomNamed, setRooms, undoRooms, type Wishes } from './set.ts';
import { lastTurn } from './turn.ts';
import { boardRooms, viewRow } from './views.ts';

export { roomsAsOf } from './as-of.ts';
export { changeRoom } from './change.ts';
export { closeRoom, closuresDue, withdrawClosures } from './closures.ts';
export { agree, endDiscrepancy, reportRoom } from './discrepancies.ts';
export { flagsWithout } from './flags.ts';
export { roomsForHandover } from './handover.ts';
export { roomNamed, setRoom, wordOf } from './set.ts';
export { eventsOfRoom } from './story.ts';
export {
  lastTurn,
  standardArrivalMinute,
  standardDirtyMinute,
  standardDoorTimes,
  turnDue,
} from './turn.ts';
export { reoccupyRoom, vacateRoom } from './vacate.ts';
export { boardFloors, boardRoomOf, boardRooms } from './views.ts';

type SetInput = Wishes & {
  reason?: string | undefined;
  until?: string | undefined;
  returnTo?: 'dirty' | 'clean' | 'inspected' | undefined;
};

/** Flags first: whoever closes a room may say in the same breath what was found in it. */
const alsoFlags = (context: WriteContext, place: string, wanted: SetInput): void => {
  const { housekeeping: _, seenAt: __, ...rest } = wanted;
  if (rest.flags !== undefined) setRooms(context, [place], rest);
};

/** Into a closed state, or out of one: that is a closure begun or ended, with its reason and its time. */
const setClosed = (context: WriteContext, room: RoomRow, wanted: SetInput): boolean => {
  const { housekeeping, reason, until, returnTo } = wanted;
  if (housekeeping === undefined || housekeeping === room.housekeeping) return false;
  if (isClosed(housekeeping)) {
    mustMay(context.actor, 'rooms.close');
    if (reason === undefined)
      throw new DeskError('INVALID_INPUT', 'rooms.reasonMissing', { place: room.number });
    alsoFlags(context, room.number, wanted);
    const now = closureNow(context, room.number);
    if (now) openClosure(context, now.id);
    closeRoom(context, { place: room.number, kind: housekeeping, reason, until, returnTo });
    return true;
  }
  if (!isClosed(room.housekeeping)) return false;
  mustMay(context.actor, 'rooms.close');
  if (housekeeping === 'inspected') mustMay(context.actor, 'rooms.inspect');
  alsoFlags(context, room.number, wanted);
  const now = closureNow(context, room.number);
  if (now) openClosure(context, now.id, housekeeping);
  return true;
};

const set = (context: WriteContext, { place, ...wanted }: SetInput & { place: string }) => {
  const room = roomNamed(context, place);
  if (setClosed(context, room, wanted))
    return { ...viewRow(context, roomNamed(context, place)), batch: null };
  const { batch } = setRooms(context, [place], wanted);
  return { ...viewRow(context, roomNamed(context, place)), batch };
};

const flagged = ({ reads, timeZone }: ReadContext, room: RoomRow) =>
  roomFlags.flatMap((flag) => {
    const fact = room.flags[flag];
    if (!fact) return [];
    return {
      flag,
      since: isoAt(fact.sinceMs, timeZone),
      by: reads.staff.byId(fact.byId)?.code ?? fact.byId,
      source: fact.source,
      ...(fact.count === undefined ? {} : { count: fact.count }),
    };
  });

const settingsOf = ({ reads }: Pick<ReadContext, 'reads'>): RoomSettings => {
  const { dirtyMinute, recheckMinutes, welfareHours, arrivalMinute } = found(
    reads.rooms.settings(),
    'house.none',
    {},
  );
  return { dirtyMinute, recheckMinutes, welfareHours, arrivalMinute };
};

const changeSettings = (context: WriteContext, wanted: RoomSettingsWish): RoomSettings => {
  const { reads, writes, nowMs, timeZone } = context;
  const before = found(reads.rooms.settings(), 'house.none', {});
  const given = Object.fromEntries(
    Object.entries(wanted).filter(([, value]) => value !== undefined),
  ) as Partial<RoomSettings>;
  const after = { ...before, ...given };
  // A new hour counts from its next time: what it would have turned today stays.
  const turnedOn =
    wanted.dirtyMinute === undefined
      ? before.turnedOn
      : lastTurn(nowMs, timeZone, wanted.dirtyMinute ?? 0);
  writes.rooms.saveSettings({ ...after, turnedOn });
  context.record({
    kind: 'room-settings-changed',
    subject: { kind: 'house', id: reads.house.get()?.houseId ?? '' },
    body: { facts: given },
  });
  return settingsOf(context);
};

/** Which rooms it connects to, and what it was called before. */
const roomNeighbours = (reads: ReadContext['reads'], id: string) => ({
  connects: reads.layout
    .connectedTo(id)
    .flatMap((other) => reads.layout.roomById(other)?.number ?? [])
    .sort(),
  formerly: reads.layout
    .namesOf(id)
    .map(({ number }) => number)
    .reverse(),
});

type Deps = {
  /** Who is expected at a room or there, as whoever asks may see them. */
  staysAt: (context: ReadContext, place: string) => StayView[];
  /** Told when a sign may hang for other hours than before. */
  welfareHoursChanged: (context: WriteContext) => void;
};

export const createRoomsHandlers = ({
  staysAt,
  welfareHoursChanged,
}: Deps): Handlers<typeof roomsContract> => ({
  list: (context) => ({ rooms: boardRooms(context) }),
  get: (context, { place }) => {
    const { reads, timeZone } = context;
    const row = roomNamed(context, place);
    const odd = reads.rooms.discrepancyOf(place);
    return {
      ...viewRow(context, row),
      type: row.type,
      wing: row.wing,
      ...roomNeighbours(reads, row.id),
      stateSince: row.stateSinceMs === 0 ? null : isoAt(row.stateSinceMs, timeZone),
      flagged: flagged(context, row),
      stays: staysAt(context, place),
      closures: reads.rooms.closuresOf(place).map((one) => viewClosure(context, one)),
      discrepancyOpen: odd ? viewDiscrepancy(context, odd) : null,
      ...requestsAt(context, place),
    };
  },
  set: (context, wanted) => set(context, wanted),
  setMany: (context, { places, reason: _, until: __, returnTo: ___, ...wanted }) => {
    const { rooms, batch } = setRooms(context, places, wanted);
    const waiting = rooms
      .flatMap(({ number }) => context.reads.requests.openAt(number))
      .filter(({ state, waitingReason }) => state === 'waiting' && waitingReason === 'dnd');
    return {
      rooms: rooms.map((row) => viewRow(context, row)),
      batch,
      waiting: waiting.length,
    };
  },
  undo: (context, { batch }) => undoRooms(context, batch),
  close: (context, wanted) => viewClosure(context, closeRoom(context, wanted)),
  open: (context, { closure }) => viewClosure(context, openClosure(context, closure)),
  closures: (context) => ({
    closures: context.reads.rooms.closures().map((row) => viewClosure(context, row)),
  }),
  report: (context, wanted) => {
    const row = reportRoom(context, wanted);
    return { discrepancy: row ? viewDiscrepancy(context, row) : null };
  },
  discrepancies: (context, input) => ({
    discrepancies: (input?.past
      ? context.reads.rooms.newestDiscrepancies(200)
      : context.reads.rooms.discrepancies()
    ).map((row) => viewDiscrepancy(context, row)),
  }),
  explain: (context, { id, explanation }) =>
    viewDiscrepancy(context, explain(context, id, explanation)),
  settings: (context) => settingsOf(context),
  changeSettings: (context, wanted) => {
    const settings = changeSettings(context, wanted);
    if (wanted.welfareHours !== undefined) welfareHoursChanged(context);
    return settings;
  },
});
