// The PC is gone, the stick is in hand: a new PC brings the house back from its first screen, by keys alone.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { createDesk } from '../../electron/desk/desk.ts';
import { emptyFolder } from './support/house.ts';
import { launchConsole } from './support/launch.ts';
import { rowsAt, signIn } from './support/operator.ts';

const administrator = { code: '090', name: '管理员', pin: 'reed-090-pond' };
const passphrase = 'kettle orbit window seven';

/** A stick with a locked copy of a house, which is nowhere else any more. */
const stickOf = async (): Promise<string> => {
  const house = await emptyFolder();
  const folder = await mkdtemp(join(tmpdir(), 'bellboard-stick-'));
  const desk = await createDesk({ dataDir: house.dataDir, live: false });
  const client = desk.clientFor(desk.connect({ station: 'test', kind: 'program' }));
  await client.house.create({
    name: { zh: '江畔酒店', en: 'Riverside Hotel' },
    language: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    floors: [{ fromFloor: 12, untilFloor: 12, fromRoom: 1, untilRoom: 10 }],
    administrator,
  });
  await client.session.signIn({ code: administrator.code, pin: administrator.pin });
  await client.backups.set({ passphrase });
  await client.backups.now();
  await client.intake.record({ text: '1208 吹风机' });
  await client.backups.now();
  await desk.close();
  await cp(join(house.dataDir, 'backups'), folder, { recursive: true });
  await house.remove();
  return folder;
};

let stick: string;
beforeAll(async () => {
  stick = await stickOf();
}, 120_000);
afterAll(() => rm(stick, { recursive: true, force: true }));

it('is asked where the copies lie, tells them, asks for the passphrase, and opens the house', async () => {
  const house = await emptyFolder();
  onTestFinished(house.remove);
  const console = await launchConsole({
    dataDir: house.dataDir,
    size: { width: 1366, height: 768 },
  });
  onTestFinished(console.close);
  const { page } = console;
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await page.getByTestId('make-demo').waitFor();
  await press('3');
  await page.getByTestId('copies-path').waitFor();
  await page.getByText('六位密码只在原来的电脑上有效').waitFor();
  await press('Escape');
  await page.getByTestId('make-demo').waitFor();
  await press('3');
  await page.getByTestId('copies-path').waitFor();
  await page.keyboard.type(join(stick, 'not-there'));
  await press('Enter');
  await page.getByText('没有找到能读的备份').waitFor();
  await page.getByTestId('copies-path').fill(stick);
  await press('Enter');
  const copies = page.getByTestId('found-copy');
  await expect.poll(() => copies.count()).toBe(2);
  const chosen = page.locator('[data-testid="found-copy"][aria-pressed="true"]');
  expect(await chosen.innerText()).toContain('江畔酒店');
  expect(await chosen.innerText()).toContain('1 张服务单');
  await press('ArrowDown');
  expect(await chosen.innerText()).toContain('0 张服务单');
  await press('ArrowUp');
  expect(await chosen.innerText()).toContain('1 张服务单');
  // The whole of it is seen, by night as by day.
  await press('Control+Shift+D');
  const fits = await page.evaluate(
    () => document.documentElement.scrollHeight <= window.innerHeight,
  );
  expect(fits).toBe(true);
  await page.keyboard.type('kettle orbit window eight');
  await press('Enter');
  await page.getByText('口令不对').waitFor({ timeout: 30_000 });
  await page.getByTestId('copy-passphrase').fill(passphrase);
  await press('Enter');
  await page.getByTestId('sign-in-code').waitFor({ timeout: 120_000 });
  await page.getByText('江畔酒店').first().waitFor();
  await signIn(page, administrator.code, administrator.pin);
  await rowsAt(page, '1208').first().waitFor();
}, 240_000);
