/**
 * Lost and found: what was found and what is missed in one register, how they are matched, and how a thing
 * leaves the house. Every id may also be given as the number on the label, `L-0231` or `R-0087`.
 */
import { z } from 'zod';
import { subjectEvent } from '../events/contract.ts';
import {
  calendarDay,
  fileContent,
  id,
  line,
  moment,
  mostWithFile,
  placeCode,
  reason,
  text,
} from '../kernel/fields.ts';
import { command, query } from '../kernel/procedure.ts';
import { signature } from '../staff/contract.ts';
import {
  afterKeeping,
  categories,
  colours,
  documentTypes,
  foundStates,
  itemClasses,
  keepUnits,
  lossStates,
  lostKinds,
  reasonKinds,
  stepsWanted,
  stores,
} from './model.ts';

const what = z.string().trim().min(1).max(500);
const few = z.string().trim().min(1).max(120);
const remark = z.string().trim().min(1).max(1_000);
/** A calendar day, `2027-02-23`. */
const day = calendarDay;

/** A photo as base64 text: JPEG or PNG. The desk makes its own picture of it and keeps nothing else. */
export const photoInput = fileContent;

/** A signature as drawn: lines of points in a box of 1000 × 300, e.g. `M10 20L14 25…`. */
const drawn = z
  .string()
  .max(20_000)
  .regex(/^(?:[ML]\d{1,4} \d{1,4})+$/);

export const identityCheck = z.union([
  /** Two facts only the owner knows, as they were answered. */
  z.object({ facts: z.array(few).min(2).max(6) }),
  z.object({
    document: z.enum(documentTypes),
    /** The last four signs of its number, and no more. */
    lastFour: z
      .string()
      .trim()
      .regex(/^[0-9A-Za-z]{4}$/),
  }),
]);

export const courier = z.object({
  company: few,
  number: z.string().trim().min(4).max(40),
  /** In cents of the house's money. */
  costCents: z.number().int().min(0).max(10_000_000),
  paidBy: z.enum(['guest', 'house']),
  address: remark.optional(),
});

export const release = z.object({
  way: z.enum(['handed', 'courier', 'police', 'disposed']),
  at: moment,
  /** Who has it now: a person, an officer, or how it was disposed of. */
  to: z.string(),
  /** Staff codes of who gave it out, and of the second person where two are needed. */
  by: z.string(),
  second: z.string().nullable(),
  check: identityCheck.nullable(),
  signature: z.string().nullable(),
  /** A receipt was printed for them to sign. */
  receipt: z.boolean(),
  courier: courier.nullable(),
  reason: z.string().nullable(),
});
export type Release = z.infer<typeof release>;

/** As it is told: whom it went to and what proves it only to those who may know whose it is. */
const releaseTold = release.extend({
  to: release.shape.to.nullable(),
  courier: courier.extend({ number: courier.shape.number.nullable() }).nullable(),
});

/** What may be read from the words of an item, and be put right by hand. */
const traits = {
  category: z.enum(categories),
  colours: z.array(z.enum(colours)).max(4),
  brand: few.nullable(),
};

const shared = {
  id,
  /** `L-0231`, `R-0087`. */
  number: z.string(),
  what: z.string(),
  ...traits,
  marks: z.string().nullable(),
  place: z.string().nullable(),
  placeKind: z.enum(['room', 'area', 'none']),
  placeNote: z.string().nullable(),
  version: z.number().int(),
};

const photoView = z.object({ id, width: z.number().int(), height: z.number().int() });

export const foundItemView = z.object({
  kind: z.literal('found-item'),
  ...shared,
  class: z.enum(itemClasses),
  heldBack: z.string().nullable(),
  foundAt: moment,
  finder: z.string().nullable(),
  receiver: z.string(),
  registeredAt: moment,
  store: z.enum(stores).nullable(),
  bin: z.string().nullable(),
  state: z.enum(foundStates),
  shelvedAt: moment.nullable(),
  shelvedBy: z.string().nullable(),
  loss: z.object({ id, number: z.string() }).nullable(),
  keepUntil: day.nullable(),
  after: z.enum(afterKeeping),
  pickupAt: moment.nullable(),
  labelledAt: moment.nullable(),
  release: releaseTold.nullable(),
  batch: z.number().int().nullable(),
  photos: z.array(photoView),
});
export type FoundItemView = z.infer<typeof foundItemView>;

export const lossReportView = z.object({
  kind: z.literal('loss-report'),
  ...shared,
  lostFrom: moment,
  lostUntil: moment,
  /** Null with the contact: they stay incognito, and whoever asks need not know. */
  guest: z.string().nullable(),
  contact: z.string().nullable(),
  room: z.string().nullable(),
  takenBy: z.string(),
  reportedAt: moment,
  state: z.enum(lossStates),
  found: z.object({ id, number: z.string() }).nullable(),
});
export type LossReportView = z.infer<typeof lossReportView>;

export const lostRecord = z.discriminatedUnion('kind', [foundItemView, lossReportView]);
export type LostRecord = z.infer<typeof lostRecord>;

/** A line of the list. */
export const lostRow = z.object({
  kind: z.enum(lostKinds),
  id,
  number: z.string(),
  what: z.string(),
  class: z.enum(itemClasses).nullable(),
  place: z.string().nullable(),
  placeKind: z.enum(['room', 'area', 'none']),
  at: moment,
  state: z.enum([...foundStates, ...lossStates]),
  store: z.enum(stores).nullable(),
  bin: z.string().nullable(),
  /** Who has it in hand before it is on the shelf, or who misses it. */
  person: z.string().nullable(),
  contact: z.string().nullable(),
  /** What it needs now; null: nothing. */
  step: z.enum(stepsWanted).nullable(),
  percent: z.number().int().nullable(),
  pickupAt: moment.nullable(),
  keepUntil: day.nullable(),
  courierNumber: z.string().nullable(),
});
export type LostRow = z.infer<typeof lostRow>;

export const pairReason = z.object({
  kind: z.enum(reasonKinds),
  /** `for` and `against` count; `held` is for the operator's eyes only. */
  speaks: z.enum(['for', 'against', 'held']),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The same in the caller's language. */
  text: z.string(),
});

export const lostPair = z.object({
  found: lostRow,
  loss: lostRow,
  /** 0 to 1. */
  score: z.number().min(0).max(1),
  because: z.array(pairReason),
  state: z.enum(['proposed', 'confirmed', 'dismissed']),
});
export type LostPair = z.infer<typeof lostPair>;

export const keepingRule = z.object({
  class: z.enum(itemClasses),
  /** Null: not kept, security has it at once. */
  keep: z.number().int().min(1).max(3_650).nullable(),
  unit: z.enum(keepUnits),
  after: z.enum(afterKeeping),
  store: z.enum(stores).nullable(),
  withinMinutes: z.number().int().min(0).max(10_080).nullable(),
});
export type KeepingRule = z.infer<typeof keepingRule>;

const described = {
  ...traits,
  marks: remark.nullable(),
  place: placeCode.nullable(),
  placeNote: few.nullable(),
};
const stored = { store: z.enum(stores), bin: z.string().trim().min(1).max(24).nullable() };
const foundFields = { ...described, class: z.enum(itemClasses), heldBack: remark.nullable() };
const lossFields = { ...described, guest: few, room: placeCode.nullable() };
const byId = z.object({ id });

/** Lists leave together: at most a cupboard at a time. */
const batchOf = z.array(id).min(1).max(200);

export const lostAndFoundContract = {
  /** As little as what and where; the rest is read from the words. */
  found: command('lost.register', { most: mostWithFile })
    .input(
      z.object({
        what,
        ...z.object({ ...foundFields, ...stored }).partial().shape,
        foundAt: moment.optional(),
        /** A staff code or badge, or a name in words. */
        finder: few.optional(),
        photo: photoInput.optional(),
      }),
    )
    .output(foundItemView),
  lost: command('lost.register')
    .input(
      z.object({
        what,
        contact: few,
        ...z.object(lossFields).partial().shape,
        from: moment.optional(),
        until: moment.optional(),
        callId: id.optional(),
      }),
    )
    .output(lossReportView),
  /** What would be read from these words: shown while they are typed. */
  read: query('lost.register')
    .input(z.object({ what: line }))
    .output(z.object({ ...traits, class: z.enum(itemClasses) })),
  list: query('record.view')
    .input(
      z.object({
        /** Open things first, what is over after them. */
        show: z.enum(['all', 'found', 'lost', 'due']).default('all'),
        limit: z.number().int().min(1).max(1_000).default(200),
      }),
    )
    .output(
      z.object({
        rows: z.array(lostRow),
        inStore: z.number().int(),
        searching: z.number().int(),
        toDo: z.number().int(),
      }),
    ),
  get: query('record.view')
    .input(byId)
    .output(
      z.object({ record: lostRecord, pairs: z.array(lostPair), events: z.array(subjectEvent) }),
    ),
  photo: query('record.view')
    .input(byId)
    .output(z.object({ id, mime: z.string(), data: z.base64() })),
  /** Pairs for either side, surest first, with score and reasons. Dismissed pairs stay out. */
  matches: query('record.view')
    .input(byId)
    .output(z.object({ pairs: z.array(lostPair) })),
  confirmPair: command('lost.register')
    .input(z.object({ found: id, loss: id }))
    .output(lostPair),
  dismissPair: command('lost.register')
    .input(z.object({ found: id, loss: id, reason: reason.optional() }))
    .output(lostPair),
  /** A second person confirms that it lies where the register says. */
  shelve: command('lost.register')
    .input(z.object({ id, ...z.object(stored).partial().shape, second: signature.optional() }))
    .output(foundItemView),
  move: command('lost.register')
    .input(z.object({ id, ...stored, note: remark.optional() }))
    .output(foundItemView),
  note: command('lost.register').input(z.object({ id, text })).output(lostRecord),
  addPhoto: command('lost.register', { most: mostWithFile })
    .input(z.object({ id, photo: photoInput }))
    .output(foundItemView),
  hidePhoto: command('lost.correct').input(z.object({ id, reason })).output(foundItemView),
  /** The label was printed. */
  labelled: command('lost.register').input(byId).output(foundItemView),
  /** When the owner comes for it; null: no longer agreed. */
  agree: command('lost.register')
    .input(z.object({ id, at: moment.nullable() }))
    .output(foundItemView),
  /** Out of the house to its owner: handed over or sent. */
  release: command('lost.register')
    .input(
      z.object({
        id,
        to: few,
        check: identityCheck,
        signature: drawn.optional(),
        receipt: z.boolean().optional(),
        courier: courier.optional(),
      }),
    )
    .output(foundItemView),
  /** A wrong return: the thing is back, and a supervisor answers for it. */
  takeBack: command('lost.register')
    .input(z.object({ id, reason, second: signature.optional() }))
    .output(foundItemView),
  /** A supervisor's hand, or that of whoever registered it while nobody has confirmed it yet. */
  correct: command('lost.register')
    .input(
      z.object({
        id,
        reason: reason.optional(),
        what: what.optional(),
        ...z.object({ ...foundFields, ...lossFields, contact: few }).partial().shape,
        foundAt: moment.optional(),
        keepUntil: day.optional(),
      }),
    )
    .output(lostRecord),
  /** Taken off the books with a reason; the record stays. A loss report is closed. */
  cancel: command('lost.register').input(z.object({ id, reason })).output(lostRecord),
  /** What is due today or overdue, by what becomes of it, and what else needs a step. */
  due: query('record.view').output(
    z.object({
      date: day,
      police: z.array(lostRow),
      dispose: z.array(lostRow),
      steps: z.array(lostRow),
    }),
  ),
  dispose: command('lost.register')
    .input(z.object({ ids: batchOf, reason, second: signature }))
    .output(z.object({ batch: z.number().int(), items: z.array(foundItemView) })),
  toPolice: command('lost.register')
    .input(z.object({ ids: batchOf, officer: few, second: signature.optional() }))
    .output(z.object({ batch: z.number().int(), items: z.array(foundItemView) })),
  batch: query('record.view')
    .input(z.object({ batch: z.number().int().min(1) }))
    .output(z.object({ batch: z.number().int(), items: z.array(foundItemView) })),
  rules: query('record.view').output(z.object({ rules: z.array(keepingRule) })),
  /** Counts for what is in the store already, too. */
  setRule: command('lost.correct')
    .input(keepingRule)
    .output(z.object({ rule: keepingRule, changed: z.number().int() })),
};
