/** The alarms that asked for a person at a past moment. */
import type { Past } from '../events/index.ts';
import type { Reads } from '../stores.ts';
import type { JoinedAlarm } from './store.ts';

const alarmAt = (joined: JoinedAlarm, { atMs }: Past): JoinedAlarm => ({
  ...joined,
  alarm: { ...joined.alarm, acknowledgedAtMs: null, acknowledgedBy: null, endedAtMs: null },
  shownAtMs: joined.shownAtMs !== null && joined.shownAtMs <= atMs ? joined.shownAtMs : null,
  takenNoteBy: null,
});

export const alarmsAsOf = (reads: Reads, past: Past): Reads['alarms'] => {
  const asking = [...reads.alarms.asking(), ...reads.alarms.quietSince(past.atMs)]
    .filter(({ alarm }) => alarm.raisedAtMs <= past.atMs)
    .map((joined) => alarmAt(joined, past))
    // Ids of one moment stand in the order they were given.
    .sort((a, b) => a.alarm.raisedAtMs - b.alarm.raisedAtMs || (a.alarm.id < b.alarm.id ? -1 : 1));
  return { ...reads.alarms, asking: () => asking };
};
