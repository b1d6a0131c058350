/** Turns rows of the register into what is compared and what is indexed. Knows the rows, not the score. */
import type { LostKind } from '../../../shared/lost-and-found/model.ts';
import type { FoundItemRow, LossReportRow } from '../database/schema/index.ts';
import { inHouseAt } from '../guests/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { readThing } from './reading.ts';
import type { FoundSide, LossSide } from './score.ts';
import type { Word } from './store.ts';

type Here = Pick<ReadContext, 'reads'>;

const textOf = ({ what, marks }: Pick<FoundItemRow, 'what' | 'marks'>): string =>
  marks === null ? what : `${what} ${marks}`;

type Either = Pick<
  FoundItemRow,
  'what' | 'marks' | 'category' | 'colours' | 'brand' | 'place' | 'placeKind'
>;

/** What was put right by hand counts, not what the words say. */
const sideOf = (row: Either, floorOf: (room: string) => string | null) => {
  const reading = readThing(textOf(row));
  const said = (name: string) => reading.colours.find((one) => one.name === name)?.said ?? name;
  return {
    category: row.category,
    categorySaid: reading.category?.name === row.category ? (reading.category?.said ?? null) : null,
    colours: row.colours.map((name) => ({ name, said: said(name) })),
    brand: row.brand,
    features: reading.features,
    words: reading.words,
    place: row.place,
    placeKind: row.placeKind,
    floor: row.place === null || row.placeKind !== 'room' ? null : floorOf(row.place),
  };
};

/** Rooms' floors and stays, asked once each for a whole list of candidates. */
const floorsOnce = ({ reads }: Here) => {
  const known = new Map<string, string | null>();
  return (room: string): string | null => {
    const floor = known.get(room) ?? reads.rooms.floorOf(room) ?? null;
    known.set(room, floor);
    return floor;
  };
};

export const createSides = (context: Here) => {
  const floorOf = floorsOnce(context);
  return {
    found: (row: FoundItemRow): FoundSide => ({
      ...sideOf(row, floorOf),
      foundAtMs: row.foundAtMs,
      heldBack: row.heldBack,
      heldWords: row.heldBack === null ? [] : readThing(row.heldBack).words,
    }),
    loss: (row: LossReportRow): LossSide => ({
      ...sideOf(row, floorOf),
      lostFromMs: row.lostFromMs,
      lostUntilMs: row.lostUntilMs,
      room: row.room,
      inHouse: inHouseAt(context, row.room).some(({ id }) => id === row.stayId),
    }),
  };
};

/** Kinds that stand in for each other are indexed together by their first. */
const groups: Record<string, string> = {
  luggage: 'bag',
  card: 'wallet',
  cash: 'wallet',
  passport: 'wallet',
  papers: 'wallet',
  watch: 'jewellery',
};

/** At the most so many words of a long text are matched by. */
const mostWords = 40;

/**
 * The words a row is found by among fifty thousand: what it is, what it is with its colour, with its place,
 * its brand, and the words no list knows. Colours and places alone are shared by too many.
 */
export const matchWords = (row: Either & { room?: string | null }): Word[] => {
  const reading = readThing(textOf(row));
  const group = groups[row.category] ?? row.category;
  const known = row.category !== 'other';
  const places = [row.place, row.room].filter((place) => place !== null && place !== undefined);
  const words: Word[] = [
    ...(known ? [{ word: `c:${group}`, weight: 4 }] : []),
    ...(known && group !== row.category ? [{ word: `c:${row.category}`, weight: 2 }] : []),
    ...(known ? row.colours.map((colour) => ({ word: `c:${group}+${colour}`, weight: 3 })) : []),
    ...(known ? places.map((place) => ({ word: `c:${group}@${place}`, weight: 4 })) : []),
    ...(row.brand === null ? [] : [{ word: `b:${row.brand.toLowerCase()}`, weight: 3 }]),
    ...(known
      ? reading.features.map(({ name }) => ({ word: `c:${group}*${name}`, weight: 2 }))
      : []),
    ...reading.words.map(({ name }) => ({ word: `w:${name}`, weight: 2 })),
  ];
  const each = new Map(words.map((one) => [one.word, one] as const));
  return [...each.values()].slice(0, mostWords);
};

/** The moment a row is looked for by: when it was found, or last seen. */
export const momentOf = (kind: LostKind, row: FoundItemRow | LossReportRow): number =>
  kind === 'found-item' ? (row as FoundItemRow).foundAtMs : (row as LossReportRow).lostUntilMs;
