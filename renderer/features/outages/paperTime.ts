/** How a time on the paper is read: as it lies in the outage, whatever the day is now. */
import { hourMs } from '../../../shared/kernel/durations.ts';
import type { OutageView } from '../../../shared/outages/contract.ts';
import { houseNow } from '../../client/clock.ts';

/** The last lines of the paper were written while the console was coming back. */
const afterMs = 2 * hourMs;

export const paperTime = ({ until }: Pick<OutageView, 'until'>) =>
  ({
    kind: 'moment',
    lean: 'back',
    asOfMs: Math.min(houseNow(), Date.parse(until) + afterMs),
  }) as const;
