/**
 * What the reader's thread can be asked: long readings, one line each. A job gets the house as it stands
 * at one moment and statements that can only read; what it answers must be plain data.
 */
import { analysisRows, figureBefore, runAnalysis } from '../analysis/index.ts';
import { openMonth, writeMonth } from '../archive/index.ts';
import {
  copyBeforeUpdate,
  copyHouse,
  layFirst,
  listCopies,
  lookForCopies,
  makeLock,
  prepareRestore,
  previewCopy,
  rehearseRestore,
  takePlace,
} from '../backups/index.ts';
import { boardAsOf } from '../board/index.ts';
import type { Raw } from '../database/open.ts';
import { fairnessOf } from '../fairness/index.ts';
import { fallbackPage } from '../fallback/index.ts';
import { doublesOf, findFiles, listFiles } from '../guest-files/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { listMeasures } from '../measures/index.ts';
import { viewMorning } from '../morning/index.ts';
import { figuresOfPerson } from '../own-figures/index.ts';
import { type PracticeScript, scoreDay } from '../practice/index.ts';
import { type CheckInput, checkBeside } from '../record/index.ts';
import { type FaultInput, faultOf, type RecoverInput, recoverHouse } from '../recovery/index.ts';
import { reportRows, runReport } from '../reports/index.ts';
import { previewRetention } from '../retention/index.ts';
import { contractPerformance } from '../service-contracts/index.ts';
import { previewStandard } from '../standards/index.ts';
import type { Reads } from '../stores.ts';
import { summariseSurveys } from '../surveys/index.ts';
import { suggestTrainings } from '../training/index.ts';
import { runWhatIf } from '../what-if/index.ts';

/** Who asks and when, as the job sees it; the session and its person stay with the desk. */
export type JobContext = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone' | 'language'> & {
  /** For questions the typed layer cannot say. */
  raw: Raw;
  /** Another house of this program, read as it stands. @throws DeskError where there is none */
  otherHouse: <T>(dataDir: string, work: (reads: Reads) => T) => T;
  /** True when the desk closes: long work breaks off and leaves nothing half behind. */
  leaving: () => boolean;
  /** For files of ours that are no house at work. */
  nativeBinding: string | undefined;
};

type Job<I, O> = (context: JobContext, input: I) => O;
export type AnyJobs = Record<string, Job<never, unknown>>;

export const jobs = {
  boardAsOf,
  fallbackPage,
  contractPerformance,
  runWhatIf,
  listMeasures,
  runReport,
  reportRows,
  previewStandard,
  summariseSurveys,
  previewRetention,
  viewMorning,
  runAnalysis,
  analysisRows,
  figureBefore,
  fairnessOf,
  figuresOfPerson,
  suggestTrainings,
  listCopies,
  takePlace,
  findFiles,
  listFiles,
  doublesOf,
  scorePractice: (
    { otherHouse }: Pick<JobContext, 'otherHouse'>,
    { folder, script }: { folder: string; script: PracticeScript },
  ) => otherHouse(folder, (reads) => scoreDay({ reads }, script)),
} satisfies AnyJobs;

/** One month after the other: two that write the same file would write into each other. */
let writing: Promise<void> = Promise.resolve();

/** Work that takes turns with its files: a handle of its own, so that other questions go on between. */
export const slowJobs = {
  writeMonth: ({ raw, ...context }: JobContext, input: Parameters<typeof writeMonth>[2]) => {
    const written = writing.then(() => writeMonth(raw, context, input));
    writing = written.then(
      () => {},
      () => {},
    );
    return written;
  },
  checkRecord: (context: JobContext, input: CheckInput) => checkBeside(context, input),
  openMonth: (_: JobContext, input: Parameters<typeof openMonth>[0]) => openMonth(input),
  copyHouse,
  previewCopy,
  rehearseRestore,
  prepareRestore,
  makeLock: (_: JobContext, input: { dataDir: string; passphrase: string }) =>
    makeLock(input.dataDir, input.passphrase),
} satisfies AnyJobs;

/** What is done without the house: it cannot be opened, or not yet. */
export type AloneContext = Pick<
  JobContext,
  'nowMs' | 'timeZone' | 'language' | 'leaving' | 'nativeBinding'
>;
export const aloneJobs = {
  recoverHouse: ({ nativeBinding }: AloneContext, input: RecoverInput) =>
    recoverHouse(input, nativeBinding),
  copyBeforeUpdate: (context: AloneContext, dataDir: string) => copyBeforeUpdate(context, dataDir),
  lookForCopies,
  layFirst,
  faultOf: ({ nativeBinding }: AloneContext, input: FaultInput) => faultOf(input, nativeBinding),
} satisfies AnyJobs;
export type Jobs = typeof jobs & typeof slowJobs & typeof aloneJobs;
