// Reports over twelve months: each asked as a window asks it, whole and cut by what costs most, and how long
// the desk itself is held up while the reader's thread counts.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { dayMs } from '../../../shared/kernel/durations.ts';
import { type Dimension, reportNames } from '../../../shared/reports/model.ts';
import type { HouseSize } from '../data/houses.ts';
import { atMost, type Figure, single, spread } from '../support/figures.ts';
import { breathe, say } from '../support/progress.ts';
import { openDesk } from './desks.ts';

const samples = 3;
const cuts: readonly (Dimension | undefined)[] = [undefined, 'day', 'floor', 'callerKind'];

export const measureReports = async (size: HouseSize): Promise<Figure[]> => {
  const { client, close } = await openDesk(size);
  say('reports over twelve months');
  try {
    const { house } = await client.board.snapshot({ limit: 1 });
    const nowMs = Date.now() + house.clockOffsetMs;
    const asked = {
      from: new Date(nowMs - 365 * dayMs).toISOString(),
      until: new Date(nowMs).toISOString(),
    };
    // The thread starts with the first question; it is not what is measured.
    const { figures } = await client.reports.run({ name: 'volume', ...asked });
    await breathe(1_500);
    const { reports } = await client.reports.list();
    const took: number[] = [];
    let slowest = { ms: 0, what: '' };
    const held = monitorEventLoopDelay({ resolution: 1 });
    held.enable();
    for (let sample = 0; sample < samples; sample += 1)
      for (const name of reportNames) {
        const dimensions = reports.find((one) => one.name === name)?.dimensions ?? [];
        for (const by of cuts) {
          if (by !== undefined && !dimensions.includes(by)) continue;
          const from = performance.now();
          await client.reports.run({ name, ...asked, ...(by === undefined ? {} : { by }) });
          const ms = performance.now() - from;
          took.push(ms);
          if (ms > slowest.ms)
            slowest = { ms, what: `${name}${by === undefined ? '' : ` by ${by}`}` };
        }
      }
    held.disable();
    const count = (figures[0]?.value ?? 0).toLocaleString('en');
    const note = `${count} requests of twelve months and as long before; slowest: ${slowest.what}`;
    return [
      spread(
        { part: 'core', what: 'reports.run, twelve months', bars: [atMost('p99', 3_000)], note },
        took,
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
