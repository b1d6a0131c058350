/**
 * The n-th file operation fails, for every n: with an error of the disk or for want of room, once or from then
 * on, or in the middle of a write. Afterwards the house is as before or as after, whoever asked was told a code,
 * nothing half lies about, and the same work done again comes to the same end.
 */
import { rmSync } from 'node:fs';
import { constants } from 'node:os';
import { createInterface } from 'node:readline';
import { onShim } from './disk/compile.ts';
import type { FaultName } from './fault-cases.ts';
import type { FaultLine, FaultTask, Run } from './fault-run.ts';
import { keptHouse, newFolder } from './house.ts';
import { startProgram } from './program.ts';

const { EIO, ENOSPC } = constants.errno;
/** Everything may fail on a disk that breaks; on a full one only what needs room. */
const any = 'rwsocm';

const ways: readonly Omit<Run, 'from' | 'stride'>[] = [
  { way: 'an error of the disk, once', error: EIO, how: 'once', kinds: any },
  { way: 'an error of the disk, from then on', error: EIO, how: 'on', kinds: any },
  { way: 'no room, once', error: ENOSPC, how: 'once', kinds: 'wc' },
  { way: 'no room, from then on', error: ENOSPC, how: 'on', kinds: 'wc' },
  { way: 'no room in the middle of a write', error: ENOSPC, how: 'short', kinds: 'w' },
];

export type FaultFigures = {
  /** Operations that were let fail, and of how many, all ways together. */
  failed: number;
  operations: number;
  /** Afterwards nothing of the work was there, or all of it. */
  before: number;
  after: number;
  /** How often each code was told. */
  told: Record<string, number>;
  wrong: string[];
};

type Heard = (line: FaultLine) => void;

/** One program that lets its part of the operations fail. @returns why it fell; undefined: it did not */
const lane = async (shim: string, task: FaultTask, heard: Heard): Promise<string | undefined> => {
  const folder = newFolder('faults');
  const child = await startProgram('fault-run', { ...onShim(shim, folder), TMPDIR: folder });
  if (!child.stdin || !child.stdout || !child.stderr) throw new Error('it has no pipes');
  let errors = '';
  child.stderr.on('data', (part) => {
    errors = `${errors}${part}`.slice(-2_000);
  });
  child.stdin.end(JSON.stringify(task));
  let last = '';
  createInterface({ input: child.stdout }).on('line', (text) => {
    const line = JSON.parse(text) as FaultLine;
    last = `${line.way}, operation ${line.at}`;
    heard(line);
  });
  const code = await new Promise((settle) => child.on('close', settle));
  rmSync(folder, { recursive: true, force: true });
  return code === 0 ? undefined : `the program fell after ${last} (${code}): ${errors}`;
};

export type FaultOptions = {
  /** Every so manieth operation, each way beginning with another; 1: every one. */
  stride: number;
  /** Programs side by side that share the work. */
  lanes?: number;
  /** Only where names are given and taken, folders made, files renamed; or where the disk is asked to keep. */
  only?: 'names' | 'syncs';
  say?: (figures: FaultFigures) => void;
};

/** @param shim the layer's library, from `diskShim` */
export const failEach = async (
  shim: string,
  name: FaultName,
  { stride, lanes = 1, only, say = () => {} }: FaultOptions,
): Promise<FaultFigures> => {
  const house = await keptHouse();
  const figures: FaultFigures = {
    failed: 0,
    operations: 0,
    before: 0,
    after: 0,
    told: {},
    wrong: [],
  };
  const counted = new Set<string>();
  const heard: Heard = ({ way, at, of, outcome, told, wrong }) => {
    if (!counted.has(way)) figures.operations += of;
    counted.add(way);
    figures.failed += 1;
    figures[outcome] += 1;
    const key = told ?? 'nothing';
    figures.told[key] = (figures.told[key] ?? 0) + 1;
    figures.wrong.push(...wrong.map((what) => `${name}, ${way}, operation ${at}: ${what}`));
    say(figures);
  };
  const kinds = only === 'names' ? 'm' : 's';
  const tried = only
    ? ways.filter((way) => way.kinds === any).map((way) => ({ ...way, kinds }))
    : ways;
  const taskOf = (one: number): FaultTask => ({
    name,
    house,
    runs: tried.map((way, index) => ({
      ...way,
      stride: stride * lanes,
      from: 1 + (index % stride) + one * stride,
    })),
  });
  const fell = await Promise.all(
    Array.from({ length: lanes }, (_, one) => lane(shim, taskOf(one), heard)),
  );
  figures.wrong.push(...fell.flatMap((why) => (why === undefined ? [] : [`${name}: ${why}`])));
  return figures;
};
