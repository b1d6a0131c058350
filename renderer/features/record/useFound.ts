/** The search itself: an answer for every keystroke, of which only the newest counts. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { type SearchHit, saidKinds } from '../../../shared/search/contract.ts';
import { orpc } from '../../client/desk.ts';
import { problemOf } from '../../client/errors.ts';

export const mostHits = 100;
const none: readonly SearchHit[] = [];

export const useFound = (sought: string) => {
  const text = sought.trim();
  const found = useQuery({
    ...orpc.search.find.queryOptions({ input: { text, kinds: [...saidKinds], limit: mostHits } }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: minuteMs,
  });
  if (text === '') return { hits: none, pending: 0, answered: false, problem: null };
  return {
    hits: found.data?.hits ?? none,
    pending: found.data?.pending ?? 0,
    /** True once these hits are for these very words. */
    answered: found.isSuccess && !found.isPlaceholderData,
    problem: found.isError ? problemOf(found.error).message : null,
  };
};
