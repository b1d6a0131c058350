/** Orders as the contract shows them, and what of them is still open at a room. */
import { isoAt } from '../../../shared/kernel/time.ts';
import type { OrderCard, OrderView } from '../../../shared/room-service/contract.ts';
import {
  isAwaited,
  legalOrderSteps,
  orderCents,
  orderCount,
  sayLines,
  saysAllergy,
} from '../../../shared/room-service/model.ts';
import type { OpenThing } from '../../../shared/stays/contract.ts';
import type { OrderRow } from '../database/schema/index.ts';
import { storyOf } from '../events/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { seesIncognito } from '../kernel/permission.ts';

type Here = Pick<ReadContext, 'reads'>;

/** When the meal has to be there, or its tray fetched, epoch milliseconds; null once nothing is owed. */
export const dueOf = ({ reads }: Here, row: OrderRow): number | null => {
  if (isAwaited(row.state))
    return row.promiseAtMs ?? reads.requests.byId(row.requestId)?.dueAtMs ?? row.takenAtMs;
  if (row.state !== 'delivered' || row.trayRequestId === null) return null;
  return reads.requests.byId(row.trayRequestId)?.dueAtMs ?? null;
};

/** What is due first on top. */
export const mostPressing =
  (context: Here) =>
  (one: OrderRow, other: OrderRow): number =>
    (dueOf(context, one) ?? one.takenAtMs) - (dueOf(context, other) ?? other.takenAtMs) ||
    one.takenAtMs - other.takenAtMs;

/** The guest's name, to whoever may know it. */
const guestOf = (context: ReadContext, row: OrderRow) => {
  const stay = row.stayId === null ? undefined : context.reads.stays.byId(row.stayId);
  return stay && (!stay.incognito || seesIncognito(context)) ? stay.guest : null;
};

const knownOf = ({ reads }: Here, row: OrderRow): string[] => {
  const stay = row.stayId === null ? undefined : reads.stays.byId(row.stayId);
  return (stay?.preferences ?? []).filter(saysAllergy);
};

export const viewOrder = (context: ReadContext, row: OrderRow): OrderView => {
  const { reads, nowMs, timeZone } = context;
  const iso = (ms: number | null) => (ms === null ? null : isoAt(ms, timeZone));
  const code = (id: string | null) => (id === null ? '' : (reads.staff.byId(id)?.code ?? id));
  const done = (ms: number | null, by: string | null) =>
    ms === null ? null : { at: isoAt(ms, timeZone), by: code(by) };
  const tray = row.trayRequestId === null ? undefined : reads.requests.byId(row.trayRequestId);
  const charge = reads.charges.ofSource('order', row.id);
  const dueAtMs = dueOf(context, row);
  const passed = done(row.passedAtMs, row.passedBy);
  return {
    id: row.id,
    place: row.place,
    floor: row.floor,
    guest: guestOf(context, row),
    state: row.state,
    lines: row.lines,
    cents: orderCents(row.lines),
    currency: reads.loans.settings().currency,
    charge: charge
      ? { id: charge.id, number: charge.number, state: charge.state, cents: charge.cents }
      : null,
    for: iso(row.forMs),
    persons: row.persons,
    notes: row.notes,
    allergies: row.allergies,
    known: knownOf(context, row),
    passed: passed && { ...passed, to: row.passedTo ?? '' },
    promise: iso(row.promiseAtMs),
    out: done(row.outAtMs, row.outBy),
    delivered: done(row.deliveredAtMs, row.deliveredBy),
    collected: done(row.collectedAtMs, row.collectedBy),
    due: iso(dueAtMs),
    late: dueAtMs !== null && dueAtMs <= nowMs,
    request: { id: row.requestId, number: reads.requests.byId(row.requestId)?.number ?? 0 },
    tray: tray ? { id: tray.id, number: tray.number } : null,
    takenAt: isoAt(row.takenAtMs, timeZone),
    takenBy: code(row.takenBy),
    closedAt: iso(row.closedAtMs),
  };
};

export const cardOf = (context: ReadContext, row: OrderRow): OrderCard => ({
  ...viewOrder(context, row),
  steps: legalOrderSteps(row.state),
  events: storyOf(context, row.id),
});

/** Everything somebody may look for an order by. */
export const isAbout = (context: ReadContext, row: OrderRow, words: string): boolean => {
  const text = [
    row.place ?? '',
    guestOf(context, row) ?? '',
    sayLines(row.lines),
    row.notes,
    row.allergies,
    row.passedTo ?? '',
    `#${context.reads.requests.byId(row.requestId)?.number ?? ''}`,
  ]
    .join(' ')
    .toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
};

/** Meals not delivered and trays not collected, for whoever checks the guest out. */
export const roomServiceOpenAt = ({ reads }: ReadContext, room: string): OpenThing[] =>
  reads.roomService
    .open()
    .filter(({ place }) => place === room)
    .map((row) => ({
      kind: isAwaited(row.state) ? 'meal' : 'tray',
      subject: { kind: 'order', id: row.id },
      words: isAwaited(row.state) ? 'meal' : 'tray',
      facts: {
        number: reads.requests.byId(row.requestId)?.number ?? 0,
        what: sayLines(row.lines),
        count: orderCount(row.lines),
      },
    }));
