/** Outages: when the desk was out of use, and the lane to enter what was written on paper meanwhile (补录). */
import { z } from 'zod';
import { id, line, moment, staffCode } from '../kernel/fields.ts';
import { command, query } from '../kernel/procedure.ts';
import { spellView, token } from '../keys/contract.ts';
import { requestView } from '../requests/contract.ts';
import { outageReasons } from './model.ts';

export const outageView = z.object({
  id,
  number: z.number().int(),
  from: moment,
  until: moment,
  reason: z.enum(outageReasons),
  openedAt: moment,
  /** Staff code; `scheduler`: the desk itself saw that it had ended without being closed. */
  openedBy: z.string(),
  /** Requests, and keys out or back, entered late so far. */
  entered: z.number().int(),
  /** When it was said not to have been so; null: it was. */
  withdrawn: moment.nullable(),
});
export type OutageView = z.infer<typeof outageView>;

export const outageCard = outageView.extend({
  /** Entered late, by their true time of receipt. */
  requests: z.array(
    requestView.extend({ dispatchedAt: moment.nullable(), doneAt: moment.nullable() }),
  ),
  /** In whose hands keys were by the paper, oldest first. */
  keys: z.array(spellView),
});
export type OutageCard = z.infer<typeof outageCard>;

const span = { from: moment, until: moment, reason: z.enum(outageReasons) };

export const outagesContract = {
  /** Newest first. */
  list: query('requests.record')
    .input(z.object({ limit: z.number().int().min(1).max(200).default(60) }))
    .output(z.object({ outages: z.array(outageView) })),
  get: query('requests.record').input(z.object({ id })).output(outageCard),
  /** Says when the desk was out of use: past, within the house's life, and no longer than a week. */
  record: command('requests.late').input(z.object(span)).output(outageView),
  /** Puts its times or its reason right, by the same bounds; what was entered of its paper stays within it. */
  correct: command('requests.late')
    .input(z.object({ id, ...span }))
    .output(outageView),
  /** It was not so. Refused where something was entered of its paper. */
  withdraw: command('requests.late').input(z.object({ id })).output(outageView),
  /** It was so after all. Refused for one that is not withdrawn. */
  reinstate: command('requests.late').input(z.object({ id })).output(outageView),
  /**
   * Enters one line of the paper with its true times, all within the outage and in order. What is done is
   * closed; what is not stands on the board and is worked from there. Nothing rings for it.
   */
  enter: command('requests.late')
    .input(
      z.object({
        outage: id,
        text: line.refine((value) => value.trim().length > 0),
        receivedAt: moment,
        dispatchedAt: moment.optional(),
        doneAt: moment.optional(),
        /** Who was sent, or who did it: needed with either time. */
        by: staffCode.optional(),
        /** Who wrote the paper; left out: whoever enters it. */
        writtenBy: staffCode.optional(),
        /** What the guest said of it, where it is done and was asked. */
        satisfied: z.enum(['yes', 'no', 'unknown']).optional(),
      }),
    )
    .output(z.object({ requests: z.array(requestView) })),
  /**
   * Enters who had a key or a bunch: out, out and back, or only back; within the outage and in order. It adds to the
   * record and never contradicts it; a key still out is due as from now. Answers with all of the outage's.
   * @throws CONFLICT with who had it by the record, INVALID_INPUT for times that cannot be
   */
  enterKey: command('requests.late')
    .input(
      z.object({
        outage: id,
        key: token,
        /** Staff code or badge of whoever was given it, with the time. */
        to: token.optional(),
        givenAt: moment.optional(),
        returnedAt: moment.optional(),
        writtenBy: staffCode.optional(),
      }),
    )
    .output(z.object({ spells: z.array(spellView) })),
  /**
   * Takes the newest line about a key or a bunch back: a slip of the pen. Both steps stay on record.
   * @throws WRONG_STATE where none stands of this outage, or the desk has moved the key since
   */
  undoKey: command('requests.late')
    .input(z.object({ outage: id, key: token }))
    .output(z.object({ spells: z.array(spellView) })),
};
