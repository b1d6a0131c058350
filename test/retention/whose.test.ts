// What is known to be somebody's is theirs alone, whoever has the room by then: in their copy, and when it is erased.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { whereIs } from '../support/where-is.ts';

const day = 24 * 60;
const check = { facts: ['内圈的刻字', '入住日期'] };
const signature = 'M10 20L30 40L50 60';

/** 慕容雪晴 leaves 1208 in the morning, 欧阳明月 has it from the afternoon on; now it is the morning after. */
const oneAfterAnother = async (before?: (house: TestHouse) => Promise<void>) => {
  const house = await createTestHouse();
  const { stays } = house.as('002');
  const first = await stays.checkIn({
    ...{ place: '1208', guest: '慕容雪晴', departure: '2026-11-24' },
  });
  await before?.(house);
  house.advance(18 * 60);
  await stays.checkOut({ id: first.stay.id });
  house.advance(4 * 60);
  const second = await stays.checkIn({
    ...{ place: '1208', guest: '欧阳明月', departure: '2026-11-27' },
  });
  house.advance(19 * 60);
  return { house, first: first.stay.id, second: second.stay.id };
};

const copyOf = async (house: TestHouse, stay: string) => {
  const { json, sheet } = await house.as('020').guests.export({ stay });
  const [file] = JSON.parse(readFileSync(json, 'utf8')) as {
    registers: Record<string, Record<string, unknown>[]>;
  }[];
  return {
    registers: file?.registers ?? {},
    words: readFileSync(json, 'utf8') + readFileSync(sheet, 'utf8'),
  };
};

const leave = async (house: TestHouse, stay: string, room = '1208'): Promise<void> => {
  const operator = house.as('002');
  house.advance(10);
  await operator.stays.checkOut({ id: stay });
  for (const { id } of house.rows<{ id: string }>(
    'SELECT id FROM requests WHERE open = 1 AND place = ?',
    room,
  ))
    await operator.requests.cancel({ id, reason: '不要了' });
  house.desk.settle();
};

const erase = (house: TestHouse, stay: string, confirm: string) =>
  house.as('020').guests.erase({ stay, confirm });

const lost = async (house: TestHouse): Promise<void> => {
  await house.as('002').lostAndFound.lost({
    ...{ what: '金戒指', place: '1208', guest: '慕容雪晴', contact: '13812345621' },
  });
};

/** Found in 1208 on the day after, sent to whoever misses it. */
const sentOn = async (house: TestHouse): Promise<string> => {
  const { lostAndFound } = house.as('002');
  const { id } = await lostAndFound.found({ what: '金戒指', place: '1208', marks: '刻着雪晴' });
  const [loss] = house.rows<{ id: string }>('SELECT id FROM loss_reports');
  await lostAndFound.confirmPair({ found: id, loss: loss?.id ?? '' });
  const courier = {
    ...{ company: '顺丰', number: 'SF1234567890123', costCents: 2_300, paidBy: 'guest' as const },
    address: '杭州市文三路90号',
  };
  await lostAndFound.release({ id, to: '慕容雪晴', check, signature, courier });
  return id;
};

it('a thing that is matched to who left is not in the copy of who came, and stands when they are erased', async () => {
  const { house, first, second } = await oneAfterAnother(lost);
  const id = await sentOn(house);
  const theirs = await copyOf(house, first);
  expect(theirs.registers['found_items']).toMatchObject([{ id, what: '金戒指' }]);
  for (const word of ['慕容雪晴', '文三路', signature]) expect(theirs.words).toContain(word);

  const anothers = await copyOf(house, second);
  expect(anothers.registers['found_items']).toBeUndefined();
  for (const word of ['慕容雪晴', '文三路', signature]) expect(anothers.words).not.toContain(word);

  await leave(house, second);
  const row = () => house.rows('SELECT * FROM found_items WHERE id = ?', id);
  const told = () =>
    house.rows(
      'SELECT event_personal.* FROM event_personal JOIN events USING (seq) WHERE subject_id = ? ORDER BY seq',
      id,
    );
  const before = [row(), told()];
  const erased = await erase(house, second, '欧阳明月');
  expect(erased.registers['found_items']).toBeUndefined();
  expect(whereIs(house, '欧阳明月')).toEqual([]);
  expect([row(), told()]).toEqual(before);

  expect((await erase(house, first, '慕容雪晴')).registers).toMatchObject({ found_items: 1 });
  for (const word of ['慕容雪晴', '文三路', signature]) expect(whereIs(house, word)).toEqual([]);
});

it('a thing that waits for its owner holds nobody up who has the room after them', async () => {
  const { house, second } = await oneAfterAnother(lost);
  const { lostAndFound } = house.as('002');
  const { id } = await lostAndFound.found({ what: '金戒指', place: '1208' });
  const [loss] = house.rows<{ id: string }>('SELECT id FROM loss_reports');
  await lostAndFound.confirmPair({ found: id, loss: loss?.id ?? '' });
  await leave(house, second);
  expect((await house.as('020').guests.erasing({ stay: second })).held).toEqual([]);
  await erase(house, second, '欧阳明月');
  expect(house.rows('SELECT what, loss_id FROM found_items WHERE id = ?', id)).toEqual([
    { what: '金戒指', loss_id: loss?.id },
  ]);
});

it('of a thing nobody reported, who took it away is told to them alone, and is kept as theirs', async () => {
  const { house, first, second } = await oneAfterAnother();
  const { lostAndFound } = house.as('002');
  const { id } = await lostAndFound.found({ what: '金戒指', place: '1208' });
  await lostAndFound.release({ id, to: '慕容雪晴', check, signature });
  const other = await lostAndFound.found({ what: '玉手镯', place: '1208' });
  await lostAndFound.release({ id: other.id, to: '欧阳先生', check, signature });
  const things = async (stay: string) =>
    (await copyOf(house, stay)).registers['found_items']?.map(({ what, release }) => [
      what,
      typeof release,
    ]);
  // The bracelet lay in a room both had within a day: who took it may be anybody's husband.
  expect(await things(first)).toEqual([
    ['金戒指', 'string'],
    ['玉手镯', 'undefined'],
  ]);
  expect(await things(second)).toEqual([['玉手镯', 'undefined']]);
  expect((await copyOf(house, second)).words).not.toContain(signature);

  await leave(house, second);
  expect((await erase(house, second, '欧阳明月')).registers).toMatchObject({ found_items: 1 });
  const rows = house.rows<{ what: string; release: string | null }>(
    'SELECT what, release FROM found_items ORDER BY number',
  );
  expect(rows.map(({ what, release }) => [what, release !== null])).toEqual([
    ['金戒指', true],
    ['', false],
  ]);
  await erase(house, first, '慕容雪晴');
  expect(whereIs(house, signature)).toEqual([]);
});

it('a call about what the guest before them lost is not theirs', async () => {
  const { house, first, second } = await oneAfterAnother(lost);
  const operator = house.as('002');
  const call = await operator.calls.begin({ place: '1208' });
  await operator.calls.update({ id: call.id, draft: '慕容雪晴的戒指在1208' });
  house.arrange('UPDATE loss_reports SET call_id = ?', call.id);
  await operator.calls.end({ id: call.id });
  expect((await copyOf(house, second)).registers['calls']).toBeUndefined();
  expect((await copyOf(house, first)).registers['calls']).toMatchObject([{ id: call.id }]);
  await leave(house, second);
  await erase(house, second, '欧阳明月');
  expect(house.rows('SELECT said FROM calls')).toEqual([{ said: '["慕容雪晴的戒指在1208"]' }]);
});

it('a door opened for one who shares the room is not the other’s', async () => {
  const house = await createTestHouse();
  const operator = house.as('002');
  const departure = '2026-11-25';
  const first = await operator.stays.checkIn({ place: '1208', guest: '慕容雪晴', departure });
  const other = await operator.stays.checkIn({
    ...{ place: '1208', guest: '欧阳明月', departure, share: true },
  });
  const request = await operator.requests.create({ place: '1208', service: 'door-opening' });
  const [opening] = house.rows<{ id: string; request_id: string }>('SELECT * FROM door_openings');
  expect(opening?.request_id).toBe(request.id);
  expect(house.rows('SELECT stay_id FROM requests')).toEqual([{ stay_id: first.stay.id }]);
  await operator.lockedOut.ask({ id: opening?.id ?? '', fact: 'name', said: '慕容雪晴' });
  expect((await copyOf(house, other.stay.id)).registers['door_openings']).toBeUndefined();
  expect((await copyOf(house, first.stay.id)).registers['door_openings']).toHaveLength(1);
});

it('a loan that went along into a room is not of who had that room when it was asked for', async () => {
  const house = await createTestHouse();
  const operator = house.as('002');
  const departure = '2026-11-25';
  await house.as('011').loans.setStock({ item: 'umbrella', owned: 5 });
  const before = await operator.stays.checkIn({ place: '1210', guest: '欧阳明月', departure });
  const { stay } = await operator.stays.checkIn({ place: '1208', guest: '慕容雪晴', departure });
  house.advance(10);
  const lend = async (collect: boolean): Promise<string> => {
    const [loan] = (await operator.loans.lend({ item: 'umbrella', place: '1208', collect })).loans;
    await operator.loans.note({ id: loan?.id ?? '', text: '慕容雪晴说伞柄松' });
    return loan?.id ?? '';
  };
  const lent = [await lend(true), await lend(false)];
  house.advance(10);
  await leave(house, before.stay.id, '1210');
  house.advance(day);
  await operator.stays.move({ id: stay.id, to: '1210' });
  expect(house.rows('SELECT DISTINCT place FROM loans')).toEqual([{ place: '1210' }]);
  const loans = async (id: string) =>
    (await copyOf(house, id)).registers['loans']?.map(({ id }) => id);
  expect(await loans(before.stay.id)).toBeUndefined();
  expect(await loans(stay.id)).toEqual(lent);
  await erase(house, before.stay.id, '欧阳明月');
  expect(whereIs(house, '伞柄松')).toEqual(['event_personal']);
});
