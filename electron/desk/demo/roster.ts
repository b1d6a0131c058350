/** In a demo house people come and go by the roster, each time as an event; in a live house never by itself. */
import { minuteOfDay, minutesUntil, within } from '../../../shared/kernel/time.ts';
import type { HouseRow, StaffRow } from '../database/schema.ts';
import type { Clock } from '../kernel/clock.ts';
import type { WriteContext } from '../kernel/context.ts';
import { desk, type Pipeline } from '../kernel/pipeline.ts';
import type { Due } from '../kernel/scheduler.ts';
import type { Reads } from '../stores.ts';

type Rostered = Pick<StaffRow, 'rosterFromMinute' | 'rosterUntilMinute'>;

const allDay = ({ rosterFromMinute: from, rosterUntilMinute: until }: Rostered): boolean =>
  from === 0 && until === 1_440;

/** True when the roster has the person in the house at a minute of the day. */
export const isRostered = (person: Rostered, minute: number): boolean => {
  const { rosterFromMinute: from, rosterUntilMinute: until } = person;
  if (from === null || until === null) return false;
  return allDay(person) || within(minute, { from, until });
};

/** When a person's current spell began, epoch milliseconds. */
export const spellBegan = (person: Rostered, nowMs: number, timeZone: string): number => {
  const ago = (minuteOfDay(nowMs, timeZone) - (person.rosterFromMinute ?? 0) + 1_440) % 1_440;
  return nowMs - (nowMs % 60_000) - ago * 60_000;
};

/**
 * Signs people on and off as the roster says at this moment. Who leaves with a job in hand leaves it
 * to whoever is proposed now: a demo house has nobody to hand it over for them.
 */
export const followRoster = (
  context: WriteContext,
  handOver: (context: WriteContext, requestId: string) => void,
): void => {
  const minute = minuteOfDay(context.nowMs, context.timeZone);
  const people = context.reads.staff.all().filter(({ active }) => active);
  const arriving = people.filter(
    (person) => isRostered(person, minute) && !context.reads.staff.dutyOf(person.id),
  );
  const leaving = people.flatMap((person) => {
    const duty = context.reads.staff.dutyOf(person.id);
    return duty && !isRostered(person, minute) && person.rosterFromMinute !== null
      ? [{ person, duty }]
      : [];
  });
  for (const person of arriving) {
    const staffId = person.id;
    context.writes.staff.insertDuty({
      id: context.newId(),
      staffId,
      onAtMs: context.nowMs,
      offAtMs: null,
    });
    context.record({
      kind: 'signed-on',
      subject: { kind: 'staff', id: staffId },
      body: { facts: { byRoster: true } },
    });
  }
  for (const { person, duty } of leaving) {
    context.writes.staff.saveDuty({ ...duty, offAtMs: context.nowMs });
    context.record({
      kind: 'signed-off',
      subject: { kind: 'staff', id: person.id },
      body: { facts: { byRoster: true } },
    });
  }
  for (const { person } of leaving)
    for (const { id } of context.reads.requests.openOf(person.id)) handOver(context, id);
};

type Deps = {
  reads: Reads;
  clock: Clock;
  house: () => HouseRow | undefined;
  pipeline: Pipeline;
  handOver: (context: WriteContext, requestId: string) => void;
};

/** The demo house's comings and goings as work that falls due. */
export const rosterDue = ({ reads, clock, house, pipeline, handOver }: Deps): Due => {
  let nextMs: number | undefined;
  let askedMs = 0;
  const after = (momentMs: number, timeZone: string): number | undefined => {
    const minute = minuteOfDay(momentMs, timeZone);
    const waits = reads.staff
      .all()
      .filter((person) => person.rosterFromMinute !== null && !allDay(person))
      .flatMap(({ rosterFromMinute: from, rosterUntilMinute: until }) => [from ?? 0, until ?? 0])
      .map((at) => minutesUntil(minute, at % 1_440));
    return waits.length === 0
      ? undefined
      : momentMs - (momentMs % 60_000) + Math.min(...waits) * 60_000;
  };
  return {
    nextAtMs: () => {
      const settings = house();
      if (!settings?.demo) return null;
      const nowMs = clock.nowMs();
      // A clock set back asks anew; so does the first look.
      if (nextMs === undefined || nowMs < askedMs) {
        nextMs = after(nowMs, settings.timeZone);
        askedMs = nowMs;
      }
      return nextMs ?? null;
    },
    run: () => {
      pipeline.perform(desk, 'desk', (context) => followRoster(context, handOver));
      askedMs = clock.nowMs();
      nextMs = after(askedMs, house()?.timeZone ?? 'UTC');
    },
  };
};
