/** Keys, spells, incidents, counts and envelopes as the contract shows them. */

import type { z } from 'zod';
import { isoAt } from '../../../shared/kernel/time.ts';
import type {
  bookingView,
  CountView,
  EnvelopeView,
  HandoutView,
  IncidentView,
  KeyView,
  SpellView,
} from '../../../shared/keys/contract.ts';
import { envelopeName, incidentName, needsSecond } from '../../../shared/keys/model.ts';
import type {
  KeyBookingRow,
  KeyCountRow,
  KeyEnvelopeRow,
  KeyHandoutRow,
  KeyIncidentRow,
  KeyMoveRow,
  KeyRow,
} from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { roomCount } from './exposure.ts';
import { secondsOf } from './handout.ts';
import { isLate } from './rows.ts';
import { strayOf } from './stray.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

const isoOf = ({ timeZone }: Here, ms: number): string => isoAt(ms, timeZone);
const isoOrNull = (here: Here, ms: number | null): string | null =>
  ms === null ? null : isoOf(here, ms);

/** The desk itself and those who are no staff stand by their ids. */
const personOf = ({ reads }: Here, id: string): { code: string; name: string } => {
  const person = reads.staff.byId(id);
  return { code: person?.code ?? id, name: person?.name ?? '' };
};
const codeOf = (here: Here, id: string | null): string | null =>
  id === null ? null : personOf(here, id).code;

export const viewBooking = (here: Here, row: KeyBookingRow): z.infer<typeof bookingView> => ({
  id: row.id,
  for: personOf(here, row.staffId),
  from: isoOf(here, row.fromMs),
  until: isoOf(here, row.untilMs),
  bookedBy: personOf(here, row.bookedBy).code,
});

export const viewKey = (here: Here, row: KeyRow): KeyView => {
  const { reads, nowMs } = here;
  const holder = row.holderId === null ? undefined : reads.staff.byId(row.holderId);
  const booking = reads.keys.bookingsOf(row.id).find(({ untilMs }) => untilMs > nowMs);
  const incident = reads.keys.openIncidents().find(({ keyId }) => keyId === row.id)?.number ?? null;
  return {
    id: row.id,
    code: row.code,
    family: row.family,
    copy: row.copy,
    barcode: row.barcode,
    name: { zh: row.nameZh, en: row.nameEn },
    class: row.class,
    hook: row.hook,
    ring:
      row.ringId === null
        ? null
        : (reads.keys.rings().find(({ id }) => id === row.ringId)?.code ?? null),
    opens: { floors: row.floors, rooms: row.rooms, areas: row.areas },
    roomCount: roomCount(here, row),
    entitled: {
      roles: row.entitledRoles,
      persons: row.entitledPersons.map((id) => personOf(here, id).code),
      byFloor: row.entitledByFloor,
    },
    curfewMinutes: row.curfewMinutes,
    needsSecond: needsSecond(row.class),
    state: row.state,
    holder: holder ? { code: holder.code, name: holder.name, extension: holder.extension } : null,
    since: isoOrNull(here, row.outSinceMs),
    due: isoOrNull(here, row.dueAtMs),
    overdue: row.dueAtMs !== null && row.dueAtMs <= nowMs,
    stray: strayOf(here, row),
    booking: booking ? viewBooking(here, booking) : null,
    incident,
  };
};

/** Of many keys at once: what all of them ask for is read once. */
export const viewKeys = (here: Here, rows: readonly KeyRow[]): KeyView[] => {
  const { reads } = here;
  const counts = reads.rooms.countByFloor();
  const rings = reads.keys.rings();
  const incidents = reads.keys.openIncidents();
  const bookings = Map.groupBy(reads.keys.openBookings(), ({ keyId }) => keyId);
  const once: Here = {
    ...here,
    reads: {
      ...reads,
      rooms: { ...reads.rooms, countByFloor: () => counts },
      keys: {
        ...reads.keys,
        rings: () => rings,
        openIncidents: () => incidents,
        bookingsOf: (keyId) => bookings.get(keyId) ?? [],
      },
    },
  };
  return rows.map((row) => viewKey(once, row));
};

export const viewSpell = (here: Here, key: string, row: KeyMoveRow): SpellView => ({
  key,
  holder: personOf(here, row.holderId),
  from: isoOf(here, row.fromMs),
  until: isoOrNull(here, row.untilMs),
  due: isoOf(here, row.dueAtMs),
  issuedBy: row.issuedBy === null ? '' : personOf(here, row.issuedBy).code,
  second: codeOf(here, row.secondId),
  receivedBy: codeOf(here, row.receivedBy),
  ring: here.reads.keys.rings().find(({ id }) => id === row.ringId)?.code ?? null,
  ended: row.ended,
  overridden: row.overridden,
  late: isLate(row),
});

export const viewIncident = (here: Here, row: KeyIncidentRow): IncidentView => ({
  id: row.id,
  number: row.number,
  name: incidentName(row.number),
  kind: row.kind,
  key: row.keyId === null ? null : (here.reads.keys.byId(row.keyId)?.code ?? null),
  envelope:
    row.envelopeId === null ? null : (here.reads.keys.envelopeById(row.envelopeId)?.number ?? null),
  open: row.open,
  since: isoOf(here, row.sinceMs),
  lastHolder: row.lastHolderId === null ? null : personOf(here, row.lastHolderId),
  exposed: row.exposed,
  openedBy: row.openedBy === null ? '' : personOf(here, row.openedBy).code,
  openedAt: isoOf(here, row.openedAtMs),
  told:
    row.toldId === null || row.toldAtMs === null
      ? null
      : {
          who: personOf(here, row.toldId),
          by: codeOf(here, row.toldBy) ?? '',
          at: isoOf(here, row.toldAtMs),
        },
  locksChanged: row.locksChanged,
  foundAt: isoOrNull(here, row.foundAtMs),
  outcome: row.outcome,
  closedBy: codeOf(here, row.closedBy),
  closedAt: isoOrNull(here, row.closedAtMs),
  note: row.note,
  done: row.done,
});

export const viewEnvelope = (here: Here, row: KeyEnvelopeRow): EnvelopeView => ({
  id: row.id,
  number: row.number,
  name: envelopeName(row.number),
  key: row.keyId === null ? null : (here.reads.keys.byId(row.keyId)?.code ?? null),
  contents: row.contents,
  keptAt: row.keptAt,
  state: row.state,
  sealedBy: [row.sealedBy, row.sealedSecond].map((id) => personOf(here, id)),
  sealedAt: isoOf(here, row.sealedAtMs),
  checked:
    row.checkedBy === null || row.checkedAtMs === null
      ? null
      : { by: personOf(here, row.checkedBy), at: isoOf(here, row.checkedAtMs) },
  intact: row.intact,
  opened:
    row.openedAtMs === null
      ? null
      : {
          by: [row.openedBy, row.openedSecond].flatMap((id) => (id ? [personOf(here, id)] : [])),
          at: isoOf(here, row.openedAtMs),
          reason: row.reason,
        },
  next: row.nextId === null ? null : (here.reads.keys.envelopeById(row.nextId)?.number ?? null),
});

export const viewCount = (here: Here, row: KeyCountRow): CountView => ({
  id: row.id,
  number: row.number,
  at: isoOf(here, row.atMs),
  by: personOf(here, row.countedBy),
  typed: row.typed,
  hanging: row.hanging,
  expected: row.expected,
  out: row.out,
  differences: row.differences,
});

export const viewHandout = (here: Here, row: KeyHandoutRow): HandoutView => ({
  id: row.id,
  by: personOf(here, row.startedBy).code,
  startedAt: isoOf(here, row.startedAtMs),
  persons: row.persons,
  keys: row.handedOut,
  seconds: secondsOf(row),
  ended: row.endedAtMs !== null,
});
