/** Who pays for what is found in a minibar now: the guest in the room, else whoever left it within a day. */
import { dayMs } from '../../../shared/kernel/durations.ts';
import type { StayRow } from '../database/schema/index.ts';
import { newestStoryOf } from '../events/index.ts';
import { cameMs, mainStayAt } from '../guests/index.ts';
import type { ReadContext } from '../kernel/context.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;
type Payer = 'in-house' | 'departed' | 'moved' | 'nobody';

/** No guest has a longer story within a day. */
const storyOfDay = 100;

/** When a guest left the room, out of the house or into another one; 0: not since then. */
const leftMs = (context: Here, stay: StayRow, room: string, sinceMs: number): number => {
  if (stay.room === room) return stay.departedAtMs ?? 0;
  const last = context.reads.events.lastOf('stay', stay.id, { step: 'moved' });
  if (!last || last.atMs < sinceMs) return 0;
  const out = newestStoryOf(context, stay.id, storyOfDay).findLast(
    ({ kind, facts }) => kind === 'moved' && facts['from'] === room,
  );
  const outMs = out ? Date.parse(out.at) : 0;
  // Who was moved before they came has not lived there.
  return outMs >= Math.max(sinceMs, cameMs(context, stay)) ? outMs : 0;
};

/** Whoever left the room last within a day; of several at once whom it was let to. */
const lastGone = (context: Here, room: string): StayRow | undefined => {
  const { reads, nowMs } = context;
  const sinceMs = nowMs - dayMs;
  const here = reads.stays.live().filter(({ state }) => state === 'in-house');
  const [last] = [...here, ...reads.stays.departedSince(sinceMs)]
    .map((stay) => ({ stay, atMs: leftMs(context, stay, room, sinceMs) }))
    .filter(({ atMs }) => atMs > 0)
    .sort(
      (a, b) =>
        b.atMs - a.atMs || Number(a.stay.sharesId !== null) - Number(b.stay.sharesId !== null),
    );
  return last?.stay;
};

/** @param wanted said where the next guest has moved in already */
export const payerOf = (
  context: Here,
  room: string,
  wanted?: 'in-house' | 'departed',
): { payer: Payer; stay: StayRow | null } => {
  const living = mainStayAt(context, room);
  if (living && wanted !== 'departed') return { payer: 'in-house', stay: living };
  const gone = wanted === 'in-house' ? undefined : lastGone(context, room);
  if (!gone) return { payer: 'nobody', stay: null };
  return { payer: gone.state === 'departed' ? 'departed' : 'moved', stay: gone };
};
