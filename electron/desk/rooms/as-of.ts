/** The rooms and their guests as they stood at a past moment. */
import { dateAt } from '../../../shared/kernel/time.ts';
import type { Past, StoredEvent } from '../events/index.ts';
import type { Reads } from '../stores.ts';

type Shown = ReturnType<Reads['rooms']['roomsOnBoard']>[number];
type Stay = ReturnType<Reads['rooms']['stays']>[number];
type Body = { changes?: Record<string, [unknown, unknown]>; facts?: Record<string, unknown> };

const bodyOf = ({ event }: StoredEvent): Body => JSON.parse(event.body) as Body;

/** What of a room changes from hour to hour. */
const changing = ['occupancy', 'housekeeping', 'dnd', 'makeUp'] as const;

/** So many events of a room are read at once; most rooms have told all they have to by then. */
const atOnce = 64;

/** Every event of a room after a moment, oldest first, read only as far as somebody asks. */
function* after(reads: Reads, number: string, seq: number): Generator<StoredEvent> {
  for (let from = seq; ; ) {
    const some = reads.events.ofSubject(number, from, atOnce);
    yield* some;
    const last = some.at(-1);
    if (!last || some.length < atOnce) return;
    from = last.event.seq;
  }
}

/** The first change of a column after the moment tells what it held until then. */
const roomAt = (reads: Reads, row: Shown, seq: number): Shown => {
  const earlier: Record<string, unknown> = { ...row };
  const unsettled = new Set<string>(changing);
  for (const stored of after(reads, row.number, seq)) {
    for (const [name, [was]] of Object.entries(bodyOf(stored).changes ?? {}))
      if (unsettled.delete(name)) earlier[name] = was;
    if (unsettled.size === 0) break;
  }
  return earlier as Shown;
};

/** A stay as it stood: who came later that day was still expected. */
const stayAt = (reads: Reads, stay: Stay, seq: number, today: string): Stay => {
  if (stay.arrival < today || stay.state !== 'in-house') return stay;
  const cameLater = reads.events
    .ofSubject(stay.room, seq, atOnce)
    .some(
      (stored) => stored.event.kind === 'guest-arrived' && bodyOf(stored).facts?.stay === stay.id,
    );
  return cameLater ? { ...stay, state: 'expected' } : stay;
};

export const roomsAsOf = (reads: Reads, { seq, atMs }: Past, timeZone: string): Reads['rooms'] => {
  const today = dateAt(atMs, timeZone);
  const rooms = reads.rooms.roomsOnBoard().map((row) => roomAt(reads, row, seq));
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
