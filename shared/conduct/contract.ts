/** Rewards and warnings: dated entries with their reason, withdrawn at need, never deleted. */
import { z } from 'zod';
import { calendarDay, id, moment, reason, staffCode } from '../kernel/fields.ts';
import { command, query } from '../kernel/procedure.ts';

export const conductKinds = ['reward', 'warning'] as const;
export type ConductKind = (typeof conductKinds)[number];

const person = z.object({ code: z.string(), name: z.string() });

export const conductEntry = z.object({
  id,
  code: z.string(),
  name: z.string(),
  kind: z.enum(conductKinds),
  on: calendarDay,
  reason: z.string(),
  by: person,
  at: moment,
  withdrawn: z.object({ at: moment, by: person, reason: z.string() }).nullable(),
});
export type ConductEntry = z.infer<typeof conductEntry>;

export const conductContract = {
  /** Newest first: everybody's to who answers for people, one's own to anybody. */
  list: query('people.own')
    .input(z.object({ code: staffCode.optional() }).prefault({}))
    .output(z.object({ entries: z.array(conductEntry) })),
  add: command('people.manage')
    .input(z.object({ code: staffCode, kind: z.enum(conductKinds), on: calendarDay, reason }))
    .output(conductEntry),
  withdraw: command('people.manage').input(z.object({ id, reason })).output(conductEntry),
};
