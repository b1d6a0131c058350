/** Makes the layer under the files from its source, once, and says how a program is run on it. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';

const source = join(import.meta.dirname, 'shim.c');
const scratch = resolve(import.meta.dirname, '../../../node_modules/.cache/bellboard');

const compilers = ['cc', 'gcc', 'clang'];

/**
 * The library to load before the C library; undefined where there is none to be had: not on Linux, or
 * without a compiler.
 * @throws Error when there is a compiler and it refuses the source
 */
export const diskShim = (): string | undefined => {
  if (process.platform !== 'linux') return undefined;
  const compiler = compilers.find((name) => spawnSync(name, ['--version']).status === 0);
  if (compiler === undefined) return undefined;
  const key = createHash('sha256').update(readFileSync(source)).digest('hex').slice(0, 12);
  const made = join(scratch, `disk-${key}.so`);
  if (existsSync(made)) return made;
  mkdirSync(scratch, { recursive: true });
  const next = `${made}.${process.pid}`;
  const options = ['-shared', '-fPIC', '-O2', '-Wall', '-Wextra', '-U_FORTIFY_SOURCE'];
  const run = spawnSync(compiler, [...options, '-o', next, source, '-ldl', '-lpthread'], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`the layer under the files was not made:\n${run.stderr}`);
  renameSync(next, made);
  return made;
};

/**
 * What a program's environment needs so that the layer lies under its files.
 * @param folder whose files are watched
 * @param log where the operations are written down; left out: nowhere
 */
export const onShim = (shim: string, folder: string, log?: string): NodeJS.ProcessEnv => ({
  ...process.env,
  LD_PRELOAD: shim,
  BELLBOARD_DISK_FOLDER: folder,
  ...(log === undefined ? {} : { BELLBOARD_DISK_LOG: log }),
});
