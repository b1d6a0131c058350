/** What the morning meeting goes through, in its order. Pure. */
import type { ReportName } from '../reports/model.ts';

export const morningSections = [
  'promises',
  'complaints',
  'chased',
  'people',
  'training',
  'guests',
  'rooms',
  'repeating',
  'keys',
  'lost',
  'loans',
  'measures',
  'answers',
  'contracts',
] as const;
export type MorningSection = (typeof morningSections)[number];

/** The figures of the morning: each is a report's own, counted by its rule. */
export const morningFigures = [
  { report: 'volume', figure: 'requests' },
  { report: 'times', figure: 'answerMean' },
  { report: 'times', figure: 'completeMean' },
  { report: 'target', figure: 'done' },
  { report: 'promises', figure: 'kept' },
  { report: 'chases', figure: 'times' },
  { report: 'reopened', figure: 'times' },
  { report: 'satisfaction', figure: 'satisfied' },
] as const satisfies readonly { report: ReportName; figure: string }[];

/** Of these so many stand in the view, the most pressing first; the rest is in its own book. */
export const mostTrainings = 6;

/**
 * A sheet goes round: what people have still to learn is theirs and their supervisor's, and what guests say
 * of theft, harassment and the like is for the entitled.
 */
export const mayGoRound = ({
  section,
  confidential,
}: {
  section: MorningSection;
  confidential?: boolean | undefined;
}): boolean => section !== 'training' && confidential !== true;

/** The same thing at the same place so often in a week is no chance. */
export const repeats = { times: 2, days: 7 };
