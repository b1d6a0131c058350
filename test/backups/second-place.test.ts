// A second place is carried about: what of other houses lies there is let be.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';

const copiesIn = (folder: string): string[] =>
  readdirSync(folder).filter((name) => /^house-.*\.db(\.age)?$/.test(name));
const stick = (house: TestHouse, name = 'stick'): string => {
  const folder = join(house.dataDir, name);
  mkdirSync(folder);
  return folder;
};

/** Lays the copy there once more as if made at another moment, by this house or by another. */
const layEarlier = (folder: string, name: string, atMs: number, houseId?: string): string => {
  const note = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  const stamp = new Date(atMs).toISOString().replace(/[-:.]/g, '');
  const earlier = `house-${stamp}.db`;
  writeFileSync(join(folder, earlier), readFileSync(join(folder, name)));
  const as = { ...note, madeAtMs: atMs, ...(houseId ? { houseId } : {}) };
  writeFileSync(join(folder, `${earlier}.json`), JSON.stringify(as));
  return earlier;
};

describe('copies of another house on the stick', () => {
  it('are let be, however many, and push none of ours out', async () => {
    const house = await createTestHouse();
    const second = stick(house);
    await house.as('090').backups.set({ secondPlace: second });
    const { name } = await house.as('011').backups.now();
    const minutes = Array.from({ length: 14 }, (_, at) => (at + 1) * 60_000);
    // Theirs are younger than the few of ours, and more than are kept of one morning.
    const ours = minutes
      .slice(0, 5)
      .map((ms) => layEarlier(second, name, Date.parse('2026-05-30T09:00:00+08:00') + ms));
    const theirs = minutes.map((ms) =>
      layEarlier(second, name, Date.parse('2026-05-31T09:00:00+08:00') + ms, 'another'),
    );
    house.advance(1);
    const next = await house.as('011').backups.now();
    expect(copiesIn(second).sort()).toEqual([...ours, ...theirs, name, next.name].sort());
    // Of ours those still go that have had their time.
    for (const ms of minutes)
      layEarlier(second, name, Date.parse('2026-05-29T09:00:00+08:00') + ms);
    house.advance(1);
    await house.as('011').backups.now();
    const left = copiesIn(second);
    expect(left).toEqual(expect.arrayContaining(theirs));
    expect(left.length - theirs.length).toBeLessThan(14);
  });
});
