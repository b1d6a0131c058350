// A restore by hand where a recovery was cut short: what was restored stands, and nothing else is said of it.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findCopy, firstPlace, keepFolder, takeReady } from '../../electron/desk/backups/index.ts';
import { layReady, restoredNote } from '../../electron/desk/backups/restore.ts';
import { recoverHouse } from '../../electron/desk/recovery/index.ts';
import { runDesk } from '../support/command-line.ts';
import { leavesOf, overwrite } from '../support/damage.ts';
import type { TestHouse } from '../support/house.ts';
import { beyond, copiedHouse, inCopy, keptOf, layHouse } from './copied-house.ts';
import { beginRecovery, begunFile, noteRecovery } from './half-done.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await copiedHouse();
});
afterAll(() => house.close());

/** A damaged house. */
const laidDamaged = () => {
  const laid = layHouse(house);
  overwrite(laid.file, leavesOf(laid.file, 'rooms'));
  return laid;
};
type Laid = ReturnType<typeof laidDamaged>;

const copyOf = ({ dataDir }: Laid): string =>
  readdirSync(firstPlace(dataDir)).find((name) => name.endsWith('.db')) ?? '';
/** As the command line goes back: to a copy on a stick. */
const restore = async (laid: Laid): Promise<{ restored: boolean; keptIn: string }> => {
  const stick = join(laid.dataDir, 'stick');
  mkdirSync(stick);
  const name = copyOf(laid);
  for (const file of [name, `${name}.json`])
    copyFileSync(join(firstPlace(laid.dataDir), file), join(stick, file));
  const run = await runDesk(['--data', laid.dataDir, 'restore', join(stick, name)]);
  expect(run).toMatchObject({ code: 0, err: '' });
  return JSON.parse(run.out) as { restored: boolean; keptIn: string };
};

/** The next start opens what was restored, and says that and nothing else. @param keptIn where the house as it was lies */
const standsRestored = async (laid: Laid, keptIn: string): Promise<void> => {
  const desk = await laid.start();
  desk.settle();
  await desk.close();
  expect(laid.whole()).toHaveLength(inCopy);
  expect(
    laid.rows(
      "SELECT subject_id AS name, body ->> '$.facts.keptIn' AS keptIn FROM events WHERE kind = 'house-restored'",
    ),
  ).toEqual([{ name: copyOf(laid), keptIn }]);
  expect(laid.rows("SELECT 1 FROM events WHERE kind = 'house-recovered'")).toEqual([]);
  expect(existsSync(join(keptIn, 'house.db'))).toBe(true);
  const left = readdirSync(laid.dataDir).filter((name) => /^(recover|restor)/.test(name));
  expect(left).toEqual([]);
};

describe('a restore where a recovery was cut short', () => {
  it('stands, where the damaged house was kept aside and nothing stood in its place', async () => {
    const laid = laidDamaged();
    const damaged = readFileSync(laid.file);
    const aside = beginRecovery(laid.dataDir, house.nowMs());
    const { restored, keptIn } = await restore(laid);
    // The house as it was lies where the recovery put it.
    expect({ restored, keptIn }).toEqual({ restored: true, keptIn: aside });
    expect(existsSync(begunFile(laid.dataDir))).toBe(false);
    await standsRestored(laid, aside);
    expect(readFileSync(join(aside, 'house.db')).equals(damaged)).toBe(true);
  });

  it('stands, where nothing was moved yet', async () => {
    const laid = laidDamaged();
    noteRecovery(laid.dataDir, house.nowMs());
    const { keptIn } = await restore(laid);
    expect(basename(keptIn)).toMatch(/before-restore$/);
    await standsRestored(laid, keptIn);
  });

  it('stands, where the recovered house was in place already, which is told no more', async () => {
    const laid = laidDamaged();
    const { dataDir } = laid;
    const aside = noteRecovery(dataDir, house.nowMs());
    const note = readFileSync(begunFile(dataDir));
    await recoverHouse({ dataDir, fault: 'any', nowMs: house.nowMs() }, undefined);
    expect(existsSync(join(aside, 'house.db'))).toBe(true);
    writeFileSync(begunFile(dataDir), note);
    const { keptIn } = await restore(laid);
    expect(basename(keptIn)).toMatch(/before-restore$/);
    await standsRestored(laid, keptIn);
    expect(keptOf(dataDir)).toContain(aside);
  });

  it('cut short between any two of its steps ends as the restore', async () => {
    for (const done of ['nothing', 'room made', 'in place', 'told', 'recovery gone']) {
      const laid = laidDamaged();
      const { dataDir } = laid;
      const aside = beginRecovery(dataDir, house.nowMs());
      const name = copyOf(laid);
      const copy = findCopy([firstPlace(dataDir)], name);
      const askedAtMs = house.nowMs() + 1;
      const keptIn = keepFolder(dataDir, askedAtMs, 'before-restore');
      const { head, madeAtMs } = copy.note;
      const note = { name, madeAtMs, by: 'desk', askedAtMs, keptIn, before: null, head };
      await layReady({ dataDir }, copy, undefined, { ...note, onRecord: false });
      const ready = join(dataDir, 'restoring', 'ready.json');
      const asked = readFileSync(ready);
      if (done !== 'nothing') mkdirSync(keptIn, { recursive: true });
      if (done === 'in place') renameSync(join(dataDir, 'restoring', 'house.db'), laid.file);
      if (done === 'told' || done === 'recovery gone') {
        const begun = readFileSync(begunFile(dataDir));
        takeReady(laid);
        mkdirSync(join(dataDir, 'restoring'));
        writeFileSync(ready, asked);
        if (done === 'told') writeFileSync(begunFile(dataDir), begun);
      }
      takeReady(laid);
      expect(existsSync(begunFile(dataDir)), done).toBe(false);
      expect(restoredNote(dataDir), done).toMatchObject({ name, keptIn: aside });
      await standsRestored(laid, aside);
    }
  });

  it('that was cut short before it was laid ready leaves the recovery to the next start', async () => {
    const laid = laidDamaged();
    beginRecovery(laid.dataDir, house.nowMs());
    mkdirSync(join(laid.dataDir, 'restoring'));
    const desk = await laid.start();
    desk.settle();
    await desk.close();
    expect(laid.whole()).toHaveLength(inCopy + beyond);
    expect(laid.rows("SELECT 1 FROM events WHERE kind = 'house-restored'")).toEqual([]);
  });
});
