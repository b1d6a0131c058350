/** The house itself: whether there is one, its first set-up, its settings. */
import { z } from 'zod';
import { dayMs } from '../kernel/durations.ts';
import { errorData } from '../kernel/errors.ts';
import { bilingual, language, moment, staffCode } from '../kernel/fields.ts';
import { access, command, query } from '../kernel/procedure.ts';
import { serviceModels } from '../rooms/model.ts';
import { pin } from '../staff/contract.ts';

export const houseStatus = z.object({
  /** `none`: first run. `trouble`: the database cannot be used; nothing was touched. */
  state: z.enum(['none', 'ready', 'trouble']),
  version: z.string(),
  dataDir: z.string(),
  demo: z.boolean(),
  name: bilingual.nullable(),
  language,
  trouble: errorData.extend({ code: z.string(), message: z.string() }).nullable(),
});
export type HouseStatus = z.infer<typeof houseStatus>;

/** "Floors 3–12, 01–18, no 4s or 13": how a layout is drawn by pattern. */
export const floorPattern = z.object({
  fromFloor: z.number().int().min(1).max(199),
  untilFloor: z.number().int().min(1).max(199),
  fromRoom: z.number().int().min(1).max(999),
  untilRoom: z.number().int().min(1).max(999),
  /** Letter before the number, as in A1501. */
  prefix: z.string().max(3).default(''),
  /** Digit that no floor or room number may hold, e.g. `4`. */
  withoutDigit: z.string().max(1).default(''),
  /** Floor and room numbers left out, e.g. 13. */
  without: z.array(z.number().int()).default([]),
  model: z.enum(serviceModels).default('centre'),
});

export const newHouse = z.object({
  name: bilingual,
  language,
  timeZone: z.string().max(64),
  floors: z.array(floorPattern).min(1).max(20),
  administrator: z.object({ code: staffCode, name: z.string().trim().min(1).max(80), pin }),
});

export const houseContract = {
  status: access('anyone').output(houseStatus),
  /** First run only: an invented house to try everything in; marked as one, to be thrown away. */
  createDemo: access('anyone')
    .input(z.object({ at: moment.optional() }).optional())
    .output(houseStatus),
  /** First run only: the real house. */
  create: access('anyone').input(newHouse).output(houseStatus),
  /** An empty house with one administrator: no rooms yet, to be filled by a program. */
  createEmpty: access('anyone')
    .input(newHouse.pick({ administrator: true }).extend({ name: bilingual.optional() }))
    .output(houseStatus),
  /** The rooms a pattern would make, before anything is made. */
  drawFloors: access('anyone')
    .input(z.object({ floors: z.array(floorPattern).max(20) }))
    .output(
      z.object({ floors: z.array(z.object({ code: z.string(), rooms: z.array(z.string()) })) }),
    ),
  /**
   * The PC's clock was ahead and has been put right: the house goes by it again. (One that was behind is followed
   * without being told.) Refused where the PC does not say what somebody's watch says, within five minutes.
   */
  followClock: command('house.manage')
    .input(z.object({ at: moment }))
    .output(z.object({ ok: z.literal(true) })),
  settings: query('board.view').output(
    z.object({
      language,
      timeZone: z.string(),
      undoMs: z.number(),
      idleLockMs: z.number(),
      warnShare: z.number(),
      graceMinutes: z.number(),
      breakMinutes: z.number(),
      overtimeMinutes: z.number(),
      /** What a guest dials for the centre; empty: not set yet. */
      centrePhone: z.string(),
    }),
  ),
  change: command('house.manage')
    .input(
      z.object({
        language: language.optional(),
        idleLockMs: z.number().int().min(30_000).max(dayMs).optional(),
        undoMs: z.number().int().min(0).max(600_000).optional(),
        graceMinutes: z.number().int().min(0).max(60).optional(),
        breakMinutes: z.number().int().min(1).max(240).optional(),
        overtimeMinutes: z.number().int().min(1).max(240).optional(),
        centrePhone: z.string().trim().max(40).optional(),
      }),
    )
    .output(z.object({ ok: z.literal(true) })),
};
