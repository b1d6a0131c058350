/** A guest before a shut door without a key: what is asked to know who it is. Pure. */

/** What a stay can be asked about; which of them a stay offers hangs on what is known of the guest. */
import { minuteMs } from '../kernel/durations.ts';

export const askable = ['name', 'departure', 'arrival', 'companion', 'company', 'phone'] as const;
export type Askable = (typeof askable)[number];

export const openingStates = ['asking', 'sent', 'opened', 'refused', 'called-off'] as const;
export type OpeningState = (typeof openingStates)[number];

/** An asking nobody went on with for so long was another call's: its answers say nothing of who rings now. */
export const askedWithinMs = 15 * minuteMs;

/** So many wrong answers end the asking: whoever guesses on is no guest. */
export const mostWrong = 3;

export type Answer = { fact: Askable; match: boolean };

/** The name and one more, or somebody of the same room who stands for the guest. */
export const isKnown = (answers: readonly Answer[], vouched: boolean): boolean => {
  const right = new Set(answers.filter(({ match }) => match).map(({ fact }) => fact));
  return vouched || (right.has('name') && right.size > 1);
};

export const isOver = (answers: readonly Answer[]): boolean =>
  answers.filter(({ match }) => !match).length >= mostWrong;
