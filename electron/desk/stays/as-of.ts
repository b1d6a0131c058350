/** Who stayed where at a past moment. */
import { dateAt } from '../../../shared/kernel/time.ts';
import type { StayRow } from '../database/schema/index.ts';
import { type Past, pastAt, valuesAt } from '../events/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import type { Reads } from '../stores.ts';

/** What of a stay changes from step to step. */
const changing = [
  'room',
  'state',
  'arrival',
  'departure',
  'dayUse',
  'vipClass',
  'incognito',
] as const;

const wasLive = ({ state }: StayRow): boolean => state === 'expected' || state === 'in-house';

export const staysAsOf = (reads: Reads, { seq, atMs }: Past, timeZone: string): Reads['stays'] => {
  const today = dateAt(atMs, timeZone);
  const stays = [...reads.stays.live(), ...reads.stays.departedSince(atMs)]
    .flatMap((row) => valuesAt(reads, row, row.id, changing, seq) ?? [])
    .filter((row) => wasLive(row) && row.arrival <= today);
  return {
    ...reads.stays,
    live: () => stays,
    onBoard: () => stays,
    liveOf: (room) => stays.filter((stay) => stay.room === room),
  };
};

/**
 * The stay of a room's guest at a past moment, by the books; the main guest's where several share. Undefined where the
 * books name nobody.
 */
export const guestThen = (
  { reads, timeZone }: Pick<ReadContext, 'reads' | 'timeZone'>,
  room: string | null,
  atMs: number,
): string | undefined => {
  const past = pastAt(reads, atMs);
  if (room === null || !past) return undefined;
  const there = staysAsOf(reads, past, timeZone)
    .liveOf(room)
    .filter(({ state }) => state === 'in-house');
  return (there.find(({ sharesId }) => sharesId === null) ?? there[0])?.id;
};
