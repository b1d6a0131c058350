/**
 * Owns the requests that only explain another one beside them: their words become part of it.
 */
import type { Clause } from './clauses.ts';
import type { Draft } from './draft-shape.ts';
import { explained } from './lexicon/index.ts';

const explains = (reason: Draft | undefined, wish: Draft | undefined): boolean =>
  reason !== undefined &&
  wish !== undefined &&
  (explained[wish.service] ?? []).some(
    ({ by, of, here }) =>
      by === reason.service &&
      (of === undefined ||
        reason.core.some((word) => word.meaning.things.some((thing) => thing.id === of))) &&
      (here !== true || reason.clauses.at(-1) === wish.clauses[0]),
  );

/** "No hangers, no slippers, no water": among what is missing from the room it is the bottle. */
export const settleWater = (drafts: readonly Draft[], offered: ReadonlySet<string>): void => {
  const brings = (draft: Draft): boolean =>
    draft.core.some((word) =>
      word.meaning.things.some((thing) => thing.on?.bring === draft.service),
    );
  if (!offered.has('drinking-water') || !drafts.some(brings)) return;
  for (const draft of drafts)
    if (
      draft.core.length === 1 &&
      ['no water', '没水', '没有水'].includes(draft.core[0]?.key ?? '')
    )
      draft.service = 'drinking-water';
};

/** The drafts without those that explain a neighbour; the words are numbered anew. */
export const withoutReasons = (drafts: Draft[], clauses: readonly Clause[]): Draft[] => {
  const into = drafts.map((draft, at) =>
    explains(draft, drafts[at + 1]) ? at + 1 : explains(draft, drafts[at - 1]) ? at - 1 : at,
  );
  if (into.every((to, at) => to === at)) return drafts;
  const kept = drafts.filter((_, at) => into[at] === at);
  const place = into.map((to) => kept.indexOf(drafts[to] as Draft));
  drafts.forEach((draft, at) => {
    const wish = kept[place[at] ?? -1];
    if (wish === undefined || wish === draft) return;
    wish.clauses = [...new Set([...wish.clauses, ...draft.clauses])].sort((a, b) => a - b);
  });
  for (const { words } of clauses)
    for (const word of words) if (word.item >= 0) word.item = place[word.item] ?? -1;
  return kept;
};
