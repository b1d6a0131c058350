/** The turns of the floors as work that falls due: at each boundary of a calendar, through the pipeline. */
import { dayMs } from '../../../shared/kernel/durations.ts';
import { type DeskWork, desk } from '../kernel/pipeline.ts';
import type { Due } from '../kernel/scheduler.ts';
import { followTurns, servedNow, turnsPending } from '../requests/index.ts';

/** Nothing turns in the days looked ahead: looked at again after one of them. */
const lookAgainMs = dayMs;

/**
 * A boundary that passed while the desk was off is made up for at once; only what differs now is done.
 * `forget` is called when a calendar, an exception or the layout has changed.
 */
export const turnsDue = ({
  reads,
  clock,
  house,
  pipeline,
}: DeskWork): Due & { forget: () => void } => {
  let nextMs: number | undefined;
  let askedMs = 0;

  const here = () => ({ reads, nowMs: clock.nowMs(), timeZone: house()?.timeZone ?? 'UTC' });

  const turnAfter = (): number => {
    const context = here();
    if (turnsPending(context).length > 0) return context.nowMs;
    const served = servedNow(context);
    const turns = reads.rooms.floors().flatMap(({ code }) => served(code).untilMs ?? []);
    return Math.min(...turns, context.nowMs + lookAgainMs);
  };

  return {
    nextAtMs: () => {
      if (!house()) return null;
      const nowMs = clock.nowMs();
      // A demo clock set back comes past the same boundaries again.
      if (nextMs === undefined || nowMs < askedMs) nextMs = turnAfter();
      askedMs = nowMs;
      return nextMs;
    },
    run: () => {
      if (turnsPending(here()).length > 0)
        pipeline.perform(desk, 'desk', (context) => followTurns(context, 'hour'));
      nextMs = turnAfter();
    },
    forget: () => {
      nextMs = undefined;
    },
  };
};
