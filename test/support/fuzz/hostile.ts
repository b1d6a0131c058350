/** Values nobody means well with, and inputs spoilt by them in one to three places. */
import fc from 'fast-check';

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    ' ',
    '\ud800',
    '\udfff\ud83d',
    '\0',
    'a\0b',
    '\u202eabc',
    '\u2028',
    "'); DROP TABLE requests; --",
    '" OR 1=1 --',
    '%',
    '_',
    'NEAR(',
    '"',
    '*',
    '../../etc/passwd',
    '..\\..\\house.db',
    'C:\\x',
    'file:///etc/passwd',
    '<img src=x onerror=alert(1)>',
    '{{name}}',
    '$t(errors.kernel.internal)',
    '=HYPERLINK("http://x")',
    '１２０８',
    '٣',
    'İ',
    'ß'.repeat(50),
    '👩‍🚒'.repeat(20),
    'x'.repeat(5_000),
    '中'.repeat(12_000),
  ),
);
const moments = fc.oneof(
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.constantFrom(
    '0000-01-01T00:00:00+14:00',
    '1970-01-01T00:00:00Z',
    '9998-12-31T23:59:59-12:00',
    '9999-12-31T23:59:59-12:00',
    '2026-02-30T00:00:00Z',
    '2026-11-23',
    '0000-01-01',
    '9999-12-31',
    '2024-02-29',
    '99:99',
    '24:00',
  ),
);
const numbers = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(
    -1,
    0,
    -0,
    0.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.MAX_SAFE_INTEGER,
    -Number.MAX_SAFE_INTEGER,
    2 ** 53,
    2 ** 63,
    1e308,
    5e-324,
  ),
);
const odd = fc.constantFrom<unknown>(
  null,
  undefined,
  true,
  [],
  {},
  [null],
  [[[[[]]]]],
  { toString: 'x' },
  JSON.parse('{"then":"x"}'),
  JSON.parse('{"__proto__":{"admin":true}}'),
  { constructor: { prototype: {} } },
  new Date(0),
  new Map([['a', 1]]),
  Uint8Array.from([1, 2, 3]),
  10n,
  Symbol.iterator.description,
);

/** Anything at all. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  texts,
  moments,
  numbers,
  odd,
  fc.array(fc.oneof(texts, numbers), { maxLength: 40 }),
  fc.object({ maxDepth: 3, maxKeys: 5 }),
  fc.anything({ maxDepth: 2 }),
);

type Step = { at: number; how: number; value: unknown };

/** Every place in a value that can be spoilt: the way from its root. */
const placesIn = (value: unknown, way: string[] = []): string[][] =>
  typeof value === 'object' && value !== null && way.length < 5
    ? [
        ...(way.length > 0 ? [way] : []),
        ...Object.entries(value).flatMap(([name, part]) => placesIn(part, [...way, name])),
      ]
    : [way];

const longer = (value: unknown): unknown =>
  typeof value === 'string'
    ? value.repeat(200)
    : Array.isArray(value)
      ? Array(400).fill(value[0])
      : typeof value === 'number'
        ? value * -1e6
        : value;

const spoil = (root: unknown, { at, how, value }: Step): unknown => {
  const places = placesIn(root);
  const way = places[at % places.length] ?? [];
  if (way.length === 0) return how === 0 ? value : root;
  const copy = structuredClone(root) as Record<string, unknown>;
  const last = way.at(-1) as string;
  const holder = way
    .slice(0, -1)
    .reduce<Record<string, unknown>>((node, name) => node[name] as Record<string, unknown>, copy);
  if (how === 1) delete holder[last];
  else if (how === 2) holder[last] = longer(holder[last]);
  else if (how === 3) holder[last] = [holder[last]];
  else if (how === 4) holder[`${last}x`] = holder[last];
  else holder[last] = value;
  return copy;
};

/** An input with one to three of its parts spoilt. */
export const spoilt = (sound: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      sound,
      fc.array(fc.record({ at: fc.nat(200), how: fc.nat(7), value: anything }), {
        minLength: 1,
        maxLength: 3,
      }),
    )
    .map(([root, steps]) => {
      try {
        return steps.reduce(spoil, root);
      } catch {
        // What cannot be copied was made by `anything`: it is hostile as it is.
        return root;
      }
    });
