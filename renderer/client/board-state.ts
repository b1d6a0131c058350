/**
 * The board as the window holds it, and how a patch changes it. Pure: rows keep their identity while
 * they do not change, so that only changed rows repaint.
 */
import type { AlarmView } from '../../shared/alarms/contract.ts';
import type {
  BoardCover,
  BoardFloor,
  BoardHouse,
  BoardKey,
  BoardMissing,
  BoardPatch,
  BoardRequest,
  BoardRoom,
  BoardSnapshot,
} from '../../shared/board/contract.ts';
import type { CallView } from '../../shared/calls/contract.ts';
import type { BoardCare } from '../../shared/care-plans/contract.ts';
import type { FloorProgress } from '../../shared/housekeeping/contract.ts';
import type { BoardBag } from '../../shared/laundry/contract.ts';
import type { BoardLoan } from '../../shared/loans/contract.ts';
import type { BoardLost } from '../../shared/lost-and-found/board.ts';
import type { BoardMessage } from '../../shared/messages/contract.ts';
import type { DutyView } from '../../shared/staff/contract.ts';
import type { BoardWakeUp } from '../../shared/wake-ups/contract.ts';

export type BoardState = {
  house: BoardHouse | null;
  floors: readonly BoardFloor[];
  rooms: ReadonlyMap<string, BoardRoom>;
  /** Room numbers of each floor, in the house's order. */
  roomsByFloor: ReadonlyMap<string, readonly string[]>;
  requests: ReadonlyMap<string, BoardRequest>;
  /** Open calls, by line. */
  calls: readonly CallView[];
  /** Alarms that still run, newest last. */
  alarms: readonly AlarmView[];
  duty: readonly DutyView[];
  /** Who should be here and is not. */
  missing: readonly BoardMissing[];
  loans: readonly BoardLoan[];
  /** Who is still to be woken, whoever is rung next on top. */
  wakeUps: readonly BoardWakeUp[];
  /** What is still to be told to guests, oldest first. */
  messages: readonly BoardMessage[];
  /** Bags of laundry the house has of its guests, what was promised first on top. */
  laundry: readonly BoardBag[];
  /** What is planned for guests and not done, what is due first on top. */
  care: readonly BoardCare[];
  lostAndFound: BoardLost;
  /** Keys that are not quietly on their hooks. */
  keys: readonly BoardKey[];
  /** How much of each floor's rooms is done. */
  cleaning: readonly FloorProgress[];
  head: BoardSnapshot['head'] | null;
  /** All that is told while the console is locked; the rows are then as they were. Null: it is open. */
  covered: BoardCover | null;
  /** True once a snapshot has arrived. */
  loaded: boolean;
};

export const emptyBoard: BoardState = {
  house: null,
  floors: [],
  rooms: new Map(),
  roomsByFloor: new Map(),
  requests: new Map(),
  calls: [],
  alarms: [],
  duty: [],
  missing: [],
  loans: [],
  wakeUps: [],
  messages: [],
  laundry: [],
  care: [],
  lostAndFound: { toDo: 0, inStore: 0, items: [] },
  keys: [],
  cleaning: [],
  head: null,
  covered: null,
  loaded: false,
};

const groupRooms = (rooms: Iterable<BoardRoom>): Map<string, string[]> => {
  const byFloor = new Map<string, string[]>();
  for (const room of rooms) {
    const floor = byFloor.get(room.floor);
    if (floor) floor.push(room.number);
    else byFloor.set(room.floor, [room.number]);
  }
  return byFloor;
};

const byLine = (left: CallView, right: CallView): number => left.line - right.line;
const openCalls = (calls: readonly CallView[]): CallView[] =>
  calls.filter((call) => call.endedAt === null).sort(byLine);
const running = (alarms: readonly AlarmView[]): AlarmView[] =>
  alarms.filter((alarm) => alarm.endedAt === null);

export const fromSnapshot = (snapshot: BoardSnapshot): BoardState => ({
  house: snapshot.house,
  floors: snapshot.floors,
  rooms: new Map(snapshot.rooms.map((room) => [room.number, room])),
  roomsByFloor: groupRooms(snapshot.rooms),
  requests: new Map(snapshot.requests.map((request) => [request.id, request])),
  calls: openCalls(snapshot.calls),
  alarms: running(snapshot.alarms),
  duty: snapshot.duty,
  missing: snapshot.missing,
  loans: snapshot.loans,
  wakeUps: snapshot.wakeUps,
  messages: snapshot.messages,
  laundry: snapshot.laundry,
  care: snapshot.care,
  lostAndFound: snapshot.lostAndFound,
  keys: snapshot.keys,
  cleaning: snapshot.cleaning,
  head: snapshot.head,
  covered: null,
  loaded: true,
});

const replaced = <Row extends { id: string }>(
  rows: readonly Row[],
  changed: readonly Row[],
): Row[] => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const row of changed) byId.set(row.id, row);
  return [...byId.values()];
};

/** One frame's patches, in commit order, applied at once. */
export const applyPatches = (board: BoardState, patches: readonly BoardPatch[]): BoardState => {
  const anew = patches.findLastIndex(({ whole }) => whole !== undefined);
  const whole = patches[anew]?.whole;
  return whole ? patched(fromSnapshot(whole), patches.slice(anew + 1)) : patched(board, patches);
};

const patched = (board: BoardState, patches: readonly BoardPatch[]): BoardState => {
  const next: BoardState = { ...board };
  let rooms: Map<string, BoardRoom> | null = null;
  let requests: Map<string, BoardRequest> | null = null;
  let layout = false;
  for (const patch of patches) {
    if (patch.house) next.house = patch.house;
    if (patch.floors) {
      const changed = new Map(patch.floors.map((floor) => [floor.code, floor]));
      const kept = next.floors.map((floor) => changed.get(floor.code) ?? floor);
      const known = new Set(next.floors.map((floor) => floor.code));
      next.floors = [...kept, ...patch.floors.filter((floor) => !known.has(floor.code))];
    }
    for (const room of patch.rooms ?? []) {
      rooms ??= new Map(board.rooms);
      if (rooms.get(room.number)?.floor !== room.floor) layout = true;
      rooms.set(room.number, room);
    }
    for (const request of patch.requests ?? []) {
      requests ??= new Map(board.requests);
      const held = requests.get(request.id);
      if (!held || request.version >= held.version) requests.set(request.id, request);
    }
    for (const id of patch.gone ?? []) {
      requests ??= new Map(board.requests);
      requests.delete(id);
    }
    if (patch.calls) next.calls = openCalls(replaced(next.calls, patch.calls));
    if (patch.alarms) next.alarms = running(replaced(next.alarms, patch.alarms));
    if (patch.duty) next.duty = patch.duty;
    if (patch.missing) next.missing = patch.missing;
    if (patch.loans) next.loans = patch.loans;
    if (patch.wakeUps) next.wakeUps = patch.wakeUps;
    if (patch.messages) next.messages = patch.messages;
    if (patch.laundry) next.laundry = patch.laundry;
    if (patch.care) next.care = patch.care;
    if (patch.lostAndFound) next.lostAndFound = patch.lostAndFound;
    if (patch.keys) next.keys = patch.keys;
    if (patch.cleaning) next.cleaning = patch.cleaning;
    if (patch.head) next.head = patch.head;
    next.covered = patch.covered ?? null;
  }
  if (rooms) next.rooms = rooms;
  if (rooms && layout) next.roomsByFloor = groupRooms(rooms.values());
  if (requests) next.requests = requests;
  return next;
};
