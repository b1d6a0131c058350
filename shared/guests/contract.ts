/** Guests' files: the person over the stays. A file is looked into by somebody, and that is on record. */
import { z } from 'zod';
import { subjectEvent } from '../events/contract.ts';
import { bilingual, calendarDay, id, moment, placeCode, reason, text } from '../kernel/fields.ts';
import { command, query, report } from '../kernel/procedure.ts';
import { stayStates, vipClasses } from '../stays/model.ts';
import {
  anniversaryKinds,
  dayOfYear,
  doubleReasons,
  preferenceKinds,
  preferenceSources,
} from './model.ts';

export const guestPreference = z.object({
  id,
  kind: z.enum(preferenceKinds),
  text: z.string(),
  source: z.enum(preferenceSources),
  /** Since when it is known. */
  on: z.iso.date(),
  by: z.string(),
  byName: z.string(),
});

const anniversary = z.object({ kind: z.enum(anniversaryKinds), on: z.iso.date() });
export type Anniversary = z.infer<typeof anniversary>;

/** What is known at once, in a list. */
export const guestLine = z.object({
  id,
  /** Null for a guest who stays incognito, to all who need not know. */
  name: z.string().nullable(),
  incognito: z.boolean(),
  vipClass: z.enum(vipClasses).nullable(),
  language: z.string().nullable(),
  company: z.string().nullable(),
  /** Stays that have been, or are. */
  stays: z.number().int(),
  /** The room, for who is in the house or expected next. */
  room: z.string().nullable(),
  here: z.boolean(),
  lastDeparture: z.iso.date().nullable(),
  preferences: z.number().int(),
  /** Open care. */
  care: z.number().int(),
});
export type GuestLine = z.infer<typeof guestLine>;

/** What whoever speaks to a guest has to know first. */
export const guestBrief = z.object({
  guestId: id.nullable(),
  stayId: id,
  name: z.string().nullable(),
  vipClass: z.enum(vipClasses).nullable(),
  language: z.string().nullable(),
  likes: z.array(z.string()),
  avoids: z.array(z.string()),
  anniversaries: z.array(anniversary),
  /** Requests of the guest that are open. */
  open: z.number().int(),
  care: z.number().int(),
});
export type GuestBrief = z.infer<typeof guestBrief>;

/** A preference the requests show, and nobody has confirmed or refused. */
export const preferenceProposal = z.object({
  service: z.string(),
  ...bilingual.shape,
  times: z.number().int(),
  stays: z.number().int(),
  days: z.number().int(),
  lastOn: z.iso.date(),
});
export type PreferenceProposal = z.infer<typeof preferenceProposal>;

const pastStay = z.object({
  id,
  room: z.string(),
  arrival: z.iso.date(),
  departure: z.iso.date(),
  state: z.enum(stayStates),
});

const line = z.object({ id, at: moment, place: z.string().nullable(), state: z.string() });
const history = z.object({
  requests: z.array(
    line.extend({ number: z.number().int(), ...bilingual.shape, words: z.string() }),
  ),
  complaints: z.array(
    line.extend({
      number: z.number().int(),
      words: z.string(),
      /** For the eyes of the entitled, who alone are told of it. */
      confidential: z.boolean().optional(),
    }),
  ),
  lost: z.array(
    line.extend({
      kind: z.enum(['found-item', 'loss-report']),
      number: z.number().int(),
      words: z.string(),
    }),
  ),
  loans: z.array(line.extend({ number: z.number().int(), ...bilingual.shape })),
});

const look = z.object({ at: moment, by: z.string(), byName: z.string() });

const mergedFile = z.object({ id, name: z.string().nullable(), at: moment, by: z.string() });

export const guestCard = guestLine.extend({
  phone: z.string().nullable(),
  document: z.string().nullable(),
  birthday: z.string().nullable(),
  wedding: z.string().nullable(),
  notes: z.string().nullable(),
  anniversaries: z.array(anniversary),
  preferenceList: z.array(guestPreference),
  proposals: z.array(preferenceProposal),
  stayList: z.array(pastStay),
  history,
  /** Files put into this one, which can be taken out again. */
  merged: z.array(mergedFile),
  /** Null for those who may not see who has looked. */
  looks: z.array(look).nullable(),
  events: z.array(subjectEvent),
});
export type GuestCard = z.infer<typeof guestCard>;

export const doubleProposal = z.object({
  one: guestLine,
  other: guestLine,
  reasons: z.array(z.enum(doubleReasons)),
});
export type DoubleProposal = z.infer<typeof doubleProposal>;

const short = z.string().trim().min(1).max(80);
const preferenceText = z.string().trim().min(1).max(200);

const facts = z.object({
  name: short,
  phone: z.string().trim().min(3).max(32).nullable(),
  company: short.nullable(),
  /** Number of the passport or card shown. */
  document: z.string().trim().min(4).max(40).nullable(),
  vipClass: z.enum(vipClasses).nullable(),
  language: z.string().trim().min(2).max(16).nullable(),
  birthday: dayOfYear.nullable(),
  wedding: dayOfYear.nullable(),
  notes: text.nullable(),
});

export const guestsContract = {
  /** Files by name (Chinese, pinyin, Latin), telephone or company. An incognito guest is found by who may see. */
  find: report('guests.view')
    .input(
      z.object({ text: z.string().max(80), limit: z.number().int().min(1).max(50).default(8) }),
    )
    .output(z.object({ guests: z.array(guestLine) })),
  list: report('guests.view')
    .input(
      z
        .object({
          show: z.enum(['here', 'key', 'returning', 'all']).default('here'),
          limit: z.number().int().min(1).max(1_000).default(300),
        })
        .prefault({}),
    )
    .output(z.object({ guests: z.array(guestLine) })),
  /** Who lives in a room, or in the room of a call: what to know before speaking. */
  at: query('board.view')
    .input(z.object({ place: placeCode }))
    .output(z.object({ guests: z.array(guestBrief) })),
  /** Opens a file. Who looked, and when, is recorded; again only after a quarter of an hour. */
  get: command('guests.view').input(z.object({ id })).output(guestCard),
  change: command('guests.keep').input(facts.partial().extend({ id })).output(guestCard),
  addPreference: command('guests.keep')
    .input(
      z.object({
        id,
        kind: z.enum(preferenceKinds),
        text: preferenceText,
        source: z.enum(['said', 'observed']).default('said'),
        /** Left out: today. */
        on: calendarDay.optional(),
      }),
    )
    .output(guestCard),
  /** Holds no longer, or was wrong. */
  dropPreference: command('guests.keep')
    .input(z.object({ preference: id, reason: reason.optional() }))
    .output(guestCard),
  /** What the requests show is taken into the file, or refused: it comes again on new evidence alone. */
  decide: command('guests.keep')
    .input(
      z.object({
        id,
        service: z.string().min(1).max(64),
        take: z.boolean(),
        /** In whose words it is kept; left out: the service's name. */
        text: preferenceText.optional(),
      }),
    )
    .output(guestCard),
  /** Pairs that may be one person, with why; nobody is put together unasked. */
  doubles: report('guests.view').output(z.object({ pairs: z.array(doubleProposal) })),
  /** The second file goes into the first. */
  merge: command('guests.manage')
    .input(z.object({ keep: id, gone: id, reason: reason.optional() }))
    .output(guestCard),
  /** Takes a file out of the one it was put into: as before, with what came to it since. */
  unmerge: command('guests.manage')
    .input(z.object({ id, reason: reason.optional() }))
    .output(guestCard),
  /** Two people after all: not proposed again. Answers which two files it is of. */
  apart: command('guests.manage')
    .input(z.object({ one: id, other: id }))
    .output(z.object({ one: id, other: id })),
};
