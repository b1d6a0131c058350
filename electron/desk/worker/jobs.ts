/**
 * What the reader's thread can be asked: long readings, one line each. A job gets the house as it stands
 * at one moment and statements that can only read; what it answers must be plain data.
 */
import { boardAsOf } from '../board/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { listMeasures } from '../measures/index.ts';
import { type PracticeScript, scoreDay } from '../practice/index.ts';
import { reportRows, runReport } from '../reports/index.ts';
import { previewStandard } from '../standards/index.ts';
import type { Reads } from '../stores.ts';
import { summariseSurveys } from '../surveys/index.ts';
import { runWhatIf } from '../what-if/index.ts';

/** Who asks and when, as the job sees it; the session and its person stay with the desk. */
export type JobContext = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone' | 'language'> & {
  /** Another house of this program, read as it stands. @throws DeskError where there is none */
  otherHouse: <T>(dataDir: string, work: (reads: Reads) => T) => T;
};

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
  scorePractice: (
    { otherHouse }: Pick<JobContext, 'otherHouse'>,
    { folder, script }: { folder: string; script: PracticeScript },
  ) => otherHouse(folder, (reads) => scoreDay({ reads }, script)),
} satisfies AnyJobs;
export type Jobs = typeof jobs;
