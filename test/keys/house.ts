/** A house with its keys, as the tests of key control find it on an afternoon. */

import { createTestHouse, type TestHouse, type TestHouseOptions } from '../support/house.ts';
import { secretOf } from '../support/secrets.ts';

/** The house of the tests with the usual keys: GM1/1, GM1/2, F01–F12, FA, S01–S12, SA. */
export const createKeyHouse = async (options: TestHouseOptions = {}): Promise<TestHouse> => {
  const house = await createTestHouse(options);
  await house.as('011').keys.addUsual();
  return house;
};

/** Gives people a PIN, as the administrator does: slow, so only where somebody signs. */
export const givePins = async (house: TestHouse, ...codes: string[]): Promise<void> => {
  for (const code of codes) await house.as('090').staff.setPin({ code, pin: secretOf(code) });
};

/** The signature of a person with the PIN `givePins` gave. */
export const signature = (code: string) => ({ code, pin: secretOf(code) });

/** The kinds of the newest events, newest first. */
export const newestEvents = (house: TestHouse, count: number): string[] =>
  house
    .rows<{ kind: string }>('SELECT kind FROM events ORDER BY seq DESC LIMIT ?', count)
    .map(({ kind }) => kind);
