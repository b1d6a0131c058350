/**
 * Hashing and comparing of secrets beside the desk: a guess takes a tenth of a second on purpose, and
 * nobody's board stands still for it. The thread starts with the first secret and ends with the desk.
 */
import { Worker } from 'node:worker_threads';
import { DeskError } from '../kernel/failure.ts';

/** A hash of a secret with a salt, or whether a secret fits a hash. */
type Work = { secret: string } & ({ salt: string } | { hash: string | null });
/** What the thread is asked. */
export type Task = Work & { id: number };
type Said = { id: number; result?: unknown; failed?: true };

export type Secrets = {
  /** The hash to keep. @param salt sixteen bytes as hex @throws DeskError INTERNAL when the thread fell */
  hash: (secret: string, salt: string) => Promise<string>;
  /**
   * True when the secret fits. Without a hash it takes as long and is false.
   * @throws DeskError INTERNAL when the thread fell
   */
  fits: (secret: string, hash: string | null | undefined) => Promise<boolean>;
  /** Resolves when the thread is gone; whoever still waits for it is refused. */
  close: () => Promise<void>;
};

/** Beside this file, as source or as built. */
const workerFile = (): URL => {
  const here = import.meta.url;
  return new URL(`./secrets.worker${here.endsWith('.ts') ? '.ts' : '.cjs'}`, here);
};

type Waiting = { resolve: (result: unknown) => void; reject: (error: unknown) => void };

export const createSecrets = (): Secrets => {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let asked = 0;
  let closed = false;

  const gone = (): DeskError => new DeskError('INTERNAL', 'kernel.internal', {});
  const giveUp = (): void => {
    for (const { reject } of waiting.values()) reject(gone());
    waiting.clear();
  };

  const start = (): Worker => {
    const started = new Worker(workerFile());
    const fell = (error?: unknown): void => {
      if (worker !== started) return;
      worker = undefined;
      if (error) console.error('The thread of the secrets fell:', error);
      giveUp();
    };
    started.on('message', ({ id, result, failed }: Said) => {
      const asker = waiting.get(id);
      waiting.delete(id);
      // A command waits for its answer, never for an idle thread.
      if (waiting.size === 0) started.unref();
      if (failed) asker?.reject(gone());
      else asker?.resolve(result);
    });
    started.on('error', fell);
    started.on('exit', () => fell());
    return started;
  };

  const ask = <T>(work: Work): Promise<T> => {
    if (closed) return Promise.reject(gone());
    worker ??= start();
    worker.ref();
    asked += 1;
    const id = asked;
    return new Promise<T>((resolve, reject) => {
      waiting.set(id, { resolve: resolve as Waiting['resolve'], reject });
      worker?.postMessage({ ...work, id } satisfies Task);
    });
  };

  return {
    hash: (secret, salt) => ask<string>({ secret, salt }),
    fits: (secret, hash) => ask<boolean>({ secret, hash: hash ?? null }),
    close: async () => {
      closed = true;
      const ending = worker;
      worker = undefined;
      giveUp();
      if (!ending) return;
      ending.ref();
      const ended = new Promise((resolve) => ending.once('exit', resolve));
      ending.postMessage(null);
      await ended;
    },
  };
};
