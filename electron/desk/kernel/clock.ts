/**
 * The house's time. A live house runs on the machine's clock; a demo house adds an offset it may set.
 * Nothing else in the desk asks the machine for the time.
 */

export type Clock = {
  nowMs: () => number;
  /** Milliseconds added to the machine's clock. */
  offsetMs: () => number;
  setOffset: (offsetMs: number) => void;
  /** Holds the time still while work of a past moment is done, e.g. when a demo clock jumps forward. */
  at: <T>(momentMs: number, work: () => T) => T;
};

/** @param machineMs the machine's clock, epoch milliseconds; tests hand in their own */
export const createClock = (machineMs: () => number = Date.now): Clock => {
  let offset = 0;
  let held: number | undefined;
  return {
    nowMs: () => held ?? machineMs() + offset,
    offsetMs: () => offset,
    setOffset: (offsetMs) => {
      offset = offsetMs;
    },
    at: (momentMs, work) => {
      const before = held;
      held = momentMs;
      try {
        return work();
      } finally {
        held = before;
      }
    },
  };
};
