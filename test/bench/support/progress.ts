// Lines that say what is going on, with the time since the start.

const startedMs = performance.now();

export const say = (text: string): void => {
  const seconds = ((performance.now() - startedMs) / 1_000).toFixed(1).padStart(6);
  process.stdout.write(`${seconds} s  ${text}\n`);
};

/** Tells a long count at every tenth of it. */
export const counting = (what: string, total: number): ((done: number) => void) => {
  let told = 0;
  return (done) => {
    const tenth = Math.floor((done / total) * 10);
    if (tenth <= told || total < 50_000) return;
    told = tenth;
    say(`${what}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`);
  };
};

/** Lets everything else that is due run first. */
export const breathe = (ms = 0): Promise<void> =>
  new Promise((resolve) => (ms === 0 ? setImmediate(resolve) : setTimeout(resolve, ms)));

/** Milliseconds of one call. */
export const timed = async (work: () => unknown): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};
