// Each step of the tables is taken from the one before it, on a file that already has rows.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { migrations } from '../../electron/desk/database/migrations/index.ts';
import { takeStep } from '../../electron/desk/database/migrations/migration.ts';
import { databaseFile, openDatabase } from '../../electron/desk/database/open.ts';
import { prepareReads, prepareWrites } from '../../electron/desk/stores.ts';

/** A database as the program wrote it at an earlier version, closed again, with the rows given. */
const databaseAt = (version: number, rows: string): string => {
  const dataDir = mkdtempSync(join(tmpdir(), 'bellboard-migration-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const db = new Sqlite(databaseFile(dataDir));
  for (const step of migrations) if (step.version <= version) takeStep(db, step);
  db.pragma(`application_id = ${0x42454c4c}`);
  db.pragma(`user_version = ${version}`);
  db.exec(rows);
  db.close();
  return dataDir;
};

const person = (id: string) => `
  INSERT INTO staff (id, code, name, role, department, floors, active)
  VALUES ('${id}', '${id}', '王芳', 'attendant', 'housekeeping', '[]', 1);`;

it('20: alarms keep what they were about, who was told and where they were shown', () => {
  const dataDir = databaseAt(
    10,
    `${person('101')}
    INSERT INTO requests (id, number, place_kind, place_known, service, words, state, open, priority,
      chases, reopened, logged_at_ms, starts_at_ms, acknowledge_from_ms, acknowledge_by_ms, due_at_ms,
      promise_wanted, climb, promise_alarms, from_ms, version)
    VALUES ('r1', 1, 'none', 0, 'towels', '毛巾', 'logged', 1, 'normal', 0, 0, 1, 1, 1, 1, 1, 0, 1, 0, 1, 1);
    INSERT INTO alarms (id, request_id, step, target, level, raised_at_ms, tell_id, why)
    VALUES ('a1', 'r1', 'warning', 'acknowledge', 1, 5, '101', 'role');
    INSERT INTO alarm_showings VALUES ('a1', 'desk-1', '101', 6);`,
  );
  const database = openDatabase({ dataDir });
  onTestFinished(database.close);
  expect(database.raw.prepare('SELECT * FROM alarms').all()).toMatchObject([
    { id: 'a1', subject_kind: 'request', subject_id: 'r1', label: null, tell_id: '101', level: 1 },
  ]);
  expect(database.raw.prepare('SELECT * FROM alarm_showings').all()).toEqual([
    { alarm_id: 'a1', station: 'desk-1', staff_id: '101', at_ms: 6 },
  ]);
  expect(database.raw.pragma('foreign_key_check')).toEqual([]);
});

it('50: a house gets the keeping times, which are its own from then on', () => {
  const database = openDatabase({ dataDir: databaseAt(20, person('101')) });
  onTestFinished(database.close);
  expect(
    database.raw.prepare('SELECT class, keep, unit, after_keeping FROM keeping_rules').raw().all(),
  ).toEqual([
    ['document', 1, 'year', 'police'],
    ['general', 3, 'month', 'police'],
    ['hazardous', null, 'day', 'security'],
    ['perishable', 1, 'day', 'dispose'],
    ['suspicious', null, 'day', 'security'],
    ['valuable', 1, 'year', 'police'],
  ]);
});

it('60: a house made before it had loans gets the kinds of its own catalogue, none counted yet', () => {
  const dataDir = databaseAt(
    20,
    `INSERT INTO services (code, position, zh, en, department, priority, acknowledge_minutes,
      complete_minutes, needs_door, charge, follow_up, extra_fields, aliases)
    VALUES ('loan-iron', 3, '借熨斗熨板', 'Lend an iron and board', 'housekeeping', 'normal', 3, 10, 1, 'if-lost',
      'loan-return', '[]', '[]'),
    ('loan-return', 4, '收回借物', 'Collect a loaned item', 'housekeeping', 'normal', 10, 60, 1, 'none', NULL,
      '[]', '[]');`,
  );
  const database = openDatabase({ dataDir });
  onTestFinished(database.close);
  expect(database.raw.prepare('SELECT id, service, zh, en, owned FROM loan_items').all()).toEqual([
    { id: 'iron', service: 'loan-iron', zh: '熨斗熨板', en: 'iron and board', owned: 0 },
  ]);
  expect(database.raw.prepare('SELECT recall_minute FROM loan_settings').all()).toEqual([
    { recall_minute: 540 },
  ]);
});

it('30: who was on duty stays so, told by the operator; the house gets its measure of being late', () => {
  const dataDir = databaseAt(
    20,
    `${person('101')}
    INSERT INTO house (id, house_id, name_zh, name_en, language, time_zone, demo, undo_ms, idle_lock_ms,
      warn_share, created_at_ms) VALUES (1, 'h', 'x', 'x', 'en', 'UTC', 0, 1, 1, 0.7, 1);
    INSERT INTO duties VALUES ('d1', '101', 5, 9);
    INSERT INTO duties VALUES ('d2', '101', 12, NULL);`,
  );
  const database = openDatabase({ dataDir });
  onTestFinished(database.close);
  expect(database.raw.prepare('SELECT * FROM duties ORDER BY id').all()).toMatchObject([
    { id: 'd1', off_at_ms: 9, on_proof: 'operator', off_proof: 'operator', corrected: 0 },
    { id: 'd2', off_at_ms: null, on_proof: 'operator', off_proof: null, corrected: 0 },
  ]);
  expect(
    database.raw.prepare('SELECT grace_minutes, break_minutes, overtime_minutes FROM house').get(),
  ).toEqual({ grace_minutes: 5, break_minutes: 30, overtime_minutes: 15 });
});

it('90: a batch handout keeps its figures; whom it served is not known of before', () => {
  const dataDir = databaseAt(
    80,
    `${person('101')}
    INSERT INTO key_handouts VALUES ('h1', '101', 5, 6, 9, 2, 3, 10);`,
  );
  const database = openDatabase({ dataDir });
  onTestFinished(database.close);
  expect(
    database.raw.prepare('SELECT persons, handed_out, people FROM key_handouts').all(),
  ).toEqual([{ persons: 2, handed_out: 3, people: '[]' }]);
});

it('120: signs on doors, closed rooms and stays are taken along', () => {
  const dataDir = databaseAt(
    110,
    `INSERT INTO floors VALUES ('12', 0, 'centre', '[]');
    INSERT INTO rooms VALUES ('r1', '1208', '12', 0, 'twin', 'occupied', 'dirty', 1, 0);
    INSERT INTO rooms VALUES ('r2', '1209', '12', 1, 'twin', 'vacant', 'out-of-order', 0, 1);
    INSERT INTO stays VALUES ('s1', '1208', '李女士', 0, 2, 'key', 'zh', '2026-11-22', '2026-11-25',
      'in-house', '["荞麦枕"]', NULL);`,
  );
  const database = openDatabase({ dataDir });
  onTestFinished(database.close);
  const rows = database.raw.prepare('SELECT number, housekeeping, flags FROM rooms').all() as {
    number: string;
    housekeeping: string;
    flags: string;
  }[];
  expect(rows.map((row) => ({ ...row, flags: JSON.parse(row.flags) as unknown }))).toEqual([
    {
      number: '1208',
      housekeeping: 'dirty',
      flags: { dnd: { sinceMs: 0, byId: 'setup', source: 'desk' } },
    },
    {
      number: '1209',
      housekeeping: 'out-of-order',
      flags: { makeUp: { sinceMs: 0, byId: 'setup', source: 'desk' } },
    },
  ]);
  expect(database.raw.prepare('SELECT room, kind, state FROM room_closures').all()).toEqual([
    { room: '1209', kind: 'out-of-order', state: 'closed' },
  ]);
  expect(database.raw.prepare('SELECT * FROM stays').all()).toMatchObject([
    {
      id: 's1',
      guest: '李女士',
      party: 2,
      day_use: 0,
      state: 'in-house',
      preferences: '["荞麦枕"]',
    },
  ]);
});

it('140: what was charged for loans stands among the charges; who decided stays with the loan', () => {
  const loan = (id: string, number: number, state: string) => `
    INSERT INTO loans (id, number, item_id, quantity, back, place, place_kind, place_known, state, open, beyond,
      to_settle, asked_at_ms)
    VALUES ('${id}', ${number}, 'umbrella', 1, 0, '1208', 'room', 1, '${state}', 0, 0, 0, 1);`;
  const charge = (loanId: string, settled: string, cents: number, state: string, atMs: number) => `
    INSERT INTO loan_charges VALUES ('c-${loanId}', '${loanId}', 7, 'umbrella', '1208', '${settled}', 'lost', 2,
      ${cents}, 'CNY', '${state}', ${atMs}, '101');`;
  const dataDir = databaseAt(
    110,
    `${person('101')}
    INSERT INTO loan_items VALUES ('umbrella', NULL, 0, '雨伞', 'Umbrella', 0, 9, 0, 0, 0, 0, NULL, 5000, '');
    ${loan('l1', 1, 'lost')}${loan('l2', 2, 'lost')}${loan('l3', 3, 'returned')}${loan('l4', 4, 'lost')}
    ${charge('l1', 'charge', 10_000, 'open', 30)}${charge('l2', 'charge', 5_000, 'taken', 20)}
    ${charge('l3', 'charge', 5_000, 'withdrawn', 10)}${charge('l4', 'write-off', 0, 'open', 40)}`,
  );
  const database = openDatabase({ dataDir });
  onTestFinished(database.close);
  expect(
    database.raw
      .prepare(
        'SELECT number, source_kind, source_id, kind, zh, quantity, cents, state FROM charges ORDER BY number',
      )
      .raw()
      .all(),
  ).toEqual([
    [1, 'loan', 'l3', 'loan', '雨伞', 2, 5_000, 'voided'],
    [2, 'loan', 'l2', 'loan', '雨伞', 2, 5_000, 'taken-over'],
    [3, 'loan', 'l1', 'loan', '雨伞', 2, 10_000, 'open'],
  ]);
  expect(
    database.raw.prepare('SELECT settled, settled_by FROM loans ORDER BY id').raw().all(),
  ).toEqual([
    ['charge', '101'],
    ['charge', '101'],
    ['charge', '101'],
    ['write-off', '101'],
  ]);
  expect(database.raw.prepare("SELECT value FROM counters WHERE name = 'charge'").get()).toEqual({
    value: 3,
  });
  expect(database.raw.pragma('foreign_key_check')).toEqual([]);
});

it('140: a house made before it had minibars gets the usual articles, unpriced', () => {
  const house = `INSERT INTO house (id, house_id, name_zh, name_en, language, time_zone, demo, undo_ms, idle_lock_ms,
      warn_share, created_at_ms) VALUES (1, 'h', 'x', 'x', 'en', 'UTC', 0, 1, 1, 0.7, 1);`;
  const database = openDatabase({ dataDir: databaseAt(20, house) });
  onTestFinished(database.close);
  const articles = database.raw
    .prepare('SELECT id, key, cents, offered FROM minibar_articles ORDER BY position')
    .all();
  expect(articles).toHaveLength(10);
  expect(articles[0]).toEqual({ id: 'cola', key: 'kl', cents: 0, offered: 1 });
});

it.each(migrations.slice(1).map(({ version }, at) => [migrations[at]?.version ?? 0, version]))(
  'from %i to %i and on: the people stay, the file is sound',
  (before) => {
    const dataDir = databaseAt(before, person('101'));
    const database = openDatabase({ dataDir });
    onTestFinished(database.close);
    expect(database.raw.prepare('SELECT code, name FROM staff').all()).toEqual([
      { code: '101', name: '王芳' },
    ]);
    expect(database.raw.pragma('user_version', { simple: true })).toBe(migrations.at(-1)?.version);
    expect(database.raw.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(database.raw.pragma('foreign_key_check')).toEqual([]);
  },
);

it('130: the model of each floor becomes its calendar from the beginning', () => {
  const dataDir = databaseAt(
    110,
    `INSERT INTO floors VALUES ('3', 0, 'centre', '[]'), ('4', 1, 'centre', '[{"from":420,"until":660}]'),
      ('9', 2, 'hybrid', '[{"from":420,"until":660},{"from":1020,"until":1320}]');
    INSERT INTO rooms (id, number, floor, position, type, occupancy, housekeeping)
    VALUES ('r', '0901', '9', 0, 'standard', 'vacant', 'clean');`,
  );
  const database = openDatabase({ dataDir });
  onTestFinished(database.close);
  const calendars = database.raw
    .prepare('SELECT floor, from_ms, until_ms, week, made_by FROM floor_calendars ORDER BY floor')
    .all() as { floor: string; week: string }[];
  const week = (day: unknown) => Array.from({ length: 7 }, () => day);
  expect(calendars.map((row) => ({ ...row, week: JSON.parse(row.week) }))).toEqual([
    { floor: '3', from_ms: 0, until_ms: null, week: week([]), made_by: 'setup' },
    // A floor by the centre had no desk, whatever hours stood beside it.
    { floor: '4', from_ms: 0, until_ms: null, week: week([]), made_by: 'setup' },
    {
      floor: '9',
      from_ms: 0,
      until_ms: null,
      week: week([
        { from: 420, until: 660 },
        { from: 1_020, until: 1_320 },
      ]),
      made_by: 'setup',
    },
  ]);
  expect(database.raw.prepare('SELECT code, position FROM floors').all()).toEqual([
    { code: '3', position: 0 },
    { code: '4', position: 1 },
    { code: '9', position: 2 },
  ]);
  expect(database.raw.pragma('foreign_key_check')).toEqual([]);
});

it('150: a wake-up booked by a request stands on the list and rings; the house gets the knock at the door', () => {
  const service = (code: string) =>
    `('${code}', 1, '叫醒', 'Wake-up call', 'front-office', 'high', 3, 0, 0, 'none', NULL, '[]', '[]')`;
  const request = (id: string, number: number, state: string, askedForMs: number | null) =>
    `('${id}', ${number}, '1208', 'room', 1, 'wake-up', '叫醒', '${state}', ${state === 'confirmed' ? 0 : 1}, 'high',
      0, 0, 5, ${askedForMs}, 1, 1, 1, 1, 0, 0, 0, 1, 1)`;
  const dataDir = databaseAt(
    110,
    `INSERT INTO services (code, position, zh, en, department, priority, acknowledge_minutes, complete_minutes,
      needs_door, charge, follow_up, extra_fields, aliases) VALUES ${service('wake-up')};
    INSERT INTO floors (code, position, model, desk_hours) VALUES ('12', 1, 'centre', '[]');
    INSERT INTO rooms (id, number, floor, position, type, occupancy, housekeeping, dnd, make_up)
      VALUES ('room-1208', '1208', '12', 1, 'king', 'occupied', 'clean', 0, 0);
    INSERT INTO requests (id, number, place, place_kind, place_known, service, words, state, open, priority,
      chases, reopened, logged_at_ms, asked_for_ms, starts_at_ms, acknowledge_from_ms, acknowledge_by_ms, due_at_ms,
      promise_wanted, climb, promise_alarms, from_ms, version)
    VALUES ${request('r1', 1, 'logged', 90_000)}, ${request('r2', 2, 'confirmed', 80_000)}, ${request('r3', 3, 'logged', null)};`,
  );
  const database = openDatabase({ dataDir });
  onTestFinished(database.close);
  expect(
    database.raw
      .prepare('SELECT request_id, place, floor, at_ms, next_at_ms, state FROM wake_ups')
      .all(),
  ).toEqual([
    {
      request_id: 'r1',
      place: '1208',
      floor: '12',
      at_ms: 90_000,
      next_at_ms: 90_000,
      state: 'set',
    },
  ]);
  expect(
    database.raw.prepare('SELECT subject_id, target, attention_at_ms FROM watches').all(),
  ).toEqual([{ subject_id: 'wake-r1', target: 'wake-up', attention_at_ms: 90_000 }]);
  expect(
    database.raw.prepare("SELECT zh, department FROM services WHERE code = 'wake-up-knock'").all(),
  ).toEqual([{ zh: '敲门叫醒', department: 'housekeeping' }]);
  expect(database.raw.pragma('foreign_key_check')).toEqual([]);
});

it('170: rooms, floors and areas stay as they were, in use and in no wing', () => {
  const dataDir = databaseAt(
    130,
    `INSERT INTO floors VALUES ('12', 0);
    INSERT INTO rooms (id, number, floor, position, type, occupancy, housekeeping)
    VALUES ('r', '1208', '12', 0, 'standard', 'vacant', 'clean');
    INSERT INTO areas VALUES ('lobby', 0, '大堂', 'Lobby', '[]', NULL);`,
  );
  const database = openDatabase({ dataDir });
  onTestFinished(database.close);
  expect(database.raw.prepare('SELECT number, wing FROM rooms').all()).toEqual([
    { number: '1208', wing: null },
  ]);
  expect(database.raw.prepare('SELECT code, retired_at_ms FROM areas').all()).toEqual([
    { code: 'lobby', retired_at_ms: null },
  ]);
  expect(database.raw.prepare('SELECT code, retired_at_ms FROM floors').all()).toEqual([
    { code: '12', retired_at_ms: null },
  ]);
  const prepared = prepareReads(database.readable);
  expect(prepared.rooms.floors()).toHaveLength(1);
  expect(prepared.layout.names()).toEqual([]);
});

it('220: meals, trays, shoes and luggage that are on their way stand in their books', () => {
  const request = (id: string, number: number, service: string, state: string, more = '') => `
    INSERT INTO requests (id, number, place, place_kind, place_known, service, words, state, open, priority,
      chases, reopened, logged_at_ms, starts_at_ms, acknowledge_from_ms, acknowledge_by_ms, due_at_ms,
      promise_wanted, climb, promise_alarms, from_ms, version)
    VALUES ('${id}', ${number}, '1208', 'room', 1, '${service}', '两碗面', '${state}',
      ${state === 'confirmed' ? 0 : 1}, 'normal', 0, 0, 1, 1, 1, 1, 1, 0, 1, 0, 1, 1);${more}`;
  const dataDir = databaseAt(
    200,
    `${person('221')}
    ${request('m1', 1, 'room-service', 'logged')}
    ${request('m2', 2, 'room-service', 'in-progress', "UPDATE requests SET assignee_id = '221', dispatched_at_ms = 5 WHERE id = 'm2';")}
    ${request('m3', 3, 'room-service', 'confirmed', "UPDATE requests SET assignee_id = '221', done_at_ms = 9 WHERE id = 'm3';")}
    ${request('t3', 4, 'tray-collect', 'logged', "UPDATE requests SET follows_id = 'm3' WHERE id = 't3';")}
    ${request('m5', 5, 'room-service', 'confirmed', "UPDATE requests SET done_at_ms = 9 WHERE id = 'm5';")}
    ${request('s6', 6, 'shoe-shine', 'logged', "UPDATE requests SET quantity = 2 WHERE id = 's6';")}
    ${request('s7', 7, 'luggage', 'in-progress', "UPDATE requests SET assignee_id = '221', started_at_ms = 7 WHERE id = 's7';")}
    ${request('s8', 8, 'luggage', 'confirmed')}`,
  );
  const database = openDatabase({ dataDir });
  const { roomService, guestThings } = prepareReads(database.readable);
  expect(roomService.open()).toMatchObject([
    {
      requestId: 'm1',
      state: 'ordered',
      lines: [{ text: '两碗面', count: 1, cents: null }],
      passedTo: null,
    },
    { requestId: 'm2', state: 'passed', passedTo: '王芳', passedAtMs: 5 },
    { requestId: 'm3', state: 'delivered', trayRequestId: 't3', deliveredAtMs: 9 },
  ]);
  expect(roomService.ofRequest('m5')).toBeUndefined();
  expect(roomService.settings().trayMinutes).toBe(75);
  expect(guestThings.open()).toMatchObject([
    { number: 1, requestId: 's6', kind: 'shoes', state: 'asked', count: 2 },
    { number: 2, requestId: 's7', kind: 'luggage', state: 'taken', takenBy: '221', takenAtMs: 7 },
  ]);
  expect(
    database.transact(() => prepareWrites(database.writable).house.nextNumber('guest-thing')),
  ).toBe(3);
  database.close();
});

it('230: whoever is welcomed is met at the lift, as it was meant; other steps are work in the room', () => {
  const dataDir = databaseAt(
    200,
    `INSERT INTO welcome_steps (id, vip_class, service, minutes_before)
      VALUES ('w1', 'key', 'welcome', 10), ('w2', 'key', 'vip-tidy', 120);`,
  );
  const database = openDatabase({ dataDir });
  onTestFinished(database.close);
  expect(
    database.raw.prepare('SELECT id, spot, minutes_before AS minutes FROM welcome_steps').all(),
  ).toEqual([
    { id: 'w1', spot: 'lift', minutes: 10 },
    { id: 'w2', spot: null, minutes: 120 },
  ]);
});

it('240: guests usually come from two in the afternoon on, in a house that has said nothing else', () => {
  const dataDir = databaseAt(
    200,
    `INSERT INTO room_settings (id, dirty_minute, turned_on) VALUES (1, 420, '2026-11-22');`,
  );
  const database = openDatabase({ dataDir });
  onTestFinished(database.close);
  expect(
    database.raw
      .prepare('SELECT dirty_minute AS dirty, arrival_minute AS at FROM room_settings')
      .all(),
  ).toEqual([{ dirty: 420, at: 840 }]);
  expect(() => database.raw.exec('UPDATE room_settings SET arrival_minute = 1440')).toThrow();
});

it('250: work is of the guest a register knew, else of whoever the room is let to since it was asked for', () => {
  const request = (id: string, number: number, service: string, open: 0 | 1, loggedAtMs: number) =>
    `('${id}', ${number}, '1208', 'room', 1, '${service}', 'x', '${open ? 'logged' : 'confirmed'}', ${open}, 'high',
      0, 0, ${loggedAtMs}, 1, 1, 1, 1, 0, 0, 0, 1, 1)`;
  const stay = (id: string, state: string, shares: string, arrivedAtMs: number | null) =>
    `('${id}', '1208', '周', 0, 1, '[]', '2026-11-20', '2026-11-28', 0, '${state}', ${shares}, ${arrivedAtMs}, '[]', 1)`;
  const dataDir = databaseAt(
    230,
    `${person('101')}
    INSERT INTO stays (id, room, guest, incognito, party, companions, arrival, departure, day_use, state,
      shares_id, arrived_at_ms, preferences, version) VALUES
      ${stay('lives', 'in-house', 'NULL', 100)}, ${stay('shares', 'in-house', "'lives'", 90)},
      ${stay('comes', 'expected', 'NULL', null)}, ${stay('gone', 'departed', 'NULL', 10)};
    INSERT INTO requests (id, number, place, place_kind, place_known, service, words, state, open, priority,
      chases, reopened, logged_at_ms, starts_at_ms, acknowledge_from_ms, acknowledge_by_ms, due_at_ms,
      promise_wanted, climb, promise_alarms, from_ms, version) VALUES
      ${request('towels', 1, 'towels', 1, 150)}, ${request('before', 2, 'towels', 1, 50)},
      ${request('over', 3, 'towels', 0, 150)}, ${request('welcome', 4, 'welcome', 1, 150)},
      ${request('message', 5, 'message', 1, 150)}, ${request('secret', 6, 'message', 1, 20)},
      ${request('wake', 7, 'wake-up', 1, 150)}, ${request('woken', 8, 'wake-up', 0, 150)},
      ${request('meal', 11, 'room-service', 1, 150)}, ${request('shoes', 12, 'shoe-shine', 1, 150)},
      ${request('fetched', 9, 'laundry-collect', 0, 20)}, ${request('brings', 10, 'laundry-return', 1, 150)};
    UPDATE requests SET place = NULL, place_kind = 'none' WHERE id = 'secret';
    INSERT INTO stay_tasks VALUES ('welcome', 'comes', 'step');
    INSERT INTO messages (id, request_id, place, stay_id, confidential, words, state, open, attempts, received_at_ms, received_by)
      VALUES ('m1', 'message', '1208', 'comes', 0, 'x', 'waiting', 1, '[]', 150, '101'),
        ('m2', 'secret', '1208', 'lives', 1, 'x', 'waiting', 1, '[]', 20, '101');
    INSERT INTO wake_ups (id, request_id, place, at_ms, state, open, repeat, twice, again_minutes, rings, set_at_ms, set_by)
      VALUES ('w1', 'wake', '1208', 900, 'set', 1, 'none', 0, 10, '[]', 150, '101'),
        ('w2', 'woken', '1208', 160, 'answered', 0, 'none', 0, 10, '[]', 150, '101');
    INSERT INTO room_service_orders (id, request_id, place, stay_id, state, lines, notes, allergies, open, taken_at_ms, taken_by)
      VALUES ('o1', 'meal', '1208', 'shares', 'ordered', '[]', '', '', 1, 150, '101');
    INSERT INTO guest_things (id, number, request_id, kind, place, stay_id, state, from_where, to_where, shelf, open, asked_at_ms, asked_by)
      VALUES ('t1', 1, 'shoes', 'shoes', '1208', 'shares', 'asked', '', '', '', 1, 150, '101');
    INSERT INTO laundry_bags (id, number, request_id, return_request_id, place, stay_id, express, express_percent,
      state, open, lines, with_guest, collected_at_ms, collected_by)
      VALUES ('b1', 1, 'fetched', 'brings', '1208', 'gone', 0, 50, 'collected', 1, '[]', 0, 30, '101');`,
  );
  const database = openDatabase({ dataDir });
  onTestFinished(database.close);
  expect(
    Object.fromEntries(
      database.raw.prepare('SELECT id, stay_id FROM requests ORDER BY number').raw().all() as [
        string,
        string | null,
      ][],
    ),
  ).toEqual({
    towels: 'lives',
    before: null,
    over: null,
    welcome: 'comes',
    message: 'comes',
    secret: null,
    wake: 'lives',
    woken: null,
    fetched: 'gone',
    brings: 'gone',
    meal: 'shares',
    shoes: 'shares',
  });
  expect(database.raw.prepare('SELECT id, stay_id FROM wake_ups').raw().all()).toEqual([
    ['w1', 'lives'],
    ['w2', null],
  ]);
  expect(database.raw.pragma('foreign_key_check')).toEqual([]);
});
