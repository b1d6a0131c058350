// A damaged house on a disk that is nearly full waits for room: it does not come back as it was long ago because that is smaller.
import {
  cpSync,
  existsSync,
  readdirSync,
  rmSync,
  statfsSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { recoverHouse } from '../../electron/desk/recovery/index.ts';
import { createTestHouse } from '../support/house.ts';
import { recordOne } from '../support/requests.ts';
import { smallDisk } from '../support/small-disk.ts';
import { layHouse, reportOf } from './copied-house.ts';

it('waits for room rather than take an older copy that is smaller', async ({ skip }) => {
  const disk = smallDisk(48);
  if (disk === undefined) return skip('this machine mounts nothing for us');
  onTestFinished(disk.remove);
  const house = await createTestHouse();
  const client = house.as('002');
  const { id } = await recordOne(client, '1208毛巾');
  const { name: older } = await house.as('090').backups.now();
  for (let turn = 0; turn < 120; turn += 1)
    await client.requests.note({ id, text: `${turn} ${'x'.repeat(9_000)}` });
  house.advance(1);
  const { name: newest } = await house.as('090').backups.now();
  const laid = layHouse(house);
  // Nothing of it can be read: all there is are its copies.
  writeFileSync(laid.file, Buffer.alloc(statSync(laid.file).size, 7));
  // The house lies on the small disk, its copies somewhere else.
  const dataDir = join(disk.folder, 'house');
  const copies = join(laid.dataDir, 'backups');
  cpSync(laid.dataDir, dataDir, { recursive: true });
  rmSync(join(dataDir, 'backups'), { recursive: true });
  symlinkSync(copies, join(dataDir, 'backups'));
  const bytesOf = (name: string) => statSync(join(copies, name)).size;
  const [small, large] = [bytesOf(older), bytesOf(newest)];
  expect(large - small).toBeGreaterThan(512 * 1024);
  // Room for the damaged file and the older copy, not for the newest.
  const room = statSync(laid.file).size + (small + large) / 2;
  const { bavail, bsize } = statfsSync(disk.folder);
  writeFileSync(join(disk.folder, 'ballast'), Buffer.alloc(bavail * bsize - room));

  const recover = () =>
    recoverHouse({ dataDir, fault: 'a page is gone', nowMs: house.nowMs() }, undefined);
  await expect(recover()).rejects.toMatchObject({ code: 'ENOSPC' });
  expect(existsSync(join(dataDir, 'recovering.json'))).toBe(true);
  expect(readdirSync(dataDir)).not.toContain('house.db');

  disk.clear();
  await recover();
  expect(reportOf(dataDir)).toMatchObject({
    copy: { name: newest },
    refused: [],
    salvaged: null,
  });
});
