/**
 * Lets one file operation after the other fail under one kind of work, in a process that has the layer under its
 * files. Reads its task from standard input, tells a line for each operation, and ends.
 */
import { hash } from 'node:crypto';
import { readdirSync, writeSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { text } from 'node:stream/consumers';
import { ORPCError } from '@orpc/client';
import { DeskError } from '../../electron/desk/kernel/failure.ts';
import { ask, counts } from './disk/ask.ts';
import { type FaultName, faultCase } from './fault-cases.ts';
import { beginWith, copyOf, drop, type Premises } from './house.ts';
import { differing, hashOf, lookAt } from './state.ts';
import { everything, type View } from './views.ts';

/** A way to fail, and which operations do. */
export type Run = {
  way: string;
  /** The system's number of the error. */
  error: number;
  /** Once, from then on, or half a write and then from then on. */
  how: 'once' | 'on' | 'short';
  /** Kinds of operations that may fail so. */
  kinds: string;
  /** Every so manieth operation, from a first one on. */
  from: number;
  stride: number;
};

export type FaultTask = {
  name: FaultName;
  /** The house every run begins with. */
  house: string;
  runs: Run[];
};

export type FaultLine = {
  way: string;
  /** Which operation failed. */
  at: number;
  /** Of how many. */
  of: number;
  outcome: 'before' | 'after';
  /** The code the caller was told; null: it went well all the same. */
  told: string | null;
  wrong: string[];
};

const sameState = (one: View, other: View): boolean =>
  one.version === other.version && differing(one.state, other.state).length === 0;

/** The code of an error the program means to be told; null for any other. */
const codeOf = (error: unknown): string | null => {
  const known = error instanceof DeskError || error instanceof ORPCError;
  return known && !/^INTERNAL/.test(error.code) ? error.code : null;
};

/** Files that are neither as before nor as after, e.g. half of one. */
const strays = ({ files }: View, before: View, after: View): string[] =>
  [...files]
    .filter(([name, hash]) => hash !== before.files.get(name) && hash !== after.files.get(name))
    .map(([name]) => basename(name));

/** Rebuilt from the log, or how quick the disk was just now: nothing is made of them. */
const immaterial = /^(house\.db-shm|places\.json)$/;

/** Every file and its bytes. */
const bytesOf = ({ folder }: Premises): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !immaterial.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => `${relative(folder, path)} ${hashOf(path)}`)
    .sort()
    .join('\n');

/** What is found in a house is a matter of its bytes: the same ones, left by another failure, are looked at once. */
const oncePerBytes = <T>(look: (premises: Premises) => Promise<T>): typeof look => {
  const found = new Map<string, T>();
  return async (premises) => {
    const bytes = hash('sha256', bytesOf(premises));
    const known = found.get(bytes) ?? (await look(premises));
    found.set(bytes, known);
    return known;
  };
};

const task = JSON.parse(await text(process.stdin)) as FaultTask;
const {
  begin,
  attempt: attemptOf,
  view: viewOf = everything,
  foregone,
  firm,
} = faultCase(task.name);
const view = oncePerBytes(viewOf);
const faultsOf = oncePerBytes(async ({ dataDir }) => (await lookAt(dataDir)).wrong);

/** How it is when nothing fails, and how many operations could have. */
const measure = async (
  run: Run,
  start: Premises,
): Promise<{ before: View; after: View; operations: number }> => {
  const before = await view(start);
  const premises = copyOf(start);
  const attempt = await attemptOf(premises.dataDir);
  ask(`arm/1000000000/${run.error}/once/${run.kinds}`);
  await attempt.act();
  const operations = counts().counted;
  ask('rest');
  await attempt.close();
  const after = await view(premises);
  drop(premises);
  if (sameState(before, after) && !foregone)
    throw new Error('the work changes nothing that is looked at');
  return { before, after, operations };
};

type Ends = { before: View; after: View };

const fail = async (
  run: Run,
  at: number,
  start: Premises,
  { before, after }: Ends,
): Promise<Omit<FaultLine, 'way' | 'at' | 'of'>> => {
  const wrong: string[] = [];
  const premises = copyOf(start);
  const attempt = await attemptOf(premises.dataDir);
  ask(`arm/${at}/${run.error}/${run.how}/${run.kinds}`);
  const error: unknown = await attempt.act().then(
    () => null,
    (thrown: unknown) => thrown,
  );
  ask('rest');
  const told = error === null ? null : codeOf(error);
  if (error !== null && told === null) wrong.push(`told ${String(error)}, which has no code`);

  const found = await view(premises);
  const outcome = sameState(found, after) ? 'after' : 'before';
  const isBetween = found.version === 0 && before.version > 0;
  if (outcome === 'before' && !sameState(found, before) && !isBetween)
    wrong.push(`neither before nor after: ${differing(found.state, after.state).join(', ')}`);
  if (error === null && outcome === 'before') wrong.push('told as done, and is not');
  // A disk that fails for good as it commits can be asked nothing more: whoever asked is told so.
  const isDoubted = error instanceof ORPCError && error.data?.reason === 'database.inDoubt';
  if (error !== null && outcome === 'after' && firm && !isDoubted)
    wrong.push(`told ${told}, and is done`);
  // A disk that does not even let go of a name cannot be tidied now; it is below, when it is well.
  const tidy = run.how === 'once' || !run.kinds.includes('m');
  if (tidy) wrong.push(...strays(found, before, after).map((name) => `left behind: ${name}`));

  // The disk is well again, and the same desk goes on.
  if (outcome === 'before')
    await attempt.act().catch((again: unknown) => wrong.push(`not done again: ${String(again)}`));
  await attempt.close();
  const done = await view(premises);
  if (!sameState(done, after) && !(isDoubted && sameState(done, before)))
    wrong.push(`done again it differs: ${differing(done.state, after.state).join(', ')}`);
  wrong.push(...strays(done, after, after).map((name) => `left behind in the end: ${name}`));
  wrong.push(...(await faultsOf(premises)));
  drop(premises);
  return { outcome, told, wrong };
};

beginWith(task.house);
const start = await begin();
for (const run of task.runs) {
  const { way } = run;
  const { operations: of, ...ends } = await measure(run, start);
  for (let at = run.from; at <= of; at += run.stride) {
    const line: FaultLine = { way, at, of, ...(await fail(run, at, start, ends)) };
    writeSync(1, `${JSON.stringify(line)}\n`);
  }
}
drop(start);
// A desk that could not be opened or closed may still have something under way.
process.exit();
