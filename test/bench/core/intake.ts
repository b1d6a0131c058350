// What the quick line asks of the desk: what a line would do, with every key, and Enter itself, which
// also looks for an open request to chase and keeps the call. Told for comparison; no bar of its own.
import type { HouseSize } from '../data/houses.ts';
import { type Figure, spread } from '../support/figures.ts';
import { breathe, say } from '../support/progress.ts';
import { openBoard, openDesk } from './desks.ts';

const lines = ['1208 吹风机', '0512 2 towels', '0803 枕头', 'A1503 slippers', '0210 毯子 加急'];

export const measureIntake = async (size: HouseSize, n: number): Promise<Figure[]> => {
  const { client, close } = await openDesk(size);
  const closeBoard = await openBoard(client);
  say('the quick line at the desk: preview and record');
  const previewed: number[] = [];
  const recorded: number[] = [];
  try {
    for (let at = -lines.length * 2; at < n / 2; at += 1) {
      const text = lines[(at + lines.length * 2) % lines.length] ?? '';
      await breathe(1);
      const from = performance.now();
      await client.intake.preview({ text });
      const between = performance.now();
      await breathe(1);
      const again = performance.now();
      const { requests } = await client.intake.record({ text });
      const until = performance.now();
      for (const { id } of requests) await client.requests.cancel({ id, reason: 'measured' });
      if (at < 0) continue;
      previewed.push(between - from);
      recorded.push(until - again);
    }
  } finally {
    await closeBoard();
    await close();
  }
  const past = `${size.past.toLocaleString('en')} past`;
  return [
    spread({ part: 'core', what: `intake.preview, as typed, ${past}` }, previewed),
    spread(
      {
        part: 'core',
        what: `intake.record, Enter at the desk, ${past}`,
        note: 'reads the line, begins and ends a call, looks for a chase, records the request',
      },
      recorded,
    ),
  ];
};
