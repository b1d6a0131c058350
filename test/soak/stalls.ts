// How long the desk's thread was away: by Node's own histogram and by a timer of ours that should come
// every ten milliseconds.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const everyMs = 10;
/** An operator feels it from here on. */
export const stallMs = 50;

export type Stalls = {
  /** Gaps above fifty milliseconds. */
  count: number;
  longestMs: number;
  /** The five longest, each with when it ended: what comes by the hour or half hour gives itself away. */
  worst: { afterSeconds: number; ms: number }[];
  delayP50Ms: number;
  delayP99Ms: number;
};

export const watchStalls = () => {
  const histogram = monitorEventLoopDelay({ resolution: everyMs });
  histogram.enable();
  const from = performance.now();
  let last = from;
  const gaps: Stalls['worst'] = [];
  const timer = setInterval(() => {
    const now = performance.now();
    const gap = now - last - everyMs;
    last = now;
    if (gap > stallMs) gaps.push({ afterSeconds: (now - from) / 1_000, ms: gap });
  }, everyMs);
  return {
    end: (): Stalls => {
      clearInterval(timer);
      histogram.disable();
      const ms = (nanoseconds: number) => nanoseconds / 1e6;
      const worst = gaps.toSorted((one, other) => other.ms - one.ms).slice(0, 5);
      return {
        count: gaps.length,
        longestMs: worst[0]?.ms ?? 0,
        worst,
        delayP50Ms: ms(histogram.percentile(50)),
        delayP99Ms: ms(histogram.percentile(99)),
      };
    },
  };
};
