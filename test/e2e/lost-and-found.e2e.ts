// Lost and found in the real window: registered in one line, on the shelf by a second hand, matched, returned.
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
  await page.getByTestId('rail-found').first().waitFor();
});
afterAll(async () => {
  await console.close();
  await house.remove();
});

const recordOf = async (id: string) =>
  (await ask(house.dataDir, ({ lostAndFound }) => lostAndFound.get({ id }))).record;
const panel = () => page.getByTestId('register-record').innerText();
const done = () => page.getByTestId('act-done').innerText();

describe('lost and found', () => {
  it('stands on the rail with what needs a hand, and leads to its line', async () => {
    const first = page.getByTestId('rail-found').first();
    expect(await first.innerText()).toContain('L-0232');
    await first.click();
    await page.getByTestId('register-lostAndFound').waitFor();
    await expect.poll(panel).toContain('黑色皮夹');
  });

  it('takes a found thing in from the board: eight keys and the words', async () => {
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Space');
    await page.keyboard.type('sw 白色华为手机 1011');
    await expect
      .poll(() => page.getByTestId('entry-preview').innerText())
      .toContain('登记拾获：白色华为手机 1011');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByTestId('entry-done').innerText()).toContain('L-0233');
    expect(await recordOf('L-0233')).toMatchObject({
      kind: 'found-item',
      class: 'valuable',
      category: 'phone',
      colours: ['white'],
      place: '1011',
      state: 'registered',
    });
    await page.getByTestId('entry-done').click();
    await expect.poll(panel).toContain('白色华为手机');
  });

  it('lies on the shelf once a second person has signed for it', async () => {
    await page.keyboard.press('s');
    const form = page.getByTestId('form-shelve');
    await form.waitFor();
    await form.locator('[data-field="bin"]').fill('3');
    await form.locator('[data-field="second"]').fill('011');
    await form.locator('[data-field="pin"]').fill('999999');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => form.innerText()).toContain('对不上');
    await form.locator('[data-field="pin"]').fill('001111');
    await page.keyboard.press('Control+Enter');
    await form.waitFor({ state: 'detached' });
    expect(await recordOf('L-0233')).toMatchObject({
      state: 'shelved',
      bin: '3',
      shelvedBy: '011',
    });
  });

  it('refuses a photo that is none, and keeps one that is', async () => {
    const file = page.getByTestId('photo-file');
    await file.setInputFiles({
      name: 'hostile.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from('<svg onload="alert(1)"/>'),
    });
    await expect.poll(panel).toMatch(/照片|图片/);
    expect((await recordOf('L-0233')) as { photos: unknown[] }).toMatchObject({ photos: [] });
    await file.setInputFiles({
      name: 'phone.png',
      mimeType: 'image/png',
      buffer: await page.screenshot({ clip: { x: 0, y: 0, width: 320, height: 200 } }),
    });
    await expect.poll(() => page.getByTestId('lost-photo').getAttribute('data-count')).toBe('1');
    await page.getByTestId('lost-photo').locator('img').waitFor();
  });

  it('matches with its reasons, and one key confirms', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('L-0231');
    await page.keyboard.press('Enter');
    const notice = page.getByTestId('record-notice');
    await notice.waitFor();
    expect(await notice.innerText()).toContain('86%');
    expect(await notice.innerText()).toContain('勿告知');
    await page.keyboard.press('y');
    await expect.poll(done).toContain('请致电');
    expect(await recordOf('L-0231')).toMatchObject({
      state: 'matched',
      loss: { number: 'R-0087' },
    });
  });

  it('goes back to its owner against two facts, never a whole document number', async () => {
    await page.keyboard.press('r');
    const form = page.getByTestId('form-release');
    await form.waitFor();
    await form.locator('[data-field="to"]').fill('李女士');
    await form.locator('[data-field="fact1"]').fill('伞柄刻字');
    await form.locator('[data-field="fact2"]').fill('320106199001011234');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => form.innerText()).toMatch(/号码|证件/);
    expect(await recordOf('L-0231')).toMatchObject({ state: 'matched' });
    await form.locator('[data-field="fact2"]').fill('伞尖缺帽');
    await page.keyboard.press('Control+Enter');
    await form.waitFor({ state: 'detached' });
    expect(await recordOf('L-0231')).toMatchObject({
      state: 'returned',
      release: { way: 'handed', to: '李女士', check: { facts: ['伞柄刻字', '伞尖缺帽'] } },
    });
  });
});
