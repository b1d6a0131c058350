// The record: chained, whole, and telling where somebody laid a hand on it.
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../electron/desk/database/open.ts';
import { type Verification, verifyRecord } from '../../electron/desk/events/verify.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne, requestIn } from '../support/requests.ts';

const verify = (house: TestHouse): Verification => {
  const database = openDatabase({ dataDir: house.dataDir });
  try {
    return verifyRecord(database);
  } finally {
    database.close();
  }
};

/** A house with something to tell, and the number of an event in its middle that holds words. */
const told = async (): Promise<{ house: TestHouse; seq: number }> => {
  const house = await createTestHouse();
  await recordOne(house.as('002'), '1208毛巾');
  await requestIn(house, 'confirmed');
  const [event] = house.rows<{ seq: number }>(
    "SELECT seq FROM events WHERE kind = 'logged' LIMIT 1",
  );
  return { house, seq: event?.seq ?? 0 };
};

const openTheVault = `DROP TRIGGER events_never_change; DROP TRIGGER events_never_go;
  DROP TRIGGER event_personal_never_changes;`;

describe('the chain', () => {
  it('is whole after a day’s work, and every event follows the one before', async () => {
    const { house } = await told();
    const { events } = await house.as('002').events.list({ limit: 1_000 });
    events.forEach((event, index) => {
      expect(event.seq).toBe(index + 1);
      expect(event.previousHash).toBe(events[index - 1]?.hash ?? '0'.repeat(64));
    });
    expect(verify(house)).toMatchObject({
      ok: true,
      events: events.length,
      erased: 0,
      findings: [],
      head: { seq: events.length, hash: events.at(-1)?.hash },
    });
  });

  it('is not changed and not shortened, not even past the desk', async () => {
    const { house, seq } = await told();
    const before = house.contents();
    expect(() => house.arrange("UPDATE events SET body = '{}' WHERE seq = ?", seq)).toThrow(
      'events are never changed',
    );
    expect(() => house.arrange('DELETE FROM events WHERE seq = ?', seq)).toThrow(
      'events are never deleted',
    );
    expect(house.contents()).toBe(before);
  });

  it('goes on unbroken after a restart and between two desks', async () => {
    const { house } = await told();
    await house.reopen();
    await recordOne(house.as('002'), '1209毛巾');
    expect(verify(house).ok).toBe(true);
  });
});

describe('verify finds', () => {
  const tampered: [what: string, sql: (seq: number) => string, finding: object][] = [
    [
      'a changed body',
      (seq) => `UPDATE events SET body = json_set(body, '$.facts.urgent', 1) WHERE seq = ${seq}`,
      { kind: 'event-changed' },
    ],
    [
      'a changed person',
      (seq) => `UPDATE events SET actor = 'somebody' WHERE seq = ${seq}`,
      { kind: 'event-changed' },
    ],
    [
      'a changed moment',
      (seq) => `UPDATE events SET at_ms = at_ms + 1 WHERE seq = ${seq}`,
      { kind: 'event-changed' },
    ],
    [
      'a changed commitment',
      (seq) => `UPDATE events SET commitment = NULL WHERE seq = ${seq}`,
      { kind: 'event-changed' },
    ],
    [
      'changed words',
      (seq) => `UPDATE event_personal SET body = '{"text":"x"}' WHERE seq = ${seq}`,
      { kind: 'personal-changed' },
    ],
    [
      'a changed salt',
      (seq) => `UPDATE event_personal SET salt = '00' WHERE seq = ${seq}`,
      { kind: 'personal-changed' },
    ],
  ];
  it.each(tampered)('%s', async (_, sql, finding) => {
    const { house, seq } = await told();
    house.arrange(openTheVault + sql(seq));
    const result = verify(house);
    expect(result.ok).toBe(false);
    expect(result.findings).toContainEqual(expect.objectContaining({ ...finding, seq }));
  });

  it('a hash put right after the change: the next event no longer follows', async () => {
    const { house, seq } = await told();
    house.arrange(
      `${openTheVault} UPDATE events SET hash = '${'a'.repeat(64)}' WHERE seq = ${seq}`,
    );
    expect(verify(house).findings).toEqual([
      expect.objectContaining({ kind: 'event-changed', seq }),
      expect.objectContaining({ kind: 'link-broken', seq: seq + 1 }),
    ]);
  });

  it('a missing event', async () => {
    const { house, seq } = await told();
    house.arrange(
      `PRAGMA foreign_keys = OFF; ${openTheVault}
       DELETE FROM event_personal WHERE seq = ${seq}; DELETE FROM events WHERE seq = ${seq}`,
    );
    expect(verify(house).findings).toEqual([
      expect.objectContaining({ kind: 'number-missing', seq: seq + 1 }),
      expect.objectContaining({ kind: 'link-broken', seq: seq + 1 }),
    ]);
  });

  it('words slipped in where there were none', async () => {
    const { house } = await told();
    const [bare] = house.rows<{ seq: number }>(
      'SELECT seq FROM events WHERE commitment IS NULL LIMIT 1',
    );
    house.arrange(`INSERT INTO event_personal VALUES (${bare?.seq}, '00', '{}')`);
    expect(verify(house).findings).toEqual([
      expect.objectContaining({ kind: 'personal-changed', seq: bare?.seq }),
    ]);
  });

  it('a row that hangs in the air', async () => {
    const { house } = await told();
    house.arrange("PRAGMA foreign_keys = OFF; UPDATE requests SET call_id = 'gone'");
    expect(verify(house).findings[0]).toMatchObject({ kind: 'database', seq: null });
  });
});

describe('erasing personal words', () => {
  it('leaves every hash true, and the events say that something stood there', async () => {
    const { house, seq } = await told();
    house.arrange('DELETE FROM event_personal WHERE seq = ?', seq);
    expect(verify(house)).toMatchObject({ ok: true, erased: 1, findings: [] });
    const { events } = await house.as('002').events.list({ after: seq - 1, limit: 1 });
    expect(events).toMatchObject([{ seq, kind: 'logged', personal: null }]);
    const [request] = (await house.as('002').requests.list({ state: 'open' })).requests;
    const card = await house.as('002').requests.get({ id: request?.id ?? '' });
    expect(card.events[0]).toMatchObject({ kind: 'logged', text: null });
  });
});

describe('the list of events', () => {
  it('goes on after a number, by subject, up to a limit', async () => {
    const { house } = await told();
    const operator = house.as('002');
    const id = await requestIn(house, 'dispatched');
    const own = await operator.events.list({ subject: id });
    expect(own.events.map(({ kind, by }) => [kind, by])).toEqual([
      ['logged', '002'],
      ['dispatched', '002'],
    ]);
    const [first] = own.events;
    const later = await operator.events.list({ subject: id, after: first?.seq ?? 0 });
    expect(later.events.map(({ kind }) => kind)).toEqual(['dispatched']);
    expect((await operator.events.list({ limit: 3 })).events.map(({ seq }) => seq)).toEqual([
      1, 2, 3,
    ]);
    expect((await operator.events.list({ subject: 'nothing' })).events).toEqual([]);
    expect(await refusal(operator.events.list({ limit: 0 }))).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('keeps what was said out of the open part of every event', async () => {
    const { house } = await told();
    const operator = house.as('002');
    const secret = '王小姐护照';
    const request = await recordOne(operator, `1208毛巾 ${secret}`);
    await operator.requests.note({ id: request.id, text: secret });
    await operator.requests.correct({ id: request.id, words: `${secret} 更正` });
    const call = await operator.calls.begin({ draft: secret });
    await operator.calls.update({ id: call.id, draft: secret });
    await operator.calls.end({ id: call.id });
    expect(house.rows('SELECT kind FROM events WHERE body LIKE ?', `%${secret}%`)).toEqual([]);
    expect(
      house.rows<{ n: number }>(
        'SELECT count(*) AS n FROM event_personal WHERE body LIKE ?',
        `%${secret}%`,
      )[0]?.n,
    ).toBeGreaterThan(3);
  });
});

describe('the record of a guest whose name is not given out', () => {
  it('names the guest only to those who need the name', async () => {
    const house = await createTestHouse();
    const supervisor = house.as('011');
    await supervisor.stays.checkIn({
      place: '1208',
      guest: 'Secret Star',
      incognito: true,
      departure: '2026-11-25',
    });
    const record = async (code: string) =>
      JSON.stringify((await house.as(code).events.list({ limit: 1_000 })).events);
    expect(await record('011')).toContain('Secret Star');
    expect(await record('002')).not.toContain('Secret Star');
  });
});

describe('who last changed a setting', () => {
  it('is told of each, by the step where one is named; nobody has where the record has nothing', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const ask = () =>
      operator.events.lastChanges({
        of: [
          { kind: 'house', step: 'room-settings-changed' },
          { kind: 'housekeeping', id: 'settings' },
          { kind: 'housekeeping', id: 'settings', field: 'eveningLimit' },
          { kind: 'laundry-article', id: 'settings' },
        ],
      });
    expect((await ask()).changes).toEqual([null, null, null, null]);
    await house.as('011').rooms.changeSettings({ welfareHours: 30 });
    house.advance(10);
    await house.as('011').housekeeping.changeSettings({ eveningLimit: null });
    house.advance(10);
    await house.as('010').housekeeping.changeSettings({ dayLimit: 40 });
    // Another step at the house is no change of its rooms.
    await house.as('090').house.change({ graceMinutes: 5 });
    expect((await ask()).changes).toMatchObject([
      { by: '011', at: '2026-11-23T16:00:00.000+08:00' },
      { by: '010', at: '2026-11-23T16:20:00.000+08:00' },
      { by: '011', at: '2026-11-23T16:10:00.000+08:00' },
      null,
    ]);
    expect(
      await refusal(
        house.as('101').events.lastChanges({ of: [{ kind: 'housekeeping', id: 'settings' }] }),
      ),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
