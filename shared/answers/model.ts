/** The answer library: what state an answer is in, and who may have asked. Pure. */

/** Who wanted to know: somebody who stays here, a department of the house, or the world outside. */
import { daysBetween } from '../kernel/time.ts';

export const askers = ['guest', 'department', 'outside'] as const;
export type Asker = (typeof askers)[number];

/**
 * - `blank` nobody has written an answer yet; `expired` what is written held until a day that is past.
 * - `valid` alone may be said to anybody.
 * - `withdrawn` is asked no more; kept for the record.
 */
export const answerStates = ['valid', 'expired', 'blank', 'withdrawn'] as const;
export type AnswerState = (typeof answerStates)[number];

export const questionStates = ['open', 'answered', 'dismissed'] as const;
export type QuestionState = (typeof questionStates)[number];

/** An answer that ends within so many days is to be looked at. */
export const soonDays = 14;

type Written = {
  answerZh: string;
  answerEn: string;
  /** The last day it holds, `2026-11-23`; null: no end is known. */
  validUntil: string | null;
  withdrawn: boolean;
};

/** What may be done with an answer on a day of the house. */
export const answerStateOn = (
  { answerZh, answerEn, validUntil, withdrawn }: Written,
  day: string,
): AnswerState => {
  if (withdrawn) return 'withdrawn';
  if (answerZh.trim() === '' && answerEn.trim() === '') return 'blank';
  return validUntil !== null && validUntil < day ? 'expired' : 'valid';
};

/** Whether an answer that holds today ends within the next days. */
export const endsSoon = (validUntil: string | null, day: string): boolean =>
  validUntil !== null && validUntil >= day && daysBetween(day, validUntil) <= soonDays;

/** A question as it is told from others: however it was spelt, from whichever room. */
export const sameQuestion = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 200);
