/** Beds put up and given back: who pays from when until when, and the flag of the room where they stand. */
import { bedSteps } from '../../../shared/extra-beds/model.ts';
import { chargeAnew } from '../charges/index.ts';
import type { ExtraBedRow, RequestRow, RoomRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow, type Step } from '../events/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { setRoom } from '../rooms/index.ts';

const recorded: Recorded<ExtraBedRow> = { kind: 'extra-bed', personal: [], derived: ['open'] };

export const changeBed = (
  context: WriteContext,
  before: ExtraBedRow,
  patch: Partial<Omit<ExtraBedRow, 'id' | 'open'>>,
  step: Step,
): ExtraBedRow => {
  const changed = { ...before, ...patch };
  const after = { ...changed, open: changed.outAtMs === null };
  context.writes.extraBeds.save(after);
  recordChange(context, recorded, before, after, step);
  return after;
};

/** How many stand in a room, whoever pays for them. */
export const standingIn = ({ flags }: Pick<RoomRow, 'flags'>): number =>
  flags.extraBed ? (flags.extraBed.count ?? 1) : 0;

/** So many more or fewer stand in the room. */
export const stands = (context: WriteContext, place: string, more: number): void => {
  const room = context.reads.rooms.room(place);
  if (!room || more === 0) return;
  const count = Math.min(9, Math.max(0, standingIn(room) + more));
  setRoom(context, room, { flags: { extraBed: count } });
};

/** How many beds these are together. */
export const bedsOf = (some: readonly { count: number }[]): number =>
  some.reduce((sum, { count }) => sum + count, 0);

/** All that a row's request put up, those given back meanwhile among them. */
const everOf = ({ reads }: WriteContext, row: ExtraBedRow): number =>
  row.count + bedsOf(reads.extraBeds.partsOf(row.id));

/** Put up: a bed stands, and somebody pays for it. Done a second time after a slip, the same bed. */
export const putUp = (context: WriteContext, request: RequestRow): void => {
  const { place } = request;
  if (place === null || request.placeKind !== 'room' || !request.placeKnown) return;
  const count = request.quantity ?? 1;
  const known = context.reads.extraBeds.ofRequest(request.id);
  if (known) {
    const before = known.open ? known.count : 0;
    if (known.open && known.place === place && everOf(context, known) === count) return;
    const again = { putAtMs: context.nowMs, paidFromMs: context.nowMs };
    changeBed(
      context,
      known,
      { place, count, outAtMs: null, outRequestId: null, ...(known.open ? {} : again) },
      { kind: bedSteps.putUp },
    );
    // Once it is no longer among those of the room it was said to be in: fewer beds there are no bed given back.
    if (known.open && known.place !== place) stands(context, known.place, -before);
    stands(context, place, known.place === place ? count - before : count);
    return;
  }
  const row: ExtraBedRow = {
    id: context.newId(),
    requestId: request.id,
    outRequestId: null,
    place,
    count,
    putAtMs: context.nowMs,
    paidFromMs: context.nowMs,
    outAtMs: null,
    open: true,
  };
  context.writes.extraBeds.insert(row);
  recordRow(context, recorded, row, { kind: bedSteps.putUp, facts: { request: request.number } });
  stands(context, place, count);
};

/** How many of them, left out: all; what carried them out; since when, left out: now. */
type Out = { count?: number; outRequestId?: string | null; atMs?: number };

/** Its guest pays no longer: gone, or carried out. What it costs is settled; of several the others stand. */
export const giveBack = (
  context: WriteContext,
  row: ExtraBedRow,
  step: Step,
  { count = row.count, outRequestId = null, atMs = context.nowMs }: Out = {},
): void => {
  if (count < row.count)
    changeBed(
      context,
      row,
      { count: row.count - count },
      { kind: bedSteps.partOut, facts: { count, atMs, outRequestId } },
    );
  else changeBed(context, row, { outAtMs: atMs, outRequestId }, step);
  chargeAnew(context, row.requestId);
};

/** So many of these beds are given back, those put up last before the others. @param rows oldest first */
export const giveBackSome = (
  context: WriteContext,
  rows: readonly ExtraBedRow[],
  many: number,
  step: Step,
  out: Omit<Out, 'count'> = {},
): void => {
  let left = many;
  for (const row of rows.toReversed()) {
    const count = Math.min(row.count, left);
    if (count <= 0) return;
    giveBack(context, row, step, { ...out, count });
    left -= count;
  }
};
