// The minibars in the real window: a check in one line, from the request that asked for it, after the guest
// has left; refills and expiry on paper.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './support/beside.ts';
import { demoHouse, type HouseOnDisk } from './support/house.ts';
import { type Launched, launchConsole } from './support/launch.ts';
import { lineInHand, recordOf, signIn, takeOver, type } from './support/operator.ts';

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

const lines = () => page.getByTestId('register-line');
const form = (name: string) => page.getByTestId(`form-${name}`);
const chargesOf = (place: string) =>
  ask(house.dataDir, async (client) =>
    (await client.charges.list({})).charges.filter((charge) => charge.place === place),
  );
const openMinibar = async () => {
  await page.keyboard.press('Control+9');
  await page.getByTestId('daily-view-minibar').click();
  await page.getByTestId('register-daily/minibar').waitFor();
  await lines().first().waitFor();
};

describe('the minibars', () => {
  it('take a check in one line, read as it is typed, and take the slip back', async () => {
    await openMinibar();
    await page.keyboard.press('a');
    await form('check').waitFor();
    await page.keyboard.type('0712 2可乐 1pj');
    await expect.poll(() => form('check').innerText()).toContain('0712 · 可乐 2 · 啤酒 1');
    await page.keyboard.press('Enter');
    await form('check').waitFor({ state: 'detached' });
    await expect.poll(() => lineInHand(page).innerText()).toContain('0712');
    await expect.poll(() => recordOf(page).innerText()).toMatch(/用 3 件[\s\S]*可乐 2[\s\S]*账目/);
    expect((await chargesOf('0712')).map(({ code, cents }) => [code, cents])).toEqual(
      expect.arrayContaining([
        ['cola', 3_000],
        ['beer', 2_500],
      ]),
    );
    await page.getByTestId('act-done').waitFor();
    await page.keyboard.press('z');
    await expect.poll(() => page.getByTestId('act-done').innerText()).toContain('已撤回');
    expect(await chargesOf('0712')).toEqual([]);
  });

  it('say what they could not read, and lose nothing of what was typed', async () => {
    await page.keyboard.press('a');
    await form('check').waitFor();
    await page.keyboard.type('0712 1ks 茅台');
    await page.keyboard.press('Enter');
    await expect.poll(() => form('check').innerText()).toContain('看不懂“茅台”，没有记录');
    for (let letter = 0; letter < 3; letter += 1) await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    await form('check').waitFor({ state: 'detached' });
    expect(await chargesOf('0712')).toMatchObject([{ code: 'mineral-water', cents: 1_200 }]);
  });

  it('hold no more than was filled up: a slip is refused, and believed once it is said to be so', async () => {
    await page.keyboard.press('a');
    await form('check').waitFor();
    await page.keyboard.type('0712 99kl');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => form('check').innerText())
      .toContain('0712 按上次补货现有可乐 2，录的比这多，没有记录');
    for (let letter = 0; letter < 4; letter += 1) await page.keyboard.press('Backspace');
    await page.keyboard.type('3kl');
    await page.keyboard.press('Enter');
    await expect.poll(() => form('check').innerText()).toContain('句末加 !');
    await page.keyboard.type('!');
    await page.keyboard.press('Enter');
    await form('check').waitFor({ state: 'detached' });
    await expect.poll(() => recordOf(page).innerText()).toContain('账上不足，已确认数目属实');
    expect(await chargesOf('0712')).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'cola', quantity: 3 })]),
    );
    await page.getByTestId('act-done').waitFor();
    await page.keyboard.press('z');
    await expect.poll(() => page.getByTestId('act-done').innerText()).toContain('已撤回');
  });

  it('are led to by the check that is done, with the line open that answers it', async () => {
    await page.keyboard.press('Control+1');
    await page.keyboard.press('F1');
    await type(page, '1009 查小酒吧');
    await page.keyboard.press('Enter');
    await page.getByTestId('recorded').waitFor();
    const row = page.locator('[data-testid="request-row"][data-place="1009"]').first();
    await row.waitFor();
    await page.keyboard.press('Escape');
    for (const [key, state] of [
      ['t', 'dispatched'],
      ['a', 'acknowledged'],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => row.getAttribute('data-state')).toBe(state);
    }
    await page.keyboard.press('d');
    await page.getByTestId('register-daily/minibar').waitFor();
    await expect.poll(() => lineInHand(page).innerText()).toMatch(/1009[\s\S]*已查未录/);
    await expect.poll(() => recordOf(page).innerText()).toContain('还没有录用了什么');
    // The line to write it down stands open, for this room.
    await form('check').waitFor();
    await page.keyboard.type('0');
    await expect.poll(() => form('check').innerText()).toContain('1009 · 未动用');
    await page.keyboard.press('Enter');
    await form('check').waitFor({ state: 'detached' });
    await expect.poll(() => page.getByTestId('act-done').innerText()).toContain('未动用');
    await expect.poll(() => recordOf(page).innerText()).not.toContain('还没有录用了什么');
    expect(await chargesOf('1009')).toEqual([]);
  });

  it('charge what is found late to the guest who has left', async () => {
    const gone = await ask(house.dataDir, async (client) => {
      const { stays } = await client.stays.list({ show: 'in-house' });
      const stay = stays.find(({ room }) => room === '0712') ?? stays[0];
      await client.stays.checkOut({ place: stay?.room ?? '' });
      return stay;
    });
    const place = gone?.room ?? '';
    await openMinibar();
    await page.keyboard.press('a');
    await page.keyboard.type(`${place} hj`);
    await page.keyboard.press('Enter');
    await form('check').waitFor({ state: 'detached' });
    await expect.poll(() => recordOf(page).innerText()).toContain('离店后查出');
    const [late] = await chargesOf(place);
    expect(late).toMatchObject({ code: 'red-wine', stay: { id: gone?.id, state: 'departed' } });
    await page.keyboard.press('Control+0');
    await expect
      .poll(() => page.getByTestId('register-charges').innerText())
      .toMatch(new RegExp(`${place}[^\\n]*\\s+已离店`));
  });

  it('are corrected by the line: the charge follows', async () => {
    await openMinibar();
    const before = await chargesOf((await lineInHand(page).innerText()).slice(0, 4));
    await page.keyboard.press('c');
    await form('correct').waitFor();
    await page.keyboard.type('红酒');
    await page.keyboard.press('Enter');
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await page.keyboard.type('数错');
    await page.keyboard.press('Enter');
    // The bar held one: the desk wants to hear that two were really taken.
    await expect.poll(() => form('correct').innerText()).toContain('原有红酒小瓶 1');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await form('correct').waitFor({ state: 'detached' });
    const after = await chargesOf(before[0]?.place ?? '');
    expect(after.find(({ code }) => code === 'red-wine')).toMatchObject({
      quantity: 2,
      cents: 19_600,
    });
  });

  it('are filled up with one key, and print what to carry and what expires', async () => {
    await expect.poll(() => lineInHand(page).innerText()).toContain('红酒');
    await page.keyboard.press('r');
    await expect.poll(() => recordOf(page).innerText()).toContain('已满');
    const saved = page.locator('[data-testid="paper-line"][data-state="saved"]');
    for (const [keys, name] of [
      ['Control+Shift+P', '小酒吧补货单'],
      ['Alt+Shift+P', '小酒吧效期单'],
    ] as const) {
      await page.keyboard.press(keys);
      await expect.poll(() => saved.getAttribute('data-path')).toContain(name);
      const path = (await saved.getAttribute('data-path')) ?? '';
      expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
    }
  });

  it('cost what the supervisor says, in rooms with the par the supervisor sets', async () => {
    await takeOver(page, '011', '001111');
    await openMinibar();
    await page.keyboard.press('g');
    await page.getByTestId('settings-line').first().waitFor();
    await page.keyboard.press('Enter');
    await form('settings.cola').locator('[data-field="amount"]').fill('18.5');
    await page.keyboard.press('Control+Enter');
    await form('settings.cola').waitFor({ state: 'detached' });
    const { articles } = await ask(house.dataDir, (client) => client.minibar.articles());
    expect(articles.find(({ id }) => id === 'cola')?.cents).toBe(1_850);
  });

  it('are found as a book by Ctrl+K', async () => {
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('小酒吧');
    await page.getByRole('option', { name: /日常 · 小酒吧/ }).waitFor();
    await page.keyboard.press('Escape');
  });
});
