// Messages in the real window: taken by keys, said to the caller, left as a note on paper, delivered with proof.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './support/beside.ts';
import { demoHouse, type HouseOnDisk } from './support/house.ts';
import { type Launched, launchConsole } from './support/launch.ts';
import { lineInHand, recordOf, signIn, type } from './support/operator.ts';

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

const field = (name: string) => page.locator(`[data-testid="form-take"] [data-field="${name}"]`);
const openBook = async () => {
  await page.keyboard.press('Control+9');
  await page.getByTestId('daily-view-messages').click();
  await page.getByTestId('register-daily/messages').waitFor();
};
const take = async (values: Record<string, string>) => {
  await page.keyboard.press('w');
  await page.getByTestId('form-take').waitFor();
  for (const [name, value] of Object.entries(values)) await field(name).fill(value);
  await page.keyboard.press('Control+Enter');
  await page.getByTestId('form-take').waitFor({ state: 'detached' });
};

describe('messages', () => {
  it('asked for in one line stand on the rail, the room’s card and in the book', async () => {
    await type(page, '1011 留言 车在门口等');
    await page.keyboard.press('Enter');
    const rail = page.getByTestId('rail-messages');
    await rail.waitFor();
    await page.locator('[data-testid="room-tile"][data-room="1011"][title*="有留言"]').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.type('1011');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByTestId('messages-here').innerText()).toContain('未转');
    await page.getByTestId('messages-here').getByRole('button').last().click();
    await expect.poll(() => recordOf(page).innerText()).toContain('车在门口等');
  });

  it('for a guest whose name is not given out tell the caller nothing, like for one nobody knows', async () => {
    await openBook();
    for (const name of ['林女士', '查无此人']) {
      await take({ for: name, from: '记者', text: '请回电' });
      await expect.poll(() => lineInHand(page).innerText()).toContain(name);
      await expect.poll(() => recordOf(page).innerText()).toContain('本店不便透露住客情况');
      const words = await recordOf(page).innerText();
      expect(words).not.toContain('1217');
      expect(words).toContain('还不知道客人住哪间');
    }
  });

  it('are tried, left as a note in the guest’s language, and confirmed by the guest', async () => {
    await take({ place: '0911', from: 'Ms. Carter', text: 'Dinner at 8 after all.' });
    await expect.poll(() => recordOf(page).innerText()).toContain('留言会转给客人');
    await page.keyboard.press('u');
    await expect.poll(() => recordOf(page).innerText()).toContain('没有找到客人');

    await page.keyboard.press('Control+Shift+P');
    const saved = page.locator('[data-testid="paper-line"][data-state="saved"]');
    await expect.poll(() => saved.getAttribute('data-path')).toContain('留言便条 0911');
    const path = (await saved.getAttribute('data-path')) ?? '';
    expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');

    await page.keyboard.press('l');
    await page.getByTestId('form-leave').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByTestId('form-leave').waitFor({ state: 'detached' });
    await expect.poll(() => recordOf(page).innerText()).toContain('便条塞入门下');
    await page.keyboard.press('a');
    await expect.poll(() => recordOf(page).innerText()).toContain('已转');
    const { messages } = await ask(house.dataDir, (client) =>
      client.messages.list({ place: '0911', state: 'delivered' }),
    );
    expect(messages[0]?.attempts.map(({ how, reached }) => [how, reached])).toEqual([
      ['phone', false],
      ['note', false],
      ['note', true],
    ]);
  });

  it('told on the telephone say who took them', async () => {
    await take({ place: '1206', text: '行李已到前台' });
    await expect.poll(() => lineInHand(page).innerText()).toContain('1206');
    await expect.poll(() => recordOf(page).innerText()).toContain('行李已到前台');
    await page.keyboard.press('t');
    await page.getByTestId('form-phone').waitFor();
    await page.keyboard.type('客人太太');
    await page.keyboard.press('Control+Enter');
    await page.getByTestId('form-phone').waitFor({ state: 'detached' });
    await expect.poll(() => recordOf(page).innerText()).toContain('客人太太收到');
  });
});
