// Babysitting in the real window: taken by keys, a carer from the list, the child seen by those concerned alone.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoHouse, type HouseOnDisk } from './support/house.ts';
import { type Launched, launchConsole } from './support/launch.ts';
import { lineInHand, recordOf, signIn, takeOver } from './support/operator.ts';

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

const openBook = async () => {
  await page.keyboard.press('Control+9');
  await page.getByTestId('daily-view-babysitting').click();
  await page.getByTestId('register-daily/babysitting').waitFor();
};

describe('babysitting', () => {
  it('is taken with its times and the child, and goes to somebody on the list', async () => {
    await openBook();
    await page.keyboard.press('w');
    const form = page.getByTestId('form-ask');
    await form.waitFor();
    const values = {
      place: '1206',
      from: '11-25 19:00',
      until: '11-25 21:00',
      child: '毛毛',
      age: '5',
      notes: '怕黑',
    };
    for (const [name, value] of Object.entries(values))
      await form.locator(`[data-field="${name}"]`).fill(value);
    await page.keyboard.press('Control+Enter');
    await form.waitFor({ state: 'detached' });
    await expect.poll(() => lineInHand(page).innerText()).toContain('1206');
    await expect.poll(() => recordOf(page).innerText()).toContain('还没有照看人');
    expect(await recordOf(page).innerText()).not.toContain('毛毛');

    await page.keyboard.press('c');
    await page.getByTestId('form-arrange').waitFor();
    await page.keyboard.type('111');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.getByTestId('form-arrange').innerText()).toContain('没有安排');
    await page.locator('[data-testid="form-arrange"] [data-field="carer"]').fill('108');
    await page.keyboard.press('Control+Enter');
    await page.getByTestId('form-arrange').waitFor({ state: 'detached' });
    await expect.poll(() => recordOf(page).innerText()).toContain('已安排');
  });

  it('shows the child when somebody concerned asks, and writes down that they looked', async () => {
    await page.keyboard.press('v');
    await expect.poll(() => recordOf(page).innerText()).toContain('怕黑');
    await expect.poll(() => recordOf(page).innerText()).toContain('查看孩子情况');
  });

  it('puts one thing about the child right, and the others stay', async () => {
    await page.keyboard.press('k');
    const form = page.getByTestId('form-details');
    await form.waitFor();
    const value = (name: string) => form.locator(`[data-field="${name}"]`).inputValue();
    expect([await value('child'), await value('age'), await value('notes')]).toEqual([
      '毛毛',
      '5',
      '怕黑',
    ]);
    await form.locator('[data-field="notes"]').fill('怕黑，花生过敏');
    await page.keyboard.press('Control+Enter');
    await form.waitFor({ state: 'detached' });
    await page.keyboard.press('v');
    await expect.poll(() => recordOf(page).innerText()).toContain('怕黑，花生过敏');
    expect(await recordOf(page).innerText()).toContain('毛毛');
  });

  it('is kept from everybody else', async () => {
    await takeOver(page, '003', '000033');
    await openBook();
    await expect.poll(() => recordOf(page).innerText()).toContain('只给照看人、经手人和主管看');
    await page.keyboard.press('v');
    expect(await recordOf(page).innerText()).not.toContain('怕黑');
  });
});
