// Renumbering: everything that names a room follows it, open or closed; its history stays with it and apart
// from that of any other room that bears the number before or after.
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followers } from '../../electron/desk/layout/follow.ts';
import type { DeskClient } from '../../electron/desk/router.ts';
import { adapters } from '../loans/stock.ts';
import { wholeCheck } from '../record/behind.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

let house: TestHouse;
let operator: DeskClient;
let supervisor: DeskClient;

beforeEach(async () => {
  house = await createTestHouse();
  operator = house.as('002');
  supervisor = house.as('011');
});
// Whatever was laid out anew, the night's check takes it for no tampering.
afterEach(() => {
  expect(wholeCheck(house.dataDir).findings).toEqual([]);
});

const rename = (from: string, to: string) => ({ changes: [{ from, to }] });
const wordsAt = (place: string) =>
  house
    .rows<{ words: string }>('SELECT words FROM requests WHERE place = ? ORDER BY number', place)
    .map(({ words }) => words);

describe('1208 becomes 1210A', () => {
  it('takes everything along: work, loans, found things, keys', async () => {
    const open = await operator.requests.create({
      place: '1208',
      service: 'towels',
      words: 'open',
    });
    const done = await operator.requests.create({
      place: '1208',
      service: 'towels',
      words: 'done',
    });
    await operator.requests.cancel({ id: done.id, reason: 'x' });
    await adapters(house, 2);
    const lent = await operator.loans.lend({ item: 'adapter', place: '1208' });
    const item = await operator.lostAndFound.found({ what: 'umbrella', place: '1208' });
    const key = await supervisor.keys.add({
      code: 'S12',
      class: 'section',
      name: { zh: '12 楼段', en: 'Section 12' },
      opens: { rooms: ['1207', '1208'] },
    });

    const { followed } = await supervisor.layout.renumber(rename('1208', '1210A'));

    expect(followed).toBeGreaterThanOrEqual(5);
    expect(await operator.rooms.get({ place: '1210A' })).toMatchObject({ number: '1210A' });
    expect((await refusal(operator.rooms.get({ place: '1208' }))).code).toBe('NOT_FOUND');
    expect(wordsAt('1208')).toEqual([]);
    expect((await operator.requests.get({ id: open.id })).place).toBe('1210A');
    expect((await operator.requests.get({ id: done.id })).place).toBe('1210A');
    expect(house.rows('SELECT place FROM loans WHERE id = ?', lent.loans[0]?.id)).toEqual([
      { place: '1210A' },
    ]);
    expect(house.rows('SELECT place FROM found_items WHERE id = ?', item.id)).toEqual([
      { place: '1210A' },
    ]);
    expect(house.rows('SELECT rooms FROM keys WHERE id = ?', key.id)).toEqual([
      { rooms: '["1207","1210A"]' },
    ]);
  });

  it('says so in the story of what is open, and in that of the room', async () => {
    const { id } = await operator.requests.create({ place: '1208', service: 'towels' });
    await supervisor.layout.renumber(rename('1208', '1210A'));
    const { events } = await operator.requests.get({ id });
    expect(events.at(-1)).toMatchObject({
      kind: 'place-renamed',
      facts: { from: '1208', to: '1210A' },
    });
    const history = await operator.layout.history({ place: '1210A' });
    expect(history).toMatchObject({ number: '1210A', names: [{ number: '1208' }], others: [] });
    expect(history.events.at(-1)).toMatchObject({ kind: 'room-renumbered', number: '1208' });
  });

  it('is found by search under the new number', async () => {
    const { id } = await operator.requests.create({
      place: '1208',
      service: 'towels',
      words: 'ivory',
    });
    house.desk.settle();
    await supervisor.layout.renumber(rename('1208', '1210A'));
    house.desk.settle();
    const { hits } = await operator.search.find({ text: '1210A ivory', limit: 5 });
    expect(hits.map((hit) => hit.id)).toEqual([id]);
    // Whoever looks under the number of that day finds it too.
    const old = await operator.search.find({ text: '1208 ivory', limit: 5 });
    expect(old.hits.map((hit) => [hit.id, hit.place])).toEqual([[id, '1210A']]);
  });

  it('is understood by the quick line at once', async () => {
    await supervisor.layout.renumber(rename('1208', '1288'));
    const read = async (text: string) => (await operator.intake.parse({ text })).place;
    expect(await read('1288 毛巾')).toMatchObject({ code: '1288', known: true });
    expect(await read('1208 毛巾')).toMatchObject({ code: '1208', known: false });
  });

  it('back again is as it was', async () => {
    await operator.requests.create({ place: '1208', service: 'towels', words: 'mine' });
    await supervisor.layout.renumber(rename('1208', '1210A'));
    await supervisor.layout.renumber(rename('1210A', '1208'));
    expect(wordsAt('1208')).toEqual(['mine']);
    const { names } = await operator.layout.history({ place: '1208' });
    expect(names.map(({ number }) => number)).toEqual(['1208', '1210A']);
  });
});

describe('the board as it was', () => {
  it('knows the room by its number of today, in the state of then', async () => {
    await operator.rooms.set({ place: '1208', housekeeping: 'dirty' });
    house.advance(10);
    const then = new Date(house.nowMs()).toISOString();
    house.advance(10);
    await operator.rooms.set({ place: '1208', housekeeping: 'clean' });
    await supervisor.layout.renumber({
      changes: [
        { from: '1208', to: '1210' },
        { from: '1210', to: '1208' },
      ],
    });
    await operator.rooms.set({ place: '1210', flags: { dnd: true } });
    const { rooms } = await operator.board.asOf({ at: then });
    const was = (place: string) => rooms.find(({ number }) => number === place);
    expect(was('1210')).toMatchObject({ housekeeping: 'dirty', flags: [] });
    expect(was('1208')).toMatchObject({ housekeeping: 'clean' });
  });

  it('an act on many rooms before it is not taken back under the old number', async () => {
    const { batch } = await operator.rooms.set({ place: '1208', housekeeping: 'dirty' });
    await supervisor.layout.renumber(rename('1208', '1288'));
    if (batch !== null) await operator.rooms.undo({ batch }).catch(() => undefined);
    expect(await operator.rooms.get({ place: '1288' })).toMatchObject({ housekeeping: 'dirty' });
    expect((await refusal(operator.rooms.get({ place: '1208' }))).code).toBe('NOT_FOUND');
  });
});

describe('a guest of the room', () => {
  it('goes along, with the closure planned and the discrepancy open there, and two may swap', async () => {
    await operator.stays.checkIn({ guest: '甲', place: '1208', departure: '2026-11-26' });
    await operator.stays.checkIn({ guest: '乙', place: '1210', departure: '2026-11-26' });
    for (const place of ['1208', '1210']) await operator.rooms.report({ place, found: 'vacant' });
    await supervisor.layout.renumber({
      changes: [
        { from: '1208', to: '1210' },
        { from: '1210', to: '1208' },
      ],
    });
    expect((await operator.rooms.get({ place: '1210' })).stays).toMatchObject([{ guest: '甲' }]);
    expect((await operator.rooms.get({ place: '1208' })).stays).toMatchObject([{ guest: '乙' }]);
    expect(
      house.rows('SELECT room FROM discrepancies WHERE ended_at_ms IS NULL ORDER BY room'),
    ).toEqual([{ room: '1208' }, { room: '1210' }]);
    await operator.stays.checkOut({ place: '1210' });
    expect((await operator.rooms.get({ place: '1210' })).occupancy).toBe('vacant');
    expect((await operator.rooms.get({ place: '1208' })).occupancy).toBe('occupied');
  });
});

describe('two rooms swap', () => {
  it('and each keeps its own', async () => {
    await operator.requests.create({ place: '1208', service: 'towels', words: 'of 1208' });
    await operator.requests.create({ place: '1210', service: 'towels', words: 'of 1210' });
    await supervisor.layout.renumber({
      changes: [
        { from: '1208', to: '1210' },
        { from: '1210', to: '1208' },
      ],
    });
    expect(wordsAt('1208')).toEqual(['of 1210']);
    expect(wordsAt('1210')).toEqual(['of 1208']);
    await operator.requests.create({ place: '1210', service: 'towels', words: 'later' });
    expect(wordsAt('1210')).toEqual(['of 1208', 'later']);
    const history = await operator.layout.history({ place: '1210' });
    expect(history.names.map(({ number }) => number)).toEqual(['1208']);
    expect(history.others.map(({ number }) => number)).toEqual(['1208']);
    // Of the two renumberings on record, only its own.
    expect(
      history.events.filter(({ kind }) => kind === 'room-renumbered').map(({ number }) => number),
    ).toEqual(['1208']);
  });
});

describe('a number another room bore', () => {
  it('brings none of its history along, and the old room keeps it', async () => {
    const { id } = await operator.requests.create({
      place: '1208',
      service: 'towels',
      words: 'old',
    });
    await operator.requests.cancel({ id, reason: 'x' });
    await supervisor.layout.remove({ place: '1208' });
    expect(wordsAt('1208')).toEqual(['old']);

    await supervisor.layout.renumber(rename('1207', '1208'));

    expect(wordsAt('1208')).toEqual([]);
    expect(wordsAt('1208*')).toEqual(['old']);
    const now = await operator.layout.history({ place: '1208' });
    expect(now.events.map(({ kind }) => kind)).not.toContain('room-removed');
    const before = await operator.layout.history({ place: '1208*' });
    expect(before.events.map(({ kind }) => kind)).toContain('room-removed');
  });
});

describe('what cannot be', () => {
  it.each([
    ['a number another room has', [{ from: '1208', to: '1209' }], 'layout.numberTaken'],
    [
      'one number for two',
      [
        { from: '1208', to: '1299' },
        { from: '1209', to: '1299' },
      ],
      'layout.numberTaken',
    ],
    [
      'two numbers for one',
      [
        { from: '1208', to: '1298' },
        { from: '1208', to: '1299' },
      ],
      'layout.renamedTwice',
    ],
    ['an area', [{ from: '1208', to: 'lobby' }], 'layout.numberIsArea'],
  ])('is refused whole: %s', async (_, changes, reason) => {
    const before = house.contents();
    const refused = await refusal(supervisor.layout.renumber({ changes }));
    expect([refused.code, refused.reason]).toEqual(['CONFLICT', reason]);
    expect(house.contents()).toBe(before);
  });

  it('nor by whom it is not for', async () => {
    expect((await refusal(operator.layout.renumber(rename('1208', '1210A')))).code).toBe(
      'NOT_ALLOWED',
    );
  });
});

describe('every column that names a room', () => {
  /** Written to be read as it was, or no room at all. */
  const asWritten = [
    'requests.place_kind',
    'requests.place_known',
    'loans.place_kind',
    'loans.place_known',
    'complaints.place_kind',
    'room_batches.rooms',
    'backup_settings.second_place',
    'found_items.place_kind',
    'found_items.place_note',
    'loss_reports.place_kind',
    'loss_reports.place_note',
    // The layout's own.
    'room_names.room_id',
  ];
  it('follows, or is known to stay', () => {
    const db = new Sqlite(house.file, { readonly: true });
    const columns = db
      .prepare(
        `SELECT m.name || '.' || c.name FROM sqlite_schema m, pragma_table_info(m.name) c
         WHERE m.type = 'table' AND (c.name GLOB '*room*' OR c.name GLOB '*place*' OR c.name IN ('exposed', 'locks_changed', 'target') AND m.name <> 'alarms' AND m.name <> 'watches')`,
      )
      .pluck()
      .all() as string[];
    db.close();
    const following = followers.map(({ column }) => {
      const { table, name } = column as unknown as { table: never; name: string };
      return `${table[Symbol.for('drizzle:Name') as never]}.${name}`;
    });
    // A subject may be a room like anything else, and is called by its number then.
    const subjects = ['alarms', 'watches'].flatMap((table) => [
      `${table}.label`,
      `${table}.subject_id`,
    ]);
    expect(
      [...columns.filter((column) => !asWritten.includes(column)), ...subjects].sort(),
    ).toEqual([...new Set(following)].sort());
  });
});
