/**
 * Hours put right: by a supervisor, who knows of a sign-off that was forgotten or a sign-on nobody noted;
 * by the roster, when whoever forgot is there for their next shift. Nothing is lost by it.
 */
import { hourMs } from '../../../shared/kernel/durations.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { DutyRow, StaffRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { emptyHanded, personOf } from '../staff/index.ts';

/** Longer than any shift: what goes beyond was mistyped. */
const longestMs = 36 * hourMs;

const reasonable = (
  context: WriteContext,
  { onAtMs, offAtMs }: Pick<DutyRow, 'onAtMs' | 'offAtMs'>,
) => {
  const until = offAtMs ?? context.nowMs;
  if (onAtMs > context.nowMs || until > context.nowMs)
    throw new DeskError('INVALID_INPUT', 'attendance.future', {});
  if (until <= onAtMs) throw new DeskError('INVALID_INPUT', 'attendance.backwards', {});
  if (offAtMs !== null && offAtMs - onAtMs > longestMs)
    throw new DeskError('INVALID_INPUT', 'attendance.tooLong', { hours: longestMs / hourMs });
};

/** `2026-11-23 07:12`, as a sentence names it. */
const momentText = ({ timeZone }: Pick<WriteContext, 'timeZone'>, ms: number): string =>
  isoAt(ms, timeZone).slice(0, 16).replace('T', ' ');

/** Nobody is here twice at a time. */
const alone = (context: WriteContext, person: StaffRow, duty: DutyRow): void => {
  const untilMs = duty.offAtMs ?? context.nowMs;
  const beside = context.reads.attendance
    .dutiesOf(person.id, duty.onAtMs - 2 * longestMs, untilMs)
    .find(
      (other) => other.id !== duty.id && (other.offAtMs ?? Number.POSITIVE_INFINITY) > duty.onAtMs,
    );
  if (beside)
    throw new DeskError('CONFLICT', 'attendance.overlaps', {
      name: person.name,
      from: momentText(context, beside.onAtMs),
    });
};

/** Breaks end with the hours they lie in. */
const cutBreaks = (context: WriteContext, duty: DutyRow): void => {
  if (duty.offAtMs === null) return;
  for (const row of context.reads.attendance.breaksOf(
    duty.staffId,
    duty.onAtMs - longestMs,
    Number.MAX_SAFE_INTEGER,
  )) {
    if (row.dutyId !== duty.id || (row.untilMs ?? Number.POSITIVE_INFINITY) <= duty.offAtMs)
      continue;
    const next = { ...row, untilMs: Math.max(row.fromMs, duty.offAtMs) };
    context.writes.attendance.saveBreak(next);
    context.record({
      kind: 'break-corrected',
      subject: { kind: 'staff', id: duty.staffId },
      body: { facts: { breakId: row.id, untilMs: [row.untilMs, next.untilMs] } },
    });
  }
};

type Times = { on?: string | undefined; off?: string | undefined; reason: string };

const later = (iso: string | undefined): number | undefined =>
  iso === undefined ? undefined : Date.parse(iso);

/**
 * Puts a spell's hours right; an open one is ended by it, with empty hands as any other.
 * @throws DeskError NOT_FOUND, INVALID_INPUT, CONFLICT
 */
export const correct = (
  context: WriteContext,
  id: string,
  { on, off, reason }: Times,
): StaffRow => {
  const duty = found(context.reads.attendance.duty(id), 'attendance.unknownHours', { id });
  const person = found(context.reads.staff.byId(duty.staffId), 'staff.unknown', { code: '' });
  if (on === undefined && off === undefined)
    throw new DeskError('INVALID_INPUT', 'attendance.nothingToCorrect', {});
  const next: DutyRow = {
    ...duty,
    onAtMs: later(on) ?? duty.onAtMs,
    offAtMs: later(off) ?? duty.offAtMs,
    onProof: on === undefined ? duty.onProof : 'correction',
    offProof: off === undefined ? duty.offProof : 'correction',
    corrected: true,
  };
  reasonable(context, next);
  alone(context, person, next);
  if (duty.offAtMs === null && next.offAtMs !== null) emptyHanded(context, person);
  context.writes.staff.saveDuty(next);
  cutBreaks(context, next);
  context.record({
    kind: 'hours-corrected',
    subject: { kind: 'staff', id: person.id },
    body: {
      facts: {
        dutyId: id,
        onAtMs: [duty.onAtMs, next.onAtMs],
        offAtMs: [duty.offAtMs, next.offAtMs],
      },
    },
    personal: { text: reason },
  });
  return person;
};

/**
 * Ends a duty whose sign-off was forgotten where its shift was planned to end, so that whoever is back can
 * sign on: a supervisor finds it among what was corrected, and can put it right when they know better.
 * Returns until when it counts, epoch milliseconds.
 * @throws DeskError CONFLICT with keys or jobs in hand, or where no planned end says when they went
 */
export const endForgotten = (
  context: WriteContext,
  person: StaffRow,
  duty: DutyRow,
  plannedEndMs: number | null,
): number => {
  if (plannedEndMs === null)
    throw new DeskError('CONFLICT', 'attendance.forgotten', {
      code: person.code,
      name: person.name,
      from: momentText(context, duty.onAtMs),
    });
  emptyHanded(context, person);
  const next: DutyRow = { ...duty, offAtMs: plannedEndMs, offProof: 'roster', corrected: true };
  context.writes.staff.saveDuty(next);
  cutBreaks(context, next);
  context.record({
    kind: 'sign-off-forgotten',
    subject: { kind: 'staff', id: person.id },
    body: { facts: { dutyId: duty.id, offAtMs: plannedEndMs, proof: next.offProof } },
  });
  return plannedEndMs;
};

/** Adds hours nobody signed for. @throws DeskError NOT_FOUND, INVALID_INPUT, CONFLICT */
export const addHours = (
  context: WriteContext,
  { code, on, off, reason }: { code: string; on: string; off: string; reason: string },
): StaffRow => {
  const person = personOf(context, code);
  const row: DutyRow = {
    id: context.newId(),
    staffId: person.id,
    onAtMs: Date.parse(on),
    offAtMs: Date.parse(off),
    onProof: 'correction',
    offProof: 'correction',
    corrected: true,
    floors: null,
  };
  reasonable(context, row);
  alone(context, person, row);
  context.writes.staff.insertDuty(row);
  context.record({
    kind: 'hours-added',
    subject: { kind: 'staff', id: person.id },
    body: { facts: { dutyId: row.id, onAtMs: row.onAtMs, offAtMs: row.offAtMs } },
    personal: { text: reason },
  });
  return person;
};
