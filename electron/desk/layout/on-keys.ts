/** A room that leaves the house is struck off the keys that name it; one that comes back is named on them again. */
import type { EventRow, KeyRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';

type Body = { changes?: { rooms?: [string[], string[]] } };

const nameRooms = (context: WriteContext, key: KeyRow, rooms: string[]): void => {
  context.writes.keys.save({ ...key, rooms });
  context.record({
    kind: 'key-changed',
    subject: { kind: 'key', id: key.id },
    body: { changes: { rooms: [key.rooms, rooms] } },
  });
};

/** Goes right before the event that says that the room was taken out: there they are found again. */
export const strikeOffKeys = (context: WriteContext, number: string): void => {
  for (const key of context.reads.layout.keysOpening(number))
    nameRooms(
      context,
      key,
      key.rooms.filter((room) => room !== number),
    );
};

/** The keys a room was struck off when it was taken out: what stands right before, of the same moment. */
const struckOff = ({ reads }: WriteContext, removed: EventRow): string[] => {
  const most = reads.keys.all().length;
  const before = reads.events
    .after(removed.seq - 1 - most, most)
    .filter(({ event }) => event.seq < removed.seq);
  const isStriking = ({ kind, atMs, body }: EventRow): boolean => {
    const [was, is] = (JSON.parse(body) as Body).changes?.rooms ?? [[], []];
    const number = removed.subjectId;
    return (
      kind === 'key-changed' &&
      atMs === removed.atMs &&
      was.includes(number) &&
      !is.includes(number)
    );
  };
  const last = before.findLastIndex(({ event }) => !isStriking(event));
  return before.slice(last + 1).map(({ event }) => event.subjectId);
};

/** They still open its door; one used no more is let be. */
export const putOnKeysAgain = (context: WriteContext, removed: EventRow, number: string): void => {
  for (const id of struckOff(context, removed)) {
    const key = context.reads.keys.byId(id);
    if (key && key.state !== 'retired') nameRooms(context, key, [...key.rooms, number]);
  }
};
