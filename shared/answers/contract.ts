/** The answer library: what is asked, what is said to it, how often, and what nobody could answer. */
import { z } from 'zod';
import { subjectEvent } from '../events/contract.ts';
import { calendarDay, id, moment, placeCode, reason, staffCode } from '../kernel/fields.ts';
import { command, query } from '../kernel/procedure.ts';
import { departments } from '../staff/contract.ts';
import { answerStates, askers, questionStates } from './model.ts';

const question = z.string().trim().max(200);
const answer = z.string().trim().max(2_000);
const word = z.string().trim().min(1).max(60);
const words = z.array(word).max(40);
const count = z.number().int().min(0);
const asker = z.enum(askers);
const person = z.object({ code: z.string(), name: z.string(), extension: z.string().nullable() });

export const answerView = z.object({
  id,
  /** Of the questions every house starts with; null for one of its own. */
  code: z.string().nullable(),
  questionZh: z.string(),
  questionEn: z.string(),
  answerZh: z.string(),
  answerEn: z.string(),
  tags: z.array(z.string()),
  synonyms: z.array(z.string()),
  /** Whose affair it is; null: the whole house's. */
  department: z.enum(departments).nullable(),
  /** The last day it holds. */
  validUntil: calendarDay.nullable(),
  owner: person.nullable(),
  /** Only what is `valid` may be said. */
  state: z.enum(answerStates),
  endsSoon: z.boolean(),
  uses: count,
  lastUsedAt: moment.nullable(),
  changedAt: moment,
  /** What it is found by. */
  words: z.object({
    questions: z.array(z.string()),
    keys: z.array(z.string()),
    pinyin: z.array(z.string()),
    initials: z.array(z.string()),
  }),
});
export type AnswerView = z.infer<typeof answerView>;

/** One time it was asked. */
export const askingView = z.object({
  id,
  at: moment,
  /** Null: nobody knows who wanted to know. */
  asker: asker.nullable(),
  place: z.string().nullable(),
  stayId: id.nullable(),
  department: z.enum(departments).nullable(),
  call: z.object({ id, number: z.number().int() }).nullable(),
  /** Staff code of whoever took the question. */
  by: z.string(),
});
export type AskingView = z.infer<typeof askingView>;

export const answerCard = answerView.extend({
  /** How often each kind asked. */
  askedBy: z.array(z.object({ asker: asker.nullable(), count })),
  /** The newest first. */
  askings: z.array(askingView),
  events: z.array(subjectEvent),
});
export type AnswerCard = z.infer<typeof answerCard>;

/** What may be said to a question, or why nothing may. */
export const answerHit = z.object({
  id,
  question: z.string(),
  /** In the language asked for, or the one it is written in; null unless it is valid. */
  answer: z.string().nullable(),
  state: z.enum(answerStates),
  validUntil: calendarDay.nullable(),
  /** Whom to ask where nothing may be said. */
  owner: person.nullable(),
});
export type AnswerHit = z.infer<typeof answerHit>;

export const questionView = z.object({
  id,
  words: z.string(),
  state: z.enum(questionStates),
  times: count,
  firstAt: moment,
  lastAt: moment,
  /** The expired or blank answer it was looked for in. */
  about: z.object({ id, questionZh: z.string(), questionEn: z.string() }).nullable(),
  /** What it was answered by. */
  answerId: id.nullable(),
  reason: z.string().nullable(),
  askedBy: z.array(z.object({ asker: asker.nullable(), count })),
});
export type QuestionView = z.infer<typeof questionView>;

export const questionCard = questionView.extend({
  askings: z.array(askingView),
  events: z.array(subjectEvent),
});
export type QuestionCard = z.infer<typeof questionCard>;

const fields = {
  questionZh: question.optional(),
  questionEn: question.optional(),
  answerZh: answer.optional(),
  answerEn: answer.optional(),
  tags: words.optional(),
  synonyms: words.optional(),
  department: z.enum(departments).nullable().optional(),
  validUntil: calendarDay.nullable().optional(),
  /** Staff code; left out for a new one: whoever writes it. */
  owner: staffCode.nullable().optional(),
};

export type AnswerFields = z.infer<z.ZodObject<typeof fields>>;

/** From which contact a question came; what is left out is taken from the call. */
const whence = {
  callId: id.optional(),
  place: placeCode.optional(),
  asker: asker.optional(),
  department: z.enum(departments).optional(),
};

const byId = z.object({ id });

export const answersContract = {
  list: query('board.view')
    .input(
      z
        .object({
          department: z.enum(departments).optional(),
          tag: word.optional(),
          state: z.enum([...answerStates, 'all']).default('all'),
        })
        .prefault({}),
    )
    .output(z.object({ answers: z.array(answerView) })),
  get: query('board.view').input(byId).output(answerCard),
  /** What a line of talk is about, nearest first. What is expired or blank is there without its words. */
  find: query('board.view')
    .input(
      z.object({
        text: z.string().trim().min(1).max(400),
        language: z.enum(['zh-CN', 'en']).optional(),
        limit: z.number().int().min(1).max(50).default(5),
      }),
    )
    .output(z.object({ hits: z.array(answerHit) })),
  add: command('answers.manage')
    .input(z.object(fields).refine((one) => one.questionZh || one.questionEn))
    .output(answerView),
  change: command('answers.manage').input(byId.extend(fields)).output(answerView),
  /** It is asked no more. */
  withdraw: command('answers.manage').input(z.object({ id, reason })).output(answerView),
  restore: command('answers.manage').input(byId).output(answerView),
  /** It was said to somebody. Within one call it counts once. Refused for what is not valid. */
  use: command('answers.use')
    .input(byId.extend(whence))
    .output(z.object({ answer: answerView, asking: askingView, again: z.boolean() })),
  /** Somebody else asked than was thought. */
  correctUse: command('answers.use')
    .input(z.object({ asking: id, asker, department: z.enum(departments).optional() }))
    .output(askingView),

  /** Asked, and there was no answer. The same words again are counted, not listed twice. */
  ask: command('answers.use')
    .input(
      z.object({
        words: z.string().trim().min(1).max(400),
        /** The answer that could not be given: expired or blank. */
        about: id.optional(),
        ...whence,
      }),
    )
    .output(questionView),
  unanswered: query('board.view')
    .input(z.object({ state: z.enum([...questionStates, 'all']).default('open') }).prefault({}))
    .output(z.object({ questions: z.array(questionView) })),
  question: query('board.view').input(byId).output(questionCard),
  /** Moves it into the library: as a new answer, or with `into` among the words of one there is. */
  answer: command('answers.manage')
    .input(byId.extend({ ...fields, into: id.optional() }))
    .output(z.object({ question: questionView, answer: answerView })),
  /** It needs no answer. */
  dismiss: command('answers.manage').input(z.object({ id, reason })).output(questionView),
  reopen: command('answers.manage').input(byId).output(questionView),
};
