// What guests said and who they were goes when its time is over, or when they ask; the figures stay.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';
import { whereIs } from '../support/where-is.ts';

const monthMinutes = 31 * 24 * 60;

/** A guest with a call, a request, a message; checked in, gone, everything settled. */
const guestOf = async (house: TestHouse, room: string, name: string) => {
  const operator = house.as('002');
  const { stay } = await operator.stays.checkIn({
    place: room,
    guest: name,
    departure: '2026-11-25',
    phone: '+86 138 0000 1111',
    party: 1,
  });
  const { id } = await recordOne(operator, `${room}毛巾`);
  await operator.requests.note({ id, text: `${name}说要厚的` });
  await operator.requests.cancel({ id, reason: '不要了' });
  await operator.stays.checkOut({ id: stay.id });
  house.desk.settle();
  return { stay: stay.id, request: id };
};

const found = async (house: TestHouse, text: string): Promise<string[]> => {
  house.desk.settle();
  const { hits } = await house.as('011').search.find({ text });
  return hits.map(({ kind }) => kind);
};

describe('a guest erased on request', () => {
  it('is gone from every table, the record, the index and the file; the figures and the chain stand', async () => {
    const house = await createTestHouse();
    const { stay, request } = await guestOf(house, '1216', '慕容雪晴');
    expect(whereIs(house, '慕容雪晴')).toEqual(['event_personal', 'guests', 'stays']);
    expect(await found(house, '慕容雪晴')).toEqual(expect.arrayContaining(['stay', 'request']));
    const before = house.rows(
      'SELECT state, service, place, logged_at_ms FROM requests WHERE id = ?',
      request,
    );

    const erased = await house.as('020').guests.erase({ stay, confirm: '慕容雪晴' });
    expect(erased).toMatchObject({ stays: 1, registers: { stays: 1, requests: 1 } });
    expect(erased.parts).toBeGreaterThan(3);
    expect(whereIs(house, '慕容雪晴')).toEqual([]);
    expect(whereIs(house, '13800001111')).toEqual([]);
    expect(await found(house, '慕容雪晴')).toEqual([]);
    expect(await found(house, '厚的')).toEqual([]);
    expect(
      house.rows('SELECT state, service, place, logged_at_ms FROM requests WHERE id = ?', request),
    ).toEqual(before);
    const [event] = house.rows<{ body: string }>(
      "SELECT body FROM events WHERE kind = 'guest-erased'",
    );
    expect(JSON.parse(event?.body ?? '').facts).toMatchObject({ registers: { stays: 1 } });
    expect(event?.body).not.toContain('慕容');

    const { verifyRecord } = await import('../../electron/desk/events/verify.ts');
    const { openDatabase } = await import('../../electron/desk/database/open.ts');
    await house.desk.close();
    const database = openDatabase({ dataDir: house.dataDir });
    const verified = verifyRecord(database);
    database.close();
    expect(verified).toMatchObject({ ok: true, findings: [] });
    expect(verified.erased).toBeGreaterThan(3);
    for (const name of ['house.db', 'house.db-wal'])
      if (existsSync(join(house.dataDir, name)))
        expect(readFileSync(join(house.dataDir, name)).includes('慕容雪晴'), name).toBe(false);
    await house.reopen();
  });

  it('is gone from the archive too: its personal file is made anew, the record’s stays', async () => {
    const house = await createTestHouse();
    const { stay } = await guestOf(house, '1216', '慕容雪晴');
    const supervisor = house.as('011');
    const written = await supervisor.archive.write({ month: '2026-11' });
    const asked = { file: written.personalFile ?? '', member: 'stays', filter: '慕容雪晴' };
    expect((await supervisor.archive.open(asked)).found).toBe(1);
    await house.as('020').guests.erase({ stay, confirm: '慕容雪晴' });
    house.desk.settle();
    await expect
      .poll(async () => (await supervisor.archive.open(asked)).found, { timeout: 15_000 })
      .toBe(0);
    await expect
      .poll(() => house.rows('SELECT stale FROM archives'), { timeout: 15_000 })
      .toEqual([{ stale: 0 }]);
    expect((await supervisor.archive.open({ file: written.file })).sha256).toBe(written.sha256);
    expect(house.rows("SELECT kind FROM events WHERE kind = 'archive-thinned'")).toHaveLength(1);
  });

  it('is refused while they are in the house, while they are expected, while something is open', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const manager = house.as('020');
    const { stay } = await operator.stays.checkIn({
      place: '1216',
      guest: 'Ann',
      departure: '2026-11-25',
    });
    expect(await refusal(manager.guests.erase({ stay: stay.id, confirm: 'ann' }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'retention.inHouse',
    });
    await operator.stays.checkOut({ id: stay.id });
    house.arrange(
      `INSERT INTO charges (id, number, source_kind, source_id, kind, code, zh, en, quantity, cents, currency,
        place, stay_id, state, at_ms, by_id) VALUES ('c', 9000, 'charge', 's', 'sundry', 'x', 'x', 'x', 1, 1, 'CNY',
        '1216', ?, 'open', 1, 'x')`,
      stay.id,
    );
    const before = house.contents();
    expect(await refusal(manager.guests.erase({ stay: stay.id, confirm: 'ann' }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'retention.held',
    });
    expect(house.contents()).toBe(before);
    expect(await refusal(operator.guests.erase({ stay: stay.id, confirm: 'ann' }))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });
});

describe('a guest’s data handed over', () => {
  it('is everything kept of them, as JSON and to read, and the record says that it was', async () => {
    const house = await createTestHouse();
    const { stay } = await guestOf(house, '1216', '慕容雪晴');
    const given = await house.as('020').guests.export({ stay });
    const json = JSON.parse(readFileSync(given.json, 'utf8')) as {
      registers: Record<string, Record<string, unknown>[]>;
    }[];
    expect(json[0]?.registers['stays']).toMatchObject([
      { guest: '慕容雪晴', phone: '13800001111' },
    ]);
    expect(JSON.stringify(json[0]?.registers['requests'])).toContain('厚的');
    const sheet = readFileSync(given.sheet, 'utf8');
    expect(sheet).toContain('慕容雪晴');
    expect(sheet).toContain('<th>电话</th>');
    expect(sheet).toContain('<td>13800001111</td>');
    expect(sheet).toContain('已离店');
    // Nothing of the programs' own: no ids, no codes, no flags, no lists as they are stored.
    for (const inner of [stay, 'departed', '[{', '_ms', '隐名'])
      expect(sheet, inner).not.toContain(inner);
    expect(sheet).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    expect(basename(given.sheet)).toMatch(/^客人资料副本 1216 .*\.html$/);
    const english = await house.as('020').guests.export({ stay, language: 'en' });
    const copy = readFileSync(english.sheet, 'utf8');
    expect(copy).toContain('<th>Telephone</th>');
    expect(copy).toMatch(/\d{1,2} November 2026/);
    expect(house.rows("SELECT kind FROM events WHERE kind = 'guest-exported'")).toHaveLength(2);
    expect(await refusal(house.as('011').guests.export({ stay }))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });
});

describe('the copies that were handed out', () => {
  const exportedTwice = async () => {
    const house = await createTestHouse();
    const { stay } = await guestOf(house, '1216', '慕容雪晴');
    const other = await guestOf(house, '1217', '欧阳明月');
    const manager = house.as('020');
    const copies = [];
    for (const whose of [{ stay }, { stay, language: 'en' as const }]) {
      const { json, sheet } = await manager.guests.export(whose);
      copies.push(json, sheet);
    }
    const { json, sheet } = await manager.guests.export({ stay: other.stay });
    return { house, manager, stay, copies, others: [json, sheet] };
  };
  const there = (files: readonly string[]) => files.filter((file) => existsSync(file));

  it('go from the folder of papers with the guest, and the preview says how many', async () => {
    const { house, manager, stay, copies, others } = await exportedTwice();
    // One was taken out by hand.
    rmSync(copies[0] ?? '');
    expect(await manager.guests.erasing({ stay })).toMatchObject({ papers: 3 });
    expect(await refusal(manager.guests.erase({ stay, confirm: '欧阳明月' }))).toMatchObject({
      reason: 'retention.confirm',
    });
    expect(there(copies)).toHaveLength(3);
    expect(await manager.guests.erase({ stay, confirm: '慕容雪晴' })).toMatchObject({ papers: 3 });
    expect(there(copies)).toEqual([]);
    expect(there(others)).toEqual(others);
    const [event] = house.rows<{ body: string }>(
      "SELECT body FROM events WHERE kind = 'guest-erased'",
    );
    expect(JSON.parse(event?.body ?? '').facts).toMatchObject({ papers: 3 });
    expect(await manager.guests.erasing({ stay })).toMatchObject({ papers: 0 });
  });

  it('keep the guest where one cannot be removed: nothing is erased, and the file is named', async () => {
    const { house, manager, stay, copies } = await exportedTwice();
    const [first = ''] = copies;
    rmSync(first);
    mkdirSync(join(first, 'in the way'), { recursive: true });
    const before = house.contents();
    expect(await refusal(manager.guests.erase({ stay, confirm: '慕容雪晴' }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'paper.notRemoved',
      details: { path: first },
    });
    expect(house.contents()).toBe(before);
    rmSync(first, { recursive: true });
    await manager.guests.erase({ stay, confirm: '慕容雪晴' });
    expect(there(copies)).toEqual([]);
  });
});

describe('a rule', () => {
  it('shows what would go before it goes, and goes by itself at night', async () => {
    const house = await createTestHouse();
    const { stay } = await guestOf(house, '1216', '慕容雪晴');
    const admin = house.as('090');
    const now = await admin.retention.preview({});
    expect(now.rows).toBe(0);
    house.sleep(2 * monthMinutes);
    await admin.retention.set({ class: 'guests', months: 1 });
    const preview = await admin.retention.preview({});
    const guests = preview.classes.find((one) => one.class === 'guests');
    expect(guests?.registers).toEqual({ stays: 1, guests: 1 });
    const kept = await admin.retention.preview({ months: { guests: null } });
    expect(kept.classes.find((one) => one.class === 'guests')?.rows).toBe(0);
    house.advance(2 * 24 * 60);
    expect(house.rows('SELECT guest FROM stays WHERE id = ?', stay)).toEqual([{ guest: '' }]);
    expect(whereIs(house, '慕容雪晴')).toEqual([]);
    const steps = house.rows<{ kind: string; body: string; actor: string }>(
      "SELECT kind, body, actor FROM events WHERE kind LIKE 'retention-%' ORDER BY seq",
    );
    expect(steps.map(({ kind }) => kind)).toEqual([
      'retention-set',
      'retention-begun',
      'retention-step',
      'retention-done',
    ]);
    expect(JSON.parse(steps[2]?.body ?? '').facts).toMatchObject({ class: 'guests' });
    const { runs } = await admin.retention.list({});
    expect(runs).toMatchObject([{ state: 'done', by: 'scheduler', erased: { guests: 1 } }]);
    expect((await admin.retention.preview({})).rows).toBe(0);
  });

  it('leaves what is still open, and says how much', async () => {
    const house = await createTestHouse();
    const { stay } = await guestOf(house, '1216', '慕容雪晴');
    house.arrange(
      `INSERT INTO charges (id, number, source_kind, source_id, kind, code, zh, en, quantity, cents, currency,
        place, stay_id, state, at_ms, by_id) VALUES ('c', 9000, 'charge', 's', 'sundry', 'x', 'x', 'x', 1, 1, 'CNY',
        '1216', ?, 'open', 1, 'x')`,
      stay,
    );
    const admin = house.as('090');
    await admin.retention.set({ class: 'guests', months: 1 });
    house.sleep(2 * monthMinutes);
    house.advance(2 * 24 * 60);
    const preview = await admin.retention.preview({});
    expect(preview.classes.find((one) => one.class === 'guests')).toMatchObject({
      rows: 0,
      held: 1,
    });
    await admin.retention.run({});
    house.desk.settle();
    expect(house.rows('SELECT guest FROM stays WHERE id = ?', stay)).toEqual([
      { guest: '慕容雪晴' },
    ]);
  });

  it('kept for good never goes; two runs do not run at once; only who answers for it sets it', async () => {
    const house = await createTestHouse();
    const admin = house.as('090');
    expect(await admin.retention.set({ class: 'calls', months: null })).toMatchObject({
      before: null,
    });
    await admin.retention.run({});
    expect(await refusal(admin.retention.run({}))).toMatchObject({ reason: 'retention.running' });
    for (const months of [0, 601, 1.5])
      expect(await refusal(admin.retention.set({ class: 'calls', months }))).toMatchObject({
        code: 'INVALID_INPUT',
      });
    expect(
      await refusal(house.as('011').retention.set({ class: 'calls', months: 1 })),
    ).toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });
});
