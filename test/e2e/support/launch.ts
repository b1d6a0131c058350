// Opens the console as an operator would, in the runtime that `npm test` prepared, on a data folder
// the test chooses. Knows the window, not what is in it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';

const root = resolve(import.meta.dirname, '../../..');
const startWithinMs = 30_000;
const actWithinMs = 10_000;
const closeWithinMs = 10_000;

export type LaunchOptions = {
  dataDir: string;
  /** Further arguments of the console, e.g. `['--windows', '2']`. */
  args?: string[];
  env?: Record<string, string>;
  /** The size of the page, 1366 × 768 unless told. */
  size?: { width: number; height: number };
  /** A packaged console instead of this checkout's. */
  executable?: string;
  /** With the places it chooses itself, in a home of its own; else told where its small files go. */
  asStarted?: boolean;
};

export type Launched = {
  app: ElectronApplication;
  page: Page;
  /** What another start of the same console is given. */
  again: { executablePath: string; args: string[]; env: NodeJS.ProcessEnv };
  close: () => Promise<void>;
};

/** Starts a console and waits for its first window. `close` ends it and drops its small files. */
export async function launchConsole(options: LaunchOptions): Promise<Launched> {
  const { dataDir, args = [], env = {}, size, executable, asStarted } = options;
  const userData = await mkdtemp(join(tmpdir(), 'bellboard-window-'));
  const flags = (process.env['BELLBOARD_ELECTRON_FLAGS'] ?? '').split(' ').filter(Boolean);
  const again = {
    executablePath: executable ?? preparedRuntime(),
    args: [
      ...flags,
      ...(asStarted ? [] : [`--user-data-dir=${userData}`]),
      ...(executable ? [] : ['.']),
      ...['--data', dataDir],
      ...args,
    ],
    env: {
      ...definedOnly(process.env),
      ...(asStarted ? { XDG_CONFIG_HOME: userData } : {}),
      ...env,
    },
  };
  const app = await _electron.launch({ ...again, cwd: root, timeout: startWithinMs });
  const page = await app.firstWindow({ timeout: startWithinMs });
  page.setDefaultTimeout(actWithinMs);
  if (size) await resize(app, size);
  const close = async () => {
    await endOf(app);
    await rm(userData, { recursive: true, force: true });
  };
  return { app, page, again, close };
}

/** Electron as the main process has it. */
type Main = Parameters<
  Extract<Parameters<ElectronApplication['evaluate']>[0], (...given: never[]) => unknown>
>[0];

/**
 * Does something in the main process; what it does must come to the same done twice. The inspector awaits it
 * and holds the answer weakly: while the program starts it may be collected before it is given.
 */
export async function inMain<A>(
  app: ElectronApplication,
  work: (electron: Main, argument: A) => void,
  argument?: A,
): Promise<void> {
  for (let tries = 1; ; tries += 1)
    try {
      return await app.evaluate(work as never, argument);
    } catch (error) {
      if (tries === 5 || !String(error).includes('garbage collected')) throw error;
    }
}

const resize = (app: ElectronApplication, size: { width: number; height: number }) =>
  inMain(
    app,
    ({ BrowserWindow }, { width, height }) => {
      for (const window of BrowserWindow.getAllWindows()) window.setContentSize(width, height);
    },
    size,
  );

/** A console that does not end by itself is a failed test, but must not stay behind. */
async function endOf(app: ElectronApplication): Promise<void> {
  const child = app.process();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((settle) => {
    timer = setTimeout(() => settle('late'), closeWithinMs);
  });
  const end = await Promise.race([app.close(), late]);
  clearTimeout(timer);
  if (end !== 'late') return;
  child.kill('SIGKILL');
  throw new Error(`The console did not close within ${closeWithinMs} ms.`);
}

function preparedRuntime(): string {
  const executable = process.env['BELLBOARD_ELECTRON'];
  if (executable) return executable;
  throw new Error('No runtime is prepared: run the test through `npm test -- <file>`.');
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
