/**
 * Charges: every chargeable act makes exactly one, and the front office takes it over. The public face of
 * the domain: other registers charge in their own transaction by `addCharge`, `voidCharge`.
 */
import type { chargesContract } from '../../../shared/charges/contract.ts';
import type { ChargeRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { exporting, type SaveOut } from '../paper/index.ts';
import { roomNamed } from '../rooms/index.ts';
import { chargeById, price, takeOver, undo, voidRow } from './acts.ts';
import { type Source, settleTo, stayAt, type Wanted } from './book.ts';
import { exportCharges } from './export.ts';
import { cardOf, listOf, missingSince, viewCharge } from './views.ts';

export { price, takeOver, voidRow } from './acts.ts';
export { chargeAnew, chargesFollow } from './follow.ts';
export { chargesForHandover } from './handover.ts';
export { chargesOpenAt } from './open-at.ts';

/**
 * Charges for an act, once: `source` is the act, and whatever was charged for it before is made to be
 * this. Left out, `stayId` is whoever lives at the place now; what the front office has already is
 * countered and charged anew; what a person has voided stays voided.
 * @param wanted `cents` for all pieces together; 0: the price is still wanted
 */
export const addCharge = (
  context: WriteContext,
  { source, ...wanted }: Wanted & { source: Source },
): ChargeRow => {
  const row = settleTo(context, source, wanted);
  if (!row) throw new Error('what is wanted stands');
  return row;
};

/** Puts right what an act costs, for how many, or where. Nothing happens where there is no charge. */
export const changeCharge = (
  context: WriteContext,
  source: Source,
  patch: Partial<Wanted>,
): ChargeRow | undefined => {
  const row = context.reads.charges.ofSource(source.kind, source.id);
  if (!row) return undefined;
  const { kind, code, zh, en, quantity, cents, place } = row;
  return settleTo(context, source, { kind, code, zh, en, quantity, cents, place, ...patch });
};

/** The act was taken back: nobody pays, and what the front office has already is countered. */
export const voidCharge = (context: WriteContext, source: Source): ChargeRow | undefined =>
  settleTo(context, source, null);

/** @throws DeskError CONFLICT `charges.nobodyStays` where there is nobody to pay */
const addByHand = (
  context: WriteContext,
  {
    place,
    what,
    quantity,
    cents,
  }: { place: string; what: string; quantity: number; cents: number },
): ChargeRow => {
  const { number } = roomNamed(context, place);
  if (stayAt(context, number) === null)
    throw new DeskError('CONFLICT', 'charges.nobodyStays', { place: number });
  return addCharge(context, {
    source: { kind: 'sundry', id: context.newId() },
    kind: 'sundry',
    code: 'sundry',
    zh: what,
    en: what,
    quantity,
    cents,
    place: number,
  });
};

type Deps = { saveOut: SaveOut };

export const createChargesHandlers = ({ saveOut }: Deps): Handlers<typeof chargesContract> => ({
  list: listOf,
  get: (context, { id }) => cardOf(context, chargeById(context, id)),
  missing: (context, { from }) => ({
    missing: missingSince(context, from),
  }),
  add: (context, wanted) => viewCharge(context, addByHand(context, wanted)),
  takeOver: (context, { ids }) => ({
    charges: takeOver(context, ids).map((row) => viewCharge(context, row)),
  }),
  price: (context, { id, cents }) => viewCharge(context, price(context, id, cents)),
  void: (context, { id, reason }) => viewCharge(context, voidRow(context, id, reason)),
  undo: (context, { id }) => viewCharge(context, undo(context, id)),
  export: exporting((wanted, context) => exportCharges(context, saveOut, wanted)),
});
