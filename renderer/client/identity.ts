/**
 * Asked before something grave: is it still the person who signed in? A call the desk refuses for it waits
 * here until the secret was typed, and is then sent again; whoever asked for it need not know.
 */
import { ORPCError } from '@orpc/client';
import { createStore, useStore } from './store.ts';

/** `what` is the operation that waits, e.g. `backups.restore`: its words stand under `session.grave`. */
type Asking = { what: string; answer: (confirmed: boolean) => void };

const store = createStore<Asking | null>(null);
let waiting: Promise<boolean> | null = null;

/** Whether the desk has refused a call until the secret is typed once more. */
export const wantsIdentity = (error: unknown): boolean =>
  error instanceof ORPCError &&
  (error.data as { reason?: string } | undefined)?.reason === 'session.confirmIdentity';

/** Resolves when it was typed (true) or left (false); calls that come meanwhile wait for the same answer. */
export const askIdentity = (what: string): Promise<boolean> => {
  waiting ??= new Promise<boolean>((resolve) => {
    store.set({
      what,
      answer: (confirmed) => {
        waiting = null;
        store.set(null);
        resolve(confirmed);
      },
    });
  });
  return waiting;
};

/** What waits for an answer now; null: nothing does. */
export const useIdentityAsked = (): Asking | null => useStore(store, (asking) => asking);

/** The screen was locked or left: nothing that waits is done. */
export const leaveIdentity = (): void => store.get()?.answer(false);
