/** Guests' laundry: the tariff card, bags counted with the guest, their dockets, what came back and what did not. */
import { z } from 'zod';
import { chargeStates } from '../charges/model.ts';
import { subjectEvent } from '../events/contract.ts';
import { epochMs, id, moment, placeCode, reason, text } from '../kernel/fields.ts';
import { command, query } from '../kernel/procedure.ts';
import { bagStates, bagSteps, settlements, treatments } from './model.ts';

const numbered = z.object({ id, number: z.number().int() });
const count = z.number().int().min(0).max(999);
const pieces = z.number().int().min(1).max(999);
/** Hundredths of the house's currency. */
const cents = z.number().int().min(0).max(9_999_999);
/** Null: not done to this article. 0: done, the price not set yet. */
const price = cents.nullable();
const code = z
  .string()
  .trim()
  .regex(/^[a-z0-9][a-z0-9-]{0,47}$/);
const name = z.string().trim().min(1).max(64);
const minute = z.number().int().min(0).max(1_439);

export const laundryArticle = z.object({
  id: code,
  zh: z.string(),
  en: z.string(),
  wash: price,
  dry: price,
  press: price,
  /** False: no longer taken in. */
  offered: z.boolean(),
});
export type LaundryArticle = z.infer<typeof laundryArticle>;

export const laundrySettings = z.object({
  /** Added to the price for express, per cent. */
  expressPercent: z.number().int().min(0).max(500),
  /** Taken in before this minute of the day, it is back the same evening. */
  cutOffMinute: minute,
  /** When it is back, minutes after midnight. */
  backMinute: minute,
  /** How long express takes. */
  expressMinutes: z.number().int().min(30).max(2_880),
});
export type LaundrySettings = z.infer<typeof laundrySettings>;

export const tariff = z.object({
  articles: z.array(laundryArticle),
  settings: laundrySettings,
  currency: z.string(),
});
export type Tariff = z.infer<typeof tariff>;

const missing = z.object({ article: code, treatment: z.enum(treatments), quantity: pieces });

export const bagView = z.object({
  id,
  number: z.number().int(),
  /** As it stands on the paper and in its barcode. */
  docket: z.string(),
  place: z.string().nullable(),
  floor: z.string().nullable(),
  guest: z.string().nullable(),
  express: z.boolean(),
  state: z.enum(bagStates),
  /** Said by whoever asked for it to be fetched; null where nobody counted. */
  said: count.nullable(),
  pieces: count,
  back: count,
  lines: z.array(
    z.object({
      article: code,
      zh: z.string(),
      en: z.string(),
      treatment: z.enum(treatments),
      quantity: pieces,
      back: count,
      cents,
    }),
  ),
  /** In all, with express; 0 while a price is not known. */
  cents,
  currency: z.string(),
  charge: z
    .object({ id, number: z.number().int(), state: z.enum(chargeStates), cents: z.number().int() })
    .nullable(),
  /** Counted in front of the guest. */
  withGuest: z.boolean(),
  /** What the guest was told: when it is back. */
  promise: moment.nullable(),
  late: z.boolean(),
  /** Why it cannot go up now, e.g. `dnd`. */
  waits: z.string().nullable(),
  shortage: z
    .object({
      missing: z.array(missing.extend({ zh: z.string(), en: z.string() })),
      at: moment,
      by: z.string(),
      informed: z.string(),
      settled: z.object({ at: moment, by: z.string(), how: z.enum(settlements) }).nullable(),
    })
    .nullable(),
  /** The requests that fetched it and that bring it back. */
  collection: numbered,
  delivery: numbered.nullable(),
  collectedAt: moment,
  collectedBy: z.string(),
  countedAt: moment.nullable(),
  countedBy: z.string().nullable(),
  closedAt: moment.nullable(),
});
export type BagView = z.infer<typeof bagView>;

export const bagCard = bagView.extend({
  steps: z.array(z.enum(bagSteps)),
  events: z.array(subjectEvent),
});
export type BagCard = z.infer<typeof bagCard>;

/** A line of the board. */
export const boardBag = z.object({
  id,
  number: z.number().int(),
  place: z.string().nullable(),
  floor: z.string().nullable(),
  state: z.enum(bagStates),
  express: z.boolean(),
  pieces: count,
  promiseAtMs: epochMs.nullable(),
});
export type BoardBag = z.infer<typeof boardBag>;

/** A bag by its id, or its docket as scanned. */
const bag = z.string().trim().min(1).max(64);
const prices = { wash: price.optional(), dry: price.optional(), press: price.optional() };

export const laundryContract = {
  /** What is taken in, what it costs, when it is back. */
  tariff: query('board.view').output(tariff),
  addArticle: command('laundry.manage')
    .input(z.object({ id: code, zh: name, en: name, ...prices }))
    .output(laundryArticle),
  changeArticle: command('laundry.manage')
    .input(
      z.object({
        id: code,
        zh: name.optional(),
        en: name.optional(),
        ...prices,
        offered: z.boolean().optional(),
      }),
    )
    .output(laundryArticle),
  changeSettings: command('laundry.manage')
    .input(laundrySettings.partial())
    .output(laundrySettings),
  /** Open ones, what was promised first on top; with another state newest first. */
  list: query('board.view')
    .input(
      z
        .object({
          state: z.enum([...bagStates, 'open']).default('open'),
          place: placeCode.optional(),
          limit: z.number().int().min(1).max(5_000).default(500),
        })
        .prefault({}),
    )
    .output(z.object({ bags: z.array(bagView) })),
  get: query('board.view')
    .input(z.object({ id: bag }))
    .output(bagCard),
  /** A bag that is in somebody's hands already: brought to the desk, fetched unasked. */
  take: command('laundry.keep')
    .input(
      z.object({
        place: placeCode,
        express: z.boolean().default(false),
        pieces: pieces.optional(),
      }),
    )
    .output(bagView),
  /** The pieces, counted with the guest where they are there. Said again, it puts the count right. */
  count: command('requests.work')
    .input(
      z.object({
        id: bag,
        lines: z
          .array(z.object({ article: code, treatment: z.enum(treatments), quantity: pieces }))
          .min(1)
          .max(60),
        withGuest: z.boolean().default(true),
        express: z.boolean().optional(),
        /** Left out: as the house's hours have it. */
        promise: moment.optional(),
      }),
    )
    .output(bagView),
  /** Back from the laundry: all that is left, or so many of a line. */
  back: command('requests.work')
    .input(
      z.object({
        id: bag,
        pieces: z
          .array(z.object({ article: code, treatment: z.enum(treatments), quantity: count }))
          .max(60)
          .optional(),
      }),
    )
    .output(bagView),
  /** The guest has it. Refused while pieces are missing nobody has noted. */
  return: command('requests.work')
    .input(z.object({ id: bag }))
    .output(bagView),
  /** Notes what is missing and who was told. */
  shortage: command('requests.work')
    .input(z.object({ id: bag, informed: name, text }))
    .output(bagView),
  settle: command('laundry.keep')
    .input(z.object({ id: bag, how: z.enum(settlements), text: text.optional() }))
    .output(bagView),
  /** Another hour for the guest. */
  promise: command('laundry.keep')
    .input(z.object({ id: bag, by: moment }))
    .output(bagView),
  note: command('requests.work')
    .input(z.object({ id: bag, text }))
    .output(bagView),
  cancel: command('laundry.keep')
    .input(z.object({ id: bag, reason }))
    .output(bagView),
};
