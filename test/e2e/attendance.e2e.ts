// Attendance in the real window, without the mouse: the queue, a person's record, the week, the month, staff.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoHouse, type HouseOnDisk } from './support/house.ts';
import { type Launched, launchConsole } from './support/launch.ts';
import { press, recordOf, signIn, takeOver } from './support/operator.ts';

let house: HouseOnDisk;
let console: Launched;
let page: Page;

beforeAll(async () => {
  house = await demoHouse('2026-11-23T16:00:00+08:00');
  console = await launchConsole({ dataDir: house.dataDir, size: { width: 1366, height: 768 } });
  page = console.page;
  await signIn(page, '011', '001111');
});
afterAll(async () => {
  await console.close();
  await house.remove();
});
beforeEach(async () => {
  await page.keyboard.press('Control+1');
  await page.getByTestId('quick-line').waitFor();
  await page.keyboard.press('Control+5');
  await page.keyboard.press('Alt+1');
  await page.getByTestId('clock-field').waitFor();
});

const said = () => page.getByTestId('clock-said');

/** Opens a person by name from anywhere. */
const find = async (words: string, name: string) => {
  await press(page, 'Control+k');
  await page.keyboard.type(words);
  await page.getByRole('option', { name }).first().waitFor();
  await press(page, 'Enter');
};

describe('the queue', () => {
  it('is one code and Enter a person; the cursor stays for the next', async () => {
    await page.keyboard.type('121');
    await press(page, 'Enter');
    await expect.poll(() => said().innerText()).toContain('何平 已签到');
    await page.keyboard.type('777');
    await press(page, 'Enter');
    await expect.poll(() => said().innerText()).toContain('没有工号为 777');
    await page.keyboard.type('122');
    await press(page, 'Enter');
    await expect.poll(() => said().innerText()).toContain('高峰 已签到');
    await expect.poll(() => recordOf(page).innerText()).toContain('高峰');
  });

  it('brings whoever is refused into hand, with what stands in their way', async () => {
    await page.keyboard.type('107');
    await press(page, 'Enter');
    await expect.poll(() => said().innerText()).toContain('F07');
    await expect.poll(() => recordOf(page).innerText()).toContain('107 黄磊');
  });

  it('keeps the person in hand when the search is left', async () => {
    await press(page, 'Escape', '/');
    await page.keyboard.type('122');
    await press(page, 'Enter');
    await expect.poll(() => recordOf(page).innerText()).toContain('高峰');
    await press(page, 'Escape');
    await expect.poll(() => page.getByTestId('register-filter').inputValue()).toBe('');
    await expect.poll(() => recordOf(page).innerText()).toContain('高峰');
  });
});

describe('a person', () => {
  it('is found by pinyin on duty or not, and worked with one key', async () => {
    await find('huanglei', '黄磊');
    await expect.poll(() => recordOf(page).innerText()).toContain('107 黄磊');
    await press(page, 'b');
    await expect.poll(() => recordOf(page).getByText('休息结束').count()).toBeGreaterThan(0);
    await press(page, 'Control+1');
    await page.getByTestId('rail-break').waitFor();
    expect(await page.getByTestId('rail-break').innerText()).toContain('黄磊');
    await page.getByTestId('rail-break').focus();
    await press(page, 'Enter');
    await expect.poll(() => recordOf(page).innerText()).toContain('107 黄磊');
    await press(page, 'b');
    await expect.poll(() => recordOf(page).innerText()).toContain('休息结束（');
  });

  it('who is away is found too', async () => {
    await find('zhouqiang', '周强');
    await expect.poll(() => recordOf(page).innerText()).toContain('003 周强');
  });
});

describe('the week', () => {
  it('is filled with letters and taken back', async () => {
    await press(page, 'Alt+2');
    const cell = page.locator('tr[data-code="001"] td[data-date="2026-11-23"]');
    await cell.waitFor();
    expect(await cell.innerText()).toBe('早班');
    await press(page, 'f');
    await expect.poll(() => cell.innerText()).toBe('休');
    await press(page, 'n');
    const next = page.locator('tr[data-code="001"] td[data-date="2026-11-24"]');
    await expect.poll(() => next.innerText()).toBe('夜班');
    await expect.poll(() => page.getByTestId('roster-said').innerText()).toBe('已保存');
    await press(page, 'z');
    await expect.poll(() => next.innerText()).toBe('早班');
    await press(page, 'z');
    await expect.poll(() => cell.innerText()).toBe('早班');
  });

  it('says which floors a shift is for, by Enter and their numbers', async () => {
    await press(page, 'Alt+2');
    const cell = page.locator('tr[data-code="101"] td[data-date="2026-11-24"]');
    await cell.waitFor();
    const inHand = page.locator('td[data-selected]');
    while ((await inHand.evaluate((one) => one.closest('tr')?.dataset['code'])) !== '101')
      await press(page, 'ArrowDown');
    await press(page, 'Home', 'ArrowRight', 'e', 'ArrowLeft', 'Enter');
    const form = page.getByTestId('form-floors');
    await form.waitFor();
    const field = form.locator('[data-field="floors"]');
    expect(await field.getAttribute('placeholder')).toContain('平常楼层 1');
    await page.keyboard.type('3 77');
    await press(page, 'Enter');
    await expect.poll(() => form.innerText()).toContain('77');
    await press(page, 'Control+a');
    await page.keyboard.type('3 4');
    await press(page, 'Enter');
    await form.waitFor({ state: 'detached' });
    await expect.poll(() => cell.innerText()).toMatch(/^早\s*3 4$/);
    await press(page, 'z');
    await expect.poll(() => cell.innerText()).toBe('早班');
  });

  it('takes a file only when every line of it is good', async () => {
    await press(page, 'Alt+2');
    await page.getByTestId('roster').waitFor();
    const file = (text: string) => ({
      name: '排班.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
    await page
      .getByTestId('roster-file')
      .setInputFiles(file('工号,11-25,11-26\n101,早,晨\n999,中,休\n'));
    const panel = page.getByTestId('import');
    await expect.poll(() => panel.innerText()).toContain('没有这个班次：晨');
    expect(await panel.innerText()).toContain('没有这个工号：999');
    await press(page, 'Enter', 'Escape');
    await panel.waitFor({ state: 'detached' });
    const cell = page.locator('tr[data-code="101"] td[data-date="2026-11-25"]');
    expect(await cell.innerText()).toBe('固定班');
    await page.getByTestId('roster-file').setInputFiles(file('工号,11-25,11-26\n101,早,休\n'));
    await expect.poll(() => panel.innerText()).toContain('将改动 2 格');
    await press(page, 'Enter');
    await expect.poll(() => cell.innerText()).toBe('早班');
  });
});

describe('the month', () => {
  it('shows each person’s days, and goes out as a file', async () => {
    await press(page, 'Alt+3');
    await page.getByTestId('person-month').waitFor();
    const late = page.getByTestId('register-line').filter({ hasText: '刘敏' });
    await expect.poll(() => late.innerText()).toContain('0:27');
    await press(page, 'x');
    await expect.poll(() => page.getByTestId('month-exported').innerText()).toContain('.xlsx');
    await press(page, 'Control+Shift+P');
    await expect
      .poll(() => page.getByTestId('paper-line').getAttribute('data-state'))
      .toBe('saved');
    await press(page, 'Escape');
  });
});

describe('staff', () => {
  it('are added, given a PIN and made inactive by keyboard', async () => {
    // Whoever gives secrets has just typed their own.
    await takeOver(page, '011', '001111');
    await press(page, 'Escape', 'n');
    await page.getByTestId('form-add').waitFor();
    await page.keyboard.type('118');
    await press(page, 'Enter');
    await page.keyboard.type('钱多多');
    await press(page, 'Enter', 'Enter', 'Enter');
    await page.keyboard.type('3 4');
    await press(page, 'Control+Enter');
    await page.getByTestId('form-add').waitFor({ state: 'detached' });
    await expect.poll(() => recordOf(page).innerText()).toContain('118 钱多多');
    expect(await recordOf(page).innerText()).toContain('3 4');
    await press(page, 'k');
    await page.getByTestId('form-pin').waitFor();
    await page.keyboard.type('481516');
    await press(page, 'Enter');
    await page.getByTestId('form-pin').waitFor({ state: 'detached' });
    await press(page, 'l');
    await page.getByTestId('form-leave').waitFor();
    await press(page, 'Control+Enter');
    await expect.poll(() => recordOf(page).innerText()).toContain('已离职');
    await press(page, 'l');
    await expect.poll(() => recordOf(page).innerText()).toContain('不在班');
  });
});
