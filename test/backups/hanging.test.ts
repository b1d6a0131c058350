// A share whose other end is gone: whoever looks into it waits with it, and the house waits for nobody.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';

const patience = { timeout: 30_000 };
const noPipes = 'this machine makes no pipes';
const paper = 'a'.repeat(64);

const copiesIn = (folder: string): number =>
  readdirSync(folder).filter((name) => name.endsWith('.db')).length;
const alarmsOf = async (house: TestHouse) =>
  (await house.as('011').alarms.list()).alarms.filter(({ target }) => target === 'backup');
const toldOf = (house: TestHouse) =>
  house
    .rows<{ body: string }>("SELECT body FROM events WHERE kind = 'backup-failed'")
    .map(({ body }) => (JSON.parse(body) as { facts: { reason: string } }).facts.reason);

/** Whoever opens it waits for the other end. */
const pipe = (file: string): boolean => spawnSync('/usr/bin/mkfifo', [file]).status === 0;

const withSecond = async (): Promise<{ house: TestHouse; second: string }> => {
  const house = await createTestHouse({ live: true });
  const second = join(house.dataDir, 'stick');
  mkdirSync(second);
  await house.as('090').backups.set({ secondPlace: second });
  await house.as('011').backups.now();
  return { house, second };
};

/** It says nothing any more, until the function that is given is called. */
const silence = (second: string): (() => void) | undefined => {
  const mark = join(second, 'bellboard-backups.json');
  const said = readFileSync(mark);
  rmSync(mark);
  if (!pipe(mark)) return undefined;
  return () => {
    writeFileSync(mark, said);
    rmSync(mark);
    writeFileSync(mark, said);
  };
};

/** It goes quiet in the middle of a copy, while a paper is laid down there. */
const quietAtPaper = (house: TestHouse, second: string): string | undefined => {
  mkdirSync(join(house.dataDir, 'contracts', 'one'), { recursive: true });
  writeFileSync(join(house.dataDir, 'contracts', 'one', paper), 'signed');
  mkdirSync(join(second, 'contracts', 'one'), { recursive: true });
  const part = join(second, 'contracts', 'one', `${paper}.part`);
  return pipe(part) ? part : undefined;
};

/** The other end is back: what still waits for it ends, before the test takes its folder away. */
const letGo = async (house: TestHouse, answer: () => unknown): Promise<void> => {
  answer();
  await expect.poll(() => house.desk.hangs(), patience).toBe(false);
};

/** The house is closed: another may write. */
const isLetGo = (house: TestHouse): void => {
  const other = new Sqlite(house.file);
  other.exec('BEGIN IMMEDIATE; ROLLBACK');
  other.close();
};

describe('a second place that does not answer', () => {
  it('is told of with the next copy, which is made without it, and the alarm goes when it answers', async ({
    skip,
  }) => {
    const { house, second } = await withSecond();
    const answer = silence(second);
    if (!answer) return skip(noPipes);
    await recordOne(house.as('002'), '1208毛巾');
    house.advance(1);
    const { places } = await house.as('011').backups.now();
    expect(places).toEqual([
      { place: 'first', problem: null },
      { place: 'second', problem: 'backups.silent' },
    ]);
    house.advance(1);
    expect(await alarmsOf(house)).toMatchObject([{ about: { kind: 'backup', id: 'second' } }]);
    expect(toldOf(house)).toEqual(['backups.silent']);
    // What lies on this PC is there for whoever needs it.
    const listed = await house.as('090').backups.list();
    expect(listed.places[1]).toMatchObject({ problem: 'backups.silent', newestAt: null });
    expect(listed.copies).toHaveLength(2);
    const { copy } = await house.as('090').backups.preview({ name: listed.copies[1]?.name ?? '' });
    expect(copy.places).toEqual(['first']);
    expect(await refusal(house.as('090').backups.set({ secondPlace: second }))).toMatchObject({
      reason: 'backups.noAnswer',
    });
    answer();
    await expect
      .poll(async () => (await house.as('011').backups.now()).places[1]?.problem, patience)
      .toBeNull();
    house.advance(1);
    expect(await alarmsOf(house)).toEqual([]);
  }, 120_000);

  it('holds nobody up who closes the console', async ({ skip }) => {
    const { house, second } = await withSecond();
    const answer = silence(second);
    if (!answer) return skip(noPipes);
    onTestFinished(() => letGo(house, answer));
    await house.as('011').backups.now();
    await house.desk.close();
    expect(house.desk.hangs()).toBe(true);
    isLetGo(house);
  }, 60_000);
});

describe('a second place that goes quiet in the middle of a copy', () => {
  it('is an alarm after an hour', async ({ skip }) => {
    const { house, second } = await withSecond();
    const part = quietAtPaper(house, second);
    if (part === undefined) return skip(noPipes);
    await recordOne(house.as('002'), '1208毛巾');
    house.advance(31);
    await expect.poll(() => copiesIn(second), patience).toBe(2);
    house.advance(31);
    expect(await alarmsOf(house)).toEqual([]);
    house.advance(31);
    expect(await alarmsOf(house)).toMatchObject([{ about: { kind: 'backup', id: 'second' } }]);
    expect(toldOf(house)).toEqual(['backups.hangs']);
    // The other end is back.
    readFileSync(part);
    await expect
      .poll(async () => (await house.as('011').backups.now()).places[1]?.problem, patience)
      .toBeNull();
    house.advance(1);
    expect(await alarmsOf(house)).toEqual([]);
  }, 120_000);

  it('holds nobody up who closes the console either', async ({ skip }) => {
    const { house, second } = await withSecond();
    const part = quietAtPaper(house, second);
    if (part === undefined) return skip(noPipes);
    onTestFinished(() => letGo(house, () => readFileSync(part)));
    await recordOne(house.as('002'), '1208毛巾');
    house.advance(31);
    await expect.poll(() => copiesIn(second), patience).toBe(2);
    await house.desk.close();
    expect(house.desk.hangs()).toBe(true);
    isLetGo(house);
  }, 60_000);
});

it('a desk that closes as it should leaves nothing behind', async () => {
  const { house } = await withSecond();
  await house.desk.close();
  expect(house.desk.hangs()).toBe(false);
});
