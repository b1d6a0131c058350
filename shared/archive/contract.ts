/** The monthly archive: written, looked into, held against what was written. */
import { z } from 'zod';
import { epochMs, moment } from '../kernel/fields.ts';
import { command, query, report } from '../kernel/procedure.ts';

/** A month of the house, `2026-10`. */
export const month = z.string().regex(/^[12]\d{3}-(0[1-9]|1[0-2])$/);

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const archivedMonth = z.object({
  month,
  /** The month was over when it was written. */
  complete: z.boolean(),
  file: z.string(),
  /** Where both files lie. */
  folder: z.string(),
  writtenAt: moment,
  by: z.string(),
  /** The desk wrote it, in the first night of the month after. */
  byItself: z.boolean(),
  untilSeq: z.number().int(),
  /** The eight signs of the chain at its end. */
  checkWord: z.string(),
  sha256,
  /** The file beside it with what guests said; null when nothing of it is left. */
  personalFile: z.string().nullable(),
  /** Something of it was erased and the personal file is being made anew. */
  stale: z.boolean(),
  /** False when the file is no longer in its place. */
  there: z.boolean(),
});
export type ArchivedMonth = z.infer<typeof archivedMonth>;

export const archiveField = z.object({
  name: z.string(),
  zh: z.string(),
  en: z.string(),
  type: z.string(),
  unit: z.string().nullable(),
});

export const archiveMember = z.object({
  name: z.string(),
  zh: z.string(),
  en: z.string(),
  rows: z.number().int(),
  bytes: z.number().int(),
  sha256,
  fields: z.array(archiveField),
});

export const openedArchive = z.object({
  file: z.string(),
  path: z.string(),
  part: z.enum(['record', 'personal']),
  month,
  complete: z.boolean(),
  house: z.object({ id: z.string(), zh: z.string(), en: z.string() }),
  writtenAt: moment,
  from: epochMs,
  until: epochMs,
  bytes: z.number().int(),
  sha256,
  checkWord: z.string(),
  chain: z.object({
    fromSeq: z.number().int(),
    untilSeq: z.number().int(),
    /** Whether this house's own record says the same; `unknown`: another house, or not that far. */
    ours: z.enum(['same', 'differs', 'unknown']),
  }),
  members: z.array(archiveMember),
  /** Of the member asked for: rows that hold the words asked for, from the one asked for. */
  rows: z.array(z.record(z.string(), z.unknown())),
  /** How many of its rows hold the words. */
  found: z.number().int(),
});
export type OpenedArchive = z.infer<typeof openedArchive>;

export const archiveContract = {
  /** Months the house has been at work, newest first: the archive of each, or null while there is none. */
  list: query('archive.read').output(
    z.object({
      folder: z.string(),
      months: z.array(z.object({ month, archive: archivedMonth.nullable() })),
    }),
  ),
  /** Writes the month's two files; written before, they are replaced in one step. */
  write: command('archive.write', { confirm: 'identity' })
    .input(z.object({ month }))
    .output(
      archivedMonth.extend({
        rows: z.number().int(),
        bytes: z.number().int(),
      }),
    ),
  /**
   * Holds every byte of a file against its seal and its manifest, then shows what is in it. A file of the
   * archive's folder by its name, or a full path.
   */
  open: report('archive.read')
    .input(
      z.object({
        file: z.string().trim().min(1).max(1_000),
        /** A member by name, `requests` or `requests.jsonl`. */
        member: z.string().max(100).optional(),
        filter: z.string().trim().max(200).default(''),
        skip: z.number().int().min(0).default(0),
        limit: z.number().int().min(0).max(1_000).default(100),
      }),
    )
    .output(openedArchive),
};
