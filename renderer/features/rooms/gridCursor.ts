/**
 * Where the cursor of the grid stands, and what has been typed of a room number. The floors share it
 * with the keys; it must not know how a tile looks.
 */
import { createStore, useStore } from '../../client/store.ts';
import type { FloorLine } from './layout.ts';

type Cursor = { room: string | null; typed: string; focused: boolean };
const store = createStore<Cursor>({ room: null, typed: '', focused: false });

export const useCursor = <T>(select: (cursor: Cursor) => T): T => useStore(store, select);
export const readCursor = (): Cursor => store.get();

export const pointAt = (room: string | null): void =>
  store.set((now) => ({ ...now, room, typed: '' }));
export const focusGrid = (focused: boolean): void =>
  store.set((now) => (now.focused === focused ? now : { ...now, focused, typed: '' }));
export const erase = (): void => store.set((now) => ({ ...now, typed: now.typed.slice(0, -1) }));

/** The room beside, above or below; columns keep their place where floors are of unequal length. */
export const stepFrom = (
  lines: readonly FloorLine[],
  from: string | null,
  direction: 'Up' | 'Down' | 'Left' | 'Right',
): string | null => {
  const floors = lines.filter((line) => line.rooms.length > 0);
  const row = floors.findIndex((line) => line.rooms.some((room) => room.number === from));
  if (row < 0) return floors[0]?.rooms[0]?.number ?? null;
  const column = floors[row]?.rooms.findIndex((room) => room.number === from) ?? 0;
  if (direction === 'Left' || direction === 'Right') {
    const next = floors[row]?.rooms[column + (direction === 'Left' ? -1 : 1)];
    return next?.number ?? from;
  }
  const rooms = floors[row + (direction === 'Up' ? -1 : 1)]?.rooms;
  return rooms?.[Math.min(column, rooms.length - 1)]?.number ?? from;
};

/** Whoever types a number presses Enter after it, although the room is open by its last digit. */
const habitMs = 700;
let wholeAtMs = Number.NEGATIVE_INFINITY;
export const justTyped = (): boolean => performance.now() - wholeAtMs < habitMs;

/**
 * Adds a character to what is typed: moves to the first room that begins so, and gives the room once
 * its number is complete. A number that is none starts over with the new character.
 */
export const typeNumber = (rooms: Iterable<string>, character: string): string | null => {
  const all = [...rooms];
  const fitting = (typed: string) => all.find((number) => number.startsWith(typed));
  const { typed } = store.get();
  const now = fitting(typed + character) === undefined ? character : typed + character;
  const first = fitting(now) ?? null;
  const whole = all.includes(now);
  if (whole) wholeAtMs = performance.now();
  store.set((cursor) => ({ ...cursor, typed: whole ? '' : now, room: first ?? cursor.room }));
  return whole ? now : null;
};
