// The main job in the real window with real keys: the phone rings, one line, the guest confirms.

import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask, setClock } from './support/beside.ts';
import { demoHouse, type HouseOnDisk } from './support/house.ts';
import { type Launched, launchConsole } from './support/launch.ts';
import { noteAlarmsUntil, rowsAt, signIn, takeOver } from './support/operator.ts';

// A room of the demo house with nothing open, so that a test sees only its own work.
const room = '0217';

let house: HouseOnDisk;
let console: Launched;
let page: Page;

beforeEach(async () => {
  house = await demoHouse();
  console = await launchConsole({ dataDir: house.dataDir, size: { width: 1366, height: 768 } });
  page = console.page;
  await signIn(page, '002', '000022');
});

afterEach(async () => {
  await console.close();
  await house.remove();
});

const openAt = (place: string) =>
  ask(
    house.dataDir,
    async ({ requests }) => (await requests.list({ state: 'open', place })).requests,
  );
const cardOf = (id: string | undefined) =>
  ask(house.dataDir, ({ requests }) => requests.get({ id: id ?? '' }));

const record = async (line: string) => {
  await page.keyboard.press('Space');
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
};

const stateOf = (place: string, state: string) =>
  page.locator(`[data-testid="request-row"][data-place="${place}"][data-state="${state}"]`);

describe('a hair dryer', () => {
  it('goes from the ringing phone to the confirmed request by keys alone', async () => {
    await page.keyboard.press('Space');
    await page.keyboard.type(`${room} cfj`);
    await page.getByTestId('chip').nth(1).waitFor();
    expect(await page.getByTestId('chip').allInnerTexts()).toEqual([room, '借吹风机']);
    await page.keyboard.press('Enter');
    await stateOf(room, 'logged').waitFor();
    // Enter on the empty line sends what was just recorded to the person proposed.
    await page.keyboard.press('Enter');
    await stateOf(room, 'dispatched').waitFor();
    await page.keyboard.press('Escape');
    for (const [key, state] of [
      ['a', 'acknowledged'],
      ['s', 'in-progress'],
      ['d', 'done'],
    ] as const) {
      await page.keyboard.press(key);
      await stateOf(room, state).waitFor();
    }
    const [done] = (await openAt(room)).filter(({ state }) => state === 'done');
    await page.keyboard.press('c');
    await stateOf(room, 'done').waitFor({ state: 'detached' });

    const card = await cardOf(done?.id);
    expect(card.state).toBe('confirmed');
    expect(card.assignee).toBe('102');
    expect(card.events.map(({ kind }) => kind)).toEqual([
      'logged',
      'dispatched',
      'acknowledged',
      'started',
      'done',
      'confirmed',
    ]);
    expect(card.events.every(({ by, station }) => by === '002' && station !== '')).toBe(true);
    const [back] = await openAt(room);
    expect(back).toMatchObject({ service: 'loan-return', state: 'logged', followsId: done?.id });
  });

  it('takes the next key the very moment its row tells the step before', async () => {
    await record(`${room} cfj`);
    await stateOf(room, 'logged').waitFor();
    await page.getByTestId('recorded').waitFor();
    await page.keyboard.press('Escape');
    // Nobody outside the page is as quick as the row: the keys are pressed where it is drawn.
    await page.evaluate((place) => {
      const next: Record<string, string> = {
        dispatched: 'a',
        acknowledged: 's',
        'in-progress': 'd',
      };
      new MutationObserver(() => {
        const row = document.querySelector(`[data-testid="request-row"][data-place="${place}"]`);
        const state = row?.getAttribute('data-state') ?? '';
        const key = next[state];
        if (key === undefined) return;
        delete next[state];
        window.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
        );
      }).observe(document.body, { subtree: true, attributeFilter: ['data-state'] });
    }, room);
    await page.keyboard.press('t');
    await stateOf(room, 'done').waitFor();
    const [done] = (await openAt(room)).filter(({ state }) => state === 'done');
    expect((await cardOf(done?.id)).events.map(({ kind }) => kind)).toEqual([
      ...['logged', 'dispatched', 'acknowledged', 'started', 'done'],
    ]);
  });

  it('asked for twice is one request, chased and raised', async () => {
    await record(`${room} 吹风机`);
    await rowsAt(page, room).waitFor();
    await record(`${room} 吹风机怎么还没来`);
    await rowsAt(page, room).getByText('催').waitFor();
    expect(await openAt(room)).toMatchObject([{ chases: 1, priority: 'high' }]);
  });

  it('is not hidden from the next person by what the one before looked for', async () => {
    const rows = page.getByTestId('request-row');
    await rows.first().waitFor();
    const all = await rows.count();
    await page.keyboard.press('/');
    const filter = page.getByTestId('request-filter');
    await filter.waitFor();
    await page.keyboard.type('0507');
    await expect.poll(() => rows.count()).toBeLessThan(all);
    await takeOver(page, '003', '000033');
    await expect.poll(() => rows.count()).toBe(all);
    await record(`${room} cfj`);
    await rowsAt(page, room).waitFor();
  });

  it('comes into sight when it is recorded, however far down the list was', async () => {
    const list = page.getByTestId('request-list');
    const top = () => list.evaluate((element) => element.scrollTop);
    await page.getByTestId('request-row').first().waitFor();
    // ↑ with nothing in hand takes the last row.
    await page.keyboard.press('ArrowUp');
    await expect.poll(top).toBeGreaterThan(200);
    await page.keyboard.press('Escape');
    await record(`${room} cfj 加急`);
    await expect
      .poll(async () => {
        const row = await rowsAt(page, room).first().boundingBox();
        const shown = await list.boundingBox();
        return row && shown && row.y >= shown.y && row.y + row.height <= shown.y + shown.height;
      })
      .toBe(true);
    // It is seen, not in hand: the next letter acts on nothing.
    expect(await page.locator('[data-testid="request-row"][aria-selected="true"]').count()).toBe(0);
  });

  it('taken one step too far is taken back', async () => {
    await record(`${room} cfj`);
    await page.keyboard.press('Enter');
    await stateOf(room, 'dispatched').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await stateOf(room, 'acknowledged').waitFor();
    await page.keyboard.press('z');
    await stateOf(room, 'dispatched').waitFor();
    const [row] = await openAt(room);
    const card = await cardOf(row?.id);
    expect(card.events.at(-1)).toMatchObject({ kind: 'corrected', by: '002' });
  });
});

describe('a promise', () => {
  it('is told in four keys and shouts before it passes until the guest is answered', async () => {
    await record(`${room} 空调不制冷`);
    await page.keyboard.press('Enter');
    await stateOf(room, 'dispatched').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.type('p15');
    await page.keyboard.press('Enter');
    await rowsAt(page, room).getByText('承诺').first().waitFor();
    await page.keyboard.press('a');
    await stateOf(room, 'acknowledged').waitFor();
    const [row] = await openAt(room);
    const due = new Date(Date.parse(row?.promise ?? '') - 60_000).toISOString();
    await setClock(house.dataDir, due);
    await noteAlarmsUntil(page, room);
    await page.keyboard.press('j');
    await page.keyboard.press('y');
    await page.keyboard.type('工程在路上，再等十分钟');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await openAt(room))[0])
      .toMatchObject({ promise: null, promiseWanted: true });
  });
});

describe('what is not understood', () => {
  it('is recorded whole and an unknown room is flagged', async () => {
    await record('1999 客人想找人下棋');
    await rowsAt(page, '1999').waitFor();
    expect(await rowsAt(page, '1999').innerText()).toContain('下棋');
    expect(await openAt('1999')).toMatchObject([{ service: 'other', placeKnown: false }]);
  });
});
