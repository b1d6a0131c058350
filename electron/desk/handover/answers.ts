/** The incoming side's word on each item: one a time, the last one counts, all of them on record. */
import type { AnswerKind } from '../../../shared/handover/model.ts';
import type { HandoverAnswerRow, HandoverRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';

/** An answer as it may be typed: the deed or its result. */
export type AnswerWord = AnswerKind | 'accept' | 'query' | 'refuse';
type Said = { answer: AnswerWord; words?: string | undefined };
export type GivenAnswer = Said & { item: string };
export type GivenAnswers = readonly GivenAnswer[] | Record<string, AnswerWord | Said>;

const kindOf: Record<AnswerWord, AnswerKind> = {
  accepted: 'accepted',
  queried: 'queried',
  refused: 'refused',
  accept: 'accepted',
  query: 'queried',
  refuse: 'refused',
};

/** Answers given as a list or by item, as a list. */
export const listed = (given: GivenAnswers): GivenAnswer[] =>
  Array.isArray(given)
    ? [...(given as readonly GivenAnswer[])]
    : Object.entries(given as Record<string, AnswerWord | Said>).map(([item, said]) =>
        typeof said === 'string' ? { item, answer: said } : { item, ...said },
      );

/**
 * Keeps one answer.
 * @param known the items of the sheet as it stands
 * @throws DeskError NOT_FOUND for an item the sheet does not have, INVALID_INPUT without words where some are due
 */
export const keepAnswer = (
  context: WriteContext,
  handover: HandoverRow,
  known: ReadonlySet<string>,
  { item, answer: given, words }: GivenAnswer,
  byId: string = context.actor.id,
): void => {
  if (!known.has(item)) throw new DeskError('NOT_FOUND', 'handover.itemUnknown', { item });
  const answer = kindOf[given];
  const said = words?.trim() ?? '';
  if (answer !== 'accepted' && said === '')
    throw new DeskError('INVALID_INPUT', 'handover.wordsMissing', { item });
  const before = context.reads.handover.answer(handover.id, item);
  const row: HandoverAnswerRow = {
    id: before?.id ?? context.newId(),
    handoverId: handover.id,
    item,
    answer,
    words: said === '' ? null : said,
    byId,
    atMs: context.nowMs,
  };
  if (before) context.writes.handover.saveAnswer(row);
  else context.writes.handover.insertAnswer(row);
  context.record({
    kind: 'handover-answered',
    subject: { kind: 'handover', id: handover.id },
    body: { facts: { item, answer: [before?.answer ?? null, answer], by: byId } },
    ...(row.words === null && !before?.words
      ? {}
      : { personal: { words: [before?.words ?? null, row.words] } }),
  });
};
