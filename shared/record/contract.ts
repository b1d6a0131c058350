/** The record's check word: what a shift can prove itself by. */
import { z } from 'zod';
import { moment } from '../kernel/fields.ts';
import { query } from '../kernel/procedure.ts';

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

export const recordContract = {
  /** The check word of the record at a moment; left out: now. */
  checkWord: query('record.view')
    .input(z.object({ at: moment.optional(), word: z.string().trim().max(200).optional() }))
    .output(recordAt),
};
