// Minibars: what was taken is charged once and leaves the stock; what is missing and what expires is listed.
import { describe, expect, it } from 'vitest';
import type { TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { requestIn } from '../support/requests.ts';
import { guestIn, open, priced } from './priced.ts';

const stockOf = async (house: TestHouse, place: string, article: string) =>
  (await house.as('002').minibar.room({ place })).stock.find((one) => one.article === article);

describe('a check', () => {
  it('charges each article once, to the guest, and takes it out of the room', async () => {
    const house = await priced();
    const stay = await guestIn(house, '1208');
    const operator = house.as('002');
    expect(await stockOf(house, '1208', 'cola')).toMatchObject({ stock: 2, par: 2, missing: 0 });
    const check = await operator.minibar.check({
      place: '1208',
      taken: [
        { article: 'kl', quantity: 1 },
        { article: '可乐', quantity: 1 },
        { article: 'beer', quantity: 1 },
      ],
    });
    expect(check).toMatchObject({
      place: '1208',
      by: '002',
      late: false,
      taken: [
        { article: 'cola', quantity: 2, cents: 1_500, charge: { cents: 3_000, state: 'open' } },
        { article: 'beer', quantity: 1, cents: 2_500, charge: { cents: 2_500 } },
      ],
    });
    expect(await open(house)).toMatchObject([
      { kind: 'minibar', code: 'beer', place: '1208', stay: { id: stay } },
      { kind: 'minibar', code: 'cola', quantity: 2, cents: 3_000, stay: { id: stay } },
    ]);
    const card = await operator.minibar.room({ place: '1208' });
    expect(card).toMatchObject({
      taken: 3,
      missing: [
        { article: 'cola', quantity: 2 },
        { article: 'beer', quantity: 1 },
      ],
      payer: 'in-house',
    });
    expect(card.checkedAt).toBe(
      new Date(house.nowMs() + 8 * 3_600_000).toISOString().replace('Z', '+08:00'),
    );
    // Prices change; what was taken keeps its own.
    await house.as('011').minibar.changeArticle({ article: 'cola', cents: 9_900 });
    expect((await operator.minibar.room({ place: '1208' })).checks[0]?.taken[0]?.cents).toBe(1_500);
  });

  it('with nothing taken says so, and charges nothing', async () => {
    const house = await priced();
    const operator = house.as('002');
    expect(await operator.minibar.check({ place: '1208' })).toMatchObject({ taken: [] });
    expect(await open(house)).toEqual([]);
    expect(await operator.minibar.room({ place: '1208' })).toMatchObject({ taken: 0, missing: [] });
    expect((await operator.minibar.room({ place: '1208' })).checkedAt).not.toBeNull();
  });

  it('of more than the bar holds is refused with what stands there, and believed once that is said', async () => {
    const house = await priced();
    const operator = house.as('002');
    const before = house.contents();
    const taken = [
      { article: 'cola', quantity: 1 },
      { article: 'kl', quantity: 4 },
      { article: 'beer', quantity: 2 },
      { article: 'noodles', quantity: 2 },
    ];
    expect(await refusal(operator.minibar.check({ place: '1208', taken }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'minibar.beyond',
      message: expect.stringContaining('1208 按上次补货现有可乐 2、方便面 1，录的比这多，没有记录'),
      details: {
        beyond: [
          { article: 'cola', held: 2, quantity: 5 },
          { article: 'noodles', held: 1, quantity: 2 },
        ],
      },
    });
    expect(house.contents()).toEqual(before);
    await operator.minibar.check({ place: '1208', taken, beyond: true });
    expect(await open(house)).toMatchObject([
      { code: 'noodles', quantity: 2 },
      { code: 'beer', quantity: 2 },
      { code: 'cola', quantity: 5, cents: 7_500 },
    ]);
    expect(await stockOf(house, '1208', 'cola')).toMatchObject({ stock: 0, missing: 2 });
    expect((await operator.minibar.room({ place: '1208' })).events.at(-1)).toMatchObject({
      kind: 'checked',
      facts: {
        beyond: [
          { articleId: 'cola', held: 2 },
          { articleId: 'noodles', held: 1 },
        ],
      },
    });
  });

  it('finds what a refill has put there, and nothing where none was written down', async () => {
    const house = await priced();
    const operator = house.as('002');
    const two = { place: '1208', taken: [{ article: 'cola', quantity: 2 }] };
    await operator.minibar.check(two);
    expect(await refusal(operator.minibar.check(two))).toMatchObject({
      reason: 'minibar.beyond',
      details: { beyond: [{ article: 'cola', held: 0, quantity: 2 }] },
    });
    await operator.minibar.refill({ place: '1208' });
    await operator.minibar.check(two);
    expect(await open(house)).toHaveLength(2);
  });

  it('is corrected upwards only as far as the bar held, unless it is said to be so', async () => {
    const house = await priced();
    const operator = house.as('002');
    const { taken } = await operator.minibar.check({
      place: '1208',
      taken: [{ article: 'cola', quantity: 1 }],
    });
    const id = taken[0]?.id ?? '';
    await operator.minibar.correct({ id, quantity: 2, reason: '数错' });
    const wrong = { id, quantity: 99, reason: '数错' };
    expect(await refusal(operator.minibar.correct(wrong))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'minibar.beyondLine',
      details: { place: '1208', beyond: [{ article: 'cola', held: 2, quantity: 99 }] },
    });
    await operator.minibar.correct({ id, quantity: 5, reason: '另送三罐', beyond: true });
    expect(await open(house)).toMatchObject([{ quantity: 5, cents: 7_500 }]);
    // Fewer than were said is no new claim.
    await operator.minibar.correct({ id, quantity: 4, reason: '退一罐' });
    expect(await open(house)).toMatchObject([{ quantity: 4, cents: 6_000 }]);
  });

  it('of an article without a price stands as to be priced', async () => {
    const house = await priced();
    await house
      .as('002')
      .minibar.check({ place: '1208', taken: [{ article: 'peanuts', quantity: 1 }] });
    expect(await open(house)).toMatchObject([{ code: 'peanuts', cents: 0, priceWanted: true }]);
  });

  it('found after the guest has left goes on that stay, which the front office sees', async () => {
    const house = await priced();
    const operator = house.as('002');
    const stay = await guestIn(house, '1208');
    await operator.stays.checkOut({ place: '1208' });
    house.advance(20);
    expect(await operator.minibar.room({ place: '1208' })).toMatchObject({ payer: 'departed' });
    expect(
      await operator.minibar.check({ place: '1208', taken: [{ article: 'beer', quantity: 2 }] }),
    ).toMatchObject({ late: true });
    const [late] = await open(house);
    expect(late).toMatchObject({
      cents: 5_000,
      stay: { id: stay, guest: '陈静', state: 'departed' },
    });
    await operator.charges.takeOver({ ids: [late?.id ?? ''] });
    // The next guest is in the room: only where it is said does it go to the one before.
    const next = await guestIn(house, '1208', '李雷');
    await operator.minibar.check({
      place: '1208',
      taken: [{ article: 'cola', quantity: 1 }],
      payer: 'departed',
    });
    await operator.minibar.check({ place: '1208', taken: [{ article: 'noodles', quantity: 1 }] });
    expect((await open(house)).map(({ code, stay: of }) => [code, of?.id])).toEqual([
      ['noodles', next],
      ['cola', stay],
    ]);
    const before = house.contents();
    expect(
      await refusal(operator.minibar.check({ place: '0305', payer: 'departed' })),
    ).toMatchObject({ code: 'INVALID_INPUT', reason: 'minibar.nobodyLeft' });
    expect(house.contents()).toBe(before);
  });

  it('that was asked for waits, once done, until what was taken is written down', async () => {
    const house = await priced();
    const operator = house.as('002');
    const id = await requestIn(house, 'done', { service: 'minibar-check' });
    // The request itself costs nothing: what was taken does.
    expect(await open(house)).toEqual([]);
    expect((await operator.charges.missing({})).missing).toEqual([]);
    expect((await operator.minibar.room({ place: '1208' })).awaited).toEqual([1]);
    const { items } = await operator.handover.compose();
    expect(items.find((item) => item.id === 'minibar:open')?.words[0]).toEqual({
      key: 'minibarAwaited',
      facts: { count: 1 },
    });
    expect(await refusal(operator.minibar.check({ place: '0305', request: id }))).toMatchObject({
      code: 'NOT_FOUND',
      reason: 'minibar.notAwaited',
    });
    expect(
      await operator.minibar.check({ place: '1208', taken: [{ article: 'kl', quantity: 1 }] }),
    ).toMatchObject({ request: id });
    expect((await operator.minibar.room({ place: '1208' })).awaited).toEqual([]);
    expect(await refusal(operator.minibar.check({ place: '1208', request: id }))).toMatchObject({
      reason: 'minibar.notAwaited',
    });
  });

  it('is taken back within the time for slips: stock and charges are as before', async () => {
    const house = await priced();
    const operator = house.as('002');
    const check = await operator.minibar.check({
      place: '1208',
      taken: [{ article: 'cola', quantity: 2 }],
    });
    expect(await refusal(house.as('001').minibar.undo({ id: check.id }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'minibar.undoNot',
    });
    expect(await operator.minibar.undo({ id: check.id })).toMatchObject({ undone: true });
    expect(await open(house)).toEqual([]);
    expect(await stockOf(house, '1208', 'cola')).toMatchObject({ stock: 2 });
    expect((await operator.minibar.room({ place: '1208' })).checkedAt).toBeNull();
    const again = await operator.minibar.check({ place: '1208' });
    house.advance(60);
    expect(await refusal(operator.minibar.undo({ id: again.id }))).toMatchObject({
      reason: 'minibar.undoNot',
    });
  });

  it('is corrected later by its line: on the bill it is countered', async () => {
    const house = await priced();
    const operator = house.as('002');
    const { taken } = await operator.minibar.check({
      place: '1208',
      taken: [{ article: 'beer', quantity: 2 }],
    });
    const id = taken[0]?.id ?? '';
    house.advance(90);
    await operator.minibar.correct({ id, quantity: 1, reason: '数错' });
    expect(await open(house)).toMatchObject([{ number: 1, quantity: 1, cents: 2_500 }]);
    expect(await stockOf(house, '1208', 'beer')).toMatchObject({ stock: 1 });
    await operator.charges.takeOver({ ids: (await open(house)).map((one) => one.id) });
    await operator.minibar.correct({ id, quantity: 0, reason: '客人自带' });
    expect(await open(house)).toMatchObject([{ number: 2, cents: -2_500 }]);
    expect(await stockOf(house, '1208', 'beer')).toMatchObject({ stock: 2 });
    expect((await operator.minibar.room({ place: '1208' })).events.at(-1)).toMatchObject({
      kind: 'check-corrected',
      text: '客人自带',
    });
  });

  it('is corrected for the guest who took it, whoever lives there by now', async () => {
    const house = await priced();
    const operator = house.as('002');
    const stay = await guestIn(house, '1208');
    const taken = [{ article: 'cola', quantity: 2 }];
    const [{ id } = { id: '' }] = (await operator.minibar.check({ place: '1208', taken })).taken;
    await operator.charges.takeOver({ ids: (await open(house)).map((one) => one.id) });
    await operator.stays.checkOut({ place: '1208' });
    await guestIn(house, '1208', '李雷');
    await operator.minibar.correct({ id, quantity: 1, reason: '数错' });
    expect((await open(house)).map((one) => [one.cents, one.stay?.id])).toEqual([
      [1_500, stay],
      [-3_000, stay],
    ]);
  });

  it('of an unknown room or article is refused and changes nothing', async () => {
    const house = await priced();
    const operator = house.as('002');
    const before = house.contents();
    expect(await refusal(operator.minibar.check({ place: '9999' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(
      await refusal(
        operator.minibar.check({
          place: '1208',
          taken: [
            { article: 'cola', quantity: 1 },
            { article: '茅台', quantity: 1 },
          ],
        }),
      ),
    ).toMatchObject({ code: 'NOT_FOUND', reason: 'minibar.unknownArticle' });
    expect(house.contents()).toBe(before);
  });
});

describe('filling up', () => {
  const taken = async (house: TestHouse) => {
    const operator = house.as('002');
    await operator.minibar.check({ place: '1208', taken: [{ article: 'cola', quantity: 2 }] });
    await operator.minibar.check({ place: '1210', taken: [{ article: 'cola', quantity: 1 }] });
    await operator.minibar.check({ place: '0305', taken: [{ article: 'beer', quantity: 1 }] });
    return operator;
  };

  it('is listed floor by floor, with what to carry up', async () => {
    const house = await priced();
    const operator = await taken(house);
    const { floors } = await operator.minibar.refillList({});
    expect(floors).toEqual([
      {
        floor: '3',
        carry: [{ article: 'beer', quantity: 1 }],
        rooms: [{ place: '0305', missing: [{ article: 'beer', quantity: 1 }] }],
      },
      {
        floor: '12',
        carry: [{ article: 'cola', quantity: 3 }],
        rooms: [
          { place: '1208', missing: [{ article: 'cola', quantity: 2 }] },
          { place: '1210', missing: [{ article: 'cola', quantity: 1 }] },
        ],
      },
    ]);
    expect((await operator.minibar.refillList({ floor: '3' })).floors).toHaveLength(1);
    await operator.minibar.refill({ place: '1208' });
    await operator.minibar.refill({
      place: '1210',
      articles: [{ article: 'kl', quantity: 1, expires: '2027-03-01' }],
    });
    expect((await operator.minibar.refillList({ floor: '12' })).floors).toEqual([]);
  });

  it('has more to carry to a floor than any one room may hold', async () => {
    const house = await priced();
    await taken(house);
    for (const target of ['1208', '1210'])
      await house.as('011').minibar.setPar({ scope: 'room', target, article: 'cola', par: 999 });
    const { floors } = await house.as('002').minibar.refillList({ floor: '12' });
    const [cola] = floors[0]?.carry ?? [];
    expect(cola?.article).toBe('cola');
    expect(cola?.quantity).toBeGreaterThan(999);
  });

  it('is done by the request that asked for it, and undone with it', async () => {
    const house = await priced();
    const operator = await taken(house);
    const id = await requestIn(house, 'done', { service: 'minibar-refill' });
    expect((await operator.minibar.room({ place: '1208' })).missing).toEqual([]);
    await operator.requests.undo({ id });
    expect((await operator.minibar.room({ place: '1208' })).missing).toEqual([
      { article: 'cola', quantity: 2 },
    ]);
    await operator.requests.complete({ id });
    expect((await operator.minibar.room({ place: '1208' })).missing).toEqual([]);
  });

  it('follows the par of the room, then of its type, then of the article', async () => {
    const house = await priced();
    const supervisor = house.as('011');
    const parOf = async (place: string) => (await stockOf(house, place, 'cola'))?.par;
    await supervisor.minibar.setPar({ scope: 'type', target: 'standard', article: 'cola', par: 3 });
    await supervisor.minibar.setPar({ scope: 'room', target: '1208', article: 'cola', par: 6 });
    expect([await parOf('1208'), await parOf('1210')]).toEqual([6, 3]);
    expect((await supervisor.minibar.pars()).pars).toEqual([
      { scope: 'type', target: 'standard', article: 'cola', par: 3 },
      { scope: 'room', target: '1208', article: 'cola', par: 6 },
    ]);
    await supervisor.minibar.setPar({ scope: 'room', target: '1208', article: 'cola', par: null });
    expect((await supervisor.minibar.pars()).pars).toHaveLength(1);
    expect(await parOf('1208')).toBe(3);
    expect(
      await refusal(
        supervisor.minibar.setPar({ scope: 'type', target: 'castle', article: 'cola', par: 1 }),
      ),
    ).toMatchObject({ code: 'NOT_FOUND', reason: 'minibar.unknownTarget' });
    expect(
      await refusal(
        house.as('002').minibar.setPar({ scope: 'room', target: '1208', article: 'cola', par: 1 }),
      ),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});

describe('what expires', () => {
  it('is taken first, listed by floor before its day, and exchanged', async () => {
    const house = await priced();
    const operator = house.as('002');
    const fill = (place: string, quantity: number, expires: string) =>
      operator.minibar.refill({ place, articles: [{ article: 'beer', quantity, expires }] });
    await operator.minibar.check({ place: '1208', taken: [{ article: 'beer', quantity: 2 }] });
    await fill('1208', 1, '2026-12-20');
    await fill('1208', 1, '2026-12-01');
    await fill('0305', 1, '2026-11-23');
    await fill('0306', 1, '2027-05-01');
    expect(await refusal(fill('0305', 1, '2026-11-22'))).toMatchObject({
      code: 'INVALID_INPUT',
      reason: 'minibar.expired',
    });
    house.advance(24 * 60);
    const { expiries } = await operator.minibar.expiries({ days: 30 });
    expect(expiries).toEqual([
      {
        floor: '3',
        place: '0305',
        article: 'beer',
        expires: '2026-11-23',
        quantity: 1,
        expired: true,
      },
      {
        floor: '12',
        place: '1208',
        article: 'beer',
        expires: '2026-12-01',
        quantity: 1,
        expired: false,
      },
      {
        floor: '12',
        place: '1208',
        article: 'beer',
        expires: '2026-12-20',
        quantity: 1,
        expired: false,
      },
    ]);
    await operator.minibar.check({ place: '1208', taken: [{ article: 'beer', quantity: 1 }] });
    expect((await stockOf(house, '1208', 'beer'))?.batches).toEqual([
      { expires: '2026-12-20', quantity: 1 },
    ]);
    // The room held its par without a day, and got one more.
    await operator.minibar.exchange({ place: '0305', article: 'pj', expires: '2027-06-01' });
    expect((await stockOf(house, '0305', 'beer'))?.batches).toEqual([
      { expires: '2027-06-01', quantity: 3 },
    ]);
    expect((await operator.minibar.expiries({ days: 30, floor: '3' })).expiries).toEqual([]);
  });
});

describe('an article', () => {
  it('is the house’s own; its key and its barcode belong to one', async () => {
    const house = await priced();
    const supervisor = house.as('011');
    await supervisor.minibar.addArticle({
      id: 'mooncake',
      key: 'yb',
      zh: '月饼',
      en: 'Mooncake',
      cents: 3_000,
      par: 0,
      barcode: '6901234567892',
    });
    await house.as('002').minibar.refill({
      place: '1208',
      articles: [{ article: '6901234567892', quantity: 1 }],
    });
    await house.as('002').minibar.check({
      place: '1208',
      taken: [{ article: '6901234567892', quantity: 1 }],
    });
    expect(await open(house)).toMatchObject([{ code: 'mooncake', cents: 3_000 }]);
    for (const clash of [{ key: 'kl' }, { barcode: '6901234567892' }])
      expect(
        await refusal(supervisor.minibar.changeArticle({ article: 'beer', ...clash })),
      ).toMatchObject({ code: 'CONFLICT', reason: 'minibar.keyTaken' });
    expect(
      await refusal(
        supervisor.minibar.addArticle({
          id: 'cola',
          key: 'zz',
          zh: 'x',
          en: 'x',
          cents: 1,
          par: 1,
        }),
      ),
    ).toMatchObject({ code: 'CONFLICT', reason: 'minibar.articleExists' });
    // No longer offered, no room wants it; what is in them is still counted.
    await supervisor.minibar.changeArticle({ article: 'noodles', offered: false });
    expect(await stockOf(house, '1210', 'noodles')).toBeUndefined();
    expect(await stockOf(house, '1208', 'noodles')).toMatchObject({ stock: 1, par: 0, missing: 0 });
  });
});
