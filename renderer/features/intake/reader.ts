/**
 * The parser of the quick line over this house's words, made once for each vocabulary. It reads in the
 * window, so that what is understood shows with the keystroke.
 */
import { useCallback } from 'react';
import type { Reading, Vocabulary } from '../../../shared/intake/model.ts';
import { createParser } from '../../../shared/intake/parse.ts';
import { houseNow } from '../../client/clock.ts';
import { useTimeZone } from '../../client/house-time.ts';
import { useVocabulary } from '../../client/queries.ts';

type Parser = ReturnType<typeof createParser>;
const made = new WeakMap<Vocabulary, Parser>();

const parserFor = (words: Vocabulary): Parser => {
  let parser = made.get(words);
  if (!parser) {
    parser = createParser(words);
    made.set(words, parser);
  }
  return parser;
};

/** Reads a line as of now, in the house's zone. */
export const useReader = (): ((text: string) => Reading) => {
  const words = useVocabulary();
  const timeZone = useTimeZone();
  return useCallback(
    (text) => parserFor(words)(text, { nowMs: houseNow(), timeZone }),
    [words, timeZone],
  );
};
