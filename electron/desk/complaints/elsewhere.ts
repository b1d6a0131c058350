/** Complaints where others meet them: at a check-out, on the handover's sheet, on the board of a past moment. */

import { complaintNumber, isOpenComplaint } from '../../../shared/complaints/model.ts';
import type { Fact, HandoverItem } from '../../../shared/handover/contract.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { OpenThing } from '../../../shared/stays/contract.ts';
import type { ComplaintRow } from '../database/schema/index.ts';
import { type Past, rowBefore } from '../events/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { seesComplaint } from '../kernel/permission.ts';
import type { Reads } from '../stores.ts';
import { mostUrgent } from './views.ts';
import { roomOf } from './whose.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

/** A guest who leaves with a complaint: whoever sees them off knows. */
export const complaintsOpenAt = (context: ReadContext, room: string): OpenThing[] =>
  context.reads.complaints
    .open()
    .filter((row) => row.state === 'open' || row.guestView !== 'satisfied')
    .filter((row) => seesComplaint(context, row) && roomOf(context, row) === room)
    .map(({ id, number, state }) => ({
      kind: 'complaint',
      subject: { kind: 'complaint', id },
      words: state === 'open' ? 'complaint' : 'complaintAsk',
      facts: { number: complaintNumber(number) },
    }));

const itemsOf = (context: Here, rows: readonly ComplaintRow[]): HandoverItem[] =>
  [...rows].sort(mostUrgent).map((row) => {
    const { reads, nowMs, timeZone } = context;
    const area = row.placeKind === 'area' && row.place ? reads.rooms.area(row.place) : undefined;
    const head: Fact = area
      ? { zh: area.zh, en: area.en }
      : (roomOf(context, row) ?? row.place ?? { key: 'handover.item.noPlace' });
    const owner = row.ownerId === null ? undefined : reads.staff.byId(row.ownerId);
    const late = row.dueAtMs !== null && row.dueAtMs <= nowMs;
    return {
      id: `complaint:${row.id}`,
      subject: { kind: 'complaint', id: row.id },
      section: 'complaints',
      head,
      words: [
        {
          key: 'complaint',
          facts: {
            number: complaintNumber(row.number),
            kind: { key: `complaints.kind.${row.kind}` },
            state: { key: `complaints.state.${row.state}` },
          },
        },
        { key: 'said', facts: { text: row.words } },
      ],
      who: owner ? [owner.name] : [],
      tag:
        row.dueAtMs === null
          ? null
          : {
              tone: late ? 'late' : 'warn',
              key: late ? 'replyLate' : 'replyBy',
              facts: { time: { at: isoAt(row.dueAtMs, timeZone) } },
            },
      since: isoAt(row.openedAtMs, timeZone),
      due: row.dueAtMs === null ? null : isoAt(row.dueAtMs, timeZone),
    };
  });

/** The sheet is read by everybody and printed: what only the entitled may see is handed over among them. */
export const complaintsForHandover = (context: Here): HandoverItem[] =>
  itemsOf(
    context,
    context.reads.complaints.open().filter(({ sensitive }) => !sensitive),
  );

/** The others, for the eyes of one who is entitled: no sheet has them. */
export const sensitiveForMorning = (context: Here, staffId: string): HandoverItem[] => {
  const person = context.reads.staff.byId(staffId);
  return person === undefined
    ? []
    : itemsOf(
        context,
        context.reads.complaints
          .open()
          .filter((row) => row.sensitive && seesComplaint({ actor: person }, row)),
      );
};

/** The complaints as they stood at a past moment, as far as the board shows them. */
export const complaintsAsOf = (reads: Reads, past: Past): Reads['complaints'] => {
  const { complaints } = reads;
  const rows = [...complaints.open(), ...complaints.closedSince(past.atMs)]
    .filter(({ openedAtMs }) => openedAtMs <= past.atMs)
    .map((row) => rowBefore(row, reads.events.ofSubject(row.id, past.seq, -1).reverse()))
    .filter(({ state }) => isOpenComplaint(state))
    .sort((a, b) => a.openedAtMs - b.openedAtMs);
  return {
    ...complaints,
    open: () => rows,
    marked: () =>
      rows.filter(
        ({ sensitive, state, guestView }) =>
          !sensitive && (state === 'open' || guestView !== 'satisfied'),
      ),
  };
};
