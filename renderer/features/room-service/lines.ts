/** The lines of the book: what is late, what the kitchen does not know yet, what is coming, trays in rooms. Pure. */
import type { OrderView } from '../../../shared/room-service/contract.ts';
import { sayLines } from '../../../shared/room-service/model.ts';
import { findableBy } from '../../ui/find.ts';

export const groupOrder = ['late', 'ordered', 'passed', 'out', 'delivered', 'closed'] as const;
export type OrderGroup = (typeof groupOrder)[number];
export type OrderLineRow = OrderView & { group: OrderGroup };

const groupOf = ({ state, late }: OrderView): OrderGroup => {
  if (state === 'collected' || state === 'cancelled') return 'closed';
  return late ? 'late' : state;
};

/** By when it is due; those that are over, the last of them on top. */
export const linesOf = (orders: readonly OrderView[]): OrderLineRow[] => {
  const when = ({ group, due, takenAt }: OrderLineRow): number =>
    group === 'closed' ? -Date.parse(takenAt) : Date.parse(due ?? takenAt);
  return orders
    .map((order) => ({ ...order, group: groupOf(order) }))
    .sort(
      (one, other) =>
        groupOrder.indexOf(one.group) - groupOrder.indexOf(other.group) ||
        when(one) - when(other) ||
        one.request.number - other.request.number,
    );
};

export const wordsOf = (order: OrderLineRow): readonly string[] =>
  findableBy(
    order.place,
    order.guest,
    sayLines(order.lines),
    order.notes,
    order.allergies,
    order.passed?.to,
    String(order.request.number),
  );
