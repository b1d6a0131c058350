// Keys in the real window: one stroke out, one stroke back, a second person, a blind count, who had it.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
  await page.getByTestId('floor-keys').first().waitFor();
});
afterAll(async () => {
  await console.close();
  await house.remove();
});

const keyOf = (key: string) => ask(house.dataDir, ({ keys }) => keys.get({ key }));
const said = () => page.getByTestId('key-said').innerText();

const stroke = async (line: string): Promise<void> => {
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
};

type Counted = { pressed?: number };

/** How many keys the window hears go down meanwhile. */
const pressed = async (work: () => Promise<void>): Promise<number> => {
  await page.evaluate(() => {
    const counted = window as Counted;
    if (counted.pressed === undefined)
      window.addEventListener(
        'keydown',
        () => {
          counted.pressed = (counted.pressed ?? 0) + 1;
        },
        { capture: true },
      );
    counted.pressed = 0;
  });
  await work();
  return page.evaluate(() => (window as Counted).pressed ?? 0);
};

describe('keys at the hooks', () => {
  it('stand on the rail, overdue first, and lead to the register', async () => {
    const overdue = page.getByTestId('rail-key').first();
    expect(await overdue.innerText()).toContain('MB');
    expect(await overdue.getAttribute('data-tone')).toBe('late');
    await overdue.click();
    await page.getByTestId('register-keyControl').waitFor();
    await expect
      .poll(() => page.getByTestId('register-record').innerText())
      .toContain('小酒吧库房');
  });

  it('go out in one stroke and come back in another, by keys alone', async () => {
    const out = await pressed(async () => {
      await page.keyboard.press('Space');
      await stroke('f9 109');
      await expect.poll(said).toContain('周婷 领用 F09');
    });
    expect(out).toBe(8);
    expect(await keyOf('F09')).toMatchObject({ state: 'out', holder: { code: '109' } });
    const back = await pressed(async () => {
      await stroke('f9');
      await expect.poll(said).toContain('周婷 交回 F09');
    });
    expect(back).toBe(3);
    expect(await keyOf('F09')).toMatchObject({ state: 'in', holder: null });
  });

  it('go out and back from the board itself, in the quick line', async () => {
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Space');
    await page.keyboard.type('f12 112');
    await expect
      .poll(() => page.getByTestId('entry-preview').innerText())
      .toContain('马超 112 领用 F12');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByTestId('entry-done').innerText()).toContain('F12');
    expect(await keyOf('F12')).toMatchObject({ state: 'out', holder: { code: '112' } });
    await page.keyboard.type('f12');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByTestId('entry-done').innerText()).toContain('交回 F12');
    expect(await keyOf('F12')).toMatchObject({ state: 'in' });
    await page.keyboard.press('Control+2');
    await page.getByTestId('key-field').waitFor();
    await page.keyboard.press('Space');
  });

  it('wait for the badge after a tag was scanned, and say why not', async () => {
    await stroke('KF10');
    await expect.poll(said).toContain('请扫工牌');
    await stroke('110');
    await expect.poll(said).toContain('徐静 领用 F10');
    await stroke('f10 111');
    await expect.poll(said).toContain('已由徐静（110）领用');
    await stroke('f11 001');
    await expect.poll(said).toContain('不在岗');
  });

  it('of the whole house leave only with a second signature, asked for in the record', async () => {
    await stroke('gm1/1 011');
    const form = page.getByTestId('form-issue');
    await form.waitFor();
    await page.keyboard.type('020');
    await page.keyboard.press('Enter');
    await page.keyboard.type('000020');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => form.innerText()).toContain('对不上');
    expect(await keyOf('GM1/1')).toMatchObject({ state: 'in' });
    // Nothing typed is lost but the PIN, which is never kept.
    await form.locator('[data-field="pin"]').fill('002200');
    await page.keyboard.press('Control+Enter');
    await form.waitFor({ state: 'detached' });
    expect(await keyOf('GM1/1')).toMatchObject({ state: 'out', holder: { code: '011' } });
    expect((await keyOf('GM1/1')).spells[0]).toMatchObject({ second: '020' });
  });

  it('are counted before it is shown what should hang; one missing opens an incident', async () => {
    await page.keyboard.press('Alt+3');
    const field = page.getByTestId('count-field');
    await field.waitFor();
    expect(await page.getByTestId('count-result').count()).toBe(0);
    const { keys } = await ask(house.dataDir, (client) => client.keys.list());
    const hanging = keys.filter(({ state, code }) => state === 'in' && code !== 'F12');
    await page.keyboard.insertText(hanging.map(({ code }) => code).join(' '));
    await page.keyboard.press('Control+Enter');
    const difference = page.getByTestId('count-difference').first();
    await difference.waitFor();
    expect(
      await page.getByTestId('count-result').first().getByTestId('count-difference').count(),
    ).toBe(1);
    expect(await difference.innerText()).toContain('缺失 F12');
    expect(await difference.innerText()).toMatch(/I-\d{4}/);
    expect(await difference.innerText()).toContain('18 间');
    expect(await keyOf('F12')).toMatchObject({ state: 'missing', incident: expect.any(Number) });
  });

  it('that are missing have their lock-change list on paper', async () => {
    await page.keyboard.press('Alt+4');
    await page.getByTestId('register-line').first().waitFor();
    await expect.poll(() => page.getByTestId('register-record').innerText()).toContain('换锁清单');
    await page.keyboard.press('Control+Shift+P');
    const saved = page.locator('[data-testid="paper-line"][data-state="saved"]');
    await saved.waitFor();
    const path = (await saved.getAttribute('data-path')) ?? '';
    expect(basename(path)).toMatch(/^换锁清单 I-\d{4}\.pdf$/);
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('answer who had one to a room', async () => {
    await page.keyboard.press('Alt+6');
    await page.keyboard.type('1208');
    await page.getByTestId('who-had').waitFor();
    await expect.poll(() => page.getByTestId('who-had').innerText()).toContain('F12 自');
    expect(await page.getByTestId('who-had').innerText()).toContain('马超 112');
  });

  it('are found by Ctrl+K with who has them', async () => {
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+K');
    await page.keyboard.type('f8');
    const entry = page.getByRole('dialog').getByRole('option').first();
    await expect.poll(() => entry.innerText()).toContain('赵雪');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.getByTestId('register-record').innerText())
      .toContain('8 层总钥匙');
  });

  it('have their books found by name, and count on the rail what the rail lists', async () => {
    await page.keyboard.press('Control+K');
    await page.keyboard.type('谁拿过');
    await page.getByRole('option', { name: /钥匙 · 谁拿过/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByTestId('who-had-place').waitFor();
    // A letter is no key of the foot while words are typed.
    const foot = page.locator('footer').last();
    await page.getByTestId('who-had-place').focus();
    await expect.poll(() => foot.innerText()).not.toContain('知悉');
    await page.keyboard.press('Control+1');
    const rail = page.getByTestId('rail-keys');
    await rail.waitFor();
    const { keys } = await ask(house.dataDir, ({ board }) => board.snapshot());
    await expect.poll(() => rail.innerText()).toMatch(new RegExp(`钥匙在外\\s*${keys.length}`));
    expect(await rail.getByTestId('rail-key').count()).toBe(Math.min(3, keys.length));
    await expect.poll(() => rail.innerText()).toContain(`另 ${keys.length - 3} 项`);
  });
});
