/**
 * The live board: one snapshot, then patches, gathered for one frame. It opens the stream before it
 * asks for the snapshot, so no commit falls between them, and starts over when the stream ends.
 * It must not know what the rows look like on the screen.
 */
import { useSyncExternalStore } from 'react';
import type { BoardPatch, BoardRequest, BoardRoom } from '../../shared/board/contract.ts';
import { applyPatches, type BoardState, emptyBoard, fromSnapshot } from './board-state.ts';
import { DeskLostError, desk, isConnected, onConnection } from './desk.ts';
import { useFrozen } from './frozen.tsx';
import { createStore, useStore } from './store.ts';

export type { BoardState } from './board-state.ts';

const store = createStore<BoardState>(emptyBoard);
type PatchListener = (patches: readonly BoardPatch[]) => void;
const patchListeners = new Set<PatchListener>();

/** What the selector picks; it must be a stable part of the board, not built anew each time. */
export const useBoard = <S>(select: (board: BoardState) => S): S => {
  const frozen = useFrozen();
  const live = useStore(store, select);
  return frozen ? select(frozen.board) : live;
};
export const readBoard = (): BoardState => store.get();
export const onBoard = store.subscribe;

/** One row only: re-renders when that row changes. */
export const useBoardRoom = (number: string): BoardRoom | undefined =>
  useSyncExternalStore(store.subscribe, () => store.get().rooms.get(number));
export const useBoardRequest = (id: string): BoardRequest | undefined =>
  useSyncExternalStore(store.subscribe, () => store.get().requests.get(id));

/** Hears the patches of each frame after they were applied. */
export const onPatches = (listener: PatchListener): (() => void) => {
  patchListeners.add(listener);
  return () => patchListeners.delete(listener);
};

/** The longest a patch waits when the window is behind and draws no frames. */
const longestWaitMs = 50;

/** Within this time of the last, patches are gathered; the first after a pause is shown at once. */
const gatherMs = 16;

let waiting: BoardPatch[] = [];
let flushedMs = 0;
let frame = 0;
let fallback: ReturnType<typeof setTimeout> | undefined;

const flush = (): void => {
  cancelAnimationFrame(frame);
  clearTimeout(fallback);
  frame = 0;
  flushedMs = performance.now();
  const patches = waiting;
  waiting = [];
  if (patches.length === 0) return;
  store.set((board) => applyPatches(board, patches));
  for (const listener of patchListeners) listener(patches);
};

const gather = (patch: BoardPatch): void => {
  waiting.push(patch);
  if (frame !== 0) return;
  if (performance.now() - flushedMs > gatherMs) {
    flush();
    return;
  }
  frame = requestAnimationFrame(flush);
  fallback = setTimeout(flush, longestWaitMs);
};

const untilConnected = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (isConnected() || signal.aborted) return resolve();
    const done = () => {
      stop();
      signal.removeEventListener('abort', done);
      resolve();
    };
    const stop = onConnection(() => isConnected() && done());
    signal.addEventListener('abort', done);
  });

const againListeners = new Set<() => void>();
/** Hears that the stream had ended and is followed again: what changed between was told to nobody. */
export const onFollowedAgain = (listener: () => void): void => {
  againListeners.add(listener);
};

const follow = async (stopped: AbortSignal, again: boolean): Promise<void> => {
  const over = new AbortController();
  const signal = AbortSignal.any([stopped, over.signal]);
  const changes = await desk.board.changes(undefined, { signal });
  const early: BoardPatch[] = [];
  let loaded = false;
  const opened = Promise.withResolvers<void>();
  const read = async () => {
    for await (const patch of changes) {
      if (signal.aborted) return;
      if (!loaded) early.push(patch);
      // A console locked before its rows came counts what shouts all the same.
      if (loaded || patch.covered) gather(patch);
      if (!patch.covered) opened.resolve();
    }
  };
  const load = async () => {
    await opened.promise;
    const snapshot = await desk.board.snapshot(undefined, { signal });
    loaded = true;
    waiting = [];
    store.set(applyPatches(fromSnapshot(snapshot), early));
    for (const listener of patchListeners) listener([{ vocabulary: true }]);
    if (again) for (const listener of againListeners) listener();
  };
  try {
    await Promise.all([read().finally(opened.resolve), load()]);
  } finally {
    // Without its rows the line is of no use: it is hung up, and both are asked for anew.
    over.abort();
  }
};

const againAfterMs = 250;

/** Follows the board until stopped. The last board stays on the screen while the stream is down. */
export const followBoard = (): (() => void) => {
  const stopping = new AbortController();
  const { signal } = stopping;
  void (async () => {
    for (let again = false; !signal.aborted; again = true) {
      await untilConnected(signal);
      try {
        await follow(signal, again);
      } catch (error) {
        if (signal.aborted) return;
        if (!(error instanceof DeskLostError) && isConnected())
          console.warn('board stream ended', error);
      }
      await new Promise((resolve) => setTimeout(resolve, againAfterMs));
    }
  })();
  return () => stopping.abort();
};

/** Forgets the board, names and all: on sign-out. */
export const clearBoard = (): void => store.set(emptyBoard);
