// Who missed it: the guest of the room, by the whole name as it was said, and never by one sign of it.
import { expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { putStay } from '../support/stays.ts';

const stays = { a: '李明', b: '王芳', c: 'Wang Fang', d: 'John Smith', e: '李女士', f: '欧阳先生' };

it.each([
  ['李明', 'ab', 'a'],
  ['李先生', 'ab', 'a'],
  ['明明', 'ab', null],
  ['芳', 'ab', null],
  ['李女士', 'ae', 'e'],
  ['李先生', 'be', null],
  ['李先生', 'bf', null],
  ['欧阳静', 'bf', 'f'],
  ['欧先生', 'bf', null],
  ['Mr. Smith', 'cd', 'd'],
  ['smith john', 'cd', 'd'],
  ['J Smith', 'cd', 'd'],
  ['Simon Jones', 'cd', null],
  ['王女士', 'bd', 'b'],
  // Alone in the room: a friend or a husband may be the one who rings.
  ['陈先生', 'a', 'a'],
  [undefined, 'a', 'a'],
  [undefined, 'ab', null],
])('%s, of the guests %s, is %s', async (guest, living, expected) => {
  const house = await createTestHouse();
  for (const key of living)
    putStay(house, {
      id: key,
      room: '1011',
      guest: stays[key as keyof typeof stays],
      arrival: '2026-11-22',
      departure: '2026-11-25',
    });
  await house.as('002').lostAndFound.lost({
    what: '雨伞 黑',
    contact: '13800000000',
    room: '1011',
    ...(guest === undefined ? {} : { guest }),
  });
  expect(house.rows('SELECT stay_id FROM loss_reports')).toEqual([{ stay_id: expected }]);
});

it('is not said to whoever need not know where the guest stays incognito', async () => {
  const house = await createTestHouse();
  const supervisor = house.as('011');
  const operator = house.as('002');
  const [departure, contact] = ['2026-11-26', '13812345621'];
  const { stay } = await supervisor.stays.checkIn({ place: '1217', guest: '林女士', departure });
  await supervisor.stays.checkIn({ place: '1208', guest: '王女士', departure });
  const ring = { what: '金戒指', contact };
  const hers = await operator.lostAndFound.lost({ ...ring, place: '1217', guest: '林女士' });
  const anothers = await operator.lostAndFound.lost({ ...ring, place: '1208', guest: '王女士' });
  const item = await operator.lostAndFound.found({ what: '金戒指', place: '1217' });
  await operator.lostAndFound.correct({ id: hers.id, contact: '13812345622' });
  const owners = async (code: string, text: string) => {
    house.desk.settle();
    const { lostAndFound, search } = house.as(code);
    const { hits } = await search.find({ text, kinds: ['loss-report'] });
    const { record, events } = await lostAndFound.get({ id: hers.id });
    const { events: said } = await house.as(code).events.list({ subject: hers.id });
    const { pairs } = await lostAndFound.get({ id: item.id });
    const { rows } = await lostAndFound.list({ show: 'lost' });
    return {
      found: hits.map(({ id }) => id),
      names: [
        ...new Set(
          JSON.stringify([record, events, said, pairs, rows]).match(/林女士|1381234562\d/g),
        ),
      ],
      place: record.place,
      others: rows.find(({ id }) => id === anothers.id),
    };
  };
  expect((await owners('002', '林女士')).found).toEqual([hers.id]);

  await supervisor.stays.change({ id: stay.id, incognito: true });
  for (const text of ['林女士', '13812345622'])
    expect((await owners('002', text)).found, text).toEqual([]);
  expect(await owners('002', '王女士')).toMatchObject({
    found: [anothers.id],
    // The number of the guest next door is hers to be rung by.
    names: [contact],
    place: '1217',
    others: { person: '王女士', contact },
  });
  const known = await owners('011', '林女士');
  expect(known.found).toEqual([hers.id]);
  expect(known.names).toContain('林女士');
  const own = await operator.lostAndFound.lost({ ...ring, place: '1217', guest: '林女士' });
  expect(own).toMatchObject({ guest: null, contact: null, room: '1217' });
  expect(house.rows('SELECT guest FROM loss_reports WHERE id = ?', own.id)).toEqual([
    { guest: '林女士' },
  ]);
});

/** A ring of the guest of a room is found there, known for theirs and sent after them by the supervisor. */
const ringSent = async (incognito: boolean) => {
  const house = await createTestHouse();
  const [supervisor, operator] = [house.as('011'), house.as('002')];
  const departure = '2026-11-26';
  await supervisor.stays.checkIn({ place: '1217', guest: '林女士', departure, incognito });
  const ring = { what: '金戒指', place: '1217' };
  const loss = await operator.lostAndFound.lost({
    ...{ ...ring, guest: '林女士', contact: '13812345621' },
  });
  const item = await operator.lostAndFound.found(ring);
  await operator.lostAndFound.confirmPair({ found: item.id, loss: loss.id });
  const claim = {
    ...{ id: item.id, to: '林女士', check: { facts: ['内圈刻 LX', '戴在左手'] } },
    courier: {
      ...{ company: '顺丰', number: 'SF1234567890', costCents: 2_300 },
      ...{ paidBy: 'guest' as const, address: '临江路 8 号' },
    },
  };
  await supervisor.lostAndFound.release(claim);
  /** All somebody can read of the ring. */
  const told = async (code: string) => {
    const { lostAndFound, events } = house.as(code);
    const read = await lostAndFound.get({ id: item.id });
    const { rows } = await lostAndFound.list({ show: 'found' });
    const said = [read, rows, await events.list({ subject: item.id })];
    return { ...read, row: rows[0], words: said.map((one) => JSON.stringify(one)).join('') };
  };
  return { house, supervisor, operator, item, claim, told };
};

const ofHer = ['林女士', 'LX', '左手', 'SF1234567890', '临江路'];

it('is not said either by what went to the guest who stays incognito, nor once it is back', async () => {
  const { house, supervisor, operator, item, claim, told } = await ringSent(true);
  const { record, row, words } = await told('002');
  for (const word of ofHer) expect(words).not.toContain(word);
  expect(record).toMatchObject({
    ...{ state: 'sent', loss: { number: 'R-0001' } },
    release: {
      ...{ way: 'courier', by: '011', to: null, check: null, signature: null },
      courier: { company: '顺丰', number: null, costCents: 2_300 },
    },
  });
  expect(row).toMatchObject({ state: 'sent', courierNumber: null });
  const late = { code: 'WRONG_STATE', reason: 'lostAndFound.wrongState' };
  const sent = { number: 'L-0001', state: 'sent' };
  expect(await refusal(operator.lostAndFound.release(claim))).toMatchObject({
    ...{ ...late, details: { ...sent, to: '' } },
  });

  const known = await told('011');
  for (const word of ofHer) expect(known.words).toContain(word);
  expect(await refusal(supervisor.lostAndFound.release(claim))).toMatchObject({
    ...{ ...late, details: { ...sent, to: '林女士' } },
  });
  expect(
    house.rows(
      "SELECT release ->> '$.to' AS whom, release ->> '$.courier.address' AS at FROM found_items",
    ),
  ).toEqual([{ whom: '林女士', at: '临江路 8 号' }]);

  // It was another ring after all: nobody's now, and what it has been through still tells.
  await supervisor.lostAndFound.takeBack({ id: item.id, reason: '退回' });
  const back = await told('002');
  expect(back.record).toMatchObject({ state: 'registered', loss: null, release: null });
  for (const word of ofHer) expect(back.words).not.toContain(word);
  for (const word of ofHer) expect((await told('011')).words).toContain(word);
});

it('is said by what went to any other guest', async () => {
  const { operator, claim, told } = await ringSent(false);
  const { record, row, words } = await told('002');
  for (const word of ofHer) expect(words).toContain(word);
  expect(record).toMatchObject({ release: { to: '林女士', check: claim.check } });
  expect(row).toMatchObject({ courierNumber: 'SF1234567890' });
  expect(await refusal(operator.lostAndFound.release(claim))).toMatchObject({
    details: { to: '林女士' },
  });
});

it('is the guest of the room it is put right to, and of no room nobody', async () => {
  const house = await createTestHouse();
  const supervisor = house.as('011');
  const departure = '2026-11-26';
  const first = await supervisor.stays.checkIn({ place: '1208', guest: '王女士', departure });
  const other = await supervisor.stays.checkIn({ place: '1210', guest: '林女士', departure });
  await supervisor.stays.change({ id: other.stay.id, incognito: true });
  const operator = house.as('002');
  const { id } = await operator.lostAndFound.lost({
    ...{ what: '金戒指', room: '1208', guest: '林女士', contact: '13812345621' },
  });
  const whose = () => house.rows('SELECT room, stay_id AS stay FROM loss_reports');
  await operator.lostAndFound.correct({ id, marks: '刻字' });
  expect(whose()).toEqual([{ room: '1208', stay: first.stay.id }]);
  expect(await operator.lostAndFound.correct({ id, room: '1210' })).toMatchObject({
    ...{ room: '1210', guest: null, contact: null },
  });
  expect(whose()).toEqual([{ room: '1210', stay: other.stay.id }]);
  const { events } = await house.as('011').events.list({ subject: id });
  expect(events.at(-1)?.body).toMatchObject({
    changes: { stayId: [first.stay.id, other.stay.id] },
  });

  // Whoever came after it was reported does not miss it.
  house.advance(10);
  await supervisor.stays.checkIn({ place: '1212', guest: '陈先生', departure });
  await supervisor.lostAndFound.correct({ id, room: '1212' });
  expect(whose()).toEqual([{ room: '1212', stay: null }]);
  await supervisor.lostAndFound.correct({ id, room: '1208' });
  await supervisor.lostAndFound.correct({ id, room: null });
  expect(whose()).toEqual([{ room: null, stay: null }]);
});

it('is whoever left the room under that name, not whoever has it now', async () => {
  const house = await createTestHouse();
  const operator = house.as('002');
  const first = await operator.stays.checkIn({
    ...{ place: '1208', guest: '慕容雪晴', departure: '2026-11-24' },
  });
  house.advance(18 * 60);
  await operator.stays.checkOut({ id: first.stay.id });
  const ring = { what: '金戒指', room: '1208', contact: '13812345621' };
  const whose = async (guest?: string) => {
    const { id } = await operator.lostAndFound.lost({ ...ring, ...(guest ? { guest } : {}) });
    return house.rows('SELECT stay_id AS stay FROM loss_reports WHERE id = ?', id)[0]?.['stay'];
  };
  expect(await whose('慕容雪晴')).toBe(first.stay.id);
  house.advance(4 * 60);
  const second = await operator.stays.checkIn({
    ...{ place: '1208', guest: '欧阳明月', departure: '2026-11-27' },
  });
  house.advance(60);
  expect(await whose('慕容雪晴')).toBe(first.stay.id);
  expect(await whose('欧阳女士')).toBe(second.stay.id);
  expect(await whose()).toBe(second.stay.id);
  // Another name may be a husband's; half of one is nobody's in particular.
  for (const guest of ['陈先生', '慕容女士']) expect(await whose(guest)).toBe(second.stay.id);
  // Who has lived there in another season is not meant.
  house.arrange(
    'UPDATE stays SET departed_at_ms = departed_at_ms - 200 * 86400000 WHERE id = ?',
    first.stay.id,
  );
  expect(await whose('慕容雪晴')).toBe(second.stay.id);
});
