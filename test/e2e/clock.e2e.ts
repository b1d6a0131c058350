// The clock of the PC: an hour fast and put right, the house, which went on ahead, goes by it once it is told; and
// what fell due while the PC slept is found when it wakes.
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { createDesk } from '../../electron/desk/desk.ts';
import { hourMs } from '../../shared/kernel/durations.ts';
import { clockAt } from '../../shared/kernel/time.ts';
import { ask } from './support/beside.ts';
import { demoHouse, emptyFolder } from './support/house.ts';
import { inMain, launchConsole } from './support/launch.ts';
import { signIn } from './support/operator.ts';

const administrator = { code: '900', name: '管理员', pin: 'lotus-pond-7' };

/** A house founded an hour from now. */
const houseAhead = async (): Promise<string> => {
  const { dataDir, remove } = await emptyFolder();
  onTestFinished(remove);
  const desk = await createDesk({ dataDir, machineMs: () => Date.now() + hourMs });
  const client = desk.clientFor(desk.connect({ station: 'test', kind: 'program' }));
  await client.house.createEmpty({ administrator });
  await desk.close();
  return dataDir;
};

/** As an empty house has it: in the zone of its PC. */
const clockOf = (ms: number): string =>
  clockAt(ms, Intl.DateTimeFormat().resolvedOptions().timeZone);
const shown = (page: Page) => page.locator('header time').innerText();

it('is told by the top line, and with the time by a watch the house goes by the PC again', async () => {
  const dataDir = await houseAhead();
  const { page, close } = await launchConsole({ dataDir, size: { width: 1366, height: 768 } });
  try {
    await signIn(page, administrator.code, administrator.pin);
    const notice = page.locator('header').getByText(/电脑时钟被调慢/);
    await notice.waitFor();
    const ahead = [-1, 0, 1].map((minutes) => clockOf(Date.now() + hourMs + minutes * 60_000));
    expect(ahead).toContain(await shown(page));
    await page.keyboard.press('Control+Shift+5');
    await page.getByTestId('archive-view').waitFor();
    await page.keyboard.press('Alt+6');
    await page.getByTestId('register-archive/evidence').waitFor();
    await page.keyboard.press('t');
    const form = page.getByTestId('form-follow-clock');
    await form.waitFor();
    // The time the house shows is not what the watch says.
    await page.keyboard.insertText(clockOf(Date.now() + hourMs));
    await page.keyboard.press('Enter');
    await expect.poll(() => form.innerText()).toContain('与所报时间不符，未作更改');
    await notice.waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(clockOf(Date.now()));
    await page.keyboard.press('Enter');
    await form.waitFor({ state: 'detached' });
    await notice.waitFor({ state: 'detached' });
    expect([-1, 0, 1].map((minutes) => clockOf(Date.now() + minutes * 60_000))).toContain(
      await shown(page),
    );
  } finally {
    await close();
  }
});

it('shouts at once for a room that was to be rung while the PC slept', async () => {
  const { dataDir, remove } = await demoHouse();
  onTestFinished(remove);
  await ask(dataDir, (client) => client.wakeUps.set({ place: '1208', at: '22:10' }));
  const { app, page, close } = await launchConsole({ dataDir });
  try {
    await signIn(page, '002', '000022');
    const ringing = () =>
      ask(dataDir, async (client) => {
        const { alarms } = await client.alarms.list({});
        return alarms.filter(({ target }) => target === 'wake-up').map(({ place }) => place);
      });
    expect(await ringing()).toEqual([]);
    // Asleep the machine counts no time; its clock is ahead when it wakes, and the system says so.
    await inMain(app, ({ powerMonitor }) => {
      const { timeOrigin } = performance;
      Date.now = () => Math.round(timeOrigin + performance.now()) + 31 * 60_000;
      powerMonitor.emit('resume');
    });
    await expect.poll(ringing, { timeout: 10_000 }).toContain('1208');
  } finally {
    await close();
  }
});
