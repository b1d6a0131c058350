/** What counts by room are held against: nights slept where the stays are on record, else rooms and days. */
import { thresholds } from '../../../shared/analysis/model.ts';
import { dayMs } from '../../../shared/kernel/durations.ts';
import type { FigureBase } from '../../../shared/measures/model.ts';
import type { Gathered } from './gather.ts';
import { daysOf, type Here, type Period } from './period.ts';
import { marks } from './store.ts';
import type { World } from './world.ts';

export type Exposure = { per: FigureBase; byRoom: Float64Array };

/** True where enough requests of rooms belong to a stay: then who slept where is known. */
export const staysKnown = ({ size, room, marks: bits }: Gathered): boolean => {
  let ofRooms = 0;
  let ofStays = 0;
  for (let at = 0; at < size; at += 1) {
    if ((room[at] ?? -1) < 0) continue;
    ofRooms += 1;
    if ((bits[at] ?? 0) & marks.ofStay) ofStays += 1;
  }
  return ofRooms > 0 && ofStays / ofRooms >= thresholds.staysShare;
};

export const roomDays = ({ rooms }: World, period: Period): Exposure => ({
  per: 'room-days',
  byRoom: new Float64Array(rooms.length).fill(daysOf(period)),
});

export const roomNights = (
  { reads }: Here,
  { roomAt, rooms }: World,
  { fromMs, untilMs }: Period,
): Exposure => {
  const byRoom = new Float64Array(rooms.length);
  for (const stay of reads.analysis.slept(fromMs, untilMs)) {
    const at = roomAt.get(stay.room);
    if (at === undefined) continue;
    const until = Math.min(stay.untilMs ?? untilMs, untilMs);
    const nights = (until - Math.max(stay.fromMs ?? fromMs, fromMs)) / dayMs;
    byRoom[at] = (byRoom[at] ?? 0) + Math.max(0, nights);
  }
  return { per: 'room-nights', byRoom };
};

export const exposureOf = (context: Here, gathered: Gathered): Exposure =>
  staysKnown(gathered)
    ? roomNights(context, gathered.world, gathered.period)
    : roomDays(gathered.world, gathered.period);
