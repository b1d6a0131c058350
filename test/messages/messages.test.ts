// A message from the caller to the guest: taken, tried, left, delivered with proof; and nothing given away.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';

type Guest = {
  room: string;
  guest: string;
  state?: 'in-house' | 'expected';
  arrival?: string;
  departure?: string;
  incognito?: boolean;
};

const stays = (house: TestHouse, ...guests: Guest[]): void => {
  for (const { room, guest, state = 'in-house', ...more } of guests)
    house.arrange(
      `INSERT INTO stays (id, room, guest, incognito, party, companions, language, arrival, departure, day_use, state, preferences, version)
       VALUES (?, ?, ?, ?, 1, '[]', 'en', ?, ?, 0, ?, '[]', 1)`,
      `stay-${room}`,
      room,
      guest,
      more.incognito ? 1 : 0,
      more.arrival ?? '2026-11-20',
      more.departure ?? '2026-11-26',
      state,
    );
};

const open = async (house: TestHouse, as = '002') =>
  (await house.as(as).messages.list({})).messages;

describe('taking one', () => {
  it('by a line at the desk stands in the book with its words alone', async () => {
    const house = await createTestHouse();
    stays(house, { room: '1208', guest: 'Mr. Brown' });
    const request = await recordOne(house.as('002'), '1208 留言 张先生晚上七点大堂见');
    expect(await open(house)).toMatchObject([
      {
        place: '1208',
        guest: 'Mr. Brown',
        guestState: 'in-house',
        text: '张先生晚上七点大堂见',
        state: 'waiting',
        request: { id: request.id },
      },
    ]);
    expect((await house.as('002').board.snapshot({})).messages).toMatchObject([
      { place: '1208', state: 'waiting', attempts: 0 },
    ]);
  });

  it('for a name finds who stays, then who is expected; for two of a name the room is asked', async () => {
    const house = await createTestHouse();
    stays(
      house,
      { room: '1208', guest: 'Mr. Brown' },
      { room: '0305', guest: '王女士', state: 'expected', arrival: '2026-11-25' },
      { room: '0306', guest: '李先生' },
      { room: '0307', guest: '李先生' },
      { room: '0308', guest: '李女士' },
    );
    const operator = house.as('002');
    const { message, say } = await operator.messages.take({
      for: 'brown',
      from: 'Ms. Green',
      contact: '138 0000 0000',
      text: 'Meeting moved to 9.',
    });
    expect(message).toMatchObject({ place: '1208', guest: 'Mr. Brown', from: 'Ms. Green' });
    expect(say).toBe('usual');

    const coming = await operator.messages.take({ for: '王女士', text: '接机的人姓赵' });
    expect(coming.message).toMatchObject({ place: '0305', guestState: 'expected' });
    const request = await operator.requests.get({ id: coming.message.request.id });
    expect(request.askedFor?.slice(0, 16)).toBe('2026-11-25T14:00');

    // A lady is not the gentleman of the same name.
    expect((await operator.messages.whom({ name: '李女士' })).guests).toMatchObject([
      { place: '0308' },
    ]);
    const before = house.contents();
    expect(await refusal(operator.messages.take({ for: '李先生', text: 'x' }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'messages.whichGuest',
      details: { places: '0306 0307' },
    });
    expect(await refusal(operator.messages.take({ place: '9999', text: 'x' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await refusal(operator.messages.take({ text: 'x' }))).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(house.contents()).toBe(before);
  });
});

describe('a guest who stays incognito', () => {
  const lin = { room: '1217', guest: '林女士', incognito: true };

  it('is to the desk and to the caller as somebody nobody knows', async () => {
    const house = await createTestHouse();
    stays(house, lin);
    const operator = house.as('002');
    expect((await operator.messages.whom({ name: '林女士' })).guests).toEqual([]);
    const to = async (name: string) => {
      const taken = await operator.messages.take({ for: name, from: '记者', text: '请回电' });
      const card = await operator.messages.get({ id: taken.message.id });
      const request = await operator.requests.get({ id: taken.message.request.id });
      return { taken, card, request };
    };
    const hers = await to('林女士');
    const nobodys = await to('不存在的人');
    for (const { taken, card, request } of [hers, nobodys]) {
      expect(taken.say).toBe('neutral');
      expect(taken.message).toMatchObject({
        place: null,
        guest: null,
        guestState: 'unknown',
        confidential: false,
        until: null,
      });
      expect(JSON.stringify(card.events)).not.toContain('1217');
      const { events } = await operator.events.list({ subject: card.id });
      expect(JSON.stringify(events)).not.toMatch(/1217|"confidential":\[|true/);
      expect(events.length).toBeGreaterThan(0);
      expect(request).toMatchObject({ place: null, words: '' });
    }
    expect(JSON.stringify(await operator.board.snapshot({}))).not.toContain('请回电');
    expect((await operator.messages.list({ place: '1217' })).messages).toEqual([]);
    expect(house.rows('SELECT * FROM watches')).toEqual([]);
  });

  it('gets it through those who may know', async () => {
    const house = await createTestHouse();
    stays(house, lin);
    const { message } = await house.as('002').messages.take({ for: '林女士', text: '请回电' });
    const supervisor = house.as('011');
    expect((await supervisor.messages.list({ place: '1217' })).messages).toMatchObject([
      { id: message.id, place: '1217', guest: '林女士', confidential: true },
    ]);
    await supervisor.messages.deliver({ id: message.id, how: 'hand', to: '林女士' });
    expect((await house.as('002').messages.get({ id: message.id })).state).toBe('delivered');
  });

  it('whose room the caller names is not confirmed either', async () => {
    const house = await createTestHouse();
    stays(house, lin);
    const { message, say } = await house
      .as('002')
      .messages.take({ place: '1217', for: '林女士', text: '到大堂' });
    expect(say).toBe('neutral');
    expect(message).toMatchObject({ place: '1217', guest: null });
  });
});

describe('bringing it', () => {
  const taken = async () => {
    const house = await createTestHouse();
    stays(house, { room: '1208', guest: 'Mr. Brown' });
    const operator = house.as('002');
    const { message } = await operator.messages.take({ place: '1208', text: 'Ring your office' });
    return { house, operator, id: message.id, request: message.request.id };
  };

  it('is told on the telephone at the second try: who, when, how, to whom', async () => {
    const { house, operator, id, request } = await taken();
    await operator.messages.tried({ id, how: 'phone' });
    house.advance(5);
    const told = await operator.messages.deliver({ id, how: 'phone', to: 'Mr. Brown himself' });
    expect(told).toMatchObject({
      state: 'delivered',
      attempts: [
        { how: 'phone', reached: false, by: '002', to: null },
        { how: 'phone', reached: true, by: '002', to: 'Mr. Brown himself' },
      ],
    });
    expect(await operator.requests.get({ id: request })).toMatchObject({ state: 'confirmed' });
    expect(house.rows('SELECT * FROM watches')).toEqual([]);
    expect(await open(house)).toEqual([]);
    expect(await refusal(operator.messages.leave({ id }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'messages.wrongState',
    });
  });

  it('as a note under the door is out of hand but not delivered until the guest says so', async () => {
    const { house, operator, id, request } = await taken();
    const left = await operator.messages.leave({ id, by: '112' });
    expect(left).toMatchObject({ state: 'left', attempts: [{ how: 'note', by: '112' }] });
    expect((await operator.requests.get({ id: request })).state).toBe('confirmed');
    expect(await open(house)).toMatchObject([{ id, state: 'left' }]);
    const done = await operator.messages.acknowledge({ id });
    expect(done).toMatchObject({
      state: 'delivered',
      attempts: [{}, { how: 'note', reached: true }],
    });
    const card = await operator.messages.get({ id });
    expect(card.events.map(({ kind }) => kind)).toEqual([
      'taken',
      'addressed',
      'left',
      'acknowledged',
    ]);
  });

  it('needs a room for the note', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { message } = await operator.messages.take({ for: '赵先生', text: 'x' });
    expect(await refusal(operator.messages.leave({ id: message.id }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'messages.noRoom',
    });
    stays(house, { room: '0808', guest: '赵先生' });
    const found = await operator.messages.change({ id: message.id, place: '0808' });
    expect(found).toMatchObject({ place: '0808', guest: '赵先生' });
    expect(await operator.requests.get({ id: message.request.id })).toMatchObject({
      place: '0808',
    });
    expect(await operator.messages.leave({ id: message.id })).toMatchObject({ state: 'left' });
  });

  it('reported as done by whoever had the job is delivered without a name; the slip is taken back', async () => {
    const { operator, id, request } = await taken();
    await operator.requests.dispatch({ id: request });
    await operator.requests.complete({ id: request });
    expect(await operator.messages.get({ id })).toMatchObject({
      state: 'delivered',
      attempts: [{ how: 'reported', to: null }],
    });
    await operator.requests.undo({ id: request });
    expect(await operator.messages.get({ id })).toMatchObject({ state: 'waiting', attempts: [] });
    await operator.requests.cancel({ id: request, reason: '来电人收回' });
    expect(await operator.messages.get({ id })).toMatchObject({ state: 'closed' });
  });

  it('told to be delivered by mistake is brought again', async () => {
    const { operator, id, request } = await taken();
    await operator.messages.deliver({ id, how: 'hand' });
    const again = await operator.messages.reopen({ id, reason: '送错房间' });
    expect(again).toMatchObject({ state: 'waiting', closedAt: null });
    expect((await operator.requests.get({ id: request })).state).toBe('reopened');
  });
});

describe('a slip of the register', () => {
  const taken = async () => {
    const house = await createTestHouse();
    stays(house, { room: '1208', guest: 'Mr. Brown' });
    const operator = house.as('002');
    const { message } = await operator.messages.take({ place: '1208', text: 'Ring your office' });
    return { house, operator, id: message.id, request: message.request.id };
  };

  it('closed by mistake is brought by somebody again: its job stands again in the same hands', async () => {
    const { house, operator, id, request } = await taken();
    await operator.requests.dispatch({ id: request, to: '108' });
    await operator.messages.close({ id, reason: '来电人收回' });
    expect((await operator.requests.get({ id: request })).state).toBe('cancelled');
    house.advance(20);
    const again = await operator.messages.reopen({ id, reason: '关错了一条' });
    expect(again).toMatchObject({ state: 'waiting', closedAt: null });
    expect(await operator.requests.get({ id: request })).toMatchObject({
      state: 'dispatched',
      assignee: '108',
    });
    await operator.requests.complete({ id: request });
    expect(await operator.messages.get({ id })).toMatchObject({
      state: 'delivered',
      attempts: [{ how: 'reported', reached: true }],
    });
  });

  it('closed by calling its job off is brought again likewise, whatever was noted since', async () => {
    const { operator, id, request } = await taken();
    await operator.requests.cancel({ id: request, reason: '听错了' });
    for (const text of ['一', '二', '三', '四'])
      await operator.requests.note({ id: request, text });
    await operator.messages.reopen({ id, reason: '不是这一条' });
    expect((await operator.requests.get({ id: request })).state).toBe('logged');
    expect(await operator.messages.get({ id })).toMatchObject({ state: 'waiting' });
  });

  it('taken back with the line that asked for it is brought after all when it is opened again', async () => {
    const house = await createTestHouse();
    stays(house, { room: '1208', guest: 'Mr. Brown' });
    const operator = house.as('002');
    const request = await recordOne(operator, '1208 留言 七点大堂见');
    await operator.requests.undo({ id: request.id });
    const { messages } = await operator.messages.list({ state: 'closed' });
    const id = messages[0]?.id ?? '';
    await operator.messages.reopen({ id, reason: '撤错了一条' });
    expect((await operator.requests.get({ id: request.id })).state).toBe('logged');
    expect(await open(house)).toMatchObject([{ id, state: 'waiting' }]);
  });

  it('opened again by a slip is delivered as it was: nobody has brought it a second time', async () => {
    const { house, operator, id, request } = await taken();
    await operator.messages.deliver({ id, how: 'hand', to: 'Mr. Brown' });
    const before = await operator.messages.get({ id });
    house.advance(20);
    await operator.requests.reopen({ id: request, reason: '看错房号' });
    expect((await operator.messages.get({ id })).state).toBe('waiting');
    await operator.requests.undo({ id: request });
    const after = await operator.messages.get({ id });
    expect(after).toMatchObject({
      state: 'delivered',
      closedAt: before.closedAt,
      attempts: before.attempts,
    });
    expect(after.attempts).toHaveLength(1);
    expect(after.events.map(({ kind }) => kind)).toEqual([
      'taken',
      'addressed',
      'delivered',
      'reopened',
      'taken-back',
    ]);
    expect(await open(house)).toEqual([]);
  });

  it('passed on by mistake, and that taken back on its request, is brought again', async () => {
    const { house, operator, id, request } = await taken();
    await operator.messages.deliver({ id, how: 'hand' });
    await operator.messages.reopen({ id, reason: '送错房间' });
    const before = await operator.messages.get({ id });
    house.advance(1);
    await operator.messages.passOn({ id, to: 'brown@example.org' });
    await operator.requests.undo({ id: request });
    expect(await operator.messages.get({ id })).toMatchObject({
      state: 'waiting',
      passedTo: null,
      closedAt: null,
      attempts: before.attempts,
    });
    expect(await open(house)).toMatchObject([{ id, state: 'waiting' }]);
  });

  it('passed on, opened again and that taken back is still passed on', async () => {
    const { operator, id, request } = await taken();
    await operator.messages.passOn({ id, to: 'brown@example.org' });
    await operator.messages.reopen({ id, reason: '客人还在' });
    await operator.requests.undo({ id: request });
    expect(await operator.messages.get({ id })).toMatchObject({
      state: 'passed-on',
      passedTo: 'brown@example.org',
      attempts: [],
    });
  });
});

describe('a guest who leaves without it', () => {
  it('shouts before the departure, and is passed on or closed with a reason', async () => {
    const house = await createTestHouse({ at: '2026-11-23T22:30:00+08:00' });
    stays(house, { room: '1208', guest: 'Mr. Brown', departure: '2026-11-24' });
    const night = house.as('003');
    const { message } = await night.messages.take({ place: '1208', text: 'x' });
    const { id } = message;
    await night.messages.leave({ id });
    house.setClock('2026-11-24T10:01:00+08:00');
    const { alarms } = await house.as('011').alarms.list({});
    expect(alarms.filter(({ target }) => target === 'message')).toMatchObject([
      { place: '1208', about: { kind: 'message', id }, level: 1 },
    ]);
    house.setClock('2026-11-24T12:30:00+08:00');
    expect(await open(house)).toMatchObject([{ id, expired: true }]);
    const sent = await house.as('002').messages.passOn({ id, to: 'brown@example.org' });
    expect(sent).toMatchObject({ state: 'passed-on', passedTo: 'brown@example.org' });
    expect(
      (await house.as('011').alarms.list({})).alarms.filter(({ target }) => target === 'message'),
    ).toEqual([]);
  });

  it('stands on the sheet of the handover until then, once', async () => {
    const house = await createTestHouse();
    stays(house, { room: '1208', guest: 'Mr. Brown' });
    const operator = house.as('002');
    const { message } = await operator.messages.take({ place: '1208', text: 'x' });
    const { items } = await operator.handover.compose();
    expect(items.filter(({ head }) => head === '1208')).toMatchObject([
      { section: 'messages', subject: { kind: 'message', id: message.id } },
    ]);
    house.advance(10);
    await operator.messages.close({ id: message.id, reason: '来电人已当面说' });
    const was = await operator.board.asOf({ at: house.inMinutes(-5) });
    expect(was.messages).toMatchObject([{ place: '1208', state: 'waiting' }]);
    expect((await operator.board.snapshot({})).messages).toEqual([]);
  });
});

describe('whoever brings it', () => {
  it('reads what it says now, also where it is for another guest', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { stay } = await operator.stays.checkIn({
      place: '1208',
      guest: '林晓梅',
      departure: '2026-11-26',
    });
    const { message } = await operator.messages.take({ place: '1208', text: '七点见' });
    await operator.requests.dispatch({ id: message.request.id });
    await operator.messages.change({ id: message.id, text: '九点见' });
    expect(house.rows('SELECT words, place, stay_id FROM requests')).toEqual([
      { words: '九点见', place: '1208', stay_id: stay.id },
    ]);
    // Nothing of the job has changed: nothing is said of it.
    const events = () =>
      house.rows('SELECT seq FROM events WHERE subject_id = ?', message.request.id);
    const told = events().length;
    await operator.messages.change({ id: message.id, from: '陈先生' });
    expect(events()).toHaveLength(told);

    // For a guest who stays incognito after all: neither the room nor the words are on the board.
    await house.as('011').stays.checkIn({
      place: '1209',
      guest: 'Secret Star',
      departure: '2026-11-26',
      incognito: true,
    });
    await operator.messages.change({ id: message.id, for: 'Secret Star' });
    expect(house.rows('SELECT words, place, stay_id FROM requests')).toEqual([
      { words: '', place: null, stay_id: null },
    ]);
  });

  it('is left alone once it is done', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { message } = await operator.messages.take({ place: '1208', text: '七点见' });
    await operator.messages.leave({ id: message.id });
    await operator.messages.change({ id: message.id, text: '九点见' }).catch(() => undefined);
    expect(house.rows('SELECT words FROM requests')).toEqual([{ words: '七点见' }]);
  });

  it('has it again when it was put right into something else by a slip', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { message } = await operator.messages.take({ place: '1208', text: '七点见' });
    await operator.requests.correct({ id: message.request.id, service: 'towels' });
    expect((await operator.messages.get({ id: message.id })).state).toBe('closed');
    expect((await operator.requests.get({ id: message.request.id })).state).toBe('logged');
    await operator.requests.undo({ id: message.request.id });
    expect((await operator.messages.get({ id: message.id })).state).toBe('waiting');
  });
});

describe('a guest who comes, moves and goes', () => {
  it('gets it on arrival, has it with them in another room, and is told of at the check-out', async () => {
    const house = await createTestHouse();
    stays(house, { room: '1208', guest: 'Mr. Brown', state: 'expected', arrival: '2026-11-24' });
    const operator = house.as('002');
    const { message } = await operator.messages.take({ for: 'Brown', text: 'x' });
    expect(message.guestState).toBe('expected');
    house.setClock('2026-11-24T09:00:00+08:00');
    const desk = house.as('011');
    await desk.stays.checkIn({ id: 'stay-1208' });
    const here = await desk.messages.get({ id: message.id });
    expect(here.guestState).toBe('in-house');
    const job = await desk.requests.get({ id: message.request.id });
    expect(Date.parse(job.askedFor ?? '')).toBe(house.nowMs());

    await desk.stays.move({ id: 'stay-1208', to: '1209' });
    expect(await desk.messages.get({ id: message.id })).toMatchObject({ place: '1209' });
    expect(await desk.requests.get({ id: message.request.id })).toMatchObject({ place: '1209' });
    expect((await desk.stays.get({ id: 'stay-1208' })).open).toMatchObject([
      { kind: 'message', subject: { kind: 'message', id: message.id }, words: 'message' },
    ]);

    await desk.stays.checkOut({ id: 'stay-1208' });
    expect(await desk.messages.get({ id: message.id })).toMatchObject({
      state: 'waiting',
      expired: true,
      guestState: 'left',
    });
    house.advance(1);
    expect((await desk.alarms.list({})).alarms.map(({ target }) => target)).toContain('message');
  });
});
