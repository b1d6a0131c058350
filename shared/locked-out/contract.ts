/** Locked out 客人忘带钥匙: who it is first, asked and never told; then the nearest attendant with a key. */
import { z } from 'zod';
import { id, line, moment, placeCode, reason, staffCode } from '../kernel/fields.ts';
import { command, query } from '../kernel/procedure.ts';
import { askable, openingStates } from './model.ts';

export const openingView = z.object({
  id,
  place: z.string(),
  state: z.enum(openingStates),
  /** What may be asked, without what would be right. */
  facts: z.array(z.enum(askable)),
  /** Each answer as right or wrong; what was said is not kept. */
  answers: z.array(z.object({ fact: z.enum(askable), match: z.boolean(), at: moment })),
  /** Somebody of the same room who stands for the guest. */
  vouchedBy: z.string().nullable(),
  /** It is the guest, by the name and one more fact or by who vouches. */
  known: z.boolean(),
  /** Too many wrong answers: nothing more is asked. */
  over: z.boolean(),
  request: z.object({ id, number: z.number().int() }).nullable(),
  /** Staff code of who was sent, and the key in that person's hands; null: a key must be taken first. */
  sentTo: z.string().nullable(),
  key: z.string().nullable(),
  openedBy: z.string().nullable(),
  word: z.string().nullable(),
  begunAt: moment,
});
export type OpeningView = z.infer<typeof openingView>;

const byId = z.object({ id });

export const lockedOutContract = {
  /** What is under way; with a place also its past ones, newest first. */
  list: query('board.view')
    .input(z.object({ place: placeCode.optional() }).prefault({}))
    .output(z.object({ openings: z.array(openingView) })),
  /** A guest stands before the door. Refused for a room nobody stays in. */
  begin: command('requests.record')
    .input(z.object({ place: placeCode, request: id.optional() }))
    .output(openingView),
  /** What the guest says of one fact: right or wrong, nothing else. */
  ask: command('requests.record')
    .input(z.object({ id, fact: z.enum(askable), said: line.min(1) }))
    .output(openingView),
  /** Another guest of the room stands for this one. */
  vouch: command('requests.record')
    .input(z.object({ id, by: reason }))
    .output(openingView),
  /** Sends the nearest attendant with a key for the floor, urgent. Refused before it is known who it is. */
  send: command('requests.dispatch').input(byId).output(openingView),
  /** It is not the guest, or nobody can tell: the front office is asked. */
  refuse: command('requests.record').input(z.object({ id, reason })).output(openingView),
  /** Nobody need come any more: the card was found. What was asked for the door is called off with it. */
  callOff: command('requests.record').input(byId).output(openingView),
  /** The door was opened: by whom, with which key, on whose word. */
  opened: command('requests.work')
    .input(
      z.object({
        id,
        by: staffCode.optional(),
        key: z.string().trim().max(32).optional(),
        word: reason.optional(),
      }),
    )
    .output(openingView),
};
