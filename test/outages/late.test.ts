// The power was out from 14:00 to 15:00 and the desk worked on paper; at 16:00 it is entered with its true times.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';

const day = '2026-11-23';
const at = (clock: string): string => `${day}T${clock}:00.000+08:00`;
const msAt = (clock: string): number => Date.parse(at(clock));

const powerCut = async (house: TestHouse): Promise<string> =>
  (await house.as('002').outages.record({ from: at('14:00'), until: at('15:00'), reason: 'power' }))
    .id;

const alarms = (house: TestHouse) => house.rows('SELECT * FROM alarms');

describe('a line of the paper', () => {
  it('stands in the record with the times on the paper, who did it, who wrote it, and that it is late', async () => {
    const house = await createTestHouse();
    const outage = await powerCut(house);
    const before = await recordOne(house.as('002'), '1101 牙刷');
    const { requests } = await house.as('002').outages.enter({
      outage,
      text: '1208 吹风机',
      receivedAt: at('14:05'),
      dispatchedAt: at('14:06'),
      doneAt: at('14:20'),
      by: '108',
      writtenBy: '003',
      satisfied: 'yes',
    });
    expect(requests).toMatchObject([
      {
        number: before.number + 1,
        place: '1208',
        service: 'loan-hair-dryer',
        state: 'confirmed',
        assignee: '108',
        satisfied: 'yes',
        loggedAt: at('14:05'),
        late: { enteredAt: at('16:00'), outage, writtenBy: '003' },
      },
    ]);
    const [row] = house.rows(
      `SELECT logged_at_ms, dispatched_at_ms, done_at_ms, entered_at_ms, open FROM requests
        WHERE number = ?`,
      before.number + 1,
    );
    expect(row).toEqual({
      logged_at_ms: msAt('14:05'),
      dispatched_at_ms: msAt('14:06'),
      done_at_ms: msAt('14:20'),
      entered_at_ms: msAt('16:00'),
      open: 0,
    });
    // The record says when it was written down, and beside each step when it was taken.
    const card = await house.as('002').requests.get({ id: requests[0]?.id ?? '' });
    expect(
      card.events
        .filter(({ facts }) => facts.lateAtMs !== undefined)
        .map(({ kind, at: when, by, facts }) => [kind, when, by, facts.lateAtMs]),
    ).toEqual([
      ['logged', at('16:00'), '002', msAt('14:05')],
      ['dispatched', at('16:00'), '002', msAt('14:06')],
      ['done', at('16:00'), '002', msAt('14:20')],
    ]);
    // The thing is with the guest since then, and the book of loans knows.
    expect(house.rows("SELECT state, lent_at_ms FROM loans WHERE place = '1208'")).toEqual([
      { state: 'out', lent_at_ms: msAt('14:20') },
    ]);
    expect((await house.as('002').outages.get({ id: outage })).requests).toMatchObject([
      { number: before.number + 1, dispatchedAt: at('14:06'), doneAt: at('14:20') },
    ]);
  });

  it('is of the guest who lived there then, and so is what it costs, whoever lives there now', async () => {
    const house = await createTestHouse({ at: at('13:00') });
    const operator = house.as('002');
    const first = await operator.stays.checkIn({
      ...{ place: '1208', guest: '王先生', departure: '2026-11-25' },
    });
    house.advance(125);
    const outage = await powerCut(house);
    await operator.stays.checkOut({ id: first.stay.id });
    const next = await operator.stays.checkIn({
      ...{ place: '1208', guest: '李女士', departure: '2026-11-25' },
    });
    const enter = (receivedAt: string) =>
      operator.outages.enter({
        ...{ outage, text: '1208 熨烫一件衬衫', receivedAt, doneAt: at('14:40'), by: '112' },
      });
    const { requests } = await enter(at('14:05'));
    expect(
      house.rows('SELECT stay_id FROM requests WHERE number = ?', requests[0]?.number),
    ).toEqual([{ stay_id: first.stay.id }]);
    expect(
      house.rows('SELECT DISTINCT stay_id FROM charges').map(({ stay_id: of }) => of),
    ).not.toContain(next.stay.id);
    // Where the books name nobody, their coming was entered afterwards: it is whoever lives there now.
    const empty = await operator.stays.checkIn({
      ...{ place: '1209', guest: '赵先生', departure: '2026-11-25' },
    });
    const { requests: theirs } = await operator.outages.enter({
      ...{ outage, text: '1209 毛巾', receivedAt: at('14:30') },
    });
    expect(house.rows('SELECT stay_id FROM requests WHERE number = ?', theirs[0]?.number)).toEqual([
      { stay_id: empty.stay.id },
    ]);
  });

  it('is kept whole where more stood in it than was read of it', async () => {
    const house = await createTestHouse();
    const outage = await powerCut(house);
    const { requests } = await house.as('002').outages.enter({
      ...{ outage, text: '1208 毛巾两条 客人想找人下棋', receivedAt: at('14:05') },
    });
    expect(requests).toMatchObject([{ place: '1208', service: 'towels', quantity: 2 }]);
    const card = await house.as('002').requests.get({ id: requests[0]?.id ?? '' });
    expect(card.events.map(({ kind }) => kind)).toEqual(['logged', 'noted']);
    expect(card.events[1]).toMatchObject({ text: '1208 毛巾两条 客人想找人下棋' });
    // All of it read: nothing is said twice.
    const plain = await house.as('002').outages.enter({
      ...{ outage, text: '1209 毛巾两条', receivedAt: at('14:05') },
    });
    const other = await house.as('002').requests.get({ id: plain.requests[0]?.id ?? '' });
    expect(other.events.map(({ kind }) => kind)).toEqual(['logged']);
  });

  it('raises no alarm, then or later, whether it was late or is still open; what came by the desk does', async () => {
    const house = await createTestHouse();
    const outage = await powerCut(house);
    const late = { outage, receivedAt: at('14:05') };
    await house.as('002').outages.enter({ ...late, text: '1208 毛巾' });
    await house.as('002').outages.enter({
      ...{ ...late, text: '1209 毛巾', dispatchedAt: at('14:10'), by: '108' },
    });
    await house.as('002').outages.enter({
      ...{ ...late, text: '1210 毛巾', doneAt: at('14:59'), by: '108' },
    });
    house.advance(120);
    expect(alarms(house)).toEqual([]);
    // It is on the board, in hand by nobody, and its clock shows how late it is.
    const [open] = (await house.as('002').requests.list({ state: 'open', place: '1208' })).requests;
    expect(open).toMatchObject({ state: 'logged', loggedAt: at('14:05'), assignee: null });
    await recordOne(house.as('002'), '1211 毛巾');
    house.advance(60);
    expect(alarms(house).length).toBeGreaterThan(0);
  });

  it('is worked on like any other from then on: a promise made now rings, and so does a reopening', async () => {
    const house = await createTestHouse();
    const outage = await powerCut(house);
    const { requests } = await house.as('002').outages.enter({
      ...{ outage, text: '1208 毛巾', receivedAt: at('14:05') },
    });
    const id = requests[0]?.id ?? '';
    await house.as('002').requests.promise({ id, by: house.inMinutes(15) });
    house.advance(20);
    expect(alarms(house).map(({ target }) => target)).toContain('promise');
    await house.as('002').requests.reply({ id, text: '马上到' });
    await house.as('002').requests.dispatch({ id });
    await house.as('002').requests.complete({ id });
    await house.as('002').requests.reopen({ id, reason: 'again' });
    house.advance(60);
    expect(alarms(house).map(({ target }) => target)).toContain('acknowledge');
  });

  it('asked for an hour still to come is rung for at that hour', async () => {
    const house = await createTestHouse();
    const outage = await powerCut(house);
    const { requests } = await house.as('002').outages.enter({
      ...{ outage, text: '1208 18:30 毛巾', receivedAt: at('14:05') },
    });
    expect(requests).toMatchObject([{ askedFor: at('18:30') }]);
    house.advance(60);
    expect(alarms(house)).toEqual([]);
    house.advance(120);
    expect(alarms(house).length).toBeGreaterThan(0);
  });

  it('of every service the catalogue offers is entered as done without an alarm', async () => {
    const house = await createTestHouse();
    const outage = await powerCut(house);
    const { services } = await house.as('002').catalogue.services();
    const kept: string[] = [];
    for (const { code, zh } of services) {
      const told = house.as('002').outages.enter({
        outage,
        text: `1208 ${zh}`,
        receivedAt: at('14:05'),
        doneAt: at('14:30'),
        by: '108',
      });
      await told.catch((error: { code?: string }) => {
        kept.push(code);
        expect(error.code).toBe('WRONG_STATE');
      });
    }
    expect(kept).toEqual(['door-opening']);
    expect(alarms(house)).toEqual([]);
  });
});

describe('a late line is refused and nothing is changed', () => {
  const enter = async (more: Record<string, unknown>) => {
    const house = await createTestHouse();
    const outage = await powerCut(house);
    const before = house.contents();
    const told = await refusal(
      house.as('002').outages.enter({
        ...{ outage, text: '1208 毛巾', receivedAt: at('14:05') },
        ...more,
      }),
    );
    expect(house.contents()).toBe(before);
    return told;
  };

  it('with a time still to come', async () => {
    expect(await enter({ receivedAt: at('16:01') })).toMatchObject({
      code: 'INVALID_INPUT',
      reason: 'outages.future.received',
    });
  });
  it('with a time outside the outage', async () => {
    expect(await enter({ receivedAt: at('13:59') })).toMatchObject({
      reason: 'outages.outside.received',
    });
    expect(await enter({ doneAt: at('15:01'), by: '108' })).toMatchObject({
      reason: 'outages.outside.done',
    });
  });
  it('with times in the wrong order', async () => {
    expect(await enter({ dispatchedAt: at('14:04'), by: '108' })).toMatchObject({
      reason: 'outages.order.dispatched',
    });
    expect(
      await enter({ dispatchedAt: at('14:30'), doneAt: at('14:20'), by: '108' }),
    ).toMatchObject({ reason: 'outages.order.done' });
  });
  it('done by nobody, or by somebody the house does not know', async () => {
    expect(await enter({ doneAt: at('14:20') })).toMatchObject({ reason: 'outages.whoNeeded' });
    expect(await enter({ doneAt: at('14:20'), by: '999' })).toMatchObject({ code: 'NOT_FOUND' });
  });
  it('of what has a book of its own', async () => {
    expect(await enter({ text: '投诉 1208 空调吵' })).toMatchObject({ reason: 'outages.register' });
    expect(await enter({ text: '1208 叫醒 14:30' })).toMatchObject({
      reason: 'outages.wakeUpPassed',
    });
  });
  it('of an outage nobody has recorded', async () => {
    expect(await enter({ outage: 'none' })).toMatchObject({ reason: 'outages.unknown' });
  });

  it('by who may not: an attendant', async () => {
    const house = await createTestHouse();
    const outage = await powerCut(house);
    const { code } = await refusal(
      house.as('108').outages.enter({ outage, text: '1208 毛巾', receivedAt: at('14:05') }),
    );
    expect(code).toBe('NOT_ALLOWED');
  });
});

describe('an outage', () => {
  it('is past, within the life of the house, and no longer than a week', async () => {
    const house = await createTestHouse();
    const record = (from: string, until: string) =>
      refusal(house.as('002').outages.record({ from, until, reason: 'power' }));
    expect(await record(at('15:00'), at('16:01'))).toMatchObject({
      reason: 'outages.future.span',
    });
    expect(await record(at('15:00'), at('15:00'))).toMatchObject({ reason: 'outages.backwards' });
    expect(await record('2026-11-19T09:00:00+08:00', at('15:00'))).toMatchObject({
      reason: 'outages.beforeHouse',
    });
    house.sleep(10 * 1_440);
    expect(await record('2026-11-24T09:00:00+08:00', '2026-12-02T09:00:00+08:00')).toMatchObject({
      reason: 'outages.tooLong',
    });
    expect(house.rows('SELECT * FROM outages')).toEqual([]);
  });
});

describe('the reports', () => {
  it('count it in the hour it happened, kept or missed by its true times, and say how many came from paper', async () => {
    const house = await createTestHouse();
    const outage = await powerCut(house);
    const line = { outage, by: '108' };
    // Ten minutes, and fifty: one kept its target and one did not.
    await house.as('002').outages.enter({
      ...{ ...line, text: '1208 毛巾', receivedAt: at('14:05'), doneAt: at('14:15') },
    });
    await house.as('002').outages.enter({
      ...{ ...line, text: '1209 毛巾', receivedAt: at('14:05'), doneAt: at('14:55') },
    });
    await recordOne(house.as('002'), '1210 毛巾');
    const span = { from: day, until: day };
    const hours = await house.as('011').reports.run({ name: 'volume', ...span, by: 'hour' });
    const counted = Object.fromEntries(
      hours.lines.map(({ key, figures }) => [key, figures.map(({ value }) => value)]),
    );
    const names = hours.figures.map(({ figure }) => figure);
    const [requests, entered] = [names.indexOf('requests'), names.indexOf('entered')];
    expect(counted['14']?.[requests]).toBe(2);
    expect(counted['14']?.[entered]).toBe(2);
    expect(counted['16']?.[requests]).toBe(1);
    expect(counted['16']?.[entered]).toBe(0);
    const target = await house.as('011').reports.run({ name: 'target', ...span });
    expect(target.figures.find(({ figure }) => figure === 'done')).toMatchObject({
      numerator: 1,
      denominator: 2,
    });
    const { rows } = await house.as('011').reports.rows({
      ...{ name: 'volume', figure: 'entered', ...span, part: 'counted' },
    });
    expect(rows.map(({ place, what, at: when }) => [place, what, when])).toEqual([
      ['1209', '毛巾浴巾 · 补录', at('14:05')],
      ['1208', '毛巾浴巾 · 补录', at('14:05')],
    ]);
  });

  it('of the days before find the request that was entered a day later', async () => {
    const house = await createTestHouse();
    await recordOne(house.as('002'), '1101 牙刷');
    house.advance(1_440);
    await recordOne(house.as('002'), '1102 牙刷');
    const { id } = await house.as('002').outages.record({
      ...{ from: at('14:00'), until: at('15:00'), reason: 'computer' },
    });
    await house.as('002').outages.enter({
      ...{ outage: id, text: '1208 毛巾', receivedAt: at('14:05') },
    });
    const of = async (from: string) =>
      (await house.as('011').reports.run({ name: 'volume', from, until: from })).figures.find(
        ({ figure }) => figure === 'requests',
      )?.value;
    expect([await of(day), await of('2026-11-24')]).toEqual([2, 1]);
  });
});
