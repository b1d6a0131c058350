/** Loans, kinds and units as the contract shows them: codes and moments instead of ids and numbers. */

import { dayMs, minuteMs } from '../../../shared/kernel/durations.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type {
  LoanCard,
  LoanCount,
  LoanItemCard,
  LoanItemView,
  LoanUnitView,
  LoanView,
} from '../../../shared/loans/contract.ts';
import { legalLoanSteps } from '../../../shared/loans/model.ts';
import type { LoanItemRow, LoanRow, LoanUnitRow } from '../database/schema/index.ts';
import { storyOf } from '../events/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { settlementOf } from './charge.ts';
import { figuresOf, outstanding } from './figures.ts';
import { whereaboutsOf } from './places.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

const numbered = ({ reads }: Here, id: string | null) => {
  const request = id === null ? undefined : reads.requests.byId(id);
  return request ? { id: request.id, number: request.number } : null;
};

export const viewLoan = (context: Here, row: LoanRow): LoanView => {
  const { reads, nowMs, timeZone } = context;
  const iso = (ms: number | null) => (ms === null ? null : isoAt(ms, timeZone));
  const item = reads.loans.item(row.itemId);
  return {
    id: row.id,
    number: row.number,
    item: row.itemId,
    zh: item?.zh ?? row.itemId,
    en: item?.en ?? row.itemId,
    unit: (row.unitId === null ? undefined : reads.loans.unit(row.unitId)?.serial) ?? null,
    quantity: row.quantity,
    outstanding: outstanding(row),
    place: row.place,
    placeKind: row.placeKind,
    placeKnown: row.placeKnown,
    floor: row.floor,
    state: row.state,
    whereabouts: whereaboutsOf(context, row),
    beyond: row.beyond,
    condition: row.condition,
    toSettle: row.toSettle,
    askedAt: isoAt(row.askedAtMs, timeZone),
    lentAt: iso(row.lentAtMs),
    dueAt: iso(row.dueAtMs),
    dueKind: row.dueKind,
    overdue: row.state === 'out' && row.dueAtMs !== null && row.dueAtMs <= nowMs,
    closedAt: iso(row.closedAtMs),
    lentBy: (row.lentBy === null ? undefined : reads.staff.byId(row.lentBy)?.code) ?? null,
    request: numbered(context, row.requestId),
    collection: numbered(context, row.returnRequestId),
    charge: settlementOf(context, row),
  };
};

export const cardOf = (context: Here, row: LoanRow): LoanCard => ({
  ...viewLoan(context, row),
  steps: legalLoanSteps(row.state, row.toSettle),
  events: storyOf(context, row.id),
});

export const viewItem = (context: Here, item: LoanItemRow): LoanItemView => {
  const { free, nextDueMs, here: _, open: __, ...figures } = figuresOf(context, item);
  const { id: code, service, zh, en, byUnit, par, dueMinutes, lostCents, home } = item;
  return {
    code,
    service,
    zh,
    en,
    byUnit,
    ...figures,
    free,
    par,
    belowPar: free < par,
    dueMinutes,
    lostCents,
    home,
    nextDueAt: nextDueMs === null ? null : isoAt(nextDueMs, context.timeZone),
  };
};

export const viewUnit = ({ reads, timeZone }: Here, unit: LoanUnitRow): LoanUnitView => {
  const loan = unit.state === 'out' ? reads.loans.openOfUnit(unit.id) : undefined;
  const { id, serial, itemId: item, state, sinceMs } = unit;
  return {
    id,
    serial,
    item,
    state,
    since: isoAt(sinceMs, timeZone),
    place: loan?.place ?? null,
    loan: loan?.id ?? null,
  };
};

/** How often each kind was lent, floor by floor, in a span of time. */
export const countsOf = (
  { reads }: Pick<Here, 'reads'>,
  from: number,
  until: number,
): LoanCount[] =>
  reads.loans.counts(from, until).map(({ averageMs, ...count }) => ({
    ...count,
    averageMinutes: averageMs === null ? null : Math.round(averageMs / minuteMs),
  }));

const monthMs = 30 * dayMs;
export const lastMonth = (nowMs: number): number => nowMs - monthMs;

const inLine: Record<string, number> = { out: 0, ready: 1, waiting: 2 };

export const itemCardOf = (context: Here, item: LoanItemRow): LoanItemCard => {
  const { reads, nowMs } = context;
  const open = reads.loans
    .openOf(item.id)
    .sort((one, other) => (inLine[one.state] ?? 3) - (inLine[other.state] ?? 3));
  return {
    ...viewItem(context, item),
    units: reads.loans.unitsOf(item.id).map((unit) => viewUnit(context, unit)),
    loans: open.map((row) => viewLoan(context, row)),
    counts: countsOf(context, lastMonth(nowMs), nowMs + 1).filter(
      (count) => count.item === item.id,
    ),
    events: storyOf(context, item.id),
  };
};
