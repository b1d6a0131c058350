// The keystroke-level model (Card, Moran, Newell): a practised person's seconds from the keys pressed.
// Pure.

const keySeconds = 0.2;
const thoughtSeconds = 1.35;

/** One thought for each unit of the task, then its keys. */
export const predictedSeconds = (keys: number, thoughts: number): number =>
  keys * keySeconds + thoughts * thoughtSeconds;
