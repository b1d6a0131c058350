/** Welfare checks: a guest whose do-not-disturb has hung too long is looked in on, step by step. */
import { z } from 'zod';
import { id, moment, staffCode, text } from '../kernel/fields.ts';
import { command, query } from '../kernel/procedure.ts';
import { welfareOutcomes, welfareSteps } from './model.ts';

export const welfareCheck = z.object({
  id,
  place: z.string(),
  /** Since when the sign has hung. */
  dndSince: moment,
  openedAt: moment,
  state: z.enum(['open', 'over', 'withdrawn']),
  steps: z.array(
    z.object({
      step: z.enum(welfareSteps),
      at: moment,
      /** Staff codes of who did it; going in takes two. */
      by: z.array(z.string()),
      note: z.string().nullable(),
    }),
  ),
  next: z.enum(welfareSteps).nullable(),
  outcomes: z.array(z.enum(welfareOutcomes)),
  outcome: z.enum(welfareOutcomes).nullable(),
});
export type WelfareCheck = z.infer<typeof welfareCheck>;

export const welfareContract = {
  /** Open ones; `place` gives the newest of a room, whatever became of it. */
  list: query('board.view')
    .input(z.object({ place: z.string().max(32).optional() }).prefault({}))
    .output(z.object({ checks: z.array(welfareCheck) })),
  /** In their order; going in takes a second person who is somebody else. */
  step: command('rooms.set')
    .input(
      z.object({
        id,
        step: z.enum(welfareSteps),
        /** Left out: whoever is at the desk. */
        by: staffCode.optional(),
        second: staffCode.optional(),
        note: text.optional(),
      }),
    )
    .output(welfareCheck),
  /** How the guest is. An emergency calls for help at once. */
  close: command('rooms.set')
    .input(z.object({ id, outcome: z.enum(welfareOutcomes), note: text.optional() }))
    .output(welfareCheck),
};
