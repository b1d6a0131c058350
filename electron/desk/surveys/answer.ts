/** What a guest answered: into the enquiry, onto the request it is about, and before somebody who looks at it. */
import { dayMs } from '../../../shared/kernel/durations.ts';
import { type SurveyAnswer, type SurveyCause, typedCode } from '../../../shared/surveys/model.ts';
import type { RequestRow, SurveyRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { rateByDesk } from '../requests/index.ts';
import { type About, aboutOf, rowFor, surveyOf } from './ask.ts';
import { changeSurvey, putSurvey } from './recorded.ts';

export type Said = {
  answer: SurveyAnswer;
  cause?: SurveyCause | undefined;
  why?: string | undefined;
};

const onRequest: Record<SurveyAnswer, NonNullable<RequestRow['satisfied']>> = {
  satisfied: 'yes',
  not: 'no',
  unknown: 'unknown',
};

/** The card of a code as it was typed. @throws DeskError NOT_FOUND */
export const byCode = ({ reads }: Pick<ReadContext, 'reads'>, typed: string): SurveyRow =>
  found(reads.surveys.byCode(typedCode(typed)), 'surveys.noCode', { code: typed });

/** Whether it may still be answered. "Unknown" may become an answer; an answer stays. */
const unanswered = ({ reads, nowMs }: WriteContext, row: SurveyRow, ofCard: boolean): void => {
  if (row.answer !== null && row.answer !== 'unknown')
    throw new DeskError('CONFLICT', 'surveys.answered', { number: row.number });
  const { cardDays } = reads.surveys.settings() ?? { cardDays: 30 };
  if (ofCard && nowMs > row.askedAtMs + cardDays * dayMs)
    throw new DeskError('WRONG_STATE', 'surveys.tooLate', { number: row.number, days: cardDays });
};

export const patchOf = (context: WriteContext, { answer, cause, why }: Said) => ({
  answer,
  cause: answer === 'not' ? (cause ?? null) : null,
  why: why ?? null,
  answeredAtMs: context.nowMs,
  recordedBy: context.actor.id,
  draft: answer === 'not',
});

/** A "no" says why: by what it is counted, or in words. Without either nobody can put it right. */
const reasoned = ({ answer, cause, why }: Said): void => {
  if (answer === 'not' && cause === undefined && why === undefined)
    throw new DeskError('INVALID_INPUT', 'surveys.whyWanted', {});
};

const told = (context: WriteContext, row: SurveyRow, said: Said): SurveyRow => {
  const request = row.requestId === null ? undefined : context.reads.requests.byId(row.requestId);
  const answered = changeSurvey(context, row, patchOf(context, said), { kind: 'answered' });
  // What was said of a request stands on it: one place for how a service did.
  if (request) rateByDesk(context, request, onRequest[said.answer]);
  return answered;
};

/** By the code of a card. */
export const recordByCode = (context: WriteContext, code: string, said: Said): SurveyRow => {
  const row = byCode(context, code);
  unanswered(context, row, true);
  reasoned(said);
  return told(context, row, said);
};

/** By telephone: of a request or a stay, whether a card was given for it or not. */
export const recordByCall = (context: WriteContext, about: About, said: Said): SurveyRow => {
  const there = surveyOf(context, about);
  if (there) unanswered(context, there, false);
  reasoned(said);
  const row = there ?? putSurvey(context, rowFor(context, about, 'call-back'), { kind: 'asked' });
  return told(context, row, said);
};

export const record = (
  context: WriteContext,
  {
    code,
    request,
    stay,
    ...said
  }: Said & {
    code?: string | undefined;
    request?: string | undefined;
    stay?: string | undefined;
  },
): SurveyRow =>
  code === undefined
    ? recordByCall(context, aboutOf(context, { request, stay }), said)
    : recordByCode(context, code, said);

/** One somebody has to look at. @throws DeskError NOT_FOUND, WRONG_STATE */
export const draftNamed = ({ reads }: Pick<ReadContext, 'reads'>, id: string): SurveyRow => {
  const row = found(reads.surveys.byId(id), 'surveys.unknown', { id });
  if (!row.draft) throw new DeskError('WRONG_STATE', 'surveys.noDraft', { number: row.number });
  return row;
};

/** Looked at, and no complaint. */
export const settle = (context: WriteContext, id: string, reason: string): SurveyRow => {
  const row = draftNamed(context, id);
  return changeSurvey(context, row, { draft: false, settled: reason }, { kind: 'settled' });
};
