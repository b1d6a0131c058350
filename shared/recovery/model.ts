/** What a house that was found damaged came back with, and what it did not. */
import { z } from 'zod';

/** What the events about a recovery are about: the newest is the last one there was. */
export const recoverySubject = 'recovery';
export const recoveryEvent = 'house-recovered';

/** What is said as its fault where the file was not there, or no house in it: SQLite says nothing of that. */
export const missingFault = 'missing';

const missingEvent = z.object({
  seq: z.number().int(),
  /** Null where nothing of it can be read. */
  atMs: z.number().nullable(),
  kind: z.string().nullable(),
  subjectKind: z.string().nullable(),
  subjectId: z.string().nullable(),
});

export const recoveryReport = z.object({
  format: z.literal(1),
  atMs: z.number(),
  tookMs: z.number(),
  /** What SQLite said, or `missingFault`. */
  fault: z.string(),
  /** Where the damaged house is kept, untouched. */
  keptIn: z.string(),
  /** The copy it came back from; null: there was none, and all comes from the damaged file itself. */
  copy: z.object({ name: z.string(), madeAtMs: z.number() }).nullable(),
  /** Copies that were tried before and could not be used. */
  refused: z.array(z.object({ name: z.string(), reason: z.string() })),
  /** Events salvaged that are newer than the copy; null: nothing of the damaged file could be used. */
  salvaged: z.number().int().nullable(),
  /** A piece of the log could not be read: whether there were events after the last that was taken nobody can say. */
  logCut: z.boolean().default(false),
  partsLost: z.number().int(),
  orphans: z.number().int(),
  tables: z.array(z.object({ table: z.string(), taken: z.number().int(), whole: z.boolean() })),
  /** Tables of which not all could be read, and nobody can say what is missing there. */
  unread: z.array(z.string()).default([]),
  /** As a check of the record would find the rows that are missing; of very many the first it would find. */
  lost: z.array(z.object({ kind: z.string(), key: z.string(), detail: z.string() })).default([]),
  /**
   * What is gone, oldest first; of very many the first: events, and rows by the event that tells of them, which may
   * be on record still.
   */
  missing: z.array(missingEvent),
  missingCount: z.number().int(),
});
export type RecoveryReport = z.infer<typeof recoveryReport>;

/** Nothing is missing, and nothing could be that nobody can name. */
export const isWholeAgain = ({
  salvaged,
  logCut,
  missingCount,
  partsLost,
  orphans,
  unread,
}: Pick<
  RecoveryReport,
  'salvaged' | 'logCut' | 'missingCount' | 'partsLost' | 'orphans' | 'unread'
>): boolean =>
  salvaged !== null &&
  !logCut &&
  missingCount === 0 &&
  partsLost === 0 &&
  orphans === 0 &&
  unread.length === 0;

/** Where the last numbers given are not known, so many are leapt over: more than any house gives between two copies. */
export const numbersLeapt = 1_000;
