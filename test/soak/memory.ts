// Is the memory flat? A thread that copies the house or counts its figures comes and goes, and what it took goes
// with it: what stays is the lowest of each stretch of time. V8 reserves more for its heap than is in use, and gives
// it back when it likes: what is kept in the heap is told by a full collection, what is kept outside it by the line
// through the resident set without that reserve.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Sample = { atMs: number; rss: number; outside: number };

export type Memory = {
  /** The lowest resident set in the first and in the last stretch, and the highest of all. */
  firstLowMiB: number;
  lastLowMiB: number;
  highMiB: number;
  /** The same without what V8 reserved for its heap. */
  outsideMiB: { firstLow: number; lastLow: number };
  /** The line of least squares through the lowest of each stretch outside the heap, MiB an hour. */
  slopeMiBPerHour: number;
};

const stretches = 12;
const mebi = (bytes: number): number => bytes / 1_048_576;

const slopeOf = (samples: readonly Sample[]): number => {
  const n = samples.length;
  if (n < 2) return 0;
  const mean = (of: (one: Sample) => number) => samples.reduce((sum, one) => sum + of(one), 0) / n;
  const atMean = mean(({ atMs }) => atMs);
  const outsideMean = mean(({ outside }) => outside);
  let above = 0;
  let below = 0;
  for (const { atMs, outside } of samples) {
    above += (atMs - atMean) * (outside - outsideMean);
    below += (atMs - atMean) ** 2;
  }
  return below === 0 ? 0 : mebi(above / below) * 3_600_000;
};

/** The lowest sample of each stretch, in order of time. */
const lowsOf = (samples: readonly Sample[], of: 'rss' | 'outside'): Sample[] => {
  const lows: (Sample | undefined)[] = [];
  for (const [index, sample] of samples.entries()) {
    const stretch = Math.floor((index * stretches) / samples.length);
    const low = lows[stretch];
    if (!low || sample[of] < low[of]) lows[stretch] = sample;
  }
  return lows.filter((one) => one !== undefined);
};

/** What is in use on the heap of this thread once all that is free was collected, MiB. */
export const collectedHeap = (): number => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return mebi(process.memoryUsage().heapUsed);
};

/** Looks at the resident set each so many milliseconds until it is ended. */
export const watchMemory = (everyMs: number) => {
  const samples: Sample[] = [];
  const take = (): void => {
    const { rss, heapTotal } = process.memoryUsage();
    samples.push({ atMs: performance.now(), rss, outside: rss - heapTotal });
  };
  take();
  const timer = setInterval(take, everyMs);
  return {
    end: (): Memory => {
      clearInterval(timer);
      take();
      const lows = lowsOf(samples, 'rss');
      const outside = lowsOf(samples, 'outside');
      return {
        firstLowMiB: mebi(lows[0]?.rss ?? 0),
        lastLowMiB: mebi(lows.at(-1)?.rss ?? 0),
        highMiB: mebi(Math.max(...samples.map(({ rss }) => rss))),
        outsideMiB: {
          firstLow: mebi(outside[0]?.outside ?? 0),
          lastLow: mebi(outside.at(-1)?.outside ?? 0),
        },
        slopeMiBPerHour: slopeOf(outside),
      };
    },
  };
};
