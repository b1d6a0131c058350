/** A machine whose clock was set back: put on the record and on every screen, once, as soon as it is seen. */
import type { HouseRow } from '../database/schema/index.ts';
import type { Clock } from '../kernel/clock.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { desk, type Pipeline } from '../kernel/pipeline.ts';
import type { Due } from '../kernel/scheduler.ts';

type Deps = { clock: Clock; house: () => HouseRow | undefined; pipeline: Pipeline };

/** @throws DeskError WRONG_STATE `house.clockBehind` while the machine is before what is on record */
export const followClock = (context: WriteContext, clock: Clock): void => {
  const before = found(context.reads.house.get(), 'house.none', {});
  const machineMs = context.nowMs - clock.skewMs();
  const lastMs = context.reads.events.head()?.atMs ?? 0;
  if (machineMs < lastMs)
    throw new DeskError('WRONG_STATE', 'house.clockBehind', {
      minutes: Math.ceil((lastMs - machineMs) / 60_000),
    });
  clock.setSkew(0);
  context.writes.house.save({ ...before, clockSkewMs: 0 });
  context.record({
    kind: 'clock-followed',
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
    return clock.skewMs() > settings.clockSkewMs ? nowMs : null;
  },
  run: () =>
    pipeline.perform(desk, 'desk', (context) => {
      const before = context.reads.house.get();
      if (!before) return;
      const clockSkewMs = clock.skewMs();
      context.writes.house.save({ ...before, clockSkewMs });
      context.record({
        kind: 'clock-set-back',
        subject: { kind: 'house', id: before.houseId },
        body: { facts: { byMs: clockSkewMs - before.clockSkewMs, clockSkewMs } },
      });
    }),
});
