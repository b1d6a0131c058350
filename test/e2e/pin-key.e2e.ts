// A real house in the real window: what a PIN opens there, and where the key lies that it is mixed with.
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDesk } from '../../electron/desk/desk.ts';
import { emptyFolder, type HouseOnDisk } from './support/house.ts';
import { launchConsole } from './support/launch.ts';
import { signIn, takeOver } from './support/operator.ts';

const administrator = { code: '090', name: '管理员', pin: 'reed-090-pond' };
const operator = { code: '002', name: '孙丽', role: 'operator', pin: '735182' } as const;

let house: HouseOnDisk;
let config: string;

beforeAll(async () => {
  house = await emptyFolder();
  config = await mkdtemp(join(tmpdir(), 'bellboard-config-'));
  const desk = await createDesk({ dataDir: house.dataDir, live: false });
  const client = desk.clientFor(desk.connect({ station: 'test', kind: 'program' }));
  await client.house.createEmpty({ administrator });
  await client.session.signIn({ code: administrator.code, pin: administrator.pin });
  await client.staff.add(operator);
  await desk.close();
});
afterAll(async () => {
  await house.remove();
  await rm(config, { recursive: true, force: true });
});

const launch = () =>
  launchConsole({
    dataDir: house.dataDir,
    size: { width: 1366, height: 768 },
    env: { XDG_CONFIG_HOME: config },
  });
const keptHash = (): string => {
  const db = new Sqlite(join(house.dataDir, 'house.db'), { readonly: true });
  const hash = db.prepare("SELECT secret_hash FROM staff WHERE code = '002'").pluck().get();
  db.close();
  return String(hash);
};
const refusedWithPin = async (page: Page) => {
  await page.getByTestId('sign-in-code').fill(operator.code);
  await page.getByTestId('sign-in-pin').fill(operator.pin);
  await page.keyboard.press('Enter');
  await page.getByText('还没有用长密码打开过').waitFor();
  expect(await page.getByTestId('quick-line').count()).toBe(0);
};

it('a PIN changes the person once a password has opened the console, and again after a restart', async () => {
  expect(keptHash()).toMatch(/^\$argon2id/);
  const first = await launch();
  try {
    await refusedWithPin(first.page);
    await signIn(first.page, administrator.code, administrator.pin);
    await takeOver(first.page, operator.code, operator.pin);
    await first.page.getByTestId('quick-line').waitFor();
  } finally {
    await first.close();
  }
  expect(keptHash()).toMatch(/^keyed:[0-9a-f]{8}:\$argon2id/);
  const again = await launch();
  try {
    await refusedWithPin(again.page);
    await signIn(again.page, administrator.code, administrator.pin);
    await takeOver(again.page, operator.code, operator.pin);
  } finally {
    await again.close();
  }
});

it('the key is one file outside the house, which only its user reads', async () => {
  const keys = (await readdir(config, { recursive: true, withFileTypes: true })).filter(
    ({ name }) => name.startsWith('pin.key'),
  );
  expect(keys).toHaveLength(1);
  const [key] = keys;
  const { mode } = await stat(join(key?.parentPath ?? '', key?.name ?? ''));
  expect(mode & 0o777).toBe(0o600);
  const inHouse = await readdir(house.dataDir, { recursive: true });
  expect(inHouse.filter((name) => name.includes('pin.key'))).toEqual([]);
});
