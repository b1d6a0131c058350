/** Alarms as the board shows them, and the two things people do with them. The domain's public face. */
import type { AlarmView, alarmsContract } from '../../../shared/alarms/contract.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { alarmFacts } from './raise.ts';
import type { JoinedAlarm } from './store.ts';

export { alarmsAsOf } from './as-of.ts';
export type { Rung } from './climbs.ts';
export { periodAt, rungsFor, type Told, whomToTell } from './ladder.ts';
export { endAlarm, raiseAlarm } from './raise.ts';
export { attendWatch, unwatch, watch } from './watches.ts';

type Here = Pick<ReadContext, 'reads' | 'timeZone'>;

export const viewAlarm = ({ timeZone }: Here, joined: JoinedAlarm): AlarmView => {
  const { alarm, tell } = joined;
  const iso = (ms: number | null) => (ms === null ? null : isoAt(ms, timeZone));
  return {
    id: alarm.id,
    about: { kind: alarm.subjectKind, id: alarm.subjectId },
    requestId: alarm.subjectKind === 'request' ? alarm.subjectId : null,
    number: joined.number,
    service: joined.service,
    place: joined.requestPlace ?? alarm.place,
    label: alarm.label,
    step: alarm.step,
    target: alarm.target,
    level: alarm.level,
    raisedAt: isoAt(alarm.raisedAtMs, timeZone),
    tell: tell && { code: tell.code, name: tell.name, role: tell.role, extension: tell.extension },
    why: alarm.why,
    shownAt: iso(joined.shownAtMs),
    acknowledgedAt: iso(alarm.acknowledgedAtMs),
    acknowledgedBy: joined.takenNoteBy,
    endedAt: iso(alarm.endedAtMs),
  };
};

/** Every alarm that still asks for a person, oldest first. */
export const askingAlarms = (context: Here): AlarmView[] =>
  context.reads.alarms.asking().map((joined) => viewAlarm(context, joined));

export const alarmsHandlers: Handlers<typeof alarmsContract> = {
  list: (context, input) => ({
    alarms:
      input?.requestId === undefined
        ? askingAlarms(context)
        : context.reads.alarms
            .ofSubject(input.requestId)
            .map((joined) => viewAlarm(context, joined)),
  }),
  shown: (context, { ids }) => {
    const { reads, writes, station, actor, nowMs } = context;
    const fresh = ids.filter((id) => {
      found(reads.alarms.byId(id), 'alarms.unknown', { id });
      return writes.alarms.show({ alarmId: id, station, staffId: actor.id, atMs: nowMs });
    });
    for (const id of fresh)
      context.record({
        kind: 'alarm-shown',
        subject: { kind: 'alarm', id },
        body: { facts: { to: actor.code } },
      });
    return { recorded: fresh.length };
  },
  acknowledge: (context, { id }) => {
    const { reads, writes, actor, nowMs } = context;
    const { alarm } = found(reads.alarms.byId(id), 'alarms.unknown', { id });
    if (alarm.acknowledgedAtMs !== null || alarm.endedAtMs !== null)
      throw new DeskError('WRONG_STATE', 'alarms.ended', { state: 'ended' });
    writes.alarms.save({ ...alarm, acknowledgedAtMs: nowMs, acknowledgedBy: actor.id });
    context.record({
      kind: 'alarm-acknowledged',
      subject: { kind: 'alarm', id },
      body: { facts: alarmFacts(alarm) },
    });
    return viewAlarm(context, found(reads.alarms.byId(id), 'alarms.unknown', { id }));
  },
};
