// Lost and found as a shift has it: registered in a line, shelved by another, matched, put right.
import { describe, expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { signatureOf, umbrella, withPin } from './umbrella.ts';

describe('registering', () => {
  it('takes what and where, and reads the rest from the words in both languages', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const item = await operator.lostAndFound.found({ what: '黑色长柄雨伞', place: '大堂' });
    expect(item).toMatchObject({
      number: 'L-0001',
      category: 'umbrella',
      class: 'general',
      colours: ['black'],
      place: 'lobby',
      placeKind: 'area',
      state: 'registered',
      keepUntil: '2027-02-23',
      after: 'police',
      receiver: '孙丽',
    });
    expect(
      await operator.lostAndFound.found({ what: 'black leather wallet, Coach', place: '1208' }),
    ).toMatchObject({
      category: 'wallet',
      class: 'valuable',
      brand: 'Coach',
      store: 'safe',
      keepUntil: '2027-11-23',
    });
    expect(await operator.lostAndFound.found({ what: 'heise yusan' })).toMatchObject({
      category: 'umbrella',
      colours: ['black'],
      place: null,
    });
    expect(await operator.lostAndFound.found({ what: '半盒水果', place: '0815' })).toMatchObject({
      class: 'perishable',
      keepUntil: '2026-11-24',
      after: 'dispose',
    });
    expect(
      await operator.lostAndFound.found({ what: '手机 白', class: 'general', category: 'other' }),
    ).toMatchObject({ class: 'general', category: 'other', store: null });
    const events = house.rows<{ body: string; kind: string }>(
      "SELECT kind, body FROM events WHERE subject_kind = 'found-item' ORDER BY seq",
    );
    expect(events.map(({ kind }) => kind)).toEqual(Array(5).fill('found-registered'));
    expect(events[0]?.body).not.toContain('雨伞');
  });

  it('numbers without a gap, also where one is refused', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    await operator.lostAndFound.found({ what: '围巾' });
    const before = house.contents();
    expect(
      await refusal(operator.lostAndFound.found({ what: '护照', marks: '号码 E12345678' })),
    ).toMatchObject({ code: 'INVALID_INPUT', reason: 'lostAndFound.documentNumber' });
    expect(
      await refusal(operator.lostAndFound.found({ what: '围巾', foundAt: house.inMinutes(90) })),
    ).toMatchObject({ reason: 'lostAndFound.notYet' });
    expect(house.contents()).toBe(before);
    expect((await operator.lostAndFound.found({ what: '帽子' })).number).toBe('L-0002');
    expect(
      (await operator.lostAndFound.lost({ what: '帽子', contact: '13800000000' })).number,
    ).toBe('R-0001');
  });

  it('keeps a month’s last day where the month is shorter', async () => {
    const house = await createTestHouse({ at: '2026-11-30T16:00:00+08:00' });
    expect(await house.as('002').lostAndFound.found({ what: '围巾' })).toMatchObject({
      keepUntil: '2027-02-28',
    });
  });
});

describe('the shelf', () => {
  it('is confirmed by a second person, with their own session or their PIN', async () => {
    const house = await createTestHouse();
    await withPin(house, '011');
    const operator = house.as('002');
    const { id } = await operator.lostAndFound.found({
      what: '围巾 灰',
      store: 'shelf',
      bin: 'A4',
    });
    const before = house.contents();
    expect(await refusal(operator.lostAndFound.shelve({ id }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'lostAndFound.sameHand',
    });
    expect(house.contents()).toBe(before);
    const items = () => house.rows('SELECT * FROM found_items');
    const unsigned = items();
    expect(
      await refusal(operator.lostAndFound.shelve({ id, second: { code: '011', pin: '000000' } })),
    ).toMatchObject({ reason: 'staff.witnessUnknown' });
    expect(items()).toEqual(unsigned);
    expect(await operator.lostAndFound.shelve({ id, second: signatureOf('011') })).toMatchObject({
      state: 'shelved',
      shelvedBy: '刘洋',
      bin: 'A4',
    });
    expect(await refusal(house.as('011').lostAndFound.shelve({ id }))).toMatchObject({
      code: 'WRONG_STATE',
      details: { number: 'L-0001', state: 'shelved' },
    });
  });

  it('is the safe for valuables, and shouts until they are in it', async () => {
    const house = await createTestHouse();
    const { id } = await house
      .as('002')
      .lostAndFound.found({ what: '男士手表 西铁城', place: '0406' });
    const supervisor = house.as('011');
    expect(await refusal(supervisor.lostAndFound.shelve({ id, store: 'shelf' }))).toMatchObject({
      reason: 'lostAndFound.toSafe',
    });
    expect((await supervisor.alarms.list()).alarms).toEqual([]);
    house.advance(31);
    expect((await supervisor.alarms.list()).alarms).toMatchObject([
      { about: { kind: 'found-item', id }, label: 'L-0001', target: 'found-step' },
    ]);
    await supervisor.lostAndFound.shelve({ id });
    expect((await supervisor.alarms.list()).alarms).toEqual([]);
    expect(house.rows('SELECT * FROM watches')).toEqual([]);
  });

  it('is no place for what is suspicious: security is called at once', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { id } = await operator.lostAndFound.found({ what: '可疑包裹', place: 'lift-hall' });
    house.desk.settle();
    expect((await operator.alarms.list()).alarms).toMatchObject([
      { label: 'L-0001', target: 'found-step' },
    ]);
    expect(await refusal(house.as('011').lostAndFound.shelve({ id, store: 'safe' }))).toMatchObject(
      { reason: 'lostAndFound.toSecurity' },
    );
    await house.as('011').lostAndFound.shelve({ id, store: 'security' });
    expect((await operator.alarms.list()).alarms).toEqual([]);
  });
});

describe('a match', () => {
  it('is proposed with how sure it is, every reason, and what is held back', async () => {
    const house = await createTestHouse();
    const { operator, item, loss } = await umbrella(house);
    const { pairs } = await operator.lostAndFound.matches({ id: 'R-0001' });
    expect(pairs).toMatchObject([
      { found: { id: item.id }, loss: { id: loss.id }, state: 'proposed', score: 0.86 },
    ]);
    expect(pairs[0]?.because.map(({ kind, speaks }) => [kind, speaks])).toEqual([
      ['category', 'for'],
      ['colour', 'for'],
      ['words', 'for'],
      ['place', 'for'],
      ['stay', 'for'],
      ['held-back', 'held'],
    ]);
    expect(pairs[0]?.because.map(({ text }) => text).join('；')).toContain(
      '地点：大堂，前后 50 分钟',
    );
    expect(house.rows('SELECT percent, state FROM lost_pairs')).toEqual([
      { percent: 86, state: 'proposed' },
    ]);
    expect((await operator.lostAndFound.matches({ id: 'L-0001' })).pairs).toEqual(pairs);
  });

  it('is found whichever comes first, and in the other language', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    await operator.lostAndFound.lost({
      what: 'citizen mens watch',
      place: '0406',
      contact: '13900000000',
    });
    await operator.lostAndFound.found({ what: '男士手表 西铁城', place: '0406' });
    const [pair] = (await operator.lostAndFound.matches({ id: 'R-0001' })).pairs;
    expect(pair?.score).toBeGreaterThan(0.7);
    expect(pair?.because.map(({ kind }) => kind)).toContain('brand');
  });

  it('is not made of different things, other colours and other brands', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    await operator.lostAndFound.found({ what: '红色雨伞', place: 'pool' });
    await operator.lostAndFound.found({ what: '黑色围巾', place: 'lobby' });
    await operator.lostAndFound.found({ what: '黑色手机 华为', place: 'lobby' });
    for (const what of ['黑色雨伞', 'black iphone']) {
      const { id } = await operator.lostAndFound.lost({
        what,
        place: 'lobby',
        contact: '13900000000',
      });
      expect(
        (await operator.lostAndFound.matches({ id })).pairs.filter(({ score }) => score >= 0.55),
      ).toEqual([]);
    }
    expect(house.rows('SELECT * FROM lost_pairs')).toEqual([]);
  });

  it('once dismissed stays dismissed, even when either side is corrected', async () => {
    const house = await createTestHouse();
    const { operator, item, loss } = await umbrella(house);
    await operator.lostAndFound.dismissPair({
      found: item.id,
      loss: loss.id,
      reason: '伞柄颜色不符',
    });
    await house
      .as('011')
      .lostAndFound.correct({ id: item.id, marks: '木柄，黑，长', reason: '补充' });
    expect((await operator.lostAndFound.matches({ id: loss.id })).pairs).toEqual([]);
    expect((await operator.lostAndFound.get({ id: item.id })).pairs).toEqual([]);
    expect(house.rows('SELECT state FROM lost_pairs')).toEqual([{ state: 'dismissed' }]);
  });

  it('is confirmed once: the second desk is told whose word it was', async () => {
    const house = await createTestHouse();
    const { item, loss } = await umbrella(house);
    const both = { found: item.id, loss: loss.id };
    const [first, second] = await Promise.allSettled([
      house.as('002', 'desk-1').lostAndFound.confirmPair(both),
      house.as('011', 'desk-2').lostAndFound.confirmPair(both),
    ]);
    expect([first.status, second.status].sort()).toEqual(['fulfilled', 'rejected']);
    expect(await refusal(house.as('011').lostAndFound.dismissPair(both))).toMatchObject({
      code: 'CONFLICT',
      reason: 'lostAndFound.decided',
      details: { name: '孙丽' },
    });
    expect(
      house.rows(
        "SELECT count(*) AS count FROM events WHERE kind = 'pair-confirmed' AND subject_kind = 'found-item'",
      ),
    ).toEqual([{ count: 1 }]);
    expect((await house.as('002').lostAndFound.get({ id: 'L-0001' })).record).toMatchObject({
      state: 'matched',
      loss: { number: 'R-0001' },
    });
    expect((await house.as('002').lostAndFound.get({ id: 'R-0001' })).record).toMatchObject({
      state: 'matched',
      found: { number: 'L-0001' },
    });
  });
});

describe('an entry', () => {
  it('is corrected by whoever took it in until it is shelved, then by a supervisor, and never deleted', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { id } = await operator.lostAndFound.found({ what: '围巾 灰' });
    expect(
      await operator.lostAndFound.correct({ id, what: '围巾 蓝灰', colours: ['blue'] }),
    ).toMatchObject({ what: '围巾 蓝灰', colours: ['blue'] });
    await house.as('011').lostAndFound.shelve({ id });
    expect(await refusal(operator.lostAndFound.correct({ id, what: 'x' }))).toMatchObject({
      reason: 'lostAndFound.supervisorOnly',
    });
    expect(
      await house.as('011').lostAndFound.correct({ id, class: 'valuable', reason: '羊绒' }),
    ).toMatchObject({
      class: 'valuable',
      store: 'safe',
      state: 'registered',
      keepUntil: '2027-11-23',
    });
    expect(await house.as('011').lostAndFound.cancel({ id, reason: '重复登记' })).toMatchObject({
      state: 'cancelled',
    });
    expect(house.rows('SELECT state, open FROM found_items')).toEqual([
      { state: 'cancelled', open: 0 },
    ]);
    expect(house.rows('SELECT * FROM lost_words')).toEqual([]);
  });

  it('is found by number, words, place and owner, never by what is held back', async () => {
    const house = await createTestHouse();
    const { operator, item, loss } = await umbrella(house);
    house.desk.settle();
    const find = async (text: string) =>
      (await operator.search.find({ text })).hits.map(({ id }) => id);
    expect(await find('长柄雨伞')).toEqual([item.id]);
    expect(await find('L0001')).toEqual([item.id]);
    expect(await find('李女士')).toEqual([loss.id]);
    expect(await find('大堂')).toEqual([loss.id, item.id]);
    expect(await find('LW')).toEqual([]);
  });

  it('stands on every board while it needs a step', async () => {
    const house = await createTestHouse();
    const { operator, item, loss } = await umbrella(house);
    expect((await operator.board.snapshot()).lostAndFound).toMatchObject({
      toDo: 1,
      inStore: 1,
      items: [{ number: 'L-0001', step: 'match', percent: 86 }],
    });
    await operator.lostAndFound.confirmPair({ found: item.id, loss: loss.id });
    expect((await operator.board.snapshot()).lostAndFound.items).toEqual([]);
    await operator.lostAndFound.agree({ id: item.id, at: house.inMinutes(600) });
    expect((await operator.board.snapshot()).lostAndFound.items).toMatchObject([
      { step: 'pickup' },
    ]);
  });
});
