// The end of a long row is garbled on the disk, and SQLite reads it without a word: what the record tells is believed, and not the row.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overwrite, pageBytes, tailsOf } from '../support/damage.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { administratorOf, layHouse, reportOf } from './copied-house.ts';

let house: TestHouse;
/** Messages longer than a page: as in the copy, changed since, and taken since. */
let ids: string[];
beforeAll(async () => {
  house = await createTestHouse({ shared: true });
  const { messages } = house.as('002');
  const long = (word: string) => word.repeat(1_500);
  const take = async (place: string, word: string) =>
    (await messages.take({ place, text: long(word) })).message.id;
  const old = await take('1208', '请回电');
  const changed = await take('1209', '请等候');
  await house.as('090').backups.now();
  await messages.change({ id: changed, text: long('不用等') });
  ids = [old, changed, await take('1210', '已出发')];
});
afterAll(() => house.close());

type Row = { id: string; words: string };

/** Of the last page of a message: nothing but its words. */
const wordsOnly = pageBytes / 2;

/** A start on it, the ends of some of its messages garbled. */
const backWithout = async (which: readonly number[], length = wordsOnly) => {
  const laid = layHouse(house);
  const rows = 'SELECT * FROM messages ORDER BY rowid';
  const before = laid.rows<Row>(rows);
  expect(before.map(({ id }) => id)).toEqual(ids);
  const tails = tailsOf(laid.file, 'messages');
  expect(tails).toHaveLength(ids.length);
  overwrite(
    laid.file,
    which.map((at) => tails[at] ?? 0),
    length,
  );
  const desk = await laid.start();
  desk.settle();
  const administrator = administratorOf(house, desk);
  const { alarms } = await administrator.alarms.list();
  await administrator.record.check();
  const { findings } = await administrator.record.findings();
  await desk.close();
  const { missing, tables, unread } = reportOf(laid.dataDir);
  expect(tables).toContainEqual(expect.objectContaining({ table: 'messages', whole: false }));
  // Whoever reads the night's check is not told of tampering.
  expect(findings).toEqual([]);
  return {
    before,
    after: laid.rows<Row>(rows),
    missing: missing.map(({ subjectKind, subjectId }) => [subjectKind, subjectId]),
    unread,
    labels: alarms.flatMap(({ target, label }) => (target === 'recovered' ? [label] : [])),
  };
};

describe('a long row whose end is garbled', () => {
  it('stands as in the copy, and nothing is missing, where nothing was done with it since', async () => {
    const { before, after, missing, unread, labels } = await backWithout([0]);
    expect(after).toEqual(before);
    expect({ missing, unread, labels }).toEqual({ missing: [], unread: [], labels: ['0'] });
  });

  it('stands as in the copy and is named where it was changed since', async () => {
    const { before, after, missing, labels } = await backWithout([1]);
    expect(after.map(({ words }) => words.slice(0, 3))).toEqual(['请回电', '请等候', '已出发']);
    expect([after[0], after[2]]).toEqual([before[0], before[2]]);
    expect(missing).toEqual([['message', ids[1]]]);
    expect(labels).toEqual(['1']);
  });

  it('is not taken, and is named, where the copy does not have it', async () => {
    const { before, after, missing, labels } = await backWithout([2]);
    expect(after).toEqual(before.slice(0, 2));
    expect(missing).toEqual([['message', ids[2]]]);
    expect(labels).toEqual(['1']);
  });

  it('does not keep the house from coming back where it has become what no row can be', async () => {
    const { before, after, missing, labels } = await backWithout([0, 2], pageBytes);
    expect(after).toEqual(before.slice(0, 2));
    expect(missing).toEqual([['message', ids[2]]]);
    expect(labels).toEqual(['1']);
  });
});
