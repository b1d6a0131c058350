/** What becomes of a question nobody could answer: into the library, to an answer there is, or nowhere. */
import type { AnswerFields } from '../../../shared/answers/contract.ts';
import type { OpenQuestionRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { questionById, saveQuestion } from './asking.ts';
import { addAnswer, answerById, changeAnswer, saveAnswer } from './library.ts';
import { stateOf } from './views.ts';

const openOne = (context: WriteContext, id: string): OpenQuestionRow => {
  const row = questionById(context, id);
  if (row.state !== 'open') throw new DeskError('WRONG_STATE', 'answers.questionClosed', {});
  return row;
};

const isChinese = (words: string): boolean => /\p{Script=Han}/u.test(words);

/** As it was asked, where no better words are given. */
const asAsked = (words: string): AnswerFields =>
  isChinese(words) ? { questionZh: words } : { questionEn: words };

const mostWords = 60;

/**
 * Answered: what was asked is in the library from now on. An expired answer it was about is renewed.
 * @throws DeskError INVALID_INPUT `answers.stillBlank` when there would still be nothing to say
 */
export const answerQuestion = (
  context: WriteContext,
  id: string,
  { into, ...fields }: AnswerFields & { into?: string | undefined },
) => {
  const question = openOne(context, id);
  const target = into ?? question.aboutId ?? undefined;
  const asked = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  );
  const changes = Object.keys(asked).length > 0;
  const written =
    target === undefined
      ? addAnswer(context, {
          ...(fields.questionZh || fields.questionEn ? {} : asAsked(question.words)),
          ...asked,
        })
      : changes
        ? changeAnswer(context, target, fields)
        : answerById(context, target);
  if (stateOf(context, written) !== 'valid')
    throw new DeskError('INVALID_INPUT', 'answers.stillBlank', {});
  // Whoever asks in the same words finds it next time.
  const word = question.words.slice(0, mostWords);
  const known = [written.questionZh, written.questionEn, ...written.synonyms].includes(word);
  const answer =
    target === undefined || known
      ? written
      : saveAnswer(
          context,
          written,
          { synonyms: [...written.synonyms, word].slice(-40) },
          { kind: 'answer-widened' },
        );
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
