/** Sign-in, lock and sign-out of one station. The domain's public face. */

import { granted, may } from '../../../shared/kernel/permissions.ts';
import type { SessionView, sessionContract } from '../../../shared/session/contract.ts';
import type { HouseRow, StaffRow } from '../database/schema/index.ts';
import { DeskError } from '../kernel/failure.ts';
import type { Handlers } from '../kernel/handlers.ts';
import type { Pipeline } from '../kernel/pipeline.ts';
import { closeSession, type Session } from '../kernel/sessions.ts';
import type { Prove } from '../staff/index.ts';
import type { Reads } from '../stores.ts';

type Deps = {
  pipeline: Pipeline;
  reads: Reads;
  machineMs: () => number;
  house: () => HouseRow | undefined;
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
  house,
  prove,
}: Deps): Handlers<typeof sessionContract> => {
  const current = (session: Session): SessionView | null => {
    const person = session.staffId === null ? undefined : reads.staff.byId(session.staffId);
    return person?.active ? viewSession(session, person, house()) : null;
  };
  const note = (session: Session, person: StaffRow, kind: string): void =>
    pipeline.perform(
      { id: person.id, code: person.code, role: person.role },
      session.station,
      (context) => context.record({ kind, subject: { kind: 'staff', id: person.id } }),
    );
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
      // A window shows the whole board: only those who run the desk open one. Programs go by permission alone.
      if (session.kind === 'window' && !may(person.role, 'console.use'))
        throw new DeskError('NOT_ALLOWED', 'kernel.notAllowed', {
          role: person.role,
          permission: 'console.use',
        });
      // First the record: a sign-in that could not be written has not happened.
      note(session, person, 'signed-in');
      session.staffId = person.id;
      session.locked = false;
      const now = machineMs();
      session.times = { sinceMs: now, seenMs: now, provedMs: now };
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
