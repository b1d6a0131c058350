/** A room's story over all the numbers it bore: the record keeps each event under the number of its day. */
import { isoAt } from '../../../shared/kernel/time.ts';
import { type StoredEvent, viewEvent } from '../events/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { found } from '../kernel/failure.ts';
import type { Reads } from '../stores.ts';

/** A number and the events under it that are the room's. */
export type Spell = { number: string; after: number; until: number };

const always = Number.MAX_SAFE_INTEGER;

/** Up to when anybody else bore a number before an event. */
const freeSince = (reads: Reads, roomId: string, number: string, before: number): number =>
  reads.layout
    .namedAs(number)
    .filter((name) => name.roomId !== roomId && name.untilSeq < before)
    .reduce((last, { untilSeq }) => Math.max(last, untilSeq), 0);

/** The numbers of a room over the record, oldest first; `number` is the one it bears now. */
export const spellsOf = (reads: Reads, roomId: string, number: string): Spell[] => {
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

const longest = 500;

/** @throws DeskError NOT_FOUND for a number no room bears, in use or not */
export const historyOf = (context: ReadContext, place: string) => {
  const { reads, timeZone } = context;
  const room = found(
    reads.rooms.room(place) ?? reads.layout.retiredOf(place),
    'layout.unknownRoom',
    { place },
  );
  const said = ({ number, untilMs }: { number: string; untilMs: number }) => ({
    number,
    until: isoAt(untilMs, timeZone),
  });
  return {
    number: room.number,
    names: reads.layout.namesOf(room.id).map(said),
    others: reads.layout
      .namedAs(room.number)
      .filter(({ roomId }) => roomId !== room.id)
      .map(({ roomId, untilMs }) =>
        said({
          number:
            reads.layout.roomById(roomId)?.number ??
            reads.layout.retired().find(({ id }) => id === roomId)?.number ??
            '',
          untilMs,
        }),
      ),
    events: eventsOfRoom(reads, room, 0, longest).map(({ number, stored }) => ({
      ...viewEvent(context, stored),
      number,
    })),
  };
};
