/** The words of the quick line as the house has them now: made when they are first wanted, and anew when they change. */
import { readEntry } from '../../../shared/intake/entry.ts';
import type {
  EntryReading,
  EntryWords,
  Reading,
  Vocabulary,
} from '../../../shared/intake/model.ts';
import { createParser } from '../../../shared/intake/parse.ts';
import type { Subject } from '../../../shared/kernel/subjects.ts';
import { buildVocabulary } from '../catalogue/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import type { Reads } from '../stores.ts';
import { entryWordsOf } from './entries.ts';

/** Reads a line with the house's own words; given by the desk, which keeps them compiled. */
export type ReadLine = (text: string, context: ReadContext) => Reading;

/** Whether a whole line belongs to a register; given by the desk, which keeps its words. */
export type ReadEntry = (text: string, context: ReadContext) => EntryReading | null;

const isOffered = ({ retiredAtMs }: { retiredAtMs: number | null }): boolean =>
  retiredAtMs === null;

const ofTheLine = ['service', 'floor', 'layout'];
const ofEntries = ['key', 'staff'];

export const createLineWords = (reads: Reads) => {
  let words: { vocabulary: Vocabulary; read: ReturnType<typeof createParser> } | undefined;
  let named: EntryWords | undefined;
  const known = () => {
    if (!words) {
      const made = buildVocabulary({
        rooms: reads.rooms.rooms().map(({ number }) => number),
        areas: reads.rooms.areas(),
        services: reads.catalogue.services().filter(isOffered),
        retired: reads.catalogue.services().filter((one) => !isOffered(one)),
      });
      words = { vocabulary: made, read: createParser(made) };
    }
    return words;
  };
  const readLine: ReadLine = (text, { nowMs, timeZone }) => known().read(text, { nowMs, timeZone });
  const entryOf: ReadEntry = (text, context) => {
    named ??= entryWordsOf(
      reads.keys.all().filter(({ state }) => state !== 'retired'),
      reads.staff.all(),
    );
    return readEntry(text, named, (said) => readLine(said, context));
  };
  return {
    vocabulary: () => known().vocabulary,
    readLine,
    entryOf,
    /** Drops what was made of things that have changed. */
    heard: (touched: readonly Subject[]): void => {
      if (touched.some(({ kind }) => ofTheLine.includes(kind))) words = undefined;
      if (touched.some(({ kind }) => ofEntries.includes(kind))) named = undefined;
    },
  };
};
