import { basename, dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './support/beside.ts';
import { demoHouse, type HouseOnDisk } from './support/house.ts';
import { type Launched, launchConsole } from './support/launch.ts';
import { rowsAt, signIn } from './support/operator.ts';
import { a4, pagesOf } from './support/pdf.ts';

const room = '0217';

let house: HouseOnDisk;
let console: Launched;
let page: Page;
const refusedByPolicy: string[] = [];

beforeAll(async () => {
  house = await demoHouse();
  console = await launchConsole({
    dataDir: house.dataDir,
    // A printer of this name is nowhere: the test must not print on the desk's real one.
    args: ['--printer', 'no such printer'],
  });
  page = console.page;
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) refusedByPolicy.push(message.text());
  });
  await signIn(page, '002', '000022');
  await page.keyboard.press('Space');
  await page.keyboard.type(`${room} 毛巾两条`);
  await page.keyboard.press('Enter');
  await rowsAt(page, room).waitFor();
  // Sent to the person proposed, it is in hand when the line is left.
  await page.keyboard.press('Enter');
  await page.locator(`[data-place="${room}"][data-state="dispatched"]`).waitFor();
  await page.keyboard.press('Escape');
});

afterAll(async () => {
  await console.close();
  await house.remove();
});

const line = (state: string) => page.locator(`[data-testid="paper-line"][data-state="${state}"]`);

/** Presses a key and gives the path of the PDF it kept. */
const kept = async (key: string, state = 'saved'): Promise<string> => {
  const shown = page.getByTestId('paper-line');
  const before = (await shown.count()) > 0 ? await shown.getAttribute('data-path') : null;
  await page.keyboard.press(key);
  await page.waitForFunction(
    ([wanted, last]) => {
      const news = document.querySelector('[data-testid="paper-line"]');
      const path = news?.getAttribute('data-path');
      return news?.getAttribute('data-state') === wanted && path !== last;
    },
    [state, before],
  );
  return (await line(state).getAttribute('data-path')) ?? '';
};

const lastEvent = () =>
  ask(house.dataDir, async ({ events }) => {
    const { head } = await events.list({ limit: 1 });
    const { events: last } = await events.list({ after: head - 10, limit: 10 });
    return last.findLast(({ subject }) => subject.kind === 'paper');
  });

describe('a request slip', () => {
  it('is kept as one A4 page by one key, and on the record', async () => {
    const path = await kept('Control+Shift+P');
    expect(dirname(path)).toBe(join(house.dataDir, 'paper', '2026-11-23'));
    expect(basename(path)).toMatch(/^服务单 \d+ 0217\.pdf$/);
    expect(pagesOf(path)).toEqual([a4]);
    expect(await lastEvent()).toMatchObject({
      kind: 'pdf-saved',
      by: '002',
      body: { facts: { size: 'A4', file: basename(path), about: { kind: 'request' } } },
    });
  });

  it('is kept a second time beside the first, in English where English is chosen', async () => {
    await page.keyboard.press('Control+Shift+L');
    const path = await kept('Control+Shift+P');
    expect(basename(path)).toMatch(/^Request slip \d+ 0217\.pdf$/);
    expect(basename(await kept('Control+Shift+P'))).toMatch(/^Request slip \d+ 0217-2\.pdf$/);
    await page.keyboard.press('Control+Shift+L');
  });

  it('without a printer is kept, with a sentence that says so and stays', async () => {
    const path = await kept('Control+P', 'refused');
    expect(await line('refused').innerText()).toContain('没有可用的打印机');
    expect(pagesOf(path)).toEqual([a4]);
    expect((await lastEvent())?.kind).toBe('pdf-saved');
  });
});

describe('a do-not-disturb notice', () => {
  it('is offered only while the request waits on the door', async () => {
    await page.keyboard.press('Alt+Shift+P');
    expect(await line('refused').count()).toBe(1);
    const id = (await rowsAt(page, room).getAttribute('data-id')) ?? '';
    await ask(house.dataDir, ({ requests }) => requests.wait({ id, reason: 'dnd' }));
    await page.locator(`[data-id="${id}"][data-state="waiting"]`).waitFor();
    const path = await kept('Alt+Shift+P');
    expect(basename(path)).toBe('请勿打扰留条 0217.pdf');
    expect(pagesOf(path)).toEqual([a4]);
  });
});

it('the board is as it was after all that, and nothing asked more of the policy', async () => {
  expect(await page.locator('[data-paper]').count()).toBe(0);
  expect(await rowsAt(page, room).isVisible()).toBe(true);
  expect(refusedByPolicy).toEqual([]);
});
