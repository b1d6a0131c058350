/** Who may be rung: work done lately for somebody who lives here, guests who have left and gave a number. */

import { hourMs } from '../../../shared/kernel/durations.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { RequestRow, StayRow } from '../database/schema/index.ts';
import { guestNameFor } from '../guests/index.ts';
import type { ReadContext } from '../kernel/context.ts';

/** So long after the work the guest still knows what it was. */
const freshMs = 24 * hourMs;
const afterStayMs = 3 * 24 * hourMs;

/** Whether the house's rule picks it: every so manieth by its number, the same whenever it is looked at. */
export const isPicked = (number: number, everyNth: number): boolean =>
  everyNth > 0 && number % everyNth === 0;

const candidate = (context: ReadContext, stay: StayRow, request: RequestRow | null) => ({
  kind: request ? ('request' as const) : ('stay' as const),
  id: request?.id ?? stay.id,
  stayId: stay.id,
  number: request?.number ?? null,
  service: request?.service ?? null,
  room: stay.room,
  guest: guestNameFor(context, stay),
  // A number is a name to whoever rings it.
  phone: guestNameFor(context, stay) === null ? null : stay.phone,
  language: stay.language,
  vip: stay.vipClass !== null,
  doneAt: isoAt(request?.doneAtMs ?? stay.departedAtMs ?? context.nowMs, context.timeZone),
});

/**
 * Whom something is being done for already: a complaint that is not closed, or a request that is late. They
 * hear from the house about that, not about how it was.
 */
const waitsForUs = ({ reads, nowMs }: ReadContext) => {
  const complaints = reads.complaints.open();
  const stays = new Set(complaints.map(({ stayId }) => stayId));
  const rooms = new Set(
    complaints
      .filter(({ stayId, placeKind }) => stayId === null && placeKind === 'room')
      .map(({ place }) => place),
  );
  return ({ id, room, state }: StayRow): boolean =>
    stays.has(id) ||
    (state === 'in-house' &&
      (rooms.has(room) ||
        reads.requests
          .openAt(room)
          .some(
            ({ doneAtMs, dueAtMs }) => doneAtMs === null && dueAtMs !== null && dueAtMs < nowMs,
          )));
};

/** Newest first; a guest is asked once in the house's time of rest, and never behind a do-not-disturb sign. */
export const toAsk = (context: ReadContext, limit: number) => {
  const { reads, nowMs } = context;
  const { everyNth, restHours } = reads.surveys.settings() ?? { everyNth: 0, restHours: 24 };
  const rested = ({ id }: StayRow): boolean =>
    (reads.surveys.lastOfStay(id)?.askedAtMs ?? 0) <= nowMs - restHours * hourMs;
  const waits = waitsForUs(context);
  const seen = new Set<string>();
  const once = ({ id }: StayRow): boolean => !seen.has(id) && seen.add(id).has(id);
  const here = reads.surveys
    .doneUnasked(nowMs - freshMs)
    .filter(
      ({ request, stay }) =>
        isPicked(request.number, everyNth) &&
        reads.rooms.room(stay.room)?.flags.dnd === undefined &&
        rested(stay) &&
        once(stay) &&
        !waits(stay),
    )
    .map(({ request, stay }) => candidate(context, stay, request));
  const gone = reads.surveys
    .leftUnasked(nowMs - afterStayMs)
    .filter((stay) => rested(stay) && once(stay) && !waits(stay))
    .map((stay) => candidate(context, stay, null));
  return [...here, ...gone].slice(0, limit);
};
