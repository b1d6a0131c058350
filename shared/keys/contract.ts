/**
 * Key control: what hangs on the board of hooks, in whose hands each key is and was, what is missing.
 * A key is named by its code or barcode, a person by staff code or badge, however they are typed.
 */
import { z } from 'zod';
import { subjectEvent } from '../events/contract.ts';
import { bilingual, id, moment, placeCode, reason, text } from '../kernel/fields.ts';
import { roles } from '../kernel/permissions.ts';
import { command, query } from '../kernel/procedure.ts';
import { signature } from '../staff/contract.ts';
import {
  incidentKinds,
  incidentOutcomes,
  keyClasses,
  keyStates,
  moveEnds,
  strays,
} from './model.ts';

/** A code, badge or barcode as it is typed or scanned. */
export const token = z.string().trim().min(1).max(64);
const code = z.string().trim().min(1).max(16);
const person = z.object({ code: z.string(), name: z.string() });

/** What it opens: whole floors (`*`: the house), single rooms, areas by their codes. */
const opens = z.object({
  floors: z.array(z.string().max(8)).max(100),
  rooms: z.array(placeCode).max(500),
  areas: z.array(placeCode).max(100),
});

const entitled = z.object({
  roles: z.array(z.enum(roles)),
  /** Staff codes. */
  persons: z.array(z.string().max(16)).max(100),
  /** Whoever has one of its floors, by roster or usually. */
  byFloor: z.boolean(),
});

export const bookingView = z.object({
  id,
  for: person,
  from: moment,
  until: moment,
  bookedBy: z.string(),
});

export const keyView = z.object({
  id,
  code: z.string(),
  family: z.string(),
  copy: z.number().int().nullable(),
  barcode: z.string().nullable(),
  name: bilingual,
  class: z.enum(keyClasses),
  hook: z.string().nullable(),
  /** Code of the bunch it is on. */
  ring: z.string().nullable(),
  opens,
  /** How many rooms it opens. */
  roomCount: z.number().int(),
  entitled,
  /** Back so many minutes after it was taken; null: by the end of the shift. */
  curfewMinutes: z.number().int().nullable(),
  needsSecond: z.boolean(),
  state: z.enum(keyStates),
  holder: person.extend({ extension: z.string().nullable() }).nullable(),
  since: moment.nullable(),
  due: moment.nullable(),
  overdue: z.boolean(),
  stray: z.enum(strays).nullable(),
  /** The next booking that is not over. */
  booking: bookingView.nullable(),
  /** Number of its open incident. */
  incident: z.number().int().nullable(),
});
export type KeyView = z.infer<typeof keyView>;

export const ringView = z.object({
  id,
  code: z.string(),
  name: bilingual,
  hook: z.string().nullable(),
  keys: z.array(z.string()),
});

/** One spell of a key in one person's hands. */
export const spellView = z.object({
  key: z.string(),
  holder: person,
  from: moment,
  until: moment.nullable(),
  due: moment,
  issuedBy: z.string(),
  second: z.string().nullable(),
  receivedBy: z.string().nullable(),
  ring: z.string().nullable(),
  ended: z.enum(moveEnds).nullable(),
  overridden: z.boolean(),
  /** Its beginning or its end was written on paper during an outage. */
  late: z.boolean(),
});
export type SpellView = z.infer<typeof spellView>;

export const incidentView = z.object({
  id,
  number: z.number().int(),
  /** As it is said: `I-0019`. */
  name: z.string(),
  kind: z.enum(incidentKinds),
  key: z.string().nullable(),
  /** Number of the envelope it is about. */
  envelope: z.number().int().nullable(),
  open: z.boolean(),
  since: moment,
  lastHolder: person.nullable(),
  exposed: z.array(z.string()),
  openedBy: z.string(),
  openedAt: moment,
  told: z.object({ who: person, by: z.string(), at: moment }).nullable(),
  locksChanged: z.array(z.string()),
  foundAt: moment.nullable(),
  outcome: z.enum(incidentOutcomes).nullable(),
  closedBy: z.string().nullable(),
  closedAt: moment.nullable(),
  note: z.string().nullable(),
  done: z.string().nullable(),
});
export type IncidentView = z.infer<typeof incidentView>;

export const envelopeView = z.object({
  id,
  number: z.number().int(),
  /** As it stands on the seal: `0042`. */
  name: z.string(),
  key: z.string().nullable(),
  contents: z.string(),
  keptAt: z.string(),
  state: z.enum(['sealed', 'opened']),
  sealedBy: z.array(person),
  sealedAt: moment,
  checked: z.object({ by: person, at: moment }).nullable(),
  intact: z.boolean(),
  opened: z.object({ by: z.array(person), at: moment, reason: z.string().nullable() }).nullable(),
  /** Number of the envelope its contents went into afterwards. */
  next: z.number().int().nullable(),
});
export type EnvelopeView = z.infer<typeof envelopeView>;

/** What hangs and should not, or should and does not. `unknown` and `twice` are slips of the count itself. */
export const countDifference = z.object({
  kind: z.enum(['missing', 'unexpected', 'misplaced', 'unknown', 'twice']),
  key: z.string(),
  /** Number of the incident it opened, or of the one already open about it; null for a slip. */
  incident: z.number().int().nullable(),
  /** In whose hands the console has it, where it hangs all the same. */
  holder: z.string().nullable(),
  hook: z.string().nullable(),
  exposed: z.array(z.string()),
});
export type CountDifference = z.infer<typeof countDifference>;

export const countView = z.object({
  id,
  number: z.number().int(),
  at: moment,
  by: person,
  typed: z.array(z.string()),
  hanging: z.number().int(),
  expected: z.number().int(),
  out: z.number().int(),
  differences: z.array(countDifference),
});
export type CountView = z.infer<typeof countView>;

export const handoutView = z.object({
  id,
  by: z.string(),
  startedAt: moment,
  persons: z.number().int(),
  keys: z.number().int(),
  /** From the first key to the last, seconds; null before the second. */
  seconds: z.number().int().nullable(),
  ended: z.boolean(),
});
export type HandoutView = z.infer<typeof handoutView>;

/** One person of the shift and what to hand them. */
export const handoutLine = z.object({
  person: person.extend({ role: z.enum(roles), floors: z.array(z.string()) }),
  holds: z.array(z.string()),
  proposed: z.array(z.string()),
  /** Why there is nothing to hand out: the key is out to somebody, proposed to another, or not there at all. */
  because: z.enum(['floor', 'held', 'taken', 'promised', 'away', 'none']),
  takenBy: z.string().nullable(),
});
export type HandoutLine = z.infer<typeof handoutLine>;

const keyFields = z.object({
  barcode: z.string().trim().min(1).max(64).nullable(),
  name: bilingual,
  class: z.enum(keyClasses),
  hook: z.string().trim().min(1).max(16).nullable(),
  opens: opens.partial(),
  entitled: entitled.partial(),
  /** Back so many minutes after it was taken; null: by the end of the shift. */
  curfewMinutes: z.number().int().min(1).max(10_080).nullable(),
});

const newKey = keyFields.extend({
  code,
  /** Which of several of the same code: `2` makes it `GM1/2`. */
  copy: z.number().int().min(1).max(99).nullable().default(null),
  /** Code of the bunch it is on. */
  ring: token.nullable().default(null),
  barcode: keyFields.shape.barcode.default(null),
  hook: keyFields.shape.hook.default(null),
  opens: keyFields.shape.opens.default({}),
  entitled: keyFields.shape.entitled.default({}),
  curfewMinutes: keyFields.shape.curfewMinutes.default(null),
});
export type NewKey = z.infer<typeof newKey>;
export type KeyChange = Partial<{
  [Field in keyof z.infer<typeof keyFields>]: z.infer<typeof keyFields>[Field] | undefined;
}>;

/** A rule is set aside by whoever answers for the keys, with a reason. */
const override = z.object({ reason });

export const keysContract = {
  list: query('board.view').output(z.object({ keys: z.array(keyView), rings: z.array(ringView) })),
  get: query('board.view')
    .input(z.object({ key: token }))
    .output(
      keyView.extend({
        bookings: z.array(bookingView),
        spells: z.array(spellView),
        incidents: z.array(incidentView),
        story: z.array(subjectEvent),
      }),
    ),
  /** Everybody who had a key to a room, area, floor or key, at any time between the two moments. */
  whoHad: query('record.view')
    .input(z.object({ place: token, from: moment, until: moment }))
    .output(
      z.object({
        place: z.string(),
        keys: z.array(z.string()),
        spells: z.array(spellView),
        /** Keys nobody could account for at some time between the two. */
        unaccounted: z.array(z.object({ key: z.string(), incident: z.string(), since: moment })),
      }),
    ),
  /** @throws NOT_FOUND, CONFLICT with the reason why not, NOT_ALLOWED where a second person is needed */
  issue: command('keys.issue')
    .input(
      z.object({
        key: token,
        to: token,
        second: signature.optional(),
        /** Back in so many minutes, or at a moment; left out: by the key's own rule. */
        minutes: z.number().int().min(1).max(10_080).optional(),
        until: moment.optional(),
        override: override.optional(),
        /** The batch handout it belongs to. */
        handout: id.optional(),
      }),
    )
    .output(
      z.object({
        keys: z.array(keyView),
        to: person,
        due: moment,
        /** Somebody else has booked it for later: it is due back before that. */
        booked: bookingView.nullable(),
      }),
    ),
  return: command('keys.issue')
    .input(z.object({ key: token }))
    .output(
      z.object({ keys: z.array(keyView), from: person, lateMinutes: z.number().int().nullable() }),
    ),
  /** From hand to hand; the receiver must be entitled like any taker. */
  transfer: command('keys.issue')
    .input(
      z.object({
        key: token,
        to: token,
        second: signature.optional(),
        override: override.optional(),
      }),
    )
    .output(
      z.object({
        keys: z.array(keyView),
        from: person,
        to: person,
        due: moment,
        /** Somebody else has booked it for later: it is due back before that. */
        booked: bookingView.nullable(),
      }),
    ),
  book: command('keys.issue')
    .input(z.object({ key: token, for: token, from: moment, until: moment }))
    .output(bookingView),
  unbook: command('keys.issue').input(z.object({ id })).output(z.object({ id })),

  handoutPlan: query('board.view').output(
    z.object({
      lines: z.array(handoutLine),
      running: handoutView.nullable(),
      past: z.array(handoutView),
    }),
  ),
  beginHandout: command('keys.issue').output(handoutView),
  endHandout: command('keys.issue').input(z.object({ id })).output(handoutView),

  /**
   * What hangs, typed or scanned; compared only now. Each difference of a key opens an incident, or stands
   * in the one already open about it. A code nobody knows or one typed twice names no key that is not where
   * it should be: it is a slip of the count, told in its result, and opens none.
   */
  count: command('keys.issue')
    .input(
      z.object({
        hooks: z.array(z.string().trim().min(1).max(64)).max(2_000),
        /** Yes, that is all: said once more where far fewer were counted than should hang. */
        sure: z.boolean().optional(),
      }),
    )
    .output(countView),
  counts: query('board.view').output(z.object({ counts: z.array(countView) })),

  lost: command('keys.issue')
    .input(z.object({ key: token, note: text, since: moment.optional() }))
    .output(incidentView),
  foundAgain: command('keys.issue')
    .input(z.object({ key: token, note: text }))
    .output(keyView),
  incidents: query('board.view')
    .input(z.object({ open: z.boolean().optional() }).optional())
    .output(z.object({ incidents: z.array(incidentView) })),
  /** The duty manager has been told. */
  told: command('keys.issue')
    .input(z.object({ incident: id, who: token }))
    .output(incidentView),
  /** Locks changed, of the places exposed. */
  locksChanged: command('keys.issue')
    .input(z.object({ incident: id, places: z.union([z.literal('all'), z.array(placeCode)]) }))
    .output(incidentView),
  closeIncident: command('keys.manage')
    .input(z.object({ incident: id, outcome: z.enum(incidentOutcomes), done: text }))
    .output(incidentView),

  envelopes: query('board.view').output(z.object({ envelopes: z.array(envelopeView) })),
  /** Sealed by whoever is signed in and a second person. */
  sealEnvelope: command('keys.issue')
    .input(
      z.object({
        key: token.optional(),
        contents: z.string().trim().min(1).max(200),
        keptAt: z.string().trim().min(1).max(80),
        /** Number of the opened envelope whose contents these were. */
        after: z.number().int().optional(),
        second: signature.optional(),
      }),
    )
    .output(envelopeView),
  /** Opened by whoever is signed in and a second person, with a reason. */
  openEnvelope: command('keys.issue')
    .input(
      z.object({
        number: z.number().int(),
        reason,
        /** Who takes what is in it; left out: whoever is signed in. */
        to: token.optional(),
        second: signature.optional(),
      }),
    )
    .output(envelopeView),
  checkEnvelope: command('keys.issue')
    .input(z.object({ number: z.number().int(), intact: z.boolean() }))
    .output(envelopeView),

  add: command('keys.manage').input(newKey).output(keyView),
  /** What a key opens stays as it is once it has been in hands: a key cut anew is another key. */
  change: command('keys.manage')
    .input(keyFields.partial().extend({ key: token }))
    .output(keyView),
  retire: command('keys.manage')
    .input(z.object({ key: token, reason }))
    .output(keyView),
  addRing: command('keys.manage')
    .input(
      z.object({
        code,
        name: bilingual,
        hook: z.string().trim().min(1).max(16).nullable().default(null),
      }),
    )
    .output(ringView),
  /** To another bunch, or to a hook of its own; its history stays with it. */
  moveToRing: command('keys.manage')
    .input(z.object({ key: token, ring: token.nullable() }))
    .output(keyView),
  /** The keys a house of these floors usually has, those it does not have yet. */
  usual: query('board.view').output(z.object({ keys: z.array(newKey) })),
  addUsual: command('keys.manage').output(z.object({ added: z.array(z.string()) })),
};
