/** A guest in a room from arrival to departure, and what the front office calls it on a day. Pure. */
import type { ReservationState } from '../rooms/model.ts';

export const stayStates = ['expected', 'in-house', 'departed', 'cancelled', 'no-show'] as const;
export type StayState = (typeof stayStates)[number];

/** 重点 / 一般 / 潜在 of the regular-guest file. */
export const vipClasses = ['key', 'regular', 'potential'] as const;
export type VipClass = (typeof vipClasses)[number];

/** Where a guest is welcomed. */
export const welcomeSpots = ['lift', 'door'] as const;
export type WelcomeSpot = (typeof welcomeSpots)[number];

export type StayDates = {
  state: StayState;
  /** Days of the house, `2026-11-23`. */
  arrival: string;
  departure: string;
  dayUse: boolean;
};

/** What a stay is to the front office on that day; null for one that is past, called off or far off. */
export const reservationOf = (stay: StayDates, today: string): ReservationState | null => {
  const { state, arrival, departure, dayUse } = stay;
  if (state === 'expected') return arrival <= today ? 'arrival' : null;
  if (state === 'departed') return departure === today ? 'departed' : null;
  if (state !== 'in-house') return null;
  if (dayUse) return 'day-use';
  if (departure <= today) return 'due-out';
  return arrival === today ? 'arrived' : 'stay-over';
};

/** True when the two need the same bed on a night, or on the same day by day use. */
export const overlap = (
  one: Pick<StayDates, 'arrival' | 'departure'>,
  other: Pick<StayDates, 'arrival' | 'departure'>,
): boolean => one.arrival < lastNight(other) && other.arrival < lastNight(one);

/** A stay of no night needs its bed by day: it counts as one. */
const lastNight = ({ arrival, departure }: Pick<StayDates, 'arrival' | 'departure'>): string =>
  departure > arrival ? departure : `${arrival}~`;
