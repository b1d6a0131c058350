/** What of the rooms is handed to the next shift: guests who matter, rooms that cannot be let. */
import type { HandoverItem } from '../../../shared/handover/contract.ts';
import { addDays, dateAt, dayStart, isoAt } from '../../../shared/kernel/time.ts';
import type { StayRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

/** Names stay out of it: a sheet of paper lies about, and some guests stay incognito. */
const guest = (context: Here, stay: StayRow): HandoverItem => {
  const { nowMs, timeZone } = context;
  const today = dateAt(nowMs, timeZone);
  const day = (date: string) => ({ date });
  const arriving = stay.state === 'expected';
  return {
    id: `room:${stay.room}:${stay.id}`,
    subject: { kind: 'room', id: stay.room },
    section: 'guests',
    head: stay.room,
    words: [
      { key: 'guest', facts: { class: { key: `rooms.vipClass.${stay.vipClass}` } } },
      ...(stay.preferences.length > 0
        ? [{ key: 'said', facts: { text: stay.preferences.join('、') } }]
        : []),
      ...(stay.notes === null ? [] : [{ key: 'said', facts: { text: stay.notes } }]),
    ],
    who: [],
    tag: arriving
      ? { tone: 'warn', key: 'arrives', facts: day(stay.arrival.slice(5)) }
      : stay.departure <= today
        ? { tone: 'warn', key: 'leavesToday', facts: {} }
        : { tone: 'plain', key: 'leaves', facts: day(stay.departure.slice(5)) },
    since: isoAt(dayStart(stay.arrival, timeZone), timeZone),
    due: null,
  };
};

const faults = ({ reads }: Here): HandoverItem[] =>
  reads.rooms
    .roomsOnBoard()
    .filter(({ housekeeping: state }) => state === 'out-of-order' || state === 'out-of-service')
    .map((room) => {
      const repairs = reads.requests
        .openAt(room.number)
        .filter(({ service }) => reads.catalogue.department(service) === 'engineering').length;
      return {
        id: `room:${room.number}`,
        subject: { kind: 'room', id: room.number },
        section: 'faults',
        head: room.number,
        words: [
          { key: 'room', facts: { state: { key: `rooms.housekeeping.${room.housekeeping}` } } },
          ...(repairs > 0 ? [{ key: 'repairs', facts: { count: repairs } }] : []),
        ],
        who: [],
        tag: null,
        since: null,
        due: null,
      };
    });

/** Where the front office and housekeeping do not agree: whoever comes must know before the night. */
const differences = ({ reads, timeZone }: Here): HandoverItem[] =>
  reads.rooms.discrepancies().map((row) => ({
    id: `discrepancy:${row.id}`,
    subject: { kind: 'room', id: row.room },
    section: 'faults',
    head: row.room,
    words: [{ key: 'room', facts: { state: { key: `rooms.discrepancy.${row.kind}` } } }],
    who: [],
    tag: { tone: 'late', key: 'unexplained', facts: {} },
    since: isoAt(row.atMs, timeZone),
    due: null,
  }));

/** Guests of note who are here, and who come today or tomorrow. */
export const roomsForHandover = (context: Here): HandoverItem[] => {
  const tomorrow = addDays(dateAt(context.nowMs, context.timeZone), 1);
  const guests = context.reads.stays
    .live()
    .filter(({ vipClass, state, arrival }) => {
      if (vipClass === null) return false;
      return state === 'in-house' || (state === 'expected' && arrival <= tomorrow);
    })
    .sort((a, b) => a.room.localeCompare(b.room));
  return [
    ...guests.map((stay) => guest(context, stay)),
    ...faults(context),
    ...differences(context),
  ];
};
