/**
 * Everything thrown at every operation, in houses that live on with what they accepted: time passes in them,
 * what was made is named again, and after each thousand inputs all of it is checked, closed and reopened.
 */
import { inspect } from 'node:util';
import fc from 'fast-check';
import type { Procedure } from '../../../electron/desk/kernel/pipeline.ts';
import { procedures } from '../../../electron/desk/router.ts';
import { callOf } from '../operations.ts';
import { fromSchema } from './from-schema.ts';
import { type Ground, openGround, throwers } from './ground.ts';
import { anything, spoilt } from './hostile.ts';
import { faultsOf } from './judge.ts';
import { type Gathered, gather } from './known.ts';

/** An input, who threw it, and what was wrong with the answer. */
export type Fault = { seed: number; path: string; as: string; input: string; faults: string[] };

export type Fuzzed = {
  inputs: number;
  accepted: number;
  refused: Record<string, number>;
  /** Operations that accepted something at least once. */
  reached: number;
  operations: number;
  slowestMs: number;
  slowest: string;
  faults: Fault[];
};

/** A house takes so many before it is checked and left for a new one. */
const perHouse = 1_000;
/** An answer that takes longer, even on a machine with other work, does not come. */
const longestMs = 60_000;
/**
 * These have tests of their own: one makes a house with a month of history before it refuses, one takes any
 * folder of the PC there is, one starts the desk anew.
 */
const leftOut = ['house.createDemo', 'backups.set', 'backups.restore'];

const shown = (input: unknown): string => {
  try {
    return (
      JSON.stringify(input, (_, value) => (typeof value === 'bigint' ? `${value}n` : value)) ??
      'undefined'
    ).slice(0, 2_000);
  } catch {
    return String(input);
  }
};

/**
 * - `hostile`: half of them nonsense, half sound ones spoilt in one to three places
 * - `sound`: what the schema allows, in any order and about what there is: gets deepest
 */
export type Mix = 'hostile' | 'sound';

const inputOf = (procedure: Procedure, known: Gathered, mix: Mix, seed: number): unknown => {
  const [domain = ''] = procedure.path.split('.');
  const sound = procedure.input
    ? fromSchema(procedure.input, known.of(domain))
    : fc.constant(undefined);
  const nonsense = fc.oneof(anything, fc.dictionary(fc.string(), anything, { maxKeys: 3 }));
  const made =
    mix === 'hostile'
      ? fc.oneof(nonsense, spoilt(sound))
      : fc.oneof({ weight: 1, arbitrary: spoilt(sound) }, { weight: 5, arbitrary: sound });
  return fc.sample(made, { numRuns: 1, seed })[0];
};

/** The answer of one call, and what is wrong with it. A stream is looked at for as long as its first word. */
const throwAt = async (
  ground: Ground,
  client: object,
  { path, meta }: Procedure,
  input: unknown,
): Promise<{ output?: unknown; code?: string; faults: string[] }> => {
  const before = ground.commits();
  const changed = (since = before) =>
    ground.commits() === since ? [] : ['changed something all the same'];
  const ask = async (): Promise<unknown> => {
    const output = await callOf(client, path, input);
    if (meta.kind !== 'stream') return output;
    await (output as AsyncIterator<unknown>).return?.();
    return null;
  };
  try {
    const output = await ask();
    const isQuestion = ['query', 'report', 'stream'].includes(meta.kind);
    if (!isQuestion || changed().length === 0) return { output, faults: [] };
    // While it was answered the desk may have done what an earlier one left it to do: asked again it changes nothing.
    const asked = ground.commits();
    await ask();
    return { output, faults: changed(asked) };
  } catch (error) {
    const code = String((error as { code?: unknown }).code);
    // A wrong try at the door is written down, and so is a wrong signature.
    const tried = meta.kind === 'access' || /\bpin\b/.test(inspect(input, { depth: 9 }));
    const left = tried ? [] : changed();
    return { code, faults: [...faultsOf(error, input), ...left] };
  }
};

/** What anybody could ask of a house that has accepted all that: no list and no board may fail on it. */
const readAll = async (ground: Ground, known: Gathered): Promise<Fault[]> => {
  const found: Fault[] = [];
  const client = ground.as('090') ?? ground.as('020');
  if (!client) return found;
  for (const procedure of procedures().filter(({ meta }) => meta.kind === 'query')) {
    const [domain = ''] = procedure.path.split('.');
    const ids = 'get' === procedure.path.split('.')[1] ? known.of(domain)('id').slice(-10) : [];
    for (const input of [{}, ...ids.map((id) => ({ id }))]) {
      const { output, faults } = await throwAt(ground, client, procedure, input);
      known.learn(domain, output);
      if (faults.length > 0)
        found.push({ seed: 0, path: procedure.path, as: '090', input: shown(input), faults });
    }
  }
  return found;
};

/** Whatever is asked of the desk, what it writes to the console while it answers. */
const listening = () => {
  const said: string[] = [];
  const before = console.error;
  console.error = (...words: unknown[]) => {
    said.push(
      words
        .map((word) => (word instanceof Error ? (word.stack ?? word.message) : String(word)))
        .join(' '),
    );
  };
  const rejected = (error: unknown) => said.push(`unhandled: ${String(error)}`);
  process.on('unhandledRejection', rejected);
  return {
    take: () => said.splice(0),
    end: () => {
      console.error = before;
      process.off('unhandledRejection', rejected);
    },
  };
};

type Options = {
  /** The same number throws the same. */
  seed?: number;
  mix?: Mix;
  /** Told after each house how many were thrown. */
  say?: (done: number) => void;
};

export const fuzzOperations = async (
  inputs: number,
  { seed = 20_261_123, mix = 'hostile', say = () => {} }: Options = {},
): Promise<Fuzzed> => {
  const all = procedures().filter(({ path }) => !leftOut.includes(path));
  const reached = new Set<string>();
  const result: Fuzzed = {
    inputs: 0,
    accepted: 0,
    refused: {},
    reached: 0,
    operations: all.length,
    slowestMs: 0,
    slowest: '',
    faults: [],
  };
  const heard = listening();
  try {
    for (let from = 0; from < inputs; from += perHouse) {
      const ground = await openGround();
      const known = gather();
      try {
        result.faults.push(...(await readAll(ground, known)));
        heard.take();
        for (let at = from; at < Math.min(inputs, from + perHouse); at += 1) {
          // Each operation in turn, from another beginning in each house.
          const procedure = all[(at * 7 + Math.floor(at / all.length)) % all.length] as Procedure;
          const own = seed + at;
          const as = throwers[(own * 31) % throwers.length] ?? '090';
          const client = ground.as(as) ?? ground.as('090') ?? ground.as('020');
          if (!client) break;
          const input = inputOf(procedure, known, mix, own);
          const began = performance.now();
          const { output, code, faults } = await throwAt(ground, client, procedure, input);
          const tookMs = performance.now() - began;
          if (tookMs > longestMs) faults.push(`took ${Math.round(tookMs)} ms`);
          const unforeseen = heard.take();
          if (unforeseen.length > 0) faults.push(...unforeseen.map((one) => one.slice(0, 1_500)));
          if (faults.length > 0)
            result.faults.push({
              seed: own,
              path: procedure.path,
              as,
              input: shown(input),
              faults,
            });
          result.inputs += 1;
          if (code === undefined) {
            result.accepted += 1;
            reached.add(procedure.path);
            known.learn(procedure.path.split('.')[0] ?? '', output);
          } else result.refused[code] = (result.refused[code] ?? 0) + 1;
          if (tookMs > result.slowestMs)
            Object.assign(result, { slowestMs: Math.round(tookMs), slowest: procedure.path });
          if (own % 41 === 0) ground.advance([1, 7, 45, 600, 1_500][own % 5] ?? 1);
        }
        ground.advance(24 * 60);
        const kept = [...ground.faults(), ...heard.take()];
        await ground.reopen();
        ground.advance(1);
        kept.push(...ground.faults(), ...heard.take());
        if (kept.length > 0)
          result.faults.push({
            seed: seed + from,
            path: 'the house',
            as: '',
            input: '',
            faults: kept,
          });
        result.faults.push(...(await readAll(ground, known)));
      } finally {
        await ground.close();
      }
      say(Math.min(inputs, from + perHouse));
    }
  } finally {
    heard.end();
  }
  result.reached = reached.size;
  return result;
};
