/** What goes after how long, shown before it goes; and one guest's data handed over or erased. */
import { z } from 'zod';
import { doubleReasons } from '../guests/model.ts';
import { id, language, moment } from '../kernel/fields.ts';
import { command, query, report } from '../kernel/procedure.ts';
import { stayStates } from '../stays/model.ts';
import { erasureReasons, mostMonths, retentionClass } from './model.ts';

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
  /** Of a guest who asked for it: how many of their stays; null: by the rules. */
  stays: z.number().int().nullable(),
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
  set: command('retention.manage', { confirm: 'identity' })
    .input(z.object({ class: retentionClass, months }))
    .output(retentionRule),
  /** What a run would erase now; `months` tries another time for a class before it is set. */
  preview: report('archive.read')
    .input(z.object({ months: z.partialRecord(retentionClass, months).optional() }))
    .output(z.object({ classes: z.array(goes), rows: z.number().int(), held: z.number().int() })),
  /** Begins a run; it goes on in the background in small steps. */
  run: command('retention.manage', { confirm: 'identity' })
    .input(z.object({}))
    .output(retentionRun),
};

/** Whose: a stay, alone or (`whole`) with all others of its guest, or a guest with all their stays. */
const whose = z
  .object({ stay: id.optional(), guest: id.optional(), whole: z.boolean().optional() })
  .refine(({ stay, guest }) => (stay === undefined) !== (guest === undefined));

export const guestErased = z.object({
  stays: z.number().int(),
  rows: z.number().int(),
  /** Personal parts of the record that are gone. */
  parts: z.number().int(),
  /** Copies handed out that were removed from the folder of papers. */
  papers: z.number().int(),
  registers: z.record(z.string(), z.number().int()),
});
export type GuestErased = z.infer<typeof guestErased>;

const registerRows = z.object({
  register: z.string(),
  /** In the asker's language. */
  name: z.string(),
  rows: z.number().int(),
});

export const erasing = z.object({
  /** What whoever erases has to type: the name, or the room of a guest without one. */
  confirm: z.object({ by: z.enum(['name', 'room']), words: z.string() }),
  /** The file they are read as; null: nobody has one of them. */
  guest: id.nullable(),
  stays: z.array(
    z.object({
      id,
      room: z.string(),
      arrival: z.iso.date(),
      departure: z.iso.date(),
      state: z.enum(stayStates),
    }),
  ),
  /** The files that go; `merged`: put into the first. None while another stay bears the name. */
  files: z.array(z.object({ id, name: z.string(), merged: z.boolean() })),
  /** Files that may be the same person's and do not go with it. */
  doubles: z.array(
    z.object({
      id,
      name: z.string(),
      stays: z.number().int(),
      reasons: z.array(z.enum(doubleReasons)),
    }),
  ),
  registers: z.array(registerRows),
  rows: z.number().int(),
  /** Files of copies that were handed out, removed from the folder of papers with it. */
  papers: z.number().int(),
  /** What is still open of a room they shared, and stays. */
  left: z.array(registerRows),
  /** What stands in its way, by stay. */
  held: z.array(
    z.object({
      room: z.string(),
      departure: z.iso.date(),
      why: z.enum(['in-house', 'expected', 'open']),
      count: z.number().int(),
      registers: z.array(z.string()),
    }),
  ),
});
export type Erasing = z.infer<typeof erasing>;

export const guestDataContract = {
  /** What erasing would take and leave, and what holds it up. @remarks changes nothing */
  erasing: query('guests.data').input(whose).output(erasing),
  /**
   * For good: the figures stay, who and what was said is gone.
   * @remarks refused while the guest is here; `confirm` is the guest's name, or the room of one without
   */
  erase: command('guests.data', { confirm: 'identity' })
    .input(
      whose.safeExtend({
        confirm: z.string().trim().min(1).max(80),
        reason: z.enum(erasureReasons).optional(),
      }),
    )
    .output(guestErased),
  /**
   * All that is kept of one guest, in the folder of papers: a document to hand to them, and the same as JSON
   * for a machine. `language`: the document's; left out, the guest's own where it is one of the two.
   */
  export: command('guests.data', { confirm: 'identity' })
    .input(whose.safeExtend({ language: language.optional() }))
    .output(
      z.object({
        json: z.string(),
        sheet: z.string(),
        stays: z.number().int(),
        rows: z.number().int(),
      }),
    ),
};
