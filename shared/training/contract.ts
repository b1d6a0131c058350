/** Training: courses planned and held, until when they are valid, and what the work suggests for whom. */
import { z } from 'zod';
import { calendarDay, id, moment, reason, staffCode } from '../kernel/fields.ts';
import { command, query, report } from '../kernel/procedure.ts';
import { courses, trainingRules, trainingStates } from './model.ts';

const words = z.string().trim().max(500);
const person = { code: z.string(), name: z.string() };

export const trainingView = z.object({
  id,
  ...person,
  course: z.enum(courses),
  title: z.string(),
  state: z.enum(trainingStates),
  plannedOn: calendarDay.nullable(),
  heldOn: calendarDay.nullable(),
  validUntil: calendarDay.nullable(),
  /** Days left; below zero: over. Null: it does not expire, or was renewed since. */
  daysLeft: z.number().int().nullable(),
  trainer: z.string(),
  certificate: z.string(),
  /** The rule it was suggested by. */
  rule: z.enum(trainingRules).nullable(),
  withdrawal: z.string().nullable(),
  by: z.object(person),
  at: moment,
});
export type TrainingView = z.infer<typeof trainingView>;

export const trainingSuggestion = z.object({
  /** `<staff code>:<rule>:<course>`, and `:<title>` where one course of the kind is meant. */
  key: z.string(),
  ...person,
  rule: z.enum(trainingRules),
  course: z.enum(courses),
  /** Which course of the kind; null: whichever. */
  title: z.string().nullable(),
  /** Facts of the sentence that gives the reason. */
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  /** What it was computed from. */
  rows: z.array(z.object({ kind: z.string(), id: z.string(), label: z.string() })),
});
export type TrainingSuggestion = z.infer<typeof trainingSuggestion>;

const held = {
  heldOn: calendarDay,
  validUntil: calendarDay.optional(),
  trainer: words.default(''),
  certificate: words.default(''),
};

export const trainingContract = {
  /** What is over or soon over first, then what is planned, then the rest, newest first. */
  list: query('people.own')
    .input(z.object({ code: staffCode.optional() }).prefault({}))
    .output(z.object({ trainings: z.array(trainingView) })),
  plan: command('people.manage')
    .input(
      z.object({
        code: staffCode,
        course: z.enum(courses),
        title: words.default(''),
        on: calendarDay,
        trainer: words.default(''),
      }),
    )
    .output(trainingView),
  /** A course that was held and not planned here. */
  record: command('people.manage')
    .input(
      z.object({ code: staffCode, course: z.enum(courses), title: words.default(''), ...held }),
    )
    .output(trainingView),
  hold: command('people.manage')
    .input(z.object({ id, ...held }))
    .output(trainingView),
  withdraw: command('people.manage').input(z.object({ id, reason })).output(trainingView),
  suggestions: report('people.manage')
    .input(z.object({}).prefault({}))
    .output(z.object({ suggestions: z.array(trainingSuggestion) })),
  /** Plans the course of a suggestion, by its key. */
  accept: command('people.manage')
    .input(z.object({ key: z.string().max(600), on: calendarDay }))
    .output(trainingView),
};
