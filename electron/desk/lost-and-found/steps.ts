/** What happens to a thing while it is in the house: shelved, moved, agreed, corrected, cancelled. */

import { may } from '../../../shared/kernel/permissions.ts';
import { lostNumber } from '../../../shared/lost-and-found/model.ts';
import type { FoundItemRow, LossReportRow, StaffRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { fittingStore, keepUntil, ruleOf } from './keeping.ts';
import { type Asked, propose } from './matching.ts';
import { refuseDocuments } from './numbers.ts';
import { partFrom } from './pairs.ts';
import { pastMoment, placeFor, stayOf } from './register.ts';
import {
  changeFound,
  changeLoss,
  foundRow,
  lookUp,
  standing,
  stillKept,
  stillSearching,
} from './rows.ts';

type Stored = { store?: FoundItemRow['store'] | undefined; bin?: string | null | undefined };

/** @throws DeskError CONFLICT when whoever received it would confirm their own word */
export const shelve = (
  context: WriteContext,
  id: string,
  { store, bin }: Stored,
  second: StaffRow | null,
): FoundItemRow => {
  const row = standing(foundRow(context, id), 'registered');
  const confirming = second ?? context.reads.staff.byId(context.actor.id);
  if (!confirming || confirming.id === row.receiverId)
    throw new DeskError('CONFLICT', 'lostAndFound.sameHand', {
      number: lostNumber('found-item', row.number),
    });
  const lying = {
    store: store ?? row.store ?? 'shelf',
    bin: bin === undefined ? row.bin : bin,
  } as const;
  fittingStore(ruleOf(context, row.class), lying.store);
  return changeFound(
    context,
    row,
    {
      ...lying,
      state: row.lossId === null ? 'shelved' : 'matched',
      shelvedAtMs: context.nowMs,
      shelvedBy: confirming.id,
    },
    { kind: 'shelved', facts: { by: confirming.code, name: confirming.name } },
  );
};

export const move = (
  context: WriteContext,
  id: string,
  {
    store,
    bin,
    note,
  }: { store: NonNullable<FoundItemRow['store']>; bin: string | null; note?: string | undefined },
): FoundItemRow => {
  const row = stillKept(foundRow(context, id));
  fittingStore(ruleOf(context, row.class), store);
  return changeFound(context, row, { store, bin }, { kind: 'moved', text: note });
};

const either = (
  context: WriteContext,
  asked: Asked,
  found: Partial<FoundItemRow>,
  loss: Partial<LossReportRow>,
  step: Parameters<typeof changeFound>[3],
): Asked =>
  asked.kind === 'found-item'
    ? { kind: asked.kind, row: changeFound(context, asked.row, found, step) }
    : { kind: asked.kind, row: changeLoss(context, asked.row, loss, step) };

export const note = (context: WriteContext, id: string, text: string): Asked => {
  refuseDocuments([text]);
  return either(context, lookUp(context, id), {}, {}, { kind: 'noted', text });
};

export const labelled = (context: WriteContext, id: string): FoundItemRow =>
  changeFound(
    context,
    foundRow(context, id),
    { labelledAtMs: context.nowMs },
    { kind: 'labelled' },
  );

/** @throws DeskError INVALID_INPUT for a moment that has passed */
export const agree = (context: WriteContext, id: string, at: string | null): FoundItemRow => {
  const row = standing(foundRow(context, id), 'shelved', 'matched');
  const pickupAtMs = at === null ? null : Date.parse(at);
  if (pickupAtMs !== null && pickupAtMs < context.nowMs)
    throw new DeskError('INVALID_INPUT', 'lostAndFound.pickupPast', {});
  return changeFound(
    context,
    row,
    { pickupAtMs },
    { kind: at === null ? 'pickup-off' : 'pickup-agreed' },
  );
};

export type Correction = {
  reason?: string | undefined;
  foundAt?: string | undefined;
  place?: string | null | undefined;
} & { [field: string]: unknown };

const foundColumns = [
  'what',
  'category',
  'colours',
  'brand',
  'marks',
  'placeNote',
  'class',
  'heldBack',
  'keepUntil',
];
const lossColumns = [
  'what',
  'category',
  'colours',
  'brand',
  'marks',
  'placeNote',
  'guest',
  'contact',
  'room',
];

const picked = (wanted: Correction, columns: readonly string[]) =>
  Object.fromEntries(
    columns.flatMap((name) => (wanted[name] === undefined ? [] : [[name, wanted[name]]])),
  );

/** Whoever took it in may put it right until a second person has seen it; from then on a supervisor. */
const mayCorrect = ({ actor }: WriteContext, asked: Asked, reason: string | undefined): void => {
  if (may(actor.role as never, 'lost.correct')) return;
  const own =
    asked.kind === 'found-item'
      ? asked.row.state === 'registered' && asked.row.receiverId === actor.id
      : asked.row.open;
  if (!own) throw new DeskError('NOT_ALLOWED', 'lostAndFound.supervisorOnly', {});
  if (asked.kind === 'found-item' || asked.row.takenBy === actor.id || reason !== undefined) return;
  throw new DeskError('INVALID_INPUT', 'lostAndFound.reasonFirst', {});
};

export const correct = (context: WriteContext, id: string, wanted: Correction): Asked => {
  const asked = lookUp(context, id);
  mayCorrect(context, asked, wanted.reason);
  refuseDocuments(
    [wanted['what'], wanted['marks'], wanted['heldBack'], wanted['placeNote']].map((text) =>
      typeof text === 'string' ? text : null,
    ),
  );
  const where = wanted.place === undefined ? {} : placeFor(context, wanted.place);
  const step = { kind: 'corrected', text: wanted.reason };
  if (asked.kind === 'loss-report') {
    const patch: Partial<LossReportRow> = { ...picked(wanted, lossColumns), ...where };
    const { room = asked.row.room, guest = asked.row.guest } = patch;
    // Another room is another guest's: whose file it is in, and who may know of it, goes with it.
    if (room !== asked.row.room)
      patch.stayId = stayOf(context, room, guest, asked.row.reportedAtMs)?.id ?? null;
    const row = changeLoss(context, asked.row, patch, step);
    if (row.open) propose(context, { kind: 'loss-report', row });
    return { kind: 'loss-report', row };
  }
  const before = asked.row;
  const patch: Partial<FoundItemRow> = { ...picked(wanted, foundColumns), ...where };
  if (wanted.foundAt !== undefined) patch.foundAtMs = pastMoment(wanted.foundAt, context.nowMs);
  const itemClass = patch.class ?? before.class;
  // Another class is kept in another place and for another time, unless the day is given.
  if (itemClass !== before.class || patch.foundAtMs !== undefined) {
    const rule = ruleOf(context, itemClass);
    patch.keepUntil ??= keepUntil(rule, patch.foundAtMs ?? before.foundAtMs, context.timeZone);
    const misplaced = before.open && rule.store !== null && rule.store !== before.store;
    if (misplaced)
      Object.assign(patch, {
        store: rule.store,
        bin: null,
        state: 'registered',
        shelvedAtMs: null,
        shelvedBy: null,
      });
  }
  const row = changeFound(context, before, patch, step);
  if (row.open && row.lossId === null) propose(context, { kind: 'found-item', row });
  return { kind: 'found-item', row };
};

/**
 * An entry that should not be there, or a search that is over. Whatever it was matched with is free
 * again. A supervisor answers for it from the shelf on.
 */
export const cancel = (context: WriteContext, id: string, reason: string): Asked => {
  const asked = lookUp(context, id);
  if (asked.kind === 'loss-report') stillSearching(asked.row);
  else {
    stillKept(asked.row);
    mayCorrect(context, asked, reason);
  }
  const after = either(
    context,
    asked,
    { state: 'cancelled' },
    { state: 'closed' },
    { kind: asked.kind === 'found-item' ? 'cancelled' : 'closed', text: reason },
  );
  return partFrom(context, after, reason);
};
