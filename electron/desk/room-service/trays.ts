/** Trays: what stands in rooms and has to come down. A tray is fetched by the request that follows its meal. */
import { isoAt } from '../../../shared/kernel/time.ts';
import type { TrayFloor, TrayLine } from '../../../shared/room-service/contract.ts';
import { sayLines } from '../../../shared/room-service/model.ts';
import type { OrderRow, RequestRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { createFollowUp, endByDesk, floorOf, isYetToDo, startNow } from '../requests/index.ts';
import { personNamed } from './orders.ts';
import { changeOrder } from './recorded.ts';

type Here = Pick<ReadContext, 'reads'>;

export const trayService = 'tray-collect';

/** The job that fetches its tray, while it is not done. */
export const trayJobOf = ({ reads }: Here, row: OrderRow): RequestRow | undefined => {
  const job = row.trayRequestId === null ? undefined : reads.requests.byId(row.trayRequestId);
  return isYetToDo(job) ? job : undefined;
};

/** The guest asks for it: what was to be fetched later is fetched now. */
export const callTray = (context: WriteContext, row: OrderRow): OrderRow => {
  const job = trayJobOf(context, row);
  if (job) startNow(context, job);
  else {
    const meal = context.reads.requests.byId(row.requestId);
    const made = meal ? createFollowUp(context, meal) : null;
    if (made) startNow(context, made);
  }
  const now = context.reads.roomService.byId(row.id) ?? row;
  return changeOrder(context, now, {}, { kind: 'tray-called' });
};

/** @throws DeskError NOT_FOUND for somebody the house does not have */
export const collect = (context: WriteContext, row: OrderRow, by?: string): OrderRow => {
  const job = trayJobOf(context, row);
  const collectedBy = personNamed(context, by) ?? job?.assigneeId ?? context.actor.id;
  const after = changeOrder(
    context,
    row,
    {
      state: 'collected',
      collectedAtMs: context.nowMs,
      collectedBy,
      closedAtMs: context.nowMs,
    },
    { kind: 'collected' },
  );
  // One walk may fetch the trays of several orders: the job is over with the last of them.
  const more =
    job && context.reads.roomService.ofTray(job.id).some(({ state }) => state === 'delivered');
  if (job && !more) endByDesk(context, job, 'confirmed');
  return after;
};

const lineOf = (
  { reads, nowMs, timeZone }: Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>,
  job: RequestRow,
): TrayLine => {
  const [order] = reads.roomService.ofTray(job.id);
  return {
    place: job.place ?? '–',
    request: { id: job.id, number: job.number },
    order: order?.id ?? null,
    what: order ? sayLines(order.lines) : job.words,
    deliveredAt: order?.deliveredAtMs == null ? null : isoAt(order.deliveredAtMs, timeZone),
    due: isoAt(job.dueAtMs, timeZone),
    late: job.dueAtMs <= nowMs,
  };
};

/** By floor and room, in the order of the house; also those nobody wrote an order for. */
export const traysByFloor = (context: ReadContext): TrayFloor[] => {
  const jobs = context.reads.requests
    .open()
    .filter(({ service, state }) => service === trayService && state !== 'done');
  const floors = Map.groupBy(jobs, (job) => floorOf(context, job) ?? '–');
  const order = context.reads.rooms.floors().map(({ code }) => code);
  return [...floors]
    .sort(([one], [other]) => order.indexOf(one) - order.indexOf(other))
    .map(([floor, here]) => ({
      floor,
      trays: here
        .map((job) => lineOf(context, job))
        .sort((one, other) => one.place.localeCompare(other.place)),
    }));
};
