/**
 * The desk in a process of its own. Its sources are put together into one file first: a process that is to live
 * for a quarter of a second must not take a second to read six hundred.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { nodeBuild } from '../../build/vite/node.ts';

const root = resolve(import.meta.dirname, '../..');
// Beside the packages, so that those that stay outside are found.
const scratch = join(root, 'node_modules/.cache/bellboard');

const programs = {
  life: 'test/durability/life.ts',
  'fault-run': 'test/durability/fault-run.ts',
  reader: 'electron/desk/worker/reader.worker.ts',
  'secrets.worker': 'electron/desk/staff/secrets.worker.ts',
} as const;
export type Program = Exclude<keyof typeof programs, 'reader' | 'secrets.worker'>;

const putTogether = async (): Promise<string> => {
  mkdirSync(scratch, { recursive: true });
  const folder = mkdtempSync(join(scratch, 'durability-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const config = nodeBuild(programs);
  await build({
    ...config,
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ...config.build,
      target: 'node24',
      sourcemap: false,
      outDir: folder,
      rolldownOptions: {
        ...config.build?.rolldownOptions,
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
  return folder;
};

let made: Promise<string> | undefined;

/** @param env e.g. with the layer under its files */
export const startProgram = async (
  program: Program,
  env: NodeJS.ProcessEnv = process.env,
): Promise<ChildProcess> => {
  made ??= putTogether();
  // Its desks and their threads live for moments: with room for all they make, nothing is collected meanwhile.
  const roomy = ['--min-semi-space-size=16', '--max-semi-space-size=32'];
  return spawn(process.execPath, [...roomy, join(await made, `${program}.mjs`)], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...env, NODE_COMPILE_CACHE: join(scratch, 'compiled') },
  });
};
