// The demo house holds exactly what it promises, at every hour of the day.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPin } from '../../electron/desk/demo/people.ts';
import { minuteOfDay } from '../../shared/kernel/time.ts';
import { type DemoHouse, makeDemo, makingMs } from './demo.ts';

const timeZone = 'Asia/Shanghai';
const day =
  '001 010 101 102 103 104 105 106 107 108 109 110 111 112 115 131 132 201 211 221 231 241';
const evening =
  '002 011 101 102 103 104 105 106 107 108 109 110 111 112 115 131 132 201 202 211 221 231 241';
const people: Record<string, string> = {
  '02:00': '003 020 121 122 202 241',
  '10:00': day,
  '16:00': evening,
  '21:40': evening.replace('011', '011 020'),
  // A minute after the floors have gone home, with half of the work changed hands.
  '22:01': '002 011 020 121 122 202 221 231 241',
};

const asAdministrator = async ({ desk }: DemoHouse) => {
  const client = desk.clientFor(desk.connect({ station: 'test', kind: 'program' }));
  await client.session.signIn({ code: '090', pin: demoPin('090') });
  return client;
};

describe.each(Object.keys(people))('a demo house at %s', (hour) => {
  const at = `2026-11-23T${hour}:00.000+08:00`;
  const nowMs = Date.parse(at);
  let house: DemoHouse;
  beforeAll(async () => {
    house = await makeDemo(at);
  }, makingMs);
  afterAll(() => house.close());

  it('has two rooms the front office and housekeeping differ on, while doors are looked behind', async () => {
    const { discrepancies } = await (await asAdministrator(house)).rooms.discrepancies();
    expect(discrepancies.map(({ kind }) => kind).sort()).toEqual(
      hour === '02:00' ? [] : ['persons', 'skip'],
    );
  });

  it('holds the rooms, stays, people and work it promises', () => {
    const { history, calls, events, ...summary } = house.desk.summary();
    expect(summary).toMatchObject({
      at,
      rooms: 226,
      occupied: 140,
      outOfOrder: 2,
      arriving: 18,
      dueOut: 22,
      vips: 6,
      sharers: 2,
      incognito: 1,
      staff: 30,
      onDuty: people[hour]?.split(' '),
      // The twenty-five that are under way, who is still to be woken, two messages, two bags of laundry, an evening's
      // babysitting, a breakfast for the morning and the tray of a supper.
      open: 37,
      byState: {
        logged: 12,
        reopened: 1,
        dispatched: 3,
        acknowledged: 9,
        'in-progress': 5,
        waiting: 5,
        done: 2,
      },
      late: 2,
      // Three said on the telephone, one that stands on a docket, one on an order.
      promises: 5,
      waitingOnDnd: 4,
      alarms: 3,
    });
    expect(summary.doNotDisturb).toBeGreaterThanOrEqual(5);
    expect(history).toBeGreaterThan(2_850);
    expect(history).toBeLessThan(3_150);
    expect(calls).toBeGreaterThan(2_000);
    expect(events).toBeGreaterThan(20_000);
  });

  it('has two open complaints with a promise each, and a month of those that are closed', async () => {
    expect(
      house.rows(
        'SELECT place, kind, state, promised, due_at_ms > ? AS due FROM complaints WHERE open = 1 ORDER BY place',
        nowMs,
      ),
    ).toEqual([
      { place: '0606', kind: 'noise', state: 'open', promised: 1, due: 1 },
      { place: '0911', kind: 'temperature', state: 'open', promised: 1, due: 1 },
    ]);
    expect(
      house.rows(
        'SELECT count(*) AS n, sum(sensitive) AS hidden, sum(reopened) AS again FROM complaints WHERE state = ?',
        'closed',
      ),
    ).toEqual([{ n: 6, hidden: 1, again: 1 }]);
    const client = await asAdministrator(house);
    const { complaints } = await client.complaints.list({});
    expect(complaints.map(({ guest }) => guest)).toEqual(['孟女士', 'Mr. Miller']);
    // A guest who complains a second time is told apart from one who does so for the first.
    const { repeats } = await client.complaints.get({ id: complaints[1]?.id ?? '' });
    expect(repeats.map(({ by }) => by)).toContain('room');
  });

  it('has nine keys out, one of them overdue, and the emergency key under seal', () => {
    expect(house.rows("SELECT count(*) AS n FROM keys WHERE state = 'out'")).toEqual([{ n: 9 }]);
    expect(
      house.rows("SELECT code FROM keys WHERE state = 'out' AND due_at_ms < ?", nowMs),
    ).toEqual([{ code: 'MB' }]);
    expect(house.rows("SELECT code FROM keys WHERE state = 'sealed'")).toEqual([{ code: 'EM1' }]);
    expect(house.rows('SELECT number, state FROM key_envelopes')).toEqual([
      { number: 1, state: 'sealed' },
    ]);
  });

  it('asks its guests: cards are out, some answers wait to be looked at', async () => {
    const { surveys } = await (await asAdministrator(house)).surveys.list({ state: 'waiting' });
    expect(
      surveys.filter(({ answer, code }) => answer === null && code !== null).length,
    ).toBeGreaterThan(10);
    const drafts = surveys.filter(({ draft }) => draft);
    expect(drafts.length).toBeGreaterThan(0);
    expect(drafts.length).toBeLessThan(12);
    const { surveys: all } = await (await asAdministrator(house)).surveys.list({});
    // They come back through the day of departure.
    if (hour !== '02:00')
      expect(all).toContainEqual(expect.objectContaining({ kind: 'stay', cause: 'noise' }));
  });

  it('has bills to be taken over, some without a price yet, and forgets none', async () => {
    const client = await asAdministrator(house);
    const { charges, priceWanted, totals } = await client.charges.list({});
    expect(charges.length).toBeGreaterThanOrEqual(8);
    expect(charges.length).toBeLessThan(40);
    expect(priceWanted).toBeLessThan(charges.length);
    expect(totals.find(({ kind }) => kind === 'minibar')?.count).toBeGreaterThanOrEqual(5);
    expect((await client.charges.list({ state: 'taken-over' })).charges.length).toBeGreaterThan(
      100,
    );
    expect((await client.charges.list({ state: 'voided' })).charges.length).toBeGreaterThan(3);
    expect((await client.charges.missing({})).missing).toEqual([]);
    // Nothing twice: one line for each act.
    expect(
      house.rows('SELECT 1 FROM charges GROUP BY source_kind, source_id HAVING count(*) > 1'),
    ).toEqual([]);
  });

  it('has minibars to fill up on some floors, and snacks near their day', async () => {
    const client = await asAdministrator(house);
    const { floors } = await client.minibar.refillList({});
    expect(floors.length).toBeGreaterThanOrEqual(2);
    const { expiries } = await client.minibar.expiries({});
    expect(expiries.length).toBeGreaterThanOrEqual(5);
    expect(expiries.filter(({ expired }) => expired)).toMatchObject([
      { place: '1106', article: 'peanuts' },
    ]);
  });

  it('has its rooms dealt in even lists and partly done, and its public areas kept', async () => {
    const client = await asAdministrator(house);
    const night = hour < '07:00';
    const date = night ? '2026-11-22' : '2026-11-23';
    const lists = await client.housekeeping.lists({ date, part: 'day' });
    expect(lists.lists).toHaveLength(13);
    expect(lists.nobody).toEqual([]);
    const tasks = lists.lists.flatMap((list) => list.tasks);
    expect(tasks.length).toBeGreaterThan(140);
    // As dealt nobody was a twentieth above what is fair; a few rooms have come since.
    expect(lists.peakCredits).toBeLessThan(lists.fairCredits * 1.1);
    const share = tasks.filter(({ doneAt }) => doneAt !== null).length / tasks.length;
    expect(share).toBeGreaterThan(0.15);
    expect(share).toBeLessThan(0.9);
    for (const state of ['open', 'rework', 'skipped', 'passed'])
      expect(
        tasks.some((task) => task.state === state),
        state,
      ).toBe(true);
    const evening = await client.housekeeping.lists({ date, part: 'evening' });
    expect(evening.dealtAt !== null).toBe(night || hour > '16:50');
    const { tasks: rounds } = await client.housekeeping.publicAreas({ date: '2026-11-23' });
    expect(rounds).toHaveLength(19);
    expect(rounds.filter(({ state }) => state === 'missed')).toHaveLength(night ? 0 : 1);
    // Nothing of it shouts at somebody who has just opened the house.
    expect(house.rows(`SELECT 1 FROM watches WHERE target = 'round-missed'`)).toEqual([]);
    const { care } = await client.housekeeping.care({ dueOnly: true });
    expect(care.length).toBeGreaterThan(20);
  });

  it('lends six things, one of them overdue, and has one guest waiting', () => {
    const lent = house.rows<{ item: string; state: string; due: number; alarms: number }>(
      `SELECT item_id AS item, state, due_at_ms AS due,
         (SELECT count(*) FROM alarms WHERE subject_id = loans.id AND target = 'loan-return') AS alarms
       FROM loans WHERE open = 1 ORDER BY number`,
    );
    const out = lent.filter(({ state }) => state === 'out');
    expect(out).toHaveLength(6);
    expect(out.filter(({ due }) => due <= nowMs)).toMatchObject([{ item: 'iron', alarms: 1 }]);
    expect(lent.filter(({ state }) => state === 'waiting')).toMatchObject([{ item: 'wheelchair' }]);
    // What was lent to guests in the past has come back; every piece is where the books say.
    expect(
      house.rows(`SELECT serial FROM loan_units WHERE (state = 'out') <> EXISTS (
        SELECT 1 FROM loans WHERE unit_id = loan_units.id AND state = 'out')`),
    ).toEqual([]);
    const [past] = house.rows<{ lent: number; beyond: number; days: number }>(
      `SELECT count(*) AS lent, sum(beyond) AS beyond, (SELECT count(*) FROM loan_recalls) AS days
       FROM loans WHERE state = 'returned'`,
    );
    expect(past?.lent).toBeGreaterThan(250);
    expect(past?.beyond).toBe(0);
    expect(past?.days).toBeGreaterThanOrEqual(30);
  });

  it('is to wake six guests, one of them every day, one within the hour', () => {
    const list = house.rows<{ state: string; repeat: string; next: number }>(
      'SELECT state, repeat, next_at_ms AS next FROM wake_ups WHERE open = 1',
    );
    expect(list).toHaveLength(6);
    expect(list.filter(({ state, next }) => state === 'set' && next > nowMs)).toHaveLength(6);
    expect(list.filter(({ repeat }) => repeat === 'daily')).toHaveLength(1);
    expect(list.filter(({ next }) => next <= nowMs + 3_600_000)).toHaveLength(1);
    const [past] = house.rows<{ n: number }>(
      "SELECT count(*) AS n FROM wake_ups WHERE state = 'answered'",
    );
    expect(past?.n).toBeGreaterThan(20);
  });

  it('has a breakfast passed to the kitchen, a meal being made, a tray in a room', () => {
    expect(
      house.rows(
        `SELECT state, passed_to, allergies FROM room_service_orders WHERE open = 1
         ORDER BY state, for_ms IS NULL`,
      ),
    ).toEqual([
      { state: 'delivered', passed_to: '韩冰', allergies: '' },
      { state: 'passed', passed_to: '韩冰', allergies: '花生' },
      { state: 'passed', passed_to: expect.any(String), allergies: '' },
    ]);
    expect(
      house.rows("SELECT 1 FROM room_service_orders WHERE state = 'collected'").length,
    ).toBeGreaterThan(50);
    // Every meal that was brought is on the list of charges, once.
    expect(
      house.rows(`SELECT 1 FROM room_service_orders AS orders WHERE delivered_at_ms IS NOT NULL
        AND (SELECT count(*) FROM charges WHERE source_id = orders.id) <> 1`),
    ).toEqual([]);
  });

  it('holds shoes that wait for a door and luggage in the store; beds of the night before are gone', () => {
    expect(
      house.rows('SELECT kind, state, count FROM guest_things WHERE open = 1 ORDER BY kind'),
    ).toEqual([
      { kind: 'luggage', state: 'stored', count: 2 },
      { kind: 'shoes', state: 'taken', count: null },
    ]);
    const noon = Date.parse(at.replace(/T.*/, 'T11:30:00+08:00'));
    const carriedMs = nowMs >= noon ? noon : noon - 86_400_000;
    expect(
      house.rows(
        'SELECT 1 FROM extra_beds WHERE open = 1 AND put_at_ms < ?',
        carriedMs - 41_400_000,
      ),
    ).toEqual([]);
  });

  it('has three bags of laundry: at the laundry with its promise, to be counted, a piece short', () => {
    expect(
      house.rows(
        'SELECT state, json_array_length(lines) AS lines FROM laundry_bags WHERE open = 1 ORDER BY collected_at_ms',
      ),
    ).toEqual([
      { state: 'short', lines: 2 },
      { state: 'counted', lines: 3 },
      { state: 'collected', lines: 0 },
    ]);
    const [bag] = house.rows<{ promise: number; board: number; cents: number }>(
      `SELECT laundry_bags.promise_at_ms AS promise, requests.promise_at_ms AS board, charges.cents AS cents
       FROM laundry_bags JOIN requests ON requests.id = return_request_id
       JOIN charges ON charges.source_id = laundry_bags.id WHERE laundry_bags.state = 'counted'`,
    );
    expect(bag?.board).toBe(bag?.promise);
    expect(bag?.cents).toBe(18_200);
  });

  it('has three messages for guests: on its way, left as a note, and one the desk may not place', () => {
    expect(
      house.rows(
        'SELECT place, state, confidential FROM messages WHERE open = 1 ORDER BY received_at_ms',
      ),
    ).toEqual([
      { place: '1011', state: 'left', confidential: 0 },
      { place: '0911', state: 'waiting', confidential: 0 },
      { place: '1217', state: 'waiting', confidential: 1 },
    ]);
  });

  it('keeps fourteen things found and three reports, of which two pairs match', async () => {
    const [store] = house.rows(
      `SELECT (SELECT count(*) FROM found_items WHERE open = 1) AS found,
         (SELECT count(*) FROM loss_reports WHERE open = 1) AS missed,
         (SELECT max(number) FROM found_items) AS lastFound,
         (SELECT count(*) FROM found_items) AS allFound,
         (SELECT max(number) FROM loss_reports) AS lastMissed`,
    );
    expect(store).toEqual({ found: 14, missed: 3, lastFound: 232, allFound: 232, lastMissed: 87 });
    const pairs = house.rows(
      `SELECT found_items.number AS found, loss_reports.number AS missed, percent
       FROM lost_pairs JOIN found_items ON found_items.id = lost_pairs.found_id
       JOIN loss_reports ON loss_reports.id = lost_pairs.loss_id
       WHERE lost_pairs.state = 'proposed' ORDER BY percent DESC`,
    );
    expect(pairs).toMatchObject([
      { found: 231, missed: 87, percent: 86 },
      { found: 227, missed: 86 },
    ]);
    // One waits for the safe, one for its owner tomorrow, one is over today.
    const steps = house.rows<{ number: number }>(
      `SELECT number FROM found_items WHERE open = 1 AND (state = 'registered'
         OR pickup_at_ms IS NOT NULL OR keep_until < ?) ORDER BY number`,
      at.slice(0, 10),
    );
    expect(steps.map(({ number }) => number)).toEqual([226, 229, 232]);
  });

  it('has listened to its operators all month, keeps their courses, a reward and a warning', async () => {
    expect(
      house.rows(
        `SELECT staff.code, count(*) AS n, sum(remark IS NOT NULL) AS remarks FROM call_checks
         JOIN staff ON staff.id = staff_id GROUP BY staff.code ORDER BY staff.code`,
      ),
    ).toEqual([
      { code: '001', n: 4, remarks: 0 },
      { code: '002', n: 4, remarks: 1 },
      { code: '003', n: 4, remarks: 0 },
    ]);
    expect(house.rows('SELECT kind, withdrawn_at_ms FROM conduct_entries ORDER BY at_ms')).toEqual([
      { kind: 'warning', withdrawn_at_ms: null },
      { kind: 'reward', withdrawn_at_ms: null },
    ]);
    const { trainings } = await (await asAdministrator(house)).training.list({});
    expect(trainings.map(({ code, daysLeft }) => ({ code, daysLeft }))).toEqual([
      { code: '002', daysLeft: -9 },
      { code: '003', daysLeft: 12 },
      { code: '104', daysLeft: 245 },
      { code: '001', daysLeft: 165 },
    ]);
  });

  it('leaves open work only with people who are here', () => {
    const astray = house.rows(
      `SELECT place, service, state FROM requests WHERE open = 1 AND assignee_id IS NOT NULL
       AND assignee_id NOT IN (SELECT staff_id FROM duties WHERE off_at_ms IS NULL)`,
    );
    expect(astray).toEqual([]);
  });

  it('keeps what was written in the order of time, and nothing of the future', () => {
    const [order] = house.rows<{ disorder: number; last: number }>(
      `SELECT sum(at_ms < before) AS disorder, max(at_ms) AS last
       FROM (SELECT at_ms, lag(at_ms) OVER (ORDER BY seq) AS before FROM events)`,
    );
    expect(order).toEqual({ disorder: 0, last: expect.any(Number) });
    expect(order?.last).toBeLessThanOrEqual(nowMs);
  });

  it('has three days of signed handovers, the last with one item queried, and one still to come', () => {
    const sheets = house.rows<{ state: string; outgoing: string; incoming: string }>(
      `SELECT state, outgoing_id AS outgoing, incoming_id AS incoming FROM handovers ORDER BY number`,
    );
    expect(sheets).toHaveLength(9);
    expect(sheets.every(({ state }) => state === 'signed')).toBe(true);
    expect(sheets.every(({ outgoing, incoming }) => outgoing !== incoming)).toBe(true);
    const [queried] = house.rows<{ n: number; last: number }>(
      `SELECT count(*) AS n, max(number) AS last FROM handover_answers
       JOIN handovers ON handovers.id = handover_id WHERE answer <> 'accepted'`,
    );
    expect(queried).toEqual({ n: 1, last: 9 });
    expect(
      house.rows(
        `SELECT id FROM shift_notes WHERE at_ms > (SELECT max(incoming_at_ms) FROM handovers)`,
      ),
    ).toHaveLength(1);
  });

  it('leaves a while before anything more falls due', () => {
    const [next] = house.rows<{ at: number }>('SELECT min(attention_at_ms) AS at FROM requests');
    expect((next?.at ?? 0) - nowMs).toBeGreaterThanOrEqual(45_000);
  });

  it('looks again at a closed door when guests are up', () => {
    const rechecks = house.rows<{ at: number; dnd: number }>(
      `SELECT recheck_at_ms AS at, json_type(rooms.flags, '$.dnd') IS NOT NULL AS dnd FROM requests JOIN rooms ON rooms.number = place
       WHERE state = 'waiting' AND waiting_reason = 'dnd'`,
    );
    expect(rechecks).toHaveLength(4);
    for (const { at: recheckMs, dnd } of rechecks) {
      expect(dnd).toBe(1);
      expect(recheckMs).toBeGreaterThan(nowMs);
      const minute = minuteOfDay(recheckMs, timeZone);
      expect(minute >= 8 * 60 && minute <= 22 * 60 + 30).toBe(true);
    }
  });
});
