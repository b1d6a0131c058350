// Another PC: no house is there yet, and its copies are. One is told, chosen, verified and opened, by anybody and only then.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { currentVersion } from '../../electron/desk/database/migrations/index.ts';
import { databaseFile, openDatabase } from '../../electron/desk/database/open.ts';
import { createDesk, type Desk } from '../../electron/desk/desk.ts';
import { verifyRecord } from '../../electron/desk/events/index.ts';
import { failureIn, runDesk } from '../support/command-line.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';
import { secretOf } from '../support/secrets.ts';
import { smallDisk } from '../support/small-disk.ts';
import { readerFile } from '../support/threads.ts';

const passphrase = 'kettle orbit window seven';
const administrator = { code: '090', name: '管理员', pin: 'reed-735182' };

const folderOf = (kind: string): string => {
  const folder = mkdtempSync(join(tmpdir(), `bellboard-${kind}-`));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** A house whose PC is gone: its copies lie on a stick, the older with one request, the newer with two. */
const lost = async (locked = false) => {
  const house = await createTestHouse();
  if (locked) await house.as('090').backups.set({ passphrase });
  await recordOne(house.as('002'), '1208毛巾');
  const { name: older } = await house.as('090').backups.now();
  house.advance(5);
  const { number } = await recordOne(house.as('002'), '1210毛巾');
  const { name: newer } = await house.as('090').backups.now();
  const stick = folderOf('stick');
  cpSync(join(house.dataDir, 'backups'), stick, { recursive: true });
  rmSync(join(stick, 'places.json'), { force: true });
  return { house, stick, older, newer, number };
};

/** A console on a folder without a house. */
const newPc = async ({ nowMs }: Pick<TestHouse, 'nowMs'>, dataDir = folderOf('new')) => {
  let anew = 0;
  const open = (): Promise<Desk> =>
    createDesk({
      dataDir,
      live: true,
      readerFile: readerFile(),
      checkOutputs: true,
      machineMs: nowMs,
      startAnew: () => {
        anew += 1;
      },
    });
  let desk = await open();
  onTestFinished(() => desk.close());
  return {
    dataDir,
    client: () => desk.clientFor(desk.connect({ station: 'desk-1' })),
    close: () => desk.close(),
    startsAnew: () => anew,
    reopen: async () => {
      await desk.close();
      desk = await open();
      desk.settle();
    },
    rows: <T>(sql: string): T[] => {
      const database = openDatabase({ dataDir });
      try {
        return database.raw.prepare(sql).all() as T[];
      } finally {
        database.close();
      }
    },
  };
};
type NewPc = Awaited<ReturnType<typeof newPc>>;

/** Nothing was brought back and nothing lies ready: the next start is a first run again. */
const isUntouched = async (pc: NewPc): Promise<void> => {
  expect(pc.startsAnew()).toBe(0);
  expect(readdirSync(pc.dataDir)).not.toContain('restoring');
  await pc.reopen();
  expect(await pc.client().house.status()).toMatchObject({ state: 'none' });
  expect(pc.rows('SELECT seq FROM events')).toEqual([]);
};
const requestsOf = (pc: NewPc): number => pc.rows('SELECT id FROM requests').length;
const damage = (stick: string, name: string): void => truncateSync(join(stick, name), 5_000);
const noteOf = (stick: string, name: string) =>
  JSON.parse(readFileSync(join(stick, `${name}.json`), 'utf8'));

describe('a new PC with the stick in hand', () => {
  it('is told the newest copy, brings it back whole, and opens it with a password', async () => {
    const { house, stick, older, newer, number } = await lost();
    const pc = await newPc(house);
    const found = await pc.client().backups.lookIn({ path: stick });
    expect(found).toMatchObject({ folder: stick, chosen: newer });
    expect(found.copies.map(({ name, requests }) => [name, requests])).toEqual([
      [newer, 2],
      [older, 1],
    ]);
    const [name] = house.rows<{ zh: string; en: string }>(
      'SELECT name_zh AS zh, name_en AS en FROM house',
    );
    expect(found.copies[0]).toMatchObject({
      house: name,
      version: currentVersion,
      encrypted: false,
      newer: false,
      damaged: false,
    });
    expect(await pc.client().house.status()).toMatchObject({ state: 'none' });
    await pc.client().backups.bringBack({ folder: stick, name: newer });
    expect(pc.startsAnew()).toBe(1);
    await pc.reopen();
    expect(await pc.client().house.status()).toMatchObject({ state: 'ready', name });
    const client = pc.client();
    await client.session.signIn({ code: '090', pin: secretOf('090') });
    // What was given after the copy, on a PC nobody can ask any more, is not given again.
    expect((await recordOne(client, '1212枕头')).number).toBe(number + 1_001);
    await pc.close();
    expect(requestsOf(pc)).toBe(3);
    expect(
      pc.rows("SELECT body ->> '$.facts.by' AS by FROM events WHERE kind = 'house-restored'"),
    ).toEqual([{ by: 'setup' }]);
    expect(pc.rows('SELECT kind FROM record_findings')).toEqual([]);
    // Nor does anybody know what was erased since.
    expect(pc.rows("SELECT label FROM alarms WHERE target = 'erased-again'")).toEqual([
      { label: '?' },
    ]);
    const database = openDatabase({ dataDir: pc.dataDir });
    expect(verifyRecord(database).findings).toEqual([]);
    database.close();
    expect(readdirSync(pc.dataDir)).not.toContain('restoring');
  });

  it('brings an older one back where that is chosen, also one named by its file or laid among its own', async () => {
    const { house, stick, older, newer } = await lost();
    const pc = await newPc(house);
    for (const path of [join(stick, older), join(stick, `${older}.json`)])
      expect(await pc.client().backups.lookIn({ path })).toMatchObject({
        folder: stick,
        chosen: older,
        copies: [{ name: older }],
      });
    const own = join(pc.dataDir, 'backups');
    cpSync(stick, own, { recursive: true });
    expect(await pc.client().backups.lookIn({ path: own })).toMatchObject({ chosen: newer });
    await pc.client().backups.bringBack({ folder: own, name: older });
    await pc.reopen();
    await pc.close();
    expect(requestsOf(pc)).toBe(1);
  });

  it('puts the house that was copied last first, whatever the numbers of another one say', async () => {
    const { house, stick, older, newer } = await lost();
    const another = 'house-20250101T000000000Z.db';
    cpSync(join(stick, older), join(stick, another));
    writeFileSync(
      join(stick, `${another}.json`),
      JSON.stringify({
        ...noteOf(stick, older),
        ...{ houseId: 'another', madeAtMs: Date.parse('2025-01-01'), order: 1_000_000 },
      }),
    );
    const pc = await newPc(house);
    const { chosen, copies } = await pc.client().backups.lookIn({ path: stick });
    expect(chosen).toBe(newer);
    expect(copies.map(({ name }) => name)).toEqual([newer, older, another]);
  });

  it('passes a damaged one over, and takes it on no account', async () => {
    const { house, stick, older, newer } = await lost();
    damage(stick, newer);
    const pc = await newPc(house);
    const found = await pc.client().backups.lookIn({ path: stick });
    expect(found.chosen).toBe(older);
    expect(found.copies.map(({ damaged }) => damaged)).toEqual([true, false]);
    expect(
      await refusal(pc.client().backups.bringBack({ folder: stick, name: newer })),
    ).toMatchObject({ code: 'DATABASE_CORRUPT', reason: 'backups.damaged' });
    await isUntouched(pc);
    damage(stick, older);
    expect(await refusal(pc.client().backups.lookIn({ path: stick }))).toMatchObject({
      code: 'DATABASE_CORRUPT',
      reason: 'backups.noneSound',
    });
    await pc.reopen();
    await isUntouched(pc);
  });

  it('says where there is none: an empty folder, none at all, half a path, a copy that is gone', async () => {
    const { house, stick, newer } = await lost();
    const pc = await newPc(house);
    for (const path of [folderOf('empty'), join(stick, 'not-there'), 'stick', databaseFile(stick)])
      expect(await refusal(pc.client().backups.lookIn({ path })), path).toMatchObject({
        code: 'NOT_FOUND',
        reason: 'backups.noneThere',
        details: { folder: path },
      });
    rmSync(join(stick, newer));
    expect(
      await refusal(pc.client().backups.bringBack({ folder: stick, name: newer })),
    ).toMatchObject({ code: 'NOT_FOUND', reason: 'backups.unknown' });
    await isUntouched(pc);
  });

  it('opens a locked one with its passphrase alone', async () => {
    const { house, stick, newer } = await lost(true);
    const pc = await newPc(house);
    const found = await pc.client().backups.lookIn({ path: stick });
    expect(found.copies[0]).toMatchObject({ name: newer, encrypted: true });
    const bring = (typed: { passphrase?: string }) =>
      pc.client().backups.bringBack({ folder: stick, name: newer, ...typed });
    expect(await refusal(bring({}))).toMatchObject({ reason: 'backups.passphraseMissing' });
    expect(await refusal(bring({ passphrase: 'kettle orbit window eight' }))).toMatchObject({
      code: 'INVALID_INPUT',
      reason: 'backups.passphraseWrong',
    });
    await isUntouched(pc);
    await bring({ passphrase });
    await pc.reopen();
    await pc.close();
    expect(requestsOf(pc)).toBe(2);
  });

  it('refuses one of a newer program before anything is fetched, as the command line does', async () => {
    const { house, stick, newer } = await lost();
    const note = { ...noteOf(stick, newer), version: currentVersion + 1 };
    writeFileSync(join(stick, `${newer}.json`), JSON.stringify(note));
    const pc = await newPc(house);
    const { copies } = await pc.client().backups.lookIn({ path: stick });
    expect(copies.map((copy) => copy.newer)).toEqual([true, false]);
    const newerThanKnown = { found: currentVersion + 1, known: currentVersion };
    expect(
      await refusal(pc.client().backups.bringBack({ folder: stick, name: newer })),
    ).toMatchObject({ code: 'DATABASE_NEWER', reason: 'database.newer', details: newerThanKnown });
    await isUntouched(pc);
    const other = folderOf('other');
    const run = await runDesk(['--data', other, 'restore', join(stick, newer)]);
    expect(failureIn(run)).toMatchObject({ code: 'DATABASE_NEWER', details: newerThanKnown });
    expect(existsSync(databaseFile(other))).toBe(false);
    expect(readdirSync(other)).not.toContain('restoring');
  });

  it('says so where its disk has no room for it', async ({ skip }) => {
    const disk = smallDisk(48);
    if (disk === undefined) return skip('this machine mounts nothing for us');
    const { house, stick, newer } = await lost();
    const dataDir = join(disk.folder, 'house');
    mkdirSync(dataDir);
    const pc = await newPc(house, dataDir);
    onTestFinished(async () => {
      await pc.close();
      disk.remove();
    });
    expect(
      await refusal(pc.client().backups.bringBack({ folder: stick, name: newer })),
    ).toMatchObject({ code: 'DATABASE_FULL', reason: 'backups.noRoomHere' });
    await isUntouched(pc);
  });
});

describe('a house that is there', () => {
  it('is never given another in its place, nor told what lies on a stick', async () => {
    const { house, stick, newer } = await lost();
    const before = house.contents();
    const nobody = house.desk.clientFor(house.desk.connect({ station: 'desk-1' }));
    for (const client of [nobody, house.as('090')])
      for (const call of [
        () => client.backups.lookIn({ path: stick }),
        () => client.backups.bringBack({ folder: stick, name: newer }),
      ])
        expect(await refusal(call())).toMatchObject({ code: 'CONFLICT', reason: 'house.exists' });
    expect(house.contents()).toBe(before);
    expect(readdirSync(house.dataDir)).not.toContain('restoring');
  });

  it('stays where it was made while a copy was verified', async () => {
    const { house, stick, newer } = await lost(true);
    const pc = await newPc(house);
    const asked = refusal(
      pc.client().backups.bringBack({ folder: stick, name: newer, passphrase }),
    );
    expect(
      await refusal(pc.client().backups.bringBack({ folder: stick, name: newer })),
    ).toMatchObject({ code: 'WRONG_STATE', reason: 'backups.restoring' });
    await pc.client().house.createEmpty({ administrator });
    expect(await asked).toMatchObject({ code: 'CONFLICT', reason: 'house.exists' });
    expect(pc.startsAnew()).toBe(0);
    await pc.reopen();
    await pc.close();
    expect(pc.rows('SELECT code FROM staff')).toEqual([{ code: '090' }]);
    expect(requestsOf(pc)).toBe(0);
  });

  it('is not made any more once a copy lies ready', async () => {
    const { house, stick, newer } = await lost();
    const pc = await newPc(house);
    await pc.client().backups.bringBack({ folder: stick, name: newer });
    for (const call of [
      () => pc.client().house.createEmpty({ administrator }),
      () => pc.client().house.createDemo(),
    ])
      expect(await refusal(call())).toMatchObject({
        code: 'WRONG_STATE',
        reason: 'backups.restoring',
      });
    await pc.reopen();
    await pc.close();
    expect(requestsOf(pc)).toBe(2);
  });
});

it('cut short before the copy lay ready it is a first run again, and whole once it did', async () => {
  const { house, stick, newer } = await lost();
  const pc = await newPc(house);
  await pc.client().backups.bringBack({ folder: stick, name: newer });
  await pc.close();
  const half = folderOf('half');
  cpSync(pc.dataDir, half, { recursive: true });
  rmSync(join(half, 'restoring', 'ready.json'));
  const cut = await newPc(house, half);
  await isUntouched(cut);
  await pc.reopen();
  await pc.close();
  expect(requestsOf(pc)).toBe(2);
});
