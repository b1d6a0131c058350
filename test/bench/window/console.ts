// The console in a real window on a borrowed house, with a person signed in at the board.
import type { Page } from 'playwright-core';
import { type Launched, launchConsole } from '../../e2e/support/launch.ts';
import { borrowHouse, type HouseSize, operator } from '../data/houses.ts';

export type OpenConsole = {
  page: Page;
  /** Electron, Chromium and Node of the runtime. */
  versions: Record<string, string>;
  close: () => Promise<void>;
};

const screen = { width: 1366, height: 768 };

const signIn = async (page: Page): Promise<void> => {
  await page.getByTestId('sign-in-code').waitFor();
  await page.keyboard.type(operator.code);
  await page.keyboard.press('Enter');
  await page.keyboard.type(operator.pin);
  await page.keyboard.press('Enter');
  await page.getByTestId('quick-line').waitFor();
};

const versionsOf = async ({ app }: Launched): Promise<Record<string, string>> =>
  app.evaluate(() => ({
    electron: process.versions['electron'] ?? '',
    chromium: process.versions['chrome'] ?? '',
    "the runtime's node": process.versions.node,
  }));

/**
 * Opens the console; `close` ends it and drops the house.
 * @param furnish puts into the house what is not in it, before the window opens
 */
export const openConsole = async (
  size: HouseSize,
  furnish?: (dataDir: string) => Promise<void>,
): Promise<OpenConsole> => {
  const house = await borrowHouse(size);
  await furnish?.(house.dataDir);
  const launched = await launchConsole({ dataDir: house.dataDir, size: screen });
  const { page } = launched;
  const close = async () => {
    await launched.close();
    await house.drop();
  };
  try {
    await signIn(page);
    return { page, versions: await versionsOf(launched), close };
  } catch (error) {
    await close();
    throw error;
  }
};
