/** When the desk was out of use: said by a person, or seen by the desk itself when it begins anew. */
import { mostOutageHours, type OutageReason } from '../../../shared/outages/model.ts';
import type { OutageRow } from '../database/schema/index.ts';
import { type Recorded, recordRow } from '../events/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';

const hourMs = 3_600_000;
const recorded: Recorded<OutageRow> = { kind: 'outage', personal: [], derived: [] };

type Wanted = { fromMs: number; untilMs: number; reason: OutageReason };

/** @throws DeskError INVALID_INPUT for a time to come, before the house began, turned round or too long */
export const openOutage = (
  context: WriteContext,
  { fromMs, untilMs, reason }: Wanted,
): OutageRow => {
  const { reads, writes, nowMs } = context;
  const house = found(reads.house.get(), 'house.none', {});
  if (untilMs > nowMs) throw new DeskError('INVALID_INPUT', 'outages.future.span', {});
  if (fromMs < house.createdAtMs) throw new DeskError('INVALID_INPUT', 'outages.beforeHouse', {});
  if (fromMs >= untilMs) throw new DeskError('INVALID_INPUT', 'outages.backwards', {});
  if (untilMs - fromMs > mostOutageHours * hourMs)
    throw new DeskError('INVALID_INPUT', 'outages.tooLong', { days: mostOutageHours / 24 });
  const row: OutageRow = {
    id: context.newId(),
    number: context.nextNumber('outage'),
    fromMs,
    untilMs,
    reason,
    openedAtMs: nowMs,
    openedBy: context.actor.id,
  };
  writes.outages.insert(row);
  recordRow(context, recorded, row, { kind: 'outage-recorded' });
  return row;
};

/** So short a break nobody took to paper for. */
const leastMs = 60_000;

/**
 * The desk offers the time it was not there: it ended without being closed.
 * @param lastSeenMs when it was last known to work, epoch milliseconds of the house
 */
export const offerOutage = (context: WriteContext, lastSeenMs: number): void => {
  const house = context.reads.house.get();
  if (!house) return;
  const fromMs = Math.max(lastSeenMs, house.createdAtMs, context.nowMs - mostOutageHours * hourMs);
  if (context.nowMs - fromMs < leastMs) return;
  openOutage(context, { fromMs, untilMs: context.nowMs, reason: 'program' });
};
