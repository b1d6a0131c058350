/** Messages for guests: from whom, in which words, how they were brought, with proof. */
import { z } from 'zod';
import { subjectEvent } from '../events/contract.ts';
import { epochMs, id, moment, placeCode, reason, staffCode, text } from '../kernel/fields.ts';
import { command, query } from '../kernel/procedure.ts';
import { guestStates, messageStates, messageSteps, sayings, ways } from './model.ts';

const numbered = z.object({ id, number: z.number().int() });
/** A name as it was said. */
const said = z.string().trim().min(1).max(120);

export const messageView = z.object({
  id,
  /** Null while nobody knows where the guest is, and for whoever must not know. */
  place: z.string().nullable(),
  floor: z.string().nullable(),
  /** For whom, as the caller said it. */
  for: z.string().nullable(),
  /** Who stays there; null where the name is not given out to whoever asks. */
  guest: z.string().nullable(),
  guestState: z.enum(guestStates),
  /** The guest stays incognito: only who may know brings it. */
  confidential: z.boolean(),
  vip: z.boolean(),
  language: z.string().nullable(),
  from: z.string().nullable(),
  /** Where the caller is to be reached. */
  contact: z.string().nullable(),
  text: z.string(),
  state: z.enum(messageStates),
  attempts: z.array(
    z.object({
      at: moment,
      by: z.string(),
      how: z.enum(ways),
      reached: z.boolean(),
      to: z.string().nullable(),
    }),
  ),
  /** Until when it can reach the guest here: the departure. */
  until: moment.nullable(),
  /** The guest leaves or has left and does not have it: pass it on, or close it with a reason. */
  expired: z.boolean(),
  passedTo: z.string().nullable(),
  request: numbered,
  receivedAt: moment,
  /** Staff code of whoever took it. */
  receivedBy: z.string(),
  closedAt: moment.nullable(),
});
export type MessageView = z.infer<typeof messageView>;

export const messageCard = messageView.extend({
  steps: z.array(z.enum(messageSteps)),
  events: z.array(subjectEvent),
});
export type MessageCard = z.infer<typeof messageCard>;

/** A line of the board; without a place for a guest who stays incognito. */
export const boardMessage = z.object({
  id,
  place: z.string().nullable(),
  floor: z.string().nullable(),
  state: z.enum(messageStates),
  receivedAtMs: epochMs,
  untilMs: epochMs.nullable(),
  attempts: z.number().int(),
  requestId: id,
});
export type BoardMessage = z.infer<typeof boardMessage>;

const byId = z.object({ id });
/** Who brought it, where it was not whoever tells. */
const by = staffCode.optional();

export const messagesContract = {
  /** Those not delivered yet, oldest first; with a state, newest first. */
  list: query('board.view')
    .input(
      z
        .object({
          state: z.enum([...messageStates, 'open']).default('open'),
          place: placeCode.optional(),
          limit: z.number().int().min(1).max(5_000).default(500),
        })
        .prefault({}),
    )
    .output(z.object({ messages: z.array(messageView) })),
  get: query('board.view').input(byId).output(messageCard),
  /** Guests a name may mean, in house or expected. Nobody who stays incognito is among them. */
  whom: query('messages.keep')
    .input(z.object({ name: said }))
    .output(
      z.object({
        guests: z.array(
          z.object({ place: z.string(), guest: z.string(), guestState: z.enum(guestStates) }),
        ),
      }),
    ),
  /**
   * Takes it, for a room or for a name. `say` is what the caller may be told; it is the same for a guest
   * who stays incognito as for one nobody knows.
   */
  take: command('messages.keep')
    .input(
      z
        .object({
          place: placeCode.optional(),
          for: said.optional(),
          from: said.optional(),
          contact: said.optional(),
          text,
        })
        .refine(({ place, for: whom }) => place !== undefined || whom !== undefined, {
          path: ['for'],
        }),
    )
    .output(z.object({ message: messageView, say: z.enum(sayings) })),
  change: command('messages.keep')
    .input(
      z.object({
        id,
        place: placeCode.optional(),
        for: said.optional(),
        /** Null: not known after all. */
        from: said.nullable().optional(),
        contact: said.nullable().optional(),
        text: text.optional(),
      }),
    )
    .output(messageView),
  /** The guest has it: told on the telephone, or handed over. */
  deliver: command('requests.work')
    .input(z.object({ id, how: z.enum(['phone', 'hand']), to: said.optional(), by }))
    .output(messageView),
  /** Nobody was reached. */
  tried: command('requests.work')
    .input(z.object({ id, how: z.enum(['phone', 'hand']), by }))
    .output(messageView),
  /** The printed note is under the door. */
  leave: command('requests.work').input(z.object({ id, by })).output(messageView),
  /** The guest says they have the note. */
  acknowledge: command('messages.keep')
    .input(z.object({ id, to: said.optional() }))
    .output(messageView),
  /** Sent after a guest who has left. */
  passOn: command('messages.keep')
    .input(z.object({ id, to: said }))
    .output(messageView),
  close: command('messages.keep').input(z.object({ id, reason })).output(messageView),
  /** Told to be delivered by mistake. */
  reopen: command('messages.keep').input(z.object({ id, reason })).output(messageView),
  note: command('messages.keep').input(z.object({ id, text })).output(messageView),
};
