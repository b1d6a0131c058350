/** The complaints that are not closed: those who keep them see their own share, for anybody else there are none. */
import { useQuery } from '@tanstack/react-query';
import type { ComplaintView } from '../../../shared/complaints/contract.ts';
import { useAllowed } from '../../client/allowed.ts';
import { orpc } from '../../client/desk.ts';

const none: readonly ComplaintView[] = [];

export const useOpenComplaints = (): readonly ComplaintView[] => {
  const allowed = useAllowed()('complaints.keep');
  const { data } = useQuery({
    ...orpc.complaints.list.queryOptions({ input: { state: 'unfinished' } }),
    enabled: allowed,
  });
  return allowed && data ? data.complaints : none;
};
