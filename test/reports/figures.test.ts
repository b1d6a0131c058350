// Every figure over the month the demo house has worked, against a plain count of its rows made here.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportView } from '../../shared/reports/contract.ts';
import { type ReportName, reportNames } from '../../shared/reports/model.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';

type Cells = Record<string, number | string | null>;

let house: TestHouse;
let rows: Cells[];
const span = { from: '2026-10-25', until: '2026-11-22' };
const fromMs = Date.parse('2026-10-25T00:00:00+08:00');
const untilMs = Date.parse('2026-11-23T00:00:00+08:00');

const num = (value: unknown): number => Number(value);
const within = (ms: unknown): boolean => num(ms) >= fromMs && num(ms) < untilMs;
const share = (some: number, all: number) =>
  all === 0 ? null : Math.round((1_000 * some) / all) / 10;
const inMinutes = (ms: number): number => Math.round(ms / 6_000) / 10;
const mean = (list: number[]) =>
  list.length === 0 ? null : inMinutes(list.reduce((sum, one) => sum + one, 0) / list.length);
const nth = (list: number[], of: number) => {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted.length === 0
    ? null
    : inMinutes(sorted[Math.ceil(sorted.length * of) - 1] as number);
};

const run = (name: ReportName, more: Record<string, unknown> = {}): Promise<ReportView> =>
  house.as('090').reports.run({ name, ...span, ...more });
const valuesOf = ({ figures }: ReportView) =>
  Object.fromEntries(figures.map(({ figure, value }) => [figure, value]));

beforeAll(async () => {
  house = await createTestHouse({ demo: true, shared: true });
  rows = house
    .rows<Cells>('SELECT * FROM requests')
    .filter(({ logged_at_ms }) => within(logged_at_ms));
});
afterAll(() => house.close());

const done = () =>
  rows.filter(
    ({ state, done_at_ms }) => done_at_ms !== null && /^(done|confirmed)$/.test(`${state}`),
  );

describe('figures of the demo house', () => {
  it('there is enough of everything to count', () => {
    expect(rows.length).toBeGreaterThan(500);
    expect(done().length).toBeGreaterThan(400);
  });

  it('volume', async () => {
    const { urgent, ...counted } = valuesOf(await run('volume'));
    const cancelled = rows.filter(({ state }) => state === 'cancelled').length;
    expect(counted).toEqual({
      requests: rows.length,
      done: done().length,
      open: rows.length - done().length - cancelled,
      cancelled: share(cancelled, rows.length),
      entered: 0,
    });
    expect(urgent).toBeGreaterThan(0);
  });

  it('times to complete and to answer: mean, median, nine of ten', async () => {
    const took = done().map((row) => Math.max(0, num(row.done_at_ms) - num(row.starts_at_ms)));
    const answered = rows
      .filter(
        ({ acknowledged_at_ms, state }) => acknowledged_at_ms !== null && state !== 'cancelled',
      )
      .map((row) => {
        const plain = row.asked_for_ms === null && row.reopened === 0;
        const began = num(plain ? row.logged_at_ms : row.starts_at_ms);
        return Math.max(0, num(row.acknowledged_at_ms) - began);
      });
    expect(valuesOf(await run('times'))).toEqual({
      completeMean: mean(took),
      completeMedian: nth(took, 0.5),
      completeP90: nth(took, 0.9),
      answerMean: mean(answered),
      answerMedian: nth(answered, 0.5),
      answerP90: nth(answered, 0.9),
    });
  });

  it('the minutes of the stages add up to the whole, and waiting is what the targets stood still', async () => {
    const { intake, dispatch, acknowledge, work, wait, whole } = valuesOf(await run('minutes'));
    const plain = done().filter(
      ({ asked_for_ms, reopened }) => asked_for_ms === null && reopened === 0,
    );
    expect(whole).toBe(mean(plain.map((row) => num(row.done_at_ms) - num(row.logged_at_ms))));
    const sum = num(dispatch) + num(acknowledge) + num(work) + num(wait);
    expect(Math.abs(sum - num(whole))).toBeLessThan(0.25);
    expect(wait).toBe(mean(plain.map((row) => num(row.starts_at_ms) - num(row.logged_at_ms))));
    const calls = new Map(
      house
        .rows<Cells>('SELECT id, began_at_ms FROM calls')
        .map((call) => [call.id, call.began_at_ms]),
    );
    const taken = plain.filter(({ call_id }) => call_id !== null);
    expect(taken.length).toBeGreaterThan(100);
    expect(intake).toBe(
      mean(taken.map((row) => Math.max(0, num(row.logged_at_ms) - num(calls.get(row.call_id))))),
    );
  });

  it('inside target, and what is overdue now', async () => {
    const overdue = rows.filter(
      (row) =>
        row.done_at_ms === null && row.state !== 'cancelled' && num(row.due_at_ms) < house.nowMs(),
    ).length;
    const inside = done().filter((row) => num(row.done_at_ms) <= num(row.due_at_ms)).length;
    const view = await run('target');
    expect(valuesOf(view)).toMatchObject({ done: share(inside, done().length + overdue), overdue });
    expect(view.figures[0]).toMatchObject({
      numerator: inside,
      denominator: done().length + overdue,
    });
  });

  it('promises: each of the record, kept when the guest was told before the time', async () => {
    type Event = { subject_id: string; at_ms: number; kind: string; body: string };
    const events = house.rows<Event>(
      "SELECT * FROM events WHERE subject_kind = 'request' AND body LIKE '%promisedAtMs%' ORDER BY seq",
    );
    type Told = { promised: number; by: number; ended: number | null; how: string | null };
    const told = new Map<string, Told>();
    for (const { subject_id: id, at_ms, kind, body } of events) {
      const { changes = {}, row = {} } = JSON.parse(body);
      const [was, is] = changes.promisedAtMs ?? [null, row.promisedAtMs ?? null];
      const ended = was === null ? undefined : told.get(`${id} ${was}`);
      if (ended) {
        ended.ended = at_ms;
        ended.how = kind === 'corrected' ? 'back' : is ? 'renewed' : kind;
      }
      if (is !== null)
        told.set(`${id} ${is}`, {
          promised: is,
          by: changes.promiseAtMs?.[1] ?? row.promiseAtMs,
          ended: null,
          how: null,
        });
    }
    const all = [...told.values()].filter(
      ({ promised, how }) => within(promised) && how !== 'back',
    );
    const over = all.filter(({ ended, how, by }) =>
      ended === null
        ? by <= house.nowMs()
        : (how !== 'renewed' && how !== 'cancelled') || by <= ended,
    );
    const kept = over.filter(({ ended, by }) => ended !== null && ended < by).length;
    expect(all.length).toBeGreaterThan(20);
    expect(valuesOf(await run('promises'))).toMatchObject({
      made: all.length,
      kept: share(kept, over.length),
      broken: over.length - kept,
      renewed: share(
        all.filter(({ ended, how, by }) => how === 'renewed' && num(ended) < by).length,
        all.length,
      ),
    });
  });

  it('chases, reopened, satisfaction', async () => {
    const chased = rows.filter(({ chases }) => num(chases) > 0);
    expect(valuesOf(await run('chases'))).toEqual({
      chased: share(chased.length, rows.length),
      times: chased.reduce((sum, { chases }) => sum + num(chases), 0),
      twice: chased.filter(({ chases }) => num(chases) > 1).length,
    });
    const again = rows.filter(({ reopened }) => num(reopened) > 0);
    const once = rows.filter(
      ({ done_at_ms, reopened }) => done_at_ms !== null || num(reopened) > 0,
    );
    expect(valuesOf(await run('reopened'))).toMatchObject({
      reopened: share(again.length, once.length),
    });
    const said = (word: string) => rows.filter(({ satisfied }) => satisfied === word).length;
    expect(valuesOf(await run('satisfaction'))).toEqual({
      satisfied: share(said('yes'), said('yes') + said('no')),
      answered: share(said('yes') + said('no'), said('yes') + said('no') + said('unknown')),
      unsatisfied: said('no'),
    });
  });

  it('lost and found, loans, keys, charges', async () => {
    const found = house
      .rows<Cells>("SELECT * FROM found_items WHERE state <> 'cancelled'")
      .filter(({ registered_at_ms }) => within(registered_at_ms));
    const losses = house
      .rows<Cells>('SELECT * FROM loss_reports')
      .filter(({ reported_at_ms }) => within(reported_at_ms));
    const home = found.filter(({ state }) => state === 'returned' || state === 'sent').length;
    expect(valuesOf(await run('lost'))).toMatchObject({
      found: found.length,
      reported: losses.length,
      foundReturned: share(home, found.length),
      returned: share(losses.filter(({ state }) => state === 'returned').length, losses.length),
    });
    const lent = house
      .rows<Cells>('SELECT * FROM loans')
      .filter(({ lent_at_ms }) => lent_at_ms !== null && within(lent_at_ms));
    expect(valuesOf(await run('loans'))).toMatchObject({
      lent: lent.filter(({ state }) => state !== 'withdrawn').length,
      broken: lent.filter(({ condition }) => condition === 'broken').length,
    });
    const moves = house
      .rows<Cells>('SELECT * FROM key_moves')
      .filter(({ from_ms }) => within(from_ms));
    const late = moves.filter(
      ({ until_ms, due_at_ms }) => num(until_ms ?? house.nowMs()) > num(due_at_ms),
    );
    expect(valuesOf(await run('keys'))).toMatchObject({
      handedOut: moves.length,
      entered: moves.filter(
        ({ given_outage_id, returned_outage_id }) =>
          given_outage_id !== null || returned_outage_id !== null,
      ).length,
      overdue: share(
        late.length,
        moves.filter((move) => move.until_ms !== null || late.includes(move)).length,
      ),
    });
    const charged = house.rows<Cells>('SELECT * FROM charges').filter(({ at_ms }) => within(at_ms));
    const standing = charged.filter(({ state }) => state !== 'voided');
    expect(valuesOf(await run('charges'))).toMatchObject({
      amount: standing.reduce((sum, { cents }) => sum + num(cents), 0),
      charges: standing.length,
      otherCurrency: 0,
    });
  });

  it('complaints: heard in time, how bad, what they cost, what the guest thinks now', async () => {
    const all = house
      .rows<Cells>("SELECT * FROM complaints WHERE state <> 'withdrawn'")
      .filter(({ opened_at_ms }) => within(opened_at_ms));
    expect(all.length).toBeGreaterThan(5);
    const late = (row: Cells) => row.due_at_ms !== null && num(row.due_at_ms) <= house.nowMs();
    const due = all.filter((row) => late(row) || num(row.replies_in_time) + num(row.replies_late));
    const kept = due.filter((row) => !late(row) && row.replies_late === 0);
    type Reply = { atMs: number; dueAtMs: number | null };
    const replies = all.map((row) => JSON.parse(`${row.replies}`) as Reply[]);
    const timed = replies.flat().filter(({ dueAtMs }) => dueAtMs !== null);
    const first = all.flatMap(({ opened_at_ms }, at) =>
      replies[at]?.[0] ? [replies[at][0].atMs - num(opened_at_ms)] : [],
    );
    const said = (view: string) => all.filter(({ guest_view }) => guest_view === view).length;
    const view = await run('complaints');
    expect(kept.length).toBeLessThan(due.length);
    expect(valuesOf(view)).toEqual({
      inTime: share(kept.length, due.length),
      complaints: all.length,
      grave: all.filter(({ severity }) => severity === 3).length,
      repliesInTime: share(
        timed.filter(({ atMs, dueAtMs }) => atMs <= num(dueAtMs)).length,
        timed.length,
      ),
      firstReply: nth(first, 0.5),
      open: all.filter(({ open }) => open === 1).length,
      reopened: share(all.filter(({ reopened }) => num(reopened) > 0).length, all.length),
      compensation: all.reduce((sum, row) => sum + num(row.compensation_cents), 0),
      satisfied: share(said('satisfied'), said('satisfied') + said('not')),
    });
    expect(view.figures[0]).toMatchObject({ aim: 98, reached: false });
    const lines = async (by: string) =>
      Object.fromEntries(
        (await run('complaints', { by })).lines.map(({ key, figures }) => [key, figures[1]?.value]),
      );
    const count = (key: (row: Cells) => string) => {
      const counted: Record<string, number> = {};
      for (const row of all) counted[key(row)] = (counted[key(row)] ?? 0) + 1;
      return counted;
    };
    expect(await lines('severity')).toEqual(count(({ severity }) => `${severity}`));
    // Which of the kinds that only the entitled see it was, and why it happened, is not told by the lines.
    expect(await lines('kind')).toEqual(
      count(({ kind, sensitive }) => (sensitive ? 'sensitive' : `${kind}`)),
    );
    expect(await lines('cause')).toEqual(
      count(({ cause, sensitive }) => (sensitive ? '-' : `${cause ?? '-'}`)),
    );
  });

  it('complaints that not everybody may see are counted and not named in the rows', async () => {
    const asked = { name: 'complaints', ...span, figure: 'complaints', limit: 1_000 };
    const [conduct] = house.rows<Cells>('SELECT * FROM complaints WHERE sensitive = 1');
    const entitled = await house.as('090').reports.rows(asked);
    expect(entitled.rows.map(({ number }) => number)).toContain(conduct?.number);
    for (const part of [{ figure: 'complaints' }, { figure: 'repliesInTime' }]) {
      const { rows: seen } = await house.as('090').reports.rows({ ...asked, ...part });
      const { rows: shown } = await house.as('002').reports.rows({ ...asked, ...part });
      expect(shown).toHaveLength(seen.length);
      const hidden = shown.filter(({ subject }) => subject === null);
      expect(hidden.length).toBeGreaterThan(0);
      for (const row of hidden)
        expect(row).toMatchObject({
          number: null,
          place: null,
          who: null,
          what: '（仅获授权者可见）',
        });
      expect(shown.map(({ number }) => number)).not.toContain(conduct?.number);
    }
  });

  it('attendance agrees with the month’s sheet of the house', async () => {
    const month = { from: '2026-11-01', until: '2026-11-20' };
    const { people } = await house.as('090').attendance.month({ month: '2026-11' });
    const some = people.find(({ totals }) => totals.lateTimes > 0);
    if (!some) throw new Error('nobody was late');
    const { days } = await house
      .as('090')
      .attendance.personMonth({ code: some.code, month: '2026-11' });
    const past = days.filter(({ date, from }) => date <= month.until && from !== null);
    const view = await house
      .as('090')
      .reports.run({ name: 'attendance', ...month, filters: { person: some.code } });
    expect(valuesOf(view)).toMatchObject({
      planned: past.length,
      lateMinutes: past.reduce((sum, { lateMinutes }) => sum + lateMinutes, 0),
      absent: share(past.filter(({ absent }) => absent).length, past.length),
    });
  });

  it('cut by what it can be cut by, the lines of a count add up to it, in every report', async () => {
    const { reports } = await house.as('090').reports.list();
    for (const { name, dimensions } of reports)
      for (const by of dimensions) {
        const view = await run(name as ReportName, { by });
        for (const [at, figure] of view.figures.entries()) {
          const parts = view.lines.map(({ figures }) => figures[at]);
          if (figure.unit === 'count' || figure.unit === 'money')
            expect(
              parts.reduce((sum, part) => sum + num(part?.value), 0),
              `${name}.${figure.figure} by ${by}`,
            ).toBe(figure.value);
          if (figure.denominator !== null)
            expect(parts.reduce((sum, part) => sum + num(part?.denominator), 0)).toBe(
              figure.denominator,
            );
        }
      }
  });

  it('a floor, a department and an hour by a plain count', async () => {
    const floorOf = new Map(
      house
        .rows<Cells>('SELECT number, floor FROM rooms')
        .map(({ number, floor }) => [number, floor]),
    );
    const view = await run('volume', { by: 'floor' });
    const wanted = rows.filter(({ place }) => floorOf.get(place) === '8').length;
    expect(view.lines.find(({ key }) => key === '8')?.figures[0]?.value).toBe(wanted);
    const hours = await run('volume', { by: 'hour' });
    const nine = rows.filter(
      ({ logged_at_ms }) => new Date(num(logged_at_ms) + 8 * 3_600_000).getUTCHours() === 9,
    ).length;
    expect(hours.lines[9]).toMatchObject({ key: '09', label: '09:00' });
    expect(hours.lines[9]?.figures[0]?.value).toBe(nine);
    const filtered = await run('volume', { filters: { floor: '8', hour: '09' } });
    expect(filtered.figures[0]?.value).toBe(
      rows.filter(
        ({ place, logged_at_ms }) =>
          floorOf.get(place) === '8' &&
          new Date(num(logged_at_ms) + 8 * 3_600_000).getUTCHours() === 9,
      ).length,
    );
  });

  it('the rows behind a figure are as many as it counted, for every figure of every report', async () => {
    const client = house.as('090');
    for (const name of reportNames) {
      const view = await run(name);
      for (const { figure, rows: behind, numerator, unit } of view.figures) {
        let [cursor, all, counted]: [string | undefined, number, number] = [undefined, 0, 0];
        const seen = new Set<string>();
        do {
          const page = await client.reports.rows({ name, ...span, figure, limit: 333, cursor });
          all += page.rows.length;
          counted += page.rows.filter((row) => row.counted).length;
          for (const row of page.rows) seen.add(`${row.at} ${row.key}`);
          cursor = page.next ?? undefined;
        } while (cursor !== undefined);
        expect(all, `${name}.${figure}`).toBe(behind);
        expect(seen.size, `${name}.${figure} twice`).toBe(all);
        if (unit === 'percent') expect(counted, `${name}.${figure}`).toBe(numerator);
      }
    }
  });

  it('the rows of one line, those counted and those missed', async () => {
    const client = house.as('090');
    const filters = { floor: '8' };
    const [figure] = (await run('target', { filters })).figures;
    const asked = { name: 'target', ...span, figure: 'done', filters, limit: 1_000 };
    const inside = await client.reports.rows({ ...asked, part: 'counted' });
    const missed = await client.reports.rows({ ...asked, part: 'missed' });
    expect(inside.rows).toHaveLength(figure?.numerator ?? -1);
    expect(inside.rows.length + missed.rows.length).toBe(figure?.denominator);
    const [row] = missed.rows;
    expect(row?.subject?.kind).toBe('request');
    const { number } = await client.requests.get({ id: row?.subject?.id ?? '' });
    expect(number).toBe(row?.number);
  });

  it('the time before is the same report of that time', async () => {
    const view = await run('times');
    const before = await house
      .as('090')
      .reports.run({ name: 'times', from: view.before.from, until: view.before.until });
    expect(view.figures.map((figure) => figure.before.value)).toEqual(
      before.figures.map(({ value }) => value),
    );
  });

  it('names nobody in the rows to whom their figures are not shown', async () => {
    const asked = { name: 'attendance', ...span, figure: 'planned', limit: 1_000 };
    const seen = await house.as('090').reports.rows(asked);
    expect(seen.rows.length).toBeGreaterThan(5);
    expect(seen.rows.every(({ who }) => who !== null)).toBe(true);
    const hidden = await house.as('002').reports.rows(asked);
    expect(hidden.rows).toHaveLength(seen.rows.length);
    for (const { who, subject } of hidden.rows)
      if (who === null) expect(subject).toBeNull();
      else expect(who).toMatch(/^002 /);
  });

  it('tells of no row whose it is by its key, nor by the mark of the next page', async () => {
    const codes = house.rows<{ id: string; code: string }>('SELECT id, code FROM staff');
    const named = (text: string) =>
      codes.some(
        ({ id, code }) => code !== '002' && (text.includes(id) || text.split(' ').includes(code)),
      );
    const asked = { name: 'attendance', ...span, figure: 'lateMinutes' };
    const { rows: all } = await house.as('090').reports.rows({ ...asked, limit: 1_000 });
    expect(all.some(({ key }) => named(key))).toBe(true);
    // Page by page, so that pages end within a moment at which several begin.
    let cursor: string | undefined;
    const pages: typeof all = [];
    do {
      const page = await house.as('002').reports.rows({ ...asked, limit: 3, cursor });
      pages.push(...page.rows);
      cursor = page.next ?? undefined;
      expect(named((cursor ?? '').replace(':', ' '))).toBe(false);
    } while (cursor !== undefined);
    expect(pages.map(({ at, value }) => [at, value])).toEqual(
      all.map(({ at, value }) => [at, value]),
    );
    expect(new Set(pages.map(({ at, key }) => `${at} ${key}`)).size).toBe(all.length);
    expect(pages.filter(({ who, key }) => who === null && named(key))).toEqual([]);
  });
});
