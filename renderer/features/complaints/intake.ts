/** From where a complaint is taken: the call in hand, the room that is looked at. It waits for the form. */
import { openBook } from '../../app/navigation.ts';
import { createStore, useStore } from '../../client/store.ts';

export type From = { place: string | null; callId: string | null };

const nowhere: From = { place: null, callId: null };
const store = createStore<From>(nowhere);

export const useFrom = (): From => useStore(store, (from) => from);
export const forgetFrom = (): void => store.set(() => nowhere);

/** Opens the form with what is known already. */
export const takeComplaint = (from: Partial<From> = {}): void => {
  store.set(() => ({ ...nowhere, ...from }));
  openBook('guests', 'complaints', null, 'open');
};
