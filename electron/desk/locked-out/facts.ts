/**
 * What a stay can be asked about, and whether an answer is right. Nothing of what would be right leaves
 * this module: whoever asks learns right or wrong.
 */
import type { Askable } from '../../../shared/locked-out/model.ts';
import type { StayRow } from '../database/schema/index.ts';
import { saysAll } from '../lost-and-found/index.ts';

/** `12-01`, `12月1日`, `1/12` and `12/1` for a day of any year, as month and day are said here or there. */
const daysOf = (said: string): string[] => {
  const numbers = said.match(/\d+/g)?.map(Number) ?? [];
  const [one, other] = numbers.length > 2 ? numbers.slice(1) : numbers;
  if (one === undefined || other === undefined) return [];
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${two(one)}-${two(other)}`;
  return said.includes('/') && numbers.length === 2 ? [day, `${two(other)}-${two(one)}`] : [day];
};

/** The last four figures are as good as all of them, fewer are guessed too soon. */
const isPhone = (said: string, phone: string): boolean => {
  const figures = said.replaceAll(/\D/g, '');
  return figures.length >= 4 && phone.endsWith(figures);
};

const plain = (text: string): string => text.toLowerCase().replaceAll(/[\s.,，。·()（）-]/g, '');

/** What every company is called as well: it tells none from another. */
const companyWords =
  /股份|有限|责任|公司|集团|企业|\b(?:company|corporation|corp|co|ltd|limited|inc|llc|gmbh|group)\b/giu;
const companyCore = (name: string): string => plain(name.replaceAll(companyWords, ' '));

const isCompany = (said: string, company: string): boolean => {
  const core = companyCore(said);
  return core.length > 1 && companyCore(company).includes(core);
};

const rightBy: Record<Askable, (stay: StayRow, said: string) => boolean> = {
  // The name of the stay in full: the surname alone is known to every neighbour.
  name: ({ guest }, said) => saysAll(said, guest),
  departure: ({ departure }, said) => daysOf(said).includes(departure.slice(5)),
  arrival: ({ arrival }, said) => daysOf(said).includes(arrival.slice(5)),
  companion: ({ companions }, said) => companions.some((name) => saysAll(said, name)),
  company: ({ company }, said) => company !== null && isCompany(said, company),
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
