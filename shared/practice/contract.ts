/**
 * Practice day 演练: an invented hotel day in a house of its own. The trainee takes its calls at a console
 * as always; afterwards each call is scored on place, item, promise and notice.
 */
import { z } from 'zod';
import { bilingual, id, moment, staffCode } from '../kernel/fields.ts';
import { command, query } from '../kernel/procedure.ts';

/** How one call was taken. Null: the call did not ask for it, or the day is not scored yet. */
export const practiceScore = z.object({
  position: z.number().int(),
  /** What the caller said. */
  words: bilingual,
  taken: z.boolean(),
  /** The place recorded is the caller's. */
  place: z.boolean().nullable(),
  /** The right service, in the number that was asked for. */
  item: z.boolean().nullable(),
  /** The caller who asked "when" was promised a time, and a short enough one. */
  promise: z.boolean().nullable(),
  /** It was repeated back, and passed on to somebody within three minutes of the call's end. */
  notice: z.boolean().nullable(),
  wanted: z.object({
    place: z.string().nullable(),
    services: z.array(z.string()),
    quantity: z.number().int().nullable(),
    promiseMinutes: z.number().int().nullable(),
  }),
  recorded: z.array(
    z.object({
      number: z.number().int(),
      place: z.string().nullable(),
      service: z.string(),
      quantity: z.number().int().nullable(),
    }),
  ),
});
export type PracticeScore = z.infer<typeof practiceScore>;

export const practiceDay = z.object({
  id,
  number: z.number().int(),
  /** Staff code. */
  trainee: z.string(),
  startedAt: moment,
  finishedAt: moment.nullable(),
  /** The folder its own house lies in. */
  folder: z.string(),
  calls: z.number().int(),
  points: z.number().int().nullable(),
  /** Points there were to be had. */
  most: z.number().int().nullable(),
  scores: z.array(practiceScore),
});
export type PracticeDay = z.infer<typeof practiceDay>;

const byId = z.object({ id });

/** What rings at a practising desk; in any other house nothing ever does. */
export const practiceCall = z.object({
  practising: z.boolean(),
  of: z.number().int(),
  /** Calls taken so far. */
  taken: z.number().int(),
  /** The next one; null: the last call is still being spoken, or the day is over. */
  ringing: z
    .object({ position: z.number().int(), at: moment, place: z.string().nullable() })
    .nullable(),
  /** What the caller of an open call says. */
  spoken: z.array(z.object({ callId: id, line: z.number().int(), words: bilingual })),
});

export const practiceContract = {
  /** One's own; a supervisor sees everybody's. Newest first. */
  list: query('practice.use').output(z.object({ days: z.array(practiceDay) })),
  get: query('practice.use').input(byId).output(practiceDay),
  /** Lays out a new day: a folder with its calls. The house itself is made when it is opened. */
  start: command('practice.use')
    /** Whose day it is; left out: one's own. Another's is for who looks after training. */
    .input(z.object({ trainee: staffCode.optional() }).prefault({}))
    .output(practiceDay),
  /** Opens the day at a console of its own; `false` where there is no desktop to open one on. */
  open: query('practice.use')
    .input(byId)
    .output(z.object({ opened: z.boolean(), folder: z.string() })),
  /** Scores it, once, and keeps the result. */
  finish: command('practice.use').input(byId).output(practiceDay),
  /** At a practising desk: what rings, and what is being said. */
  call: query('board.view').output(practiceCall),
  /** At a practising desk: takes the call that rings; the day's clock goes on to it. */
  take: command('calls.take').output(z.object({ callId: id, line: z.number().int() })),
};
