/**
 * Owns deciding whether what a clause says belongs to the request before it: the same once more, its
 * reason, or its content.
 */
import { type Clause, carries, type Word } from './clauses.ts';
import { type Draft, isAsking } from './draft-shape.ts';
import { type Taken, tellsAll } from './match.ts';

/** "Another set of linen, the child wet the bed": the reason for what was asked, not a second wish. */
export const isTold = (
  chosen: readonly Taken[],
  previous: Draft | undefined,
  index: number,
): boolean =>
  previous?.clauses.at(-1) === index - 1 &&
  chosen.every(
    (one) =>
      one.loose &&
      one.condition?.meaning.modifiers.some((modifier) =>
        modifier.senses.some((sense) =>
          previous.core.some((word) =>
            word.meaning.things.some((thing) => thing.on?.[sense] !== undefined),
          ),
        ),
      ),
  );

const isCup = (word: Word): boolean => word.meaning.things.some((thing) => thing.id === 'cup');

/** "Welcome: fruit and tea", "refill the minibar: 2 beers": dishes that are part of what was asked. */
export const isContent = (
  service: string,
  core: readonly Word[],
  previous: Draft,
  index: number,
): boolean =>
  index - (previous.clauses.at(-1) ?? 0) <= 1 &&
  core.every((word) => word.meaning.named.length === 0) &&
  (service === 'room-service'
    ? previous.service === 'welcome' || previous.service.startsWith('minibar-')
    : service === 'other' && previous.service === 'room-service' && core.every(isCup));

/** "Guest is cold, wants a quilt": what was taken for a fault is why the thing is asked for. */
export const isReason = (
  reason: Draft,
  chosen: readonly Taken[],
  index: number,
  clause: Clause,
): boolean => {
  const [core] = reason.core;
  const [first] = chosen;
  if (core === undefined || first === undefined || reason.core.length > 1) return false;
  if (reason.clauses.at(-1) !== index - 1 || clause.after === 'stop') return false;
  if (core.meaning.things.length > 0 || core.meaning.named.length > 0) return false;
  return core.meaning.modifiers.some((modifier) =>
    modifier.senses.some((sense) =>
      first.words.some((at) =>
        clause.words[at]?.meaning.things.some((thing) => thing.on?.[sense] === first.service),
      ),
    ),
  );
};

/** Nothing was taken of either, and one names a thing. */
export const isOpen = (before: Clause, clause: Clause): boolean =>
  [before, clause].every((one) => one.words.every((word) => word.item < 0 && !word.refused)) &&
  before.words.some(carries) &&
  clause.words.some(carries);

/** Two mentions of one service are one request, unless either is counted by itself. */
export const isSameRequest = (
  clause: Clause,
  one: Taken,
  previous: Draft,
  index: number,
  numbered: boolean,
): boolean => {
  // The last words are enough, and keep a line of a thousand towels cheap.
  const recent = previous.core.slice(-6);
  if (one.service === 'room-service' || one.service === 'luggage' || tellsAll(one.service))
    return true;
  const last = previous.clauses.at(-1);
  if (last === undefined || index - last > 1) return false;
  if (one.loose || one.service.startsWith('repair-')) return true;
  if (last !== index && clause.after === 'stop') return false;
  // "The blanket is thin, bring one more": the complaint and the wish are one.
  if (last !== index && recent.some((word) => word.meaning.things.length === 0 && !isAsking(word)))
    return true;
  return !numbered && !recent.some((word) => word.counted === true);
};
