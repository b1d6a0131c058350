/** What came of the last sheet, apart from how sheets are made: whoever has news of another kind puts it away. */
import type { Problem } from '../client/errors.ts';
import { createStore, useStore } from '../client/store.ts';

export type PaperNews =
  | { state: 'working'; to: 'printer' | 'pdf'; name: string }
  | { state: 'printed'; name: string }
  | { state: 'saved'; name: string; path: string }
  /** `path`: the PDF that was kept where the printer did not take the sheet. */
  | { state: 'refused'; name: string; problem: Problem; path: string | null };

const news = createStore<PaperNews | null>(null);

/** How the last sheet went; null once it was read. */
export const usePaperNews = (): PaperNews | null => useStore(news, (last) => last);
export const setPaperNews = (next: PaperNews): void => news.set(next);
export const clearPaperNews = (): void => news.set(null);
/** The hand has gone on to something else: a refusal must not cover what comes of that. */
export const putAwayRefusal = (): void => {
  if (news.get()?.state === 'refused') news.set(null);
};
