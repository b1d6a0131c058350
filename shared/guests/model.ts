/** What a guest's file holds and the rules it is read by: preferences, days to remember, what is proposed. Pure. */
import { z } from 'zod';

/** 喜好 and 忌讳. */
export const preferenceKinds = ['likes', 'avoids'] as const;
export type PreferenceKind = (typeof preferenceKinds)[number];

/** The guest said it, staff saw it, the guest's requests show it, or it came with a stay. */
export const preferenceSources = ['said', 'observed', 'requests', 'stay'] as const;
export type PreferenceSource = (typeof preferenceSources)[number];

export const anniversaryKinds = ['birthday', 'wedding'] as const;

/** Why two files are thought to be one person's. */
export const doubleReasons = [
  'same-name',
  'same-phone',
  'same-document',
  'same-birthday',
  'same-company',
] as const;
export type DoubleReason = (typeof doubleReasons)[number];

/** A day of the year, with its year or without: `1980-05-20`, `05-20`; only days there are. */
export const dayOfYear = z
  .string()
  .trim()
  .regex(/^(\d{4}-)?\d{2}-\d{2}$/)
  .refine((said) => {
    // Without a year the 29th of February is a day.
    const full = said.length === 5 ? `2024-${said}` : said;
    const at = new Date(`${full}T00:00:00Z`);
    return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(full);
  });

const isLeap = (year: number): boolean => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;

/** The day of that year it is kept on: the 29th of February on the 28th where there is none. */
const inYear = (day: string, year: number): string => {
  const monthDay = day.slice(-5);
  return `${year}-${monthDay === '02-29' && !isLeap(year) ? '02-28' : monthDay}`;
};

/** The day of remembrance that falls within a stay, first and last day included; null: none. */
export const anniversaryWithin = (
  day: string | null,
  { arrival, departure }: { arrival: string; departure: string },
): string | null => {
  if (day === null) return null;
  for (let year = Number(arrival.slice(0, 4)); year <= Number(departure.slice(0, 4)); year += 1) {
    const on = inYear(day, year);
    if (on >= arrival && on <= departure) return on;
  }
  return null;
};

const aversion =
  /过敏|忌|不吃|不喝|不要|不用|不喜|不放|不加|请勿|远离|讨厌|(?<!不)怕|allerg|dislike|hates? |afraid of|^avoid|^no[ -]|^not? |without|away from/iu;

/** What a stay's own line of preferences is: something to leave out, or something to provide. */
export const kindOfWords = (text: string): PreferenceKind =>
  aversion.test(text) ? 'avoids' : 'likes';

const mark = '✗ ';
/** How a preference stands on a stay, where likes and aversions are one list. */
export const asOnStay = ({ kind, text }: { kind: PreferenceKind; text: string }): string =>
  kind === 'avoids' && kindOfWords(text) === 'likes' ? `${mark}${text}` : text;

/** What such a line means. */
export const fromStay = (said: string): { kind: PreferenceKind; text: string } =>
  said.startsWith(mark)
    ? { kind: 'avoids', text: said.slice(mark.length) }
    : { kind: kindOfWords(said), text: said };

/** Compared without spaces, dots and capitals. The tables' step 270 has the same rule for the rows of before. */
export const nameKey = (name: string): string =>
  name.replaceAll(/[ .·]/g, '').replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());

const addressedHan = /^(\p{Script=Han}{1,2})(先生|女士|小姐|太太)$/u;
const addressedLatin = /^(?:mr|mrs|ms|miss|mme)\.? +(.+)$/iu;

/** A form of address alone (王先生, Mr Smith) names too many to be anybody. */
export const isAddressOnly = (name: string): boolean =>
  addressedHan.test(name) || addressedLatin.test(name);

const familyOf = (name: string): string =>
  (addressedHan.exec(name)?.[1] ?? addressedLatin.exec(name)?.[1] ?? name).trim();

/** Whether two names may be one person's: the same, or a form of address that goes with the other. */
export const namesAgree = (one: string, other: string): boolean => {
  if (nameKey(one) === nameKey(other)) return true;
  if (!isAddressOnly(one) && !isAddressOnly(other)) return false;
  const [family, whole] = isAddressOnly(one) ? [familyOf(one), other] : [familyOf(other), one];
  const rest = familyOf(whole).toLowerCase().split(/[ ,]+/);
  return /\p{Script=Han}/u.test(family)
    ? familyOf(whole).startsWith(family)
    : rest.includes(family.toLowerCase());
};

/** Digits alone, without what is typed between them, and without the country's own code. */
export const phoneDigits = (phone: string): string =>
  phone.replaceAll(/\D/g, '').replace(/^(0086|86)(?=1\d{10}$)/, '');

/** Asked for so often, it is thought a preference: in so many stays, or on so many days. */
export const proposeFromStays = 3;
export const proposeFromDays = 3;

export type Asked = { id: string; service: string; stayId: string; day: string };
export type Pattern = { service: string; asked: Asked[]; stays: number; days: number };

/** Services asked for in three of the stays or on three days; the most often asked for first. */
export const patternsIn = (asked: readonly Asked[]): Pattern[] =>
  [...Map.groupBy(asked, ({ service }) => service)]
    .map(([service, some]) => ({
      service,
      asked: some,
      stays: new Set(some.map(({ stayId }) => stayId)).size,
      days: new Set(some.map(({ day }) => day)).size,
    }))
    .filter(({ stays, days }) => stays >= proposeFromStays || days >= proposeFromDays)
    .sort((a, b) => b.asked.length - a.asked.length || a.service.localeCompare(b.service));

/** Care that is late: open, and its moment has passed. */
export const careIsLate = (
  { state, dueAtMs }: { state: string; dueAtMs: number },
  nowMs: number,
): boolean => state === 'open' && dueAtMs <= nowMs;
