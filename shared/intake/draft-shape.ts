/**
 * Owns the shape of an item while it is being put together, and the plainest signs of its words.
 */
import type { Word } from './clauses.ts';
import type { MatchedBy } from './model.ts';

export type Draft = {
  service: string;
  matchedBy: MatchedBy;
  /** Indexes of the clauses it is told in. */
  clauses: number[];
  quantity?: number;
  /** Counted once more in a later clause: "four still, one sparkling". */
  more?: { value: number; instead: boolean };
  atMs?: number;
  urgent?: boolean;
  /** The words it was recognised by. */
  core: Word[];
};

export const isMark = (word: Word): boolean => word.kind === 'mark' || word.kind === 'times';

/** "bring", "借": asks for what stands beside it and says no more. */
export const isAsking = (word: Word): boolean =>
  word.meaning.things.length === 0 &&
  word.meaning.named.length === 0 &&
  word.meaning.modifiers.length > 0 &&
  word.meaning.modifiers.every((modifier) => modifier.senses.includes('bring'));
