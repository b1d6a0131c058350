/**
 * A second person at the desk: who signs beside whoever is signed in proves it with their own PIN. Slow
 * by design, so it belongs before the transaction (see `prepared`). It must not know what is signed.
 */
import type { StaffRow } from '../database/schema/index.ts';
import type { Clock } from '../kernel/clock.ts';
import { DeskError } from '../kernel/failure.ts';
import type { Reads } from '../stores.ts';
import type { Secrets } from './secrets.ts';
import { waitMs } from './tries.ts';

/**
 * The active person a staff code or badge and a PIN belong to.
 * @throws DeskError NOT_ALLOWED `staff.witnessUnknown`, the same for a wrong code and a wrong PIN, and
 * `session.tooMany` while wrong tries for this code must wait
 */
export type Witness = (signature: { code: string; pin: string }) => Promise<StaffRow>;

export const createWitness = (
  reads: Reads,
  clock: Clock,
  secrets: Pick<Secrets, 'fits'>,
): Witness => {
  const tries = new Map<string, { failures: number; lastMs: number }>();
  return async ({ code, pin }) => {
    const before = tries.get(code) ?? { failures: 0, lastMs: 0 };
    const waiting = before.lastMs + waitMs(before.failures) - clock.nowMs();
    if (before.failures >= 3 && waiting > 0)
      throw new DeskError('NOT_ALLOWED', 'session.tooMany', {
        seconds: Math.ceil(waiting / 1_000),
      });
    const person = reads.staff.byToken(code);
    // Counted before the slow part: tries sent at once do not slip past the wait.
    tries.set(code, { failures: before.failures + 1, lastMs: clock.nowMs() });
    const fits = await secrets.fits(pin, person?.active ? person.secretHash : null);
    if (!fits || !person) throw new DeskError('NOT_ALLOWED', 'staff.witnessUnknown', { code });
    tries.delete(code);
    return person;
  };
};
