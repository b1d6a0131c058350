/** The catalogue of services, and the words the quick line knows them by. */
import { z } from 'zod';
import type { Vocabulary } from '../intake/model.ts';
import { bilingual, moment } from '../kernel/fields.ts';
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
  extraFields: z.array(z.string()),
  aliases: z.array(z.string()),
  /** The standard procedure, in the order it is done. */
  steps: z.array(bilingual),
  /** No longer offered since then; null: offered. */
  retiredAt: moment.nullable(),
});
export type ServiceView = z.infer<typeof serviceView>;

const name = z.string().trim().min(1).max(80);
const code = z.string().trim().min(1).max(64);

/** What a supervisor may put right of a service; targets are set as a standard, the price of its own. */
const serviceFacts = z.object({
  zh: name,
  en: name,
  aliases: z.array(name).max(60),
  department: z.enum(departments),
  priority: z.enum(priorities),
  needsDoor: z.boolean(),
  charge: z.enum(['none', 'yes', 'if-lost']),
  followUp: code.nullable(),
  extraFields: z.array(z.string().trim().min(1).max(40)).max(20),
  steps: z
    .array(z.object({ zh: z.string().trim().max(200), en: z.string().trim().max(200) }))
    .max(20),
});
export type ServiceFacts = z.infer<typeof serviceFacts>;

const minutes = z.number().int().min(0).max(10_080);
const newService = serviceFacts.extend({
  /** Left out: made from its English name. */
  code: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .max(40)
    .optional(),
  aliases: serviceFacts.shape.aliases.default([]),
  priority: serviceFacts.shape.priority.default('normal'),
  needsDoor: z.boolean().default(false),
  charge: serviceFacts.shape.charge.default('none'),
  followUp: serviceFacts.shape.followUp.default(null),
  extraFields: serviceFacts.shape.extraFields.default([]),
  steps: serviceFacts.shape.steps.default([]),
  acknowledgeMinutes: minutes.default(3),
  completeMinutes: minutes.default(20),
});
export type NewService = z.infer<typeof newService>;

const byCode = z.object({ service: code });

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
  change: command('standards.manage')
    .input(byCode.extend(serviceFacts.partial().shape))
    .output(serviceView),
  add: command('standards.manage').input(newService).output(serviceView),
  /** No longer offered: the quick line forgets its words, what was asked for keeps its name. */
  retire: command('standards.manage').input(byCode).output(serviceView),
  restore: command('standards.manage').input(byCode).output(serviceView),
  /** Takes back the caller's own last change of a service or its targets, within the permitted window. */
  undo: command('standards.manage').input(byCode).output(serviceView),
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
