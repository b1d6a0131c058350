/** Sessions: a person at a station, from sign-in to sign-out, locked in between when the chair is empty. */
import { z } from 'zod';
import { id, language, staffCode } from '../kernel/fields.ts';
import { permissions, roles } from '../kernel/permissions.ts';
import { access } from '../kernel/procedure.ts';
import { pin } from '../staff/contract.ts';

export const sessionView = z.object({
  staffId: id,
  code: z.string(),
  name: z.string(),
  role: z.enum(roles),
  permissions: z.array(z.enum(permissions)),
  language,
  theme: z.enum(['light', 'dark']),
  textScale: z.number(),
  station: z.string(),
  locked: z.boolean(),
});
export type SessionView = z.infer<typeof sessionView>;

export const sessionContract = {
  /** Wrong code and wrong PIN are answered alike. Also unlocks, and changes person. */
  signIn: access('anyone')
    .input(z.object({ code: staffCode, pin }))
    .output(sessionView),
  signOut: access('anyone').output(z.object({ ok: z.literal(true) })),
  /** Covers the board; only a PIN opens it again. Calls in hand stay as they are. */
  lock: access('anyone').output(sessionView.nullable()),
  current: access('anyone').output(sessionView.nullable()),
  /** The person who sits here types their secret once more, before something grave. */
  confirm: access('anyone')
    .input(z.object({ pin }))
    .output(z.object({ ok: z.literal(true) })),
  /** A hand was seen at the keyboard: a session without one is locked by the desk. Opens no lock. */
  present: access('anyone').output(sessionView.nullable()),
};
