// The book of service contracts in the real window: what is near its notice date, a paper attached, notice given.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, setClock } from './support/beside.ts';
import { demoHouse, type HouseOnDisk } from './support/house.ts';
import { type Launched, launchConsole } from './support/launch.ts';
import { recordOf, signIn } from './support/operator.ts';

const supervisor = { as: '011', pin: '001111' };
let house: HouseOnDisk;
let console: Launched;
let page: Page;

beforeAll(async () => {
  house = await demoHouse();
  console = await launchConsole({ dataDir: house.dataDir, size: { width: 1366, height: 768 } });
  page = console.page;
  await signIn(page, '011', '001111');
  await page.getByTestId('rail').waitFor();
}, 120_000);
afterAll(async () => {
  await console.close();
  await house.remove();
});

it('opens at the contract whose notice date is near, with how the work was done', async () => {
  await page.keyboard.press('Control+Shift+5');
  await page.getByTestId('archive-view').waitFor();
  await page.keyboard.press('Alt+4');
  await page.getByTestId('register-archive/contracts').waitFor();
  const first = page.getByTestId('register-line').first();
  await first.waitFor();
  expect(await first.innerText()).toContain('6 天后到通知期');
  await expect.poll(() => recordOf(page).innerText()).toContain('绿安虫害防治');
  await page.getByTestId('contract-performance').waitFor();
  await expect.poll(() => recordOf(page).innerText()).toContain('虫害');
});

it('takes a paper by its bytes, and refuses what is none with a sentence', async () => {
  const chooser = page.getByTestId('contract-file');
  await chooser.setInputFiles({
    name: '合同.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('<html>no paper</html>'),
  });
  await expect
    .poll(() => recordOf(page).innerText())
    .toContain('不是 PDF、PNG、JPEG、XLSX 或 DOCX');
  await chooser.setInputFiles({
    name: '合同.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
  });
  await expect.poll(() => page.getByTestId('contract-papers').innerText()).toContain('合同.pdf');
  expect(await page.getByTestId('contract-papers').innerText()).toContain('PDF · 1 KB');
});

it('notes the work, and gives notice, by keys alone', async () => {
  await page.keyboard.press('n');
  const note = page.getByTestId('form-note');
  await note.waitFor();
  await note.locator('[data-field="words"]').fill('按约到场');
  await page.keyboard.press('Control+Enter');
  await note.waitFor({ state: 'detached' });
  await expect.poll(() => recordOf(page).innerText()).toContain('按约到场');
  await page.keyboard.press('t');
  const notice = page.getByTestId('form-terminate');
  await notice.waitFor();
  await notice.locator('[data-field="reason"]').fill('多次迟到');
  await page.keyboard.press('Control+Enter');
  await notice.waitFor({ state: 'detached' });
  await expect.poll(() => recordOf(page).innerText()).toContain('已通知终止');
  const { contracts } = await ask(
    house.dataDir,
    (client) => client.contracts.list({ state: 'leaving' }),
    supervisor,
  );
  expect(contracts).toMatchObject([{ supplier: '绿安虫害防治', terminatedFor: '多次迟到' }]);
});

it('on its notice date another is told of on the rail, which leads to it', async () => {
  const { contracts } = await ask(house.dataDir, (client) => client.contracts.list({}), supervisor);
  const laundry = contracts.find(({ supplier }) => supplier.startsWith('洁净'));
  await ask(
    house.dataDir,
    (client) => client.contracts.change({ id: laundry?.id ?? '', noticeOn: '2026-11-23' }),
    supervisor,
  );
  await setClock(house.dataDir, '2026-11-23T22:10:00+08:00');
  await page.keyboard.press('Control+1');
  const toBeTold = page.getByTestId('rail').locator('section').filter({ hasText: '需要告知' });
  await toBeTold.getByRole('button', { name: /另 \d+ 项/ }).click();
  const told = toBeTold.getByRole('button').filter({ hasText: '洁净' });
  await told.waitFor();
  await told.click();
  await page.getByTestId('register-archive/contracts').waitFor();
  await expect.poll(() => recordOf(page).innerText()).toContain('今天到通知期');
});
