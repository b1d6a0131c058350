/** Hours painted on a week as on a sheet of minutes: laid out, painted over, read back as hours. Pure. */
import { type Hours, lengthOf, type Week } from './model.ts';

const dayMinutes = 1_440;
const weekMinutes = 7 * dayMinutes;
/** What runs so far past midnight still belongs to the night of the day before. */
const longestNight = 12 * 60;

/** Each minute of the week, Monday midnight first: 1 where the desk is open. */
export const minutesOf = (week: Week): Uint8Array => {
  const sheet = new Uint8Array(weekMinutes);
  week.forEach((hours, day) => {
    for (const one of hours)
      for (let minute = 0; minute < lengthOf(one); minute += 1)
        sheet[(day * dayMinutes + one.from + minute) % weekMinutes] = 1;
  });
  return sheet;
};

/** A run of minutes as hours of the days it begins on. */
const asHours = (week: Hours[][], start: number, length: number): void => {
  let [at, left] = [start, length];
  while (left > 0) {
    const day = Math.floor(at / dayMinutes) % 7;
    const from = at % dayMinutes;
    const today = Math.min(left, dayMinutes - from);
    const over = left - today;
    const isNight = over > 0 && over <= longestNight && over <= from;
    week[day]?.push({ from, until: isNight ? over : from + today });
    at += today;
    left = isNight ? 0 : over;
  }
};

/** Hours of each day from the minutes of a week. */
export const weekOf = (sheet: Uint8Array): Hours[][] => {
  const week: Hours[][] = Array.from({ length: 7 }, () => []);
  const closed = sheet.indexOf(0);
  if (closed < 0) return week.map(() => [{ from: 0, until: dayMinutes }]);
  // Begun where it is closed, no run is cut in two.
  for (let step = 1; step <= weekMinutes; ) {
    const start = (closed + step) % weekMinutes;
    if (!sheet[start]) {
      step += 1;
      continue;
    }
    let length = 0;
    while (sheet[(start + length) % weekMinutes]) length += 1;
    asHours(week, start, length);
    step += length;
  }
  return week.map((hours) => hours.sort((a, b) => a.from - b.from));
};

/** The week with some minutes of some days painted: the desk, or the centre. */
export const painted = (
  week: Week,
  days: readonly number[],
  { from, until }: { from: number; until: number },
  desk: boolean,
): Hours[][] => {
  const sheet = minutesOf(week);
  for (const day of days)
    sheet.fill(desk ? 1 : 0, day * dayMinutes + from, day * dayMinutes + until);
  return weekOf(sheet);
};

/** Hours as they are typed, `7-11 17:00–22`, `17-2`, `0-24`; null: not to be understood. */
export const typedHours = (typed: string): Hours[] | null => {
  const parts = typed
    .replaceAll(/\s*[-–—~至到]\s*/g, '-')
    .split(/[\s,，;；、]+/)
    .filter((part) => part !== '');
  const clock = (text: string): number | null => {
    const match = /^(\d{1,2})(?:[:：.]?(\d{2}))?$/.exec(text);
    const [hour, minute] = [Number(match?.[1]), Number(match?.[2] ?? 0)];
    const total = hour * 60 + minute;
    return match && minute < 60 && total <= dayMinutes ? total : null;
  };
  const hours = parts.map((part) => {
    const [from = '', until = '', more] = part.split('-');
    const [begins, ends] = [clock(from), clock(until)];
    return more !== undefined ||
      begins === null ||
      ends === null ||
      begins === ends ||
      begins === dayMinutes
      ? null
      : { from: begins, until: ends === 0 ? dayMinutes : ends };
  });
  return hours.includes(null) ? null : (hours as Hours[]);
};
