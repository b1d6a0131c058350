// Reports in the real window, by keys: a figure with its definition, other times and cuts, the rows behind
// it and on to a request's card, a chart, paper and files, the month-end pack.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPin } from '../../electron/desk/demo/people.ts';
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
  await signIn(page, '090', demoPin('090'));
}, 120_000);
afterAll(async () => {
  await console.close();
  await house.remove();
});

const asked = () => page.getByTestId('reports-asked').innerText();
const figure = (name: string) => page.locator(`[data-figure="${name}"]`);

/** Down to the report of this name. */
const toReport = async (title: string) => {
  await page.keyboard.press('Home');
  for (let step = 0; step < 20; step += 1) {
    if ((await lineInHand(page).innerText()).startsWith(title)) break;
    await page.keyboard.press('ArrowDown');
  }
  await expect.poll(() => recordOf(page).innerText()).toContain(title);
};

describe('the book of figures', () => {
  it('opens on Ctrl+Shift+3 Alt+2 with every report and what each figure means', async () => {
    await page.keyboard.press('Control+Shift+Digit3');
    await page.getByTestId('reports-view').waitFor();
    await page.keyboard.press('Alt+2');
    await page.getByTestId('register-reports/figures').waitFor();
    await expect.poll(() => page.getByTestId('register-line').count()).toBe(17);
    await expect.poll(() => figure('requests').innerText()).toContain('这段时间登记的服务要求');
    expect(await asked()).toContain('本月');
    await page.getByTestId('report-chart').locator('.recharts-bar-rectangle').first().waitFor();
  });

  it('opens at a figure by Ctrl+K and the sound of its name, and a form of a book by what it begins', async () => {
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('pjwc');
    const entry = page.getByRole('option').filter({ hasText: '平均完成' });
    await entry.waitFor();
    await page.keyboard.press('Enter');
    await page.getByTestId('register-reports/figures').waitFor();
    await expect.poll(() => lineInHand(page).innerText()).toContain('响应与完成');
    await expect.poll(() => figure('completeMean').innerText()).toContain('平均完成');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('xincuoshi');
    await page.getByRole('option').filter({ hasText: '新措施' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByTestId('register-reports/measures').waitFor();
    await page.getByTestId('form-add').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('form-add').waitFor({ state: 'detached' });
    await page.keyboard.press('Alt+2');
    await page.getByTestId('register-reports/figures').waitFor();
  });

  it('turns to last month and shows the aim, the time before and what was divided', async () => {
    await toReport('满意度');
    await page.keyboard.press('t');
    await expect.poll(asked).toContain('上月');
    await expect.poll(() => figure('satisfied').innerText()).toMatch(/目标 92\.0 %/);
    // October begins on record on its 24th, September is not on it: nothing is held against it.
    expect(await figure('satisfied').innerText()).toMatch(/上期 –\s/);
    expect(await figure('satisfied').innerText()).not.toMatch(/[▲▼＝]/);
    await page.keyboard.press('d');
    await page.getByTestId('form-days').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('2026-11-24');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('2026-11-20');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.getByTestId('form-days').innerText())
      .toContain('没有可统计的时段');
    await page.keyboard.press('Escape');
    await page.getByTestId('form-days').waitFor({ state: 'detached' });
  });

  it('says – where there is nothing to divide by, never 0 % or NaN', async () => {
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('[');
    await toReport('满意度');
    await expect.poll(() => figure('satisfied').innerText()).toMatch(/满意率\s*–/);
    expect(await recordOf(page).innerText()).toContain('记录自 2026-10-24 起');
    expect(await recordOf(page).innerText()).not.toMatch(/NaN|Infinity|null/);
    await page.keyboard.press('t');
    await expect.poll(asked).toContain('今日');
    await page.keyboard.press('t');
    await page.keyboard.press('t');
    await expect.poll(asked).toContain('本月');
  });

  it('is cut by floor with B, filtered with F, and goes down to the rows and a request’s card', async () => {
    await toReport('时限内');
    await page.keyboard.press('b');
    await page.getByTestId('form-cut').waitFor();
    // The second is the floor; the first is no cut at all.
    await page.keyboard.press('2');
    await page.getByTestId('form-cut').waitFor({ state: 'detached' });
    await expect.poll(asked).toContain('按楼层');
    await page.keyboard.press('b');
    await page.getByTestId('form-cut').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('form-cut').waitFor({ state: 'detached' });
    expect(await asked()).toContain('按楼层');
    await page.keyboard.press('f');
    await page.getByTestId('form-filter').waitFor();
    await page.keyboard.type('8');
    await page.keyboard.press('Enter');
    await page.getByTestId('form-filter').waitFor({ state: 'detached' });
    await expect.poll(() => recordOf(page).innerText()).toContain('楼层 8');
    const said = /(\d+) \/ (\d+)/.exec(await figure('done').innerText());
    await page.keyboard.press('Enter');
    await page.getByTestId('register-reports/rows').waitFor();
    const head = () => page.getByTestId('register-reports/rows').innerText();
    await expect.poll(head).toContain(`${said?.[2]} · `);
    await page.keyboard.press('p');
    await expect.poll(head).toContain(`${said?.[1]} · `);
    const [number] = (await lineInHand(page).innerText()).split('\n');
    await page.keyboard.press('Enter');
    await page.getByTestId('request-card').waitFor();
    expect(await page.getByTestId('request-card').innerText()).toContain(`${number}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+Digit3');
    await page.getByTestId('register-reports/rows').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('register-reports/figures').waitFor();
    await page.keyboard.press('c');
    await expect.poll(() => recordOf(page).innerText()).not.toContain('楼层 8');
  });

  it('is kept as a PDF with Ctrl+Shift+P and exported with X', async () => {
    await page.keyboard.press('Control+Shift+P');
    await page
      .getByText(/时限内.*\.pdf/)
      .first()
      .waitFor();
    await page.keyboard.press('x');
    await expect.poll(() => page.getByTestId('reports-said').innerText()).toMatch(/\.xlsx/);
    const path = /已导出到 (.*)$/.exec(await page.getByTestId('reports-said').innerText())?.[1];
    expect(existsSync(path ?? '')).toBe(true);
  });

  it('sets an aim with A, and it is seen at once and on the record', async () => {
    await page.keyboard.press('a');
    await page.getByTestId('form-aim').waitFor();
    await page.keyboard.type('99');
    await page.keyboard.press('Enter');
    await expect.poll(() => figure('done').innerText()).toContain('目标 99.0 %');
    const { reports } = await ask(house.dataDir, (client) => client.reports.list());
    const target = reports.find(({ name }) => name === 'target');
    expect(target?.figures.find((one) => one.figure === 'done')?.aim).toBe(99);
  });

  it('writes the month-end pack with E, the printed report of the month in it', async () => {
    await page.keyboard.press('e');
    await page.getByTestId('form-pack').waitFor();
    await page.keyboard.press('Enter');
    const said = () => page.getByTestId('reports-said').innerText();
    await expect.poll(said, { timeout: 30_000 }).toContain('已写好');
    const [, file = '', folder = ''] = /打印稿 (.+?\.pdf)：(.*)$/.exec(await said()) ?? [];
    expect(file).toMatch(/^00 月结报表 \d{4}-\d\d\.pdf$/);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining([file, 'manifest.json']));
    const pdf = readFileSync(join(folder, file));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
    expect(pages.length).toBeGreaterThan(3);
    const { files } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(files).toContainEqual({
      ...{ name: file, bytes: pdf.length },
      sha256: createHash('sha256').update(pdf).digest('hex'),
    });
    // The print root is empty again.
    expect(await page.locator('[data-paper]').count()).toBe(0);
  });

  it('says so where the printed report could not be made, and the tables are there', async () => {
    await console.app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows())
        window.webContents.printToPDF = () => Promise.reject(new Error('out of memory'));
    });
    await page.keyboard.press('e');
    await page.getByTestId('form-pack').waitFor();
    await page.keyboard.press('Enter');
    const said = () => page.getByTestId('reports-said').innerText();
    await expect.poll(said, { timeout: 30_000 }).toContain('打印稿没有做成（绘制或存盘失败');
    const [, folder = ''] = /已写好：(.*)$/.exec(await said()) ?? [];
    expect(readdirSync(folder)).toEqual(
      expect.arrayContaining(['00 目录.csv', '01 工作量.xlsx', 'manifest.json']),
    );
    expect(readdirSync(folder).some((name) => name.endsWith('.pdf'))).toBe(false);
  });

  it('offers an operator neither others’ figures nor aims', async () => {
    await takeOver(page, '002', demoPin('002'));
    await page.keyboard.press('Control+Shift+Digit3');
    await page.getByTestId('reports-view').waitFor();
    await page.keyboard.press('Alt+2');
    await toReport('时限内');
    const cuts = new Set<string>();
    for (let step = 0; step < 13; step += 1) {
      await page.keyboard.press('Shift+B');
      cuts.add((await asked()).split('\n').at(-1) ?? '');
    }
    expect([...cuts].some((cut) => cut.includes('人员'))).toBe(false);
    expect(cuts.size).toBeGreaterThan(8);
    await page.keyboard.press('a');
    expect(await page.getByTestId('form-aim').count()).toBe(0);
  });
});
