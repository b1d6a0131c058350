/** Loans: what the house lends, to whom it is lent, when it is due, who waits, what was lost. */
import { z } from 'zod';
import { chargeStates } from '../charges/model.ts';
import { subjectEvent } from '../events/contract.ts';
import { calendarDay, epochMs, id, moment, placeCode, reason, text } from '../kernel/fields.ts';
import { command, query } from '../kernel/procedure.ts';
import {
  conditions,
  loanStates,
  loanSteps,
  settlements,
  unitStates,
  whereabouts,
} from './model.ts';

/** A kind's code or service, its name in either language, or the serial of one of its units. */
const itemToken = z.string().trim().min(1).max(64);
const serial = z.string().trim().min(1).max(64);
const count = z.number().int().min(0).max(9_999);
const quantity = z.number().int().min(1).max(999);
/** Hundredths of the house's currency. */
const cents = z.number().int().min(0).max(99_999_999);

/** Who pays for what is lost or broken, as it was decided. */
export const loanCharge = z.object({
  settled: z.enum(settlements),
  cause: z.enum(['lost', 'broken']),
  quantity,
  cents,
  currency: z.string(),
  /** Of its charge; null where nobody pays. */
  state: z.enum(chargeStates).nullable(),
  at: moment,
  /** Staff code of whoever decided. */
  by: z.string(),
});

export const loanView = z.object({
  id,
  number: z.number().int(),
  /** The kind's code, and what it is called. */
  item: z.string(),
  zh: z.string(),
  en: z.string(),
  /** Serial of the unit; null for counted pieces. */
  unit: z.string().nullable(),
  quantity,
  /** Pieces not back yet. */
  outstanding: count,
  place: z.string().nullable(),
  placeKind: z.enum(['room', 'area', 'none']),
  placeKnown: z.boolean(),
  floor: z.string().nullable(),
  state: z.enum(loanStates),
  whereabouts: z.enum(whereabouts),
  beyond: z.boolean(),
  condition: z.enum(conditions).nullable(),
  toSettle: z.boolean(),
  askedAt: moment,
  lentAt: moment.nullable(),
  dueAt: moment.nullable(),
  dueKind: z.enum(['time', 'check-out']).nullable(),
  overdue: z.boolean(),
  closedAt: moment.nullable(),
  /** Staff code of whoever handed it out. */
  lentBy: z.string().nullable(),
  request: z.object({ id, number: z.number().int() }).nullable(),
  /** The request that fetches it back. */
  collection: z.object({ id, number: z.number().int() }).nullable(),
  charge: loanCharge.nullable(),
});
export type LoanView = z.infer<typeof loanView>;

export const loanCard = loanView.extend({
  steps: z.array(z.enum(loanSteps)),
  events: z.array(subjectEvent),
});
export type LoanCard = z.infer<typeof loanCard>;

export const loanItemView = z.object({
  code: z.string(),
  service: z.string().nullable(),
  zh: z.string(),
  en: z.string(),
  byUnit: z.boolean(),
  /** Pieces the house has, lost ones not counted. */
  owned: count,
  free: count,
  out: count,
  /** Kept for whoever waits first. */
  kept: count,
  cleaning: count,
  broken: count,
  lost: count,
  waiting: count,
  par: count,
  belowPar: z.boolean(),
  dueMinutes: z.number().int().nullable(),
  lostCents: cents,
  home: z.string(),
  /** When the next piece is due back; null when none is out. */
  nextDueAt: moment.nullable(),
});
export type LoanItemView = z.infer<typeof loanItemView>;

export const loanUnitView = z.object({
  id,
  serial,
  item: z.string(),
  state: z.enum(unitStates),
  since: moment,
  /** Where it is while it is out. */
  place: z.string().nullable(),
  loan: id.nullable(),
});
export type LoanUnitView = z.infer<typeof loanUnitView>;

/** How often a kind was lent on a floor, and how that went. */
export const loanCount = z.object({
  item: z.string(),
  /** Null: lent outside the floors, or to a room the house does not know. */
  floor: z.string().nullable(),
  lent: count,
  pieces: count,
  /** Average of those that are back, minutes; null when none is. */
  averageMinutes: z.number().int().nullable(),
  out: count,
  lost: count,
});
export type LoanCount = z.infer<typeof loanCount>;

export const loanItemCard = loanItemView.extend({
  units: z.array(loanUnitView),
  /** Out now, then who waits, in the order of the line. */
  loans: z.array(loanView),
  counts: z.array(loanCount),
  events: z.array(subjectEvent),
});
export type LoanItemCard = z.infer<typeof loanItemCard>;

export const recallLine = z.object({
  loanId: id,
  number: z.number().int(),
  item: z.string(),
  zh: z.string(),
  en: z.string(),
  unit: z.string().nullable(),
  quantity,
  place: z.string(),
  floor: z.string().nullable(),
  /** How it stands now. */
  state: z.enum(loanStates),
});
export const recall = z.object({
  day: z.iso.date(),
  /** When the list was made; null while it is only what would be on it. */
  madeAt: moment.nullable(),
  lines: z.array(recallLine),
});
export type Recall = z.infer<typeof recall>;

export const loanSettings = z.object({
  recallMinute: z.number().int().min(0).max(1_439),
  checkOutMinute: z.number().int().min(0).max(1_439),
  currency: z.string().regex(/^[A-Z]{3}$/),
});
export type LoanSettings = z.infer<typeof loanSettings>;

/** A line of the board: out, waited for, or waiting for a decision. */
export const boardLoan = z.object({
  id,
  number: z.number().int(),
  item: z.string(),
  zh: z.string(),
  en: z.string(),
  unit: z.string().nullable(),
  quantity,
  place: z.string().nullable(),
  floor: z.string().nullable(),
  state: z.enum(loanStates),
  whereabouts: z.enum(whereabouts),
  dueAtMs: epochMs.nullable(),
  toSettle: z.boolean(),
});
export type BoardLoan = z.infer<typeof boardLoan>;

const byId = z.object({ id });
/** A loan by its id, or by the serial of the unit that is out. */
const loanOrSerial = z.string().trim().min(1).max(64);
const itemFields = {
  zh: z.string().trim().min(1).max(64).optional(),
  en: z.string().trim().min(1).max(64).optional(),
  par: count.optional(),
  dueMinutes: z.number().int().min(1).max(43_200).nullable().optional(),
  lostCents: cents.optional(),
  home: z.string().trim().max(64).optional(),
};

export const loansContract = {
  /** Newest first. `open`: out, waited for, and what waits for a decision; those due first on top. */
  list: query('board.view')
    .input(
      z
        .object({
          state: z.enum([...loanStates, 'open']).default('open'),
          item: itemToken.optional(),
          place: placeCode.optional(),
          limit: z.number().int().min(1).max(5_000).default(500),
        })
        .prefault({}),
    )
    .output(z.object({ loans: z.array(loanView) })),
  get: query('board.view').input(byId).output(loanCard),
  /** Everything the house lends, with what is free. */
  stock: query('board.view').output(
    z.object({ items: z.array(loanItemView), settings: loanSettings }),
  ),
  item: query('board.view')
    .input(z.object({ item: itemToken }))
    .output(loanItemCard),
  /** Units whose serial begins so, whatever kind. */
  units: query('board.view')
    .input(z.object({ serial: z.string().trim().max(64).default('') }).prefault({}))
    .output(z.object({ units: z.array(loanUnitView) })),
  /** What is lent at a place: asked before a guest leaves or moves. */
  openAt: query('board.view')
    .input(z.object({ place: placeCode }))
    .output(z.object({ loans: z.array(loanView) })),
  /** How often each kind was lent, floor by floor. Left out: the last thirty days. */
  counts: query('board.view')
    .input(z.object({ from: moment.optional(), until: moment.optional() }).prefault({}))
    .output(z.object({ counts: z.array(loanCount) })),
  /** The day's list of what is lent in rooms that leave, by floor. */
  recall: query('board.view')
    .input(z.object({ day: calendarDay.optional() }).prefault({}))
    .output(recall),

  /**
   * Hands it out now. Each unit is a loan of its own. `collect: false`: the guest brings it back, nobody
   * fetches it. Refused with who has them and when the next is due when none is free.
   */
  lend: command('loans.lend')
    .input(
      z.object({
        item: itemToken,
        place: placeCode,
        quantity: quantity.default(1),
        /** Left out: as the kind says. */
        due: moment.optional(),
        collect: z.boolean().default(true),
        note: text.optional(),
      }),
    )
    .output(z.object({ loans: z.array(loanView).min(1) })),
  /** Puts somebody into the line for what is all out. The first in it gets what comes back. */
  wait: command('loans.lend')
    .input(z.object({ item: itemToken, place: placeCode, quantity: quantity.default(1) }))
    .output(loanView),
  /** Hands out what somebody waited for; the request that asked for it is over. */
  handOut: command('loans.lend')
    .input(byId)
    .output(z.object({ loans: z.array(loanView).min(1) })),
  return: command('loans.lend')
    .input(
      z.object({
        id: loanOrSerial,
        quantity: quantity.optional(),
        condition: z.enum(conditions).default('whole'),
        note: text.optional(),
      }),
    )
    .output(loanView),
  lose: command('loans.lend')
    .input(z.object({ id: loanOrSerial, note: text.optional() }))
    .output(loanView),
  /** Who pays for what is lost or broken. Once for each loan. `cents` left out: the kind's price. */
  settle: command('loans.manage')
    .input(
      z.object({
        id,
        as: z.enum(settlements),
        cents: cents.optional(),
        reason: reason.optional(),
      }),
    )
    .output(loanView),
  /** The guest has another room: what is lent goes with them, and so does the fetching. */
  move: command('loans.lend')
    .input(z.object({ id, to: placeCode }))
    .output(loanView),
  moveAll: command('loans.lend')
    .input(z.object({ from: placeCode, to: placeCode }))
    .output(z.object({ loans: z.array(loanView) })),
  /** Another time to be back; null: until the guest leaves. */
  extend: command('loans.lend')
    .input(z.object({ id, due: moment.nullable() }))
    .output(loanView),
  note: command('loans.lend').input(z.object({ id, text })).output(loanView),
  /** Out of the line, with the request that waited there; or never handed out at all: the stock is as if it had not been. */
  withdraw: command('loans.lend').input(z.object({ id, reason })).output(loanView),

  /** A kind of the house's own. */
  addItem: command('loans.manage')
    .input(
      z.object({
        ...itemFields,
        code: z
          .string()
          .trim()
          .regex(/^[a-z0-9][a-z0-9-]{0,47}$/),
        zh: z.string().trim().min(1).max(64),
        en: z.string().trim().min(1).max(64),
        byUnit: z.boolean().default(false),
        owned: count.default(0),
      }),
    )
    .output(loanItemView),
  changeItem: command('loans.manage')
    .input(z.object({ item: itemToken, ...itemFields }))
    .output(loanItemView),
  /** Counted pieces. What the house owns is set by whoever manages it; where pieces are, by the desk. */
  setStock: command('loans.lend')
    .input(
      z.object({
        item: itemToken,
        owned: count.optional(),
        cleaning: count.optional(),
        broken: count.optional(),
        note: text.optional(),
      }),
    )
    .output(loanItemView),
  /** The first unit makes a counted kind, of which nothing is owned or out, one with serials. */
  addUnit: command('loans.manage')
    .input(z.object({ item: itemToken, serial }))
    .output(loanUnitView),
  /** Lost and found again is for whoever manages; what a guest had or lost comes back by its loan. */
  setUnitState: command('loans.lend')
    .input(z.object({ serial, state: z.enum(unitStates).exclude(['out']), note: text.optional() }))
    .output(loanUnitView),
  changeSettings: command('loans.manage').input(loanSettings.partial()).output(loanSettings),
};
