// The operator's tasks as keys from the board, with what must be seen when each is done, and the keys
// it may take at most.
import type { Page } from 'playwright-core';

export type Hand = {
  /** Presses one key and counts it. */
  press: (key: string) => Promise<void>;
  /** Types text, a key for each character. */
  type: (text: string) => Promise<void>;
};

export type Task = {
  name: string;
  budget: number;
  /** Units a person thinks of one after the other: what to say, whom to tell. */
  thoughts: number;
  keys: (hand: Hand) => Promise<void>;
  /** Settles when the screen shows that it is done. */
  seen: (page: Page) => Promise<unknown>;
  /** Done before and not counted: gets the hands to where the task begins. */
  before?: (page: Page) => Promise<void>;
};

const stateOf = (state: string) => (page: Page) =>
  page
    .locator(`[data-testid="request-row"][data-place="1208"][data-state="${state}"]`)
    .first()
    .waitFor();

const keyLine = (words: RegExp) => (page: Page) =>
  page.getByTestId('entry-done').filter({ hasText: words }).waitFor();

const oneKey = (key: string) => (hand: Hand) => hand.press(key);
const activeLine = (line: number) => (page: Page) =>
  page.locator(`[data-testid="call-line"][data-line="${line}"][data-active]`).waitFor();

/** Played in this order on one board: each begins where the one before has ended. */
export const tasks: readonly Task[] = [
  {
    name: 'record a hair dryer for 1208',
    budget: 10,
    thoughts: 1,
    keys: async (hand) => {
      await hand.press('Space');
      await hand.type('1208cfj');
      await hand.press('Enter');
    },
    seen: stateOf('logged'),
  },
  {
    name: 'dispatch to the proposed person',
    budget: 1,
    thoughts: 1,
    // The cursor is still in the quick line: a second Enter sends what was recorded.
    keys: oneKey('Enter'),
    seen: stateOf('dispatched'),
  },
  {
    name: 'promise the guest 15 minutes',
    budget: 4,
    thoughts: 1,
    before: async (page) => page.keyboard.press('Escape'),
    keys: async (hand) => {
      await hand.press('p');
      await hand.type('15');
      await hand.press('Enter');
    },
    seen: (page) => page.getByTestId('rail-promises').getByText('1208').first().waitFor(),
  },
  {
    name: 'acknowledge',
    budget: 1,
    thoughts: 1,
    keys: oneKey('a'),
    seen: stateOf('acknowledged'),
  },
  { name: 'complete', budget: 1, thoughts: 1, keys: oneKey('d'), seen: stateOf('done') },
  { name: 'confirm', budget: 1, thoughts: 1, keys: oneKey('c'), seen: stateOf('confirmed') },
  {
    name: 'to the second call',
    budget: 1,
    thoughts: 1,
    before: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('F1');
      await activeLine(1)(page);
    },
    keys: oneKey('F2'),
    seen: activeLine(2),
  },
  { name: '… and back', budget: 1, thoughts: 1, keys: oneKey('F1'), seen: activeLine(1) },
  {
    name: 'what has 1208 had today',
    budget: 6,
    thoughts: 1,
    before: async (page) => {
      for (const _ of [1, 2]) {
        await page.keyboard.press('F10');
        await page.waitForTimeout(300);
      }
      await page.keyboard.press('Escape');
    },
    keys: async (hand) => {
      await hand.press('g');
      await hand.type('1208');
    },
    seen: async (page) => {
      const card = page.locator('[data-testid="room-card"][data-room="1208"]');
      await card.getByTestId('room-request').first().waitFor();
    },
  },
  {
    name: 'a key to its attendant',
    budget: 9,
    thoughts: 1,
    before: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    },
    keys: async (hand) => {
      await hand.press('Space');
      await hand.type('f1 101');
      await hand.press('Enter');
    },
    seen: keyLine(/王芳/),
  },
  {
    name: '… and back on its hook',
    budget: 5,
    thoughts: 1,
    keys: async (hand) => {
      await hand.type('f1');
      await hand.press('Enter');
    },
    seen: keyLine(/交回/),
  },
];
