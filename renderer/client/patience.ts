/**
 * When the desk itself is kept, by a disk that takes seconds: a call that waits long asks for a sign of life
 * beside it. A report that takes its time in a thread gives one at once; a desk that is writing does not.
 */
import { createStore, useStore } from './store.ts';

/** A call may take so long before anybody asks. */
const patienceMs = 1_200;
/** A sign of life comes sooner than this from a desk that is free. */
const signMs = 400;

const busy = createStore(false);
/** True while the desk gives no sign of life. */
export const useBusy = () => useStore(busy, (state) => state);

let asking = false;

const look = async (sign: () => Promise<unknown>): Promise<void> => {
  if (asking) return;
  asking = true;
  const silent = setTimeout(() => busy.set(true), signMs);
  try {
    await sign();
  } catch {
    // Whoever lost the desk is told so elsewhere.
  } finally {
    clearTimeout(silent);
    busy.set(false);
    asking = false;
  }
};

/** @param sign asks the desk for something it has at hand */
export const patiently = async <T>(call: Promise<T>, sign: () => Promise<unknown>): Promise<T> => {
  const waiting = setTimeout(() => void look(sign), patienceMs);
  try {
    return await call;
  } finally {
    clearTimeout(waiting);
  }
};
