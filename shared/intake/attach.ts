/**
 * Owns giving the times and the urgency of a line to the items they are meant for.
 * Knows drafts and clauses, not how they came about.
 */
import { type Clause, has, type Word } from './clauses.ts';
import type { Draft } from './draft-shape.ts';
import { isReport } from './match.ts';
import type { ReadingClock, Span } from './model.ts';
import { type Habit, resolveTime, type TimeMark } from './when.ts';

const habits: Readonly<Record<string, Habit>> = {
  'wake-up': 'morning',
  'late-check-out': 'check-out',
  'check-out-inspection': 'leaving',
};
export const habitOf = (service: string): Habit => habits[service] ?? 'next';

/** Carried to the room: what stands in one list with commas comes together. */
const isBrought = (draft: Draft | undefined): boolean =>
  draft?.core.some((word) =>
    word.meaning.things.some(
      (thing) => thing.bare === draft.service && thing.on?.bring === draft.service,
    ),
  ) === true;

/** Items joined closely to this one ("towels and pillows at six") share what is said once. */
const chainOf = (
  drafts: readonly Draft[],
  clauses: readonly Clause[],
  item: number,
  step: 1 | -1,
): number[] => {
  const chain = [item];
  for (let at = item + step; at >= 0 && at < drafts.length; at += step) {
    const [earlier, later] =
      step === 1 ? [drafts[at - step], drafts[at]] : [drafts[at], drafts[at - step]];
    const clause = later?.clauses[0];
    if (
      clause === undefined ||
      (earlier?.clauses.at(-1) !== clause &&
        clauses[clause]?.after !== 'and' &&
        !(clauses[clause]?.after === 'comma' && isBrought(earlier) && isBrought(later)))
    )
      break;
    chain.push(at);
  }
  return chain;
};

/**
 * "Six tomorrow, breakfast at half past" goes on from there; "5.30 am … 4.45 am" stands for itself,
 * and so does what names its own day.
 */
const follows = ({ when }: TimeMark, times: readonly TimeMark[]): boolean =>
  when.kind === 'clock' &&
  !(when.day ?? 0) &&
  (!when.sure || times.some((time) => time.when.kind === 'clock' && (time.when.day ?? 0) > 0));

/** Gives each time to its item; what it gave is returned. */
export const attachTimes = (
  times: readonly TimeMark[],
  clauses: readonly Clause[],
  drafts: Draft[],
  clock: ReadingClock,
): Set<TimeMark> => {
  const given = new Set<TimeMark>();
  // "Wake me at six tomorrow, breakfast at half past": a later hour follows the one before it.
  let fromMs = clock.nowMs;
  const give = (time: TimeMark, items: readonly number[]): void => {
    for (const item of items) {
      const draft = drafts[item];
      if (draft === undefined || draft.atMs !== undefined || draft.service === 'message') continue;
      // "The hot water runs out after two minutes" sets no hour.
      if (time.elapsed === true && isReport(draft.service)) continue;
      draft.atMs = resolveTime(
        time,
        { ...clock, nowMs: follows(time, times) ? fromMs : clock.nowMs },
        habitOf(draft.service),
      );
      given.add(time);
    }
  };
  for (const [index, time] of times.entries()) {
    const earlier = times[index - 1];
    if (earlier !== undefined && earlier.when.kind === 'clock')
      fromMs = Math.max(fromMs, ...drafts.map((draft) => draft.atMs ?? 0));
    const words =
      clauses.find((one) =>
        one.words.some((word) => word.kind === 'blank' && word.from === time.span.from),
      )?.words ?? [];
    const at = words.findIndex((word) => word.from === time.span.from);
    const mark: Word | undefined = words[at];
    if (mark === undefined) continue;
    if (drafts[mark.item]?.service === 'message') {
      // What a message says is not what is to be done.
      given.add(time);
      continue;
    }
    const told = words.some((word) => drafts.some((draft) => draft.core.includes(word)));
    if (!told && drafts.length > 1 && drafts.every((draft) => draft.atMs === undefined)) {
      // "… , 18:30送" at the end of a list is meant for all of it.
      give(time, [...drafts.keys()]);
      continue;
    }
    const before = words.slice(0, at).findLast((word) => word.item >= 0)?.item;
    const after = words.slice(at + 1).find((word) => word.item >= 0)?.item;
    const timed = drafts.findIndex(
      (draft) =>
        draft.atMs === undefined &&
        (draft.service === 'wake-up' || draft.service === 'late-check-out'),
    );
    const near = [before, after].find(
      (item) => item !== undefined && drafts[item]?.atMs === undefined,
    );
    if (
      timed >= 0 &&
      (near === undefined || near === timed || (drafts.length > 1 && times.length === 1))
    ) {
      give(time, [timed]);
      if (before === timed || after === timed) mark.item = timed;
    } else if (near !== undefined) {
      give(time, chainOf(drafts, clauses, near, near === before ? -1 : 1));
      mark.item = near;
    } else if (before !== undefined || after !== undefined) {
      // The end of a span of time: "from eight to ten".
      mark.item = before ?? after ?? -1;
      given.add(time);
    } else
      give(
        time,
        drafts.map((_, index) => index),
      );
  }
  return given;
};

/** "Clean my room now" hurries; "no hot water now" only tells since when. */
const isNow = ({ words }: Clause, word: Word, drafts: readonly Draft[]): boolean => {
  if (word.key !== 'now') return false;
  const rest = words.slice(words.indexOf(word) + 1);
  const [draft] = drafts.filter((one) => one.core.some((core) => words.includes(core)));
  return (
    draft !== undefined &&
    (!isReport(draft.service) || draft.service === 'make-up-room' || draft.service === 'medical') &&
    rest.every((other) => has(other, 'courtesy') || other.kind === 'mark' || has(other, 'urgent'))
  );
};

/** Gives the urgency to its items; the words that said so are returned. */
export const attachUrgency = (
  text: string,
  clauses: readonly Clause[],
  drafts: readonly Draft[],
  offered: ReadonlySet<string>,
): Span[] => {
  const spans: Span[] = [];
  const hurry = (draft: Draft | undefined): void => {
    if (draft === undefined) return;
    // Laundry wanted fast is a service of its own.
    if (draft.service === 'laundry-collect' && offered.has('laundry-express'))
      draft.service = 'laundry-express';
    else if (draft.service !== 'laundry-express') draft.urgent = true;
  };
  clauses.forEach((clause, index) => {
    for (const word of clause.words) {
      if (
        !(has(word, 'urgent') || isNow(clause, word, drafts)) ||
        word.refused ||
        drafts[word.item]?.service === 'laundry-express'
      )
        continue;
      spans.push({ from: word.from, until: word.until });
      const here = drafts.filter((draft) => draft.clauses.includes(index));
      if (here.length === 0) drafts.forEach(hurry);
      for (const draft of here)
        for (const item of chainOf(drafts, clauses, drafts.indexOf(draft), -1)) hurry(drafts[item]);
    }
  });
  for (const shout of text.matchAll(/[!！]{2,}/g)) {
    spans.push({ from: shout.index, until: shout.index + shout[0].length });
    for (const draft of drafts) draft.urgent = true;
  }
  return spans;
};
