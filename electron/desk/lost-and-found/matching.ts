/**
 * Finds what may belong together: candidates by shared words from the index, scored one by one, and the
 * surest put down as proposals. A pair a person has dismissed is not proposed again.
 */
import { dayMs } from '../../../shared/kernel/durations.ts';
import { lostNumber } from '../../../shared/lost-and-found/model.ts';
import type { FoundItemRow, LossReportRow, LostPairRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { type Reason, type Scored, scorePair } from './score.ts';
import { createSides, matchWords, momentOf } from './sides.ts';

type Here = Pick<ReadContext, 'reads'>;

/** A loss may be noticed late, and a thing turn up late: found this long before or after still counts. */
const earlierMs = 3 * dayMs;
const laterMs = 120 * dayMs;
const mostCandidates = 120;

/** From here a pair is worth an operator's glance, */
export const worthShowing = 0.45;
/** and from here it is proposed without being asked for. */
export const worthProposing = 0.55;
const mostShown = 8;
const mostProposed = 3;

export type Pairing = {
  found: FoundItemRow;
  loss: LossReportRow;
  score: number;
  because: Reason[];
  state: LostPairRow['state'];
};

export type Asked =
  | { kind: 'found-item'; row: FoundItemRow }
  | { kind: 'loss-report'; row: LossReportRow };

/** Dismissed by a person, and not merely because it was over. */
const isDismissed = (pair: LostPairRow | undefined): boolean =>
  pair?.state === 'dismissed' && pair.decidedBy !== null;

const candidatesFor = ({ reads }: Here, asked: Asked): string[] => {
  const atMs = momentOf(asked.kind, asked.row);
  const [fromMs, untilMs] =
    asked.kind === 'loss-report'
      ? [asked.row.lostFromMs - earlierMs, atMs + laterMs]
      : [atMs - laterMs, atMs + earlierMs + dayMs];
  return reads.lostAndFound.candidates({
    kind: asked.kind === 'loss-report' ? 'found-item' : 'loss-report',
    words: matchWords(asked.row).map(({ word }) => word),
    fromMs,
    untilMs,
    most: mostCandidates,
  });
};

type Sides = ReturnType<typeof createSides>;

const scored = (
  sides: Sides,
  { reads }: Here,
  found: FoundItemRow,
  loss: LossReportRow,
  known: Scored | null,
): Pairing | null => {
  const pair = reads.lostAndFound.pair(found.id, loss.id);
  const result = known ?? scorePair(sides.found(found), sides.loss(loss));
  if (result === null) return null;
  const decided = isDismissed(pair) ? 'dismissed' : 'proposed';
  return { found, loss, ...result, state: pair?.state === 'confirmed' ? 'confirmed' : decided };
};

/** One pair as it stands now, whatever its score. */
export const pairOf = (context: Here, found: FoundItemRow, loss: LossReportRow): Pairing =>
  scored(createSides(context), context, found, loss, null) ?? {
    found,
    loss,
    score: 0,
    because: [],
    state: context.reads.lostAndFound.pair(found.id, loss.id)?.state ?? 'proposed',
  };

/** Everything that may be the other half, surest first; a confirmed pair comes alone. */
export const pairsFor = (context: Here, asked: Asked): Pairing[] => {
  const { lostAndFound } = context.reads;
  const sides = createSides(context);
  const confirmed = lostAndFound
    .pairsOf(asked.kind, asked.row.id)
    .find(({ state }) => state === 'confirmed');
  if (confirmed) {
    const [found, loss] = [
      lostAndFound.found(confirmed.foundId),
      lostAndFound.loss(confirmed.lossId),
    ];
    return found && loss ? [pairOf(context, found, loss)] : [];
  }
  if (!asked.row.open) return [];
  const own = asked.kind === 'found-item' ? sides.found(asked.row) : sides.loss(asked.row);
  const pairings = candidatesFor(context, asked).flatMap((id): Pairing[] => {
    const found = asked.kind === 'found-item' ? asked.row : lostAndFound.found(id);
    const loss = asked.kind === 'loss-report' ? asked.row : lostAndFound.loss(id);
    // Somebody's already, whether it lies on its shelf yet or not.
    if (!found?.open || !loss?.open || found.lossId !== null || loss.foundId !== null) return [];
    const result =
      asked.kind === 'found-item'
        ? scorePair(own as ReturnType<Sides['found']>, sides.loss(loss))
        : scorePair(sides.found(found), own as ReturnType<Sides['loss']>);
    if (result === null || result.score < worthShowing) return [];
    const pairing = scored(sides, context, found, loss, result);
    return pairing && pairing.state !== 'dismissed' ? [pairing] : [];
  });
  return pairings
    .sort((a, b) => b.score - a.score || b.found.number - a.found.number)
    .slice(0, mostShown);
};

/** A pair is part of both stories: each names the other side. */
const tell = (
  context: WriteContext,
  kind: string,
  { found, loss, score }: Pick<Pairing, 'found' | 'loss' | 'score'>,
  more: { text?: string | undefined } = {},
): void => {
  const percent = Math.round(score * 100);
  const said = more.text === undefined ? {} : { personal: { text: more.text } };
  const sides = [
    [
      { kind: 'found-item', id: found.id },
      { loss: loss.id, number: lostNumber('loss-report', loss.number) },
    ],
    [
      { kind: 'loss-report', id: loss.id },
      { found: found.id, number: lostNumber('found-item', found.number) },
    ],
  ] as const;
  for (const [subject, other] of sides)
    context.record({ kind, subject, body: { facts: { ...other, percent } }, ...said });
};

const keepPair = (
  context: WriteContext,
  pairing: Pairing,
  state: LostPairRow['state'],
  decided: boolean,
): void => {
  const { lostAndFound } = context.reads;
  const before = lostAndFound.pair(pairing.found.id, pairing.loss.id);
  const row: LostPairRow = {
    id: before?.id ?? context.newId(),
    foundId: pairing.found.id,
    lossId: pairing.loss.id,
    percent: Math.round(pairing.score * 100),
    state,
    proposedAtMs: before?.proposedAtMs ?? context.nowMs,
    decidedAtMs: decided ? context.nowMs : null,
    decidedBy: decided ? context.actor.id : null,
  };
  if (before) context.writes.lostAndFound.savePair(row);
  else context.writes.lostAndFound.insertPair(row);
};

/** Puts down the surest pairs for a row that is new or has changed. */
export const propose = (context: WriteContext, asked: Asked): void => {
  const standing = context.reads.lostAndFound
    .pairsOf(asked.kind, asked.row.id)
    .filter(({ state }) => state === 'proposed');
  const fresh = pairsFor(context, asked)
    .filter(({ score, state }) => state === 'proposed' && score >= worthProposing)
    .slice(0, mostProposed);
  for (const pair of standing)
    if (!fresh.some(({ found, loss }) => found.id === pair.foundId && loss.id === pair.lossId))
      context.writes.lostAndFound.savePair({ ...pair, state: 'dismissed' });
  for (const pairing of fresh) {
    const before = context.reads.lostAndFound.pair(pairing.found.id, pairing.loss.id);
    keepPair(context, pairing, 'proposed', false);
    if (before?.state !== 'proposed') tell(context, 'pair-proposed', pairing);
  }
};

/** A person's word on a pair: it stands whatever the rules find later. */
export const decide = (
  context: WriteContext,
  pairing: Pairing,
  state: 'confirmed' | 'dismissed',
  text?: string,
): void => {
  keepPair(context, pairing, state, true);
  tell(context, state === 'confirmed' ? 'pair-confirmed' : 'pair-dismissed', pairing, { text });
};

/** Nobody's word stands on this pair any more: it may be proposed and decided anew. */
export const free = (context: WriteContext, foundId: string, lossId: string): void => {
  const pair = context.reads.lostAndFound.pair(foundId, lossId);
  if (pair)
    context.writes.lostAndFound.savePair({
      ...pair,
      state: 'dismissed',
      decidedAtMs: null,
      decidedBy: null,
    });
};

/** A row that is over, or somebody's, is proposed with nothing any more. */
export const withdraw = (context: WriteContext, asked: Asked): void => {
  for (const pair of context.reads.lostAndFound.pairsOf(asked.kind, asked.row.id))
    if (pair.state === 'proposed')
      context.writes.lostAndFound.savePair({ ...pair, state: 'dismissed' });
};

/** Takes a row into the index, or out of it once it is over. */
export const indexRow = (context: WriteContext, { kind, row }: Asked): void => {
  context.writes.lostAndFound.index(
    { kind, id: row.id, atMs: momentOf(kind, row) },
    row.open ? matchWords(row) : [],
  );
};
