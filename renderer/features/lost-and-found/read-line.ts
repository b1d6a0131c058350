/**
 * A thing in one line, as it is said on the telephone: what, where, and of a loss who misses it and how
 * they are reached. Pure: the quick line's own parser finds the place. It must not know the desk's words.
 */
import { whatAndWhere } from '../../../shared/intake/entry.ts';
import type { Reading } from '../../../shared/intake/model.ts';

type Read = (text: string) => Reading;

export type FoundLine = { what: string; place: string | null };
export type LossLine = FoundLine & {
  guest: string | null;
  /** A telephone, or the room where nothing else is said. */
  contact: string | null;
  /** Where they stay, when the thing was lost elsewhere. */
  room: string | null;
};

/** Numbers somebody can be rung at: mobiles with gaps, a landline, anything after a plus, seven digits and more. */
const telephone =
  /(?<![\dA-Za-z])(?:(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}|0\d{2,3}-\d{7,8}|\+\d[\d -]{6,18}\d|\d{7,14})(?![\dA-Za-z])/;
const twoSigns = '欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|司徒|长孙|宇文';
const person = new RegExp(
  [
    `(?:(?<!\\p{Script=Han})\\p{Script=Han}{1,3}|${twoSigns}|\\p{Script=Han})(?:先生|女士|小姐|太太|夫人)`,
    "\\b(?:Mr|Mrs|Ms|Miss|Dr)\\b\\.?\\s+\\p{L}[\\p{L}'-]*",
  ].join('|'),
  'iu',
);

/** The text without what was found in it. */
const without = (text: string, found: RegExpExecArray | null): string =>
  found === null
    ? text
    : `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;

export const readFound = (text: string, read: Read): FoundLine => whatAndWhere(text, read(text));

export const readLoss = (text: string, read: Read): LossLine => {
  const number = telephone.exec(text);
  // A number to ring is no room: it goes before places are looked for.
  const said = without(text, number);
  const first = read(said);
  const near = whatAndWhere(said, first);
  // `雨伞 大堂 李女士 1011`: of a room and an area, the thing was lost in the area and she stays in the room.
  const second = first.place === null ? null : read(near.what);
  const rest = second?.place ? whatAndWhere(near.what, second) : null;
  const areaLast = first.place?.kind === 'room' && second?.place?.kind === 'area';
  const areaFirst = first.place?.kind === 'area' && second?.place?.kind === 'room';
  const place = areaLast && rest ? rest.place : near.place;
  const room = areaLast ? near.place : areaFirst && rest ? rest.place : null;
  const words = room !== null && rest ? rest.what : near.what;
  const guest = person.exec(words);
  const isRoom = room === null && first.place?.kind === 'room';
  return {
    what: without(words, guest).replace(/\s+/g, ' ').trim(),
    place,
    guest: guest?.[0].trim() ?? null,
    contact: number?.[0] ?? room ?? (isRoom ? place : null),
    room,
  };
};
