// Chance that comes out the same on every machine, and ids made of it. Pure.

export type Random = () => number;

/** Mulberry32: small, fast, even enough to make a house's past from. */
export const seeded = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** One of the list; throws on an empty one, which nothing here has. */
export const pick = <T>(random: Random, list: readonly T[]): T => {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
};

/** One of the list, the earlier the likelier: a few things are asked for all day, most now and then. */
export const pickEarly = <T>(random: Random, list: readonly T[]): T => {
  const drawn = random();
  return pick(() => drawn * drawn * drawn, list);
};

const hex = (value: number, digits: number): string =>
  Math.floor(value).toString(16).padStart(digits, '0');

/** A UUID version 7 of the moment. */
export const idAt = (random: Random, atMs: number): string => {
  const time = hex(atMs, 12);
  const part = (digits: number) => hex(random() * 16 ** digits, digits);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${part(3)}-${'89ab'[Math.floor(random() * 4)]}${part(3)}-${part(6)}${part(6)}`;
};

/** Sixteen bytes as hex. */
export const saltOf = (random: Random): string =>
  hex(random() * 2 ** 32, 8) +
  hex(random() * 2 ** 32, 8) +
  hex(random() * 2 ** 32, 8) +
  hex(random() * 2 ** 32, 8);
