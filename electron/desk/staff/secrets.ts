/**
 * Hashing and comparing of secrets beside the desk: a guess takes a tenth of a second on purpose, and
 * nobody's board stands still for it. The thread starts with the first secret and ends with the desk.
 */
import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { DeskError } from '../kernel/failure.ts';

/** A hash of a secret with a salt, or whether a secret fits a hash. */
type Work = { secret: string; key?: Uint8Array } & ({ salt: string } | { hash: string | null });
/** What the thread is asked. */
export type Task = Work & { id: number };
type Said = { id: number; result?: unknown; failed?: true };

/**
 * What PINs are mixed with, kept outside the database: whoever has the database alone cannot guess six
 * digits from it. `kept`: sealed by the system's keyring, or in a file only its user can read.
 */
export type PinKey = { key: Uint8Array; kept: 'sealed' | 'file' };

/** `mixed`: with the key, where there is one. `password`: plain, and the hash tells that it is no PIN's. */
export type Kept = 'mixed' | 'password' | 'plain';

export type Secrets = {
  /**
   * The hash to keep.
   * @param salt sixteen bytes as hex
   * @throws DeskError INTERNAL when the thread fell
   */
  hash: (secret: string, salt: string, kept: Kept) => Promise<string>;
  /**
   * True when the secret fits. Without a hash it takes as long and is false.
   * @throws DeskError INTERNAL when the thread fell
   */
  fits: (secret: string, hash: string | null | undefined) => Promise<boolean>;
  /** Whether a hash was made otherwise than one made now would be. */
  isOutdated: (hash: string, kept: Kept) => boolean;
  /** Where the key of the PINs is; `none`: there is none, and PINs are kept as passwords are. */
  keyKept: () => PinKey['kept'] | 'none';
  /** Resolves when the thread is gone; whoever still waits for it is refused. */
  close: () => Promise<void>;
};

/** Beside this file, as source or as built. */
const workerFile = (): URL => {
  const here = import.meta.url;
  // As what it stands in: the source, or a bundle of either kind.
  return new URL(`./secrets.worker${/\.(?:ts|mjs)$/.exec(here)?.[0] ?? '.cjs'}`, here);
};

type Waiting = { resolve: (result: unknown) => void; reject: (error: unknown) => void };

/**
 * `keyed:<which key>:<hash>`: a hash of another key fits nothing, and is known for what it is.
 * `password:<hash>`: without it a hash that is not mixed may be a PIN's, of before the key.
 */
const mark = /^(?:keyed:([0-9a-f]{8}):|password:)/;
const nameOf = ({ key }: PinKey): string =>
  createHash('sha256').update(key).digest('hex').slice(0, 8);

/** True for a hash mixed with a key, this or another. */
export const isKeyed = (hash: string | null): boolean => mark.exec(hash ?? '')?.[1] !== undefined;

/**
 * What the record keeps of a hash: enough to tell that another stands in its place, and nothing a secret
 * could be guessed by, for the salt is in the hash alone.
 */
export const secretMark = (hash: string | null): string | null =>
  hash === null ? null : createHash('sha256').update(hash).digest('hex');

/** True for a hash of which is known whether a PIN or a password is behind it. */
export const isMarked = (hash: string): boolean => mark.test(hash);

/** @param openKey asked once, with the first PIN that is mixed; left out: PINs are not mixed */
export const createSecrets = (openKey: () => PinKey | null = () => null): Secrets => {
  let opened: PinKey | null | undefined;
  const pinKey = (): PinKey | null => {
    opened ??= openKey();
    return opened;
  };
  /** What a hash made now begins with, and what is mixed into it. */
  const markOf = (kept: Kept): { begins: string; key?: Uint8Array } => {
    if (kept === 'password') return { begins: 'password:' };
    const mixed = kept === 'mixed' ? pinKey() : null;
    return mixed ? { begins: `keyed:${nameOf(mixed)}:`, key: mixed.key } : { begins: '' };
  };
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
    hash: async (secret, salt, kept) => {
      const { begins, ...key } = markOf(kept);
      return begins + (await ask<string>({ secret, salt, ...key }));
    },
    fits: (secret, hash = null) => {
      if (hash === null) return ask<boolean>({ secret, hash });
      const bare = hash.replace(mark, '');
      const name = mark.exec(hash)?.[1];
      if (name === undefined) return ask<boolean>({ secret, hash: bare });
      const mixed = pinKey();
      // Of a key that is not here: it takes as long, and does not fit.
      if (mixed === null || nameOf(mixed) !== name) return ask<boolean>({ secret, hash: null });
      return ask<boolean>({ secret, hash: bare, key: mixed.key });
    },
    isOutdated: (hash, kept) => (mark.exec(hash)?.[0] ?? '') !== markOf(kept).begins,
    keyKept: () => pinKey()?.kept ?? 'none',
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
