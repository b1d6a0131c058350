/** The record: every change as an event, chained so that a later edit shows. */
import { z } from 'zod';
import { moment } from '../kernel/fields.ts';
import { query } from '../kernel/procedure.ts';
import { subjectKinds } from '../kernel/subjects.ts';

export const recordedEvent = z.object({
  seq: z.number().int(),
  id: z.uuid(),
  at: moment,
  kind: z.string(),
  /** What it is about, e.g. `request` and its id. */
  subject: z.object({ kind: z.string(), id: z.string() }),
  by: z.string(),
  station: z.string(),
  body: z.record(z.string(), z.unknown()),
  /** Personal part; null when there was none or it was erased. */
  personal: z.record(z.string(), z.unknown()).nullable(),
  hash: z.string(),
  previousHash: z.string(),
});

/** One thing that happened to a subject, as its card's timeline shows it. */
export const subjectEvent = z.object({
  seq: z.number().int(),
  kind: z.string(),
  at: moment,
  /** Staff code, or `scheduler` for what fell due by itself. */
  by: z.string(),
  byName: z.string(),
  station: z.string(),
  /** Changed fields with their values before and after. */
  changes: z.record(z.string(), z.object({ before: z.unknown(), after: z.unknown() })),
  /** What was said or written with the step; null once erased. */
  text: z.string().nullable(),
  /** Further facts: the proposal and its reason, who was told, what was stripped. */
  facts: z.record(z.string(), z.unknown()),
});
export type SubjectEvent = z.infer<typeof subjectEvent>;

/** What may have been changed: a subject and the step that changes it; without an id, the house itself. */
export const changeOf = z.object({
  kind: z.enum(subjectKinds),
  id: z.string().max(64).optional(),
  /** The kind of event; left out: whatever was last done to it. */
  step: z.string().max(64).optional(),
  /** One of several settings that are recorded together, by its name. */
  field: z
    .string()
    .regex(/^\w{1,64}$/)
    .optional(),
});
export type ChangeOf = z.infer<typeof changeOf>;

export const lastChange = z.object({
  at: moment,
  /** Staff code and name of whoever did it. */
  by: z.string(),
  byName: z.string(),
});
export type LastChange = z.infer<typeof lastChange>;

export const eventsContract = {
  /** Who last changed each of them, and when, in the order asked; null where the record has nothing. */
  lastChanges: query('record.view')
    .input(z.object({ of: z.array(changeOf).min(1).max(300) }))
    .output(z.object({ changes: z.array(lastChange.nullable()) })),
  /** In order of the record, after `after`; `subject` is an id. */
  list: query('record.view')
    .input(
      z.object({
        subject: z.string().max(64).optional(),
        after: z.number().int().min(0).optional(),
        limit: z.number().int().min(1).max(1_000).default(100),
      }),
    )
    .output(z.object({ events: z.array(recordedEvent), head: z.number().int() })),
};
