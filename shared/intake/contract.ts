/** Intake: from one typed line to recorded requests. */
import { z } from 'zod';
import { complaintKinds } from '../complaints/model.ts';
import { guestBrief } from '../guests/contract.ts';
import { id, line, moment } from '../kernel/fields.ts';
import { command, query } from '../kernel/procedure.ts';
import { proposal, requestView } from '../requests/contract.ts';

const span = z.object({ from: z.number().int(), until: z.number().int() });

const placeRead = z.object({
  kind: z.enum(['room', 'area']),
  code: z.string(),
  known: z.boolean(),
  span,
});

const itemRead = z.object({
  service: z.string(),
  quantity: z.number().int().optional(),
  at: moment.optional(),
  urgent: z.boolean().optional(),
  words: z.string(),
  span,
  matchedBy: z.string(),
});

export const reading = z.object({
  place: placeRead.nullable(),
  items: z.array(itemRead),
  rest: z.string(),
});

/** A line that belongs to a register: what Enter would do, or what it did. */
export const entryView = z.object({
  register: z.enum(['keys', 'found', 'lost', 'complaint']),
  act: z.enum(['issue', 'return', 'hangs', 'found', 'lost', 'complaint']),
  /** The line of the register; null while nothing has been done. */
  id: id.nullable(),
  label: z.string(),
  what: z.string().nullable(),
  place: z.string().nullable(),
  who: z.object({ code: z.string(), name: z.string() }).nullable(),
  due: moment.nullable(),
  /** What a complaint is taken to be about; null of anything else. */
  kind: z.enum(complaintKinds).nullable(),
});

export type EntryView = z.infer<typeof entryView>;

/** A correction made with the keyboard on a chip before Enter: what to record instead of what was read. */
const correctedItem = z.object({
  service: z.string().min(1).max(64),
  quantity: z.number().int().min(1).max(999).optional(),
  at: moment.optional(),
  urgent: z.boolean().optional(),
  words: line,
});

export const intakeContract = {
  parse: query('board.view')
    .input(z.object({ text: line }))
    .output(reading),
  /** What Enter would do: who gets each item, by when, and which open request it would chase. */
  preview: query('requests.record')
    .input(z.object({ text: line }))
    .output(
      z.object({
        reading,
        /** Not null: it is no request; the register has it. */
        entry: entryView.nullable(),
        items: z.array(
          z.object({
            service: z.string(),
            proposal,
            dueAt: moment,
            /** The open request a repeat of it would chase. */
            /** A thing to lend of which too few are free: it would wait in the line. */
            short: z
              .object({
                free: z.number().int(),
                out: z.number().int(),
                waiting: z.number().int(),
                nextDueAt: moment.nullable(),
              })
              .nullable(),
            chases: z.object({ id, number: z.number().int() }).nullable(),
          }),
        ),
        guest: z
          .object({
            /** Null for a guest who stays incognito. */ name: z.string().nullable(),
            vip: z.string().nullable(),
            preferences: z.array(z.string()),
            ...guestBrief.omit({ name: true, vipClass: true }).shape,
          })
          .nullable(),
      }),
    ),
  /**
   * Records everything said. What is not understood becomes one request `other` with the words whole.
   * A repeat of an open request of the same place and service is a chase, unless `separate`.
   */
  record: command('requests.record')
    .input(
      z.object({
        text: line.refine((value) => value.trim().length > 0),
        callId: id.optional(),
        separate: z.boolean().optional(),
        corrected: z
          .object({
            place: z.string().max(32).nullable(),
            items: z.array(correctedItem).max(20),
          })
          .optional(),
      }),
    )
    .output(
      z.object({
        /** Null: nobody called; it went straight into a register. */
        callId: id.nullable(),
        requests: z.array(requestView.extend({ chased: z.boolean() })),
        /** What a register made of it, where it was no request. */
        entry: entryView.nullable(),
      }),
    ),
};
