/** How an order is written, enters the record and is charged: one way for every step. */
import { isOpenOrder, orderCents, orderCount } from '../../../shared/room-service/model.ts';
import { addCharge, voidCharge } from '../charges/index.ts';
import type { OrderRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow, type Step } from '../events/index.ts';
import type { WriteContext } from '../kernel/context.ts';

const recorded: Recorded<OrderRow> = {
  kind: 'order',
  // What a guest eats and must not eat.
  personal: ['lines', 'notes', 'allergies'],
  derived: ['open'],
};

/**
 * One charge an order, from the moment the meal is at the guest's. A second meal for a wrong one is the
 * same order: it is not billed twice. Where the slip's sum is not known, a price put in by
 * hand is kept, else the house's own price of the service counts.
 */
const charge = (context: WriteContext, row: OrderRow): void => {
  const source = { kind: 'order' as const, id: row.id };
  if (row.deliveredAtMs === null || row.state === 'cancelled') {
    voidCharge(context, source);
    return;
  }
  const service = context.reads.catalogue.service('room-service');
  const byHand = context.reads.charges.ofSource(source.kind, source.id)?.cents ?? 0;
  addCharge(context, {
    source,
    kind: 'room-service',
    code: 'room-service',
    zh: service?.zh ?? '送餐',
    en: service?.en ?? 'Room service',
    quantity: Math.max(1, orderCount(row.lines)),
    cents: orderCents(row.lines) || byHand || (service?.cents ?? 0),
    place: row.place,
    stayId: row.stayId,
    sourceNumber: context.reads.requests.byId(row.requestId)?.number ?? null,
  });
};

export const insertOrder = (
  context: WriteContext,
  row: Omit<OrderRow, 'open'>,
  step: Step,
): OrderRow => {
  const made = { ...row, open: isOpenOrder(row.state) };
  context.writes.roomService.insert(made);
  recordRow(context, recorded, made, step);
  return made;
};

export const changeOrder = (
  context: WriteContext,
  before: OrderRow,
  patch: Partial<Omit<OrderRow, 'id' | 'open'>>,
  step: Step,
): OrderRow => {
  const changed = { ...before, ...patch };
  const after = { ...changed, open: isOpenOrder(changed.state) };
  context.writes.roomService.save(after);
  recordChange(context, recorded, before, after, step);
  const bills = (row: OrderRow) => row.deliveredAtMs !== null && row.state !== 'cancelled';
  if (bills(after) !== bills(before) || (bills(after) && (patch.lines || patch.place)))
    charge(context, after);
  return after;
};
