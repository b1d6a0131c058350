/** What happens to a bag: counted, back piece by piece, returned, short, settled, another promise, cancelled. */
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { addDays, dateAt, minuteOfDay, minuteOn } from '../../../shared/kernel/time.ts';
import {
  type BagLine,
  type BagStep,
  docketOf,
  legalBagSteps,
  missingOf,
  numberOfDocket,
  type Settlement,
  type Treatment,
} from '../../../shared/laundry/model.ts';
import type { LaundryBagRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { endByDesk, isYetToDo, promiseByDesk } from '../requests/index.ts';
import { changeBag } from './recorded.ts';

/** A bag by its id, or by the docket as scanned. @throws DeskError NOT_FOUND */
export const bagNamed = ({ reads }: Pick<ReadContext, 'reads'>, token: string): LaundryBagRow => {
  const number = numberOfDocket(token);
  const row = number === null ? reads.laundry.byId(token) : reads.laundry.byNumber(number);
  return found(row, 'laundry.unknown', { docket: token });
};

/** The bag if the step is legal for it now. @throws DeskError NOT_FOUND, WRONG_STATE */
export const ready = (
  context: Pick<ReadContext, 'reads'>,
  token: string,
  step: BagStep,
): LaundryBagRow => {
  const row = bagNamed(context, token);
  if (legalBagSteps(row.state, row.shortage).includes(step)) return row;
  throw new DeskError('WRONG_STATE', 'laundry.wrongState', {
    docket: docketOf(row.number),
    bagState: row.state,
    bagStep: step,
  });
};

/** When the house has it back by its own hours, epoch milliseconds. */
const usualPromise = (
  { reads, nowMs, timeZone }: Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>,
  express: boolean,
): number => {
  const { cutOffMinute, backMinute, expressMinutes } = reads.laundry.settings();
  if (express) return nowMs + expressMinutes * minuteMs;
  const today = dateAt(nowMs, timeZone);
  const sameDay = minuteOfDay(nowMs, timeZone) < cutOffMinute;
  return minuteOn(sameDay ? today : addDays(today, 1), backMinute, timeZone);
};

const deliveryOf = ({ reads }: Pick<ReadContext, 'reads'>, row: LaundryBagRow) =>
  row.returnRequestId === null ? undefined : reads.requests.byId(row.returnRequestId);

/** What stands on the docket is what the board holds the house to. */
const promiseOnBoard = (context: WriteContext, row: LaundryBagRow, atMs: number): void => {
  const delivery = deliveryOf(context, row);
  if (!delivery?.open || delivery.state === 'done' || atMs <= context.nowMs) return;
  promiseByDesk(context, delivery, atMs);
};

export type Count = {
  lines: readonly { article: string; treatment: Treatment; quantity: number }[];
  withGuest: boolean;
  express?: boolean | undefined;
  promise?: string | undefined;
};

/** The lines with their prices of today; pieces of one kind treated one way stand on one line. */
const priced = (
  context: WriteContext,
  wanted: Count['lines'],
  before: readonly BagLine[],
): BagLine[] => {
  const lines = new Map<string, BagLine>();
  for (const { article, treatment, quantity } of wanted) {
    const row = found(context.reads.laundry.article(article), 'laundry.unknownArticle', {
      article,
    });
    const cents = row[treatment];
    if (cents === null || !row.offered)
      throw new DeskError('CONFLICT', 'laundry.notDone', {
        article,
        name: context.language === 'en' ? row.en : row.zh,
        treatment,
      });
    const key = `${article} ${treatment}`;
    const sum = (lines.get(key)?.quantity ?? 0) + quantity;
    const was = before.find((line) => line.article === article && line.treatment === treatment);
    lines.set(key, {
      article,
      treatment,
      quantity: sum,
      back: Math.min(was?.back ?? 0, sum),
      // Counted anew, it costs what it did when the guest was told.
      cents: was && was.cents > 0 ? was.cents : cents,
    });
  }
  return [...lines.values()];
};

/** What was noted as missing and is back is missing no longer; with all of it back it was found. */
const stillShort = (
  { nowMs, actor }: WriteContext,
  { shortage }: LaundryBagRow,
  lines: readonly BagLine[],
) => {
  if (shortage === null || shortage.settled !== null) return {};
  const out = missingOf(lines);
  const missing = shortage.missing.flatMap((noted) => {
    const same = out.find(
      (one) => one.article === noted.article && one.treatment === noted.treatment,
    );
    return same ? [{ ...noted, quantity: Math.min(noted.quantity, same.quantity) }] : [];
  });
  const settled = { atMs: nowMs, byId: actor.id, how: 'found' as const };
  return { shortage: missing.length > 0 ? { ...shortage, missing } : { ...shortage, settled } };
};

/** @throws DeskError NOT_FOUND; CONFLICT `laundry.notDone`; INVALID_INPUT `laundry.promisePast` */
export const count = (context: WriteContext, row: LaundryBagRow, wanted: Count): LaundryBagRow => {
  const express = wanted.express ?? row.express;
  const first = row.promiseAtMs === null || express !== row.express;
  const promiseAtMs =
    wanted.promise !== undefined
      ? Date.parse(wanted.promise)
      : first
        ? usualPromise(context, express)
        : (row.promiseAtMs ?? 0);
  if (wanted.promise !== undefined && promiseAtMs <= context.nowMs)
    throw new DeskError('INVALID_INPUT', 'laundry.promisePast', { at: wanted.promise });
  const lines = priced(context, wanted.lines, row.lines);
  const isBack = row.state === 'back' || lines.some((line) => line.back > 0);
  const after = changeBag(
    context,
    row,
    {
      // Counted anew, it is back only while no piece of it is still out.
      state: isBack && missingOf(lines).length === 0 ? 'back' : 'counted',
      lines,
      ...stillShort(context, row, lines),
      withGuest: wanted.withGuest,
      express,
      promiseAtMs,
      countedAtMs: row.countedAtMs ?? context.nowMs,
      countedBy: row.countedBy ?? context.actor.id,
    },
    { kind: row.state === 'collected' ? 'counted' : 'recounted' },
  );
  promiseOnBoard(context, after, promiseAtMs);
  return after;
};

/** @throws DeskError CONFLICT `laundry.moreThanSent` */
export const back = (
  context: WriteContext,
  row: LaundryBagRow,
  pieces?: readonly { article: string; treatment: Treatment; quantity: number }[],
): LaundryBagRow => {
  const lines = row.lines.map((line) => {
    if (pieces === undefined) return { ...line, back: line.quantity };
    const more = pieces
      .filter(({ article, treatment }) => article === line.article && treatment === line.treatment)
      .reduce((sum, { quantity }) => sum + quantity, 0);
    if (line.back + more > line.quantity)
      throw new DeskError('CONFLICT', 'laundry.moreThanSent', {
        docket: docketOf(row.number),
        article: line.article,
        most: line.quantity - line.back,
        count: more,
      });
    return { ...line, back: line.back + more };
  });
  const known = (article: string, treatment: Treatment) =>
    row.lines.some((line) => line.article === article && line.treatment === treatment);
  const stranger = pieces?.find(({ article, treatment }) => !known(article, treatment));
  if (stranger)
    throw new DeskError('CONFLICT', 'laundry.notOnDocket', {
      docket: docketOf(row.number),
      article: stranger.article,
    });
  const whole = missingOf(lines).length === 0;
  return changeBag(
    context,
    row,
    { lines, ...stillShort(context, row, lines), state: whole ? 'back' : 'counted' },
    { kind: 'back', facts: { missing: missingOf(lines) } },
  );
};

/** The guest has it: closed, or short until what is missing is settled. @throws DeskError CONFLICT `laundry.shortageFirst` */
export const giveBack = (
  context: WriteContext,
  row: LaundryBagRow,
  reported = false,
): LaundryBagRow => {
  const missing = missingOf(row.lines);
  // Of what was found nothing is noted any more: missing again, the guest is told again.
  const noted = row.shortage !== null && row.shortage.settled?.how !== 'found';
  if (missing.length > 0 && !noted && !reported)
    throw new DeskError('CONFLICT', 'laundry.shortageFirst', {
      docket: docketOf(row.number),
      count: missing.reduce((sum, { quantity }) => sum + quantity, 0),
      missing,
    });
  const short = noted && row.shortage?.settled === null;
  const after = changeBag(
    context,
    row,
    {
      state: short ? 'short' : 'returned',
      // Told to be brought by whoever had the job, all that was not noted as missing was in it.
      ...(reported && !noted
        ? { lines: row.lines.map((line) => ({ ...line, back: line.quantity })) }
        : {}),
      closedAtMs: short ? null : context.nowMs,
    },
    { kind: 'returned' },
  );
  const delivery = deliveryOf(context, row);
  if (isYetToDo(delivery)) endByDesk(context, delivery, 'confirmed');
  return after;
};

export const noteShortage = (
  context: WriteContext,
  row: LaundryBagRow,
  informed: string,
  text: string,
): LaundryBagRow => {
  const missing = missingOf(row.lines);
  if (missing.length === 0)
    throw new DeskError('CONFLICT', 'laundry.nothingMissing', { docket: docketOf(row.number) });
  const { nowMs, actor } = context;
  return changeBag(
    context,
    row,
    { shortage: { missing, atMs: nowMs, byId: actor.id, informed, settled: null } },
    { kind: 'short', text },
  );
};

export const settle = (
  context: WriteContext,
  row: LaundryBagRow,
  how: Settlement,
  text?: string,
): LaundryBagRow => {
  const { nowMs, actor } = context;
  const { shortage } = row;
  if (!shortage)
    throw new DeskError('CONFLICT', 'laundry.nothingMissing', { docket: docketOf(row.number) });
  const lines =
    how === 'found' ? row.lines.map((line) => ({ ...line, back: line.quantity })) : row.lines;
  const ended = row.state === 'short';
  const whole = row.state === 'counted' && missingOf(lines).length === 0;
  return changeBag(
    context,
    row,
    {
      lines,
      shortage: { ...shortage, settled: { atMs: nowMs, byId: actor.id, how } },
      state: ended ? 'returned' : whole ? 'back' : row.state,
      closedAtMs: ended ? nowMs : row.closedAtMs,
    },
    { kind: 'settled', text, facts: { how } },
  );
};

/** @throws DeskError INVALID_INPUT `laundry.promisePast` */
export const promise = (context: WriteContext, row: LaundryBagRow, by: string): LaundryBagRow => {
  const promiseAtMs = Date.parse(by);
  if (promiseAtMs <= context.nowMs)
    throw new DeskError('INVALID_INPUT', 'laundry.promisePast', { at: by });
  const after = changeBag(context, row, { promiseAtMs }, { kind: 'promised' });
  promiseOnBoard(context, after, promiseAtMs);
  return after;
};

export const cancel = (
  context: WriteContext,
  row: LaundryBagRow,
  reason?: string,
): LaundryBagRow => {
  const after = changeBag(
    context,
    row,
    { state: 'cancelled', closedAtMs: context.nowMs },
    { kind: 'cancelled', text: reason },
  );
  const delivery = deliveryOf(context, row);
  if (isYetToDo(delivery)) endByDesk(context, delivery, 'cancelled', reason);
  return after;
};
