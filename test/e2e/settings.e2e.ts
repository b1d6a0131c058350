// What the house sets, in the real window and by keys alone: each setting shows what stands now and who changed it
// last, is changed, refused with the house's sentence, taken back; and what is in the tables afterwards.
import Sqlite from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseFile } from '../../electron/desk/database/open.ts';
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
  await signIn(page, '002', '000022');
});
afterAll(async () => {
  await console.close();
  await house.remove();
});

const rows = (sql: string): unknown[] => {
  const db = new Sqlite(databaseFile(house.dataDir), { readonly: true });
  try {
    return db.prepare(sql).all();
  } finally {
    db.close();
  }
};
const lines = () => page.getByTestId('settings-line');
const current = () => page.locator('[data-testid="settings-line"][aria-selected="true"]');
const form = (name: string) => page.getByTestId(`form-settings.${name}`);
const field = (name: string) => page.locator(`form [data-field="${name}"]`);

const books = { rooms: 'Control+8', daily: 'Control+9' } as const;
/** A book of a tab, by its keys. */
const open = async (tab: keyof typeof books, key: string, register: string) => {
  await press(page, 'Escape', 'Escape', books[tab], key);
  await page.getByTestId(`register-${register}`).waitFor();
};
const openSettings = async (tab: keyof typeof books, key: string, register: string) => {
  await open(tab, key, register);
  await press(page, 'g');
  await lines().first().waitFor();
};
/** Down to the line that says so. */
const to = async (words: string) => {
  await press(page, 'Home');
  for (let step = 0; step < 60; step += 1) {
    if ((await current().innerText()).includes(words)) return;
    await press(page, 'ArrowDown');
  }
  throw new Error(`no line ${words}`);
};
const submit = async (name: string) => {
  await press(page, 'Control+Enter');
  await form(name).waitFor({ state: 'detached' });
};
/** Types over what stands in a field. */
const over = (name: string, words: string) => field(name).fill(words);

const all = [
  ['rooms', 'Alt+1', 'rooms'],
  ['rooms', 'Alt+2', 'rooms/stays'],
  ['daily', 'Alt+1', 'daily/cleaning'],
  ['daily', 'Alt+2', 'daily/deepClean'],
  ['daily', 'Alt+4', 'daily/laundry'],
  ['daily', 'Alt+5', 'daily/minibar'],
  ['daily', 'Alt+8', 'daily/babysitting'],
] as const;

describe('what the house sets', () => {
  it('is out of an operator’s reach: the key is not named, and pressed it says who may', async () => {
    for (const [tab, key, register] of all) {
      await open(tab, key, register);
      expect(await page.locator('footer').last().innerText()).not.toMatch(/设置|周期|价|名单/);
      await press(page, 'g');
      await page.getByTestId('key-told').waitFor();
      expect(await page.getByTestId('settings').count()).toBe(0);
    }
    await takeOver(page, '011', '001111');
    for (const [tab, key, register] of all) {
      await openSettings(tab, key, register);
      expect(await page.getByTestId('settings-note').innerText()).toMatch(/生效|起算|即按新数/);
    }
  });

  it('stands in one row of books, in both languages', async () => {
    const heights = () =>
      page
        .getByTestId('daily-view')
        .locator('button')
        .evaluateAll((chips) => [
          ...new Set(chips.map((chip) => chip.getBoundingClientRect().top)),
        ]);
    await open('daily', 'Alt+5', 'daily/minibar');
    for (const _ of ['zh-CN', 'en']) {
      expect(await heights()).toHaveLength(1);
      await press(page, 'Control+Shift+L');
    }
  });
});

describe('the rooms', () => {
  it('turn dirty at the hour that is typed; a time that is none is refused where it stands', async () => {
    await openSettings('rooms', 'Alt+1', 'rooms');
    await expect.poll(() => lines().allInnerTexts()).toHaveLength(4);
    expect(await page.getByTestId('last-changed').innerText()).toContain('未曾改动');
    await press(page, 'Enter');
    expect(await field('at').inputValue()).toBe('06:00');
    await over('at', '25:00');
    await press(page, 'Enter');
    await expect.poll(() => form('dirty').innerText()).toContain('写成 09:00');
    await over('at', '4:30');
    await press(page, 'Enter');
    await form('dirty').waitFor({ state: 'detached' });
    await expect.poll(() => current().innerText()).toContain('04:30');
    await expect
      .poll(() => page.getByTestId('last-changed').innerText())
      .toMatch(/^011 刘洋 .*改$/);
    await to('请勿打扰挂多久');
    expect(await page.getByTestId('last-changed').innerText()).toContain('未曾改动');
    await press(page, 'Enter');
    await over('hours', '');
    await submit('welfare');
    await to('多久再看');
    await press(page, 'Enter');
    await over('minutes', '3');
    await press(page, 'Enter');
    await expect.poll(() => form('recheck').innerText()).toContain('至少 5');
    await over('minutes', '45');
    await submit('recheck');
    await to('一般到店');
    await press(page, 'Enter');
    await over('at', '');
    await press(page, 'Enter');
    expect(await form('arrival').isVisible()).toBe(true);
    await over('at', '15:30');
    await submit('arrival');
    await expect.poll(() => current().innerText()).toContain('15:30');
    expect(
      rows(
        'SELECT dirty_minute AS dirty, recheck_minutes AS recheck, welfare_hours AS welfare, arrival_minute AS arrival FROM room_settings',
      ),
    ).toEqual([{ dirty: 270, recheck: 45, welfare: null, arrival: 930 }]);
    // Esc leads back: from the settings to the rooms.
    await press(page, 'Escape');
    await page.getByTestId('settings').waitFor({ state: 'detached' });
  });
});

describe('the welcome', () => {
  it('has steps by class, with minutes and a place; taken out, and put back by one key', async () => {
    const steps = () =>
      rows(
        "SELECT vip_class AS class, service, minutes_before AS minutes, spot FROM welcome_steps WHERE vip_class = 'regular' ORDER BY service",
      );
    await openSettings('rooms', 'Alt+2', 'rooms/stays');
    await to('迎宾');
    await press(page, 'a');
    await form('add').waitFor();
    await press(page, '2');
    await page.keyboard.type('vip-tidy');
    await press(page, 'Enter');
    await over('minutes', '90');
    await submit('add');
    const welcome = { class: 'regular', service: 'welcome', minutes: 10, spot: 'lift' };
    expect(steps()).toEqual([
      { class: 'regular', service: 'vip-tidy', minutes: 90, spot: null },
      welcome,
    ]);
    await press(page, 'End', 'Enter');
    await over('minutes', '15');
    await press(page, 'Enter', '3', 'Control+Enter');
    await form('regular.welcome').waitFor({ state: 'detached' });
    const changed = { ...welcome, minutes: 15, spot: 'door' };
    expect(steps()).toContainEqual(changed);
    await expect.poll(() => current().innerText()).toMatch(/提前 15 分钟 · 房门口/);
    await press(page, 'x');
    await expect.poll(() => steps()).not.toContainEqual(changed);
    await page.getByTestId('act-done').waitFor();
    await press(page, 'z');
    await expect.poll(() => steps()).toContainEqual(changed);
  });
});

describe('cleaning', () => {
  it('has its hours, limits, weights and tidy-ups; hours that cross are refused, nothing written', async () => {
    await openSettings('daily', 'Alt+1', 'daily/cleaning');
    await to('夜床');
    await press(page, 'Enter');
    await over('from', '15:00');
    await press(page, 'Control+Enter');
    await expect.poll(() => form('evening').innerText()).toContain('时间先后不对');
    await over('from', '18:00');
    await submit('evening');
    await to('日班，满勤');
    await press(page, 'Enter');
    await over('credits', '40');
    await submit('limit.day');
    await to('走客房');
    await press(page, 'Enter');
    await over('credits', '5');
    await over('minutes', '45');
    await submit('work.departure');
    await to('套房');
    await press(page, 'Enter');
    await over('percent', '150');
    await submit('type.suite');
    await to('重点');
    await press(page, 'Enter');
    await over('times', '10:00 26:00');
    await press(page, 'Control+Enter');
    await expect.poll(() => form('tidy.key').innerText()).toContain('26:00');
    await over('times', '10:00 15:30');
    await submit('tidy.key');
    expect(
      rows(
        'SELECT evening_from_minute AS evening, day_limit AS most, type_percents AS types, tidy_key AS tidy FROM housekeeping_settings',
      ),
    ).toEqual([{ evening: 1_080, most: 40, types: '{"suite":150}', tidy: '[600,930]' }]);
    expect(rows("SELECT credits, minutes FROM work_types WHERE id = 'departure'")).toEqual([
      { credits: 5, minutes: 45 },
    ]);
  });

  it('that is planned comes round after other nights, which counts at once', async () => {
    await openSettings('daily', 'Alt+2', 'daily/deepClean');
    await to('翻床垫');
    await press(page, 'Enter');
    await over('every', '77');
    await submit('work.mattress');
    expect(rows("SELECT every_nights AS nights FROM work_types WHERE id = 'mattress'")).toEqual([
      { nights: 77 },
    ]);
    await expect.poll(() => page.getByTestId('last-changed').innerText()).toContain('011 刘洋');
    await press(page, 'Escape');
    await expect
      .poll(() => page.getByTestId('register-daily/deepClean').innerText())
      .toMatch(/\/77/);
  });

  it('of public areas is added, changed and stopped by keys', async () => {
    await open('daily', 'Alt+3', 'daily/publicAreas');
    await press(page, 'a');
    await page.getByTestId('form-add').waitFor();
    await page.keyboard.type('lobby');
    await press(page, 'Enter');
    await over('words', '擦拭导视牌');
    await over('times', '09:10');
    await press(page, 'Control+Enter');
    await page.getByTestId('form-add').waitFor({ state: 'detached' });
    const round = () =>
      rows("SELECT times, active, minutes FROM public_rounds WHERE words = '擦拭导视牌'");
    expect(round()).toEqual([{ times: '[550]', active: 1, minutes: 15 }]);
    await press(page, 'End');
    for (let step = 0; step < 20; step += 1) {
      if ((await recordOf(page).innerText()).includes('擦拭导视牌')) break;
      await press(page, 'ArrowUp');
      await page.waitForTimeout(60);
    }
    await expect.poll(() => recordOf(page).innerText()).toMatch(/011 刘洋 .*改/);
    await press(page, 'e');
    await page.getByTestId('form-change').waitFor();
    await over('minutes', '20');
    await press(page, 'Control+Enter');
    await page.getByTestId('form-change').waitFor({ state: 'detached' });
    await press(page, 'x');
    await expect.poll(round).toEqual([{ times: '[550]', active: 0, minutes: 20 }]);
  });
});

describe('the minibar', () => {
  it('gets an article with its barcode, a par by room type, and is withdrawn; a key twice is refused', async () => {
    await openSettings('daily', 'Alt+5', 'daily/minibar');
    await press(page, 'a');
    await form('add').waitFor();
    for (const [name, words] of [
      ['id', 'coconut'],
      ['zh', '椰汁'],
      ['en', 'Coconut juice'],
      ['key', 'kl'],
      ['amount', '16.5'],
      ['par', '2'],
      ['barcode', '6901234567892'],
    ] as const)
      await over(name, words);
    await press(page, 'Control+Enter');
    await expect.poll(() => form('add').innerText()).toContain('可乐');
    await over('key', 'yz');
    await submit('add');
    await to('椰汁');
    await press(page, 'p');
    await form('par.coconut').waitFor();
    await press(page, '3');
    await over('par', '4');
    await submit('par.coconut');
    await expect.poll(() => current().innerText()).toMatch(/¥16.50 · 配量 2 \(套房 4\)/);
    await press(page, 'x');
    await expect.poll(() => current().getAttribute('data-off')).toBe('true');
    expect(
      rows(
        "SELECT key, zh, cents, par, barcode, offered FROM minibar_articles WHERE id = 'coconut'",
      ),
    ).toEqual([
      { key: 'yz', zh: '椰汁', cents: 1_650, par: 2, barcode: '6901234567892', offered: 0 },
    ]);
    expect(
      rows("SELECT scope, target, par FROM minibar_pars WHERE article_id = 'coconut'"),
    ).toEqual([{ scope: 'type', target: 'suite', par: 4 }]);
  });

  it('is filled up with the day the pieces expire; a day that is over is refused', async () => {
    await open('daily', 'Alt+5', 'daily/minibar');
    await press(page, 'Home');
    const place = (
      await page.locator('[data-testid="register-line"][aria-selected="true"]').innerText()
    ).slice(0, 4);
    await press(page, 'd');
    await page.getByTestId('form-refill').waitFor();
    await page.keyboard.type('可乐');
    await press(page, 'Enter');
    await over('quantity', '2');
    await over('expires', '2026-11-01');
    await press(page, 'Control+Enter');
    await expect.poll(() => page.getByTestId('form-refill').innerText()).toContain('已经过去');
    await over('expires', '2027-04-30');
    await press(page, 'Control+Enter');
    await page.getByTestId('form-refill').waitFor({ state: 'detached' });
    await expect.poll(() => page.getByTestId('minibar-stock').innerText()).toContain('2027-04-30');
    expect(
      rows(
        `SELECT quantity FROM minibar_stock WHERE room = '${place}' AND article_id = 'cola' AND expires = '2027-04-30'`,
      ),
    ).toEqual([{ quantity: 2 }]);
  });
});

describe('the laundry', () => {
  it('has an article, an express and hours of its own; hours that run backwards are refused', async () => {
    await openSettings('daily', 'Alt+4', 'daily/laundry');
    await to('加急');
    await press(page, 'Enter');
    await over('percent', '80');
    await over('hours', '3');
    await submit('+express');
    await press(page, 'Home', 'Enter');
    await over('backAt', '9:00');
    await press(page, 'Control+Enter');
    await expect.poll(() => form('+hours').innerText()).toContain('不能早于');
    await over('cutOff', '11:00');
    await over('backAt', '19:30');
    await submit('+hours');
    expect(
      rows(
        'SELECT express_percent AS percent, express_minutes AS minutes, cut_off_minute AS cut, back_minute AS back FROM laundry_settings',
      ),
    ).toEqual([{ percent: 80, minutes: 180, cut: 660, back: 1_170 }]);
    await press(page, 'a');
    await form('add').waitFor();
    for (const [name, words] of [
      ['id', 'cheongsam'],
      ['zh', '旗袍'],
      ['en', 'Cheongsam'],
      ['prices', '- 88'],
    ] as const)
      await over(name, words);
    await press(page, 'Control+Enter');
    await expect.poll(() => form('add').innerText()).toContain('不是三个价格');
    await over('prices', '- 88 36');
    await submit('add');
    await to('旗袍');
    await press(page, 'x');
    const article = () =>
      rows("SELECT zh, wash, dry, press, offered FROM laundry_articles WHERE id = 'cheongsam'");
    await expect
      .poll(article)
      .toEqual([{ zh: '旗袍', wash: null, dry: 8_800, press: 3_600, offered: 0 }]);
    await page.getByTestId('act-done').waitFor();
    await press(page, 'z');
    await expect.poll(article).toMatchObject([{ offered: 1 }]);
    await page.getByText('已撤回').waitFor();
    // Taken back before the desk has answered: the second key waits for the first.
    await page.evaluate(async () => {
      const keydown = (key: string) =>
        window.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
        );
      keydown('x');
      await new Promise((drawn) => setTimeout(drawn, 0));
      keydown('z');
    });
    const offers = () =>
      rows("SELECT body FROM events WHERE kind = 'article-changed' ORDER BY seq DESC LIMIT 4").map(
        (row) => String((row as { body: string }).body),
      );
    // The last comes first: taken back, withdrawn, taken back, withdrawn.
    const onOffer = (was: boolean, is: boolean) => `{"changes":{"offered":[${was},${is}]}}`;
    const [back, away] = [onOffer(false, true), onOffer(true, false)];
    await expect.poll(offers).toEqual([back, away, back, away]);
  });
});

describe('the list of carers', () => {
  it('takes somebody on, puts the day right, and lets nobody go who is named', async () => {
    const active = () =>
      rows(
        'SELECT code, valid_until AS until, carers.active FROM carers JOIN staff USING (id) ORDER BY code',
      );
    await openSettings('daily', 'Alt+8', 'daily/babysitting');
    await press(page, 'a');
    await form('add').waitFor();
    await page.keyboard.type('112');
    await press(page, 'Enter');
    await over('qualification', '育婴员四级');
    await over('validUntil', '2027-06-30');
    await submit('add');
    await to('112');
    await press(page, 'Enter');
    await over('validUntil', '2028-06-30');
    await submit('112');
    expect(active()).toContainEqual({ code: '112', until: '2028-06-30', active: 1 });
    await press(page, 'x');
    await form('remove.112').waitFor();
    await page.keyboard.type('调离客房部');
    await press(page, 'Enter');
    await form('remove.112').waitFor({ state: 'detached' });
    expect(active()).toContainEqual({ code: '112', until: '2028-06-30', active: 0 });
    // Tomorrow's sitting has this one.
    await to('104');
    await press(page, 'x');
    await form('remove.104').waitFor();
    await page.keyboard.type('试试');
    await press(page, 'Enter');
    await expect.poll(() => form('remove.104').innerText()).toContain('请先给那一单换人');
    expect(active()).toContainEqual(expect.objectContaining({ code: '104', active: 1 }));
  });
});

describe('a planned week', () => {
  it('is withdrawn by two keys, and put back by one', async () => {
    await press(page, 'Escape', 'Escape', 'Control+8', 'Alt+4');
    await page.getByTestId('week-grid').waitFor();
    const planned = () =>
      rows('SELECT floor FROM floor_calendars WHERE from_ms > 0 AND from_ms IS NOT until_ms');
    const before = planned();
    await press(page, 'Home', 'd');
    await press(page, 'Shift+S');
    await page.getByTestId('form-from').waitFor();
    await page.keyboard.type('2026-12-07 00:00');
    await press(page, 'Enter');
    await page.getByTestId('form-from').waitFor({ state: 'detached' });
    expect(planned()).toHaveLength(before.length + 1);
    await expect
      .poll(() => page.getByTestId('service-model').innerText())
      .toMatch(/2026-12-07 00:00 起换新周历（011）/);
    await press(page, 'r');
    await page.getByTestId('form-withdraw').waitFor();
    expect(await page.getByTestId('form-withdraw').innerText()).toContain('2026-12-07 00:00');
    await press(page, 'Control+Enter');
    await page.getByTestId('form-withdraw').waitFor({ state: 'detached' });
    expect(planned()).toEqual(before);
    await expect
      .poll(() => page.getByTestId('service-model').innerText())
      .not.toContain('起换新周历');
    await press(page, 'u');
    await expect.poll(planned).toHaveLength(before.length + 1);
    await expect.poll(() => page.getByTestId('service-model').innerText()).toContain('起换新周历');
    await press(page, 'r');
    await page.getByTestId('form-withdraw').waitFor();
    await press(page, 'Control+Enter');
    await expect.poll(planned).toEqual(before);
  });
});
