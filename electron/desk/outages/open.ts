/**
 * When the desk was out of use: said by a person, or seen by the desk itself when it begins anew; put right
 * or withdrawn where it was not so.
 */
import { hourMs, minuteMs } from '../../../shared/kernel/durations.ts';
import { mostOutageHours, type OutageReason } from '../../../shared/outages/model.ts';
import type { OutageRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow } from '../events/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import type { Reads } from '../stores.ts';

const recorded: Recorded<OutageRow> = { kind: 'outage', personal: [], derived: [] };

type Wanted = { fromMs: number; untilMs: number; reason: OutageReason };

const checkSpan = ({ reads, nowMs }: WriteContext, { fromMs, untilMs }: Wanted): void => {
  const house = found(reads.house.get(), 'house.none', {});
  if (untilMs > nowMs) throw new DeskError('INVALID_INPUT', 'outages.future.span', {});
  if (fromMs < house.createdAtMs) throw new DeskError('INVALID_INPUT', 'outages.beforeHouse', {});
  if (fromMs >= untilMs) throw new DeskError('INVALID_INPUT', 'outages.backwards', {});
  if (untilMs - fromMs > mostOutageHours * hourMs)
    throw new DeskError('INVALID_INPUT', 'outages.tooLong', { days: mostOutageHours / 24 });
};

/** @throws DeskError INVALID_INPUT for a time to come, before the house began, turned round or too long */
export const openOutage = (context: WriteContext, wanted: Wanted): OutageRow => {
  const { writes, nowMs } = context;
  checkSpan(context, wanted);
  const row: OutageRow = {
    id: context.newId(),
    number: context.nextNumber('outage'),
    ...wanted,
    openedAtMs: nowMs,
    openedBy: context.actor.id,
    withdrawnAtMs: null,
  };
  writes.outages.insert(row);
  recordRow(context, recorded, row, { kind: 'outage-recorded' });
  return row;
};

/** @throws DeskError WRONG_STATE where it is withdrawn */
export const refuseWithdrawn = ({ number, withdrawnAtMs }: OutageRow): void => {
  if (withdrawnAtMs !== null) throw new DeskError('WRONG_STATE', 'outages.withdrawn', { number });
};

const liesIn = (
  atMs: number,
  { fromMs, untilMs }: Pick<OutageRow, 'fromMs' | 'untilMs'>,
): boolean => fromMs <= atMs && atMs <= untilMs;

const change = (
  context: WriteContext,
  before: OutageRow,
  patch: Partial<OutageRow>,
  kind: string,
): OutageRow => {
  const after = { ...before, ...patch };
  context.writes.outages.save(after);
  recordChange(context, recorded, before, after, { kind });
  return after;
};

/**
 * Puts its times or its reason right. What was entered of its paper stays within it.
 * @throws DeskError INVALID_INPUT for times that cannot be, WRONG_STATE where it is withdrawn or a line
 * entered would lie outside it
 */
export const correctOutage = (
  context: WriteContext,
  before: OutageRow,
  wanted: Wanted,
): OutageRow => {
  refuseWithdrawn(before);
  checkSpan(context, wanted);
  if (wanted.untilMs > before.openedAtMs)
    throw new DeskError('INVALID_INPUT', 'outages.afterRecorded', {});
  const { requests, keys } = context.reads;
  // What was done later, from the board, never lay within it.
  const isOutside = (times: readonly (number | null)[]): boolean =>
    times.some((atMs) => atMs !== null && liesIn(atMs, before) && !liesIn(atMs, wanted));
  const outside = requests
    .ofOutage(before.id)
    .find((row) => isOutside([row.loggedAtMs, row.dispatchedAtMs, row.doneAtMs]));
  if (outside)
    throw new DeskError('WRONG_STATE', 'outages.entriesOutside', { number: outside.number });
  const spell = keys
    .movesOfOutage(before.id)
    .find(({ fromMs, untilMs, givenOutageId, returnedOutageId }) =>
      isOutside([
        givenOutageId === before.id ? fromMs : null,
        returnedOutageId === before.id ? untilMs : null,
      ]),
    );
  if (spell)
    throw new DeskError('WRONG_STATE', 'outages.keyOutside', {
      key: keys.byId(spell.keyId)?.code ?? '',
    });
  return change(context, before, wanted, 'outage-corrected');
};

/** How much was entered of its paper: requests, and spells of keys. */
export const enteredOf = ({ requests, keys }: Reads, id: string): number =>
  requests.enteredOf(id) + keys.movesOfOutage(id).length;

/** @throws DeskError WRONG_STATE where it is withdrawn already, or something was entered of its paper */
export const withdrawOutage = (context: WriteContext, before: OutageRow): OutageRow => {
  refuseWithdrawn(before);
  const entered = enteredOf(context.reads, before.id);
  if (entered > 0) throw new DeskError('WRONG_STATE', 'outages.hasEntries', { count: entered });
  return change(context, before, { withdrawnAtMs: context.nowMs }, 'outage-withdrawn');
};

/** @throws DeskError WRONG_STATE where it is not withdrawn */
export const reinstateOutage = (context: WriteContext, before: OutageRow): OutageRow => {
  const { number, withdrawnAtMs } = before;
  if (withdrawnAtMs === null)
    throw new DeskError('WRONG_STATE', 'outages.notWithdrawn', { number });
  return change(context, before, { withdrawnAtMs: null }, 'outage-reinstated');
};

/** So short a break nobody took to paper for. */
const leastMs = minuteMs;

/** Among so many the last one offered is found: people record few themselves. */
const lookedThrough = 50;

/** When the desk last offered one: it had begun by then, and what came before is offered already. */
const offeredAtMs = ({ reads, actor }: WriteContext): number =>
  reads.outages.newest(lookedThrough).find(({ openedBy }) => openedBy === actor.id)?.openedAtMs ??
  0;

/**
 * The desk offers the time it was not there: it ended without being closed.
 * @param lastSeenMs when it was last known to work, epoch milliseconds of the house
 */
export const offerOutage = (context: WriteContext, lastSeenMs: number): void => {
  const house = context.reads.house.get();
  if (!house) return;
  const fromMs = Math.max(
    lastSeenMs,
    offeredAtMs(context),
    house.createdAtMs,
    context.nowMs - mostOutageHours * hourMs,
  );
  if (context.nowMs - fromMs < leastMs) return;
  openOutage(context, { fromMs, untilMs: context.nowMs, reason: 'program' });
};
