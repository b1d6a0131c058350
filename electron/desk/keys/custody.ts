/** Keys from hook to hand, from hand to hand and back: each a spell with who gave it, who signed, who took it back. */
import { minuteMs } from '../../../shared/kernel/durations.ts';
import type { KeyBookingRow, KeyRow, StaffRow } from '../database/schema/index.ts';
import { recordChange } from '../events/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { takeUp } from './bookings.ts';
import { bunchOf, keyInHand, keyToIssue, takerOf } from './find.ts';
import { countHandedOut } from './handout.ts';
import { settleHandedIn } from './incidents.ts';
import { keySort } from './rows.ts';
import {
  type Bookings,
  bookingsFor,
  dueBy,
  mayOverride,
  mustBeHere,
  mustHang,
  nextOf,
  objectionTo,
  secondFor,
} from './rules.ts';
import { beginSpells, endSpell } from './spells.ts';

export type Terms = {
  second: StaffRow | null;
  minutes?: number | undefined;
  untilMs?: number | undefined;
  /** Why a rule is set aside. */
  override?: string | undefined;
  handout?: string | undefined;
};

export type Handed = {
  keys: KeyRow[];
  to: StaffRow;
  dueAtMs: number;
  booked: KeyBookingRow | null;
};

/** What was set aside, by the names of the rules. @throws DeskError when nobody here may set it aside */
const setAside = (
  context: WriteContext,
  bunch: readonly KeyRow[],
  taker: StaffRow,
  bookings: readonly Bookings[],
  { second, override }: Terms,
): string[] => {
  const objections = bunch.flatMap(
    (key, at) => objectionTo(context, key, taker, bookings[at] ?? { running: undefined }) ?? [],
  );
  const [first] = objections;
  if (!first) return [];
  if (override === undefined) throw first;
  if (!mayOverride(context, second, taker))
    throw new DeskError('NOT_ALLOWED', 'keys.overrideNotYours', {});
  return [...new Set(objections.map(({ reason }) => reason))];
};

const dueFor = (
  context: WriteContext,
  bunch: readonly KeyRow[],
  taker: StaffRow,
  { minutes, untilMs }: Terms,
): number => {
  if (untilMs !== undefined) {
    if (untilMs <= context.nowMs) throw new DeskError('INVALID_INPUT', 'keys.untilPast', {});
    return untilMs;
  }
  if (minutes !== undefined) return context.nowMs + minutes * minuteMs;
  return Math.min(...bunch.map((key) => dueBy(context, key, taker)));
};

type Step = { kind: string; facts?: Record<string, unknown> };

/**
 * Into a person's hands, from the hooks or from somebody else's: one set of rules for both.
 * @throws DeskError with the reason why not
 */
const handTo = (
  context: WriteContext,
  bunch: readonly KeyRow[],
  to: StaffRow,
  terms: Terms,
  step: Step,
): Handed => {
  mustBeHere(context, to);
  const bookings = bunch.map((one) => bookingsFor(context, one, to));
  const aside = setAside(context, bunch, to, bookings, terms);
  const second = secondFor(context, bunch, terms.second, to);
  const booked = nextOf(bookings);
  const wishedMs = dueFor(context, bunch, to, terms);
  const dueAtMs = booked ? Math.min(wishedMs, booked.fromMs) : wishedMs;
  const keys = beginSpells(
    context,
    bunch,
    { holder: to, dueAtMs, secondId: second?.id ?? null, overridden: aside.length > 0 },
    {
      kind: step.kind,
      facts: {
        ...step.facts,
        to: to.code,
        toName: to.name,
        ...(second ? { second: second.code } : {}),
        ...(aside.length > 0 ? { setAside: aside } : {}),
      },
      text: aside.length > 0 ? terms.override : undefined,
    },
  );
  for (const { own } of bookings) if (own) takeUp(context, own);
  return { keys, to, dueAtMs, booked };
};

/** @throws DeskError with the reason why not */
export const issueKey = (
  context: WriteContext,
  token: string,
  toToken: string,
  terms: Terms,
): Handed => {
  const { handout } = terms;
  const bunch = bunchOf(context, keyToIssue(context, token));
  for (const one of bunch) mustHang(context, one);
  const to = takerOf(context, toToken);
  const handed = handTo(context, bunch, to, terms, {
    kind: 'key-issued',
    ...(handout === undefined ? {} : { facts: { handout } }),
  });
  if (handout !== undefined) countHandedOut(context, handout, to.id, handed.keys.length);
  return handed;
};

/** @throws DeskError NOT_FOUND, WRONG_STATE for a key that hangs, CONFLICT for one of several copies */
export const returnKey = (
  context: WriteContext,
  token: string,
): { keys: KeyRow[]; from: StaffRow; lateMs: number } => {
  const key = keyInHand(context, token);
  const { holderId } = key;
  const from = found(context.reads.staff.byId(holderId ?? ''), 'staff.unknown', { code: '' });
  const lateMs = key.dueAtMs === null ? 0 : Math.max(0, context.nowMs - key.dueAtMs);
  const bunch = bunchOf(context, key).filter((one) => one.holderId === holderId);
  const keys = bunch.map((before) => {
    const after = endSpell(context, before, 'returned', 'in');
    context.writes.keys.saveHands(after);
    recordChange(context, keySort, before, after, {
      kind: 'key-returned',
      facts: { from: from.code, fromName: from.name, ...(lateMs > 0 ? { lateMs } : {}) },
    });
    settleHandedIn(context, after);
    return after;
  });
  return { keys, from, lateMs };
};

/** From hand to hand, both recorded. @throws DeskError as for issuing it to the receiver */
export const transferKey = (
  context: WriteContext,
  token: string,
  toToken: string,
  terms: Terms,
): Handed & { from: StaffRow } => {
  const key = keyInHand(context, token);
  const bunch = bunchOf(context, key).filter(({ holderId }) => holderId === key.holderId);
  const from = found(context.reads.staff.byId(key.holderId ?? ''), 'staff.unknown', { code: '' });
  const to = takerOf(context, toToken);
  if (to.id === from.id)
    throw new DeskError('CONFLICT', 'keys.sameHolder', { key: key.code, name: to.name });
  const handed = handTo(context, bunch, to, terms, {
    kind: 'key-transferred',
    facts: { from: from.code, fromName: from.name },
  });
  return { ...handed, from };
};
