/** What of lost and found every board shows: the items that need a step, and how many there are. */
import { z } from 'zod';
import { epochMs, id } from '../kernel/fields.ts';
import { stepsWanted } from './model.ts';

export const boardLost = z.object({
  toDo: z.number().int(),
  inStore: z.number().int(),
  items: z.array(
    z.object({
      id,
      number: z.string(),
      what: z.string(),
      place: z.string().nullable(),
      step: z.enum(stepsWanted),
      percent: z.number().int().nullable(),
      /** When it is fetched, where that is agreed. */
      atMs: epochMs.nullable(),
    }),
  ),
});
export type BoardLost = z.infer<typeof boardLost>;
