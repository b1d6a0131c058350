/** Which secrets are kept. It must not know how. */
import type { Role } from '../../../shared/kernel/permissions.ts';
import { leads, leastPassword, leastPin, secretFault } from '../../../shared/staff/secrets.ts';
import { DeskError } from '../kernel/failure.ts';

/**
 * The rule of a house. A demo house has PINs everybody knows and says so on its first screen; there
 * anything of six digits will do, for whoever it is.
 * @throws DeskError INVALID_INPUT for a secret that cannot be kept
 */
export const usableSecret = (
  secret: string,
  who: { code: string; role: Role },
  demo: boolean,
): void => {
  const fault = secretFault(secret, demo ? { code: '', role: 'operator' } : who);
  if (fault === null || (demo && fault !== 'weakPin')) return;
  const least = fault === 'shortPassword' ? leastPassword : leastPin;
  throw new DeskError('INVALID_INPUT', `staff.${fault}`, { least });
};

/** PINs are mixed with a key outside the database. A password stands alone, so that no lost key shuts the house. */
export const mixesKey = (role: Role, demo: boolean): boolean => !demo && !leads(role);
