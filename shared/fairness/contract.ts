/** Fairness: how the burdens of four weeks lay on people, against the mean of their group. */
import { z } from 'zod';
import { calendarDay } from '../kernel/fields.ts';
import { roles } from '../kernel/permissions.ts';
import { report } from '../kernel/procedure.ts';
import { departments } from '../staff/contract.ts';

/** Days looked back over. */
export const fairnessDays = 28;

export const burdens = [
  /** Credits of cleaning done. */
  'credits',
  /** Rooms left by guests, deep cleans, mattresses turned, extra beds and cots put up. */
  'heavy',
  /** Duties with three hours or more between midnight and six. */
  'nights',
  /** Duties on other floors than the person's own. */
  'floorChanges',
  /** Minutes past the planned end. */
  'overtime',
  /** Saturdays and Sundays worked. */
  'weekends',
] as const;
export type Burden = (typeof burdens)[number];

/** Off a smaller mean no percentage is reckoned: a handful beside next to nothing would be hundreds of percent. */
export const leastMean: Record<Burden, number> = {
  credits: 10,
  heavy: 4,
  nights: 2,
  floorChanges: 2,
  overtime: 60,
  weekends: 2,
};

const figures = z.record(z.enum(burdens), z.number());

export const fairnessLine = z.object({
  code: z.string(),
  name: z.string(),
  role: z.enum(roles),
  department: z.enum(departments),
  /** Their own hours are at night: they are compared with those whose hours are as well. */
  fixedNights: z.boolean(),
  daysWorked: z.number().int(),
  figures,
  /** Of everybody of the group who worked in these weeks: same department, same role, fixed nights or not. */
  means: z.record(z.enum(burdens), z.number()).nullable(),
  /** How many the mean is of. */
  group: z.number().int(),
  /**
   * The furthest above the mean, in percent of it; null where nothing can be compared. `percent` null: the
   * mean is too small for one, and what is carried is not.
   */
  furthest: z.object({ burden: z.enum(burdens), percent: z.number().int().nullable() }).nullable(),
});
export type FairnessLine = z.infer<typeof fairnessLine>;

export const fairnessContract = {
  /** The four weeks until a day (left out: yesterday). To who answers for people all, to others their own line. */
  run: report('people.own')
    .input(z.object({ until: calendarDay.optional() }).prefault({}))
    .output(
      z.object({
        from: calendarDay,
        until: calendarDay,
        /** On so many of these days cleaning was done on a list: credits are of them alone. */
        listDays: z.number().int(),
        lines: z.array(fairnessLine),
      }),
    ),
};
