/** Which of the books of key control is open. */
import { createStore, useStore } from '../../client/store.ts';

export const views = ['hooks', 'handout', 'count', 'incidents', 'envelopes', 'whoHad'] as const;
export type View = (typeof views)[number];

const store = createStore<View>('hooks');
export const useView = (): View => useStore(store, (view) => view);
export const showView = (view: View): void => store.set(() => view);
