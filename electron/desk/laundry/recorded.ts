/** How a bag is written, enters the record and is charged: one way for every step. */
import { costOf, docketOf, isOpenBag, piecesOf } from '../../../shared/laundry/model.ts';
import { addCharge, voidCharge } from '../charges/index.ts';
import type { LaundryArticleRow, LaundryBagRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow, type Step } from '../events/index.ts';
import type { WriteContext } from '../kernel/context.ts';

export const recordedArticle: Recorded<LaundryArticleRow> = {
  kind: 'laundry-article',
  personal: [],
  derived: [],
};
const recorded: Recorded<LaundryBagRow> = {
  kind: 'laundry',
  personal: ['shortage'],
  derived: ['open'],
};

/** What a bag is charged as; without prices it waits for them. */
const priceOf = (row: LaundryBagRow) => ({
  code: row.express ? 'laundry-express' : 'laundry-collect',
  quantity: piecesOf(row.lines) || (row.said ?? 1),
  cents: costOf(row.lines, row.express, row.expressPercent),
});

const isPricedAlike = (one: LaundryBagRow, other: LaundryBagRow): boolean =>
  JSON.stringify(priceOf(one)) === JSON.stringify(priceOf(other));

/** One charge a docket, from the moment the bag is taken in. */
const charge = (context: WriteContext, before: LaundryBagRow | null, row: LaundryBagRow): void => {
  const source = { kind: 'laundry' as const, id: row.id };
  if (row.state === 'cancelled') {
    voidCharge(context, source);
    return;
  }
  const price = priceOf(row);
  const known = context.reads.charges.ofSource(source.kind, source.id);
  const isSame = before !== null && isPricedAlike(before, row);
  // On the bill already: that the bag has gone with its guest changes nothing there.
  if (isSame && known?.state === 'taken-over' && before.state !== 'cancelled') return;
  // A price put in by hand is kept while it is for the same.
  const cents = isSame && known && known.quantity === price.quantity ? known.cents : price.cents;
  addCharge(context, {
    source,
    kind: 'laundry',
    ...price,
    cents,
    zh: `${row.express ? '加急洗衣' : '洗衣'} ${docketOf(row.number)}`,
    en: `${row.express ? 'Express laundry' : 'Laundry'} ${docketOf(row.number)}`,
    place: row.place,
    stayId: row.stayId,
    sourceNumber: row.number,
  });
};

export const insertBag = (
  context: WriteContext,
  row: Omit<LaundryBagRow, 'open'>,
  step: Step,
): LaundryBagRow => {
  const made = { ...row, open: isOpenBag(row.state) };
  context.writes.laundry.insert(made);
  recordRow(context, recorded, made, step);
  charge(context, null, made);
  return made;
};

export const changeBag = (
  context: WriteContext,
  before: LaundryBagRow,
  patch: Partial<Omit<LaundryBagRow, 'id' | 'number' | 'open'>>,
  step: Step,
): LaundryBagRow => {
  const changed = { ...before, ...patch };
  const after = { ...changed, open: isOpenBag(changed.state) };
  context.writes.laundry.save(after);
  recordChange(context, recorded, before, after, step);
  const ended = (after.state === 'cancelled') !== (before.state === 'cancelled');
  if (ended || after.place !== before.place || !isPricedAlike(before, after))
    charge(context, before, after);
  return after;
};
