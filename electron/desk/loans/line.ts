/**
 * The line for what is all out. Who asked first gets what comes back: it is kept for them, the desk is
 * told, and a request that was held for it goes on by itself.
 */
import { holdReason, legalFrom } from '../../../shared/requests/model.ts';
import type { LoanItemRow, LoanRow, RequestRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { goOn, hold, type NewRequest, placeOf } from '../requests/index.ts';
import { watchLoan } from './due.ts';
import { type Figures, figuresOf, itemNamed } from './figures.ts';
import { placed } from './places.ts';
import { changeLoan, insertLoan } from './recorded.ts';

type Place = NewRequest['place'];

const join = (
  context: WriteContext,
  item: LoanItemRow,
  place: Place,
  quantity: number,
  requestId: string | null,
): LoanRow =>
  insertLoan(
    context,
    {
      id: context.newId(),
      number: context.nextNumber('loan'),
      itemId: item.id,
      unitId: null,
      quantity,
      back: 0,
      ...placed(context, place),
      state: 'waiting',
      beyond: false,
      condition: null,
      toSettle: false,
      askedAtMs: context.nowMs,
      lentAtMs: null,
      dueAtMs: null,
      dueKind: null,
      closedAtMs: null,
      lentBy: null,
      requestId,
      returnRequestId: null,
      settled: null,
      settledAtMs: null,
      settledBy: null,
    },
    { kind: 'joined-line' },
  );

/** What a request that cannot be met says of the stock: how many are out, who waits, when one is due. */
const stockFacts = (item: LoanItemRow, { free, out, waiting, nextDueMs }: Figures) => ({
  item: item.id,
  free,
  out,
  waiting,
  nextDueMs,
});

const holdFor = (
  context: WriteContext,
  request: RequestRow,
  row: LoanRow,
  item: LoanItemRow,
  figures: Figures,
): RequestRow => {
  const { nextDueMs } = figures;
  const recheckMs = nextDueMs !== null && nextDueMs > context.nowMs ? nextDueMs : null;
  const facts = { loan: row.id, ...stockFacts(item, figures) };
  return hold(context, request, holdReason, recheckMs, facts);
};

/**
 * A request for more than is free waits for what comes back. Of a kind the house has none of, or has
 * not counted yet, nothing can come back: then the request goes its way.
 */
export const holdRequest = (
  context: WriteContext,
  request: RequestRow,
  item: LoanItemRow,
): RequestRow | undefined => {
  const figures = figuresOf(context, item);
  const quantity = request.quantity ?? 1;
  if (figures.free >= quantity || figures.owned < quantity) return undefined;
  const { place: code, placeKind: kind, placeKnown: known } = request;
  const row = join(context, item, { code, kind, known }, quantity, request.id);
  return holdFor(context, request, row, item, figures);
};

/** Somebody is put into the line at the desk. A thing that is free now is kept for them at once. */
export const waitFor = (
  context: WriteContext,
  wanted: { item: string; place: string; quantity: number },
): LoanRow => {
  const { item } = itemNamed(context, wanted.item);
  const row = join(context, item, placeOf(context, wanted.place), wanted.quantity, null);
  serve(context, item);
  return context.reads.loans.byId(row.id) ?? row;
};

const tellRequest = (context: WriteContext, row: LoanRow, item: LoanItemRow): void => {
  const request = row.requestId === null ? undefined : context.reads.requests.byId(row.requestId);
  if (request?.open)
    goOn(context, request, holdReason, { loan: row.id, item: item.id, kept: row.quantity });
};

/** Keeps what is free for whoever waits, in the order of the line; nobody is passed over for a smaller wish. */
export const serve = (context: WriteContext, item: LoanItemRow): void => {
  for (;;) {
    const figures = figuresOf(context, item);
    const first = figures.open.find(({ state }) => state === 'waiting');
    if (!first || figures.free < first.quantity) return;
    const row = changeLoan(context, first, { state: 'ready' }, { kind: 'kept' });
    watchLoan(context, row);
    tellRequest(context, row, item);
  }
};

/** What was kept for a request is gone: it waits again, unless it waits for something else or is done. */
const holdAgain = (context: WriteContext, row: LoanRow, item: LoanItemRow): void => {
  const request = row.requestId === null ? undefined : context.reads.requests.byId(row.requestId);
  if (!request || request.state === 'waiting' || !legalFrom.wait.includes(request.state)) return;
  holdFor(context, request, row, item, figuresOf(context, item));
};

/** What was kept is gone after all: whoever came last goes back into the line. */
export const takeFromLine = (context: WriteContext, item: LoanItemRow): void => {
  for (;;) {
    const { here, kept, open } = figuresOf(context, item);
    const last = open.findLast(({ state }) => state === 'ready');
    if (!last || kept <= here) return;
    const row = changeLoan(context, last, { state: 'waiting' }, { kind: 'kept-no-more' });
    watchLoan(context, row);
    holdAgain(context, row, item);
  }
};
