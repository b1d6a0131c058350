/**
 * Which open request is in hand: selected, held in its place, and asked about. One store for the list,
 * the card, the alarms and the quick line. It must not know how a row looks or what a key sends.
 */
import type { BoardRequest } from '../../../shared/board/contract.ts';
import { onBoard, readBoard } from '../../client/board.ts';
import type { Problem } from '../../client/errors.ts';
import { createStore, useStore } from '../../client/store.ts';
import type { Held } from '../../ui/hold.ts';
import type { RowAct } from './steps.ts';

export type Selection = {
  /** Selected row with the place it holds; null: nothing is in hand. */
  held: Held | null;
  /** The selected row as last seen, kept after it has left the board so that undo stands where it was. */
  last: BoardRequest | null;
  /** What the row asks for before it sends anything. */
  asking: RowAct | null;
  /** What was typed to its question so far: it stands there again when the list comes back from another screen. */
  typed: { question: string; text: string } | null;
  /** The refusal of the last step, for the row it belongs to. */
  problem: { id: string; problem: Problem } | null;
  /** The person's own last step may be taken back until then. */
  undo: { id: string; untilMs: number } | null;
  /** A row to be seen without being in hand, until the list has it in sight: what was just recorded. */
  sought: string | null;
};

const none: Selection = {
  held: null,
  last: null,
  asking: null,
  typed: null,
  problem: null,
  undo: null,
  sought: null,
};
const store = createStore<Selection>(none);

export const useSelection = <T>(select: (selection: Selection) => T): T => useStore(store, select);
export const readSelection = (): Selection => store.get();
export const useSelectedId = (): string | null =>
  useSelection((selection) => selection.held?.id ?? null);

/** The rows as they stand on the screen, told by the list so that a row is held where the eye has it. */
let shown: readonly string[] = [];
export const tellShown = (ids: readonly string[]): void => {
  shown = ids;
};

export const isShown = (id: string): boolean => shown.includes(id);

export const select = (id: string | null): void => {
  const current = store.get();
  if (current.held?.id === id) return;
  if (id === null) {
    store.set({ ...current, held: null, last: null, asking: null, typed: null, problem: null });
    return;
  }
  const at = shown.indexOf(id);
  store.set({
    ...current,
    // A row not on the screen yet has no place to hold: it stands where its deadline puts it.
    held: { id, index: at < 0 ? Number.NaN : at },
    last: readBoard().requests.get(id) ?? null,
    asking: null,
    typed: null,
    problem: null,
  });
};

/** Fixes the place of a row that was selected before it was on the screen. */
export const settle = (id: string, index: number): void => {
  const { held } = store.get();
  if (held?.id === id && Number.isNaN(held.index))
    store.set((now) => ({ ...now, held: { id, index } }));
};

/** Down or up by rows from the one in hand; the first row when none is. */
export const move = (by: number): void => {
  if (shown.length === 0) return;
  const { held } = store.get();
  const at = held ? shown.indexOf(held.id) : -1;
  const next =
    at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(shown.length - 1, Math.max(0, at + by));
  select(shown[next] ?? null);
};

/** Has the list bring a row into sight; null: it is. */
export const seek = (sought: string | null): void => store.set((now) => ({ ...now, sought }));

export const ask = (asking: RowAct | null): void =>
  store.set((now) => ({ ...now, asking, typed: null, problem: asking ? null : now.problem }));

export const tellTyped = (question: string, text: string): void =>
  store.set((now) => ({ ...now, typed: { question, text } }));
/** What was typed to a question before its field was last taken off the screen. */
export const typedTo = (question: string): string | undefined => {
  const { typed } = store.get();
  return typed?.question === question ? typed.text : undefined;
};

export const tellProblem = (id: string, problem: Problem | null): void =>
  store.set((now) => ({ ...now, problem: problem ? { id, problem } : null }));

export const tellUndo = (undo: Selection['undo']): void => store.set((now) => ({ ...now, undo }));

/** What the desk says may still be taken back, where this window does not know of it. */
export const offerUndo = (id: string, untilMs: number): void =>
  store.set((now) =>
    now.held?.id === id && now.undo?.id !== id ? { ...now, undo: { id, untilMs } } : now,
  );

/** The row in hand, where the board does not hold it. */
export const tellLast = (last: BoardRequest): void =>
  store.set((now) => (now.held?.id === last.id ? { ...now, last } : now));

/** A step as the desk answered it: the row in hand shows it before, or without, the board. */
export const tellAnswer = ({
  id,
  state,
  version,
}: Pick<BoardRequest, 'id' | 'state' | 'version'>): void =>
  store.set((now) =>
    now.last?.id === id && now.last.version < version
      ? { ...now, last: { ...now.last, state, version } }
      : now,
  );

/** Forgets everything in hand: on sign-out. */
export const clearSelection = (): void => store.set(none);

onBoard(() => {
  const { held, last } = store.get();
  if (held === null) return;
  const row = readBoard().requests.get(held.id);
  // Another row's change comes with this one as it was: what the desk has answered since stays.
  if (row && row !== last && row.version >= (last?.version ?? 0))
    store.set((now) => ({ ...now, last: row }));
});
