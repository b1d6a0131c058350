/**
 * What a secret must be: whoever answers for the house has a password of eight signs or more, everybody
 * else a PIN of six digits or more, or a password as well. A PIN opens only what a password has opened.
 */
import type { Role } from '../kernel/permissions.ts';

export const leastPassword = 8;
export const leastPin = 6;

/** Supervisors up: what they open is the whole house. */
export const leads = (role: Role): boolean =>
  role === 'supervisor' || role === 'duty-manager' || role === 'administrator';

/** Told by the secret itself: digits alone are a PIN, however many. */
export const isPassword = (secret: string): boolean =>
  secret.length >= leastPassword && /\D/.test(secret);

/** Key under `errors.staff`. */
export type SecretFault =
  | 'shortPassword'
  | 'weakPin'
  | 'secretIsCode'
  | 'secretRepeats'
  | 'secretIsRun';

/** `123456`, `987654`, `abcdefgh`: each sign the next after the last, one way all through; 0 follows 9. */
const isRun = (secret: string): boolean => {
  const signs = [...secret.toLowerCase()].map((sign) => sign.charCodeAt(0));
  const steps = signs.slice(1).map((sign, at) => sign - (signs[at] ?? 0));
  const follows = (by: 1 | -1) => steps.every((step) => step === by || step === -9 * by);
  return follows(1) || follows(-1);
};

const isCodeOverAndOver = (secret: string, code: string): boolean =>
  code !== '' && secret.toLowerCase().replaceAll(code.toLowerCase(), '') === '';

/** What is wrong with a secret for somebody of that code and role; null: it can be kept. */
export const secretFault = (
  secret: string,
  who: { code: string; role: Role },
): SecretFault | null => {
  if (leads(who.role) && secret.length < leastPassword) return 'shortPassword';
  if (secret.length < leastPassword && !new RegExp(`^\\d{${leastPin},}$`).test(secret))
    return 'weakPin';
  if (isCodeOverAndOver(secret, who.code)) return 'secretIsCode';
  if (new Set(secret).size === 1) return 'secretRepeats';
  return isRun(secret) ? 'secretIsRun' : null;
};
