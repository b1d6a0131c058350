// What the window says when a key cannot do what it is for, and when a form comes back with what was left in it.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './support/beside.ts';
import { demoHouse, type HouseOnDisk } from './support/house.ts';
import { type Launched, launchConsole } from './support/launch.ts';
import { lineInHand, press, recordOf, signIn, takeOver } from './support/operator.ts';

let house: HouseOnDisk;
let console: Launched;
let page: Page;

beforeAll(async () => {
  house = await demoHouse();
  console = await launchConsole({ dataDir: house.dataDir, size: { width: 1366, height: 768 } });
  page = console.page;
  await signIn(page, '002', '000022');
});
afterAll(async () => {
  await console.close();
  await house.remove();
});

const told = () => page.getByTestId('key-told');
const form = (name: string) => page.getByTestId(`form-${name}`);
const field = (name: string) => form('new').locator(`[data-field="${name}"]`);
const focused = () =>
  page.evaluate(() => document.activeElement?.getAttribute('data-field') ?? null);
const roomWith = (housekeeping: string, hasSign: boolean) =>
  ask(house.dataDir, async ({ rooms }) => {
    const found = (await rooms.list()).rooms.find(
      (room) => room.housekeeping === housekeeping && room.flags.includes('dnd') === hasSign,
    );
    return found?.number ?? '';
  });
const openRoomStates = async () => {
  await press(page, 'Control+8', 'Alt+1');
  await page.getByTestId('register-rooms').waitFor();
};
const find = async (words: string) => {
  await press(page, '/', 'Control+a');
  await page.keyboard.type(words);
  await press(page, 'Enter');
  await expect.poll(() => lineInHand(page).innerText()).toContain(words);
};

describe('a key', () => {
  it('typed on the heels of a screen’s own finds the screen, also the first time it is opened', async () => {
    // By then the window has read its screens.
    await page.waitForTimeout(3_000);
    await press(page, 'Control+0', 'a');
    await form('add').waitFor({ timeout: 3_000 });
    await press(page, 'Escape', 'Control+9', 'Alt+9');
    await page.getByTestId('register-daily/roomService').waitFor({ timeout: 3_000 });
    await press(page, 'Control+1');
  });

  it('that is for others says for whom, is drawn nowhere, and is silent with the next key', async () => {
    await openRoomStates();
    await find(await roomWith('dirty', false));
    await expect.poll(() => recordOf(page).innerText()).toContain('已打扫');
    expect(await recordOf(page).innerText()).not.toContain('设维修房');
    await press(page, 'o');
    await expect.poll(() => told().innerText()).toMatch(/“设维修房\/停用房”由领班、主管.*操作/);
    expect(await form('close').count()).toBe(0);
    await press(page, 'ArrowDown');
    await told().waitFor({ state: 'detached' });
    await press(page, '?');
    await page.getByText('按键与标记').waitFor();
    expect(await page.getByRole('dialog').innerText()).not.toContain('设维修房');
    await press(page, 'Escape');
  });

  it('that would change nothing says so: an inspected room stays inspected', async () => {
    const place = await roomWith('inspected', false);
    await find(place);
    await press(page, 'l');
    await expect.poll(() => told().innerText()).toContain('已查的房不会改回已打扫');
    const { housekeeping } = await ask(house.dataDir, ({ rooms }) => rooms.get({ place }));
    expect(housekeeping).toBe('inspected');
  });

  it('that has its time says from when', async () => {
    await find(await roomWith('dirty', false));
    await press(page, 'w');
    await expect.poll(() => told().innerText()).toContain('没有挂请勿打扰');
    await find(await roomWith('dirty', true));
    await press(page, 'w');
    await expect.poll(() => told().innerText()).toMatch(/挂满 24 小时才关怀查看：.*起/);
  });

  it('does the same in a book that has no lines: painting is for the supervisor', async () => {
    await press(page, 'Alt+4');
    await page.getByTestId('service-model').waitFor();
    expect(await page.getByTestId('service-model').innerText()).not.toContain('正在改');
    await press(page, 'd');
    await expect.poll(() => told().innerText()).toMatch(/由主管.*操作/);
    expect(await page.getByTestId('model-preview').count()).toBe(0);
    await takeOver(page, '011', '001111');
    await press(page, 'Control+8', 'Alt+4');
    await page.getByText('正在改').first().waitFor();
    await press(page, 'd');
    await page.getByTestId('model-preview').waitFor();
    expect(await told().count()).toBe(0);
    await press(page, 'z');
    await takeOver(page, '002', '000022');
  });

  it('in English says it in English', async () => {
    await openRoomStates();
    await press(page, 'Control+Shift+L');
    await find(await roomWith('dirty', false));
    await press(page, 'o');
    await expect.poll(() => told().innerText()).toContain('is for captain, supervisor');
    await press(page, 'Control+Shift+L');
  });
});

describe('a form that was left', () => {
  it('comes back with what was typed, says so, begins at its first field, and is cleared by one key', async () => {
    await press(page, 'Alt+2');
    await page.getByTestId('register-rooms/stays').waitFor();
    await press(page, 'a');
    await form('new').waitFor();
    expect(await page.getByTestId('form-draft').count()).toBe(0);
    expect(await focused()).toBe('guest');
    await page.keyboard.type('韩梅');
    await press(page, 'Enter');
    await page.keyboard.type('0305');
    await press(page, 'Enter');
    await press(page, 'Escape');
    await form('new').waitFor({ state: 'detached' });
    await press(page, 'a');
    await form('new').waitFor();
    expect(await page.getByTestId('form-draft').innerText()).toContain('上次没有提交的内容还在');
    expect(await focused()).toBe('guest');
    expect([await field('guest').inputValue(), await field('place').inputValue()]).toEqual([
      '韩梅',
      '0305',
    ]);
    await press(page, 'Alt+Delete');
    await page.getByTestId('form-draft').waitFor({ state: 'detached' });
    expect([await field('guest').inputValue(), await field('place').inputValue()]).toEqual([
      '',
      '',
    ]);
    expect(await focused()).toBe('guest');
    await press(page, 'Escape', 'a');
    await form('new').waitFor();
    expect(await page.getByTestId('form-draft').count()).toBe(0);
    expect(await form('new').locator('button[type="submit"]').innerText()).not.toContain('提交');
    await press(page, 'Escape');
  });
});

describe('a question in a request’s row', () => {
  it('keeps what was typed while another screen is looked at, and lets it go when it is left', async () => {
    await press(page, 'Control+1', 'Escape', 'Escape', 'ArrowDown', 'n');
    const words = page.getByTestId('row-ask').locator('input');
    await words.waitFor();
    await page.keyboard.type('客人要两条大毛巾');
    await press(page, 'Control+3');
    await words.waitFor({ state: 'detached' });
    await press(page, 'Control+1');
    await words.waitFor();
    expect(await words.inputValue()).toBe('客人要两条大毛巾');
    await words.focus();
    await press(page, 'Escape', 'n');
    await words.waitFor();
    expect(await words.inputValue()).toBe('');
    await press(page, 'Escape');
    await press(page, 'Control+8', 'Alt+2');
    await page.getByTestId('register-rooms/stays').waitFor();
  });
});

describe('what was open at a check-out', () => {
  it('can still be read after it, until another guest is taken up', async () => {
    const [place, other] = await ask(house.dataDir, async ({ stays, charges }) => {
      const open = new Set((await charges.list({})).charges.map((charge) => charge.stay?.id));
      const inHouse = (await stays.list({ show: 'in-house' })).stays;
      const owing = inHouse.find(({ id }) => open.has(id));
      return [owing?.room, inHouse.find(({ room }) => room !== owing?.room)?.room];
    });
    await find(place ?? '');
    const things = page.getByTestId('open-things');
    await expect.poll(() => things.innerText()).toContain('未入账');
    expect(await things.innerText()).not.toContain('–');
    const before = await things.innerText();
    await press(page, 'o');
    await expect.poll(() => recordOf(page).innerText()).toContain('离店时未了');
    expect(await things.innerText()).toBe(before);
    await find(other ?? '');
    await expect.poll(() => recordOf(page).innerText()).not.toContain('离店时未了');
  });
});
