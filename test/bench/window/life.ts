// Whole lives of requests, played with the keys of an operator: recorded in the quick line, then
// dispatched, acknowledged, done and confirmed in the list, each step timed from the key to the paint.
import type { Page } from 'playwright-core';
import { type Painted, pressAndSee } from './probe.ts';

const lines = [
  { text: '1208 吹风机', place: '1208', service: 'loan-hair-dryer' },
  { text: '0512 2 towels', place: '0512', service: 'towels' },
  { text: '0803 枕头', place: '0803', service: 'pillows' },
  { text: 'A1503 slippers', place: 'A1503', service: 'slippers' },
  { text: '0210 毯子', place: '0210', service: 'bedding' },
] as const;

/** Each key with the state it leads to. */
const steps = [
  ['t', 'dispatched'],
  ['a', 'acknowledged'],
  ['d', 'done'],
  ['c', 'confirmed'],
] as const;

/** A person's fingers leave at least this between two keys. */
const betweenKeysMs = 120;

export type Lives = { recorded: Painted[]; stepped: Painted[] };

export const playLives = async (
  page: Page,
  count: number,
  tell: (done: number) => void,
): Promise<Lives> => {
  const lives: Lives = { recorded: [], stepped: [] };
  for (let at = 0; at < count; at += 1) {
    const line = lines[at % lines.length] ?? lines[0];
    await page.keyboard.press('Space');
    await page.keyboard.type(line.text, { delay: 15 });
    await page.waitForTimeout(betweenKeysMs);
    const recorded = await pressAndSee(page, 'Enter', { kind: 'row', ...line });
    lives.recorded.push(recorded);
    await page.getByTestId('recorded').waitFor();
    // From the line to the list, with what was just recorded in hand.
    await page.keyboard.press('Escape');
    for (const [key, state] of steps) {
      await page.waitForTimeout(betweenKeysMs);
      const sought = { kind: 'state', id: recorded.id, state } as const;
      lives.stepped.push(await pressAndSee(page, key, sought));
    }
    await page.waitForTimeout(betweenKeysMs);
    await page.keyboard.press('Escape');
    tell(at + 1);
  }
  return lives;
};
