// What guests say of theft, harassment and the like: nobody sees it who is not entitled, anywhere.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { putStay } from '../support/stays.ts';

const operator = '002';
const supervisor = '011';
const manager = '020';

const theft = async (house: TestHouse) => {
  putStay(house, { room: '1208', departure: '2026-11-25', guest: '张三' });
  const call = await house.as(operator).calls.begin({});
  const { entry } = await house
    .as(operator)
    .intake.record({ text: '投诉 1208 保险箱里的护照被偷', callId: call.id });
  const [row] = house.rows<{ id: string }>('SELECT id FROM complaints');
  return { id: row?.id ?? '', entry, callId: call.id };
};

describe('a sensitive complaint', () => {
  it('gives whoever takes it a number and nothing else', async () => {
    const house = await createTestHouse();
    const { entry } = await theft(house);
    expect(entry).toMatchObject({
      register: 'complaint',
      label: 'C1',
      id: null,
      what: null,
      place: null,
    });
    const answer = await house
      .as(operator)
      .complaints.open({ what: 'touched by a waiter', kind: 'harassment', place: '1102' });
    expect(answer).toEqual({ number: 2, say: 'neutral', complaint: null, repeats: [] });
    expect(house.rows('SELECT sensitive, owner_id, severity FROM complaints')).toEqual([
      { sensitive: 1, owner_id: null, severity: 3 },
      { sensitive: 1, owner_id: null, severity: 3 },
    ]);
  });

  it('waits for leave as any other, and the board names its number alone', async () => {
    const house = await createTestHouse({ onDuty: [operator, supervisor, manager] });
    const { id } = await theft(house);
    const client = house.as(supervisor);
    const { options } = await client.complaints.prepare({
      id,
      options: [{ words: '免一晚房费', cents: 60_000 }],
    });
    await client.complaints.ask({ id, option: options[0]?.id ?? '' });
    house.advance(0);
    const { alarms } = await house.as(operator).alarms.list();
    expect(alarms.filter(({ target }) => target === 'complaint-approval')).toMatchObject([
      { label: 'C1', place: null, tell: { code: manager } },
    ]);
    expect(JSON.stringify(alarms)).not.toMatch(/护照|免一晚/);
    // Nobody stands in for whom it is about.
    await house.as(manager).complaints.change({ id, about: manager });
    expect((await client.complaints.get({ id })).options[0]?.approvers).toEqual({
      roles: ['duty-manager', 'administrator'],
      onDuty: [],
    });
  });

  it('hides the measure taken of it as well, and keeps its words out of the chain', async () => {
    const house = await createTestHouse();
    const { id } = await theft(house);
    const title = '与当事人谈话';
    const { measures } = await house
      .as(manager)
      .complaints.measure({ id, title, due: '2026-11-24', kind: 'other' });
    const measure = measures[0]?.id ?? '';
    const listed = async (code: string) =>
      (await house.as(code).measures.list({})).measures.map((one) => one.id);
    expect(await listed(manager)).toEqual([measure]);
    expect(await listed(operator)).toEqual([]);
    expect((await house.as(operator).measures.due({})).measures).toEqual([]);
    expect(await refusal(house.as(operator).measures.get({ id: measure }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    const { events } = await house.as(operator).events.list({ subject: measure });
    expect(events).toEqual([]);
    const sheet = JSON.stringify(await house.as(manager).handover.compose());
    expect(sheet).not.toContain(title);
    expect(
      JSON.stringify(house.rows("SELECT body FROM events WHERE subject_kind = 'measure'")),
    ).not.toContain(title);
  });

  it('is absent for others from list, record, repeats, tile, check-out, handover, record of events and search', async () => {
    const house = await createTestHouse();
    const { id, callId } = await theft(house);
    house.desk.settle();
    const client = house.as(operator);
    expect((await client.complaints.list({ state: 'all' })).complaints).toEqual([]);
    for (const named of [id, 'C1', '1'])
      expect(await refusal(client.complaints.get({ id: named }))).toMatchObject({
        code: 'NOT_FOUND',
        reason: 'complaints.unknown',
      });
    expect((await client.complaints.repeats({ place: '1208', kind: 'theft' })).repeats).toEqual([]);
    for (const attempt of [
      client.complaints.note({ id, text: 'x' }),
      client.complaints.reply({ id, text: 'x', next: house.inMinutes(5) }),
      client.complaints.change({ id, kind: 'other' }),
      client.complaints.take({ id }),
    ])
      expect(await refusal(attempt)).toMatchObject({ code: 'NOT_FOUND' });
    const tile = (await client.board.snapshot({})).rooms.find(({ number }) => number === '1208');
    expect(tile?.complaint).toBe(false);
    expect((await client.stays.openAt({ place: '1208' })).open).toEqual([]);
    const sheet = await client.handover.compose();
    expect(JSON.stringify(sheet)).not.toContain('complaint:');
    const everything = await client.events.list({ limit: 1_000 });
    expect(everything.events.filter(({ subject }) => subject.kind === 'complaint')).toEqual([]);
    expect((await client.events.list({ subject: id })).events).toEqual([]);
    expect((await client.events.lastChanges({ of: [{ kind: 'complaint', id }] })).changes).toEqual([
      null,
    ]);
    expect((await client.search.find({ text: '护照' })).hits).toEqual([]);
    // Neither does the call tell it: what was said stands in the complaint alone.
    const said = house.rows<{ said: string; draft: string }>(
      'SELECT said, draft FROM calls WHERE id = ?',
      callId,
    );
    expect(JSON.stringify(said)).not.toContain('护照');
    expect(JSON.stringify(everything)).not.toContain('护照');
  });

  it('is seen and worked by the entitled, with all of its record', async () => {
    const house = await createTestHouse();
    const { id } = await theft(house);
    const client = house.as(manager);
    const { complaints } = await client.complaints.list({});
    expect(complaints).toMatchObject([{ id, kind: 'theft', sensitive: true, room: '1208' }]);
    await client.complaints.take({ id });
    await client.complaints.reply({ id, text: '保安已到房', next: house.inMinutes(10) });
    const card = await client.complaints.get({ id: 'C1' });
    expect(card.owner).toBe(manager);
    expect(card.events.map(({ kind }) => kind)).toEqual(['opened', 'taken', 'replied']);
    expect((await client.events.list({ subject: id })).events).toHaveLength(3);
    expect((await client.stays.openAt({ place: '1208' })).open).toHaveLength(1);
    expect(await refusal(client.complaints.take({ id, to: operator }))).toMatchObject({
      code: 'NOT_ALLOWED',
      reason: 'complaints.mayNotSee',
    });
  });

  it('shouts without a word of what it is, and only to those who may know', async () => {
    const house = await createTestHouse();
    await theft(house);
    house.advance(8);
    const { alarms } = await house.as(operator).alarms.list();
    expect(alarms).toHaveLength(1);
    expect(alarms[0]).toMatchObject({ target: 'complaint-reply', label: 'C1', place: null });
    expect(['supervisor', 'duty-manager']).toContain(alarms[0]?.tell?.role);
  });

  it('is not seen by whom it is about', async () => {
    const house = await createTestHouse();
    const opened = await house
      .as(operator)
      .complaints.open({ what: '主管对我大吼', kind: 'conduct', about: supervisor });
    expect(opened.say).toBe('neutral');
    expect((await house.as(supervisor).complaints.list({})).complaints).toEqual([]);
    expect((await house.as(manager).complaints.list({})).complaints).toHaveLength(1);
  });

  it('leaves the sight of whoever took it once it is known for what it is, and comes back by the entitled', async () => {
    const house = await createTestHouse();
    const client = house.as(operator);
    const { complaint } = await client.complaints.open({ what: '东西少了', place: '1208' });
    const id = complaint?.id ?? '';
    const changed = await client.complaints.change({ id, kind: 'theft' });
    expect(changed).toMatchObject({ say: 'neutral', complaint: null });
    expect((await client.complaints.list({})).complaints).toEqual([]);
    expect(house.rows('SELECT sensitive, owner_id FROM complaints')).toEqual([
      { sensitive: 1, owner_id: null },
    ]);
    await house.as(manager).complaints.change({ id, kind: 'mistake' });
    expect((await client.complaints.list({})).complaints).toMatchObject([{ id, sensitive: false }]);
  });
});

describe('a call that had the words before they were known for what they are', () => {
  const stolen = '服务员偷了钱';
  /** All that can be read of a call: itself, the list, what it is found by, its record. */
  const told = async (house: TestHouse, code: string, id: string, text: string) => {
    house.desk.settle();
    const { calls, search, events } = house.as(code);
    const { hits } = await search.find({ text });
    const { events: record } = await events.list({ subject: id });
    const said = [await calls.get({ id }), await calls.list({}), hits, record];
    return {
      found: hits.map(({ kind }) => kind),
      personal: record.flatMap(({ personal }) => (personal === null ? [] : [personal])),
      said: said.map((one) => JSON.stringify(one)).join(''),
    };
  };
  const kept = (house: TestHouse) => house.rows('SELECT draft, said FROM calls');

  it('keeps none of them where it was over before the complaint was sent', async () => {
    const house = await createTestHouse();
    const client = house.as(operator);
    const { id } = await client.calls.begin({ place: '1208' });
    await client.intake.record({ text: '1208 毛巾', callId: id });
    await client.calls.keep({ id, draft: `1208 ${stolen}` });
    await client.calls.end({ id });
    expect((await told(house, operator, id, '偷了钱')).found).toEqual(['call']);
    // More is known by the time it is put down.
    await client.complaints.open({ callId: id, what: `${stolen}，约五百元`, kind: 'theft' });
    expect(kept(house)).toEqual([{ draft: '', said: '["1208 毛巾","投诉 1208"]' }]);
    const others = await told(house, operator, id, '偷了钱');
    expect(others).toMatchObject({ found: [], personal: [] });
    expect(others.said).not.toContain('偷');
    expect(others.said).toContain('毛巾');
    // The entitled find the complaint, and in the record what was said.
    const entitled = await told(house, manager, id, '偷了钱');
    expect(entitled.found).toEqual(['complaint']);
    expect(entitled.personal).toEqual([{ text: '1208 毛巾' }, { text: `1208 ${stolen}` }]);
  });

  it('keeps none of them where it still runs', async () => {
    const house = await createTestHouse();
    const client = house.as(operator);
    const { id } = await client.calls.begin({ draft: `1208 ${stolen}` });
    await client.complaints.open({ callId: id, what: stolen, place: '1208', kind: 'theft' });
    expect(kept(house)).toEqual([{ draft: '投诉 1208', said: '[]' }]);
    await client.calls.end({ id });
    expect(kept(house)).toEqual([{ draft: '', said: '["投诉 1208"]' }]);
    expect((await told(house, operator, id, '偷了钱')).said).not.toContain('偷');
  });

  it.each([
    ['at once', {}],
    ['after its words were', { what: '首饰盒空了' }],
  ])('keeps none of them where its kind is put right %s', async (_, before) => {
    const house = await createTestHouse();
    const client = house.as(operator);
    const { id: callId } = await client.calls.begin({});
    for (const text of ['1208 枕头', '投诉 1208 东西少了'])
      await client.intake.record({ text, callId });
    expect(kept(house)).toMatchObject([{ said: '["1208 枕头","投诉 1208 东西少了"]' }]);
    const [row] = house.rows<{ id: string }>('SELECT id FROM complaints');
    const id = row?.id ?? '';
    if ('what' in before) await client.complaints.change({ id, ...before });
    expect((await told(house, operator, callId, '东西少了')).found).toContain('call');
    await client.complaints.change({ id, kind: 'theft' });
    expect(kept(house)).toMatchObject([{ said: '["1208 枕头","投诉 1208"]' }]);
    const others = await told(house, operator, callId, '东西少了');
    expect(others).toMatchObject({ found: [], personal: [] });
    expect(others.said).not.toContain('少了');
    expect((await told(house, manager, callId, '东西')).personal).toHaveLength(2);
  });

  it('keeps those of a complaint everybody may see, and of what else was asked in it', async () => {
    const house = await createTestHouse();
    const client = house.as(operator);
    const { id } = await client.calls.begin({ place: '1208' });
    const lines = ['1208 毛巾', '投诉 1208 空调太冷'];
    for (const text of lines) await client.intake.record({ text, callId: id });
    await client.calls.keep({ id, draft: '押金多收了' });
    await client.calls.end({ id });
    const whole = [{ draft: '', said: JSON.stringify([...lines, '押金多收了']) }];
    await client.complaints.open({ callId: id, what: '押金多收了' });
    expect(kept(house)).toEqual(whole);
    const open = await told(house, operator, id, '多收了');
    expect(open.found).toEqual(expect.arrayContaining(['call', 'complaint']));
    expect(open.personal).toHaveLength(3);
    // Another that came of it is sensitive: what was said of these stays as it is.
    await client.complaints.open({ callId: id, what: '钱包被偷', kind: 'theft' });
    expect(kept(house)).toEqual(whole);
    expect((await told(house, operator, id, '多收了')).personal).toEqual([]);
  });
});
