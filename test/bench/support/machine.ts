// On what it was measured: the machine, the disk's patience, the versions.
import { closeSync, fdatasyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';

const root = resolve(import.meta.dirname, '../../..');

const versionOf = (name: string): string =>
  JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;

const sqliteVersion = (): string => {
  const db = new Sqlite(':memory:');
  const version = db.prepare('SELECT sqlite_version()').pluck().get() as string;
  db.close();
  return version;
};

/** The middle time to bring 4 KiB safely to the disk of a folder: what no commit can be below. */
export const syncMs = (folder: string): number => {
  const file = join(folder, `sync-${process.pid}`);
  const handle = openSync(file, 'w');
  const block = Buffer.alloc(4_096, 1);
  const times = Array.from({ length: 101 }, () => {
    const from = performance.now();
    writeSync(handle, block);
    fdatasyncSync(handle);
    return performance.now() - from;
  }).sort((a, b) => a - b);
  closeSync(handle);
  rmSync(file);
  return times[50] ?? Number.NaN;
};

export const machine = () => ({
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  system: `${process.platform} ${release().split('-')[0]} ${process.arch}`,
  /** Others at work on the machine, one minute's mean: the figures are to be read with it. */
  load: Number(loadavg()[0]?.toFixed(2)),
});

export const versions = () => ({
  bellboard: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version as string,
  node: process.versions.node,
  sqlite: sqliteVersion(),
  'better-sqlite3': versionOf('better-sqlite3'),
  'drizzle-orm': versionOf('drizzle-orm'),
  '@orpc/server': versionOf('@orpc/server'),
  react: versionOf('react'),
});
