/** Standards: what each service is held to, what another target would have come to, open work re-timed. */
import { z } from 'zod';
import { id, moment } from '../kernel/fields.ts';
import { command, query, report } from '../kernel/procedure.ts';
import { priorities, requestStates } from '../requests/model.ts';
import { targetPeriods, targetPriorities } from './model.ts';

const service = z.string().trim().min(1).max(64);
const slot = z.object({
  priority: z.enum(targetPriorities).default('any'),
  period: z.enum(targetPeriods).default('any'),
});
const minutes = z.number().int().min(0).max(10_080);
const targets = z.object({ acknowledgeMinutes: minutes, completeMinutes: minutes });

export const specialTargets = targets.extend({
  priority: z.enum(targetPriorities),
  period: z.enum(targetPeriods),
});

const change = z.object({ at: moment, by: z.string(), byName: z.string() });

export const standardView = targets.extend({
  service,
  priority: z.enum(priorities),
  /** Set apart for a priority or a time of day. */
  special: z.array(specialTargets),
  /** Open requests of the service, and how many of them are held to targets of another day. */
  open: z.number().int(),
  differing: z.number().int(),
  /** The last time its targets were changed; null: as they came. */
  changed: change.nullable(),
});
export type StandardView = z.infer<typeof standardView>;

/** A step in the life of a standard. `was` null: it was not set apart; `now` null: it no longer is. */
export const standardChange = change.extend({
  priority: z.enum(targetPriorities),
  period: z.enum(targetPeriods),
  was: targets.nullable(),
  now: targets.nullable(),
  /** It takes another step back. */
  undone: z.boolean(),
});
export type StandardChange = z.infer<typeof standardChange>;

/** Requests inside a target, of how many. A share of nothing is no share. */
const share = z.object({ inside: z.number().int(), of: z.number().int() });
export type Share = z.infer<typeof share>;

const open = z.object({
  id,
  number: z.number().int(),
  service,
  place: z.string().nullable(),
  state: z.enum(requestStates),
  wasAcknowledgeBy: moment,
  acknowledgeBy: moment,
  wasDueAt: moment,
  dueAt: moment,
  /** Late from the moment it is re-timed, and not before. */
  lateAtOnce: z.boolean(),
});
export type Retimed = z.infer<typeof open>;

export const standardPreview = z.object({
  service,
  priority: z.enum(targetPriorities),
  period: z.enum(targetPeriods),
  from: moment,
  until: moment,
  was: targets,
  wouldBe: targets,
  /** Logged in the time; done, and so counted; held to an hour of their own, which no target moves. */
  logged: z.number().int(),
  counted: z.number().int(),
  ownHour: z.number().int(),
  /** As it really went, and as it would have under the other targets. */
  acknowledge: z.object({ was: share, wouldBe: share }),
  complete: z.object({ was: share, wouldBe: share }),
  /** What it took, minutes; null while nothing was done. */
  took: z.object({ median: z.number(), ninety: z.number() }).nullable(),
  /** The requests that change side, oldest first; at most so many are named. */
  changing: z.array(
    z.object({
      id,
      number: z.number().int(),
      place: z.string().nullable(),
      loggedAt: moment,
      target: z.enum(['acknowledge', 'complete']),
      tookMinutes: z.number(),
      inside: z.boolean(),
    }),
  ),
  changingInAll: z.number().int(),
  /** Open requests that would be re-timed if that is chosen, and how many would be late at once. */
  open: z.object({ differing: z.number().int(), lateAtOnce: z.number().int() }),
});
export type StandardPreview = z.infer<typeof standardPreview>;

const wanted = slot.extend({
  service,
  acknowledgeMinutes: minutes.optional(),
  completeMinutes: minutes.optional(),
});

const retimed = z.object({ requests: z.array(open), lateAtOnce: z.number().int() });
const about = z.object({ service: service.optional() });

export const standardsContract = {
  list: query('record.view').output(z.object({ standards: z.array(standardView) })),
  /** Every change of a service's targets, newest first. */
  history: query('record.view')
    .input(z.object({ service }))
    .output(z.object({ changes: z.array(standardChange) })),
  /** What the last days would have come to; left out: thirty days. Nothing is changed. */
  preview: report('record.view')
    .input(wanted.extend({ days: z.number().int().min(1).max(366).default(30) }))
    .output(standardPreview),
  /** From now on; open requests keep the targets they have. A target left out stays as it is. */
  set: command('standards.manage').input(wanted).output(standardView),
  /** No longer set apart: the everyday targets hold again. */
  clear: command('standards.manage').input(slot.extend({ service })).output(standardView),
  /** Which open requests are held to other targets than are set now. */
  retimePreview: query('record.view').input(about).output(retimed),
  /** Holds open requests to the targets that are set now, on purpose. */
  retime: command('standards.manage').input(about).output(retimed),
};
