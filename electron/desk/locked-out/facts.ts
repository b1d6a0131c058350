/**
 * What a stay can be asked about, and whether an answer is right. Nothing of what would be right leaves
 * this module: whoever asks learns right or wrong.
 */
import type { Askable } from '../../../shared/locked-out/model.ts';
import type { StayRow } from '../database/schema/index.ts';
import { canBeOne } from '../lost-and-found/index.ts';

/** `12-01`, `12月1日`, `1/12` for a day of any year: month and day alone are asked. */
const dayOf = (said: string): string | null => {
  const numbers = said.match(/\d+/g)?.map(Number) ?? [];
  const [month, day] = numbers.length > 2 ? numbers.slice(1) : numbers;
  if (month === undefined || day === undefined) return null;
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

/** The last four figures are as good as all of them, fewer are guessed too soon. */
const isPhone = (said: string, phone: string): boolean => {
  const figures = said.replaceAll(/\D/g, '');
  return figures.length >= 4 && phone.endsWith(figures);
};

const plain = (text: string): string => text.toLowerCase().replaceAll(/[\s.,，。·-]/g, '');

const rightBy: Record<Askable, (stay: StayRow, said: string) => boolean> = {
  // The name of the stay in full: 「姓王」 alone is known to every neighbour.
  name: ({ guest }, said) => plain(said).length > 1 && canBeOne(said, guest),
  departure: ({ departure }, said) => dayOf(said) === departure.slice(5),
  arrival: ({ arrival }, said) => dayOf(said) === arrival.slice(5),
  companion: ({ companions }, said) => companions.some((name) => canBeOne(said, name)),
  company: ({ company }, said) =>
    company !== null && plain(said).length > 1 && plain(company).includes(plain(said)),
  phone: ({ phone }, said) => phone !== null && isPhone(said, phone),
};

const offers: Record<Askable, (stay: StayRow) => boolean> = {
  name: () => true,
  departure: () => true,
  arrival: () => true,
  companion: ({ companions }) => companions.length > 0,
  company: ({ company }) => company !== null,
  phone: ({ phone }) => phone !== null,
};

/** What the guests of a room can be asked about. */
export const offered = (stays: readonly StayRow[], fact: Askable): boolean =>
  stays.some(offers[fact]);

export const isRight = (stays: readonly StayRow[], fact: Askable, said: string): boolean =>
  stays.some((stay) => rightBy[fact](stay, said));
