/** How long what guests said and who they were is kept, by class of record. */
import { z } from 'zod';

export const retentionClasses = [
  'guests',
  'calls',
  'requests',
  'messages',
  'services',
  'lost',
  'photos',
  'surveys',
  'complaints',
  'handovers',
] as const;
export const retentionClass = z.enum(retentionClasses);
export type RetentionClass = z.infer<typeof retentionClass>;

/** Longest a class can be kept by a rule, months: fifty years. */
export const mostMonths = 600;
