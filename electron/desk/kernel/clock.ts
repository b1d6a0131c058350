/**
 * The house's time. A live house runs on the machine's clock; a demo house adds an offset it may set.
 * Nothing else in the desk asks the machine for the time.
 *
 * Time does not run backwards: when somebody sets the machine's clock back, the house goes on by its own,
 * ahead of the machine by what was taken, so that what has lasted ten minutes has lasted ten minutes. When the machine
 * is put right again, it has leapt ahead of what has really gone by, and the house goes by it again without a leap.
 */

export type Clock = {
  nowMs: () => number;
  /** Milliseconds added to the machine's clock. */
  offsetMs: () => number;
  setOffset: (offsetMs: number) => void;
  /** Milliseconds the house is ahead of a machine that was set back. */
  skewMs: () => number;
  setSkew: (skewMs: number) => void;
  /** What is on record has been: the time is not before this moment. */
  notBefore: (momentMs: number) => void;
  /** Holds the time still while work of a past moment is done, e.g. when a demo clock jumps forward. */
  at: <T>(momentMs: number, work: () => T) => T;
};

/** Machines are put right by a moment or two all the time: so much is no setting back. */
const toleranceMs = 2_000;

/**
 * @param machineMs the machine's clock, epoch milliseconds; tests hand in their own
 * @param steadyMs milliseconds that have gone by, whoever sets the machine's clock; it may stand still in its sleep
 */
export const createClock = (
  machineMs: () => number = Date.now,
  steadyMs: () => number = () => performance.now(),
): Clock => {
  let offset = 0;
  let skew = 0;
  let held: number | undefined;
  let last: { reading: number; steady: number } | undefined;

  const machineNow = (): number => {
    const now = { reading: machineMs(), steady: steadyMs() };
    const passed = last ? Math.max(0, now.steady - last.steady) : 0;
    /** So much the machine was set forward, or back, beside what has gone by: whole, as every moment on record is. */
    const set = last ? Math.round(now.reading - last.reading - passed) : 0;
    if (last && now.reading < last.reading - toleranceMs) skew -= set;
    else if (skew > 0 && set > toleranceMs) skew = Math.max(0, skew - set);
    last = now;
    return now.reading + skew;
  };

  return {
    nowMs: () => held ?? machineNow() + offset,
    offsetMs: () => offset,
    setOffset: (offsetMs) => {
      offset = offsetMs;
    },
    skewMs: () => skew,
    setSkew: (skewMs) => {
      skew = skewMs;
    },
    notBefore: (momentMs) => {
      skew += Math.max(0, momentMs - toleranceMs - (machineNow() + offset));
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
