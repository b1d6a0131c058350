/** The lines of the book of training: what is suggested, what is over or soon over, planned, held. Pure. */
import type { TrainingSuggestion, TrainingView } from '../../../shared/training/contract.ts';
import { suggestion as limits } from '../../../shared/training/model.ts';
import { findableBy } from '../../ui/find.ts';

export type TrainingGroup = 'expiring' | 'suggested' | 'planned' | 'held' | 'withdrawn';
export type TrainingLine = { id: string; group: TrainingGroup; code: string; name: string } & (
  | { training: TrainingView; suggestion: TrainingSuggestion | null }
  | { training: null; suggestion: TrainingSuggestion }
);

const groupOf = ({ daysLeft, state }: TrainingView): TrainingGroup =>
  daysLeft !== null && daysLeft <= limits.expiryDays ? 'expiring' : state;

const order: readonly TrainingGroup[] = ['expiring', 'suggested', 'planned', 'held', 'withdrawn'];

/** What is over stands first. */
export const linesOf = (
  trainings: readonly TrainingView[],
  suggestions: readonly TrainingSuggestion[],
): TrainingLine[] => {
  /** That it runs out is said on its own line: it stands once, and is accepted there. */
  const renewing = (training: TrainingView): TrainingSuggestion | null =>
    suggestions.find(
      ({ rule, rows }) => rule === 'expiring' && rows.some(({ id }) => id === training.id),
    ) ?? null;
  const listed = new Set(trainings.map(({ id }) => id));
  const lines: TrainingLine[] = [
    ...trainings.map((training): TrainingLine => {
      const { id, code, name } = training;
      return { id, group: groupOf(training), code, name, training, suggestion: renewing(training) };
    }),
    ...suggestions.flatMap((suggestion): TrainingLine[] => {
      const { key, code, name, rule, rows } = suggestion;
      if (rule === 'expiring' && rows.some(({ id }) => listed.has(id))) return [];
      return [{ id: key, group: 'suggested', code, name, training: null, suggestion }];
    }),
  ];
  return order.flatMap((group) => lines.filter((line) => line.group === group));
};

export const wordsOf = ({ code, name, training, suggestion }: TrainingLine): readonly string[] =>
  findableBy(code, name, training?.title ?? '', training?.course ?? suggestion?.course ?? '');
