/** The rules: each holds groups against the rest of the house and keeps what chance does not explain. */
import {
  type FindingKey,
  type Grouping,
  keyOf,
  thresholds,
} from '../../../shared/analysis/model.ts';
import type { FigureBase } from '../../../shared/measures/model.ts';
import type { Department } from '../../../shared/staff/contract.ts';
import { type Asking, askedAnswers, askedQuestions, mostlyAsking } from './askings.ts';
import { tail } from './chance.ts';
import type { Gathered } from './gather.ts';
import { floorGroups, type Group, hourGroups, typeGroups } from './groups.ts';
import type { Exposure } from './nights.ts';
import { type Layer, type Only, type Tally, tally } from './tally.ts';

type Counted = { count: number; base: number };
export type Hit = FindingKey & {
  key: string;
  per: FigureBase;
  here: Counted;
  rest: Counted;
  /** Null where the rule asks for no test. */
  chance: number | null;
  /** Times the rest; null where the rest has none. */
  ratio: number | null;
  /** Of this rule. */
  comparisons: number;
  /** Whom it is about, where one department is. */
  department?: Department | null;
};

type Candidate = FindingKey & { per: FigureBase; here: Counted; all: Counted; wanted: number };

const rate = ({ count, base }: Counted): number | null => (base > 0 ? count / base : null);

export const ratioOf = (here: Counted, rest: Counted): number | null => {
  const one = rate(here);
  const other = rate(rest);
  return one === null || other === null || other === 0 ? null : one / other;
};

/** Keeps what is often enough, enough above the rest, and no accident among so many comparisons. */
export const sift = (candidates: readonly Candidate[]): Hit[] => {
  const compared = candidates.filter(
    ({ here, all }) => all.count >= thresholds.least && here.base > 0 && all.base > here.base,
  );
  return compared.flatMap(({ here, all, wanted, ...key }) => {
    const rest = { count: all.count - here.count, base: all.base - here.base };
    const ratio = ratioOf(here, rest);
    if (here.count < thresholds.least || (ratio !== null && ratio < wanted)) return [];
    const chance = Math.min(1, tail(here.count, all.count, here.base / all.base) * compared.length);
    if (chance > thresholds.chance) return [];
    return [{ ...key, key: keyOf(key), here, rest, ratio, chance, comparisons: compared.length }];
  });
};

type Look = {
  gathered: Gathered;
  exposure: Exposure;
  /** For comparing floors, types, callers, and for everything else. */
  tallies: { floor: Tally; roomType: Tally; caller: Tally; other: Tally };
  only: Only;
};

const sumRooms = (
  { gathered: { world } }: Look,
  from: Tally,
  layer: Layer,
  subject: number,
  group: Group | null,
  only: Only,
): number => {
  let sum = 0;
  for (let room = 0; room < world.rooms.length; room += 1) {
    const { floor, type } = world.rooms[room] ?? {};
    if (only.floor !== undefined && floor !== only.floor) continue;
    if (only.roomType !== undefined && type !== only.roomType) continue;
    if (group === null || group.rooms?.[room]) sum += from.inRoom(layer, subject, room);
  }
  return sum;
};

const sumBase = ({ exposure, gathered: { world } }: Look, group: Group | null, only: Only) =>
  exposure.byRoom.reduce((sum, nights, room) => {
    const { floor, type } = world.rooms[room] ?? {};
    if (only.floor !== undefined && floor !== only.floor) return sum;
    if (only.roomType !== undefined && type !== only.roomType) return sum;
    return group === null || group.rooms?.[room] ? sum + nights : sum;
  }, 0);

/** By floor the floors are compared whole, by type the types: what is asked for alone is picked afterwards. */
const without = (only: Only, by: Grouping): Only => ({
  ...only,
  ...(by === 'floor' ? { floor: undefined } : {}),
  ...(by === 'roomType' ? { roomType: undefined } : {}),
});
const picked = (only: Only, { by, value }: Group): boolean =>
  !(by === 'floor' && only.floor !== undefined && only.floor !== value) &&
  !(by === 'roomType' && only.roomType !== undefined && only.roomType !== value);

/** How often a room has it, floor against floors and type against types. */
const perRoom = (look: Look, rule: 'operate' | 'borrow'): Candidate[] => {
  const { world } = look.gathered;
  const groups = [...floorGroups(world), ...typeGroups(world)];
  return groups.flatMap((group) => {
    const by = group.by === 'floor' ? 'floor' : 'roomType';
    const from = look.tallies[by];
    const only = without(look.only, by);
    const base = sumBase(look, group, only);
    const allBase = sumBase(look, null, only);
    if (!picked(look.only, group)) return [];
    return world.services.map(({ code }, subject) => ({
      ...{ rule, subject: code, by, value: group.value, wanted: thresholds.ratio },
      per: look.exposure.per,
      here: { count: sumRooms(look, from, rule, subject, group, only), base },
      all: { count: sumRooms(look, from, rule, subject, null, only), base: allBase },
    }));
  });
};

const hoursOf = (from: Tally, layer: Layer, subject: number, group: Group | null): number => {
  let sum = 0;
  for (let hour = group?.hours?.from ?? 0; hour < (group?.hours?.until ?? 24); hour += 1)
    sum += from.atHour(layer, subject, hour);
  return sum;
};

const overServices = (look: Look, count: (subject: number) => number): number =>
  look.gathered.world.services.reduce((sum, _, subject) => sum + count(subject), 0);

/** What is asked of equipment in some hours, held against all that is asked for in them. */
const operateByHours = (look: Look): Candidate[] => {
  if (look.only.hour !== undefined) return [];
  const { services } = look.gathered.world;
  const from = look.tallies.other;
  const total = overServices(look, (subject) => hoursOf(from, 'all', subject, null));
  return hourGroups().flatMap((group) => {
    const base = overServices(look, (subject) => hoursOf(from, 'all', subject, group));
    return services.map(({ code }, subject) => ({
      ...{ rule: 'operate' as const, subject: code, by: 'hours' as const, value: group.value },
      ...{ per: 'requests' as const, wanted: thresholds.hoursRatio },
      here: { count: hoursOf(from, 'operate', subject, group), base },
      all: { count: hoursOf(from, 'operate', subject, null), base: total },
    }));
  });
};

const noRooms: Only = {};

/** How large a share of the requests went so, service against services, floor against floors, hours against hours. */
const shares = (look: Look, rule: 'late' | 'wrong' | 'chased'): Candidate[] => {
  const { world } = look.gathered;
  const baseLayer: Layer = rule === 'wrong' ? 'every' : 'all';
  const from = look.tallies.other;
  const sum = (layer: Layer, group: Group | null) =>
    overServices(look, (subject) => hoursOf(from, layer, subject, group));
  const all = { count: sum(rule, null), base: sum(baseLayer, null) };
  const common = { rule, per: 'requests' as const, wanted: thresholds.ratio };
  const byService = world.services.map(({ code }, subject) => ({
    ...{ ...common, subject: code, by: 'service' as const, value: code, all },
    here: { count: from.total(rule, subject), base: from.total(baseLayer, subject) },
  }));
  const byHours = hourGroups().map((group) => ({
    ...{ ...common, subject: '', by: 'hours' as const, value: group.value, all },
    here: { count: sum(rule, group), base: sum(baseLayer, group) },
  }));
  const wide = look.tallies.floor;
  const only = without(look.only, 'floor');
  const onFloors = (layer: Layer, group: Group | null): number =>
    overServices(look, (subject) => sumRooms(look, wide, layer, subject, group, only));
  const allFloors = { count: onFloors(rule, null), base: onFloors(baseLayer, null) };
  const byFloor = floorGroups(world)
    .filter((group) => picked(look.only, group))
    .map((group) => ({
      ...{ ...common, subject: '', by: 'floor' as const, value: group.value, all: allFloors },
      here: { count: onFloors(rule, group), base: onFloors(baseLayer, group) },
    }));
  return [...byService, ...(look.only.hour === undefined ? byHours : []), ...byFloor];
};

/** What departments ask is held against what anybody asks; of other callers it has nothing to say. */
const ofDepartments = ({ caller }: Only): boolean =>
  caller === undefined || caller === 'department';

/** What departments ask for far more than guests do, of what guests ask for too. */
const asked = (look: Look): Candidate[] => {
  if (!ofDepartments(look.only)) return [];
  const from = look.tallies.caller;
  const rooms = (layer: Layer, subject: number): number =>
    sumRooms(look, from, layer, subject, null, noRooms);
  const all = {
    count: overServices(look, (subject) => rooms('asked', subject)),
    base: overServices(look, (subject) => rooms('all', subject)),
  };
  return look.gathered.world.services
    .map(({ code }, subject) => ({
      ...{ rule: 'asked' as const, subject: code, by: 'service' as const, value: code },
      ...{ per: 'requests' as const, wanted: thresholds.ratio, all },
      here: { count: rooms('asked', subject), base: rooms('all', subject) },
    }))
    .filter(({ here }) => here.count <= here.base * (1 - thresholds.guestShare));
};

/** Things asked for when none was left: no comparison, a share that should not be. */
const stockOuts = ({ gathered, only }: Look): Hit[] => {
  const { world } = gathered;
  const askings = keptAskings(gathered, only);
  return [...world.items.keys()].flatMap((subject) => {
    const of = askings.filter(({ item }) => item === subject);
    const here = { count: of.filter(({ out }) => out).length, base: of.length };
    if (here.count < thresholds.stockOuts || here.count / here.base < thresholds.stockOutShare)
      return [];
    const key: FindingKey = { rule: 'stock-out', subject, by: 'house', value: '' };
    const others = askings.filter(({ item }) => item !== subject);
    const rest = { count: others.filter(({ out }) => out).length, base: others.length };
    const found = { ...key, key: keyOf(key), per: 'loans' as const, here, rest };
    return [{ ...found, chance: null, ratio: ratioOf(here, rest), comparisons: 0 }];
  });
};

const roomKept = ({ world }: Gathered, only: Only, room: number, hour: number): boolean => {
  const one = world.rooms[room];
  return (
    (only.floor === undefined || one?.floor === only.floor) &&
    (only.roomType === undefined || one?.type === only.roomType) &&
    (only.hour === undefined || hour === only.hour)
  );
};

export const keptAskings = (gathered: Gathered, only: Only): Gathered['askings'] =>
  gathered.askings.filter(({ room, hour }) => roomKept(gathered, only, room, hour));

export const keptNever = (gathered: Gathered, only: Only): Gathered['never'] =>
  only.caller !== undefined && only.caller !== 'guest'
    ? []
    : gathered.never.filter(({ room, hour }) => roomKept(gathered, only, room, hour));

export const keptCalls = (gathered: Gathered, only: Only) =>
  gathered
    .ringings()
    .filter(
      ({ room, hour, caller }) =>
        roomKept(gathered, only, room, hour) &&
        (only.caller === undefined || caller === only.caller),
    );

export const keptSaid = (gathered: Gathered, only: Only): readonly Asking[] =>
  gathered.said.filter(
    ({ room, hour, asker }) =>
      roomKept(gathered, only, room, hour) &&
      (only.caller === undefined || (asker ?? 'guest') === only.caller),
  );

/** What departments ask that the library answers, or does not. */
const askedOfLibrary = ({ gathered, only }: Look): Hit[] => {
  if (!ofDepartments(only)) return [];
  const said = keptSaid(gathered, { ...only, caller: undefined });
  return [...sift(askedAnswers(said)), ...askedQuestions(said)].map((hit) => ({
    ...hit,
    department: mostlyAsking(said.filter(({ subject }) => subject === hit.subject)),
  }));
};

const never = ({ gathered, only }: Look): Hit[] => {
  const isCut = Object.values(only).some((one) => one !== undefined);
  const here = {
    count: keptNever(gathered, only).length,
    base: isCut ? keptCalls(gathered, only).length : gathered.callsIn(gathered.period),
  };
  if (here.count < thresholds.neverLeast || here.count < here.base * thresholds.neverShare)
    return [];
  const key: FindingKey = { rule: 'never', subject: '', by: 'house', value: '' };
  const found = { ...key, key: keyOf(key), per: 'calls' as const, here };
  return [{ ...found, rest: { count: 0, base: 0 }, chance: null, ratio: null, comparisons: 0 }];
};

/** Strongest first: the least likely, then the most. */
const strength = (one: Hit, other: Hit): number =>
  (one.chance ?? thresholds.chance) - (other.chance ?? thresholds.chance) ||
  other.here.count - one.here.count ||
  (one.key < other.key ? -1 : 1);

export const applyRules = (gathered: Gathered, exposure: Exposure, only: Only): Hit[] => {
  const other = tally(gathered, only);
  const tallies = {
    other,
    floor: only.floor === undefined ? other : tally(gathered, without(only, 'floor')),
    roomType: only.roomType === undefined ? other : tally(gathered, without(only, 'roomType')),
    caller: only.caller === undefined ? other : tally(gathered, { ...only, caller: undefined }),
  };
  const look: Look = { gathered, exposure, tallies, only };
  return [
    ...sift([...perRoom(look, 'operate'), ...operateByHours(look)]),
    ...sift(perRoom(look, 'borrow')),
    ...sift(shares(look, 'late')),
    ...sift(shares(look, 'wrong')),
    ...sift(shares(look, 'chased')),
    ...sift(asked(look)),
    ...askedOfLibrary(look),
    ...stockOuts(look),
    ...never(look),
  ].sort(strength);
};
