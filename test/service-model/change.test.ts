// Weeks and exceptions as a supervisor sets them: what was is kept, what cannot be is refused, what would be is shown.
import { describe, expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { requestIn } from '../support/requests.ts';

const everyDay = <T>(hours: T[]): T[][] => Array.from({ length: 7 }, () => hours);
const noDesk = everyDay<{ from: string; until: string }>([]);
const at = (time: string, date = '2026-11-23') => `${date}T${time}:00+08:00`;

describe('who serves a place at a moment', () => {
  it('now: the model, who answers, until when and why', async () => {
    const house = await createTestHouse();
    expect(await house.as('002').serviceModel.at({ place: '1208' })).toMatchObject({
      place: '1208',
      floor: '12',
      model: 'floor-desk',
      servedBy: 'floor-desk',
      since: '2026-11-23T07:00:00.000+08:00',
      until: '2026-11-23T23:00:00.000+08:00',
      rule: { kind: 'week' },
      answers: {
        to: '112',
        toName: '马超',
        known: 'on-duty',
        because: [
          { reason: 'floorDesk', facts: { floor: '12', until: '23:00' } },
          { reason: 'load' },
        ],
      },
    });
    expect(await house.as('112').serviceModel.at({ place: 'corridor-3' })).toMatchObject({
      floor: '3',
      model: 'centre',
      servedBy: 'centre',
      until: null,
      answers: { to: '103' },
    });
  });

  it('to come: by the roster; past: by who was on duty', async () => {
    const house = await createTestHouse({ demo: true });
    const client = house.as('002');
    const at3 = await client.serviceModel.at({ place: '0901', at: at('03:00', '2026-11-25') });
    expect(at3).toMatchObject({ servedBy: 'centre', answers: { known: 'rostered' } });
    expect(['121', '122']).toContain(at3.answers.to);
    expect(
      await client.serviceModel.at({ place: '0901', at: at('18:00', '2026-11-25') }),
    ).toMatchObject({ servedBy: 'floor-desk', answers: { to: '109', known: 'rostered' } });
    const past = await client.serviceModel.at({ place: '0901', at: at('09:00') });
    expect(past).toMatchObject({
      servedBy: 'floor-desk',
      until: '2026-11-23T11:00:00.000+08:00',
      answers: { known: 'was-on-duty', to: '109' },
    });
  });

  it('a place the house does not have, or that lies on no floor, is refused', async () => {
    const client = (await createTestHouse()).as('002');
    expect(await refusal(client.serviceModel.at({ place: '7777' }))).toMatchObject({
      code: 'NOT_FOUND',
      reason: 'serviceModel.unknownPlace',
    });
    expect(await refusal(client.serviceModel.at({ place: 'lobby' }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'serviceModel.noFloor',
    });
    expect(await refusal(client.serviceModel.week({ floor: '99' }))).toMatchObject({
      code: 'NOT_FOUND',
      reason: 'serviceModel.unknownFloor',
      details: { floor: '99' },
    });
  });
});

describe('a new week', () => {
  it('counts from its moment on; what was in force before can still be told', async () => {
    const house = await createTestHouse();
    house.desk.settle();
    const { serviceModel } = house.as('011');
    const monday = at('00:00', '2026-11-30');
    await serviceModel.change({ floors: ['9'], week: noDesk, from: monday });
    const week = await serviceModel.week({ floor: '9' });
    expect(week).toMatchObject({
      now: { model: 'hybrid' },
      calendar: { model: 'hybrid', from: null, until: '2026-11-30T00:00:00.000+08:00' },
      planned: [{ model: 'centre', from: '2026-11-30T00:00:00.000+08:00', by: '011' }],
    });
    expect(week.days.map(({ date, hours }) => [date.slice(8), hours.length])).toEqual([
      ['23', 2],
      ['24', 2],
      ['25', 2],
      ['26', 2],
      ['27', 2],
      ['28', 2],
      ['29', 2],
    ]);
    const next = await serviceModel.week({ floor: '9', date: '2026-12-02' });
    expect(next.days.flatMap(({ hours }) => hours)).toEqual([]);
    house.setClock(at('12:00', '2026-12-01'));
    expect(await serviceModel.at({ place: '9' })).toMatchObject({ model: 'centre', until: null });
    expect(await serviceModel.at({ place: '9', at: at('18:00') })).toMatchObject({
      model: 'hybrid',
      servedBy: 'floor-desk',
    });
    expect((await serviceModel.week({ floor: '9', date: '2026-11-23' })).days[0]?.hours).toEqual([
      { from: '07:00', until: '11:00' },
      { from: '17:00', until: '22:00' },
    ]);
    expect((await serviceModel.week({ floor: '9' })).history.map(({ model }) => model)).toEqual([
      'hybrid',
      'centre',
    ]);
    expect(
      house.rows("SELECT subject_id AS floor FROM events WHERE kind = 'model-changed'"),
    ).toEqual([{ floor: '9' }]);
  });

  it('replaces what was planned for the same moment, and leaves what is planned later', async () => {
    const house = await createTestHouse();
    const { serviceModel } = house.as('011');
    const from = at('00:00', '2026-11-30');
    const shop = everyDay([{ from: '09:00', until: '21:00' }]);
    await serviceModel.change({ floors: ['9'], week: noDesk, from });
    await serviceModel.change({ floors: ['9'], week: shop, from });
    await serviceModel.change({
      floors: ['9'],
      week: everyDay([{ from: '20:00', until: '02:00' }]),
    });
    const { calendar, planned, history } = await serviceModel.week({ floor: '9' });
    expect(calendar).toMatchObject({ until: '2026-11-30T00:00:00.000+08:00' });
    expect(planned.map(({ week }) => week)).toEqual([shop]);
    expect(history).toHaveLength(3);
  });

  it('joins hours that overlap, keeps those over midnight', async () => {
    const house = await createTestHouse();
    const { floors } = await house.as('011').serviceModel.change({
      floors: ['1', '2'],
      week: everyDay([
        { from: '22:00', until: '02:00' },
        { from: '07:00', until: '10:00' },
        { from: '09:00', until: '12:00' },
        { from: '12:00', until: '13:00' },
      ]),
    });
    expect(floors.map(({ floor, calendar }) => [floor, calendar.week[0]])).toEqual([
      [
        '1',
        [
          { from: '07:00', until: '13:00' },
          { from: '22:00', until: '02:00' },
        ],
      ],
      [
        '2',
        [
          { from: '07:00', until: '13:00' },
          { from: '22:00', until: '02:00' },
        ],
      ],
    ]);
  });

  it('is refused for the past, for an unknown floor, for no change, to an operator; nothing is written', async () => {
    const house = await createTestHouse();
    house.desk.settle();
    const { serviceModel } = house.as('011');
    const before = house.contents();
    expect(
      await refusal(serviceModel.change({ floors: ['9'], week: noDesk, from: at('15:59') })),
    ).toMatchObject({ code: 'INVALID_INPUT', reason: 'serviceModel.past' });
    expect(await refusal(serviceModel.change({ floors: ['9', '77'], week: noDesk }))).toMatchObject(
      { code: 'NOT_FOUND', reason: 'serviceModel.unknownFloor' },
    );
    expect(await refusal(serviceModel.change({ floors: ['1'], week: noDesk }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'serviceModel.same',
    });
    for (const hours of [
      { from: '25:00', until: '26:00' },
      { from: '07:00', until: '07:00' },
      { from: '24:00', until: '07:00' },
    ])
      expect(
        await refusal(serviceModel.change({ floors: ['9'], week: everyDay([hours]) })),
      ).toMatchObject({ code: 'INVALID_INPUT' });
    expect(
      await refusal(house.as('002').serviceModel.change({ floors: ['9'], week: noDesk })),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(house.contents()).toBe(before);
  });
});

describe('an exception', () => {
  it('of the whole house stands on every floor; the floor’s own goes before it', async () => {
    const house = await createTestHouse();
    const { serviceModel } = house.as('011');
    await serviceModel.addException({
      from: '2026-12-24',
      until: '2026-12-26',
      hours: [],
      reason: '圣诞',
    });
    const own = await serviceModel.addException({
      from: '2026-12-25',
      floors: ['12'],
      hours: [{ from: '08:00', until: '24:00' }],
      reason: '贵宾楼层',
    });
    const when = at('12:00', '2026-12-25');
    expect(await serviceModel.at({ place: '11', at: when })).toMatchObject({
      servedBy: 'centre',
      model: 'floor-desk',
      rule: { kind: 'exception', reason: '圣诞' },
    });
    expect(await serviceModel.at({ place: '12', at: when })).toMatchObject({
      servedBy: 'floor-desk',
      until: '2026-12-26T00:00:00.000+08:00',
      rule: { kind: 'exception', id: own.id },
    });
    expect((await serviceModel.week({ floor: '12', date: '2026-12-25' })).days[4]).toMatchObject({
      date: '2026-12-25',
      exception: { reason: '贵宾楼层', addedBy: '011' },
    });
    expect((await serviceModel.list()).exceptions.map(({ reason }) => reason)).toEqual([
      '圣诞',
      '贵宾楼层',
    ]);
  });

  it('taken out counts no more, but what it was until then stays', async () => {
    const house = await createTestHouse();
    house.desk.settle();
    const { serviceModel } = house.as('011');
    const { id } = await serviceModel.addException({
      from: '2026-11-23',
      hours: [],
      reason: '停电',
    });
    house.setClock(at('18:00'));
    const out = await serviceModel.removeException({ id });
    expect(out).toMatchObject({ removedBy: '011', removedAt: '2026-11-23T18:00:00.000+08:00' });
    expect(await serviceModel.at({ place: '12', at: at('17:30') })).toMatchObject({
      servedBy: 'centre',
    });
    expect(await serviceModel.at({ place: '12' })).toMatchObject({
      servedBy: 'floor-desk',
      since: '2026-11-23T18:00:00.000+08:00',
    });
    expect((await serviceModel.list()).exceptions).toEqual([]);
    expect(await refusal(serviceModel.removeException({ id }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'serviceModel.removedAlready',
    });
  });

  it('of the past, backwards, too long or over is refused; nothing is written', async () => {
    const house = await createTestHouse();
    const { serviceModel } = house.as('011');
    const { id } = await serviceModel.addException({ from: '2026-11-23', hours: [], reason: 'x' });
    house.setClock(at('12:00', '2026-11-25'));
    const before = house.contents();
    const add = (from: string, until?: string) =>
      refusal(serviceModel.addException({ from, until, hours: [], reason: 'x' }));
    expect(await add('2026-11-24')).toMatchObject({ reason: 'serviceModel.past' });
    expect(await add('2026-12-02', '2026-12-01')).toMatchObject({
      reason: 'serviceModel.backwards',
    });
    expect(await add('2026-12-02', '2028-12-01')).toMatchObject({ reason: 'serviceModel.tooLong' });
    expect(await refusal(serviceModel.removeException({ id }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'serviceModel.over',
      details: { date: '2026-11-23' },
    });
    expect(await refusal(serviceModel.removeException({ id: 'none' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(house.contents()).toBe(before);
  });
});

describe('a preview', () => {
  it('shows an hour that is over today on the same day of the next week', async () => {
    const house = await createTestHouse({ at: '2026-11-23T21:45:00+08:00' });
    const morning = [{ from: '07:00', until: '08:00' }];
    const [, ...others] = noDesk;
    const change = { floors: ['8'], week: [morning, ...others] };
    const { differences } = await house.as('002').serviceModel.preview({ changes: [change] });
    expect(differences.map(({ from, becomes }) => [from, becomes])).toEqual([
      ['2026-11-30T07:00:00.000+08:00', 'floor-desk'],
    ]);
  });

  it('shows the hours that change hands and the requests that would move; nothing changes', async () => {
    const house = await createTestHouse({ onDuty: ['002', '107', '108'] });
    house.desk.settle();
    const client = house.as('002');
    for (let job = 0; job < 5; job += 1) {
      const { id } = await client.requests.create({ place: '0801', service: 'towels' });
      await client.requests.dispatch({ id, to: '108' });
    }
    const id = await requestIn(house, 'dispatched', { place: '0802' });
    const begun = await requestIn(house, 'acknowledged', { place: '0803' });
    const before = house.contents();
    const change = { floors: ['8'], week: everyDay([{ from: '15:00', until: '18:00' }]) };
    const { differences, requests } = await client.serviceModel.preview({ changes: [change] });
    // What is left of today, six whole days, and next Monday's hour that is over today.
    expect(differences).toHaveLength(8);
    expect(differences.slice(0, 2)).toEqual([
      {
        floor: '8',
        from: '2026-11-23T16:00:00.000+08:00',
        until: '2026-11-23T18:00:00.000+08:00',
        was: 'centre',
        becomes: 'floor-desk',
      },
      {
        floor: '8',
        from: '2026-11-24T15:00:00.000+08:00',
        until: '2026-11-24T18:00:00.000+08:00',
        was: 'centre',
        becomes: 'floor-desk',
      },
    ]);
    expect(requests.find((one) => one.id === id)).toMatchObject({
      what: 'moved',
      was: '107',
      to: '108',
    });
    expect(requests.find((one) => one.id === begun)).toMatchObject({ what: 'kept', why: 'begun' });
    expect(requests).toHaveLength(7);
    expect(house.contents()).toBe(before);
    // And so it comes.
    await house.as('011').serviceModel.change(change);
    expect((await client.requests.get({ id })).assignee).toBe('108');
  });

  it('of an exception shows its days only', async () => {
    const { serviceModel } = (await createTestHouse()).as('002');
    const { differences, requests } = await serviceModel.preview({
      exception: {
        from: '2026-12-31',
        floors: ['9', '10'],
        hours: [{ from: '17:00', until: '02:00' }],
        reason: '跨年夜',
      },
    });
    expect(differences.filter(({ floor }) => floor === '9')).toEqual([
      {
        floor: '9',
        from: '2026-12-31T07:00:00.000+08:00',
        until: '2026-12-31T11:00:00.000+08:00',
        was: 'floor-desk',
        becomes: 'centre',
      },
      {
        floor: '9',
        from: '2026-12-31T22:00:00.000+08:00',
        until: '2027-01-01T02:00:00.000+08:00',
        was: 'centre',
        becomes: 'floor-desk',
      },
    ]);
    expect(requests).toEqual([]);
  });
});

describe('a planned week', () => {
  const noDeskFrom = { floors: ['9'], week: noDesk, from: at('00:00', '2026-11-30') };

  it('withdrawn never comes: the week before it goes on to what is planned next', async () => {
    const house = await createTestHouse();
    const { serviceModel } = house.as('011');
    const shop = everyDay([{ from: '09:00', until: '21:00' }]);
    await serviceModel.change(noDeskFrom);
    await serviceModel.change({ floors: ['9'], week: shop, from: at('00:00', '2026-12-14') });
    const { planned } = await serviceModel.week({ floor: '9' });
    expect(planned).toHaveLength(2);
    const { floors } = await serviceModel.withdraw({ id: planned[0]?.id ?? '' });
    expect(floors).toMatchObject([
      {
        floor: '9',
        calendar: { model: 'hybrid', until: '2026-12-14T00:00:00.000+08:00' },
        planned: [{ from: '2026-12-14T00:00:00.000+08:00', until: null }],
      },
    ]);
    expect(await serviceModel.at({ place: '9', at: at('18:00', '2026-12-02') })).toMatchObject({
      servedBy: 'floor-desk',
      model: 'hybrid',
    });
    await serviceModel.withdraw({ id: planned[1]?.id ?? '' });
    const { calendar, history } = await serviceModel.week({ floor: '9' });
    expect(calendar.until).toBeNull();
    expect(history).toHaveLength(1);
    // What was once planned stays on file, and in the record.
    expect(house.rows("SELECT id FROM floor_calendars WHERE floor = '9'")).toHaveLength(3);
    expect(
      house.rows("SELECT subject_id AS floor FROM events WHERE kind = 'model-withdrawn'"),
    ).toEqual([{ floor: '9' }, { floor: '9' }]);
  });

  it('that has begun, is withdrawn already or never was is refused, and to an operator; nothing is written', async () => {
    const house = await createTestHouse();
    const { serviceModel } = house.as('011');
    const { floors } = await serviceModel.change(noDeskFrom);
    const planned = floors[0]?.planned[0]?.id ?? '';
    const begun = floors[0]?.calendar.id ?? '';
    const refused = async (call: Promise<unknown>) => {
      const before = house.contents();
      const { code, reason } = await refusal(call);
      expect(house.contents()).toBe(before);
      return [code, reason];
    };
    expect(await refused(serviceModel.withdraw({ id: begun }))).toEqual([
      'WRONG_STATE',
      'serviceModel.begun',
    ]);
    expect(await refused(house.as('002').serviceModel.withdraw({ id: planned }))).toEqual([
      'NOT_ALLOWED',
      'kernel.notAllowed',
    ]);
    await serviceModel.withdraw({ id: planned });
    expect(await refused(serviceModel.withdraw({ id: planned }))).toEqual([
      'WRONG_STATE',
      'serviceModel.notPlanned',
    ]);
    expect(await refused(serviceModel.withdraw({ id: crypto.randomUUID() }))).toEqual([
      'NOT_FOUND',
      'serviceModel.unknownWeek',
    ]);
    await serviceModel.change(noDeskFrom);
    const [again] = (await serviceModel.week({ floor: '9' })).planned;
    house.setClock(at('00:00', '2026-11-30'));
    expect(await refused(serviceModel.withdraw({ id: again?.id ?? '' }))).toEqual([
      'WRONG_STATE',
      'serviceModel.begun',
    ]);
  });
});
