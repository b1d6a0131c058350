/** Which of the books of rooms and stays is open. */
import { createStore, useStore } from '../../client/store.ts';

export const views = [
  'rooms',
  'stays',
  'discrepancies',
  'serviceModel',
  'layout',
  'imports',
] as const;
export type View = (typeof views)[number];

const store = createStore<View>('rooms');
export const useView = (): View => useStore(store, (view) => view);
export const showView = (view: View): void => store.set(() => view);
