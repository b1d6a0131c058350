/**
 * One scan a person: who is away signs on, who is here signs off, who is on a break comes back. Whoever
 * forgot to sign off is not held up for it at the next shift: the old duty ends by the roster, and they
 * sign on.
 */
import { plannedEnd } from '../../../shared/attendance/figures.ts';
import { dayMs } from '../../../shared/kernel/durations.ts';
import type { StaffRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { endBreakOf, type Proved, personOf, signOff, signOn } from '../staff/index.ts';
import { endForgotten } from './corrections.ts';
import { standingNow } from './today.ts';

/** A scanner reads twice before it is put down: the same badge so soon again is the same coming. */
const sameScanMs = 30_000;

type Clocked = {
  person: StaffRow;
  what: 'on' | 'off' | 'back';
  /** Where the sign-off before was forgotten: until when that duty counts now, epoch milliseconds. */
  forgottenUntilMs?: number;
};

/**
 * @throws DeskError CONFLICT `attendance.justNow`, `attendance.forgotten`, and whatever signing on or off
 *   is refused with
 */
export const clock = (context: WriteContext, token: string, proved: Proved): Clocked => {
  const person = personOf(context, token);
  const { reads, nowMs } = context;
  const [newest] = reads.attendance.dutiesOf(person.id, nowMs - 2 * dayMs, nowMs + 1).toReversed();
  const rest = reads.attendance.breaksOf(person.id, newest?.onAtMs ?? nowMs, nowMs + 1).at(-1);
  const lastMs = Math.max(newest?.onAtMs ?? 0, newest?.offAtMs ?? 0, rest?.untilMs ?? 0);
  if (nowMs - lastMs < sameScanMs)
    throw new DeskError('CONFLICT', 'attendance.justNow', { code: person.code, name: person.name });
  const duty = reads.staff.dutyOf(person.id);
  if (!duty) {
    signOn(context, token, proved);
    return { person, what: 'on' };
  }
  const { dueAgain, day } = standingNow(context, person);
  if (dueAgain) {
    const spell = day?.spells.find(({ offAtMs }) => offAtMs === null);
    const endMs = day && spell ? plannedEnd(day.hours, spell) : null;
    const forgottenUntilMs = endForgotten(context, person, duty, endMs);
    signOn(context, token, proved);
    return { person, what: 'on', forgottenUntilMs };
  }
  if (endBreakOf(context, person)) return { person, what: 'back' };
  signOff(context, token, proved);
  return { person, what: 'off' };
};
