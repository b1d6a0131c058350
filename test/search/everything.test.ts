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
  });

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

  it('keeps to them as things are now: a key that is out, a guest who is back, a stay of months ahead', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const supervisor = house.as('011');
    await supervisor.keys.add({
      code: 'F12',
      class: 'floor',
      name: { zh: '12 楼', en: 'Floor 12' },
      opens: { floors: ['12'] },
    });
    const { stay } = await operator.stays.checkIn({
      place: '1216',
      guest: '慕容雪晴',
      departure: '2026-11-25',
    });
    await operator.stays.checkOut({ id: stay.id });
    const from = '2027-01-01';
    const keys = (asked: Partial<Asked>) =>
      hits(house, { text: '12 楼', kinds: ['key'], ...asked });
    const guests = (asked: Partial<Asked>) =>
      hits(house, { text: '慕容', kinds: ['guest'], ...asked });
    expect(await keys({ state: 'open' })).toEqual([]);
    expect(await guests({ state: 'open' })).toEqual([]);
    house.setClock('2027-01-02T10:00:00+08:00');
    await supervisor.keys.issue({ key: 'F12', to: '111', override: { reason: '代查房' } });
    await operator.stays.checkIn({ place: '1217', guest: '慕容雪晴', departure: '2027-01-05' });
    expect(await keys({ state: 'open' })).toHaveLength(1);
    expect(await keys({ state: 'open', from })).toHaveLength(1);
    expect(await guests({ state: 'open', from })).toHaveLength(1);
    const { id } = await operator.stays
      .expect({
        ...{ place: '1218', guest: '慕容雪晴', arrival: '2027-03-02', departure: '2027-03-05' },
      })
      .then(({ stay: expected }) => expected);
    const stays = await hits(house, { text: '慕容', kinds: ['stay'], from, state: 'open' });
    expect(stays.map((hit) => hit.id)).toContain(id);
    await supervisor.keys.return({ key: 'F12' });
    expect(await keys({ state: 'open' })).toEqual([]);
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
    expect(await kinds(house, { text: '慕容雪晴' }, '011')).toEqual(['guest', 'stay']);
  });

  it('is not for the floors at all', async () => {
    const house = await createTestHouse();
    await expect(house.as('112').search.find({ text: 'x' })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });
});

describe('what guests said of the house, and what it says', () => {
  it('has a complaint for whoever keeps them, by its words, its replies and its room', async () => {
    const house = await createTestHouse();
    const taken = await house
      .as('002')
      .complaints.open({ what: '隔壁半夜装修，吵得睡不着', place: '1208' });
    const id = taken.complaint?.id ?? '';
    expect((await hits(house, { text: '半夜装修' }, '002')).map((hit) => hit.kind)).toEqual([
      'complaint',
    ]);
    const [hit] = await hits(house, { text: '', place: '1208', kinds: ['complaint'] });
    expect(hit).toMatchObject({ id, number: taken.number, place: '1208', open: true });
    await house.as('002').complaints.reply({
      id,
      text: '工程部已经叫停',
      next: '2026-11-23T18:00:00+08:00',
    });
    expect((await hits(house, { text: '已经叫停' })).map((one) => one.id)).toContain(id);
  });

  it('never has a sensitive one, nor its measure, for whoever may not see it: no hit and no count', async () => {
    const house = await createTestHouse();
    const before = await house.as('002').search.find({ text: '', kinds: ['complaint'] });
    await house
      .as('002')
      .complaints.open({ what: '客人说钱包在房里被偷了', place: '1208', kind: 'theft' });
    for (const asked of [
      { text: '钱包在房里' },
      { text: '', kinds: ['complaint'] },
      { text: '1208', kinds: ['complaint'] },
      { text: '', place: '1208', state: 'open', kinds: ['complaint'] },
    ] satisfies Asked[]) {
      expect(await hits(house, asked, '002'), JSON.stringify(asked)).toEqual(before.hits);
      expect(await hits(house, asked, '011'), JSON.stringify(asked)).toHaveLength(1);
    }
    expect((await house.as('002').search.find({ text: '钱包在房里' })).pending).toBe(0);
    // The entitled find it by its number as it is said, and are told that it is not for everybody.
    expect(await hits(house, { text: 'C1', kinds: ['complaint'] }, '011')).toMatchObject([
      { number: 1, confidential: true },
    ]);
    expect(await hits(house, { text: 'C1', kinds: ['complaint'] }, '002')).toEqual([]);
  });

  it('has an answer that holds with its words, and one that does not without them', async () => {
    const house = await createTestHouse();
    const add = (question: string, answer: string, validUntil?: string) =>
      house.as('011').answers.add({
        questionZh: question,
        answerZh: answer,
        ...(validUntil ? { validUntil } : {}),
      });
    await add('泳池几点开放', '早上七点到晚上十点', '2026-11-24');
    await add('泳池水温多少', '');
    const shown = async () =>
      (await hits(house, { text: '泳池', kinds: ['answer'] }, '002'))
        .filter(({ label }) => label.startsWith('泳池'))
        .map(({ label, state, text, open }) => ({ label, state, text, open }))
        .sort((one, other) => one.label.localeCompare(other.label, 'zh-CN'));
    expect(await shown()).toEqual([
      { label: '泳池几点开放', state: 'valid', text: '早上七点到晚上十点', open: false },
      { label: '泳池水温多少', state: 'blank', text: '', open: true },
    ]);
    house.advance(3 * 24 * 60);
    expect(await shown()).toEqual([
      { label: '泳池几点开放', state: 'expired', text: '', open: false },
      { label: '泳池水温多少', state: 'blank', text: '', open: true },
    ]);
  });

  it('has contracts, measures, enquiries and the files of guests', async () => {
    const house = await createTestHouse({ demo: true });
    await house.as('011').measures.add({
      kind: 'label',
      title: '五楼吹风机贴说明',
      dueOn: house.rows<{ day: string }>("SELECT date('now', '+300 days') AS day")[0]?.day ?? '',
    });
    for (const kind of [
      'service-contract',
      'measure',
      'survey',
      'guest',
      'answer',
      'complaint',
    ] as const) {
      const [one] = await hits(house, { text: '', kinds: [kind] });
      expect(one, kind).toBeDefined();
      const words = String(one?.number ?? one?.label);
      const found = await hits(house, { text: words, kinds: [kind], limit: 200 });
      expect(
        found.map(({ id }) => id),
        `${kind} ${words}`,
      ).toContain(one?.id);
    }
  });

  it('has a guest put together from two files once, under either name', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const stays = [];
    for (const [place, guest] of [
      ['1216', '慕容雪晴'],
      ['1217', '欧阳雪晴'],
    ] as const)
      stays.push((await operator.stays.checkIn({ place, guest, departure: '2026-11-25' })).stay);
    const [keep, gone] = stays.map(
      ({ id }) =>
        house.rows<{ guest_id: string }>('SELECT guest_id FROM stays WHERE id = ?', id)[0]
          ?.guest_id ?? '',
    );
    await house.as('011').guests.merge({ keep: keep ?? '', gone: gone ?? '' });
    for (const text of ['慕容雪晴', '欧阳雪晴'])
      expect(
        (await hits(house, { text, kinds: ['guest'] })).map(({ id }) => id),
        text,
      ).toEqual([keep]);
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
