// Guests' files and care plans in the real window: known before a word is said, opened by keys, kept and merged.
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
  await signIn(page, '011', '001111');
});
afterAll(async () => {
  await console.close();
  await house.remove();
});

const field = (name: string) => page.locator(`[data-field="${name}"]`);

const openFiles = async () => {
  await page.keyboard.press('Control+Shift+1');
  await page.getByTestId('guests-view').first().waitFor();
  await page.keyboard.press('Alt+2');
  await page.getByTestId('register-guests/files').waitFor();
};

describe('what is known of a guest', () => {
  it('stands beside the line while the room is typed', async () => {
    await page.keyboard.press('F1');
    await type(page, '1208 毛巾');
    const peek = page.getByTestId('room-peek');
    await peek.waitFor();
    await expect.poll(() => peek.innerText()).toContain('百合花');
    const words = await peek.innerText();
    expect(words).toContain('荞麦枕');
    expect(words).toContain('生日');
    await page.getByTestId('quick-line').fill('');
    await page.keyboard.press('F10');
    await page.getByTestId('quick-line').blur();
  });

  it('is late care on the rail, done with one key and taken back', async () => {
    const line = page.getByTestId('rail-care-line').filter({ hasText: '确认花生过敏' }).first();
    await line.waitFor();
    expect(await line.getAttribute('data-tone')).toBe('late');
    await line.click();
    await expect.poll(() => recordOf(page).innerText()).toContain('确认花生过敏已告厨房');
    await page.keyboard.press('y');
    await page.getByTestId('act-done').waitFor();
    await expect.poll(() => recordOf(page).innerText()).toContain('已办妥');
    await page.keyboard.press('z');
    await expect.poll(() => recordOf(page).innerText()).toContain('已过时');
  });
});

describe('a room’s card left open', () => {
  it('gives way to the room of the call the hand goes to', async () => {
    const card = () => page.getByTestId('room-card');
    const number = async () => ((await card().count()) ? card().getAttribute('data-room') : null);
    await page.keyboard.press('Control+1');
    await page.keyboard.press('g');
    await page.keyboard.type('1201');
    await page.keyboard.press('Enter');
    await expect.poll(number).toBe('1201');
    await page.keyboard.press('F1');
    await expect.poll(number).toBeNull();
    await type(page, '1208');
    await page.keyboard.press('Enter');
    await expect.poll(number).toBe('1208');
    await page.keyboard.press('F2');
    await expect.poll(number).toBeNull();
    await type(page, '1112');
    await page.keyboard.press('Enter');
    await expect.poll(number).toBe('1112');
    await expect.poll(() => card().innerText()).toContain('此前的投诉');
    await page.keyboard.press('F1');
    await expect.poll(number).toBe('1208');
    await page.keyboard.press('F10');
    await page.keyboard.press('F2');
    await page.keyboard.press('F10');
    await page.getByTestId('quick-line').blur();
  });
});

describe('a file', () => {
  it('is opened with Enter from the list, and the look is recorded', async () => {
    await openFiles();
    await lineInHand(page).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('zhangxiansheng');
    await page.keyboard.press('Enter');
    await expect.poll(() => lineInHand(page).innerText()).toContain('1208');
    expect(await recordOf(page).innerText()).not.toContain('13800008888');
    await page.keyboard.press('Enter');
    await expect.poll(() => recordOf(page).innerText()).toContain('13800008888');
    await expect.poll(() => recordOf(page).getByTestId('looks').innerText()).toContain('刘洋');
  });

  it('takes down a like by keys, and the stay says it too', async () => {
    await page.keyboard.press('f');
    await field('text').waitFor();
    // The hand begins with what was said; that it is an aversion is read from the words.
    await page.keyboard.type('不放香薰');
    await expect
      .poll(() => field('kind').locator('[aria-checked="true"]').innerText())
      .toContain('忌讳');
    await page.keyboard.press('Control+Enter');
    await expect
      .poll(() => recordOf(page).getByTestId('preferences').innerText())
      .toContain('✗ 不放香薰');
    const { guests } = await ask(house.dataDir, (desk) => desk.guests.at({ place: '1208' }));
    expect(guests).toMatchObject([{ avoids: expect.arrayContaining(['不放香薰']) }]);
  });

  it('is opened from the room card and by Ctrl+K', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+1');
    await page.keyboard.press('g');
    await page.keyboard.type('1201');
    await page.keyboard.press('Enter');
    await page.getByTestId('room-card').waitFor();
    await expect.poll(() => page.getByTestId('room-card').innerText()).toContain('花生过敏');
    await page.keyboard.press('Shift+G');
    await expect.poll(() => recordOf(page).innerText()).toContain('13900006666');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('zhouhaichuan');
    const found = page.getByRole('option').filter({ hasText: '周海川' });
    await found.first().waitFor();
    expect(await found.count()).toBe(2);
    await page.keyboard.press('Escape');
  });

  it('of a pair of doubles is merged by one key and taken apart again', async () => {
    await openFiles();
    await page.keyboard.press('4');
    await expect.poll(() => lineInHand(page).innerText()).toContain('周海川');
    await expect.poll(() => recordOf(page).innerText()).toContain('姓名相同');
    await page.keyboard.press('g');
    const book = page.getByTestId('register-guests/files');
    await expect.poll(() => book.innerText()).toContain('0 对待核对');
    await expect.poll(() => lineInHand(page).count()).toBe(0);
    expect(await recordOf(page).innerText()).not.toContain('不是同一人');
    const { guests } = await ask(house.dataDir, (desk) => desk.guests.find({ text: '周海川' }));
    expect(guests).toMatchObject([{ stays: 3 }]);
    await page.keyboard.press('z');
    await expect.poll(() => book.innerText()).toContain('1 对待核对');
    await expect.poll(() => lineInHand(page).innerText()).toContain('周海川');
    // With the cursor on the chip Esc shows the usual list, as the foot says.
    await page.getByRole('button', { name: '疑似重复' }).focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => book.innerText()).toContain('位在店');
  });
});

it('who looked at a guest is found by the guest or by who looked', async () => {
  await takeOver(page, '090', '009900');
  await page.keyboard.press('Control+Shift+5');
  await page.getByTestId('archive-view').first().waitFor();
  await page.keyboard.press('Alt+7');
  await page.getByTestId('register-archive/looks').waitFor();
  const lines = page.getByTestId('register-line');
  await lines.first().waitFor();
  await page.keyboard.press('/');
  await page.keyboard.insertText('周海川');
  await expect.poll(() => lines.first().innerText()).toContain('周海川');
  expect((await lines.allInnerTexts()).join()).toContain('002 ');
  await page.keyboard.insertText(' 刘洋');
  await expect.poll(async () => (await lines.allInnerTexts()).join()).not.toContain('002 ');
  for (const line of await lines.allInnerTexts()) expect(line).toContain('011 刘洋');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('011 下棋');
  await expect.poll(() => lines.count()).toBe(0);
});
