/** What if: a past month replayed under another service model or with other people, before anyone changes anything. */
import { z } from 'zod';
import { calendarDay, moment } from '../kernel/fields.ts';
import { report } from '../kernel/procedure.ts';
import { week } from '../service-model/contract.ts';
import { departments } from '../staff/contract.ts';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
const floors = z.array(z.string().trim().min(1).max(16)).min(1).max(200);

/** The floors named are served by this week throughout; the others as today. */
const otherModel = z.object({ floors, week });

/**
 * People of a department, each day at these hours (left out: all day), on these floors (left out: the
 * whole house). `add` counts them to those who were here, below nought takes so many away; `instead`
 * lets nobody but these work for the department.
 */
const otherPeople = z
  .object({
    department: z.enum(departments),
    people: z.number().int().min(-50).max(200),
    from: clock.default('00:00'),
    until: clock.default('24:00'),
    floors: floors.optional(),
    how: z.enum(['add', 'instead']).default('add'),
  })
  .refine(({ how, people }) => how === 'add' || people >= 0);
export type OtherPeople = z.infer<typeof otherPeople>;

export const whatIfInput = z.object({
  /** A day with all its hours, or a moment; both days are included. Left out: the last thirty days. */
  from: z.union([calendarDay, moment]).optional(),
  until: z.union([calendarDay, moment]).optional(),
  model: z.array(otherModel).max(50).optional(),
  staffing: z.array(otherPeople).max(50).optional(),
  /** Another draw of the times; the same seed gives the same answer. */
  seed: z.string().max(64).default('1'),
});
export type WhatIfInput = z.infer<typeof whatIfInput>;

/** How many of the jobs were done inside their target. */
const share = z.object({
  inside: z.number().int(),
  /** Minutes from when it could begin until done: the middle, and what nine of ten keep. */
  medianMinutes: z.number().nullable(),
  p90Minutes: z.number().nullable(),
  /** Never done, for want of anybody. */
  undone: z.number().int(),
});
const line = z.object({
  jobs: z.number().int(),
  /** Inside the target as it really went, replayed as today, replayed otherwise. */
  was: z.number().int(),
  now: z.number().int(),
  otherwise: z.number().int(),
});

export const whatIfAnswer = z.object({
  from: moment,
  until: moment,
  jobs: z.number().int(),
  /** Not replayed: cancelled, or not done yet. */
  leftOut: z.object({ cancelled: z.number().int(), notDone: z.number().int() }),
  /** Days on which nobody had signed on, so that the roster stands for who was here. */
  daysByRoster: z.number().int(),
  was: share,
  now: share,
  otherwise: share,
  /** By the hour of day a job could begin at: 24 lines. */
  hours: z.array(line.extend({ hour: z.number().int() })),
  floors: z.array(line.extend({ floor: z.string() })),
  departments: z.array(line.extend({ department: z.enum(departments) })),
});
export type WhatIfAnswer = z.infer<typeof whatIfAnswer>;

export const whatIfContract = {
  /**
   * Replays what was asked for. The rule: each job comes when it came. How long until it is answered and
   * how long it then takes is drawn, seeded, from the jobs of its service that were really done, under the
   * desk or the centre as its floor is served. It goes to whom routing would propose. Everybody does one
   * job at a time, the more urgent first, then the earlier; to another floor it is a minute for the lift
   * and ten seconds a floor. What nobody has begun moves when a floor turns or its person leaves, and is
   * given up after a day. Breaks are not counted. It is replayed twice with the same draws: as today, and otherwise.
   */
  run: report('record.view').input(whatIfInput).output(whatIfAnswer),
};
