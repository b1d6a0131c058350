// The way back is tried by the house itself, once a month by night: what came of it is shown, and shouts where it failed.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { recordOne } from '../support/requests.ts';

const shown = async (house: TestHouse) => (await house.as('090').backups.list()).rehearsal;
const alarms = async (house: TestHouse) =>
  (await house.as('011').alarms.list()).alarms.filter(
    ({ target, about }) => target === 'backup' && about?.id === 'rehearsal',
  );
const rehearsals = (house: TestHouse) =>
  house.rows("SELECT seq FROM events WHERE kind = 'backup-rehearsed'").length;
const rehearsed = (house: TestHouse, times: number) =>
  expect.poll(() => rehearsals(house), { timeout: 30_000 }).toBe(times);

it('is rehearsed in the first night of a month that has a copy, and not again in it', async () => {
  const house = await createTestHouse({ live: true, at: '2026-11-23T23:00:00+08:00' });
  await recordOne(house.as('002'), '1208毛巾');
  await house.as('090').backups.now();
  expect(await shown(house)).toBeNull();
  house.setClock('2026-11-24T04:19:00+08:00');
  expect(rehearsals(house)).toBe(0);
  house.setClock('2026-11-24T04:21:00+08:00');
  await rehearsed(house, 1);
  const first = await shown(house);
  expect(first).toMatchObject({ ok: true, findings: [] });
  expect(first?.events).toBeGreaterThan(0);
  // Nothing of it is left lying about.
  expect(existsSync(join(house.dataDir, 'restoring'))).toBe(false);
  house.setClock('2026-11-25T04:30:00+08:00');
  await house.as('090').backups.now();
  expect(rehearsals(house)).toBe(1);
  house.setClock('2026-12-01T04:30:00+08:00');
  await rehearsed(house, 2);
  expect(await shown(house)).toMatchObject({ ok: true });
  expect(await alarms(house)).toEqual([]);
}, 120_000);

it('that cannot be held shouts, and is tried again every night until it can', async () => {
  const house = await createTestHouse({ live: true, at: '2026-11-23T23:00:00+08:00' });
  await recordOne(house.as('002'), '1208毛巾');
  await house.as('090').backups.set({ passphrase: 'kettle orbit window seven' });
  await house.as('090').backups.now();
  // The key this PC opens its own copies with is gone: by night nobody is there with the passphrase.
  rmSync(join(house.dataDir, 'backup-keys.json'));
  house.setClock('2026-11-24T04:21:00+08:00');
  await rehearsed(house, 1);
  expect(await shown(house)).toMatchObject({ ok: false, findings: ['backups.passphraseMissing'] });
  house.advance(1);
  expect(await alarms(house)).toHaveLength(1);
  house.setClock('2026-11-25T04:21:00+08:00');
  await rehearsed(house, 2);
  await house.as('090').backups.set({ passphrase: null });
  await house.as('090').backups.now();
  house.setClock('2026-11-26T04:21:00+08:00');
  await rehearsed(house, 3);
  expect(await shown(house)).toMatchObject({ ok: true });
  house.advance(1);
  expect(await alarms(house)).toEqual([]);
}, 120_000);
