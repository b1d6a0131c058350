// Thirty days behind the demo house: finished, chained, in both languages, with something to find in them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../electron/desk/database/open.ts';
import { verifyRecord } from '../../electron/desk/events/verify.ts';
import { type DemoHouse, makeDemo, makingMs } from './demo.ts';

const at = '2026-11-23T16:00:00+08:00';

describe('the past of a demo house', () => {
  let house: DemoHouse;
  beforeAll(async () => {
    house = await makeDemo(at);
  }, makingMs);
  afterAll(() => house.close());

  const count = (sql: string): number => house.rows<{ n: number }>(sql)[0]?.n ?? 0;

  it('has a record that verifies', () => {
    const database = openDatabase({ dataDir: house.dataDir });
    try {
      expect(verifyRecord(database)).toMatchObject({ ok: true, erased: 0, findings: [] });
    } finally {
      database.close();
    }
  });

  it('reaches back thirty days, with all of it over', () => {
    const [days] = house.rows<{ n: number }>(
      `SELECT count(DISTINCT strftime('%d', logged_at_ms / 1000 + 28800, 'unixepoch')) AS n FROM requests`,
    );
    expect(days?.n).toBeGreaterThanOrEqual(30);
    const beforeToday = Date.parse('2026-11-23T00:00:00+08:00');
    expect(
      count(`SELECT count(*) AS n FROM requests WHERE open = 1 AND logged_at_ms < ${beforeToday}`),
    ).toBe(0);
    expect(count('SELECT count(*) AS n FROM calls WHERE ended_at_ms IS NULL')).toBe(0);
    expect(
      count(`SELECT count(*) AS n FROM alarms JOIN requests ON requests.id = subject_id
        WHERE ended_at_ms IS NULL AND requests.open = 0`),
    ).toBe(0);
  });

  it('had its ups and downs', () => {
    const kinds = new Map(
      house
        .rows<{ kind: string; n: number }>('SELECT kind, count(*) AS n FROM events GROUP BY kind')
        .map(({ kind, n }) => [kind, n]),
    );
    for (const [kind, least] of Object.entries({
      chased: 40,
      reopened: 15,
      cancelled: 60,
      waiting: 40,
      promised: 80,
      replied: 80,
      'promise-passed': 4,
      warned: 200,
      escalated: 100,
      'signed-on': 700,
    }))
      expect(kinds.get(kind) ?? 0, kind).toBeGreaterThanOrEqual(least);
    expect(count(`SELECT count(*) AS n FROM requests WHERE satisfied = 'no'`)).toBeGreaterThan(20);
  });

  it('was kept by whoever ran the desk then', () => {
    const strangers = house.rows(
      `SELECT calls.number FROM calls JOIN staff ON staff.id = taken_by
       WHERE staff.role <> 'operator' OR NOT EXISTS (
         SELECT 1 FROM duties WHERE staff_id = taken_by AND on_at_ms <= began_at_ms
         AND (off_at_ms IS NULL OR off_at_ms > began_at_ms))`,
    );
    expect(strangers).toEqual([]);
  });

  it('shows what floors 5 and 9 lack', () => {
    const most = (service: string) =>
      house.rows<{ floor: string; n: number }>(
        `SELECT floor, count(*) AS n FROM requests JOIN rooms ON rooms.number = place
         WHERE service = ? GROUP BY floor ORDER BY n DESC LIMIT 2`,
        service,
      );
    const [dryers, next] = most('loan-hair-dryer');
    expect(dryers?.floor).toBe('5');
    expect(dryers?.n).toBeGreaterThan(2 * (next?.n ?? 0));
    const [network, less] = most('repair-network');
    expect(network?.floor).toBe('9');
    expect(network?.n).toBeGreaterThan(2 * (less?.n ?? 0));
  });

  it('speaks both languages, a quarter of it English', () => {
    const said = house.rows<{ said: string }>("SELECT said FROM calls WHERE said <> '[]'");
    const english = said.filter((call) => !/\p{Script=Han}/u.test(call.said)).length;
    expect(english / said.length).toBeGreaterThan(0.18);
    expect(english / said.length).toBeLessThan(0.32);
  });

  it('is found by its words', async () => {
    const session = house.desk.connect({ station: 'desk-1', kind: 'program' });
    session.staffId =
      house.rows<{ id: string }>(`SELECT id FROM staff WHERE code = '002'`)[0]?.id ?? null;
    const found = await house.desk.clientFor(session).search.find({ text: 'wifi连不上', limit: 5 });
    expect(found.pending).toBe(0);
    expect(found.hits).toHaveLength(5);
  });

  it('knows its guests', () => {
    const [known] = house.rows(
      `SELECT guest, vip_class, preferences FROM stays WHERE room = '1208' AND state = 'in-house'`,
    );
    expect(known).toEqual({
      guest: '张先生',
      vip_class: 'key',
      preferences: '["荞麦枕","床头加一瓶温水","✗ 百合花"]',
    });
    const [chased] = house.rows(
      `SELECT service, state, chases FROM requests WHERE place = '0507' AND open = 1`,
    );
    expect(chased).toEqual({ service: 'repair-plumbing', state: 'in-progress', chases: 2 });
    expect(count(`SELECT count(*) AS n FROM requests WHERE open = 1 AND place = '1208'`)).toBe(0);
    expect(
      count(
        'SELECT count(*) AS n FROM requests WHERE open = 1 AND place IS NOT NULL AND place_known = 0',
      ),
    ).toBe(1);
  });
});
