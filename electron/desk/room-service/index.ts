/** Room service: orders, meals on their way, trays in rooms. The public face of the domain. */
import type { roomServiceContract } from '../../../shared/room-service/contract.ts';
import type { OrderRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import type { Handlers } from '../kernel/handlers.ts';
import * as orders from './orders.ts';
import { changeOrder } from './recorded.ts';
import { callTray, collect, traysByFloor } from './trays.ts';
import { cardOf, isAbout, mostPressing, viewOrder } from './views.ts';

export { roomServiceFollows } from './follow.ts';
export { roomServiceOpenAt } from './views.ts';

type ListInput = {
  state: string;
  place?: string | undefined;
  find?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
  limit: number;
};

const list = (
  context: ReadContext,
  { state, place, find, from, until, limit }: ListInput,
): OrderRow[] => {
  const { roomService } = context.reads;
  const rows =
    state === 'open'
      ? roomService.open().sort(mostPressing(context))
      : place === undefined
        ? roomService.newest(5_000)
        : roomService.at(place, 5_000);
  const fromMs = from === undefined ? 0 : Date.parse(from);
  const untilMs = until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until);
  return rows
    .filter(
      (row) =>
        (state === 'open' || state === 'closed'
          ? row.open === (state === 'open')
          : row.state === state) &&
        (place === undefined || row.place === place) &&
        row.takenAtMs >= fromMs &&
        row.takenAtMs < untilMs &&
        (find === undefined || isAbout(context, row, find)),
    )
    .slice(0, limit);
};

export const roomServiceHandlers: Handlers<typeof roomServiceContract> = {
  list: (context, input) => ({
    orders: list(context, input).map((row) => viewOrder(context, row)),
  }),
  get: (context, { id }) => cardOf(context, orders.orderById(context, id)),
  take: (context, wanted) => viewOrder(context, orders.take(context, wanted)),
  change: (context, { id, ...wanted }) =>
    viewOrder(context, orders.change(context, orders.ready(context, id, 'change'), wanted)),
  pass: (context, { id, ...wanted }) =>
    viewOrder(context, orders.pass(context, orders.ready(context, id, 'pass'), wanted)),
  out: (context, { id, by }) =>
    viewOrder(context, orders.leave(context, orders.ready(context, id, 'out'), by)),
  deliver: (context, { id, by }) =>
    viewOrder(context, orders.deliver(context, orders.ready(context, id, 'deliver'), by)),
  tray: (context, { id }) =>
    viewOrder(context, callTray(context, orders.ready(context, id, 'tray'))),
  collect: (context, { id, by }) =>
    viewOrder(context, collect(context, orders.ready(context, id, 'collect'), by)),
  promise: (context, { id, by }) =>
    viewOrder(context, orders.promise(context, orders.ready(context, id, 'promise'), by)),
  note: (context, { id, text }) =>
    viewOrder(
      context,
      changeOrder(context, orders.ready(context, id, 'note'), {}, { kind: 'noted', text }),
    ),
  cancel: (context, { id, reason }) =>
    viewOrder(context, orders.cancel(context, orders.ready(context, id, 'cancel'), reason)),
  trays: (context) => ({ floors: traysByFloor(context) }),
  settings: ({ reads }) => ({ trayMinutes: reads.roomService.settings().trayMinutes }),
  changeSettings: (context, wanted) => {
    context.writes.roomService.saveSettings({ id: 1, ...wanted });
    context.record({
      kind: 'settings-changed',
      subject: { kind: 'order', id: 'settings' },
      body: { facts: wanted },
    });
    return wanted;
  },
};
