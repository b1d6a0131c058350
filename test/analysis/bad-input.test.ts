// A time that cannot be, a time with nothing in it, a clock that is set on, and the rules for what went wrong.
import { expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

/** Numbers anywhere in an answer: none may be out of reckoning. */
const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(numbersIn)
      : [];

it('refuses a time that ends before it begins, and one of many years', async () => {
  const client = (await createTestHouse()).as('011');
  for (const time of [
    { from: '2026-11-20', until: '2026-11-19' },
    { from: '2026-11-20T10:00:00+08:00', until: '2026-11-20T10:00:00+08:00' },
  ])
    expect(await refusal(client.analysis.run(time))).toMatchObject({
      code: 'INVALID_INPUT',
      reason: 'analysis.backwards',
    });
  expect(
    await refusal(client.analysis.run({ from: '2020-01-01', until: '2026-11-20' })),
  ).toMatchObject({ reason: 'analysis.tooLong' });
  expect(await refusal(client.analysis.rows({ key: 'whatever' }))).toMatchObject({
    code: 'NOT_FOUND',
    reason: 'analysis.unknown',
  });
  expect(
    await refusal(
      client.measures.add({
        ...{ kind: 'fit', title: 'x', dueOn: '2026-12-01' },
        source: { rule: 'late', key: 'borrow:loan-hair-dryer@floor=5' },
      }),
    ),
  ).toMatchObject({ reason: 'analysis.unknown' });
});

it('finds nothing where nothing was, today or in time to come', async () => {
  const client = (await createTestHouse()).as('011');
  for (const time of [{}, { from: '2027-03-01', until: '2027-03-31' }]) {
    const answer = await client.analysis.run(time);
    expect(answer).toMatchObject({ findings: [], requests: 0, calls: 0 });
    expect(numbersIn(answer).every(Number.isFinite)).toBe(true);
  }
  // A measure on what never was: no figure is made up.
  const made = await client.measures.add({
    ...{ kind: 'fit', title: 'x', dueOn: '2026-12-01' },
    source: { rule: 'late', key: 'late:towels@service=towels' },
  });
  expect(made.before).toMatchObject({ count: 0, base: 0, rate: null });
});

it('is not for operators', async () => {
  const client = (await createTestHouse()).as('002');
  expect(await refusal(client.analysis.run({}))).toMatchObject({ code: 'NOT_ALLOWED' });
});

it('knows the hours of a day with 25 of them', async () => {
  const house = await createTestHouse();
  await house.as('002').intake.record({ text: '0512 吹风机' });
  await house.as('002').intake.record({ text: '0511 吹风机' });
  // The night the clocks of New York go back: 01:30 comes twice.
  house.arrange("UPDATE house SET time_zone = 'America/New_York'");
  house.arrange(
    'UPDATE requests SET logged_at_ms = ? + (number - 1) * 3600000',
    Date.parse('2026-11-01T01:30:00-04:00'),
  );
  await house.reopen();
  const client = house.as('011');
  const day = { from: '2026-11-01', until: '2026-11-01' };
  const { days, requests, from, until } = await client.analysis.run(day);
  expect(days).toBeCloseTo(25 / 24, 6);
  expect([from, until]).toEqual(['2026-11-01T00:00:00.000-04:00', '2026-11-02T00:00:00.000-05:00']);
  expect(requests).toBe(2);
  const key = 'borrow:loan-hair-dryer@floor=5';
  expect((await client.analysis.rows({ ...day, key, hour: 1 })).total).toBe(2);
  expect((await client.analysis.rows({ ...day, key, hour: 2 })).total).toBe(0);
});

const lend = async (house: TestHouse, owned: number): Promise<void> => {
  await house.as('011').loans.setStock({ item: 'adapter', owned });
};

it('says when a thing ran out', async () => {
  const house = await createTestHouse();
  await lend(house, 1);
  const operator = house.as('002');
  await operator.loans.lend({ item: 'adapter', place: '1208' });
  for (const place of ['1207', '1206']) await operator.loans.wait({ item: 'adapter', place });
  house.advance(1);
  expect((await house.as('011').analysis.run({})).findings).toEqual([]);
  await operator.loans.wait({ item: 'adapter', place: '1205' });
  house.advance(1);
  const { findings } = await house.as('011').analysis.run({});
  expect(findings).toMatchObject([
    {
      key: 'stock-out:adapter@house=',
      here: { count: 3, base: 4, rate: 0.75 },
      chance: null,
      measure: { kind: 'restock', scope: { item: 'adapter' } },
    },
  ]);
  expect(findings[0]?.rows.map(({ kind, place }) => [kind, place])).toEqual([
    ['loan', '1205'],
    ['loan', '1206'],
    ['loan', '1207'],
  ]);
});
