/** Search over everything kept: what was said to the centre, its registers, its rooms and guests. */
import { z } from 'zod';
import { calendarDay, id, moment, placeCode } from '../kernel/fields.ts';
import { query } from '../kernel/procedure.ts';

/** What is searched, in the order the chips name it. */
export const searchKinds = [
  'request',
  'call',
  'stay',
  'room',
  'message',
  'found-item',
  'loss-report',
  'loan',
  'loan-item',
  'charge',
  'laundry',
  'order',
  'guest-thing',
  'wake-up',
  'key',
  'handover',
  'complaint',
  'survey',
  'measure',
  'answer',
  'service-contract',
  'guest',
] as const;
export type SearchKind = (typeof searchKinds)[number];

/** What was said to the centre and what it noted of it: calls, requests, things lost and found. */
export const saidKinds = ['request', 'call', 'found-item', 'loss-report'] as const;

export const searchHit = z.object({
  kind: z.enum(searchKinds),
  id,
  /** Null where things of the kind are not numbered: a room, a key, a guest. */
  number: z.number().int().nullable(),
  /** What it is called in the asker's language: the guest, the key's code, the thing. */
  label: z.string(),
  place: z.string().nullable(),
  service: z.string().nullable(),
  /** Of an answer: whether it holds today; what does not has no text. */
  state: z.string().nullable(),
  /** Something is still to be done about it. */
  open: z.boolean(),
  /** For the eyes of the entitled, who alone find it. */
  confidential: z.boolean().optional(),
  at: moment,
  /** The text it was found in. */
  text: z.string(),
});
export type SearchHit = z.infer<typeof searchHit>;

export const searchFilter = z.object({
  /** Left out: every kind. */
  kinds: z.array(z.enum(searchKinds)).min(1).optional(),
  /** Days of the house, both within. */
  from: calendarDay.optional(),
  until: calendarDay.optional(),
  state: z.enum(['open', 'over']).optional(),
  place: placeCode.optional(),
});
export type SearchFilter = z.infer<typeof searchFilter>;

export const searchContract = {
  /**
   * Newest first. One character or a whole phrase, Chinese or English. With a filter the text may be
   * empty: then all of it is shown. What the asker may not see is not there, nor counted.
   */
  find: query('record.view')
    .input(
      searchFilter.extend({
        text: z.string().max(200),
        limit: z.number().int().min(1).max(200).default(20),
      }),
    )
    .output(z.object({ hits: z.array(searchHit), pending: z.number().int() })),
};
