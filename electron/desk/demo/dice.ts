/**
 * Draws for the demo house: the same sequence for the same seed on every machine, in whole numbers
 * only, because fractions may come out differently elsewhere.
 */

export type Dice = {
  /** A whole number, both ends included. */
  whole: (from: number, until: number) => number;
  /** True so many times in a hundred. */
  percent: (share: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
  /** An index, each as often as its weight. */
  weighted: (weights: readonly number[]) => number;
  /** A new list in another order. */
  shuffled: <T>(list: readonly T[]) => T[];
};

/** FNV-1a: spreads a seed's letters over 32 bits. */
const spread = (seed: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < seed.length; index += 1)
    hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193);
  return hash >>> 0;
};

export const createDice = (seed: string): Dice => {
  let state = spread(seed);
  /** Mulberry32. */
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const whole = (from: number, until: number): number => from + (next() % (until - from + 1));
  return {
    whole,
    percent: (share) => whole(1, 1_000) <= share * 10,
    pick: (list) => {
      const chosen = list[whole(0, list.length - 1)];
      if (chosen === undefined) throw new Error('nothing to pick from');
      return chosen;
    },
    weighted: (weights) => {
      let left = whole(
        1,
        weights.reduce((sum, weight) => sum + weight, 0),
      );
      return weights.findIndex((weight) => {
        left -= weight;
        return left <= 0;
      });
    },
    shuffled: (list) => {
      const cards = list.map((card) => ({ card, order: next() }));
      return cards.sort((a, b) => a.order - b.order).map(({ card }) => card);
    },
  };
};
