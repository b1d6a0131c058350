/**
 * What is true of the rooms now, as the daily work needs it: state, signs on the door, who lives there and
 * who comes. Why a room comes first, and what stands in its way, are read from here every time.
 */
import type { Block, Urge, WorkKind } from '../../../shared/housekeeping/model.ts';
import { dateAt, minuteOn } from '../../../shared/kernel/time.ts';
import { isClosed } from '../../../shared/rooms/model.ts';
import type { RoomRow, StayRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

export type RoomFacts = {
  number: string;
  floor: string;
  /** In the order of the house. */
  position: number;
  type: string;
  occupied: boolean;
  housekeeping: RoomRow['housekeeping'];
  dnd: boolean;
  declined: boolean;
  makeUp: boolean;
  queue: boolean;
  /** Since when somebody lives there, or nobody does. */
  occupancySinceMs: number;
  /** In house, then expected. */
  stays: readonly StayRow[];
};

const factsOf = (row: RoomRow, stays: readonly StayRow[]): RoomFacts => ({
  number: row.number,
  floor: row.floor,
  position: row.position,
  type: row.type,
  occupied: row.occupancy === 'occupied',
  housekeeping: row.housekeeping,
  dnd: row.flags.dnd !== undefined,
  declined: row.flags.declined !== undefined,
  makeUp: row.flags.makeUp !== undefined,
  queue: row.flags.queue !== undefined,
  occupancySinceMs: row.occupancySinceMs,
  stays,
});

/** Every room of the house, by its number, in the order of the house. */
export const allFacts = ({ reads }: Pick<Here, 'reads'>): Map<string, RoomFacts> => {
  const stays = Map.groupBy(reads.stays.live(), ({ room }) => room);
  return new Map(
    reads.rooms.rooms().map((row) => [row.number, factsOf(row, stays.get(row.number) ?? [])]),
  );
};

export const factsAt = ({ reads }: Pick<Here, 'reads'>, room: string): RoomFacts | undefined => {
  const row = reads.rooms.room(room);
  return row && factsOf(row, reads.stays.liveOf(room));
};

export const inHouse = ({ stays }: RoomFacts): StayRow[] =>
  stays.filter(({ state }) => state === 'in-house');
/** Guests who come on the day and are not here yet; today also whoever should have come before. */
const comingOn = ({ stays }: RoomFacts, date: string, today: string): StayRow[] =>
  stays.filter(
    ({ state, arrival }) =>
      state === 'expected' && (arrival === date || (date === today && arrival < date)),
  );

export const isOut = ({ housekeeping }: RoomFacts): boolean => isClosed(housekeeping);

/** What stands in the way of a piece of work now. */
export const blockOf = (facts: RoomFacts, kind: WorkKind): Block | null => {
  if (isOut(facts) && kind !== 'deep-clean') return 'out-of-order';
  if (!facts.occupied) return null;
  if (facts.declined) return 'declined';
  if (facts.dnd) return 'dnd';
  return kind === 'departure' ? 'not-out' : null;
};

/** Why a room comes first on its list. @param earlyBefore minute of the day a guest is early before */
export const urgeOf = (
  context: Pick<Here, 'nowMs' | 'timeZone'>,
  facts: RoomFacts,
  date: string,
  earlyBefore: number,
): Urge | null => {
  const today = dateAt(context.nowMs, context.timeZone);
  // What hangs on the door today says nothing of tomorrow.
  if (facts.queue && date === today) return 'queue';
  const coming = comingOn(facts, date, today);
  const early = minuteOn(date, earlyBefore, context.timeZone);
  if (coming.some(({ expectedAtMs }) => (expectedAtMs ?? early) < early)) return 'early';
  if (facts.makeUp && date === today) return 'make-up';
  return coming.length > 0 ? 'arrival' : null;
};

export const isVip = (facts: RoomFacts): boolean =>
  facts.stays.some(({ vipClass }) => vipClass !== null);
