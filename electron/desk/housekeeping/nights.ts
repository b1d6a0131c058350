/** Nights a room was lived in, across all its stays: a night two guests share is one. Pure. */
import { addDays, daysBetween } from '../../../shared/kernel/time.ts';
import type { StayRow } from '../database/schema/index.ts';

export type Stayed = Pick<StayRow, 'arrival' | 'departure' | 'state'>;

const later = (one: string, other: string): string => (one > other ? one : other);
const earlier = (one: string, other: string): string => (one < other ? one : other);

/**
 * Nights between two days, the night of the last not counted.
 * @param from the day it was last done; null: ever
 */
export const nightsLivedIn = (
  stays: readonly Stayed[],
  from: string | null,
  until: string,
): number => {
  const spans = stays
    .filter(({ state }) => state === 'in-house' || state === 'departed')
    .map(({ arrival, departure, state }) => ({
      from: from === null ? arrival : later(arrival, from),
      // Whoever is still here has slept here, whatever was booked.
      until: state === 'in-house' ? until : earlier(departure, until),
    }))
    .filter((span) => span.from < span.until)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  let nights = 0;
  let counted = '';
  for (const span of spans) {
    const begins = later(span.from, counted);
    if (begins < span.until) nights += daysBetween(begins, span.until);
    counted = later(counted, span.until);
  }
  return nights;
};

/** How far ahead a free day is looked for. */
const furthest = 60;

/** The first day from `today` on that the room is free: nobody sleeps there that night. */
export const freeFrom = (stays: readonly Stayed[], today: string): string | null => {
  for (let ahead = 0; ahead <= furthest; ahead += 1) {
    const day = addDays(today, ahead);
    if (isFreeOn(stays, day, today)) return day;
  }
  return null;
};

/** Whether nobody sleeps there on the night of a day; whoever has stayed too long is still here today. */
export const isFreeOn = (stays: readonly Stayed[], day: string, today: string): boolean =>
  !stays.some(
    ({ arrival, departure, state }) =>
      (state === 'in-house' || state === 'expected') &&
      arrival <= day &&
      (departure > day || (state === 'in-house' && departure < today && day === today)),
  );
