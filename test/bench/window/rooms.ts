// A house of forty floors of forty rooms in a real window: from the key that says a room's state to its tile.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { createDesk } from '../../../electron/desk/desk.ts';
import { launchConsole } from '../../e2e/support/launch.ts';
import { secretOf } from '../../support/secrets.ts';
import { atMost, type Figure, spread } from '../support/figures.ts';
import { say } from '../support/progress.ts';
import { installProbe, pressAndSee } from './probe.ts';

const floors = 40;
const perFloor = 40;
const administrator = { code: '090', name: '管理员', pin: secretOf('090') };

const makeHouse = async (dataDir: string): Promise<void> => {
  const desk = await createDesk({ dataDir, live: false });
  const session = desk.connect({ station: 'bench', kind: 'program' });
  await desk.clientFor(session).house.create({
    name: { zh: '高塔酒店', en: 'Tower Hotel' },
    language: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    floors: [{ fromFloor: 1, untilFloor: floors, fromRoom: 1, untilRoom: perFloor }],
    administrator,
  });
  await desk.close();
};

const two = (number: number): string => String(number).padStart(2, '0');

const signIn = async (page: Page): Promise<void> => {
  await page.getByTestId('sign-in-code').waitFor();
  await page.keyboard.type(administrator.code);
  await page.keyboard.press('Enter');
  await page.keyboard.type(administrator.pin);
  await page.keyboard.press('Enter');
  await page.getByTestId('quick-line').waitFor();
};

/** Opens the card of one room after another and says of each that it is dirty, then that it is clean. */
export const measureRooms = async (rounds: number): Promise<Figure[]> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'bellboard-tower-'));
  await makeHouse(dataDir);
  const launched = await launchConsole({ dataDir, size: { width: 1366, height: 768 } });
  const { page } = launched;
  try {
    await signIn(page);
    await page.getByTestId('room-tile').first().waitFor();
    await installProbe(page);
    say(`${rounds} rooms of ${floors * perFloor} from the key to the tile`);
    const drawn: number[] = [];
    for (let at = 0; at < rounds; at += 1) {
      const room = `${two(1 + ((at * 7) % floors))}${two(1 + ((at * 11) % perFloor))}`;
      await page.keyboard.press('g');
      await page.keyboard.type(room, { delay: 15 });
      await page.locator(`[data-testid="room-card"][data-room="${room}"]`).waitFor();
      await page.getByTestId('room-acts').waitFor();
      for (const [key, state] of [
        ['Shift+D', 'dirty'],
        ['Shift+L', 'clean'],
      ] as const) {
        await page.waitForTimeout(150);
        drawn.push((await pressAndSee(page, key, { kind: 'room', id: room, state })).drawnMs);
      }
      await page.keyboard.press('Escape');
    }
    return [
      spread(
        {
          part: 'window',
          what: 'room state key → tile painted, 1,600 rooms',
          bars: [atMost('p99', 50)],
          note: 'forty floors of forty rooms, from the key’s own time to the end of the frame',
        },
        drawn,
      ),
    ];
  } finally {
    await launched.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
};
