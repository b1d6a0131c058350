// What an operator does with the keyboard, by name. Keys only: no test of the console needs the mouse.
import type { Locator, Page } from 'playwright-core';

/** Signs in with code and PIN and waits for the board. */
export const signIn = async (page: Page, code: string, pin: string): Promise<void> => {
  const codeField = page.getByTestId('sign-in-code');
  await codeField.waitFor();
  await codeField.fill(code);
  await page.keyboard.press('Enter');
  await page.getByTestId('sign-in-pin').fill(pin);
  await page.keyboard.press('Enter');
  await page.getByTestId('quick-line').waitFor();
};

/** Somebody else signs in at the same station, in place of whoever is there. */
export const takeOver = async (page: Page, code: string, pin: string): Promise<void> => {
  await page.keyboard.press('Control+l');
  await page.getByTestId('sign-in-code').fill(code);
  await page.keyboard.press('Enter');
  await page.getByTestId('sign-in-pin').fill(pin);
  await page.keyboard.press('Enter');
  await page.getByTestId('sign-in-code').waitFor({ state: 'detached' });
};

/** The open request rows of a place. */
export const rowsAt = (page: Page, place: string): Locator =>
  page.locator(`[data-testid="request-row"][data-place="${place}"]`);

/** Takes note of the alarms in front until the one of a place is the loudest left. */
export const noteAlarmsUntil = async (page: Page, place: string): Promise<void> => {
  const alarm = page.getByTestId('alarm');
  await page.keyboard.press('Escape');
  for (let noted = 0; noted < 20; noted += 1) {
    await alarm.waitFor();
    const words = await alarm.innerText();
    const id = await alarm.getAttribute('data-id');
    if (words.includes(place)) return;
    // Nobody takes note of what has only just come up.
    await page.waitForTimeout(400);
    await page.keyboard.press('m');
    // One room may have several: the next alarm is another one, not another room.
    await page.locator(`[data-testid="alarm"]:not([data-id="${id}"])`).waitFor();
  }
};

/** Types into the quick line from wherever the hand is. */
export const type = async (page: Page, text: string): Promise<void> => {
  await page.getByTestId('quick-line').focus();
  await page.keyboard.type(text);
};

/** One key after the other, wherever the hand is. */
export const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** The line of a register that is in hand, and the record shown beside the lines. */
export const lineInHand = (page: Page): Locator =>
  page.locator('[data-testid="register-line"][aria-selected="true"]');
export const recordOf = (page: Page): Locator => page.getByTestId('register-record');
