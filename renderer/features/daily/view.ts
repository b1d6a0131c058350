/** Which of the books of the daily work is open. */
import { createStore, useStore } from '../../client/store.ts';

export const views = [
  'cleaning',
  'deepClean',
  'publicAreas',
  'laundry',
  'minibar',
  'wakeUps',
  'messages',
  'babysitting',
  'roomService',
  'guestThings',
] as const;
export type View = (typeof views)[number];

const store = createStore<View>('cleaning');
export const useView = (): View => useStore(store, (view) => view);
export const showView = (view: View): void => store.set(() => view);
