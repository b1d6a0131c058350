/** The lines of both books: what wants a hand first. Pure. */
import type { AnswerView, QuestionView } from '../../../shared/answers/contract.ts';
import { findableBy } from '../../ui/find.ts';

export const answerGroups = ['expired', 'soon', 'blank', 'valid', 'withdrawn'] as const;
export type AnswerGroup = (typeof answerGroups)[number];
export type AnswerLine = AnswerView & { group: AnswerGroup };

const groupOf = ({ state, endsSoon }: AnswerView): AnswerGroup =>
  state === 'valid' && endsSoon ? 'soon' : state;

/** Most used first within what is valid; else in the order of the library. */
export const answerLines = (answers: readonly AnswerView[]): AnswerLine[] =>
  answers
    .map((answer) => ({ ...answer, group: groupOf(answer) }))
    .sort(
      (one, other) =>
        answerGroups.indexOf(one.group) - answerGroups.indexOf(other.group) ||
        (one.group === 'valid' ? other.uses - one.uses : 0),
    );

export const wordsOfAnswer = ({
  questionZh,
  questionEn,
  words: { questions, keys, pinyin, initials },
}: AnswerLine): readonly string[] => [
  questionZh.toLowerCase(),
  questionEn.toLowerCase(),
  ...questions,
  ...keys,
  ...pinyin,
  ...initials,
];

export type QuestionLine = QuestionView;
const states = ['open', 'answered', 'dismissed'] as const;

/** Most asked first while open; those that are settled, the last on top. */
export const questionLines = (questions: readonly QuestionView[]): QuestionLine[] =>
  questions.toSorted(
    (one, other) =>
      states.indexOf(one.state) - states.indexOf(other.state) ||
      (one.state === 'open' ? other.times - one.times : 0) ||
      other.lastAt.localeCompare(one.lastAt),
  );

export const wordsOfQuestion = ({ words }: QuestionLine): readonly string[] => findableBy(words);

/** Words with commas between, of either kind. */
export const wordList = (typed: string): string[] =>
  typed
    .split(/[,，、;；\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
