/** What people do with charges: take over, price, void, and take such a slip back. */
import { isPriceWanted } from '../../../shared/charges/model.ts';
import type { ChargeRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { mustMay } from '../kernel/permission.ts';
import { changeRow, counter, settleTo } from './book.ts';

/** @throws DeskError NOT_FOUND */
export const chargeById = ({ reads }: Pick<ReadContext, 'reads'>, id: string): ChargeRow =>
  found(reads.charges.byId(id), 'charges.unknown', { id });

const isOn = (row: ChargeRow | undefined): boolean => row !== undefined && row.state !== 'voided';

const mustBeOpen = (row: ChargeRow): void => {
  if (row.state !== 'open')
    throw new DeskError(
      'WRONG_STATE',
      row.state === 'voided' ? 'charges.voided' : 'charges.taken',
      { number: row.number },
    );
};

/** All or none. @throws DeskError WRONG_STATE for one that is not open, or has no price yet */
export const takeOver = (context: WriteContext, ids: readonly string[]): ChargeRow[] =>
  [...new Set(ids)].map((id) => {
    const row = chargeById(context, id);
    mustBeOpen(row);
    if (isPriceWanted(row))
      throw new DeskError('WRONG_STATE', 'charges.priceFirst', { number: row.number });
    return changeRow(
      context,
      row,
      { state: 'taken-over', closedAtMs: context.nowMs, closedBy: context.actor.id },
      { kind: 'taken-over' },
    );
  });

/** @throws DeskError WRONG_STATE, NOT_ALLOWED for who may not change a price that stands */
export const price = (context: WriteContext, id: string, cents: number): ChargeRow => {
  const row = chargeById(context, id);
  mustBeOpen(row);
  if (row.cents < 0)
    throw new DeskError('WRONG_STATE', 'charges.isCounter', { number: row.number });
  if (row.cents > 0) mustMay(context.actor, 'charges.manage');
  return changeRow(context, row, { cents }, { kind: 'priced' });
};

/**
 * Nobody pays. On the bill already, it is taken off again by a counter-entry, which is given.
 * @throws DeskError WRONG_STATE for what is voided or countered
 */
export const voidRow = (context: WriteContext, id: string, reason: string): ChargeRow => {
  const row = chargeById(context, id);
  if (row.state === 'open')
    return changeRow(
      context,
      row,
      { state: 'voided', closedAtMs: context.nowMs, closedBy: context.actor.id, reason },
      { kind: 'voided' },
    );
  if (row.state === 'voided') mustBeOpen(row);
  if (isOn(context.reads.charges.ofSource('charge', row.id)))
    throw new DeskError('WRONG_STATE', 'charges.countered', { number: row.number });
  const against = counter(context, row, reason);
  settleTo(context, { kind: 'charge', id: against.id }, null);
  return against;
};

/** Until when the caller may take back their own ticking or voiding; null when they may not. */
export const undoUntilMs = (context: ReadContext, row: ChargeRow): number | null => {
  const { reads, nowMs, actor } = context;
  if (row.closedBy !== actor.id || row.closedAtMs === null) return null;
  // What was withdrawn with its act comes back with its act.
  if (row.state === 'voided' && row.reason === null) return null;
  if (isOn(reads.charges.ofSource('charge', row.id))) return null;
  const untilMs = row.closedAtMs + (reads.house.get()?.undoMs ?? 0);
  return untilMs > nowMs ? untilMs : null;
};

/** True when something has become of the act since the charge's last step. */
const hasGoneOn = ({ reads }: ReadContext, row: ChargeRow): boolean => {
  const [last] = reads.events.newestOf(row.id, 1);
  const [act] = reads.events.newestOf(row.sourceId, 1);
  return (act?.event.seq ?? 0) > (last?.event.seq ?? 0);
};

/** @throws DeskError WRONG_STATE for another's step, or too late */
export const undo = (context: WriteContext, id: string): ChargeRow => {
  const row = chargeById(context, id);
  if (undoUntilMs(context, row) === null)
    throw new DeskError('WRONG_STATE', 'charges.undoNot', { number: row.number });
  if (row.state === 'voided' && hasGoneOn(context, row))
    throw new DeskError('CONFLICT', 'charges.goneOn', { number: row.number });
  // Why a counter-entry was made is no part of the step that is taken back: it goes on forgiving what it forgave.
  const isCounter = row.sourceKind === 'charge';
  return changeRow(
    context,
    row,
    {
      state: 'open',
      closedAtMs: null,
      closedBy: null,
      reason: row.state === 'voided' && !isCounter ? null : row.reason,
    },
    { kind: 'undone' },
  );
};
