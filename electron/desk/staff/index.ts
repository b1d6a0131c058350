/** Staff and who is on duty. The domain's public face. */

import type { Proof } from '../../../shared/attendance/model.ts';
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { DutyView, StaffView, staffContract } from '../../../shared/staff/contract.ts';
import { unwatch } from '../alarms/index.ts';
import type { DutyRow, StaffRow } from '../database/schema/index.ts';
import type { Chance } from '../kernel/chance.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { type Handlers, prepared } from '../kernel/handlers.ts';
import { isSelf } from './concerned.ts';
import { personWithCode } from './named.ts';
import {
  addPerson,
  editPerson,
  keepsAnAdministrator,
  mayManage,
  reactivate,
  setActive,
} from './people.ts';
import { floorsOn, shiftNow } from './plan.ts';
import { keptAs, usableSecret } from './rules.ts';
import { isKeyed, type Secrets, secretMark } from './secrets.ts';
import type { Witness } from './witness.ts';

export { staffAsOf } from './as-of.ts';
export { holds, isSelf, namedIn, whoseRecords } from './concerned.ts';
export { personWithCode } from './named.ts';
export { knownFloors, unknownFloor } from './people.ts';
export { floorsOn, ownHoursOf, planOf, rosterRecord, shiftNow, standingOn } from './plan.ts';
export { keptAs, usableSecret } from './rules.ts';
export { createSecrets, isKeyed, type PinKey, type Secrets, secretMark } from './secrets.ts';
export { createProof, type Prove } from './tries.ts';
export { createWitness, type Witness } from './witness.ts';

type Here = Pick<ReadContext, 'reads' | 'timeZone'>;

export const viewStaff = ({
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
  duty: DutyRow,
  load: number,
  onBreak: DutyView['onBreak'] = null,
): DutyView => ({
  id: person.id,
  code: person.code,
  name: person.name,
  role: person.role,
  department: person.department,
  floors: floorsOn(person, duty),
  extension: person.extension,
  since: isoAt(duty.onAtMs, timeZone),
  load,
  onBreak,
});

/** Everybody on duty with what each carries. */
export const dutyList = (context: Here): DutyView[] => {
  const { reads, timeZone } = context;
  const loads = reads.staff.loads();
  const allowedMs = (reads.house.get()?.breakMinutes ?? 0) * minuteMs;
  const breaks = new Map(
    reads.attendance
      .openBreaks()
      .map(({ staffId, fromMs }) => [
        staffId,
        { since: isoAt(fromMs, timeZone), until: isoAt(fromMs + allowedMs, timeZone) },
      ]),
  );
  return reads.staff
    .onDuty()
    .map(({ staff, duty }) =>
      viewDuty(context, staff, duty, loads.get(staff.id) ?? 0, breaks.get(staff.id)),
    );
};

/** Whoever a typed code or a scanned badge belongs to, on duty or not. @throws DeskError NOT_FOUND */
export const personOf = ({ reads }: Pick<ReadContext, 'reads'>, token: string): StaffRow =>
  found(reads.staff.byToken(token), 'staff.unknown', { code: token });

/** Whether the person named has shown who they are: by their PIN, or not at all. */
export type Proved = StaffRow | undefined;

/** Checks the PIN somebody types beside their code. @throws DeskError NOT_ALLOWED when it does not fit */
export const provedBy = async (
  witness: Witness,
  { code, pin }: { code: string; pin?: string | undefined },
  context: Parameters<Witness>[1],
): Promise<Proved> => (pin === undefined ? undefined : witness({ code, pin }, context));

/** A badge is shown; a code may be typed by anybody, and then it was the operator who knew the face. */
const proofOf = (person: StaffRow, token: string, proved: Proved): Proof => {
  if (proved?.id === person.id) return 'pin';
  return token === person.badge && token !== person.code ? 'badge' : 'operator';
};

/** Back at work: the keys in their hands are in the right ones. */
const keysInPlace = (context: WriteContext, staffId: string): void => {
  for (const { id } of context.reads.keys.heldBy(staffId))
    unwatch(context, { kind: 'key', id }, 'key-stray');
};

/** @throws DeskError CONFLICT when on duty already or no longer employed */
export const signOn = (context: WriteContext, token: string, proved?: Proved): DutyView => {
  const person = personOf(context, token);
  const { code, name } = person;
  if (!person.active) throw new DeskError('CONFLICT', 'staff.inactive', { code, name });
  if (context.reads.staff.dutyOf(person.id))
    throw new DeskError('CONFLICT', 'staff.alreadyOn', { code, name });
  const row: DutyRow = {
    id: context.newId(),
    staffId: person.id,
    onAtMs: context.nowMs,
    offAtMs: null,
    onProof: proofOf(person, token, proved),
    offProof: null,
    corrected: false,
    floors: shiftNow(context, person)?.floors ?? null,
  };
  context.writes.staff.insertDuty(row);
  keysInPlace(context, person.id);
  context.record({
    kind: 'signed-on',
    subject: { kind: 'staff', id: person.id },
    body: {
      facts: { dutyId: row.id, onAtMs: row.onAtMs, proof: row.onProof, floors: row.floors },
    },
  });
  return viewDuty(context, person, row, context.reads.staff.loads().get(person.id) ?? 0);
};

/** Ends the break a person is on. Returns whether there was one. */
export const endBreakOf = (context: WriteContext, person: StaffRow): boolean => {
  const row = context.reads.attendance.openBreak(person.id);
  if (!row) return false;
  context.writes.attendance.saveBreak({ ...row, untilMs: context.nowMs });
  keysInPlace(context, person.id);
  context.record({
    kind: 'break-ended',
    subject: { kind: 'staff', id: person.id },
    body: {
      facts: {
        breakId: row.id,
        untilMs: context.nowMs,
        minutes: Math.floor((context.nowMs - row.fromMs) / minuteMs),
      },
    },
  });
  return true;
};

/** Nobody leaves with a job, a key or a room half made: it is handed over, back or finished first. */
export const emptyHanded = ({ reads }: WriteContext, person: StaffRow): void => {
  const keys = reads.keys.heldBy(person.id).map(({ code }) => code);
  if (keys.length > 0)
    throw new DeskError('CONFLICT', 'staff.holdsKeys', {
      code: person.code,
      name: person.name,
      keys: keys.join(', '),
    });
  const jobs = reads.requests.openOf(person.id);
  if (jobs.length > 0)
    throw new DeskError('CONFLICT', 'staff.openJobs', {
      code: person.code,
      name: person.name,
      count: jobs.length,
      numbers: jobs.map(({ number }) => number),
    });
  const begun = reads.housekeeping.begunBy(person.id).map(({ place }) => place);
  if (begun.length > 0)
    throw new DeskError('CONFLICT', 'staff.roomsBegun', {
      code: person.code,
      name: person.name,
      rooms: begun.join(', '),
    });
};

/** @throws DeskError WRONG_STATE when not on duty, CONFLICT with keys or jobs in hand */
export const signOff = (context: WriteContext, token: string, proved?: Proved) => {
  const person = personOf(context, token);
  const { code, name } = person;
  const duty = context.reads.staff.dutyOf(person.id);
  if (!duty) throw new DeskError('WRONG_STATE', 'staff.notOnDuty', { code, name });
  emptyHanded(context, person);
  endBreakOf(context, person);
  const offProof = proofOf(person, token, proved);
  context.writes.staff.saveDuty({ ...duty, offAtMs: context.nowMs, offProof });
  context.record({
    kind: 'signed-off',
    subject: { kind: 'staff', id: person.id },
    body: { facts: { dutyId: duty.id, offAtMs: context.nowMs, proof: offProof } },
  });
  return { code, at: isoAt(context.nowMs, context.timeZone) };
};

type Deps = { chance: Chance; secrets: Secrets; witness: Witness };

export const createStaffHandlers = ({
  chance,
  secrets,
  witness,
}: Deps): Handlers<typeof staffContract> => {
  const hashed = async (
    { reads }: ReadContext,
    pin: string,
    who: Pick<StaffRow, 'code' | 'role'>,
  ): Promise<string> => {
    const demo = reads.house.get()?.demo ?? false;
    usableSecret(pin, who, demo);
    return secrets.hash(pin, chance.salt(), keptAs(pin, who.role, demo));
  };
  return {
    list: ({ reads }) => ({ staff: reads.staff.all().map(viewStaff) }),
    onDuty: (context) => ({ staff: dutyList(context) }),
    pinKey: ({ reads }) => ({
      kept: reads.house.get()?.demo ? 'none' : secrets.keyKept(),
      unreadable: reads.staff
        .all()
        .filter(({ active, secretHash }) => active && isKeyed(secretHash))
        .filter(({ secretHash }) => secrets.isOutdated(secretHash ?? '', 'mixed'))
        .map(({ code }) => code),
    }),
    signOn: prepared(
      (input, context) => provedBy(witness, input, context),
      (context, { code }, proved) => signOn(context, code, proved),
    ),
    signOff: prepared(
      (input, context) => provedBy(witness, input, context),
      (context, { code }, proved) => signOff(context, code, proved),
    ),
    add: prepared(
      async ({ pin, ...who }, context) => (pin === undefined ? null : hashed(context, pin, who)),
      (context, { pin: _, ...wanted }, secretHash) =>
        viewStaff(addPerson(context, wanted, secretHash)),
    ),
    edit: (context, { code, ...wanted }) => viewStaff(editPerson(context, code, wanted)),
    setPin: prepared(
      async ({ code, pin }, context) => {
        const person = personWithCode(context, code);
        mayManage(context, person.role);
        const hash = await hashed(context, pin, person);
        // Asked for one's own alone: of another's it would be a way to guess.
        if (isSelf(context, person.id) && (await secrets.fits(pin, person.secretHash)))
          throw new DeskError('CONFLICT', 'staff.secretIsCurrent', { name: person.name });
        return hash;
      },
      (context, { code }, secretHash) => {
        const person = personWithCode(context, code);
        mayManage(context, person.role);
        context.writes.staff.save({ ...person, secretHash });
        // Theirs goes on where they gave it to themselves; any other window opened with the old one is locked.
        if (context.session && isSelf(context, person.id)) context.session.openedWith = secretHash;
        // Whoever was kept waiting by another's wrong tries begins anew.
        context.writes.staff.dropTriesOf(person.id);
        context.record({
          kind: 'pin-set',
          subject: { kind: 'staff', id: person.id },
          body: { facts: { secretMark: secretMark(secretHash) } },
        });
        return { code };
      },
    ),
    deactivate: (context, { code }) => {
      const person = personWithCode(context, code);
      mayManage(context, person.role);
      // Once more, and their last day would be today.
      if (!person.active)
        throw new DeskError('CONFLICT', 'staff.inactive', { code, name: person.name });
      keepsAnAdministrator(context, person);
      emptyHanded(context, person);
      if (context.reads.staff.dutyOf(person.id)) signOff(context, code);
      return viewStaff(setActive(context, person, false));
    },
    reactivate: (context, { code }) => viewStaff(reactivate(context, code)),
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
