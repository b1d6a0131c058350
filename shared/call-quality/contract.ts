/** Call quality: supervisors listen to calls; what they heard is for the operator concerned and for them alone. */
import { z } from 'zod';
import { calendarDay, id, moment, staffCode } from '../kernel/fields.ts';
import { command, query } from '../kernel/procedure.ts';
import { contentAnswers, contentPoints, voicePoints } from './model.ts';

const score = z.number().int().min(1).max(5);
const points = z.record(z.enum(voicePoints), score);
const content = z.record(z.enum(contentPoints), z.enum(contentAnswers));
const words = z.string().trim().max(2_000);

const person = { code: z.string(), name: z.string() };

export const callCheckView = z.object({
  id,
  /** The operator concerned. */
  ...person,
  call: z.object({
    id,
    number: z.number().int(),
    at: moment,
    place: z.string().nullable(),
    said: z.array(z.string()),
  }),
  date: calendarDay,
  at: moment,
  by: z.object(person),
  points,
  content,
  /** Mean of the seven points. */
  overall: z.number(),
  note: z.string(),
  /** What the operator says to it. */
  remark: z.string().nullable(),
  /** Its author may still put it right: on the day it was written. */
  correctable: z.boolean(),
  corrected: z.boolean(),
});
export type CallCheckView = z.infer<typeof callCheckView>;

export const heardCall = z.object({
  id,
  number: z.number().int(),
  ...person,
  at: moment,
  /** How long it lasted. */
  seconds: z.number().int(),
  place: z.string().nullable(),
  repeatedBack: z.boolean(),
});

const average = z.number().nullable();
export const trendWeek = z.object({
  /** The Monday it begins on. */
  week: calendarDay,
  checks: z.number().int(),
  overall: average,
  points: z.record(z.enum(voicePoints), average),
});

export const callQualityContract = {
  /** The newest ended calls that the asker has not listened to yet; of one operator, or of all but the asker. */
  calls: query('quality.check')
    .input(
      z
        .object({ code: staffCode.optional(), limit: z.number().int().min(1).max(200).default(40) })
        .prefault({}),
    )
    .output(z.object({ calls: z.array(heardCall) })),
  check: command('quality.check')
    .input(z.object({ call: z.number().int().min(1), points, content, note: words.default('') }))
    .output(callCheckView),
  /** By its author, on the same day; what stood before stays in the record. */
  correct: command('quality.check')
    .input(
      z.object({
        id,
        points: points.optional(),
        content: content.optional(),
        note: words.optional(),
      }),
    )
    .output(callCheckView),
  /** The operator's own word on a check; said again it replaces the earlier. */
  remark: command('people.own')
    .input(z.object({ id, text: words.min(1) }))
    .output(callCheckView),
  /** Newest first: everybody's to a supervisor, one's own to anybody. */
  list: query('people.own')
    .input(
      z
        .object({
          code: staffCode.optional(),
          limit: z.number().int().min(1).max(1_000).default(200),
        })
        .prefault({}),
    )
    .output(z.object({ checks: z.array(callCheckView) })),
  /** Week by week, the last twelve. Left out, `code` is the asker. */
  trend: query('people.own')
    .input(z.object({ code: staffCode.optional() }).prefault({}))
    .output(z.object({ ...person, weeks: z.array(trendWeek) })),
};
