// Likes and aversions: said, seen, or shown by the requests and then confirmed or refused by a person.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { cameOnce, comes, events } from './stays.ts';

const asksFor = async (house: TestHouse, place: string, service: string) =>
  house.as('002').requests.create({ place, service });

/** A guest with so many days of the same wish behind them. */
const asked = async (house: TestHouse, days: number) => {
  const { stay } = await comes(house, { place: '1208', guest: '周海' }, days + 3);
  for (let day = 0; day < days; day += 1) {
    await asksFor(house, '1208', 'pillows');
    house.advance(24 * 60);
  }
  return { stay, id: stay.guestId ?? '' };
};

describe('a preference', () => {
  it('has a source and a date, is on the stays, and goes again', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { stay } = await comes(house, { place: '1208', guest: '周海' });
    const id = stay.guestId ?? '';
    const card = await operator.guests.addPreference({
      id,
      kind: 'likes',
      text: '绿茶',
      source: 'observed',
      on: '2026-11-20',
    });
    expect(card.preferenceList).toMatchObject([
      { kind: 'likes', text: '绿茶', source: 'observed', on: '2026-11-20', by: '002' },
    ]);
    expect((await operator.stays.get({ id: stay.id })).preferences).toEqual(['绿茶']);
    expect(
      await refusal(operator.guests.addPreference({ id, kind: 'likes', text: '绿茶' })),
    ).toMatchObject({ code: 'CONFLICT', reason: 'guests.knownPreference' });
    expect(
      await refusal(
        operator.guests.addPreference({ id, kind: 'likes', text: '红茶', on: '2026-11-24' }),
      ),
    ).toMatchObject({ reason: 'guests.notYet' });
    const [row] = card.preferenceList;
    const after = await operator.guests.dropPreference({ preference: row?.id ?? '' });
    expect(after.preferenceList).toEqual([]);
    expect((await operator.stays.get({ id: stay.id })).preferences).toEqual([]);
    expect(house.rows('SELECT state FROM guest_preferences')).toEqual([{ state: 'dropped' }]);
    expect(
      await refusal(operator.guests.dropPreference({ preference: row?.id ?? '' })),
    ).toMatchObject({ code: 'NOT_FOUND', reason: 'guests.noPreference' });
  });
});

describe('before a word is said', () => {
  it('what is to be left out is never offered as a like as well, however it was entered', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { stay } = await comes(house, { place: '1208', guest: '周海' });
    const id = stay.guestId ?? '';
    const known = async () => (await operator.guests.at({ place: '1208' })).guests[0];
    await operator.guests.addPreference({ id, kind: 'likes', text: 'no feather pillow' });
    await operator.guests.addPreference({ id, kind: 'likes', text: '绿茶' });
    expect(await known()).toMatchObject({ likes: ['绿茶'], avoids: ['no feather pillow'] });
    const [row] = (await operator.guests.get({ id })).preferenceList;
    await operator.guests.dropPreference({ preference: row?.id ?? '' });
    expect(await known()).toMatchObject({ likes: ['绿茶'], avoids: [] });
  });
});

describe('what the requests show', () => {
  it('is proposed from the third day on, and confirmed by a person', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { id, stay } = await asked(house, 2);
    expect((await operator.guests.get({ id })).proposals).toEqual([]);
    await asksFor(house, '1208', 'pillows');
    await asksFor(house, '1208', 'repair-tv');
    const [proposal] = (await operator.guests.get({ id })).proposals;
    expect(proposal).toMatchObject({ service: 'pillows', times: 3, days: 3, stays: 1 });
    expect(house.rows('SELECT * FROM guest_preferences')).toEqual([]);
    const card = await operator.guests.decide({
      id,
      service: 'pillows',
      take: true,
      text: '多一个枕头',
    });
    expect(card.proposals).toEqual([]);
    expect(card.preferenceList).toMatchObject([{ text: '多一个枕头', source: 'requests' }]);
    expect((await operator.stays.get({ id: stay.id })).preferences).toEqual(['多一个枕头']);
  });

  it('in three stays is proposed too', async () => {
    const house = await createTestHouse();
    for (let times = 0; times < 3; times += 1) {
      const { stay } = await comes(house, { place: '1208', guest: '周海', phone: '13800001111' });
      await asksFor(house, '1208', 'slippers');
      await house.as('011').stays.checkOut({ id: stay.id });
      house.advance(24 * 60);
    }
    const [guest] = (await house.as('002').guests.find({ text: 'zh' })).guests;
    const card = await house.as('002').guests.get({ id: guest?.id ?? '' });
    expect(card.proposals).toMatchObject([{ service: 'slippers', stays: 3 }]);
    expect(card.history.requests).toHaveLength(3);
  });

  it('once refused comes again on new evidence alone', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { id } = await asked(house, 3);
    await operator.guests.decide({ id, service: 'pillows', take: false });
    expect(events(house, id, 'preference-refused')).toHaveLength(1);
    const proposals = async () => (await operator.guests.get({ id })).proposals;
    expect(await proposals()).toEqual([]);
    for (let day = 0; day < 2; day += 1) {
      await asksFor(house, '1208', 'pillows');
      house.advance(24 * 60);
    }
    expect(await proposals()).toEqual([]);
    expect(
      await refusal(operator.guests.decide({ id, service: 'pillows', take: true })),
    ).toMatchObject({ code: 'WRONG_STATE', reason: 'guests.notProposed' });
    await asksFor(house, '1208', 'pillows');
    expect(await proposals()).toMatchObject([{ service: 'pillows', times: 3 }]);
  });
});

describe('the history', () => {
  it('gathers requests, loans and lost things of all stays', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const first = await cameOnce(house, { place: '1208', guest: '周海', phone: '13800001111' });
    await comes(house, { place: '1106', guest: '周海', phone: '13800001111' });
    await operator.intake.record({ text: '1106 毛巾' });
    const card = await operator.guests.get({ id: first.guestId ?? '' });
    expect(card.stayList.map(({ room }) => room)).toEqual(['1106', '1208']);
    expect(card.history.requests).toMatchObject([{ place: '1106', en: 'Extra towels' }]);
  });
});
