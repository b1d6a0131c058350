// Copies of the house: made by hand and by itself, in two places, checked, told of when they fail, let go by rule.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outOfRotation } from '../../shared/backups/model.ts';
import { addDays } from '../../shared/kernel/time.ts';
import { acceptAll, houseReadyToSign, signAs } from '../handover/people.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';

const copiesIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.db')) : [];
const firstOf = (house: TestHouse) => join(house.dataDir, 'backups');
const stick = (house: TestHouse): string => {
  const folder = join(house.dataDir, 'stick');
  mkdirSync(folder);
  return folder;
};
const alarmsOf = async (house: TestHouse) =>
  (await house.as('011').alarms.list()).alarms.filter(({ target }) => target === 'backup');
/** The desk's own copies are made in a thread of their own. */
const copied = (folder: string, count: number) =>
  expect.poll(() => copiesIn(folder).length, { timeout: 20_000 }).toBe(count);

describe('a copy made by hand', () => {
  it('holds what the house holds, is listed with it, and nobody may make one who does not answer for the house', async () => {
    const house = await createTestHouse();
    await recordOne(house.as('002'), '1208毛巾');
    const made = await house.as('011').backups.now();
    expect(made).toMatchObject({ places: [{ place: 'first', problem: null }] });
    expect(copiesIn(firstOf(house))).toEqual([made.name]);
    const { copies, places } = await house.as('090').backups.list();
    expect(copies).toHaveLength(1);
    expect(copies[0]).toMatchObject({
      name: made.name,
      checkWord: made.checkWord,
      requests: 1,
      places: ['first'],
      encrypted: false,
    });
    expect(places).toMatchObject([{ place: 'first', problem: null }]);
    expect(readdirSync(firstOf(house)).filter((name) => name.includes('.part'))).toEqual([]);
    expect(await refusal(house.as('002').backups.now())).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('has the papers of contracts beside it', async () => {
    const house = await createTestHouse();
    const paper = join('contracts', 'one', 'a'.repeat(64));
    mkdirSync(join(house.dataDir, 'contracts', 'one'), { recursive: true });
    writeFileSync(join(house.dataDir, paper), 'signed');
    for (let turn = 0; turn < 2; turn += 1) await house.as('011').backups.now();
    expect(readFileSync(join(firstOf(house), paper), 'utf8')).toBe('signed');
  });

  it('goes to the second place too, which must be there and be this house’s', async () => {
    const house = await createTestHouse();
    const administrator = house.as('090');
    const nowhere = join(house.dataDir, 'not-there');
    expect(await refusal(administrator.backups.set({ secondPlace: nowhere }))).toMatchObject({
      reason: 'backups.noFolder',
    });
    expect(await refusal(administrator.backups.set({ secondPlace: 'backups' }))).toMatchObject({
      reason: 'backups.noFolder',
    });
    const second = stick(house);
    await administrator.backups.set({ secondPlace: second });
    const made = await administrator.backups.now();
    expect(copiesIn(second)).toEqual([made.name]);
    expect((await administrator.backups.list()).copies[0]?.places).toEqual(['first', 'second']);
    const other = await createTestHouse();
    writeFileSync(join(second, 'bellboard-backups.json'), '{"houseId":"another"}');
    expect(await refusal(other.as('090').backups.set({ secondPlace: second }))).toMatchObject({
      reason: 'backups.placeOfAnother',
    });
  });
});

it('touches nothing in a folder that is not, or no longer, this house’s', async () => {
  const house = await createTestHouse();
  const second = stick(house);
  await house.as('090').backups.set({ secondPlace: second });
  const others = join(second, 'film.mkv.part');
  writeFileSync(others, 'half a download');
  for (const mark of ['{"houseId":"another"}', 'no mark']) {
    writeFileSync(join(second, 'bellboard-backups.json'), mark);
    const { places } = await house.as('011').backups.now();
    expect(places[1]?.problem).not.toBeNull();
    expect(existsSync(others), mark).toBe(true);
  }
});

it('lets its own half files go from a second place, and nobody else’s', async () => {
  const house = await createTestHouse();
  const second = stick(house);
  await house.as('090').backups.set({ secondPlace: second });
  const others = ['film.mkv.part', 'house-plan.part', 'letters.part-journal'];
  for (const name of others) writeFileSync(join(second, name), 'half a download');
  // A folder that is called so as well.
  mkdirSync(join(second, 'album.part'));
  const ours = ['house-20261101T000000000Z.db.part', 'house-20261101T000000000Z.db.age.json.part'];
  for (const name of ours) writeFileSync(join(second, name), 'half a copy');
  const { places } = await house.as('011').backups.now();
  expect(places[1]?.problem).toBeNull();
  expect(readdirSync(second)).toEqual(expect.arrayContaining([...others, 'album.part']));
  expect(readdirSync(second)).not.toEqual(expect.arrayContaining([ours[0]]));
  expect(readdirSync(second)).not.toEqual(expect.arrayContaining([ours[1]]));
});

it('keeps houses that gave way for nine months, as long as the oldest copies', async () => {
  const house = await createTestHouse({ at: '2026-11-23T16:00:00+08:00' });
  const kept = join(house.dataDir, 'kept');
  const all = ['20260120T000000000Z-damaged', '20260420T000000000Z-before-restore', 'by hand'];
  for (const name of all) mkdirSync(join(kept, name), { recursive: true });
  await house.as('011').backups.now();
  expect(readdirSync(kept).sort()).toEqual(all.slice(1));
});

it('that was broken off between its note and itself is none, and leaves nothing for good', async () => {
  const house = await createTestHouse();
  const { name } = await house.as('011').backups.now();
  rmSync(join(firstOf(house), name));
  expect((await house.as('011').backups.list()).copies).toEqual([]);
  house.advance(1);
  const next = await house.as('011').backups.now();
  expect(
    readdirSync(firstOf(house))
      .filter((one) => one.startsWith('house-'))
      .sort(),
  ).toEqual([next.name, `${next.name}.json`].sort());
});

describe('by itself', () => {
  it('is copied each half hour in which something happened', async () => {
    const house = await createTestHouse({ live: true });
    await recordOne(house.as('002'), '1208毛巾');
    house.advance(2);
    await copied(firstOf(house), 1);
    await house.as('090').backups.list();
    await recordOne(house.as('002'), '1210毛巾');
    house.advance(31);
    await copied(firstOf(house), 2);
  });

  it('is copied when a handover is signed by both, and not before', async () => {
    const house = await houseReadyToSign({ live: true, at: '2026-11-23T22:55:00+08:00' });
    await signAs(house.as('002'), '002');
    await acceptAll(house.as('003'));
    expect(copiesIn(firstOf(house))).toEqual([]);
    await signAs(house.as('003'), '003');
    await copied(firstOf(house), 1);
    await expect
      .poll(async () => (await house.as('090').backups.list()).copies, { timeout: 20_000 })
      .toMatchObject([{ reason: 'handover' }]);
  });

  it('a stick that is pulled out is told of once, and the alarm goes when it is back', async () => {
    const house = await createTestHouse();
    const second = stick(house);
    await house.as('090').backups.set({ secondPlace: second });
    renameSync(second, `${second}-out`);
    for (let turn = 0; turn < 2; turn += 1) {
      const made = await house.as('011').backups.now();
      expect(made.places).toEqual([
        { place: 'first', problem: null },
        { place: 'second', problem: 'backups.placeGone' },
      ]);
      expect(existsSync(second)).toBe(false);
    }
    house.advance(1);
    expect(await alarmsOf(house)).toMatchObject([{ about: { kind: 'backup', id: 'second' } }]);
    expect(house.rows("SELECT seq FROM events WHERE kind = 'backup-failed'")).toHaveLength(1);
    renameSync(`${second}-out`, second);
    await house.as('011').backups.now();
    expect(await alarmsOf(house)).toEqual([]);
    expect(copiesIn(second)).toHaveLength(1);
  });

  it('a place that cannot be written at all is a refusal with its reason, and an alarm', async () => {
    const house = await createTestHouse();
    writeFileSync(firstOf(house), 'a file lies in the way');
    expect(await refusal(house.as('011').backups.now())).toMatchObject({
      reason: 'database.readOnly',
    });
    house.advance(1);
    expect(await alarmsOf(house)).toHaveLength(1);
  });
});

describe('what is let go', () => {
  const each = (days: number) =>
    Array.from({ length: days }, (_, back) => {
      const date = addDays('2026-11-23', -back);
      return { name: date, date, atMs: Date.parse(`${date}T12:00:00Z`) };
    });
  it('leaves twelve days, ten weeks and nine months of a house copied daily for two years', () => {
    const copies = each(730);
    const gone = new Set(outOfRotation(copies));
    const left = copies.filter(({ name }) => !gone.has(name)).map(({ date }) => date);
    const days = each(12).map(({ date }) => date);
    // Sundays close weeks: this one's newest is today's.
    const sundays = Array.from({ length: 9 }, (_, back) => addDays('2026-11-22', -7 * back));
    const months = [
      ...['2026-10-31', '2026-09-30', '2026-08-31', '2026-07-31'],
      ...['2026-06-30', '2026-05-31', '2026-04-30', '2026-03-31'],
    ];
    expect(left).toEqual([...new Set([...days, ...sundays, ...months])].sort().reverse());
  });

  it('goes from both places with the next copy, its note with it, and no copy that should stay', async () => {
    const house = await createTestHouse();
    const second = stick(house);
    await house.as('090').backups.set({ secondPlace: second });
    const { name } = await house.as('011').backups.now();
    const old: string[] = [];
    for (const folder of [firstOf(house), second]) {
      const note = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
      for (let minute = 1; minute <= 14; minute += 1) {
        // Half a year ago, all of one morning: of them one closes the month.
        const madeAtMs = Date.parse('2026-05-31T09:00:00+08:00') + minute * 60_000;
        const stamp = new Date(madeAtMs).toISOString().replace(/[-:.]/g, '');
        const earlier = `house-${stamp}.db`;
        writeFileSync(join(folder, earlier), readFileSync(join(folder, name)));
        writeFileSync(join(folder, `${earlier}.json`), JSON.stringify({ ...note, madeAtMs }));
        if (folder === second) old.push(earlier);
      }
    }
    house.advance(1);
    const next = await house.as('011').backups.now();
    // The newest twelve of all: two of today and ten of that morning, the last of the month among them.
    const staying = [...old.slice(-10), name, next.name].sort();
    for (const folder of [firstOf(house), second]) {
      expect(copiesIn(folder).sort()).toEqual(staying);
      const notes = readdirSync(folder).filter((one) => /^house-.*\.json$/.test(one));
      expect(notes.sort()).toEqual(staying.map((one) => `${one}.json`));
    }
  });

  it('lets nothing go while there are few, and keeps the newest of a crowded hour', () => {
    expect(outOfRotation(each(12))).toEqual([]);
    const hour = Array.from({ length: 40 }, (_, at) => ({
      name: String(at),
      date: '2026-11-23',
      atMs: at,
    }));
    expect(outOfRotation(hour)).toHaveLength(28);
    expect(outOfRotation(hour)).not.toContain('39');
  });
});
