/** The shift handover: composed from the data, gone through item by item, signed by two, frozen. */
import { z } from 'zod';
import { bilingual, calendarDay, id, moment, reason, text } from '../kernel/fields.ts';
import { command, query } from '../kernel/procedure.ts';
import { subjectKinds } from '../kernel/subjects.ts';
import { pin } from '../staff/contract.ts';
import { answerKinds, handoverSections, handoverStates, sides } from './model.ts';

/**
 * What a text names. Said when it is read, so that one frozen sheet prints in both languages: a name in
 * both, a moment for the clock, a text by its key.
 */
export const fact = z.union([
  z.string(),
  z.number(),
  bilingual,
  z.object({ at: moment }),
  z.object({ key: z.string() }),
]);
export type Fact = z.infer<typeof fact>;

/** A text under `handover.item.` or `handover.tag.` and what it names. */
export const words = z.object({ key: z.string(), facts: z.record(z.string(), fact) });
export type Words = z.infer<typeof words>;

export const handoverItem = z.object({
  /** Stable while the item stands: kind and id of its subject. */
  id: z.string(),
  subject: z.object({ kind: z.enum(subjectKinds), id: z.string() }),
  section: z.enum(handoverSections),
  /** Place, number or code. */
  head: fact,
  words: z.array(words).min(1),
  /** Who has it, and from which department. */
  who: z.array(fact),
  tag: words.extend({ tone: z.enum(['plain', 'warn', 'late', 'good']) }).nullable(),
  since: moment.nullable(),
  due: moment.nullable(),
});
export type HandoverItem = z.infer<typeof handoverItem>;

const signer = z.object({ code: z.string(), name: z.string(), role: z.string(), at: moment });
export type Signer = z.infer<typeof signer>;

export const handoverAnswer = z.object({
  answer: z.enum(answerKinds),
  words: z.string().nullable(),
  by: z.string(),
  byName: z.string(),
  at: moment,
});
export type HandoverAnswer = z.infer<typeof handoverAnswer>;

const share = z.object({ done: z.number().int(), inTime: z.number().int() });

/** The shift in numbers, from its beginning until now or its end. */
export const shiftSummary = z.object({
  from: moment,
  until: moment,
  calls: z.number().int(),
  requests: z.number().int(),
  chases: z.number().int(),
  /** Jobs finished in it, of whatever day, and how many inside their target; beside it the same shift a week before. */
  onTime: share,
  lastWeek: share,
  /** Guests answered before the promised time, and promises whose time passed in it without an answer. */
  promises: z.object({ kept: z.number().int(), broken: z.number().int() }),
  /** Found items taken in, and given or sent back to whoever lost them. */
  lost: z
    .object({ taken: z.number().int(), returned: z.number().int() })
    // A sheet frozen before this was counted reads as none.
    .default({ taken: 0, returned: 0 }),
  /** Means, milliseconds; null with nothing to take one of. */
  acknowledgeMs: z.number().int().nullable(),
  completeMs: z.number().int().nullable(),
});
export type ShiftSummary = z.infer<typeof shiftSummary>;

/** Whether the keys were counted for this handover, blind: what should hang is told only afterwards. */
export const keyCheck = z.object({
  counted: z
    .object({
      at: moment,
      byName: z.string(),
      hanging: z.number().int(),
      expected: z.number().int(),
      out: z.number().int(),
      differences: z.number().int(),
      missing: z.array(z.string()),
      /** Doors that can be opened with what is missing. */
      exposed: z.number().int(),
    })
    .nullable(),
  /** Numbers of sealed envelopes nobody has looked at for this handover. */
  unchecked: z.array(z.number().int()),
});
export type KeyCheck = z.infer<typeof keyCheck>;

export const checkWord = z.object({ zh: z.string(), en: z.string(), signs: z.string() });

const heading = z.object({
  /** Null while nobody has begun it. */
  id: id.nullable(),
  number: z.number().int().nullable(),
  /** When the next shift begins. */
  boundaryAt: moment,
  fromShift: z.string(),
  toShift: z.string(),
  state: z.enum(handoverStates),
  outgoing: signer.nullable(),
  incoming: signer.nullable(),
  counts: z.object({
    total: z.number().int(),
    accepted: z.number().int(),
    queried: z.number().int(),
    refused: z.number().int(),
    unseen: z.number().int(),
  }),
  /** On a signed sheet: proves it from paper. */
  checkWord: checkWord.nullable(),
});
export type HandoverHeading = z.infer<typeof heading>;

export const handoverSheet = heading.extend({
  items: z.array(
    handoverItem.extend({
      answer: handoverAnswer.nullable(),
      /** Came up after the outgoing side had signed. */
      late: z.boolean(),
    }),
  ),
  summary: shiftSummary,
  /** Null in a house without keys. */
  keys: keyCheck.nullable().default(null),
  /** Why it was signed without a count. */
  noCount: z.string().nullable().default(null),
});
export type HandoverSheet = z.infer<typeof handoverSheet>;
export type SheetItem = HandoverSheet['items'][number];

/** A sheet that both never signed: what stood on it was not kept, only what was said to it. */
const missedSheet = heading.extend({
  state: z.literal('missed'),
  answers: z.array(handoverAnswer.extend({ item: z.string() })),
});
export type MissedSheet = z.infer<typeof missedSheet>;

export const shiftNote = z.object({
  id,
  at: moment,
  by: z.string(),
  byName: z.string(),
  text: z.string(),
});

/** As typed at a command line too: `accept` and `accepted` are one. */
const answerWord = z.enum([...answerKinds, 'accept', 'query', 'refuse']);
const said = z.object({ answer: answerWord, words: reason.optional() });
/** A list, or by item: `{"request:…": "accepted", "key:…": {"answer": "queried", "words": "…"}}`. */
const answers = z.union([
  z.array(said.extend({ item: z.string().max(200) })).max(1_000),
  z.record(z.string().max(200), z.union([answerWord, said])),
]);

const day = calendarDay;

export const handoverContract = {
  /** The sheet of the coming change of shift, as it stands now. */
  compose: query('record.view').output(handoverSheet),
  /** The incoming side's word on one item; a query or a refusal says why. */
  answer: command('handover.sign')
    .input(said.extend({ item: z.string().min(1).max(200) }))
    .output(handoverSheet),
  /** Tells the next shift something. Put right by another note, never changed. */
  note: command('handover.sign').input(z.object({ text })).output(shiftNote),
  /**
   * Signs with staff code (`as`) and PIN: first the outgoing side, then the incoming; `as` may also name
   * the side, with the staff code in `code`. The second signature freezes the sheet.
   */
  sign: command('handover.sign')
    .input(
      z.object({
        as: z.string().trim().min(1).max(64),
        code: z.string().trim().min(1).max(64).optional(),
        pin,
        side: z.enum(sides).optional(),
        answers: answers.optional(),
        /** Why the keys were not counted, or an envelope not looked at; without it that is refused. */
        noCount: reason.optional(),
      }),
    )
    .output(handoverSheet),
  /** Sheets by the day of their change of shift, newest first; both days included. */
  list: query('record.view')
    .input(
      z
        .object({
          from: z.union([day, moment]).optional(),
          until: z.union([day, moment]).optional(),
          limit: z.number().int().min(1).max(500).default(60),
        })
        .default({ limit: 60 }),
    )
    .output(z.object({ handovers: z.array(heading) })),
  /** A sheet as it was signed; one that is still open as it stands now; of a missed one what was said to it. */
  get: query('record.view')
    .input(z.object({ id }))
    .output(z.union([handoverSheet, missedSheet])),
  /** Is the sheet what was signed? By its id, or by the check word as it stands on paper. */
  verify: query('record.view')
    .input(
      z
        .object({ id: id.optional(), checkWord: z.string().trim().min(8).max(80).optional() })
        .refine((given) => given.id !== undefined || given.checkWord !== undefined),
    )
    .output(
      z.object({
        ok: z.boolean(),
        id: id.nullable(),
        number: z.number().int().nullable(),
        boundaryAt: moment.nullable(),
        checkWord: checkWord.nullable(),
        /**
         * What is not as it was signed: the sheet's text, the row beside it, the event, its place in the
         * chain, or the word on the paper. `erased`: the text was removed by rule and cannot be read.
         */
        differs: z.array(z.enum(['sheet', 'row', 'event', 'chain', 'check-word', 'erased'])),
      }),
    ),
};
