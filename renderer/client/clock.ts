/**
 * House time, shared by everything that counts: one ticker on the second for the whole window.
 * A demo house may run at another time than the machine; nothing else may ask the machine's clock.
 */
import { useSyncExternalStore } from 'react';
import { onBoard, readBoard } from './board.ts';
import { useFrozen } from './frozen.tsx';

export const houseNow = (): number => Date.now() + (readBoard().house?.clockOffsetMs ?? 0);

const listeners = new Set<() => void>();
let tick = houseNow();
let timer: ReturnType<typeof setTimeout> | undefined;

const beat = (): void => {
  tick = houseNow();
  for (const listener of [...listeners]) listener();
  schedule();
};
const schedule = (): void => {
  timer = setTimeout(beat, 1_000 - (houseNow() % 1_000) + 2);
};

let offset = readBoard().house?.clockOffsetMs ?? 0;
// The house's clock is known only with the board, and a demo's may be set: both count at once.
onBoard(() => {
  const now = readBoard().house?.clockOffsetMs ?? 0;
  if (now === offset) return;
  offset = now;
  clearTimeout(timer);
  if (listeners.size > 0) beat();
});

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  if (listeners.size === 1) {
    tick = houseNow();
    schedule();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearTimeout(timer);
  };
};

const now = (): number => tick;

/** House time in milliseconds, once a second. */
export const useNow = (): number => {
  const frozen = useFrozen();
  const live = useSyncExternalStore(subscribe, now, now);
  return frozen?.nowMs ?? live;
};

/** Like `useNow`, but re-renders only when the value made of it changes: a minute, a colour. */
export const useNowValue = <T extends string | number | boolean | null>(
  make: (nowMs: number) => T,
): T => {
  const frozen = useFrozen();
  const read = () => make(frozen?.nowMs ?? tick);
  return useSyncExternalStore(subscribe, read, read);
};
