/** Service contracts: with whom, for what, until when; papers, notes, and how well the work was done. */
import { z } from 'zod';
import { subjectEvent } from '../events/contract.ts';
import { calendarDay, fileContent, id, moment, mostWithFile, reason } from '../kernel/fields.ts';
import { command, query, report } from '../kernel/procedure.ts';
import { contractStates, fileKinds, noteTones } from './model.ts';

const count = z.number().int().min(0);
const words = z.string().trim().max(2_000);
const service = z.string().trim().min(1).max(64);

export const contact = z.object({
  name: z.string().trim().min(1).max(120),
  role: z.string().trim().max(120),
  phone: z.string().trim().max(120),
});
export type Contact = z.infer<typeof contact>;

export const contractView = z.object({
  id,
  number: z.number().int(),
  supplier: z.string(),
  scope: z.string(),
  /** Codes of the catalogue's services it covers. */
  services: z.array(z.string()),
  startsOn: calendarDay,
  /** The last day; null: until notice is given. */
  endsOn: calendarDay.nullable(),
  noticeOn: calendarDay.nullable(),
  state: z.enum(contractStates),
  /** Until the notice date; null: nothing to say. Below zero: it is past. */
  daysToNotice: z.number().int().nullable(),
  /** In words; null for whoever need not know. */
  price: z.string().nullable(),
  contacts: z.array(contact),
  files: count,
  notes: count,
  terminatedOn: calendarDay.nullable(),
  terminatedFor: z.string().nullable(),
});
export type ContractView = z.infer<typeof contractView>;

export const contractFile = z.object({
  id,
  name: z.string(),
  kind: z.enum(fileKinds),
  bytes: count,
  sha256: z.string(),
  addedAt: moment,
  by: z.string(),
});
export type ContractFile = z.infer<typeof contractFile>;

export const contractNote = z.object({
  id,
  at: moment,
  by: z.string(),
  tone: z.enum(noteTones),
  words: z.string(),
  request: z.object({ id, number: z.number().int() }).nullable(),
});

export const contractCard = contractView.extend({
  /** Empty for whoever need not know. */
  papers: z.array(contractFile),
  written: z.array(contractNote),
  events: z.array(subjectEvent),
});
export type ContractCard = z.infer<typeof contractCard>;

/** What was asked of the services it covers, and how it went. */
export const servicePerformance = z.object({
  service: z.string(),
  /** Requests that were not called off. */
  count,
  /** Done after their time, or past it and not done. */
  late: count,
  reopened: count,
  chased: count,
});
export const performance = z.object({
  from: calendarDay,
  until: calendarDay,
  /** The record is shorter than the usual time: it is told from its first day on. */
  sinceRecord: z.boolean(),
  services: z.array(servicePerformance),
  total: servicePerformance.omit({ service: true }),
});
export type Performance = z.infer<typeof performance>;

const fields = {
  supplier: z.string().trim().min(1).max(160),
  scope: words.min(1),
  services: z.array(service).max(60),
  startsOn: calendarDay,
  endsOn: calendarDay.nullable(),
  noticeOn: calendarDay.nullable(),
  price: z.string().trim().max(500),
  contacts: z.array(contact).max(10),
};
export type ContractFields = z.infer<z.ZodObject<typeof fields>>;

const byId = z.object({ id });

export const contractsContract = {
  /** Those with something to say first, then by the day that comes next. */
  list: query('contracts.use')
    .input(
      z.object({ state: z.enum([...contractStates, 'all', 'open']).default('all') }).prefault({}),
    )
    .output(z.object({ contracts: z.array(contractView) })),
  get: query('contracts.use').input(byId).output(contractCard),
  /** Over the period, both days included; left out: the ninety days until today. */
  performance: report('contracts.use')
    .input(z.object({ id, from: calendarDay.optional(), until: calendarDay.optional() }))
    .output(performance),
  add: command('contracts.manage')
    .input(
      z.object({
        ...fields,
        services: fields.services.default([]),
        endsOn: fields.endsOn.default(null),
        noticeOn: fields.noticeOn.default(null),
        price: fields.price.default(''),
        contacts: fields.contacts.default([]),
      }),
    )
    .output(contractView),
  /** Other dates are spoken of anew. */
  change: command('contracts.manage')
    .input(byId.extend(z.object(fields).partial().shape))
    .output(contractView),
  /** It goes on past its notice date: as it is, or until another day. */
  renew: command('contracts.manage')
    .input(
      byId.extend({
        endsOn: calendarDay.nullable().optional(),
        noticeOn: calendarDay.nullable().optional(),
        words: reason.optional(),
      }),
    )
    .output(contractView),
  /** Notice is given. `endsOn` is its last day. */
  terminate: command('contracts.manage')
    .input(z.object({ id, endsOn: calendarDay, reason }))
    .output(contractView),
  /** The notice is taken back. */
  reinstate: command('contracts.manage').input(z.object({ id, reason })).output(contractView),
  /** What was seen of their work. `request` is the number of the request it is about. */
  note: command('contracts.use')
    .input(
      z.object({
        id,
        words: words.min(1),
        tone: z.enum(noteTones).default('plain'),
        request: z.number().int().min(1).optional(),
      }),
    )
    .output(contractCard),
  /** A paper that lies with it: PDF, PNG, JPEG, XLSX or DOCX, as its bytes say. */
  attach: command('contracts.manage', { most: mostWithFile })
    .input(z.object({ id, name: z.string().trim().min(1).max(200), content: fileContent }))
    .output(contractFile),
  /** A copy into the folder of papers, to be looked at, once its bytes are found to be those attached. */
  copyFile: command('contracts.manage', { confirm: 'identity' })
    .input(z.object({ file: id }))
    .output(z.object({ path: z.string() })),
  /** It lies with the contract no more; the file itself stays. */
  detach: command('contracts.manage')
    .input(z.object({ file: id, reason }))
    .output(contractCard),
};
