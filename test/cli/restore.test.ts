// Going back from the command line, where no console runs: also for a house that cannot be opened.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { failureIn, runDesk } from '../support/command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'bellboard-cli-'));
const data = ['--data', folder];
const administrator = ['--as', '090', '--pin', 'reed-738291'];
const file = join(folder, 'house.db');
let name = '';

beforeAll(async () => {
  await runDesk([...data, 'init', '--empty', '--pin', 'reed-738291']);
  const made = await runDesk([...data, 'call', 'backups.now', ...administrator]);
  name = (JSON.parse(made.out) as { name: string }).name;
  await runDesk([...data, 'call', 'house.change', '{"undoMs":9000}', ...administrator]);
});
afterAll(() => rmSync(folder, { recursive: true }));

const undoMs = (): unknown => {
  const db = new Sqlite(file, { readonly: true });
  try {
    return db.prepare('SELECT undo_ms FROM house').pluck().get();
  } finally {
    db.close();
  }
};

it('says with --dry-run what would be lost, and changes nothing', async () => {
  const run = await runDesk([...data, 'restore', name, '--dry-run']);
  expect(run).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(run.out)).toMatchObject({
    restored: false,
    loss: { relation: 'earlier', touched: expect.arrayContaining([{ kind: 'house', count: 1 }]) },
  });
  expect(undoMs()).toBe(9_000);
  expect(existsSync(join(folder, 'restoring'))).toBe(false);
});

it('that cannot be carried out is none, at no later start either', async () => {
  writeFileSync(join(folder, 'kept'), 'a file where the folder should be');
  const run = await runDesk([...data, 'restore', name]);
  expect(run.code).toBe(1);
  expect(failureIn(run).code).toBe('DATABASE_READ_ONLY');
  rmSync(join(folder, 'kept'));
  expect(existsSync(join(folder, 'restoring'))).toBe(false);
  expect(await runDesk([...data, 'verify'])).toMatchObject({ code: 0 });
  expect(undoMs()).toBe(9_000);
});

it('refuses while a console has the house open, and a name that is none', async () => {
  const open = new Sqlite(file);
  open.prepare('SELECT count(*) FROM house').get();
  const run = await runDesk([...data, 'restore', name]);
  expect(run.code).toBe(1);
  expect(failureIn(run).code).toBe('DATABASE_LOCKED');
  open.close();
  const none = await runDesk([...data, 'restore', 'house-20200101T000000000Z.db']);
  expect(failureIn(none).code).toBe('NOT_FOUND');
  expect(undoMs()).toBe(9_000);
});

it('opens a copy under lock on another PC by the passphrase from the environment, and not without it', async () => {
  const passphrase = 'kettle orbit window seven';
  const set = (to: string | null) =>
    runDesk([...data, 'call', 'backups.set', JSON.stringify({ passphrase: to }), ...administrator]);
  await set(passphrase);
  const made = await runDesk([...data, 'call', 'backups.now', ...administrator]);
  const locked = (JSON.parse(made.out) as { name: string }).name;
  await set(null);
  const key = join(folder, 'backup-keys.json');
  rmSync(key);
  const look = [...data, 'restore', locked, '--dry-run'];
  expect(failureIn(await runDesk(look)).details).toMatchObject({
    reason: 'backups.passphraseMissing',
  });
  const opened = await runDesk(look, '', { env: { BELLBOARD_PASSPHRASE: passphrase } });
  expect(opened).toMatchObject({ code: 0, err: '' });
});

it('goes back, also where the house itself cannot be read any more, and keeps it aside', async () => {
  const damaged = Buffer.alloc(40_000, 9);
  writeFileSync(file, damaged);
  const run = await runDesk([...data, 'restore', join(folder, 'backups', name)]);
  expect(run).toMatchObject({ code: 0, err: '' });
  const { restored, keptIn, loss } = JSON.parse(run.out) as {
    restored: boolean;
    keptIn: string;
    loss: unknown;
  };
  expect({ restored, loss }).toEqual({ restored: true, loss: null });
  expect(readFileSync(join(keptIn, 'house.db')).equals(damaged)).toBe(true);
  expect(undoMs()).not.toBe(9_000);
  const verified = await runDesk([...data, 'verify']);
  expect(JSON.parse(verified.out)).toMatchObject({ ok: true });
});
