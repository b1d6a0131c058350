/** Keys from hook to hand, from hand to hand and back: each a spell with who gave it, who signed, who took it back. */
import type { MoveEnd } from '../../../shared/keys/model.ts';
import { unwatch, watch } from '../alarms/index.ts';
import type { KeyBookingRow, KeyMoveRow, KeyRow, StaffRow } from '../database/schema/index.ts';
import { recordChange } from '../events/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { takeUp } from './bookings.ts';
import { bunchOf, keyInHand, keyToIssue, takerOf } from './find.ts';
import { countHandedOut } from './handout.ts';
import { keySort } from './rows.ts';
import {
  type Bookings,
  bookingsFor,
  dueBy,
  mayOverride,
  mustBeHere,
  mustHang,
  objectionTo,
  secondFor,
} from './rules.ts';

const minuteMs = 60_000;

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
  if (!mayOverride(context, second))
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

/** The bunch falls due as one: it shouts once, by the name it is handed out under. */
const watchReturn = (context: WriteContext, bunch: readonly KeyRow[], taker: StaffRow): void => {
  const [first] = bunch;
  if (first?.dueAtMs == null) return;
  const ring =
    bunch.length > 1 ? context.reads.keys.rings().find(({ id }) => id === first.ringId) : undefined;
  watch(context, {
    about: { kind: 'key', id: first.id },
    target: 'key-return',
    label: ring?.code ?? first.code,
    dueAtMs: first.dueAtMs,
    holderId: taker.id,
  });
};

type Hand = Pick<KeyMoveRow, 'holderId' | 'dueAtMs' | 'secondId' | 'overridden'>;

/** Puts a key into a person's hands. The step of it in the record is the caller's. */
export const beginSpell = (context: WriteContext, key: KeyRow, hand: Hand): KeyRow => {
  const move: KeyMoveRow = {
    id: context.newId(),
    keyId: key.id,
    fromMs: context.nowMs,
    untilMs: null,
    issuedBy: context.actor.id,
    receivedBy: null,
    ringId: key.ringId,
    ended: null,
    ...hand,
  };
  context.writes.keys.insertMove(move);
  return {
    ...key,
    state: 'out',
    moveId: move.id,
    holderId: hand.holderId,
    outSinceMs: context.nowMs,
    dueAtMs: hand.dueAtMs,
  };
};

/** Takes a key out of the hands it is in; without any nothing is ended. */
export const endSpell = (
  context: WriteContext,
  key: KeyRow,
  ended: MoveEnd,
  state: KeyRow['state'],
): KeyRow => {
  if (key.moveId !== null) {
    const move = context.reads.keys.move(key.moveId);
    const receivedBy = ended === 'lost' ? null : context.actor.id;
    if (move) context.writes.keys.endMove({ ...move, untilMs: context.nowMs, ended, receivedBy });
    unwatch(context, { kind: 'key', id: key.id }, 'key-return');
    unwatch(context, { kind: 'key', id: key.id }, 'key-stray');
  }
  return { ...key, state, moveId: null, holderId: null, outSinceMs: null, dueAtMs: null };
};

/** @throws DeskError with the reason why not */
export const issueKey = (
  context: WriteContext,
  token: string,
  toToken: string,
  terms: Terms,
): Handed => {
  const key = keyToIssue(context, token);
  const bunch = bunchOf(context, key);
  for (const one of bunch) mustHang(context, one);
  const to = takerOf(context, toToken);
  mustBeHere(context, to);
  const bookings = bunch.map((one) => bookingsFor(context, one, to));
  const aside = setAside(context, bunch, to, bookings, terms);
  const second = secondFor(context, bunch, terms.second, to);
  const booked = bookings.flatMap(({ next }) => next ?? [])[0] ?? null;
  const wishedMs = dueFor(context, bunch, to, terms);
  const dueAtMs = booked ? Math.min(wishedMs, booked.fromMs) : wishedMs;
  const hand: Hand = {
    holderId: to.id,
    dueAtMs,
    secondId: second?.id ?? null,
    overridden: aside.length > 0,
  };
  const facts = {
    to: to.code,
    toName: to.name,
    ...(second ? { second: second.code } : {}),
    ...(aside.length > 0 ? { setAside: aside } : {}),
    ...(terms.handout === undefined ? {} : { handout: terms.handout }),
  };
  const issued = bunch.map((before) => {
    const after = beginSpell(context, before, hand);
    context.writes.keys.saveHands(after);
    recordChange(context, keySort, before, after, {
      kind: 'key-issued',
      facts,
      text: aside.length > 0 ? terms.override : undefined,
    });
    return after;
  });
  for (const { own } of bookings) if (own) takeUp(context, own);
  watchReturn(context, issued, to);
  if (terms.handout !== undefined) countHandedOut(context, terms.handout, issued.length);
  return { keys: issued, to, dueAtMs, booked };
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
  mustBeHere(context, to);
  const bookings = bunch.map((one) => bookingsFor(context, one, to));
  const aside = setAside(context, bunch, to, bookings, terms);
  const second = secondFor(context, bunch, terms.second, to);
  const dueAtMs = dueFor(context, bunch, to, terms);
  const facts = {
    from: from.code,
    fromName: from.name,
    to: to.code,
    toName: to.name,
    ...(second ? { second: second.code } : {}),
    ...(aside.length > 0 ? { setAside: aside } : {}),
  };
  const keys = bunch.map((before) => {
    const free = endSpell(context, before, 'transferred', 'in');
    const after = beginSpell(context, free, {
      holderId: to.id,
      dueAtMs,
      secondId: second?.id ?? null,
      overridden: aside.length > 0,
    });
    context.writes.keys.saveHands(after);
    recordChange(context, keySort, before, after, {
      kind: 'key-transferred',
      facts,
      text: aside.length > 0 ? terms.override : undefined,
    });
    return after;
  });
  watchReturn(context, keys, to);
  return { keys, from, to, dueAtMs, booked: null };
};
