// A second place is carried about: what of other houses lies there is let be, nothing of a locked house lies there open, and its alarm goes with it.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { recordOne } from '../support/requests.ts';
import { smallDisk } from '../support/small-disk.ts';

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

describe('a locked house whose first place takes no copy', () => {
  /** The names that were ever given in the folder while something is done. */
  const namesDuring = async (folder: string, work: () => Promise<unknown>): Promise<string[]> => {
    const names = new Set<string>();
    const watching = watch(folder, (_, name) => void (name && names.add(name)));
    try {
      await work();
      // What was given last is heard last.
      writeFileSync(join(folder, 'heard'), '');
      await expect.poll(() => names.has('heard')).toBe(true);
    } finally {
      watching.close();
    }
    return [...names];
  };
  const hindered = async (passphrase?: string) => {
    const house = await createTestHouse();
    await recordOne(house.as('002'), '1208毛巾');
    const second = stick(house);
    await house.as('090').backups.set({
      secondPlace: second,
      ...(passphrase ? { passphrase } : {}),
    });
    // A folder in the way of what is swept there.
    mkdirSync(join(house.dataDir, 'backups', 'house-20261101T000000000Z.db.part'), {
      recursive: true,
    });
    return { house, second };
  };

  it('is locked at home, and only then carried to the second', async () => {
    const { house, second } = await hindered('kettle orbit window seven');
    const names = await namesDuring(second, async () => {
      const { places } = await house.as('011').backups.now();
      expect(places.map(({ problem }) => problem === null)).toEqual([false, true]);
    });
    expect(names.filter((name) => /\.db(\.|$)/.test(name) && !name.includes('.age'))).toEqual([]);
    const [name = ''] = copiesIn(second);
    expect(name).toMatch(/\.db\.age$/);
    expect(await house.as('090').backups.preview({ name })).toMatchObject({
      copy: { encrypted: true, requests: 1 },
    });
    expect(readdirSync(join(house.dataDir, 'aside'))).toEqual([]);
  });

  it('is not copied where home has no room for the open copy; without a lock it needs none there', async ({
    skip,
  }) => {
    const disk = smallDisk(8);
    if (disk === undefined) return skip('this machine mounts nothing for us');
    onTestFinished(disk.remove);
    const { house, second } = await hindered('kettle orbit window seven');
    rmSync(join(house.dataDir, 'aside'), { recursive: true, force: true });
    symlinkSync(disk.folder, join(house.dataDir, 'aside'));
    const outcome = await house
      .as('011')
      .backups.now()
      .then(
        () => 'copied',
        () => 'refused',
      );
    expect(outcome).toBe('refused');
    expect(copiesIn(second)).toEqual([]);
    await house.as('090').backups.set({ passphrase: null });
    const { places } = await house.as('011').backups.now();
    expect(places[1]?.problem).toBeNull();
    expect(copiesIn(second)).toHaveLength(1);
  });
});

it('that is full says why in the book of copies, for as long as its alarm stands', async ({
  skip,
}) => {
  const disk = smallDisk(8);
  if (disk === undefined) return skip('this machine mounts nothing for us');
  onTestFinished(disk.remove);
  const house = await createTestHouse();
  const problems = async () =>
    (await house.as('011').backups.list()).places.map(({ problem }) => problem);
  await house.as('090').backups.set({ secondPlace: disk.folder });
  expect(await problems()).toEqual([null, null]);
  await house.as('011').backups.now();
  expect(await problems()).toEqual([null, 'backups.noRoom']);
  await house.as('090').backups.set({ secondPlace: stick(house) });
  await house.as('011').backups.now();
  expect(await problems()).toEqual([null, null]);
});

describe('the alarm of a second place', () => {
  const alarmsOf = async (house: TestHouse) => {
    house.advance(1);
    return (await house.as('011').alarms.list()).alarms.filter(({ target }) => target === 'backup');
  };
  const failures = (house: TestHouse) =>
    house.rows("SELECT seq FROM events WHERE kind = 'backup-failed'").length;
  const pulledOut = async () => {
    const house = await createTestHouse();
    const second = stick(house);
    await house.as('090').backups.set({ secondPlace: second });
    renameSync(second, `${second}-out`);
    await house.as('011').backups.now();
    expect(await alarmsOf(house)).toHaveLength(1);
    return house;
  };

  it('goes when the place is taken away, and the first failure of a later one is told anew', async () => {
    const house = await pulledOut();
    await house.as('090').backups.set({ secondPlace: null });
    expect(await alarmsOf(house)).toEqual([]);
    const other = stick(house, 'other');
    await house.as('090').backups.set({ secondPlace: other });
    renameSync(other, `${other}-out`);
    await house.as('011').backups.now();
    expect(failures(house)).toBe(2);
    expect(await alarmsOf(house)).toMatchObject([{ about: { kind: 'backup', id: 'second' } }]);
  });

  it('stays while the place is the same, whatever else is set', async () => {
    const house = await pulledOut();
    await house.as('090').backups.set({ passphrase: null });
    expect(await alarmsOf(house)).toHaveLength(1);
    expect(existsSync(join(house.dataDir, 'stick'))).toBe(false);
  });
});
