/** Follow-ups: finishing one thing creates the next, at the moment it makes sense. */
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { addDays, dateAt, minuteOfDay, minuteOn } from '../../../shared/kernel/time.ts';
import type { RequestRow } from '../database/schema/index.ts';
import { mainStayAt } from '../guests/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { createRequest } from './create.ts';

/** A loan is fetched on the morning of departure, before the guest has left the room. */
export const beforeCheckOut = (
  { reads, nowMs, timeZone }: Pick<WriteContext, 'reads' | 'nowMs' | 'timeZone'>,
  place: string | null,
): number => {
  const stay = mainStayAt({ reads }, place);
  const day = stay?.departure ?? addDays(dateAt(nowMs, timeZone), 1);
  const nine = minuteOn(day, 9 * 60, timeZone);
  return nine > nowMs ? nine : nowMs + 60 * minuteMs;
};

/** What was lent for some hours is fetched when they are over. */
const lentUntil = ({ reads }: WriteContext, row: RequestRow): number | null => {
  const lent = reads.loans
    .ofRequest(row.id)
    .find(({ open, dueKind }) => open && dueKind === 'time');
  return lent?.dueAtMs ?? null;
};

/** Laundry taken in before noon is back at 18:00 the same day, later the next. */
const laundryBack = ({ nowMs, timeZone }: WriteContext): number => {
  const sameDay = minuteOfDay(nowMs, timeZone) < 12 * 60;
  return minuteOn(addDays(dateAt(nowMs, timeZone), sameDay ? 0 : 1), 18 * 60, timeZone);
};

const whenFor = (context: WriteContext, row: RequestRow, followUp: string): number | null => {
  switch (followUp) {
    case 'loan-return':
      return lentUntil(context, row) ?? beforeCheckOut(context, row.place);
    case 'tray-collect':
      return context.nowMs + context.reads.roomService.settings().trayMinutes * minuteMs;
    case 'laundry-return':
      return row.service === 'laundry-express'
        ? context.nowMs + 240 * minuteMs
        : laundryBack(context);
    default:
      return null;
  }
};

/**
 * Creates what finishing this service calls for, linked to it; nothing where it calls for nothing.
 * @param doneMs when it was finished, where that is told later
 */
export const createFollowUp = (
  context: WriteContext,
  done: RequestRow,
  doneMs: number = context.nowMs,
): RequestRow | null => {
  const followUp = context.reads.catalogue.service(done.service)?.followUp ?? null;
  if (followUp === null) return null;
  // Done a second time after a reopening: what the first time called for is still to be done.
  if (context.reads.requests.following(done.id).some((row) => row.open && row.service === followUp))
    return null;
  return createRequest(context, {
    place: { code: done.place, kind: done.placeKind, known: done.placeKnown },
    service: followUp,
    quantity: done.quantity,
    askedForMs: whenFor({ ...context, nowMs: doneMs }, done, followUp),
    urgent: false,
    words: done.words,
    callId: null,
    followsId: done.id,
    // Theirs still, whoever has the room by then.
    stayId: done.stayId ?? undefined,
  });
};
