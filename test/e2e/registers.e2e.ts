// The frame of the registers in the real window: tabs and keys lead to a screen, the record is read
// without the mouse, and calls and alarms work wherever one is.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asks } from '../../renderer/features/alarms/order.ts';
import { ask } from './support/beside.ts';
import { demoHouse, type HouseOnDisk } from './support/house.ts';
import { type Launched, launchConsole } from './support/launch.ts';
import { lineInHand, signIn } from './support/operator.ts';

let house: HouseOnDisk;
let console: Launched;
let page: Page;

beforeAll(async () => {
  house = await demoHouse();
  console = await launchConsole({ dataDir: house.dataDir, size: { width: 1366, height: 768 } });
  page = console.page;
  await signIn(page, '002', '000022');
});
afterAll(async () => {
  await console.close();
  await house.remove();
});
beforeEach(async () => {
  await page.keyboard.press('Control+1');
  await page.getByTestId('quick-line').waitFor();
});

const tabs = () => page.getByTestId('tabs');
const lines = () => page.getByTestId('register-line');
const recordField = () => page.locator('#record-filter');

/** Opens the record and looks for the words there; the first line found is in hand. */
const lookFor = async (words: string) => {
  await page.keyboard.press('Control+7');
  await recordField().waitFor();
  await recordField().fill(words);
  await lineInHand(page).waitFor();
};

describe('the tabs', () => {
  it('stand on every screen but the board, and name where one is', async () => {
    expect(await tabs().count()).toBe(0);
    await page.keyboard.press('Control+7');
    await tabs().waitFor();
    expect(await tabs().locator('[aria-current="page"]').innerText()).toBe('记录');
    const names = await tabs().getByRole('button').allInnerTexts();
    expect(names[0]).toBe('看板');
    expect(names).toContain('记录');
    expect(names.at(-1)).toContain('查找一切');
  });

  it('are found in the list of keys and in the palette as well', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').innerText()).toMatch(/Ctrl 7\s+记录/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('jilu');
    await page.getByRole('option', { name: '去记录' }).waitFor();
    await page.keyboard.press('Enter');
    await recordField().waitFor();
  });
});

describe('the record', () => {
  it('is read line by line while the cursor stays in the search', async () => {
    await lookFor('吹风机');
    const all = await lines().count();
    expect(all).toBeGreaterThan(3);
    const first = await lineInHand(page).getAttribute('data-id');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => lineInHand(page).getAttribute('data-id')).not.toBe(first);
    expect(await lineInHand(page).getAttribute('aria-posinset')).toBe('2');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('record-filter');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => lineInHand(page).getAttribute('data-id')).toBe(first);
  });

  it('takes up the first line of a new answer, never one of the last', async () => {
    await lookFor('吹风机');
    for (let line = 0; line < 5; line += 1) await page.keyboard.press('ArrowDown');
    await recordField().fill('下水');
    await expect.poll(() => lines().first().innerText()).toContain('下水');
    await expect.poll(() => lineInHand(page).getAttribute('aria-posinset')).toBe('1');
    expect(await lineInHand(page).count()).toBe(1);
  });

  it('opens where it was left: the words, the line, its place', async () => {
    await lookFor('吹风机');
    await page.keyboard.press('PageDown');
    await expect.poll(() => lineInHand(page).getAttribute('aria-posinset')).toBe('13');
    const left = await lineInHand(page).getAttribute('data-id');
    await page.keyboard.press('Control+1');
    await page.getByTestId('quick-line').waitFor();
    await page.keyboard.press('Control+7');
    await expect.poll(() => lineInHand(page).getAttribute('data-id')).toBe(left);
    expect(await recordField().inputValue()).toBe('吹风机');
    const seen = await lineInHand(page).boundingBox();
    expect(seen && seen.y > 100 && seen.y < 740).toBe(true);
  });

  it('shows a request beside the list and takes it to the board with Enter', async () => {
    await lookFor('下水堵塞');
    const card = page.getByTestId('request-card');
    await card.waitFor();
    expect(await card.getAttribute('data-id')).toBe(await lineInHand(page).getAttribute('data-id'));
    const id = await card.getAttribute('data-id');
    await page.keyboard.press('Enter');
    await page.getByTestId('quick-line').waitFor();
    expect(await page.getByTestId('request-card').getAttribute('data-id')).toBe(id);
  });

  it('is opened by the palette with the words that were looked for there', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('吹风机');
    const call = page.getByRole('option').filter({ hasText: '☎' });
    await call.first().waitFor();
    for (let step = 0; step < 30; step += 1) {
      if ((await call.first().getAttribute('aria-selected')) === 'true') break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await lineInHand(page).waitFor();
    expect(await recordField().inputValue()).toBe('吹风机');
  });

  it('is left by Esc: first the words, then the screen', async () => {
    await lookFor('吹风机');
    await page.keyboard.press('Escape');
    expect(await recordField().inputValue()).toBe('');
    await page.getByText('输入要找的话').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('quick-line').waitFor();
  });
});

describe('the filter of a register', () => {
  it('that Tab has left is left for the list by Esc, and the book only after that', async () => {
    await page.keyboard.press('Control+4');
    const field = page.locator('#loans-filter');
    await field.waitFor();
    await page.keyboard.press('/');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('loans-filter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('loans-list');
    expect(await page.getByTestId('register-loans').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.getByTestId('quick-line').waitFor();
  });
});

describe('from a screen that is not the board', () => {
  it('F1 opens the board with the words of that call under the hand', async () => {
    await page.keyboard.press('Control+7');
    await recordField().waitFor();
    await page.keyboard.press('F1');
    await page.getByTestId('quick-line').waitFor();
    await page.keyboard.type('1208 cfj');
    expect(await page.getByTestId('quick-line').inputValue()).toBe('1208 cfj');
    await page.getByTestId('quick-line').fill('');
    await page.keyboard.press('F10');
  });

  it('J goes to the row an alarm shouts for', async () => {
    await page.keyboard.press('Control+7');
    await page.getByTestId('alarm').waitFor();
    const words = await page.getByTestId('alarm').innerText();
    // The cursor in the search keeps its letters; a register's list does not hold it.
    await page.getByTestId('register-list').focus();
    await page.keyboard.press('j');
    await page.getByTestId('request-list').waitFor();
    const row = page.locator('[data-testid="request-row"][aria-selected="true"]');
    await row.waitFor();
    expect(words).toContain(await row.getAttribute('data-place'));
  });

  it('M held down takes note of the alarm that was read, and of none behind it', async () => {
    const asking = async () => {
      const { alarms } = await ask(house.dataDir, (desk) => desk.alarms.list({}));
      return alarms.filter(asks).map(({ id }) => id);
    };
    await page.getByTestId('quick-line').blur();
    const before = await asking();
    expect(before.length).toBeGreaterThan(1);
    const read = await page.getByTestId('alarm').getAttribute('data-id');
    for (const _ of [1, 2, 3, 4, 5]) {
      await page.keyboard.down('m');
      await page.locator(`[data-testid="alarm"]:not([data-id="${read}"])`).waitFor();
    }
    await page.keyboard.up('m');
    expect(await asking()).toEqual(before.filter((id) => id !== read));
  });

  it('M pressed as another alarm comes up takes no note of that one: nobody has read it', async () => {
    const asking = async () => {
      const { alarms } = await ask(house.dataDir, (desk) => desk.alarms.list({}));
      return alarms.filter(asks).map(({ id }) => id);
    };
    const before = await asking();
    const read = await page.getByTestId('alarm').getAttribute('data-id');
    await page.getByTestId('alarm').evaluate((light) => {
      const again = new MutationObserver(() => {
        again.disconnect();
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'm', bubbles: true, cancelable: true }),
        );
      });
      again.observe(light, { attributes: true, attributeFilter: ['data-id'] });
    });
    await page.waitForTimeout(400);
    await page.keyboard.press('m');
    await page.locator(`[data-testid="alarm"]:not([data-id="${read}"])`).waitFor();
    await page.waitForTimeout(400);
    expect(await asking()).toEqual(before.filter((id) => id !== read));
  });
});
