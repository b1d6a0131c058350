// Courses planned, held and expiring; what the work suggests for whom, by stated rules with their rows.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';

const held = { course: 'safety', title: '消防', trainer: '陈静', certificate: 'A-17' } as const;

describe('a course', () => {
  it('is planned, held and valid until a day; what is over stands first', async () => {
    const house = await createTestHouse();
    const supervisor = house.as('011');
    const plan = await supervisor.training.plan({ code: '001', course: 'voice', on: '2026-11-30' });
    expect(plan).toMatchObject({ state: 'planned', plannedOn: '2026-11-30', daysLeft: null });
    await supervisor.training.record({
      ...held,
      code: '002',
      heldOn: '2025-11-20',
      validUntil: '2026-11-20',
    });
    const { trainings } = await supervisor.training.list({});
    expect(trainings.map(({ code, daysLeft }) => [code, daysLeft])).toEqual([
      ['002', -3],
      ['001', null],
    ]);
    const done = await supervisor.training.hold({ id: plan.id, heldOn: '2026-11-23' });
    expect(done).toMatchObject({ state: 'held', heldOn: '2026-11-23', validUntil: null });
    // Held again, the old one reminds nobody any more.
    await supervisor.training.record({
      ...held,
      code: '002',
      heldOn: '2026-11-23',
      validUntil: '2027-11-23',
    });
    expect(
      (await house.as('002').training.list({})).trainings.map(({ daysLeft }) => daysLeft),
    ).toEqual([365, null]);
  });

  it('is refused with days that cannot be, twice held, and to whom it is not for', async () => {
    const house = await createTestHouse();
    const supervisor = house.as('011').training;
    const { id } = await supervisor.record({ ...held, code: '002', heldOn: '2026-11-20' });
    const before = house.contents();
    const record = (days: object) =>
      refusal(supervisor.record({ ...held, code: '002', heldOn: '2026-11-20', ...days }));
    expect(await record({ heldOn: '2026-11-24' })).toMatchObject({ reason: 'training.toCome' });
    expect(await record({ validUntil: '2026-11-19' })).toMatchObject({ reason: 'training.ends' });
    expect(
      await refusal(supervisor.plan({ code: '001', course: 'voice', on: '2026-11-22' })),
    ).toMatchObject({ code: 'INVALID_INPUT', reason: 'training.past' });
    expect(await refusal(supervisor.hold({ id, heldOn: '2026-11-22' }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'training.notPlanned',
    });
    expect(await refusal(house.as('001').training.list({ code: '002' }))).toMatchObject({
      code: 'NOT_ALLOWED',
      reason: 'staff.notConcerned',
    });
    expect((await house.as('001').training.list({})).trainings).toEqual([]);
    expect(JSON.stringify(await house.as('001').events.list({ subject: id }))).not.toContain(
      'safety',
    );
    expect(house.contents()).toBe(before);
  });
});

const listen = async (house: TestHouse) => {
  const call = await house.as('002').calls.begin({});
  await house.as('002').calls.end({ id: call.id });
  await house.as('011').callQuality.check({
    call: call.number,
    points: { pitch: 4, firmness: 4, pace: 2, breath: 4, courtesy: 4, ending: 4, steadiness: 4 },
    content: { greeting: 'yes', repeatBack: 'no', promise: 'yes', thanks: 'yes' },
    note: '',
  });
};

describe('suggestions', () => {
  it('come of weak points and what was not said, to supervisors alone', async () => {
    const house = await createTestHouse();
    await listen(house);
    expect((await house.as('011').training.suggestions({})).suggestions).toEqual([]);
    await listen(house);
    const { suggestions } = await house.as('011').training.suggestions({});
    expect(suggestions).toMatchObject([
      { key: '002:low-point:voice', facts: { point: 'pace', mean: 2, count: 2 } },
      { key: '002:not-said:intake', facts: { content: 'repeatBack', count: 2 } },
    ]);
    expect(suggestions[0]?.rows).toHaveLength(2);
    expect((await house.as('020').training.suggestions({})).suggestions).toEqual([]);
    const key = '002:low-point:voice';
    expect(await refusal(house.as('020').training.accept({ key, on: '2026-11-30' }))).toMatchObject(
      { code: 'NOT_FOUND', reason: 'training.noSuggestion' },
    );
    const planned = await house.as('011').training.accept({ key, on: '2026-11-30' });
    expect(planned).toMatchObject({ code: '002', course: 'voice', rule: 'low-point' });
    // What was heard is not told by the course it led to.
    expect((await house.as('020').training.list({})).trainings).toMatchObject([{ rule: null }]);
    expect(
      (await house.as('011').training.suggestions({})).suggestions.map((one) => one.key),
    ).toEqual(['002:not-said:intake']);
    expect(await refusal(house.as('011').training.accept({ key, on: '2026-11-30' }))).toMatchObject(
      { code: 'NOT_FOUND' },
    );
  });

  it('come of requests passed on late and of corrected ones, with those rows', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const ids: string[] = [];
    for (const line of ['1208毛巾', '1209毛巾', '1210毛巾']) {
      const call = await operator.calls.begin({});
      const { requests } = await operator.intake.record({ text: line, callId: call.id });
      await operator.calls.end({ id: call.id });
      ids.push(requests[0]?.id ?? '');
    }
    await recordOne(operator, '1201枕头');
    house.advance(4);
    for (const id of ids) {
      await operator.requests.correct({ id, quantity: 3 });
      await operator.requests.dispatch({ id });
    }
    const { suggestions } = await house.as('020').training.suggestions({});
    expect(suggestions).toMatchObject([
      { key: '002:late-dispatch:dispatch', facts: { count: 3, of: 4, share: 75, others: '–' } },
      { key: '002:corrected:intake', facts: { count: 3, of: 4 } },
    ]);
    expect(suggestions[0]?.rows.map(({ id }) => id)).toEqual(ids);
  });

  it('come of a share of the work that stands out alone: not of a few of many, nor of what happens to everybody', async () => {
    const house = await createTestHouse();
    const rooms = house.rows<{ number: string }>('SELECT number FROM rooms ORDER BY number');
    let at = 0;
    /** So many taken by somebody in one call. */
    const takes = async (code: string, count: number) => {
      const call = await house.as(code).calls.begin({});
      for (let taken = 0; taken < count; taken += 1) {
        at += 1;
        await house.as(code).intake.record({ text: `${rooms[at]?.number} 毛巾`, callId: call.id });
      }
      await house.as(code).calls.end({ id: call.id });
      house.advance(1);
    };
    /** So many of them passed on five minutes after they were logged, the rest at once. */
    const late = (code: string, count: number) =>
      house.arrange(
        `UPDATE requests SET dispatched_at_ms = logged_at_ms + 300000 * (id IN (
           SELECT requests.id FROM requests JOIN calls ON calls.id = call_id
           JOIN staff ON staff.id = taken_by WHERE code = ? ORDER BY requests.number LIMIT ?))
         WHERE call_id IN (SELECT calls.id FROM calls JOIN staff ON staff.id = taken_by WHERE code = ?)`,
        code,
        count,
        code,
      );
    const suggested = async () =>
      (await house.as('020').training.suggestions({})).suggestions.map(({ key }) => key);
    await takes('002', 10);
    await takes('001', 10);
    late('002', 3);
    late('001', 2);
    // Three in ten of one and two in ten of the others: that is how it goes here.
    expect(await suggested()).toEqual([]);
    late('001', 1);
    expect((await house.as('020').training.suggestions({})).suggestions).toMatchObject([
      { key: '002:late-dispatch:dispatch', facts: { count: 3, of: 10, share: 30, others: 10 } },
    ]);
    // Two of ten are too few, three of sixty-one too small a share, though nobody else was late at all.
    late('001', 0);
    late('002', 2);
    expect(await suggested()).toEqual([]);
    await takes('002', 51);
    late('002', 3);
    expect(await suggested()).toEqual([]);
    late('002', 4);
    expect(await suggested()).toEqual(['002:late-dispatch:dispatch']);
  });

  it('come of a qualification that is over, a carer’s among them', async () => {
    const house = await createTestHouse();
    await house.as('011').training.record({
      ...held,
      code: '002',
      heldOn: '2026-01-01',
      validUntil: '2026-12-20',
    });
    await house
      .as('011')
      .babysitting.setCarer({ code: '108', qualification: '保育员证', validUntil: '2026-11-01' });
    const { suggestions } = await house.as('011').training.suggestions({});
    expect(suggestions).toMatchObject([
      {
        key: '002:expiring:safety:消防',
        title: '消防',
        facts: { day: '2026-12-20', daysLeft: 27 },
      },
      { key: '108:expiring:childcare', facts: { day: '2026-11-01', daysLeft: -22 } },
    ]);
  });

  it('renew the course they name: two of one kind are two, each with its title', async () => {
    const house = await createTestHouse();
    const { training } = house.as('011');
    const days = { heldOn: '2025-12-20', validUntil: '2026-12-20' };
    for (const title of ['消防', '急救'])
      await training.record({ ...held, ...days, code: '002', title });
    const keys = async () => (await training.suggestions({})).suggestions.map(({ key }) => key);
    expect(await keys()).toEqual(['002:expiring:safety:急救', '002:expiring:safety:消防']);
    const key = '002:expiring:safety:消防';
    const plan = await training.accept({ key, on: '2026-11-23' });
    expect(plan).toMatchObject({ course: 'safety', title: '消防', rule: 'expiring' });
    // The other is not on its way by that, and this one is not planned twice.
    expect(await keys()).toEqual(['002:expiring:safety:急救']);
    expect(await refusal(training.accept({ key, on: '2026-11-23' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    await training.hold({ id: plan.id, heldOn: '2026-11-23', validUntil: '2027-11-23' });
    expect(
      (await training.list({ code: '002' })).trainings.map(({ title, daysLeft }) => [
        title,
        daysLeft,
      ]),
    ).toEqual([
      ['急救', 27],
      ['消防', 365],
      ['消防', null],
    ]);
    expect(await keys()).toEqual(['002:expiring:safety:急救']);
  });
});
