// A supervisor listens to a call; what was heard is for the operator concerned and the supervisors alone.
import { describe, expect, it } from 'vitest';
import type { DeskClient } from '../../electron/desk/router.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

const points = {
  pitch: 4,
  firmness: 4,
  pace: 2,
  breath: 3,
  courtesy: 5,
  ending: 4,
  steadiness: 4,
};
const content = {
  greeting: 'yes',
  repeatBack: 'no',
  promise: 'not-applicable',
  thanks: 'yes',
} as const;
const secret = '语速偏快要改';

const callOf = async (client: DeskClient): Promise<number> => {
  const call = await client.calls.begin({ place: '1208' });
  await client.calls.end({ id: call.id });
  return call.number;
};

const checked = async (house: TestHouse) => {
  const call = await callOf(house.as('002'));
  return house.as('011').callQuality.check({ call, points, content, note: secret });
};

describe('a call check', () => {
  it('is written on a call that is over, and stands in its row', async () => {
    const house = await createTestHouse();
    const call = await callOf(house.as('002'));
    const { calls } = await house.as('011').callQuality.calls({});
    expect(calls).toMatchObject([{ number: call, code: '002', place: '1208' }]);
    const check = await house.as('011').callQuality.check({ call, points, content, note: secret });
    expect(check).toMatchObject({
      code: '002',
      call: { number: call, place: '1208' },
      date: '2026-11-23',
      by: { code: '011' },
      points,
      content,
      overall: 3.71,
      remark: null,
      correctable: true,
      corrected: false,
    });
    expect(house.rows('SELECT note, points FROM call_checks')).toEqual([
      { note: secret, points: JSON.stringify(points) },
    ]);
    expect((await house.as('011').callQuality.calls({})).calls).toEqual([]);
    const twice = house.as('011').callQuality.check({ call, points, content, note: '' });
    expect(await refusal(twice)).toMatchObject({ code: 'CONFLICT', reason: 'callQuality.heard' });
  });

  it('is refused on a call that runs, on none, on one’s own, and beyond five points', async () => {
    const house = await createTestHouse();
    const supervisor = house.as('011');
    const open = await house.as('002').calls.begin({});
    const own = await callOf(supervisor);
    const before = house.contents();
    const check = (call: number) =>
      refusal(supervisor.callQuality.check({ call, points, content, note: '' }));
    expect(await check(open.number)).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'callQuality.runs',
    });
    expect(await check(99_999)).toMatchObject({ code: 'NOT_FOUND', reason: 'callQuality.noCall' });
    expect(await check(own)).toMatchObject({ code: 'NOT_ALLOWED', reason: 'callQuality.ownCall' });
    const six = { ...points, pitch: 6 };
    expect(
      await refusal(supervisor.callQuality.check({ call: 1, points: six, content, note: '' })),
    ).toMatchObject({ code: 'INVALID_INPUT' });
    const { pitch: _, ...unheard } = points;
    expect(
      await refusal(
        supervisor.callQuality.check({ call: 1, points: unheard as never, content, note: '' }),
      ),
    ).toMatchObject({ code: 'INVALID_INPUT' });
    expect(house.contents()).toBe(before);
  });

  it('is put right by its author on its day, never silently, and by nobody later', async () => {
    const house = await createTestHouse();
    const { id } = await checked(house);
    expect(await refusal(house.as('010').callQuality.correct({ id, note: 'x' }))).toMatchObject({
      code: 'NOT_ALLOWED',
      reason: 'callQuality.notAuthor',
    });
    const after = await house.as('011').callQuality.correct({ id, points: { ...points, pace: 3 } });
    expect(after).toMatchObject({ points: { pace: 3 }, note: secret, corrected: true });
    const { events } = await house.as('011').events.list({ subject: id });
    expect(events.map(({ kind }) => kind)).toEqual(['call-checked', 'call-check-corrected']);
    expect(events[1]?.personal).toMatchObject({
      changes: { points: [{ pace: 2 }, { pace: 3 }] },
    });
    house.setClock('2026-11-24T16:00:00+08:00');
    expect(await refusal(house.as('011').callQuality.correct({ id, note: 'x' }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'callQuality.dayOver',
    });
  });

  it('takes the operator’s own word, and nobody else’s', async () => {
    const house = await createTestHouse();
    const { id } = await checked(house);
    expect(await house.as('002').callQuality.remark({ id, text: '两条线同时在响' })).toMatchObject({
      remark: '两条线同时在响',
      note: secret,
    });
    for (const code of ['001', '011', '112'])
      expect(await refusal(house.as(code).callQuality.remark({ id, text: 'x' }))).toMatchObject({
        code: 'NOT_FOUND',
        reason: 'callQuality.unknown',
      });
    expect(house.rows('SELECT remark FROM call_checks')).toEqual([{ remark: '两条线同时在响' }]);
  });
});

describe('who may know', () => {
  const others = ['001', '112', '131', '020', '090'];

  it('is the operator concerned and the supervisors: lists and trends', async () => {
    const house = await createTestHouse();
    const { id } = await checked(house);
    for (const code of ['002', '010', '011'])
      expect((await house.as(code).callQuality.list({ code: '002' })).checks).toMatchObject([
        { id, note: secret },
      ]);
    for (const code of others) {
      const client = house.as(code);
      expect((await client.callQuality.list({})).checks, code).toEqual([]);
      for (const call of [
        client.callQuality.list({ code: '002' }),
        client.callQuality.trend({ code: '002' }),
        client.callQuality.list({ code: 'no-such-code' }),
      ])
        expect(await refusal(call), code).toMatchObject({
          code: 'NOT_ALLOWED',
          reason: 'staff.notConcerned',
        });
    }
    const { weeks } = await house.as('002').callQuality.trend({});
    expect(weeks).toHaveLength(12);
    expect(weeks.at(-1)).toMatchObject({ week: '2026-11-23', checks: 1, overall: 3.71 });
    expect(weeks[0]).toMatchObject({ checks: 0, overall: null, points: { pitch: null } });
  });

  it('is nobody else by the record, the timeline or the search', async () => {
    const house = await createTestHouse();
    const { id } = await checked(house);
    await house.as('002').callQuality.remark({ id, text: '已知悉并改正' });
    for (const code of ['001', '020', '090']) {
      const client = house.as(code);
      const { events } = await client.events.list({ subject: id });
      expect(events).toHaveLength(2);
      for (const event of events) expect(event.personal, code).toBeNull();
      const all = JSON.stringify(await client.events.list({ limit: 1_000 }));
      for (const word of [secret, '已知悉并改正', '"pace"']) expect(all).not.toContain(word);
      expect((await client.search.find({ text: secret })).hits).toEqual([]);
    }
    expect((await house.as('002').events.list({ subject: id })).events[0]?.personal).toMatchObject({
      row: { note: secret },
    });
    expect((await house.as('011').search.find({ text: secret })).hits).toEqual([]);
  });

  it('nor does the record tell others who last touched what is kept of a person', async () => {
    const house = await createTestHouse();
    const { id: checkId } = await checked(house);
    const training = await house.as('011').training.record({
      code: '002',
      course: 'voice',
      title: '语音',
      heldOn: '2026-11-20',
      trainer: '张',
    });
    const entry = await house
      .as('011')
      .conduct.add({ code: '002', kind: 'warning', on: '2026-11-23', reason: '迟到' });
    const asked = async (code: string) =>
      (
        await house.as(code).events.lastChanges({
          of: [
            { kind: 'call-check', id: checkId },
            { kind: 'training', id: training.id },
            { kind: 'conduct', id: entry.id },
          ],
        })
      ).changes.map((change) => change?.by ?? null);
    expect(await asked('001')).toEqual([null, null, null]);
    // A duty manager answers for people, but not for how they speak.
    expect(await asked('020')).toEqual([null, '011', '011']);
    for (const code of ['002', '010']) expect(await asked(code)).toEqual(['011', '011', '011']);
  });
});
