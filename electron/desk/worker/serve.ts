/**
 * The thread's side: opens the house for reading, answers one question after another, closes when asked.
 * It can change nothing and keeps nothing between two questions.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { openToRead, type ReadDatabase } from '../database/open.ts';
import { troubleOf } from '../database/trouble.ts';
import { DeskError } from '../kernel/failure.ts';
import { type Reads, readsAsWanted } from '../stores.ts';
import type { AloneContext, AnyJobs, JobContext } from './jobs.ts';
import { type Answer, isLeaving, type Leaving, type Question, type ReaderData } from './wire.ts';

const failureOf = (id: number, error: unknown): Answer => {
  const known = error instanceof DeskError ? error : troubleOf(error);
  if (known) {
    const { code, reason, details } = known;
    return { id, refused: { code, reason, details } };
  }
  return { id, broken: error instanceof Error ? (error.stack ?? error.message) : String(error) };
};

/** Answers questions until asked to go. Called once, at the top of a thread. */
export const serveJobs = (jobs: AnyJobs, slowJobs: AnyJobs = {}, aloneJobs: AnyJobs = {}): void => {
  const port = parentPort;
  if (!port) throw new Error('the reader runs in a thread of its own');
  const { leaving: word, ...where } = workerData as ReaderData & { leaving: Leaving };
  const leaving = (): boolean => isLeaving(word);
  const { nativeBinding } = where;
  let opened: { database: ReadDatabase; reads: Reads } | undefined;
  const house = (): { database: ReadDatabase; reads: Reads } => {
    if (!opened) {
      const database = openToRead(where);
      opened = { database, reads: readsAsWanted(database.readable) };
    }
    return opened;
  };
  const otherHouse: JobContext['otherHouse'] = (dataDir, work) => {
    const other = openToRead({ ...where, dataDir });
    try {
      return other.still(() => work(readsAsWanted(other.readable)));
    } finally {
      other.close();
    }
  };
  const answer = ({ id, job, input, context }: Question): Answer => {
    try {
      const run = jobs[job] as ((context: JobContext, input: unknown) => unknown) | undefined;
      if (!run) throw new Error(`the reader knows no job ${job}`);
      const { database, reads } = house();
      const { raw } = database;
      return {
        id,
        output: database.still(() =>
          run({ ...context, reads, raw, otherHouse, leaving, nativeBinding }, input),
        ),
      };
    } catch (error) {
      return failureOf(id, error);
    }
  };
  /** Sees one moment of the house from beginning to end, through a handle that is only its own. */
  const slowly = async ({ id, job, input, context }: Question): Promise<Answer> => {
    try {
      const own = openToRead(where);
      try {
        own.raw.exec('BEGIN');
        const run = slowJobs[job] as (context: JobContext, input: unknown) => Promise<unknown>;
        const at: JobContext = {
          ...context,
          reads: readsAsWanted(own.readable),
          raw: own.raw,
          otherHouse,
          leaving,
          nativeBinding,
        };
        return { id, output: await run(at, input) };
      } finally {
        own.close();
      }
    } catch (error) {
      return failureOf(id, error);
    }
  };
  /** For a house that cannot be opened. */
  const alone = async ({ id, job, input, context }: Question): Promise<Answer> => {
    try {
      const run = aloneJobs[job] as (context: AloneContext, input: unknown) => unknown;
      return { id, output: await run({ ...context, leaving, nativeBinding }, input) };
    } catch (error) {
      return failureOf(id, error);
    }
  };
  port.on('message', (question: Question | null) => {
    // Whoever asked has been told already.
    if (question && leaving()) return;
    if (question && question.job in aloneJobs)
      return void alone(question).then((said) => port.postMessage(said));
    if (question && question.job in slowJobs)
      return void slowly(question).then((said) => port.postMessage(said));
    if (question) return port.postMessage(answer(question));
    opened?.database.close();
    port.close();
  });
};
