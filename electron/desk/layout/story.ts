/** A room's story over all the numbers it bore: the record keeps each event under the number of its day. */
import { isoAt } from '../../../shared/kernel/time.ts';
import { viewEvent } from '../events/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { found } from '../kernel/failure.ts';
import { eventsOfRoom } from '../rooms/index.ts';

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
