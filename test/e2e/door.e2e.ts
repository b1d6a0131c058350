// Work before a shut door, by keys: the guest is rung instead of knocked for, and the record says so.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from './support/beside.ts';
import { demoHouse, type HouseOnDisk } from './support/house.ts';
import { type Launched, launchConsole } from './support/launch.ts';
import { signIn } from './support/operator.ts';

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

it('a guest who wants no knock is rung, in one key on the row', async () => {
  const row = page.locator('[data-testid="request-row"][data-place="0415"]').first();
  await row.click();
  const id = (await row.getAttribute('data-id')) ?? '';
  await page.keyboard.press('Shift+H');
  await expect
    .poll(async () => {
      const card = await ask(house.dataDir, ({ requests }) => requests.get({ id }));
      return card.events.map(({ kind, facts }) => [kind, facts.remedy]);
    })
    .toContainEqual(['at-door', 'phone']);
});
