/** The library as the window knows it: which answers a line is about, and what may be said of each now. */
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import type { AnswerView } from '../../../shared/answers/contract.ts';
import { matchAnswers } from '../../../shared/answers/match.ts';
import { type AnswerState, answerStateOn } from '../../../shared/answers/model.ts';
import { dateAt } from '../../../shared/kernel/time.ts';
import { houseNow } from '../../client/clock.ts';
import { orpc } from '../../client/desk.ts';

const none: readonly AnswerView[] = [];

/** The whole library, in its order. */
export const useAnswers = (): readonly AnswerView[] =>
  useQuery(orpc.answers.list.queryOptions({ input: {} })).data?.answers ?? none;

/** Asked at the moment it is shown: an answer may expire while the window stands open over midnight. */
export const stateNow = (
  answer: Pick<AnswerView, 'answerZh' | 'answerEn' | 'validUntil' | 'state'>,
  timeZone: string,
): AnswerState =>
  answerStateOn(
    { ...answer, withdrawn: answer.state === 'withdrawn' },
    dateAt(houseNow(), timeZone),
  );

const inLanguage = (language: string, zh: string, en: string): string =>
  language === 'en' ? en || zh : zh || en;

export const questionIn = (one: { questionZh: string; questionEn: string }, language: string) =>
  inLanguage(language, one.questionZh, one.questionEn);

/** What may be said, or whom to ask where nothing may: the words of an expired answer never come out of here. */
export const sayableOf = (
  answer: AnswerView,
  state: AnswerState,
  language: string,
  t: TFunction,
): string => {
  if (state === 'valid') return inLanguage(language, answer.answerZh, answer.answerEn);
  if (state !== 'expired') return t('answers.blankAsk');
  return t('answers.expiredAsk', {
    date: answer.validUntil ?? '',
    name: answer.owner
      ? [answer.owner.name, answer.owner.extension].filter(Boolean).join(' ')
      : t('answers.nobody'),
  });
};

const mostHits = 5;

/** The answers a line is about that have something to say: a blank is no answer. */
export const useHits = (text: string): readonly AnswerView[] => {
  const answers = useAnswers();
  return useMemo(
    () =>
      text.trim() === ''
        ? none
        : matchAnswers(
            text,
            answers.filter(({ state }) => state === 'valid' || state === 'expired'),
            ({ words }) => words,
            mostHits,
          ),
    [answers, text],
  );
};
