// The books of people in the real window: a call checked by keys, what an operator sees of it, and what nobody else does.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoHouse, type HouseOnDisk } from './support/house.ts';
import { type Launched, launchConsole } from './support/launch.ts';
import { recordOf, signIn, takeOver } from './support/operator.ts';

let house: HouseOnDisk;
let console: Launched;
let page: Page;

beforeAll(async () => {
  house = await demoHouse();
  console = await launchConsole({ dataDir: house.dataDir, size: { width: 1366, height: 768 } });
  page = console.page;
  await signIn(page, '010', '001100');
});
afterAll(async () => {
  await console.close();
  await house.remove();
});

const lines = () => page.getByTestId('register-line');
const openBook = async (book: string) => {
  await page.keyboard.press('Control+Shift+4');
  await page.getByTestId(`people-view-${book}`).click();
  await page.getByTestId(`register-people/${book}`).waitFor();
};

describe('the books of people', () => {
  it('remind a supervisor of a course that is over, and lead to it', async () => {
    const over = page.getByTestId('rail-training').first();
    await over.waitFor();
    expect(await over.innerText()).toContain('已过期 9 天');
    await over.click();
    await expect.poll(() => recordOf(page).innerText()).toContain('002 孙丽');
  });

  it('take a check of a call by keys, the trend beside it', async () => {
    await openBook('quality');
    await lines().first().waitFor();
    expect(await lines().count()).toBe(12);
    await page.keyboard.press('w');
    await page.locator('[data-field="call"]').waitFor();
    await page.keyboard.type('周强');
    await page
      .locator('[role="listbox"] [role="option"]')
      .filter({ hasText: '周强' })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    for (const score of '4345434') {
      await page.keyboard.type(score);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => lines().count()).toBe(13);
    await expect.poll(() => recordOf(page).innerText()).toContain('七项均分 3.86');
    await page.getByTestId('quality-trend').waitFor();
  });

  it('show an operator their own alone, and say so; what is another’s is in no list', async () => {
    await takeOver(page, '002', '000022');
    await openBook('quality');
    await expect.poll(() => lines().count()).toBe(4);
    expect(await page.getByTestId('register-people/quality').innerText()).toContain(
      '只显示本人的记录',
    );
    await page.keyboard.press('n');
    await page.locator('[data-field="text"]').fill('已放慢语速');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => recordOf(page).innerText()).toContain('已放慢语速');
    await openBook('entries');
    await expect.poll(() => lines().count()).toBe(0);
    await openBook('fairness');
    await expect.poll(() => lines().count()).toBe(1);
    await openBook('own');
    await expect.poll(() => lines().count()).toBe(11);
  });

  it('show a supervisor another’s figures only once they were seen', async () => {
    await takeOver(page, '010', '001100');
    await openBook('own');
    await expect.poll(() => lines().count()).toBe(11);
    const ask = async (code: string) => {
      await page.keyboard.press('w');
      await page.locator('[data-field="code"]').waitFor();
      await page.keyboard.type(code);
      await page.keyboard.press('Enter');
    };
    await ask('001');
    const words = () => page.getByTestId('register-people/own').innerText();
    await expect.poll(words).toContain('本人先看');
    await ask('002');
    await expect.poll(words).toContain('002 孙丽');
    await expect.poll(() => lines().count()).toBe(11);
  });
});
