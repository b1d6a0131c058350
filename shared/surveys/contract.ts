/** Satisfaction: short enquiries after a request or a stay, by call-back or by a card with a code. */
import { z } from 'zod';
import { confirmation } from '../complaints/contract.ts';
import { complaintKinds, severities } from '../complaints/model.ts';
import { subjectEvent } from '../events/contract.ts';
import { calendarDay, id, moment, reason, text } from '../kernel/fields.ts';
import { command, query, report } from '../kernel/procedure.ts';
import { surveyAnswers, surveyCauses, surveyKinds, surveyWays } from './model.ts';

export const surveyView = z.object({
  id,
  number: z.number().int(),
  kind: z.enum(surveyKinds),
  way: z.enum(surveyWays),
  /** What stands on the card; null where none was given out. */
  code: z.string().nullable(),
  request: z.object({ id, number: z.number().int() }).nullable(),
  stayId: id.nullable(),
  service: z.string().nullable(),
  room: z.string().nullable(),
  /** Null where the name is not given out to whoever asks. */
  guest: z.string().nullable(),
  askedAt: moment,
  /** Staff codes. */
  askedBy: z.string(),
  answer: z.enum(surveyAnswers).nullable(),
  cause: z.enum(surveyCauses).nullable(),
  /** Why, in the guest's words. */
  why: z.string().nullable(),
  answeredAt: moment.nullable(),
  recordedBy: z.string().nullable(),
  /** Somebody has to look at it: not satisfied, and neither a complaint nor settled. */
  draft: z.boolean(),
  complaint: z.object({ id, number: z.number().int() }).nullable(),
  /** Why it is no complaint. */
  settled: z.string().nullable(),
  /** Its complaint is for the eyes of the entitled, and so is why. */
  confidential: z.boolean().optional(),
});

export type Survey = z.infer<typeof surveyView>;

/** Somebody who may be asked: a request lately done, or a guest who has left and can be rung. */
export const surveyCandidate = z.object({
  kind: z.enum(surveyKinds),
  id,
  /** Whose name and telephone these are. */
  stayId: id,
  number: z.number().int().nullable(),
  service: z.string().nullable(),
  room: z.string(),
  guest: z.string().nullable(),
  phone: z.string().nullable(),
  language: z.string().nullable(),
  vip: z.boolean(),
  doneAt: moment,
});

export const surveyFigures = z.object({
  /** Null for stays. */
  service: z.string().nullable(),
  kind: z.enum(surveyKinds),
  asked: z.number().int(),
  /** Said satisfied or not. */
  answered: z.number().int(),
  satisfied: z.number().int(),
  not: z.number().int(),
  /** Answered of asked; null where nobody was asked. */
  responseRate: z.number().nullable(),
  /** Satisfied of answered; null where nobody answered. */
  satisfiedRate: z.number().nullable(),
});

const what = z
  .object({ request: id.optional(), stay: id.optional() })
  .refine(({ request, stay }) => (request === undefined) !== (stay === undefined), {
    path: ['request'],
  });

export const surveySettings = z.object({
  /** Every so manieth request is asked about: 1, each; 0, none. */
  everyNth: z.number().int().min(0).max(100),
  /** Hours one stay is left in peace after it was asked. */
  restHours: z.number().int().min(0).max(240),
  /** Days a card may still be typed in after it was given out. */
  cardDays: z.number().int().min(1).max(365),
});

export const surveysContract = {
  /** Newest first; `waiting`: cards not typed in and unsatisfied ones nobody has looked at. */
  list: query('surveys.keep')
    .input(
      z
        .object({
          state: z.enum(['waiting', 'answered', 'all']).default('all'),
          limit: z.number().int().min(1).max(2_000).default(300),
        })
        .prefault({}),
    )
    .output(z.object({ surveys: z.array(surveyView) })),
  get: query('surveys.keep')
    .input(z.object({ id }))
    .output(surveyView.extend({ events: z.array(subjectEvent) })),
  /** The card with the code, as it was typed. */
  find: query('surveys.keep')
    .input(z.object({ code: z.string().trim().min(1).max(20) }))
    .output(surveyView),
  /** Who may be rung now, by the house's rule; whoever was asked lately is left in peace. */
  toAsk: query('surveys.keep')
    .input(z.object({ limit: z.number().int().min(1).max(200).default(50) }).prefault({}))
    .output(z.object({ candidates: z.array(surveyCandidate) })),
  /** A card with a code for a request or a stay. There is one for each: asked again, the same one is given. */
  card: command('surveys.keep').input(what).output(surveyView),
  /** A card for every guest who leaves on that day and has none yet. */
  cards: command('surveys.keep')
    .input(z.object({ day: calendarDay }))
    .output(z.object({ surveys: z.array(surveyView) })),
  /**
   * What the guest said: for the code of a card, or for a request or a stay that was asked by telephone.
   * Not satisfied leaves a draft of a complaint to be looked at.
   */
  record: command('surveys.keep')
    .input(
      z
        .object({
          code: z.string().trim().min(1).max(20).optional(),
          request: id.optional(),
          stay: id.optional(),
          answer: z.enum(surveyAnswers),
          cause: z.enum(surveyCauses).optional(),
          why: text.optional(),
        })
        .refine(
          ({ code, request, stay }) =>
            [code, request, stay].filter((one) => one !== undefined).length === 1,
          { path: ['code'] },
        ),
    )
    .output(surveyView),
  /**
   * It is a complaint: of the guest who was asked, at their room, about the request. What is left out is taken
   * from the answer.
   */
  complain: command('surveys.keep')
    .input(
      z.object({
        id,
        what: text.optional(),
        kind: z.enum(complaintKinds).optional(),
        severity: z.literal(severities).optional(),
        wants: text.optional(),
        /** When the guest was told they would hear from the house. */
        promise: moment.optional(),
      }),
    )
    .output(z.object({ survey: surveyView, complaint: confirmation })),
  /** It is no complaint, and why. */
  settle: command('surveys.keep').input(z.object({ id, reason })).output(surveyView),
  /** By service, and for stays, over whole days; a rate of nothing is null. */
  summary: report('surveys.keep')
    .input(z.object({ from: moment, until: moment }))
    .output(z.object({ figures: z.array(surveyFigures), total: surveyFigures })),
  settings: query('surveys.keep').output(surveySettings),
  set: command('surveys.manage').input(surveySettings).output(surveySettings),
};
