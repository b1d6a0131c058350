/**
 * Who sits here: the session as the desk sees it, kept for the whole window. Screens read it;
 * only the functions here change it.
 */
import type { SessionView } from '../../shared/session/contract.ts';
import { allow } from './allowed.ts';
import { clearBoard, followBoard, onPatches } from './board.ts';
import { desk, isConnected, onConnection, onUnauthenticated } from './desk.ts';
import { adopt } from './preferences.ts';
import { forgetQueries, resetQueries } from './queries.ts';
import { createStore, useStore } from './store.ts';

type SessionState = { known: boolean; session: SessionView | null };

const store = createStore<SessionState>({ known: false, session: null });
let unfollow: (() => void) | null = null;

const take = (session: SessionView | null): void => {
  const before = store.get().session;
  store.set({ known: true, session });
  allow(session?.permissions ?? null);
  if (session) {
    // Under the cover it is told how many shout.
    unfollow ??= followBoard();
    if (session.locked) {
      adopt(null);
      return;
    }
    if (before?.staffId !== session.staffId || before.locked) adopt(session);
    if (before && before.staffId !== session.staffId) resetQueries();
    return;
  }
  adopt(null);
  unfollow?.();
  unfollow = null;
  clearBoard();
  forgetQueries();
};

/** The person signed in here; null on the sign-in screen. */
export const useSession = (): SessionView | null => useStore(store, (state) => state.session);
/** False until the desk has said whether anybody is signed in. */
export const useSessionKnown = (): boolean => useStore(store, (state) => state.known);
export const readSession = (): SessionView | null => store.get().session;

/** Asks the desk anew: at the start, after a lost connection, after a refusal for want of a session. */
export const refreshSession = async (): Promise<void> => take(await desk.session.current());

export const signIn = async (code: string, pin: string): Promise<void> => {
  take(await desk.session.signIn({ code, pin }));
};

export const lock = async (): Promise<void> => {
  const session = store.get().session;
  if (!session || session.locked) return;
  // Cover first, ask after: the chair is empty already.
  take({ ...session, locked: true });
  take(await desk.session.lock());
};

/** Types the secret of whoever sits here once more. */
export const confirmIdentity = async (pin: string): Promise<void> => {
  await desk.session.confirm({ pin });
};

/** Tells the desk that somebody is here; what has become of the session meanwhile is taken over. */
export const present = async (): Promise<void> => {
  const session = await desk.session.present();
  const here = store.get().session;
  if (session?.locked !== here?.locked) take(session);
};

export const signOut = async (): Promise<void> => {
  await desk.session.signOut();
  take(null);
};

onConnection(() => {
  if (isConnected() && store.get().known) void refreshSession().catch(() => undefined);
});
onUnauthenticated(() => void refreshSession().catch(() => undefined));
// The desk may have locked it without this window's doing, after a sleep or for a new secret: rows it tells no more are
// not to stand there as if they were those of now.
onPatches((patches) => {
  const session = readSession();
  if (session && !session.locked && patches.some(({ covered }) => covered !== undefined))
    void refreshSession().catch(() => undefined);
});
