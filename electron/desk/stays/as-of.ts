/** Who stayed where at a past moment. */
import { dateAt } from '../../../shared/kernel/time.ts';
import type { StayRow } from '../database/schema/index.ts';
import { type Past, valuesAt } from '../events/index.ts';
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
