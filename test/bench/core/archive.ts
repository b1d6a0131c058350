// The month's file of thirty thousand requests, and ten thousand guests erased behind the desk's back.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import Sqlite from 'better-sqlite3';
import { databaseFile } from '../../../electron/desk/database/open.ts';
import { createDesk } from '../../../electron/desk/desk.ts';
import { hourMs } from '../../../shared/kernel/durations.ts';
import { secretOf } from '../../support/secrets.ts';
import { borrowHouse } from '../data/houses.ts';
import { atMost, type Figure, single, spread } from '../support/figures.ts';
import { breathe, say } from '../support/progress.ts';

const month = 30_000;
const guests = 10_000;
const administrator = { code: '090', pin: secretOf('090') };

const openAs = async (dataDir: string) => {
  const desk = await createDesk({ dataDir });
  const client = desk.clientFor(desk.connect({ station: 'bench-1' }));
  await client.session.signIn(administrator);
  return { desk, client };
};

/** All the past lies in one month: as many requests as the largest house has in it. */
const intoOneMonth = (file: string): void => {
  const db = new Sqlite(file);
  const [from, until] = [
    Date.parse('2026-11-01T00:00:00+08:00'),
    Date.parse('2026-11-23T16:00:00+08:00'),
  ];
  const spread = `${from} + abs(random()) % ${until - from}`;
  db.exec(`UPDATE requests SET logged_at_ms = ${spread}; UPDATE calls SET began_at_ms = ${spread}`);
  db.close();
};

export const measureArchive = async (): Promise<Figure[]> => {
  const house = await borrowHouse({ past: month, open: 60 });
  say('the archive of a month');
  try {
    intoOneMonth(databaseFile(house.dataDir));
    const { desk, client } = await openAs(house.dataDir);
    await breathe(1_500);
    const held = monitorEventLoopDelay({ resolution: 1 });
    held.enable();
    const from = performance.now();
    const written = await client.archive.write({ month: '2026-11' });
    const wrote = performance.now() - from;
    held.disable();
    const opening = performance.now();
    await client.archive.open({ file: written.file });
    const opened = performance.now() - opening;
    await desk.close();
    const note = `${written.rows.toLocaleString('en')} rows, ${(written.bytes / 1e6).toFixed(1)} MB`;
    return [
      single(
        {
          part: 'core',
          what: 'archive.write, 30,000 requests',
          bars: [atMost('value', 5_000)],
          note,
        },
        wrote,
        'ms',
      ),
      single(
        {
          part: 'core',
          what: '  longest stall of the desk meanwhile',
          bars: [atMost('value', 50)],
        },
        held.max / 1e6,
        'ms',
      ),
      single({ part: 'core', what: '  archive.open, every byte verified' }, opened, 'ms'),
    ];
  } finally {
    await house.drop();
  }
};

/** Guests who left long ago, each with a request and its words in the record. */
const addGuests = (file: string): void => {
  const db = new Sqlite(file);
  const leftMs = Date.parse('2024-01-10T12:00:00+08:00');
  const insert =
    db.prepare(`INSERT INTO stays (id, room, guest, incognito, party, companions, arrival, departure,
    day_use, state, arrived_at_ms, departed_at_ms, preferences, notes, version)
    VALUES (?, ?, ?, 0, 1, '[]', '2024-01-08', '2024-01-10', 0, 'departed', ?, ?, '["安静"]', '备注', 1)`);
  const theirs = db.prepare('UPDATE requests SET stay_id = ? WHERE rowid = ?');
  db.transaction(() => {
    for (let count = 0; count < guests; count += 1) {
      insert.run(
        `bench-stay-${count}`,
        `${800 + (count % 400)}`,
        `客人${count}`,
        leftMs - 48 * hourMs,
        leftMs,
      );
      theirs.run(`bench-stay-${count}`, count + 1);
    }
  })();
  db.close();
};

export const measureErasing = async (): Promise<Figure[]> => {
  const house = await borrowHouse({ past: month, open: 60 });
  say('ten thousand guests erased in the background');
  try {
    addGuests(databaseFile(house.dataDir));
    const { desk, client } = await openAs(house.dataDir);
    await breathe(1_500);
    const held = monitorEventLoopDelay({ resolution: 1 });
    const answered: number[] = [];
    held.enable();
    const from = performance.now();
    await client.retention.run({}).catch(() => undefined);
    for (let running = true; running; ) {
      const called = performance.now();
      const { runs } = await client.retention.list({});
      answered.push(performance.now() - called);
      running = runs[0]?.state === 'running';
      await breathe(20);
    }
    const took = performance.now() - from;
    held.disable();
    await desk.close();
    return [
      single(
        { part: 'core', what: 'retention, 10,000 guests', note: 'in the background' },
        took,
        'ms',
      ),
      single(
        {
          part: 'core',
          what: '  longest stall of the desk meanwhile',
          bars: [atMost('value', 50)],
        },
        held.max / 1e6,
        'ms',
      ),
      spread(
        { part: 'core', what: '  another call meanwhile', bars: [atMost('p99', 50)] },
        answered,
      ),
    ];
  } finally {
    await house.drop();
  }
};
