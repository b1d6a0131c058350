// The analysis of the call record over a year, asked as a window asks it, and how long the desk itself is
// held up while the reader's thread works.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openDatabase } from '../../../electron/desk/database/open.ts';
import type { Desk } from '../../../electron/desk/desk.ts';
import type { DeskClient } from '../../../electron/desk/router.ts';
import { dayMs } from '../../../shared/kernel/durations.ts';
import type { HouseSize } from '../data/houses.ts';
import { atMost, type Figure, single, spread } from '../support/figures.ts';
import { breathe, say } from '../support/progress.ts';
import { openDesk } from './desks.ts';

const samples = 6;
const days = 366;
/** The houses' past is spread over three years; here it is drawn together into one. */
const years = 3;

/** As if all of it had been asked for within the year. */
const drawTogether = (dataDir: string, nowMs: number): void => {
  const { raw, close } = openDatabase({ dataDir });
  const nearer = (column: string) => `${column} = ${nowMs} - (${nowMs} - ${column}) / ${years}`;
  raw.transaction(() => {
    raw.exec(`UPDATE requests SET ${['logged_at_ms', 'starts_at_ms'].map(nearer).join(', ')},
      dispatched_at_ms = ${nowMs} - (${nowMs} - logged_at_ms) / ${years} +
        (dispatched_at_ms - logged_at_ms) WHERE logged_at_ms < ${nowMs}`);
    raw.exec(`UPDATE calls SET ended_at_ms = ${nowMs} - (${nowMs} - began_at_ms) / ${years} +
        (ended_at_ms - began_at_ms), ${nearer('began_at_ms')} WHERE began_at_ms < ${nowMs}`);
  })();
  close();
};

/** Somebody who may see the analysis: the bench's operator may not. */
const supervisorOf = async (desk: Desk, operator: DeskClient): Promise<DeskClient> => {
  const { staff } = await operator.staff.list();
  const id = staff.find(({ role }) => role === 'supervisor')?.id;
  if (id === undefined) throw new Error('the bench house has no supervisor');
  const session = desk.connect({ station: 'bench-2' });
  session.staffId = id;
  return desk.clientFor(session);
};

export const measureAnalysis = async (size: HouseSize): Promise<Figure[]> => {
  const { desk, client: operator, dataDir, close } = await openDesk(size);
  const client = await supervisorOf(desk, operator);
  say('the call record of a year analysed');
  try {
    const { house } = await client.board.snapshot({ limit: 1 });
    const nowMs = Date.now() + house.clockOffsetMs;
    drawTogether(dataDir, nowMs);
    const until = new Date(nowMs).toISOString();
    const from = new Date(nowMs - days * dayMs).toISOString();
    // The thread starts with the first question; it is not what is measured.
    const { requests, calls } = await client.analysis.run({ from, until });
    await breathe(1_500);
    const took: number[] = [];
    const held = monitorEventLoopDelay({ resolution: 1 });
    held.enable();
    for (let at = 0; at < samples; at += 1) {
      const begun = performance.now();
      await client.analysis.run({ from, until });
      took.push(performance.now() - begun);
    }
    held.disable();
    const note = `${requests.toLocaleString('en')} requests and ${calls.toLocaleString('en')} calls of ${days} days`;
    return [
      spread({ part: 'core', what: 'analysis.run', bars: [atMost('p99', 3_000)], note }, took),
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
