// Two callers at once, and a power cut in the middle of a sentence.

import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from './support/beside.ts';
import { demoHouse, type HouseOnDisk } from './support/house.ts';
import { type Launched, launchConsole } from './support/launch.ts';
import { rowsAt, signIn } from './support/operator.ts';

let house: HouseOnDisk;
let console: Launched;
let page: Page;

const open = async () => {
  console = await launchConsole({ dataDir: house.dataDir });
  page = console.page;
  await signIn(page, '002', '000022');
};

beforeEach(async () => {
  house = await demoHouse();
  await open();
});

afterEach(async () => {
  await console.close();
  await house.remove();
});

const calls = (onTheLine = true) =>
  ask(
    house.dataDir,
    async (client) => (await client.calls.list(onTheLine ? { open: true } : {})).calls,
  );
const line = () => page.getByTestId('quick-line');

describe('two calls at once', () => {
  it('keep a draft each; one key to the second and back', async () => {
    await page.keyboard.press('F1');
    await page.keyboard.type('0217 毛巾两');
    await page.keyboard.press('F2');
    await page.keyboard.type('0218 wifi');
    await page.keyboard.press('F1');
    await expect.poll(() => line().inputValue()).toBe('0217 毛巾两');
    await page.keyboard.type('条');
    await page.keyboard.press('F2');
    await expect.poll(() => line().inputValue()).toBe('0218 wifi');
    await page.keyboard.press('Enter');
    await rowsAt(page, '0218').waitFor();
    await page.keyboard.press('F9');
    await page.keyboard.press('F10');
    await expect
      .poll(async () => (await calls()).map(({ draft }) => draft))
      .toEqual(['0217 毛巾两条']);
    const ended = (await calls(false)).find(({ place }) => place === '0218');
    expect(ended).toMatchObject({ repeatedBack: true, said: ['0218 wifi'], draft: '' });
    expect(ended?.endedAt).not.toBeNull();
    expect(ended?.requestIds).toHaveLength(1);
  });
});

describe('a crash in mid-draft', () => {
  it('loses nothing: the line stands as it was typed', async () => {
    await page.keyboard.press('F1');
    await page.keyboard.type('0217 马桶堵了，客人很着急');
    await expect.poll(async () => (await calls())[0]?.draft).toBe('0217 马桶堵了，客人很着急');
    const gone = new Promise((settle) => console.app.process().once('exit', settle));
    console.app.process().kill('SIGKILL');
    await gone;
    await open();
    await page.keyboard.press('F1');
    await expect.poll(() => line().inputValue()).toBe('0217 马桶堵了，客人很着急');
    await page.keyboard.press('Enter');
    await rowsAt(page, '0217').waitFor();
  });

  it('survives a reload of the page too', async () => {
    await page.keyboard.press('F1');
    await page.keyboard.type('0217 两瓶水');
    await expect.poll(async () => (await calls())[0]?.draft).toBe('0217 两瓶水');
    await page.reload();
    await line().waitFor();
    await page.keyboard.press('F1');
    await expect.poll(() => line().inputValue()).toBe('0217 两瓶水');
  });
});

describe('a change of chair', () => {
  it('leaves the call in sight of the next person, who takes it over with one key', async () => {
    await page.keyboard.press('F1');
    await page.keyboard.type('0217 枕头一');
    await expect.poll(async () => (await calls())[0]?.draft).toBe('0217 枕头一');
    await page.keyboard.press('Control+l');
    await page.getByTestId('sign-in-pin').waitFor();
    await page.getByTestId('sign-in-code').fill('011');
    await page.keyboard.press('Enter');
    await page.getByTestId('sign-in-pin').fill('001111');
    await page.keyboard.press('Enter');
    await page.getByTestId('others-call').waitFor();
    await page.keyboard.press('Shift+F1');
    await expect.poll(() => line().inputValue()).toBe('0217 枕头一');
    await page.keyboard.type('个');
    await expect
      .poll(async () => (await calls()).map(({ draft, takenBy }) => [draft, takenBy]))
      .toEqual([['0217 枕头一个', '011']]);
  });
});

describe('ending a call with words still on the line', () => {
  it('says so first; they are recorded with Enter or kept with the call', async () => {
    await page.keyboard.press('F1');
    await page.keyboard.type('0217 两条毛巾');
    // Held down it is one press: the warning is there to be read.
    await page.keyboard.down('F10');
    await page.getByTestId('error-line').waitFor();
    await page.keyboard.down('F10');
    await page.keyboard.up('F10');
    expect(await line().inputValue()).toBe('0217 两条毛巾');
    expect(await calls()).toHaveLength(1);
    // From another screen as well: it is said where it can be put right.
    await line().fill('0217 三条毛巾');
    await page.keyboard.press('Control+2');
    await page.getByTestId('register-keyControl').waitFor();
    await page.keyboard.press('F10');
    await page.getByTestId('error-line').waitFor();
    await page.keyboard.press('Enter');
    await rowsAt(page, '0217').waitFor();
    await page.keyboard.press('F10');
    await expect.poll(async () => (await calls()).length).toBe(0);
  });
});
