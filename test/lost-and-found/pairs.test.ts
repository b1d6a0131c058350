// A pair from its proposal to its end: one thing missed by two, a pair that was wrong, what a pair forbids.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { facts, signatureOf, umbrella, withPin } from './umbrella.ts';

const pairsIn = (house: TestHouse) =>
  house.rows<{ state: string; decided: number }>(
    'SELECT state, decided_by IS NOT NULL AS decided FROM lost_pairs ORDER BY proposed_at_ms',
  );

const kindsOf = async (house: TestHouse, id: string): Promise<string[]> =>
  (await house.as('002').lostAndFound.get({ id })).events.map(({ kind }) => kind);

/** Another guest misses the same sort of umbrella. */
const another = (house: TestHouse) =>
  house.as('002').lostAndFound.lost({
    what: '雨伞 黑 木柄',
    place: 'lobby',
    contact: '13900000000',
    guest: '王先生',
  });

describe('one thing that two may miss', () => {
  it('is offered to both, and to nobody else once it is somebody’s', async () => {
    const house = await createTestHouse();
    const { operator, item, loss } = await umbrella(house);
    const other = await another(house);
    expect((await operator.lostAndFound.get({ id: item.id })).pairs).toHaveLength(2);
    await operator.lostAndFound.confirmPair({ found: item.id, loss: loss.id });
    expect(pairsIn(house)).toEqual([
      { state: 'confirmed', decided: 1 },
      { state: 'dismissed', decided: 0 },
    ]);
    expect((await operator.lostAndFound.get({ id: other.id })).pairs).toEqual([]);
    expect((await operator.board.snapshot()).lostAndFound.items).toEqual([]);
    const { items } = await operator.handover.compose();
    expect(items.filter(({ section }) => section === 'lost')).toEqual([]);
    const { rows } = await operator.lostAndFound.list({ show: 'lost' });
    expect(rows.map(({ step }) => step)).toEqual([null, null]);
  });

  it('confirmed before it lies on its shelf is offered to no other, before and after', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const item = await operator.lostAndFound.found({ what: '黑色雨伞 木柄', place: 'lobby' });
    const loss = await operator.lostAndFound.lost({
      what: '雨伞 黑 木柄',
      place: 'lobby',
      contact: '13812345621',
    });
    await operator.lostAndFound.confirmPair({ found: item.id, loss: loss.id });
    const other = await another(house);
    const pairs = async () => (await operator.lostAndFound.get({ id: other.id })).pairs;
    expect(await pairs()).toEqual([]);
    expect((await operator.board.snapshot()).lostAndFound.items).toMatchObject([
      { step: 'shelve', percent: null },
    ]);
    await house.as('011').lostAndFound.shelve({ id: item.id });
    expect(await pairs()).toEqual([]);
    expect(pairsIn(house)).toEqual([{ state: 'confirmed', decided: 1 }]);
  });
});

describe('a pair that is undone', () => {
  it('with its report: the thing lies there for whoever else misses it', async () => {
    const house = await createTestHouse();
    const { operator, item, loss } = await umbrella(house);
    const other = await another(house);
    await operator.lostAndFound.confirmPair({ found: item.id, loss: loss.id });
    await operator.lostAndFound.cancel({ id: loss.id, reason: '客人在家里找到了' });
    const { record, pairs } = await operator.lostAndFound.get({ id: item.id });
    expect(record).toMatchObject({ state: 'shelved', loss: null });
    expect(pairs).toMatchObject([{ loss: { id: other.id }, state: 'proposed' }]);
    expect((await operator.lostAndFound.get({ id: loss.id })).record).toMatchObject({
      state: 'closed',
      found: null,
    });
    expect(await kindsOf(house, item.id)).toEqual(
      expect.arrayContaining(['pair-confirmed', 'pair-parted']),
    );
    expect((await operator.board.snapshot()).lostAndFound.items).toMatchObject([{ step: 'match' }]);
    await operator.lostAndFound.confirmPair({ found: item.id, loss: other.id });
    expect(pairsIn(house).map(({ state }) => state)).toEqual(['dismissed', 'confirmed']);
  });

  it('with an entry that was none: its report is searched again and meets the right one', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const found = (place: string) => operator.lostAndFound.found({ what: '黑色雨伞 木柄', place });
    const wrong = await found('lobby');
    const loss = await operator.lostAndFound.lost({
      what: '雨伞 黑 木柄',
      place: 'lobby',
      contact: '13812345621',
    });
    await operator.lostAndFound.confirmPair({ found: wrong.id, loss: loss.id });
    const right = await found('lobby');
    await operator.lostAndFound.cancel({ id: wrong.id, reason: '重复登记' });
    const { record, pairs } = await operator.lostAndFound.get({ id: loss.id });
    expect(record).toMatchObject({ state: 'searching', found: null });
    expect(pairs).toMatchObject([{ found: { id: right.id }, state: 'proposed' }]);
    expect(await kindsOf(house, loss.id)).toContain('pair-parted');
  });

  it('shows as it was to whoever looks back at that hour', async () => {
    const house = await createTestHouse();
    const { operator, item, loss } = await umbrella(house);
    house.advance(5);
    await operator.lostAndFound.confirmPair({ found: item.id, loss: loss.id });
    const then = house.inMinutes(1);
    house.advance(5);
    await operator.lostAndFound.cancel({ id: loss.id, reason: '客人在家里找到了' });
    expect((await operator.board.asOf({ at: then })).lostAndFound.items).toEqual([]);
  });
});

describe('what belongs to somebody', () => {
  it.each([true, false])('is not thrown away nor given to the police, shelved: %s', async (on) => {
    const house = await createTestHouse();
    await withPin(house, '001');
    const { operator, item, loss } = await umbrella(house, on);
    await operator.lostAndFound.confirmPair({ found: item.id, loss: loss.id });
    const before = house.contents();
    const second = signatureOf('001');
    const refused = {
      code: 'CONFLICT',
      reason: 'lostAndFound.matchedStill',
      details: { number: 'L-0001', report: 'R-0001' },
    };
    expect(
      await refusal(
        house.as('011').lostAndFound.dispose({ ids: [item.id], reason: '过保管期', second }),
      ),
    ).toMatchObject(refused);
    expect(
      await refusal(
        house.as('011').lostAndFound.toPolice({ ids: [item.id], officer: '王警官', second }),
      ),
    ).toMatchObject(refused);
    expect(house.contents()).toBe(before);
    house.sleep(200 * 24 * 60);
    expect(await operator.lostAndFound.due()).toMatchObject({ police: [], dispose: [] });
    await operator.lostAndFound.release({ id: item.id, to: '李女士', check: facts, receipt: true });
  });
});
