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
    // A bunch is handed back and over whole; only a lost or sealed key leaves the others behind.
    if (ended === 'lost' || ended === 'sealed') watchRest(context, key);
  }
  return { ...key, state, moveId: null, holderId: null, outSinceMs: null, dueAtMs: null };
};

const begin = (context: WriteContext, key: KeyRow, { holder, ...hand }: Hand): KeyRow => {
  const move: KeyMoveRow = {
    id: context.newId(),
    keyId: key.id,
    holderId: holder.id,
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
    holderId: holder.id,
    outSinceMs: context.nowMs,
    dueAtMs: hand.dueAtMs,
  };
};

/** Puts keys that go together into a person's hands, out of whoever else's they were in. */
export const beginSpells = (
  context: WriteContext,
  bunch: readonly KeyRow[],
  hand: Hand,
  step: Step,
): KeyRow[] => {
  const given = bunch.map((before) => {
    const free = before.moveId === null ? before : endSpell(context, before, 'transferred', 'in');
    const after = begin(context, free, hand);
    context.writes.keys.saveHands(after);
    recordChange(context, keySort, before, after, step);
    return after;
  });
  watchReturn(context, given, hand.holder.id);
  watchHands(context, given, hand.holder);
  return given;
};
