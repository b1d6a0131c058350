/**
 * A reader: a thread beside the desk with a handle that can only read. Started with the first question
 * or a little before it, ended with the desk; a thread that falls is replaced by the next question.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import type { Jobs } from './jobs.ts';
import { type Answer, leave, newLeaving, type Question, type ReaderData } from './wire.ts';

type Asking = Pick<ReadContext, 'nowMs' | 'timeZone' | 'language'>;

export type Reader = {
  /**
   * Asks for a long reading; other calls go on meanwhile.
   * @throws DeskError what the job refuses, and INTERNAL `kernel.readerGone` when the thread fell or the desk closed
   */
  ask: <J extends keyof Jobs>(
    job: J,
    context: Asking,
    input: Parameters<Jobs[J]>[1],
  ) => Promise<Awaited<ReturnType<Jobs[J]>>>;
  /** Has the thread ready before the first question. */
  warm: () => void;
  /**
   * Resolves when the thread is gone, or does not go in time; what was asked and not answered yet is refused at
   * once.
   */
  close: () => Promise<void>;
  /** After it was closed: the thread hangs in the system, e.g. on a share whose other end is gone, and until it goes. */
  hangs: () => boolean;
};

export type ReaderOptions = ReaderData & {
  /** The thread's file; left out: the source beside this one. */
  file?: string | undefined;
  /** Told what SQLite says when a page of the house cannot be read. */
  damaged?: (fault: string) => void;
  /** Without a question for so long, milliseconds, the thread goes and the next question starts another. */
  idleMs?: number;
};

/** Longer than any thread of ours takes to break off what it does. */
const goneWithinMs = 10_000;

// Taken apart from `new Worker`, or the bundler would bundle it a second time.
const source = new URL('./reader.worker.ts', import.meta.url);

type Waiting = { resolve: (output: unknown) => void; reject: (error: unknown) => void };

const gone = (): DeskError => new DeskError('INTERNAL', 'kernel.readerGone', {});

const errorOf = (answer: Exclude<Answer, { output: unknown }>): Error => {
  if ('broken' in answer) return new Error(answer.broken);
  const { code, reason, details } = answer.refused;
  return new DeskError(code, reason, details);
};

export const createReader = ({ file, idleMs, damaged, ...data }: ReaderOptions): Reader => {
  const waiting = new Map<number, Waiting>();
  const leaving = newLeaving();
  let worker: Worker | undefined;
  let asked = 0;
  let closed = false;
  /** Threads that were told to go, until they have gone. */
  const going = new Map<Worker, Promise<unknown>>();
  let overdue = false;
  let resting: NodeJS.Timeout | undefined;

  const giveUp = (error: unknown): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  const sendAway = (thread: Worker): void => {
    worker = undefined;
    thread.ref();
    const ended = new Promise((resolve) => thread.once('exit', resolve));
    going.set(thread, ended);
    void ended.then(() => going.delete(thread));
    thread.postMessage(null);
  };

  const rest = (): void => {
    if (idleMs === undefined) return;
    resting = setTimeout(() => {
      if (worker) sendAway(worker);
    }, idleMs);
    resting.unref();
  };

  const settle = (answer: Answer): void => {
    const asker = waiting.get(answer.id);
    waiting.delete(answer.id);
    // A command waits for its answer, never for an idle thread.
    if (waiting.size === 0) {
      worker?.unref();
      rest();
    }
    if ('refused' in answer && answer.refused.reason === 'database.corrupt')
      damaged?.(String(answer.refused.details['cause']));
    if ('output' in answer) asker?.resolve(answer.output);
    else asker?.reject(errorOf(answer));
  };

  const start = (): Worker => {
    const started = new Worker(file ?? fileURLToPath(source), {
      workerData: { ...data, leaving },
    });
    const fell = (error?: unknown): void => {
      if (worker !== started) return;
      worker = undefined;
      if (error) console.error('The reader fell:', error);
      giveUp(gone());
    };
    started.on('message', settle);
    started.on('error', fell);
    started.on('exit', () => fell());
    return started;
  };

  return {
    ask: (job, { nowMs, timeZone, language }, input) => {
      if (closed) return Promise.reject(gone());
      clearTimeout(resting);
      worker ??= start();
      worker.ref();
      asked += 1;
      const question: Question = {
        id: asked,
        job,
        input,
        context: { nowMs, timeZone, language },
      };
      return new Promise((resolve, reject) => {
        waiting.set(question.id, { resolve: resolve as Waiting['resolve'], reject });
        worker?.postMessage(question);
      });
    },
    warm: () => {
      if (closed || worker) return;
      worker = start();
      worker.unref();
    },
    close: async () => {
      closed = true;
      clearTimeout(resting);
      giveUp(gone());
      // Asked, never torn down: a thread ended in the middle of a statement leaves SQLite's memory in
      // pieces, and takes the whole program with it.
      leave(leaving);
      if (worker) sendAway(worker);
      const inTime = new AbortController();
      overdue = await Promise.race([
        Promise.all(going.values()).then(() => false),
        pause(goneWithinMs, true, { signal: inTime.signal }),
      ]);
      inTime.abort();
      for (const thread of going.keys()) thread.unref();
    },
    hangs: () => overdue && going.size > 0,
  };
};
