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

/** Why a guest's data is erased; free words would name them again. */
export const erasureReasons = ['asked', 'authority', 'mistake'] as const;

/** Longest a class can be kept by a rule, months: fifty years. */
export const mostMonths = 600;
