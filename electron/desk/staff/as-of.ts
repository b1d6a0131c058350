/** Who was on duty at a past moment, and what each carried then. */
import type { RequestRow } from '../database/schema/index.ts';
import type { Past } from '../events/index.ts';
import type { Reads } from '../stores.ts';

/** @param open the requests open at that moment */
export const staffAsOf = (
  reads: Reads,
  { atMs }: Past,
  open: readonly RequestRow[],
): Reads['staff'] => {
  const stillHere = reads.staff.onDuty().filter(({ duty }) => duty.onAtMs <= atMs);
  const onDuty = [...stillHere, ...reads.staff.leftSince(atMs)].sort((a, b) =>
    a.staff.code.localeCompare(b.staff.code),
  );
  const loads = new Map<string, number>();
  for (const { assigneeId, state } of open)
    if (assigneeId !== null && state !== 'done')
      loads.set(assigneeId, (loads.get(assigneeId) ?? 0) + 1);
  const duties = new Map(onDuty.map(({ staff, duty }) => [staff.id, duty]));
  return {
    ...reads.staff,
    onDuty: () => onDuty,
    dutyOf: (id) => duties.get(id),
    loads: () => loads,
  };
};
