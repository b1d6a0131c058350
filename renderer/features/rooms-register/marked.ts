/** Rooms marked to be changed together. Pure but for the store; it knows no room's state. */
import { createStore, useStore } from '../../client/store.ts';

const store = createStore<ReadonlySet<string>>(new Set());

export const useMarked = (): ReadonlySet<string> => useStore(store, (marked) => marked);
export const clearMarked = (): void => store.set(() => new Set());

export const toggleMarked = (number: string): void =>
  store.set((marked) => {
    const next = new Set(marked);
    if (!next.delete(number)) next.add(number);
    return next;
  });

/** All that are shown; said again, none. */
export const markAll = (numbers: readonly string[]): void =>
  store.set((marked) =>
    numbers.every((number) => marked.has(number)) ? new Set() : new Set([...marked, ...numbers]),
  );
