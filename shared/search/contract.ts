/** Search over everything ever said to the centre. */
import { z } from 'zod';
import { id, moment } from '../kernel/fields.ts';
import { query } from '../kernel/procedure.ts';

/** What the record is searched for. */
export const searchKinds = ['request', 'call', 'found-item', 'loss-report'] as const;
export type SearchKind = (typeof searchKinds)[number];

export const searchHit = z.object({
  kind: z.enum(searchKinds),
  id,
  number: z.number().int(),
  place: z.string().nullable(),
  service: z.string().nullable(),
  state: z.string().nullable(),
  at: moment,
  /** The text it was found in. */
  text: z.string(),
});
export type SearchHit = z.infer<typeof searchHit>;

export const searchContract = {
  /** Newest first. One character or a whole phrase, Chinese or English. */
  find: query('record.view')
    .input(
      z.object({ text: z.string().max(200), limit: z.number().int().min(1).max(200).default(20) }),
    )
    .output(z.object({ hits: z.array(searchHit), pending: z.number().int() })),
};
