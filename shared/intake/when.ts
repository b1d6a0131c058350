/**
 * Owns times in a line: clock times, bare hours, "in 20 minutes", with the day they belong to.
 * Finds them in the levelled text; resolves them against the clock that is handed in.
 */
import { hourMs, minuteMs } from '../kernel/durations.ts';
import { addDays, clockReaches, dateAt, minuteOfDay } from '../kernel/time.ts';
import type { ReadingClock, Span } from './model.ts';
import { readEnglishNumber, readHanNumber } from './numbers.ts';
import {
  englishAfter,
  englishClock,
  englishSpan,
  hanAfter,
  hanClock,
  hanDay,
  hanPart,
  lead,
  noon,
  packed,
  spelled,
} from './when-patterns.ts';

export type TimeMark = {
  span: Span;
  /** The day, where it is said apart from the hour: "明天能不能两点退房". */
  daySpan?: Span;
  /** "after two minutes": may also tell how long something lasts. */
  elapsed?: boolean;
  when:
    | { kind: 'after'; minutes: number }
    /** `sure` false: an hour on a twelve-hour face, nobody said which half of the day. */
    | {
        kind: 'clock';
        hour: number;
        minute: number;
        sure: boolean;
        day: number | null;
        /** Named with the hour: to a night, its evening and the morning after it are one stretch. */
        near?: 'morning' | 'evening' | undefined;
      };
};

const partsOfDay: Record<string, (hour: number) => number> = {
  am: (h) => (h === 12 ? 0 : h),
  pm: (h) => (h < 12 ? h + 12 : h),
  noon: (h) => (h < 6 ? h + 12 : h),
  // "晚上12点" is the coming midnight; "半夜2点" is the small hours.
  night: (h) => (h === 12 ? 24 : h < 5 ? h : h < 12 ? h + 12 : h),
};
const partNames: readonly [RegExp, keyof typeof partsOfDay][] = [
  [/凌晨|早|上午|清晨|a\.?m|morning/, 'am'],
  [/中午|正午/, 'noon'],
  [/半夜|夜|晚|tonight|night/, 'night'],
  [/下午|傍晚|p\.?m|afternoon|evening/, 'pm'],
];
const partOf = (text: string): string | null =>
  partNames.find(([name]) => name.test(text))?.[1] ?? null;
const dayOf = (text: string): number | null =>
  /后天|day after tomorrow/.test(text)
    ? 2
    : /明|tomorrow|tmr|tmrw/.test(text)
      ? 1
      : /今|today|tonight|this /.test(text)
        ? 0
        : null;
const nearOf = (text: string): 'morning' | 'evening' | undefined =>
  /早|上午|清晨|morning/.test(text) ? 'morning' : /晚|night/.test(text) ? 'evening' : undefined;

/** "7pm前", "六点左右" */
const around = /^\s*(?:之前|以前|前(?!台|面)|左右|之后|以后|后(?!面|来|天))/;

const minutesFor = (amount: number, unit: string, half: boolean): number => {
  const each = /小时|钟头|^h/.test(unit) ? 60 : unit === '刻钟' ? 15 : 1;
  return amount * each + (half ? each / 2 : 0);
};

const counts = /^\s*(?:more\s+)?(?:nights?|days?|hours?|weeks?|people|persons?|times|extra)\b/;

/** All times of a levelled line in which the place is blanked out; never two over the same words. */
export const findTimes = (text: string): TimeMark[] => {
  const marks: TimeMark[] = [];
  const put = (from: number, until: number, when: TimeMark['when'], elapsed = false): void => {
    if (marks.some((mark) => mark.span.from < until && from < mark.span.until)) return;
    const tail = around.exec(text.slice(until, until + 4))?.[0].length ?? 0;
    let end = until + tail;
    while (end > from && text.charAt(end - 1) === ' ') end -= 1;
    let start = from;
    while (start < end && text.charAt(start) === ' ') start += 1;
    marks.push({ span: { from: start, until: end }, when, ...(elapsed ? { elapsed } : {}) });
  };
  const clock = (
    hit: RegExpExecArray,
    hour: number,
    minute: number,
    around: string,
    sure: boolean,
  ): void => {
    if (hour > 24 || minute > 59) return;
    const part = partOf(around);
    const turned = part === null || hour > 12 ? hour : (partsOfDay[part]?.(hour) ?? hour);
    put(hit.index, hit.index + hit[0].length, {
      kind: 'clock',
      hour: turned,
      minute,
      sure: sure || part !== null || hour > 12 || hour === 0,
      day: dayOf(around),
      near: nearOf(around),
    });
  };
  if (/[半过内后再]/.test(text)) {
    for (const hit of text.matchAll(hanAfter)) {
      const amount = hit[1] === undefined ? readHanNumber(hit[3] ?? '') : 0.5;
      if (amount === null) continue;
      put(hit.index, hit.index + hit[0].length, {
        kind: 'after',
        minutes: minutesFor(amount, hit[2] ?? hit[5] ?? '分', hit[4] !== undefined),
      });
    }
  }
  if (/\b(?:in|within|after|later|from)\b/.test(text)) {
    for (const hit of text.matchAll(englishAfter)) {
      const word = hit[2] ?? hit[5] ?? '';
      const amount =
        hit[1] !== undefined || word === 'half an'
          ? 0.5
          : hit[0].includes('an hour and a half')
            ? 1.5
            : /^an?$/.test(word)
              ? 1
              : /^\d\.5$/.test(word)
                ? Number(word)
                : readEnglishNumber(word);
      if (amount === null) continue;
      const unit = hit[4] ?? hit[6] ?? 'h';
      const minutes = minutesFor(amount, unit, hit[3] !== undefined);
      const elapsed = hit[0].startsWith('after');
      put(hit.index, hit.index + hit[0].length, { kind: 'after', minutes }, elapsed);
    }
  }
  for (const hit of text.matchAll(hanClock)) {
    const hour = readHanNumber(hit[2] ?? '');
    if (hour === null || !/[点时]/.test(hit[0])) continue;
    // "一点" is also "a little": 快一点, 有一点吵, 大一点.
    if (
      hit[2] === '一' &&
      hit[1] === '' &&
      !/[到在于至前]$/.test(text.slice(0, hit.index)) &&
      hit[3] === undefined &&
      !/点[钟整]/.test(hit[0])
    )
      continue;
    const tail = hit[3] ?? '';
    const minute =
      tail === ''
        ? 0
        : tail === '半'
          ? 30
          : tail === '一刻' || tail === '1刻'
            ? 15
            : tail === '三刻' || tail === '3刻'
              ? 45
              : readHanNumber(tail.replace(/^[零〇]/, ''));
    if (minute !== null) clock(hit, hour, minute, hit[1] ?? '', false);
  }
  if (/\d/.test(text)) {
    for (const hit of text.matchAll(englishSpan)) {
      // "from 6 to 9pm": it begins in the half of the day in which it ends.
      const [, hour, minute, half, , end = ''] = hit;
      clock(hit, Number(hour), Number(minute ?? 0), half ?? end, false);
    }
    for (const hit of text.matchAll(englishClock)) {
      if (/\bsince\s*$/.test(text.slice(Math.max(0, hit.index - 8), hit.index))) continue;
      const around = [hit[1], hit[4], hit[5], hit[6]].join(' ');
      const told = [hit[3], hit[4], hit[5], hit[6]].some((part) => part !== undefined);
      const led = hit[1] !== undefined || lead.test(hit[0]);
      const hour = Number(hit[2]);
      if (!told && !led) continue;
      const tail = text.slice(hit.index + hit[0].length, hit.index + hit[0].length + 10);
      if (
        !told &&
        /^\s*(?:[条个瓶双套杯位件楼层号度%]|min|hour|hr|degree|towel|pillow|bottle|people|person|th\b|st\b|[a-z*]?\d)/.test(
          tail,
        )
      )
        continue;
      // A Chinese part of the day may stand before digits with a colon: 晚上8:30, 明早 6:30.
      const before = new RegExp(`${hanDay}${hanPart}$`).exec(
        text.slice(Math.max(0, hit.index - 8), hit.index),
      );
      const han = before?.[0] ?? '';
      const wide = Object.assign([hit[0]], {
        index: hit.index - han.length,
        input: text,
      }) as unknown as RegExpExecArray;
      wide[0] = han + hit[0];
      clock(wide, hour, Number(hit[3] ?? 0), `${around} ${han}`, hit[3] !== undefined);
    }
  }
  if (/one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve/.test(text)) {
    for (const hit of text.matchAll(spelled)) {
      const led =
        /\b(?:at|by|before|after|around|until|till)\s/.test(hit[0]) || hit[1] !== undefined;
      const told =
        hit[2] !== undefined ||
        hit[5] !== undefined ||
        hit[6] !== undefined ||
        hit[7] !== undefined ||
        (hit[4] !== undefined && led);
      const hour = readEnglishNumber(hit[3] ?? '');
      if (!told && counts.test(text.slice(hit.index + hit[0].length))) continue;
      if (hour === null || hour > 12 || (!told && !led)) continue;
      const face = hit[2] ?? '';
      const shift = face.startsWith('half')
        ? 30
        : face.includes('quarter')
          ? 15
          : face === ''
            ? 0
            : (readEnglishNumber(face.split(' ')[0] ?? '') ?? 0);
      const minute =
        hit[4] === undefined ? shift : (readEnglishNumber(hit[4].replace('-', ' ')) ?? 0);
      const to = face.endsWith(' to');
      clock(
        hit,
        to ? hour - 1 : hour,
        to ? 60 - shift : minute,
        [hit[1], hit[5], hit[6], hit[7]].join(' '),
        false,
      );
    }
  }
  for (const hit of text.matchAll(noon)) {
    const midnight = /midnight|午夜|零点/.test(hit[0]);
    put(hit.index, hit.index + hit[0].length, {
      kind: 'clock',
      hour: midnight ? 24 : 12,
      minute: 0,
      sure: true,
      day: dayOf(`${hit[1] ?? ''}${hit[3] ?? ''}`),
    });
  }
  return marks.sort((a, b) => a.span.from - b.span.from);
};

const dayAlone =
  /明天|明日|后天|明早|明晚|今晚|\b(?:day after tomorrow|tomorrow(?: morning| afternoon| evening| night)?|tmrw?|tonight)\b/g;

/** A day said apart belongs to the only hour of the line. */
export const giveDay = (text: string, times: TimeMark[]): TimeMark[] => {
  const [only, second] = times;
  if (only === undefined || second !== undefined) return times;
  const { when, span } = only;
  if (when.kind !== 'clock' || when.day !== null) return times;
  const days = [...text.matchAll(dayAlone)];
  const [hit] = days;
  const day = hit === undefined ? null : dayOf(hit[0]);
  if (hit === undefined || days.length > 1 || day === null) return times;
  const part = partOf(hit[0]);
  const hour =
    when.sure || part === null ? when.hour : (partsOfDay[part]?.(when.hour) ?? when.hour);
  const daySpan = { from: hit.index, until: hit.index + hit[0].length };
  const sure = when.sure || part !== null;
  return [{ span, daySpan, when: { ...when, hour, day, sure, near: when.near ?? nearOf(hit[0]) } }];
};

/** `0630` as a time, for a line whose place is already known to be elsewhere. */
export const findPackedTimes = (text: string): TimeMark[] =>
  [...text.matchAll(packed)].map((hit) => ({
    span: { from: hit.index, until: hit.index + hit[0].length },
    when: { kind: 'clock', hour: Number(hit[1]), minute: Number(hit[2]), sure: true, day: null },
  }));

/** What an hour without its half of the day means for a service: its usual hours. */
export type Habit = 'next' | 'morning' | 'check-out' | 'leaving';

const usual: Record<Habit, (hour: number) => number | null> = {
  next: () => null,
  morning: (hour) => (hour >= 4 && hour <= 11 ? hour : null),
  'check-out': (hour) => (hour <= 8 ? hour + 12 : hour === 12 ? 12 : null),
  leaving: (hour) => (hour >= 5 && hour <= 12 ? hour : hour + 12),
};

/** How far ahead an hour of the night is meant where nobody said so. */
const smallHours = 8 * hourMs;

/**
 * The moment meant. Past today is tomorrow; an hour without its half of the day is the next such
 * hour, unless the service has its usual hours: nobody is woken for the evening by "call me at 6".
 * Tomorrow is the calendar's, but for who is up at night: until four "tomorrow morning" is the
 * morning still to come, and "tomorrow night at one" is the end of tomorrow's night.
 */
export const resolveTime = (mark: TimeMark, clock: ReadingClock, habit: Habit): number => {
  const { when } = mark;
  if (when.kind === 'after') return clock.nowMs + Math.round(when.minutes * minuteMs);
  const today = dateAt(clock.nowMs, clock.timeZone);
  const stillMs = clock.nowMs - 59_999;
  const at = (day: number, hour: number): number => {
    const reached = (time: 'first' | 'last') =>
      clockReaches(addDays(today, day), hour * 60 + when.minute, clock.timeZone, time);
    const first = reached('first');
    // Of an hour that comes twice the second is still to come.
    return first >= stillMs ? first : reached('last');
  };
  const own = when.sure ? when.hour : usual[habit](when.hour);
  const hours = own === null ? [when.hour % 12, (when.hour % 12) + 12] : [own];
  if (when.day !== null && when.day > 0) {
    // Tomorrow without its half of the day: the waking hours.
    const waking = when.hour >= 6 && when.hour < 12 ? when.hour : (when.hour % 12) + 12;
    const hour = own ?? waking;
    if (when.near === 'evening' && hour < 5) return at(when.day + 1, hour);
    const coming =
      when.near === 'morning' &&
      when.day === 1 &&
      minuteOfDay(clock.nowMs, clock.timeZone) < 4 * 60;
    if (coming && hour >= 4 && hour < 12) return at(0, hour);
    return at(when.day, hour);
  }
  for (let day = 0; day < 2; day += 1) {
    for (const hour of hours) {
      const moment = at(day, hour);
      // At four in the afternoon "half past three" is tomorrow's daylight, not the small hours.
      const small = own === null && hour < 6 && moment - clock.nowMs > smallHours;
      if (moment >= stillMs && !small) return moment;
    }
  }
  return at(1, hours.at(-1) ?? 0);
};
