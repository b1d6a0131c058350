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

type Dated = { name: string; atMs: number; date: string; reason?: BackupReason };

/**
 * The copies that have had their time: all but the newest few and the newest of each of the last days,
 * weeks and months that have one, grandfather, father, son; and the one made before the last update of the
 * program, which is the way back from it.
 * @param copies with the house's own date of each
 */
export const outOfRotation = (copies: readonly Dated[]): string[] => {
  const newestFirst = [...copies].sort((left, right) => right.atMs - left.atMs);
  const staying = new Set(newestFirst.slice(0, kept.newest).map(({ name }) => name));
  const keepOneOf = (periodOf: (date: string) => string, most: number): void => {
    const seen = new Set<string>();
    for (const { name, date } of newestFirst) {
      const period = periodOf(date);
      if (seen.has(period)) continue;
      if (seen.size >= most) return;
      seen.add(period);
      staying.add(name);
    }
  };
  const beforeUpdate = newestFirst.find(({ reason }) => reason === 'update');
  if (beforeUpdate) staying.add(beforeUpdate.name);
  keepOneOf((date) => date, kept.days);
  keepOneOf(weekStart, kept.weeks);
  keepOneOf((date) => date.slice(0, 7), kept.months);
  return newestFirst.filter(({ name }) => !staying.has(name)).map(({ name }) => name);
};
