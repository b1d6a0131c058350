// The daily work in the real window, by keys alone: lists dealt, moved, locked, done and looked at, put on
// paper; planned cleaning onto a free day; a round of the public areas.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './support/beside.ts';
import { demoHouse, type HouseOnDisk } from './support/house.ts';
import { type Launched, launchConsole } from './support/launch.ts';
import { lineInHand, recordOf, signIn, takeOver } from './support/operator.ts';

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

const today = '2026-11-23';
const tomorrow = '2026-11-24';
const press = (keys: string) => page.keyboard.press(keys);
const book = (name: string) => page.getByTestId(`register-daily/${name}`);

const openCleaning = async () => {
  await press('Control+9');
  await press('Alt+1');
  await book('cleaning').waitFor();
};

/** The line of a room comes into hand, found as it is typed. */
const take = async (room: string) => {
  await press('/');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(room);
  await press('Enter');
  await expect.poll(() => lineInHand(page).innerText()).toContain(room);
  await expect.poll(() => recordOf(page).innerText()).toContain(room);
};

const tasksOf = async (date: string, part: 'day' | 'evening') => {
  const { lists, nobody } = await ask(house.dataDir, (client) =>
    client.housekeeping.lists({ date, part }),
  );
  return [...lists.flatMap(({ tasks }) => tasks), ...nobody];
};
/** The first of a day that answers to what is asked. */
const first = async (
  date: string,
  part: 'day' | 'evening',
  wanted: (task: Awaited<ReturnType<typeof tasksOf>>[number]) => boolean,
) => {
  const task = (await tasksOf(date, part)).find(wanted);
  if (!task) throw new Error('the demo house has no such work');
  return task;
};

describe('the lists of tomorrow', () => {
  it('are dealt by one key, and say how even they are', async () => {
    await openCleaning();
    await press('y');
    await expect.poll(() => recordOf(page).innerText()).toContain('还没有派房');
    await press('a');
    await expect
      .poll(() => book('cleaning').getByTestId('act-done').innerText())
      .toMatch(/已派给 13 人，最重 \d+ 工分，应为 [\d.]+ 工分/);
    const tasks = await tasksOf(tomorrow, 'day');
    expect(tasks.length).toBeGreaterThan(120);
    expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
    expect(tasks.every(({ assignee }) => assignee !== null)).toBe(true);
  });

  it('give a room to another by their code; dealt again it stays there, and so does what is locked', async () => {
    const task = await first(tomorrow, 'day', ({ assignee }) => assignee === '103');
    await take(task.place);
    await press('v');
    await page.getByTestId('form-move').waitFor();
    await page.keyboard.type('112');
    await press('Enter');
    await page.getByTestId('form-move').waitFor({ state: 'detached' });
    await expect.poll(() => recordOf(page).innerText()).toContain('112');
    await press('Escape');
    await press('a');
    await expect
      .poll(async () => (await first(tomorrow, 'day', ({ id }) => id === task.id)).assignee)
      .toBe('112');
    await take(task.place);
    await expect.poll(() => recordOf(page).innerText()).toContain('锁定');
    await press('l');
    await expect
      .poll(async () => (await first(tomorrow, 'day', ({ id }) => id === task.id)).locked)
      .toBe(false);
  });

  it('tell their rule, and which rooms are on none of them', async () => {
    await press('i');
    const rule = page.getByTestId('deal-rule');
    await rule.waitFor();
    expect(await rule.innerText()).toMatch(
      /任何人不超过最均匀派法的 5%[\s\S]*未列入：维修房 0314 0610/,
    );
    await press('Escape');
    await rule.waitFor({ state: 'detached' });
    await press('Escape');
    await press('y');
  });
});

describe('the lists of the evening', () => {
  it('are dealt again with what is done where it is', async () => {
    await openCleaning();
    const evening = () =>
      ask(house.dataDir, (client) => client.housekeeping.lists({ date: today, part: 'evening' }));
    const doneBy = ({ lists }: Awaited<ReturnType<typeof evening>>) =>
      lists.map(({ code, done }) => [code, done]);
    const before = await evening();
    expect(before.lists.reduce((sum, { done }) => sum + done, 0)).toBeGreaterThan(100);
    await press('a');
    await book('cleaning').getByTestId('act-done').waitFor();
    const after = await evening();
    expect(Date.parse(after.dealtAt ?? '')).toBeGreaterThan(Date.parse(before.dealtAt ?? ''));
    expect(doneBy(after)).toEqual(doneBy(before));
  });
});

describe('a room of today', () => {
  it('is started and done, turns clean on the board, is found right, and is inspected', async () => {
    await openCleaning();
    await press('t');
    const task = await first(
      today,
      'day',
      ({ kind, state, block }) => kind === 'departure' && state === 'open' && block === null,
    );
    await take(task.place);
    await press('s');
    await expect.poll(() => recordOf(page).innerText()).toContain('做房中');
    await press('d');
    await expect
      .poll(() => recordOf(page).getByTestId('act-done').innerText())
      .toContain(`${task.place} 已转为清洁`);
    const state = async () =>
      (await ask(house.dataDir, (client) => client.rooms.get({ place: task.place }))).housekeeping;
    expect(await state()).toBe('clean');
    await press('p');
    await expect.poll(() => recordOf(page).innerText()).toContain('查房合格');
    await expect.poll(state).toBe('inspected');
  });

  it('said to be done by mistake is taken back with one key', async () => {
    await press('Escape');
    const task = await first(
      today,
      'day',
      ({ kind, state, block }) => kind === 'departure' && state === 'open' && block === null,
    );
    await take(task.place);
    await press('d');
    await recordOf(page).getByTestId('act-done').waitFor();
    await press('z');
    await expect.poll(() => recordOf(page).innerText()).toContain('待做');
    const room = await ask(house.dataDir, (client) => client.rooms.get({ place: task.place }));
    expect(room.housekeeping).toBe('dirty');
  });

  it('is skipped with its reason, or sent back with what is wrong', async () => {
    await press('Escape');
    const open = await first(
      today,
      'day',
      ({ kind, state, block }) => kind === 'departure' && state === 'open' && block === null,
    );
    await take(open.place);
    await press('k');
    await page.getByTestId('form-skip').waitFor();
    await page.keyboard.press('6');
    await press('Control+Enter');
    await page.getByTestId('form-skip').waitFor({ state: 'detached' });
    await expect.poll(() => recordOf(page).innerText()).toContain('来不及');
    await press('Escape');
    const done = await first(
      today,
      'day',
      ({ kind, state }) => kind === 'departure' && state === 'done',
    );
    await take(done.place);
    await press('r');
    await page.getByTestId('form-rework').waitFor();
    await page.keyboard.type('地毯有污渍');
    await press('Enter');
    await page.getByTestId('form-rework').waitFor({ state: 'detached' });
    await expect.poll(() => recordOf(page).innerText()).toMatch(/返工 1 次\s*地毯有污渍/);
  });

  it('stands on the list of its attendant on paper, in either language', async () => {
    const saved = page.locator('[data-testid="paper-line"][data-state="saved"]');
    await press('Control+Shift+P');
    await expect.poll(() => saved.getAttribute('data-path')).toContain('做房单');
    const path = (await saved.getAttribute('data-path')) ?? '';
    expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
    await press('Control+Shift+L');
    await press('Alt+Shift+P');
    await expect.poll(() => saved.getAttribute('data-path')).toContain('Cleaning lists');
    await press('Control+Shift+L');
    await press('Escape');
  });

  it('is counted in the bar of its floor on the board', async () => {
    await press('Control+1');
    const bars = page.getByTestId('floor-cleaned');
    await bars.first().waitFor();
    expect(await bars.count()).toBeGreaterThanOrEqual(12);
    expect(await bars.first().getAttribute('aria-label')).toMatch(/做房 \d+\/\d+/);
  });
});

describe('planned cleaning', () => {
  it('stands in the order of what is due, and goes onto the next free day with one key', async () => {
    await press('Control+9');
    await press('Alt+2');
    await book('deepClean').waitFor();
    await expect.poll(() => recordOf(page).innerText()).toContain('排到最近空房日');
    const words = await lineInHand(page).innerText();
    expect(words).toMatch(/超 \d+ 夜/);
    await press('p');
    await recordOf(page).getByTestId('act-done').waitFor();
    await expect.poll(() => recordOf(page).innerText()).toContain('安排');
    const { care } = await ask(house.dataDir, (client) => client.housekeeping.care({}));
    expect(care.filter(({ plannedOn }) => plannedOn !== null).length).toBeGreaterThanOrEqual(1);
  });
});

describe('the public areas', () => {
  it('show what was missed first, and take it as done late', async () => {
    await press('Alt+3');
    await book('publicAreas').waitFor();
    await press('Home');
    await expect.poll(() => lineInHand(page).innerText()).toMatch(/04:00\s*停车场/);
    await press('d');
    await expect.poll(() => recordOf(page).innerText()).toContain('已做');
  });

  it('take another line of the timetable by keys, and refuse what is no time of day', async () => {
    await press('a');
    const form = page.getByTestId('form-add');
    await form.waitFor();
    await page.keyboard.type('gym');
    await press('Enter');
    await page.keyboard.type('补毛巾');
    await press('Enter');
    await page.keyboard.type('22:50 25:00');
    await press('Control+Enter');
    await expect.poll(() => form.innerText()).toContain('“25:00”不是一天里的时间');
    await form.locator('[data-field="times"]').fill('22:50');
    await press('Control+Enter');
    await form.waitFor({ state: 'detached' });
    const { tasks } = await ask(house.dataDir, (client) =>
      client.housekeeping.publicAreas({ date: today }),
    );
    expect(tasks.filter(({ zh }) => zh === '补毛巾')).toMatchObject([
      { place: 'gym', dueAt: `${today}T22:50:00.000+08:00`, state: 'open' },
    ]);
  });

  it('are shown to an operator, whose keys change no timetable and pass no room', async () => {
    await takeOver(page, '002', '000022');
    await press('Control+9');
    await press('Alt+3');
    await book('publicAreas').waitFor();
    await press('a');
    await page.waitForTimeout(200);
    expect(await page.getByTestId('form-add').count()).toBe(0);
  });
});
