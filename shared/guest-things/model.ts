/** Guests' things in the house's hands: shoes being shined, luggage carried or kept (寄存). Pure. */

export const thingKinds = ['shoes', 'luggage'] as const;
export type ThingKind = (typeof thingKinds)[number];

export const thingServices: Readonly<Record<string, ThingKind>> = {
  'shoe-shine': 'shoes',
  luggage: 'luggage',
};
export const serviceOfThing = (kind: ThingKind): string =>
  kind === 'shoes' ? 'shoe-shine' : 'luggage';

/**
 * - `asked` to be fetched; `taken` in somebody's hands; `stored` in the luggage store, on a tag.
 * - `returned` the guest has them, or they are where they were to go; `cancelled` never taken.
 */
export const thingStates = ['asked', 'taken', 'stored', 'returned', 'cancelled'] as const;
export type ThingState = (typeof thingStates)[number];

export const isOpenThing = (state: ThingState): boolean =>
  state !== 'returned' && state !== 'cancelled';

/** True while the house has them. */
export const isHeld = (state: ThingState): boolean => state === 'taken' || state === 'stored';

/** Steps with a key each, in the order they come. */
export const thingSteps = [
  'take',
  'store',
  'return',
  'change',
  'promise',
  'note',
  'cancel',
] as const;
export type ThingStep = (typeof thingSteps)[number];

const legalFrom: Record<ThingStep, readonly ThingState[]> = {
  take: ['asked'],
  /** Also anew: onto another shelf. Luggage only. */
  store: ['asked', 'taken', 'stored'],
  return: ['taken', 'stored'],
  change: ['asked', 'taken', 'stored'],
  promise: ['taken', 'stored'],
  note: thingStates,
  /** What was taken is given back, never cancelled away. */
  cancel: ['asked'],
};

/** The steps that can be taken now. */
export const legalThingSteps = (kind: ThingKind, state: ThingState): ThingStep[] =>
  thingSteps.filter(
    (step) => legalFrom[step].includes(state) && (step !== 'store' || kind === 'luggage'),
  );

/** The number as it stands on the tag tied to them, `T-0012`. */
export const tagOf = (number: number): string => `T-${String(number).padStart(4, '0')}`;

/** The number of a tag read by eye or scanner; null for what is none. */
export const numberOfTag = (token: string): number | null => {
  const digits = /^(?:t-?)?0*(\d{1,9})$/i.exec(token.trim())?.[1];
  return digits === undefined ? null : Number(digits);
};
