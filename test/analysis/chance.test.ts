// The tail of the binomial against sums done by hand, and what counts as a change.
import { expect, it } from 'vitest';
import { changedBy, tail } from '../../electron/desk/analysis/chance.ts';

/** Term by term, for few things. */
const byHand = (k: number, n: number, p: number): number => {
  const choose = (of: number, some: number): number =>
    some === 0 ? 1 : (choose(of, some - 1) * (of - some + 1)) / some;
  let sum = 0;
  for (let at = k; at <= n; at += 1) sum += choose(n, at) * p ** at * (1 - p) ** (n - at);
  return sum;
};

it.each([
  [3, 10, 0.1],
  [8, 20, 0.25],
  [20, 20, 0.5],
  [30, 60, 1 / 13],
])('is the sum of its terms for %d of %d at %d', (k, n, p) => {
  expect(tail(k, n, p)).toBeCloseTo(byHand(k, n, p), 10);
});

it('is no number out of range, however few or many', () => {
  expect(tail(0, 0, 0.5)).toBe(1);
  expect(tail(5, 3, 0.5)).toBe(0);
  expect(tail(1, 3, 0)).toBe(0);
  expect(tail(3, 3, 1)).toBe(1);
  const rare = tail(60_000, 100_000, 0.5);
  expect(rare).toBeGreaterThanOrEqual(0);
  expect(rare).toBeLessThan(1e-300);
  expect(tail(50_300, 100_000, 0.5)).toBeCloseTo(0.0292, 3);
});

it('tells less and more from the same, and nothing where nobody was there', () => {
  expect(changedBy({ count: 24, base: 540 }, { count: 3, base: 540 })).toBe('less');
  expect(changedBy({ count: 3, base: 540 }, { count: 24, base: 540 })).toBe('more');
  expect(changedBy({ count: 24, base: 540 }, { count: 20, base: 540 })).toBe('same');
  // Half as often over a fortnight may well be an accident.
  expect(changedBy({ count: 10, base: 540 }, { count: 2, base: 252 })).toBe('same');
  expect(changedBy({ count: 10, base: 540 }, { count: 0, base: 0 })).toBe('no-figure');
  expect(changedBy({ count: 0, base: 540 }, { count: 0, base: 540 })).toBe('same');
});
