/** The lines of the list: who is not reached, who is at the door, then by the clock. Pure. */
import { hourMs } from '../../../shared/kernel/durations.ts';
import { addDays, dateAt, minuteOn } from '../../../shared/kernel/time.ts';
import type { WakeUpView } from '../../../shared/wake-ups/contract.ts';
import { findableBy } from '../../ui/find.ts';

export const groupOrder = [
  'unreachable',
  'knocking',
  'late',
  'soon',
  'tonight',
  'later',
  'closed',
] as const;
export type WakeUpGroup = (typeof groupOrder)[number];
export type WakeUpLine = WakeUpView & { group: WakeUpGroup };

type Timed = Pick<WakeUpView, 'state'> & { nextAtMs: number | null };

/** Within the hour, until the noon after this night, or later. */
export const groupOf = (
  { state, nextAtMs }: Timed,
  nowMs: number,
  timeZone: string,
): WakeUpGroup => {
  if (state === 'unreachable' || state === 'knocking') return state;
  if (nextAtMs === null) return 'closed';
  if (nextAtMs <= nowMs) return 'late';
  if (nextAtMs <= nowMs + hourMs) return 'soon';
  const noon = minuteOn(addDays(dateAt(nowMs, timeZone), 1), 720, timeZone);
  return nextAtMs <= noon ? 'tonight' : 'later';
};

const timed = ({ state, nextAt }: WakeUpView): Timed => ({
  state,
  nextAtMs: nextAt === null ? null : Date.parse(nextAt),
});

/** Open ones by their hour, then those that are over, the last of them on top. */
export const linesOf = (
  wakeUps: readonly WakeUpView[],
  nowMs: number,
  timeZone: string,
): WakeUpLine[] => {
  const when = ({ group, nextAt, at, closedAt }: WakeUpLine): number =>
    group === 'closed' ? -Date.parse(closedAt ?? at) : Date.parse(nextAt ?? at);
  return wakeUps
    .map((wakeUp) => ({ ...wakeUp, group: groupOf(timed(wakeUp), nowMs, timeZone) }))
    .sort(
      (one, other) =>
        groupOrder.indexOf(one.group) - groupOrder.indexOf(other.group) ||
        when(one) - when(other) ||
        one.place.localeCompare(other.place),
    );
};

export const wordsOf = ({ place, guest, words, request }: WakeUpLine): readonly string[] =>
  findableBy(place, guest, words, String(request.number));
