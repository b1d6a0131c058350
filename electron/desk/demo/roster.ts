/** In a demo house people come and go by the roster, each time as an event; in a live house never by itself. */
import { minuteMs } from '../../../shared/kernel/durations.ts';
import {
  addDays,
  dateAt,
  isoAt,
  minuteOfDay,
  minutesUntil,
  within,
} from '../../../shared/kernel/time.ts';
import type { RequestRow, RosterRow, StaffRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { type DeskWork, desk } from '../kernel/pipeline.ts';
import type { Due } from '../kernel/scheduler.ts';
import { returnKey, watchStrays } from '../keys/index.ts';
import { proposeAt } from '../requests/index.ts';
import { shiftNow } from '../staff/index.ts';
import { reassign, wait } from './steps.ts';

type Rostered = Pick<StaffRow, 'rosterFromMinute' | 'rosterUntilMinute'>;
type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;
type HandOver = (context: WriteContext, requestId: string) => void;

/** What was waiting without a time of its own is looked at again this long after it changed hands. */
const lookAgainMs = 10 * minuteMs;

const allDay = ({ rosterFromMinute: from, rosterUntilMinute: until }: Rostered): boolean =>
  from === 0 && until === 1_440;

/** True when the roster has the person in the house at a minute of the day. */
export const isRostered = (person: Rostered, minute: number): boolean => {
  const { rosterFromMinute: from, rosterUntilMinute: until } = person;
  if (from === null || until === null) return false;
  return allDay(person) || within(minute, { from, until });
};

const night = ({ fromMinute, untilMinute }: RosterRow): boolean =>
  fromMinute !== null && untilMinute !== null && untilMinute <= fromMinute;

/**
 * Everybody with the hours that count at this moment: what the roster says for today, for a night that
 * runs on what it said for yesterday, and their fixed hours where it says nothing.
 */
export const withHours = ({ reads, nowMs, timeZone }: Here): StaffRow[] => {
  const today = dateAt(nowMs, timeZone);
  const minute = minuteOfDay(nowMs, timeZone);
  const cells = new Map(
    reads.attendance
      .cells(addDays(today, -1), today)
      .map((cell) => [`${cell.staffId} ${cell.date}`, cell]),
  );
  return reads.staff.all().map((person) => {
    const before = cells.get(`${person.id} ${addDays(today, -1)}`);
    const runsOn = before !== undefined && night(before) && minute < (before.untilMinute ?? 0);
    const cell = runsOn ? before : cells.get(`${person.id} ${today}`);
    if (cell?.shift == null) return person;
    return { ...person, rosterFromMinute: cell.fromMinute, rosterUntilMinute: cell.untilMinute };
  });
};

/** The last time the clock stood at a minute of the day, epoch milliseconds. */
const lastAt = (minute: number, nowMs: number, timeZone: string): number => {
  const ago = (minuteOfDay(nowMs, timeZone) - minute + 1_440) % 1_440;
  return nowMs - (nowMs % minuteMs) - ago * minuteMs;
};

/** When a person's current spell began, epoch milliseconds. */
export const spellBegan = (person: Rostered, nowMs: number, timeZone: string): number =>
  lastAt(person.rosterFromMinute ?? 0, nowMs, timeZone);

/** Their hours have begun since they were last here. Whoever was let go during them stays away. */
const shouldCome = ({ reads, nowMs, timeZone }: Here, person: StaffRow): boolean => {
  if (!person.active || !isRostered(person, minuteOfDay(nowMs, timeZone))) return false;
  if (reads.staff.dutyOf(person.id)) return false;
  const [left] = reads.events
    .newestOf(person.id, 12)
    .filter(({ event }) => event.kind === 'signed-off' && event.atMs <= nowMs);
  return left === undefined || left.event.atMs <= spellBegan(person, nowMs, timeZone);
};

/** Their hours have ended since they came. Whoever was called in outside them stays until they end again. */
const shouldLeave = ({ reads, nowMs, timeZone }: Here, person: StaffRow): boolean => {
  const duty = reads.staff.dutyOf(person.id);
  if (!duty || person.rosterUntilMinute === null || allDay(person)) return false;
  if (isRostered(person, minuteOfDay(nowMs, timeZone))) return false;
  const ended = lastAt(person.rosterUntilMinute % 1_440, nowMs, timeZone);
  // A clock set back leaves people whose coming lies ahead: they are not here yet.
  return duty.onAtMs < ended || duty.onAtMs > nowMs;
};

/** What waits goes on waiting, under a name that is in the house. */
const keepWaiting = (context: WriteContext, row: RequestRow): void => {
  const recheckMs = Math.max(row.recheckAtMs ?? 0, context.nowMs + 1);
  const againMs = row.recheckAtMs === null ? context.nowMs + lookAgainMs : recheckMs;
  reassign(context, { id: row.id });
  wait(context, {
    id: row.id,
    reason: row.waitingReason ?? 'other',
    recheckAt: isoAt(againMs, context.timeZone),
  });
};

const leaveJobs = (context: WriteContext, person: StaffRow, handOver: HandOver): void => {
  for (const row of context.reads.requests.openOf(person.id)) {
    // With nobody at all in the house it stays where it is and climbs.
    if (proposeAt(context, row).to === null) continue;
    if (row.state === 'waiting') keepWaiting(context, row);
    else handOver(context, row.id);
  }
};

/** Whoever leaves hangs their keys up; one that should have been back before then they still have. */
const handBack = (context: WriteContext, staffId: string): void => {
  for (const key of context.reads.keys.heldBy(staffId))
    if (key.dueAtMs === null || key.dueAtMs >= context.nowMs) returnKey(context, key.code);
  watchStrays(context, staffId);
};

/**
 * Signs people on and off as the roster says at this moment. Who leaves with a job in hand leaves it
 * to whoever is proposed now: a demo house has nobody to hand it over for them.
 */
export const followRoster = (
  context: WriteContext,
  handOver: HandOver,
  people: readonly StaffRow[] = withHours(context),
): void => {
  const arriving = people.filter((person) => shouldCome(context, person));
  const leaving = people.filter((person) => shouldLeave(context, person));
  const facts = { byRoster: true };
  for (const person of arriving) {
    const staffId = person.id;
    context.writes.staff.insertDuty({
      id: context.newId(),
      staffId,
      onAtMs: context.nowMs,
      offAtMs: null,
      onProof: 'roster',
      offProof: null,
      corrected: false,
      floors: shiftNow(context, person)?.floors ?? null,
    });
    context.record({
      kind: 'signed-on',
      subject: { kind: 'staff', id: staffId },
      body: { facts },
    });
  }
  for (const { id } of leaving) {
    handBack(context, id);
    const duty = context.reads.staff.dutyOf(id);
    if (duty)
      context.writes.staff.saveDuty({ ...duty, offAtMs: context.nowMs, offProof: 'roster' });
    context.record({ kind: 'signed-off', subject: { kind: 'staff', id }, body: { facts } });
  }
  for (const person of leaving) leaveJobs(context, person, handOver);
};

/** The next moment somebody comes or goes, epoch milliseconds; undefined in a house without a roster. */
export const nextChange = (
  people: readonly Rostered[],
  nowMs: number,
  timeZone: string,
): number | undefined => {
  const minute = minuteOfDay(nowMs, timeZone);
  const waits = people
    .filter((person) => person.rosterFromMinute !== null && !allDay(person))
    .flatMap(({ rosterFromMinute: from, rosterUntilMinute: until }) => [from ?? 0, until ?? 0])
    .map((at) => minutesUntil(minute, at % 1_440));
  if (waits.length === 0) return undefined;
  return nowMs - (nowMs % minuteMs) + Math.min(...waits) * minuteMs;
};

type Deps = DeskWork & {
  handOver: HandOver;
};

/** The demo house's comings and goings as work that falls due. */
export const rosterDue = ({ reads, clock, house, pipeline, handOver }: Deps): Due => {
  let nextMs: number | undefined;
  let askedMs = 0;

  /** At once when the house is out of step: the clock was set back, or ran on while the desk was off. */
  const look = (nowMs: number, timeZone: string): number | undefined => {
    const here = { reads, nowMs, timeZone };
    const people = withHours(here);
    return people.some((person) => shouldCome(here, person) || shouldLeave(here, person))
      ? nowMs
      : nextChange(people, nowMs, timeZone);
  };
  return {
    nextAtMs: () => {
      const settings = house();
      if (!settings?.demo) return null;
      const nowMs = clock.nowMs();
      if (nextMs === undefined || nowMs < askedMs) {
        nextMs = look(nowMs, settings.timeZone);
        askedMs = nowMs;
      }
      return nextMs ?? null;
    },
    run: () => {
      pipeline.perform(desk, 'desk', (context) => followRoster(context, handOver));
      const timeZone = house()?.timeZone ?? 'UTC';
      askedMs = clock.nowMs();
      nextMs = nextChange(withHours({ reads, nowMs: askedMs, timeZone }), askedMs, timeZone);
    },
  };
};
