/** Whose data is meant: a stay, or all stays of a guest, in whichever of their files they stand. */
import type { StayRow } from '../database/schema/index.ts';
import { rootOf, staysOfFile } from '../guests/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';

export type Whose = { stay?: string | undefined; guest?: string | undefined };

/** @throws DeskError NOT_FOUND */
export const staysOf = (context: Pick<ReadContext, 'reads'>, { stay, guest }: Whose): StayRow[] => {
  if (stay !== undefined)
    return [found(context.reads.stays.byId(stay), 'stays.unknown', { id: stay })];
  const file = rootOf(context, guest ?? '');
  const stays = file ? staysOfFile(context, file.id) : [];
  if (stays.length === 0) throw new DeskError('NOT_FOUND', 'stays.unknown', { id: guest });
  return stays;
};
