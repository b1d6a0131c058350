// What a guest complained of, answered, liked and asked goes with them; who still waits for an answer is kept.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';
import { whereIs } from '../support/where-is.ts';

const fileOf = (house: TestHouse, stay: string): string =>
  house.rows<{ id: string }>('SELECT guest_id AS id FROM stays WHERE id = ?', stay)[0]?.id ?? '';

const stayOf = async (house: TestHouse, place: string, guest: string): Promise<string> => {
  const { stay } = await house
    .as('002')
    .stays.checkIn({ place, guest, departure: '2026-11-25', phone: '+86 138 0000 1111', party: 1 });
  return stay.id;
};

/** A complaint of room 1216. */
const complained = async (house: TestHouse, what: string): Promise<string> => {
  const operator = house.as('002');
  const { complaint } = await operator.complaints.open({ what, place: '1216', wants: '赔礼道歉' });
  return complaint?.id ?? '';
};
const close = (house: TestHouse, id: string): void =>
  house.arrange(
    "UPDATE complaints SET state = 'closed', open = 0, cause = 'equipment', closed_at_ms = opened_at_ms + 1 WHERE id = ?",
    id,
  );

describe('a guest erased on request', () => {
  it('takes their complaint, enquiry, preferences and file along; what was counted stands', async () => {
    const house = await createTestHouse();
    const stay = await stayOf(house, '1216', '慕容雪晴');
    const guest = fileOf(house, stay);
    const complaint = await complained(house, '慕容雪晴的羊绒围巾被洗坏了');
    close(house, complaint);
    await house
      .as('002')
      .guests.addPreference({ id: guest, kind: 'likes', text: '要檀香枕', source: 'said' });
    const { id: request } = await recordOne(house.as('002'), '1216毛巾');
    await house.as('002').requests.cancel({ id: request, reason: '不要了' });
    const atMs = Date.parse('2026-11-23T16:00:00+08:00');
    house.arrange(
      `INSERT INTO surveys (id, number, kind, way, request_id, stay_id, room, asked_at_ms, asked_by, answer, why,
        answered_at_ms, draft, settled) VALUES ('s', 901, 'stay', 'call-back', NULL, ?, '1216', ${atMs}, 'x', 'not',
        '慕容说枕头臭', ${atMs}, 0, '已向慕容致歉')`,
      stay,
    );
    await house.as('002').stays.checkOut({ id: stay });
    house.desk.settle();
    expect(whereIs(house, '羊绒围巾')).toEqual(['complaints', 'event_personal']);
    const figures = () =>
      house.rows(
        'SELECT kind, severity, place, compensation_cents, cause, opened_at_ms, stay_id FROM complaints WHERE id = ?',
        complaint,
      );
    const before = figures();
    const erased = await house.as('020').guests.erase({ stay, confirm: '慕容雪晴' });
    expect(erased.registers).toMatchObject({ stays: 1, guests: 1, complaints: 1, surveys: 1 });
    for (const words of ['羊绒围巾', '赔礼道歉', '慕容', '檀香枕', '枕头臭', '13800001111'])
      expect(whereIs(house, words), words).toEqual([]);
    expect(figures()).toEqual(before);
    expect(house.rows("SELECT answer, answered_at_ms FROM surveys WHERE id = 's'")).toEqual([
      { answer: 'not', answered_at_ms: atMs },
    ]);
    house.desk.settle();
    for (const text of ['羊绒围巾', '慕容', '檀香枕'])
      expect((await house.as('011').search.find({ text })).hits, text).toEqual([]);
  });

  it('is refused while their complaint is open, and changes nothing', async () => {
    const house = await createTestHouse();
    const stay = await stayOf(house, '1216', '慕容雪晴');
    await complained(house, '空调整夜滴水');
    await house.as('002').stays.checkOut({ id: stay });
    house.desk.settle();
    const before = house.contents();
    expect(
      await refusal(house.as('020').guests.erase({ stay, confirm: '慕容雪晴' })),
    ).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'retention.held',
      details: { registers: expect.arrayContaining(['complaints', 'stays']) },
    });
    expect(house.contents()).toBe(before);
  });

  it('takes the words of a complaint nobody’s name was asked for, made in their room in their days', async () => {
    const house = await createTestHouse();
    const stay = await stayOf(house, '1216', '慕容雪晴');
    const complaint = await complained(house, '走廊地毯发霉');
    close(house, complaint);
    house.arrange('UPDATE complaints SET stay_id = NULL WHERE id = ?', complaint);
    house.advance(10);
    await house.as('002').stays.checkOut({ id: stay });
    house.advance(10);
    const other = await complained(house, '电视没有信号');
    close(house, other);
    house.arrange('UPDATE complaints SET stay_id = NULL WHERE id = ?', other);
    house.advance(10);
    await house.as('020').guests.erase({ stay, confirm: '慕容雪晴' });
    expect(whereIs(house, '走廊地毯发霉')).toEqual([]);
    expect(whereIs(house, '电视没有信号')).toContain('complaints');
  });

  it('is gone from every file that was put together, by either of its ids', async () => {
    const house = await createTestHouse();
    const first = await stayOf(house, '1216', '慕容雪晴');
    const second = await stayOf(house, '1217', '欧阳雪晴');
    const keep = fileOf(house, first);
    const gone = fileOf(house, second);
    await house.as('011').guests.merge({ keep, gone });
    for (const id of [first, second]) await house.as('002').stays.checkOut({ id });
    house.desk.settle();
    const given = await house.as('020').guests.export({ guest: gone });
    const json = JSON.parse(readFileSync(given.json, 'utf8')) as {
      registers: Record<string, unknown[]>;
    }[];
    expect(given.stays).toBe(2);
    expect(json.map(({ registers }) => registers['guests']?.length ?? 0)).toEqual([2, 0]);

    const erased = await house.as('020').guests.erase({ guest: gone, confirm: '慕容雪晴' });
    expect(erased).toMatchObject({ stays: 2, registers: { stays: 2, guests: 2 } });
    for (const words of ['慕容', '欧阳', '13800001111'])
      expect(whereIs(house, words), words).toEqual([]);
  });

  it('is handed what they said, not what the house weighed or how it was heard', async () => {
    const house = await createTestHouse();
    const stay = await stayOf(house, '1216', '慕容雪晴');
    const id = await complained(house, '羊绒围巾被洗坏了');
    await house
      .as('002')
      .complaints.prepare({ id, options: [{ words: '先给果盘试试', cents: 0 }] });
    await house.as('002').complaints.note({ id, text: '这位客人很难缠' });
    const call = await house.as('002').calls.begin({ place: '1216' });
    await house.as('002').intake.record({ text: '1216 毛巾', callId: call.id });
    await house.as('002').calls.end({ id: call.id });
    await house.as('011').callQuality.check({
      call: call.number,
      points: {
        pitch: 4,
        firmness: 4,
        pace: 4,
        breath: 4,
        courtesy: 4,
        ending: 4,
        steadiness: 4,
      },
      content: { greeting: 'yes', repeatBack: 'yes', promise: 'yes', thanks: 'yes' },
      note: '语气生硬',
    });
    await house.as('002').lostAndFound.found({
      what: '金戒指',
      place: '1216',
      heldBack: '内圈刻着一九八八',
    });
    const given = await house.as('020').guests.export({ stay });
    const words = readFileSync(given.json, 'utf8');
    const sheet = readFileSync(given.sheet, 'utf8');
    for (const theirs of ['羊绒围巾被洗坏了', '金戒指']) {
      expect(words, theirs).toContain(theirs);
      expect(sheet, theirs).toContain(theirs);
    }
    // By what is held back an owner is known: whoever asks for a copy may be a claimant.
    for (const ours of ['先给果盘试试', '这位客人很难缠', '语气生硬', '一九八八']) {
      expect(words, ours).not.toContain(ours);
      expect(sheet, ours).not.toContain(ours);
    }
  });

  it('of one stay keeps the file while another stay of theirs bears the name', async () => {
    const house = await createTestHouse();
    const first = await stayOf(house, '1216', '慕容雪晴');
    const second = await stayOf(house, '1217', '慕容雪晴');
    const keep = fileOf(house, first);
    if (fileOf(house, second) !== keep)
      await house.as('011').guests.merge({ keep, gone: fileOf(house, second) });
    await house.as('002').stays.checkOut({ id: first });
    await house.as('020').guests.erase({ stay: first, confirm: '慕容雪晴' });
    expect(whereIs(house, '慕容雪晴')).toEqual(expect.arrayContaining(['guests', 'stays']));
    const given = await house.as('020').guests.export({ stay: second });
    const json = JSON.parse(readFileSync(given.json, 'utf8')) as {
      registers: Record<string, unknown[]>;
    }[];
    expect(json[0]?.registers['guests']?.length).toBeGreaterThan(0);
  });
});

describe('before a guest is erased', () => {
  it('what goes, what may be theirs too and what holds it up is shown, and nothing changes', async () => {
    const house = await createTestHouse();
    const manager = house.as('020');
    const first = await stayOf(house, '1216', '慕容雪晴');
    const second = await stayOf(house, '1217', '欧阳雪晴');
    const third = await stayOf(house, '1218', '慕容雪晴');
    const keep = fileOf(house, first);
    await house.as('011').guests.merge({ keep, gone: fileOf(house, second) });
    // The same person under a third file, which nobody has put together with the others yet.
    house.arrange(
      "INSERT INTO guests (id, name, name_key, spelt, letters, phone, company, document, vip_class, language, birthday, wedding, notes, merged_into, made_at_ms, version) SELECT 'other', name, name_key, spelt, letters, phone, company, document, vip_class, language, birthday, wedding, notes, NULL, made_at_ms, version FROM guests WHERE id = ?",
      keep,
    );
    house.arrange("UPDATE stays SET guest_id = 'other' WHERE id = ?", third);
    const { id: request } = await recordOne(house.as('002'), '1216毛巾');
    await house.as('002').requests.cancel({ id: request, reason: '不要了' });
    house.desk.settle();
    const here = await manager.guests.erasing({ stay: first, whole: true });
    expect(here.held.map(({ room, why }) => [room, why])).toEqual(
      expect.arrayContaining([
        ['1216', 'in-house'],
        ['1217', 'in-house'],
      ]),
    );
    for (const id of [first, second]) await house.as('002').stays.checkOut({ id });
    house.desk.settle();
    const before = house.contents();
    const preview = await manager.guests.erasing({ stay: second, whole: true });
    expect(preview).toMatchObject({
      confirm: { by: 'name', words: '慕容雪晴' },
      guest: keep,
      held: [],
      doubles: [{ id: 'other', name: '慕容雪晴', stays: 1 }],
    });
    expect(preview.stays.map(({ room }) => room).sort()).toEqual(['1216', '1217']);
    expect(preview.files.map(({ name, merged }) => [name, merged])).toEqual([
      ['慕容雪晴', false],
      ['欧阳雪晴', true],
    ]);
    expect(house.contents()).toBe(before);
    const erased = await manager.guests.erase({
      stay: second,
      whole: true,
      confirm: ' 慕容雪晴 ',
    });
    expect(
      Object.fromEntries(preview.registers.map(({ register, rows }) => [register, rows])),
    ).toEqual(erased.registers);
    expect(erased.rows).toBe(preview.rows);
  });

  it('the name has to be typed; of a guest without one, the room', async () => {
    const house = await createTestHouse();
    const manager = house.as('020');
    const stay = await stayOf(house, '1216', '慕容雪晴');
    await house.as('002').stays.checkOut({ id: stay });
    house.desk.settle();
    const before = house.contents();
    expect(await refusal(manager.guests.erase({ stay, confirm: '慕容' }))).toMatchObject({
      code: 'INVALID_INPUT',
      reason: 'retention.confirm',
    });
    expect(await refusal(house.as('011').guests.erasing({ stay }))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(house.contents()).toBe(before);
    house.arrange("UPDATE stays SET guest = '', guest_id = NULL WHERE id = ?", stay);
    expect((await manager.guests.erasing({ stay })).confirm).toEqual({ by: 'room', words: '1216' });
    await manager.guests.erase({ stay, confirm: '1216' });
  });

  it('takes along what was said of their wake-ups and of what was lent to them', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const stay = await stayOf(house, '1216', '慕容雪晴');
    const wakeUp = await operator.wakeUps.set({ place: '1216', at: '6:30' });
    await operator.wakeUps.note({ id: wakeUp.id, text: '慕容雪晴有心脏病' });
    await operator.wakeUps.cancel({ id: wakeUp.id, reason: '慕容雪晴不用叫了' });
    await house.as('011').loans.setStock({ item: 'umbrella', owned: 5 });
    const [loan] = (await operator.loans.lend({ item: 'umbrella', place: '1216' })).loans;
    await operator.loans.note({ id: loan?.id ?? '', text: '慕容雪晴说伞柄松' });
    await operator.loans.withdraw({ id: loan?.id ?? '', reason: '慕容雪晴没拿' });
    for (const { id, open } of house.rows<{ id: string; open: number }>(
      'SELECT id, open FROM requests',
    ))
      if (open) await operator.requests.cancel({ id, reason: '不要了' });
    await operator.stays.checkOut({ id: stay });
    house.desk.settle();
    await house.as('020').guests.erase({ stay, whole: true, confirm: '慕容雪晴', reason: 'asked' });
    house.desk.settle();
    expect(whereIs(house, '慕容雪晴')).toEqual([]);
    expect(house.rows('SELECT state FROM wake_ups')).toHaveLength(1);
  });

  it('and afterwards stands among what was erased: who, when, how many, and no name', async () => {
    const house = await createTestHouse();
    const stay = await stayOf(house, '1216', '慕容雪晴');
    await house.as('002').stays.checkOut({ id: stay });
    house.desk.settle();
    await house.as('020').guests.erase({ stay, whole: true, confirm: '慕容雪晴', reason: 'asked' });
    const { runs } = await house.as('011').retention.list({});
    expect(runs).toMatchObject([{ by: '020', state: 'done', stays: 1, erased: { guests: 2 } }]);
    expect(JSON.stringify(runs)).not.toContain('慕容');
    // By the rules a run is still to be had.
    expect(await house.as('090').retention.run({})).toMatchObject({ stays: null });
  });
});

describe('a rule', () => {
  const months = 32 * 24 * 60;

  it('lets the words of complaints go in their time, and holds back whoever complains still', async () => {
    const house = await createTestHouse();
    const admin = house.as('090');
    const stay = await stayOf(house, '1216', '慕容雪晴');
    const done = await complained(house, '羊绒围巾被洗坏了');
    close(house, done);
    const open = await complained(house, '空调整夜滴水');
    await house.as('002').stays.checkOut({ id: stay });
    house.sleep(2 * months);
    const preview = await admin.retention.preview({ months: { guests: 1, complaints: 1 } });
    const of = (name: string) => preview.classes.find((one) => one.class === name);
    expect(of('complaints')).toMatchObject({ rows: 1, registers: { complaints: 1 } });
    expect(of('guests')).toMatchObject({ rows: 0, held: 2 });
    await admin.retention.set({ class: 'complaints', months: 1 });
    await admin.retention.set({ class: 'guests', months: 1 });
    await admin.retention.run({});
    house.desk.settle();
    expect(whereIs(house, '羊绒围巾')).toEqual([]);
    expect(whereIs(house, '空调整夜滴水')).toContain('complaints');
    expect(whereIs(house, '慕容雪晴')).toEqual(expect.arrayContaining(['guests', 'stays']));
    close(house, open);
    await admin.retention.run({});
    house.desk.settle();
    expect(whereIs(house, '慕容雪晴')).toEqual([]);
    expect(whereIs(house, '空调整夜滴水')).toEqual([]);
  });

  it('reaches the file of somebody who never came', async () => {
    const house = await createTestHouse();
    const admin = house.as('090');
    const { stay } = await house.as('002').stays.expect({
      place: '1216',
      guest: '慕容雪晴',
      arrival: '2026-11-24',
      departure: '2026-11-25',
    } as never);
    await house.as('002').stays.cancel({ id: stay.id, reason: '不来了' } as never);
    house.sleep(2 * months);
    await admin.retention.set({ class: 'guests', months: 1 });
    await admin.retention.run({});
    house.desk.settle();
    expect(whereIs(house, '慕容雪晴')).toEqual([]);
  });
});
