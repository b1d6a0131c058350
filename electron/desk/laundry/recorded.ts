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

/** One charge a docket, from the moment the bag is taken in: without prices it waits for them. */
const charge = (context: WriteContext, row: LaundryBagRow): void => {
  const source = { kind: 'laundry' as const, id: row.id };
  if (row.state === 'cancelled') {
    voidCharge(context, source);
    return;
  }
  const known = context.reads.charges.ofSource(source.kind, source.id);
  const cents = costOf(row.lines, row.express, row.expressPercent);
  // Nothing is counted yet: a price put in by hand is kept.
  if (known && known.state !== 'voided' && row.lines.length === 0) return;
  addCharge(context, {
    source,
    kind: 'laundry',
    code: row.express ? 'laundry-express' : 'laundry-collect',
    zh: `${row.express ? '加急洗衣' : '洗衣'} ${docketOf(row.number)}`,
    en: `${row.express ? 'Express laundry' : 'Laundry'} ${docketOf(row.number)}`,
    quantity: piecesOf(row.lines) || (row.said ?? 1),
    cents,
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
  charge(context, made);
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
  const priced =
    patch.lines !== undefined || after.express !== before.express || after.place !== before.place;
  const ended = (after.state === 'cancelled') !== (before.state === 'cancelled');
  if (priced || ended) charge(context, after);
  return after;
};
