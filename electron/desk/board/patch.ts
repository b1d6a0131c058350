/** From what a commit touched to the rows a board must show anew. */
import type {
  BoardHouse,
  BoardPatch,
  BoardRoom,
  BoardSnapshot,
} from '../../../shared/board/contract.ts';
import type { Subject } from '../../../shared/kernel/subjects.ts';
import { minuteOfDay, within } from '../../../shared/kernel/time.ts';
import { askingAlarms, viewAlarm } from '../alarms/index.ts';
import { missingNow } from '../attendance/index.ts';
import { viewCall } from '../calls/index.ts';
import { boardCares } from '../care-plans/index.ts';
import { roomsOfComplaint } from '../complaints/index.ts';
import type { HouseRow } from '../database/schema/index.ts';
import { headOf } from '../events/index.ts';
import { boardCleaning } from '../housekeeping/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { boardKeys } from '../keys/index.ts';
import { boardBags } from '../laundry/index.ts';
import { boardLoans } from '../loans/index.ts';
import { lostOnBoard } from '../lost-and-found/index.ts';
import { boardMessages } from '../messages/index.ts';
import { boardRow, readSituation, type Situation } from '../requests/index.ts';
import { boardFloors, boardRoomOf, boardRooms } from '../rooms/index.ts';
import { dutyList } from '../staff/index.ts';
import { boardWakeUps } from '../wake-ups/index.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

const codesOf = ({ reads }: Here): ReadonlyMap<string, string> =>
  new Map(reads.staff.all().map(({ id, code }) => [id, code]));

export const boardHouse = ({ reads, nowMs, timeZone }: Here, house: HouseRow): BoardHouse => {
  const minute = minuteOfDay(nowMs, timeZone);
  const shift = reads.house
    .shifts()
    .find((one) => within(minute, { from: one.fromMinute, until: one.untilMinute }));
  return {
    name: { zh: house.nameZh, en: house.nameEn },
    demo: house.demo,
    language: house.language,
    timeZone: house.timeZone,
    clockOffsetMs: house.clockOffsetMs + house.clockSkewMs,
    clockSkewMs: house.clockSkewMs,
    shift: shift ?? null,
    warnShare: house.warnShare,
    undoMs: house.undoMs,
    idleLockMs: house.idleLockMs,
  };
};

const remembered = <T>(read: (key: string) => T): ((key: string) => T) => {
  const known = new Map<string, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, read(key));
    return known.get(key) as T;
  };
};

/** Who is who, who is on duty and what each carries, read once for proposals and the duty list alike. */
const countingOnce = (context: Here): Here => {
  const { staff } = context.reads;
  const counted = {
    byId: remembered(staff.byId),
    all: once(staff.all),
    onDuty: once(staff.onDuty),
    loads: once(staff.loads),
  };
  return { ...context, reads: { ...context.reads, staff: { ...staff, ...counted } } };
};

/** For a whole board at one moment: rooms are read once, a service or an area once each. */
const readingOnce = (context: Here): Here => {
  const { rooms, catalogue } = context.reads;
  const all = rooms.roomsOnBoard();
  const floors = new Map(all.map(({ number, floor }) => [number, floor]));
  return {
    ...context,
    reads: {
      ...context.reads,
      rooms: {
        ...rooms,
        roomsOnBoard: () => all,
        floorOf: (number: string) => floors.get(number),
        area: remembered(rooms.area),
      },
      catalogue: { ...catalogue, department: remembered(catalogue.department) },
    },
  };
};

/** The whole board; with `limit` only the requests that break first. */
export const snapshot = (here: Here, house: HouseRow, limit?: number): BoardSnapshot => {
  const context = countingOnce(readingOnce(here));
  const { reads } = context;
  const situation = once(() => readSituation(context));
  const rows = limit === undefined ? reads.requests.onBoard() : reads.requests.mostUrgent(limit);
  const codes = codesOf(context);
  return {
    house: boardHouse(context, house),
    floors: boardFloors(context),
    rooms: boardRooms(context),
    requests: rows.map((row) => boardRow(context, row, codes, situation)),
    openTotal: limit === undefined ? rows.length : reads.requests.openCount(),
    calls: reads.calls.open().map((row) => viewCall(context, row)),
    alarms: askingAlarms(context),
    duty: dutyList(context),
    lostAndFound: lostOnBoard(context),
    missing: missingNow(context),
    loans: boardLoans(context),
    wakeUps: boardWakeUps(context),
    messages: boardMessages(context),
    laundry: boardBags(context),
    care: boardCares(context),
    keys: boardKeys(context),
    cleaning: boardCleaning(context),
    head: headOf(context),
  };
};

/** Of a board under the cover of a locked console; the house is told for its clock. */
export const coveredPatch = (here: Here, house: HouseRow | undefined): BoardPatch => ({
  ...(house ? { house: boardHouse(here, house) } : {}),
  covered: {
    alarms: here.reads.alarms.asking().map(({ alarm: { id, level } }) => ({ id, level })),
    calls: here.reads.calls.open().length,
  },
});

type Kind = Subject['kind'];

/** Rooms, and those of stays and discrepancies. A new day touches every floor: who leaves is a matter of the date. */
const touchedRooms = (context: Here, ids: (kind: Kind) => string[]): BoardRoom[] => {
  const { reads } = context;
  if (ids('floor').includes('all')) return boardRooms(context);
  const numbers = new Set([
    ...ids('room'),
    ...ids('stay').flatMap((id) => reads.stays.byId(id)?.room ?? []),
    ...ids('discrepancy').flatMap((id) => reads.rooms.discrepancy(id)?.room ?? []),
    ...ids('complaint').flatMap((id) => roomsOfComplaint(context, id)),
  ]);
  return [...numbers].flatMap((number) => boardRoomOf(context, number) ?? []);
};

/** Kinds whose rows travel in the patch itself; of the others only the name does, for whoever lists them. */
const onBoard: readonly Kind[] = [
  'house',
  'staff',
  'roster',
  'request',
  'call',
  'alarm',
  'room',
  'floor',
  'service-model',
  'key',
  'key-envelope',
  'incident',
  'found-item',
  'loss-report',
  'keeping-rule',
  'loan-item',
  'loan',
  'handover',
  'paper',
];

/** The patch for what was touched. Duty loads travel with requests, since those change them. */
export const patchFor = (
  here: Here,
  house: HouseRow | undefined,
  touched: readonly Subject[],
): BoardPatch => {
  const context = countingOnce(here);
  const { reads } = context;
  const ids = (kind: Kind) => [
    ...new Set(touched.filter((one) => one.kind === kind).map(({ id }) => id)),
  ];
  const situation: () => Situation = once(() => readSituation(context));
  const codes = once(() => codesOf(context));
  // Rooms come and go, and bear other numbers: the board is drawn anew.
  if (house && ids('layout').length > 0) return { whole: snapshot(here, house), vocabulary: true };
  const requestIds = ids('request');
  const staffTouched = ids('staff').length > 0;
  const rosterTouched = staffTouched || ids('roster').length > 0;
  const rows = requestIds.flatMap((id) => reads.requests.byId(id) ?? []);
  // Who is on duty decides who is proposed: rows nobody has yet are shown anew.
  if (staffTouched)
    rows.push(...reads.requests.unassigned().filter(({ id }) => !requestIds.includes(id)));
  const open = rows.filter((row) => row.open);
  const gone = rows.filter((row) => !row.open).map(({ id }) => id);
  const callRows = ids('call').flatMap((id) => reads.calls.byId(id) ?? []);
  const alarms = ids('alarm').flatMap((id) => reads.alarms.byId(id) ?? []);
  const rooms = touchedRooms(context, ids);
  const houseTouched = (['house', 'floor', 'service-model'] as const).some(
    (kind) => ids(kind).length > 0,
  );
  // Midnight touches the floors: what is due is a matter of the date.
  const lostTouched = (['found-item', 'loss-report', 'keeping-rule', 'floor'] as const).some(
    (kind) => ids(kind).length > 0,
  );
  const beside = [...new Set(touched.map(({ kind }) => kind))].filter(
    (kind) => !onBoard.includes(kind),
  );
  return {
    ...(open.length > 0
      ? { requests: open.map((row) => boardRow(context, row, codes(), situation)) }
      : {}),
    ...(gone.length > 0 ? { gone } : {}),
    ...(callRows.length > 0 ? { calls: callRows.map((row) => viewCall(context, row)) } : {}),
    ...(alarms.length > 0 ? { alarms: alarms.map((row) => viewAlarm(context, row)) } : {}),
    ...(rooms.length > 0 ? { rooms } : {}),
    ...(staffTouched || requestIds.length > 0 ? { duty: dutyList(context) } : {}),
    ...(lostTouched ? { lostAndFound: lostOnBoard(context) } : {}),
    ...(rosterTouched ? { missing: missingNow(context) } : {}),
    // When who has it leaves; of another process's commit the room itself is not told.
    ...(houseTouched ||
    ['loan', 'loan-item', 'room', 'stay'].some((kind) => ids(kind as Kind).length > 0)
      ? { loans: boardLoans(context) }
      : {}),
    ...(ids('wake-up').length > 0 ? { wakeUps: boardWakeUps(context) } : {}),
    ...(ids('sitting').length > 0 || ids('carer').length > 0 ? { babysitting: true } : {}),
    ...(ids('laundry').length > 0 ? { laundry: boardBags(context) } : {}),
    ...(['care-action', 'guest', 'stay'].some((kind) => ids(kind as Kind).length > 0)
      ? { care: boardCares(context) }
      : {}),
    ...(ids('message').length > 0 ? { messages: boardMessages(context) } : {}),
    ...(staffTouched ||
    ['key', 'incident', 'key-envelope'].some((kind) => ids(kind as Kind).length > 0)
      ? { keys: boardKeys(context) }
      : {}),
    ...(houseTouched || ids('room-task').length > 0 || ids('housekeeping').length > 0
      ? { cleaning: boardCleaning(context) }
      : {}),
    ...(houseTouched && house
      ? { house: boardHouse(context, house), floors: boardFloors(context) }
      : {}),
    ...(beside.length > 0 ? { beside } : {}),
    ...(ids('service').length > 0 ? { vocabulary: true } : {}),
    head: headOf(context),
  };
};
