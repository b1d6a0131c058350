/** Whether care is late by the window's own clock: nothing is sent when a moment passes. */
import type { CareAction } from '../../../shared/care-plans/contract.ts';
import { careIsLate } from '../../../shared/guests/model.ts';
import { useNowValue } from '../../client/clock.ts';

export const useIsLate = ({ state, due }: Pick<CareAction, 'state' | 'due'>): boolean =>
  useNowValue((now) => careIsLate({ state, dueAtMs: Date.parse(due) }, now));
