// A guest who stays incognito, and a new stay put down with her name by somebody who may not know of her: it
// is answered like a stay of any name, and tells neither her room nor what her file says.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { cameOnce, comes } from './stays.ts';

const star = {
  guest: 'Quill Featherly',
  phone: '13800004711',
  company: 'Foundryworks',
  document: 'QX4711990',
  birthday: '05-20',
};
const nobody: typeof star = {
  guest: 'Plum Asked',
  phone: '13911112222',
  company: 'Brassworks',
  document: 'ZZ1234567',
  birthday: '07-11',
};
type Fact = Exclude<keyof typeof star, 'guest'>;

/** Her stay in 1208. @param facts what the house has of her beside the name */
const withStar = async (facts: Partial<typeof star>) => {
  const house = await createTestHouse();
  const { stay } = await house.as('011').stays.checkIn({
    ...{ ...facts, guest: star.guest, incognito: true, place: '1208', departure: '2026-11-27' },
    ...{ vipClass: 'key', language: 'fr', preferences: ['buckwheat pillow'] },
  });
  return { house, stay };
};

type Way = 'expect' | 'checkIn';

/** A new stay of a name with facts beside it, by the desk. */
const puts = (house: TestHouse, way: Way, wanted: Partial<typeof star> & { guest: string }) =>
  house.as('002').stays[way]({
    ...{ ...wanted, place: '1106', departure: '2026-11-26' },
    ...(way === 'expect' ? { arrival: '2026-11-24' } : {}),
  });

/** All the desk is told of a new stay and of the file it hangs on, as it would be read of anybody. */
const told = async (who: typeof star, facts: Fact[], way: Way): Promise<string> => {
  const { house } = await withStar(star);
  const operator = house.as('002');
  const given = Object.fromEntries(facts.map((fact) => [fact, who[fact]]));
  const made = await puts(house, way, { ...given, guest: who.guest });
  const { id, guestId } = made.stay;
  const file = guestId ?? '';
  house.desk.settle();
  const said = [
    made,
    await operator.stays.get({ id }),
    (await operator.stays.list({})).stays.filter((stay) => stay.id === id),
    await operator.guests.get({ id: file }),
    (await operator.guests.list({ show: 'all' })).guests.filter((guest) => guest.id === file),
    await operator.guests.at({ place: '1106' }),
    await operator.guests.find({ text: who.guest }),
    await operator.guests.find({ text: who.phone }),
    await operator.guests.doubles({}),
    await operator.search.find({ text: who.guest }),
    await operator.messages.whom({ name: who.guest }),
    (await operator.events.list({ subject: file })).events.map(({ body, personal }) => [
      body,
      personal,
    ]),
  ];
  return Object.entries(who).reduce(
    (text, [fact, word]) => text.replaceAll(word, `<${fact}>`),
    JSON.stringify(said).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>'),
  );
};

const guesses: [by: string, facts: Fact[]][] = [
  ['telephone', ['phone']],
  ['company', ['company']],
  ['document', ['document']],
  ['birthday', ['birthday']],
  ['nothing else', []],
  ['all there is', ['phone', 'company', 'document', 'birthday']],
];

describe('a new stay by the name of who stays incognito', () => {
  it.each(guesses)('and by %s is answered like any name', async (_, facts) => {
    for (const way of ['expect', 'checkIn'] as const) {
      const hers = await told(star, facts, way);
      expect(JSON.parse(hers)).toEqual(JSON.parse(await told(nobody, facts, way)));
      expect(hers).not.toMatch(/1208|buckwheat/);
    }
  });

  it('writes nothing into her file: it opens another', async () => {
    const { house, stay } = await withStar({ phone: star.phone });
    const files = () => house.rows('SELECT * FROM guests WHERE id = ?', stay.guestId ?? '');
    const before = files();
    const made = await puts(house, 'expect', star);
    expect(made.stay.guestId).not.toBe(stay.guestId);
    expect(files()).toEqual(before);
    expect(house.rows('SELECT name, document, birthday FROM guests ORDER BY made_at_ms')).toEqual([
      { name: star.guest, document: null, birthday: null },
      { name: star.guest, document: star.document, birthday: star.birthday },
    ]);
    // Put down once more the guest is known by the file that was opened.
    await house.as('002').stays.cancel({ id: made.stay.id, reason: 'other day' });
    expect((await puts(house, 'expect', star)).stay.guestId).toBe(made.stay.guestId);
  });

  it('is answered so too after she has left, and of a file that was put into another', async () => {
    const { house, stay } = await withStar(star);
    const supervisor = house.as('011');
    const other = await comes(house, { place: '1101', guest: star.guest, phone: '13822220000' });
    await supervisor.guests.merge({ keep: other.stay.guestId ?? '', gone: stay.guestId ?? '' });
    await supervisor.stays.checkOut({ id: stay.id });
    await supervisor.stays.checkOut({ id: other.stay.id });
    house.advance(24 * 60);
    for (const phone of [star.phone, '13822220000']) {
      const made = await puts(house, 'expect', { guest: star.guest, phone });
      expect(made.notices).toEqual([]);
      expect(made.stay).toMatchObject({ earlier: 0, vipClass: null, company: null });
      expect((await house.as('002').stays.get({ id: made.stay.id })).history).toEqual([]);
      await house.as('002').stays.cancel({ id: made.stay.id, reason: 'other day' });
    }
  });

  it('by who may know her is hers, and incognito unless it is said otherwise', async () => {
    const { house, stay } = await withStar(star);
    const supervisor = house.as('011');
    const wanted = { guest: star.guest, phone: star.phone, departure: '2026-11-30' };
    const again = await supervisor.stays.expect({
      ...{ ...wanted, place: '1106', arrival: '2026-11-28' },
    });
    expect(again.stay).toMatchObject({
      ...{ guestId: stay.guestId, earlier: 1, company: star.company, incognito: true },
    });
    expect(JSON.stringify(await house.as('002').stays.list({}))).not.toContain(star.guest);
    const named = await supervisor.stays.expect({
      ...{ ...wanted, place: '1107', arrival: '2026-11-28', incognito: false },
    });
    expect(named.stay).toMatchObject({ guestId: stay.guestId, earlier: 1, incognito: false });
    // Under her own name the stay is seen; that she was here before is still nobody's business.
    const operator = house.as('002');
    expect(await operator.stays.get({ id: named.stay.id })).toMatchObject({
      ...{ guest: star.guest, earlier: 0, history: [] },
    });
    const { stays } = await operator.stays.list({ place: '1107' });
    expect(stays).toMatchObject([{ guest: star.guest, earlier: 0 }]);
    expect((await supervisor.stays.get({ id: named.stay.id })).history).toHaveLength(1);
  });
});

describe('the files put together by who may know her', () => {
  const both = async () => {
    const { house, stay } = await withStar(star);
    const { stay: made } = await puts(house, 'expect', star);
    const supervisor = house.as('011');
    const { pairs } = await supervisor.guests.doubles({});
    expect(pairs).toHaveLength(1);
    return { house, supervisor, hers: stay, made };
  };
  const stays = (house: TestHouse) =>
    house.rows('SELECT id, guest, incognito, guest_id, vip_class FROM stays ORDER BY id');

  it('make the new stay as the file is, whichever is kept', async () => {
    for (const kept of ['hers', 'made'] as const) {
      const { house, supervisor, ...two } = await both();
      const [keep, gone] = kept === 'hers' ? [two.hers, two.made] : [two.made, two.hers];
      await supervisor.guests.merge({ keep: keep.guestId ?? '', gone: gone.guestId ?? '' });
      const operator = house.as('002');
      house.desk.settle();
      for (const said of [
        await operator.stays.get({ id: two.made.id }),
        await operator.stays.list({}),
        await operator.events.list({ subject: two.made.id }),
        await operator.guests.list({ show: 'all' }),
        await operator.search.find({ text: star.guest }),
      ])
        expect(JSON.stringify(said)).not.toMatch(/Featherly|13800004711|Foundryworks/);
      expect((await operator.stays.get({ id: two.made.id })).incognito).toBe(true);
      expect((await supervisor.stays.get({ id: two.made.id })).guest).toBe(star.guest);
    }
  });

  it('and taken apart again leave each as it was', async () => {
    const { house, supervisor, hers, made } = await both();
    const before = stays(house);
    for (const [keep, gone] of [
      [hers.guestId ?? '', made.guestId ?? ''],
      [made.guestId ?? '', hers.guestId ?? ''],
    ] as const) {
      await supervisor.guests.merge({ keep, gone });
      expect(stays(house)).not.toEqual(before);
      await supervisor.guests.unmerge({ id: gone });
      expect(stays(house)).toEqual(before);
    }
    expect((await house.as('002').stays.get({ id: made.id })).guest).toBe(star.guest);
  });

  it('and taken apart again keep what somebody has said since', async () => {
    const { house, supervisor, hers, made } = await both();
    const [keep, gone] = [hers.guestId ?? '', made.guestId ?? ''];
    await supervisor.guests.merge({ keep, gone });
    await supervisor.stays.change({ id: made.id, incognito: false });
    await supervisor.stays.change({ id: made.id, incognito: true });
    await supervisor.guests.unmerge({ id: gone });
    expect((await house.as('002').stays.get({ id: made.id })).guest).toBeNull();
  });
});

describe('a stay of before, under her name', () => {
  /** She was in 1106 as anybody is and is in 1208 incognito now, known again by her telephone. */
  const backAgain = async () => {
    const house = await createTestHouse();
    const { guest, phone } = star;
    const old = await cameOnce(house, { place: '1106', guest, phone });
    const { stay } = await comes(house, { place: '1208', guest, phone, incognito: true }, 3);
    const file = stay.guestId ?? '';
    expect(house.rows('SELECT DISTINCT guest_id FROM stays')).toEqual([{ guest_id: file }]);
    house.desk.settle();
    return { house, operator: house.as('002'), supervisor: house.as('011'), old, stay, file };
  };

  it('does not lead to where she is now, whichever way it is come upon', async () => {
    const { house, operator, supervisor, old, stay, file } = await backAgain();
    const { hits } = await operator.search.find({ text: star.guest });
    expect(hits.map(({ kind, id }) => [kind, id])).toEqual([['stay', old.id]]);
    const card = await operator.stays.get({ id: old.id });
    expect(card).toMatchObject({ guest: star.guest, room: '1106', guestId: null });
    const { stays } = await operator.stays.list({ show: 'departed' });
    expect(stays).toMatchObject([{ id: old.id, guest: star.guest, guestId: null }]);
    const record = await operator.events.list({ subject: old.id });
    expect(JSON.stringify([hits, card, stays, record])).not.toContain(file);
    expect(record.events[0]?.body).toMatchObject({ row: { room: '1106' } });
    // Nor is the way open from the room she is in.
    const { events } = await operator.events.list({ subject: stay.id });
    expect(JSON.stringify(events)).not.toContain(old.id);
    expect(
      house.rows(
        "SELECT body ->> '$.row.returningId' AS old FROM events WHERE subject_id = ?",
        stay.id,
      ),
    ).toEqual([{ old: old.id }]);
    // Whoever may know her is led on.
    expect(await supervisor.stays.get({ id: old.id })).toMatchObject({ guestId: file });
    expect(JSON.stringify(await supervisor.events.list({ subject: stay.id }))).toContain(old.id);
  });

  it('leaves the way from her room to her file, which names nobody', async () => {
    const { operator, stay, file } = await backAgain();
    expect(await operator.stays.get({ id: stay.id })).toMatchObject({ guest: null, guestId: file });
    const { guests } = await operator.guests.at({ place: '1208' });
    expect(guests).toMatchObject([{ name: null, guestId: file }]);
    expect(await operator.guests.get({ id: file })).toMatchObject({
      ...{ name: null, room: '1208', here: true },
      stayList: [{ id: stay.id, room: '1208' }],
    });
  });

  it('leads to the file of any guest who was never incognito', async () => {
    const house = await createTestHouse();
    const { guest, phone } = nobody;
    const old = await cameOnce(house, { place: '1106', guest, phone });
    const { stay } = await comes(house, { place: '1208', guest, phone });
    const operator = house.as('002');
    expect(await operator.stays.get({ id: old.id })).toMatchObject({ guestId: stay.guestId });
    expect(await operator.guests.get({ id: old.guestId ?? '' })).toMatchObject({
      ...{ name: guest, room: '1208' },
      stayList: [{ id: stay.id }, { id: old.id }],
    });
    const { events } = await operator.events.list({ subject: stay.id });
    expect(events[0]?.body).toMatchObject({
      row: { guestId: stay.guestId, returningId: old.id },
    });
  });

  it('is no more told beside the room she is in when it goes on as well', async () => {
    const { operator, supervisor, stay, file } = await backAgain();
    const { stay: named } = await supervisor.stays.checkIn({
      ...{ place: '1107', guest: star.guest, phone: star.phone, incognito: false },
      departure: '2026-11-27',
    });
    expect(await supervisor.stays.get({ id: named.id })).toMatchObject({ guestId: file });
    expect(await operator.stays.get({ id: named.id })).toMatchObject({
      ...{ guest: star.guest, guestId: null },
    });
    expect((await operator.guests.at({ place: '1107' })).guests).toMatchObject([
      { name: star.guest, guestId: null },
    ]);
    const told = await operator.guests.get({ id: file });
    expect(told).toMatchObject({ name: null, room: '1208' });
    expect(told.stayList.map(({ id }) => id)).toEqual([stay.id]);
    const known = await supervisor.guests.get({ id: file });
    expect(known.stayList.map(({ id }) => id)).toEqual(expect.arrayContaining([named.id, stay.id]));
    // With her gone from there the file stands for the stay that goes on.
    await supervisor.stays.checkOut({ id: stay.id });
    expect(await operator.guests.get({ id: file })).toMatchObject({ name: null, room: '1107' });
  });
});
