// The board as it was, a year ago: how long it takes to rebuild, and how long the desk itself is held up
// while the reader's thread reads.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { hourMs } from '../../../shared/kernel/durations.ts';
import type { HouseSize } from '../data/houses.ts';
import { atMost, type Figure, single, spread } from '../support/figures.ts';
import { breathe, say } from '../support/progress.ts';
import { openDesk } from './desks.ts';

const yearMs = 365 * 24 * hourMs;
const samples = 12;
/** Calls made on the desk meanwhile. */
const callEveryMs = 4;

export const measureAsOf = async (size: HouseSize): Promise<Figure[]> => {
  const { client, close } = await openDesk(size);
  say('the board as it was a year ago');
  try {
    const snapshot = await client.board.snapshot({ limit: 1 });
    const nowMs = Date.now() + snapshot.house.clockOffsetMs;
    const yearAgoMs = nowMs - yearMs;
    // The thread starts with the first question; it is not what is measured.
    await client.board.asOf({ at: new Date(yearAgoMs - hourMs).toISOString() });
    // The quick line's words are made a second after the start: by then they are.
    await breathe(1_500);
    const took: number[] = [];
    const answered: number[] = [];
    const held = monitorEventLoopDelay({ resolution: 1 });
    held.enable();
    for (let at = 0; at < samples; at += 1) {
      const from = performance.now();
      let done = false;
      const asking = client.board
        .asOf({ at: new Date(yearAgoMs + at * hourMs).toISOString() })
        .finally(() => {
          done = true;
        });
      while (!done) {
        const called = performance.now();
        await client.board.snapshot({ limit: 60 });
        answered.push(performance.now() - called);
        await breathe(callEveryMs);
      }
      await asking;
      took.push(performance.now() - from);
    }
    held.disable();
    const events = snapshot.head.seq;
    const note = `${events.toLocaleString('en')} events on record; other calls went on meanwhile`;
    return [
      spread(
        { part: 'core', what: 'board.asOf, a year ago', bars: [atMost('p99', 1_000)], note },
        took,
      ),
      spread(
        { part: 'core', what: '  board.snapshot meanwhile', bars: [atMost('p50', 2)] },
        answered,
      ),
      single(
        {
          part: 'core',
          what: '  longest stall of the desk meanwhile',
          bars: [atMost('value', 50)],
        },
        held.max / 1e6,
        'ms',
        samples,
      ),
    ];
  } finally {
    await close();
  }
};
