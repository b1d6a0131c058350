// The charges on paper: what is signed at the foot is what is listed above, whatever of it was asked for.
import { expect, it } from 'vitest';
import { totalsOf } from '../../renderer/features/charges/groups.ts';
import type { ChargeView } from '../../shared/charges/contract.ts';
import { createTestHouse } from '../support/house.ts';
import { putStay } from '../support/stays.ts';

const charge = (number: number, more: Partial<ChargeView>): ChargeView => ({
  ...({ id: String(number), number, place: '1208', stay: null, kind: 'minibar' } as ChargeView),
  ...{ code: 'cola', zh: '可乐', en: 'Cola', quantity: 1, cents: 1_500, currency: 'CNY' },
  ...{ state: 'open', priceWanted: false, at: '2026-11-23T10:00:00+08:00', closedAt: null },
  ...more,
});
const charges = [
  charge(1, {}),
  charge(2, { cents: 2_500 }),
  charge(3, { kind: 'laundry', zh: '衬衫', cents: 3_000 }),
  charge(4, { place: '0305', kind: 'laundry', zh: '裤子', cents: 0, priceWanted: true }),
  charge(5, { place: '0305', kind: 'loan', currency: 'USD', cents: 4_000 }),
];

it('has totals by kind of what it lists, in the order of the house’s own', () => {
  expect(totalsOf(charges)).toEqual([
    { currency: 'CNY', kind: 'minibar', count: 2, cents: 4_000 },
    { currency: 'CNY', kind: 'laundry', count: 2, cents: 3_000 },
    { currency: 'USD', kind: 'loan', count: 1, cents: 4_000 },
  ]);
  expect(totalsOf(charges.filter(({ place }) => place === '1208'))).toEqual([
    { currency: 'CNY', kind: 'minibar', count: 2, cents: 4_000 },
    { currency: 'CNY', kind: 'laundry', count: 1, cents: 3_000 },
  ]);
  expect(totalsOf([])).toEqual([]);
});

it('agrees with the desk where all there are are listed', async () => {
  const house = await createTestHouse();
  putStay(house, { room: '1208', departure: '2026-11-25' });
  const operator = house.as('002');
  const bill = { place: '1208', quantity: 1 };
  await operator.charges.add({ ...bill, what: '花瓶', cents: 9_000 });
  await operator.charges.add({ ...bill, what: '出租车', cents: 3_000 });
  const { charges: listed, totals } = await operator.charges.list({});
  expect(listed).toHaveLength(2);
  expect(totalsOf(listed)).toEqual(totals);
});
