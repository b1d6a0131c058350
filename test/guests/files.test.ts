// A file over the stays: found again by what tells a guest apart, never by the name alone.
import { describe, expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { cameOnce, comes, events } from './stays.ts';

describe('who comes again', () => {
  it('is found by the telephone, and the stay hangs on the same file', async () => {
    const house = await createTestHouse();
    const first = await cameOnce(house, {
      place: '1208',
      guest: '林晓梅',
      phone: '+86 138-0000-1111',
      preferences: ['荞麦枕', '羽绒过敏'],
      vipClass: 'regular',
    });
    const { stay, notices } = await comes(house, {
      place: '1106',
      guest: '林女士',
      phone: '13800001111',
    });
    expect(notices).not.toContain('maybeKnown');
    expect(stay).toMatchObject({
      guestId: first.guestId,
      earlier: 1,
      vipClass: 'regular',
      preferences: ['荞麦枕', '羽绒过敏'],
    });
    expect(house.rows('SELECT id, name, phone, vip_class FROM guests')).toEqual([
      { id: first.guestId, name: '林晓梅', phone: '13800001111', vip_class: 'regular' },
    ]);
    expect(house.rows('SELECT kind, text, source FROM guest_preferences ORDER BY text')).toEqual([
      { kind: 'avoids', text: '羽绒过敏', source: 'stay' },
      { kind: 'likes', text: '荞麦枕', source: 'stay' },
    ]);
  });

  it.each([
    ['document', { document: 'E12345678' }],
    ['company', { company: '湖光贸易' }],
    ['birthday', { birthday: '1980-05-20' }],
  ])('is found by the name together with the %s', async (_, fact) => {
    const house = await createTestHouse();
    const first = await cameOnce(house, { place: '1208', guest: '周海', ...fact });
    const again = await comes(house, { place: '1106', guest: '周海', ...fact });
    expect(again.stay.guestId).toBe(first.guestId);
  });

  it('is not found by the name alone: a new file, and a word that it may be known', async () => {
    const house = await createTestHouse();
    const first = await cameOnce(house, {
      place: '1208',
      guest: '周海',
      preferences: ['荞麦枕'],
      company: '湖光贸易',
    });
    const { stay, notices } = await comes(house, { place: '1106', guest: '周海' });
    expect(notices).toContain('maybeKnown');
    expect(stay).toMatchObject({ earlier: 0, preferences: [] });
    expect(stay.guestId).not.toBe(first.guestId);
    const { pairs } = await house.as('002').guests.doubles({});
    expect(pairs).toMatchObject([{ reasons: ['same-name'] }]);
  });

  it.each([{ birthday: '1991-01-01' }, { document: 'G999999' }, { phone: '13900002222' }])(
    'is another with %o',
    async (other) => {
      const house = await createTestHouse();
      const first = await cameOnce(house, {
        place: '1208',
        guest: '周海',
        phone: '13800001111',
        birthday: '1980-05-20',
        document: 'E12345678',
      });
      const { stay, notices } = await comes(house, { place: '1101', guest: '周海', ...other });
      expect(stay.guestId).not.toBe(first.guestId);
      expect(notices).not.toContain('maybeKnown');
      expect((await house.as('002').guests.doubles({})).pairs).toEqual([]);
    },
  );

  it('at one telephone with a name that does not go with it is another, and said to be perhaps known', async () => {
    const house = await createTestHouse();
    const first = await cameOnce(house, { place: '1208', guest: '周海', phone: '13800001111' });
    const { stay, notices } = await comes(house, {
      place: '1106',
      guest: '钱多多',
      phone: '13800001111',
    });
    expect(stay.guestId).not.toBe(first.guestId);
    expect(notices).toContain('maybeKnown');
  });

  it('expected or from a list of the front office hangs on the file too', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const first = await cameOnce(house, { place: '1208', guest: '周海', phone: '13800001111' });
    const { stay } = await operator.stays.expect({
      place: '1106',
      guest: '周海',
      phone: '13800001111',
      departure: '2026-11-30',
    });
    expect(stay).toMatchObject({ guestId: first.guestId, earlier: 1 });
    const table = [
      'Room,Guest,Phone,Arrival,Departure,Status',
      '1107,周海,13800001111,2026-12-01,2026-12-03,expected',
    ].join('\n');
    const file = { name: 'guests.csv', content: Buffer.from(table).toString('base64') };
    const { token } = await operator.imports.preview({ kind: 'stays', file });
    expect(await operator.imports.apply({ kind: 'stays', file, token })).toMatchObject({ new: 1 });
    expect(house.rows("SELECT DISTINCT guest_id FROM stays WHERE guest = '周海'")).toEqual([
      { guest_id: first.guestId },
    ]);
  });
});

describe('a file and its stays', () => {
  it('say the same: a class set at either is the class of both', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { stay } = await comes(house, { place: '1208', guest: '周海' });
    const id = stay.guestId ?? '';
    await operator.guests.change({ id, vipClass: 'key' });
    expect((await operator.stays.get({ id: stay.id })).vipClass).toBe('key');
    await operator.stays.change({ id: stay.id, vipClass: 'potential', phone: '13800001111' });
    expect(await operator.guests.get({ id })).toMatchObject({
      vipClass: 'potential',
      phone: '13800001111',
    });
    await operator.stays.change({ id: stay.id, guest: '周大海' });
    expect((await operator.guests.get({ id })).name).toBe('周大海');
  });

  it('keep what is personal in the parts that can be erased', async () => {
    const house = await createTestHouse();
    const { stay } = await comes(house, {
      place: '1208',
      guest: '周海',
      phone: '13800001111',
      document: 'E12345678',
      birthday: '05-20',
    });
    const id = stay.guestId ?? '';
    await house.as('002').guests.addPreference({ id, kind: 'avoids', text: '花生过敏' });
    const all = events(house, id);
    expect(all.map(({ kind }) => kind)).toEqual(['file-opened', 'preference-added']);
    for (const word of ['周海', '13800001111', 'E12345678', '05-20', '花生'])
      for (const { body } of all) expect(body).not.toContain(word);
    expect(all.map(({ personal }) => personal).join(' ')).toContain('花生过敏');
  });

  it('refuses a day there is not and a change that changes nothing', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { stay } = await comes(house, { place: '1208', guest: '周海' });
    const id = stay.guestId ?? '';
    const before = house.contents();
    expect(await refusal(operator.guests.change({ id, birthday: '02-30' }))).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(await refusal(operator.guests.change({ id, birthday: '2025-02-29' }))).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(await refusal(operator.guests.change({ id, name: '周海' }))).toMatchObject({
      reason: 'guests.nothingChanged',
    });
    expect(await refusal(operator.guests.get({ id: 'nobody' }))).toMatchObject({
      code: 'NOT_FOUND',
      reason: 'guests.unknown',
    });
    expect(await refusal(house.as('105').guests.get({ id }))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(house.contents()).toBe(before);
  });
});

describe('who looked', () => {
  it('is recorded once in a quarter of an hour, and shown to supervisors alone', async () => {
    const house = await createTestHouse();
    const { stay } = await comes(house, { place: '1208', guest: '周海' });
    const id = stay.guestId ?? '';
    await house.as('002').guests.get({ id });
    await house.as('002').guests.get({ id });
    expect(events(house, id, 'looked')).toHaveLength(1);
    house.advance(16);
    expect((await house.as('002').guests.get({ id })).looks).toBeNull();
    expect(events(house, id, 'looked')).toHaveLength(2);
    const { looks } = await house.as('011').guests.get({ id });
    expect(looks?.map(({ by }) => by)).toEqual(['011', '002', '002']);
  });
});

describe('a guest who stays incognito', () => {
  it('has a file without a name for those who need not know it', async () => {
    const house = await createTestHouse();
    const { stay } = await comes(house, {
      place: '1208',
      guest: '林晓梅',
      phone: '13800001111',
      birthday: '11-23',
      company: '湖光贸易',
      incognito: true,
      preferences: ['荞麦枕'],
    });
    const id = stay.guestId ?? '';
    const operator = house.as('002');
    const card = await operator.guests.get({ id });
    expect(card).toMatchObject({ name: null, phone: null, birthday: null, company: null });
    expect(card.anniversaries).toEqual([]);
    const listed = await operator.guests.list({ show: 'all' });
    const [at] = (await operator.guests.at({ place: '1208' })).guests;
    expect(at).toMatchObject({ name: null, likes: ['荞麦枕'] });
    const record = await operator.events.list({ subject: id });
    for (const told of [card, listed, record, await operator.guests.find({ text: '林' })])
      expect(JSON.stringify(told)).not.toMatch(/林|1380000|湖光/);
    expect((await operator.guests.find({ text: 'linxiaomei' })).guests).toEqual([]);
    expect((await house.as('011').guests.find({ text: 'linxiaomei' })).guests).toMatchObject([
      { id, name: '林晓梅' },
    ]);
    expect(await refusal(operator.guests.change({ id, name: '林大梅' }))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    // Afterwards, in a stay under the own name, the old one is still nobody's business.
    await house.as('011').stays.checkOut({ id: stay.id });
    expect((await operator.guests.get({ id })).name).toBeNull();
  });
});

describe('what to know before speaking', () => {
  it('is said with the line typed: class, language, likes, aversions, the day, open work', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { stay } = await comes(house, {
      place: '1208',
      guest: '林晓梅',
      birthday: '11-24',
      vipClass: 'key',
      preferences: ['荞麦枕', '不吃辣'],
    });
    await operator.guests.addPreference({
      id: stay.guestId ?? '',
      kind: 'avoids',
      text: '百合花',
      source: 'observed',
    });
    await operator.intake.record({ text: '1208 毛巾' });
    const { guest } = await operator.intake.preview({ text: '1208 枕头' });
    expect(guest).toMatchObject({
      name: '林晓梅',
      vip: 'key',
      likes: ['荞麦枕'],
      avoids: ['不吃辣', '百合花'],
      anniversaries: [{ kind: 'birthday', on: '2026-11-24' }],
      open: 1,
    });
    expect((await operator.stays.get({ id: stay.id })).preferences).toEqual([
      '荞麦枕',
      '不吃辣',
      '✗ 百合花',
    ]);
  });
});
