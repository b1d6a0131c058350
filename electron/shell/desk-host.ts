// Holds the desk for the windows: opens it once, serves each window's port from it, closes it last.
// When the database cannot be opened, the windows get the desk's trouble instead of nothing.
import { RPCHandler } from '@orpc/server/message-port';
import { BrowserWindow, type MessagePortMain } from 'electron';
import {
  createDesk,
  createTroubleRouter,
  type Desk,
  type FallbackReason,
  holdHouse,
  readScript,
} from '../desk/desk.ts';
import { createPaperShell, type Printers } from './paper.ts';
import { openPinKey } from './pin-key.ts';
import { openConsole } from './second-console.ts';
import { addonsBeside, mustBeWhole } from './whole.ts';

export type DeskHostOptions = {
  dataDir: string;
  version: string;
  /** The workstation as it signs; its windows sign as `<station>-1`, `<station>-2`, … */
  station: string;
  /** The PC, whatever it is started as: wrong tries are its own. */
  machine: string;
  nativeBinding: string | undefined;
  /** Where a packaged program's addons lie. */
  resources: string;
  /** The reader's thread, as the build lays it beside the main process. */
  readerFile: string;
  printers: Printers;
};

export type DeskHost = {
  serve: (port: MessagePortMain, window: BrowserWindow) => Promise<void>;
  /** Writes the state of the desk down; nothing where it could not be opened. */
  writeFallback: (reason: FallbackReason) => Promise<void>;
  /** The machine has slept: does what fell due meanwhile; nothing where the desk could not be opened. */
  wake: () => Promise<void>;
  /** Closes the house. @returns whether a thread hangs that an orderly end would wait for */
  close: () => Promise<{ hangs: boolean }>;
};

type Session = ReturnType<Desk['connect']>;
type Opened = {
  upgrade: (port: MessagePortMain, window: BrowserWindow) => void;
  desk: Desk | null;
};

/** The answer to the call that asks for it has left by then. */
const answeredMs = 300;

/** Starts opening the desk and returns at once; ports wait for it. */
export function hostDesk(options: DeskHostOptions): DeskHost {
  let hangs = false;
  const closeDesk = async ({ desk }: Opened): Promise<void> => {
    await desk?.close();
    hangs ||= desk?.hangs() ?? false;
  };
  /** The desk goes and another comes, on a house that was restored; every window dials anew. */
  const startAnew = (): void =>
    void setTimeout(async () => {
      // Whatever the disk says to the end of this desk, the windows get another.
      await closeDesk(await opening).catch((error: unknown) =>
        console.error('The desk did not close in order:', error),
      );
      opening = openHeld();
      for (const window of BrowserWindow.getAllWindows()) window.webContents.reload();
    }, answeredMs);
  /** Another console's house is not opened; this one's is held to the end of the program. */
  let release: (() => void) | undefined;
  const openHeld = (): Promise<Opened> =>
    open(options, startAnew, () => {
      release ??= holdHouse(options.dataDir, options.nativeBinding);
    });
  let opening = openHeld();
  let told = false;
  return {
    serve: async (port, window) => {
      // A page that was told of trouble and dials again asks to try again.
      if (told && (await opening).desk === null) opening = openHeld();
      const { desk, upgrade } = await opening;
      told = desk === null;
      if (window.isDestroyed()) return;
      upgrade(port, window);
      port.start();
    },
    writeFallback: async (reason) => void (await (await opening).desk?.writeFallback(reason)),
    wake: async () => (await opening).desk?.wake(),
    close: async () => {
      await closeDesk(await opening);
      release?.();
      return { hangs };
    },
  };
}

async function open(
  { station, machine, printers, resources, ...options }: DeskHostOptions,
  startAnew: () => void,
  hold: () => void,
): Promise<Opened> {
  const windows = new Map<string, BrowserWindow>();
  const paper = createPaperShell((name) => windows.get(name), printers);
  try {
    mustBeWhole(options.nativeBinding ? [options.nativeBinding] : addonsBeside(resources));
    hold();
    const desk = await createDesk({
      ...options,
      paper,
      openConsole,
      startAnew,
      pinKey: openPinKey,
    });
    await layOutPractice(desk, options.dataDir);
    const handler = new RPCHandler<{ session: Session }>(desk.router);
    const sessionOf = keepSessions((window) => {
      const name = `${station}-${window.id}`;
      windows.set(name, window);
      window.once('closed', () => windows.delete(name));
      return desk.connect({ station: name, workstation: machine });
    });
    return {
      desk,
      upgrade: (port, window) => handler.upgrade(port, { context: { session: sessionOf(window) } }),
    };
  } catch (error) {
    console.error('The desk could not be opened:', error);
    const handler = new RPCHandler(createTroubleRouter(error, options.dataDir, options.version));
    return { desk: null, upgrade: (port) => handler.upgrade(port) };
  }
}

/** The house of a practice day is made when it is first opened. */
async function layOutPractice(desk: Desk, dataDir: string): Promise<void> {
  const script = readScript(dataDir);
  if (!script) return;
  const program = desk.clientFor(desk.connect({ station: 'practice', kind: 'program' }));
  const { state } = await program.house.status();
  if (state === 'none') await program.house.createDemo({ at: script.at });
}

/** A window keeps its session over a reload, so that nobody types a PIN for a page that fell. */
function keepSessions(
  connect: (window: BrowserWindow) => Session,
): (window: BrowserWindow) => Session {
  const sessions = new Map<number, Session>();
  return (window) => {
    const known = sessions.get(window.id);
    if (known) return known;
    const session = connect(window);
    sessions.set(window.id, session);
    window.once('closed', () => sessions.delete(window.id));
    return session;
  };
}
