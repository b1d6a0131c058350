/** The morning meeting: yesterday and the night in one view, all of it from the record. */
import { z } from 'zod';
import { handoverItem } from '../handover/contract.ts';
import { calendarDay, moment } from '../kernel/fields.ts';
import { report } from '../kernel/procedure.ts';
import { counted, figureNamed } from '../reports/contract.ts';
import { reportNames } from '../reports/model.ts';
import { morningSections } from './model.ts';

/** A line that opens the place it is about. Words stand under `morning.item`, else under `handover.item`. */
export const morningItem = handoverItem.omit({ section: true }).extend({
  section: z.enum(morningSections),
  /** For the eyes of the entitled: no sheet has it. */
  confidential: z.boolean().optional(),
});
export type MorningItem = z.infer<typeof morningItem>;

/** A report's figure of the morning's hours, beside the same hours a week before. */
export const morningFigure = figureNamed.extend({
  report: z.enum(reportNames),
  ...counted.shape,
  before: counted,
  reached: z.boolean().nullable(),
});
export type MorningFigure = z.infer<typeof morningFigure>;

export const morningView = z.object({
  /** Midnight yesterday until now. */
  from: moment,
  until: moment,
  day: calendarDay,
  figures: z.array(morningFigure),
  items: z.array(morningItem),
  /** Who is on now, by department. */
  onDuty: z.array(z.object({ department: z.string(), names: z.array(z.string()) })),
});
export type MorningView = z.infer<typeof morningView>;

export const morningContract = {
  view: report('record.view').output(morningView),
};
