// Holds the desk for the windows: opens it once, serves each window's port from it, closes it last.
// When the database cannot be opened, the windows get the desk's trouble instead of nothing.
import { RPCHandler } from '@orpc/server/message-port';
import type { BrowserWindow, MessagePortMain } from 'electron';
import { createDesk, createTroubleRouter } from '../desk/desk.ts';
import { attentionFor } from './attention.ts';

export type DeskOptions = { dataDir: string; station: string; nativeBinding: string | undefined };

export type DeskHost = {
  serve: (port: MessagePortMain, window: BrowserWindow) => Promise<void>;
  close: () => Promise<void>;
};

/** Starts opening the desk and returns at once; ports wait for it. */
export function hostDesk(options: DeskOptions): DeskHost {
  const opening = open(options);
  const sessions = new Map<number, unknown>();
  return {
    serve: async (port, window) => {
      const { handler, connect } = await opening;
      // A window keeps its session over a reload, so that nobody types a PIN for a page that fell.
      const windowId = window.id;
      const station = `${options.station}-${windowId}`;
      const session = sessions.get(windowId) ?? connect(station);
      sessions.set(windowId, session);
      window.once('closed', () => sessions.delete(windowId));
      const context = { session, station, windowId, callAttention: attentionFor(window) };
      handler.upgrade(port, { context });
      port.start();
    },
    close: async () => (await opening).close(),
  };
}

type Opened = {
  handler: RPCHandler<Record<never, never>>;
  connect: (station: string) => unknown;
  close: () => Promise<void> | void;
};

async function open({ dataDir, station, nativeBinding }: DeskOptions): Promise<Opened> {
  try {
    const binding = nativeBinding ? { nativeBinding } : {};
    const desk = await createDesk({ dataDir, station, ...binding });
    return {
      handler: new RPCHandler(desk.router),
      connect: (name) => desk.connect({ station: name }),
      close: () => desk.close(),
    };
  } catch (error) {
    console.error('The desk could not be opened:', error);
    const router = createTroubleRouter(error);
    return { handler: new RPCHandler(router), connect: () => null, close: () => undefined };
  }
}
