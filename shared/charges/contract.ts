/** Charges: every chargeable act makes one; the front office takes them over. Nothing twice, nothing forgotten. */
import { z } from 'zod';
import { subjectEvent } from '../events/contract.ts';
import { calendarDay, id, moment, placeCode, reason } from '../kernel/fields.ts';
import { command, query } from '../kernel/procedure.ts';
import { subjectKinds } from '../kernel/subjects.ts';
import { chargeKinds, chargeStates, chargeSteps } from './model.ts';

/** Hundredths of the currency. A counter-entry is below zero. */
const cents = z.number().int().min(-99_999_999).max(99_999_999);

export const chargeView = z.object({
  id,
  number: z.number().int(),
  /** What it is for: `request`, `loan`, …; `charge` for a counter-entry. One charge each, ever. */
  source: z.object({
    kind: z.enum(subjectKinds),
    id,
    /** The number people know it by, where it has one. */
    number: z.number().int().nullable(),
  }),
  kind: z.enum(chargeKinds),
  /** Code of the service or article. */
  code: z.string(),
  zh: z.string(),
  en: z.string(),
  quantity: z.number().int().min(1),
  /** For all pieces together. 0 while open: the price is still wanted. */
  cents,
  currency: z.string(),
  priceWanted: z.boolean(),
  place: z.string().nullable(),
  floor: z.string().nullable(),
  /** Who lived there when it was made; `guest` null for an incognito guest, to all who need not know. */
  stay: z
    .object({ id, guest: z.string().nullable(), state: z.string(), departure: calendarDay })
    .nullable(),
  state: z.enum(chargeStates),
  at: moment,
  /** Staff code, or `scheduler`. */
  by: z.string(),
  /** When, by whom and why it was taken over or voided. */
  closedAt: moment.nullable(),
  closedBy: z.string().nullable(),
  reason: z.string().nullable(),
  /** Number of the counter-entry that takes it back on the bill. */
  counteredBy: z.number().int().nullable(),
});
export type ChargeView = z.infer<typeof chargeView>;

export const chargeCard = chargeView.extend({
  steps: z.array(z.enum(chargeSteps)),
  /** Until when the caller may take their own last step back. */
  undoUntil: moment.nullable(),
  events: z.array(subjectEvent),
});
export type ChargeCard = z.infer<typeof chargeCard>;

export const chargeTotal = z.object({
  currency: z.string(),
  kind: z.enum(chargeKinds),
  count: z.number().int(),
  cents: z.number().int(),
});
export type ChargeTotal = z.infer<typeof chargeTotal>;

/** A done act that should have made a charge and did not. */
export const missingCharge = z.object({
  source: z.object({ kind: z.enum(subjectKinds), id, number: z.number().int().nullable() }),
  place: z.string().nullable(),
  zh: z.string(),
  en: z.string(),
  doneAt: moment,
});
export type MissingCharge = z.infer<typeof missingCharge>;

const filter = {
  state: z.enum([...chargeStates, 'all']).default('open'),
  place: placeCode.optional(),
  /** Made from then on, and before then. */
  from: moment.optional(),
  until: moment.optional(),
};
const ids = z.array(id).min(1).max(500);
const byId = z.object({ id });

export const chargesContract = {
  /**
   * Newest first, as many as wanted; totals by currency and kind, and how many have no price yet, are of all there
   * are. What was voided counts only where it is asked for.
   */
  list: query('charges.use')
    .input(
      z
        .object({ ...filter, limit: z.number().int().min(1).max(5_000).default(1_000) })
        .prefault({}),
    )
    .output(
      z.object({
        charges: z.array(chargeView),
        totals: z.array(chargeTotal),
        priceWanted: z.number().int(),
      }),
    ),
  get: query('charges.use').input(byId).output(chargeCard),
  /** Done chargeable acts without a charge: empty unless something went wrong. Left out: the last 31 days. */
  missing: query('charges.use')
    .input(z.object({ from: moment.optional() }).prefault({}))
    .output(z.object({ missing: z.array(missingCharge) })),
  /** By hand, for what no register knows: a broken vase. Refused where nobody lives. */
  add: command('charges.use')
    .input(
      z.object({
        place: placeCode,
        /** As it is to stand on the bill. */
        what: z.string().trim().min(1).max(100),
        quantity: z.number().int().min(1).max(999).default(1),
        /** For all pieces together. */
        cents: cents.min(1),
      }),
    )
    .output(chargeView),
  /** The front office has them. All or none; what has no price yet is refused. */
  takeOver: command('charges.use')
    .input(z.object({ ids }))
    .output(z.object({ charges: z.array(chargeView) })),
  /** What it costs in all. Whoever works the desk prices what has no price; whoever manages changes one. */
  price: command('charges.use')
    .input(z.object({ id, cents: cents.min(1) }))
    .output(chargeView),
  /** Nobody pays. What the front office has already is taken back by a counter-entry, which it gets next. */
  void: command('charges.manage').input(z.object({ id, reason })).output(chargeView),
  /** Takes back one's own ticking or voiding, within the time for slips. */
  undo: command('charges.use').input(byId).output(chargeView),
  /** A table for a spreadsheet, kept among the papers of the day. */
  export: command('charges.use', { confirm: 'identity' })
    .input(z.object({ ...filter, format: z.enum(['csv', 'xlsx']).default('csv') }).prefault({}))
    .output(z.object({ path: z.string() })),
};
