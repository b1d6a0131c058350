/** The incoming side's word on each item: one a time, the last one counts, all of them on record. */
import { createHash } from 'node:crypto';
import type { HandoverItem } from '../../../shared/handover/contract.ts';
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

/** A digest of what an item says: in whose hands it is, and what is to be done about it. */
const aboutOf = ({ section, head, words, who }: HandoverItem): string =>
  createHash('sha256')
    .update(JSON.stringify([section, head, words.map(({ key }) => key), who]))
    .digest('hex');

/**
 * Whether an answer still stands: it is not the outgoing side's own, and what was answered to is still so.
 */
export const stands = (
  { outgoingId }: Pick<HandoverRow, 'outgoingId'>,
  item: HandoverItem,
  { byId, about }: HandoverAnswerRow,
): boolean => byId !== outgoingId && (about === null || about === aboutOf(item));

/**
 * Keeps one answer.
 * @param items those of the sheet as it stands
 * @throws DeskError NOT_FOUND for an item the sheet does not have, NOT_ALLOWED for whoever hands over,
 * INVALID_INPUT without words where some are due
 */
export const keepAnswer = (
  context: WriteContext,
  handover: HandoverRow,
  items: readonly HandoverItem[],
  { item, answer: given, words }: GivenAnswer,
  byId: string = context.actor.id,
): void => {
  const answered = items.find(({ id }) => id === item);
  if (!answered) throw new DeskError('NOT_FOUND', 'handover.itemUnknown', { item });
  if (byId === handover.outgoingId)
    throw new DeskError('NOT_ALLOWED', 'handover.ownAnswer', {
      name: context.reads.staff.byId(byId)?.name ?? '',
    });
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
    about: aboutOf(answered),
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
