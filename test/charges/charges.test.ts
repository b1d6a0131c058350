// Paid services charge by themselves, once; the front office takes over, the supervisor voids.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { requestIn } from '../support/requests.ts';

const guestIn = async (house: TestHouse, place: string, guest = '陈静', incognito = false) =>
  (
    await house.as('002').stays.checkIn({
      place,
      guest,
      incognito,
      arrival: '2026-11-23',
      departure: '2026-11-25',
    })
  ).stay.id;

const open = async (house: TestHouse) => (await house.as('002').charges.list({})).charges;
const priced = (house: TestHouse, service = 'extra-bed', cents = 30_000) =>
  house.as('011').catalogue.setPrice({ service, cents });

describe('a paid service', () => {
  it('done is charged once, to whoever lives there, at the price of the catalogue', async () => {
    const house = await createTestHouse();
    const stay = await guestIn(house, '1208');
    await priced(house);
    const id = await requestIn(house, 'done', { service: 'extra-bed' });
    const [charge, ...more] = await open(house);
    expect(more).toEqual([]);
    expect(charge).toMatchObject({
      number: 1,
      source: { kind: 'request', id, number: 1 },
      kind: 'extra-bed',
      code: 'extra-bed',
      zh: '加床',
      // Two nights until the guest leaves.
      quantity: 2,
      cents: 60_000,
      currency: 'CNY',
      priceWanted: false,
      place: '1208',
      floor: '12',
      stay: { id: stay, guest: '陈静' },
      state: 'open',
      by: '002',
    });
    // Not right, done again: the guest pays one bed.
    await house.as('002').requests.reopen({ id, reason: '床垫不平' });
    for (const step of ['dispatch', 'start', 'complete'] as const)
      await house.as('002').requests[step]({ id });
    await house.as('002').requests.confirm({ id });
    expect(await open(house)).toHaveLength(1);
    expect((await house.as('002').charges.missing({})).missing).toEqual([]);
    expect(
      (await house.as('002').charges.get({ id: charge?.id ?? '' })).events.map(({ kind }) => kind),
    ).toEqual(['charged']);
  });

  it('reopened and called off after all is not paid, and countered where it is on the bill', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    await guestIn(house, '1208');
    await priced(house);
    const never = await requestIn(house, 'reopened', { service: 'extra-bed' });
    expect(await open(house)).toHaveLength(1);
    await operator.requests.cancel({ id: never, reason: '客人不要了' });
    expect(house.rows('SELECT state, reason FROM charges')).toEqual([
      { state: 'voided', reason: null },
    ]);
    // Called off by a slip and done after all: the same charge.
    await operator.requests.undo({ id: never });
    for (const step of ['dispatch', 'start', 'complete'] as const)
      await operator.requests[step]({ id: never });
    const [charge] = await open(house);
    expect(charge).toMatchObject({ number: 1, cents: 60_000, state: 'open' });

    await operator.charges.takeOver({ ids: [charge?.id ?? ''] });
    await operator.requests.reopen({ id: never, reason: '床没送到' });
    await operator.requests.cancel({ id: never, reason: '客人不要了' });
    expect(house.rows('SELECT number, state, cents FROM charges ORDER BY number')).toEqual([
      { number: 1, state: 'taken-over', cents: 60_000 },
      { number: 2, state: 'open', cents: -60_000 },
    ]);
  });

  it('is charged as it was corrected before it was done a second time', async () => {
    const house = await createTestHouse();
    await guestIn(house, '1208');
    await guestIn(house, '1210', '李雷');
    await priced(house);
    const operator = house.as('002');
    const id = await requestIn(house, 'reopened', { service: 'extra-bed' });
    await operator.requests.correct({ id, place: '1210', quantity: 2 });
    for (const step of ['dispatch', 'start', 'complete'] as const)
      await operator.requests[step]({ id });
    expect(await open(house)).toMatchObject([
      { number: 1, place: '1210', quantity: 4, cents: 120_000, stay: { guest: '李雷' } },
    ]);
    // It was no bed at all, but pillows: they cost nothing.
    await operator.requests.reopen({ id, reason: '听错' });
    await operator.requests.correct({ id, service: 'pillows' });
    for (const step of ['dispatch', 'start', 'complete'] as const)
      await operator.requests[step]({ id });
    expect(await open(house)).toEqual([]);
  });

  it('taken back within the time for slips takes its charge along, and brings it back', async () => {
    const house = await createTestHouse();
    await priced(house);
    const operator = house.as('002');
    const id = await requestIn(house, 'done', { service: 'extra-bed' });
    await operator.requests.undo({ id });
    expect(await open(house)).toEqual([]);
    expect((await operator.charges.list({ state: 'voided' })).charges).toMatchObject([
      { number: 1, reason: null, closedBy: '002' },
    ]);
    await operator.requests.complete({ id });
    expect(await open(house)).toMatchObject([{ number: 1, cents: 30_000, state: 'open' }]);
    expect(house.rows('SELECT count(*) AS count FROM charges')).toEqual([{ count: 1 }]);
  });

  it('without a price stands with its price wanted, and is not billed as nothing', async () => {
    const house = await createTestHouse();
    await requestIn(house, 'done', { service: 'room-service' });
    const operator = house.as('002');
    const [charge] = await open(house);
    const id = charge?.id ?? '';
    expect(charge).toMatchObject({ cents: 0, priceWanted: true, kind: 'room-service' });
    expect((await operator.charges.list({})).priceWanted).toBe(1);
    expect((await operator.charges.get({ id })).steps).toEqual(['price', 'void']);
    const before = house.contents();
    expect(await refusal(operator.charges.takeOver({ ids: [id] }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'charges.priceFirst',
    });
    expect(await refusal(operator.charges.price({ id, cents: 0 }))).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(house.contents()).toBe(before);
    await operator.charges.price({ id, cents: 8_800 });
    // A price that stands is changed by whoever answers for it.
    expect(await refusal(operator.charges.price({ id, cents: 100 }))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await house.as('011').charges.price({ id, cents: 9_900 })).toMatchObject({
      cents: 9_900,
    });
    expect(await operator.charges.takeOver({ ids: [id] })).toMatchObject({
      charges: [{ state: 'taken-over', closedBy: '002' }],
    });
  });

  it('is priced by whoever manages; what costs nothing cannot be', async () => {
    const house = await createTestHouse();
    expect(
      await refusal(house.as('002').catalogue.setPrice({ service: 'extra-bed', cents: 1 })),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await refusal(priced(house, 'towels'))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'catalogue.notPaid',
    });
    expect(await priced(house)).toMatchObject({ code: 'extra-bed', cents: 30_000 });
    const { services } = await house.as('002').catalogue.services();
    expect(services.find(({ code }) => code === 'extra-bed')?.cents).toBe(30_000);
  });
});

describe('the front office', () => {
  it('takes over all or none, and may take its own slip back for a while', async () => {
    const house = await createTestHouse();
    await priced(house);
    await requestIn(house, 'done', { service: 'extra-bed' });
    await requestIn(house, 'done', { service: 'room-service' });
    const operator = house.as('002');
    const ids = (await open(house)).map(({ id }) => id);
    expect(await refusal(operator.charges.takeOver({ ids }))).toMatchObject({
      reason: 'charges.priceFirst',
    });
    expect(await open(house)).toHaveLength(2);
    const bed = (await open(house)).find(({ kind }) => kind === 'extra-bed')?.id ?? '';
    await operator.charges.takeOver({ ids: [bed, bed] });
    expect(await refusal(operator.charges.takeOver({ ids: [bed] }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'charges.taken',
    });
    expect(await refusal(house.as('003').charges.undo({ id: bed }))).toMatchObject({
      reason: 'charges.undoNot',
    });
    expect(await operator.charges.undo({ id: bed })).toMatchObject({
      state: 'open',
      closedAt: null,
    });
    await operator.charges.takeOver({ ids: [bed] });
    house.advance(60);
    expect(await refusal(operator.charges.undo({ id: bed }))).toMatchObject({
      reason: 'charges.undoNot',
    });
  });

  it('gets a counter-entry for what was taken back after it had it, and a new one when it stands', async () => {
    const house = await createTestHouse();
    await priced(house);
    const operator = house.as('002');
    const id = await requestIn(house, 'done', { service: 'extra-bed' });
    const [bed] = await open(house);
    await operator.charges.takeOver({ ids: [bed?.id ?? ''] });
    await operator.requests.undo({ id });
    const [counter, ...more] = await open(house);
    expect(more).toEqual([]);
    expect(counter).toMatchObject({
      number: 2,
      source: { kind: 'charge', id: bed?.id, number: 1 },
      cents: -30_000,
    });
    expect(await operator.charges.get({ id: bed?.id ?? '' })).toMatchObject({ counteredBy: 2 });
    expect(
      await refusal(operator.charges.price({ id: counter?.id ?? '', cents: 5 })),
    ).toMatchObject({
      reason: 'charges.isCounter',
    });
    await operator.requests.complete({ id });
    expect(await open(house)).toEqual([]);
    // Once the counter-entry is on the bill as well, the bed is charged by a third line.
    await operator.requests.reopen({ id, reason: 'x' });
    await operator.requests.correct({ id, place: '1210' });
    for (const step of ['dispatch', 'start', 'complete'] as const)
      await operator.requests[step]({ id });
    const lines = await open(house);
    expect(lines.map(({ place, cents }) => [place, cents])).toEqual([
      ['1210', 30_000],
      ['1208', -30_000],
    ]);
    await operator.charges.takeOver({ ids: lines.map((line) => line.id) });
    const { totals } = await operator.charges.list({ state: 'taken-over' });
    expect(totals).toEqual([{ currency: 'CNY', kind: 'extra-bed', count: 3, cents: 30_000 }]);
  });

  it('is told of it at the check-out, and the charge stays with the guest who has left', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    await priced(house);
    await guestIn(house, '1208');
    const before = await operator.stays.openAt({ place: '1208' });
    expect(before.open).toEqual([]);
    await requestIn(house, 'confirmed', { service: 'extra-bed' });
    await requestIn(house, 'confirmed', { service: 'extra-bed', place: '0305' });
    const { open: told } = await operator.stays.checkOut({ place: '1208' });
    expect(told).toMatchObject([
      { kind: 'charge', words: 'charge', facts: { number: 1, amount: 'CNY 600.00' } },
      { kind: 'bed', words: 'extraBed' },
    ]);
    // Gone before the second night.
    expect((await open(house)).find(({ place }) => place === '1208')?.cents).toBe(30_000);
    expect(await open(house)).toMatchObject([
      { place: '0305', stay: null },
      { place: '1208', stay: { guest: '陈静', state: 'departed' } },
    ]);
    const { items } = await operator.handover.compose();
    expect(items.find(({ section }) => section === 'charges')?.words).toMatchObject([
      { key: 'charges', facts: { count: 2 } },
      { key: 'chargesGone', facts: { count: 1 } },
    ]);
  });

  it('reads the list by room, time and state, with its totals', async () => {
    const house = await createTestHouse();
    await priced(house);
    await requestIn(house, 'done', { service: 'extra-bed' });
    house.advance(30);
    const operator = house.as('002');
    // Nobody was named for it: told to be over by whoever went, without having been begun.
    const sitting = { service: 'babysitting', place: '0305' };
    await operator.requests.complete({ id: await requestIn(house, 'dispatched', sitting) });
    await requestIn(house, 'done', { service: 'extra-bed', place: '0305' });
    const places = async (input: Parameters<typeof operator.charges.list>[0]) =>
      (await operator.charges.list(input)).charges.map(({ place }) => place);
    expect(await places({ place: '1208' })).toEqual(['1208']);
    expect(await places({ from: house.inMinutes(-5) })).toEqual(['0305', '0305']);
    expect(await places({ until: house.inMinutes(-5) })).toEqual(['1208']);
    expect(await places({ state: 'taken-over' })).toEqual([]);
    // However many are listed: the sums are of all.
    const { charges, ...sums } = await operator.charges.list({ state: 'all', limit: 1 });
    expect(charges.map(({ place, kind }) => [place, kind])).toEqual([['0305', 'extra-bed']]);
    expect(sums).toMatchObject({
      totals: [
        { kind: 'babysitting', count: 1, cents: 0 },
        { kind: 'extra-bed', count: 2, cents: 60_000 },
      ],
      priceWanted: 1,
    });
  });

  it('gets a table that no cell of can be run, put on the record', async () => {
    const house = await createTestHouse();
    await guestIn(house, '1208', '=HYPERLINK("http://x","陈静")');
    await guestIn(house, '1210', '李雷', true);
    await priced(house);
    const operator = house.as('002');
    await requestIn(house, 'done', { service: 'extra-bed' });
    await requestIn(house, 'done', { service: 'room-service', place: '1210' });
    const [, bed] = await open(house);
    await operator.charges.takeOver({ ids: [bed?.id ?? ''] });
    await house.as('011').charges.void({ id: bed?.id ?? '', reason: '+经理赠送' });
    const { path } = await operator.charges.export({ state: 'all' });
    const lines = readFileSync(path, 'utf8').split('\r\n');
    expect(lines[0]).toContain('账号,时间,房号,客人');
    expect(lines[1]).toMatch(/^3,2026-11-23 16:00,1208,.*,\(600\.00\),CNY,未入账,,,"'\+经理赠送"$/);
    expect(lines[1]).toContain(`"'=HYPERLINK`);
    // An incognito guest has no name on it; what has no price shows none.
    expect(lines[2]).toMatch(/^2,2026-11-23 16:00,1210,,送餐,送餐.*,1,,CNY,待定价,,,$/);
    expect(lines[4]).toMatch(/^合计,,,,送餐,,1,0\.00,CNY/);
    expect(lines[5]).toMatch(/^合计,,,,加床,,2,0\.00,CNY/);
    expect(
      house.rows("SELECT body FROM events WHERE kind = 'exported'").map(({ body }) => body),
    ).toMatchObject([expect.stringContaining('客账移交单')]);
  });
});

describe('a charge nobody pays', () => {
  it('is voided with a reason by whoever may, stays so, and is taken back at once or not at all', async () => {
    const house = await createTestHouse();
    await priced(house);
    const operator = house.as('002');
    const supervisor = house.as('011');
    const request = await requestIn(house, 'done', { service: 'extra-bed' });
    const [bed] = await open(house);
    const id = bed?.id ?? '';
    expect(await refusal(operator.charges.void({ id, reason: 'x' }))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await refusal(supervisor.charges.void({ id, reason: ' ' }))).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(await supervisor.charges.void({ id, reason: '投诉补偿' })).toMatchObject({
      state: 'voided',
      reason: '投诉补偿',
      closedBy: '011',
    });
    expect(await refusal(supervisor.charges.void({ id, reason: 'x' }))).toMatchObject({
      reason: 'charges.voided',
    });
    await supervisor.charges.undo({ id });
    expect(await open(house)).toHaveLength(1);
    await supervisor.charges.void({ id, reason: '投诉补偿' });
    // Done once more, it is still a present.
    await operator.requests.undo({ id: request });
    await operator.requests.complete({ id: request });
    expect(await open(house)).toEqual([]);
    expect(await refusal(supervisor.charges.undo({ id }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'charges.goneOn',
    });
    expect((await operator.charges.missing({})).missing).toEqual([]);
  });

  it('is countered once where it is on the bill', async () => {
    const house = await createTestHouse();
    await priced(house);
    const supervisor = house.as('011');
    await requestIn(house, 'done', { service: 'extra-bed' });
    const [bed] = await open(house);
    const id = bed?.id ?? '';
    await supervisor.charges.takeOver({ ids: [id] });
    expect(await supervisor.charges.void({ id, reason: '重复' })).toMatchObject({
      number: 2,
      cents: -30_000,
      reason: '重复',
    });
    expect(await refusal(supervisor.charges.void({ id, reason: '重复' }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'charges.countered',
    });
    expect(await refusal(supervisor.charges.undo({ id }))).toMatchObject({
      reason: 'charges.undoNot',
    });
    expect(house.rows('SELECT count(*) AS count FROM charges')).toEqual([{ count: 2 }]);
    // By a slip: the counter-entry is voided like any charge, and the bill stands as it was.
    const [counter] = await open(house);
    expect(await refusal(supervisor.charges.undo({ id: counter?.id ?? '' }))).toMatchObject({
      reason: 'charges.undoNot',
    });
    await supervisor.charges.void({ id: counter?.id ?? '', reason: '点错' });
    expect(house.rows('SELECT state FROM charges ORDER BY number')).toEqual([
      { state: 'taken-over' },
      { state: 'voided' },
    ]);
  });

  it('stays forgiven when the tick on its counter-entry was a slip', async () => {
    const house = await createTestHouse();
    await priced(house);
    const operator = house.as('002');
    const supervisor = house.as('011');
    const request = await requestIn(house, 'done', { service: 'extra-bed' });
    const [bed] = await open(house);
    await operator.charges.takeOver({ ids: [bed?.id ?? ''] });
    const counter = await supervisor.charges.void({ id: bed?.id ?? '', reason: '投诉补偿' });
    await operator.charges.takeOver({ ids: [counter.id] });
    await operator.charges.undo({ id: counter.id });
    // Done once more, it is still a present.
    await operator.requests.undo({ id: request });
    await operator.requests.complete({ id: request });
    expect(await open(house)).toMatchObject([
      { id: counter.id, cents: -30_000, reason: '投诉补偿' },
    ]);
  });

  it('is not found under an id nobody has', async () => {
    const house = await createTestHouse();
    for (const call of [
      house.as('011').charges.get({ id: 'x' }),
      house.as('011').charges.takeOver({ ids: ['x'] }),
      house.as('011').charges.price({ id: 'x', cents: 1 }),
      house.as('011').charges.void({ id: 'x', reason: 'x' }),
      house.as('011').charges.undo({ id: 'x' }),
    ])
      expect(await refusal(call)).toMatchObject({ code: 'NOT_FOUND', reason: 'charges.unknown' });
  });
});

describe('what no register knows', () => {
  it('is charged by hand to whoever lives there, taken over and voided like any other', async () => {
    const house = await createTestHouse();
    const stay = await guestIn(house, '1208');
    const operator = house.as('002');
    const made = await operator.charges.add({ place: '1208', what: '花瓶', cents: 18_000 });
    expect(made).toMatchObject({
      kind: 'sundry',
      zh: '花瓶',
      quantity: 1,
      cents: 18_000,
      stay: { id: stay },
      source: { kind: 'sundry' },
    });
    await operator.charges.takeOver({ ids: [made.id] });
    const against = await house.as('011').charges.void({ id: made.id, reason: '本来就有裂' });
    expect(against).toMatchObject({ cents: -18_000, source: { kind: 'charge', id: made.id } });
    expect(await open(house)).toMatchObject([{ id: against.id }]);
  });

  it('is refused where there is nobody to pay, and for nothing', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    expect(
      await refusal(operator.charges.add({ place: '1208', what: '花瓶', cents: 100 })),
    ).toMatchObject({ code: 'CONFLICT', reason: 'charges.nobodyStays' });
    await guestIn(house, '1208');
    for (const wrong of [{ cents: 0 }, { what: ' ' }, { quantity: 0 }])
      expect(
        await refusal(operator.charges.add({ place: '1208', what: '花瓶', cents: 100, ...wrong })),
      ).toMatchObject({ code: 'INVALID_INPUT' });
    expect(house.rows('SELECT id FROM charges')).toEqual([]);
  });
});

describe('a list', () => {
  it('cut short counts all that was asked for, and looks past what is in another state', async () => {
    const house = await createTestHouse();
    await guestIn(house, '1208');
    const operator = house.as('002');
    const add = (cents: number) => operator.charges.add({ place: '1208', what: '花瓶', cents });
    const ids = [(await add(100)).id, (await add(200)).id];
    house.advance(1);
    await operator.charges.takeOver({ ids });
    await add(400);
    const list = (state: 'taken-over' | 'all') =>
      operator.charges.list({ state, place: '1208', limit: 1 });
    const taken = await list('taken-over');
    expect(taken.charges).toHaveLength(1);
    expect(taken.totals).toEqual([{ currency: 'CNY', kind: 'sundry', count: 2, cents: 300 }]);
    expect((await list('all')).totals).toMatchObject([{ count: 3, cents: 700 }]);
  });
});
