/** A person's figures of a month: theirs to see first. */
import { z } from 'zod';
import { id, moment, staffCode } from '../kernel/fields.ts';
import { command, query } from '../kernel/procedure.ts';

/** In the order they stand; what each says is defined once, in the texts. */
export const figureNames = [
  'taken',
  'dispatchMinutes',
  'worked',
  'insideTarget',
  'promisesKept',
  'chases',
  'quality',
  'hours',
  'overtime',
  'late',
  'trainings',
] as const;
export type FigureName = (typeof figureNames)[number];

export const personFigure = z.object({
  name: z.enum(figureNames),
  unit: z.enum(['count', 'minutes', 'percent', 'score', 'hours']),
  /** Null where there is nothing to compute it from. */
  value: z.number().nullable(),
  before: z.number().nullable(),
  /** How many it is of; null for a plain count. */
  of: z.number().int().nullable(),
});
export type PersonFigure = z.infer<typeof personFigure>;

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

export const personFigures = z.object({
  code: z.string(),
  name: z.string(),
  month,
  figures: z.array(personFigure),
  /** When the person first saw them. */
  seenAt: moment.nullable(),
  /** Others who looked, newest first. */
  looks: z.array(z.object({ id, code: z.string(), name: z.string(), at: moment })),
});
export type PersonFigures = z.infer<typeof personFigures>;

export const ownFiguresContract = {
  /** One's own; that they were seen is recorded. */
  own: command('people.own').input(z.object({ month })).output(personFigures),
  /** Another's: once the person has seen them, or so many days after the month. Who looks is recorded. */
  of: command('people.manage')
    .input(z.object({ code: staffCode, month }))
    .output(personFigures),
  settings: query('people.own').output(z.object({ openAfterDays: z.number().int() })),
  changeSettings: command('people.manage')
    .input(z.object({ openAfterDays: z.number().int().min(0).max(60) }))
    .output(z.object({ openAfterDays: z.number().int() })),
};
