/** Whose a request is: asked once, when it is made; what becomes of the room later does not change it. */
import { dateAt, minuteOn } from '../../../shared/kernel/time.ts';
import type { RequestRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';

/** Where something is to be done; a room the house does not know is recorded and flagged. */
export type Place = { code: string | null; kind: RequestRow['placeKind']; known: boolean };

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;
type Stay = ReturnType<ReadContext['reads']['stays']['whose']>[number];

/** When they leave, as said, else by the house's hour; epoch milliseconds. */
const leavesAtMs = ({ reads, timeZone }: Here, { leavesAtMs: said, departure }: Stay): number =>
  said ?? minuteOn(departure, reads.loans.settings().checkOutMinute, timeZone);

/** Those who share nobody's first: the room is let to them. */
const byLetting = (one: Stay, other: Stay): number =>
  Number(one.sharesId !== null) - Number(other.sharesId !== null);

const inOrder = (live: readonly Stay[], wanted: Stay['state']): Stay[] =>
  live.filter(({ state }) => state === wanted).sort(byLetting);

/**
 * The stay a request at a place is for: whoever lives there; booked for a moment when they have left, or
 * where nobody lives, whoever is expected by that day. Null: nobody's.
 * @param askedForMs null: now, which in an empty room is for nobody in particular
 */
export const stayFor = (
  context: Here,
  { code, kind, known }: Place,
  askedForMs: number | null,
): string | null => {
  if (code === null || kind !== 'room' || !known) return null;
  const live = context.reads.stays.whose(code);
  const [lives] = inOrder(live, 'in-house');
  const there = lives?.id ?? null;
  if (askedForMs === null || live.length === 0) return there;
  if (lives && askedForMs <= leavesAtMs(context, lives)) return there;
  const day = dateAt(askedForMs, context.timeZone);
  const next = inOrder(live, 'expected').find(
    ({ arrival, departure }) => arrival <= day && day <= departure,
  );
  return next?.id ?? there;
};
