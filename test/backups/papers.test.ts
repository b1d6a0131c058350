// Papers of contracts beside the copies: one that cannot be carried keeps neither the copy nor the rotation nor the
// other papers back, and is told as what it is.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { carryPapers } from '../../electron/desk/backups/papers.ts';
import { kept } from '../../shared/backups/model.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

/** What cannot be read, as of a file whose rights or whose disk are gone. */
const unread = vi.hoisted(() => new Set<string>());
vi.mock('node:fs', async (actual) => {
  const fs = await actual<typeof import('node:fs')>();
  const refuse = (path: unknown): void => {
    if (typeof path === 'string' && unread.has(path))
      throw Object.assign(new Error(`EACCES: permission denied, open '${path}'`), {
        code: 'EACCES',
      });
  };
  const guarded = {
    ...fs,
    readFileSync: (...asked: Parameters<typeof fs.readFileSync>) => {
      refuse(asked[0]);
      return fs.readFileSync(...asked);
    },
    readdirSync: (...asked: Parameters<typeof fs.readdirSync>) => {
      refuse(asked[0]);
      return fs.readdirSync(...asked);
    },
  };
  return { ...guarded, default: guarded };
});

const hashOf = (letter: string): string => letter.repeat(64);
const layPaper = (house: TestHouse, contract: string, letter: string): string => {
  const folder = join(house.dataDir, 'contracts', contract);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, hashOf(letter)), `signed ${letter}`);
  return join('contracts', contract, hashOf(letter));
};
const firstOf = (house: TestHouse): string => join(house.dataDir, 'backups');
const alarmsOf = async (house: TestHouse) => {
  house.advance(1);
  return (await house.as('011').alarms.list()).alarms.filter(({ target }) =>
    target.startsWith('backup'),
  );
};
const told = (house: TestHouse) =>
  house.rows("SELECT seq FROM events WHERE kind = 'backup-papers-left'").length;

const houseWithPapers = async () => {
  const house = await createTestHouse();
  const contract = await house
    .as('010')
    .contracts.add({ supplier: '绿安', scope: '虫害', startsOn: '2026-01-01' });
  const bad = layPaper(house, contract.id, 'a');
  const good = layPaper(house, 'z-other', 'b');
  // In the place a file lies where the papers of this contract belong.
  mkdirSync(join(firstOf(house), 'contracts'), { recursive: true });
  const inTheWay = join(firstOf(house), 'contracts', contract.id);
  writeFileSync(inTheWay, 'in the way');
  return { house, bad, good, inTheWay };
};

it('one that cannot be carried is a problem of its own: the copy lies there, the others too, and what has had its time goes', async () => {
  const { house, bad, good } = await houseWithPapers();
  for (let made = 0; made < kept.newest + 4; made += 1) {
    house.advance(1);
    const { places } = await house.as('011').backups.now();
    expect(places).toMatchObject([
      {
        place: 'first',
        problem: null,
        papers: { about: '绿安', reason: 'unwritten', cause: 'EEXIST', count: 1 },
      },
    ]);
  }
  const copies = readdirSync(firstOf(house)).filter((name) => name.endsWith('.db'));
  expect(copies).toHaveLength(kept.newest);
  expect(readFileSync(join(firstOf(house), good), 'utf8')).toBe('signed b');
  expect(existsSync(join(firstOf(house), bad))).toBe(false);
  expect(await alarmsOf(house)).toMatchObject([{ target: 'backup-papers', label: '绿安' }]);
  expect(told(house)).toBe(1);
  expect(house.rows("SELECT seq FROM events WHERE kind = 'backup-failed'")).toEqual([]);
  expect((await house.as('011').backups.list()).papers).toEqual({
    place: 'first',
    about: '绿安',
    paper: bad,
    reason: 'unwritten',
    cause: 'EEXIST',
    count: 1,
  });
}, 120_000);

it('is told of anew where it is another, and no more once all are there', async () => {
  const { house, bad, inTheWay } = await houseWithPapers();
  await house.as('011').backups.now();
  const second = join(house.dataDir, 'stick');
  mkdirSync(join(second, 'contracts'), { recursive: true });
  await house.as('090').backups.set({ secondPlace: second });
  writeFileSync(join(second, bad, '..'), 'in the way');
  rmSync(inTheWay);
  house.advance(1);
  await house.as('011').backups.now();
  expect(told(house)).toBe(2);
  expect((await house.as('011').backups.list()).papers).toMatchObject({ place: 'second' });
  // A place that cannot be looked into says nothing of its papers.
  const mark = join(second, 'bellboard-backups.json');
  const marked = readFileSync(mark);
  rmSync(mark);
  house.advance(1);
  await house.as('011').backups.now();
  expect((await alarmsOf(house)).map(({ target }) => target).sort()).toEqual([
    'backup',
    'backup-papers',
  ]);
  writeFileSync(mark, marked);
  rmSync(join(second, bad, '..'));
  await house.as('011').backups.now();
  expect(await alarmsOf(house)).toEqual([]);
  expect((await house.as('011').backups.list()).papers).toBeNull();
  expect(readFileSync(join(second, bad), 'utf8')).toBe('signed a');
});

it('that cannot be read keeps no other back; nor does a folder, and half of one is none', async () => {
  const house = await createTestHouse();
  const bad = layPaper(house, 'one', 'a');
  const good = layPaper(house, 'one', 'b');
  layPaper(house, 'two', 'c');
  const last = layPaper(house, 'three', 'd');
  writeFileSync(join(house.dataDir, 'contracts', 'one', `${hashOf('e')}.part`), 'half');
  unread.add(join(house.dataDir, bad)).add(join(house.dataDir, 'contracts', 'two'));
  const place = join(house.dataDir, 'place');
  expect(carryPapers(house.dataDir, place)).toEqual({
    paper: bad,
    reason: 'unread',
    cause: 'EACCES',
    count: 2,
  });
  const lying = readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  expect(lying.sort()).toEqual([join(place, good), join(place, last)].sort());
  unread.clear();
  expect(carryPapers(house.dataDir, place)).toBeNull();
  expect(existsSync(join(place, bad))).toBe(true);
});

it('half of one among the copies is made whole; a whole one is not written over by half of one', async () => {
  const house = await createTestHouse();
  const bytes = Buffer.from('%PDF-1.4 signed and sealed');
  const name = createHash('sha256').update(bytes).digest('hex');
  const from = join(house.dataDir, 'contracts', 'one', name);
  mkdirSync(join(from, '..'), { recursive: true });
  writeFileSync(from, bytes);
  const place = join(house.dataDir, 'place');
  const to = join(place, 'contracts', 'one', name);
  mkdirSync(join(to, '..'), { recursive: true });
  for (const half of [bytes.subarray(0, 9), Buffer.alloc(0)]) {
    writeFileSync(to, half);
    expect(carryPapers(house.dataDir, place)).toBeNull();
    expect(readFileSync(to).equals(bytes)).toBe(true);
  }
  writeFileSync(from, bytes.subarray(0, 9));
  expect(carryPapers(house.dataDir, place)).toBeNull();
  expect(readFileSync(to).equals(bytes)).toBe(true);
  expect(readdirSync(join(to, '..'))).toEqual([name]);
});

it('a place that filled up with copies that have had their time makes room again before the next is written', async () => {
  const house = await createTestHouse();
  const { name } = await house.as('011').backups.now();
  const note = JSON.parse(readFileSync(join(firstOf(house), `${name}.json`), 'utf8')) as object;
  const had: string[] = [];
  for (let minute = 1; minute <= 20; minute += 1) {
    const madeAtMs = Date.parse('2026-05-31T09:00:00+08:00') + minute * 60_000;
    const earlier = `house-${new Date(madeAtMs).toISOString().replace(/[-:.]/g, '')}.db`;
    had.push(earlier);
    writeFileSync(join(firstOf(house), earlier), 'old');
    writeFileSync(
      join(firstOf(house), `${earlier}.json`),
      JSON.stringify({ ...note, order: minute, madeAtMs }),
    );
  }
  // The copy itself comes to nothing: where it would be locked lies a file.
  await house.as('090').backups.set({ passphrase: 'kettle orbit window seven' });
  rmSync(join(house.dataDir, 'aside'), { recursive: true, force: true });
  writeFileSync(join(house.dataDir, 'aside'), 'in the way');
  house.advance(1);
  expect(await refusal(house.as('011').backups.now())).toMatchObject({
    reason: 'database.readOnly',
  });
  const lying = readdirSync(firstOf(house)).filter((one) => one.endsWith('.db'));
  expect(lying.sort()).toEqual([...had.slice(-(kept.newest - 1)), name].sort());
});
