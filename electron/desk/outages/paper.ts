/** What every line of the paper has: times that must lie in the outage, and whoever wrote it. */

import { typedAt } from '../../../shared/kernel/time.ts';
import { type PaperTime, troubleWith } from '../../../shared/outages/model.ts';
import type { OutageRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { personWithCode } from '../staff/index.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone' | 'actor'>;

/** Epoch milliseconds; null where no time is told. */
export const momentOf = (iso: string | undefined): number | null =>
  iso === undefined ? null : Date.parse(iso);

/** Staff id of whoever wrote it: whoever enters it, where nobody is named. @throws DeskError NOT_FOUND */
export const writerOf = (context: Here, code: string | undefined): string =>
  code === undefined ? context.actor.id : personWithCode(context, code).id;

/**
 * @param written in the order in which they must lie
 * @throws DeskError INVALID_INPUT for the first time that cannot be
 */
export const refuseTimes = (
  { nowMs, timeZone }: Here,
  outage: OutageRow,
  written: readonly PaperTime<string>[],
): void => {
  const trouble = troubleWith(written, outage, nowMs);
  if (!trouble) return;
  throw new DeskError('INVALID_INPUT', `outages.${trouble.wrong}.${trouble.time}`, {
    from: typedAt(outage.fromMs, timeZone),
    until: typedAt(outage.untilMs, timeZone),
  });
};
