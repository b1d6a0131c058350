/**
 * The typed client of the desk. One client for the whole window; the port beneath it may close and
 * be opened anew. Calls made while nobody answers are refused at once, so that nothing typed is
 * believed to be recorded.
 */
import { type ClientLink, createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Contract } from '../../shared/contract.ts';
import { askIdentity, wantsIdentity } from './identity.ts';
import { patiently } from './patience.ts';
import { openPort } from './port.ts';
import { createStore, useStore } from './store.ts';

export type Desk = ContractRouterClient<Contract>;
type Link = ClientLink<Record<never, never>>;

/** Thrown when the desk cannot be reached: nothing was recorded. */
export class DeskLostError extends Error {
  override readonly name = 'DeskLostError';
}

const firstRetryMs = 200;
const longestRetryMs = 2_000;
const answerWithinMs = 3_000;

/** `connecting` only before the first answer; afterwards `open` or `lost`. */
const connection = createStore<'connecting' | 'open' | 'lost'>('connecting');
export const useConnection = () => useStore(connection, (state) => state);
export const onConnection = connection.subscribe;
export const isConnected = (): boolean => connection.get() === 'open';

const refusalListeners = new Set<() => void>();
/** Hears that the desk knows nobody here, or only behind a lock: the session has to be asked anew. */
export const onUnauthenticated = (listener: () => void): void => {
  refusalListeners.add(listener);
};

let current: Promise<Link> | null = null;
let live: Link | null = null;
let hangUp: () => void = () => undefined;

const within = <T>(work: Promise<T>, limitMs: number): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new DeskLostError()), limitMs);
    }),
  ]);

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const reach = async (): Promise<Link> => {
  const port = openPort();
  // Heard before the link hears it: calls it then gives up are known to be lost, not failed.
  port.addEventListener('close', () => lost(link));
  const link: Link = new RPCLink({ port });
  try {
    // An opened port proves nothing; an answer does.
    await within(link.call(['house', 'status'], undefined, { context: {} }), answerWithinMs);
  } catch (error) {
    port.close();
    throw error;
  }
  hangUp = () => {
    port.close();
    lost(link);
  };
  return link;
};

const dial = async (): Promise<Link> => {
  for (let waitMs = firstRetryMs; ; waitMs = Math.min(waitMs * 2, longestRetryMs)) {
    try {
      const link = await reach();
      live = link;
      connection.set('open');
      return link;
    } catch {
      await pause(waitMs);
    }
  }
};

const lost = (link: Link): void => {
  if (live !== link) return;
  live = null;
  connection.set('lost');
  current = dial();
};

const send: Link['call'] = async (path, input, options) => {
  if (connection.get() === 'lost') throw new DeskLostError();
  current ??= dial();
  const reached = await current;
  try {
    return await patiently(reached.call(path, input, options), () =>
      reached.call(['house', 'status'], undefined, { context: {} }),
    );
  } catch (error) {
    if (live !== reached) throw new DeskLostError();
    if (path[0] !== 'session' && error instanceof ORPCError && error.code === 'UNAUTHENTICATED')
      for (const listener of refusalListeners) listener();
    throw error;
  }
};

const link: Link = {
  call: async (path, input, options) => {
    try {
      return await send(path, input, options);
    } catch (error) {
      if (!wantsIdentity(error) || !(await askIdentity(path.join('.')))) throw error;
      return send(path, input, options);
    }
  },
};

/** Asks for another port: a desk that could not open its data tries again for a new caller. */
export const redial = async (): Promise<void> => {
  hangUp();
  await current;
};

/** Starts dialling, so that the first screen need not wait for its own call to do it. */
export const connectDesk = (): Desk => {
  current ??= dial();
  return desk;
};

export const desk: Desk = createORPCClient(link);
/** Query options, keys and mutations for TanStack Query. */
export const orpc = createTanstackQueryUtils(desk);
