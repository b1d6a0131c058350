// A change made anywhere is on every open board; the climb at night; languages, themes, locks.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ask, commandLine, setClock } from './support/beside.ts';
import { demoHouse, emptyFolder, type HouseOnDisk } from './support/house.ts';
import { type Launched, launchConsole } from './support/launch.ts';
import { noteAlarmsUntil, rowsAt, signIn } from './support/operator.ts';

let house: HouseOnDisk;
let console: Launched;

afterEach(async () => {
  await console.close();
  await house.remove();
});

const night = { as: '003', pin: '000033' };

/** A request of the night that nobody answers, and the clock at which it has climbed. */
const leaveUnheeded = async (): Promise<void> => {
  await ask(
    house.dataDir,
    async ({ intake, requests }) => {
      const made = await intake.record({ text: '0217 多一床被子' });
      for (const { id } of made.requests) await requests.dispatch({ id });
    },
    night,
  );
  await setClock(house.dataDir, '2026-11-24T02:12:00+08:00');
};

/** A console left under its cover at two in the night, and what the cover says is waiting. */
const lockedAtNight = async () => {
  house = await demoHouse('2026-11-24T02:00:00+08:00');
  console = await launchConsole({ dataDir: house.dataDir });
  const { page } = console;
  await signIn(page, night.as, night.pin);
  await page.keyboard.press('Control+l');
  await page.getByTestId('sign-in-pin').waitFor();
  return { page, waiting: () => page.getByRole('dialog').getByRole('status').innerText() };
};

describe('a change', () => {
  it('of the command line and of one window is on the other window at once', async () => {
    house = await demoHouse();
    console = await launchConsole({ dataDir: house.dataDir, args: ['--windows', '2'] });
    await expect.poll(() => console.app.windows().length).toBe(2);
    const [one, two] = console.app.windows();
    if (!one || !two) throw new Error('two windows were asked for');
    await signIn(one, '002', '000022');
    await signIn(two, '011', '001111');
    await commandLine(house.dataDir, 'intake.record', { text: '0217 拖鞋' });
    await rowsAt(one, '0217').waitFor();
    await rowsAt(two, '0217').waitFor();
    await one.keyboard.press('Space');
    await one.keyboard.type('0218 两条毛巾');
    await one.keyboard.press('Enter');
    await rowsAt(two, '0218').waitFor();
  });
});

describe('one person at two windows', () => {
  it('records a line of a call once: it stands in neither window afterwards', async () => {
    house = await demoHouse();
    console = await launchConsole({ dataDir: house.dataDir, args: ['--windows', '2'] });
    await expect.poll(() => console.app.windows().length).toBe(2);
    const [one, two] = console.app.windows();
    if (!one || !two) throw new Error('two windows were asked for');
    for (const page of [one, two]) await signIn(page, '002', '000022');
    const lineOf = (page: typeof one) => page.getByTestId('quick-line').inputValue();
    await one.keyboard.press('F1');
    await one.keyboard.type('0217 拖');
    await two.keyboard.press('F1');
    await expect.poll(() => lineOf(two)).toBe('0217 拖');
    await one.keyboard.type('鞋');
    await expect.poll(() => lineOf(two)).toBe('0217 拖鞋');
    await two.keyboard.press('Enter');
    await rowsAt(one, '0217').waitFor();
    await expect.poll(async () => [await lineOf(one), await lineOf(two)]).toEqual(['', '']);
    await one.keyboard.press('Enter');
    await one.keyboard.type('0218 两条毛巾');
    await one.keyboard.press('Enter');
    await rowsAt(two, '0218').waitFor();
    expect(await rowsAt(two, '0217').count()).toBe(1);
  });
});

describe('at two in the night', () => {
  it('an unheeded request climbs past roles that sleep, until somebody says yes', async () => {
    house = await demoHouse('2026-11-24T02:00:00+08:00');
    console = await launchConsole({ dataDir: house.dataDir });
    const { page } = console;
    await signIn(page, night.as, night.pin);
    await page.keyboard.press('Space');
    await page.keyboard.type('0217 多一床被子');
    await page.keyboard.press('Control+Enter');
    const row = page.locator(
      '[data-testid="request-row"][data-place="0217"][data-state="dispatched"]',
    );
    await row.waitFor();
    const [made] = await ask(
      house.dataDir,
      async ({ requests }) => (await requests.list({ state: 'open', place: '0217' })).requests,
      night,
    );
    expect(made?.assignee).toMatch(/^12[12]$/);
    const alarms = () =>
      ask(
        house.dataDir,
        async (client) => (await client.alarms.list({ requestId: made?.id })).alarms,
        night,
      );

    await setClock(house.dataDir, '2026-11-24T02:12:00+08:00');
    expect((await alarms()).map(({ step, tell, why }) => [step, tell?.code, why])).toEqual([
      ['warning', made?.assignee, 'assignee'],
      ['rung-1', made?.assignee, 'assignee'],
      ['rung-2', '020', 'roleAbsent'],
      ['rung-3', '020', 'roleAbsent'],
      ['rung-4', '020', 'role'],
    ]);
    await noteAlarmsUntil(page, '0217');
    await page.getByTestId('alarm').getByText('吴刚').waitFor();
    // What stood on the screen, and before whom, is in the record.
    await expect.poll(async () => (await alarms()).at(-1)?.shownAt).not.toBeNull();
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page
      .locator('[data-testid="request-row"][data-place="0217"][data-state="acknowledged"]')
      .waitFor();
    // Somebody has it: what asked for an answer is over. The time to finish may ask from here on.
    const climb = (await alarms()).filter(({ target }) => target === 'acknowledge');
    expect(climb).toHaveLength(5);
    expect(climb.every(({ endedAt }) => endedAt !== null)).toBe(true);
  });
});

describe('a locked console', () => {
  it('counts what shouts also where its page was loaded anew', async () => {
    const { page, waiting } = await lockedAtNight();
    await expect.poll(waiting).not.toBe('没有未处理的警报');
    const before = await waiting();
    await page.reload();
    await expect.poll(waiting).toBe(before);
    await leaveUnheeded();
    await expect.poll(waiting).not.toBe(before);
    const after = await waiting();
    await page.reload();
    await expect.poll(waiting).toBe(after);
    expect(await rowsAt(page, '0217').count()).toBe(0);
    await page.getByTestId('sign-in-pin').fill(night.pin);
    await page.keyboard.press('Enter');
    await rowsAt(page, '0217').waitFor();
    await noteAlarmsUntil(page, '0217');
  });

  it('counts and tells the desktop that something shouts, but not of whom; opened, it shows all at once', async () => {
    const { page, waiting } = await lockedAtNight();
    const before = await waiting();
    await page.evaluate(() => {
      const notes: string[] = [];
      Object.assign(window, {
        notes,
        Notification: class {
          static permission = 'granted';
          constructor(title: string, { body }: { body: string }) {
            notes.push(`${title} ${body}`);
          }
        },
      });
      document.hasFocus = () => false;
    });
    await leaveUnheeded();
    await expect.poll(waiting).not.toBe(before);
    const notes = () => page.evaluate(() => (window as unknown as { notes: string[] }).notes);
    await expect.poll(async () => (await notes()).length).toBeGreaterThan(0);
    for (const note of await notes()) expect(note).toMatch(/^\S+ 已锁定$/);
    expect(await rowsAt(page, '0217').count()).toBe(0);
    await page.getByTestId('sign-in-pin').fill(night.pin);
    await page.keyboard.press('Enter');
    await rowsAt(page, '0217').waitFor();
    await noteAlarmsUntil(page, '0217');
  });
});

describe('the window', () => {
  it('opens on a first run, makes the demo house by keyboard, switches language and light, locks', async () => {
    house = await emptyFolder();
    console = await launchConsole({ dataDir: house.dataDir });
    const { page } = console;
    await page.getByTestId('make-demo').waitFor();
    await page.getByTestId('make-demo').focus();
    // The desk makes the demo house meanwhile: the key is answered when that is done.
    await page.keyboard.press('Enter');
    await page.getByTestId('sign-in-code').waitFor({ timeout: 100_000 });
    await signIn(page, '002', '000022');
    await page.getByText('楼层与客房').waitFor();
    await page.keyboard.press('Control+Shift+L');
    await page.getByText('Floors and rooms').waitFor();
    await page.keyboard.press('Control+Shift+D');
    await expect
      .poll(() => page.evaluate(() => document.documentElement.dataset['mantineColorScheme']))
      .toBe('dark');
    await page.keyboard.press('Control+l');
    await page.getByTestId('sign-in-pin').waitFor();
    await page.keyboard.type('000022');
    await page.keyboard.press('Enter');
    await page.getByTestId('quick-line').waitFor();
  }, 120_000);

  it('shows in words what is wrong with a database, and leaves the file as it was', async () => {
    house = await emptyFolder();
    const file = join(house.dataDir, 'house.db');
    await writeFile(file, 'this is no database, and it is long enough to be looked at'.repeat(100));
    console = await launchConsole({ dataDir: house.dataDir });
    await console.page.getByText('没有改动文件').waitFor();
  });
});
