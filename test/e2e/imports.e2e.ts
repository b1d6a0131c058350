// Imports in the real window: a file chosen or a list pasted, its bad lines first, nothing changed before
// Enter, and then all of it.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './support/beside.ts';
import { demoHouse, type HouseOnDisk } from './support/house.ts';
import { type Launched, launchConsole } from './support/launch.ts';
import { press, recordOf, signIn, takeOver } from './support/operator.ts';

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

const lines = () => page.getByTestId('register-line').allInnerTexts();
const verdict = () => page.getByTestId('import-verdict').innerText();
const head = () => page.getByTestId('register-rooms/imports').innerText();
const rooms = () =>
  ask(house.dataDir, async (desk) => (await desk.rooms.list()).rooms.map(({ number }) => number));
const stays = () => ask(house.dataDir, async (desk) => (await desk.stays.list({})).stays);
const paste = (text: string) =>
  page.evaluate((words) => {
    const data = new DataTransfer();
    data.setData('text/plain', words);
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }));
  }, text);
const choose = (text: string) =>
  page.getByTestId('import-file').setInputFiles({
    name: '客房.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  });

const openImports = async () => {
  await press(page, 'Control+8');
  await page.getByTestId('rooms-view-imports').waitFor();
  const chips = page.locator('[data-testid^="rooms-view-"]');
  const names = await chips.evaluateAll((all) => all.map(({ dataset }) => dataset.testid));
  await press(page, `Alt+${names.indexOf('rooms-view-imports') + 1}`);
  await page.getByTestId('imports').waitFor({ state: 'attached' });
};

describe('rooms from a file', () => {
  it('with bad lines: each named, the worst first, and Enter does nothing', async () => {
    const before = await rooms();
    await openImports();
    await press(page, 'k');
    await choose('房号,楼层\n2101,21\n2101,21\n大堂吧,1\n');
    await expect.poll(verdict).toContain('2 行有误');
    expect((await lines())[0]).toContain('2101 在第 2 行已有');
    expect((await lines())[1]).toContain('“大堂吧”不是房号');
    await expect.poll(() => page.getByTestId('import-todo').innerText()).toContain('删去其中一行');
    await press(page, 'Enter');
    expect(await verdict()).toContain('2 行有误');
    expect(await rooms()).toEqual(before);
  });

  it('are taken in without the bad lines by one key', async () => {
    await press(page, 'l');
    await page.getByTestId('import-done').waitFor();
    expect(await page.getByTestId('import-done').innerText()).toContain('新增 1');
    expect(await rooms()).toContain('2101');
  });

  it('good: previewed, taken in by Enter, and on the board at once', async () => {
    await choose('房号,楼层,房型\n2102,21,套房\n2103,21,套房\n');
    await expect.poll(verdict).toContain('可以导入');
    await press(page, 'ArrowDown', 'Enter');
    await page.getByTestId('import-done').waitFor();
    expect(await rooms()).toEqual(expect.arrayContaining(['2102', '2103']));
    await press(page, 'Escape');
    await page.getByTestId('quick-line').waitFor();
    await press(page, 'g', '2', '1', '0', '3');
    await expect.poll(() => page.locator('body').innerText()).toContain('2103');
    await press(page, 'Escape', 'Escape');
  });
});

describe('guests pasted', () => {
  it('from a screen: who is new, who may have left; twice changes nothing', async () => {
    await openImports();
    const before = (await stays()).length;
    await expect.poll(head).toContain('导入住客');
    const list =
      '房号\t姓名\t到店\t离店\n2102\t赵强\t2026-11-22\t2026-11-26\n2103\t钱多\t11月25日\t11月27日';
    await paste(list);
    await expect.poll(verdict).toContain('可以导入');
    expect((await lines()).some((line) => line.includes('已离店？'))).toBe(true);
    await press(page, 'ArrowDown', 'Enter');
    await page.getByTestId('import-done').waitFor();
    const after = await stays();
    expect(after.length).toBe(before + 2);
    expect(after.find(({ room }) => room === '2102')).toMatchObject({
      guest: '赵强',
      state: 'in-house',
    });
    // Whom the list does not name is still there.
    expect(after.filter(({ state }) => state === 'in-house').length).toBeGreaterThan(2);
    await paste(list);
    await expect.poll(verdict).toContain('没有需要导入的');
    await press(page, 'x');
    await expect.poll(() => recordOf(page).innerText()).toContain('尚未选择文件');
  });

  it('keeps the line of a bed back from whoever may not know who is in it, and says who takes it in', async () => {
    await ask(
      house.dataDir,
      async (desk) => {
        const { stays: all } = await desk.stays.list({});
        const hers = all.find(({ guest }) => guest === '赵强');
        await desk.stays.change({ id: hers?.id ?? '', incognito: true });
      },
      { as: '011', pin: '001111' },
    );
    await takeOver(page, '002', '000022');
    await openImports();
    const list =
      '房号\t姓名\t到店\t离店\n2102\t赵强\t2026-11-22\t2026-11-28\n2103\t钱多\t11月25日\t11月27日';
    await paste(list);
    await expect.poll(verdict).toContain('1 行有误');
    expect((await lines())[0]).toContain('2102 的客人保密入住');
    await expect
      .poll(() => page.getByTestId('import-todo').innerText())
      .toContain('请略过，这一行由主管导入');
  });
});
