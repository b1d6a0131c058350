/**
 * A desk that is killed at random moments, again and again, in the same house. After each kill the house is
 * held against one that was never killed: all that was acknowledged is there, of the step under way all or
 * nothing, number for number and row for row.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { type Life, startLife } from './child.ts';
import { copyOf, drop, newPremises } from './house.ts';
import type { Task } from './life.ts';
import { judge, lookAtCopy, openReference } from './state.ts';

export type CrashFigures = {
  kills: number;
  /** Kills before the desk of that life had told anything: while it opened. */
  whileOpening: number;
  /** Steps whose answer was given, over all lives. */
  acknowledged: number;
  /** Kills after which the step under way was found whole, though nobody had been told. */
  aheadOfAnswer: number;
  /** What was lost or half, a sentence each. */
  wrong: string[];
};

export type CrashOptions = {
  kills: number;
  broken?: Task['broken'];
  /** Kills after which a new house is begun: one that only grows takes ever longer to look through. */
  perHouse?: number;
  killed?: (figures: CrashFigures) => void;
  random?: () => number;
};

/** The longest life, in steps, and how long after the last of them the kill comes at most, milliseconds. */
const mostSteps = 30;
const longestMs = 12;
/** One life in six is not even given the time to open. */
const openingMs = 250;

const killOf = async (life: Life, random: () => number): Promise<void> => {
  if (random() < 1 / 6) await pause(random() * openingMs);
  else {
    await Promise.race([life.told(1 + Math.floor(random() * mostSteps)), life.over]);
    await pause(random() * longestMs);
  }
  life.kill();
};

/** Kills one house so many times. Its figures are added to those given. */
const oneHouse = async (
  kills: number,
  figures: CrashFigures,
  { broken, killed = () => {}, random = Math.random }: CrashOptions,
): Promise<void> => {
  const house = await newPremises();
  const untouched = copyOf(house);
  const reference = await openReference(untouched.dataDir);
  let next = startLife();
  let steps = 0;
  try {
    for (let turn = 0; turn < kills; turn += 1) {
      const life = await next;
      // The next one loads while this one works.
      if (turn + 1 < kills) next = startLife();
      const until = Number.MAX_SAFE_INTEGER;
      const { dataDir } = house;
      life.begin({ dataDir, work: 'day', from: steps, until, tell: 'line', broken });
      await killOf(life, random);
      const told = await life.over;
      const acknowledged = told ?? steps;
      const verdict = await judge(await lookAtCopy(house), acknowledged, reference);
      figures.kills += 1;
      figures.acknowledged += acknowledged - steps;
      if (told === null) figures.whileOpening += 1;
      if (verdict.steps !== null && verdict.steps > acknowledged) figures.aheadOfAnswer += 1;
      figures.wrong.push(...verdict.wrong.map((text) => `kill ${figures.kills}: ${text}`));
      killed(figures);
      // A house that has lost something cannot go on in step with the other.
      if (verdict.steps === null) break;
      steps = verdict.steps;
    }
  } finally {
    const last = await next;
    last.kill();
    await last.over;
    await reference.close();
    drop(house, untouched);
  }
};

/** Kills desks until the count is reached or something was lost. */
export const crash = async (options: CrashOptions): Promise<CrashFigures> => {
  const { kills, perHouse = 50 } = options;
  const figures: CrashFigures = {
    kills: 0,
    whileOpening: 0,
    acknowledged: 0,
    aheadOfAnswer: 0,
    wrong: [],
  };
  while (figures.kills < kills && figures.wrong.length === 0)
    await oneHouse(Math.min(perHouse, kills - figures.kills), figures, options);
  return figures;
};
