/** The `desk` command line as another process, as a script or an import would use it. */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

export type Run = { code: number | null; out: string; err: string };

type Surroundings = {
  /** The user to run it as; only root may choose one. */
  uid?: number | undefined;
  env?: Record<string, string>;
};

/** Runs `desk` with these arguments and this standard input, to its end. */
export const runDesk = (
  args: readonly string[],
  input = '',
  { uid, env = {} }: Surroundings = {},
): Promise<Run> =>
  new Promise((settle, refuse) => {
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', join(root, 'electron/cli/main.ts'), ...args],
      {
        cwd: root,
        env: { ...process.env, ...env },
        stdio: ['pipe', 'pipe', 'pipe'],
        ...(uid === undefined ? {} : { uid, gid: uid }),
      },
    );
    let out = '';
    let err = '';
    child.stdout.on('data', (part) => {
      out += part;
    });
    child.stderr.on('data', (part) => {
      err += part;
    });
    child.on('error', refuse);
    child.on('close', (code) => settle({ code, out, err }));
    child.stdin.end(input);
  });

/** The failure a command wrote on standard error. */
export const failureIn = ({ err }: Run) =>
  (
    JSON.parse(err) as {
      error: { code: string; message: string; details: Record<string, unknown> };
    }
  ).error;
