/** The catalogue of services, and the words the quick line knows them by. */
import { z } from 'zod';
import type { Vocabulary } from '../intake/model.ts';
import { command, query } from '../kernel/procedure.ts';
import { priorities } from '../requests/model.ts';
import { departments } from '../staff/contract.ts';

export const serviceView = z.object({
  code: z.string(),
  zh: z.string(),
  en: z.string(),
  department: z.enum(departments),
  priority: z.enum(priorities),
  acknowledgeMinutes: z.number().int(),
  completeMinutes: z.number().int(),
  needsDoor: z.boolean(),
  charge: z.enum(['none', 'yes', 'if-lost']),
  /** What one costs, in hundredths of the house's currency; 0: priced each time. */
  cents: z.number().int(),
  followUp: z.string().nullable(),
  aliases: z.array(z.string()),
});
export type ServiceView = z.infer<typeof serviceView>;

export const areaView = z.object({
  code: z.string(),
  zh: z.string(),
  en: z.string(),
  floor: z.string().nullable(),
});

export const catalogueContract = {
  services: query('board.view').output(
    z.object({ services: z.array(serviceView), areas: z.array(areaView) }),
  ),
  /** What one of a paid service costs from now on; 0: each is priced when it is charged. */
  setPrice: command('charges.manage')
    .input(
      z.object({
        service: z.string().trim().min(1).max(64),
        cents: z.number().int().min(0).max(99_999_999),
      }),
    )
    .output(serviceView),
  /** Everything the quick line needs to read a line in the window. */
  vocabulary: query('board.view').output(
    z.custom<Vocabulary>((value) => typeof value === 'object'),
  ),
};
