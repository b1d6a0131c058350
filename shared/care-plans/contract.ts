/** The care plan of a guest: what is done for them, by when and by whom. */
import { z } from 'zod';
import { subjectEvent } from '../events/contract.ts';
import { epochMs, id, moment, reason, staffCode } from '../kernel/fields.ts';
import { command, query } from '../kernel/procedure.ts';
import { vipClasses } from '../stays/model.ts';

export const careStates = ['open', 'done', 'withdrawn'] as const;

export const careAction = z.object({
  id,
  guestId: id,
  /** Null for a guest who stays incognito, to all who need not know. */
  guest: z.string().nullable(),
  vipClass: z.enum(vipClasses).nullable(),
  /** Where the guest lives or is expected; null: not in the house. */
  room: z.string().nullable(),
  title: z.string(),
  due: moment,
  late: z.boolean(),
  owner: z.string(),
  ownerName: z.string(),
  state: z.enum(careStates),
  doneAt: moment.nullable(),
  doneBy: z.string().nullable(),
});
export type CareAction = z.infer<typeof careAction>;

export const careCard = careAction.extend({ events: z.array(subjectEvent) });
export type CareCard = z.infer<typeof careCard>;

/** Open care on the board: the window tells by its clock what is late. */
export const boardCare = z.object({
  id,
  guestId: id,
  /** Null for a guest who stays incognito. */
  guest: z.string().nullable(),
  room: z.string().nullable(),
  title: z.string(),
  dueAtMs: epochMs,
  owner: z.string(),
});
export type BoardCare = z.infer<typeof boardCare>;

const title = z.string().trim().min(1).max(200);

export const carePlansContract = {
  list: query('guests.view')
    .input(
      z
        .object({
          show: z.enum(['open', 'late', 'done', 'all']).default('open'),
          guest: id.optional(),
          limit: z.number().int().min(1).max(1_000).default(300),
        })
        .prefault({}),
    )
    .output(z.object({ actions: z.array(careAction) })),
  get: query('guests.view').input(z.object({ id })).output(careCard),
  /** @see `due`: a moment, not in the past. */
  add: command('guests.keep')
    .input(z.object({ guest: id, title, due: moment, owner: staffCode }))
    .output(careAction),
  change: command('guests.keep')
    .input(
      z.object({
        id,
        title: title.optional(),
        due: moment.optional(),
        owner: staffCode.optional(),
      }),
    )
    .output(careAction),
  done: command('guests.keep')
    .input(z.object({ id, note: reason.optional() }))
    .output(careAction),
  /** Was not done after all. */
  reopen: command('guests.keep').input(z.object({ id })).output(careAction),
  withdraw: command('guests.keep').input(z.object({ id, reason })).output(careAction),
};
