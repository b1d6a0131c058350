/** What is held against the rest of the house: a floor, a type of room, some hours of the day. */
import { bandHours, type Grouping } from '../../../shared/analysis/model.ts';
import type { World } from './world.ts';

export type Group = {
  by: Grouping;
  value: string;
  /** Which rooms are of it; null: all. */
  rooms: readonly boolean[] | null;
  /** Which hours; null: all. */
  hours: { from: number; until: number } | null;
};

const bands = Array.from({ length: 24 / bandHours }, (_, at) => ({
  from: at * bandHours,
  until: (at + 1) * bandHours,
}));

export const floorGroups = ({ rooms, floors }: World): Group[] =>
  floors.map((code) => ({
    by: 'floor',
    value: code,
    rooms: rooms.map(({ floor }) => floor === code),
    hours: null,
  }));

export const typeGroups = ({ rooms }: World): Group[] =>
  [...new Set(rooms.map(({ type }) => type))].sort().map((name) => ({
    by: 'roomType',
    value: name,
    rooms: rooms.map(({ type }) => type === name),
    hours: null,
  }));

export const hourGroups = (): Group[] =>
  bands.map((hours) => ({
    by: 'hours',
    value: `${hours.from}-${hours.until}`,
    rooms: null,
    hours,
  }));

/** The group a finding names; null where the house has it no more. */
export const groupNamed = (world: World, by: Grouping, value: string): Group | null => {
  if (by === 'floor') return floorGroups(world).find((one) => one.value === value) ?? null;
  if (by === 'roomType') return typeGroups(world).find((one) => one.value === value) ?? null;
  if (by === 'hours') return hourGroups().find((one) => one.value === value) ?? null;
  return { by, value, rooms: null, hours: null };
};

export const inGroup = ({ rooms, hours }: Group, room: number, hour: number): boolean =>
  (rooms === null || rooms[room] === true) &&
  (hours === null || (hour >= hours.from && hour < hours.until));
