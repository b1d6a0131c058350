/** Asking: what an enquiry is about, and the card that is given out for it. */
import { hash } from 'node:crypto';
import { codeOf, isAsked, type SurveyWay } from '../../../shared/surveys/model.ts';
import type { RequestRow, StayRow, SurveyRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { changeSurvey, putSurvey } from './recorded.ts';

/** What is asked about: a request that was done, or a stay. */
export type About = { request: RequestRow } | { stay: StayRow };

type Named = { request?: string | undefined; stay?: string | undefined };

/** @throws DeskError NOT_FOUND; WRONG_STATE for work that is not done and a guest who has not come */
export const aboutOf = ({ reads }: Pick<ReadContext, 'reads'>, { request, stay }: Named): About => {
  if (request !== undefined) {
    const row = found(reads.requests.byId(request), 'requests.unknown', { id: request });
    if (row.doneAtMs === null)
      throw new DeskError('WRONG_STATE', 'surveys.notDone', { number: row.number });
    return { request: row };
  }
  const row = found(reads.stays.byId(stay ?? ''), 'stays.unknown', { id: stay ?? '' });
  if (row.state !== 'in-house' && row.state !== 'departed')
    throw new DeskError('WRONG_STATE', 'surveys.notHere', { room: row.room });
  return { stay: row };
};

const kept = ({ reads }: Pick<ReadContext, 'reads'>, about: About): SurveyRow | undefined =>
  'request' in about
    ? reads.surveys.ofRequest(about.request.id)
    : reads.surveys.ofStay(about.stay.id);

export const surveyOf = (
  context: Pick<ReadContext, 'reads'>,
  about: About,
): SurveyRow | undefined => {
  const row = kept(context, about);
  return row && isAsked(row) ? row : undefined;
};

/** A new enquiry, not answered yet; under its number where one was taken back. */
export const rowFor = (context: WriteContext, about: About, way: SurveyWay): SurveyRow => {
  const { newId, nextNumber, nowMs, actor } = context;
  const request = 'request' in about ? about.request : null;
  const stay = 'stay' in about ? about.stay : null;
  const { id, number } = kept(context, about) ?? { id: newId(), number: nextNumber('survey') };
  return {
    id,
    number,
    kind: request ? 'request' : 'stay',
    way,
    code: null,
    requestId: request?.id ?? null,
    stayId: stay?.id ?? request?.stayId ?? null,
    service: request?.service ?? null,
    room: stay?.room ?? (request?.placeKind === 'room' ? request.place : null),
    askedAtMs: nowMs,
    askedBy: actor.id,
    answer: null,
    cause: null,
    why: null,
    answeredAtMs: null,
    recordedBy: null,
    draft: false,
    complaintId: null,
    settled: null,
  };
};

/** A code no other card bears. */
const freshCode = ({ reads }: WriteContext, id: string): string => {
  for (let count = 0; ; count += 1) {
    const code = codeOf(Buffer.from(hash('sha256', `${id} ${count}`, 'hex'), 'hex'));
    if (!reads.surveys.byCode(code)) return code;
  }
};

/**
 * The card for a request or a stay; asked for again, the same one, for it may have been lost.
 * @throws DeskError CONFLICT where the guest has answered already
 */
export const giveCard = (context: WriteContext, about: About): SurveyRow => {
  const there = surveyOf(context, about);
  if (there?.answer != null)
    throw new DeskError('CONFLICT', 'surveys.answered', { number: there.number });
  const row = there ?? rowFor(context, about, 'card');
  const step = { kind: 'card-given' };
  if (there)
    return changeSurvey(context, there, { code: there.code ?? freshCode(context, there.id) }, step);
  return putSurvey(context, { ...row, code: freshCode(context, row.id) }, step);
};

/** A card for whoever leaves on the day and has none yet, by room. */
export const giveCards = (context: WriteContext, day: string): SurveyRow[] =>
  context.reads.stays
    .live()
    .filter(
      ({ id, state, departure, sharesId }) =>
        state === 'in-house' &&
        departure === day &&
        sharesId === null &&
        !context.reads.surveys.ofStay(id),
    )
    .sort((one, other) => one.room.localeCompare(other.room))
    .map((stay) => giveCard(context, { stay }));
