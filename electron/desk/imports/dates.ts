/** Days and moments as front offices and spreadsheets write them. Pure. */
import { dayMs } from '../../../shared/kernel/durations.ts';
/** Which of day and month comes first in `03/04/2026`; null while nothing has told. */
import { daysBetween } from '../../../shared/kernel/time.ts';

export type DayOrder = 'day-first' | 'month-first' | null;

export type ReadMoment = { day: string; minute: number | null };
/** `ambiguous`: it can be two days of the calendar. */
export type Reading = ReadMoment | 'ambiguous' | null;

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const two = (value: number): string => String(value).padStart(2, '0');

/** The day where the calendar has it; null for 31 April. */
const dayOf = (year: number, month: number, day: number): string | null => {
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text) ? text : null;
};

const away = (day: string, today: string): number => Math.abs(daysBetween(today, day));

/** Without a year: the nearest such day. */
const nearest = (month: number, day: number, today: string): string | null => {
  const year = Number(today.slice(0, 4));
  const [best] = [year - 1, year, year + 1]
    .flatMap((one) => dayOf(one, month, day) ?? [])
    .sort((one, other) => away(one, today) - away(other, today));
  return best ?? null;
};

/** Of a year in two digits only what lies within a good year of today is meant. */
const near = 400;

const clockTail =
  /[T\s,]*(?:(上午|下午|am|pm)\s*)?(\d{1,2})[:：点](\d{2})?(?:[:：]\d{2}(?:\.\d+)?)?\s*(am|pm|分)?\s*Z?$/i;

/** The time at the end, taken off; an hour that no clock shows is none. */
const splitTime = (text: string): { rest: string; minute: number | null } => {
  const match = clockTail.exec(text);
  if (!match) return { rest: text, minute: null };
  const half = (match[1] ?? match[4] ?? '').toLowerCase();
  const raw = Number(match[2]);
  const hour =
    half === 'pm' || half === '下午' ? (raw % 12) + 12 : half === 'am' && raw === 12 ? 0 : raw;
  const minute = Number(match[3] ?? 0);
  return hour > 23 || minute > 59
    ? { rest: text, minute: null }
    : { rest: text.slice(0, match.index).trim(), minute: hour * 60 + minute };
};

const weekday =
  /\s*[(（]?(?:(?:周|星期|礼拜)[一二三四五六日天]|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)[)）]?\.?,?\s*/gi;

/** Days a spreadsheet counts from 30 December 1899: 1954 to 2119. */
const serial = /^([2-7]\d{4})(\.\d+)?$/;

const readSerial = (text: string): ReadMoment | null => {
  const match = serial.exec(text);
  if (!match) return null;
  const day = new Date(Date.UTC(1899, 11, 30) + Number(match[1]) * dayMs)
    .toISOString()
    .slice(0, 10);
  const share = match[2] === undefined ? null : Number(match[2]);
  return { day, minute: share === null ? null : Math.round(share * 1_440) % 1_440 };
};

const choose = (candidates: readonly (string | null)[]): string | 'ambiguous' | null => {
  const days = [...new Set(candidates.filter((day) => day !== null))];
  return days.length > 1 ? 'ambiguous' : (days[0] ?? null);
};

/** `a/b/c` with its year last: which is the day is told by the numbers, the dots, or the column. */
const yearLast = (
  a: number,
  b: number,
  year: number,
  mark: string,
  order: DayOrder,
): string | 'ambiguous' | null => {
  if (mark === '.' || order === 'day-first') return dayOf(year, b, a);
  if (order === 'month-first') return dayOf(year, a, b);
  return choose([dayOf(year, b, a), dayOf(year, a, b)]);
};

const readDay = (text: string, today: string, order: DayOrder): string | 'ambiguous' | null => {
  const iso = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const packed = /^(20\d{2})(\d{2})(\d{2})$/.exec(text);
  if (packed) return dayOf(Number(packed[1]), Number(packed[2]), Number(packed[3]));
  const chinese = /^(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$/.exec(text);
  if (chinese) return nearest(Number(chinese[1]), Number(chinese[2]), today);
  const last = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4})$/.exec(text);
  if (last)
    return yearLast(Number(last[1]), Number(last[3]), Number(last[4]), last[2] ?? '', order);
  const named =
    /^(?:(\d{1,2})[\s-]*([a-z]{3})[a-z]*\.?|([a-z]{3})[a-z]*\.?\s*(\d{1,2})),?[\s-]*(\d{4}|\d{2})?$/i.exec(
      text,
    );
  if (named) {
    const month = months.indexOf((named[2] ?? named[3] ?? '').toLowerCase()) + 1;
    const day = Number(named[1] ?? named[4]);
    if (month === 0) return null;
    if (named[5] === undefined) return nearest(month, day, today);
    return dayOf(named[5].length === 2 ? 2_000 + Number(named[5]) : Number(named[5]), month, day);
  }
  const short = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})(?:\s*\2\s*(\d{2}))?$/.exec(text);
  if (!short) return null;
  const [a, b, c] = [Number(short[1]), Number(short[3]), short[4]];
  if (c === undefined) {
    const dots = short[2] === '.' || order === 'day-first';
    return dots
      ? nearest(b, a, today)
      : order === 'month-first'
        ? nearest(a, b, today)
        : choose([nearest(a, b, today), nearest(b, a, today)]);
  }
  const year = Number(c);
  const inReach = [dayOf(2_000 + a, b, year), dayOf(2_000 + year, b, a), dayOf(2_000 + year, a, b)]
    .flatMap((day) => day ?? [])
    .filter((day) => away(day, today) <= near);
  return choose(inReach);
};

const plainOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(weekday, ' ')
    .replace(/(:\d{2}(?:\.\d+)?)[+-]\d{2}:?\d{2}$/, '$1')
    .trim();

/**
 * A day, and the time of day where one stands beside it: `2026-11-28 14:00`, `2026/11/28`, `28.11.2026`,
 * `11月28日`, `28 Nov 2026`, `20261128`, a spreadsheet's 46354. Without a year it is the nearest such day.
 * @param today the house's day, `2026-11-28`
 * @param order what the other cells of the column have told
 */
export const readMoment = (text: string, today: string, order: DayOrder = null): Reading => {
  const plain = plainOf(text);
  const counted = readSerial(plain);
  if (counted) return counted;
  const { rest, minute } = splitTime(plain);
  const day = readDay(rest, today, order);
  if (day === null || day === 'ambiguous') return day;
  // Midnight is how a workbook writes a day without a time.
  return { day, minute: minute === 0 ? null : minute };
};

/**
 * The minute of the day in a column of times: `14:00`, `2:30 PM`, `下午3:00`, `约14:00`, or a day with its time.
 * @param today the house's day
 */
export const readTime = (text: string, today: string): number | null => {
  const plain = plainOf(text).replace(/^(?:大?约|~)\s*|\s*(?:左右|[前后])$/g, '');
  const counted = readSerial(plain);
  if (counted) return counted.minute;
  const { rest, minute } = splitTime(plain);
  // What else stands beside it may turn it into another, as 晚上 does.
  return rest === '' || readDay(rest, today, null) !== null ? minute : null;
};

/** What the cells of a column tell of its order: one that can be read in one way only speaks for all. */
export const dayOrderOf = (texts: readonly string[]): DayOrder => {
  for (const text of texts) {
    const match = /^(\d{1,2})\/(\d{1,2})(?:\/\d{2,4})?(?!\d)/.exec(text.normalize('NFKC').trim());
    const [a, b] = [Number(match?.[1]), Number(match?.[2])];
    if (!match) continue;
    // `26/11/28` tells nothing: it may begin with its year.
    if (a > 12 && b <= 12 && /\d{4}/.test(text)) return 'day-first';
    if (b > 12 && a <= 12) return 'month-first';
  }
  return null;
};
