/** What becomes of a question nobody could answer: into the library, to an answer there is, or nowhere. */
import type { AnswerFields } from '../../../shared/answers/contract.ts';
import type { OpenQuestionRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { questionById, saveQuestion } from './asking.ts';
import { addAnswer, answerById, changeAnswer } from './library.ts';
import { stateOf } from './views.ts';

const openOne = (context: WriteContext, id: string): OpenQuestionRow => {
  const row = questionById(context, id);
  if (row.state !== 'open') throw new DeskError('WRONG_STATE', 'answers.questionClosed', {});
  return row;
};

/**
 * Answered, in the words of whoever answers: what was asked may name a guest, and the library is everybody's
 * and for good, so nothing of the question goes into it by itself. An expired answer it was about is renewed.
 * @throws DeskError INVALID_INPUT `answers.noQuestion` for a new answer to nothing, `answers.stillBlank` when
 *   there would still be nothing to say
 */
export const answerQuestion = (
  context: WriteContext,
  id: string,
  { into, ...fields }: AnswerFields & { into?: string | undefined },
) => {
  const question = openOne(context, id);
  const target = into ?? question.aboutId ?? undefined;
  if (target === undefined && !fields.questionZh && !fields.questionEn)
    throw new DeskError('INVALID_INPUT', 'answers.noQuestion', {});
  const changes = Object.values(fields).some((value) => value !== undefined);
  const answer =
    target === undefined
      ? addAnswer(context, fields)
      : changes
        ? changeAnswer(context, target, fields)
        : answerById(context, target);
  if (stateOf(context, answer) !== 'valid')
    throw new DeskError('INVALID_INPUT', 'answers.stillBlank', {});
  const closed = saveQuestion(
    context,
    question,
    { state: 'answered', answerId: answer.id },
    'question-answered',
  );
  return { question: closed, answer };
};

export const dismissQuestion = (context: WriteContext, id: string, reason: string) =>
  saveQuestion(context, openOne(context, id), { state: 'dismissed', reason }, 'question-dismissed');

/** @throws DeskError CONFLICT `answers.askedAnew` when the same was asked again meanwhile */
export const reopenQuestion = (context: WriteContext, id: string): OpenQuestionRow => {
  const row = questionById(context, id);
  if (row.state === 'open') throw new DeskError('WRONG_STATE', 'answers.questionOpen', {});
  if (context.reads.answers.openQuestion(row.same))
    throw new DeskError('CONFLICT', 'answers.askedAnew', {});
  return saveQuestion(
    context,
    row,
    { state: 'open', answerId: null, reason: null },
    'question-reopened',
  );
};
