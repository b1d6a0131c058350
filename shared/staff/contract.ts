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

/** A secret: a PIN or a password, see `secrets.ts`. Never travels back. */
export const pin = z.string().max(64);

/** What a person is known by at the desk: the code typed, or the badge scanned. */
export const staffToken = z.string().trim().min(1).max(64);

/** A second person signing beside whoever is signed in: staff code or badge, and their own PIN. */
export const signature = z.object({ code: staffToken, pin });

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
  id,
  code: z.string(),
  name: z.string(),
  role: z.enum(roles),
  department: z.enum(departments),
  floors: z.array(z.string()),
  extension: z.string().nullable(),
  since: moment,
  /** Open jobs carried now. */
  load: z.number().int(),
  /** On a break since, and until when the house allows it; null: at work. */
  onBreak: z.object({ since: moment, until: moment }).nullable(),
});
export type DutyView = z.infer<typeof dutyView>;

/** Who comes or goes. */
const signing = z.object({ code: staffToken, pin: pin.optional() });

const name = z.string().trim().min(1).max(80);
const badge = z.string().trim().min(1).max(64);
const floors = z.array(z.string().trim().min(1).max(8)).max(100);
const extension = z.string().trim().min(1).max(16);

/** Fixed hours, minutes after midnight; `until` below `from` runs over midnight, 0–1440 is all day. */
const ownHours = z.object({
  fromMinute: z.number().int().min(0).max(1_439),
  untilMinute: z.number().int().min(1).max(1_440),
});

export const staffContract = {
  list: query('board.view').output(z.object({ staff: z.array(staffView) })),
  onDuty: query('board.view').output(z.object({ staff: z.array(dutyView) })),
  /**
   * Where the key is that PINs are mixed with: sealed by the system's keyring, in a file of the user's own
   * outside the house's folder, or nowhere; and whose PIN was mixed with one that is not here.
   */
  pinKey: query('staff.manage').output(
    z.object({ kept: z.enum(['sealed', 'file', 'none']), unreadable: z.array(z.string()) }),
  ),
  /** By code or badge; with the person's own PIN where they type it. How it was proved is recorded. */
  signOn: command('duty.sign').input(signing).output(dutyView),
  /** Refused while the person has a key, a badge of the house or an open job: back or over first. */
  signOff: command('duty.sign')
    .input(signing)
    .output(z.object({ code: z.string(), at: moment })),
  add: command('staff.manage', { confirm: 'identity' })
    .input(
      z.object({
        code: staffCode,
        badge: badge.nullable().default(null),
        name,
        role: z.enum(roles),
        department: z.enum(departments).default('housekeeping'),
        floors: floors.default([]),
        extension: extension.nullable().default(null),
        pin: pin.optional(),
      }),
    )
    .output(staffView),
  /** What is left out stays. A code is for good. */
  edit: command('staff.manage', { confirm: ['role'] })
    .input(
      z.object({
        code: staffCode,
        name: name.optional(),
        role: z.enum(roles).optional(),
        department: z.enum(departments).optional(),
        floors: floors.optional(),
        extension: extension.nullable().optional(),
        badge: badge.nullable().optional(),
        ownHours: ownHours.nullable().optional(),
      }),
    )
    .output(staffView),
  setPin: command('staff.manage', { confirm: 'identity' })
    .input(z.object({ code: staffCode, pin }))
    .output(z.object({ code: z.string() })),
  /** A leaver is made inactive, never deleted. */
  deactivate: command('staff.manage')
    .input(z.object({ code: staffCode }))
    .output(staffView),
  /** A leaver who returns, with all the history. */
  reactivate: command('staff.manage', { confirm: 'identity' })
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
