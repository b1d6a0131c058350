// A contract: its terms in the record, its notice date spoken of until somebody has decided, notice given.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

const lifts = {
  supplier: '东方电梯维保',
  scope: '八台电梯保养',
  services: ['repair-lock'],
  startsOn: '2026-01-01',
  endsOn: '2027-12-31',
  noticeOn: '2026-11-25',
  price: '每台每月 480 元',
  contacts: [{ name: '陆工', role: '负责人', phone: '139 0013 9002' }],
};

const added = (house: TestHouse, more: Partial<typeof lifts> = {}) =>
  house.as('010').contracts.add({ ...lifts, ...more });

const alarms = async (house: TestHouse) =>
  (await house.as('010').alarms.list()).alarms.filter(({ target }) => target === 'contract-notice');

describe('the terms', () => {
  it('are kept whole, with a number, and the people of the supplier apart from the record', async () => {
    const house = await createTestHouse();
    const contract = await added(house);
    expect(contract).toMatchObject({ ...lifts, number: 1, state: 'running', daysToNotice: 2 });
    const [event] = house.rows<{ kind: string; body: string }>(
      "SELECT kind, body FROM events WHERE subject_kind = 'service-contract'",
    );
    expect(event?.kind).toBe('contract-added');
    expect(event?.body).not.toContain('陆工');
  });

  it('are written by who answers for them; the desk sees all but the price', async () => {
    const house = await createTestHouse();
    const { id } = await added(house);
    const desk = house.as('002');
    expect(await refusal(desk.contracts.add(lifts))).toMatchObject({ code: 'NOT_ALLOWED' });
    const card = await desk.contracts.get({ id });
    expect(card).toMatchObject({ price: null, contacts: lifts.contacts });
    expect(
      JSON.stringify((await house.as('002').events.list({ subject: id })).events),
    ).not.toContain(lifts.price);
    expect(JSON.stringify((await house.as('010').events.list({ subject: id })).events)).toContain(
      lifts.price,
    );
    await house.as('010').contracts.change({ id, price: '500 元' });
    expect(JSON.stringify(await desk.contracts.get({ id }))).not.toContain('500 元');
    expect(JSON.stringify(await house.as('010').contracts.get({ id }))).toContain('500 元');
    expect(await refusal(house.as('101').contracts.list({}))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });

  it('are found by what everybody may read of them: a hit would tell the price and the papers', async () => {
    const house = await createTestHouse();
    const { id } = await added(house, { price: '480 元/台 zahlungsziel' });
    await house.as('010').contracts.attach({
      id,
      name: 'geheimpapier.pdf',
      content: Buffer.from('%PDF-1.4\n%%EOF\n').toString('base64'),
    });
    house.desk.settle();
    const found = async (text: string) =>
      (await house.as('002').search.find({ text, kinds: ['service-contract'] })).hits.length;
    expect(await found(lifts.supplier)).toBe(1);
    for (const kept of ['zahlungsziel', '480', 'geheimpapier', 'geheim'])
      expect(await found(kept), kept).toBe(0);
  });

  it.each([
    [{ endsOn: '2025-12-31' }, 'contracts.endsBeforeStart'],
    [{ noticeOn: '2025-06-01' }, 'contracts.noticeOutside'],
    [{ noticeOn: '2028-01-01' }, 'contracts.noticeOutside'],
    [{ services: ['no-such-service'] }, 'catalogue.unknown'],
  ])('refuse %j: %s', async (wrong, reason) => {
    const house = await createTestHouse();
    const before = house.contents();
    expect(await refusal(added(house, wrong))).toMatchObject({ reason });
    expect(house.contents()).toBe(before);
  });
});

describe('the notice date', () => {
  it('is told to a supervisor on its morning, to the duty manager three days later, and stands at the handover', async () => {
    const house = await createTestHouse();
    await added(house);
    expect(await alarms(house)).toEqual([]);
    house.setClock('2026-11-25T08:59:00+08:00');
    expect(await alarms(house)).toEqual([]);
    house.setClock('2026-11-25T09:01:00+08:00');
    expect(await alarms(house)).toMatchObject([
      { step: 'rung-3', level: 2, label: lifts.supplier, tell: { role: 'supervisor' } },
    ]);
    house.setClock('2026-11-28T09:01:00+08:00');
    expect(await alarms(house)).toMatchObject([{ step: 'rung-4' }]);
    const { contracts } = await house.as('010').contracts.list({});
    expect(contracts).toMatchObject([{ state: 'notice', daysToNotice: -3 }]);
  });

  it('moved is told of anew; the old one no more', async () => {
    const house = await createTestHouse();
    const { id } = await added(house);
    await house.as('010').contracts.change({ id, noticeOn: '2026-12-20' });
    house.setClock('2026-11-26T09:01:00+08:00');
    expect(await alarms(house)).toEqual([]);
    house.setClock('2026-12-20T09:01:00+08:00');
    expect(await alarms(house)).toHaveLength(1);
  });

  it('is quiet once it is said that the contract goes on', async () => {
    const house = await createTestHouse();
    const { id } = await added(house);
    house.setClock('2026-11-25T09:01:00+08:00');
    const renewed = await house
      .as('010')
      .contracts.renew({ id, endsOn: '2028-12-31', noticeOn: null, words: '价格不变' });
    expect(renewed).toMatchObject({ state: 'running', daysToNotice: null, endsOn: '2028-12-31' });
    expect(await alarms(house)).toEqual([]);
    const { events } = await house.as('010').contracts.get({ id });
    expect(events.map(({ kind }) => kind)).toEqual([
      'contract-added',
      'escalated',
      'contract-renewed',
    ]);
    expect(events.at(-1)).toMatchObject({ text: '价格不变' });
  });

  it('of the term that is over does not stand for a new one: another is named, or none', async () => {
    const house = await createTestHouse();
    const { id } = await added(house, { endsOn: '2026-12-31' });
    const supervisor = house.as('010');
    // On its own morning already: that is when somebody is told, and decides.
    house.setClock('2026-11-25T09:01:00+08:00');
    expect(await alarms(house)).toHaveLength(1);
    const before = house.contents();
    for (const same of [{}, { noticeOn: lifts.noticeOn }])
      expect(
        await refusal(supervisor.contracts.renew({ id, endsOn: '2027-12-31', ...same })),
      ).toMatchObject({
        code: 'INVALID_INPUT',
        reason: 'contracts.noticeSpent',
        message: expect.stringContaining('通知日 2026-11-25 管的是上一期'),
        details: { date: '2026-11-25' },
      });
    expect(house.contents()).toBe(before);
    expect(await alarms(house)).toHaveLength(1);
    expect(
      await supervisor.contracts.renew({ id, endsOn: '2027-12-31', noticeOn: '2026-11-30' }),
    ).toMatchObject({ state: 'running', noticeOn: '2026-11-30' });
    expect(await alarms(house)).toEqual([]);
    house.setClock('2026-11-30T09:01:00+08:00');
    expect(await alarms(house)).toMatchObject([{ label: lifts.supplier }]);
    // With none, nobody is asked again: that was said.
    expect(
      await supervisor.contracts.renew({ id, endsOn: '2028-12-31', noticeOn: null }),
    ).toMatchObject({ state: 'running', noticeOn: null, daysToNotice: null });
    house.setClock('2026-12-01T09:01:00+08:00');
    expect(await alarms(house)).toEqual([]);
  });

  it('of the old term does not stand for a new one either where it has not come yet', async () => {
    const house = await createTestHouse({ at: '2026-11-20T10:00:00+08:00' });
    const { id } = await added(house, { endsOn: '2026-12-31' });
    const supervisor = house.as('010');
    const before = house.contents();
    expect(
      await refusal(
        supervisor.contracts.renew({ id, endsOn: '2027-12-31', noticeOn: lifts.noticeOn }),
      ),
    ).toMatchObject({ reason: 'contracts.noticeSpent', details: { date: lifts.noticeOn } });
    expect(house.contents()).toBe(before);
    await supervisor.contracts.renew({ id, endsOn: '2027-12-31', noticeOn: '2026-11-30' });
    house.setClock('2026-11-25T09:01:00+08:00');
    expect(await alarms(house)).toEqual([]);
    house.setClock('2026-11-30T09:01:00+08:00');
    expect(await alarms(house)).toMatchObject([{ label: lifts.supplier }]);
  });

  it('that is past may stay where the last day does too: it was only said that it goes on', async () => {
    const house = await createTestHouse();
    const { id } = await added(house);
    house.setClock('2026-11-26T09:01:00+08:00');
    const { endsOn, noticeOn } = lifts;
    expect(
      await house.as('010').contracts.renew({ id, endsOn, noticeOn, words: '照旧' }),
    ).toMatchObject({ state: 'running', noticeOn, daysToNotice: null });
    expect(await alarms(house)).toEqual([]);
  });

  it('is on the sheet of the shift from fourteen days before', async () => {
    const house = await createTestHouse();
    await added(house, { noticeOn: '2026-12-08' });
    const sections = async () =>
      (await house.as('002').handover.compose()).items.filter(
        ({ section }) => section === 'contracts',
      );
    expect(await sections()).toEqual([]);
    house.setClock('2026-11-24T10:00:00+08:00');
    expect(await sections()).toMatchObject([{ head: lifts.supplier, tag: null }]);
  });
});

describe('notice given', () => {
  it('keeps the day and the reason, ends on its last day, and can be taken back', async () => {
    const house = await createTestHouse();
    const { id } = await added(house);
    const supervisor = house.as('010');
    const before = await supervisor.contracts.get({ id });
    const left = await supervisor.contracts.terminate({
      id,
      endsOn: '2026-12-31',
      reason: '三次迟到',
    });
    expect(left).toMatchObject({
      state: 'leaving',
      endsOn: '2026-12-31',
      terminatedOn: '2026-11-23',
      terminatedFor: '三次迟到',
    });
    expect(
      await refusal(supervisor.contracts.terminate({ id, endsOn: '2026-12-31', reason: 'x' })),
    ).toMatchObject({ reason: 'contracts.terminated' });
    house.setClock('2026-11-26T10:00:00+08:00');
    expect(await alarms(house)).toEqual([]);
    house.setClock('2027-01-01T10:00:00+08:00');
    expect((await supervisor.contracts.list({ state: 'ended' })).contracts).toHaveLength(1);
    const back = await supervisor.contracts.reinstate({ id, reason: '谈妥' });
    const { endsOn, noticeOn } = before;
    expect(back).toMatchObject({ terminatedOn: null, terminatedFor: null, endsOn, noticeOn });
    const { events } = await supervisor.contracts.get({ id });
    expect(events.map(({ kind }) => kind)).toEqual([
      'contract-added',
      'contract-terminated',
      'contract-reinstated',
    ]);
  });
});
