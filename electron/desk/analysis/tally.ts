/** Counts of a time: what was asked for, layer by layer, by service and room and by service and hour. */
import type { AnalysisInput } from '../../../shared/analysis/contract.ts';
import type { Gathered } from './gather.ts';
import { marks } from './store.ts';

/**
 * - `all`: requests that were not cancelled; `every`: cancelled ones too.
 * - `operate`: equipment, by what it is about; `borrow`: things lent; `late`, `chased`, `wrong`: how it was
 *   passed on; `asked`: by departments.
 */
export const layers = [
  'all',
  'every',
  'operate',
  'borrow',
  'late',
  'chased',
  'wrong',
  'asked',
] as const;
export type Layer = (typeof layers)[number];

export type Only = Pick<AnalysisInput, 'floor' | 'roomType' | 'hour' | 'caller'>;

/** The index of what it counts for in a layer; -1: it is not of this layer. */
export const subjectIn = (gathered: Gathered): ((layer: Layer, at: number) => number) => {
  const { world, service, topic, room, marks: bits, callers, number } = gathered;
  const equipment = world.services.map(({ code }) => world.isEquipment(code));
  const lends = world.services.map(({ code }) => world.itemOf.has(code));
  return (layer, at) => {
    const own = service[at] ?? -1;
    const mark = bits[at] ?? 0;
    // Lent at the desk without a request: there was nothing to pass on.
    if ((number[at] ?? 0) < 0 && layer !== 'borrow') return -1;
    if (layer === 'every') return own;
    if (layer === 'wrong') return mark & marks.wrong ? own : -1;
    if (own < 0 || mark & marks.cancelled) return -1;
    if (layer === 'all') return own;
    if (layer === 'late') return mark & marks.late ? own : -1;
    if (layer === 'chased') return mark & marks.chased ? own : -1;
    if ((room[at] ?? -1) < 0) return -1;
    if (layer === 'operate') return equipment[own] ? (topic[at] ?? -1) : -1;
    if (layer === 'borrow') return lends[own] ? own : -1;
    return callers.get(number[at] ?? 0) === 'department' ? own : -1;
  };
};

/** True where it is of the floor, the room type, the hour and the caller that are asked for. */
export const keptBy = (gathered: Gathered, only: Only): ((at: number) => boolean) => {
  const { world, room, hour, callers, number } = gathered;
  const wanted = world.rooms.map(
    ({ floor, type }) =>
      (only.floor === undefined || floor === only.floor) &&
      (only.roomType === undefined || type === only.roomType),
  );
  const anyRoom = only.floor === undefined && only.roomType === undefined;
  return (at) =>
    (anyRoom || wanted[room[at] ?? -1] === true) &&
    (only.hour === undefined || hour[at] === only.hour) &&
    (only.caller === undefined || (callers.get(number[at] ?? 0) ?? 'guest') === only.caller);
};

export type Tally = {
  total: (layer: Layer, subject: number) => number;
  inRoom: (layer: Layer, subject: number, room: number) => number;
  atHour: (layer: Layer, subject: number, hour: number) => number;
};

export const tally = (gathered: Gathered, only: Only): Tally => {
  const { world, size, room, hour } = gathered;
  const places = world.rooms.length;
  const subjects = world.services.length;
  const kept = keptBy(gathered, only);
  const subjectOf = subjectIn(gathered);
  const made = layers.map(() => ({
    rooms: new Int32Array(subjects * places),
    hours: new Int32Array(subjects * 24),
  }));
  for (let at = 0; at < size; at += 1) {
    if (!kept(at)) continue;
    for (let layer = 0; layer < layers.length; layer += 1) {
      const subject = subjectOf(layers[layer] as Layer, at);
      const into = made[layer];
      if (subject < 0 || !into) continue;
      const where = room[at] ?? -1;
      const hourCell = subject * 24 + (hour[at] ?? 0);
      into.hours[hourCell] = (into.hours[hourCell] ?? 0) + 1;
      if (where < 0) continue;
      const roomCell = subject * places + where;
      into.rooms[roomCell] = (into.rooms[roomCell] ?? 0) + 1;
    }
  }
  const of = (layer: Layer) => made[layers.indexOf(layer)];
  return {
    inRoom: (layer, subject, where) => of(layer)?.rooms[subject * places + where] ?? 0,
    atHour: (layer, subject, at) => of(layer)?.hours[subject * 24 + at] ?? 0,
    total: (layer, subject) => {
      let sum = 0;
      for (let at = 0; at < 24; at += 1) sum += of(layer)?.hours[subject * 24 + at] ?? 0;
      return sum;
    },
  };
};
