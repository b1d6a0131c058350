/** Why a course is suggested, in words; how long a training is still valid. */
import { useTranslation } from 'react-i18next';
import type { TrainingSuggestion, TrainingView } from '../../../shared/training/contract.ts';

/** @param form `rule` in full; `brief` where a line has room for a few words */
export const useReason = (
  form: 'rule' | 'brief' = 'rule',
): ((suggestion: TrainingSuggestion) => string) => {
  const { t } = useTranslation();
  return ({ rule, facts }) =>
    t(`people.training.${form}.${rule}`, {
      ...facts,
      point: t(`people.quality.point.${facts.point ?? 'pitch'}`),
      content: t(`people.quality.content.${facts.content ?? 'greeting'}`),
    });
};

export const useCourse = (): ((
  training: Pick<TrainingView, 'course'> & { title?: string | null },
) => string) => {
  const { t } = useTranslation();
  return ({ course, title }) =>
    title
      ? `${t(`people.training.course.${course}`)} · ${title}`
      : t(`people.training.course.${course}`);
};

export const useLeft = (): ((training: TrainingView) => string) => {
  const { t } = useTranslation();
  return ({ daysLeft, validUntil, state, plannedOn }) => {
    if (state === 'planned') return plannedOn ?? '';
    if (daysLeft !== null && daysLeft < 0) return t('people.training.over', { count: -daysLeft });
    if (daysLeft !== null && daysLeft <= 30) return t('people.training.left', { count: daysLeft });
    return validUntil ?? '';
  };
};
