/** Starts a desk's life in a process of its own and hears what it tells. */
import { createInterface } from 'node:readline';
import type { Task } from './life.ts';
import { startProgram } from './program.ts';

export type Life = {
  begin: (task: Task) => void;
  /** Resolves once it has told so many steps more, or when it is over. */
  told: (more: number) => Promise<void>;
  kill: () => void;
  /** Resolves when the process is gone: the newest step told, or null. @throws Error when it fell by itself */
  over: Promise<number | null>;
};

/** A process that has everything loaded, ready for its task. */
export const startLife = async (env?: NodeJS.ProcessEnv): Promise<Life> => {
  const child = await startProgram('life', env);
  let newest: number | null = null;
  let lines = 0;
  let errors = '';
  let isReady = (): void => {};
  let awaited = { lines: 0, hear: (): void => {} };
  const ready = new Promise<void>((settle) => {
    isReady = settle;
  });
  if (!child.stdout || !child.stderr || !child.stdin) throw new Error('it has no pipes');
  const { stdin } = child;
  // A process that is killed does not read its task any more.
  stdin.on('error', () => {});
  child.stderr.on('data', (part) => {
    errors += part;
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'ready') return isReady();
    newest = Number(line);
    lines += 1;
    if (lines >= awaited.lines) awaited.hear();
  });
  const over = new Promise<number | null>((settle, refuse) => {
    child.on('error', refuse);
    child.on('close', (code, signal) => {
      isReady();
      awaited.hear();
      if (signal === 'SIGKILL') settle(newest);
      else refuse(new Error(`the desk fell (${signal ?? code}): ${errors.slice(-2_000)}`));
    });
  });
  // Whoever waits for it hears of it; nobody else has to.
  over.catch(() => {});
  await ready;
  return {
    begin: (task) => void stdin.write(`${JSON.stringify(task)}\n`),
    told: (more) =>
      new Promise((settle) => {
        awaited = { lines: lines + more, hear: settle };
      }),
    kill: () => void child.kill('SIGKILL'),
    over,
  };
};
