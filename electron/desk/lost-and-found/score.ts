/**
 * How sure it is that a found thing is the one somebody misses, and why: evidence for and against, each
 * with its weight, added up. Pure: the same two sides always give the same score and the same reasons.
 */
import { dayMs, hourMs, minuteMs } from '../../../shared/kernel/durations.ts';
import type { Category, Colour, ReasonKind } from '../../../shared/lost-and-found/model.ts';
import type { Named } from './reading.ts';

/** What both sides of a pair have. */
type Side = {
  category: Category;
  categorySaid: string | null;
  colours: readonly Named<Colour>[];
  brand: string | null;
  features: readonly Named<string>[];
  words: readonly Named<string>[];
  place: string | null;
  placeKind: 'room' | 'area' | 'none';
  floor: string | null;
};

export type FoundSide = Side & {
  foundAtMs: number;
  /** Kept for checking, and the words in it. */
  heldBack: string | null;
  heldWords: readonly Named<string>[];
};

export type LossSide = Side & {
  lostFromMs: number;
  lostUntilMs: number;
  /** Where the owner stays or stayed, and whether they are still here. */
  room: string | null;
  inHouse: boolean;
};

export type Reason = {
  kind: ReasonKind;
  speaks: 'for' | 'against' | 'held';
  facts: Record<string, string | number>;
};

export type Scored = { score: number; because: Reason[] };
type Evidence = Reason & { weight: number };

/** What one person calls this, another calls that. */
const kin: readonly (readonly Category[])[] = [
  ['bag', 'luggage'],
  ['wallet', 'card', 'cash', 'passport', 'bag'],
  ['passport', 'papers', 'card'],
  ['scarf', 'clothing'],
  ['hat', 'clothing'],
  ['shoes', 'clothing'],
  ['charger', 'earphones'],
  ['charger', 'computer'],
  ['phone', 'computer'],
  ['bottle', 'toy'],
  ['medicine', 'cosmetics'],
  ['book', 'papers'],
  ['watch', 'jewellery'],
];

const likeColours: readonly (readonly Colour[])[] = [
  ['grey', 'silver'],
  ['black', 'grey'],
  ['beige', 'brown'],
  ['beige', 'white'],
  ['gold', 'yellow'],
  ['orange', 'red'],
  ['pink', 'red'],
  ['blue', 'purple'],
];

const opposites: readonly (readonly [string, string])[] = [
  ['left', 'right'],
  ['men', 'women'],
  ['small', 'large'],
];

const together = <T>(lists: readonly (readonly T[])[], one: T, other: T): boolean =>
  lists.some((list) => list.includes(one) && list.includes(other));

/** Null where the two cannot be the same thing. */
const byCategory = (found: FoundSide, loss: LossSide): Evidence[] | null => {
  if (found.category === 'other' || loss.category === 'other') return [];
  const facts = {
    found: found.categorySaid ?? '',
    lost: loss.categorySaid ?? '',
    foundIs: found.category,
    lostIs: loss.category,
  };
  if (found.category === loss.category)
    return [{ kind: 'category', speaks: 'for', weight: 0.36, facts }];
  if (!together(kin, found.category, loss.category)) return null;
  return [{ kind: 'category', speaks: 'for', weight: 0.18, facts }];
};

const byColour = (found: FoundSide, loss: LossSide): Evidence[] => {
  const [one] = found.colours;
  const [other] = loss.colours;
  if (!one || !other) return [];
  const facts = (a: Named<Colour>, b: Named<Colour>) => ({
    found: a.said,
    lost: b.said,
    foundIs: a.name,
    lostIs: b.name,
  });
  const pairs = found.colours.flatMap((a) => loss.colours.map((b) => [a, b] as const));
  const same = pairs.find(([a, b]) => a.name === b.name);
  if (same) return [{ kind: 'colour', speaks: 'for', weight: 0.14, facts: facts(...same) }];
  const near = pairs.find(([a, b]) => together(likeColours, a.name, b.name));
  if (near) return [{ kind: 'colour', speaks: 'for', weight: 0.06, facts: facts(...near) }];
  return [{ kind: 'colour', speaks: 'against', weight: -0.18, facts: facts(one, other) }];
};

const byBrand = (found: FoundSide, loss: LossSide): Evidence[] => {
  if (found.brand === null || loss.brand === null) return [];
  const facts = { found: found.brand, lost: loss.brand };
  return found.brand.toLowerCase() === loss.brand.toLowerCase()
    ? [{ kind: 'brand', speaks: 'for', weight: 0.16, facts }]
    : [{ kind: 'brand', speaks: 'against', weight: -0.25, facts }];
};

const shared = (
  one: readonly Named<string>[],
  other: readonly Named<string>[],
): Named<string>[] => {
  const names = new Set(other.map(({ name }) => name));
  return one.filter(({ name }) => names.has(name));
};

/** The first word in common says the most; further ones add less and less. */
const wordWeights = [0.08, 0.05, 0.03];

const byWords = (found: FoundSide, loss: LossSide): Evidence[] => {
  const evidence: Evidence[] = [];
  const common = [...shared(loss.features, found.features), ...shared(loss.words, found.words)];
  const said = [...new Set(common.map((word) => word.said))].filter(
    (word, _, all) => !all.some((longer) => longer !== word && longer.includes(word)),
  );
  if (said.length > 0)
    evidence.push({
      kind: 'words',
      speaks: 'for',
      weight: wordWeights.slice(0, said.length).reduce((sum, weight) => sum + weight, 0),
      facts: { words: said.join('、') },
    });
  const has = (side: Side, name: string) => side.features.find((one) => one.name === name);
  for (const [one, other] of [...opposites, ...opposites.map(([a, b]) => [b, a] as const)]) {
    const [a, b] = [has(found, one), has(loss, other)];
    if (a && b)
      evidence.push({
        kind: 'words',
        speaks: 'against',
        weight: -0.2,
        facts: { words: `${a.said} ≠ ${b.said}` },
      });
  }
  return evidence;
};

/** When it was found beside when it was missed. Things turn up late, but never before they are lost. */
const timeWeight = (found: FoundSide, loss: LossSide): number => {
  if (found.foundAtMs < loss.lostFromMs - hourMs) return -0.3;
  const lateMs = found.foundAtMs - loss.lostUntilMs;
  if (lateMs <= 2 * hourMs) return 0.09;
  if (lateMs <= dayMs) return 0.07;
  if (lateMs <= 3 * dayMs) return 0.05;
  return lateMs <= 14 * dayMs ? 0.02 : 0;
};

/** A place says more with its hour: where both fit they are one reason. */
const byPlaceAndTime = (found: FoundSide, loss: LossSide): Evidence[] => {
  const minutes = Math.round(Math.abs(found.foundAtMs - loss.lostUntilMs) / minuteMs);
  const time = timeWeight(found, loss);
  const inTime = Math.max(0, time);
  const hour: Evidence[] =
    time === 0
      ? []
      : [{ kind: 'time', speaks: time > 0 ? 'for' : 'against', weight: time, facts: { minutes } }];
  const never = time < 0 ? hour : [];
  if (found.place !== null && found.place === loss.place)
    return [
      {
        kind: 'place',
        speaks: 'for',
        weight: 0.14 + inTime,
        facts: { place: found.place, minutes },
      },
      ...never,
    ];
  if (found.floor !== null && found.floor === loss.floor)
    return [
      {
        kind: 'place',
        speaks: 'for',
        weight: 0.05 + inTime,
        facts: { floor: found.floor, minutes },
      },
      ...never,
    ];
  if (found.place === null || loss.place === null) return hour;
  return [
    {
      kind: 'place',
      speaks: 'against',
      weight: -0.06,
      facts: { found: found.place, lost: loss.place },
    },
    ...hour,
  ];
};

const byStay = (found: FoundSide, loss: LossSide): Evidence[] => {
  if (loss.room === null) return [];
  if (found.place === loss.room)
    return [
      {
        kind: 'stay',
        speaks: 'for',
        // Where it was missed is the same room: that has been counted.
        weight: loss.place === loss.room ? 0.06 : 0.16,
        facts: { room: loss.room },
      },
    ];
  return loss.inHouse ? [{ kind: 'stay', speaks: 'for', weight: 0.05, facts: {} }] : [];
};

const byHeldBack = (found: FoundSide, loss: LossSide): Evidence[] => {
  if (found.heldBack === null) return [];
  const named = shared(loss.words, found.heldWords);
  return [
    named.length > 0
      ? {
          kind: 'held-back',
          speaks: 'for',
          weight: 0.12,
          facts: { held: found.heldBack, named: named.map(({ said }) => said).join('、') },
        }
      : { kind: 'held-back', speaks: 'held', weight: 0, facts: { held: found.heldBack } },
  ];
};

/** The most that words alone can be sure of. */
const surest = 0.99;

/** Null: it cannot be this one. */
export const scorePair = (found: FoundSide, loss: LossSide): Scored | null => {
  const kind = byCategory(found, loss);
  if (kind === null) return null;
  const evidence = [
    ...kind,
    ...byColour(found, loss),
    ...byBrand(found, loss),
    ...byWords(found, loss),
    ...byPlaceAndTime(found, loss),
    ...byStay(found, loss),
    ...byHeldBack(found, loss),
  ];
  const sum = evidence.reduce((total, { weight }) => total + weight, 0);
  return {
    score: Math.round(Math.min(surest, Math.max(0, sum)) * 100) / 100,
    because: evidence.map(({ weight: _, ...reason }) => reason),
  };
};
