// A command at work has the house open: it is not moved away from under it, and nothing it acknowledged is lost.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { createDesk } from '../../electron/desk/desk.ts';
import { leavesOf, overwrite } from '../support/damage.ts';
import type { TestHouse } from '../support/house.ts';
import { beyond, copiedHouse, inCopy, keptOf, layHouse, reportOf } from './copied-house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await copiedHouse();
});
afterAll(() => house.close());

/** `desk batch` as a process of its own, at work on the house from its first answer on. */
const batchOn = async (dataDir: string) => {
  const main = resolve(import.meta.dirname, '../../electron/cli/main.ts');
  const child = spawn(process.execPath, [main, '--data', dataDir, 'batch'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  onTestFinished(() => void child.kill());
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (): Promise<unknown> => {
    child.stdin.write('{"call":"house.status"}\n');
    return JSON.parse((await answers.next()).value as string);
  };
  expect(await ask()).toMatchObject({ ok: true });
  return {
    ask,
    end: () =>
      new Promise<void>((ended) => {
        child.once('exit', () => ended());
        child.stdin.end();
      }),
  };
};

it('a restore waits, ready, for the first start without it', async () => {
  const laid = layHouse(house);
  const batch = await batchOn(laid.dataDir);
  const [name = ''] = readdirSync(join(laid.dataDir, 'backups')).filter((one) =>
    one.endsWith('.db'),
  );
  const beside = await createDesk({
    dataDir: laid.dataDir,
    live: false,
    machineMs: house.nowMs,
  });
  const session = beside.connect({ station: 'command', kind: 'program' });
  session.staffId = house.sessionOf('090').staffId;
  await beside.clientFor(session).backups.restore({ name, why: '误删整层房间' });
  await beside.close();
  await expect(laid.start()).rejects.toMatchObject({
    code: 'DATABASE_LOCKED',
    reason: 'backups.inUse',
  });
  expect(existsSync(laid.file)).toBe(true);
  expect(keptOf(laid.dataDir)).toEqual([]);
  expect(await batch.ask()).toMatchObject({ ok: true });
  await batch.end();
  await (await laid.start()).close();
  expect(laid.whole()).toHaveLength(inCopy);
});

it('a recovery is not begun, and the damaged file lies as it was found', async () => {
  const laid = layHouse(house);
  const batch = await batchOn(laid.dataDir);
  overwrite(laid.file, leavesOf(laid.file, 'rooms'));
  const damaged = readFileSync(laid.file);
  await expect(laid.start()).rejects.toMatchObject({ reason: 'backups.inUse' });
  expect(readFileSync(laid.file).equals(damaged)).toBe(true);
  expect(keptOf(laid.dataDir)).toEqual([]);
  await batch.end();
  await (await laid.start()).close();
  expect(reportOf(laid.dataDir)).toMatchObject({ missingCount: 0 });
  expect(laid.whole()).toHaveLength(inCopy + beyond);
});
