/** Lending at the desk: checked against the stock first, the fetching back booked at once. */
import type { LoanItemRow, LoanRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import {
  beforeCheckOut,
  completeByDesk,
  createRequest,
  placeOf,
  stayFor,
} from '../requests/index.ts';
import { figuresOf, itemNamed, refuseShort } from './figures.ts';
import { handOut } from './hand-out.ts';
import { loanById, ready } from './ready.ts';
import { changeLoan } from './recorded.ts';

export type Lend = {
  item: string;
  place: string;
  quantity: number;
  due?: string | undefined;
  collect: boolean;
  note?: string | undefined;
};

/** Books the fetching back of what was handed out together; where a request lent it, that one calls for it. */
const bookCollection = (
  context: WriteContext,
  item: LoanItemRow,
  made: readonly LoanRow[],
): LoanRow[] => {
  const [first] = made;
  if (!first || first.requestId !== null) return [...made];
  const pieces = made.reduce((sum, { quantity }) => sum + quantity, 0);
  const place = { code: first.place, kind: first.placeKind, known: first.placeKnown };
  const collection = createRequest(context, {
    place,
    service: 'loan-return',
    quantity: pieces > 1 ? pieces : null,
    askedForMs: first.dueKind === 'time' ? first.dueAtMs : beforeCheckOut(context, first.place),
    urgent: false,
    words: context.language === 'en' ? item.en : item.zh,
    callId: null,
    followsId: null,
    // Fetched from whoever has it now, whoever is expected by then.
    stayId: stayFor(context, place, null),
  });
  return made.map((row) =>
    changeLoan(
      context,
      row,
      { returnRequestId: collection.id },
      { kind: 'collection-booked', facts: { collection: collection.number } },
    ),
  );
};

/**
 * Hands it out now.
 * @throws DeskError NOT_FOUND; CONFLICT `loans.allOut`, `loans.noneFree`, `loans.noStock`, and
 * `loans.unitNotIn` for a unit named that is not in the store
 */
export const lend = (context: WriteContext, wanted: Lend): LoanRow[] => {
  const { item, unit } = itemNamed(context, wanted.item);
  const { quantity } = wanted;
  if (unit && unit.state !== 'in') {
    const loan = context.reads.loans.openOfUnit(unit.id);
    throw new DeskError('CONFLICT', 'loans.unitNotIn', {
      serial: unit.serial,
      unitState: unit.state,
      place: loan?.place ?? null,
      loan: loan?.id ?? null,
    });
  }
  const figures = figuresOf(context, item);
  if (figures.free < quantity) return refuseShort(context, item, figures, quantity);
  const made = handOut(context, {
    item,
    unit,
    place: placeOf(context, wanted.place),
    quantity,
    due: wanted.due,
    note: wanted.note,
  });
  return wanted.collect ? bookCollection(context, item, made) : made;
};

/**
 * Hands out what somebody waited for; what is kept for them is theirs if it is here, else it must be free.
 * What they asked for is over with it, and calls for its fetching.
 */
export const handOutWaiting = (context: WriteContext, id: string): LoanRow[] => {
  const row = ready(loanById(context, id), 'hand-out');
  const { item } = itemNamed(context, row.itemId);
  const figures = figuresOf(context, item);
  const theirs = row.state === 'ready' ? figures.here : figures.free;
  if (theirs < row.quantity) return refuseShort(context, item, figures, row.quantity);
  const made = handOut(context, {
    item,
    place: { code: row.place, kind: row.placeKind, known: row.placeKnown },
    quantity: row.quantity,
    requestId: row.requestId,
    waiting: row,
  });
  const request = row.requestId === null ? undefined : context.reads.requests.byId(row.requestId);
  if (!request?.open || request.state === 'done') return bookCollection(context, item, made);
  completeByDesk(context, request);
  return made.map(({ id }) => loanById(context, id));
};
