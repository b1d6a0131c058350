// Copies of the house in the real window: made by a key, looked into, and gone back to, the window opening anew on it.
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from './support/beside.ts';
import { demoHouse, type HouseOnDisk } from './support/house.ts';
import { type Launched, launchConsole } from './support/launch.ts';
import { recordOf, signIn, takeOver } from './support/operator.ts';

let house: HouseOnDisk;
let console: Launched;
let page: Page;
const operator = { as: '002', pin: '000022' };

beforeAll(async () => {
  house = await demoHouse();
  console = await launchConsole({ dataDir: house.dataDir, size: { width: 1366, height: 768 } });
  page = console.page;
  await signIn(page, '090', '009900');
});
afterAll(async () => {
  await console.close();
  await house.remove();
});

const openBackups = async () => {
  await page.keyboard.press('Control+Shift+5');
  await page.getByTestId('archive-view').waitFor();
  await page.keyboard.press('Alt+5');
  await page.getByTestId('register-archive/backups').waitFor();
};

const another = async () => {
  const copies = () => page.getByTestId('register-line').count();
  const before = await copies();
  await page.keyboard.press('n');
  await expect.poll(copies, { timeout: 30_000 }).toBe(before + 1);
};

it('makes a copy by a key and says what it holds', async () => {
  await openBackups();
  await expect
    .poll(() => page.getByTestId('register-archive/backups').innerText())
    .toContain('没有第二处');
  await page.keyboard.press('n');
  await expect
    .poll(() => recordOf(page).innerText(), { timeout: 30_000 })
    .toContain('已备份并核对');
  await expect.poll(() => page.getByTestId('register-line').count()).toBeGreaterThan(0);
});

it('takes a second place, and says when a folder is not there', async () => {
  const field = () => page.locator('[data-testid="form-settings"] [data-field="secondPlace"]');
  await page.keyboard.press('s');
  await field().waitFor();
  await field().fill(join(house.dataDir, 'no-such-stick'));
  await page.keyboard.press('Control+Enter');
  await expect
    .poll(() => page.getByTestId('form-settings').innerText(), { timeout: 20_000 })
    .toContain('没有文件夹');
  const stick = join(house.dataDir, 'stick');
  await mkdir(stick);
  await field().fill(stick);
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => recordOf(page).innerText(), { timeout: 20_000 }).toContain('设置已保存');
  await page.keyboard.press('n');
  await expect
    .poll(() => page.getByTestId('register-line').first().innerText(), { timeout: 30_000 })
    .toContain('第二处');
});

it('says so when the stick is pulled out, asks for somebody, and is content when it is back', async () => {
  const stick = join(house.dataDir, 'stick');
  const isAsking = () =>
    ask(
      house.dataDir,
      async ({ alarms }) =>
        (await alarms.list({})).alarms.some(({ target }) => target === 'backup'),
      operator,
    );
  await rename(stick, `${stick}-out`);
  await another();
  await expect.poll(() => recordOf(page).innerText()).toContain('请插好磁盘');
  // Half a copy is no success: said as a warning, and read aloud.
  const said = page.getByRole('alert').filter({ hasText: '第二处没有写成' });
  await expect.poll(() => said.innerText()).toMatch(/^⚠ 已备份并核对/);
  await page.getByTestId('alarm').getByText('第二处备份').waitFor();
  await rename(`${stick}-out`, stick);
  await another();
  await expect.poll(() => page.getByTestId('act-done').innerText()).toMatch(/^✓ 已备份并核对/);
  await expect.poll(isAsking).toBe(false);
  await page.getByTestId('alarm').getByText('第二处备份').waitFor({ state: 'detached' });
  // The copy before was made while somebody was asked for; this one knows that it is over.
  await another();
});

it('says in red which paper of a contract could not go along, and is content once it can', async () => {
  const signed = 'a'.repeat(64);
  await mkdir(join(house.dataDir, 'contracts', 'one'), { recursive: true });
  await writeFile(join(house.dataDir, 'contracts', 'one', signed), 'signed');
  const inTheWay = join(house.dataDir, 'stick', 'contracts', 'one');
  await mkdir(join(house.dataDir, 'stick', 'contracts'), { recursive: true });
  await writeFile(inTheWay, 'in the way');
  await openBackups();
  await page.keyboard.press('n');
  const said = recordOf(page).getByRole('alert');
  await expect
    .poll(() => said.allInnerTexts(), { timeout: 30_000 })
    .toEqual([expect.stringContaining('写不进备份')]);
  await expect
    .poll(() => page.getByTestId('register-archive/backups').innerText())
    .toContain('一份文件（');
  await rm(inTheWay);
  await page.keyboard.press('n');
  await expect.poll(() => said.count(), { timeout: 30_000 }).toBe(0);
  await expect
    .poll(() => page.getByTestId('register-archive/backups').innerText())
    .not.toContain('写不进备份');
  // As before: a copy that knows that nobody is asked for any more.
  await page.getByTestId('alarm').getByText('合同文件').waitFor({ state: 'detached' });
  await another();
});

it('locks the copies with a passphrase typed twice, and says that they are locked', async () => {
  const field = (name: string) =>
    page.locator(`[data-testid="form-settings"] [data-field="${name}"]`);
  const done = () => page.getByTestId('act-done').innerText();
  await page.keyboard.press('s');
  // What losing it means stands above the field before it is typed.
  await expect.poll(() => recordOf(page).innerText()).toContain('没有口令谁也打不开，我们也不能');
  await field('passphrase').fill('kettle orbit window seven');
  await field('again').fill('kettle orbit window eight');
  await page.keyboard.press('Control+Enter');
  await expect
    .poll(() => page.getByTestId('form-settings').innerText())
    .toContain('两遍口令不一样');
  for (const name of ['passphrase', 'again']) await field(name).fill('kettle orbit window seven');
  await page.keyboard.press('Control+Enter');
  await expect.poll(done, { timeout: 20_000 }).toContain('以后的备份都上锁');
  await page.keyboard.press('s');
  for (const name of ['passphrase', 'again']) await field(name).fill('-');
  await page.keyboard.press('Control+Enter');
  await expect.poll(done, { timeout: 20_000 }).toContain('以后的备份不上锁');
});

it('says what a restore would take back, goes back, and opens anew without what came after', async () => {
  const made = (await ask(
    house.dataDir,
    (client) => client.intake.record({ text: '1208 吹风机' }),
    operator,
  )) as { requests: { id: string }[] };
  const id = made.requests[0]?.id ?? '';
  await page.keyboard.press('p');
  await expect
    .poll(() => page.getByTestId('backup-loss').innerText(), { timeout: 30_000 })
    .toContain('服务单 1');
  await page.keyboard.press('r');
  const why = page.locator('[data-testid="form-restore"] [data-field="why"]');
  await why.waitFor();
  await why.fill('演练恢复');
  await page.keyboard.press('Control+Enter');
  await page.getByTestId('sign-in-code').waitFor({ timeout: 60_000 });
  await signIn(page, '090', '009900');
  await expect
    .poll(() =>
      ask(house.dataDir, (client) => client.requests.get({ id }), operator).then(
        () => 'there',
        (error: { code?: string }) => error.code,
      ),
    )
    .toBe('NOT_FOUND');
  expect(existsSync(join(house.dataDir, 'kept'))).toBe(true);
  // It stands on the board, and the second place is as it was set, whatever the copy held.
  await page
    .getByText(/← 11-23 21:4/)
    .first()
    .waitFor();
  await openBackups();
  await expect.poll(() => recordOf(page).innerText()).toContain('stick');
  await expect.poll(() => page.getByTestId('register-line').count()).toBeGreaterThan(0);
}, 120_000);

it('tells an operator that these are not theirs, and not that there are none', async () => {
  await takeOver(page, '002', '000022');
  for (const [key, register] of [
    ['Alt+2', 'months'],
    ['Alt+3', 'retention'],
    ['Alt+5', 'backups'],
    ['Alt+7', 'looks'],
  ] as const) {
    await page.keyboard.press(key);
    const book = page.getByTestId(`register-archive/${register}`);
    await book.waitFor();
    await expect
      .poll(() => book.innerText(), { message: register })
      .toMatch(/您的岗位（联络员）不能/);
    expect(await book.innerText(), register).not.toMatch(/还没有/);
  }
});
