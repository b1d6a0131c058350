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

type Dates = Pick<StayDates, 'arrival' | 'departure'>;

/** True when the two need the same bed on a night, or on the same day by day use. */
export const overlap = (one: Dates, other: Dates): boolean =>
  one.arrival < lastNight(other) && other.arrival < lastNight(one);

/** A stay of no night needs its bed by day: it counts as one. */
const lastNight = ({ arrival, departure }: Dates): string =>
  departure > arrival ? departure : `${arrival}~`;

/** A guest who is expected or there, as far as the bed goes. */
export type Bedded = Dates & {
  id: string;
  state: StayState;
  /** Whom the room is let to, for who shares it. */
  sharesId: string | null;
};

/** A guest who wants a bed; `inHouse`: comes now, or is there already. */
export type Comer = Dates & { inHouse: boolean };

/**
 * Who leaves on the day somebody is expected gives up the bed in time; who should have left before is still
 * in it today; and who comes now finds whoever is there.
 */
const hasBedOf = (here: Bedded, comer: Comer, today: string): boolean =>
  overlap(here, comer) ||
  (here.state === 'in-house' &&
    (comer.inHouse || (here.departure < today && comer.arrival <= today)));

/** Who is there before who is expected, whom the room is let to before who shares it, then by arrival. */
const byRight = (one: Bedded, other: Bedded): number =>
  Number(one.state !== 'in-house') - Number(other.state !== 'in-house') ||
  Number(one.sharesId !== null) - Number(other.sharesId !== null) ||
  one.arrival.localeCompare(other.arrival);

/** Those of a room who have the bed the comer needs, whoever has most right to it first; none: it is free. */
export const bedRivals = <S extends Bedded>(
  others: readonly S[],
  comer: Comer,
  today: string,
): S[] => others.filter((here) => hasBedOf(here, comer, today)).sort(byRight);

/** Whom somebody shares with who shares the room of this guest: the one it is let to, while that one is there. */
export const hostOf = ({ id, sharesId }: Bedded, others: readonly Bedded[]): string =>
  others.some((other) => other.id === sharesId) ? (sharesId ?? id) : id;

/** Those who hold a room together with this guest: they are in nobody's way among themselves. */
export const partyOf = (
  stay: Pick<Bedded, 'id' | 'sharesId'>,
  others: readonly Bedded[],
): string[] => {
  const host = stay.sharesId ?? stay.id;
  return others.filter(({ id, sharesId }) => id === host || sharesId === host).map(({ id }) => id);
};

/**
 * Who has the room when the one it was let to goes: with whom each of those left behind shares from then on.
 * Who needs the bed with one of a party is of that party.
 */
export const handedOn = <S extends Bedded>(
  left: readonly S[],
): { stay: S; sharesId: string | null }[] => {
  let parties: S[][] = [];
  for (const stay of left) {
    const together = (one: S): boolean =>
      overlap(one, stay) || (one.state === 'in-house' && stay.state === 'in-house');
    const joined = parties.filter((party) => party.some(together));
    parties = [...parties.filter((party) => !joined.includes(party)), [...joined.flat(), stay]];
  }
  return parties.flatMap((party) => {
    const [host, ...others] = party.sort(byRight);
    return host
      ? [
          { stay: host, sharesId: null },
          ...others.map((stay) => ({ stay, sharesId: host.id as string | null })),
        ]
      : [];
  });
};

/** A time a room is closed in days: from one to another, or for good. */
export type ClosedDays = { from: string; until: string | null };

/** True when a room is closed on one of the nights; who is gone by noon keeps nobody from sleeping there. */
export const closedOn = ({ from, until }: ClosedDays, stay: Dates): boolean =>
  from !== until && from < lastNight(stay) && (until === null || until > stay.arrival);
