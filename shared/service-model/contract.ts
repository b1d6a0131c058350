/** How the floors are served: week calendars, exceptions, who answers at a moment, and what a change would do. */
import { z } from 'zod';
import { calendarDay, id, moment, placeCode, reason, staffCode } from '../kernel/fields.ts';
import { command, query } from '../kernel/procedure.ts';
import { because } from '../requests/contract.ts';
import { serviceModels } from '../rooms/model.ts';
import { servedBys } from './model.ts';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Hours of a floor's desk, `07:00`–`11:00`; until at or before from runs over midnight, `24:00` is midnight. */
export const deskHours = z
  .object({ from: clock, until: z.union([clock, z.literal('24:00')]) })
  .refine(({ from, until }) => from !== until);
export type DeskHours = z.infer<typeof deskHours>;

const day = z.array(deskHours).max(12);
/** Monday first. The hours of a day are those that begin on it; none: the centre all day. */
export const week = z.array(day).length(7);

const floorCode = z.string().trim().min(1).max(16);
const someFloors = z.array(floorCode).min(1).max(200);

/** What says how a floor is served: its week, or an exception with its reason. */
const rule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('week') }),
  z.object({ kind: z.literal('exception'), id, reason: z.string() }),
]);

export const servedView = z.object({
  /** The model of the floor's week, and who serves it at the moment. */
  model: z.enum(serviceModels),
  servedBy: z.enum(servedBys),
  since: moment.nullable(),
  /** Null: no change within nine days. */
  until: moment.nullable(),
  rule,
});

export const exceptionView = z.object({
  id,
  from: calendarDay,
  until: calendarDay,
  /** Null: the whole house. */
  floors: z.array(z.string()).nullable(),
  hours: z.array(deskHours),
  reason: z.string(),
  addedAt: moment,
  addedBy: z.string(),
  removedAt: moment.nullable(),
  removedBy: z.string().nullable(),
});
export type ExceptionView = z.infer<typeof exceptionView>;

export const calendarView = z.object({
  id,
  model: z.enum(serviceModels),
  week,
  /** Null: since the floor was drawn. */
  from: moment.nullable(),
  until: moment.nullable(),
  by: z.string(),
});

export type CalendarView = z.infer<typeof calendarView>;

const floorView = z.object({
  floor: z.string(),
  now: servedView,
  /** In force now, then what is planned, in order. */
  calendar: calendarView,
  planned: z.array(calendarView),
});
export type FloorView = z.infer<typeof floorView>;

/** A week for some floors, from a moment on (left out: now). */
const change = z.object({ floors: someFloors, week, from: moment.optional() });
/** Days on which some floors, or the whole house, are served otherwise. */
const exception = z.object({
  from: calendarDay,
  until: calendarDay.optional(),
  floors: someFloors.optional(),
  hours: day,
  reason,
});

/** A stretch in which somebody else would serve a floor. */
const difference = z.object({
  floor: z.string(),
  from: moment,
  until: moment,
  was: z.enum(servedBys),
  becomes: z.enum(servedBys),
});

/** What becomes of an open request when its floor turns at once. */
const follows = z.object({
  id,
  number: z.number().int(),
  floor: z.string(),
  place: z.string().nullable(),
  service: z.string(),
  what: z.enum(['proposed', 'moved', 'kept']),
  /** Why it stays: in hand, given by hand, theirs already, nobody to give it to. */
  why: z.enum(['begun', 'chosen', 'same', 'nobody']).nullable(),
  was: staffCode.nullable(),
  to: staffCode.nullable(),
});

export const serviceModelContract = {
  /**
   * How a place is served at a moment, past or to come (left out: now), who answers there, until when
   * and why. A place is a room, an area or a floor.
   */
  at: query('board.view')
    .input(z.object({ place: placeCode, at: moment.optional() }))
    .output(
      servedView.extend({
        place: z.string(),
        floor: z.string(),
        at: moment,
        /** Whoever would get housekeeping's work there: on duty now, on duty then, or on the roster. */
        answers: z.object({
          to: staffCode.nullable(),
          toName: z.string().nullable(),
          known: z.enum(['on-duty', 'was-on-duty', 'rostered']),
          because: z.array(because),
        }),
      }),
    ),
  /** A floor's calendar, day by day of the week a date lies in (left out: this week), and its history. */
  week: query('board.view')
    .input(z.object({ floor: floorCode, date: calendarDay.optional() }))
    .output(
      floorView.extend({
        days: z.array(
          z.object({
            date: calendarDay,
            hours: z.array(deskHours),
            exception: exceptionView.nullable(),
          }),
        ),
        /** Every week the floor has had, oldest first; a change is added and rewrites nothing. */
        history: z.array(calendarView),
      }),
    ),
  /** All floors, and the exceptions that are still to come or not a month old. */
  list: query('board.view').output(
    z.object({ floors: z.array(floorView), exceptions: z.array(exceptionView) }),
  ),
  /** What a change or an exception would do, and to which open requests; nothing is changed. */
  preview: query('board.view')
    .input(
      z.object({ changes: z.array(change).max(50).optional(), exception: exception.optional() }),
    )
    .output(z.object({ differences: z.array(difference), requests: z.array(follows) })),
  /** A new week from now on, or from a later moment. @returns who serves the floors now */
  change: command('serviceModel.manage')
    .input(change)
    .output(z.object({ floors: z.array(floorView) })),
  /** A week that is planned is not to come after all: what was in force before it goes on. */
  withdraw: command('serviceModel.manage')
    .input(z.object({ id }))
    .output(z.object({ floors: z.array(floorView) })),
  addException: command('serviceModel.manage').input(exception).output(exceptionView),
  /** Takes an exception out from now on; what it was until now stays. */
  removeException: command('serviceModel.manage').input(z.object({ id })).output(exceptionView),
};
