/** The ladder: whom an unheeded request climbs to, by priority and by day or night. */

import type { Role } from '../../../shared/kernel/permissions.ts';
import { minuteOfDay, within } from '../../../shared/kernel/time.ts';
import type { LadderRow, StaffRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

/** The night of the ladder: few are in the house, so rungs follow each other faster. */
const night = { from: 23 * 60, until: 7 * 60 };

export const periodAt = ({ nowMs, timeZone }: Here): 'day' | 'night' =>
  within(minuteOfDay(nowMs, timeZone), night) ? 'night' : 'day';

export const rungsFor = (
  { reads }: Pick<Here, 'reads'>,
  priority: string,
  period: 'day' | 'night',
): LadderRow[] => reads.house.rungs(priority, period);

/** Whom to tell at a rung, and why it is this person. */
export type Told = {
  person: StaffRow | null;
  why: 'assignee' | 'undispatched' | 'role' | 'roleAbsent' | 'offDuty' | 'nobody';
};

/** The way up: who stands in for a role that is not in the house. */
const upward: readonly Role[] = ['captain', 'supervisor', 'duty-manager'];

const onDutyAs = ({ reads }: Here, role: Role): StaffRow | undefined =>
  reads.staff.onDuty().find(({ staff }) => staff.role === role)?.staff;

/**
 * The person of a rung. The lowest rung pages whoever has the job again, or the desk while nobody has it.
 * A role that is not on duty is passed over for the next one up; with nobody up there on duty, the duty
 * manager is named all the same, to be rung at home.
 */
export const whomToTell = (context: Here, role: Role, assignee: StaffRow | undefined): Told => {
  if (role === 'attendant') {
    if (assignee) return { person: assignee, why: 'assignee' };
    const operator = onDutyAs(context, 'operator');
    return operator
      ? { person: operator, why: 'undispatched' }
      : { ...whomToTell(context, 'captain', undefined), why: 'undispatched' };
  }
  const own = onDutyAs(context, role);
  if (own) return { person: own, why: 'role' };
  for (const higher of upward.slice(Math.max(0, upward.indexOf(role)) + 1)) {
    const person = onDutyAs(context, higher);
    if (person) return { person, why: 'roleAbsent' };
  }
  const away = context.reads.staff
    .all()
    .find((person) => person.active && person.role === 'duty-manager');
  return away ? { person: away, why: 'offDuty' } : { person: null, why: 'nobody' };
};
