import { basename } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from './support/beside.ts';
import { demoHouse, type HouseOnDisk } from './support/house.ts';
import { type Launched, launchConsole } from './support/launch.ts';
import { signIn, takeOver } from './support/operator.ts';
import { a4, pagesOf } from './support/pdf.ts';

let house: HouseOnDisk;
let console: Launched;
let page: Page;

beforeAll(async () => {
  house = await demoHouse('2026-11-23T22:50:00+08:00');
  console = await launchConsole({
    dataDir: house.dataDir,
    args: ['--printer', 'no such printer'],
  });
  page = console.page;
  await signIn(page, '002', '000022');
});
afterAll(async () => {
  await console.close();
  await house.remove();
});

const lines = () => page.getByTestId('register-line');
const answered = () => page.locator('[data-testid="register-line"]', { hasText: /接受|存疑/ });
const sign = async (code: string, pin: string) => {
  await page.keyboard.press('s');
  await page.getByTestId('form-sign').waitFor();
  await page.locator('[data-field="code"]').fill(code);
  await page.keyboard.press('Enter');
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
};

it('takes a note for the next shift from anywhere, with the cursor in it', async () => {
  await page.keyboard.press('Control+b');
  await page.getByTestId('form-note').waitFor();
  await page.keyboard.type('九楼网络已恢复');
  await page.keyboard.press('Control+Enter');
  await page.getByTestId('form-note').waitFor({ state: 'detached' });
  const { items } = await ask(house.dataDir, (client) => client.handover.compose());
  expect(JSON.stringify(items)).toContain('九楼网络已恢复');
  await page.keyboard.press('Control+1');
  await page.getByTestId('quick-line').waitFor();
  // And once more where a line of the sheet was in hand before.
  await page.keyboard.press('Control+b');
  await page.getByTestId('form-note').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+1');
});

it('is walked down with one key an item, the query with its words', async () => {
  await page.keyboard.press('Control+6');
  await page.getByTestId('register-handover').waitFor();
  await lines().first().waitFor();
  await page.keyboard.press('y');
  await expect.poll(() => answered().count()).toBe(1);
  await page.keyboard.press('?');
  await page.getByTestId('form-queried').waitFor();
  await page.keyboard.type('谁接手？');
  await page.keyboard.press('Enter');
  await expect.poll(() => answered().count()).toBe(2);
  expect(await page.locator('[data-answer="queried"]').count()).toBe(1);
});

it('asks for the keys to be counted, and tells what should hang only afterwards', async () => {
  const panel = page.getByTestId('handover-count');
  expect(await panel.innerText()).not.toContain('应在钩上');
  const { keys } = await ask(house.dataDir, (client) => client.keys.list());
  const hanging = keys.filter(({ state }) => state === 'in').map(({ code }) => code);
  await page.keyboard.press('k');
  await page.getByTestId('form-count').waitFor();
  await page.keyboard.type(hanging.slice(1).join(' '));
  await page.keyboard.press('Control+Enter');
  await panel.getByText(`缺 ${hanging[0]}`).waitFor();
  expect(await panel.innerText()).toContain('应在钩上');
});

it('asks how each seal is: a digit an envelope, and a broken one is no longer called whole', async () => {
  await ask(house.dataDir, ({ keys }) =>
    keys.sealEnvelope({
      contents: '备用门卡',
      keptAt: '值班室',
      second: { code: '020', pin: '002200' },
    }),
  );
  const unchecked = page.getByTestId('handover-count').getByText(/未看信封/);
  await expect.poll(() => unchecked.innerText()).toContain('0002');
  await page.keyboard.press('e');
  const form = page.getByTestId('form-envelopes');
  await form.waitFor();
  expect(await form.innerText()).toMatch(/0001 前台保险柜[\s\S]*0002 值班室/);
  await page.keyboard.press('1');
  await page.keyboard.press('2');
  await form.waitFor({ state: 'detached' });
  await expect.poll(() => unchecked.count()).toBe(0);
  const seals = () => ask(house.dataDir, (client) => client.keys.envelopes());
  expect((await seals()).envelopes.map(({ name, intact }) => [name, intact])).toEqual([
    ['0002', false],
    ['0001', true],
  ]);
  const incidents = await ask(house.dataDir, ({ keys }) => keys.incidents({ open: true }));
  expect(incidents.incidents.map(({ kind }) => kind)).toContain('seal-broken');
});

it('is signed first by the outgoing side, and by the incoming only when all is seen', async () => {
  await sign('002', '000022');
  await page.getByTestId('handover-sign').getByText(/已签/).first().waitFor();
  await sign('003', '000033');
  await page
    .getByTestId('form-sign')
    .getByText(/没有看过/)
    .waitFor();
  await page.keyboard.press('Escape');
  // What the outgoing side went through is not the other side's word, and is not taken for it.
  expect(await answered().count()).toBe(0);
  await page.keyboard.press('y');
  await page.getByText('不能替接班人答复').waitFor();
  await takeOver(page, '003', '000033');
  await page.keyboard.press('Control+6');
  await lines().first().waitFor();
  for (let presses = 0; presses < 200; presses += 1) {
    const unseen = await page.getByText(/未看 0/).count();
    if (unseen > 0) break;
    const before = await page
      .getByText(/未看 \d+/)
      .first()
      .innerText();
    await page.keyboard.press('y');
    await page.waitForFunction(
      (said) => !document.body.innerText.includes(said),
      /未看 \d+/.exec(before)?.[0] ?? '',
    );
  }
  await sign('003', '000033');
  // The frozen sheet is shown among the old ones, first.
  await page.getByTestId('check-word').waitFor();
  expect(await page.getByTestId('check-word').innerText()).toMatch(
    /\p{Script=Han}(-\p{Script=Han}){3} [0-9A-F]{4}·[0-9A-F]{4}/u,
  );
  await page.keyboard.press('v');
  await page.getByText(/与签收时一致/).waitFor();
});

it('goes on paper with Ctrl+Shift+P, an A4 sheet in a file', async () => {
  await page.keyboard.press('Control+Shift+P');
  const saved = page.locator('[data-testid="paper-line"][data-state="saved"]');
  await saved.waitFor();
  const path = (await saved.getAttribute('data-path')) ?? '';
  expect(basename(path)).toMatch(/^交接班 10 2026-11-23 2300\.pdf$/);
  const pages = pagesOf(path);
  // Some thirty items do not fit on one page.
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) expect(page).toEqual(a4);
});

it('shows the board as it was, frozen and without keys of its own', async () => {
  await page.keyboard.press('o');
  await page.keyboard.press('h');
  await page.getByTestId('as-it-was').waitFor();
  await page.locator('[data-testid="as-it-was"] [data-testid="floor"]').first().waitFor();
  const before = await page.getByTestId('past-requests').innerText();
  for (let hours = 0; hours < 6; hours += 1) await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(() => page.getByTestId('past-requests').innerText()).not.toBe(before);
  await page.keyboard.press('Escape');
  await page.getByTestId('register-handover').waitFor();
});
