/** Keys booked ahead: for whom, from when until when. Whoever else takes one is warned. */
import { isoAt } from '../../../shared/kernel/time.ts';
import type { KeyBookingRow, KeyRow, StaffRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { isEntitled } from './rules.ts';

const save = (context: WriteContext, row: KeyBookingRow, kind: string): void => {
  context.writes.keys.saveBooking(row);
  context.record({
    kind,
    subject: { kind: 'key', id: row.keyId },
    body: { facts: { booking: row.id, for: context.reads.staff.byId(row.staffId)?.code } },
  });
};

/** @throws DeskError INVALID_INPUT, CONFLICT for somebody who may not have it or a time already booked */
export const bookKey = (
  context: WriteContext,
  key: KeyRow,
  person: StaffRow,
  hours: { fromMs: number; untilMs: number },
): KeyBookingRow => {
  const { fromMs, untilMs } = hours;
  if (untilMs <= fromMs || untilMs <= context.nowMs)
    throw new DeskError('INVALID_INPUT', 'keys.bookingTimes', {});
  const { code, name } = person;
  if (!person.active) throw new DeskError('CONFLICT', 'staff.inactive', { code, name });
  if (!isEntitled(context, key, person, fromMs))
    throw new DeskError('CONFLICT', 'keys.notEntitled', { key: key.code, code, name });
  // One that was taken up holds for as long as its person has the key.
  const taken = context.reads.keys
    .takenBookingsOf(key.id, context.nowMs)
    .filter(({ staffId }) => staffId === key.holderId);
  const clash = [...taken, ...context.reads.keys.bookingsOf(key.id)].find(
    (other) => other.fromMs < untilMs && other.untilMs > fromMs,
  );
  if (clash) {
    const booker = context.reads.staff.byId(clash.staffId);
    throw new DeskError('CONFLICT', 'keys.booked', {
      key: key.code,
      name: booker?.name ?? '',
      code: booker?.code ?? '',
      until: isoAt(clash.untilMs, context.timeZone),
    });
  }
  const row: KeyBookingRow = {
    id: context.newId(),
    keyId: key.id,
    staffId: person.id,
    ...hours,
    state: 'open',
    bookedBy: context.actor.id,
  };
  context.writes.keys.insertBooking(row);
  context.record({
    kind: 'key-booked',
    subject: { kind: 'key', id: key.id },
    body: { facts: { booking: row.id, for: code, forName: name, fromMs, untilMs } },
  });
  return row;
};

/** The person it is for has come for it. */
export const takeUp = (context: WriteContext, row: KeyBookingRow): void =>
  save(context, { ...row, state: 'taken' }, 'key-booking-taken');

/** @throws DeskError NOT_FOUND, WRONG_STATE */
export const cancelBooking = (context: WriteContext, id: string): void => {
  const row = found(context.reads.keys.booking(id), 'keys.noBooking', {});
  if (row.state !== 'open') throw new DeskError('WRONG_STATE', 'keys.bookingOver', {});
  save(context, { ...row, state: 'cancelled' }, 'key-booking-cancelled');
};
