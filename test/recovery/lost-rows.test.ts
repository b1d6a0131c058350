// The record is whole, yet rows it tells of cannot be read: each is named, on the board, in the book and in the report.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leavesOf, overwrite } from '../support/damage.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { recordOne } from '../support/requests.ts';
import { administratorOf, layHouse, reportOf } from './copied-house.ts';

/** More than one page of requests is in the copy. */
const inCopy = 29;
const beyond = 5;

let house: TestHouse;
/** What was dispatched after the copy: the oldest request, and the newest that is in the copy. */
let dispatched: { oldest: string; newest: string };
beforeAll(async () => {
  house = await createTestHouse({ shared: true });
  const client = house.as('002');
  const numbers = house
    .rows<{ number: string }>('SELECT number FROM rooms ORDER BY number')
    .map(({ number }) => number);
  const made: string[] = [];
  const record = async (from: number, count: number) => {
    for (const number of numbers.slice(from, from + count))
      made.push((await recordOne(client, `${number}毛巾`)).id);
  };
  await record(0, inCopy);
  await house.as('090').backups.now();
  dispatched = { oldest: made[0] ?? '', newest: made.at(-1) ?? '' };
  for (const id of Object.values(dispatched)) await client.requests.dispatch({ id });
  await record(inCopy, beyond);
  await client.wakeUps.set({ place: '1208', at: '03:30' });
  await house.as('001').rooms.set({ place: '1101', housekeeping: 'dirty' });
});
afterAll(() => house.close());

type Laid = ReturnType<typeof layHouse>;
const damage = ({ file }: Laid, table: string, which: [from: number, until?: number]): void =>
  overwrite(file, leavesOf(file, table).slice(...which));

/** What a start makes of it: on the board, in the book, in the report, and which of the house's own requests stand. */
const comeBack = async (laid: Laid) => {
  const before = laid.rows<{ id: string; number: number }>('SELECT id, number FROM requests');
  return async () => {
    const desk = await laid.start();
    desk.settle();
    const administrator = administratorOf(house, desk);
    const { alarms } = await administrator.alarms.list();
    const { recovered } = await administrator.backups.list();
    await administrator.record.check();
    const { findings } = await administrator.record.findings();
    await desk.close();
    const stand = new Set(laid.whole());
    return {
      labels: alarms.flatMap(({ target, label }) => (target === 'recovered' ? [label] : [])),
      recovered,
      findings: findings.map(({ kind, table }) => `${kind} ${table}`),
      report: reportOf(laid.dataDir),
      gone: before.filter(({ number }) => !stand.has(number)),
    };
  };
};

const damagedAndBack = async (table: string, which: [from: number, until?: number] = [-1]) => {
  const laid = layHouse(house);
  const back = await comeBack(laid);
  damage(laid, table, which);
  return back();
};

describe('a damaged house whose record is whole', () => {
  it('names each request and wake-up that cannot be read, and those that stand as in the copy', async () => {
    const { labels, recovered, report, findings, gone } = await damagedAndBack('requests');
    // All that came after the copy lay on that page, and the newest of the copy.
    expect(gone.length).toBeGreaterThanOrEqual(beyond);
    const named = (kind: string) =>
      report.missing.filter(({ subjectKind }) => subjectKind === kind).map((one) => one.subjectId);
    expect(named('request').sort()).toEqual(
      [dispatched.newest, ...gone.map(({ id }) => id)].sort(),
    );
    expect(named('wake-up')).toHaveLength(1);
    expect(report.missing.map(({ seq }) => seq)).toEqual(
      report.missing.map(({ seq }) => seq).sort((one, other) => one - other),
    );
    expect(report.missingCount).toBe(report.missing.length);
    expect(labels).toEqual([String(report.missingCount)]);
    expect(recovered).toMatchObject({ missingCount: report.missingCount, whole: false });
    const inBook = recovered?.missing ?? [];
    expect(
      inBook.flatMap(({ about, step, number }) =>
        about === 'request' && step === 'logged' ? [number] : [],
      ),
    ).toEqual(gone.map(({ number }) => number).sort((one, other) => one - other));
    expect(inBook).toContainEqual(
      expect.objectContaining({
        about: 'wake-up',
        place: '1208',
        rings: expect.stringMatching(/T03:30/),
      }),
    );
    // Whoever reads the night's check is not told of tampering.
    expect(findings).toEqual([]);
  });

  it('names a room that stands as in the copy though it was marked since', async () => {
    const { recovered, report, labels } = await damagedAndBack('rooms', [0]);
    expect(report.missing).toMatchObject([
      { kind: 'room-changed', subjectKind: 'room', subjectId: '1101' },
    ]);
    expect(labels).toEqual(['1']);
    expect(recovered).toMatchObject({ whole: false, unread: [] });
  });

  it('says nothing is missing where only pages went that the copy holds as they were', async () => {
    const { recovered, report, labels, findings } = await damagedAndBack('rooms', [0, 1]);
    expect(report.tables).toContainEqual(expect.objectContaining({ table: 'rooms', whole: false }));
    expect(report).toMatchObject({ missing: [], missingCount: 0, unread: [] });
    expect(labels).toEqual(['0']);
    expect(recovered).toMatchObject({ missing: [], missingCount: 0, whole: true });
    expect(findings).toEqual([]);
  });

  it('does not say that nothing is missing where the record does not tell what a table held', async () => {
    const { recovered, report, labels } = await damagedAndBack('alarms');
    expect(report).toMatchObject({ missingCount: 0, unread: ['alarms'] });
    expect(labels).toEqual(['?']);
    expect(recovered).toMatchObject({ whole: false, unread: ['alarms'] });
  });
});
