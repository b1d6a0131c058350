/** Whose data is meant: a stay, alone or with its guest's others, or all stays of a guest, in whichever of their files they stand. */
import type { StayRow } from '../database/schema/index.ts';
import { fileOfStay, rootOf, staysOfFile } from '../guests/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';

export type Whose = {
  stay?: string | undefined;
  guest?: string | undefined;
  whole?: boolean | undefined;
};

/** Everything that is kept of a guest, by stay and register. */
export type GuestFile = {
  room: string;
  stay: StayRow;
  registers: Record<string, Record<string, unknown>[]>;
}[];

/** @throws DeskError NOT_FOUND */
export const staysOf = (
  context: Pick<ReadContext, 'reads'>,
  { stay, guest, whole }: Whose,
): StayRow[] => {
  if (stay !== undefined) {
    const row = found(context.reads.stays.byId(stay), 'stays.unknown', { id: stay });
    const file = whole ? fileOfStay(context, row) : undefined;
    return file ? staysOfFile(context, file.id) : [row];
  }
  const file = rootOf(context, guest ?? '');
  const stays = file ? staysOfFile(context, file.id) : [];
  if (stays.length === 0) throw new DeskError('NOT_FOUND', 'stays.unknown', { id: guest });
  return stays;
};
