/** The room the quick line speaks of now, for the rail to show who lives there and what it has had. */
import { createStore, useStore } from '../../client/store.ts';

const store = createStore<string | null>(null);
export const tellQuickPlace = (room: string | null): void => store.set(room);
export const useQuickPlace = (): string | null => useStore(store, (room) => room);
export const readQuickPlace = (): string | null => store.get();
