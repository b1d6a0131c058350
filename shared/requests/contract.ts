/** Requests: everything that can be done to one thing to do at one place. */
import { z } from 'zod';
import { subjectEvent } from '../events/contract.ts';
import { id, line, moment, placeCode, reason, staffCode, text } from '../kernel/fields.ts';
import { command, query } from '../kernel/procedure.ts';
import { deadlineKinds, priorities, requestStates, steps } from './model.ts';

/** Why somebody is proposed: the key of a sentence under `routing.` and what it names. */
export const because = z.object({
  reason: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Because = z.infer<typeof because>;

export const proposal = z.object({
  /** Staff code; null when nobody at all is on duty. */
  to: z.string().nullable(),
  toName: z.string().nullable(),
  because: z.array(because),
  /** Open jobs the proposed person carries now. */
  load: z.number().int(),
});
export type Proposal = z.infer<typeof proposal>;

export const requestView = z.object({
  id,
  number: z.number().int(),
  place: z.string().nullable(),
  placeKind: z.enum(['room', 'area', 'none']),
  placeKnown: z.boolean(),
  service: z.string(),
  quantity: z.number().int().nullable(),
  /** The words of the line that stand for it, as typed. */
  words: z.string(),
  state: z.enum(requestStates),
  priority: z.enum(priorities),
  chases: z.number().int(),
  reopened: z.number().int(),
  /** Staff code of who has it. */
  assignee: z.string().nullable(),
  callId: id.nullable(),
  followsId: id.nullable(),
  loggedAt: moment,
  /** Written on paper during an outage and entered then; null: recorded as it came. */
  late: z
    .object({
      enteredAt: moment,
      outage: id,
      /** Staff code of who wrote the paper. */
      writtenBy: z.string().nullable(),
    })
    .nullable(),
  /** The moment asked for, where one was. */
  askedFor: moment.nullable(),
  acknowledgeBy: moment.nullable(),
  /** When it must be done, waiting time added. */
  dueAt: moment.nullable(),
  /** What the guest was told and has not yet been answered for. */
  promise: moment.nullable(),
  /** The guest was answered but the work goes on: a new time has to be told. */
  promiseWanted: z.boolean(),
  waitingReason: z.string().nullable(),
  recheckAt: moment.nullable(),
  nextDeadline: z.object({ kind: z.enum(deadlineKinds), at: moment }).nullable(),
  satisfied: z.enum(['yes', 'no', 'unknown']).nullable(),
  /** Grows with every change: a late answer never overwrites a newer one. */
  version: z.number().int(),
});
export type RequestView = z.infer<typeof requestView>;

export const requestCard = requestView.extend({
  events: z.array(subjectEvent),
  /** The steps that are legal now for whoever asks. */
  steps: z.array(z.enum(steps)),
  /** Who would get it now; null when it is with somebody or over. */
  proposal: proposal.nullable(),
  /** Until when the last step may be taken back by whoever took it. */
  undoUntil: moment.nullable(),
});
export type RequestCard = z.infer<typeof requestCard>;

const byId = z.object({ id });
const withReason = z.object({ id, reason });
const toSomebody = z.object({ id, to: staffCode.optional() });

export const requestsContract = {
  create: command('requests.record')
    .input(
      z.object({
        place: placeCode.nullable(),
        service: z.string().min(1).max(64),
        quantity: z.number().int().min(1).max(999).optional(),
        at: moment.optional(),
        urgent: z.boolean().optional(),
        words: line.optional(),
        callId: id.optional(),
      }),
    )
    .output(requestView),
  get: query('board.view').input(byId).output(requestCard),
  /** Newest first. `state: "open"` means every state that is still on the board. */
  list: query('board.view')
    .input(
      z.object({
        state: z.enum([...requestStates, 'open']).optional(),
        place: placeCode.optional(),
        limit: z.number().int().min(1).max(5_000).default(200),
      }),
    )
    .output(z.object({ requests: z.array(requestView) })),
  /** Who would get it now, and why. */
  proposal: query('board.view').input(byId).output(proposal),
  dispatch: command('requests.dispatch').input(toSomebody).output(requestView),
  /** Hands it to another; from waiting it goes straight to that person. */
  reassign: command('requests.dispatch').input(toSomebody).output(requestView),
  acknowledge: command('requests.work').input(byId).output(requestView),
  start: command('requests.work').input(byId).output(requestView),
  wait: command('requests.work')
    .input(z.object({ id, reason, recheckAt: moment.optional() }))
    .output(requestView),
  resume: command('requests.work').input(byId).output(requestView),
  complete: command('requests.work')
    .input(z.object({ id, note: text.optional() }))
    .output(requestView),
  confirm: command('requests.close')
    .input(
      z.object({
        id,
        satisfied: z.union([z.boolean(), z.enum(['yes', 'no', 'unknown'])]).optional(),
      }),
    )
    .output(requestView),
  cancel: command('requests.close').input(withReason).output(requestView),
  reopen: command('requests.close').input(withReason).output(requestView),
  /** Tells the guest a time. A reply must be recorded before it passes. */
  promise: command('requests.promise')
    .input(z.object({ id, by: moment }))
    .output(requestView),
  /** What the guest was answered; settles the running promise. */
  reply: command('requests.promise').input(z.object({ id, text })).output(requestView),
  /**
   * Waiting for a do-not-disturb: the guest was rung, or a notice was slipped under the door. It is looked
   * at again after the house's time, or when said.
   */
  atDoor: command('requests.work')
    .input(
      z.object({
        id,
        remedy: z.enum(['phone', 'slip']),
        text: text.optional(),
        recheckAt: moment.optional(),
      }),
    )
    .output(requestView),
  note: command('requests.work').input(z.object({ id, text })).output(requestView),
  /** Puts right what was misheard: the service, the place, the number, the words. */
  correct: command('requests.record')
    .input(
      z.object({
        id,
        service: z.string().min(1).max(64).optional(),
        place: placeCode.optional(),
        quantity: z.number().int().min(1).max(999).nullable().optional(),
        words: line.optional(),
      }),
    )
    .output(requestView),
  /** Takes the caller's own last step back within the permitted window, as a recorded correction. */
  undo: command('requests.work').input(byId).output(requestView),
};
