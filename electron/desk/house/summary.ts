/** What is in a house, in numbers. */
import { dateAt, isoAt } from '../../../shared/kernel/time.ts';
import type { RequestRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';

export type Summary = {
  at: string;
  rooms: number;
  floors: number;
  areas: number;
  staff: number;
  onDuty: string[];
  services: number;
  occupied: number;
  outOfOrder: number;
  doNotDisturb: number;
  /** Stays expected today, and those of guests who leave today. */
  arriving: number;
  dueOut: number;
  stays: number;
  vips: number;
  /** Guests who share the room of another. */
  sharers: number;
  incognito: number;
  requests: number;
  open: number;
  byState: Record<string, number>;
  late: number;
  promises: number;
  waitingOnDnd: number;
  alarms: number;
  /** Requests that are over. */
  history: number;
  calls: number;
  events: number;
};

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

const countRooms = ({ reads }: Here) => {
  const rooms = reads.rooms.rooms();
  return {
    rooms: rooms.length,
    occupied: rooms.filter(({ occupancy }) => occupancy === 'occupied').length,
    outOfOrder: rooms.filter(({ housekeeping }) => housekeeping === 'out-of-order').length,
    doNotDisturb: rooms.filter(({ flags }) => flags.dnd !== undefined).length,
  };
};

const countStays = ({ reads, nowMs, timeZone }: Here) => {
  const today = dateAt(nowMs, timeZone);
  const stays = reads.stays.live();
  const inHouse = stays.filter(({ state }) => state === 'in-house');
  return {
    arriving: stays.filter(({ state, arrival }) => state === 'expected' && arrival <= today).length,
    dueOut: inHouse.filter(({ departure }) => departure <= today).length,
    stays: stays.length,
    vips: inHouse.filter(({ vipClass }) => vipClass !== null).length,
    sharers: inHouse.length - new Set(inHouse.map(({ room }) => room)).size,
    incognito: inHouse.filter(({ incognito }) => incognito).length,
  };
};

/** True when a target or a promise has been broken; a recheck or an enquiry only comes due. */
const isLate = ({ deadline, deadlineAtMs }: RequestRow, nowMs: number): boolean =>
  (deadline === 'acknowledge' || deadline === 'complete' || deadline === 'promise') &&
  deadlineAtMs !== null &&
  deadlineAtMs <= nowMs;

const countRequests = ({ reads, nowMs }: Here) => {
  const open = reads.requests.open();
  const requests = reads.requests.newest(1)[0]?.number ?? 0;
  return {
    requests,
    open: open.length,
    byState: Object.fromEntries(
      [...Map.groupBy(open, ({ state }) => state)].map(([state, rows]) => [state, rows.length]),
    ),
    late: open.filter((row) => isLate(row, nowMs)).length,
    promises: open.filter(({ promiseAtMs }) => promiseAtMs !== null).length,
    waitingOnDnd: open.filter(
      ({ state, waitingReason }) => state === 'waiting' && waitingReason === 'dnd',
    ).length,
    alarms: reads.alarms.asking().length,
    // Numbers have no gaps: what is not open is over.
    history: requests - open.length,
  };
};

export const summarise = (here: Here): Summary => {
  const { reads, nowMs, timeZone } = here;
  return {
    at: isoAt(nowMs, timeZone),
    ...countRooms(here),
    floors: reads.rooms.floors().length,
    areas: reads.rooms.areas().length,
    staff: reads.staff.all().length,
    onDuty: reads.staff.onDuty().map(({ staff }) => staff.code),
    services: reads.catalogue.services().length,
    ...countStays(here),
    ...countRequests(here),
    calls: reads.calls.newest(1)[0]?.number ?? 0,
    events: reads.events.head()?.seq ?? 0,
  };
};
