/**
 * The desk's reading thread, put together once a test run: from its sources, as a desk without a build starts it,
 * it takes seconds each time, and several times the memory.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const fileName = 'BELLBOARD_TEST_READER';
const root = join(import.meta.dirname, '../..');
/** Within the project: the thread looks for its packages upwards. */
const scratch = join(root, 'node_modules/.cache/bellboard');

/** For vitest's `globalSetup`, and for programs that no test run began. */
export const setup = async (): Promise<() => void> => {
  if (process.env[fileName] !== undefined) return () => {};
  mkdirSync(scratch, { recursive: true });
  const folder = mkdtempSync(join(scratch, 'threads-'));
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const config = join(root, 'build/vite/main.ts');
  const how = ['--config', config, '--outDir', folder, '--logLevel', 'error'];
  // A process of its own: what building takes of memory is not given back.
  await promisify(execFile)(process.execPath, [vite, 'build', ...how], { cwd: root });
  process.env[fileName] = join(folder, 'reader.worker.cjs');
  return () => {
    delete process.env[fileName];
    rmSync(folder, { recursive: true, force: true });
  };
};

/** The file of the thread; undefined where nothing was put together: from its source. */
export const readerFile = (): string | undefined => process.env[fileName];
