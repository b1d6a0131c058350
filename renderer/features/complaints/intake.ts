/** From where a complaint is taken: the call in hand, the room that is looked at. It waits for the form. */
import { withoutComplaintWord } from '../../../shared/intake/entry.ts';
import { openBook } from '../../app/navigation.ts';
import { addToDrafts } from '../../app/register/drafts.ts';
import { createStore, useStore } from '../../client/store.ts';

export type From = {
  place: string | null;
  callId: string | null;
  /** What was written down before it was known to be one. */
  what: string | null;
  /** Which time it is: a form that stands open already begins anew with what is known now. */
  time: number;
};

const nowhere: From = { place: null, callId: null, what: null, time: 0 };
const store = createStore<From>(nowhere);

export const useFrom = (): From => useStore(store, (from) => from);
export const forgetFrom = (): void => store.set(({ time }) => ({ ...nowhere, time }));

/** Opens the form with what is known already. */
export const takeComplaint = (from: Partial<Omit<From, 'time'>> = {}): void => {
  store.set(({ time }) => ({ ...nowhere, ...from, time: time + 1 }));
  // What was half filled before comes back, and keeps what is said now as well.
  if (from.what) addToDrafts('guests/complaints', 'open', 'what', from.what);
  openBook('guests', 'complaints', null, 'open');
};

/** A line of a call without what the form asks for by itself: the place, and that it is a complaint. */
export const wordsOfLine = (line: string, place: string | null): string => {
  const text = withoutComplaintWord(line);
  const named = place !== null && text.toLowerCase().startsWith(place.toLowerCase());
  return named ? withoutComplaintWord(text.slice(place.length).replace(/^\s*[:：,，]/, '')) : text;
};
