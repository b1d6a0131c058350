// Is the memory flat? Resident set and heap by the minute, and the line through them.

type Sample = { atMs: number; rss: number; heap: number };

export type Memory = {
  startMiB: number;
  endMiB: number;
  heapStartMiB: number;
  heapEndMiB: number;
  /** The resident set's growth by the line of least squares over the second half, MiB an hour. */
  slopeMiBPerHour: number;
};

const mebi = (bytes: number): number => bytes / 1_048_576;

const slopeOf = (samples: readonly Sample[]): number => {
  const n = samples.length;
  if (n < 2) return 0;
  const mean = (of: (one: Sample) => number) => samples.reduce((sum, one) => sum + of(one), 0) / n;
  const atMean = mean(({ atMs }) => atMs);
  const rssMean = mean(({ rss }) => rss);
  let above = 0;
  let below = 0;
  for (const { atMs, rss } of samples) {
    above += (atMs - atMean) * (rss - rssMean);
    below += (atMs - atMean) ** 2;
  }
  return below === 0 ? 0 : mebi(above / below) * 3_600_000;
};

/** Full collections where Node was started with `--expose-gc`. */
const collect = (): void => {
  (globalThis as { gc?: () => void }).gc?.();
};

export const watchMemory = (everyMs: number) => {
  collect();
  const samples: Sample[] = [];
  const take = (): void => {
    const { rss, heapUsed } = process.memoryUsage();
    samples.push({ atMs: performance.now(), rss, heap: heapUsed });
  };
  take();
  const timer = setInterval(take, everyMs);
  return {
    end: (): Memory => {
      clearInterval(timer);
      collect();
      take();
      const [first, last] = [samples[0], samples.at(-1)];
      return {
        startMiB: mebi(first?.rss ?? 0),
        endMiB: mebi(last?.rss ?? 0),
        heapStartMiB: mebi(first?.heap ?? 0),
        heapEndMiB: mebi(last?.heap ?? 0),
        slopeMiBPerHour: slopeOf(samples.slice(Math.floor(samples.length / 2))),
      };
    },
  };
};
