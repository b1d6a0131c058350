/** The morning meeting: yesterday and the night in one view, all of it from the record. */
import { z } from 'zod';
import { handoverItem } from '../handover/contract.ts';
import { calendarDay, moment } from '../kernel/fields.ts';
import { report } from '../kernel/procedure.ts';
import { morningFigures, morningSections } from './model.ts';

/** A line that opens the place it is about. Words stand under `morning.item`, else under `handover.item`. */
export const morningItem = handoverItem.omit({ section: true }).extend({
  section: z.enum(morningSections),
});
export type MorningItem = z.infer<typeof morningItem>;

export const morningFigure = z.object({
  name: z.enum(morningFigures),
  unit: z.enum(['count', 'minutes', 'share']),
  /** A share lies between 0 and 1; null: there was nothing to count. */
  value: z.number().nullable(),
  /** Of how many. */
  of: z.number().int().nullable(),
  /** The same hours a week before. */
  before: z.number().nullable(),
  /** What the house aims at; null: it has no aim here. */
  aim: z.number().nullable(),
  /** Whether the aim is met; null without an aim or a value. */
  met: z.boolean().nullable(),
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
