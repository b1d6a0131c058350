// The analysis in the real window: the demo's month read, a finding made a measure by keys, done, seen on the list.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from './support/beside.ts';
import { demoHouse, type HouseOnDisk } from './support/house.ts';
import { type Launched, launchConsole } from './support/launch.ts';
import { lineInHand, recordOf, signIn } from './support/operator.ts';

let house: HouseOnDisk | undefined;
let console: Launched | undefined;
let page: Page;

beforeAll(async () => {
  house = await demoHouse();
  console = await launchConsole({ dataDir: house.dataDir, size: { width: 1366, height: 768 } });
  page = console.page;
  await signIn(page, '011', '001111');
}, 180_000);
afterAll(async () => {
  await console?.close();
  await house?.remove();
});

const lines = () => page.getByTestId('register-line');

it('reads the month: the network of floor 9, the hair dryers of floor 5, each with its rule', async () => {
  await page.getByTestId('rail').waitFor();
  await page.keyboard.press('Control+Shift+3');
  await page.getByTestId('reports-view').waitFor();
  await page.keyboard.press('Alt+3');
  await page.getByTestId('register-reports/analysis').waitFor();
  await lines().first().waitFor({ timeout: 20_000 });
  const first = await lines().allInnerTexts();
  expect(first[0]).toContain('9 楼网络故障');
  expect(first[1]).toContain('5 楼借吹风机');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => recordOf(page).innerText()).toContain('二项分布');
  expect(await recordOf(page).innerText()).toContain('5 楼客房配置吹风机');
  await page.getByTestId('finding-rows').waitFor();
  // The floor that stands out is marked among the others.
  const floors = recordOf(page).locator('figure').first();
  await expect.poll(() => floors.locator('.recharts-bar-rectangle').count()).toBe(13);
});

it('goes to the newest row and back to the same finding with Esc', async () => {
  // The newest of the network's faults is a request.
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => recordOf(page).innerText()).toContain('请工程部检修 9 楼');
  await page.keyboard.press('v');
  await page.getByTestId('request-card').waitFor();
  await page.keyboard.press('Escape');
  await page.getByTestId('register-reports/analysis').waitFor();
  await expect.poll(() => recordOf(page).innerText()).toContain('请工程部检修 9 楼');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => recordOf(page).innerText()).toContain('5 楼客房配置吹风机');
});

it('becomes a measure with one key and Enter, and says so', async () => {
  await page.keyboard.press('a');
  const form = page.getByTestId('form-measure');
  await form.waitFor();
  expect(await form.locator('[data-field="title"]').inputValue()).toBe('5 楼客房配置吹风机');
  for (let presses = 0; presses < 8 && (await form.isVisible()); presses += 1) {
    await page.keyboard.press('Control+Enter');
    await page.waitForTimeout(500);
  }
  await expect.poll(() => recordOf(page).innerText(), { timeout: 15_000 }).toContain('已列为措施');
  const [made] = (await ask(house?.dataDir ?? '', (client) => client.measures.list())).measures;
  expect(made).toMatchObject({ state: 'open', owner: '011', before: { per: 'room-days' } });
});

it('stands among the measures with its figure before, is done by a key, and waits for its effect', async () => {
  await page.keyboard.press('g');
  await expect
    .poll(() => lineInHand(page).innerText(), { timeout: 15_000 })
    .toContain('5 楼客房配置吹风机');
  await expect.poll(() => recordOf(page).innerText()).toContain('540 间天');
  expect(await recordOf(page).innerText()).toMatch(/来源\s*来电分析：常借 · .*吹风机 · 5 楼/);
  await page.keyboard.press('d');
  await page.getByTestId('form-done').waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => recordOf(page).innerText(), { timeout: 15_000 }).toContain('为时尚早');
});
