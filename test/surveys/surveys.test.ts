// Asking guests how it was: by telephone and by card, what is answered, what comes of a "no", what the figures say.
import { describe, expect, it } from 'vitest';
import { isPicked } from '../../electron/desk/surveys/candidates.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';

const stay = (
  house: TestHouse,
  room: string,
  more: { state?: string; departure?: string; phone?: string; departedAtMs?: number } = {},
): string => {
  const id = `stay-${room}`;
  house.arrange(
    `INSERT INTO stays (id, room, guest, incognito, party, companions, language, phone, arrival, departure, day_use, state, departed_at_ms, preferences, version)
     VALUES (?, ?, ?, 0, 1, '[]', 'zh-CN', ?, '2026-11-20', ?, 0, ?, ?, '[]', 1)`,
    id,
    room,
    `${room} 的客人`,
    more.phone ?? null,
    more.departure ?? '2026-11-26',
    more.state ?? 'in-house',
    more.departedAtMs ?? null,
  );
  return id;
};

/** A request that was brought and is done. */
const doneAt = async (house: TestHouse, words: string) => {
  const desk = house.as('002');
  const { id, number } = await recordOne(desk, words);
  await desk.requests.dispatch({ id });
  await desk.requests.complete({ id });
  return { id, number };
};

describe('a card', () => {
  it('is given once for a request; typed in, its answer stands on the request', async () => {
    const house = await createTestHouse();
    stay(house, '1208');
    const desk = house.as('002');
    const request = await doneAt(house, '1208 吹风机');
    const card = await desk.surveys.card({ request: request.id });
    expect(card).toMatchObject({ kind: 'request', way: 'card', room: '1208', answer: null });
    expect(card.code).toMatch(/^[2-9A-HJ-NP-Z]{6}$/);
    const again = await desk.surveys.card({ request: request.id });
    expect([again.id, again.code]).toEqual([card.id, card.code]);

    const typed = `${card.code?.slice(0, 3).toLowerCase()}-${card.code?.slice(3)}`;
    const answered = await house.as('003').surveys.record({ code: typed, answer: 'satisfied' });
    expect(answered).toMatchObject({
      id: card.id,
      answer: 'satisfied',
      recordedBy: '003',
      draft: false,
    });
    expect(house.rows('SELECT satisfied FROM requests WHERE id = ?', request.id)).toEqual([
      { satisfied: 'yes' },
    ]);
    expect(
      house.rows("SELECT kind FROM events WHERE subject_kind = 'survey' ORDER BY seq"),
    ).toEqual([{ kind: 'card-given' }, { kind: 'card-given' }, { kind: 'answered' }]);
  });

  it('nobody gave out, or answered already, or too old, is refused and changes nothing', async () => {
    const house = await createTestHouse();
    const id = stay(house, '1208');
    const desk = house.as('002');
    const card = await desk.surveys.card({ stay: id });
    const before = house.contents();
    expect(await refusal(desk.surveys.record({ code: 'ZZZZZZ', answer: 'not' }))).toMatchObject({
      code: 'NOT_FOUND',
      reason: 'surveys.noCode',
    });
    expect(house.contents()).toBe(before);
    const code = card.code ?? '';
    await desk.surveys.record({ code, answer: 'unknown' });
    await desk.surveys.record({ code, answer: 'satisfied' });
    expect(await refusal(desk.surveys.record({ code, answer: 'not' }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'surveys.answered',
    });
    const late = await desk.surveys.card({ stay: stay(house, '0501') });
    house.advance(31 * 24 * 60);
    expect(
      await refusal(house.as('002').surveys.record({ code: late.code ?? '', answer: 'not' })),
    ).toMatchObject({ reason: 'surveys.tooLate' });
  });

  it('is not given for work that is not done, nor for a guest who has not come', async () => {
    const house = await createTestHouse();
    const desk = house.as('002');
    const request = await recordOne(desk, '1208 吹风机');
    expect(await refusal(desk.surveys.card({ request: request.id }))).toMatchObject({
      reason: 'surveys.notDone',
    });
    const expected = stay(house, '0501', { state: 'expected' });
    expect(await refusal(desk.surveys.card({ stay: expected }))).toMatchObject({
      reason: 'surveys.notHere',
    });
    expect(house.rows('SELECT id FROM surveys')).toEqual([]);
  });

  it('is made for all who leave tomorrow, once', async () => {
    const house = await createTestHouse();
    for (const room of ['0501', '0502']) stay(house, room, { departure: '2026-11-24' });
    stay(house, '0503');
    const desk = house.as('002');
    const { surveys } = await desk.surveys.cards({ day: '2026-11-24' });
    expect(surveys.map(({ room }) => room)).toEqual(['0501', '0502']);
    expect(new Set(surveys.map(({ code }) => code)).size).toBe(2);
    expect((await desk.surveys.cards({ day: '2026-11-24' })).surveys).toEqual([]);
  });
});

describe('a guest who is not satisfied', () => {
  it('is to be looked at: settled with a reason, and only once', async () => {
    const house = await createTestHouse();
    stay(house, '1208');
    const desk = house.as('002');
    const request = await doneAt(house, '1208 吹风机');
    const told = await desk.surveys.record({
      request: request.id,
      answer: 'not',
      cause: 'slow',
      why: '等了四十分钟',
    });
    expect(told).toMatchObject({
      way: 'call-back',
      draft: true,
      cause: 'slow',
      why: '等了四十分钟',
    });
    expect((await desk.surveys.list({ state: 'waiting' })).surveys).toMatchObject([
      { id: told.id },
    ]);
    await desk.surveys.settle({ id: told.id, reason: '已道歉，客人接受' });
    expect((await desk.surveys.list({ state: 'waiting' })).surveys).toEqual([]);
    expect(await refusal(desk.surveys.settle({ id: told.id, reason: 'x' }))).toMatchObject({
      reason: 'surveys.noDraft',
    });
    // The guest's words stand apart from the chain, so that they can be erased.
    const bodies = house.rows<{ body: string }>(
      "SELECT body FROM events WHERE subject_kind = 'survey'",
    );
    expect(JSON.stringify(bodies)).not.toContain('四十分钟');
  });

  it('says why, by a cause or in words: without either it is refused and stays unanswered', async () => {
    const house = await createTestHouse();
    stay(house, '1208');
    const desk = house.as('002');
    const request = await doneAt(house, '1208 吹风机');
    const card = await desk.surveys.card({ request: request.id });
    const before = house.contents();
    for (const about of [{ request: request.id }, { code: card.code ?? '' }])
      expect(await refusal(desk.surveys.record({ ...about, answer: 'not' }))).toMatchObject({
        code: 'INVALID_INPUT',
        reason: 'surveys.whyWanted',
      });
    expect(house.contents()).toBe(before);
    expect(
      await desk.surveys.record({ code: card.code ?? '', answer: 'not', why: '毛巾有味道' }),
    ).toMatchObject({ draft: true, why: '毛巾有味道', cause: null });
  });

  it('and says so when the work is confirmed, is to be looked at as well', async () => {
    const house = await createTestHouse();
    stay(house, '1208');
    const desk = house.as('002');
    const request = await doneAt(house, '1208 吹风机');
    await desk.requests.confirm({ id: request.id, satisfied: false });
    expect((await desk.surveys.list({ state: 'waiting' })).surveys).toMatchObject([
      { way: 'confirmation', draft: true, request: { number: request.number } },
    ]);
  });
});

describe('a complaint of it', () => {
  it('is opened with guest, room, request, words and kind, and each leads to the other', async () => {
    const house = await createTestHouse();
    const stayId = stay(house, '1208');
    const desk = house.as('002');
    const request = await doneAt(house, '1208 吹风机');
    const { id } = await desk.surveys.record({
      request: request.id,
      answer: 'not',
      cause: 'slow',
      why: '催了三次才送来',
    });
    // Who lives there meanwhile is somebody else.
    house.arrange(`UPDATE stays SET state = 'departed' WHERE id = ?`, stayId);
    const taken = await desk.surveys.complain({ id, wants: '有人解释', severity: 2 });
    expect(taken.survey).toMatchObject({ draft: false, settled: null, complaint: { number: 1 } });
    expect(taken.complaint.complaint).toMatchObject({
      kind: 'slow',
      severity: 2,
      place: '1208',
      stayId,
      words: '催了三次才送来',
      wants: '有人解释',
      owner: '002',
      request: { id: request.id },
    });
    const card = await desk.complaints.get({ id: 'C1' });
    expect(card.survey).toEqual({ id, number: taken.survey.number });
    expect((await desk.surveys.get({ id })).complaint).toEqual({ id: card.id, number: 1 });
    expect((await desk.surveys.list({ state: 'waiting' })).surveys).toEqual([]);
    expect(house.rows('SELECT draft, complaint_id FROM surveys')).toEqual([
      { draft: 0, complaint_id: card.id },
    ]);
    expect(
      house.rows("SELECT kind FROM events WHERE subject_kind = 'survey' ORDER BY seq"),
    ).toEqual([{ kind: 'asked' }, { kind: 'answered' }, { kind: 'complained' }]);
  });

  it('of a stay without a word says what it is about; it is opened once, and only of a "no"', async () => {
    const house = await createTestHouse();
    const stayId = stay(house, '0501');
    const desk = house.as('002');
    const { id } = await desk.surveys.record({ stay: stayId, answer: 'not', cause: 'noise' });
    const { complaint } = await desk.surveys.complain({ id });
    expect(complaint.complaint).toMatchObject({
      kind: 'noise',
      stayId,
      place: '0501',
      words: '客人对“住店”不满意 · 噪音',
      request: null,
    });
    const content = await desk.surveys.record({
      stay: stay(house, '0502'),
      answer: 'satisfied',
    });
    const before = house.contents();
    for (const again of [id, content.id])
      expect(await refusal(desk.surveys.complain({ id: again }))).toMatchObject({
        code: 'WRONG_STATE',
        reason: 'surveys.noDraft',
      });
    expect(await refusal(desk.surveys.complain({ id: 'no-such' }))).toMatchObject({
      reason: 'surveys.unknown',
    });
    expect(house.contents()).toBe(before);
  });

  it('that not everybody may see takes the guest’s words out of the enquiry for them', async () => {
    const house = await createTestHouse();
    const desk = house.as('002');
    const { id } = await desk.surveys.record({
      stay: stay(house, '0501'),
      answer: 'not',
      cause: 'other',
      why: '抽屉里的戒指被偷了',
    });
    const taken = await desk.surveys.complain({ id });
    expect(taken.complaint).toEqual({ number: 1, say: 'neutral', complaint: null, repeats: [] });
    const shown = await desk.surveys.get({ id });
    expect(shown).toMatchObject({ draft: false, cause: null, why: null, complaint: null });
    const told = [shown, await desk.surveys.list({}), await desk.events.list({ limit: 1_000 })];
    expect(JSON.stringify(told)).not.toContain('戒指');
    expect((await desk.events.list({ subject: id })).events).toEqual([]);
    const entitled = await house.as('020').surveys.get({ id });
    expect(entitled).toMatchObject({ why: '抽屉里的戒指被偷了', complaint: { number: 1 } });
    expect(JSON.stringify(entitled.events)).toContain('戒指');
  });

  it('stays what it is when the guest says "no" again as the work is confirmed', async () => {
    const house = await createTestHouse();
    stay(house, '1208');
    const desk = house.as('002');
    const request = await doneAt(house, '1208 吹风机');
    const said = { request: request.id, answer: 'not', cause: 'slow', why: '太慢' } as const;
    const { id } = await desk.surveys.record(said);
    await desk.surveys.complain({ id });
    await desk.requests.confirm({ id: request.id, satisfied: false });
    expect(await desk.surveys.get({ id })).toMatchObject({
      draft: false,
      cause: 'slow',
      why: '太慢',
      complaint: { number: 1 },
    });
  });
});

describe('who may be rung', () => {
  it('every so manieth request, once in the time of rest, not behind a sign', async () => {
    const house = await createTestHouse();
    for (const room of ['0501', '0502', '0503']) stay(house, room);
    const desk = house.as('002');
    await house.as('010').surveys.set({ everyNth: 1, restHours: 24, cardDays: 30 });
    const first = await doneAt(house, '0501 吹风机');
    await doneAt(house, '0501 毛巾');
    await doneAt(house, '0502 毛巾');
    await doneAt(house, '0503 毛巾');
    await desk.rooms.set({ place: '0503', flags: { dnd: true } });
    const rooms = async () =>
      (await desk.surveys.toAsk({})).candidates.map(({ room }) => room).sort();
    expect(await rooms()).toEqual(['0501', '0502']);
    await desk.surveys.record({ request: first.id, answer: 'satisfied' });
    expect(await rooms()).toEqual(['0502']);
    await house.as('010').surveys.set({ everyNth: 0, restHours: 24, cardDays: 30 });
    expect(await rooms()).toEqual([]);
    expect([3, 4, 6].filter((number) => isPicked(number, 3))).toEqual([3, 6]);
  });

  it('not those who still wait for the house: an open complaint, a request that is late', async () => {
    const house = await createTestHouse();
    const desk = house.as('002');
    await house.as('010').surveys.set({ everyNth: 1, restHours: 24, cardDays: 30 });
    for (const room of ['0501', '0502', '0503']) {
      stay(house, room);
      await doneAt(house, `${room} 吹风机`);
    }
    const rooms = async () =>
      (await desk.surveys.toAsk({})).candidates.map(({ room }) => room).sort();
    expect(await rooms()).toEqual(['0501', '0502', '0503']);
    const { complaint } = await desk.complaints.open({ what: '太吵', place: '0501' });
    const late = await recordOne(desk, '0502 毛巾');
    expect(await rooms()).toEqual(['0502', '0503']);
    house.advance(3 * 60);
    expect(await rooms()).toEqual(['0503']);
    // Both done, both may be asked again.
    await desk.complaints.withdraw({ id: complaint?.id ?? '', reason: '记错' });
    await desk.requests.cancel({ id: late.id, reason: '客人不要了' });
    expect(await rooms()).toEqual(['0501', '0502', '0503']);
  });

  it('guests who have left and gave a number, for three days', async () => {
    const house = await createTestHouse();
    const hour = 3_600_000;
    stay(house, '0601', {
      state: 'departed',
      phone: '13800000000',
      departedAtMs: house.nowMs() - hour,
    });
    stay(house, '0602', { state: 'departed', departedAtMs: house.nowMs() - hour });
    stay(house, '0603', {
      state: 'departed',
      phone: '13800000001',
      departedAtMs: house.nowMs() - 80 * hour,
    });
    const { candidates } = await house.as('002').surveys.toAsk({});
    expect(candidates).toMatchObject([{ kind: 'stay', room: '0601', phone: '13800000000' }]);
  });
});

describe('the figures', () => {
  const period = { from: '2026-11-23T00:00:00+08:00', until: '2026-11-24T00:00:00+08:00' };

  it('count asked, answered and satisfied by service, with rates of what there is', async () => {
    const house = await createTestHouse();
    for (const room of ['0501', '0502', '0503', '0504']) stay(house, room);
    const desk = house.as('002');
    const answers = ['satisfied', 'not', 'unknown'] as const;
    for (const [at, answer] of answers.entries())
      await desk.surveys.record({
        request: (await doneAt(house, `050${at + 1} 吹风机`)).id,
        answer,
        ...(answer === 'not' ? { cause: 'slow' as const } : {}),
      });
    await desk.surveys.card({ request: (await doneAt(house, '0504 吹风机')).id });
    await desk.surveys.card({ stay: 'stay-0501' });
    const { figures, total } = await desk.surveys.summary(period);
    expect(figures).toEqual([
      {
        service: expect.any(String),
        kind: 'request',
        asked: 4,
        answered: 2,
        satisfied: 1,
        not: 1,
        responseRate: 0.5,
        satisfiedRate: 0.5,
      },
      {
        service: null,
        kind: 'stay',
        asked: 1,
        answered: 0,
        satisfied: 0,
        not: 0,
        responseRate: 0,
        satisfiedRate: null,
      },
    ]);
    expect(total).toMatchObject({ asked: 5, answered: 2, satisfiedRate: 0.5 });
  });

  it('of nothing have no rate; a period turned round is refused', async () => {
    const house = await createTestHouse();
    const { figures, total } = await house.as('002').surveys.summary(period);
    expect(figures).toEqual([]);
    expect(total).toMatchObject({ asked: 0, responseRate: null, satisfiedRate: null });
    expect(
      await refusal(house.as('002').surveys.summary({ from: period.until, until: period.from })),
    ).toMatchObject({ code: 'INVALID_INPUT', reason: 'surveys.period' });
  });
});

it('the rule of asking is set by who answers for the house alone', async () => {
  const house = await createTestHouse();
  const rule = { everyNth: 5, restHours: 48, cardDays: 10 };
  expect(await refusal(house.as('002').surveys.set(rule))).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await house.as('010').surveys.set(rule)).toEqual(rule);
  expect(await house.as('002').surveys.settings({})).toEqual(rule);
});
