// A desk that closes while its reader writes: the thread is waited for, and nothing half lies about.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { DeskError } from '../../electron/desk/kernel/failure.ts';
import { createReader } from '../../electron/desk/worker/index.ts';
import { createTestHouse } from '../support/house.ts';

it('breaks off a month in the middle, eight times, and leaves no half file and no torn thread', async () => {
  const house = await createTestHouse({ demo: true });
  const folder = join(house.dataDir, 'months');
  const timeZone = 'Asia/Shanghai';
  const about = {
    houseId: 'house',
    houseZh: '示范酒店',
    houseEn: 'Demo house',
    timeZone,
    writtenAt: house.inMinutes(0),
  };
  const input = { month: '2026-11', folder, about, personalOnly: false };
  let brokenOff = 0;
  for (let turn = 0; turn < 8; turn += 1) {
    const reader = createReader({ dataDir: house.dataDir });
    const asking = { nowMs: house.nowMs(), timeZone, language: 'en' } as const;
    let writing = true;
    const answer = reader
      .ask('writeMonth', asking, input)
      .catch((error: unknown) => error)
      .finally(() => {
        writing = false;
      });
    // Under way, and a little further each time.
    const half = join(folder, '2026-11.bellboard.zip.part');
    while (writing && !existsSync(half)) await pause(2);
    await pause(turn * 6);
    await reader.close();
    const said = await answer;
    if (said instanceof DeskError && said.reason === 'kernel.readerGone') brokenOff += 1;
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  }
  expect(brokenOff).toBeGreaterThan(0);
}, 180_000);
