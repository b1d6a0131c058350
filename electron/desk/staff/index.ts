/** Staff and who is on duty. The domain's public face. */

import { isoAt } from '../../../shared/kernel/time.ts';
import type { DutyView, StaffView, staffContract } from '../../../shared/staff/contract.ts';
import type { StaffRow } from '../database/schema/index.ts';
import type { Chance } from '../kernel/chance.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { type Handlers, prepared } from '../kernel/handlers.ts';
import { hashSecret } from './secrets.ts';

export { staffAsOf } from './as-of.ts';
export { hashSecret, secretFits } from './secrets.ts';
export { waitMs } from './tries.ts';
export { createWitness, type Witness } from './witness.ts';

type Here = Pick<ReadContext, 'reads' | 'timeZone'>;

const viewStaff = ({
  id,
  code,
  badge,
  name,
  role,
  department,
  floors,
  extension,
  active,
}: StaffRow): StaffView => ({
  id,
  code,
  badge,
  name,
  role,
  department,
  floors,
  extension,
  active,
});

const viewDuty = (
  { timeZone }: Here,
  person: StaffRow,
  onAtMs: number,
  load: number,
): DutyView => ({
  code: person.code,
  name: person.name,
  role: person.role,
  department: person.department,
  floors: person.floors,
  extension: person.extension,
  since: isoAt(onAtMs, timeZone),
  load,
});

/** Everybody on duty with what each carries. */
export const dutyList = (context: Here): DutyView[] => {
  const loads = context.reads.staff.loads();
  return context.reads.staff
    .onDuty()
    .map(({ staff, duty }) => viewDuty(context, staff, duty.onAtMs, loads.get(staff.id) ?? 0));
};

const byCode = ({ reads }: Pick<ReadContext, 'reads'>, code: string): StaffRow =>
  found(reads.staff.byCode(code), 'staff.unknown', { code });

/** Whoever a typed code or a scanned badge belongs to, on duty or not. @throws DeskError NOT_FOUND */
export const personOf = ({ reads }: Pick<ReadContext, 'reads'>, token: string): StaffRow =>
  found(reads.staff.byToken(token), 'staff.unknown', { code: token });

/** @throws DeskError CONFLICT when on duty already or no longer employed */
export const signOn = (context: WriteContext, code: string): DutyView => {
  const person = byCode(context, code);
  if (!person.active)
    throw new DeskError('CONFLICT', 'staff.inactive', { code, name: person.name });
  if (context.reads.staff.dutyOf(person.id))
    throw new DeskError('CONFLICT', 'staff.alreadyOn', { code, name: person.name });
  context.writes.staff.insertDuty({
    id: context.newId(),
    staffId: person.id,
    onAtMs: context.nowMs,
    offAtMs: null,
  });
  context.record({ kind: 'signed-on', subject: { kind: 'staff', id: person.id } });
  return viewDuty(context, person, context.nowMs, context.reads.staff.loads().get(person.id) ?? 0);
};

/** Nobody leaves with a job in hand: it is handed over first. */
const emptyHanded = ({ reads }: WriteContext, person: StaffRow): void => {
  const jobs = reads.requests.openOf(person.id);
  if (jobs.length > 0)
    throw new DeskError('CONFLICT', 'staff.openJobs', {
      code: person.code,
      name: person.name,
      count: jobs.length,
      numbers: jobs.map(({ number }) => number),
    });
};

/** @throws DeskError WRONG_STATE when not on duty, CONFLICT with jobs in hand */
export const signOff = (context: WriteContext, code: string) => {
  const person = byCode(context, code);
  const duty = context.reads.staff.dutyOf(person.id);
  if (!duty) throw new DeskError('WRONG_STATE', 'staff.notOnDuty', { code, name: person.name });
  emptyHanded(context, person);
  context.writes.staff.saveDuty({ ...duty, offAtMs: context.nowMs });
  context.record({ kind: 'signed-off', subject: { kind: 'staff', id: person.id } });
  return { code, at: isoAt(context.nowMs, context.timeZone) };
};

/** Whoever manages staff does not thereby become, or unmake, an administrator. */
const mayManage = ({ actor }: WriteContext, role: StaffRow['role']): void => {
  if (role === 'administrator' && actor.role !== 'administrator')
    throw new DeskError('NOT_ALLOWED', 'staff.onlyAdministrators', {});
};

/** A house without an administrator could never be set up again. */
const keepsAnAdministrator = ({ reads }: WriteContext, leaving: StaffRow): void => {
  const others = reads.staff
    .all()
    .filter(({ id, role, active }) => active && role === 'administrator' && id !== leaving.id);
  if (leaving.role === 'administrator' && others.length === 0)
    throw new DeskError('CONFLICT', 'staff.lastAdministrator', { name: leaving.name });
};

/** Six digits or more, or eight signs of any kind. */
export const usablePin = (pin: string): void => {
  if (!/^\d{6,}$/.test(pin) && pin.length < 8)
    throw new DeskError('INVALID_INPUT', 'staff.weakPin', { least: 6 });
};

export const createStaffHandlers = (chance: Chance): Handlers<typeof staffContract> => {
  const hashed = async (pin: string | undefined): Promise<string | null> => {
    if (pin === undefined) return null;
    usablePin(pin);
    return hashSecret(pin, chance.salt());
  };
  return {
    list: ({ reads }) => ({ staff: reads.staff.all().map(viewStaff) }),
    onDuty: (context) => ({ staff: dutyList(context) }),
    signOn: (context, { code }) => signOn(context, code),
    signOff: (context, { code }) => signOff(context, code),
    add: prepared(
      ({ pin }) => hashed(pin),
      (context, { pin: _, ...wanted }, secretHash) => {
        mayManage(context, wanted.role);
        if (context.reads.staff.byCode(wanted.code))
          throw new DeskError('CONFLICT', 'staff.exists', { code: wanted.code });
        for (const token of [wanted.code, wanted.badge ?? wanted.code])
          if (context.reads.staff.byToken(token))
            throw new DeskError('CONFLICT', 'staff.badgeTaken', { badge: token });
        const row: StaffRow = {
          id: context.newId(),
          ...wanted,
          active: true,
          rosterFromMinute: null,
          rosterUntilMinute: null,
          language: null,
          theme: null,
          textScale: 1,
          secretHash,
        };
        context.writes.staff.insert(row);
        const { code, role, department, floors, name } = row;
        context.record({
          kind: 'staff-added',
          subject: { kind: 'staff', id: row.id },
          body: { facts: { code, role, department, floors } },
          personal: { name },
        });
        return viewStaff(row);
      },
    ),
    setPin: prepared(
      ({ pin }) => hashed(pin),
      (context, { code }, secretHash) => {
        const person = byCode(context, code);
        mayManage(context, person.role);
        context.writes.staff.save({ ...person, secretHash });
        context.record({ kind: 'pin-set', subject: { kind: 'staff', id: person.id } });
        return { code };
      },
    ),
    deactivate: (context, { code }) => {
      const person = byCode(context, code);
      mayManage(context, person.role);
      keepsAnAdministrator(context, person);
      emptyHanded(context, person);
      if (context.reads.staff.dutyOf(person.id)) signOff(context, code);
      const next = { ...person, active: false };
      context.writes.staff.save(next);
      context.record({
        kind: 'staff-left',
        subject: { kind: 'staff', id: person.id },
        body: { changes: { active: [person.active, false] } },
      });
      return viewStaff(next);
    },
    prefer: (context, { language, theme, textScale }) => {
      const person = found(context.reads.staff.byId(context.actor.id), 'staff.unknown', {});
      const next: StaffRow = {
        ...person,
        language: language ?? person.language,
        theme: theme ?? person.theme,
        textScale: textScale ?? person.textScale,
      };
      context.writes.staff.save(next);
      context.record({
        kind: 'preferences-set',
        subject: { kind: 'staff', id: person.id },
        body: { facts: { language: next.language, theme: next.theme, textScale: next.textScale } },
      });
      return {
        language: next.language ?? context.language,
        theme: next.theme ?? 'light',
        textScale: next.textScale,
      };
    },
  };
};
