/** Minibars: articles, par, what was taken at each check, what expires, what to carry up. */
import { z } from 'zod';
import { chargeStates } from '../charges/model.ts';
import { subjectEvent } from '../events/contract.ts';
import { calendarDay, id, moment, placeCode, reason } from '../kernel/fields.ts';
import { command, query } from '../kernel/procedure.ts';
import { articleKey, mostHeld } from './model.ts';

const cents = z.number().int().min(0).max(9_999_999);
const count = z.number().int().min(0).max(mostHeld);
const pieces = z.number().int().min(1).max(mostHeld);
/** What lies in a room: what is put back after a refill may lie on top of it. */
const held = z.number().int().min(0);
const code = z
  .string()
  .trim()
  .regex(/^[a-z0-9][a-z0-9-]{0,47}$/);
/** An article's code, key, barcode or name in either language. */
const articleToken = z.string().trim().min(1).max(64);

export const minibarArticle = z.object({
  id: code,
  /** One to four letters and digits, typed in a check. */
  key: z.string(),
  zh: z.string(),
  en: z.string(),
  /** Of one piece. */
  cents,
  /** Pieces a room should hold where nothing else is said. */
  par: count,
  barcode: z.string().nullable(),
  /** False: no longer offered; what is left in rooms is still counted. */
  offered: z.boolean(),
});
export type MinibarArticle = z.infer<typeof minibarArticle>;

export const minibarPar = z.object({
  scope: z.enum(['type', 'room']),
  /** The type, or the room's number. */
  target: z.string(),
  article: code,
  par: count,
});
export type MinibarPar = z.infer<typeof minibarPar>;

export const minibarStock = z.object({
  article: code,
  stock: held,
  par: count,
  missing: count,
  batches: z.array(z.object({ expires: calendarDay.nullable(), quantity: held })),
});

export const minibarTaken = z.object({
  id,
  article: code,
  quantity: count,
  cents,
  /** Number and state of its charge. */
  charge: z
    .object({ id, number: z.number().int(), state: z.enum(chargeStates), cents: z.number().int() })
    .nullable(),
});

export const minibarCheck = z.object({
  id,
  place: z.string(),
  at: moment,
  by: z.string(),
  /** Found after the guest had left, and charged to that stay. */
  late: z.boolean(),
  undone: z.boolean(),
  request: id.nullable(),
  taken: z.array(minibarTaken),
});
export type MinibarCheck = z.infer<typeof minibarCheck>;

export const minibarRoom = z.object({
  place: z.string(),
  floor: z.string(),
  type: z.string(),
  occupied: z.boolean(),
  leavesToday: z.boolean(),
  checkedAt: moment.nullable(),
  /** Pieces taken at the last check. */
  taken: count,
  missing: z.array(z.object({ article: code, quantity: pieces })),
  /** The first day anything in it expires. */
  expires: calendarDay.nullable(),
  /** Numbers of checks that are reported done while nobody has said what was taken. */
  awaited: z.array(z.number().int()),
});
export type MinibarRoom = z.infer<typeof minibarRoom>;

export const minibarCard = minibarRoom.extend({
  /** The guest in the room, or who left it within a day: whom a check charges now. */
  payer: z.enum(['in-house', 'departed', 'moved', 'nobody']),
  stock: z.array(minibarStock),
  checks: z.array(minibarCheck),
  events: z.array(subjectEvent),
});
export type MinibarCard = z.infer<typeof minibarCard>;

export const refillFloor = z.object({
  floor: z.string(),
  /** What to carry up, in the order of the articles. */
  carry: z.array(z.object({ article: code, quantity: z.number().int().min(1) })),
  rooms: z.array(
    z.object({
      place: z.string(),
      missing: z.array(z.object({ article: code, quantity: pieces })),
    }),
  ),
});
export type RefillFloor = z.infer<typeof refillFloor>;

export const expiryLine = z.object({
  floor: z.string(),
  place: z.string(),
  article: code,
  expires: calendarDay,
  quantity: held,
  /** Past its day already. */
  expired: z.boolean(),
});
export type ExpiryLine = z.infer<typeof expiryLine>;

/** Said of more than the bar holds by the books: the guest was supplied otherwise. Unsaid, it is refused. */
const beyond = z.boolean().optional();
const place = z.object({ place: placeCode });
const byId = z.object({ id });
const ofArticle = {
  key: z.string().trim().toLowerCase().regex(articleKey),
  zh: z.string().trim().min(1).max(64),
  en: z.string().trim().min(1).max(64),
  cents,
  par: count,
  barcode: z.string().trim().min(1).max(64).nullable(),
};

export const minibarContract = {
  articles: query('board.view').output(z.object({ articles: z.array(minibarArticle) })),
  /** What was set for room types and single rooms, where it is other than the article's own par. */
  pars: query('board.view').output(z.object({ pars: z.array(minibarPar) })),
  /** Every room with what it wants; `floor` left out: all. */
  rooms: query('board.view')
    .input(z.object({ floor: z.string().max(16).optional() }).prefault({}))
    .output(z.object({ rooms: z.array(minibarRoom) })),
  room: query('board.view').input(place).output(minibarCard),
  /** What to carry up, floor by floor. */
  refillList: query('board.view')
    .input(z.object({ floor: z.string().max(16).optional() }).prefault({}))
    .output(z.object({ floors: z.array(refillFloor) })),
  /** What expires within so many days, by floor, the first to expire on top. */
  expiries: query('board.view')
    .input(
      z
        .object({
          days: z.number().int().min(0).max(730).default(30),
          floor: z.string().max(16).optional(),
        })
        .prefault({}),
    )
    .output(z.object({ expiries: z.array(expiryLine) })),
  /**
   * What was taken from a room; nothing: an empty list. Each article is one charge, for the guest in the
   * room, or for who left it within a day. The reported check that waits for it is answered by it.
   */
  check: command('minibar.use')
    .input(
      z.object({
        place: placeCode,
        taken: z
          .array(z.object({ article: articleToken, quantity: pieces }))
          .max(60)
          .default([]),
        request: id.optional(),
        /** Left out: who lives there, else who left. Said where the next guest is in the room already. */
        payer: z.enum(['in-house', 'departed']).optional(),
        beyond,
      }),
    )
    .output(minibarCheck),
  /** Takes back one's own check within the time for slips: stock and charges are as before. */
  undo: command('minibar.use').input(byId).output(minibarCheck),
  /** Another number was taken than was written down; 0: none. On the bill it is countered. */
  correct: command('minibar.use')
    .input(z.object({ id, quantity: count, reason, beyond }))
    .output(minibarCheck),
  /** Filled up: left out, everything that is missing to par. */
  refill: command('minibar.use')
    .input(
      z.object({
        place: placeCode,
        articles: z
          .array(
            z.object({
              article: articleToken,
              quantity: pieces,
              expires: calendarDay.optional(),
            }),
          )
          .min(1)
          .max(60)
          .optional(),
      }),
    )
    .output(minibarCard),
  /** All pieces of an article in a room are exchanged for fresh ones. */
  exchange: command('minibar.use')
    .input(z.object({ place: placeCode, article: articleToken, expires: calendarDay }))
    .output(minibarCard),
  /** Par of a room type or of one room; null: as the article or the type says. */
  setPar: command('minibar.manage')
    .input(
      z.object({
        scope: z.enum(['type', 'room']),
        target: placeCode,
        article: articleToken,
        par: count.nullable(),
      }),
    )
    .output(minibarArticle),
  addArticle: command('minibar.manage')
    .input(z.object({ id: code, ...ofArticle, barcode: ofArticle.barcode.default(null) }))
    .output(minibarArticle),
  changeArticle: command('minibar.manage')
    .input(
      z.object({
        article: articleToken,
        ...z.object(ofArticle).partial().shape,
        offered: z.boolean().optional(),
      }),
    )
    .output(minibarArticle),
};
