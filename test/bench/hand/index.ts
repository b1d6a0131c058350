// The hand: the operator's tasks played in the real window with real keys, counted, and held against
// the budgets of the house. A task that cannot be played is told as not measured.
import type { Page } from 'playwright-core';
import { furnishKeys } from '../data/keys.ts';
import { atMost, type Figure, single, unmeasured } from '../support/figures.ts';
import type { Run } from '../support/options.ts';
import { say } from '../support/progress.ts';
import { openConsole } from '../window/console.ts';
import { predictedSeconds } from './model.ts';
import { type Hand, type Task, tasks } from './tasks.ts';

/** The model's own time for a key: the window gets them no faster than a person presses them. */
const keyMs = 60;

const countingHand = (page: Page): Hand & { pressed: () => string[] } => {
  const keys: string[] = [];
  const press = async (key: string): Promise<void> => {
    keys.push(key);
    await page.keyboard.press(key);
    await page.waitForTimeout(keyMs);
  };
  return {
    press,
    type: async (text) => {
      for (const character of text) await press(character);
    },
    pressed: () => keys,
  };
};

const play = async (page: Page, task: Task): Promise<Figure> => {
  const named = {
    part: 'hand' as const,
    what: task.name,
    bars: [atMost('value', task.budget)],
  };
  const hand = countingHand(page);
  try {
    await task.before?.(page);
    await page.waitForTimeout(250);
    const from = performance.now();
    await task.keys(hand);
    await task.seen(page);
    const played = (performance.now() - from) / 1_000;
    const keys = hand.pressed();
    const predicted = predictedSeconds(keys.length, task.thoughts);
    const note = `${keys.join(' ')} · predicted ${predicted.toFixed(2)} s (${keys.length} keys, ${task.thoughts} thought) · played and seen in ${played.toFixed(2)} s`;
    return single({ ...named, note }, keys.length, 'keys');
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return unmeasured({ ...named, note: `${hand.pressed().join(' ')}: ${why}` }, 'keys');
  }
};

export const measureHand = async ({ tellVersions }: Run): Promise<Figure[]> => {
  const { page, versions, close } = await openConsole({ past: 0, open: 0 }, furnishKeys);
  tellVersions(versions);
  say(`${tasks.length} tasks with real keys`);
  try {
    const figures: Figure[] = [];
    for (const task of tasks) figures.push(await play(page, task));
    return figures;
  } finally {
    await close();
  }
};
