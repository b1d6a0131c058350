/** How a thing leaves the house: to its owner, to the police, into the bin; and back after a wrong return. */

import { may } from '../../../shared/kernel/permissions.ts';
import { dateAt, isoAt, typedAt } from '../../../shared/kernel/time.ts';
import type { Release } from '../../../shared/lost-and-found/contract.ts';
import { lostNumber } from '../../../shared/lost-and-found/model.ts';
import type { FoundItemRow, LossReportRow, StaffRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { keptOut, ruleOf } from './keeping.ts';
import { propose } from './matching.ts';
import { refuseNumbers } from './numbers.ts';
import { part } from './pairs.ts';
import { changeFound, changeLoss, foundRow, standing, stillKept } from './rows.ts';

export type NewRelease = {
  to: string;
  check: NonNullable<Release['check']>;
  signature?: string | undefined;
  receipt?: boolean | undefined;
  courier?: NonNullable<Release['courier']> | undefined;
};

const nothing = {
  check: null,
  signature: null,
  receipt: false,
  courier: null,
  reason: null,
  second: null,
} as const;

const answering = (person: StaffRow | null, context: WriteContext): boolean =>
  [context.actor.role, person?.role].some(
    (role) => role !== undefined && role !== 'desk' && may(role, 'lost.correct'),
  );

const reportOf = (context: WriteContext, row: FoundItemRow): LossReportRow | undefined =>
  row.lossId === null ? undefined : context.reads.lostAndFound.loss(row.lossId);

/**
 * Hands it to its owner, or sends it.
 * @throws DeskError WRONG_STATE when it has left already, INVALID_INPUT for a full document number
 */
export const release = (context: WriteContext, id: string, wanted: NewRelease): FoundItemRow => {
  const row = stillKept(foundRow(context, id));
  refuseNumbers([wanted.to, ...('facts' in wanted.check ? wanted.check.facts : [])]);
  const { courier } = wanted;
  if (!courier && wanted.signature === undefined && wanted.receipt !== true)
    throw new DeskError('INVALID_INPUT', 'lostAndFound.signFirst', {
      number: lostNumber('found-item', row.number),
    });
  const done: Release = {
    ...nothing,
    way: courier ? 'courier' : 'handed',
    at: isoAt(context.nowMs, context.timeZone),
    to: wanted.to,
    by: context.actor.code,
    check: wanted.check,
    signature: wanted.signature ?? null,
    receipt: wanted.receipt ?? false,
    courier: courier ?? null,
  };
  const state = courier ? 'sent' : 'returned';
  const report = reportOf(context, row);
  const after = changeFound(
    context,
    row,
    { state, release: done, pickupAtMs: null },
    {
      kind: state,
      facts: {
        way: done.way,
        receipt: done.receipt,
        signed: done.signature !== null,
        ...(report && report.guest !== wanted.to ? { otherThanOwner: true } : {}),
      },
    },
  );
  if (report?.open) changeLoss(context, report, { state: 'returned' }, { kind: state });
  return after;
};

/** A wrong return: the thing is in the house again and waits to be shelved. A supervisor answers for it. */
export const takeBack = (
  context: WriteContext,
  id: string,
  reason: string,
  second: StaffRow | null,
): FoundItemRow => {
  const row = standing(foundRow(context, id), 'returned', 'sent', 'police');
  if (!answering(second, context))
    throw new DeskError('NOT_ALLOWED', 'lostAndFound.supervisorOnly', {});
  const report = reportOf(context, row);
  const after = changeFound(
    context,
    row,
    {
      state: 'registered',
      release: null,
      batch: null,
      shelvedAtMs: null,
      shelvedBy: null,
      receiverId: context.actor.id,
    },
    { kind: 'taken-back', text: reason, facts: { second: second?.code ?? null } },
  );
  if (report) return part(context, { found: after, loss: report }, reason).found;
  propose(context, { kind: 'found-item', row: after });
  return after;
};

/** What belongs to somebody stays for them, however long it lies. @throws DeskError CONFLICT */
const nobodys = (context: WriteContext, row: FoundItemRow): FoundItemRow => {
  const report = reportOf(context, row);
  if (report)
    throw new DeskError('CONFLICT', 'lostAndFound.matchedStill', {
      number: lostNumber('found-item', row.number),
      report: lostNumber('loss-report', report.number),
    });
  if (row.pickupAtMs !== null)
    throw new DeskError('CONFLICT', 'lostAndFound.pickupStill', {
      number: lostNumber('found-item', row.number),
      at: typedAt(row.pickupAtMs, context.timeZone),
    });
  return standing(row, 'registered', 'shelved');
};

type Leaving = { state: 'police' | 'disposed'; to: string; reason: string | null };

/** Many leave together, under one number: all of them, or none. */
const leave = (
  context: WriteContext,
  ids: readonly string[],
  second: StaffRow | null,
  { state, to, reason }: Leaving,
) => {
  if (second && second.id === context.actor.id)
    throw new DeskError('CONFLICT', 'lostAndFound.sameSignature', {});
  const today = dateAt(context.nowMs, context.timeZone);
  const rows = [...new Set(ids)].map((id) => nobodys(context, stillKept(foundRow(context, id))));
  const early = rows.find(
    (row) =>
      row.class !== 'hazardous' &&
      row.class !== 'suspicious' &&
      row.keepUntil !== null &&
      !keptOut(row.keepUntil, today),
  );
  if (early && !answering(second, context))
    throw new DeskError('NOT_ALLOWED', 'lostAndFound.notDue', {
      number: lostNumber('found-item', early.number),
      date: early.keepUntil,
    });
  // What the house's rule sends to the police or to security is not two operators' to throw away.
  const elsewhere = rows.find((row) => ruleOf(context, row.class).after !== 'dispose');
  if (state === 'disposed' && elsewhere && !answering(second, context))
    throw new DeskError('NOT_ALLOWED', 'lostAndFound.notForBin', {
      number: lostNumber('found-item', elsewhere.number),
    });
  const batch = context.nextNumber('lost-batch');
  const done: Release = {
    ...nothing,
    way: state,
    at: isoAt(context.nowMs, context.timeZone),
    to,
    by: context.actor.code,
    second: second?.code ?? null,
    reason,
  };
  const items = rows.map((row) =>
    changeFound(
      context,
      row,
      { state, release: done, batch },
      { kind: state, facts: { batch, second: done.second }, text: reason ?? undefined },
    ),
  );
  return { batch, items };
};

export const dispose = (
  context: WriteContext,
  ids: readonly string[],
  reason: string,
  second: StaffRow,
) => leave(context, ids, second, { state: 'disposed', to: '', reason });

export const toPolice = (
  context: WriteContext,
  ids: readonly string[],
  officer: string,
  second: StaffRow | null,
) => {
  refuseNumbers([officer]);
  return leave(context, ids, second, { state: 'police', to: officer, reason: null });
};
