/**
 * Owns a clause that asks for nothing itself: it leans on the item before it and may turn it.
 */
import { timeBlank } from './atoms.ts';
import { type Clause, carries, has, isSmall } from './clauses.ts';
import type { Draft } from './draft-shape.ts';
import { isReport, tellsAll } from './match.ts';
import { isCount, uncounted } from './quantity.ts';

/** "We only have one": what is there is not what is asked for. */
const isHad = (clause: Clause | undefined): boolean =>
  clause?.words.some((word) =>
    word.meaning.modifiers.some(({ senses }) => senses.includes('only')),
  ) === true;

/** A clause that only says what is wrong leans on the item before it: "the lamp, it's broken". */
export const lean = (
  clause: Clause,
  before: Clause | undefined,
  drafts: readonly Draft[],
  index: number,
  offered: ReadonlySet<string>,
): void => {
  const item = drafts.length - 1;
  const draft = drafts[item];
  if (draft === undefined || draft.clauses.at(-1) !== index - 1) return;
  const solid = clause.words.filter(
    (word) => !isSmall(word) && word.kind !== 'blank' && !has(word, 'urgent'),
  );
  if (solid.length === 0) return;
  const dishes =
    draft.service === 'room-service' &&
    solid.every(
      (word) =>
        !carries(word) || word.meaning.things.some((thing) => thing.id === 'food') || word.refused,
    );
  const counts = solid.filter((word) => isCount(clause.words, clause.words.indexOf(word)));
  const bare =
    counts.length === 1 && before?.words.every((word) => word.kind !== 'number') === true;
  const describes =
    (solid.length > counts.length || bare) &&
    solid.every(
      (word) =>
        !word.refused &&
        (counts.includes(word) ||
          has(word, 'detail') ||
          (word.meaning.modifiers.length > 0 &&
            word.meaning.things.every((thing) => thing.bare === undefined))),
    );
  const explains =
    isReport(draft.service) &&
    solid.some((word) =>
      word.meaning.modifiers.some((modifier) => modifier.senses.includes('fault')),
    ) &&
    solid.every(
      (word) =>
        !word.refused &&
        word.meaning.named.length === 0 &&
        word.meaning.things.every((thing) => thing.bare === undefined),
    );
  if (!describes && !dishes && !explains && (clause.after === 'stop' || !tellsAll(draft.service)))
    return;
  draft.clauses.push(index);
  for (const word of solid) word.item = item;
  if (!describes) return;
  const [count] = counts;
  if (count !== undefined && counts.length === 1 && !uncounted.has(draft.service))
    draft.more = { value: (draft.more?.value ?? 0) + count.value, instead: isHad(before) };
  // "My laundry, it should be back": what is said later may turn the request.
  const things = draft.core.flatMap((word) => word.meaning.things);
  for (const sense of solid.flatMap((word) =>
    word.meaning.modifiers.map((modifier) => modifier.senses[0]),
  )) {
    const turned =
      sense === undefined
        ? undefined
        : things.map((thing) => thing.on?.[sense]).find((service) => service !== undefined);
    // "Dry clean this, back by seven": the hour it is wanted, not where it is.
    if (sense === 'return' && clause.words.some((word) => word.key === timeBlank)) continue;
    if (turned !== undefined && offered.has(turned)) draft.service = turned;
  }
};
