/** The record as evidence: its check word, what was found changed in it, and who looked at what is personal. */
import { z } from 'zod';
import { id, moment } from '../kernel/fields.ts';
import { command, query, report } from '../kernel/procedure.ts';
import { subjectKinds } from '../kernel/subjects.ts';
import { findingKinds, lookDeeds } from './model.ts';

export const recordAt = z.object({
  at: moment,
  /** The newest event at that moment; zero before the first. */
  seq: z.number().int(),
  eventAt: moment.nullable(),
  /** The eight signs of the chain there, e.g. `9F2C·71A4`. */
  signs: z.string(),
  /** The same as the four words on a handover sheet, in both languages. */
  words: z.object({ zh: z.string(), en: z.string() }),
  /** Whether the word typed is the one of that moment; null where none was typed. */
  matches: z.boolean().nullable(),
  /** The signed sheet the word typed stands on, whatever the moment; null: on none. */
  sheet: z
    .object({
      id: z.string(),
      number: z.number().int(),
      boundaryAt: moment,
      signedAt: moment.nullable(),
      from: z.string(),
      to: z.string(),
      /** The sheet, its event and its place in the chain are as they were signed. */
      whole: z.boolean(),
    })
    .nullable(),
  /** The month whose archive ends in the word typed, whatever the moment; null: none. */
  archive: z
    .object({
      month: z.string(),
      writtenAt: moment,
      /** The record still has that word at that place. */
      whole: z.boolean(),
    })
    .nullable(),
});
export type RecordAt = z.infer<typeof recordAt>;

export const recordFinding = z.object({
  id,
  kind: z.enum(findingKinds),
  /** The table and the row's key, as the database names them; null: not a row. */
  table: z.string().nullable(),
  key: z.string().nullable(),
  /** The event's number; null: not in the record. */
  seq: z.number().int().nullable(),
  /** The number a request or another thing is known by, where the row still has one. */
  number: z.number().int().nullable(),
  detail: z.string(),
  /** When it was done, or the last moment it was known not to be; null: not known. */
  since: moment.nullable(),
  foundAt: moment,
  settledAt: moment.nullable(),
  /** Staff code. */
  settledBy: z.string().nullable(),
  reason: z.string().nullable(),
});
export type RecordFinding = z.infer<typeof recordFinding>;

export const look = z.object({
  /** The first look of the hour. */
  at: moment,
  /** Staff code and name. */
  by: z.string(),
  byName: z.string(),
  station: z.string(),
  about: z.object({ kind: z.enum(subjectKinds), id: z.string() }),
  /** Whom or what the house knows it as, e.g. `1208 慕容雪晴`, `C7`; null: not any more. */
  name: z.string().nullable(),
  deed: z.enum(lookDeeds),
});

const settling = z.object({ id, reason: z.string().trim().min(1).max(500) });

export const recordContract = {
  /** What was found changed behind the desk's back, newest first, and how many nobody has settled. */
  findings: query('record.view').output(
    z.object({
      open: z.number().int(),
      findings: z.array(recordFinding),
      /** The last moment everything was found as it was written; null: never yet. */
      wholeAt: moment.nullable(),
      witnessedAt: moment.nullable(),
    }),
  ),
  /** It is known how it came about: the alarm ends with the last. What was changed stays as it is. */
  settle: command('house.manage').input(settling).output(recordFinding),
  /** Checks everything now, beside the desk; what is found is told. Half a minute at three million events. */
  check: report('house.manage').output(
    z.object({ events: z.number().int(), findings: z.number().int() }),
  ),
  /** Who looked at what is personal, newest first; by a person's code or what was looked at. */
  looks: query('house.manage')
    .input(
      z
        .object({
          from: moment.optional(),
          until: moment.optional(),
          staff: z.string().max(16).optional(),
          subject: z.string().max(64).optional(),
          limit: z.number().int().min(1).max(1_000).default(200),
        })
        .prefault({}),
    )
    .output(z.object({ looks: z.array(look) })),
  /** The check word of the record at a moment; left out: now. */
  checkWord: query('record.view')
    .input(z.object({ at: moment.optional(), word: z.string().trim().max(200).optional() }))
    .output(recordAt),
};
