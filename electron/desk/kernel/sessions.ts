/** Sessions: who sits at which station. They live in memory; a restart asks for the PIN again. */

/** One window or one program talking to the desk. */
export type Session = {
  /** Where steps are recorded as taken from, e.g. `desk-1` or `cli`. */
  station: string;
  /** The machine it stands on: all windows of one share its wrong tries. */
  workstation: string;
  kind: 'window' | 'program';
  staffId: string | null;
  locked: boolean;
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
});
