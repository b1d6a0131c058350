// A second place that does not answer: the window closes all the same, and the house opens again.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ask } from './support/beside.ts';
import { demoHouse } from './support/house.ts';
import { launchConsole } from './support/launch.ts';
import { signIn } from './support/operator.ts';

const size = { width: 1366, height: 768 };
const administrator = { as: '090', pin: '009900' };

it('is told of by the copy made without it; the console closes, and the next one is not told that the house is in use', async ({
  skip,
}) => {
  const house = await demoHouse();
  const { dataDir } = house;
  const second = join(dataDir, 'stick');
  mkdirSync(second);
  await ask(
    dataDir,
    async ({ backups }) => {
      await backups.set({ secondPlace: second });
      await backups.now();
    },
    administrator,
  );
  const [mark = ''] = readdirSync(second).filter((name) => !name.startsWith('house-'));
  const said = readFileSync(join(second, mark));
  rmSync(join(second, mark));
  if (spawnSync('/usr/bin/mkfifo', [join(second, mark)]).status !== 0)
    return skip('this machine makes no pipes');
  const { app, page } = await launchConsole({ dataDir, size });
  await signIn(page, '090', '009900');
  await page.keyboard.press('Control+Shift+5');
  await page.getByTestId('archive-view').waitFor();
  await page.keyboard.press('Alt+5');
  await page.getByTestId('register-archive/backups').waitFor();
  await page.keyboard.press('n');
  await expect
    .poll(() => page.getByTestId('register-archive/backups').innerText(), { timeout: 30_000 })
    .toContain('十秒没有回应');
  const child = app.process();
  const ended = new Promise((settle) => child.once('exit', settle));
  await Promise.all([ended, app.close()]);

  rmSync(join(second, mark));
  writeFileSync(join(second, mark), said);
  const next = await launchConsole({ dataDir, size });
  try {
    await next.page.getByTestId('sign-in-code').waitFor();
  } finally {
    await next.close();
    await house.remove();
  }
});
