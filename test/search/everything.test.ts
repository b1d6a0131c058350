// One search over every register, with filters, and nothing in it for whom it is not.
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../electron/desk/database/open.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { recordOne } from '../support/requests.ts';

type Asked = Parameters<ReturnType<TestHouse['as']>['search']['find']>[0];

const hits = async (house: TestHouse, asked: Asked, code = '011') => {
  house.desk.settle();
  return (await house.as(code).search.find(asked)).hits;
};
const kinds = async (house: TestHouse, asked: Asked, code?: string) =>
  [...new Set((await hits(house, asked, code)).map(({ kind }) => kind))].sort();

describe('the search over everything', () => {
  it('finds rooms, keys, guests, loans, charges, messages, what was lost, and signed sheets', async () => {
    const house = await createTestHouse({ demo: true });
    expect(
      await kinds(house, { text: '1208', limit: 200, kinds: ['room', 'stay', 'charge'] }),
    ).toEqual(['charge', 'room', 'stay']);
    expect(await kinds(house, { text: '', limit: 200, kinds: ['key'] })).toEqual(['key']);
    for (const kind of [
      'charge',
      'loan',
      'loan-item',
      'message',
      'handover',
      'found-item',
      'loss-report',
      'laundry',
      'stay',
    ] as const) {
      const some = await hits(house, { text: '', kinds: [kind] });
      expect(some.length, kind).toBeGreaterThan(0);
      const [one] = some;
      const words = one?.label || String(one?.number ?? '');
      expect(
        (await hits(house, { text: words, kinds: [kind], limit: 200 })).map(({ id }) => id),
        `${kind} ${words}`,
      ).toContain(one?.id);
    }
  }, 60_000);

  it('keeps to its filters: kind, period, state, place', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { id } = await recordOne(operator, '1208毛巾');
    await recordOne(operator, '0812毛巾');
    house.advance(3 * 24 * 60);
    await recordOne(operator, '1309毛巾');
    const at = (asked: Partial<Asked>) =>
      hits(house, { text: '毛巾', kinds: ['request'], ...asked });
    expect(await at({})).toHaveLength(3);
    expect(await at({ place: '1208' })).toHaveLength(1);
    expect(await at({ place: '120' })).toEqual([]);
    expect(await at({ from: '2026-11-25' })).toHaveLength(1);
    expect(await at({ until: '2026-11-25' })).toHaveLength(2);
    expect(await at({ from: '2026-11-24', until: '2026-11-24' })).toEqual([]);
    expect(await at({ kinds: ['charge'] })).toEqual([]);
    await operator.requests.cancel({ id, reason: '不要了' });
    expect((await at({ state: 'over' })).map((hit) => hit.id)).toEqual([id]);
    expect(await at({ state: 'open' })).toHaveLength(2);
    expect(await hits(house, { text: '', place: '0812', kinds: ['request'] })).toHaveLength(1);
    expect(await hits(house, { text: '' })).toEqual([]);
  });

  it('finds the one charge among many requests by the filter', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    await operator.charges
      .add({ place: '1208', code: 'sundry', name: '吹风机赔偿', cents: 100 } as never)
      .catch(() => {});
    for (let count = 0; count < 40; count += 1) await recordOne(operator, '1208吹风机');
    const charges = await hits(house, { text: '1208', kinds: ['charge', 'room'], limit: 5 });
    expect(charges.map(({ kind }) => kind)).toContain('room');
  });

  it('has no incognito guest for whoever must not know, and one for whoever may', async () => {
    const house = await createTestHouse();
    await house.as('011').stays.checkIn({
      place: '1216',
      guest: '慕容雪晴',
      departure: '2026-11-25',
      party: 1,
      incognito: true,
    });
    expect(await kinds(house, { text: '慕容雪晴' }, '002')).toEqual([]);
    expect(await kinds(house, { text: '慕容雪晴' }, '011')).toEqual(['stay']);
  });

  it('is not for the floors at all', async () => {
    const house = await createTestHouse();
    await expect(house.as('112').search.find({ text: 'x' })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });
});

describe('an older house', () => {
  it('is indexed anew in the background, with nothing lost meanwhile', async () => {
    const house = await createTestHouse();
    await recordOne(house.as('002'), '1208毛巾');
    await house.desk.close();
    const database = openDatabase({ dataDir: house.dataDir });
    database.raw.exec(
      "DELETE FROM document_words; DELETE FROM documents; INSERT INTO index_queue (kind, subject_id) SELECT 'request', id FROM requests; INSERT INTO index_queue (kind, subject_id) SELECT 'room', id FROM rooms",
    );
    database.close();
    await house.reopen();
    const waiting = await house.as('011').search.find({ text: '毛巾' });
    expect(waiting.pending).toBeGreaterThan(100);
    expect(await kinds(house, { text: '1208' })).toEqual(['request', 'room']);
  });
});
