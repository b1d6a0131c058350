/** What was asked: an answer that was said, or a question nobody could answer, and who wanted to know. */
import { type Asker, sameQuestion } from '../../../shared/answers/model.ts';
import type { Department } from '../../../shared/staff/contract.ts';
import type { AnswerRow, AskingRow, OpenQuestionRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow, type Step } from '../events/index.ts';
import { mainStayAt } from '../guests/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { answerById } from './library.ts';
import { stateOf } from './views.ts';

/** From which contact it came, as far as whoever asks the desk says so. */
export type Whence = {
  callId?: string | undefined;
  place?: string | undefined;
  asker?: Asker | undefined;
  department?: Department | undefined;
};

/** How often and how lately is told by what was asked. What was said may hold a name. */
const recordedQuestion: Recorded<OpenQuestionRow> = {
  kind: 'question',
  personal: ['words', 'same', 'reason'],
  derived: ['open', 'lastAtMs'],
};

const askerOfCall = {
  guest: 'guest',
  outside: 'outside',
  department: 'department',
  staff: 'department',
} as const;

const asked = (
  context: WriteContext,
  of: { answerId: string } | { questionId: string },
  { callId, place: said, asker, department = undefined }: Whence,
): AskingRow => {
  const { reads } = context;
  const call =
    callId === undefined
      ? undefined
      : found(reads.calls.byId(callId), 'calls.unknown', { id: callId });
  const place = said ?? call?.place ?? null;
  const stay = mainStayAt(context, place);
  const who =
    asker ?? (department ? 'department' : call ? askerOfCall[call.caller] : stay ? 'guest' : null);
  return {
    id: context.newId(),
    answerId: null,
    questionId: null,
    ...of,
    atMs: context.nowMs,
    asker: who,
    place,
    stayId: who === 'guest' ? (stay?.id ?? null) : null,
    department: who === 'department' ? (department ?? null) : null,
    callId: call?.id ?? null,
    takenBy: context.actor.id,
  };
};

const factsOf = ({
  id,
  answerId: _,
  questionId: __,
  atMs: ___,
  takenBy: ____,
  ...facts
}: AskingRow) => ({
  asking: id,
  ...facts,
});

/**
 * It was said to somebody. Looked at twice within one call it was asked once.
 * @throws DeskError WRONG_STATE `answers.expired`, `answers.blank`, `answers.withdrawn`: nothing may be said
 */
export const use = (context: WriteContext, id: string, whence: Whence) => {
  const row = answerById(context, id);
  const state = stateOf(context, row);
  if (state !== 'valid') {
    const owner = row.ownerId === null ? undefined : context.reads.staff.byId(row.ownerId);
    throw new DeskError('WRONG_STATE', `answers.${state}`, {
      date: row.validUntil ?? '',
      name: owner ? `${owner.name} ${owner.code}` : '–',
    });
  }
  const before =
    whence.callId === undefined ? undefined : context.reads.answers.askedInCall(whence.callId, id);
  const asking = before ?? asked(context, { answerId: id }, whence);
  const after: AnswerRow = before
    ? row
    : { ...row, uses: row.uses + 1, lastUsedAtMs: context.nowMs };
  if (!before) {
    context.writes.answers.insertAsking(asking);
    context.writes.answers.save(after);
  }
  context.record({
    kind: before ? 'answer-repeated' : 'answer-used',
    subject: { kind: 'answer', id },
    body: { facts: factsOf(asking) },
  });
  return { answer: after, asking, again: before !== undefined };
};

/** Somebody else asked than was thought. */
export const correctUse = (
  context: WriteContext,
  id: string,
  asker: Asker,
  department: Department | null,
): AskingRow => {
  const before = found(context.reads.answers.asking(id), 'answers.unknownAsking', { id });
  const stay = asker === 'guest' ? mainStayAt(context, before.place) : undefined;
  const after: AskingRow = {
    ...before,
    asker,
    department: asker === 'department' ? department : null,
    stayId: asker === 'guest' ? (before.stayId ?? stay?.id ?? null) : null,
  };
  context.writes.answers.saveAsking(after);
  const { answerId, questionId } = before;
  context.record({
    kind: 'asker-corrected',
    subject:
      answerId === null
        ? { kind: 'question', id: questionId ?? '' }
        : { kind: 'answer', id: answerId },
    body: {
      changes: {
        asker: [before.asker, after.asker],
        department: [before.department, after.department],
      },
      facts: { asking: id },
    },
  });
  return after;
};

/** Asked, and there was no answer. The same words again are counted. */
export const ask = (
  context: WriteContext,
  words: string,
  aboutId: string | undefined,
  whence: Whence,
): OpenQuestionRow => {
  const { reads, writes, nowMs } = context;
  const about: AnswerRow | null = aboutId === undefined ? null : answerById(context, aboutId);
  // One that could not be given is one question, in whatever words it was looked for.
  const same = about ? `=${about.id}` : sameQuestion(words) || words;
  const before = reads.answers.openQuestion(same);
  const row: OpenQuestionRow = before
    ? { ...before, times: before.times + 1, lastAtMs: nowMs }
    : {
        id: context.newId(),
        words,
        same,
        state: 'open',
        open: true,
        aboutId: about?.id ?? null,
        answerId: null,
        reason: null,
        times: 1,
        firstAtMs: nowMs,
        lastAtMs: nowMs,
      };
  if (before) writes.answers.saveQuestion(row);
  else writes.answers.insertQuestion(row);
  const asking = asked(context, { questionId: row.id }, whence);
  writes.answers.insertAsking(asking);
  const step: Step = {
    kind: before ? 'asked-again' : 'asked',
    facts: factsOf(asking),
    text: words,
  };
  if (before) recordChange(context, recordedQuestion, before, row, step);
  else recordRow(context, recordedQuestion, row, step);
  return row;
};

export const questionById = ({ reads }: Pick<ReadContext, 'reads'>, id: string): OpenQuestionRow =>
  found(reads.answers.question(id), 'answers.unknownQuestion', { id });

export const saveQuestion = (
  context: WriteContext,
  before: OpenQuestionRow,
  patch: Partial<OpenQuestionRow>,
  kind: string,
): OpenQuestionRow => {
  const state = patch.state ?? before.state;
  const after = { ...before, ...patch, open: state === 'open' };
  context.writes.answers.saveQuestion(after);
  recordChange(context, recordedQuestion, before, after, { kind });
  return after;
};
