/** Breaks: begun and ended at the desk. Whoever is on one is proposed only where nobody else can. */
import { minuteMs } from '../../../shared/kernel/durations.ts';
import type { BreakRow, StaffRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { watchStrays } from '../keys/index.ts';
import { endBreakOf, personOf } from '../staff/index.ts';
import { rulesOf } from './plans.ts';

/** @throws DeskError WRONG_STATE when not on duty, CONFLICT when on a break already */
export const startBreak = (context: WriteContext, token: string): StaffRow => {
  const person = personOf(context, token);
  const { code, name } = person;
  const duty = context.reads.staff.dutyOf(person.id);
  if (!duty) throw new DeskError('WRONG_STATE', 'staff.notOnDuty', { code, name });
  if (context.reads.attendance.openBreak(person.id))
    throw new DeskError('CONFLICT', 'attendance.onBreak', { code, name });
  const row: BreakRow = {
    id: context.newId(),
    dutyId: duty.id,
    staffId: person.id,
    fromMs: context.nowMs,
    untilMs: null,
  };
  context.writes.attendance.insertBreak(row);
  const { id, ...facts } = row;
  context.record({
    kind: 'break-started',
    subject: { kind: 'staff', id: person.id },
    body: { facts: { breakId: id, ...facts } },
  });
  watchStrays(context, person.id, row.fromMs + rulesOf(context).breakMinutes * minuteMs);
  return person;
};

/** @throws DeskError WRONG_STATE when on no break */
export const endBreak = (context: WriteContext, token: string): StaffRow => {
  const person = personOf(context, token);
  if (!endBreakOf(context, person))
    throw new DeskError('WRONG_STATE', 'attendance.noBreak', {
      code: person.code,
      name: person.name,
    });
  return person;
};
