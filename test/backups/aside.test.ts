// A copy is looked at within the house's own folder: nothing of it stays open anywhere when the console falls meanwhile.
import { existsSync, mkdirSync, readdirSync, symlinkSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { layDown } from '../support/laid-down.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';
import { smallDisk } from '../support/small-disk.ts';

const copiedHouse = async () => {
  const house = await createTestHouse({ live: true });
  await recordOne(house.as('002'), '1208毛巾');
  const { name } = await house.as('090').backups.now();
  return { house, name };
};

it('is opened beside the house, and nothing is left of it', async () => {
  const { house, name } = await copiedHouse();
  const names = new Set<string | null>();
  const watching = watch(house.dataDir, (_, given) => void names.add(given));
  onTestFinished(() => watching.close());
  await house.as('090').backups.preview({ name });
  await expect.poll(() => names.has('aside')).toBe(true);
  expect(await house.as('090').backups.rehearse()).toMatchObject({ ok: true });
  expect(readdirSync(join(house.dataDir, 'aside'))).toEqual([]);
});

it('left behind by a fall goes at the next start, and nothing else with it', async () => {
  const { house, name } = await copiedHouse();
  const laid = layDown(house);
  const left = join(laid.dataDir, 'aside', 'work-Xq1', 'house');
  mkdirSync(left, { recursive: true });
  writeFileSync(join(left, 'house.db'), 'an open house');
  await (await laid.start()).close();
  expect(existsSync(join(laid.dataDir, 'aside'))).toBe(false);
  expect(readdirSync(join(laid.dataDir, 'backups'))).toContain(name);
  expect(laid.whole()).toHaveLength(1);
});

it('that a disk without room would be filled by is not looked at, and says why', async ({
  skip,
}) => {
  const disk = smallDisk(8);
  if (disk === undefined) return skip('this machine mounts nothing for us');
  onTestFinished(disk.remove);
  const { house, name } = await copiedHouse();
  symlinkSync(disk.folder, join(house.dataDir, 'aside'));
  expect(await refusal(house.as('090').backups.preview({ name }))).toMatchObject({
    code: 'DATABASE_FULL',
    reason: 'backups.noRoom',
  });
});
