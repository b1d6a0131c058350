/** Guests' things: shoes taken and brought back, luggage counted, carried, kept in the store on a tag. */
import { z } from 'zod';
import { subjectEvent } from '../events/contract.ts';
import { id, moment, placeCode, reason, staffCode, text } from '../kernel/fields.ts';
import { command, query } from '../kernel/procedure.ts';
import { thingKinds, thingStates, thingSteps } from './model.ts';

const numbered = z.object({ id, number: z.number().int() });
const count = z.number().int().min(1).max(99);
const where = z.string().trim().max(80);
/** Who did it, where it was not whoever writes it down. */
const by = staffCode.optional();
const done = z.object({ at: moment, by: z.string() });

export const thingView = z.object({
  id,
  number: z.number().int(),
  /** As it stands on the tag tied to them. */
  tag: z.string(),
  kind: z.enum(thingKinds),
  place: z.string().nullable(),
  floor: z.string().nullable(),
  guest: z.string().nullable(),
  /** The guest has left the house; what is kept is fetched later. */
  gone: z.boolean(),
  state: z.enum(thingStates),
  /** Pairs of shoes, pieces of luggage; null until somebody has counted. */
  count: count.nullable(),
  /** From where, and where to: the room, the bell desk, a car. */
  from: z.string(),
  to: z.string(),
  /** Shelf or corner of the store. */
  shelf: z.string(),
  taken: done.nullable(),
  stored: done.nullable(),
  returned: done.nullable(),
  /** When they are brought back, or fetched from the store. */
  promise: moment.nullable(),
  late: z.boolean(),
  /** Why they cannot be brought now, e.g. `dnd`. */
  waits: z.string().nullable(),
  words: z.string(),
  request: numbered,
  askedAt: moment,
  askedBy: z.string(),
  closedAt: moment.nullable(),
});
export type ThingView = z.infer<typeof thingView>;

export const thingCard = thingView.extend({
  steps: z.array(z.enum(thingSteps)),
  events: z.array(subjectEvent),
});
export type ThingCard = z.infer<typeof thingCard>;

/** Them by their id, or their tag as scanned. */
const thing = z.string().trim().min(1).max(64);

export const guestThingsContract = {
  /** Open ones, what was promised first on top; closed ones newest first. */
  list: query('board.view')
    .input(
      z
        .object({
          state: z.enum([...thingStates, 'open', 'closed']).default('open'),
          kind: z.enum(thingKinds).optional(),
          place: placeCode.optional(),
          limit: z.number().int().min(1).max(5_000).default(500),
        })
        .prefault({}),
    )
    .output(z.object({ things: z.array(thingView) })),
  get: query('board.view')
    .input(z.object({ id: thing }))
    .output(thingCard),
  /** Asked for at the desk: makes the request that fetches them. */
  add: command('guestThings.keep')
    .input(
      z.object({
        kind: z.enum(thingKinds),
        place: placeCode,
        count: count.optional(),
        at: moment.optional(),
        from: where.optional(),
        to: where.optional(),
      }),
    )
    .output(thingView),
  /** In somebody's hands. Shoes without a promise are back in the catalogue's time. */
  take: command('requests.work')
    .input(z.object({ id: thing, count: count.optional(), by, promise: moment.optional() }))
    .output(thingView),
  /** Into the luggage store, counted; until when, where the guest has said. */
  store: command('requests.work')
    .input(
      z.object({
        id: thing,
        shelf: where.min(1),
        count: count.optional(),
        until: moment.optional(),
      }),
    )
    .output(thingView),
  /** The guest has them, or they are where they were to go. */
  return: command('requests.work')
    .input(z.object({ id: thing, to: where.optional(), by }))
    .output(thingView),
  change: command('guestThings.keep')
    .input(
      z.object({
        id: thing,
        count: count.optional(),
        from: where.optional(),
        to: where.optional(),
      }),
    )
    .output(thingView),
  promise: command('guestThings.keep')
    .input(z.object({ id: thing, by: moment }))
    .output(thingView),
  note: command('requests.work')
    .input(z.object({ id: thing, text }))
    .output(thingView),
  cancel: command('guestThings.keep')
    .input(z.object({ id: thing, reason }))
    .output(thingView),
};
