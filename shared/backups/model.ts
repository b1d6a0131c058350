/** Copies of the house: how often, where, how long they are kept. */
import { weekStart } from '../kernel/time.ts';

/** A copy is made so often, minutes; and after each signed handover. */
export const everyMinutes = 30;

/** Where copies go: beside the house, and a second place on another disk. */
export const backupPlaces = ['first', 'second'] as const;
export type BackupPlace = (typeof backupPlaces)[number];

export const backupReasons = ['hourly', 'handover', 'by-hand', 'update'] as const;
export type BackupReason = (typeof backupReasons)[number];

/** How many copies stay: the newest few, then one a day, one a week, one a month. */
export const kept = { newest: 12, days: 12, weeks: 10, months: 9 } as const;

/** What was erased after a copy was made, and again after the house went back to it: the newest is the last time. */
export const erasedAgainSubject = 'erased-again';
export const erasedAgainEvent = 'erased-again';

/** When a copy was made: as its number says, which only grows; the date may be of a clock that was ahead. */
export type Made = { order?: number; atMs: number };

/** The copy made last comes first; where nothing is told of their order, the one dated last. */
export const newestFirst = (left: Made, right: Made): number =>
  (right.order ?? 0) - (left.order ?? 0) || right.atMs - left.atMs;

type Dated = Made & { name: string; date: string; reason?: BackupReason };

/**
 * The copies that have had their time: all but the newest few and the newest of each of the last days,
 * weeks and months that have one, grandfather, father, son; and the one made before the last update of the
 * program, which is the way back from it.
 * All by the order they were made in: one dated ahead pushes none out that was made after it, counts as one of the
 * days, weeks and months, and is over when so many others have come, long before its date does.
 * @param copies with the house's own date of each
 */
export const outOfRotation = (copies: readonly Dated[]): string[] => {
  const ordered = [...copies].sort(newestFirst);
  const staying = new Set(ordered.slice(0, kept.newest).map(({ name }) => name));
  const keepOneOf = (periodOf: (date: string) => string, most: number): void => {
    const seen = new Set<string>();
    for (const { name, date } of ordered) {
      const period = periodOf(date);
      if (seen.has(period)) continue;
      if (seen.size >= most) return;
      seen.add(period);
      staying.add(name);
    }
  };
  const beforeUpdate = ordered.find(({ reason }) => reason === 'update');
  if (beforeUpdate) staying.add(beforeUpdate.name);
  keepOneOf((date) => date, kept.days);
  keepOneOf(weekStart, kept.weeks);
  keepOneOf((date) => date.slice(0, 7), kept.months);
  return ordered.filter(({ name }) => !staying.has(name)).map(({ name }) => name);
};
