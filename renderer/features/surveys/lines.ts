/** The lines of the book: answers to be looked at, who may be rung, cards that are out, what was said. Pure. */
import type { z } from 'zod';
import type { Survey, surveyCandidate } from '../../../shared/surveys/contract.ts';
import { findableBy } from '../../ui/find.ts';

export type Candidate = z.infer<typeof surveyCandidate>;
export const groupOrder = ['draft', 'toAsk', 'card', 'answered'] as const;
export type SurveyGroup = (typeof groupOrder)[number];
export type SurveyLine = {
  id: string;
  group: SurveyGroup;
  room: string | null;
  service: string | null;
  at: string;
  guest: string | null;
} & ({ survey: Survey; candidate: null } | { survey: null; candidate: Candidate });

const groupOf = ({ draft, answer }: Survey): SurveyGroup =>
  draft ? 'draft' : answer === null ? 'card' : 'answered';

export const linesOf = (
  surveys: readonly Survey[],
  candidates: readonly Candidate[],
): SurveyLine[] => {
  const told = surveys.map(
    (survey): SurveyLine => ({
      id: survey.id,
      group: groupOf(survey),
      room: survey.room,
      service: survey.service,
      at: survey.answeredAt ?? survey.askedAt,
      guest: survey.guest,
      survey,
      candidate: null,
    }),
  );
  const toAsk = candidates.map(
    (candidate): SurveyLine => ({
      id: candidate.id,
      group: 'toAsk',
      room: candidate.room,
      service: candidate.service,
      at: candidate.doneAt,
      guest: candidate.guest,
      survey: null,
      candidate,
    }),
  );
  return [...told, ...toAsk].sort(
    (one, other) =>
      groupOrder.indexOf(one.group) - groupOrder.indexOf(other.group) ||
      other.at.localeCompare(one.at),
  );
};

export const wordsOf = ({ room, guest, survey, candidate }: SurveyLine): readonly string[] =>
  findableBy(room, guest, survey?.code ?? null, String(survey?.number ?? candidate?.number ?? ''));
