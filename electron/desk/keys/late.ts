/**
 * 补录: who had a key by the paper of an outage: out and back, out still, or only back. The record is added to, never
 * rewritten: a line that contradicts what was recorded as it happened is refused with what stands there. Who may have
 * the key is not asked, nor for a second signature: that they had it is what is told.
 */
import { typedAt } from '../../../shared/kernel/time.ts';
import type { KeyMoveRow, KeyRow, OutageRow, StaffRow } from '../database/schema/index.ts';
import { pastAt, recordChange, valuesAt } from '../events/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { takeUp } from './bookings.ts';
import { bunchNamed, bunchOf, keyInHand, keysNamed, takerOf } from './find.ts';
import { settleHandedIn } from './incidents.ts';
import { keySort, type LateFacts, lateLine } from './rows.ts';
import { bookingsFor, dueBy, mustBeOurs, mustHang, nextOf } from './rules.ts';
import { beginSpells, endSpell, insertPastSpell, type Late } from './spells.ts';

/** The paper a line stands on, and the staff id of whoever wrote it. */
export type Paper = { outage: OutageRow; writtenBy: string };

const ever = Number.MAX_SAFE_INTEGER;

const lateOf = ({ outage, writtenBy }: Paper, atMs: number): Late => ({
  atMs,
  writtenBy,
  outageId: outage.id,
});

type Told = Pick<LateFacts, 'givenAtMs' | 'returnedAtMs'> & { holder: StaffRow };

const stepOf = ({ outage }: Paper, { holder, ...times }: Told) => ({
  kind: lateLine,
  facts: {
    to: holder.code,
    toName: holder.name,
    outage: outage.number,
    ...times,
  } satisfies LateFacts,
});

/** What stands in the way: who has it by the record, and from when. */
const held = (context: WriteContext, reason: string, key: KeyRow, move: KeyMoveRow): DeskError =>
  new DeskError('CONFLICT', reason, {
    key: key.code,
    name: context.reads.staff.byId(move.holderId)?.name ?? '',
    from: typedAt(move.fromMs, context.timeZone),
  });

/** By the record nobody had it, and it hung where it could be given from. @throws DeskError CONFLICT */
const mustBeFree = (
  context: WriteContext,
  key: KeyRow,
  givenAtMs: number,
  returnedAtMs: number | null,
): void => {
  const { reads } = context;
  const untilMs = returnedAtMs === null ? ever : Math.max(returnedAtMs, givenAtMs + 1);
  const [other] = reads.keys.movesBetween(key.id, givenAtMs, untilMs, 1);
  if (other) {
    const isSince = returnedAtMs === null && other.fromMs > givenAtMs;
    throw held(context, isSince ? 'outages.keyReturnNeeded' : 'outages.keyHeld', key, other);
  }
  for (const atMs of [givenAtMs, returnedAtMs]) {
    const past = atMs === null ? undefined : pastAt(reads, atMs);
    const then = past && valuesAt(reads, key, key.id, ['state'], past.seq);
    if (atMs !== null && then?.state !== 'in' && then?.state !== 'out')
      throw new DeskError('CONFLICT', 'outages.keyAway', { key: key.code });
  }
};

/**
 * Given out and back again: it is where it is now, and was in these hands in between.
 * @throws DeskError NOT_FOUND, CONFLICT with who had it by the record
 */
export const enterOutAndBack = (
  context: WriteContext,
  line: { key: string; to: string; givenAtMs: number; returnedAtMs: number },
  paper: Paper,
): void => {
  const { givenAtMs, returnedAtMs } = line;
  const holder = takerOf(context, line.to);
  for (const key of bunchNamed(context, line.key)) {
    mustBeFree(context, key, givenAtMs, returnedAtMs);
    insertPastSpell(context, key, holder, lateOf(paper, givenAtMs), returnedAtMs);
    recordChange(context, keySort, key, key, stepOf(paper, { holder, givenAtMs, returnedAtMs }));
  }
};

/**
 * Given out and out still; it is due back as if it were given now, so that nothing of the past rings.
 * @throws DeskError NOT_FOUND, CONFLICT for a key that does not hang, was given to others since, or somebody who has left
 */
export const enterOut = (
  context: WriteContext,
  line: { key: string; to: string; givenAtMs: number },
  paper: Paper,
): void => {
  const { givenAtMs } = line;
  const holder = takerOf(context, line.to);
  mustBeOurs(holder);
  const bunch = bunchNamed(context, line.key);
  for (const key of bunch) {
    mustBeFree(context, key, givenAtMs, null);
    mustHang(context, key);
  }
  const bookings = bunch.map((key) => bookingsFor(context, key, holder));
  const dueAtMs = Math.min(
    ...bunch.map((key) => dueBy(context, key, holder)),
    nextOf(bookings)?.fromMs ?? ever,
  );
  beginSpells(
    context,
    bunch,
    { holder, dueAtMs, secondId: null, overridden: false },
    stepOf(paper, { holder, givenAtMs }),
    lateOf(paper, givenAtMs),
  );
  for (const { own } of bookings) if (own) takeUp(context, own);
};

/** What to say of a key that is in nobody's hands now: that it was brought back later, or that nobody had it. */
const notOut = (context: WriteContext, key: KeyRow, atMs: number): DeskError => {
  const [move] = context.reads.keys.movesBetween(key.id, atMs, atMs + 1, 1);
  return move?.untilMs == null
    ? new DeskError('CONFLICT', 'outages.keyNotOut', { key: key.code })
    : new DeskError('CONFLICT', 'outages.keyBackSince', {
        key: key.code,
        name: context.reads.staff.byId(move.holderId)?.name ?? '',
        at: typedAt(move.untilMs, context.timeZone),
      });
};

/**
 * Came back, and is out by the record.
 * @throws DeskError NOT_FOUND, CONFLICT for a key that is not out by the record, or was given out only afterwards
 */
export const enterBack = (
  context: WriteContext,
  line: { key: string; returnedAtMs: number },
  paper: Paper,
): void => {
  const { returnedAtMs } = line;
  const named = keysNamed(context, line.key);
  const [first] = named;
  if (first && !named.some(({ state }) => state === 'out'))
    throw notOut(context, first, returnedAtMs);
  const key = keyInHand(context, line.key);
  const holder = found(context.reads.staff.byId(key.holderId ?? ''), 'staff.unknown', { code: '' });
  for (const before of bunchOf(context, key).filter(({ holderId }) => holderId === holder.id)) {
    const move = context.reads.keys.move(before.moveId ?? '');
    if (move && move.fromMs > returnedAtMs) throw held(context, 'outages.keyHeld', before, move);
    const after = endSpell(context, before, 'returned', 'in', lateOf(paper, returnedAtMs));
    context.writes.keys.saveHands(after);
    recordChange(context, keySort, before, after, stepOf(paper, { holder, returnedAtMs }));
    settleHandedIn(context, after);
  }
};
