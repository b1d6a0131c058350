/** Guests' things as the contract shows them; what of them is open at a room, and handed to the next shift. */
import type { ThingCard, ThingView } from '../../../shared/guest-things/contract.ts';
import { isHeld, legalThingSteps, tagOf } from '../../../shared/guest-things/model.ts';
import type { HandoverItem } from '../../../shared/handover/contract.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { OpenThing } from '../../../shared/stays/contract.ts';
import type { ThingRow } from '../database/schema/index.ts';
import { storyOf } from '../events/index.ts';
import { inHouseAt } from '../guests/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { seesIncognito } from '../kernel/permission.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

export const viewThing = (context: ReadContext, row: ThingRow): ThingView => {
  const { reads, nowMs, timeZone } = context;
  const iso = (ms: number | null) => (ms === null ? null : isoAt(ms, timeZone));
  const code = (id: string | null) => (id === null ? '' : (reads.staff.byId(id)?.code ?? id));
  const done = (ms: number | null, by: string | null) =>
    ms === null ? null : { at: isoAt(ms, timeZone), by: code(by) };
  const stay = row.stayId === null ? undefined : reads.stays.byId(row.stayId);
  const request = reads.requests.byId(row.requestId);
  return {
    id: row.id,
    number: row.number,
    tag: tagOf(row.number),
    kind: row.kind,
    place: row.place,
    floor: row.floor,
    guest: stay && (!stay.incognito || seesIncognito(context)) ? stay.guest : null,
    gone: stay?.state === 'departed',
    state: row.state,
    count: row.count,
    from: row.fromWhere,
    to: row.toWhere,
    shelf: row.shelf,
    taken: done(row.takenAtMs, row.takenBy),
    stored: done(row.storedAtMs, row.storedBy),
    returned: done(row.returnedAtMs, row.returnedBy),
    promise: iso(row.promiseAtMs),
    late: row.open && row.promiseAtMs !== null && row.promiseAtMs <= nowMs,
    waits: request?.state === 'waiting' ? request.waitingReason : null,
    words: request?.words ?? '',
    request: { id: row.requestId, number: request?.number ?? 0 },
    askedAt: isoAt(row.askedAtMs, timeZone),
    askedBy: code(row.askedBy),
    closedAt: iso(row.closedAtMs),
  };
};

export const cardOf = (context: ReadContext, row: ThingRow): ThingCard => ({
  ...viewThing(context, row),
  steps: legalThingSteps(row.kind, row.state),
  events: storyOf(context, row.id),
});

/** What was promised first on top; without a promise, what was asked for first. */
export const mostPressing = (one: ThingRow, other: ThingRow): number =>
  (one.promiseAtMs ?? one.askedAtMs) - (other.promiseAtMs ?? other.askedAtMs) ||
  one.number - other.number;

/**
 * What the house holds of the guests who live there; of nobody known, by its room. What is only asked for
 * stands among the work.
 */
export const guestThingsOpenAt = ({ reads }: ReadContext, room: string): OpenThing[] => {
  const guests = new Set(inHouseAt({ reads }, room).map(({ id }) => id));
  return reads.guestThings
    .open()
    .filter(({ place, stayId }) => (stayId === null ? place === room : guests.has(stayId)))
    .filter(({ state }) => isHeld(state))
    .map((row) => ({
      kind: row.kind,
      subject: { kind: 'guest-thing', id: row.id },
      words: row.state === 'stored' ? 'luggageStored' : row.kind,
      facts: { tag: tagOf(row.number), count: row.count, shelf: row.shelf },
    }));
};

/** What is kept without a job that carries it over to the next shift. */
export const guestThingsForHandover = ({ reads, timeZone }: Here): HandoverItem[] =>
  reads.guestThings
    .open()
    .filter((row) => isHeld(row.state) && reads.requests.byId(row.requestId)?.open !== true)
    .map((row) => ({
      id: `guest-thing:${row.id}`,
      subject: { kind: 'guest-thing', id: row.id },
      section: 'guestThings',
      head: row.place ?? { key: 'handover.item.noPlace' },
      words: [
        {
          key: row.kind,
          facts: { tag: tagOf(row.number), count: row.count ?? '?', shelf: row.shelf },
        },
      ],
      who: [],
      tag: null,
      since: isoAt(row.storedAtMs ?? row.takenAtMs ?? row.askedAtMs, timeZone),
      due: row.promiseAtMs === null ? null : isoAt(row.promiseAtMs, timeZone),
    }));
