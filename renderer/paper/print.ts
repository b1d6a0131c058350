/**
 * Puts a sheet into the print root, has the desk print it or keep it as a PDF, and says how it went. One
 * sheet at a time: the next waits. It must not know what stands on a sheet.
 */
import type { ReactNode } from 'react';
import type { Language } from '../../shared/kernel/fields.ts';
import type { SheetOut } from '../../shared/paper/contract.ts';
import { desk } from '../client/desk.ts';
import { type Problem, problemOf } from '../client/errors.ts';
import { createStore, useStore } from '../client/store.ts';
import { currentLanguage } from '../client/texts.ts';
import { type PaperNews, setPaperNews } from './news.ts';

export type PaperJob = SheetOut & {
  /** Drawn in the print root, in the language of the job. */
  sheet: ReactNode;
  /** Left out: the language of the screen. */
  language?: Language;
  /** Told once the printer has taken it; a file is no paper yet. */
  onPrinted?: () => Promise<unknown>;
};

/** What stands in the print root, whoever takes it from there. */
type Drawn = Pick<PaperJob, 'size' | 'sheet' | 'language'>;
type Mounted = { job: Drawn; language: Language; drawn: () => void };

const mounted = createStore<Mounted | null>(null);
export const useMounted = (): Mounted | null => useStore(mounted, (job) => job);

let queue: Promise<unknown> = Promise.resolve();

/** Draws the sheet for print while the work lasts. */
const withSheet = async <T>(job: Drawn, work: () => Promise<T>): Promise<T> => {
  const language = job.language ?? currentLanguage();
  await new Promise<void>((drawn) => mounted.set({ job, language, drawn }));
  await document.fonts.ready;
  try {
    return await work();
  } finally {
    mounted.set(null);
  }
};

const keptAt = ({ details }: Problem): string | null =>
  typeof details.path === 'string' ? details.path : null;

const send = async (job: PaperJob, to: 'printer' | 'pdf'): Promise<PaperNews> => {
  const { sheet: _, language: __, onPrinted, ...out } = job;
  const { name } = job;
  setPaperNews({ state: 'working', to, name });
  try {
    const sent = await withSheet(job, async (): Promise<PaperNews> => {
      if (to === 'pdf') return { state: 'saved', name, path: (await desk.paper.savePdf(out)).path };
      await desk.paper.print(out);
      return { state: 'printed', name };
    });
    if (to === 'printer') await onPrinted?.();
    return sent;
  } catch (error) {
    const problem = problemOf(error);
    return { state: 'refused', name, problem, path: keptAt(problem) };
  }
};

const inTurn = (job: PaperJob, to: 'printer' | 'pdf'): Promise<PaperNews> => {
  const turn = queue.then(async () => {
    const outcome = await send(job, to);
    setPaperNews(outcome);
    return outcome;
  });
  queue = turn;
  return turn;
};

/** Draws the sheet in its turn while the work lasts, for a desk that keeps it by itself. Throws what the work throws. */
export const whileDrawn = <T>(job: Drawn, work: () => Promise<T>): Promise<T> => {
  const turn = queue.then(() => withSheet(job, work));
  queue = turn.catch(() => undefined);
  return turn;
};

/** Prints the sheet on the station's printer. Never throws: the outcome also stands in the paper line. */
export const printSheet = (job: PaperJob): Promise<PaperNews> => inTurn(job, 'printer');

/** Keeps the sheet as a PDF among the papers of the day. Never throws. */
export const savePdf = (job: PaperJob): Promise<PaperNews> => inTurn(job, 'pdf');

/** Tells what kept a sheet from being made. */
export const tellNoPaper = (error: unknown): void =>
  setPaperNews({ state: 'refused', name: '', problem: problemOf(error), path: null });

/** Opens the folder a paper was kept in. */
export const revealPaper = (path: string): void => {
  void desk.paper.reveal({ path }).catch(tellNoPaper);
};
