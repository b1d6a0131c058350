/** What the record is searched for, by which rules, and from when on chance is no likely reason. Pure. */

/**
 * - `operate`: equipment that fails again and again or is asked about: faults and questions how it is used;
 * - `borrow`: what they keep borrowing; `stock-out`: what was asked for when none was left;
 * - `asked`: what departments ask the centre for: by their calls, and of the library of answers;
 * - `late`, `wrong`, `chased`: what was passed on late, wrongly, or so that it was asked for again;
 * - `never`: calls nothing was passed on from, whose guest rang again.
 */
export const analysisRules = [
  'operate',
  'borrow',
  'stock-out',
  'asked',
  'late',
  'wrong',
  'chased',
  'never',
] as const;
export type AnalysisRule = (typeof analysisRules)[number];

/** What is held against the rest of the house. */
export const groupings = ['floor', 'roomType', 'hours', 'service', 'house'] as const;
export type Grouping = (typeof groupings)[number];

/** The numbers of the rules; every sentence of a finding names those it used. */
export const thresholds = {
  /** Fewer say nothing. */
  least: 8,
  /** At least so many times the rest of the house. */
  ratio: 2,
  /** Hours differ by nature: more is asked of them. */
  hoursRatio: 3,
  /** At most this is the chance that one finding of a rule is an accident, all its comparisons together. */
  chance: 0.01,
  /** Passed on later than this after it was written down. */
  lateMinutes: 5,
  /** Asked for so often when none was left, and at least this share of its askings. */
  stockOuts: 3,
  stockOutShare: 0.05,
  /** A guest who rings again within this after a call nothing came of. */
  againMinutes: 120,
  neverLeast: 5,
  neverShare: 0.01,
  /** Departments have asked so often what nobody could answer. */
  unanswered: 3,
  /** Nights slept are the measure where at least this share of the requests of rooms belongs to a stay. */
  staysShare: 0.8,
  /** Of what departments ask for, guests ask for at least this share of it too: the rest is their own work. */
  guestShare: 0.2,
} as const;

/** Hours of the day held together: 0–4, 4–8 and so on. */
export const bandHours = 4;

/** One finding by what it is about: `operate:repair-network@floor=9`. */
export type FindingKey = { rule: AnalysisRule; subject: string; by: Grouping; value: string };

export const keyOf = ({ rule, subject, by, value }: FindingKey): string =>
  `${rule}:${subject}@${by}=${value}`;

const keyLike = /^([a-z-]+):([^@]*)@([A-Za-z]+)=(.*)$/;

/** Null for what is no key. */
export const readKey = (text: string): FindingKey | null => {
  const [, rule, subject = '', by, value = ''] = keyLike.exec(text) ?? [];
  const known = analysisRules.find((one) => one === rule);
  const grouping = groupings.find((one) => one === by);
  return known && grouping ? { rule: known, subject, by: grouping, value } : null;
};
