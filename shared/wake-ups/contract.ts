/** Wake-up calls: which room is rung when, what came of it, who went to the door. */
import { z } from 'zod';
import { subjectEvent } from '../events/contract.ts';
import { calendarDay, epochMs, id, moment, placeCode, reason, text } from '../kernel/fields.ts';
import { command, query } from '../kernel/procedure.ts';
import { againMinutesUsual, knockResults, repeats, wakeUpStates, wakeUpSteps } from './model.ts';

const numbered = z.object({ id, number: z.number().int() });

/** A moment, or the clock as a guest says it, `6:30`: the next time it shows that. */
const momentOrClock = z.union([moment, z.string().regex(/^([01]?\d|2[0-3]):[0-5]\d$/)]);
const againMinutes = z.number().int().min(1).max(60);

export const wakeUpView = z.object({
  id,
  place: z.string(),
  floor: z.string().nullable(),
  /** Who sleeps there; null for nobody known, or a name that is not given out to whoever asks. */
  guest: z.string().nullable(),
  /** The guest's language, so that the right words are spoken. */
  language: z.string().nullable(),
  vip: z.boolean(),
  /** The moment the guest wanted. */
  at: moment,
  /** When the room is to be rung next; null when nobody is to ring. */
  nextAt: moment.nullable(),
  late: z.boolean(),
  state: z.enum(wakeUpStates),
  repeat: z.enum(repeats),
  /** The last day of a repeated one; null: the day the guest leaves. */
  until: z.string().nullable(),
  /** Rung a second time although the first was answered: so wished. */
  twice: z.boolean(),
  againMinutes: z.number().int(),
  /** What else was asked for with it. */
  words: z.string(),
  rings: z.array(z.object({ at: moment, by: z.string(), answered: z.boolean() })),
  knock: z
    .object({
      request: numbered,
      /** Null until it is told what was found. */
      result: z.enum(knockResults).nullable(),
      at: moment.nullable(),
      /** Staff code of whoever stood at the door, or of who told it. */
      by: z.string().nullable(),
    })
    .nullable(),
  request: numbered,
  setAt: moment,
  setBy: z.string(),
  closedAt: moment.nullable(),
});
export type WakeUpView = z.infer<typeof wakeUpView>;

export const wakeUpCard = wakeUpView.extend({
  steps: z.array(z.enum(wakeUpSteps)),
  events: z.array(subjectEvent),
  /** Until when the last ring may be taken back by whoever told of it. */
  undoUntil: moment.nullable(),
});
export type WakeUpCard = z.infer<typeof wakeUpCard>;

/** A line of the board. */
export const boardWakeUp = z.object({
  id,
  place: z.string(),
  floor: z.string().nullable(),
  atMs: epochMs,
  /** When to ring; null while somebody is at the door. */
  nextAtMs: epochMs.nullable(),
  state: z.enum(wakeUpStates),
  rings: z.number().int(),
  daily: z.boolean(),
  requestId: id,
});
export type BoardWakeUp = z.infer<typeof boardWakeUp>;

const byId = z.object({ id });
const details = {
  repeat: z.enum(repeats).default('none'),
  /** Left out: until the guest leaves. */
  until: calendarDay.optional(),
  twice: z.boolean().default(false),
  againMinutes: againMinutes.default(againMinutesUsual),
  words: z.string().trim().max(500).default(''),
};

export const wakeUpsContract = {
  /** Open ones, who is rung next on top; with `from` or `until` all that were wanted in that time. */
  list: query('board.view')
    .input(
      z
        .object({
          state: z.enum([...wakeUpStates, 'open']).optional(),
          place: placeCode.optional(),
          from: moment.optional(),
          until: moment.optional(),
          limit: z.number().int().min(1).max(5_000).default(500),
        })
        .prefault({}),
    )
    .output(z.object({ wakeUps: z.array(wakeUpView) })),
  get: query('board.view').input(byId).output(wakeUpCard),
  set: command('wakeUps.keep')
    .input(z.object({ place: placeCode, at: momentOrClock, ...details }))
    .output(wakeUpView),
  /** The same for many rooms, as a tour group asks for it. All are set, or none. */
  setMany: command('wakeUps.keep')
    .input(z.object({ places: z.array(placeCode).min(1).max(200), at: momentOrClock, ...details }))
    .output(z.object({ wakeUps: z.array(wakeUpView) })),
  change: command('wakeUps.keep')
    .input(
      z.object({
        id,
        at: momentOrClock.optional(),
        repeat: z.enum(repeats).optional(),
        until: calendarDay.nullable().optional(),
        twice: z.boolean().optional(),
        againMinutes: againMinutes.optional(),
        words: z.string().trim().max(500).optional(),
      }),
    )
    .output(wakeUpView),
  answered: command('wakeUps.keep').input(byId).output(wakeUpView),
  /** Rung again in a while; after the second one somebody goes to the door. */
  unanswered: command('wakeUps.keep').input(byId).output(wakeUpView),
  /** Somebody goes to the door now. */
  send: command('wakeUps.keep').input(byId).output(wakeUpView),
  /** What was found at the door. */
  knock: command('requests.work')
    .input(z.object({ id, result: z.enum(knockResults), note: text.optional() }))
    .output(wakeUpView),
  /** How the guest is whom nobody could reach. */
  resolve: command('wakeUps.keep').input(z.object({ id, text })).output(wakeUpView),
  note: command('wakeUps.keep').input(z.object({ id, text })).output(wakeUpView),
  /** `all: false` leaves out this day of a repeated one; the next day is rung. */
  cancel: command('wakeUps.keep')
    .input(z.object({ id, reason, all: z.boolean().default(true) }))
    .output(wakeUpView),
  /** Takes the caller's own last ring back within the permitted window. */
  undo: command('wakeUps.keep').input(byId).output(wakeUpView),
};
