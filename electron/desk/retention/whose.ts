/** Whose data is meant: a stay, or all stays of a guest. */
import type { StayRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';

export type Whose = { stay?: string | undefined; guest?: string | undefined };

/** @throws DeskError NOT_FOUND */
export const staysOf = (
  { reads }: Pick<ReadContext, 'reads'>,
  { stay, guest }: Whose,
): StayRow[] => {
  if (stay !== undefined) return [found(reads.stays.byId(stay), 'stays.unknown', { id: stay })];
  const stays = reads.retention.staysOfGuest(guest ?? '');
  if (stays.length === 0) throw new DeskError('NOT_FOUND', 'stays.unknown', { id: guest });
  return stays;
};
