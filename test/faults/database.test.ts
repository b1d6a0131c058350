// A database that cannot be used: a typed code, a readable sentence, and not a byte of the file touched.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import Sqlite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../electron/desk/database/open.ts';
import { createDesk, createTroubleRouter } from '../../electron/desk/desk.ts';
import { DeskError } from '../../electron/desk/kernel/failure.ts';
import { failureIn, runDesk } from '../support/command-line.ts';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

const folderWith = (bytes?: Uint8Array): { dataDir: string; file: string } => {
  const dataDir = mkdtempSync(join(tmpdir(), 'bellboard-fault-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true }));
  const file = join(dataDir, 'house.db');
  if (bytes) writeFileSync(file, bytes);
  return { dataDir, file };
};

const hashOf = (file: string): string =>
  createHash('sha256').update(readFileSync(file)).digest('hex');

/** The desk's error when it cannot open a folder, and what the window is told of it. */
const troubleOf = async (dataDir: string) => {
  const error: unknown = await createDesk({ dataDir, live: false, busyMs: 50 }).then(
    async (desk) => {
      await desk.close();
      throw new Error('the desk opened');
    },
    (refused: unknown) => refused,
  );
  if (!(error instanceof DeskError)) throw error;
  const router = createRouterClient(createTroubleRouter(error, dataDir, '1.2.3'));
  const status = await router.house.status();
  return { error, status };
};

/** The bytes of a house that was closed properly. */
const closedHouse = async (): Promise<Uint8Array> => {
  const house = await createTestHouse({ shared: true });
  await house.desk.close();
  const bytes = readFileSync(house.file);
  rmSync(house.dataDir, { recursive: true });
  return bytes;
};

describe('a file that is refused is left as it was', () => {
  const expectRefused = async (dataDir: string, file: string, code: string) => {
    const before = hashOf(file);
    const { error, status } = await troubleOf(dataDir);
    expect(error.code).toBe(code);
    expect(status).toMatchObject({
      state: 'trouble',
      version: '1.2.3',
      dataDir,
      name: null,
      trouble: { code, reason: error.reason },
    });
    expect(status.trouble?.message).toMatch(/。$/);
    expect(hashOf(file)).toBe(before);
  };

  it('garbage', async () => {
    const { dataDir, file } = folderWith(Buffer.alloc(64 * 1024, 'not a database '));
    await expectRefused(dataDir, file, 'DATABASE_CORRUPT');
  });

  it('cut off in the middle', async () => {
    const { dataDir, file } = folderWith(await closedHouse());
    truncateSync(file, 8 * 4_096);
    await expectRefused(dataDir, file, 'DATABASE_CORRUPT');
  });

  it('overwritten in its first pages', async () => {
    const bytes = Buffer.from(await closedHouse());
    bytes.fill(0xff, 100, 3 * 4_096);
    const { dataDir, file } = folderWith(bytes);
    await expectRefused(dataDir, file, 'DATABASE_CORRUPT');
  });

  it.each(['delete', 'wal'])('of another program, in %s mode', async (mode) => {
    const { dataDir, file } = folderWith();
    const other = new Sqlite(file);
    other.pragma(`journal_mode = ${mode}`);
    other.exec('CREATE TABLE bookmarks (url TEXT); INSERT INTO bookmarks VALUES (1)');
    other.pragma('user_version = 990');
    other.close();
    await expectRefused(dataDir, file, 'DATABASE_CORRUPT');
    const still = new Sqlite(file, { readonly: true });
    expect(still.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()).toBe(1);
    still.close();
  });

  it('from a newer version of the program', async () => {
    const { dataDir, file } = folderWith(await closedHouse());
    const newer = new Sqlite(file);
    newer.pragma('user_version = 990');
    newer.close();
    await expectRefused(dataDir, file, 'DATABASE_NEWER');
    const { error } = await troubleOf(dataDir);
    expect(error.details).toMatchObject({ found: 990 });
  });

  it('held by another program', async () => {
    const { dataDir, file } = folderWith(await closedHouse());
    const holder = new Sqlite(file);
    onTestFinished(() => void holder.close());
    holder.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    await expectRefused(dataDir, file, 'DATABASE_LOCKED');
  });

  it('in a place that cannot be written', async () => {
    const { dataDir, file } = folderWith(await closedHouse());
    chmodSync(file, 0o444);
    chmodSync(dataDir, 0o555);
    onTestFinished(() => chmodSync(dataDir, 0o755));
    const before = hashOf(file);
    // Root is refused nothing, so the desk runs as nobody then.
    const uid = process.getuid?.() === 0 ? 65_534 : undefined;
    const run = await runDesk(['--data', dataDir, 'call', 'house.status'], '', { uid });
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(failureIn(run)).toMatchObject({ code: 'DATABASE_READ_ONLY' });
    expect(hashOf(file)).toBe(before);
    expect(readdirSync(dataDir)).toEqual(['house.db']);
  });
});

/** The files of a database as they lie after the power went in the middle of a change, its journal beside it. */
const cutOffIn = (bytes: Uint8Array, prepare: (db: Sqlite.Database) => void) => {
  const { file: lived } = folderWith(bytes);
  const { dataDir, file } = folderWith();
  const db = new Sqlite(lived);
  db.pragma('journal_mode = DELETE');
  prepare(db);
  // So much that pages reach the file before the change is over.
  db.pragma('cache_size = 1');
  db.exec(`BEGIN; CREATE TABLE half AS
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
    SELECT i, hex(randomblob(100)) AS x FROM n`);
  for (const end of ['', '-journal']) copyFileSync(`${lived}${end}`, `${file}${end}`);
  db.exec('ROLLBACK');
  db.close();
  const look = new Sqlite(file, { readonly: true });
  expect(() => look.prepare('SELECT * FROM sqlite_schema').all()).toThrow(
    expect.objectContaining({ code: 'SQLITE_READONLY_ROLLBACK' }),
  );
  look.close();
  return { dataDir, file };
};

describe('a file the power was cut from in the middle of a change', () => {
  it('is taken back to before the change, and opened', async () => {
    const { dataDir } = cutOffIn(await closedHouse(), () => {});
    const database = openDatabase({ dataDir });
    onTestFinished(database.close);
    expect(database.raw.pragma('integrity_check', { simple: true })).toBe('ok');
    const tables = database.raw.prepare('SELECT name FROM sqlite_schema').pluck().all();
    expect(tables).not.toContain('half');
    expect(database.raw.prepare('SELECT count(*) FROM house').pluck().get()).toBe(1);
  });

  it('of another program is refused still, and not made one of ours', async () => {
    const { dataDir, file } = cutOffIn(await closedHouse(), (db) =>
      db.pragma('application_id = 7'),
    );
    const { error } = await troubleOf(dataDir);
    expect(error.code).toBe('DATABASE_CORRUPT');
    const still = new Sqlite(file, { readonly: true });
    onTestFinished(() => void still.close());
    expect(still.pragma('journal_mode', { simple: true })).toBe('delete');
  });
});

describe('a folder', () => {
  it('that is a file is refused with a readable code', async () => {
    const { file } = folderWith(Buffer.from('x'));
    const { error } = await troubleOf(join(file, 'house'));
    expect(error.code).toBe('DATABASE_READ_ONLY');
  });

  it('that is empty becomes a house to be set up', async () => {
    const { dataDir } = folderWith();
    const desk = await createDesk({ dataDir: join(dataDir, 'new', 'deep'), live: false });
    onTestFinished(() => desk.close());
    const client = desk.clientFor(desk.connect({ station: 'desk-1' }));
    expect(await client.house.status()).toMatchObject({ state: 'none', trouble: null });
  });
});

describe('while the desk runs', () => {
  it('another writer makes a step wait, then refuses it; nothing is half done', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const before = house.contents();
    const holder = new Sqlite(house.file);
    holder.exec('BEGIN IMMEDIATE');
    expect(
      await refusal(operator.requests.create({ place: '1208', service: 'towels' })),
    ).toMatchObject({ code: 'DATABASE_LOCKED', reason: 'database.locked' });
    // Reading goes on meanwhile.
    expect((await operator.board.snapshot()).requests).toEqual([]);
    holder.exec('ROLLBACK');
    holder.close();
    expect(house.contents()).toBe(before);
    expect(await operator.requests.create({ place: '1208', service: 'towels' })).toMatchObject({
      number: 1,
    });
  });

  it('a call that finds nothing readable is told so in words, not even the language of its person being known', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    house.arrange('ALTER TABLE staff RENAME TO gone');
    expect(await refusal(operator.board.snapshot())).toMatchObject({
      code: 'INTERNAL',
      message: expect.stringContaining('原有记录都在'),
    });
    house.arrange('ALTER TABLE gone RENAME TO staff');
  });

  it('a sign-in that cannot be written does not happen', async () => {
    const house = await createTestHouse();
    await house.as('090').staff.setPin({ code: '002', pin: 'reed-735182' });
    const session = house.desk.connect({ station: 'desk-1' });
    const holder = new Sqlite(house.file);
    holder.exec('BEGIN IMMEDIATE');
    expect(
      await refusal(
        house.desk.clientFor(session).session.signIn({ code: '002', pin: 'reed-735182' }),
      ),
    ).toMatchObject({ code: 'DATABASE_LOCKED' });
    holder.exec('ROLLBACK');
    holder.close();
    expect(session.staffId).toBeNull();
  });

  it('closes although another holds the database; what was to be indexed waits', async () => {
    const house = await createTestHouse({ shared: true });
    await house.as('002').requests.create({ place: '1208', service: 'towels' });
    const holder = new Sqlite(house.file);
    holder.exec('BEGIN IMMEDIATE');
    await house.close();
    holder.exec('ROLLBACK');
    holder.close();
  });

  it('a full file refuses the step whole', async () => {
    const house = await createTestHouse();
    const database = openDatabase({ dataDir: house.dataDir });
    onTestFinished(() => database.close());
    const pages = database.raw.pragma('page_count', { simple: true }) as number;
    database.raw.pragma(`max_page_count = ${pages}`);
    const fill = () =>
      database.transact(() => {
        for (let index = 0; index < 5_000; index += 1)
          database.raw
            .prepare('INSERT INTO counters VALUES (?, 1)')
            .run(`${index}${'x'.repeat(400)}`);
      });
    const before = house.contents();
    expect(fill).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }));
    expect(house.contents()).toBe(before);
  });
});
