// Calls nothing was passed on from: the guest had to ring again.
import { describe, expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { asks, ringsInVain } from './calls.ts';

const water = (place: string) => ({ place, service: 'drinking-water' });
const key = 'never:@house=';

it('is found from the fifth on, from exactly those calls', async () => {
  const house = await createTestHouse();
  const operator = house.as('002');
  const places = ['0101', '0201', '0301', '0401'];
  const lost: string[] = [];
  for (const place of places) lost.push(await ringsInVain(operator, place));
  house.advance(30);
  for (const place of places) await asks(operator, water(place));
  house.advance(1);
  expect((await house.as('011').analysis.run({})).findings).toEqual([]);

  lost.push(await ringsInVain(operator, '0501'));
  house.advance(120);
  await asks(operator, water('0501'));
  house.advance(1);
  const findings = (await house.as('011').analysis.run({})).findings;
  expect(findings.filter(({ rule }) => rule.code === 'never')).toMatchObject([
    {
      ...{ key, by: 'house', per: 'calls', chance: null, ratio: null },
      here: { count: 5, base: 10, rate: 0.5 },
      measure: { kind: 'brief', scope: {} },
    },
  ]);
  const [found] = findings.filter((one) => one.key === key);
  expect(found?.byFloor.slice(0, 6).map(({ count, base }) => [count, base])).toEqual([
    ...[1, 2, 3, 4, 5].map(() => [1, 2]),
    [0, 0],
  ]);
  const { rows, total } = await house.as('011').analysis.rows({ key });
  expect(total).toBe(5);
  expect(rows.map(({ kind, id }) => [kind, id])).toEqual(
    lost.toReversed().map((id) => ['call', id]),
  );
});

describe('a call something came of is none of them', () => {
  it('whether a chase, a loan, a question or a wake-up came of it', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const inCall = async (place: string, step: (callId: string) => Promise<unknown>) => {
      const { id } = await operator.calls.begin({ caller: 'guest', place });
      await step(id);
      house.advance(1);
      await operator.calls.end({ id });
    };
    await asks(operator, water('0101'));
    await inCall('0101', (callId) => operator.intake.record({ text: '0101 饮用水', callId }));
    await house.as('011').loans.setStock({ item: 'adapter', owned: 3 });
    await inCall('0102', () => operator.loans.lend({ item: 'adapter', place: '0102' }));
    await inCall('0103', (callId) => operator.answers.ask({ words: '泳池几点关', callId }));
    await inCall('0104', () =>
      operator.wakeUps.set({ place: '0104', at: '2026-11-24T07:00:00+08:00' }),
    );
    house.advance(10);
    for (const place of ['0101', '0102', '0103', '0104'])
      await asks(operator, { place, service: 'pillows' });
    house.advance(1);
    expect((await house.as('011').analysis.rows({ key })).total).toBe(0);
  });

  it('nor one whose room was asked for by somebody else, or too late', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    for (const place of ['0101', '0102', '0103']) await ringsInVain(operator, place);
    house.advance(30);
    await asks(operator, { ...water('0101'), caller: 'department' });
    await asks(operator, water('0103'));
    house.advance(91);
    await asks(operator, water('0102'));
    house.advance(1);
    const { rows } = await house.as('011').analysis.rows({ key });
    expect(rows.map(({ place }) => place)).toEqual(['0103']);
  });
});
