/** Satisfaction: short enquiries after a request or a stay. The public face of the domain. */
import { isoAt } from '../../../shared/kernel/time.ts';
import type { Survey, surveysContract } from '../../../shared/surveys/contract.ts';
import type { SurveyRow } from '../database/schema/index.ts';
import { newestStoryOf } from '../events/index.ts';
import { guestNameFor } from '../guests/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { found } from '../kernel/failure.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { byCode, record, settle } from './answer.ts';
import { aboutOf, giveCard, giveCards } from './ask.ts';
import { toAsk } from './candidates.ts';

export { record, settle, surveysFollow } from './answer.ts';
export { giveCards } from './ask.ts';
export { summariseSurveys } from './summary.ts';

const view = (context: ReadContext, row: SurveyRow): Survey => {
  const { reads, timeZone } = context;
  const request = row.requestId === null ? undefined : reads.requests.byId(row.requestId);
  const stay = row.stayId === null ? undefined : reads.stays.byId(row.stayId);
  const code = (id: string) => reads.staff.byId(id)?.code ?? id;
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    way: row.way,
    code: row.code,
    request: request ? { id: request.id, number: request.number } : null,
    stayId: row.stayId,
    service: row.service,
    room: row.room,
    guest: stay ? guestNameFor(context, stay) : null,
    askedAt: isoAt(row.askedAtMs, timeZone),
    askedBy: code(row.askedBy),
    answer: row.answer,
    cause: row.cause,
    why: row.why,
    answeredAt: row.answeredAtMs === null ? null : isoAt(row.answeredAtMs, timeZone),
    recordedBy: row.recordedBy === null ? null : code(row.recordedBy),
    draft: row.draft,
    complaint: null,
    settled: row.settled,
  };
};

const settingsOf = ({ reads }: Pick<ReadContext, 'reads'>) => {
  const { id: _, ...settings } = found(reads.surveys.settings(), 'kernel.internal', {});
  return settings;
};

/** @param summary asks the reader's thread */
export const createSurveysHandlers = (
  summary: Handlers<typeof surveysContract>['summary'],
): Handlers<typeof surveysContract> => ({
  list: (context, { state, limit }) => {
    const { surveys } = context.reads;
    const rows = state === 'waiting' ? surveys.waiting(limit) : surveys.newest(limit);
    return {
      surveys: rows
        .filter(({ answer, draft }) => state !== 'answered' || (answer !== null && !draft))
        .map((row) => view(context, row)),
    };
  },
  get: (context, { id }) => ({
    ...view(context, found(context.reads.surveys.byId(id), 'surveys.unknown', { id })),
    events: newestStoryOf(context, id, 100),
  }),
  find: (context, { code }) => view(context, byCode(context, code)),
  toAsk: (context, { limit }) => ({ candidates: toAsk(context, limit) }),
  card: (context, what) => view(context, giveCard(context, aboutOf(context, what))),
  cards: (context, { day }) => ({
    surveys: giveCards(context, day).map((row) => view(context, row)),
  }),
  record: (context, said) => view(context, record(context, said)),
  settle: (context, { id, reason }) => view(context, settle(context, id, reason)),
  summary,
  settings: (context) => settingsOf(context),
  set: (context, settings) => {
    context.writes.surveys.saveSettings({ id: 1, ...settings });
    context.record({
      kind: 'settings-changed',
      subject: { kind: 'survey', id: 'settings' },
      body: { facts: settings },
    });
    return settings;
  },
});
