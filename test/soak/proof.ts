// The soak as one of the proofs: its long version, or a share of it.
import type { Memory } from './memory.ts';
import { type SoakFigures, soakHouse } from './soak.ts';
import type { Stalls } from './stalls.ts';

const hourSeconds = 3_600;
/** A p99 an operator feels, milliseconds; and growth no console that runs for weeks may have. */
const promised = { p99Ms: 100, growthMiB: 100, slopeMiBPerHour: 100 };
/** A shorter time says nothing about what is kept for an hour. */
const slopeFromSeconds = 1_800;

/** What of the promises about time and memory did not hold, beside what the rows say. */
export const missed = ({ operations, stalls, memory, heapMiB, seconds }: SoakFigures): string[] => [
  ...operations
    .filter(({ p99, n }) => n >= 100 && p99 > promised.p99Ms)
    .map(({ path, p99 }) => `${path}: one in a hundred takes ${p99.toFixed(0)} ms`),
  ...(stalls.count > 0
    ? [`${stalls.count} stalls above 50 ms, the longest ${stalls.longestMs.toFixed(0)} ms`]
    : []),
  ...(heapMiB.after - heapMiB.before > promised.growthMiB
    ? [`the heap grew by ${(heapMiB.after - heapMiB.before).toFixed(0)} MiB`]
    : []),
  ...(seconds >= slopeFromSeconds && memory.slopeMiBPerHour > promised.slopeMiBPerHour
    ? [`outside the heap memory grows by ${memory.slopeMiBPerHour.toFixed(0)} MiB an hour`]
    : []),
];

/** The resident set from its lowest at the beginning to its lowest at the end, MiB. */
export const rssOf = ({ firstLowMiB, lastLowMiB, highMiB }: Memory): string =>
  `${firstLowMiB.toFixed(0)} to ${lastLowMiB.toFixed(0)} MiB, at times ${highMiB.toFixed(0)}`;

/** The resident set without what V8 reserved, from its lowest at the beginning to its lowest at the end, and the line. */
export const outsideOf = ({ outsideMiB, slopeMiBPerHour }: Memory): string =>
  `${outsideMiB.firstLow.toFixed(0)} to ${outsideMiB.lastLow.toFixed(0)} MiB, by ${slopeMiBPerHour.toFixed(0)} MiB an hour`;

/** How many stalls there were, and the longest of them with when. */
export const toldOf = ({ count, worst }: Stalls): string => {
  const longest = worst.map(
    ({ afterSeconds, ms }) => `${ms.toFixed(0)} ms after ${afterSeconds.toFixed(0)} s`,
  );
  return count === 0 ? 'none' : `${count}, the longest ${longest.join(', ')}`;
};

/** @param share of the whole hour, above 0, up to 1 */
export const soak = {
  name: 'soak',
  run: async (share: number, say: (text: string) => void) => {
    const figures = await soakHouse({
      seconds: Math.max(10, hourSeconds * share),
      daySeconds: Math.max(10, 600 * share),
      say,
    });
    const { requests, answers, patches, operations, stalls, dayStalls, memory, wrong } = figures;
    const { dayMemory, heapMiB } = figures;
    say(`stalls: ${toldOf(stalls)}; in the moved day: ${toldOf(dayStalls)}`);
    const slowest = Math.max(...operations.map(({ p99 }) => p99));
    return [
      {
        what: '20 times a busy day’s rate, then a day with the clock moved on',
        tried: answers,
        found: `${requests} requests, ${patches} changes shown on live boards`,
        wrong,
      },
      {
        what: 'the same: times, stalls above 50 ms, memory',
        tried: answers,
        found:
          `slowest p99 ${slowest.toFixed(1)} ms; ${stalls.count} stalls, ` +
          `${dayStalls.count} in the moved day, the longest there ${dayStalls.longestMs.toFixed(0)} ms; ` +
          `the loop’s delay p50 ${stalls.delayP50Ms.toFixed(1)} ms, p99 ${stalls.delayP99Ms.toFixed(1)} ms; ` +
          `heap ${heapMiB.before.toFixed(0)} to ${heapMiB.after.toFixed(0)} MiB, ` +
          `resident set ${rssOf(memory)}; outside the heap ${outsideOf(memory)}; ` +
          `in the moved day ${rssOf(dayMemory)}`,
        wrong: missed(figures),
      },
      {
        what: 'the same: p99 of each operation, milliseconds',
        tried: answers,
        found: operations
          .toSorted((one, other) => other.p99 - one.p99)
          .map(({ path, p99 }) => `${path} ${p99.toFixed(0)}`)
          .join(', '),
        wrong: [],
      },
    ];
  },
};
