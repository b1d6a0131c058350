/**
 * Watches: what of the registers falls due by itself and climbs like a request does. A domain sets a
 * watch when something goes out and takes it off when it is back; the scheduler does the rest.
 */
import type { WatchTarget } from '../../../shared/alarms/model.ts';
import { minuteMs } from '../../../shared/kernel/durations.ts';
import type { Subject } from '../../../shared/kernel/subjects.ts';
import type { WatchRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { climbs, type Rung } from './climbs.ts';
import { whomToTell } from './ladder.ts';
import { endAlarm, raiseAlarm } from './raise.ts';

export type NewWatch = {
  about: Subject;
  target: WatchTarget;
  /** What the register calls it, e.g. `F05`. */
  label: string;
  place?: string | null;
  /** When it falls due, epoch milliseconds; its rungs count from here. */
  dueAtMs: number;
  /** Staff id of whoever has it and is paged first. */
  holderId?: string | null;
  /** How it climbs, where its register has a ladder of its own; in the order they come. */
  rungs?: readonly Rung[];
};

const rungsOf = (row: Pick<WatchRow, 'target' | 'rungs'>): readonly Rung[] =>
  row.rungs ?? climbs[row.target];

const momentOf = (row: Pick<WatchRow, 'dueAtMs'>, { afterMinutes }: Rung): number =>
  // A share of a time need not be a whole millisecond; a moment is.
  Math.round(row.dueAtMs + afterMinutes * minuteMs);

const nextAttention = (
  row: Pick<WatchRow, 'dueAtMs' | 'target' | 'climb' | 'rungs'>,
): number | null => {
  const next = rungsOf(row)[row.climb];
  return next ? momentOf(row, next) : null;
};

const endAlarmsOf = (context: WriteContext, row: WatchRow): void => {
  for (const alarm of context.reads.alarms.askingOf(row.subjectId))
    if (alarm.target === row.target) endAlarm(context, alarm);
};

/** Takes a watch off, and with it the alarms it has raised. Without one nothing happens. */
export const unwatch = (context: WriteContext, about: Subject, target: WatchTarget): void => {
  const row = context.reads.alarms.watch(about.id, target);
  if (!row) return;
  endAlarmsOf(context, row);
  context.writes.alarms.removeWatch(row.id);
};

/** Rungs of a watch set anew that were shouted before: those no later than the last that was. */
const climbedBefore = (
  after: Pick<WatchRow, 'dueAtMs' | 'target' | 'rungs'>,
  before: WatchRow,
): number => {
  const last = rungsOf(before)[before.climb - 1];
  if (!last) return 0;
  return rungsOf(after).filter((rung) => momentOf(after, rung) <= momentOf(before, last)).length;
};

/** Goes on where it stood: with the rungs, the holder and the place as they are now. */
const goOn = (context: WriteContext, before: WatchRow, now: WatchRow): void => {
  const after = { ...now, id: before.id, climb: climbedBefore(now, before) };
  context.writes.alarms.saveWatch({ ...after, attentionAtMs: nextAttention(after) });
  const { label, place, target } = after;
  // What still asks must not name a place that is no longer everybody's to know.
  for (const alarm of context.reads.alarms.askingOf(after.subjectId))
    if (alarm.target === target && (alarm.place !== place || alarm.label !== label)) {
      context.writes.alarms.save({ ...alarm, label, place });
      context.touch({ kind: 'alarm', id: alarm.id });
    }
};

/**
 * Watches something from now on. One it already has for the same moment goes on where it stood: what was
 * shouted, and taken note of, is not shouted again because somebody else has it now. For another moment it
 * is set anew.
 */
export const watch = (context: WriteContext, wanted: NewWatch): void => {
  const row: WatchRow = {
    id: context.newId(),
    subjectKind: wanted.about.kind,
    subjectId: wanted.about.id,
    target: wanted.target,
    label: wanted.label,
    place: wanted.place ?? null,
    holderId: wanted.holderId ?? null,
    dueAtMs: wanted.dueAtMs,
    climb: 0,
    attentionAtMs: null,
    rungs: wanted.rungs ? [...wanted.rungs] : null,
  };
  const before = context.reads.alarms.watch(wanted.about.id, wanted.target);
  if (before?.dueAtMs === row.dueAtMs) {
    goOn(context, before, row);
    return;
  }
  unwatch(context, wanted.about, wanted.target);
  context.writes.alarms.insertWatch({ ...row, attentionAtMs: nextAttention(row) });
};

/** Does what of a watch has fallen due by now; after a night with the machine off only the highest rung. */
export const attendWatch = (context: WriteContext, id: string): void => {
  const row = context.reads.alarms.watchById(id);
  if (!row) return;
  const rungs = rungsOf(row);
  const climb = rungs.filter((rung) => momentOf(row, rung) <= context.nowMs).length;
  const rung = rungs[climb - 1];
  if (!rung || climb <= row.climb) return;
  endAlarmsOf(context, row);
  const holder = row.holderId === null ? undefined : context.reads.staff.byId(row.holderId);
  const about = { kind: row.subjectKind, id: row.subjectId };
  const { label, place, target } = row;
  const { step, level, role } = rung;
  const told = whomToTell(context, role, holder);
  const facts = raiseAlarm(context, { about, label, place, step, target, level, told });
  context.record({ kind: 'escalated', subject: about, body: { facts } });
  const after = { ...row, climb };
  context.writes.alarms.saveWatch({ ...after, attentionAtMs: nextAttention(after) });
};
