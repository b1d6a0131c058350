// From 22:50 to the two signatures: what is refused on the way, what is frozen at the end, how it is proved.
import { expect, it } from 'vitest';
import { openDatabase } from '../../electron/desk/database/open.ts';
import { demoPin } from '../../electron/desk/demo/people.ts';
import { changedSheets } from '../../electron/desk/handover/index.ts';
import { prepareReads } from '../../electron/desk/stores.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';
import { acceptAll, houseWithPins, signAs } from './people.ts';

const at = '2026-11-23T22:50:00+08:00';
const onDuty = ['002', '003', '011', '020', '121', '122', '202', '108'];

const atNight = async () => {
  const house = await houseWithPins({ at, onDuty });
  const [outgoing, incoming] = [house.as('002'), house.as('003', 'desk-2')];
  const leak = await recordOne(outgoing, '0507下水堵塞漏水');
  await outgoing.requests.dispatch({ id: leak.id });
  await outgoing.requests.promise({ id: leak.id, by: house.inMinutes(40) });
  const laundry = await recordOne(outgoing, '0415送还客衣3件');
  await outgoing.requests.wait({
    id: laundry.id,
    reason: 'dnd',
    recheckAt: house.inMinutes(60 * 9),
  });
  await outgoing.handover.note({ text: '9 层 19:00–20:10 网络中断，已通知工程' });
  return { house, outgoing, incoming, leak, laundry };
};

it('is composed from the data: promises, what waits, notes, with who has it and until when', async () => {
  const { outgoing, leak, laundry } = await atNight();
  const sheet = await outgoing.handover.compose();
  expect(sheet).toMatchObject({
    fromShift: 'middle',
    toShift: 'night',
    state: 'open',
    outgoing: null,
    checkWord: null,
    counts: { accepted: 0, unseen: 3, total: 3 },
  });
  expect(Date.parse(sheet.boundaryAt)).toBe(Date.parse('2026-11-23T23:00:00+08:00'));
  const [first, second, third] = sheet.items;
  expect(first).toMatchObject({
    id: `request:${leak.id}`,
    section: 'requests',
    head: '0507',
    who: [expect.any(String), { key: 'board.department.engineering' }],
    tag: { tone: 'warn', key: 'promise' },
  });
  expect(second).toMatchObject({ id: `request:${laundry.id}`, section: 'dnd', head: '0415' });
  expect(third).toMatchObject({ section: 'notes', who: ['孙丽'], words: [{ key: 'said' }] });
  expect(sheet.summary).toMatchObject({
    calls: 2,
    requests: 2,
    chases: 0,
    lost: { taken: 0, returned: 0 },
  });
  await outgoing.lostAndFound.found({ what: '黑色雨伞', place: '1208' });
  expect((await outgoing.handover.compose()).summary.lost).toEqual({ taken: 1, returned: 0 });
});

it('asks for words with a query or a refusal, and keeps answers over a restart', async () => {
  const { house, incoming, leak } = await atNight();
  const item = `request:${leak.id}`;
  const bare = await refusal(incoming.handover.answer({ item, answer: 'queried' }));
  expect(bare).toMatchObject({ code: 'INVALID_INPUT', reason: 'handover.wordsMissing' });
  expect(house.rows('SELECT id FROM handover_answers')).toEqual([]);
  const unknown = await refusal(incoming.handover.answer({ item: 'key:F99', answer: 'accepted' }));
  expect(unknown).toMatchObject({ code: 'NOT_FOUND', reason: 'handover.itemUnknown' });

  await incoming.handover.answer({ item, answer: 'accepted' });
  await incoming.handover.answer({ item, answer: 'query', words: '宋军已下班，谁接？' });
  await house.reopen();
  const { items, counts } = await house.as('003').handover.compose();
  expect(counts).toMatchObject({ queried: 1, accepted: 0, unseen: 2 });
  expect(items.find(({ id }) => id === item)?.answer).toMatchObject({
    answer: 'queried',
    words: '宋军已下班，谁接？',
    by: '003',
    byName: '周强',
  });
  const told = house.rows<{ body: string }>(
    `SELECT body FROM events WHERE kind = 'handover-answered' ORDER BY seq`,
  );
  expect(told.map(({ body }) => JSON.parse(body).facts.answer)).toEqual([
    [null, 'accepted'],
    ['accepted', 'queried'],
  ]);
  // What was written is personal: it is committed to, not said, in the event itself.
  expect(told.some(({ body }) => body.includes('宋军'))).toBe(false);
});

it('refuses what would make a signature worth nothing', async () => {
  const { house, outgoing, incoming } = await atNight();
  const wrongPin = await refusal(outgoing.handover.sign({ as: '002', pin: '111111' }));
  expect(wrongPin).toMatchObject({ code: 'NOT_ALLOWED', reason: 'staff.witnessUnknown' });
  expect(house.rows('SELECT id FROM handovers WHERE outgoing_id IS NOT NULL')).toEqual([]);
  const before = house.contents();
  const attendant = await refusal(signAs(outgoing, '108'));
  expect(attendant).toMatchObject({ code: 'NOT_ALLOWED', reason: 'handover.mayNotSign' });
  const early = await refusal(
    incoming.handover.sign({ as: '003', pin: demoPin('003'), side: 'incoming' }),
  );
  expect(early).toMatchObject({ code: 'WRONG_STATE', reason: 'handover.outgoingFirst' });
  expect(house.contents()).toBe(before);

  await signAs(outgoing, '002');
  const twice = await refusal(
    outgoing.handover.sign({ as: 'outgoing', code: '011', pin: demoPin('011') }),
  );
  expect(twice).toMatchObject({ code: 'CONFLICT', reason: 'handover.outgoingSigned' });
  await acceptAll(incoming);
  const same = await refusal(signAs(outgoing, '002'));
  expect(same).toMatchObject({ code: 'CONFLICT', reason: 'handover.samePerson' });

  // Something new comes up while the PIN is typed: it has to be seen too.
  const late = await recordOne(outgoing, '1208毛巾');
  const unseen = await refusal(signAs(incoming, '003'));
  expect(unseen).toMatchObject({
    code: 'WRONG_STATE',
    reason: 'handover.unseen',
    details: { count: 1, items: [`request:${late.id}`] },
  });
  house.advance(1);
  const { items } = await incoming.handover.answer({
    item: `request:${late.id}`,
    answer: 'accepted',
  });
  expect(items.find(({ id }) => id === `request:${late.id}`)).toMatchObject({ late: false });
  const signed = await signAs(incoming, '003');
  expect(signed.state).toBe('signed');
  const again = await refusal(signAs(outgoing, '011'));
  expect(again).toMatchObject({ code: 'CONFLICT', reason: 'handover.alreadySigned' });
});

it('counts only the word of whoever takes over, and only while it is still about the same', async () => {
  const { house, outgoing, incoming, leak, laundry } = await atNight();
  const [leakItem, laundryItem] = [`request:${leak.id}`, `request:${laundry.id}`];
  const answerOf = async (id: string) =>
    (await incoming.handover.compose()).items.find((item) => item.id === id)?.answer;
  // The outgoing side goes through its own list, then signs: that was not the other side's word.
  await outgoing.handover.answer({ item: leakItem, answer: 'accepted' });
  expect(await answerOf(leakItem)).toMatchObject({ by: '002' });
  await signAs(outgoing, '002');
  expect(await answerOf(leakItem)).toBeNull();
  const before = house.contents();
  const own = await refusal(outgoing.handover.answer({ item: leakItem, answer: 'accepted' }));
  expect(own).toMatchObject({ code: 'NOT_ALLOWED', reason: 'handover.ownAnswer' });
  expect(house.contents()).toBe(before);

  await acceptAll(incoming);
  // Somebody else has it now: what was accepted in one person's hands is not accepted in another's.
  await outgoing.requests.reassign({ id: leak.id, to: '121' });
  expect(await answerOf(leakItem)).toBeNull();
  expect(await answerOf(laundryItem)).toMatchObject({ answer: 'accepted', by: '003' });
  expect(await refusal(signAs(incoming, '003'))).toMatchObject({
    reason: 'handover.unseen',
    details: { items: [leakItem] },
  });
  await incoming.handover.answer({ item: leakItem, answer: 'accepted' });
  expect((await signAs(incoming, '003')).state).toBe('signed');
});

it('takes the signatures as a command line writes them, answers and all', async () => {
  const { house, outgoing, leak, laundry } = await atNight();
  const { items } = await outgoing.handover.compose();
  await outgoing.handover.sign({ as: '002', pin: demoPin('002') });
  const note = items.find(({ section }) => section === 'notes')?.id ?? '';
  const signed = await outgoing.handover.sign({
    as: 'incoming',
    code: '003',
    pin: demoPin('003'),
    answers: {
      [`request:${leak.id}`]: 'accepted',
      [`request:${laundry.id}`]: { answer: 'refused', words: '客衣不在洗衣房' },
      [note]: 'accept',
    },
  });
  expect(signed).toMatchObject({
    state: 'signed',
    outgoing: { code: '002' },
    incoming: { code: '003' },
    counts: { total: 3, accepted: 2, refused: 1, unseen: 0 },
  });
  expect(house.rows('SELECT by_id FROM handover_answers GROUP BY by_id')).toHaveLength(1);
});

it('is frozen by the second signature: the desk, the tables and the paper hold the same sheet', async () => {
  const { house, outgoing, incoming, leak } = await atNight();
  await signAs(outgoing, '002');
  house.setClock('2026-11-23T23:04:00+08:00');
  await acceptAll(incoming);
  const signed = await signAs(incoming, '003');
  const word = signed.checkWord;
  if (!word || !signed.id) throw new Error('a signed sheet has its word');
  expect(word.zh).toMatch(/^\p{Script=Han}(-\p{Script=Han}){3}$/u);
  expect(word.en).toMatch(/^[a-z]+(-[a-z]+){3}$/);
  expect(word.signs).toMatch(/^[0-9A-F]{4}·[0-9A-F]{4}$/);

  // The day goes on; the sheet does not.
  await outgoing.requests.reply({ id: leak.id, text: '师傅在路上' });
  house.advance(60);
  expect(await house.as('011').handover.get({ id: signed.id })).toEqual(signed);
  expect(() =>
    house.arrange(`UPDATE handovers SET incoming_id = outgoing_id WHERE state = 'signed'`),
  ).toThrow(/signed handover is never changed/);
  expect(() => house.arrange('DELETE FROM handovers')).toThrow(/never deleted/);
  expect(() =>
    house.arrange(`UPDATE handover_answers SET answer = 'refused', words = 'x'`),
  ).toThrow(/never changed/);
  expect(() => house.arrange('DELETE FROM handover_answers')).toThrow(/never deleted/);
  expect(() => house.arrange(`UPDATE shift_notes SET text = 'x'`)).toThrow(/never changed/);

  const supervisor = house.as('011');
  const whole = { ok: true, id: signed.id, differs: [], checkWord: word };
  expect(await supervisor.handover.verify({ id: signed.id })).toMatchObject(whole);
  for (const typed of [
    `${word.zh} ${word.signs}`,
    `${word.en} ${word.signs}`,
    word.signs.toLowerCase(),
  ])
    expect(await supervisor.handover.verify({ checkWord: typed })).toMatchObject(whole);
  expect(await supervisor.handover.verify({ checkWord: '松-桥-七-雨 0000·0000' })).toMatchObject({
    ok: false,
    id: null,
    differs: ['check-word'],
  });
});

it('shows what was tampered with, and where', async () => {
  const { house, outgoing, incoming } = await atNight();
  await signAs(outgoing, '002');
  await acceptAll(incoming);
  const { id, checkWord } = await signAs(incoming, '003');
  if (!id) throw new Error('a signed sheet has an id');
  const supervisor = house.as('011');
  const differs = async () => (await supervisor.handover.verify({ id })).differs;
  const [row] = house.rows<{ seq: number }>('SELECT signed_seq AS seq FROM handovers');
  const seq = row?.seq ?? 0;
  const personal = house.rows<{ body: string }>(
    'SELECT body FROM event_personal WHERE seq = ?',
    seq,
  )[0]?.body;

  house.arrange('DROP TRIGGER event_personal_never_changes');
  house.arrange(
    `UPDATE event_personal SET body = replace(body, '网络中断', '一切正常') WHERE seq = ${seq}`,
  );
  expect(await differs()).toEqual(['sheet']);
  const database = openDatabase({ dataDir: house.dataDir });
  expect(changedSheets(prepareReads(database.readable))).toEqual({
    sheets: 1,
    changed: [{ number: 1, seq, differs: ['sheet'] }],
  });
  database.close();
  house.arrange('UPDATE event_personal SET body = ? WHERE seq = ?', personal, seq);
  expect(await differs()).toEqual([]);

  house.arrange('DROP TRIGGER handovers_signed_never_change');
  house.arrange('UPDATE handovers SET boundary_at_ms = boundary_at_ms + 1');
  expect(await differs()).toEqual(['row']);
  house.arrange('UPDATE handovers SET boundary_at_ms = boundary_at_ms - 1');

  house.arrange('DROP TRIGGER events_never_change');
  house.arrange(`UPDATE events SET at_ms = at_ms - 60000 WHERE seq = ${seq}`);
  expect(await differs()).toEqual(['event']);
  // Whoever makes the event fit again has another hash, and the paper another word.
  house.arrange(`UPDATE events SET hash = '${'ab'.repeat(32)}' WHERE seq = ${seq}`);
  expect(await differs()).toEqual(expect.arrayContaining(['event', 'check-word']));
  house.arrange(`UPDATE handovers SET signed_hash = '${'ab'.repeat(32)}'`);
  const onPaper = `${checkWord?.zh} ${checkWord?.signs}`;
  expect(await supervisor.handover.verify({ id, checkWord: onPaper })).toMatchObject({
    ok: false,
    differs: expect.arrayContaining(['check-word']),
  });
});

it('lists sheets by the day of their change of shift', async () => {
  const { house, outgoing, incoming } = await atNight();
  await signAs(outgoing, '002');
  await acceptAll(incoming);
  const { id } = await signAs(incoming, '003');
  const supervisor = house.as('011');
  const of = async (from: string, until: string) =>
    (await supervisor.handover.list({ from, until })).handovers.map((one) => one.id);
  expect(await of('2026-11-23', '2026-11-23')).toEqual([id]);
  expect(await of('2026-11-24', '2026-11-30')).toEqual([]);
  expect((await supervisor.handover.list()).handovers).toMatchObject([
    { state: 'signed', counts: { total: 3, accepted: 3 }, outgoing: { name: '孙丽' } },
  ]);
  expect(await refusal(house.as('108').handover.list())).toMatchObject({ code: 'NOT_ALLOWED' });
});

it('holds what was noted since the last signatures, over a weekend that nobody signed', async () => {
  const house = await houseWithPins({ at: '2026-11-27T06:45:00+08:00', onDuty });
  const [outgoing, incoming] = [house.as('002'), house.as('003', 'desk-2')];
  const over = async (): Promise<void> => {
    await signAs(outgoing, '002');
    await acceptAll(incoming);
    await signAs(incoming, '003');
  };
  const notes = async () =>
    (await outgoing.handover.compose()).items
      .filter(({ section }) => section === 'notes')
      .map(({ words }) => words[0]?.facts['text']);
  await outgoing.handover.note({ text: '1 号梯检修' });
  house.setClock('2026-11-27T06:50:00+08:00');
  await over();
  house.setClock('2026-11-27T13:00:00+08:00');
  await outgoing.handover.note({ text: '周一上午消防检查' });
  house.setClock('2026-11-30T06:50:00+08:00');
  expect(
    house.rows('SELECT state, count(*) AS n FROM handovers GROUP BY state ORDER BY state'),
  ).toEqual([
    { state: 'missed', n: 7 },
    { state: 'open', n: 1 },
    { state: 'signed', n: 1 },
  ]);
  // What was handed over on Friday is on no other sheet, and what Monday's holds goes no further.
  expect(await notes()).toEqual(['周一上午消防检查']);
  await over();
  house.advance(30);
  expect(await notes()).toEqual([]);
});
