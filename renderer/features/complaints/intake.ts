/** From where a complaint is taken: the call in hand, the room that is looked at. It waits for the form. */
import { withoutComplaintWord } from '../../../shared/intake/entry.ts';
import { openBook } from '../../app/navigation.ts';
import { addToDraft, draftKey, isDraft, readDraft } from '../../app/register/drafts.ts';
import { createStore, useStore } from '../../client/store.ts';

export type From = {
  place: string | null;
  callId: string | null;
  /** What was written down before it was known to be one. */
  what: string | null;
  /** What is to be done where the words stood, once the desk has them. */
  onTaken: (() => void) | null;
  /** Which time it is: a form that stands open already begins anew with what is known now. */
  time: number;
};

const nowhere: From = { place: null, callId: null, what: null, onTaken: null, time: 0 };
const store = createStore<From>(nowhere);
/** Those that were begun and are not taken yet, the last one at the end. */
const begun = new Map<string, From>();

export const useFrom = (): From => useStore(store, (from) => from);

/** Each call's words, and each room's, are kept to themselves: one guest's must not go under another's room. */
export const aboutOf = ({ callId, place }: Pick<From, 'callId' | 'place'>): string =>
  callId ?? place ?? '';
const draftOf = (about: string): string => draftKey('guests/complaints', about, 'open');

/** The place that is known of a complaint begun at the call. */
export const placeBegunAt = (callId: string): string | null => begun.get(callId)?.place ?? null;

/** Opens the form with what is known already. */
export const takeComplaint = (given: Partial<Omit<From, 'time'>> = {}): void => {
  const next = { ...nowhere, ...given };
  const about = aboutOf(next);
  const before = begun.get(about);
  const known = before?.what ?? '';
  if (next.what !== null) {
    // What was half filled before comes back, and keeps what is said now as well: once.
    const more = next.what.startsWith(known) ? next.what.slice(known.length) : next.what;
    addToDraft(draftOf(about), 'what', more.trim());
  }
  // A line that was emptied meanwhile takes back nothing.
  const from = { ...next, what: next.what ?? before?.what ?? null };
  begun.delete(about);
  begun.set(about, from);
  store.set(({ time }) => ({ ...from, time: time + 1 }));
  openBook('guests', 'complaints', null, 'open');
};

/** What the book's own key opens: the last one that was left half filled, or one that nothing is known of. */
export const resumeComplaint = (): void => {
  const left = [...begun].findLast(([about]) => isDraft(readDraft(draftOf(about))));
  store.set(({ time }) => ({ ...(left?.[1] ?? nowhere), time }));
};

/** The desk has it. Another that was begun while it was on its way stays. */
export const complaintTaken = (from: From): void => {
  begun.delete(aboutOf(from));
  from.onTaken?.();
  store.set((now) => (aboutOf(now) === aboutOf(from) ? { ...nowhere, time: now.time } : now));
};

/** A line of a call without what the form asks for by itself: the place, and that it is a complaint. */
export const wordsOfLine = (line: string, place: string | null): string => {
  const text = withoutComplaintWord(line);
  const named = place !== null && text.toLowerCase().startsWith(place.toLowerCase());
  return named ? withoutComplaintWord(text.slice(place.length).replace(/^\s*[:：,，]/, '')) : text;
};
