/** What a proof is: long work that shows a promise of the house kept, and counts what it has tried. */

export type Row = {
  /** What was tried, as it stands in the table. */
  what: string;
  /** How often, or how much. */
  tried: number;
  /** What else is worth a figure, e.g. `41,250 steps acknowledged`. */
  found: string;
  /** What did not hold, a sentence each; empty: it held. */
  wrong: readonly string[];
};

export type Proof = {
  /** As it is named after `--only`. */
  name: string;
  /**
   * @param share how much of the long version is done: 1 all of it, 0.05 a twentieth
   * @param say tells how far it is
   */
  run: (share: number, say: (text: string) => void) => Promise<Row[]>;
};

export const counted = (count: number): string => count.toLocaleString('en');

/** A part of a count, but never nothing. */
export const part = (count: number, share: number): number =>
  Math.max(1, Math.round(count * share));
