/** Satisfaction: short enquiries after a request or a stay. The public face of the domain. */
import type { surveysContract } from '../../../shared/surveys/contract.ts';
import { confirmComplaint } from '../complaints/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { found } from '../kernel/failure.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { byCode, record, settle } from './answer.ts';
import { aboutOf, giveCard, giveCards } from './ask.ts';
import { toAsk } from './candidates.ts';
import { complain } from './complain.ts';
import { view, viewStory } from './views.ts';

export { record, settle } from './answer.ts';
export { giveCards } from './ask.ts';
export { surveysFollow } from './follow.ts';
export { summariseSurveys } from './summary.ts';

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
  get: (context, { id }) => {
    const row = found(context.reads.surveys.byId(id), 'surveys.unknown', { id });
    return { ...view(context, row), events: viewStory(context, row) };
  },
  find: (context, { code }) => view(context, byCode(context, code)),
  toAsk: (context, { limit }) => ({ candidates: toAsk(context, limit) }),
  card: (context, what) => view(context, giveCard(context, aboutOf(context, what))),
  cards: (context, { day }) => ({
    surveys: giveCards(context, day).map((row) => view(context, row)),
  }),
  record: (context, said) => view(context, record(context, said)),
  complain: (context, { id, ...wanted }) => {
    const { survey, complaint } = complain(context, id, wanted);
    return { survey: view(context, survey), complaint: confirmComplaint(context, complaint) };
  },
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
