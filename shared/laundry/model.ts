/** Guests' laundry: the states of a bag, what its pieces cost, what may become of it. Pure. */

/**
 * - `collected` a bag is in the house's hands, its pieces not counted yet; `counted` at the laundry.
 * - `back` all of it, or all that is left, is back from the laundry and goes up to the guest.
 * - `short` the guest has the rest, and nobody has settled what is missing.
 * - `returned`, `cancelled` how it ended.
 */
export const bagStates = [
  'collected',
  'counted',
  'back',
  'short',
  'returned',
  'cancelled',
] as const;
export type BagState = (typeof bagStates)[number];

/** True while the house owes the guest something. */
export const isOpenBag = (state: BagState): boolean =>
  state !== 'returned' && state !== 'cancelled';

export const treatments = ['wash', 'dry', 'press'] as const;
export type Treatment = (typeof treatments)[number];

/** One line of the docket: so many pieces of a kind, treated one way. */
export type BagLine = {
  article: string;
  treatment: Treatment;
  quantity: number;
  /** Pieces that are back from the laundry. */
  back: number;
  /** Of one piece, in hundredths of the currency, as it stood when it was counted; 0: not known. */
  cents: number;
};

/** How what was missing was settled. */
export const settlements = ['found', 'compensated', 'agreed'] as const;
export type Settlement = (typeof settlements)[number];

/** What is missing, and who has told whom. */
export type Shortage = {
  missing: { article: string; treatment: Treatment; quantity: number }[];
  atMs: number;
  byId: string;
  /** Who was told: the guest, or whoever in their place. */
  informed: string;
  settled: { atMs: number; byId: string; how: Settlement } | null;
};

type Counted = Pick<BagLine, 'quantity' | 'back' | 'cents'>;

export const piecesOf = (lines: readonly Counted[]): number =>
  lines.reduce((sum, { quantity }) => sum + quantity, 0);

export const missingOf = (lines: readonly BagLine[]): Shortage['missing'] =>
  lines
    .filter(({ quantity, back }) => back < quantity)
    .map(({ article, treatment, quantity, back }) => ({
      article,
      treatment,
      quantity: quantity - back,
    }));

/** What the bag costs, in hundredths of the currency; 0 while the price of any piece is not known. */
export const costOf = (
  lines: readonly Counted[],
  express: boolean,
  expressPercent: number,
): number => {
  if (lines.some(({ cents, quantity }) => cents === 0 && quantity > 0)) return 0;
  const plain = lines.reduce((sum, { cents, quantity }) => sum + cents * quantity, 0);
  return express ? Math.round((plain * (100 + expressPercent)) / 100) : plain;
};

/** The number as it stands on the docket and in its barcode, `L-0042`. */
export const docketOf = (number: number): string => `L-${String(number).padStart(4, '0')}`;

/** The number of a docket read by eye or scanner; null for what is none. */
export const numberOfDocket = (token: string): number | null => {
  const digits = /^(?:l-?)?0*(\d{1,9})$/i.exec(token.trim())?.[1];
  return digits === undefined ? null : Number(digits);
};

/** Steps with a key each, in the order they come. */
export const bagSteps = [
  'count',
  'back',
  'return',
  'shortage',
  'settle',
  'promise',
  'note',
  'cancel',
] as const;
export type BagStep = (typeof bagSteps)[number];

const legalFrom: Record<BagStep, readonly BagState[]> = {
  /** Counted anew while it is in the house's hands: what was miscounted is put right. */
  count: ['collected', 'counted', 'back'],
  back: ['counted'],
  return: ['collected', 'counted', 'back'],
  shortage: ['counted', 'back'],
  settle: ['counted', 'back', 'short'],
  promise: ['collected', 'counted', 'back'],
  note: bagStates,
  cancel: ['collected', 'counted', 'back'],
};

/** The steps that can be taken now. `settle` only while something is missing. */
export const legalBagSteps = (state: BagState, shortage: Shortage | null): BagStep[] =>
  bagSteps.filter(
    (step) =>
      legalFrom[step].includes(state) &&
      (step !== 'settle' || (shortage !== null && shortage.settled === null)),
  );
