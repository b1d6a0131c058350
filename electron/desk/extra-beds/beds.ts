/** Beds put up and given back: who pays from when until when, and the flag of the room where they stand. */
import { chargeAnew } from '../charges/index.ts';
import type { ExtraBedRow, RequestRow } from '../database/schema/index.ts';
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

/** So many more or fewer stand in the room. */
export const stands = (context: WriteContext, place: string, more: number): void => {
  const room = context.reads.rooms.room(place);
  if (!room || more === 0) return;
  const now = room.flags.extraBed?.count ?? (room.flags.extraBed ? 1 : 0);
  setRoom(context, room, { flags: { extraBed: Math.min(9, Math.max(0, now + more)) } });
};

/** Put up: a bed stands, and somebody pays for it. Done a second time after a slip, the same bed. */
export const putUp = (context: WriteContext, request: RequestRow): void => {
  const { place } = request;
  if (place === null || request.placeKind !== 'room' || !request.placeKnown) return;
  const count = request.quantity ?? 1;
  const known = context.reads.extraBeds.ofRequest(request.id);
  if (known) {
    const before = known.open ? known.count : 0;
    if (known.open && known.place === place && before === count) return;
    if (known.open && known.place !== place) stands(context, known.place, -before);
    const again = { putAtMs: context.nowMs, paidFromMs: context.nowMs };
    changeBed(
      context,
      known,
      { place, count, outAtMs: null, outRequestId: null, ...(known.open ? {} : again) },
      { kind: 'put-up' },
    );
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
  recordRow(context, recorded, row, { kind: 'put-up', facts: { request: request.number } });
  stands(context, place, count);
};

/** Its guest pays no longer: gone, or the bed is carried out. What it costs is settled. */
export const giveBack = (
  context: WriteContext,
  row: ExtraBedRow,
  step: Step,
  outRequestId: string | null = null,
): void => {
  changeBed(context, row, { outAtMs: context.nowMs, outRequestId }, step);
  chargeAnew(context, row.requestId);
};
