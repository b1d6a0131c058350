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
  delayP50Ms: number;
  delayP99Ms: number;
};

export const watchStalls = () => {
  const histogram = monitorEventLoopDelay({ resolution: everyMs });
  histogram.enable();
  let last = performance.now();
  const gaps: number[] = [];
  const timer = setInterval(() => {
    const now = performance.now();
    const gap = now - last - everyMs;
    last = now;
    if (gap > stallMs) gaps.push(gap);
  }, everyMs);
  return {
    end: (): Stalls => {
      clearInterval(timer);
      histogram.disable();
      const ms = (nanoseconds: number) => nanoseconds / 1e6;
      return {
        count: gaps.length,
        longestMs: Math.max(0, ...gaps),
        delayP50Ms: ms(histogram.percentile(50)),
        delayP99Ms: ms(histogram.percentile(99)),
      };
    },
  };
};
