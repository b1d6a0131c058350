/**
 * What the reader's thread can be asked: long readings, one line each. A job gets the house as it stands
 * at one moment and statements that can only read; what it answers must be plain data.
 */
import { boardAsOf } from '../board/index.ts';
import { fairnessOf } from '../fairness/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { listMeasures } from '../measures/index.ts';
import { figuresOfPerson } from '../own-figures/index.ts';
import { reportRows, runReport } from '../reports/index.ts';
import { previewStandard } from '../standards/index.ts';
import { summariseSurveys } from '../surveys/index.ts';
import { suggestTrainings } from '../training/index.ts';
import { runWhatIf } from '../what-if/index.ts';

/** Who asks and when, as the job sees it; the session and its person stay with the desk. */
export type JobContext = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone' | 'language'>;

type Job<I, O> = (context: JobContext, input: I) => O;
export type AnyJobs = Record<string, Job<never, unknown>>;

export const jobs = {
  boardAsOf,
  runWhatIf,
  listMeasures,
  runReport,
  reportRows,
  previewStandard,
  summariseSurveys,
  fairnessOf,
  figuresOfPerson,
  suggestTrainings,
} satisfies AnyJobs;
export type Jobs = typeof jobs;
