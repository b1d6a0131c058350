/** What the lost-and-found register speaks of: kinds, states, classes, stores, categories. No rules. */

export const lostKinds = ['found-item', 'loss-report'] as const;
export type LostKind = (typeof lostKinds)[number];

export const foundStates = [
  'registered',
  'shelved',
  'matched',
  'returned',
  'sent',
  'police',
  'disposed',
  'cancelled',
] as const;
export type FoundState = (typeof foundStates)[number];

export const lossStates = ['searching', 'matched', 'returned', 'closed'] as const;
export type LossState = (typeof lossStates)[number];

export const itemClasses = [
  'general',
  'valuable',
  'document',
  'perishable',
  'hazardous',
  'suspicious',
] as const;
export type ItemClass = (typeof itemClasses)[number];

/** Where a found thing may lie; a bin says where in it. */
export const stores = ['shelf', 'safe', 'cold', 'security'] as const;
export type Store = (typeof stores)[number];

/** What becomes of a thing nobody has claimed when its time is over. */
export const afterKeeping = ['police', 'dispose', 'security'] as const;
export type AfterKeeping = (typeof afterKeeping)[number];

export const keepUnits = ['day', 'month', 'year'] as const;
export type KeepUnit = (typeof keepUnits)[number];

export const categories = [
  'umbrella',
  'phone',
  'charger',
  'earphones',
  'computer',
  'camera',
  'watch',
  'jewellery',
  'glasses',
  'wallet',
  'cash',
  'card',
  'passport',
  'papers',
  'keys',
  'bag',
  'luggage',
  'clothing',
  'scarf',
  'hat',
  'shoes',
  'toy',
  'bottle',
  'book',
  'food',
  'medicine',
  'cosmetics',
  'tool',
  'weapon',
  'lighter',
  'other',
] as const;
export type Category = (typeof categories)[number];

export const colours = [
  'black',
  'white',
  'grey',
  'red',
  'orange',
  'yellow',
  'green',
  'blue',
  'purple',
  'pink',
  'brown',
  'beige',
  'gold',
  'silver',
] as const;
export type Colour = (typeof colours)[number];

/** Papers an identity may be checked by. Of their number only the last four signs are ever kept. */
export const documentTypes = [
  'identity-card',
  'passport',
  'travel-permit',
  'driving-licence',
] as const;

/** Why a pair is proposed, or what speaks against it. */
export const reasonKinds = [
  'category',
  'colour',
  'brand',
  'words',
  'place',
  'time',
  'stay',
  'held-back',
] as const;
export type ReasonKind = (typeof reasonKinds)[number];

/** What of the register needs a hand. */
export const stepsWanted = ['security', 'safe', 'shelve', 'match', 'due', 'pickup'] as const;
export type StepWanted = (typeof stepsWanted)[number];

const letterOf: Record<LostKind, string> = { 'found-item': 'L', 'loss-report': 'R' };

/** True for a kind of this register, whatever else is searched. */
export const isLost = (kind: string): kind is LostKind => lostKinds.some((one) => one === kind);

/** `L-0231`, `R-0087`: as it stands on labels and is said on the telephone. */
export const lostNumber = (kind: LostKind, number: number): string =>
  `${letterOf[kind]}-${String(number).padStart(4, '0')}`;

/** The kind and number of `L-0231`, `r87`, `L 231`; null for anything else. */
export const readLostNumber = (text: string): { kind: LostKind; number: number } | null => {
  const [, letter, digits] = /^\s*([lr])[-\s]?0*(\d{1,9})\s*$/i.exec(text.normalize('NFKC')) ?? [];
  if (letter === undefined || digits === undefined) return null;
  return {
    kind: letter.toUpperCase() === 'L' ? 'found-item' : 'loss-report',
    number: Number(digits),
  };
};
