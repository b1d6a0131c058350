/**
 * A second person at the desk: who signs beside whoever is signed in proves it with their own PIN. Slow
 * by design, so it belongs before the transaction (see `prepared`). It must not know what is signed.
 */
import type { StaffRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import type { Reads } from '../stores.ts';
import type { Prove } from './tries.ts';

/**
 * The active person a staff code or badge and a PIN belong to.
 * @throws DeskError NOT_ALLOWED `staff.witnessUnknown`, the same for a wrong code and a wrong PIN, and
 * `session.tooMany` while wrong tries for this person must wait at this workstation
 */
export type Witness = (
  signature: { code: string; pin: string },
  context: Pick<ReadContext, 'session' | 'station'>,
) => Promise<StaffRow>;

export const createWitness =
  (reads: Reads, prove: Prove): Witness =>
  async ({ code, pin }, { session, station }) => {
    const person = reads.staff.byToken(code);
    const fits = await prove({
      typed: code,
      person,
      secret: pin,
      at: session ?? { workstation: station, station },
      purpose: 'signature',
      refusedAs: 'NOT_ALLOWED',
    });
    if (!fits || !person) throw new DeskError('NOT_ALLOWED', 'staff.witnessUnknown', { code });
    return person;
  };
