// Laundry in the real window: a bag from the line that asked for it to the guest, counted and ticked off by keys.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './support/beside.ts';
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
  await page.getByTestId('daily-view-laundry').click();
  await page.getByTestId('register-daily/laundry').waitFor();
};
const submit = async (form: string) => {
  await page.keyboard.press('Control+Enter');
  await page.getByTestId(`form-${form}`).waitFor({ state: 'detached' });
};

describe('laundry', () => {
  it('is taken in and counted with the guest, as it is said', async () => {
    await openBook();
    await page.keyboard.press('w');
    await page.getByTestId('form-take').waitFor();
    await page.keyboard.type('1206');
    await submit('take');
    await expect.poll(() => lineInHand(page).innerText()).toContain('1206');
    await expect.poll(() => recordOf(page).innerText()).toContain('还没有点数');
    await page.keyboard.press('c');
    const lines = page.locator('[data-testid="form-count"] [data-field="lines"]');
    await lines.waitFor();
    await lines.fill('衬衫2，帽子');
    await expect.poll(() => page.getByTestId('form-count').innerText()).toContain('看不懂“帽子”');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.getByTestId('form-count').innerText()).toContain('没有记录');
    await lines.fill('衬衫2，西装上衣');
    await expect.poll(() => page.getByTestId('form-count').innerText()).toContain('3 件 · ¥134');
    await submit('count');
    await expect
      .poll(() => page.getByTestId('bag-lines').innerText())
      .toMatch(/衬衫\s*水洗\s*0 \/ 2/);
    await expect.poll(() => recordOf(page).innerText()).toContain('承诺送还');
  });

  it('has its docket on paper', async () => {
    await page.keyboard.press('Control+Shift+P');
    const saved = page.locator('[data-testid="paper-line"][data-state="saved"]');
    await expect.poll(() => saved.getAttribute('data-path')).toContain('洗单 L-');
    const path = (await saved.getAttribute('data-path')) ?? '';
    expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('comes back piece by piece, and is not returned short without a word', async () => {
    await page.keyboard.press('p');
    await page.getByTestId('form-back').waitFor();
    await page.keyboard.type('西装上衣 1，衬衫 1');
    await submit('back');
    await expect.poll(() => page.getByTestId('bag-lines').innerText()).toMatch(/1 \/ 2/);
    await page.keyboard.press('r');
    await expect.poll(() => recordOf(page).innerText()).toContain('还缺 1 件，没有送还');
    await page.keyboard.press('s');
    await page.getByTestId('form-shortage').waitFor();
    await page.keyboard.type('客人本人');
    await page.keyboard.press('Enter');
    await page.keyboard.type('少一件白衬衫');
    await submit('shortage');
    await page.keyboard.press('r');
    await expect.poll(() => recordOf(page).innerText()).toContain('客人已收到其余衣物');
    await page.keyboard.press('t');
    await page.getByTestId('form-settle').waitFor();
    await page.keyboard.press('1');
    await submit('settle');
    await expect.poll(() => recordOf(page).innerText()).toContain('已送还');
    const { bags } = await ask(house.dataDir, (client) =>
      client.laundry.list({ state: 'returned', place: '1206' }),
    );
    expect(bags[0]).toMatchObject({ back: 3, shortage: { settled: { how: 'found' } } });
    expect(bags[0]?.charge?.cents).toBe(13_400);
  });

  it('is found by its docket, as a scanner types it', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('L-0');
    await page.keyboard.press('Enter');
    await expect.poll(() => lineInHand(page).innerText()).toContain('L-0');
    await page.keyboard.press('Escape');
  });

  it('is priced by a supervisor, and by nobody else', async () => {
    await openBook();
    await page.keyboard.press('g');
    expect(await page.getByTestId('settings').count()).toBe(0);
    await takeOver(page, '011', '001111');
    await openBook();
    await page.keyboard.press('g');
    const lines = page.getByTestId('settings-line');
    await lines.first().waitFor();
    const current = page.locator('[data-testid="settings-line"][aria-selected="true"]');
    for (let step = 0; step < 40 && !(await current.innerText()).includes('领带'); step += 1)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const form = page.getByTestId('form-settings.tie');
    await form.locator('[data-field="prices"]').fill('- 25 12');
    await submit('settings.tie');
    const tie = await ask(house.dataDir, async (client) =>
      (await client.laundry.tariff()).articles.find(({ id }) => id === 'tie'),
    );
    expect(tie).toMatchObject({ wash: null, dry: 2_500, press: 1_200 });
  });
});
