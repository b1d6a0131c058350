/** What of a record was typed otherwise: only that is sent, so that what hangs on it is worked out anew. Pure. */
import { type Colour, colours } from '../../../shared/lost-and-found/model.ts';

/** Colours written one after another, by name or with `色`; what is no colour is left out. */
export const coloursIn = (typed: string, nameOf: (colour: Colour) => string): Colour[] => {
  const words = typed
    .toLowerCase()
    .split(/[\s,，、/]+/)
    .filter((word) => word !== '');
  const bare = (name: string) => name.toLowerCase().replace(/色$/, '');
  return words
    .map((word) => colours.find((one) => one === word || bare(nameOf(one)) === bare(word)))
    .filter((colour) => colour !== undefined)
    .filter((colour, index, all) => all.indexOf(colour) === index);
};

/** The fields that differ from what stood there; an emptied one is null. */
export const differing = (
  before: Readonly<Record<string, string | null>>,
  now: Readonly<Record<string, unknown>>,
): Record<string, string | null> =>
  Object.fromEntries(
    Object.entries(before).flatMap(([name, was]) => {
      const typed = now[name];
      if (typeof typed !== 'string' || typed === (was ?? '')) return [];
      return [[name, typed === '' ? null : typed]];
    }),
  );
