/**
 * The change of shift as work that falls due: a handover is begun at each, and watched until both have
 * signed. A house with nobody on duty hands nothing over, nor does a house in its very first shift.
 */

import { isoAt } from '../../../shared/kernel/time.ts';
import { watch } from '../alarms/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { type DeskWork, desk } from '../kernel/pipeline.ts';
import type { Due } from '../kernel/scheduler.ts';
import { boundaryAfter, boundaryBefore } from './boundary.ts';
import { begin, covers, miss } from './draft.ts';

/** There is somebody to hand over, and they have worked a shift to hand over. */
const hasShift = (context: WriteContext, boundaryMs: number): boolean => {
  const { reads } = context;
  const began = boundaryBefore(context, boundaryMs - 1);
  const house = reads.house.get();
  if (!house || house.createdAtMs > began) return false;
  return reads.staff.onDuty().length > 0 || reads.staff.leftSince(boundaryMs - 1).length > 0;
};

/** Attends a change of shift: what is still open of the one before is missed, this one is watched. */
export const attendBoundary = (context: WriteContext, boundaryMs: number): void => {
  const { reads } = context;
  const open = reads.handover.open();
  if (open && open.boundaryAtMs < boundaryMs) miss(context, open);
  if (!hasShift(context, boundaryMs)) return;
  if (reads.handover.newest(2).some((row) => covers(row, boundaryMs))) return;
  const row = reads.handover.open() ?? begin(context, boundaryMs);
  if (row.boundaryAtMs !== boundaryMs) return;
  watch(context, {
    about: { kind: 'handover', id: row.id },
    target: 'handover',
    label: isoAt(boundaryMs, context.timeZone).slice(11, 16),
    dueAtMs: boundaryMs,
  });
};

export const handoverDue = ({ reads, clock, house, pipeline }: DeskWork): Due => {
  let nextMs: number | undefined;
  let askedMs = 0;
  const here = () => ({ reads, timeZone: house()?.timeZone ?? 'UTC' });

  /** At once when a change went by while the desk was off. */
  const look = (nowMs: number): number | undefined => {
    const lastMs = boundaryBefore(here(), nowMs);
    const [newest] = reads.handover.newest(1);
    const attended =
      !newest ||
      newest.boundaryAtMs > lastMs ||
      (newest.boundaryAtMs === lastMs &&
        (newest.state !== 'open' || reads.alarms.watch(newest.id, 'handover') !== undefined));
    return attended ? (boundaryAfter(here(), nowMs) ?? undefined) : lastMs;
  };
  return {
    nextAtMs: () => {
      if (!house()) return null;
      const nowMs = clock.nowMs();
      if (nextMs === undefined || nowMs < askedMs) nextMs = look(nowMs);
      askedMs = nowMs;
      return nextMs ?? null;
    },
    run: () => {
      const nowMs = clock.nowMs();
      const boundaryMs = boundaryBefore(here(), nowMs);
      pipeline.perform(desk, 'desk', (context) => attendBoundary(context, boundaryMs));
      nextMs = boundaryAfter(here(), nowMs) ?? undefined;
    },
  };
};
