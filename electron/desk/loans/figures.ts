/** What is free of a kind, and why the rest is not: the figures every decision asks for. Reads only. */
import { isoAt } from '../../../shared/kernel/time.ts';
import type { LoanItemRow, LoanRow, LoanUnitRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';

type Here = Pick<ReadContext, 'reads'>;

/** Pieces of a loan that are not back. */
export const outstanding = ({ quantity, back }: Pick<LoanRow, 'quantity' | 'back'>): number =>
  quantity - back;

export type Figures = {
  owned: number;
  /** In the store by the books, below zero when more was handed out than there should have been. */
  here: number;
  /** In the store and kept for nobody; never below zero. */
  free: number;
  out: number;
  kept: number;
  cleaning: number;
  broken: number;
  lost: number;
  waiting: number;
  /** Epoch milliseconds; null when nothing is out. */
  nextDueMs: number | null;
  /** Open loans of the kind, who asked first on top. */
  open: LoanRow[];
};

const sum = (rows: readonly LoanRow[]): number =>
  rows.reduce((total, row) => total + outstanding(row), 0);

const pieces = (item: LoanItemRow, units: readonly LoanUnitRow[], out: number) => {
  if (!item.byUnit) {
    const { owned, cleaning, broken, lost } = item;
    return { owned, cleaning, broken, lost, here: owned - out - cleaning - broken };
  }
  const count = (state: LoanUnitRow['state']) =>
    units.filter((unit) => unit.state === state).length;
  return {
    owned: units.length - count('lost'),
    cleaning: count('cleaning'),
    broken: count('broken'),
    lost: count('lost'),
    here: count('in'),
  };
};

export const figuresOf = ({ reads }: Here, item: LoanItemRow): Figures => {
  const open = reads.loans.openOf(item.id);
  const lent = open.filter(({ state }) => state === 'out');
  const out = sum(lent);
  const kept = sum(open.filter(({ state }) => state === 'ready'));
  const units = item.byUnit ? reads.loans.unitsOf(item.id) : [];
  const counted = pieces(item, units, out);
  const dues = lent.flatMap(({ dueAtMs }) => dueAtMs ?? []);
  return {
    ...counted,
    free: Math.max(0, counted.here - kept),
    out,
    kept,
    waiting: open.filter(({ state }) => state === 'waiting').length,
    nextDueMs: dues.length > 0 ? Math.min(...dues) : null,
    open,
  };
};

const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/**
 * The kind a token names, with the unit when it is a serial.
 * @throws DeskError NOT_FOUND `loans.unknownItem`
 */
export const itemNamed = (
  { reads }: Here,
  token: string,
): { item: LoanItemRow; unit: LoanUnitRow | null } => {
  const unit = reads.loans.unitBySerial(token);
  const known = unit
    ? reads.loans.item(unit.itemId)
    : (reads.loans.item(token) ??
      reads.loans.itemOfService(token) ??
      reads.loans.items().find(({ zh, en }) => sameName(zh, token) || sameName(en, token)));
  return { item: found(known, 'loans.unknownItem', { item: token }), unit: unit ?? null };
};

/** Refuses what nothing is free for, with everything the desk can tell the guest instead. */
export const refuseShort = (
  context: Pick<ReadContext, 'reads' | 'timeZone' | 'language'>,
  item: LoanItemRow,
  figures: Figures,
  wanted: number,
): never => {
  const { owned, free, out, kept, cleaning, broken, waiting, nextDueMs, open } = figures;
  const name = context.language === 'en' ? item.en : item.zh;
  if (owned === 0)
    throw new DeskError('CONFLICT', 'loans.noStock', { item: item.id, name, wanted });
  const where = open.flatMap((row) => (row.state === 'out' ? (row.place ?? []) : []));
  const nextDue = nextDueMs === null ? null : isoAt(nextDueMs, context.timeZone);
  throw new DeskError('CONFLICT', nextDue === null ? 'loans.noneFree' : 'loans.allOut', {
    item: item.id,
    name,
    wanted,
    owned,
    free,
    out,
    kept,
    cleaning,
    broken,
    waiting,
    where: [...new Set(where)],
    places: [...new Set(where)].join(' '),
    nextDue,
    at: nextDue === null ? '' : `${nextDue.slice(5, 10)} ${nextDue.slice(11, 16)}`,
    waitingList: true,
  });
};
