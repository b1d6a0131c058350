/**
 * The desk's reading thread, put together once a test run: from its sources, as a desk without a build starts it,
 * it takes seconds each time.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const fileName = 'BELLBOARD_TEST_READER';
const root = join(import.meta.dirname, '../..');
/** Within the project: the thread looks for its packages upwards. */
const scratch = join(root, 'node_modules/.cache/bellboard');

/** For vitest's `globalSetup`. */
export const setup = async (): Promise<() => void> => {
  if (process.env[fileName] !== undefined) return () => {};
  mkdirSync(scratch, { recursive: true });
  const folder = mkdtempSync(join(scratch, 'threads-'));
  await build({
    root,
    configFile: join(root, 'build/vite/main.ts'),
    logLevel: 'error',
    build: { outDir: folder, sourcemap: false },
  });
  process.env[fileName] = join(folder, 'reader.worker.cjs');
  return () => rmSync(folder, { recursive: true, force: true });
};

/** The file of the thread; undefined in a program that no test run began: from its source. */
export const readerFile = (): string | undefined => process.env[fileName];
