/**
 * What a call keeps of a complaint only the entitled may see: that there was one. Its words stand in the
 * complaint alone, also where the call had them first.
 */
import { guessKind, neutralLine } from '../../../shared/complaints/guess.ts';
import { isSensitive } from '../../../shared/complaints/model.ts';
import { namesComplaint } from '../../../shared/intake/entry.ts';
import { resay } from '../calls/index.ts';
import type { ComplaintRow } from '../database/schema/index.ts';
import { storyOf } from '../events/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';

/** Fewer signs tell nothing of where they are from. */
const fewest = 2;

/** Texts as they are compared: by their letters and digits. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
const bareOf = (texts: readonly unknown[]): string[] =>
  texts
    .map((text) => (typeof text === 'string' ? bare(text) : ''))
    .filter(({ length }) => length >= fewest);

/** Its words as they stand and as they ever stood: the call has them as they were first said. */
const wordsOf = (context: ReadContext, { id, words }: ComplaintRow): string[] =>
  bareOf([words, ...storyOf(context, id).map(({ changes }) => changes['words']?.before)]);

/** What else came of the call: requests, and complaints everybody may see. */
const othersOf = ({ reads }: ReadContext, callId: string): string[] =>
  bareOf([
    ...reads.calls.requestIds(callId).map((id) => reads.requests.byId(id)?.words),
    ...reads.complaints
      .ofCall(callId)
      .filter(({ sensitive }) => !sensitive)
      .map(({ words }) => words),
  ]);

/** Puts the neutral line in the place of every one that tells of a complaint which is sensitive now. */
export const keepOutOfCall = (context: WriteContext, row: ComplaintRow): void => {
  const { callId, place, sensitive } = row;
  if (!sensitive || callId === null) return;
  const words = wordsOf(context, row);
  const others = othersOf(context, callId);
  const tells = (line: string): boolean => {
    const said = bare(line);
    if (words.some((one) => said.includes(one))) return true;
    if (others.some((one) => said.includes(one))) return false;
    // It was put down at more length, or in other words than it was said.
    const rest = place === null ? said : said.replace(bare(place), '');
    return (
      (rest.length >= fewest && words.some((one) => one.includes(rest))) ||
      namesComplaint(line) ||
      isSensitive(guessKind(line))
    );
  };
  resay(context, callId, (line) => (tells(line) ? neutralLine(line, place) : line));
};
