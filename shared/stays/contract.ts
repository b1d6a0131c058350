/** Stays: who is expected, who is in the house, and every step from reservation to departure. */
import { z } from 'zod';
import { subjectEvent } from '../events/contract.ts';
import { dayOfYear } from '../guests/model.ts';
import { calendarDay, id, moment, placeCode, reason, text } from '../kernel/fields.ts';
import { command, query } from '../kernel/procedure.ts';
import { subjectKinds } from '../kernel/subjects.ts';
import { reservationStates } from '../rooms/model.ts';
import { stayStates, vipClasses, welcomeSpots } from './model.ts';

export const stayView = z.object({
  id,
  room: z.string(),
  /** Null for a guest who stays incognito, to all who need not know. */
  guest: z.string().nullable(),
  incognito: z.boolean(),
  party: z.number().int(),
  /** Empty for a guest who stays incognito, likewise. */
  companions: z.array(z.string()),
  vipClass: z.enum(vipClasses).nullable(),
  language: z.string().nullable(),
  company: z.string().nullable(),
  arrival: z.iso.date(),
  departure: z.iso.date(),
  dayUse: z.boolean(),
  /** When the guest is thought to come, and until when the room is promised on the last day. */
  expectedAt: moment.nullable(),
  leavesAt: moment.nullable(),
  state: z.enum(stayStates),
  reservation: z.enum(reservationStates).nullable(),
  arrivedAt: moment.nullable(),
  departedAt: moment.nullable(),
  /** The stay the room is let to, for a guest who shares it. */
  sharesId: id.nullable(),
  /** The guest's file. */
  guestId: id.nullable(),
  /** Earlier stays of the same guest, where the guest was known again. */
  earlier: z.number().int(),
  preferences: z.array(z.string()),
  notes: z.string().nullable(),
});
export type StayView = z.infer<typeof stayView>;

/** Something that must not be forgotten when a guest leaves: key of its words and what they name. */
export const openThing = z.object({
  kind: z.enum([
    'request',
    'loan',
    'meal',
    'tray',
    'laundry',
    'charge',
    'complaint',
    'lost',
    'message',
    'bed',
    'shoes',
    'luggage',
  ]),
  subject: z.object({ kind: z.enum(subjectKinds), id: z.string() }),
  /** Under `stays.open`. */
  words: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type OpenThing = z.infer<typeof openThing>;

export const stayCard = stayView.extend({
  phone: z.string().nullable(),
  /** Earlier stays of the same guest, newest first. */
  history: z.array(
    z.object({ id, room: z.string(), arrival: z.iso.date(), departure: z.iso.date() }),
  ),
  /** What is still open at the room, while the guest is there. */
  open: z.array(openThing),
  events: z.array(subjectEvent),
});
export type StayCard = z.infer<typeof stayCard>;

const name = z.string().trim().min(1).max(80);
const phone = z.string().trim().min(3).max(32);
const details = z.object({
  guest: name,
  incognito: z.boolean(),
  party: z.number().int().min(1).max(99),
  companions: z.array(name).max(20),
  vipClass: z.enum(vipClasses).nullable(),
  language: z.string().trim().min(2).max(16).nullable(),
  phone: phone.nullable(),
  company: name.nullable(),
  preferences: z.array(z.string().trim().min(1).max(200)).max(30),
  notes: text.nullable(),
  /** When the guest is thought to come, and until when the room is promised on the last day. */
  expectedAt: moment.nullable(),
  leavesAt: moment.nullable(),
});
/**
 * All but the name may be left out: an unknown guest is one person of the house's language, a known one as their
 * file says, incognito too.
 */
const newGuest = details
  .partial()
  .required({ guest: true })
  .extend({
    /** Shown at the desk: what tells two of one name apart. Both go into the guest's file. */
    document: z.string().trim().min(4).max(40).optional(),
    birthday: dayOfYear.optional(),
  });

export const roomAndDates = z.object({
  place: placeCode,
  /** Left out: today. */
  arrival: calendarDay.optional(),
  departure: calendarDay,
  /** Shares the room of whoever has it; without it two in one bed are refused. */
  share: z.boolean().optional(),
});
export const newStay = newGuest.extend(roomAndDates.shape);
export type NewStay = z.infer<typeof newStay>;

const welcomeStep = z.object({
  vipClass: z.enum(vipClasses),
  service: z.string().min(1).max(64),
  minutesBefore: z.number().int().min(0).max(1_440),
  /** Where the guest is met; null: work in the room. */
  spot: z.enum(welcomeSpots).nullable(),
});
export type WelcomeStep = z.infer<typeof welcomeStep>;

/** What the desk says beside the stay, under `stays.notice`: the room is not clean, it is queued for. */
const notices = z.array(z.string());
const withNotices = z.object({ stay: stayView, notices });

export const staysContract = {
  /**
   * `today`: expected and in the house, and who left today; `in-house`, `expected`, `departed` (of the
   * last days), `due-out`, `arrival` as the front office calls them.
   */
  list: query('board.view')
    .input(
      z
        .object({
          show: z
            .enum(['today', 'in-house', 'expected', 'departed', 'due-out', 'arrival'])
            .default('today'),
          place: placeCode.optional(),
        })
        .prefault({}),
    )
    .output(z.object({ stays: z.array(stayView) })),
  get: query('board.view').input(z.object({ id })).output(stayCard),
  /** What is done for an arrival by the guest's class: services, and how long before. */
  welcome: query('board.view').output(z.object({ steps: z.array(welcomeStep) })),
  /** Puts a step in or changes it; without minutes it goes. What is booked already stays as it is. */
  setWelcome: command('rooms.settings')
    .input(
      welcomeStep.extend({
        minutesBefore: welcomeStep.shape.minutesBefore.nullable(),
        /** Left out: as it was; in the room for a new step. */
        spot: welcomeStep.shape.spot.optional(),
      }),
    )
    .output(z.object({ steps: z.array(welcomeStep) })),
  /** What is still open at a room: loans, trays, laundry, charges, complaints, lost things, work. */
  openAt: query('board.view')
    .input(z.object({ place: placeCode }))
    .output(z.object({ open: z.array(openThing) })),
  /** A guest who will come. */
  expect: command('stays.manage').input(newStay).output(withNotices),
  /** An expected guest by the id, or one who has just come, with a name, a room and a departure. */
  checkIn: command('stays.manage')
    .input(
      z.union([
        z.object({ id, place: placeCode.optional(), share: z.boolean().optional() }),
        newStay,
      ]),
    )
    .output(withNotices),
  /** What is known of the guest is put right; the dates too. */
  change: command('stays.manage')
    .input(
      details
        .partial()
        .extend({ id, arrival: calendarDay.optional(), departure: calendarDay.optional() }),
    )
    .output(withNotices),
  extend: command('stays.manage')
    .input(z.object({ id: id.optional(), place: placeCode.optional(), departure: calendarDay }))
    .output(withNotices),
  /** One guest by the id, or everybody in a room. Expected guests are moved likewise, before they come. */
  move: command('stays.manage')
    .input(
      z.object({
        id: id.optional(),
        place: placeCode.optional(),
        to: placeCode,
        share: z.boolean().optional(),
        reason: reason.optional(),
      }),
    )
    .output(z.object({ stays: z.array(stayView), notices })),
  /** One guest by the id, or everybody in a room; says what was still open. */
  checkOut: command('stays.manage')
    .input(z.object({ id: id.optional(), place: placeCode.optional() }))
    .output(z.object({ stays: z.array(stayView), open: z.array(openThing) })),
  /** A check-out by mistake: the guest has not left. Refused once somebody else has the room. */
  reinstate: command('stays.manage').input(z.object({ id })).output(withNotices),
  /** Will not come after all, or did not come. */
  cancel: command('stays.manage')
    .input(z.object({ id, reason, noShow: z.boolean().optional() }))
    .output(stayView),
};
