/**
 * The hand of the service-model book: which floor, which hours, what has been painted and is not saved. It
 * outlives the screen: what was painted is there when one comes back. It must not know how it is drawn.
 */
import type { Hours } from '../../../shared/service-model/model.ts';
import { painted } from '../../../shared/service-model/paint.ts';
import { createStore, useStore } from '../../client/store.ts';

export type Cell = { day: number; slot: number };
export type Weeks = Readonly<Record<string, Hours[][]>>;
export type BookState = {
  /** Whose hand it is: the next person starts with nothing painted. */
  owner: string | null;
  floor: string | null;
  /** Floors that are painted along with the one in hand. */
  marked: readonly string[];
  cell: Cell;
  /** Where a range began; null: one cell. */
  anchor: Cell | null;
  /** Weeks painted and not saved, and what they were before each stroke. */
  drafts: Weeks;
  before: readonly Weeks[];
  form: string | null;
  /** The exception in hand, while the hand is in their list. */
  exception: string | null;
};

/** Half an hour a cell; what lies between is typed. */
export const slotMinutes = 30;
export const slots = 48;
const days = 7;
const mostSteps = 100;

const start: BookState = {
  owner: null,
  floor: null,
  marked: [],
  cell: { day: 0, slot: 14 },
  anchor: null,
  drafts: {},
  before: [],
  form: null,
  exception: null,
};
const store = createStore<BookState>(start);

export const useBook = <T>(select: (state: BookState) => T): T => useStore(store, select);
export const readBook = (): BookState => store.get();
export const changeBook = (next: Partial<BookState>): void =>
  store.set((state) => ({ ...state, ...next }));

const inside = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/** Whoever sits here now takes the book up. */
export const takeBook = (owner: string | null): void =>
  store.set((state) => (state.owner === owner ? state : { ...start, owner }));

/** @param ranging the range grows with it */
export const moveCell = (byDays: number, bySlots: number, ranging: boolean): void =>
  store.set((state) => ({
    ...state,
    cell: {
      day: inside(state.cell.day + byDays, days),
      slot: inside(state.cell.slot + bySlots, slots),
    },
    anchor: ranging ? (state.anchor ?? state.cell) : null,
  }));

export type Range = { days: number[]; from: number; until: number };

/** The days and minutes in hand. */
export const rangeOf = ({ cell, anchor }: Pick<BookState, 'cell' | 'anchor'>): Range => {
  const other = anchor ?? cell;
  const [first, last] = [Math.min(cell.day, other.day), Math.max(cell.day, other.day)];
  return {
    days: Array.from({ length: last - first + 1 }, (_, index) => first + index),
    from: Math.min(cell.slot, other.slot) * slotMinutes,
    until: (Math.max(cell.slot, other.slot) + 1) * slotMinutes,
  };
};

const draw = (weeks: Weeks): void =>
  store.set((state) => ({
    ...state,
    drafts: { ...state.drafts, ...weeks },
    before: [...state.before, state.drafts].slice(-mostSteps),
  }));

/** Paints the range on the floors. @param weekOf the week of a floor as it is shown */
export const paint = (
  floors: readonly string[],
  weekOf: (floor: string) => Hours[][],
  desk: boolean,
): void => {
  const { days: on, from, until } = rangeOf(readBook());
  draw(
    Object.fromEntries(
      floors.map((floor) => [floor, painted(weekOf(floor), on, { from, until }, desk)]),
    ),
  );
};

/** The hours of the days in hand, typed; nights into the next day stay as they are typed. */
export const typeHours = (
  floors: readonly string[],
  weekOf: (floor: string) => Hours[][],
  hours: readonly Hours[],
): void => {
  const on = new Set(rangeOf(readBook()).days);
  draw(
    Object.fromEntries(
      floors.map((floor) => [
        floor,
        weekOf(floor).map((own, day) => (on.has(day) ? hours.map((one) => ({ ...one })) : own)),
      ]),
    ),
  );
};

/** One floor's week for others. */
export const copyWeek = (week: Hours[][], floors: readonly string[]): void =>
  draw(Object.fromEntries(floors.map((floor) => [floor, week])));

/** Takes the last stroke back. */
export const unpaint = (): void =>
  store.set((state) => {
    const drafts = state.before.at(-1);
    return drafts ? { ...state, drafts, before: state.before.slice(0, -1) } : state;
  });

/** Saved: what was painted on these floors stands now. */
export const dropDrafts = (floors: readonly string[]): void =>
  store.set((state) => ({
    ...state,
    drafts: Object.fromEntries(
      Object.entries(state.drafts).filter(([floor]) => !floors.includes(floor)),
    ),
    before: [],
    anchor: null,
  }));

export const toggleMark = (floor: string): void =>
  store.set((state) => ({
    ...state,
    marked: state.marked.includes(floor)
      ? state.marked.filter((one) => one !== floor)
      : [...state.marked, floor],
  }));
