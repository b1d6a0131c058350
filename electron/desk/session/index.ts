/** Sign-in, lock and sign-out of one station. The domain's public face. */

import { granted, may } from '../../../shared/kernel/permissions.ts';
import type { SessionView, sessionContract } from '../../../shared/session/contract.ts';
import { leads, leastPassword } from '../../../shared/staff/secrets.ts';
import type { HouseRow, StaffRow } from '../database/schema/index.ts';
import type { Chance } from '../kernel/chance.ts';
import { DeskError } from '../kernel/failure.ts';
import type { Handlers } from '../kernel/handlers.ts';
import type { Pipeline } from '../kernel/pipeline.ts';
import { closeSession, type Session } from '../kernel/sessions.ts';
import { isKeyed, keptAs, type Prove, type Secrets, secretMark } from '../staff/index.ts';
import type { Reads } from '../stores.ts';

type Deps = {
  pipeline: Pipeline;
  reads: Reads;
  machineMs: () => number;
  chance: Chance;
  house: () => HouseRow | undefined;
  secrets: Secrets;
  prove: Prove;
};

const viewSession = (
  session: Session,
  person: StaffRow,
  house: HouseRow | undefined,
): SessionView => ({
  staffId: person.id,
  code: person.code,
  name: person.name,
  role: person.role,
  permissions: [...granted[person.role]],
  language: person.language ?? house?.language ?? 'zh-CN',
  theme: person.theme ?? 'light',
  textScale: person.textScale,
  station: session.station,
  locked: session.locked,
});

export const createSessionHandlers = ({
  pipeline,
  reads,
  machineMs,
  chance,
  house,
  secrets,
  prove,
}: Deps): Handlers<typeof sessionContract> => {
  const current = (session: Session): SessionView | null => {
    const person = session.staffId === null ? undefined : reads.staff.byId(session.staffId);
    return person?.active ? viewSession(session, person, house()) : null;
  };
  const note = (
    session: Session,
    person: StaffRow,
    kind: string,
    renewed: string | null = null,
  ): void =>
    pipeline.perform(
      { id: person.id, code: person.code, role: person.role },
      session.station,
      ({ writes, record }) => {
        const subject = { kind: 'staff', id: person.id } as const;
        const now = reads.staff.byId(person.id);
        // Unless another was given while it was hashed.
        if (renewed !== null && now && now.secretHash === person.secretHash) {
          writes.staff.save({ ...now, secretHash: renewed });
          record({
            kind: 'secret-renewed',
            subject,
            body: { facts: { secretMark: secretMark(renewed) } },
          });
        }
        record({ kind, subject });
      },
    );

  /** Workstations a password has opened since the program started: there a PIN changes the person. */
  const opened = new Set<string>();

  /** @throws DeskError NOT_ALLOWED for a right PIN that does not open this, here */
  const mayOpen = (session: Session, person: StaffRow, secret: string): void => {
    // A window shows the whole board: only those who run the desk open one. Programs go by permission alone.
    if (session.kind === 'window' && !may(person.role, 'console.use'))
      throw new DeskError('NOT_ALLOWED', 'kernel.notAllowed', {
        role: person.role,
        permission: 'console.use',
      });
    const isWindow = session.kind === 'window';
    // What is as long as a password opens as one, digits alone too: only how it is kept differs.
    const isLong = secret.length >= leastPassword;
    // A demo house has PINs everybody knows, and says so.
    if (!house()?.demo && !isLong) {
      // The PIN they had before they came to answer for the house; one from before the rule goes on.
      if (leads(person.role) && isKeyed(person.secretHash))
        throw new DeskError('NOT_ALLOWED', 'session.passwordWanted', { role: person.role });
      if (!leads(person.role) && !(isWindow && opened.has(session.workstation)))
        throw new DeskError('NOT_ALLOWED', isWindow ? 'session.notOpened' : 'session.pinOfProgram');
    }
    if (isWindow && (isLong || leads(person.role))) opened.add(session.workstation);
  };

  /** The same secret as it would be kept now; null where it is kept so already. */
  const renewedHash = async ({ role, secretHash }: StaffRow, secret: string) => {
    const kept = keptAs(secret, role, house()?.demo ?? false);
    if (secretHash === null || !secrets.isOutdated(secretHash, kept)) return null;
    return secrets.hash(secret, chance.salt(), kept);
  };

  return {
    signIn: async (session, { code, pin }) => {
      const person = reads.staff.byCode(code);
      const fits = await prove({
        typed: code,
        person,
        secret: pin,
        at: session,
        purpose: 'sign-in',
        refusedAs: 'UNAUTHENTICATED',
      });
      if (!fits || !person) throw new DeskError('UNAUTHENTICATED', 'session.badPin', {});
      mayOpen(session, person, pin);
      const renewed = await renewedHash(person, pin);
      // First the record: a sign-in that could not be written has not happened.
      note(session, person, 'signed-in', renewed);
      session.staffId = person.id;
      session.locked = false;
      const now = machineMs();
      session.times = { sinceMs: now, seenMs: now, provedMs: now };
      session.openedWith = reads.staff.byId(person.id)?.secretHash ?? null;
      return viewSession(session, person, house());
    },
    signOut: (session) => {
      const person = session.staffId === null ? undefined : reads.staff.byId(session.staffId);
      closeSession(session);
      if (person) note(session, person, 'signed-out');
      return { ok: true };
    },
    lock: (session) => {
      if (session.staffId !== null) session.locked = true;
      return current(session);
    },
    current,
    confirm: async (session, { pin }) => {
      const person = session.staffId === null ? undefined : reads.staff.byId(session.staffId);
      if (!person?.active) throw new DeskError('UNAUTHENTICATED', 'kernel.unauthenticated');
      if (session.locked) throw new DeskError('UNAUTHENTICATED', 'kernel.locked');
      const fits = await prove({
        typed: person.code,
        person,
        secret: pin,
        at: session,
        purpose: 'confirmation',
        refusedAs: 'NOT_ALLOWED',
      });
      if (!fits) throw new DeskError('NOT_ALLOWED', 'session.notConfirmed', {});
      // The chair may have changed hands while it was compared.
      if (session.staffId !== person.id || session.locked || !session.times)
        throw new DeskError('UNAUTHENTICATED', 'kernel.unauthenticated');
      note(session, person, 'identity-confirmed');
      session.times.provedMs = machineMs();
      return { ok: true };
    },
    present: (session) => {
      if (session.times && !session.locked) session.times.seenMs = machineMs();
      return current(session);
    },
  };
};
