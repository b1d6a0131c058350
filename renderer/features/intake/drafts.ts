/**
 * The drafts of the calls in hand: what is typed on each line, which one is active, what was just
 * recorded. Text lives here first and is kept by the desk behind it. It must not know the screen.
 */
import type { CallView } from '../../../shared/calls/contract.ts';
import type { EntryView } from '../../../shared/intake/contract.ts';
import { isLegal, type RequestState } from '../../../shared/requests/model.ts';
import { readBoard } from '../../client/board.ts';
import type { Problem } from '../../client/errors.ts';
import { createStore, useStore } from '../../client/store.ts';
import { type Corrections, noCorrections } from './correction.ts';

export type Draft = {
  /** Known in the window before the desk has given the call its id. */
  key: string;
  callId: string | null;
  line: number | null;
  text: string;
  /** What the board last showed of it, and what this window has sent since, in order: its echoes. */
  heard: string;
  sent: readonly string[];
  corrections: Corrections;
  problem: Problem | null;
  /** Begun by typing, not by taking a call: it ends by itself once its words are recorded. */
  silent: boolean;
  /** The call has stood on the board: if it is gone from there, it has ended. */
  seen: boolean;
};

/** What the last Enter recorded, until another line is begun. */
export type Recorded = {
  requests: readonly { id: string; number: number; chased: boolean; state: RequestState }[];
  /** What a register made of the line, where it was no request. */
  entry: EntryView | null;
  /** `sent`: dispatched by the second Enter. */
  stage: 'recorded' | 'sending' | 'sent';
  /** Why the dispatch was refused; what was recorded stays recorded. */
  problem: Problem | null;
};

export type DraftState = {
  drafts: readonly Draft[];
  active: string | null;
  recorded: Recorded | null;
  /** The calls found open at the start have been taken up. */
  restored: boolean;
};

const none: DraftState = { drafts: [], active: null, recorded: null, restored: false };
const store = createStore<DraftState>(none);
export const useDrafts = <T>(select: (state: DraftState) => T): T => useStore(store, select);
export const readDrafts = (): DraftState => store.get();

const pick = ({ drafts, active }: DraftState): Draft | null =>
  drafts.find((draft) => draft.key === active) ?? null;
export const useActiveDraft = (): Draft | null => useDrafts(pick);
export const activeDraft = (): Draft | null => pick(store.get());
export const draftByKey = (key: string): Draft | null =>
  store.get().drafts.find((draft) => draft.key === key) ?? null;

export const changeDraft = (key: string, change: Partial<Draft>): void =>
  store.set((now) => ({
    ...now,
    drafts: now.drafts.map((draft) => (draft.key === key ? { ...draft, ...change } : draft)),
  }));

/** Calls this window has ended: the board may still show them for a moment. */
const ended = new Set<string>();
export const forgetCall = (callId: string): void => {
  ended.add(callId);
};

/** One that could not be ended stands on the board still, and comes back from there. */
export const recallCall = (callId: string): void => {
  ended.delete(callId);
};

export const addDraft = (draft: Draft, activate: boolean): void =>
  store.set((now) => ({
    ...now,
    drafts: [...now.drafts, draft],
    active: activate ? draft.key : now.active,
  }));

export const dropDraft = (key: string): void =>
  store.set((now) => {
    const dropped = now.drafts.find((draft) => draft.key === key);
    const drafts = now.drafts.filter((draft) => draft.key !== key);
    // A call that already stands on the same line is what its key was meant for.
    const onLine = drafts.find((draft) => draft.line !== null && draft.line === dropped?.line);
    return { ...now, drafts, active: now.active === key ? (onLine?.key ?? null) : now.active };
  });

export const activate = (key: string | null): void =>
  store.set((now) => (now.active === key ? now : { ...now, active: key, recorded: null }));

export const tellRecorded = (recorded: Recorded | null): void =>
  store.set((now) => (now.recorded === recorded ? now : { ...now, recorded }));

/** How long the last answer is still told once the next line is begun, in milliseconds. */
const lingersMs = 3_000;

/** The next line is begun. Keys pressed while the desk was busy come together with its answer, so that goes later. */
export const letRecordedGo = (): void => {
  const { recorded } = store.get();
  if (recorded === null) return;
  setTimeout(() => {
    const filled = (activeDraft()?.text ?? '').trim() !== '';
    if (filled && store.get().recorded === recorded) tellRecorded(null);
  }, lingersMs);
};

const memory = 'bellboard.silent-calls';
const remembered = (): string[] => {
  try {
    return JSON.parse(localStorage.getItem(memory) ?? '[]') as string[];
  } catch {
    return [];
  }
};
/** Survives a crash of the window, so that a call begun by typing still ends by itself. */
export const rememberSilent = (callId: string, silent: boolean): void => {
  const others = remembered().filter((id) => id !== callId);
  localStorage.setItem(memory, JSON.stringify(silent ? [...others, callId].slice(-20) : others));
};

export const emptyDraft = (key: string, line: number | null, silent: boolean): Draft => ({
  key,
  callId: null,
  line,
  text: '',
  heard: '',
  sent: [],
  corrections: noCorrections,
  problem: null,
  silent,
  seen: false,
});

/** The draft with what the board says of its call; words that came from another window of the same person are followed. */
const inStep = (draft: Draft, call: CallView): Draft => {
  if (draft.seen && draft.line === call.line && draft.heard === call.draft) return draft;
  const echo = draft.sent.indexOf(call.draft);
  const followed = draft.seen && echo < 0 && draft.heard !== call.draft;
  return {
    ...draft,
    seen: true,
    line: call.line,
    heard: call.draft,
    sent: draft.sent.slice(echo + 1),
    ...(followed ? { text: call.draft, sent: [], corrections: noCorrections, problem: null } : {}),
  };
};

/**
 * Brings the drafts in step with the operator's open calls on the board: a call this window does not
 * know comes back with what was typed in it; a call that has ended elsewhere leaves.
 */
export const adoptCalls = (mine: readonly CallView[]): void =>
  store.set((now) => {
    const byId = new Map(mine.map((call) => [call.id, call]));
    const held = now.drafts.filter(
      (draft) => draft.callId === null || byId.has(draft.callId) || !draft.seen,
    );
    const known = new Set(held.map((draft) => draft.callId));
    // A call that was begun here and is on its way back is not a strange one.
    const beginning = held.some((draft) => draft.callId === null && draft.problem === null);
    const silent = remembered();
    const found = beginning
      ? []
      : mine.filter((call) => !known.has(call.id) && !ended.has(call.id));
    const kept = held.map((draft) => {
      const call = draft.callId === null ? undefined : byId.get(draft.callId);
      return call ? inStep(draft, call) : draft;
    });
    if (
      found.length === 0 &&
      kept.length === now.drafts.length &&
      kept.every((draft, at) => draft === now.drafts[at]) &&
      (now.restored || beginning)
    )
      return now;
    const back = found.map((call) => ({
      ...emptyDraft(call.id, call.line, silent.includes(call.id)),
      callId: call.id,
      text: call.draft,
      heard: call.draft,
      seen: true,
    }));
    const drafts = [...kept, ...back];
    const still = drafts.some((draft) => draft.key === now.active);
    // After a restart the cursor goes back to what was being typed; a call that another window takes
    // later only lights up.
    const first = now.restored ? undefined : (back.find((draft) => draft.text !== '') ?? back[0]);
    return {
      ...now,
      drafts,
      active: still ? now.active : (first?.key ?? null),
      restored: now.restored || !beginning,
    };
  });

export const clearDrafts = (): void => store.set(none);

/** Of what was recorded, or chased, what nobody has yet: that is what a second Enter sends out. */
export const loose = (recorded: Recorded): readonly string[] =>
  recorded.requests
    .filter(({ id, state }) => isLegal('dispatch', readBoard().requests.get(id)?.state ?? state))
    .map(({ id }) => id);
