/** Which of the three books of attendance is open: who is here, the roster, the month. */
import { createStore, useStore } from '../../client/store.ts';

export const views = ['present', 'roster', 'month'] as const;
export type View = (typeof views)[number];

const store = createStore<View>('present');
export const useView = (): View => useStore(store, (view) => view);
export const showView = (view: View): void => store.set(() => view);
