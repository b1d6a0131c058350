// One house in which every rule of what was passed on and what departments ask has something to say, looked at
// by floor, room type, hour, caller and time: each is found where it belongs, from the same rows, and nowhere else.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskClient } from '../../electron/desk/router.ts';
import type { AnalysisInput } from '../../shared/analysis/contract.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { asks, asksAndGets, ringsInVain, roomsOf } from './calls.ts';

let house: TestHouse;
let answer: string;
let question: string;

const suites = roomsOf(5, 14);
const spoilt = roomsOf(5, 10);

/** What goes on everywhere, in both hours, from guests and departments alike. */
const everyday = async (operator: DeskClient, places: readonly string[]) => {
  for (const place of places) await asksAndGets(operator, { place, service: 'drinking-water' });
  for (const place of places.slice(0, 3))
    await asksAndGets(operator, { place, service: 'slippers', caller: 'department' });
};

const writes = async (code: string) => {
  const row = (await house.as('010').answers.list({})).answers.find((one) => one.code === code);
  const said = { id: row?.id ?? '', answerZh: '一楼。', answerEn: 'Ground floor.' };
  return (await house.as('010').answers.change(said)).id;
};

beforeAll(async () => {
  house = await createTestHouse({ at: '2026-11-23T16:10:00+08:00', shared: true });
  const operator = house.as('002');
  await house.as('090').layout.change({ places: suites, type: 'suite' });
  const rooms = [1, 2, 3, 4, 6, 7, 8].flatMap((floor) => roomsOf(floor, 3));
  await everyday(operator, rooms);
  house.setClock('2026-11-23T17:05:00+08:00');
  await everyday(operator, [...rooms, ...roomsOf(5, 4, 11), ...roomsOf(5, 4, 15)]);

  // Floor 5, after five: sent late, to the wrong hands, and asked for again.
  const ids: string[] = [];
  for (const place of spoilt) ids.push(await asks(operator, { place, service: 'pillows' }));
  house.advance(6);
  for (const id of ids) await operator.requests.dispatch({ id, to: '111' });
  for (const id of ids) await operator.requests.reassign({ id, to: '112' });
  for (const place of spoilt) await operator.intake.record({ text: `${place}枕头` });

  for (const place of roomsOf(5, 8))
    await asksAndGets(operator, { place, service: 'bedding', caller: 'department' });
  for (const place of roomsOf(5, 2, 9)) await asksAndGets(operator, { place, service: 'bedding' });
  house.advance(1);
  for (const place of roomsOf(5, 5)) await ringsInVain(operator, place);
  house.advance(1);
  for (const place of roomsOf(5, 5)) await asksAndGets(operator, { place, service: 'slippers' });

  answer = await writes('breakfast');
  const other = await writes('wifi');
  const asker = 'department' as const;
  const department = 'front-office' as const;
  for (const place of roomsOf(5, 8))
    await operator.answers.use({ id: answer, place, asker, department });
  for (const place of [...roomsOf(5, 10), ...roomsOf(6, 10)])
    await operator.answers.use({ id: other, place, asker: 'guest' });
  for (const place of roomsOf(5, 3))
    ({ id: question } = await operator.answers.ask({
      words: '泳池几点关',
      place,
      asker,
      department,
    }));
  house.advance(1);
});
afterAll(() => house.close());

const whose = {
  guest: () => [
    'late:pillows@service=pillows',
    'wrong:pillows@service=pillows',
    'chased:pillows@service=pillows',
    'never:@house=',
  ],
  department: () => [
    'asked:bedding@service=bedding',
    `asked:answer:${answer}@house=`,
    `asked:question:${question}@house=`,
  ],
};
const all = () => [...whose.guest(), ...whose.department()];
const ofFloor = ['late:@floor=5', 'wrong:@floor=5', 'chased:@floor=5'];

const look = (input: AnalysisInput) => house.as('011').analysis.run(input);
const keysOf = async (input: AnalysisInput) =>
  (await look(input)).findings.map(({ key }) => key).sort();

describe('every rule', () => {
  const cuts: [string, AnalysisInput][] = [
    ['nothing', {}],
    ['its time', { from: '2026-11-23T17:00:00+08:00', until: '2026-11-23T18:00:00+08:00' }],
    ['its floor', { floor: '5' }],
    ['its room type', { roomType: 'suite' }],
    ['its hour', { hour: 17 }],
  ];
  it.each(cuts)('is found cut by %s, from the same rows', async (_, input) => {
    const { findings } = await look(input);
    expect(findings.map(({ key }) => key)).toEqual(expect.arrayContaining(all()));
    for (const { key, here } of findings.filter((one) => all().includes(one.key))) {
      const whole = await house.as('011').analysis.rows({ key });
      const cut = await house.as('011').analysis.rows({ ...input, key });
      expect([key, cut.rows]).toEqual([key, whole.rows]);
      expect([key, cut.total]).toEqual([key, here.count]);
      expect(here.base).toBeGreaterThanOrEqual(here.count);
    }
  });

  it.each<[string, AnalysisInput]>([
    ['a time', { from: '2026-11-23T16:00:00+08:00', until: '2026-11-23T17:00:00+08:00' }],
    ['a floor', { floor: '6' }],
    ['a room type', { roomType: 'standard' }],
    ['an hour', { hour: 16 }],
    ['a caller', { caller: 'outside' }],
  ])('is silent in %s it does not belong to', async (_, input) => {
    expect(await keysOf(input)).toEqual([]);
    for (const key of all())
      expect((await house.as('011').analysis.rows({ ...input, key })).total).toBe(0);
  });

  it('of guests is found by guests, of departments by departments', async () => {
    expect(await keysOf({ caller: 'guest' })).toEqual([...whose.guest(), ...ofFloor].sort());
    const { findings } = await look({ caller: 'department' });
    expect(findings.map(({ key }) => key).sort()).toEqual(whose.department().sort());
    // Held against what anybody asks, as without the cut.
    const whole = (await look({})).findings;
    for (const { key, here, rest, byFloor } of findings)
      expect(whole.find((one) => one.key === key)).toMatchObject({ here, rest, byFloor });
  });
});

it('compares floors whole and picks the one asked for', async () => {
  expect(await keysOf({ floor: '5' })).toEqual([...all(), ...ofFloor].sort());
  const [whole, cut] = [await look({}), await look({ floor: '5' })];
  for (const key of ofFloor) {
    const found = cut.findings.find((one) => one.key === key);
    expect(found).toMatchObject({ here: { count: 10 }, measure: { scope: { floor: '5' } } });
    expect(found?.rest).toEqual(whole.findings.find((one) => one.key === key)?.rest);
  }
});

it('holds lost calls against the calls of the part that is looked at', async () => {
  const baseOf = async (input: AnalysisInput) =>
    (await look(input)).findings.find(({ key }) => key === 'never:@house=')?.here.base;
  const calls = (where: string) =>
    house.rows<{ n: number }>(`SELECT count(*) AS n FROM calls WHERE ${where}`)[0]?.n;
  expect(await baseOf({})).toBe(calls('1'));
  expect(await baseOf({ floor: '5' })).toBe(calls("place LIKE '05%'"));
  expect(await baseOf({ caller: 'guest' })).toBe(calls("caller = 'guest'"));
});
