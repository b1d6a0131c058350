// A damaged house whose newest events cannot be read: nobody is told that nothing is missing.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { leavesOf, overwrite } from '../support/damage.ts';
import type { TestHouse } from '../support/house.ts';
import {
  administratorOf,
  beyond,
  copiedHouse,
  inCopy,
  layHouse,
  reportOf,
} from './copied-house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await copiedHouse();
});
afterAll(() => house.close());

/** A start on a house of whose record the last page is gone, and other pages too. */
const comeBackWithout = async (other: readonly string[]) => {
  const laid = layHouse(house);
  const before = laid.rows<{ seq: number; subject: string }>(
    'SELECT seq, subject_id AS subject FROM events ORDER BY seq',
  );
  const gone = ['events', ...other].map((name) => leavesOf(laid.file, name));
  for (const [at, pages] of gone.entries())
    overwrite(laid.file, at === 0 ? pages.slice(-1) : pages);
  const desk = await laid.start();
  desk.settle();
  const administrator = administratorOf(house, desk);
  const { alarms } = await administrator.alarms.list();
  const { recovered } = await administrator.backups.list();
  await desk.close();
  const stand = laid.rows<{ seq: number; subject: string }>(
    'SELECT seq, subject_id AS subject FROM events ORDER BY seq',
  );
  const own = before
    .filter(({ seq, subject }) => stand[seq - 1]?.subject !== subject)
    .map(({ seq }) => seq);
  expect(own.length).toBeGreaterThan(0);
  expect(laid.whole().length).toBeGreaterThanOrEqual(inCopy);
  expect(laid.whole().length).toBeLessThanOrEqual(inCopy + beyond);
  return {
    labels: alarms.flatMap(({ target, label }) => (target === 'recovered' ? [label] : [])),
    recovered,
    report: reportOf(laid.dataDir),
    own,
  };
};

it('names each event on the last page of the record', async () => {
  const { labels, recovered, report, own } = await comeBackWithout([]);
  expect(report.missing.map(({ seq }) => seq)).toEqual(own);
  expect(labels).toEqual([String(own.length)]);
  expect(recovered).toMatchObject({ missingCount: own.length, whole: false });
});

it('says that nobody knows where the order of its events is gone as well', async () => {
  const { labels, recovered, report } = await comeBackWithout(['events_subject']);
  expect(report.unread).toContain('events');
  expect(labels).toEqual(['?']);
  expect(recovered).toMatchObject({ whole: false });
});
