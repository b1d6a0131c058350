/** Raising and ending alarms, whatever they are about. Who may take note of one is the pipeline's. */
import type { AlarmStep, AlarmTarget } from '../../../shared/alarms/model.ts';
import type { Subject } from '../../../shared/kernel/subjects.ts';
import type { AlarmRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import type { Told } from './ladder.ts';

export type NewAlarm = {
  about: Subject;
  /** What a register calls it; null for a request, which has its number. */
  label: string | null;
  place: string | null;
  step: AlarmStep;
  target: AlarmTarget;
  level: 1 | 2 | 3;
  told: Told;
};

/** What an event of the alarm says it is about: `{ request: id, step }`, `{ key: id, step }`. */
export const alarmFacts = (alarm: Pick<AlarmRow, 'subjectKind' | 'subjectId' | 'step'>) => ({
  [alarm.subjectKind]: alarm.subjectId,
  step: alarm.step,
});

/** Ends an alarm nobody needs any more. */
export const endAlarm = (context: WriteContext, alarm: AlarmRow): void => {
  context.writes.alarms.save({ ...alarm, endedAtMs: context.nowMs });
  context.record({
    kind: 'alarm-ended',
    subject: { kind: 'alarm', id: alarm.id },
    body: { facts: alarmFacts(alarm) },
  });
};

/** Raises an alarm. Returns what the event of its subject should say. */
export const raiseAlarm = (context: WriteContext, alarm: NewAlarm): Record<string, unknown> => {
  const { about, told, step, target, level } = alarm;
  const id = context.newId();
  context.writes.alarms.insert({
    id,
    subjectKind: about.kind,
    subjectId: about.id,
    label: alarm.label,
    place: alarm.place,
    step,
    target,
    level,
    raisedAtMs: context.nowMs,
    tellId: told.person?.id ?? null,
    why: told.why,
    acknowledgedAtMs: null,
    acknowledgedBy: null,
    endedAtMs: null,
  });
  const facts = {
    step,
    target,
    level,
    tell: told.person?.code ?? null,
    tellName: told.person?.name ?? null,
    why: told.why,
  };
  context.record({
    kind: 'alarm-raised',
    subject: { kind: 'alarm', id },
    body: { facts: { ...facts, [about.kind]: about.id } },
  });
  return { alarm: id, ...facts };
};
