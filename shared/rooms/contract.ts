/** Rooms: what state each is in and since when, who lives there, what does not agree, what it has had. */
import { z } from 'zod';
import { boardRoom } from '../board/contract.ts';
import { id, moment, placeCode, reason, staffCode } from '../kernel/fields.ts';
import { command, query } from '../kernel/procedure.ts';
import { requestView } from '../requests/contract.ts';
import { stayView } from '../stays/contract.ts';
import {
  closedStates,
  discrepancyKinds,
  flagSources,
  housekeepingStates,
  occupancies,
  openStates,
  roomFlags,
} from './model.ts';

const flagFact = z.object({
  flag: z.enum(roomFlags),
  since: moment,
  /** Staff code of who put it in, and on whose word. */
  by: z.string(),
  source: z.enum(flagSources),
  /** Extra beds in the room. */
  count: z.number().int().optional(),
});

export const roomClosure = z.object({
  id,
  place: z.string(),
  kind: z.enum(closedStates),
  reason: z.string(),
  from: moment,
  until: moment.nullable(),
  returnTo: z.enum(openStates),
  state: z.enum(['planned', 'closed', 'over', 'withdrawn']),
  by: z.string(),
});
export type RoomClosure = z.infer<typeof roomClosure>;

export const discrepancyView = z.object({
  id,
  place: z.string(),
  kind: z.enum(discrepancyKinds),
  /** What housekeeping has found, against what the front office has. */
  found: z.enum(occupancies),
  foundPersons: z.number().int().nullable(),
  expectedPersons: z.number().int(),
  at: moment,
  by: z.string(),
  explanation: z.string().nullable(),
  explainedBy: z.string().nullable(),
  ended: z.boolean(),
});
export type DiscrepancyView = z.infer<typeof discrepancyView>;

export const roomCard = boardRoom.extend({
  type: z.string(),
  wing: z.string().nullable(),
  /** Numbers of the rooms one goes through to. */
  connects: z.array(z.string()),
  /** What it was called before, newest first. */
  formerly: z.array(z.string()),
  /** Since when housekeeping says so. */
  stateSince: moment.nullable(),
  flagged: z.array(flagFact),
  stays: z.array(stayView),
  closures: z.array(roomClosure),
  discrepancyOpen: discrepancyView.nullable(),
  /** Open work first, then what the room had today, newest first. */
  open: z.array(requestView),
  today: z.array(requestView),
});
export type RoomCard = z.infer<typeof roomCard>;

/** True puts a flag up, false takes it down; a number is that many extra beds. */
const flagWishes = z
  .object(
    Object.fromEntries(roomFlags.map((flag) => [flag, z.boolean()])) as Record<
      (typeof roomFlags)[number],
      z.ZodBoolean
    >,
  )
  .extend({ extraBed: z.union([z.boolean(), z.number().int().min(0).max(9)]) })
  .partial()
  .strict();
export type FlagWishes = z.infer<typeof flagWishes>;

const wishes = {
  housekeeping: z.enum(housekeepingStates).optional(),
  flags: flagWishes.optional(),
  source: z.enum(flagSources).optional(),
  /** Staff code of whoever reports it by telephone; inspected only on the word of those entitled. */
  by: staffCode.optional(),
  /** When it was seen so: a late report never overwrites a guest who has come or gone since. */
  seenAt: moment.optional(),
  /** Why, until when and to what it returns, for a room that is closed. */
  reason: reason.optional(),
  until: moment.optional(),
  returnTo: z.enum(openStates).optional(),
};

const roomSettings = z.object({
  /** When occupied rooms turn dirty by themselves, in minutes after midnight; null: never. */
  dirtyMinute: z.number().int().min(0).max(1_439).nullable(),
  /** Work behind a do-not-disturb is looked at again after so many minutes. */
  recheckMinutes: z.number().int().min(5).max(720),
  /** A guest is looked in on when the sign has hung so many hours; null: never. */
  welfareHours: z.number().int().min(1).max(96).nullable(),
  /** When guests of whom no hour is known are thought to come, in minutes after midnight. */
  arrivalMinute: z.number().int().min(0).max(1_439),
});
export type RoomSettings = z.infer<typeof roomSettings>;
export type RoomSettingsWish = { [K in keyof RoomSettings]?: RoomSettings[K] | undefined };

/** Of one act, for as long as it may be taken back. */
const batch = id.nullable();

export const roomsContract = {
  list: query('board.view').output(z.object({ rooms: z.array(boardRoom) })),
  get: query('board.view')
    .input(z.object({ place: placeCode }))
    .output(roomCard),
  /** Says of a room what housekeeping and its door say. */
  set: command('rooms.set')
    .input(z.object({ place: placeCode, ...wishes }))
    .output(boardRoom.extend({ batch })),
  /** The same of many at once: all of them or none. */
  setMany: command('rooms.set')
    .input(z.object({ places: z.array(placeCode).min(1).max(2_000), ...wishes }))
    .output(
      z.object({
        rooms: z.array(boardRoom),
        batch,
        /** How much open work there waits for the sign to come down. */
        waiting: z.number().int(),
      }),
    ),
  /** Takes back one act of `set` or `setMany`; a room somebody has changed since stays as it is. */
  undo: command('rooms.set')
    .input(z.object({ batch: id }))
    .output(z.object({ restored: z.array(z.string()), kept: z.array(z.string()) })),
  /** Out of order or of service, now or from a moment on, until a moment or until it is opened again. */
  close: command('rooms.close')
    .input(
      z.object({
        place: placeCode,
        kind: z.enum(closedStates),
        reason,
        from: moment.optional(),
        until: moment.optional(),
        returnTo: z.enum(openStates).optional(),
      }),
    )
    .output(roomClosure),
  /** Opens it again before its time, or calls a planned closure off. */
  open: command('rooms.close')
    .input(z.object({ closure: id }))
    .output(roomClosure),
  closures: query('board.view').output(z.object({ closures: z.array(roomClosure) })),
  /** What an attendant finds behind the door: somebody lives there or not, and how many. */
  report: command('rooms.set')
    .input(
      z.object({
        place: placeCode,
        found: z.enum(occupancies),
        persons: z.number().int().min(0).max(99).optional(),
        by: staffCode.optional(),
      }),
    )
    .output(z.object({ discrepancy: discrepancyView.nullable() })),
  /** Front office against housekeeping: what stands now; `past` adds those that are over. */
  discrepancies: query('board.view')
    .input(z.object({ past: z.boolean().optional() }).optional())
    .output(z.object({ discrepancies: z.array(discrepancyView) })),
  /** Why it is so; it is over with that. */
  explain: command('rooms.explain')
    .input(z.object({ id, explanation: reason }))
    .output(discrepancyView),
  settings: query('board.view').output(roomSettings),
  changeSettings: command('rooms.settings').input(roomSettings.partial()).output(roomSettings),
};
