// The search over everything in a real window, in the largest house: from the last key to the lines it finds.
import type { HouseSize } from '../data/houses.ts';
import { atMost, type Figure, spread } from '../support/figures.ts';
import { say } from '../support/progress.ts';
import { openConsole } from './console.ts';
import { installProbe, pressAndSee } from './probe.ts';

const words = [
  '毛巾',
  '吹风机',
  '漏水',
  '枕头',
  '拖鞋',
  '空调',
  'towels',
  'pillow',
  'no hot water',
  'shower',
  '客人说',
  '请轻轻敲门',
] as const;

/** Each asked once: what was found a moment ago would be shown without asking. */
const queries = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => {
    const word = words[at % words.length] ?? words[0];
    const round = Math.floor(at / words.length);
    const room = `${String(1 + (round % 12)).padStart(2, '0')}${String(1 + ((at * 5) % 18)).padStart(2, '0')}`;
    return round === 0 ? word : `${word} ${room}`;
  });

export const measureEverything = async (size: HouseSize, count: number): Promise<Figure[]> => {
  const { page, close } = await openConsole(size);
  try {
    await page.keyboard.press('Control+Shift+5');
    await page.keyboard.press('Alt+1');
    const field = page.getByTestId('archive-search');
    await field.waitFor();
    await installProbe(page);
    say(`${count} searches over everything, with real keys`);
    const drawn: number[] = [];
    for (const query of queries(count)) {
      await field.focus();
      await page.keyboard.press('Control+A');
      // The last key takes one letter too many away: the words themselves may be of any script.
      await page.keyboard.insertText(`${query}x`);
      await page.waitForTimeout(150);
      drawn.push((await pressAndSee(page, 'Backspace', { kind: 'answer', text: query })).drawnMs);
    }
    return [
      spread(
        {
          part: 'window',
          what: 'search over everything: key → lines painted',
          bars: [atMost('p99', 50)],
          note: `${size.past.toLocaleString('en')} past requests, up to a hundred lines found`,
        },
        drawn,
      ),
    ];
  } finally {
    await close();
  }
};
