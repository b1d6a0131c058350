/** What goes after how long, shown before it goes; and one guest's data handed over or erased. */
import { z } from 'zod';
import { id, moment } from '../kernel/fields.ts';
import { command, query, report } from '../kernel/procedure.ts';
import { mostMonths, retentionClass } from './model.ts';

const months = z.number().int().min(1).max(mostMonths).nullable();

export const retentionRule = z.object({
  class: retentionClass,
  /** Null: kept for good. */
  months,
  /** What ended before this moment goes; null: nothing does. */
  before: moment.nullable(),
});

export const retentionRun = z.object({
  id,
  startedAt: moment,
  by: z.string(),
  state: z.enum(['running', 'done']),
  /** Rows so far, by class. */
  erased: z.partialRecord(retentionClass, z.number().int()),
  endedAt: moment.nullable(),
});
export type RetentionRun = z.infer<typeof retentionRun>;

export const goes = retentionRule.extend({
  /** Rows whose words will go, by register. */
  rows: z.number().int(),
  registers: z.record(z.string(), z.number().int()),
  /** Rows over their time that stay, because something about them is still open. */
  held: z.number().int(),
});
export type Goes = z.infer<typeof goes>;

export const retentionContract = {
  /** The rules, and the last runs, newest first. */
  list: query('archive.read').output(
    z.object({ rules: z.array(retentionRule), runs: z.array(retentionRun) }),
  ),
  /** @remarks nothing goes at once; the next run goes by it */
  set: command('retention.manage')
    .input(z.object({ class: retentionClass, months }))
    .output(retentionRule),
  /** What a run would erase now; `months` tries another time for a class before it is set. */
  preview: report('archive.read')
    .input(z.object({ months: z.partialRecord(retentionClass, months).optional() }))
    .output(z.object({ classes: z.array(goes), rows: z.number().int(), held: z.number().int() })),
  /** Begins a run; it goes on in the background in small steps. */
  run: command('retention.manage').input(z.object({})).output(retentionRun),
};

/** Whose: a stay, or a guest with all their stays. */
const whose = z
  .object({ stay: id.optional(), guest: id.optional() })
  .refine(({ stay, guest }) => (stay === undefined) !== (guest === undefined));

export const guestErased = z.object({
  stays: z.number().int(),
  rows: z.number().int(),
  /** Personal parts of the record that are gone. */
  parts: z.number().int(),
  registers: z.record(z.string(), z.number().int()),
});
export type GuestErased = z.infer<typeof guestErased>;

export const guestDataContract = {
  /** For good: the figures stay, who and what was said is gone. @remarks refused while the guest is here */
  erase: command('guests.data')
    .input(whose.safeExtend({ reason: z.string().trim().min(1).max(500).optional() }))
    .output(guestErased),
  /** All that is kept of one guest, as JSON and as a sheet to read, in the folder of papers. */
  export: command('guests.data')
    .input(whose)
    .output(
      z.object({
        json: z.string(),
        sheet: z.string(),
        stays: z.number().int(),
        rows: z.number().int(),
      }),
    ),
};
