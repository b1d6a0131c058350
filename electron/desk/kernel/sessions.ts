/** Sessions: who sits at which station. They live in memory; a restart asks for the PIN again. */

/** One window or one program talking to the desk. */
export type Session = {
  /** Where steps are recorded as taken from, e.g. `desk-1` or `cli`. */
  station: string;
  kind: 'window' | 'program';
  staffId: string | null;
  locked: boolean;
  /** Wrong tries in a row, and when the last one was, house time. */
  failures: number;
  lastFailureMs: number;
};

/** A session with nobody signed in. */
export const openSession = (station: string, kind: Session['kind']): Session => ({
  station,
  kind,
  staffId: null,
  locked: false,
  failures: 0,
  lastFailureMs: 0,
});
