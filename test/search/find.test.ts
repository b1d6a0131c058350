// The search: one character to whole phrases, in both languages, in step with the record.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { recordOne } from '../support/requests.ts';

/** Texts of the request hits, newest first, once the queue is worked off. */
const find = async (house: TestHouse, text: string, limit?: number): Promise<string[]> => {
  house.desk.settle();
  const { hits, pending } = await house
    .as('002')
    .search.find({ text, ...(limit === undefined ? {} : { limit }) });
  expect(pending).toBe(0);
  return hits.filter(({ kind }) => kind === 'request').map(({ text: found }) => found);
};

const create = (house: TestHouse, words: string, service = 'other') =>
  house.as('002').requests.create({ place: '1208', service, words });

describe('a search', () => {
  it('finds one character, two, and a whole phrase', async () => {
    const house = await createTestHouse();
    await create(house, '客人说枕头太硬');
    await create(house, '头枕不见了');
    expect(await find(house, '硬')).toEqual(['客人说枕头太硬']);
    expect(await find(house, '枕')).toHaveLength(2);
    expect(await find(house, '枕头')).toEqual(['客人说枕头太硬']);
    expect(await find(house, '枕头太硬')).toEqual(['客人说枕头太硬']);
    expect(await find(house, '枕头太软')).toEqual([]);
  });

  it('finds English words by their beginning, whatever their case', async () => {
    const house = await createTestHouse();
    await create(house, 'The Thermostat hums at night');
    for (const text of ['thermo', 'THERMOSTAT', 'hums thermo', 'ther night'])
      expect(await find(house, text), text).toHaveLength(1);
    for (const text of ['mostat', 'thermos night x', 'day'])
      expect(await find(house, text), text).toEqual([]);
  });

  it('finds the rare word among many', async () => {
    const house = await createTestHouse();
    for (let index = 0; index < 60; index += 1) await create(house, `毛巾 ${index}`);
    await create(house, '客人养的鼹鼠跑了');
    await create(house, '𠮷野家外卖');
    expect(await find(house, '鼹鼠')).toEqual(['客人养的鼹鼠跑了']);
    expect(await find(house, '𠮷野')).toEqual(['𠮷野家外卖']);
  });

  it('takes full width for half width', async () => {
    const house = await createTestHouse();
    await create(house, '密码是ＡＢＣ１２３');
    expect(await find(house, 'abc123')).toHaveLength(1);
    expect(await find(house, 'ＡＢＣ１２３')).toHaveLength(1);
  });

  it('finds by the service’s name in either language, by place, number and person', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { id, number } = await recordOne(operator, '1208吹风机');
    await operator.requests.dispatch({ id });
    for (const text of ['hair dryer', '借吹风机', '1208', String(number), '马超', '112'])
      expect(await find(house, text), text).toEqual(['吹风机']);
    const area = await operator.requests.create({
      place: 'lobby',
      service: 'public-area',
      words: 'x',
    });
    house.desk.settle();
    for (const text of ['大堂', 'lobby'])
      expect((await operator.search.find({ text })).hits[0]?.id, text).toBe(area.id);
  });

  it('gives no hit whose pairs only come from two places', async () => {
    const house = await createTestHouse();
    await create(house, '海上 上空');
    expect(await find(house, '海上空')).toEqual([]);
    await create(house, '海上空调坏了');
    expect(await find(house, '海上空')).toEqual(['海上空调坏了']);
  });

  it('looks past many near misses for the one true hit', async () => {
    const house = await createTestHouse();
    await create(house, '海上空调坏了');
    for (let index = 0; index < 30; index += 1) await create(house, `海上 上空 ${index}`);
    expect(await find(house, '海上空', 1)).toEqual(['海上空调坏了']);
  });

  it('shows the newest first, up to the limit', async () => {
    const house = await createTestHouse();
    for (const words of ['毛巾一', '毛巾二', '毛巾三']) await create(house, words);
    expect(await find(house, '毛巾', 2)).toEqual(['毛巾三', '毛巾二']);
  });

  it('finds calls too, with everything said in them', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const call = await operator.calls.begin({ place: '1208' });
    await operator.calls.keep({ id: call.id, draft: '问了几点早餐' });
    await operator.calls.end({ id: call.id });
    house.desk.settle();
    const { hits } = await operator.search.find({ text: '早餐' });
    expect(hits).toMatchObject([
      { kind: 'call', id: call.id, text: '问了几点早餐', service: null },
    ]);
  });

  it.each([
    '',
    '   ',
    '！？',
    '"',
    '"a" OR b*',
    "'; DROP TABLE x",
    '(',
    'NEAR(a b)',
    '*',
    '💥',
    '\ud800',
  ])('of %j breaks nothing', async (text) => {
    const house = await createTestHouse();
    await create(house, '毛巾');
    expect(await find(house, text)).toEqual([]);
  });

  it('of two hundred characters is answered', async () => {
    const house = await createTestHouse();
    const long = Array.from({ length: 200 }, (_, index) =>
      String.fromCodePoint(0x4e00 + index),
    ).join('');
    await create(house, `前${long}后`);
    expect(await find(house, long)).toHaveLength(1);
    expect(await find(house, 'a b c d e f g h '.repeat(12))).toEqual([]);
  });
});

describe('the index', () => {
  it('is filled from the queue after the commit, and says what still waits', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    await create(house, '鼹鼠');
    const waiting = await operator.search.find({ text: '鼹鼠' });
    expect(waiting).toEqual({ hits: [], pending: 1 });
    expect(house.rows('SELECT kind FROM index_queue')).toEqual([{ kind: 'request' }]);
    expect(await find(house, '鼹鼠')).toHaveLength(1);
    expect(house.rows('SELECT * FROM index_queue')).toEqual([]);
  });

  it('loses nothing when the desk goes before it is filled', async () => {
    const house = await createTestHouse();
    await create(house, '鼹鼠');
    await house.reopen();
    expect(await find(house, '鼹鼠')).toHaveLength(1);
  });

  it('follows corrections, notes and replies', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { id } = await create(house, '鼹鼠');
    expect(await find(house, '鼹鼠')).toHaveLength(1);
    await operator.requests.correct({ id, words: '刺猬', service: 'pillows' });
    expect(await find(house, '刺猬')).toHaveLength(1);
    expect(await find(house, 'pillow')).toHaveLength(1);
    await operator.requests.note({ id, text: '客人改要荞麦枕' });
    await operator.requests.reply({ id, text: '荞麦枕马上送到' });
    expect(await find(house, '马上送到')).toHaveLength(1);
    expect(house.rows("SELECT count(*) AS n FROM documents WHERE kind = 'request'")).toEqual([
      { n: 1 },
    ]);
  });

  it('waits for nothing that somebody made unreadable', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { id } = await create(house, '刺猬');
    await operator.requests.note({ id, text: '客人改要荞麦枕' });
    house.arrange(
      "DROP TRIGGER event_personal_never_changes; UPDATE event_personal SET body = 'x' WHERE seq = (SELECT max(seq) FROM event_personal)",
    );
    await create(house, '鼹鼠');
    expect(await find(house, '鼹鼠')).toHaveLength(1);
    expect(await find(house, '荞麦枕')).toEqual([]);
    expect(house.rows('SELECT * FROM index_queue')).toEqual([]);
  });
});
