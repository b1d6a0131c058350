/** Whether there is a house, and which: asked once, replaced by what its making answers. */
import { useQuery } from '@tanstack/react-query';
import type { HouseStatus } from '../../shared/house/contract.ts';
import { orpc } from './desk.ts';
import { queryClient } from './queries.ts';

export const useHouseStatus = () => useQuery(orpc.house.status.queryOptions());

/** The desk's answer is the new state of the house: the screens follow it. */
export const takeStatus = (status: HouseStatus): void => {
  queryClient.setQueryData(orpc.house.status.queryKey(), status);
};
