/** The orders of the book: all that are open, the latest that are over, and of the older what is looked for. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { OrderView } from '../../../shared/room-service/contract.ts';
import { useNowValue } from '../../client/clock.ts';
import { orpc } from '../../client/desk.ts';

const none: readonly OrderView[] = [];
const recent = 60;

/** @param sought words of the filter: older orders are looked for by them */
export const useOrders = (sought: string): OrderView[] => {
  const ask = (input: { state: 'open' | 'closed'; limit: number; find?: string }) =>
    orpc.roomService.list.queryOptions({ input });
  const open = useQuery(ask({ state: 'open', limit: 500 })).data?.orders ?? none;
  const closed = useQuery(ask({ state: 'closed', limit: recent })).data?.orders ?? none;
  const found =
    useQuery({
      ...ask({ state: 'closed', limit: recent, ...(sought === '' ? {} : { find: sought }) }),
      enabled: sought !== '',
    }).data?.orders ?? none;
  const late = useNowValue((now) =>
    open
      .filter(({ due }) => due !== null && Date.parse(due) <= now)
      .map(({ id }) => id)
      .join(' '),
  );
  return useMemo(() => {
    const past = new Set(late.split(' '));
    const known = new Set(closed.map(({ id }) => id));
    return [
      ...open.map((order) => ({ ...order, late: past.has(order.id) })),
      ...closed,
      ...found.filter(({ id }) => !known.has(id)),
    ];
  }, [open, closed, found, late]);
};
