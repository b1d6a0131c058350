/**
 * Handing things out. A lent unit is a loan of its own; counted pieces lent together are one. What the
 * desk is asked for it refuses when nothing is free; what was carried up already is written down as it is.
 */
import type { LoanItemRow, LoanRow, LoanUnitRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import type { NewRequest } from '../requests/index.ts';
import { dueOf, watchLoan } from './due.ts';
import { figuresOf } from './figures.ts';
import { takeFromLine } from './line.ts';
import { placed } from './places.ts';
import { changeLoan, changeUnit, insertLoan } from './recorded.ts';

type Place = NewRequest['place'];

export type HandOut = {
  item: LoanItemRow;
  place: Place;
  quantity: number;
  /** The unit named or scanned; else the one longest unused is taken. */
  unit?: LoanUnitRow | null;
  due?: string | undefined;
  requestId?: string | null;
  note?: string | undefined;
  /** Whoever waited for it: their line becomes the loan. */
  waiting?: LoanRow | undefined;
};

/** Writes one loan, new or from a place in the line. */
const writeLoan = (
  context: WriteContext,
  wanted: HandOut,
  part: Pick<LoanRow, 'quantity' | 'unitId' | 'beyond'>,
  waiting: LoanRow | undefined,
): LoanRow => {
  const { item, place, due, requestId = null, note } = wanted;
  const out = {
    ...part,
    ...placed(context, place),
    state: 'out' as const,
    lentAtMs: context.nowMs,
    ...dueOf(context, item, place.code, due),
    lentBy: context.reads.staff.byId(context.actor.id)?.id ?? null,
    requestId: requestId ?? waiting?.requestId ?? null,
  };
  const step = { kind: 'lent', text: note };
  const row = waiting
    ? changeLoan(context, waiting, out, step)
    : insertLoan(
        context,
        {
          id: context.newId(),
          number: context.nextNumber('loan'),
          itemId: item.id,
          back: 0,
          condition: null,
          toSettle: false,
          askedAtMs: context.nowMs,
          closedAtMs: null,
          returnRequestId: null,
          settled: null,
          settledAtMs: null,
          settledBy: null,
          ...out,
        },
        step,
      );
  watchLoan(context, row);
  return row;
};

/** The units to hand out: the one named, then those free. Short of them, pieces without a name. */
const chooseUnits = (context: WriteContext, { item, unit, quantity }: HandOut) => {
  const free = context.reads.loans.freeUnits(item.id).filter(({ id }) => id !== unit?.id);
  const named = unit ? [unit] : [];
  return [...named, ...free].slice(0, quantity);
};

const handOutUnasked = (context: WriteContext, wanted: HandOut): LoanRow[] => {
  const { item, quantity, waiting } = wanted;
  if (!item.byUnit) {
    const { owned, out, cleaning, broken } = figuresOf(context, item);
    const beyond = owned - out - cleaning - broken < quantity;
    return [writeLoan(context, wanted, { quantity, unitId: null, beyond }, waiting)];
  }
  const units = chooseUnits(context, wanted);
  const made = units.map((unit, index) => {
    changeUnit(context, unit, 'out', { kind: 'unit-out', facts: { place: wanted.place.code } });
    const part = { quantity: 1, unitId: unit.id, beyond: false };
    return writeLoan(context, wanted, part, index === 0 ? waiting : undefined);
  });
  const missing = quantity - units.length;
  if (missing === 0) return made;
  const rest = { quantity: missing, unitId: null, beyond: true };
  return [...made, writeLoan(context, wanted, rest, made.length === 0 ? waiting : undefined)];
};

/**
 * Hands out what is here, and what was carried up beyond it as well. Asks nothing: what was kept for
 * somebody else and is gone now is kept for them no more.
 */
export const handOut = (context: WriteContext, wanted: HandOut): LoanRow[] => {
  const made = handOutUnasked(context, wanted);
  takeFromLine(context, wanted.item);
  return made;
};
