/** Measures: what is to be changed in the house, by whom and by when, and what it came to. */
import { z } from 'zod';
import { subjectEvent } from '../events/contract.ts';
import { calendarDay, id, moment, reason, staffCode } from '../kernel/fields.ts';
import { command, query, report } from '../kernel/procedure.ts';
import { departments } from '../staff/contract.ts';
import { figureBases, measureKinds, measureStates, measureSteps } from './model.ts';

const title = z.string().trim().min(1).max(200);
const code = z.string().trim().min(1).max(64);
const hour = z.number().int().min(0).max(23);

/** Each part narrows it; nothing at all is the house. */
export const measureScope = z.object({
  service: code.optional(),
  /** A kind of thing lent. */
  item: code.optional(),
  floor: code.optional(),
  roomType: code.optional(),
  department: z.enum(departments).optional(),
  /** Hours of the day, `until` not among them; over midnight where it lies below `from`. */
  hours: z.object({ from: hour, until: z.number().int().min(0).max(24) }).optional(),
});

/** A count over a time, and how often that is for each one of what it is held against. */
export const measuredFigure = z.object({
  count: z.number().int(),
  base: z.number(),
  per: z.enum(figureBases),
  /** Null where there was nothing to hold it against. */
  rate: z.number().nullable(),
  from: moment,
  until: moment,
});
export type MeasuredFigureView = z.infer<typeof measuredFigure>;

/** What put it on the list: a finding of the analysis, or a complaint. */
export const measureSource = z.union([
  z.object({
    rule: z.string().min(1).max(64),
    key: z.string().min(1).max(200),
  }),
  z.object({
    complaint: id,
    /** Null where it is not known any more. */
    number: z.number().int().nullable(),
    /** For the eyes of the entitled, as the measure is. */
    confidential: z.boolean().optional(),
  }),
]);
/** `days`: how long before is counted; left out: thirty. */
const newSource = z.union([
  z.object({
    rule: z.string().min(1).max(64),
    key: z.string().min(1).max(200),
    days: z.number().int().min(1).max(366).optional(),
  }),
  z.object({ complaint: id }),
]);

export const measureView = z.object({
  id,
  number: z.number().int(),
  kind: z.enum(measureKinds),
  title: z.object({ zh: z.string(), en: z.string() }),
  scope: measureScope,
  /** Staff code and name of whoever sees to it. */
  owner: z.string(),
  ownerName: z.string(),
  dueOn: calendarDay,
  overdue: z.boolean(),
  state: z.enum(measureStates),
  source: measureSource.nullable(),
  openedAt: moment,
  openedBy: z.string(),
  doneOn: calendarDay.nullable(),
  /** Why it was dropped. */
  reason: z.string().nullable(),
  /** As it was in the time before it was opened; null where nothing is counted. */
  before: measuredFigure.nullable(),
});
export type MeasureView = z.infer<typeof measureView>;

/**
 * What a measure came to. `not-yet`: it is not done. `too-early`: too few days since. `no-figure`: there is
 * nothing to count. `less`, `more`: so far from before that chance is no likely reason; else `same`.
 */
export const effects = ['not-yet', 'too-early', 'no-figure', 'less', 'same', 'more'] as const;

export const measureResult = measureView.extend({
  /** From the day it was done until now; null before that, and where nothing is counted. */
  after: measuredFigure.nullable(),
  effect: z.enum(effects),
  /** The days an effect is told after, and how many have passed. */
  days: z.object({ wanted: z.number().int(), passed: z.number().int() }),
});
export type MeasureResult = z.infer<typeof measureResult>;

export const measureCard = measureView.extend({
  steps: z.array(z.enum(measureSteps)),
  events: z.array(subjectEvent),
});
export type MeasureCard = z.infer<typeof measureCard>;

const byId = z.object({ id });

export const measuresContract = {
  /** Open ones first, soonest due on top; then the newest. Counts what came after, over all the time since. */
  list: report('record.view')
    .input(
      z
        .object({
          state: z.enum([...measureStates, 'all']).default('all'),
          limit: z.number().int().min(1).max(500).default(200),
        })
        .prefault({}),
    )
    .output(z.object({ measures: z.array(measureResult) })),
  /** Open ones that are overdue or due within three days, soonest first. */
  due: query('record.view').output(z.object({ measures: z.array(measureView) })),
  get: query('record.view').input(byId).output(measureCard),
  /** `title` is in whichever language it was typed; `titles` has it in both. */
  add: command('measures.keep')
    .input(
      z
        .object({
          kind: z.enum(measureKinds),
          title: title.optional(),
          titles: z.object({ zh: title, en: title }).optional(),
          scope: measureScope.prefault({}),
          /** Left out: whoever opens it. */
          owner: staffCode.optional(),
          dueOn: calendarDay,
          source: newSource.optional(),
        })
        .refine(({ title, titles }) => title !== undefined || titles !== undefined),
    )
    .output(measureView),
  change: command('measures.keep')
    .input(
      z.object({
        id,
        kind: z.enum(measureKinds).optional(),
        title: title.optional(),
        owner: staffCode.optional(),
        dueOn: calendarDay.optional(),
      }),
    )
    .output(measureView),
  /** `on`: the day it took effect; left out: today. */
  done: command('measures.keep')
    .input(z.object({ id, on: calendarDay.optional() }))
    .output(measureView),
  drop: command('measures.keep').input(z.object({ id, reason })).output(measureView),
  /** Not done after all, or taken up again. */
  reopen: command('measures.keep').input(byId).output(measureView),
};
