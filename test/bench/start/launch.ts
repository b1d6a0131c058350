// Starts a small program on the prepared runtime and reads what it tells.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Moments on the wall clock, milliseconds; `enter` and `board` only of the console. */
type Told = {
  ready: number;
  enter?: number;
  board?: number;
  kib: number;
  processes: number;
};

export type Started = {
  /** Start of the process → the first screen drawn. */
  readyMs: number;
  /** Enter after the PIN → the board drawn; 0 for an empty window. */
  boardMs: number;
  /** Working sets of all processes together. */
  mib: number;
  processes: number;
};

export type Program = {
  start: (args?: readonly string[]) => Promise<Started>;
  drop: () => Promise<void>;
};

const longestMs = 60_000;

const run = (command: string, args: readonly string[]): Promise<string> =>
  new Promise((settle, refuse) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    const timer = setTimeout(() => child.kill('SIGKILL'), longestMs);
    child.stdout.on('data', (part: Buffer) => {
      output += part;
    });
    child.stderr.on('data', (part: Buffer) => {
      errors += part;
    });
    child.on('error', refuse);
    child.on('close', () => {
      clearTimeout(timer);
      const line = output.split('\n').find((one) => one.startsWith('BENCH '));
      if (line) settle(line.slice('BENCH '.length));
      else refuse(new Error(`the program told nothing: ${errors.slice(-600)}`));
    });
  });

/** Puts a program into a folder of its own; its profile is kept from start to start, as a user's is. */
export const prepareProgram = async (name: string, source: string): Promise<Program> => {
  const executable = process.env['BELLBOARD_ELECTRON'];
  if (!executable) throw new Error('No runtime is prepared: run it through `npm run bench`.');
  const flags = (process.env['BELLBOARD_ELECTRON_FLAGS'] ?? '').split(' ').filter(Boolean);
  const folder = await mkdtemp(join(tmpdir(), `bellboard-${name}-`));
  const profile = join(folder, 'profile');
  await mkdir(profile);
  await writeFile(join(folder, 'main.cjs'), source);
  const manifest = { name: `bellboard-${name}`, version: '0.0.0', main: 'main.cjs' };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  return {
    start: async (args = []) => {
      const from = Date.now();
      const told = JSON.parse(
        await run(executable, [...flags, `--user-data-dir=${profile}`, folder, ...args]),
      ) as Told;
      return {
        readyMs: told.ready - from,
        boardMs: (told.board ?? 0) - (told.enter ?? 0),
        mib: told.kib / 1_024,
        processes: told.processes,
      };
    },
    drop: () => rm(folder, { recursive: true, force: true }),
  };
};
