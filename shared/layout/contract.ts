/** The layout of the house: floors, wings, rooms and which connect, areas; drawn by pattern, edited by hand. */
import { z } from 'zod';
import { subjectEvent } from '../events/contract.ts';
import { floorPattern } from '../house/contract.ts';
import { moment, reason } from '../kernel/fields.ts';
import { command, query } from '../kernel/procedure.ts';
import { subjectKinds } from '../kernel/subjects.ts';
import { serviceModels } from '../rooms/model.ts';
import { openKinds } from './model.ts';

/** A room number as it is to stand on the door: no spaces, no marks but a hyphen or a slash within. */
export const roomNumber = z
  .string()
  .trim()
  .min(1)
  .max(12)
  .regex(/^[\p{L}\p{N}]+(?:[-/][\p{L}\p{N}]+)*$/u);
const place = z.string().trim().min(1).max(32);
const floorCode = z.string().trim().min(1).max(8);
const roomType = z.string().trim().min(1).max(40);
const wing = z.string().trim().max(40).nullable();

export const layoutRoom = z.object({
  id: z.string(),
  number: z.string(),
  floor: z.string(),
  type: z.string(),
  wing: z.string().nullable(),
  /** Numbers of the rooms one goes through to. */
  connects: z.array(z.string()),
  /** What it was called before, newest first. */
  formerly: z.array(z.string()),
});
export type LayoutRoom = z.infer<typeof layoutRoom>;

export const layoutArea = z.object({
  code: z.string(),
  zh: z.string(),
  en: z.string(),
  aliases: z.array(z.string()),
  floor: z.string().nullable(),
  retiredAt: moment.nullable(),
});
export type LayoutArea = z.infer<typeof layoutArea>;

export const retiredRoom = z.object({
  id: z.string(),
  number: z.string(),
  floor: z.string(),
  type: z.string(),
  wing: z.string().nullable(),
  retiredAt: moment,
  reason: z.string().nullable(),
  /** What it was called before, newest first. */
  formerly: z.array(z.string()),
});

export type RetiredRoom = z.infer<typeof retiredRoom>;

export const layoutView = z.object({
  floors: z.array(
    z.object({
      code: z.string(),
      rooms: z.array(layoutRoom),
    }),
  ),
  areas: z.array(layoutArea),
  retiredAreas: z.array(layoutArea),
  retiredRooms: z.array(retiredRoom),
  /** In use already, most used first. */
  types: z.array(z.string()),
  wings: z.array(z.string()),
});
export type LayoutView = z.infer<typeof layoutView>;

/** Something that keeps a room from leaving the house. */
export const openAtRoom = z.object({
  kind: z.enum(openKinds),
  subject: z.object({ kind: z.enum(subjectKinds), id: z.string() }),
  /** What a person calls it: a request's number, a guest's name, a key's code. */
  label: z.string(),
  /** Closed with the room where that is asked for; the others are seen to first. */
  closable: z.boolean(),
});
export type OpenAtRoom = z.infer<typeof openAtRoom>;

const drawn = z.object({ floors: z.array(floorPattern).min(1).max(20) });
const done = z.object({ layout: layoutView });
const renaming = z.object({ from: place, to: roomNumber });

export const layoutContract = {
  get: query('board.view').output(layoutView),
  /** What a pattern would add: rooms the house has already are left as they are. */
  drawPreview: query('board.view')
    .input(drawn)
    .output(
      z.object({
        floors: z.array(
          z.object({
            code: z.string(),
            isNew: z.boolean(),
            rooms: z.array(z.object({ number: z.string(), isNew: z.boolean() })),
          }),
        ),
        added: z.number().int(),
      }),
    ),
  draw: command('layout.manage')
    .input(drawn.extend({ type: roomType.optional(), wing: wing.optional() }))
    .output(done.extend({ added: z.number().int() })),
  addRoom: command('layout.manage')
    .input(
      z.object({
        number: roomNumber,
        /** Left out: told by the number. One the house does not have is added. */
        floor: floorCode.optional(),
        type: roomType.optional(),
        wing: wing.optional(),
      }),
    )
    .output(done),
  /** Type, wing or floor of some rooms. */
  change: command('layout.manage')
    .input(
      z.object({
        places: z.array(place).min(1).max(2_000),
        type: roomType.optional(),
        wing: wing.optional(),
        floor: floorCode.optional(),
      }),
    )
    .output(done),
  /** Puts a room before another of its floor, or at the floor's end. */
  position: command('layout.manage')
    .input(z.object({ place, before: place.nullable() }))
    .output(done),
  connect: command('layout.manage')
    .input(z.object({ place, to: place }))
    .output(done),
  disconnect: command('layout.manage')
    .input(z.object({ place, to: place }))
    .output(done),
  /** New numbers for some rooms, all at once: two may swap. Everything follows; history stays with the room. */
  renumber: command('layout.manage')
    .input(z.object({ changes: z.array(renaming).min(1).max(2_000) }))
    .output(done.extend({ followed: z.number().int() })),
  /** What keeps a room from leaving the house. */
  openAt: query('board.view')
    .input(z.object({ place }))
    .output(z.object({ open: z.array(openAtRoom) })),
  /** Out of the house; refused while something is open there, unless it can be and is closed with it. */
  remove: command('layout.manage')
    .input(z.object({ place, close: z.boolean().default(false), reason: reason.optional() }))
    .output(done),
  /** A room out of use comes back, with its history; under another number where its own is taken. */
  restore: command('layout.manage')
    .input(z.object({ place, as: roomNumber.optional() }))
    .output(done),
  /** A room's story over all its numbers, oldest first. */
  history: query('board.view')
    .input(z.object({ place }))
    .output(
      z.object({
        number: z.string(),
        /** Numbers it bore before, oldest first. */
        names: z.array(z.object({ number: z.string(), until: moment })),
        /** Other rooms that bore its number before. */
        others: z.array(z.object({ number: z.string(), until: moment })),
        events: z.array(subjectEvent.extend({ number: z.string() })),
      }),
    ),
  addFloor: command('layout.manage')
    .input(z.object({ code: floorCode, model: z.enum(serviceModels).default('centre') }))
    .output(done),
  /** Floors in the house's order, lowest first: each of them once. */
  orderFloors: command('layout.manage')
    .input(z.object({ codes: z.array(floorCode).min(1).max(300) }))
    .output(done),
  /** Only one without rooms; its areas go out of use with it. Added again, it is served as it was. */
  removeFloor: command('layout.manage')
    .input(z.object({ code: floorCode }))
    .output(done),
  addArea: command('layout.manage')
    .input(
      z.object({
        zh: z.string().trim().min(1).max(80),
        en: z.string().trim().min(1).max(80),
        aliases: z.array(z.string().trim().min(1).max(80)).max(30).default([]),
        floor: floorCode.nullable().default(null),
        /** Left out: made of the English name. */
        code: z
          .string()
          .trim()
          .regex(/^[a-z][a-z0-9-]{0,30}$/)
          .optional(),
      }),
    )
    .output(done),
  changeArea: command('layout.manage')
    .input(
      z.object({
        code: place,
        zh: z.string().trim().min(1).max(80).optional(),
        en: z.string().trim().min(1).max(80).optional(),
        aliases: z.array(z.string().trim().min(1).max(80)).max(30).optional(),
        floor: floorCode.nullable().optional(),
      }),
    )
    .output(done),
  /** Out of use: nothing new is recorded there, what happened there keeps its name. */
  retireArea: command('layout.manage')
    .input(z.object({ code: place }))
    .output(done),
  restoreArea: command('layout.manage')
    .input(z.object({ code: place }))
    .output(done),
};
