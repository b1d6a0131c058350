/** Loans: what is lent to guests and comes back. The public face of the domain. */
import { dateAt, isoAt } from '../../../shared/kernel/time.ts';
import type { loansContract, Recall } from '../../../shared/loans/contract.ts';
import type { LoanRow, LoanSettingsRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { pressing } from './board.ts';
import { extend, move, moveAll } from './changes.ts';
import { figuresOf, itemNamed } from './figures.ts';
import { giveBack, lose, withdrawAtDesk } from './give-back.ts';
import { handOutWaiting, lend } from './lend.ts';
import { waitFor } from './line.ts';
import { loanById, loanNamed, ready } from './ready.ts';
import { recallLines } from './recall.ts';
import { changeLoan } from './recorded.ts';
import { settle } from './settle.ts';
import { addItem, addUnit, editItem, setStock, setUnitState } from './stock.ts';
import { cardOf, countsOf, itemCardOf, lastMonth, viewItem, viewLoan, viewUnit } from './views.ts';

export { loansAsOf } from './as-of.ts';
export { boardLoans } from './board.ts';
export { loansFollow } from './follow.ts';
export { loansForHandover } from './handover.ts';
export { loansMoveAlong } from './move-along.ts';
export { loansOpenAt } from './open-at.ts';
export { makeRecall, recallDue } from './recall.ts';
export { startLoans } from './standards.ts';

type ListInput = {
  state: string;
  item?: string | undefined;
  place?: string | undefined;
  limit: number;
};

const candidates = (context: ReadContext, { state, item, place, limit }: ListInput): LoanRow[] => {
  const { reads } = context;
  if (['open', 'waiting', 'ready', 'out'].includes(state)) return pressing(context);
  if (item !== undefined) return reads.loans.ofItem(itemNamed(context, item).item.id, 5_000);
  return place === undefined ? reads.loans.newest(5_000) : reads.loans.at(place, limit);
};

const list = (context: ReadContext, input: ListInput): LoanRow[] => {
  const itemId = input.item === undefined ? null : itemNamed(context, input.item).item.id;
  return candidates(context, input)
    .filter(
      (row) =>
        (input.state === 'open' || row.state === input.state) &&
        (itemId === null || row.itemId === itemId) &&
        (input.place === undefined || row.place === input.place),
    )
    .slice(0, input.limit);
};

/** The day's list as it was made, else what would be on it. */
const recallOf = (context: ReadContext, day: string): Recall => {
  const { reads, timeZone } = context;
  const made = reads.loans.recall(day);
  const lines = made?.lines ?? recallLines(context, day);
  return {
    day,
    madeAt: made ? isoAt(made.atMs, timeZone) : null,
    lines: lines.map((line) => {
      const item = reads.loans.item(line.item);
      const state = reads.loans.byId(line.loanId)?.state ?? 'withdrawn';
      return { ...line, zh: item?.zh ?? line.item, en: item?.en ?? line.item, state };
    }),
  };
};

const viewSettings = ({ id: _, ...settings }: LoanSettingsRow) => settings;

const changeSettings = (
  context: WriteContext,
  wanted: { [K in keyof Omit<LoanSettingsRow, 'id'>]?: LoanSettingsRow[K] | undefined },
) => {
  const before = context.reads.loans.settings();
  const after: LoanSettingsRow = {
    id: before.id,
    recallMinute: wanted.recallMinute ?? before.recallMinute,
    checkOutMinute: wanted.checkOutMinute ?? before.checkOutMinute,
    currency: wanted.currency ?? before.currency,
  };
  context.writes.loans.saveSettings(after);
  context.record({
    kind: 'settings-changed',
    subject: { kind: 'loan-item', id: 'settings' },
    body: { facts: viewSettings(after) },
  });
  return viewSettings(after);
};

export const loansHandlers: Handlers<typeof loansContract> = {
  list: (context, input) => ({ loans: list(context, input).map((row) => viewLoan(context, row)) }),
  get: (context, { id }) => cardOf(context, loanById(context, id)),
  stock: (context) => ({
    items: context.reads.loans.items().map((item) => viewItem(context, item)),
    settings: viewSettings(context.reads.loans.settings()),
  }),
  item: (context, { item }) => itemCardOf(context, itemNamed(context, item).item),
  units: (context, { serial }) => ({
    units: context.reads.loans
      .allUnits()
      .filter((unit) => unit.serial.toLowerCase().startsWith(serial.toLowerCase()))
      .map((unit) => viewUnit(context, unit)),
  }),
  openAt: (context, { place }) => ({
    loans: context.reads.loans.openAt(place).map((row) => viewLoan(context, row)),
  }),
  counts: (context, { from, until }) => ({
    counts: countsOf(
      context,
      from === undefined ? lastMonth(context.nowMs) : Date.parse(from),
      until === undefined ? context.nowMs + 1 : Date.parse(until),
    ),
  }),
  recall: (context, { day }) => recallOf(context, day ?? dateAt(context.nowMs, context.timeZone)),

  lend: (context, wanted) => ({
    loans: lend(context, wanted).map((row) => viewLoan(context, row)),
  }),
  wait: (context, wanted) => viewLoan(context, waitFor(context, wanted)),
  handOut: (context, { id }) => ({
    loans: handOutWaiting(context, id).map((row) => viewLoan(context, row)),
  }),
  return: (context, { id, ...wanted }) => {
    const row = ready(loanNamed(context, id), 'return');
    return viewLoan(context, giveBack(context, row, wanted));
  },
  lose: (context, { id, note }) =>
    viewLoan(context, lose(context, ready(loanNamed(context, id), 'lose'), note)),
  settle: (context, { id, ...wanted }) =>
    viewLoan(context, settle(context, ready(loanById(context, id), 'settle'), wanted)),
  move: (context, { id, to }) => viewLoan(context, move(context, loanById(context, id), to)),
  moveAll: (context, { from, to }) => ({
    loans: moveAll(context, from, to).map((row) => viewLoan(context, row)),
  }),
  extend: (context, { id, due }) => viewLoan(context, extend(context, loanById(context, id), due)),
  note: (context, { id, text }) =>
    viewLoan(context, changeLoan(context, loanById(context, id), {}, { kind: 'noted', text })),
  withdraw: (context, { id, reason }) =>
    viewLoan(context, withdrawAtDesk(context, ready(loanById(context, id), 'withdraw'), reason)),

  addItem: (context, wanted) => viewItem(context, addItem(context, wanted)),
  changeItem: (context, wanted) => viewItem(context, editItem(context, wanted)),
  setStock: (context, wanted) => viewItem(context, setStock(context, wanted)),
  addUnit: (context, { item, serial }) => viewUnit(context, addUnit(context, item, serial)),
  setUnitState: (context, { serial, state, note }) =>
    viewUnit(context, setUnitState(context, serial, state, note)),
  changeSettings: (context, wanted) => changeSettings(context, wanted),
};

/** What the quick line says before anything is recorded: is a lent thing free, and who has the others. */
export const shortOf = (context: ReadContext, service: string, quantity: number) => {
  const item = context.reads.loans.itemOfService(service);
  if (!item) return null;
  const { owned, free, out, waiting, nextDueMs } = figuresOf(context, item);
  if (owned === 0 || free >= quantity) return null;
  const nextDueAt = nextDueMs === null ? null : isoAt(nextDueMs, context.timeZone);
  return { free, out, waiting, nextDueAt };
};
