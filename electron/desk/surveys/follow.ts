/** What a guest says as work is confirmed with them: a "no" waits to be looked at, and is taken back with it. */
import type { RequestRow, SurveyRow } from '../database/schema/index.ts';
import { rowBefore } from '../events/index.ts';
import type { RequestListener, WriteContext } from '../kernel/context.ts';
import { patchOf } from './answer.ts';
import { rowFor, surveyOf } from './ask.ts';
import { changeSurvey, putSurvey } from './recorded.ts';

/** Somebody looks at it as at any other answer. */
const notSatisfied = (context: WriteContext, request: RequestRow): void => {
  const there = surveyOf(context, { request });
  // It is known already, with its reason and what came of it.
  if (there?.answer === 'not') return;
  const said = patchOf(context, { answer: 'not' });
  const step = { kind: 'answered' };
  if (there) changeSurvey(context, there, said, step);
  else putSurvey(context, { ...rowFor(context, { request }, 'confirmation'), ...said }, step);
};

/** Said as the work was confirmed, where nobody asks for the reason; and nothing has come of it. */
const isBareNo = ({ draft, cause, why }: SurveyRow): boolean =>
  draft && cause === null && why === null;

const unsaid = { answer: null, answeredAtMs: null, recordedBy: null, draft: false };

/** It was a slip, or the work is done anew: what was known of it before stands again. */
const takeBack = (context: WriteContext, request: RequestRow): void => {
  const row = surveyOf(context, { request });
  if (!row || !isBareNo(row)) return;
  const last = context.reads.events
    .newestOf(row.id, -1)
    .find(({ event }) => event.kind === 'answered');
  if (!last) return;
  const { id: _, number: __, ...before } = rowBefore(row, [last]);
  changeSurvey(context, row, row.way === 'confirmation' ? unsaid : before, {
    kind: 'taken-back',
    facts: { undoes: last.event.seq },
  });
};

export const surveysFollow: RequestListener = (context, { before, after }) => {
  const [was, is] = [before?.state === 'confirmed', after.state === 'confirmed'];
  if (is && !was && after.satisfied === 'no') notSatisfied(context, after);
  if (was && !is) takeBack(context, after);
  return undefined;
};
