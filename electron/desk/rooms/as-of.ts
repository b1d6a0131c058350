/** The rooms and their guests as they stood at a past moment. */
import { dateAt } from '../../../shared/kernel/time.ts';
import { type Past, type StoredEvent, valuesAt } from '../events/index.ts';
import type { Reads } from '../stores.ts';

type Stay = ReturnType<Reads['rooms']['stays']>[number];
type Body = { facts?: Record<string, unknown> };

const bodyOf = ({ event }: StoredEvent): Body => JSON.parse(event.body) as Body;

/** What of a room changes from hour to hour. */
const changing = ['occupancy', 'housekeeping', 'dnd', 'makeUp'] as const;

/** A guest who came later that day came within so many events of the room. */
const sameDay = 64;

/** A stay as it stood: who came later that day was still expected. */
const stayAt = (reads: Reads, stay: Stay, seq: number, today: string): Stay => {
  if (stay.arrival < today || stay.state !== 'in-house') return stay;
  const cameLater = reads.events
    .ofSubject(stay.room, seq, sameDay)
    .some(
      (stored) => stored.event.kind === 'guest-arrived' && bodyOf(stored).facts?.stay === stay.id,
    );
  return cameLater ? { ...stay, state: 'expected' } : stay;
};

export const roomsAsOf = (reads: Reads, { seq, atMs }: Past, timeZone: string): Reads['rooms'] => {
  const today = dateAt(atMs, timeZone);
  const rooms = reads.rooms
    .roomsOnBoard()
    .flatMap((row) => valuesAt(reads, row, row.number, changing, seq) ?? []);
  const stays = reads.rooms
    .stays()
    .filter(({ arrival }) => arrival <= today)
    .map((stay) => stayAt(reads, stay, seq, today));
  return {
    ...reads.rooms,
    roomsOnBoard: () => rooms,
    staysOnBoard: () => stays,
    stays: () => stays,
  };
};
