/** How an enquiry is written and enters the record: one way for every step. */
import type { SurveyRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow, type Step } from '../events/index.ts';
import type { WriteContext } from '../kernel/context.ts';

const recorded: Recorded<SurveyRow> = { kind: 'survey', personal: ['why', 'settled'], derived: [] };

export const changeSurvey = (
  context: WriteContext,
  before: SurveyRow,
  patch: Partial<Omit<SurveyRow, 'id' | 'number'>>,
  step: Step,
): SurveyRow => {
  const after = { ...before, ...patch };
  context.writes.surveys.save(after);
  recordChange(context, recorded, before, after, step);
  return after;
};

/** A new enquiry, or one that was taken back and is asked anew. */
export const putSurvey = (context: WriteContext, row: SurveyRow, step: Step): SurveyRow => {
  const before = context.reads.surveys.byId(row.id);
  if (before) return changeSurvey(context, before, row, step);
  context.writes.surveys.insert(row);
  recordRow(context, recorded, row, step);
  return row;
};
