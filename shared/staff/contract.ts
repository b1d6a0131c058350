/** Staff: who works here, who is on duty now. */
import { z } from 'zod';
import { id, language, moment, staffCode } from '../kernel/fields.ts';
import { roles } from '../kernel/permissions.ts';
import { command, query } from '../kernel/procedure.ts';

export const departments = [
  'housekeeping',
  'engineering',
  'food-beverage',
  'front-office',
  'laundry',
  'concierge',
  'security',
] as const;
export type Department = (typeof departments)[number];

/** A secret: a PIN of six digits or more, or a password of eight. Never travels back. */
export const pin = z.string().max(64);

/** A second person signing beside whoever is signed in: staff code or badge, and their own PIN. */
export const signature = z.object({ code: z.string().trim().min(1).max(64), pin });

export const staffView = z.object({
  id,
  code: z.string(),
  /** What a scanner reads off the badge, where it is not the code. */
  badge: z.string().nullable(),
  name: z.string(),
  role: z.enum(roles),
  department: z.enum(departments),
  /** Floors this person usually covers. */
  floors: z.array(z.string()),
  extension: z.string().nullable(),
  active: z.boolean(),
});
export type StaffView = z.infer<typeof staffView>;

export const dutyView = z.object({
  code: z.string(),
  name: z.string(),
  role: z.enum(roles),
  department: z.enum(departments),
  floors: z.array(z.string()),
  extension: z.string().nullable(),
  since: moment,
  /** Open jobs carried now. */
  load: z.number().int(),
});
export type DutyView = z.infer<typeof dutyView>;

export const staffContract = {
  list: query('board.view').output(z.object({ staff: z.array(staffView) })),
  onDuty: query('board.view').output(z.object({ staff: z.array(dutyView) })),
  signOn: command('duty.sign')
    .input(z.object({ code: staffCode }))
    .output(dutyView),
  /** Refused while the person has a key, a badge of the house or an open job: back or over first. */
  signOff: command('duty.sign')
    .input(z.object({ code: staffCode }))
    .output(z.object({ code: z.string(), at: moment })),
  add: command('staff.manage')
    .input(
      z.object({
        code: staffCode,
        badge: z.string().trim().min(1).max(64).nullable().default(null),
        name: z.string().trim().min(1).max(80),
        role: z.enum(roles),
        department: z.enum(departments).default('housekeeping'),
        floors: z.array(z.string().max(8)).max(100).default([]),
        extension: z.string().max(16).nullable().default(null),
        pin: pin.optional(),
      }),
    )
    .output(staffView),
  setPin: command('staff.manage')
    .input(z.object({ code: staffCode, pin }))
    .output(z.object({ code: z.string() })),
  /** A leaver is made inactive, never deleted. */
  deactivate: command('staff.manage')
    .input(z.object({ code: staffCode }))
    .output(staffView),
  /** The caller's own language, theme and text size. */
  prefer: command('board.view')
    .input(
      z.object({
        language: language.optional(),
        theme: z.enum(['light', 'dark']).optional(),
        textScale: z.number().min(1).max(1.5).optional(),
      }),
    )
    .output(z.object({ language, theme: z.enum(['light', 'dark']), textScale: z.number() })),
};
