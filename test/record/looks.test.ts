// Who looked at what is personal is kept: once an hour a person and thing, for administrators to read.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';
import { behind } from './behind.ts';

const looks = async (house: TestHouse) => {
  house.desk.settle();
  return (await house.as('090').record.looks()).looks;
};

/** A house with a guest in 1208. */
const withGuest = async () => {
  const house = await createTestHouse();
  const { stay } = await house.as('002').stays.checkIn({
    place: '1208',
    guest: '慕容雪晴',
    departure: '2026-11-25',
  });
  const [line] = (await house.as('002').guests.find({ text: '慕容' })).guests;
  return { house, stay: stay.id, guest: line?.id ?? '' };
};

describe('a look', () => {
  it('at a stay, a file and the record is kept with who, when, where and at whom', async () => {
    const { house, stay, guest } = await withGuest();
    await house.as('003', 'desk-2').stays.get({ id: stay });
    await house.as('003', 'desk-2').guests.get({ id: guest });
    await house.as('011').events.list({ subject: stay });
    expect(await looks(house)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          by: '003',
          station: 'desk-2',
          about: { kind: 'stay', id: stay },
          deed: 'opened',
          at: '2026-11-23T16:00:00.000+08:00',
        }),
        expect.objectContaining({ by: '003', about: { kind: 'guest', id: guest }, deed: 'opened' }),
        expect.objectContaining({ by: '011', about: { kind: 'stay', id: stay }, deed: 'record' }),
        expect.objectContaining({
          by: '002',
          about: { kind: 'guest', id: guest },
          deed: 'searched',
        }),
      ]),
    );
  });

  it('at what would be erased, and at what is planned for a guest, is one too', async () => {
    const { house, stay, guest } = await withGuest();
    await house.as('020').guests.erasing({ stay });
    const action = await house.as('002').carePlans.add({
      ...{ guest, title: '生日蛋糕', due: '2026-11-24T10:00:00+08:00', owner: '002' },
    });
    await house.as('003', 'desk-2').carePlans.get({ id: action.id });
    expect(await looks(house)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ by: '020', about: { kind: 'stay', id: stay }, deed: 'opened' }),
        expect.objectContaining({ by: '003', about: { kind: 'guest', id: guest }, deed: 'opened' }),
      ]),
    );
  });

  it('at files that may be one person’s is one at each of them', async () => {
    const { house, guest } = await withGuest();
    const twin = await house.as('002').stays.checkIn({
      place: '1106',
      guest: '慕容雪晴',
      departure: '2026-11-25',
    });
    const { pairs } = await house.as('003').guests.doubles({});
    expect(pairs).toHaveLength(1);
    const of = (await looks(house)).filter(({ by }) => by === '003');
    expect(of.map(({ about, deed }) => [about.id, deed])).toEqual(
      expect.arrayContaining([
        [guest, 'searched'],
        [twin.stay.guestId, 'searched'],
      ]),
    );
    expect(of).toHaveLength(2);
  });

  it('at the personal file of an archived month is one at each guest or stay in it, else at the record', async () => {
    const { house, stay, guest } = await withGuest();
    const { file, personalFile } = await house.as('011').archive.write({ month: '2026-11' });
    const open = (name: string | null, member?: string) =>
      house.as('011').archive.open({ file: name ?? '', ...(member ? { member } : {}) });
    const of = async () =>
      (await looks(house))
        .filter(({ by }) => by === '011')
        .map(({ about, deed }) => [about.kind, about.id, deed]);
    // What is in it, without a row; the record's own file; words nobody said.
    await open(personalFile);
    await open(file, 'stays');
    await house.as('011').archive.open({
      ...{ file: personalFile ?? '', member: 'stays', filter: 'nobody' },
    });
    expect(await of()).toEqual([]);
    await open(personalFile, 'stays');
    expect(await of()).toEqual([['stay', stay, 'opened']]);
    await open(personalFile, 'guests.jsonl');
    await open(personalFile, 'event_personal');
    expect(await of()).toHaveLength(3);
    expect(await of()).toEqual(
      expect.arrayContaining([
        ['guest', guest, 'opened'],
        ['house', expect.any(String), 'record'],
      ]),
    );
    await house.close();
  });

  it('is one however often a name is typed, and another in the next hour', async () => {
    const { house, guest } = await withGuest();
    for (const text of ['慕', '慕容', '慕容雪', '慕容雪晴'])
      await house.as('003').guests.find({ text });
    const of = async () => (await looks(house)).filter(({ by }) => by === '003');
    expect(await of()).toMatchObject([{ about: { id: guest }, deed: 'searched' }]);
    house.advance(61);
    await house.as('003').guests.find({ text: '慕容' });
    expect(await of()).toHaveLength(2);
  });

  it('at what is held back of a found thing is kept; at a thing without it none', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const plain = await operator.lostAndFound.found({ what: '黑色雨伞', place: '1208' });
    const marked = await operator.lostAndFound.found({
      what: '手表',
      place: '1209',
      heldBack: '表背刻字',
    });
    await house.as('003').lostAndFound.get({ id: plain.id });
    await house.as('003').lostAndFound.get({ id: marked.id });
    expect((await looks(house)).filter(({ by }) => by === '003')).toMatchObject([
      { about: { kind: 'found-item', id: marked.id }, deed: 'held-back' },
    ]);
  });

  it('at nothing personal leaves none: the board, a request', async () => {
    const house = await createTestHouse();
    const { id } = await recordOne(house.as('002'), '1208毛巾');
    await house.as('002').requests.get({ id });
    await house.as('002').board.snapshot();
    expect(await looks(house)).toEqual([]);
  });

  it('that was refused is none', async () => {
    const { house, guest } = await withGuest();
    expect(await refusal(house.as('101').guests.get({ id: guest }))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect((await looks(house)).filter(({ by }) => by === '101')).toEqual([]);
  });

  it('is written when the desk closes, and its event is none', async () => {
    const { house, stay } = await withGuest();
    const head = house.rows('SELECT max(seq) FROM events');
    await house.as('003').stays.get({ id: stay });
    await house.reopen();
    expect(house.rows("SELECT subject_id FROM looks WHERE deed = 'opened'")).toEqual([
      { subject_id: stay },
    ]);
    expect(house.rows('SELECT max(seq) FROM events')).toEqual(head);
  });

  it('is read by administrators alone, by person and by thing', async () => {
    const { house, stay } = await withGuest();
    await house.as('003').stays.get({ id: stay });
    house.desk.settle();
    expect(await refusal(house.as('011').record.looks())).toMatchObject({ code: 'NOT_ALLOWED' });
    const by = async (asked: object) =>
      (await house.as('090').record.looks(asked)).looks.map((look) => look.by);
    expect(await by({ staff: '003' })).toEqual(['003']);
    expect(await by({ subject: stay, staff: '002' })).toEqual([]);
    expect(await by({ subject: stay })).toEqual(['003']);
  });

  it('cannot be changed or taken out, and goes after two years by the desk’s own hand', async () => {
    const { house, stay } = await withGuest();
    await house.as('003').stays.get({ id: stay });
    house.desk.settle();
    expect(() => behind(house.dataDir, "UPDATE looks SET staff_id = '002'")).toThrow(
      'looks are never changed',
    );
    expect(() => behind(house.dataDir, 'DELETE FROM looks')).toThrow('looks go by the rule alone');
    const before = (await looks(house)).length;
    house.sleep(25 * 31 * 24 * 60);
    house.advance(2 * 24 * 60);
    expect(before).toBeGreaterThan(0);
    expect(await looks(house)).toEqual([]);
    expect(house.rows("SELECT kind FROM events WHERE kind = 'looks-dropped'")).toHaveLength(1);
  });
});
