// Lending at the desk: what is free, what is refused and why, who waits, how a thing comes back.
import { describe, expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { adapters, freeOf, guestIn, hairDryers } from './stock.ts';

const departure = '2026-11-25';

describe('a hair dryer lent at the desk', () => {
  it('goes out with its tag, is due at check-out, is fetched the morning before, and comes back', async () => {
    const house = await createTestHouse();
    await hairDryers(house, 2);
    guestIn(house, '1208', departure);
    const operator = house.as('002');

    const { loans } = await operator.loans.lend({ item: 'hair-dryer', place: '1208' });
    expect(loans).toMatchObject([
      {
        number: 1,
        unit: 'HD-1',
        place: '1208',
        floor: '12',
        state: 'out',
        whereabouts: 'staying',
        dueAt: '2026-11-25T12:00:00.000+08:00',
        dueKind: 'check-out',
        lentBy: '002',
        beyond: false,
      },
    ]);
    const [loan] = loans;
    const collection = await operator.requests.get({ id: loan?.collection?.id ?? '' });
    expect(collection).toMatchObject({
      service: 'loan-return',
      place: '1208',
      state: 'logged',
      askedFor: '2026-11-25T09:00:00.000+08:00',
    });
    expect(await freeOf(house, 'hair-dryer')).toBe(1);
    expect(house.rows(`SELECT serial, state FROM loan_units ORDER BY serial`)).toEqual([
      { serial: 'HD-1', state: 'out' },
      { serial: 'HD-2', state: 'in' },
    ]);

    house.advance(60);
    // Scanned: the tag is enough.
    expect(await operator.loans.return({ id: 'HD-1' })).toMatchObject({
      number: 1,
      state: 'returned',
      outstanding: 0,
      condition: 'whole',
      toSettle: false,
    });
    expect(await freeOf(house, 'hair-dryer')).toBe(2);
    // Nobody has to go for it any more.
    expect(await operator.requests.get({ id: collection.id })).toMatchObject({
      state: 'cancelled',
    });
    expect(house.rows('SELECT * FROM watches')).toEqual([]);
    const card = await operator.loans.get({ id: loan?.id ?? '' });
    expect(card.events.map(({ kind, by }) => [kind, by])).toEqual([
      ['lent', '002'],
      ['collection-booked', '002'],
      ['returned', '002'],
    ]);

    const before = house.contents();
    expect(await refusal(operator.loans.return({ id: loan?.id ?? '' }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'loans.backAlready',
    });
    expect(await refusal(operator.loans.return({ id: 'HD-1' }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'loans.unitIn',
    });
    expect(house.contents()).toBe(before);
  });

  it('is refused when all are out, with who has them, when the next is due, and the line', async () => {
    const house = await createTestHouse();
    await hairDryers(house, 1);
    guestIn(house, '1208', departure);
    const operator = house.as('002');
    await operator.loans.lend({ item: '吹风机', place: '1208' });
    const before = house.contents();
    const refused = await refusal(operator.loans.lend({ item: 'hair-dryer', place: '0305' }));
    expect(refused).toMatchObject({
      code: 'CONFLICT',
      reason: 'loans.allOut',
      details: {
        owned: 1,
        free: 0,
        out: 1,
        waiting: 0,
        where: ['1208'],
        nextDue: '2026-11-25T12:00:00.000+08:00',
        waitingList: true,
      },
    });
    expect(refused.message).toContain('1208');
    expect(refused.message).toContain('11-25 12:00');
    expect(house.contents()).toBe(before);
    expect(await refusal(operator.loans.lend({ item: 'iron', place: '0305' }))).toMatchObject({
      reason: 'loans.noStock',
    });
    expect(await refusal(operator.loans.lend({ item: 'HD-1', place: '0305' }))).toMatchObject({
      reason: 'loans.unitNotIn',
      details: { place: '1208' },
    });
  });

  it('asked for by two at once goes to one, and the other is told', async () => {
    const house = await createTestHouse();
    await hairDryers(house, 1);
    const ends = await Promise.allSettled([
      house.as('002', 'desk-1').loans.lend({ item: 'hair-dryer', place: '1208' }),
      house.as('011', 'desk-2').loans.lend({ item: 'hair-dryer', place: '0305' }),
    ]);
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(house.rows(`SELECT count(*) AS n FROM loans`)).toEqual([{ n: 1 }]);
    expect(await freeOf(house, 'hair-dryer')).toBe(0);
  });

  it('goes to whoever waited first, when one comes back', async () => {
    const house = await createTestHouse();
    await hairDryers(house, 1);
    const operator = house.as('002');
    await operator.loans.lend({ item: 'hair-dryer', place: '1208' });
    const first = await operator.loans.wait({ item: 'hair-dryer', place: '0305' });
    house.advance(5);
    const second = await operator.loans.wait({ item: 'hair-dryer', place: '0712' });
    expect([first.state, second.state]).toEqual(['waiting', 'waiting']);

    house.advance(5);
    await operator.loans.return({ id: 'HD-1' });
    expect(await operator.loans.get({ id: first.id })).toMatchObject({ state: 'ready' });
    expect(await operator.loans.get({ id: second.id })).toMatchObject({ state: 'waiting' });
    house.advance(0);
    const { alarms } = await operator.alarms.list();
    expect(alarms).toMatchObject([
      {
        target: 'loan-ready',
        place: '0305',
        about: { kind: 'loan', id: first.id },
        tell: { code: '002' },
      },
    ]);
    // Kept for 0305: nobody else gets it meanwhile, and no one is passed over.
    expect(await refusal(operator.loans.lend({ item: 'hair-dryer', place: '1001' }))).toMatchObject(
      {
        reason: 'loans.noneFree',
        details: { kept: 1 },
      },
    );
    expect(await refusal(operator.loans.handOut({ id: second.id }))).toMatchObject({
      code: 'CONFLICT',
    });

    const { loans } = await operator.loans.handOut({ id: first.id });
    expect(loans).toMatchObject([{ id: first.id, number: 2, state: 'out', unit: 'HD-1' }]);
    expect((await operator.alarms.list()).alarms).toEqual([]);

    await operator.loans.return({ id: 'HD-1' });
    expect(await operator.loans.get({ id: second.id })).toMatchObject({ state: 'ready' });
    expect(await operator.loans.withdraw({ id: second.id, reason: '客人不要了' })).toMatchObject({
      state: 'withdrawn',
    });
    expect(await freeOf(house, 'hair-dryer')).toBe(1);
  });

  it('shouts when it is not back in time, and is quiet once it is', async () => {
    const house = await createTestHouse();
    await hairDryers(house, 1);
    const operator = house.as('002');
    const { loans } = await operator.loans.lend({
      item: 'hair-dryer',
      place: '1208',
      due: house.inMinutes(120),
      collect: false,
    });
    expect(loans).toMatchObject([{ collection: null, dueKind: 'time' }]);
    house.advance(119);
    expect((await operator.alarms.list()).alarms).toEqual([]);
    house.advance(1);
    expect((await operator.alarms.list()).alarms).toMatchObject([
      { target: 'loan-return', label: 'HD-1', place: '1208', level: 1 },
    ]);
    expect((await operator.loans.list({})).loans).toMatchObject([{ overdue: true }]);
    await operator.loans.extend({ id: loans[0]?.id ?? '', due: house.inMinutes(30) });
    expect((await operator.alarms.list()).alarms).toEqual([]);
    house.advance(30);
    expect((await operator.alarms.list()).alarms).toHaveLength(1);
    await operator.loans.return({ id: 'HD-1' });
    expect((await operator.alarms.list()).alarms).toEqual([]);
    expect(
      await refusal(operator.loans.extend({ id: loans[0]?.id ?? '', due: house.inMinutes(-1) })),
    ).toMatchObject({ code: 'WRONG_STATE' });
  });
});

describe('counted pieces', () => {
  it('go out and come back in part, and never more than there are', async () => {
    const house = await createTestHouse();
    await adapters(house, 5);
    const operator = house.as('002');
    const [loan] = (await operator.loans.lend({ item: 'adapter', place: '1208', quantity: 3 }))
      .loans;
    expect(loan).toMatchObject({ quantity: 3, outstanding: 3, unit: null });
    const id = loan?.id ?? '';
    expect(
      await refusal(operator.loans.lend({ item: 'adapter', place: '0305', quantity: 3 })),
    ).toMatchObject({ reason: 'loans.allOut', details: { free: 2, wanted: 3 } });
    for (const quantity of [0, -1, 1_000])
      expect(
        await refusal(operator.loans.lend({ item: 'adapter', place: '0305', quantity })),
      ).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await refusal(operator.loans.return({ id, quantity: 4 }))).toMatchObject({
      code: 'INVALID_INPUT',
      reason: 'loans.moreThanOut',
    });

    expect(await operator.loans.return({ id, quantity: 2 })).toMatchObject({
      state: 'out',
      outstanding: 1,
    });
    expect(await freeOf(house, 'adapter')).toBe(4);
    expect(await operator.loans.return({ id, condition: 'cleaning' })).toMatchObject({
      state: 'returned',
    });
    const card = await operator.loans.item({ item: 'adapter' });
    expect(card).toMatchObject({ owned: 5, free: 4, cleaning: 1, out: 0 });
    expect(await operator.loans.setStock({ item: 'adapter', cleaning: 0 })).toMatchObject({
      free: 5,
    });
  });

  it('are counted by whoever answers for them, and not below what is out', async () => {
    const house = await createTestHouse();
    await adapters(house, 3);
    const operator = house.as('002');
    await operator.loans.lend({ item: 'adapter', place: '1208', quantity: 2 });
    expect(await refusal(operator.loans.setStock({ item: 'adapter', owned: 9 }))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(
      await refusal(house.as('011').loans.setStock({ item: 'adapter', owned: 1 })),
    ).toMatchObject({ reason: 'loans.belowOut' });
    expect(
      await refusal(house.as('011').loans.addUnit({ item: 'adapter', serial: 'A-1' })),
    ).toMatchObject({ reason: 'loans.piecesCounted' });
    expect(await refusal(operator.loans.setStock({ item: 'adapter', broken: -1 }))).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});

describe('where a thing may go', () => {
  it('a vacant room, an area and a room nobody knows are written down and pointed out', async () => {
    const house = await createTestHouse();
    await adapters(house, 9);
    const operator = house.as('002');
    const at = async (place: string) =>
      (await operator.loans.lend({ item: 'adapter', place })).loans[0];
    expect(await at('0305')).toMatchObject({ whereabouts: 'vacant', floor: '3' });
    expect(await at('lobby')).toMatchObject({ whereabouts: 'area', floor: null });
    expect(await at('9999')).toMatchObject({ whereabouts: 'elsewhere', placeKnown: false });
  });

  it('moves with its guest, and so do its fetching and its due time', async () => {
    const house = await createTestHouse();
    await hairDryers(house, 1);
    await adapters(house, 2);
    guestIn(house, '1208', departure);
    guestIn(house, '0712', '2026-11-27');
    const operator = house.as('002');
    await operator.loans.lend({ item: 'hair-dryer', place: '1208' });
    await operator.loans.lend({ item: 'adapter', place: '1208' });
    const { loans } = await operator.loans.moveAll({ from: '1208', to: '0712' });
    expect(loans).toMatchObject([
      { place: '0712', floor: '7', dueAt: '2026-11-27T12:00:00.000+08:00' },
      { place: '0712', floor: '7' },
    ]);
    expect((await operator.loans.openAt({ place: '1208' })).loans).toEqual([]);
    expect((await operator.loans.openAt({ place: '0712' })).loans).toHaveLength(2);
    for (const { collection } of loans)
      expect(await operator.requests.get({ id: collection?.id ?? '' })).toMatchObject({
        place: '0712',
      });
    expect(await refusal(operator.loans.moveAll({ from: '1208', to: '0712' }))).toMatchObject({
      code: 'NOT_FOUND',
      reason: 'loans.noneHere',
    });
  });
});

describe('what does not come back', () => {
  it('is given up at the desk, paid for once, by whoever answers for it', async () => {
    const house = await createTestHouse();
    await hairDryers(house, 1);
    const operator = house.as('002');
    const supervisor = house.as('011');
    const [loan] = (await operator.loans.lend({ item: 'hair-dryer', place: '1208' })).loans;
    const id = loan?.id ?? '';
    expect(await operator.loans.lose({ id, note: '客人说没见过' })).toMatchObject({
      state: 'lost',
      toSettle: true,
    });
    expect((await operator.board.snapshot()).loans).toMatchObject([{ id, toSettle: true }]);
    expect(await refusal(operator.loans.settle({ id, as: 'charge' }))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await supervisor.loans.settle({ id, as: 'charge' })).toMatchObject({
      toSettle: false,
      charge: { settled: 'charge', cause: 'lost', cents: 20_000, currency: 'CNY', by: '011' },
    });
    const before = house.contents();
    expect(await refusal(supervisor.loans.settle({ id, as: 'charge' }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'loans.settledAlready',
    });
    expect(house.contents()).toBe(before);
    expect(house.rows('SELECT cents, state FROM charges')).toEqual([
      { cents: 20_000, state: 'open' },
    ]);
    expect(await operator.loans.item({ item: 'hair-dryer' })).toMatchObject({ owned: 0, lost: 1 });
    // It turns up behind the curtain: the charge that nobody has billed yet goes.
    await operator.loans.return({ id });
    expect(house.rows('SELECT cents, state FROM charges')).toEqual([
      { cents: 20_000, state: 'voided' },
    ]);
    expect(await freeOf(house, 'hair-dryer')).toBe(1);
    const { events } = await operator.loans.get({ id });
    expect(events.map(({ kind }) => kind)).toEqual([
      'lent',
      'collection-booked',
      'lost',
      'charged',
      'charge-withdrawn',
      'returned',
    ]);
    expect(events.at(-2)).toMatchObject({ by: '002', facts: { cents: 20_000, currency: 'CNY' } });
  });

  it.each([
    ['typed at the desk', 'lend'],
    ['asked for', 'request'],
  ] as const)(
    '%s is paid for by whoever had it, not by whoever lives there when it is settled',
    async (_, by) => {
      const house = await createTestHouse();
      await hairDryers(house, 1);
      const operator = house.as('002');
      const supervisor = house.as('011');
      const arrive = async (guest: string) =>
        (await supervisor.stays.checkIn({ place: '1208', guest, departure: '2026-11-26' })).stay.id;
      const first = await arrive('林晓梅');
      house.advance(1);
      if (by === 'lend') await operator.loans.lend({ item: 'hair-dryer', place: '1208' });
      else {
        const { id } = await operator.requests.create({
          place: '1208',
          service: 'loan-hair-dryer',
        });
        await operator.requests.dispatch({ id });
        await operator.requests.complete({ id });
      }
      const [loan] = (await operator.loans.list({})).loans;
      const id = loan?.id ?? '';
      house.advance(60);
      await supervisor.stays.checkOut({ place: '1208' });
      await operator.loans.lose({ id });
      const next = await arrive('李雷');
      expect(next).not.toBe(first);
      await supervisor.loans.settle({ id, as: 'charge' });
      expect(house.rows('SELECT stay_id, cents FROM charges')).toEqual([
        { stay_id: first, cents: 20_000 },
      ]);
    },
  );

  it('found again but broken is decided about anew, on the same line of the bill', async () => {
    const house = await createTestHouse();
    await hairDryers(house, 1);
    const operator = house.as('002');
    const supervisor = house.as('011');
    const [{ id } = { id: '' }] = (await operator.loans.lend({ item: 'HD-1', place: '1208' }))
      .loans;
    await operator.loans.lose({ id });
    await supervisor.loans.settle({ id, as: 'charge' });
    expect(await operator.loans.return({ id, condition: 'broken' })).toMatchObject({
      state: 'returned',
      toSettle: true,
    });
    await supervisor.loans.settle({ id, as: 'charge', cents: 5_000 });
    expect((await operator.loans.get({ id })).charge).toMatchObject({
      cause: 'broken',
      cents: 5_000,
    });
    expect(house.rows('SELECT source_id AS loan, cents, state FROM charges')).toEqual([
      { loan: id, cents: 5_000, state: 'open' },
    ]);
    // What the front office has billed stays as it was billed.
    await supervisor.loans.setUnitState({ serial: 'HD-1', state: 'in' });
    const [{ id: next } = { id: '' }] = (await operator.loans.lend({ item: 'HD-1', place: '1208' }))
      .loans;
    await operator.loans.lose({ id: next });
    await supervisor.loans.settle({ id: next, as: 'charge' });
    const bill = (await operator.charges.list({})).charges.find(({ source }) => source.id === next);
    await operator.charges.takeOver({ ids: [bill?.id ?? ''] });
    expect(await operator.loans.return({ id: next, condition: 'broken' })).toMatchObject({
      toSettle: false,
      charge: { state: 'taken-over' },
    });
  });

  it('comes back broken: off the shelf, and written off', async () => {
    const house = await createTestHouse();
    await adapters(house, 4);
    const operator = house.as('002');
    const [loan] = (await operator.loans.lend({ item: 'adapter', place: '1208', quantity: 2 }))
      .loans;
    const id = loan?.id ?? '';
    expect(await operator.loans.return({ id, condition: 'broken' })).toMatchObject({
      state: 'returned',
      condition: 'broken',
      toSettle: true,
    });
    expect(await operator.loans.item({ item: 'adapter' })).toMatchObject({ free: 2, broken: 2 });
    expect(
      await house.as('011').loans.settle({ id, as: 'write-off', reason: '老化' }),
    ).toMatchObject({ charge: { settled: 'write-off', cents: 0, quantity: 2 } });
    expect((await operator.loans.list({})).loans).toEqual([]);
  });
});

describe('the figures of a kind', () => {
  it('say how often it was lent on each floor, and for how long', async () => {
    const house = await createTestHouse();
    await hairDryers(house, 3);
    const operator = house.as('002');
    await operator.loans.lend({ item: 'HD-1', place: '1208', collect: false });
    house.advance(30);
    await operator.loans.return({ id: 'HD-1' });
    await operator.loans.lend({ item: 'HD-1', place: '1210', collect: false });
    house.advance(50);
    await operator.loans.return({ id: 'HD-1' });
    await operator.loans.lend({ item: 'HD-2', place: '0305', collect: false });
    await operator.loans.lose({ id: 'HD-2' });
    await operator.loans.lend({ item: 'HD-3', place: '0306', collect: false });
    const { counts } = await operator.loans.counts({});
    expect(counts).toEqual([
      { item: 'hair-dryer', floor: '12', lent: 2, pieces: 2, averageMinutes: 40, out: 0, lost: 0 },
      { item: 'hair-dryer', floor: '3', lent: 2, pieces: 2, averageMinutes: null, out: 1, lost: 1 },
    ]);
  });
});
