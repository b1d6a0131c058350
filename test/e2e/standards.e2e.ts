import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoHouse, type HouseOnDisk } from './support/house.ts';
import { type Launched, launchConsole } from './support/launch.ts';
import { lineInHand, recordOf, rowsAt, signIn, type } from './support/operator.ts';
import { a4, pagesOf } from './support/pdf.ts';

let house: HouseOnDisk;
let console: Launched;
let page: Page;

beforeAll(async () => {
  house = await demoHouse();
  console = await launchConsole({ dataDir: house.dataDir, size: { width: 1366, height: 768 } });
  page = console.page;
  await signIn(page, '011', '001111');
});
afterAll(async () => {
  await console.close();
  await house.remove();
});

const openBook = async (name: string, key: string) => {
  await page.keyboard.press('Control+Shift+Digit3');
  await page.getByTestId('reports-view').waitFor();
  await page.keyboard.press(key);
  await page.getByTestId(`register-reports/${name}`).waitFor();
};
const find = async (words: string) => {
  await page.keyboard.press('/');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(words);
  await expect.poll(() => lineInHand(page).innerText()).toContain(words);
  await page.keyboard.press('Enter');
};

describe('a target', () => {
  it('shows what the last thirty days would have been before it is set', async () => {
    await type(page, '1207 枕头');
    await page.keyboard.press('Enter');
    await rowsAt(page, '1207').first().waitFor();
    await page.keyboard.press('Escape');
    await openBook('standards', 'Alt+5');
    await find('枕头');
    await page.keyboard.press('s');
    const form = page.getByTestId('form-targets');
    await form.waitFor();
    const complete = form.locator('[data-field="complete"]');
    await complete.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('6');
    const effect = page.getByTestId('effect');
    await expect
      .poll(() => effect.innerText())
      .toMatch(/完成及时率：\d+%（\d+\/\d+） → \d+%（\d+\/\d+）/);
    await expect.poll(() => effect.innerText()).toMatch(/单由及时变为超时/);
    await expect.poll(() => effect.innerText()).toContain('保持原时限');
    expect(await lineInHand(page).innerText()).not.toContain('/ 6');
  });

  it('is set, and what is open keeps its own', async () => {
    await page.keyboard.press('Control+Enter');
    await page.getByTestId('form-targets').waitFor({ state: 'detached' });
    await expect.poll(() => lineInHand(page).innerText()).toContain('/ 6');
    await expect.poll(() => lineInHand(page).innerText()).toContain('旧时限');
    await expect.poll(() => recordOf(page).innerText()).toMatch(/平时：.*→ 应答 \d+ · 完成 6 分钟/);
  });

  it('re-times open work on purpose, named first', async () => {
    await page.keyboard.press('t');
    const named = page.getByTestId('to-retime');
    await expect.poll(() => named.innerText()).toContain('1207');
    await page.keyboard.press('Enter');
    await page.getByTestId('form-retime').waitFor({ state: 'detached' });
    await expect.poll(() => recordOf(page).innerText()).toContain('已重新计时');
    await expect.poll(() => lineInHand(page).innerText()).not.toContain('旧时限');
  });

  it('of a new service is understood by the quick line at once', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    const form = page.getByTestId('form-add');
    await form.waitFor();
    await form.locator('[data-field="zh"]').fill('加湿器');
    await form.locator('[data-field="en"]').fill('Humidifier');
    await page.keyboard.press('Control+Enter');
    await form.waitFor({ state: 'detached' });
    await expect.poll(() => lineInHand(page).innerText()).toContain('加湿器');
    await page.keyboard.press('Control+1');
    await type(page, '1205 jsq');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => rowsAt(page, '1205').allInnerTexts())
      .toEqual(expect.arrayContaining([expect.stringContaining('加湿器')]));
  });
});

describe('the morning', () => {
  it('stands on one screen, opens what it names, and goes on paper', async () => {
    await page.keyboard.press('Escape');
    await openBook('morning', 'Alt+1');
    await expect
      .poll(() => page.getByTestId('morning-figures').innerText())
      .toMatch(/服务要求\s+\d+/);
    await expect.poll(() => page.getByTestId('register-line').count()).toBeGreaterThan(0);
    await page.keyboard.press('Control+Shift+P');
    const saved = page.locator('[data-testid="paper-line"][data-state="saved"]');
    await expect.poll(() => saved.getAttribute('data-path')).toContain('晨会');
    const path = (await saved.getAttribute('data-path')) ?? '';
    // Read out once a day: the whole of it on one page.
    expect(pagesOf(path)).toEqual([a4]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.getByTestId('register-reports/morning').waitFor({ state: 'detached' });
  });
});
