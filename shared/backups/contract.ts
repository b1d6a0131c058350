/** Copies of the house and the way back: listed, made, rehearsed, looked into, restored. */
import { z } from 'zod';
import { bilingual, epochMs, moment } from '../kernel/fields.ts';
import { access, command, query, report } from '../kernel/procedure.ts';
import { backupPlaces, backupReasons } from './model.ts';

/** A file of a place by its name; never a path. */
const copyName = z.string().regex(/^house-\d{8}T\d{9}Z\.db(\.age)?$/);
const passphrase = z.string().min(1).max(200);

export const backupCopy = z.object({
  name: copyName,
  places: z.array(z.enum(backupPlaces)),
  madeAt: moment,
  reason: z.enum(backupReasons),
  encrypted: z.boolean(),
  bytes: z.number().int(),
  /** The newest event in it, and how many rows its tables hold. */
  seq: z.number().int(),
  checkWord: z.string(),
  rows: z.number().int(),
  requests: z.number().int(),
});
export type BackupCopy = z.infer<typeof backupCopy>;

export const backupPlaceView = z.object({
  place: z.enum(backupPlaces),
  folder: z.string(),
  /** A reason of `errors.backups`, e.g. the folder is not there; null when all is well. */
  problem: z.string().nullable(),
  /** On the disk the house itself lies on: no help when that disk dies. */
  sameDisk: z.boolean(),
  freeBytes: z.number().nullable(),
  newestAt: moment.nullable(),
});

/** What a restore would take back: what was recorded after the copy was made. */
export const backupLoss = z.object({
  /** `other`: the copy is of another house, or of another line of this one. */
  relation: z.enum(['earlier', 'other']),
  events: z.number().int(),
  from: moment.nullable(),
  until: moment.nullable(),
  /** How many of each kind of thing were touched since. */
  touched: z.array(z.object({ kind: z.string(), count: z.number().int() })),
});
export type BackupLoss = z.infer<typeof backupLoss>;

/** Papers of contracts that lie in one place's copies not yet; the copy itself does. */
export const papersLeft = z.object({
  place: z.enum(backupPlaces),
  /** Whose contract the first of them is; null where no contract has it. */
  about: z.string().nullable(),
  /** Where it lies, within the folder of the house. */
  paper: z.string(),
  /** It could not be read here, or not be written there. */
  reason: z.enum(['unread', 'unwritten']),
  /** What the system said, e.g. `EACCES`. */
  cause: z.string(),
  /** How many there are. */
  count: z.number().int(),
});
export type PapersLeft = z.infer<typeof papersLeft>;

export const rehearsal = z.object({
  at: moment,
  name: z.string(),
  ok: z.boolean(),
  events: z.number().int(),
  /** How long it took, milliseconds. */
  tookMs: z.number(),
  findings: z.array(z.string()),
});

/** The last time the house came back by itself from damage, and what is missing since. */
export const recovered = z.object({
  at: moment,
  /** Of the copy it came back from; null: there was none to be used. */
  copyMadeAt: moment.nullable(),
  /** Where the damaged house lies, and with it the whole report. */
  keptIn: z.string(),
  /** Nothing of the damaged file could be used: what came after the copy is gone, and nobody can say what. */
  onlyCopy: z.boolean(),
  /** Nothing is missing, and nothing could be that nobody can name. */
  whole: z.boolean(),
  /** Its log could not be read to the end: the last of what was recorded may be gone as well, and nobody can say. */
  logCut: z.boolean(),
  /** There was no damaged file: it was not there, or no house in it. */
  fileGone: z.boolean(),
  missingCount: z.number().int(),
  /** Entries whose words could not be read. */
  partsLost: z.number().int(),
  /** Rows that went because what they belonged to is gone. */
  orphans: z.number().int(),
  /** Tables of which not all could be read, and nobody can say what is missing there. */
  unread: z.array(z.string()),
  /** Of very many the first, oldest first. */
  missing: z.array(
    z.object({
      seq: z.number().int(),
      /** Null where it could not be read. */
      at: moment.nullable(),
      about: z.string().nullable(),
      /** Of a request. */
      number: z.number().int().nullable(),
      /** Where a request or a wake-up was for, as it was written down. */
      place: z.string().nullable(),
      /** When a wake-up was to ring, as it was first set. */
      rings: moment.nullable(),
      step: z.string().nullable(),
    }),
  ),
});
export type Recovered = z.infer<typeof recovered>;

/** What had been erased when the house last went back to a copy that had it still. */
export const erasedAgain = z.object({
  at: moment,
  copyMadeAt: moment,
  /** Stays of guests erased on request, and all rows that were erased again. */
  stays: z.number().int(),
  rows: z.number().int(),
  /** False: not all of what was erased since the copy could be read; somebody erases it again by hand. */
  known: z.boolean(),
  /** Where the house that gave way lies. */
  keptIn: z.string(),
});
export type ErasedAgain = z.infer<typeof erasedAgain>;

/** A copy as a PC finds it that has no house yet. */
export const foundCopy = backupCopy.omit({ places: true }).extend({
  house: bilingual,
  /** The version of its tables. */
  version: z.number().int(),
  /** Of a newer program: this one cannot open it. */
  newer: z.boolean(),
  /** It was read, and is not what was made. */
  damaged: z.boolean(),
});
export type FoundCopy = z.infer<typeof foundCopy>;

export const foundCopies = z.object({
  folder: z.string(),
  /** Newest first. */
  copies: z.array(foundCopy),
  /** The newest that is not damaged; one under lock shows that only once it is opened. */
  chosen: copyName,
});
export type FoundCopies = z.infer<typeof foundCopies>;

const somewhere = z.string().trim().min(1).max(1_000);

export const previewed = z.object({ copy: backupCopy, loss: backupLoss });

export const backupsContract = {
  /** Both places, and every copy in them, newest first. */
  list: report('backups.view').output(
    z.object({
      everyMinutes: z.number().int(),
      encrypted: z.boolean(),
      places: z.array(backupPlaceView),
      copies: z.array(backupCopy),
      /** What the last copy found of them; null: all are there. */
      papers: papersLeft.nullable(),
      rehearsal: rehearsal.nullable(),
      recovered: recovered.nullable(),
      erasedAgain: erasedAgain.nullable(),
    }),
  ),
  /** The newest copy this desk knows of, for the foot of the screen; null until the first after its start. */
  latest: query('board.view').output(
    z.object({
      copy: z.object({ madeAt: moment, problem: z.boolean() }).nullable(),
    }),
  ),
  /** Makes a copy at once, in every place, and checks it. */
  now: command('backups.view').output(
    z.object({
      name: copyName,
      /** A reason of `errors.backups` for a place that did not get it. */
      places: z.array(
        z.object({
          place: z.enum(backupPlaces),
          problem: z.string().nullable(),
          papers: papersLeft.optional(),
        }),
      ),
      checkWord: z.string(),
      rows: z.number().int(),
      bytes: z.number().int(),
      tookMs: z.number(),
    }),
  ),
  /** Restores the newest copy into a folder aside, verifies all of it, and takes it away again. */
  rehearse: command('backups.manage')
    .input(z.object({ passphrase: passphrase.optional() }).default({}))
    .output(rehearsal),
  /** A restore without the restore: the copy is verified whole, and what it would take back is counted. */
  preview: report('backups.manage')
    .input(z.object({ name: copyName, passphrase: passphrase.optional() }))
    .output(previewed),
  /**
   * Verifies the copy, lays it ready, and starts the desk anew on it. The house as it was is kept aside,
   * and is named in the answer.
   */
  restore: command('backups.manage', { confirm: 'identity' })
    .input(
      z.object({
        name: copyName,
        why: z.string().trim().min(2).max(500),
        passphrase: passphrase.optional(),
      }),
    )
    .output(previewed.extend({ keptIn: z.string(), restoredAtMs: epochMs })),
  /** The second place, and whether copies are locked with a passphrase from now on; left out: as it is. */
  set: command('backups.manage', { confirm: 'identity' })
    .input(
      z.object({
        secondPlace: z.string().trim().min(1).max(1_000).nullable().optional(),
        passphrase: z.string().min(12).max(200).nullable().optional(),
      }),
    )
    .output(z.object({ ok: z.literal(true) })),
  /** First run only: the copies in a folder; or the one a path names. */
  lookIn: access('anyone')
    .input(z.object({ path: somewhere }))
    .output(foundCopies),
  /** First run only: verifies the copy to its last event, and starts the desk anew on it. */
  bringBack: access('anyone')
    .input(z.object({ folder: somewhere, name: copyName, passphrase: passphrase.optional() }))
    .output(z.object({ ok: z.literal(true) })),
};
