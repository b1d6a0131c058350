/**
 * Sessions: who sits at which station. They live in memory; a restart asks for the PIN again.
 *
 * A window's session ends by itself, whatever the window does: left alone for the house's time it is locked,
 * with calls in hand and drafts as they are; half a day after it was opened it is over. The machine's
 * clock counts, also while the machine sleeps: a demo's clock that jumps signs nobody out. A program's
 * session is as long as the program.
 */

/** Where the command line takes its steps: no board stands there. */
import { hourMs, minuteMs } from '../../../shared/kernel/durations.ts';

export const commandStation = 'cli';

/** One window or one program talking to the desk. */
export type Session = {
  /** Where steps are recorded as taken from, e.g. `desk-1` or `cli`. */
  station: string;
  /** The machine it stands on: all windows of one share its wrong tries. */
  workstation: string;
  kind: 'window' | 'program';
  staffId: string | null;
  locked: boolean;
  /**
   * When somebody signed in, last showed that they are there, and last typed their secret; null before a
   * sign-in.
   */
  times: { sinceMs: number; seenMs: number; provedMs: number } | null;
  /** The hash of the secret it was opened with: with another one given meanwhile it is locked. Null: not known. */
  openedWith: string | null;
};

/** A session with nobody signed in. */
export const openSession = (
  station: string,
  kind: Session['kind'],
  workstation: string = station,
): Session => ({
  station,
  workstation,
  kind,
  staffId: null,
  locked: false,
  times: null,
  openedWith: null,
});

/** Nobody sits there any more. */
export const closeSession = (session: Session): void => {
  session.staffId = null;
  session.locked = false;
  session.times = null;
  session.openedWith = null;
};

/** A session is over so long after it was opened, milliseconds. */
export const longestSessionMs = 12 * hourMs;

/** The window locks itself first; the desk waits so much longer, as it hears of a hand only now and then. */
const idleGraceMs = minuteMs;

/** By so little a machine is put right all the time. Set back further, nobody knows how long nobody was there. */
const setBackMs = 2_000;

/** What has become of a session by itself. @param nowMs the machine's clock */
export const standingOf = (
  { kind, staffId, locked, times }: Session,
  nowMs: number,
  idleLockMs: number,
): 'stands' | 'idle' | 'over' => {
  if (kind === 'program' || staffId === null || times === null) return 'stands';
  if (nowMs - times.sinceMs >= longestSessionMs) return 'over';
  const sinceSeenMs = nowMs - times.seenMs;
  if (locked || (sinceSeenMs >= -setBackMs && sinceSeenMs <= idleLockMs + idleGraceMs))
    return 'stands';
  return 'idle';
};

/** So long a secret that was typed stands for the person, milliseconds. */
const provedForMs = 5 * minuteMs;

/** Whether the person has just shown who they are; whoever started a program did so by starting it. */
export const isConfirmed = ({ kind, times }: Session, nowMs: number): boolean =>
  kind === 'program' ||
  (times !== null && nowMs - times.provedMs < provedForMs && nowMs - times.provedMs >= -setBackMs);
