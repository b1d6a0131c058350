/** Moments somebody names for what is still to happen. */
import type { ReadContext } from './context.ts';
import { DeskError } from './failure.ts';

/**
 * @param moment ISO 8601
 * @param reason the sentence for a moment that is past
 * @returns epoch milliseconds
 * @throws DeskError INVALID_INPUT with the reason given
 */
export const momentToCome = (
  { nowMs }: Pick<ReadContext, 'nowMs'>,
  moment: string,
  reason: string,
): number => {
  const atMs = Date.parse(moment);
  if (atMs <= nowMs) throw new DeskError('INVALID_INPUT', reason, { at: moment });
  return atMs;
};
