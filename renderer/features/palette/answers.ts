/** What the palette knows of the library: every answer there is, by its questions, synonyms and pinyin. */
import type { TFunction } from 'i18next';
import type { AnswerView } from '../../../shared/answers/contract.ts';
import { questionIn, sayableOf, stateNow } from '../answers/known.ts';
import { readAnswers } from '../answers/reading.ts';
import { activeDraft } from '../intake/drafts.ts';
import type { Entry } from './entries.ts';

/** A blank is no answer, and what is withdrawn is asked no more. */
export const answerEntries = (
  answers: readonly AnswerView[],
  timeZone: string,
  language: string,
  t: TFunction,
): Entry[] =>
  answers.flatMap((answer): Entry[] => {
    const state = stateNow(answer, timeZone);
    if (state !== 'valid' && state !== 'expired') return [];
    const { questions, keys, pinyin, initials } = answer.words;
    return [
      {
        id: `answers ${answer.id}`,
        group: 'answers',
        head: '',
        title: questionIn(answer, language),
        detail: sayableOf(answer, state, language, t),
        words: [...questions, ...keys, ...pinyin, ...initials],
        run: () =>
          readAnswers({
            ids: [answer.id],
            words: '',
            place: null,
            call: () => Promise.resolve(activeDraft()?.callId ?? null),
          }),
      },
    ];
  });
