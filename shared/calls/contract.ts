/** Calls: every contact with the centre, two or more at once, as drafts nothing can lose. */
import { z } from 'zod';
import { id, line, moment, placeCode } from '../kernel/fields.ts';
import { command, draft, query } from '../kernel/procedure.ts';

export const callerKinds = ['guest', 'department', 'outside', 'staff'] as const;
export const channels = ['phone', 'walk-in', 'radio', 'message'] as const;

export const callView = z.object({
  id,
  number: z.number().int(),
  /** The key it answers to: 1 for F1 and so on. */
  line: z.number().int().min(1).max(9),
  channel: z.enum(channels),
  caller: z.enum(callerKinds),
  /** Room or area it comes from, once known. */
  place: z.string().nullable(),
  takenBy: z.string(),
  beganAt: moment,
  endedAt: moment.nullable(),
  /** What is typed and not yet recorded. */
  draft: z.string(),
  /** Everything recorded from it, line by line. */
  said: z.array(z.string()),
  repeatedBack: z.boolean(),
  requestIds: z.array(id),
});
export type CallView = z.infer<typeof callView>;

export const callsContract = {
  begin: command('calls.take')
    .input(
      z.object({
        line: z.number().int().min(1).max(9).optional(),
        channel: z.enum(channels).optional(),
        caller: z.enum(callerKinds).optional(),
        place: placeCode.optional(),
        draft: line.optional(),
      }),
    )
    .output(callView),
  /** Keeps what is being typed, key by key. */
  keep: draft('calls.take')
    .input(z.object({ id, draft: line }))
    .output(z.object({ id })),
  update: command('calls.take')
    .input(
      z.object({
        id,
        draft: line.optional(),
        channel: z.enum(channels).optional(),
        caller: z.enum(callerKinds).optional(),
        place: placeCode.nullable().optional(),
        repeatedBack: z.boolean().optional(),
      }),
    )
    .output(callView),
  /** Takes another person's open call to a line of one's own, draft and all: at a change of chair. */
  takeOver: command('calls.take').input(z.object({ id })).output(callView),
  /** Ends it. A draft left over is kept with what was said. */
  end: command('calls.take')
    .input(z.object({ id, repeatedBack: z.boolean().optional() }))
    .output(callView),
  get: query('board.view').input(z.object({ id })).output(callView),
  list: query('board.view')
    .input(
      z.object({
        open: z.boolean().optional(),
        limit: z.number().int().min(1).max(1_000).default(50),
      }),
    )
    .output(z.object({ calls: z.array(callView) })),
};
