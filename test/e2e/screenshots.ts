// Takes the pictures of the README from the demo house: the board by day in Chinese, by night in English.
// With a folder as argument it takes every screen in both languages and both lights, to be looked at.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { demoHouse } from './support/house.ts';
import { launchConsole } from './support/launch.ts';
import { signIn, type } from './support/operator.ts';

const pictures = resolve(import.meta.dirname, '../../build/screenshots');
const settled = 700;

const language = (page: Page) => page.keyboard.press('Control+Shift+L');
const theme = (page: Page) => page.keyboard.press('Control+Shift+D');
const shoot = async (page: Page, folder: string, name: string) => {
  await page.waitForTimeout(settled);
  await page.screenshot({ path: join(folder, `${name}.png`) });
};

/** A line being typed, read as it is typed. */
const typing = async (page: Page) => {
  await page.keyboard.press('F1');
  await type(page, '1208 cfj 毛巾两条');
};

const readme = async (page: Page) => {
  await typing(page);
  await shoot(page, pictures, 'board-day.zh-CN');
  await language(page);
  await theme(page);
  await shoot(page, pictures, 'board-night.en');
};

/** Each state of the console worth looking at, by what brings it up. */
type Look = [
  name: string,
  open: (page: Page) => Promise<void>,
  leave: (page: Page) => Promise<void>,
];
const screens: Look[] = [
  ['board', async () => {}, async () => {}],
  [
    'typing',
    typing,
    async (page) => {
      // The call is ended again, so that the next picture finds the line empty and nothing in hand.
      await page.getByTestId('quick-line').fill('');
      await page.keyboard.press('F10');
      await page.getByTestId('quick-line').blur();
    },
  ],
  [
    'row',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('ArrowDown');
    },
    async () => {},
  ],
  [
    'request-card',
    async (page) => page.keyboard.press('Enter'),
    async (page) => page.keyboard.press('Escape'),
  ],
  [
    'promise',
    async (page) => page.keyboard.press('p'),
    async (page) => page.keyboard.press('Escape'),
  ],
  [
    'reassign',
    async (page) => page.keyboard.press('r'),
    async (page) => page.keyboard.press('Escape'),
  ],
  [
    'room-card',
    async (page) => {
      await page.keyboard.press('g');
      await page.keyboard.type('1208');
      await page.keyboard.press('Enter');
    },
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    },
  ],
  ...(
    [
      ['keys-register', 'Control+2'],
      ['lost-and-found', 'Control+3'],
      ['loans', 'Control+4'],
      ['attendance', 'Control+5'],
      ['handover', 'Control+6'],
      ['daily', 'Control+9'],
      ['charges', 'Control+0'],
    ] as const
  ).map(
    ([name, key]): Look => [
      name,
      async (page) => page.keyboard.press(key),
      async (page) => page.keyboard.press('Control+1'),
    ],
  ),
  [
    'record',
    async (page) => {
      await page.keyboard.press('Control+7');
      await page.keyboard.type('吹风机');
    },
    async (page) => page.keyboard.press('Control+1'),
  ],
  [
    'handover',
    async (page) => {
      await page.keyboard.press('Control+6');
      await page.getByTestId('register-line').first().waitFor();
      await page.keyboard.press('y');
      await page.waitForTimeout(settled);
      await page.keyboard.press('?');
      await page.getByTestId('form-queried').waitFor();
    },
    async (page) => page.keyboard.press('Escape'),
  ],
  [
    'handover-past',
    async (page) => {
      await page.keyboard.press('o');
      await page.getByTestId('check-word').waitFor();
    },
    async (page) => page.keyboard.press('o'),
  ],
  [
    'as-it-was',
    async (page) => {
      await page.keyboard.press('h');
      await page.getByTestId('past-requests').waitFor();
    },
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+1');
    },
  ],
  [
    'palette',
    async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('12');
    },
    async (page) => page.keyboard.press('Escape'),
  ],
  ['keys', async (page) => page.keyboard.press('?'), async (page) => page.keyboard.press('Escape')],
  ['locked', async (page) => page.keyboard.press('Control+l'), async () => {}],
];

const everything = async (page: Page, folder: string) => {
  await mkdir(folder, { recursive: true });
  for (const look of ['zh-day', 'zh-night', 'en-night', 'en-day']) {
    for (const [name, open, leave] of screens) {
      if (name === 'locked' && look !== 'en-day') continue;
      await open(page);
      await shoot(page, folder, `${name}.${look}`);
      await leave(page);
    }
    if (look === 'zh-night') await language(page);
    else if (look !== 'en-day') await theme(page);
  }
};

const [folder] = process.argv.slice(2);
const house = await demoHouse();
const { page, close } = await launchConsole({
  dataDir: house.dataDir,
  size: { width: 1366, height: 768 },
});
try {
  if (folder) {
    await mkdir(folder, { recursive: true });
    await page.getByTestId('sign-in-code').waitFor();
    await shoot(page, folder, 'sign-in');
  }
  await signIn(page, '002', '000022');
  if (folder) await everything(page, folder);
  else await readme(page);
} finally {
  await close();
  await house.remove();
}
