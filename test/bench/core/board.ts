// The live board in the core: the snapshot a window begins with, and one changed request on its way
// from the commit to a board that listens.
import { createFeed, patchFor } from '../../../electron/desk/board/index.ts';
import { openDatabase } from '../../../electron/desk/database/open.ts';
import type { EventRow } from '../../../electron/desk/database/schema/index.ts';
import { prepareReads, prepareWrites } from '../../../electron/desk/stores.ts';
import { borrowHouse, type HouseSize } from '../data/houses.ts';
import { atMost, type Figure, spread } from '../support/figures.ts';
import { breathe, say, timed } from '../support/progress.ts';
import { openDesk } from './desks.ts';

const urgent = 60;
const warmUp = 20;

const snapshots = async (size: HouseSize, n: number): Promise<Figure[]> => {
  const { client, close } = await openDesk(size);
  try {
    const take = async (limit?: number): Promise<number[]> => {
      const samples: number[] = [];
      const input = limit === undefined ? undefined : { limit };
      for (let at = -warmUp; at < n; at += 1) {
        await breathe();
        const ms = await timed(() => client.board.snapshot(input));
        if (at >= 0) samples.push(ms);
      }
      return samples;
    };
    const first = await take(urgent);
    const all = await take();
    const { requests } = await client.board.snapshot();
    return [
      spread(
        {
          part: 'core',
          what: `board.snapshot, the ${urgent} most urgent`,
          bars: [atMost('p50', 1)],
          note: 'with floors, 226 rooms, calls, alarms and who is on duty',
        },
        first,
      ),
      spread(
        {
          part: 'core',
          what: `board.snapshot, all ${requests.length.toLocaleString('en')} open`,
          bars: [atMost('p50', 12)],
        },
        all,
      ),
    ];
  } finally {
    await close();
  }
};

/** Commits a change by hand, so that the clock starts at the commit itself and not at the call. */
const delivery = async (size: HouseSize, n: number): Promise<Figure> => {
  const house = await borrowHouse(size);
  const database = openDatabase({ dataDir: house.dataDir });
  try {
    const reads = prepareReads(database.readable);
    const writes = prepareWrites(database.writable);
    const settings = reads.house.get();
    const timeZone = settings?.timeZone ?? 'UTC';
    const nowMs = Date.now() + (settings?.clockOffsetMs ?? 0);
    const feed = createFeed({
      reads,
      patch: (touched) => patchFor({ reads, nowMs, timeZone }, settings, touched),
      covered: () => ({}),
      heard: () => undefined,
    });
    const stopping = new AbortController();
    const patches = feed.subscribe(stopping.signal, () => false);
    await patches.next();
    const rows = reads.requests.open();
    const samples: number[] = [];
    const noEvents: EventRow[] = [];
    for (let at = -warmUp; at < n; at += 1) {
      const row = rows[(at + warmUp) % rows.length];
      if (!row) break;
      const coming = patches.next();
      await breathe();
      database.transact(() => writes.requests.save({ ...row, version: row.version + 1 }));
      const from = performance.now();
      feed.committed([{ kind: 'request', id: row.id }], noEvents);
      await coming;
      if (at >= 0) samples.push(performance.now() - from);
    }
    stopping.abort();
    return spread(
      {
        part: 'core',
        what: 'one changed request, commit → patch at a listening board',
        bars: [atMost('p50', 1)],
      },
      samples,
    );
  } finally {
    database.close();
    await house.drop();
  }
};

export const measureBoard = async (size: HouseSize, n: number): Promise<Figure[]> => {
  say(`the board of ${size.open.toLocaleString('en')} open requests`);
  return [...(await snapshots(size, n)), await delivery(size, n)];
};
