/** Babysitting: who is qualified, who sits when, the child's details for those concerned alone. */
import { z } from 'zod';
import { subjectEvent } from '../events/contract.ts';
import { calendarDay, id, moment, placeCode, reason, staffCode, text } from '../kernel/fields.ts';
import { command, query } from '../kernel/procedure.ts';
import { sittingStates, sittingSteps } from './model.ts';

const numbered = z.object({ id, number: z.number().int() });
const words = z.string().trim().max(500);

export const carerView = z.object({
  /** Of the person; what the record knows the carer by. */
  id: z.string(),
  code: staffCode,
  name: z.string(),
  qualification: z.string(),
  validUntil: calendarDay,
  /** Valid today, and still with the house. */
  valid: z.boolean(),
  onDuty: z.boolean(),
});
export type CarerView = z.infer<typeof carerView>;

export const childDetails = z.object({
  children: z
    .array(
      z.object({
        name: z.string().trim().min(1).max(80),
        age: z.number().int().min(0).max(17).nullable(),
        /** Allergies, habits, bedtime. */
        notes: words,
      }),
    )
    .min(1)
    .max(9),
  contact: words,
});

export const sittingView = z.object({
  id,
  place: z.string().nullable(),
  floor: z.string().nullable(),
  from: moment,
  until: moment,
  state: z.enum(sittingStates),
  /** Staff code and name of the carer. */
  carer: z.object({ code: z.string(), name: z.string() }).nullable(),
  /** How many children; null until somebody has said so. */
  children: z.number().int().nullable(),
  /** Whether whoever asks is concerned: `look` tells them of the child, and records that they looked. */
  maySee: z.boolean(),
  began: moment.nullable(),
  ended: moment.nullable(),
  /** It runs past the time agreed. */
  overrun: z.boolean(),
  /** What it costs as agreed, or as it was, in hundredths; 0 while the price is not known. */
  cents: z.number().int(),
  currency: z.string(),
  words: z.string(),
  request: numbered,
  askedAt: moment,
  takenBy: z.string(),
});
export type SittingView = z.infer<typeof sittingView>;

export const sittingCard = sittingView.extend({
  steps: z.array(z.enum(sittingSteps)),
  events: z.array(subjectEvent),
});
export type SittingCard = z.infer<typeof sittingCard>;

const byId = z.object({ id });
const times = { from: moment, until: moment };

export const babysittingContract = {
  carers: query('board.view').output(z.object({ carers: z.array(carerView) })),
  /** A qualification and until when it is valid; said again it is put right. */
  setCarer: command('babysitting.manage')
    .input(
      z.object({
        code: staffCode,
        qualification: z.string().trim().min(1).max(120),
        validUntil: calendarDay,
      }),
    )
    .output(carerView),
  removeCarer: command('babysitting.manage')
    .input(z.object({ code: staffCode, reason }))
    .output(z.object({ code: z.string() })),
  list: query('board.view')
    .input(
      z
        .object({
          state: z.enum([...sittingStates, 'open']).default('open'),
          limit: z.number().int().min(1).max(5_000).default(500),
        })
        .prefault({}),
    )
    .output(z.object({ sittings: z.array(sittingView) })),
  get: query('board.view').input(byId).output(sittingCard),
  ask: command('babysitting.keep')
    .input(
      z.object({
        place: placeCode,
        ...times,
        details: childDetails.optional(),
        words: words.default(''),
      }),
    )
    .output(sittingView),
  change: command('babysitting.keep')
    .input(
      z.object({
        id,
        from: moment.optional(),
        until: moment.optional(),
        details: childDetails.optional(),
      }),
    )
    .output(sittingView),
  /** Names the carer: qualified for the whole time, and with nobody else then. */
  arrange: command('babysitting.keep')
    .input(z.object({ id, carer: staffCode }))
    .output(sittingView),
  begin: command('requests.work').input(byId).output(sittingView),
  end: command('requests.work').input(byId).output(sittingView),
  /** The child's details, for those concerned; that they looked is in the record. */
  look: command('requests.work')
    .input(byId)
    .output(z.object({ details: childDetails.nullable() })),
  note: command('babysitting.keep').input(z.object({ id, text })).output(sittingView),
  cancel: command('babysitting.keep').input(z.object({ id, reason })).output(sittingView),
};
