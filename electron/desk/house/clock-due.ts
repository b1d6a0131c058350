/** A machine whose clock was set back, or right again: put on the record and on every screen as soon as it is seen. */
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { HouseRow } from '../database/schema/index.ts';
import { toldRight } from '../events/index.ts';
import type { Clock } from '../kernel/clock.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { desk, type Pipeline } from '../kernel/pipeline.ts';
import type { Due } from '../kernel/scheduler.ts';
import type { Reads } from '../stores.ts';

type Deps = { clock: Clock; house: () => HouseRow | undefined; pipeline: Pipeline };

/**
 * What time it is when a desk begins: not before what is on record. A machine that is past it was put right meanwhile;
 * one that is before it is behind by as much as it was, or by more, unless somebody said that it is right.
 */
export const catchUp = (
  clock: Clock,
  reads: Pick<Reads, 'events'>,
  house: HouseRow,
  machineMs: number,
): void => {
  const onRecordMs = reads.events.head()?.atMs;
  if (onRecordMs === undefined || machineMs >= onRecordMs) return;
  const told = reads.events.lastOf('house', house.houseId, { step: toldRight });
  if (told?.atMs === onRecordMs) return;
  clock.setSkew(house.clockSkewMs);
  clock.notBefore(onRecordMs);
};

/** Somebody's watch and a machine that is right are no further apart. */
const apartMs = 5 * minuteMs;

/**
 * The machine was ahead and is right again: the house, which went on ahead, goes by it. What is recorded from now on
 * stands at the last moment on record until the time is there.
 * @param watchMs what time it is by somebody's watch, epoch milliseconds
 * @throws DeskError WRONG_STATE `house.clockOff` where the machine says otherwise
 */
export const followClock = (context: WriteContext, clock: Clock, watchMs: number): void => {
  const before = found(context.reads.house.get(), 'house.none', {});
  const machineMs = context.nowMs - clock.skewMs();
  if (Math.abs(machineMs - watchMs) > apartMs)
    throw new DeskError('WRONG_STATE', 'house.clockOff', {
      machine: isoAt(machineMs, context.timeZone).slice(0, 16).replace('T', ' '),
    });
  context.writes.house.save({ ...before, clockSkewMs: 0 });
  // What was taken for over is still to come: those months are written when they are.
  context.writes.archive.reopen(machineMs, Number.MAX_SAFE_INTEGER);
  context.record({
    kind: toldRight,
    subject: { kind: 'house', id: before.houseId },
    body: { facts: { byMs: -before.clockSkewMs } },
  });
};

export const clockDue = ({ clock, house, pipeline }: Deps): Due => ({
  nextAtMs: () => {
    const settings = house();
    if (!settings) return null;
    // Asked first: reading the clock is how a setting back is seen.
    const nowMs = clock.nowMs();
    return clock.skewMs() === settings.clockSkewMs ? null : nowMs;
  },
  run: () =>
    pipeline.perform(desk, 'desk', (context) => {
      const before = context.reads.house.get();
      if (!before) return;
      const clockSkewMs = clock.skewMs();
      context.writes.house.save({ ...before, clockSkewMs });
      const byMs = clockSkewMs - before.clockSkewMs;
      context.record({
        kind: byMs > 0 ? 'clock-set-back' : 'clock-followed',
        subject: { kind: 'house', id: before.houseId },
        body: { facts: { byMs, clockSkewMs } },
      });
    }),
});
