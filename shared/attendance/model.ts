/**
 * The words of the roster: what may stand in its cells, and how people write it. It must not know who
 * works when, nor what became of a plan.
 */

/** Beside the shifts of the house: a person's own fixed hours, a free day, leave. */
export const ownHours = 'own';
export const daysAway = ['off', 'leave'] as const;
export type DayAway = (typeof daysAway)[number];

export const isAway = (shift: string): shift is DayAway => daysAway.some((away) => away === shift);

/** How people write them, in lists and in the week grid; a shift goes by its own code as well. */
const written: Record<string, readonly string[]> = {
  early: ['e', '早', '早班', '白班'],
  middle: ['m', '中', '中班'],
  night: ['n', '夜', '夜班', '晚', '晚班'],
  [ownHours]: ['o', '固', '固定', '常', '常班', '常白班', '固定班'],
  off: ['f', 'x', '休', '休息', '公休', 'free', 'day off', 'rest'],
  leave: ['l', '假', '请假', '休假', '年假', '病假', '事假', 'holiday', 'vacation', 'sick'],
};

/**
 * The shift somebody wrote; null when no shift of the house and no day away is written so.
 * A shift of the house that is not one of the usual three goes by its code or, where it is the only
 * one, by its first letter.
 */
export const readShift = (text: string, shifts: readonly string[]): string | null => {
  const word = text.trim().toLowerCase();
  if (word === '') return null;
  const known = [...shifts, ownHours, ...daysAway];
  const named = known.find((code) => code.toLowerCase() === word);
  if (named !== undefined) return named;
  const meant = known.find((code) => written[code]?.includes(word));
  if (meant !== undefined) return meant;
  const begun = shifts.filter((code) => code.toLowerCase().startsWith(word));
  return word.length === 1 && begun.length === 1 ? (begun[0] ?? null) : null;
};

/** Floors as people write them: `3 4`, `3,4`, `3、4`. */
export const floorsIn = (text: string): string[] =>
  text
    .toUpperCase()
    .split(/[\s,，、;；]+/)
    .filter(Boolean);

/**
 * What a cell of a list says: a shift and, behind it, the floors it is for: `早 3 4`, `E 3,4`.
 * Null when no shift is written so; floors left out: as they stand.
 */
export const readCell = (
  text: string,
  shifts: readonly string[],
): { shift: string; floors?: string[] } | null => {
  const whole = readShift(text, shifts);
  if (whole !== null) return { shift: whole };
  const [, word, rest] = /^\s*(\S+)\s+(.+)$/.exec(text) ?? [];
  const shift = word === undefined ? null : readShift(word, shifts);
  if (shift === null || rest === undefined || isAway(shift)) return null;
  return { shift, floors: floorsIn(rest) };
};

/** The letter typed for a shift in the week grid; the same in every language. */
export const letterOf = (shift: string): string =>
  (written[shift]?.[0] ?? shift.slice(0, 1)).toUpperCase();

/** How a person proved who they are when they came or went. */
export const proofs = ['operator', 'pin', 'badge', 'roster', 'correction'] as const;
export type Proof = (typeof proofs)[number];

/**
 * Where a person stands now:
 * - `missing` should be here since more than the grace, and is not; `absent` never came to a shift that is over
 * - `expected` begins within the hour, `later` later today
 * - `on` at work, `break` on a break, `gone` worked and signed off
 * - `away` free, on leave or not on the roster; `left` no longer works here
 */
export const presences = [
  'missing',
  'absent',
  'expected',
  'on',
  'break',
  'gone',
  'later',
  'away',
  'left',
] as const;
export type Presence = (typeof presences)[number];

export const swapStates = ['asked', 'approved', 'refused'] as const;
export type SwapState = (typeof swapStates)[number];

/** The house's measure: minutes. */
export type AttendanceRules = {
  /** Later than this is late, earlier than this is leaving early. */
  graceMinutes: number;
  /** A break longer than this is pointed out. */
  breakMinutes: number;
  /** Staying on counts as overtime from this many minutes. */
  overtimeMinutes: number;
};
