// A complaint from the call to its end: promises, replies, options, money, enquiries, cause.
import { describe, expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { noise } from './noise.ts';

const operator = '002';

describe('taking a complaint', () => {
  it('reads kind and severity from the words, knows the guest, and sets when they must hear from the house', async () => {
    const house = await createTestHouse();
    const { complaint } = await noise(house);
    expect(complaint).toMatchObject({
      number: 1,
      kind: 'noise',
      severity: 1,
      sensitive: false,
      state: 'open',
      place: '1208',
      room: '1208',
      guest: '张三',
      repeatedBack: true,
      owner: operator,
      promised: false,
      overdue: false,
    });
    expect(Date.parse(complaint.dueAt ?? '') - house.nowMs()).toBe(60 * 60_000);
    expect(house.rows('SELECT kind, open, state, words FROM complaints')).toEqual([
      { kind: 'noise', open: 1, state: 'open', words: '隔壁很吵，睡不着' },
    ]);
    // What the guest said can be erased; that there was a complaint cannot.
    const [event] = house.rows<{ body: string; personal: string }>(
      `SELECT e.body, p.body AS personal FROM events e JOIN event_personal p ON p.seq = e.seq WHERE e.kind = 'opened' AND e.subject_kind = 'complaint'`,
    );
    expect(event?.body).not.toContain('隔壁');
    expect(event?.personal).toContain('隔壁');
  });

  it('is done from the quick line, in both languages, and belongs to the call', async () => {
    const house = await createTestHouse();
    const client = house.as(operator);
    const call = await client.calls.begin({});
    const done = await client.intake.record({ text: '投诉 1208 空调吵', callId: call.id });
    expect(done.requests).toEqual([]);
    expect(done.entry).toMatchObject({
      register: 'complaint',
      act: 'complaint',
      label: 'C1',
      place: '1208',
    });
    await client.intake.record({ text: 'complaint 1209 noise from the lift' });
    expect(
      house.rows('SELECT place, kind, words, call_id FROM complaints ORDER BY number'),
    ).toEqual([
      { place: '1208', kind: 'noise', words: '空调吵', call_id: call.id },
      { place: '1209', kind: 'noise', words: 'noise from the lift', call_id: null },
    ]);
    const { entry } = await client.intake.preview({ text: 'complaint 1208 too cold' });
    expect(entry).toMatchObject({ register: 'complaint', what: 'too cold', place: '1208' });
  });

  it('was repeated back when the call it came by was', async () => {
    const house = await createTestHouse();
    const client = house.as(operator);
    const call = await client.calls.begin({ place: '1208' });
    const { complaint } = await client.complaints.open({
      what: '太吵',
      place: '1208',
      callId: call.id,
    });
    const id = complaint?.id ?? '';
    expect((await client.complaints.get({ id })).repeatedBack).toBe(false);
    await client.calls.update({ id: call.id, repeatedBack: true });
    expect((await client.complaints.get({ id })).repeatedBack).toBe(true);
  });

  it('refuses a room the house does not have, a promise that has passed, and whoever has no desk', async () => {
    const house = await createTestHouse();
    const client = house.as(operator);
    const before = house.contents();
    expect(await refusal(client.complaints.open({ what: 'x', place: '7777' }))).toMatchObject({
      code: 'NOT_FOUND',
      reason: 'rooms.unknown',
    });
    expect(
      await refusal(
        client.complaints.open({ what: 'x', place: '1208', promise: house.inMinutes(-1) }),
      ),
    ).toMatchObject({ code: 'INVALID_INPUT', reason: 'complaints.past' });
    const [attendant] = house.rows<{ code: string }>(
      `SELECT code FROM staff WHERE role = 'attendant' LIMIT 1`,
    );
    expect(
      await refusal(house.as(attendant?.code ?? '').complaints.open({ what: 'x' })),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(house.contents()).toBe(before);
  });

  it('points out what came before: by guest, by room, by cause, and only within the days', async () => {
    const house = await createTestHouse();
    const { id } = await noise(house);
    const client = house.as(operator);
    house.advance(24 * 60);
    const again = await client.complaints.open({ what: '还是很吵', place: '1208' });
    expect(again.repeats.map(({ by, id: one }) => [by, one])).toEqual([['guest', id]]);
    const other = await client.complaints.open({ what: 'noise next door', place: '1102' });
    expect(other.repeats.map(({ by }) => by)).toEqual(['cause', 'cause']);
    const room = await client.complaints.repeats({ place: '1102', kind: 'food' });
    expect(room.repeats.map(({ by, number }) => [by, number])).toEqual([['room', 3]]);
    await house.as('090').complaints.changeSettings({ repeatDays: 1 });
    house.advance(2 * 24 * 60);
    expect((await client.complaints.repeats({ place: '1102', kind: 'noise' })).repeats).toEqual([]);
  });
});

describe('handing a complaint over', () => {
  it('gives it to a colleague who works on complaints, who is told first when a reply is due', async () => {
    const house = await createTestHouse();
    const { client, id } = await noise(house);
    expect(await client.complaints.take({ id, to: '003' })).toMatchObject({ owner: '003' });
    expect(house.rows('SELECT s.code FROM complaints c JOIN staff s ON s.id = c.owner_id')).toEqual(
      [{ code: '003' }],
    );
  });

  it('to somebody who has left, or has nothing to do with complaints, is refused: the owner stays', async () => {
    const house = await createTestHouse();
    const { client, id } = await noise(house);
    await house.as('090').staff.deactivate({ code: '104' });
    const before = house.contents();
    expect(await refusal(client.complaints.take({ id, to: '104' }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'staff.inactive',
      details: { code: '104' },
    });
    for (const to of ['112', '231'])
      expect(await refusal(client.complaints.take({ id, to }))).toMatchObject({
        code: 'NOT_ALLOWED',
        reason: 'complaints.mayNotKeep',
        details: { code: to },
      });
    expect(house.contents()).toBe(before);
  });
});

describe('a promise', () => {
  it('demands a reply at its moment whatever the progress, and a new one while it is unresolved', async () => {
    const house = await createTestHouse();
    const { client, id } = await noise(house);
    const promised = await client.complaints.promise({ id, by: house.inMinutes(20) });
    expect(promised.promised).toBe(true);
    house.advance(19);
    expect(await refusal(client.complaints.reply({ id, text: '还在找房' }))).toMatchObject({
      code: 'INVALID_INPUT',
      reason: 'complaints.nextWanted',
    });
    const inTime = await client.complaints.reply({
      id,
      text: '还在找房',
      next: house.inMinutes(30),
    });
    expect(inTime).toMatchObject({ repliesInTime: 1, repliesLate: 0, promised: true });
    house.advance(31);
    expect((await client.complaints.get({ id })).overdue).toBe(true);
    const late = await client.complaints.reply({ id, text: '有了', next: house.inMinutes(5) });
    expect(late).toMatchObject({ repliesInTime: 1, repliesLate: 1, overdue: false });
    const { replies } = await client.complaints.get({ id });
    expect(replies.map(({ words, inTime: kept, by }) => [words, kept, by])).toEqual([
      ['还在找房', true, operator],
      ['有了', false, operator],
    ]);
  });

  it('climbs its own ladder by shares of the time, and the worse the sooner', async () => {
    const house = await createTestHouse();
    const { client, id } = await noise(house);
    await client.complaints.promise({ id, by: house.inMinutes(100) });
    const told = async () =>
      (await client.alarms.list())?.alarms.map(({ target, label, place, level, tell }) => [
        target,
        label,
        place,
        level,
        tell?.role,
      ]);
    house.advance(79);
    expect(await told()).toEqual([]);
    house.advance(1);
    expect(await told()).toEqual([['complaint-reply', 'C1', '1208', 1, 'operator']]);
    house.advance(20);
    expect(await told()).toEqual([['complaint-reply', 'C1', '1208', 2, 'supervisor']]);
    house.advance(50);
    const [alarm] = (await told()) ?? [];
    expect(alarm?.slice(0, 4)).toEqual(['complaint-reply', 'C1', '1208', 3]);
    // The reply itself ends it.
    await client.complaints.reply({ id, text: '在办', next: house.inMinutes(60) });
    expect(await told()).toEqual([]);
    // Grave: half of its time is the first rung.
    await client.complaints.change({ id, severity: 3 });
    house.advance(30);
    expect((await told())?.[0]?.[3]).toBe(2);
  });

  it('that was taken note of is not shouted again because another has it, or another ladder', async () => {
    const house = await createTestHouse();
    const { client, id } = await noise(house);
    await client.complaints.promise({ id, by: house.inMinutes(100) });
    house.advance(100);
    const asking = async () => (await client.alarms.list()).alarms;
    const [shouted] = await asking();
    expect(shouted).toMatchObject({ target: 'complaint-reply', level: 2 });
    await client.alarms.acknowledge({ id: shouted?.id ?? '' });
    const supervisor = house.as('011');
    await supervisor.complaints.take({ id });
    await supervisor.complaints.changeSettings({
      ladder: [
        {
          severity: 1,
          rungs: [
            { share: 90, role: 'operator', level: 1 },
            { share: 150, role: 'duty-manager', level: 3 },
          ],
        },
      ],
    });
    await client.complaints.change({ id, place: '1210' });
    house.advance(49);
    expect(await asking()).toEqual([]);
    // The next rung is still to come, and tells the place as it is now.
    house.advance(1);
    expect(await asking()).toMatchObject([{ level: 3, place: '1210' }]);
    // Asked again for another moment it begins from the start.
    await client.complaints.reply({ id, text: '在办', next: house.inMinutes(10) });
    expect(await asking()).toEqual([]);
    house.advance(10);
    expect(await asking()).toMatchObject([{ level: 1 }]);
  });

  it('still asking does not name the place any more once it is only for the entitled', async () => {
    const house = await createTestHouse();
    const { client, id } = await noise(house);
    await client.complaints.promise({ id, by: house.inMinutes(100) });
    house.advance(100);
    expect((await client.alarms.list()).alarms).toMatchObject([{ place: '1208' }]);
    await client.complaints.change({ id, kind: 'theft' });
    expect((await client.alarms.list()).alarms).toMatchObject([{ label: 'C1', place: null }]);
  });

  it('may be for any moment: a share of an odd time is still a moment', async () => {
    const house = await createTestHouse();
    const { client, id } = await noise(house);
    await client.complaints.change({ id, severity: 2 });
    const by = new Date(house.nowMs() + 2_400_001).toISOString();
    await client.complaints.promise({ id, by });
    expect(
      house.rows('SELECT attention_at_ms AS at FROM watches WHERE subject_id = ?', id),
    ).toEqual([{ at: house.nowMs() + 1_800_001 }]);
  });

  it('is timed by a ladder supervisors change; an operator may not, and rungs must follow each other', async () => {
    const house = await createTestHouse();
    const { client, id } = await noise(house);
    await client.complaints.promise({ id, by: house.inMinutes(100) });
    const rungs = [
      { share: 10, role: 'attendant' as const, level: 1 as const },
      { share: 20, role: 'duty-manager' as const, level: 3 as const },
    ];
    expect(
      await refusal(client.complaints.changeSettings({ ladder: [{ severity: 1, rungs }] })),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
    const supervisor = house.as('011');
    expect(
      await refusal(
        supervisor.complaints.changeSettings({
          ladder: [{ severity: 1, rungs: rungs.toReversed() }],
        }),
      ),
    ).toMatchObject({ code: 'INVALID_INPUT', reason: 'complaints.rungOrder' });
    const { ladder } = await supervisor.complaints.changeSettings({
      ladder: [{ severity: 1, rungs }],
    });
    expect(ladder[1]).toEqual(rungs);
    house.advance(10);
    const { alarms } = await client.alarms.list();
    expect(alarms).toMatchObject([{ target: 'complaint-reply', level: 1 }]);
  });
});

describe('its end', () => {
  it('wants a reply to the guest, a cause and a measure or why there can be none', async () => {
    const house = await createTestHouse();
    const { client, id } = await noise(house);
    const closing = { id, cause: 'building' as const, causeWords: '门缝漏音' };
    expect(await refusal(client.complaints.close({ ...closing, noMeasure: 'x' }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'complaints.wrongState',
    });
    await client.complaints.resolve({ id, text: '换到 1510' });
    expect(await refusal(client.complaints.close({ ...closing, noMeasure: 'x' }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'complaints.replyWanted',
    });
    await client.complaints.reply({ id, text: '已换房，向客人致歉' });
    expect(await refusal(client.complaints.close(closing))).toMatchObject({
      code: 'CONFLICT',
      reason: 'complaints.measureWanted',
    });
    const closed = await client.complaints.close({ ...closing, noMeasure: '老楼结构所限' });
    expect(closed).toMatchObject({
      state: 'closed',
      cause: 'building',
      noMeasure: '老楼结构所限',
      overdue: false,
    });
    expect(
      house.rows('SELECT state, open, cause, closed_by IS NOT NULL AS by FROM complaints'),
    ).toEqual([{ state: 'closed', open: 0, cause: 'building', by: 1 }]);
  });

  it('is closed with a measure, which stands on it until it is done, and on the house’s list', async () => {
    const house = await createTestHouse();
    const { client, id } = await noise(house);
    await client.complaints.resolve({ id, text: '换房', told: '已换', followUps: [] });
    const { measures } = await client.complaints.measure({
      id,
      title: '12 层房门加密封条',
      owner: '010',
      due: '2026-12-01',
      kind: 'fit',
    });
    expect(measures).toMatchObject([
      { title: '12 层房门加密封条', owner: '010', due: '2026-12-01', done: false, overdue: false },
    ]);
    expect(
      await refusal(client.complaints.measure({ id, title: 'x', due: '2026-11-01' })),
    ).toMatchObject({ code: 'INVALID_INPUT' });
    await client.complaints.close({ id, cause: 'building', causeWords: '门缝漏音' });
    house.setClock('2026-12-02T10:00:00+08:00');
    expect((await client.complaints.get({ id })).measures).toMatchObject([{ overdue: true }]);
    await house.as('010').measures.done({ id: measures[0]?.id ?? '' });
    expect((await client.complaints.get({ id })).measures).toMatchObject([
      { done: true, overdue: false },
    ]);
    expect(house.rows('SELECT complaint_id, state FROM measures')).toEqual([
      { complaint_id: id, state: 'done' },
    ]);
  });

  it('is asked after by day: what would fall into the night waits for half past nine', async () => {
    for (const [at, due] of [
      ['2026-11-23T16:00:00+08:00', '2026-11-23T20:00:00.000+08:00'],
      ['2026-11-23T18:00:00+08:00', '2026-11-24T09:30:00.000+08:00'],
      ['2026-11-23T21:46:00+08:00', '2026-11-24T09:30:00.000+08:00'],
      ['2026-11-24T04:59:00+08:00', '2026-11-24T09:30:00.000+08:00'],
      ['2026-11-24T05:00:00+08:00', '2026-11-24T09:00:00.000+08:00'],
    ] as const) {
      const house = await createTestHouse({ at });
      const { client, id } = await noise(house);
      const { nextFollowUp } = await client.complaints.resolve({ id, text: '换房', told: '已换' });
      expect(nextFollowUp, at).toBe(due);
    }
    // What was agreed with the guest stands.
    const house = await createTestHouse({ at: '2026-11-23T21:46:00+08:00' });
    const { client, id } = await noise(house);
    const due = house.inMinutes(60);
    const resolved = await client.complaints.resolve({
      id,
      text: '换房',
      told: '已换',
      followUps: [due],
    });
    expect(Date.parse(resolved.nextFollowUp ?? '')).toBe(Date.parse(due));
  });

  it('is asked after once or twice, and the guest’s view is kept', async () => {
    const house = await createTestHouse();
    const { client, id } = await noise(house);
    const { followUps } = await client.complaints.resolve({
      id,
      text: '换房',
      told: '已换',
      followUps: [house.inMinutes(60)],
    });
    expect(followUps).toMatchObject([{ overdue: false, view: null }]);
    house.advance(61);
    expect((await client.alarms.list()).alarms).toMatchObject([
      { target: 'complaint-enquiry', label: 'C1', place: '1208' },
    ]);
    const heard = await client.complaints.followUp({ id, view: 'unknown', text: '没人接' });
    expect(heard).toMatchObject({ state: 'resolved', guestView: 'unknown' });
    expect((await client.alarms.list()).alarms).toEqual([]);
    expect(await refusal(client.complaints.followUp({ id, view: 'satisfied' }))).toMatchObject({
      reason: 'complaints.noneDue',
    });
    await client.complaints.followUp({ id, due: house.inMinutes(30) });
    expect(
      await refusal(client.complaints.followUp({ id, due: house.inMinutes(90) })),
    ).toMatchObject({ code: 'CONFLICT', reason: 'complaints.askedEnough' });
    expect(await client.complaints.followUp({ id, view: 'satisfied' })).toMatchObject({
      state: 'resolved',
      guestView: 'satisfied',
      nextFollowUp: null,
    });
  });

  it('is open again when the guest is not content, even once closed', async () => {
    const house = await createTestHouse();
    const { client, id } = await noise(house);
    await client.complaints.resolve({ id, text: '换房', told: '已换' });
    await client.complaints.close({ id, cause: 'building', causeWords: '门缝', noMeasure: '老楼' });
    house.advance(5 * 60);
    const card = await client.complaints.followUp({ id, view: 'not', text: '新房也吵' });
    expect(card).toMatchObject({ state: 'open', guestView: 'not', reopened: 1, closedAt: null });
    expect(card.dueAt).not.toBeNull();
    // What was told before does not count for the new trouble.
    await client.complaints.resolve({ id, text: '再换', followUps: [] });
    expect(
      await refusal(
        client.complaints.close({ id, cause: 'building', causeWords: 'x', noMeasure: 'y' }),
      ),
    ).toMatchObject({ reason: 'complaints.replyWanted' });
  });

  it('is withdrawn with a reason, and can be taken up again', async () => {
    const house = await createTestHouse();
    const { client, id } = await noise(house);
    expect(await client.complaints.withdraw({ id, reason: '打错房号' })).toMatchObject({
      state: 'withdrawn',
    });
    expect((await client.complaints.list({})).complaints).toEqual([]);
    expect(house.rows(`SELECT 1 FROM watches WHERE subject_id = ?`, id)).toEqual([]);
    expect(await client.complaints.reopen({ id, reason: '没错' })).toMatchObject({ state: 'open' });
  });

  it('is told at the check-out, on the handover’s sheet and on the room’s tile', async () => {
    const house = await createTestHouse();
    const { client, id } = await noise(house);
    const tile = async (room: string) =>
      (await client.board.snapshot({})).rooms.find(({ number }) => number === room)?.complaint;
    expect(await tile('1208')).toBe(true);
    expect(await tile('1209')).toBe(false);
    const { open } = await client.stays.openAt({ place: '1208' });
    expect(open).toMatchObject([
      { kind: 'complaint', words: 'complaint', facts: { number: 'C1' } },
    ]);
    const { items } = await client.handover.compose();
    expect(items.filter(({ section }) => section === 'complaints')).toMatchObject([
      { head: '1208', subject: { kind: 'complaint', id }, tag: { key: 'replyBy' } },
    ]);
    // The mark goes where the guest goes.
    const [stay] = house.rows<{ id: string }>('SELECT id FROM stays');
    await client.stays.move({ id: stay?.id ?? '', to: '1209' });
    expect([await tile('1208'), await tile('1209')]).toEqual([false, true]);
  });
});
