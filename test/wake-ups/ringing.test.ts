// A wake-up from the line that asked for it to the guest who is awake: rung, rung again, the door.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';

const stay = (house: TestHouse, room: string, departure: string): void =>
  house.arrange(
    `INSERT INTO stays (id, room, guest, incognito, party, companions, arrival, departure, day_use, state, preferences, version)
     VALUES (?, ?, '周先生', 0, 1, '[]', '2026-11-20', ?, 0, 'in-house', '[]', 1)`,
    `stay-${room}`,
    room,
    departure,
  );

const only = async (house: TestHouse, place: string) => {
  const { wakeUps } = await house.as('002').wakeUps.list({ place });
  expect(wakeUps).toHaveLength(1);
  return wakeUps[0] as (typeof wakeUps)[number];
};

const asking = async (house: TestHouse) =>
  (await house.as('002').alarms.list({})).alarms.map(({ place, target, level, tell }) => ({
    place,
    target,
    level,
    tell: tell?.role,
  }));

describe('a line with an hour', () => {
  it('stands on the list by itself, in the order of the night', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    await recordOne(operator, '1208 叫醒 6:30');
    await recordOne(operator, '0305 wake up 5:45');
    await recordOne(operator, '0911 每天叫醒 7:00');
    const { wakeUps } = await operator.wakeUps.list({});
    expect(
      wakeUps.map(({ place, at, state, repeat }) => [place, at.slice(0, 16), state, repeat]),
    ).toEqual([
      ['0305', '2026-11-24T05:45', 'set', 'none'],
      ['1208', '2026-11-24T06:30', 'set', 'none'],
      ['0911', '2026-11-24T07:00', 'set', 'daily'],
    ]);
    expect((await operator.board.snapshot({})).wakeUps.map(({ place }) => place)).toEqual([
      '0305',
      '1208',
      '0911',
    ]);
  });

  it('without one stays a request alone until the hour is known', async () => {
    const house = await createTestHouse();
    await recordOne(house.as('002'), '1208 叫醒');
    expect(house.rows('SELECT * FROM wake_ups')).toEqual([]);
  });

  it('taken back, cancelled or corrected to something else leaves the list', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const slip = await recordOne(operator, '1208 叫醒 6:30');
    await operator.requests.undo({ id: slip.id });
    const cancelled = await recordOne(operator, '1209 叫醒 6:30');
    await operator.requests.cancel({ id: cancelled.id, reason: '客人自己起' });
    const other = await recordOne(operator, '1210 叫醒 6:30');
    await operator.requests.correct({ id: other.id, service: 'towels' });
    const moved = await recordOne(operator, '1211 叫醒 6:30');
    await operator.requests.correct({ id: moved.id, place: '1212' });
    expect(house.rows('SELECT place, state, open FROM wake_ups ORDER BY set_at_ms, place')).toEqual(
      [
        { place: '1208', state: 'cancelled', open: 0 },
        { place: '1209', state: 'cancelled', open: 0 },
        { place: '1210', state: 'cancelled', open: 0 },
        { place: '1212', state: 'set', open: 1 },
      ],
    );
    house.setClock('2026-11-24T06:31:00+08:00');
    expect(await asking(house)).toContainEqual({
      place: '1212',
      target: 'wake-up',
      level: 2,
      tell: 'operator',
    });
    expect(house.rows("SELECT place FROM alarms WHERE target = 'wake-up'")).toEqual([
      { place: '1212' },
    ]);
  });
});

describe('when its hour comes', () => {
  it('shouts once for itself, and answered is quiet, closed and confirmed', async () => {
    const house = await createTestHouse();
    const request = await recordOne(house.as('002'), '1208 叫醒 6:30');
    house.setClock('2026-11-24T06:29:00+08:00');
    expect((await asking(house)).filter(({ place }) => place === '1208')).toEqual([]);
    house.setClock('2026-11-24T06:30:30+08:00');
    expect((await asking(house)).filter(({ place }) => place === '1208')).toEqual([
      { place: '1208', target: 'wake-up', level: 2, tell: 'operator' },
    ]);
    const { id, late } = await only(house, '1208');
    expect(late).toBe(true);
    const night = house.as('003');
    const done = await night.wakeUps.answered({ id });
    expect(done).toMatchObject({
      state: 'answered',
      nextAt: null,
      rings: [{ by: '003', answered: true }],
    });
    expect((await asking(house)).filter(({ place }) => place === '1208')).toEqual([]);
    expect(await night.requests.get({ id: request.id })).toMatchObject({
      state: 'confirmed',
      assignee: '003',
    });
    expect(house.rows("SELECT * FROM watches WHERE target = 'wake-up'")).toEqual([]);
    expect(await refusal(night.wakeUps.answered({ id }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'wakeUps.wrongState',
    });
  });

  it('climbs to the supervisor and the duty manager while nobody rings', async () => {
    const house = await createTestHouse();
    await recordOne(house.as('002'), '1208 叫醒 6:30');
    house.setClock('2026-11-24T06:35:30+08:00');
    expect(await asking(house)).toContainEqual(
      expect.objectContaining({ place: '1208', target: 'wake-up', level: 3 }),
    );
    house.setClock('2026-11-24T06:43:00+08:00');
    const climbed = house.rows<{ step: string }>(
      "SELECT step FROM alarms WHERE target = 'wake-up' ORDER BY raised_at_ms",
    );
    expect(climbed.map(({ step }) => step)).toEqual(['rung-1', 'rung-3', 'rung-4']);
  });

  it('missed while the program was off shouts at the start, and says how late it is', async () => {
    const house = await createTestHouse({ at: '2026-11-23T22:30:00+08:00' });
    await recordOne(house.as('003'), '1208 叫醒 6:30');
    house.sleep(9 * 60);
    expect(await asking(house)).toContainEqual(
      expect.objectContaining({ place: '1208', target: 'wake-up', level: 3 }),
    );
    expect(await only(house, '1208')).toMatchObject({ late: true, state: 'set' });
  });
});

describe('a room that does not answer', () => {
  const rungInVain = async () => {
    const house = await createTestHouse({ at: '2026-11-23T22:30:00+08:00' });
    const night = house.as('003');
    const request = await recordOne(night, '1208 叫醒 6:30');
    house.setClock('2026-11-24T06:30:10+08:00');
    const { id } = await only(house, '1208');
    return { house, night, id, request };
  };

  it('is rung again, then somebody goes to the door and wakes the guest', async () => {
    const { house, night, id, request } = await rungInVain();
    const first = await night.wakeUps.unanswered({ id });
    expect(first).toMatchObject({ state: 'unanswered', late: false });
    expect(first.nextAt?.slice(0, 16)).toBe('2026-11-24T06:35');
    expect((await asking(house)).filter(({ place }) => place === '1208')).toEqual([]);
    house.setClock('2026-11-24T06:35:30+08:00');
    expect((await asking(house)).filter(({ place }) => place === '1208')).toMatchObject([
      { target: 'wake-up', level: 2 },
    ]);

    const second = await night.wakeUps.unanswered({ id });
    expect(second).toMatchObject({ state: 'knocking', nextAt: null, knock: { result: null } });
    const knock = await night.requests.get({ id: second.knock?.request.id ?? '' });
    expect(knock).toMatchObject({ service: 'wake-up-knock', place: '1208', state: 'dispatched' });
    expect(knock.assignee).not.toBeNull();
    expect(knock.followsId).toBe(request.id);

    house.advance(3);
    const attendant = house.as(knock.assignee ?? '');
    const woken = await attendant.wakeUps.knock({ id, result: 'woken', note: '已起床' });
    expect(woken).toMatchObject({
      state: 'answered',
      knock: { result: 'woken', by: knock.assignee },
      rings: [{ answered: false }, { answered: false }],
    });
    expect(await night.requests.get({ id: knock.id })).toMatchObject({ state: 'confirmed' });
    expect(await night.requests.get({ id: request.id })).toMatchObject({ state: 'confirmed' });
  });

  it('and not at the door either is the duty manager’s until it is known how the guest is', async () => {
    const { house, night, id } = await rungInVain();
    await night.wakeUps.send({ id });
    const none = await night.wakeUps.knock({ id, result: 'no-answer' });
    expect(none.state).toBe('unreachable');
    house.advance(1);
    expect(await asking(house)).toContainEqual(
      expect.objectContaining({ place: '1208', target: 'wake-up-silent', level: 3 }),
    );
    expect(await refusal(night.wakeUps.unanswered({ id }))).toMatchObject({ code: 'WRONG_STATE' });
    const found = await night.wakeUps.resolve({ id, text: '客人戴耳塞熟睡，已叫醒，平安' });
    expect(found.state).toBe('answered');
    expect((await asking(house)).filter(({ place }) => place === '1208')).toEqual([]);
    const card = await night.wakeUps.get({ id });
    expect(card.events.map(({ kind }) => kind)).toEqual([
      'set',
      'escalated',
      'knock-sent',
      'knocked',
      'escalated',
      'resolved',
    ]);
    expect(card.events.at(-1)?.text).toBe('客人戴耳塞熟睡，已叫醒，平安');
  });

  it('whose knock is called off is rung again', async () => {
    const { night, id } = await rungInVain();
    const sent = await night.wakeUps.send({ id });
    await night.requests.cancel({ id: sent.knock?.request.id ?? '', reason: '客人来电，已醒' });
    expect(await night.wakeUps.get({ id })).toMatchObject({ state: 'unanswered', late: true });
  });

  it('told by a slip is taken back: the ring, the answer, the knock', async () => {
    const { house, night, id, request } = await rungInVain();
    await night.wakeUps.unanswered({ id });
    expect(await night.wakeUps.undo({ id })).toMatchObject({ state: 'set', rings: [], late: true });
    await night.wakeUps.answered({ id });
    expect(await night.wakeUps.undo({ id })).toMatchObject({ state: 'set', rings: [] });
    expect((await night.requests.get({ id: request.id })).state).toBe('logged');
    await night.wakeUps.unanswered({ id });
    await night.wakeUps.unanswered({ id });
    const back = await night.wakeUps.undo({ id });
    expect(back).toMatchObject({ state: 'unanswered', rings: [{ answered: false }] });
    expect(house.rows("SELECT state FROM requests WHERE service = 'wake-up-knock'")).toEqual([
      { state: 'cancelled' },
    ]);
    await night.wakeUps.answered({ id });
    house.advance(30);
    expect(await refusal(night.wakeUps.undo({ id }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'wakeUps.undoTooLate',
    });
    expect(await refusal(house.as('011').wakeUps.undo({ id }))).toMatchObject({
      reason: 'wakeUps.undoTooLate',
    });
  });
});

describe('at the desk', () => {
  it('is rung twice where twice was wished for', async () => {
    const house = await createTestHouse({ at: '2026-11-23T22:30:00+08:00' });
    const night = house.as('003');
    const { id } = await night.wakeUps.set({
      place: '1208',
      at: '6:30',
      twice: true,
      againMinutes: 10,
    });
    house.setClock('2026-11-24T06:30:00+08:00');
    const once = await night.wakeUps.answered({ id });
    expect(once).toMatchObject({ state: 'set', rings: [{ answered: true }] });
    expect(once.nextAt?.slice(11, 16)).toBe('06:40');
    house.advance(10);
    expect(await night.wakeUps.answered({ id })).toMatchObject({ state: 'answered' });
  });

  it('is set for every day until the guest leaves, and a day can be left out', async () => {
    const house = await createTestHouse({ at: '2026-11-23T22:30:00+08:00' });
    stay(house, '1208', '2026-11-26');
    const night = house.as('003');
    const { id } = await night.wakeUps.set({
      place: '1208',
      at: '6:30',
      repeat: 'daily',
      words: '要热水',
    });
    house.setClock('2026-11-24T06:30:00+08:00');
    await night.wakeUps.answered({ id });
    const next = await only(house, '1208');
    expect(next).toMatchObject({ repeat: 'daily', words: '要热水', state: 'set' });
    expect(next.at.slice(0, 16)).toBe('2026-11-25T06:30');
    await night.wakeUps.cancel({ id: next.id, reason: '明天睡懒觉', all: false });
    const last = await only(house, '1208');
    expect(last.at.slice(0, 16)).toBe('2026-11-26T06:30');
    house.setClock('2026-11-26T06:30:00+08:00');
    await night.wakeUps.answered({ id: last.id });
    expect((await night.wakeUps.list({ place: '1208' })).wakeUps).toEqual([]);
    expect(
      (await night.wakeUps.list({ from: '2026-11-24T00:00:00+08:00' })).wakeUps.map(
        ({ state }) => state,
      ),
    ).toEqual(['answered', 'cancelled', 'answered']);
  });

  it('answered by a slip takes the next day’s off again', async () => {
    const house = await createTestHouse({ at: '2026-11-23T22:30:00+08:00' });
    stay(house, '1208', '2026-11-26');
    const night = house.as('003');
    const { id } = await night.wakeUps.set({ place: '1208', at: '6:30', repeat: 'daily' });
    house.setClock('2026-11-24T06:30:00+08:00');
    await night.wakeUps.answered({ id });
    await night.wakeUps.undo({ id });
    expect((await only(house, '1208')).id).toBe(id);
  });

  it('is changed to another hour, and its request with it', async () => {
    const house = await createTestHouse({ at: '2026-11-23T22:30:00+08:00' });
    const night = house.as('003');
    const { id, request } = await night.wakeUps.set({ place: '1208', at: '6:30' });
    const later = await night.wakeUps.change({ id, at: '7:15', twice: true });
    expect(later).toMatchObject({ twice: true, state: 'set' });
    expect(later.at.slice(11, 16)).toBe('07:15');
    expect((await night.requests.get({ id: request.id })).askedFor?.slice(11, 16)).toBe('07:15');
    house.setClock('2026-11-24T06:40:00+08:00');
    expect((await asking(house)).filter(({ place }) => place === '1208')).toEqual([]);
  });

  it('is not told of long before its hour: that would take it off the list', async () => {
    const house = await createTestHouse({ at: '2026-11-23T22:30:00+08:00' });
    const night = house.as('003');
    const { id } = await night.wakeUps.set({ place: '1208', at: '6:30' });
    const before = house.contents();
    for (const call of [night.wakeUps.answered({ id }), night.wakeUps.unanswered({ id })])
      expect(await refusal(call)).toMatchObject({
        code: 'CONFLICT',
        reason: 'wakeUps.tooEarly',
        details: { place: '1208', time: '06:30' },
      });
    expect(house.contents()).toBe(before);
    house.setClock('2026-11-24T06:20:00+08:00');
    expect(await night.wakeUps.answered({ id })).toMatchObject({ state: 'answered' });
  });

  it('is set for a whole group, or for nobody', async () => {
    const house = await createTestHouse({ at: '2026-11-23T22:30:00+08:00' });
    const night = house.as('003');
    const { wakeUps } = await night.wakeUps.setMany({
      places: ['0501', '0502', '0503'],
      at: '5:30',
    });
    expect(wakeUps).toHaveLength(3);
    const before = house.contents();
    expect(
      await refusal(night.wakeUps.setMany({ places: ['0504', '0503'], at: '5:30' })),
    ).toMatchObject({
      code: 'CONFLICT',
      reason: 'wakeUps.already',
      details: { place: '0503', time: '05:30' },
    });
    expect(await refusal(night.wakeUps.set({ place: '9999', at: '5:30' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(
      await refusal(night.wakeUps.set({ place: '0505', at: '2026-11-23T22:00:00+08:00' })),
    ).toMatchObject({ code: 'INVALID_INPUT', reason: 'wakeUps.past' });
    house.arrange("DELETE FROM stays WHERE room = '0506'");
    const clean = house.contents();
    expect(
      await refusal(night.wakeUps.set({ place: '0506', at: '5:30', repeat: 'daily' })),
    ).toMatchObject({ reason: 'wakeUps.noEnd' });
    expect(
      await refusal(
        night.wakeUps.set({ place: '0506', at: '5:30', repeat: 'daily', until: '2026-11-20' }),
      ),
    ).toMatchObject({ reason: 'wakeUps.untilBefore' });
    expect(house.contents()).toBe(clean);
    expect(before).not.toBe('');
  });

  it('hides the name of a guest who stays incognito from the desk', async () => {
    const house = await createTestHouse({ at: '2026-11-23T22:30:00+08:00' });
    stay(house, '1208', '2026-11-26');
    house.arrange("UPDATE stays SET incognito = 1 WHERE room = '1208'");
    await house.as('003').wakeUps.set({ place: '1208', at: '6:30' });
    expect((await only(house, '1208')).guest).toBeNull();
    expect((await house.as('011').wakeUps.list({})).wakeUps[0]?.guest).toBe('周先生');
  });
});

describe('a guest who moves or leaves', () => {
  it('is woken in the new room, and not at all once gone', async () => {
    const house = await createTestHouse({ at: '2026-11-23T22:30:00+08:00' });
    stay(house, '1208', '2026-11-26');
    const night = house.as('003');
    const { id, request } = await night.wakeUps.set({ place: '1208', at: '6:30', repeat: 'daily' });
    const supervisor = house.as('011');
    await supervisor.stays.move({ id: 'stay-1208', to: '1209' });
    expect(await night.wakeUps.get({ id })).toMatchObject({ place: '1209', state: 'set' });
    expect(await night.requests.get({ id: request.id })).toMatchObject({ place: '1209' });
    await supervisor.stays.checkOut({ id: 'stay-1208' });
    expect(await night.wakeUps.get({ id })).toMatchObject({ state: 'cancelled', nextAt: null });
    expect((await night.requests.get({ id: request.id })).state).toBe('cancelled');
    expect(house.rows("SELECT * FROM watches WHERE target = 'wake-up'")).toEqual([]);
  });
});

describe('the record', () => {
  it('shows the list as it was, and hands over what is still to be rung', async () => {
    const house = await createTestHouse({ at: '2026-11-23T22:30:00+08:00' });
    const night = house.as('003');
    const { id } = await night.wakeUps.set({ place: '1208', at: '6:30', words: '要早餐' });
    await night.wakeUps.set({ place: '0305', at: '9:30' });
    house.setClock('2026-11-24T06:31:00+08:00');
    await night.wakeUps.answered({ id });
    const was = await night.board.asOf({ at: '2026-11-24T06:30:30+08:00' });
    expect(was.wakeUps).toMatchObject([
      { place: '1208', state: 'set' },
      { place: '0305', state: 'set' },
    ]);
    expect((await night.board.snapshot({})).wakeUps).toMatchObject([{ place: '0305' }]);
    const sheet = await night.handover.compose();
    const items = sheet.items.filter(({ section }) => section === 'wakeUps');
    expect(items).toMatchObject([{ head: '0305', tag: { key: 'ringAt' } }]);
    expect(
      sheet.items.filter(({ section, head }) => section === 'requests' && head === '0305'),
    ).toEqual([]);
  });
});
