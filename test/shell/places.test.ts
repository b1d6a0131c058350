// Where a console keeps its windows' small files: never in the house's own folder, and one place for each house.
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { layOutWindows, sweepWindows, windowFolder } from '../../electron/shell/places.ts';

let own: string;
let houses: string;
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'bellboard-places-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  own = join(folder, 'own');
  houses = join(folder, 'houses');
  mkdirSync(join(houses, 'one'), { recursive: true });
});

it('is the same however the folder is written, and another for another house', () => {
  symlinkSync(join(houses, 'one'), join(houses, 'link'));
  const one = windowFolder(own, join(houses, 'one'));
  expect(windowFolder(own, join(houses, 'link'))).toBe(one);
  expect(windowFolder(own, join(houses, '..', 'houses', 'one/'))).toBe(one);
  expect(windowFolder(own, join(houses, 'two'))).not.toBe(one);
  expect(one.startsWith(own)).toBe(true);
});

it('is made for a folder that is not there, and leaves that as it is', () => {
  const folder = layOutWindows(own, join(houses, 'unplugged', 'house'));
  expect(existsSync(folder)).toBe(true);
  expect(existsSync(join(houses, 'unplugged'))).toBe(false);
});

it('goes a month after its house has gone, and not before', () => {
  const [here, justGone, longGone] = ['one', 'two', 'three'].map((name) => ({
    house: join(houses, name),
    folder: layOutWindows(own, join(houses, name)),
  }));
  const old = new Date(Date.now() - 40 * 86_400_000);
  for (const { folder } of [here, longGone].flatMap((one) => one ?? []))
    utimesSync(join(folder, 'data-folder'), old, old);
  sweepWindows(own);
  expect([here, justGone, longGone].map((one) => existsSync(one?.folder ?? ''))).toEqual([
    true,
    true,
    false,
  ]);
  sweepWindows(join(own, 'nothing'));
});
