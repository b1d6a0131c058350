// Of several lent together only those that came back broken, or not at all, are paid for.
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../shared/loans/model.ts';
import { createTestHouse } from '../support/house.ts';
import { adapters } from './stock.ts';

const lent = async () => {
  const house = await createTestHouse();
  await adapters(house, 5);
  await house.as('011').loans.changeItem({ item: 'adapter', lostCents: 4_000 });
  const operator = house.as('002');
  const { loans } = await operator.loans.lend({ item: 'adapter', place: '1208', quantity: 5 });
  const [{ id, collection } = { id: '', collection: null }] = loans;
  const back = (quantity: number, condition: Condition) =>
    operator.loans.return({ id, quantity, condition });
  const settle = (as: 'charge' | 'write-off') => house.as('011').loans.settle({ id, as });
  const charges = () => house.rows('SELECT quantity, cents, state FROM charges');
  return { house, operator, id, collection, back, settle, charges };
};

describe('of five lent together', () => {
  it.each<[string, [number, Condition][], number]>([
    [
      'four whole, then one broken',
      [
        [4, 'whole'],
        [1, 'broken'],
      ],
      1,
    ],
    [
      'one broken, then four whole',
      [
        [1, 'broken'],
        [4, 'whole'],
      ],
      1,
    ],
    [
      'some broken twice',
      [
        [2, 'broken'],
        [2, 'cleaning'],
        [1, 'broken'],
      ],
      3,
    ],
    ['all broken', [[5, 'broken']], 5],
  ])('%s: the broken ones are charged', async (_, parts, broken) => {
    const { back, settle, charges } = await lent();
    for (const [quantity, condition] of parts) await back(quantity, condition);
    expect(await settle('charge')).toMatchObject({
      charge: { cause: 'broken', quantity: broken, cents: broken * 4_000 },
    });
    expect(charges()).toEqual([{ quantity: broken, cents: broken * 4_000, state: 'open' }]);
  });

  it('one broken and three lost are charged together, and what is written off says how many', async () => {
    const { operator, id, back, settle, charges } = await lent();
    await back(1, 'broken');
    await back(1, 'whole');
    await operator.loans.lose({ id });
    expect(await settle('write-off')).toMatchObject({ charge: { quantity: 4, cents: 0 } });
    expect(charges()).toEqual([]);
  });

  it('the one that was broken stays so where a later return did not happen', async () => {
    const { house, operator, collection, back, settle, charges } = await lent();
    await back(1, 'broken');
    house.advance(3);
    const fetched = { id: collection?.id ?? '' };
    await operator.requests.dispatch(fetched);
    await operator.requests.complete(fetched);
    await operator.requests.undo(fetched);
    await back(1, 'broken');
    await back(3, 'whole');
    expect(await settle('charge')).toMatchObject({ charge: { quantity: 2 } });
    expect(charges()).toEqual([{ quantity: 2, cents: 8_000, state: 'open' }]);
  });
});
