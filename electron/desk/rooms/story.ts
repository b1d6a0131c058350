/** A room on record: each of its events stands under the number of its day, and `room_names` tells which. */
import type { StoredEvent } from '../events/index.ts';
import type { Reads } from '../stores.ts';

/** A number and the events under it that are the room's. */
type Spell = { number: string; after: number; until: number };

const always = Number.MAX_SAFE_INTEGER;

/** Up to when anybody else bore a number before an event. */
const freeSince = (reads: Reads, roomId: string, number: string, before: number): number =>
  reads.layout
    .namedAs(number)
    .filter((name) => name.roomId !== roomId && name.untilSeq < before)
    .reduce((last, { untilSeq }) => Math.max(last, untilSeq), 0);

/** The numbers of a room over the record, oldest first; `number` is the one it bears now. */
const spellsOf = (reads: Reads, roomId: string, number: string): Spell[] => {
  let after = 0;
  const past = reads.layout.namesOf(roomId).map((name): Spell => {
    const spell = {
      number: name.number,
      after: Math.max(after, freeSince(reads, roomId, name.number, name.untilSeq)),
      until: name.untilSeq,
    };
    after = name.untilSeq;
    return spell;
  });
  return [
    ...past,
    { number, after: Math.max(after, freeSince(reads, roomId, number, always)), until: always },
  ];
};

/** Events of a room after one of the record, oldest first, with the number they stand under. */
export const eventsOfRoom = (
  reads: Reads,
  room: { id: string; number: string },
  after: number,
  limit: number,
): { number: string; stored: StoredEvent }[] =>
  spellsOf(reads, room.id, room.number)
    .filter(({ until }) => until > after)
    .flatMap((spell) =>
      reads.layout
        .eventsUnder(spell.number, Math.max(after, spell.after), spell.until, limit)
        .map((stored) => ({ number: spell.number, stored })),
    )
    .slice(0, limit);
