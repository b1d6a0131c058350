/** A page that falls is loaded again, so that no window stays blank: the desk goes on, but only a page sounds its alarms. */
import type { WebContents } from 'electron';
import { minuteMs } from '../../shared/kernel/durations.ts';

/** A page that has lived so long since it was loaded did not fall of being loaded. */
const livedMs = 5_000;
const longestPauseMs = minuteMs;

/** At once; where it falls again and again, for want of memory at night, after a pause that doubles up to a minute. */
export const reviveWhenFallen = (
  page: Pick<WebContents, 'on' | 'reload' | 'isDestroyed'>,
): void => {
  let lastFallMs = Number.NEGATIVE_INFINITY;
  let pauseMs = 0;
  page.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const nowMs = performance.now();
    const hasLived = nowMs - lastFallMs >= pauseMs + livedMs;
    pauseMs = hasLived ? 0 : Math.min(longestPauseMs, Math.max(livedMs, pauseMs * 2));
    lastFallMs = nowMs;
    setTimeout(() => {
      if (!page.isDestroyed()) page.reload();
    }, pauseMs);
  });
};
