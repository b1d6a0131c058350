// Copies, and the way back from damage, in a large house: how long the desk is away when its file is hurt,
// against the time the bare disk takes to copy the same bytes.
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openToRead } from '../../../electron/desk/database/open.ts';
import { createDesk, type Desk } from '../../../electron/desk/desk.ts';
import { noteSeen } from '../../../electron/desk/fallback/seen.ts';
import { syncFile } from '../../../electron/desk/kernel/durable.ts';
import { recoveryReport } from '../../../shared/recovery/model.ts';
import { borrowHouse, type House } from '../data/houses.ts';
import { atMost, type Figure, single } from '../support/figures.ts';
import type { Run } from '../support/options.ts';
import { say } from '../support/progress.ts';
import { damage } from './damage.ts';

const part = 'recovery' as const;
/** What is recorded after the last copy: a busy half hour. */
const beyond = 300;

const seconds = async <T>(work: () => T | Promise<T>): Promise<{ tookMs: number; made: T }> => {
  const from = performance.now();
  const made = await work();
  return { tookMs: performance.now() - from, made };
};

const asPerson = (desk: Desk, code: string, dataDir: string) => {
  const session = desk.connect({ station: 'bench', kind: 'program' });
  session.staffId = idOf(dataDir, code);
  return desk.clientFor(session);
};

const idOf = (dataDir: string, code: string): string => {
  const database = openToRead({ dataDir });
  try {
    return database.raw.prepare('SELECT id FROM staff WHERE code = ?').pluck().get(code) as string;
  } finally {
    database.close();
  }
};

/** From nothing to a board that answers. */
const open = async (dataDir: string): Promise<Desk> => {
  const desk = await createDesk({ dataDir, live: true });
  await asPerson(desk, '002', dataDir).board.snapshot();
  return desk;
};

/** As a console that was cut off leaves it. */
const fell = (dataDir: string): Promise<void> =>
  noteSeen(dataDir, { atMs: Date.now(), closed: false });

const reportIn = (dataDir: string) => {
  const kept = join(dataDir, 'kept');
  const [folder = ''] = existsSync(kept) ? readdirSync(kept) : [];
  return recoveryReport.parse(JSON.parse(readFileSync(join(kept, folder, 'report.json'), 'utf8')));
};

const measure = async (house: House, past: number): Promise<Figure[]> => {
  const { dataDir } = house;
  const file = join(dataDir, 'house.db');
  const size = `${past.toLocaleString('en')} requests`;
  const first = await open(dataDir);
  say('a copy is made');
  const copied = await seconds(() => asPerson(first, '011', dataDir).backups.now());
  const operator = asPerson(first, '002', dataDir);
  const { rooms } = await operator.rooms.list();
  for (let made = 0; made < beyond; made += 1)
    await operator.requests.create({
      place: rooms[made % rooms.length]?.number ?? '',
      service: 'towels',
    });
  const rehearsed = await seconds(() => asPerson(first, '090', dataDir).backups.rehearse());
  await first.close();

  const { size: bytes } = statSync(file);
  const bare = await seconds(() => {
    copyFileSync(file, `${file}.bare`);
    syncFile(`${file}.bare`);
  });
  rmSync(`${file}.bare`);

  const orderly = await seconds(() => open(dataDir));
  await orderly.made.close();
  await fell(dataDir);
  say('started after a fall');
  const fallen = await seconds(() => open(dataDir));
  await fallen.made.close();

  const pages = damage(file);
  await fell(dataDir);
  say(`${pages} pages are damaged; started`);
  const recovered = await seconds(() => open(dataDir));
  await recovered.made.close();
  const { missingCount, partsLost, copy } = reportIn(dataDir);

  const plain = single(
    { part, what: 'the bare disk copies the file', note: `${Math.round(bytes / 2 ** 20)} MiB` },
    bare.tookMs,
    'ms',
  );
  const back = single(
    {
      part,
      what: `damaged (${pages} pages), back at work, ${size}`,
      note: `${missingCount} events missing, ${partsLost} parts, from ${copy === null ? 'no copy' : 'a copy'}; ${beyond} requests beyond it`,
      bars: [atMost('value', 60_000)],
    },
    recovered.tookMs,
    'ms',
  );
  return [
    plain,
    single(
      { part, what: `a copy made and checked, ${size}`, note: `${copied.made.rows} rows` },
      copied.tookMs,
      'ms',
    ),
    single(
      { part, what: `a restore rehearsed, ${size}`, note: `${rehearsed.made.events} events` },
      rehearsed.tookMs,
      'ms',
    ),
    single({ part, what: `started in order, ${size}` }, orderly.tookMs, 'ms'),
    single({ part, what: `started after a fall, ${size}` }, fallen.tookMs, 'ms'),
    back,
    single({ part, what: '  back at work : bare copy' }, recovered.tookMs / bare.tookMs, '×'),
  ];
};

export const measureRecovery = async ({ sizes }: Run): Promise<Figure[]> => {
  const house = await borrowHouse({ past: sizes.pastLarge, open: sizes.open });
  try {
    return await measure(house, sizes.pastLarge);
  } finally {
    await house.drop();
  }
};
