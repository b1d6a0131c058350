/** The answer library: what is said to whoever asks, and what nobody could say. The domain's public face. */
import type { answersContract } from '../../../shared/answers/contract.ts';
import { matchAnswers } from '../../../shared/answers/match.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { ask, correctUse, questionById, use } from './asking.ts';
import { addAnswer, answerById, changeAnswer, restoreAnswer, withdrawAnswer } from './library.ts';
import { answerQuestion, dismissQuestion, reopenQuestion } from './settle.ts';
import {
  answerCardOf,
  hitOf,
  questionCardOf,
  viewAnswer,
  viewAsking,
  viewQuestion,
} from './views.ts';
import { wordsOf } from './words.ts';

export { answersForHandover } from './handover.ts';
export { startAnswers } from './library.ts';

/** The list of what was asked shows the newest. */
const mostQuestions = 1_000;

export const answersHandlers: Handlers<typeof answersContract> = {
  list: (context, { department, tag, state }) => ({
    answers: context.reads.answers
      .all()
      .map((row) => viewAnswer(context, row))
      .filter(
        (one) =>
          (department === undefined || one.department === department) &&
          (tag === undefined || one.tags.includes(tag)) &&
          (state === 'all' || one.state === state),
      ),
  }),
  get: (context, { id }) => answerCardOf(context, answerById(context, id)),
  find: (context, { text, language = context.language, limit }) => ({
    hits: matchAnswers(
      text,
      context.reads.answers.all().filter(({ withdrawn }) => !withdrawn),
      wordsOf,
      limit,
    ).map((row) => hitOf(context, row, language)),
  }),
  add: (context, wanted) => viewAnswer(context, addAnswer(context, wanted)),
  change: (context, { id, ...wanted }) => viewAnswer(context, changeAnswer(context, id, wanted)),
  withdraw: (context, { id, reason }) => viewAnswer(context, withdrawAnswer(context, id, reason)),
  restore: (context, { id }) => viewAnswer(context, restoreAnswer(context, id)),
  use: (context, { id, ...whence }) => {
    const { answer, asking, again } = use(context, id, whence);
    return { answer: viewAnswer(context, answer), asking: viewAsking(context, asking), again };
  },
  correctUse: (context, { asking, asker, department = null }) =>
    viewAsking(context, correctUse(context, asking, asker, department)),
  ask: (context, { words, about, ...whence }) =>
    viewQuestion(context, ask(context, words, about, whence)),
  unanswered: (context, { state }) => ({
    questions: (state === 'open'
      ? context.reads.answers.openQuestions()
      : context.reads.answers.newestQuestions(mostQuestions)
    )
      .filter((row) => state === 'all' || row.state === state)
      .map((row) => viewQuestion(context, row)),
  }),
  question: (context, { id }) => questionCardOf(context, questionById(context, id)),
  answer: (context, { id, ...wanted }) => {
    const { question, answer } = answerQuestion(context, id, wanted);
    return { question: viewQuestion(context, question), answer: viewAnswer(context, answer) };
  },
  dismiss: (context, { id, reason }) => viewQuestion(context, dismissQuestion(context, id, reason)),
  reopen: (context, { id }) => viewQuestion(context, reopenQuestion(context, id)),
};
