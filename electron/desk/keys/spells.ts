/**
 * Spells: a key in one person's hands, from one moment to another. Here alone they begin and end, so that
 * none begins without somebody watching for its return, and none ends with the rest of its bunch unwatched.
 */
import type { MoveEnd } from '../../../shared/keys/model.ts';
import { unwatch, watch } from '../alarms/index.ts';
import type { KeyMoveRow, KeyRow, StaffRow } from '../database/schema/index.ts';
import { recordChange } from '../events/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { keySort } from './rows.ts';
import { watchHands } from './stray.ts';

type Hand = Pick<KeyMoveRow, 'dueAtMs' | 'secondId' | 'overridden'> & { holder: StaffRow };
/** As it stands on the paper of an outage: when it was, and the staff id of whoever wrote it. */
export type Late = { atMs: number; writtenBy: string; outageId: string };
type Step = { kind: string; facts: Record<string, unknown>; text?: string | undefined };

/** The bunch falls due as one: it shouts once, by the name it is handed out under. */
const watchReturn = (context: WriteContext, bunch: readonly KeyRow[], holderId: string): void => {
  const [first] = bunch.toSorted((a, b) => (a.dueAtMs ?? 0) - (b.dueAtMs ?? 0));
  if (first?.dueAtMs == null) return;
  const ring =
    bunch.length > 1 ? context.reads.keys.rings().find(({ id }) => id === first.ringId) : undefined;
  watch(context, {
    about: { kind: 'key', id: first.id },
    target: 'key-return',
    label: ring?.code ?? first.code,
    dueAtMs: first.dueAtMs,
    holderId,
  });
};

/** What the holder still has of a bunch goes on being watched when the key that stood for it is gone. */
const watchRest = (context: WriteContext, { id, ringId, holderId }: KeyRow): void => {
  if (ringId === null || holderId === null) return;
  const { reads } = context;
  const rest = reads.keys
    .onRing(ringId)
    .filter((one) => one.id !== id && one.holderId === holderId);
  if (rest.some((one) => reads.alarms.watch(one.id, 'key-return'))) return;
  watchReturn(context, rest, holderId);
};

/** In nobody's hands. */
const hanging = {
  state: 'in',
  moveId: null,
  holderId: null,
  outSinceMs: null,
  dueAtMs: null,
} as const;

/** Takes a key out of the hands it is in; without any nothing is ended. */
export const endSpell = (
  context: WriteContext,
  key: KeyRow,
  ended: MoveEnd,
  state: KeyRow['state'],
  late?: Late,
): KeyRow => {
  if (key.moveId !== null) {
    const move = context.reads.keys.move(key.moveId);
    if (move)
      context.writes.keys.endMove({
        ...move,
        untilMs: late?.atMs ?? context.nowMs,
        ended,
        receivedBy: ended === 'lost' ? null : (late?.writtenBy ?? context.actor.id),
        returnedOutageId: late?.outageId ?? null,
      });
    unwatch(context, { kind: 'key', id: key.id }, 'key-return');
    unwatch(context, { kind: 'key', id: key.id }, 'key-stray');
    // A bunch is handed back and over whole; only a lost or sealed key leaves the others behind.
    if (ended === 'lost' || ended === 'sealed') watchRest(context, key);
  }
  return { ...key, ...hanging, state };
};

const spellOf = (
  context: WriteContext,
  key: KeyRow,
  { holder, ...hand }: Hand,
  late?: Late,
): KeyMoveRow => ({
  id: context.newId(),
  keyId: key.id,
  holderId: holder.id,
  fromMs: late?.atMs ?? context.nowMs,
  untilMs: null,
  issuedBy: late?.writtenBy ?? context.actor.id,
  receivedBy: null,
  ringId: key.ringId,
  ended: null,
  givenOutageId: late?.outageId ?? null,
  returnedOutageId: null,
  ...hand,
});

/** The key as it is while a spell runs. */
const inHand = (key: KeyRow, move: KeyMoveRow): KeyRow => ({
  ...key,
  state: 'out',
  moveId: move.id,
  holderId: move.holderId,
  outSinceMs: move.fromMs,
  dueAtMs: move.dueAtMs,
});

const begin = (context: WriteContext, key: KeyRow, hand: Hand, late?: Late): KeyRow => {
  const move = spellOf(context, key, hand, late);
  context.writes.keys.insertMove(move);
  return inHand(key, move);
};

/** A spell that was over before it was entered: the key itself is where it is now. */
export const insertPastSpell = (
  context: WriteContext,
  key: KeyRow,
  holder: StaffRow,
  late: Late,
  untilMs: number,
): void =>
  context.writes.keys.insertMove({
    ...spellOf(context, key, { holder, dueAtMs: untilMs, secondId: null, overridden: false }, late),
    untilMs,
    ended: 'returned',
    receivedBy: late.writtenBy,
    returnedOutageId: late.outageId,
  });

/** Takes a spell out that was entered late by mistake; the key hangs where it was in these hands. */
export const dropSpell = (context: WriteContext, key: KeyRow, move: KeyMoveRow): KeyRow => {
  context.writes.keys.dropMove(move.id);
  if (key.moveId !== move.id) return key;
  unwatch(context, { kind: 'key', id: key.id }, 'key-return');
  unwatch(context, { kind: 'key', id: key.id }, 'key-stray');
  const after: KeyRow = { ...key, ...hanging };
  context.writes.keys.saveHands(after);
  return after;
};

/** Takes back that keys came back: they are in the same hands again, and watched as they were. */
export const resumeSpells = (
  context: WriteContext,
  bunch: readonly { key: KeyRow; move: KeyMoveRow }[],
  step: Step,
): void => {
  const out = bunch.map(({ key, move }) => {
    context.writes.keys.endMove({
      ...move,
      untilMs: null,
      ended: null,
      receivedBy: null,
      returnedOutageId: null,
    });
    const after = inHand(key, move);
    context.writes.keys.saveHands(after);
    recordChange(context, keySort, key, after, step);
    return after;
  });
  const holder = context.reads.staff.byId(out[0]?.holderId ?? '');
  if (!holder) return;
  watchReturn(context, out, holder.id);
  watchHands(context, out, holder);
};

/** Puts keys that go together into a person's hands, out of whoever else's they were in. */
export const beginSpells = (
  context: WriteContext,
  bunch: readonly KeyRow[],
  hand: Hand,
  step: Step,
  late?: Late,
): KeyRow[] => {
  const given = bunch.map((before) => {
    const free = before.moveId === null ? before : endSpell(context, before, 'transferred', 'in');
    const after = begin(context, free, hand, late);
    context.writes.keys.saveHands(after);
    recordChange(context, keySort, before, after, step);
    return after;
  });
  watchReturn(context, given, hand.holder.id);
  watchHands(context, given, hand.holder);
  return given;
};
