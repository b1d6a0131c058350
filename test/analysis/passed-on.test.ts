// What was passed on late, wrongly, or so that it was asked for again: found by service, by floor and by
// hours, from exactly the requests it says, and not with one fewer.
import { describe, expect, it } from 'vitest';
import type { DeskClient } from '../../electron/desk/router.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { asks, asksAndGets, roomsOf } from './calls.ts';

const supervisor = (house: TestHouse) => house.as('011');
const findingsOf = async (house: TestHouse) => (await supervisor(house).analysis.run({})).findings;
const keysOf = async (house: TestHouse) => (await findingsOf(house)).map(({ key }) => key);
const rowsOf = async (house: TestHouse, key: string) => {
  const { total, rows } = await supervisor(house).analysis.rows({ key });
  expect(rows).toHaveLength(total);
  return rows.map(({ id }) => id).sort();
};

/** Two on each of eight floors, sent on at once: what the rest of the house is like. */
const plainHouse = async (): Promise<TestHouse> => {
  const house = await createTestHouse();
  for (let floor = 1; floor <= 8; floor += 1)
    for (const place of roomsOf(floor, 2, 10))
      await asksAndGets(house.as('002'), { place, service: 'drinking-water' });
  return house;
};

type Spoil = (house: TestHouse, operator: DeskClient, ids: readonly string[]) => Promise<void>;

const saidAs: Record<string, string> = { pillows: '枕头', 'drinking-water': '饮用水' };

/** How what was asked for goes wrong on its way, by each rule. */
const spoiled: Record<'late' | 'wrong' | 'chased', Spoil> = {
  late: async (house, operator, ids) => {
    house.advance(6);
    for (const id of ids) await operator.requests.dispatch({ id });
  },
  wrong: async (_, operator, ids) => {
    for (const id of ids) {
      const { place } = await operator.requests.get({ id });
      await operator.requests.correct({ id, place: `${place?.slice(0, 2)}18` });
    }
  },
  chased: async (house, operator, ids) => {
    house.advance(1);
    for (const id of ids) {
      const { place, service } = await operator.requests.get({ id });
      const { requests } = await operator.intake.record({ text: `${place}${saidAs[service]}` });
      expect(requests).toMatchObject([{ id, chased: true }]);
    }
  },
};
const rules = ['late', 'wrong', 'chased'] as const;

describe.each(rules)('%s', (rule) => {
  it('is found of a service from the eighth on, with its rows and a briefing proposed', async () => {
    const house = await plainHouse();
    const operator = house.as('002');
    const key = `${rule}:pillows@service=pillows`;
    const places = [1, 2, 3, 4, 5, 6, 7].flatMap((floor) => roomsOf(floor, 1));
    const ids: string[] = [];
    for (const place of places) ids.push(await asks(operator, { place, service: 'pillows' }));
    await spoiled[rule](house, operator, ids);
    house.advance(1);
    expect(await keysOf(house)).toEqual([]);

    const eighth = await asks(operator, { place: '0801', service: 'pillows' });
    await spoiled[rule](house, operator, [eighth]);
    await asksAndGets(operator, { place: '0802', service: 'pillows' });
    house.advance(1);
    const findings = await findingsOf(house);
    expect(findings).toMatchObject([
      {
        ...{ key, by: 'service', value: 'pillows', per: 'requests', ratio: null },
        here: { count: 8, base: 9 },
        rest: { count: 0, base: 16, rate: 0 },
        rule: { code: rule },
        measure: { kind: 'brief', scope: { service: 'pillows' }, open: null },
      },
    ]);
    const [found] = findings;
    expect(found?.measure.scope).toEqual({ service: 'pillows' });
    expect(found?.rule.zh).toContain('9 条中 8 条（89%），其余 0%；至少 8 条，且至少为其余的 2 倍');
    expect(
      found?.rows.every(({ kind, service }) => kind === 'request' && service === 'pillows'),
    ).toBe(true);
    expect(await rowsOf(house, key)).toEqual([...ids, eighth].sort());
    // A measure begins with the same figure.
    const { before } = await supervisor(house).measures.add({
      ...{ kind: 'brief', title: 'x', dueOn: '2026-12-01' },
      source: { rule, key },
    });
    expect(before).toMatchObject({ count: 8, base: 9, per: 'requests' });
  });

  it('is found of a floor, where no one service stands out', async () => {
    const house = await plainHouse();
    const operator = house.as('002');
    const ids: string[] = [];
    for (const place of roomsOf(5, 7))
      ids.push(await asks(operator, { place, service: 'drinking-water' }));
    await spoiled[rule](house, operator, ids);
    house.advance(1);
    expect(await keysOf(house)).toEqual([]);
    const last = await asks(operator, { place: '0509', service: 'drinking-water' });
    await spoiled[rule](house, operator, [last]);
    house.advance(1);
    const key = `${rule}:@floor=5`;
    expect(await findingsOf(house)).toMatchObject([
      {
        ...{ key, by: 'floor', value: '5' },
        here: { count: 8, base: 10, rate: 0.8 },
        rest: { count: 0, base: 14 },
        measure: { kind: 'brief', scope: { floor: '5' } },
      },
    ]);
    expect(await rowsOf(house, key)).toEqual([...ids, last].sort());
  });

  it('is found of hours, whichever service and floor', async () => {
    const house = await plainHouse();
    const operator = house.as('002');
    house.setClock('2026-11-23T20:30:00+08:00');
    const ids: string[] = [];
    for (let floor = 1; floor <= 7; floor += 1)
      ids.push(
        await asks(operator, { place: roomsOf(floor, 1)[0] ?? '', service: 'drinking-water' }),
      );
    await spoiled[rule](house, operator, ids);
    house.advance(1);
    expect(await keysOf(house)).toEqual([]);
    const last = await asks(operator, { place: '0801', service: 'drinking-water' });
    await spoiled[rule](house, operator, [last]);
    house.advance(1);
    const key = `${rule}:@hours=20-24`;
    const findings = await findingsOf(house);
    expect(findings).toMatchObject([
      {
        ...{ key, by: 'hours' },
        here: { count: 8, base: 8 },
        rest: { count: 0, base: 16 },
        measure: { kind: 'brief', scope: { hours: { from: 20, until: 24 } } },
      },
    ]);
    expect(findings[0]?.byHour.map((count, hour) => [hour, count]).filter(([, n]) => n)).toEqual([
      [20, 8],
    ]);
    expect(await rowsOf(house, key)).toEqual([...ids, last].sort());
  });
});

describe('what counts as late', () => {
  const late = async (house: TestHouse) => rowsOf(house, 'late:@house=');

  it('is more than five minutes, or not yet', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const [inTime, late1, never] = await Promise.all(
      ['0501', '0502', '0503'].map((place) => asks(operator, { place, service: 'pillows' })),
    );
    house.advance(5);
    await operator.requests.dispatch({ id: `${inTime}` });
    house.advance(1);
    await operator.requests.dispatch({ id: `${late1}` });
    expect(await late(house)).toEqual([late1, never].sort());
    await operator.requests.cancel({ id: `${never}`, reason: 'withdrawn' });
    expect(await late(house)).toEqual([late1]);
  });

  it('is not the time it had to wait, and stays late when it waits afterwards', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const waits = await asks(operator, { place: '0501', service: 'pillows' });
    await operator.requests.wait({ id: waits, reason: 'guest-asked' });
    const wasLate = await asks(operator, { place: '0502', service: 'pillows' });
    house.advance(6);
    await operator.requests.dispatch({ id: wasLate });
    await operator.requests.acknowledge({ id: wasLate });
    await operator.requests.wait({ id: wasLate, reason: 'guest-asked' });
    house.advance(30);
    expect(await late(house)).toEqual([wasLate]);
    for (const id of [waits, wasLate]) await operator.requests.resume({ id });
    await operator.requests.dispatch({ id: waits });
    house.advance(1);
    expect(await late(house)).toEqual([wasLate]);
  });

  it('is each time it had nobody: at first, when a door let it go on, when it was opened again', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const atDoor = async (place: string) => {
      const id = await asksAndGets(operator, { place, service: 'pillows' });
      house.advance(8);
      await operator.rooms.set({ place, flags: { dnd: true } });
      expect(await operator.requests.get({ id })).toMatchObject({ state: 'waiting' });
      house.advance(30);
      await operator.rooms.set({ place, flags: { dnd: false }, source: 'guest' });
      expect(await operator.requests.get({ id })).toMatchObject({ state: 'logged' });
      return id;
    };
    const soon = await atDoor('0501');
    await operator.requests.dispatch({ id: soon });
    expect(await late(house)).toEqual([]);
    const slow = await atDoor('0502');
    house.advance(6);
    expect(await late(house)).toEqual([slow]);
    await operator.requests.dispatch({ id: slow });

    const wasLate = await asks(operator, { place: '0503', service: 'pillows' });
    house.advance(6);
    await operator.requests.dispatch({ id: wasLate });
    const opened = await asksAndGets(operator, { place: '0504', service: 'pillows' });
    for (const id of [wasLate, opened]) {
      await operator.requests.start({ id });
      await operator.requests.complete({ id });
      await operator.requests.reopen({ id, reason: 'again' });
    }
    await operator.requests.dispatch({ id: wasLate });
    house.advance(1);
    expect(await late(house)).toEqual([slow, wasLate].sort());
    house.advance(5);
    expect(await late(house)).toEqual([slow, wasLate, opened].sort());
  });

  it('is told by the first hands where it went to others', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const atOnce = await asks(operator, { place: '0501', service: 'pillows' });
    const tooLate = await asks(operator, { place: '0502', service: 'pillows' });
    const { assignee } = await operator.requests.dispatch({ id: atOnce });
    house.advance(6);
    await operator.requests.dispatch({ id: tooLate, to: `${assignee}` });
    house.advance(10);
    const to = assignee === '111' ? '112' : '111';
    for (const id of [atOnce, tooLate]) await operator.requests.reassign({ id, to });
    house.advance(1);
    expect(await late(house)).toEqual([tooLate]);
  });
});

describe('what counts as wrong', () => {
  it('is another place or service, other hands once passed on, or recorded by mistake', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const ask = (place: string) => asksAndGets(operator, { place, service: 'pillows' });
    const place = await ask('0501');
    await operator.requests.correct({ id: place, place: '0601' });
    const service = await ask('0502');
    await operator.requests.correct({ id: service, service: 'bedding' });
    const mistaken = await ask('0503');
    await operator.requests.cancel({ id: mistaken, reason: '记录有误' });
    const handed = await ask('0504');
    const { assignee } = await operator.requests.get({ id: handed });
    await operator.requests.reassign({ id: handed, to: assignee === '111' ? '112' : '111' });
    // Two towels instead of one, no more wanted, and out of a wait into its first hands: not wrong.
    const more = await ask('0505');
    await operator.requests.correct({ id: more, quantity: 2 });
    await operator.requests.cancel({ id: await ask('0506'), reason: '客人不再需要' });
    const waited = await asks(operator, { place: '0507', service: 'pillows' });
    await operator.requests.wait({ id: waited, reason: 'guest-asked' });
    await operator.requests.reassign({ id: waited, to: '111' });
    house.advance(1);
    expect(await rowsOf(house, 'wrong:@house=')).toEqual([place, service, mistaken, handed].sort());
  });

  it('counts what came to light after the time that is looked at', async () => {
    const house = await createTestHouse({ at: '2026-11-23T23:55:00+08:00' });
    const operator = house.as('002');
    const id = await asks(operator, { place: '0501', service: 'pillows' });
    house.advance(10);
    await operator.requests.correct({ id, place: '0601' });
    house.advance(1);
    const day = { from: '2026-11-23', until: '2026-11-23', key: 'wrong:@house=' };
    const { rows } = await supervisor(house).analysis.rows(day);
    expect(rows.map((row) => row.id)).toEqual([id]);
  });
});
