/**
 * What the desk would do with the line: who gets each item, by when, which open request it would chase.
 * Asked for the newest text only; an answer that comes late belongs to no line and is not shown.
 */

import type { InferContractRouterOutputs } from '@orpc/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Contract } from '../../../shared/contract.ts';
import { orpc } from '../../client/desk.ts';
import type { Understood } from './correction.ts';

export type Preview = InferContractRouterOutputs<Contract>['intake']['preview'];
export type PreviewItem = Preview['items'][number];

/** Empty text asks nothing. */
export const usePreview = (text: string): Preview | undefined => {
  const asked = useQuery(
    orpc.intake.preview.queryOptions({
      input: { text },
      enabled: text.trim() !== '',
      // The house moves on between two keys: yesterday's proposal for the same words is no answer.
      staleTime: 0,
      gcTime: 0,
      placeholderData: keepPreviousData,
    }),
  );
  return text.trim() === '' ? undefined : asked.data;
};

/** The desk's word on an item, if it speaks of the same thing in the same place of the line. */
export const previewOf = (
  preview: Preview | undefined,
  read: Understood,
  at: number,
): PreviewItem | undefined => {
  const item = preview?.items[at];
  return item && item.service === read.items[at]?.item.service ? item : undefined;
};
