/** Which answers stand open to be read, from which call and room they were asked. */
import { openOverlay } from '../../app/navigation.ts';
import { createStore, useStore } from '../../client/store.ts';

export type Reading = {
  ids: readonly string[];
  /** What was typed: kept as the question when there is no answer to it. */
  words: string;
  place: string | null;
  /** The call it is asked in; it may be on its way still. */
  call: () => Promise<string | null>;
  /** It was said: the line it came from is done with. */
  onSaid?: () => void;
};

const store = createStore<Reading | null>(null);
export const useReading = (): Reading | null => useStore(store, (reading) => reading);

export const readAnswers = (reading: Reading): void => {
  store.set(() => reading);
  openOverlay('answer');
};
