/** What is in a house, in numbers. */
import { isoAt } from '../../../shared/kernel/time.ts';
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
  arriving: number;
  stays: number;
  requests: number;
  open: number;
  byState: Record<string, number>;
  promises: number;
  events: number;
};

export const summarise = ({
  reads,
  nowMs,
  timeZone,
}: Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>): Summary => {
  const open = reads.requests.open();
  const stays = reads.rooms.stays();
  return {
    at: isoAt(nowMs, timeZone),
    rooms: reads.rooms.rooms().length,
    floors: reads.rooms.floors().length,
    areas: reads.rooms.areas().length,
    staff: reads.staff.all().length,
    onDuty: reads.staff.onDuty().map(({ staff }) => staff.code),
    services: reads.catalogue.services().length,
    occupied: reads.rooms.rooms().filter(({ occupancy }) => occupancy === 'occupied').length,
    arriving: stays.filter(({ state }) => state === 'expected').length,
    stays: stays.length,
    requests: reads.requests.newest(1)[0]?.number ?? 0,
    open: open.length,
    byState: Object.fromEntries(
      [...Map.groupBy(open, ({ state }) => state)].map(([state, rows]) => [state, rows.length]),
    ),
    promises: open.filter(({ promiseAtMs }) => promiseAtMs !== null).length,
    events: reads.events.head()?.seq ?? 0,
  };
};
