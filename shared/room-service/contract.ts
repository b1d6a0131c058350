/** Room service: orders passed to food and beverage, meals out and delivered, trays until they are collected. */
import { z } from 'zod';
import { chargeStates } from '../charges/model.ts';
import { subjectEvent } from '../events/contract.ts';
import { id, moment, placeCode, reason, staffCode, text } from '../kernel/fields.ts';
import { command, query } from '../kernel/procedure.ts';
import { orderStates, orderSteps } from './model.ts';

const numbered = z.object({ id, number: z.number().int() });
const count = z.number().int().min(1).max(999);
/** Hundredths of the house's currency. */
const cents = z.number().int().min(0).max(9_999_999);
const words = z.string().trim().max(500);
const name = z.string().trim().min(1).max(64);

const line = z.object({ text: z.string().trim().min(1).max(200), count, cents: cents.nullable() });
const lines = z.array(line).min(1).max(60);
const persons = z.number().int().min(1).max(99);
/** Who did it, where it was not whoever writes it down. */
const by = staffCode.optional();
const done = z.object({ at: moment, by: z.string() });

export const orderView = z.object({
  id,
  place: z.string().nullable(),
  floor: z.string().nullable(),
  guest: z.string().nullable(),
  state: z.enum(orderStates),
  /** Empty while only the wish for a meal is known. */
  lines: z.array(line),
  /** In all; 0 while a price is not known. */
  cents: z.number().int(),
  currency: z.string(),
  charge: z
    .object({ id, number: z.number().int(), state: z.enum(chargeStates), cents: z.number().int() })
    .nullable(),
  /** The hour the guest asked for; null: as soon as it is ready. */
  for: moment.nullable(),
  persons: persons.nullable(),
  notes: z.string(),
  /** What must not be in it: said to the kitchen, shown in red. */
  allergies: z.string(),
  /** What the guest's preferences say the kitchen has to know. */
  known: z.array(z.string()),
  passed: done.extend({ to: z.string() }).nullable(),
  /** What the guest was told. */
  promise: moment.nullable(),
  out: done.nullable(),
  delivered: done.nullable(),
  collected: done.nullable(),
  /** When the meal has to be there, or the tray fetched; null once nothing is owed. */
  due: moment.nullable(),
  late: z.boolean(),
  request: numbered,
  /** The request that fetches the tray. */
  tray: numbered.nullable(),
  takenAt: moment,
  takenBy: z.string(),
  closedAt: moment.nullable(),
});
export type OrderView = z.infer<typeof orderView>;

export const orderCard = orderView.extend({
  steps: z.array(z.enum(orderSteps)),
  events: z.array(subjectEvent),
});
export type OrderCard = z.infer<typeof orderCard>;

/** A tray in a room, whether an order is known to it or not. */
export const trayLine = z.object({
  place: z.string(),
  request: numbered,
  order: id.nullable(),
  what: z.string(),
  deliveredAt: moment.nullable(),
  due: moment,
  late: z.boolean(),
});
export type TrayLine = z.infer<typeof trayLine>;

export const trayFloor = z.object({ floor: z.string(), trays: z.array(trayLine) });
export type TrayFloor = z.infer<typeof trayFloor>;

export const roomServiceSettings = z.object({
  /** How long after a meal its tray is fetched, unless the guest asks for it before; not sooner than the catalogue's own time. */
  trayMinutes: z.number().int().min(10).max(1_440),
});

const byId = z.object({ id });
const wishes = {
  persons: persons.optional(),
  notes: words.optional(),
  allergies: words.optional(),
};

export const roomServiceContract = {
  /** Open ones, what is due first on top; closed ones newest first. */
  list: query('board.view')
    .input(
      z
        .object({
          state: z.enum([...orderStates, 'open', 'closed']).default('open'),
          place: placeCode.optional(),
          /** Words of the order, its notes, its guest or its room. */
          find: z.string().trim().min(1).max(100).optional(),
          from: moment.optional(),
          until: moment.optional(),
          limit: z.number().int().min(1).max(5_000).default(500),
        })
        .prefault({}),
    )
    .output(z.object({ orders: z.array(orderView) })),
  get: query('board.view').input(byId).output(orderCard),
  take: command('roomService.keep')
    .input(
      z.object({
        place: placeCode,
        lines,
        for: moment.optional(),
        words: words.optional(),
        ...wishes,
      }),
    )
    .output(orderView),
  /** Said after the kitchen was told, it has to be told anew. Prices alone are put in at any time. */
  change: command('roomService.keep')
    .input(z.object({ id, lines: lines.optional(), for: moment.optional(), ...wishes }))
    .output(orderView),
  /** The kitchen has it. Without a promise: the hour asked for, or the time the catalogue gives. */
  pass: command('requests.work')
    .input(z.object({ id, to: name, promise: moment.optional() }))
    .output(orderView),
  out: command('requests.work').input(z.object({ id, by })).output(orderView),
  deliver: command('requests.work').input(z.object({ id, by })).output(orderView),
  /** The guest asks for the tray to be fetched now. */
  tray: command('requests.work').input(byId).output(orderView),
  collect: command('requests.work').input(z.object({ id, by })).output(orderView),
  /** Another hour for the guest. */
  promise: command('roomService.keep')
    .input(z.object({ id, by: moment }))
    .output(orderView),
  note: command('requests.work').input(z.object({ id, text })).output(orderView),
  cancel: command('roomService.keep').input(z.object({ id, reason })).output(orderView),
  /** What stands in rooms and has to come down, by floor. */
  trays: query('board.view').output(z.object({ floors: z.array(trayFloor) })),
  settings: query('board.view').output(roomServiceSettings),
  changeSettings: command('roomService.manage')
    .input(roomServiceSettings)
    .output(roomServiceSettings),
};
