/** Which secrets are kept. It must not know how. */
import type { Role } from '../../../shared/kernel/permissions.ts';
import {
  isPassword,
  leads,
  leastPassword,
  leastPin,
  secretFault,
} from '../../../shared/staff/secrets.ts';
import { DeskError } from '../kernel/failure.ts';
import type { Kept } from './secrets.ts';

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

/**
 * PINs are mixed with a key outside the database. A password stands alone, whoever's it is: it goes along with
 * the house, and no lost key shuts it. For whoever answers for the house that holds of all they can have.
 */
export const keptAs = (secret: string, role: Role, demo: boolean): Kept => {
  if (demo || leads(role)) return 'plain';
  return isPassword(secret) ? 'password' : 'mixed';
};
