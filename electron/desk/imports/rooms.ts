/** Rooms from a table: those the house does not have are added, others changed; what is missing is kept. */
import type { ImportLine, ImportNote, ImportProblem } from '../../../shared/imports/contract.ts';
import { byNumber, floorToldBy } from '../../../shared/layout/model.ts';
import type { RoomRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import {
  connectRooms,
  insertRoom,
  layoutChanged,
  openAt,
  relayRoom,
  removeRoom,
  settle,
} from '../layout/index.ts';
import type { Lines } from '../tables/index.ts';
import { floorIn, isNumber, knownNumber, listIn, typeIn } from './cells.ts';
import type { Plan } from './plan.ts';
import { type Entry, problemAt, readRecords } from './records.ts';
import { type RoomField, roomShape } from './room-words.ts';

type Wanted = {
  line: number;
  number: string;
  room: RoomRow | undefined;
  floor: string;
  type: string | undefined;
  wing: string | undefined;
  connects: { number: string; problem: () => ImportProblem }[];
};

type House = {
  rooms: ReadonlyMap<string, RoomRow>;
  floors: readonly string[];
  isArea: (code: string) => boolean;
};

/** A cell that begins like a formula was one, in a file that keeps none. */
const formulaIn = ({ line, cells }: Entry<RoomField>): ImportProblem | undefined => {
  const cell = Object.values(cells).find(({ value }) => value.startsWith('='));
  return cell && problemAt('formula', line, cell, cell.value);
};

const tooLong = ({ line, cells }: Entry<RoomField>): ImportProblem | undefined => {
  const cell = [cells.type, cells.wing].find((one) => (one?.value.length ?? 0) > 40);
  return cell && problemAt('tooLong', line, cell, cell.value);
};

const readEntry = (
  house: House,
  entry: Entry<RoomField>,
  seen: Map<string, number>,
): Wanted | ImportProblem => {
  const { line, cells } = entry;
  const at = cells.number;
  const odd = formulaIn(entry) ?? tooLong(entry);
  if (odd) return odd;
  if (!at) return problemAt('empty', line, null, '', 'number');
  const number = knownNumber(at.value, house.rooms);
  if (!isNumber(number)) return problemAt('badNumber', line, at, at.value);
  if (house.isArea(number.toLowerCase())) return problemAt('isArea', line, at, at.value);
  const before = seen.get(number);
  if (before !== undefined) return problemAt('twice', line, at, number, String(before));
  seen.set(number, line);
  const room = house.rooms.get(number);
  const floor = cells.floor
    ? floorIn(cells.floor.value, house.floors)
    : (room?.floor ?? floorToldBy(number, house.floors));
  if (floor === null || floor === '' || floor.length > 8)
    return problemAt('unknownFloor', line, cells.floor ?? at, cells.floor?.value ?? number);
  return {
    line,
    number,
    room,
    floor,
    type: cells.type && typeIn(cells.type.value),
    wing: cells.wing?.value,
    connects: listIn(cells.connects?.value ?? '').map((text) => {
      const to = knownNumber(text, house.rooms);
      return {
        number: to,
        problem: () =>
          problemAt(
            to === number ? 'connectsItself' : 'unknownConnected',
            line,
            cells.connects ?? null,
            text,
          ),
      };
    }),
  };
};

const changesOf = ({ room, ...wanted }: Wanted, connects: string): ImportLine['changes'] =>
  (
    [
      ['floor', room?.floor ?? '', wanted.floor],
      ['type', room?.type ?? '', wanted.type ?? room?.type ?? 'standard'],
      ['wing', room?.wing ?? '', wanted.wing ?? room?.wing ?? ''],
      ['connects', '', connects],
    ] as const
  )
    .filter(([, from, to]) => from !== to)
    .map(([field, from, to]) => ({ field, from, to }));

type Doors = { has: (one: string, other: string) => boolean };

/** The doors between rooms there are. */
const doorsOf = ({ reads }: Pick<ReadContext, 'reads'>, rooms: readonly RoomRow[]): Doors => {
  const numbers = new Map(rooms.map(({ id, number }) => [id, number]));
  const pairs = new Set(
    reads.layout.connections().flatMap(({ one, other }) => {
      const [a, b] = [numbers.get(one), numbers.get(other)];
      return [`${a} ${b}`, `${b} ${a}`];
    }),
  );
  return { has: (one, other) => pairs.has(`${one} ${other}`) };
};

type Choice = { missing: 'keep' | 'retire' };

/** What the rooms of a table would come to. */
export const planRooms = (context: ReadContext, source: Lines, { missing }: Choice): Plan => {
  const { reads } = context;
  const all = reads.rooms.rooms();
  const rooms = new Map(all.map((room) => [room.number, room]));
  const areas = new Set(reads.rooms.areas().map(({ code }) => code));
  const house: House = {
    rooms,
    floors: reads.rooms.floors().map(({ code }) => code),
    isArea: (code) => areas.has(code),
  };
  const { entries, columns, problems, notes } = readRecords(source, roomShape);
  // A line that is refused names its room all the same; one whose number is hidden may name any of them.
  const named = new Set(entries.map(({ cells }) => knownNumber(cells.number?.value ?? '', rooms)));
  const isHidden =
    problems.some(({ kind }) => kind === 'failed' || kind === 'quotes') ||
    [...named].some((number) => !isNumber(number));
  const seen = new Map<string, number>();
  const read: Wanted[] = [];
  for (const entry of entries) {
    const one = readEntry(house, entry, seen);
    if ('kind' in one) problems.push(one);
    else read.push(one);
  }
  const good = read.filter(({ number, connects }) => {
    const wrong = connects.find(
      (to) => to.number === number || !(rooms.has(to.number) || seen.has(to.number)),
    );
    if (wrong) problems.push(wrong.problem());
    return wrong === undefined;
  });
  const doors = doorsOf(context, all);
  const taken = new Set([...rooms.keys(), ...good.map(({ number }) => number)]);
  const planned = good.map((wanted) => {
    const connects = wanted.connects
      .map(({ number }) => number)
      .filter((to) => taken.has(to) && !doors.has(wanted.number, to));
    return { wanted, connects, changes: changesOf(wanted, connects.join(', ')) };
  });
  const newFloors = [...new Set(good.map(({ floor }) => floor))].filter(
    (floor) => !house.floors.includes(floor),
  );
  const noted = newFloors
    .sort(byNumber)
    .map((floor): ImportNote => ({ kind: 'newFloor', line: null, value: floor }));
  // A file without a list says nothing of what is missing from it.
  const leaving = entries.length === 0 ? [] : all.filter(({ number }) => !named.has(number));
  const retires = missing === 'retire' && !isHidden;
  if (missing === 'retire' && isHidden && leaving.length > 0)
    noted.push({ kind: 'noneRetired', line: null, value: String(leaving.length) });
  const retired = retires ? leaving.map(({ number }) => number) : [];
  for (const number of retired) {
    const open = openAt(context, number);
    if (open.length > 0)
      problems.push(
        problemAt(
          'openWork',
          0,
          null,
          number,
          open
            .map(({ label }) => label)
            .filter(Boolean)
            .join(', '),
        ),
      );
  }
  const stillOpen = new Set(
    problems.filter(({ kind }) => kind === 'openWork').map(({ value }) => value),
  );
  const closable = retired.filter((number) => !stillOpen.has(number));
  const fresh = planned.filter(({ wanted }) => wanted.room === undefined);
  const changed = planned.filter(({ wanted, changes }) => wanted.room && changes.length > 0);
  const lineOf =
    (what: ImportLine['what']) =>
    ({ wanted, changes }: (typeof planned)[number]): ImportLine => ({
      line: wanted.line,
      place: wanted.number,
      name: null,
      what,
      changes,
    });
  const actions = {
    add: fresh.map(({ wanted: { number, floor, type, wing } }) => ({ number, floor, type, wing })),
    change: changed.map(({ wanted: { number, floor, type, wing }, changes }) => ({
      number,
      floor,
      type,
      wing,
      changes,
    })),
    connect: planned.flatMap(({ wanted, connects }) =>
      connects.map((to) => [wanted.number, to] as const),
    ),
    retire: closable,
  };
  return {
    read: entries.length,
    counts: {
      new: fresh.length,
      changed: changed.length,
      same: planned.length - fresh.length - changed.length,
      leaving: leaving.length,
    },
    columns,
    problems,
    notes: [...notes, ...noted],
    stays: [],
    lines: [
      ...changed.map(lineOf('changed')),
      ...fresh.map(lineOf('new')),
      ...leaving.map(
        ({ number }): ImportLine => ({
          line: 0,
          place: number,
          name: null,
          what: retires ? 'retired' : 'missing',
          changes: [],
        }),
      ),
    ],
    actions,
    acts: Object.values(actions).some((list) => list.length > 0),
    run: (writing) => put(writing, actions),
  };
};

type Actions = {
  add: { number: string; floor: string; type: string | undefined; wing: string | undefined }[];
  change: { number: string; floor: string; type: string | undefined; wing: string | undefined }[];
  connect: (readonly [string, string])[];
  retire: readonly string[];
};

const put = (context: WriteContext, { add, change, connect, retire }: Actions) => {
  const { reads } = context;
  for (const room of add) insertRoom(context, room);
  for (const { number, floor, type, wing } of change) {
    const room = reads.rooms.room(number);
    if (room)
      relayRoom(context, room, {
        floor,
        ...(type === undefined ? {} : { type }),
        ...(wing === undefined ? {} : { wing }),
      });
  }
  for (const [number, to] of connect) {
    const [one, other] = [reads.rooms.room(number), reads.rooms.room(to)];
    if (one && other) connectRooms(context, one, other);
  }
  for (const number of retire) removeRoom(context, number, { close: false });
  settle(context);
  layoutChanged(context, 'rooms-imported', {
    added: add.length,
    changed: change.length,
    connected: connect.length,
    retired: retire,
  });
  return { retired: retire.length };
};
