// What the window says when a key cannot do what it is for, and when a form comes back with what was left in it.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './support/beside.ts';
import { demoHouse, type HouseOnDisk } from './support/house.ts';
import { type Launched, launchConsole } from './support/launch.ts';
import { signIn, takeOver } from './support/operator.ts';

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

const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const told = () => page.getByTestId('key-told');
const record = () => page.getByTestId('register-record');
const inHand = () => page.locator('[data-testid="register-line"][aria-selected="true"]');
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
  await press('Control+8', 'Alt+1');
  await page.getByTestId('register-rooms').waitFor();
};
const find = async (words: string) => {
  await press('/', 'Control+a');
  await page.keyboard.type(words);
  await press('Enter');
  await expect.poll(() => inHand().innerText()).toContain(words);
};

describe('a key', () => {
  it('typed on the heels of a screen’s own finds the screen, also the first time it is opened', async () => {
    // By then the window has read its screens.
    await page.waitForTimeout(3_000);
    await press('Control+0', 'a');
    await form('add').waitFor({ timeout: 3_000 });
    await press('Escape', 'Control+9', 'Alt+9');
    await page.getByTestId('register-daily/roomService').waitFor({ timeout: 3_000 });
    await press('Control+1');
  });

  it('that is for others says for whom, is drawn nowhere, and is silent with the next key', async () => {
    await openRoomStates();
    await find(await roomWith('dirty', false));
    await expect.poll(() => record().innerText()).toContain('已打扫');
    expect(await record().innerText()).not.toContain('设维修房');
    await press('o');
    await expect.poll(() => told().innerText()).toMatch(/“设维修房\/停用房”由领班、主管.*操作/);
    expect(await form('close').count()).toBe(0);
    await press('ArrowDown');
    await told().waitFor({ state: 'detached' });
    await press('?');
    await page.getByText('按键与标记').waitFor();
    expect(await page.getByRole('dialog').innerText()).not.toContain('设维修房');
    await press('Escape');
  });

  it('that would change nothing says so: an inspected room stays inspected', async () => {
    const place = await roomWith('inspected', false);
    await find(place);
    await press('l');
    await expect.poll(() => told().innerText()).toContain('已查的房不会改回已打扫');
    const { housekeeping } = await ask(house.dataDir, ({ rooms }) => rooms.get({ place }));
    expect(housekeeping).toBe('inspected');
  });

  it('that has its time says from when', async () => {
    await find(await roomWith('dirty', false));
    await press('w');
    await expect.poll(() => told().innerText()).toContain('没有挂请勿打扰');
    await find(await roomWith('dirty', true));
    await press('w');
    await expect.poll(() => told().innerText()).toMatch(/挂满 24 小时才关怀查看：.*起/);
  });

  it('does the same in a book that has no lines: painting is for the supervisor', async () => {
    await press('Alt+4');
    await page.getByTestId('service-model').waitFor();
    expect(await page.getByTestId('service-model').innerText()).not.toContain('正在改');
    await press('d');
    await expect.poll(() => told().innerText()).toMatch(/由主管.*操作/);
    expect(await page.getByTestId('model-preview').count()).toBe(0);
    await takeOver(page, '011', '001111');
    await press('Control+8', 'Alt+4');
    await page.getByText('正在改').first().waitFor();
    await press('d');
    await page.getByTestId('model-preview').waitFor();
    expect(await told().count()).toBe(0);
    await press('z');
    await takeOver(page, '002', '000022');
  });

  it('in English says it in English', async () => {
    await openRoomStates();
    await press('Control+Shift+L');
    await find(await roomWith('dirty', false));
    await press('o');
    await expect.poll(() => told().innerText()).toContain('is for captain, supervisor');
    await press('Control+Shift+L');
  });
});

describe('a form that was left', () => {
  it('comes back with what was typed, says so, begins at its first field, and is cleared by one key', async () => {
    await press('Alt+2');
    await page.getByTestId('register-rooms/stays').waitFor();
    await press('a');
    await form('new').waitFor();
    expect(await page.getByTestId('form-draft').count()).toBe(0);
    expect(await focused()).toBe('guest');
    await page.keyboard.type('韩梅');
    await press('Enter');
    await page.keyboard.type('0305');
    await press('Enter');
    await press('Escape');
    await form('new').waitFor({ state: 'detached' });
    await press('a');
    await form('new').waitFor();
    expect(await page.getByTestId('form-draft').innerText()).toContain('上次没有提交的内容还在');
    expect(await focused()).toBe('guest');
    expect([await field('guest').inputValue(), await field('place').inputValue()]).toEqual([
      '韩梅',
      '0305',
    ]);
    await press('Alt+Delete');
    await page.getByTestId('form-draft').waitFor({ state: 'detached' });
    expect([await field('guest').inputValue(), await field('place').inputValue()]).toEqual([
      '',
      '',
    ]);
    expect(await focused()).toBe('guest');
    await press('Escape', 'a');
    await form('new').waitFor();
    expect(await page.getByTestId('form-draft').count()).toBe(0);
    expect(await form('new').locator('button[type="submit"]').innerText()).not.toContain('提交');
    await press('Escape');
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
    await press('o');
    await expect.poll(() => record().innerText()).toContain('离店时未了');
    expect(await things.innerText()).toBe(before);
    await find(other ?? '');
    await expect.poll(() => record().innerText()).not.toContain('离店时未了');
  });
});
