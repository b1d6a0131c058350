/**
 * Two files of one person become one, and can become two again. The file that goes keeps all that is its
 * own and points to the other; the one that stays takes over what it did not know. To undo it is to take
 * the pointer away, and what was taken over where nobody has changed it since: stays and preferences of
 * before and since are each where they were put down.
 */
import type { GuestMergeRow, GuestRow } from '../database/schema/index.ts';
import { changeFile, idsOfFile, rootOf } from '../guests/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { changeStay } from '../stays/index.ts';
import { spreadClass } from './follow.ts';
import { hideStays, openlyOf, unhideStays } from './incognito.ts';
import { fileNamed, mustKnow, mustStandAlone } from './named.ts';

const taken = [
  'phone',
  'company',
  'document',
  'vipClass',
  'language',
  'birthday',
  'wedding',
  'notes',
] as const;

const rank = { key: 3, regular: 2, potential: 1 };
const higher = (one: GuestRow, other: GuestRow): boolean =>
  (other.vipClass ? rank[other.vipClass] : 0) > (one.vipClass ? rank[one.vipClass] : 0);

type Filled = GuestMergeRow['filled'];

const filledBy = (keep: GuestRow, gone: GuestRow): Filled =>
  taken.flatMap((column): Filled => {
    const value = gone[column];
    // A key guest stays one, whichever of the two files is kept.
    if (column === 'vipClass' && value !== null && higher(keep, gone))
      return [[column, value, keep[column]]];
    return value !== null && keep[column] === null ? [[column, value]] : [];
  });

/** @throws DeskError INVALID_INPUT `guests.mergeSelf`; WRONG_STATE `guests.mergedAlready`; NOT_FOUND */
export const merge = (
  context: WriteContext,
  wanted: { keep: string; gone: string; reason?: string | undefined },
): GuestRow => {
  const { reads, writes } = context;
  const keep = fileNamed(context, wanted.keep);
  const gone = mustStandAlone(found(reads.guests.byId(wanted.gone), 'guests.unknown', {}));
  if (keep.id === gone.id) throw new DeskError('INVALID_INPUT', 'guests.mergeSelf', {});
  mustKnow(context, keep);
  mustKnow(context, gone);
  const filled = filledBy(keep, gone);
  const others = openlyOf(context, keep.id, gone.id);
  const after = changeFile(
    context,
    keep,
    Object.fromEntries(filled.map(([name, is]) => [name, is])),
    {
      kind: 'merged',
      facts: { goneId: gone.id, keptId: keep.id },
      text: wanted.reason,
    },
  );
  changeFile(
    context,
    gone,
    { mergedInto: keep.id },
    { kind: 'merged-into', facts: { keptId: keep.id }, text: wanted.reason },
  );
  hideStays(context, others, gone.id);
  const classes = spreadClass(context, keep.id, after.vipClass);
  writes.guests.insertMerge({
    id: context.newId(),
    keptId: keep.id,
    goneId: gone.id,
    atMs: context.nowMs,
    byId: context.actor.id,
    filled,
    classes,
    undoneAtMs: null,
  });
  return found(reads.guests.byId(keep.id), 'guests.unknown', {});
};

/** What the merge filled in goes again, unless somebody has said otherwise since. */
const emptied = (kept: GuestRow, filled: Filled): Partial<GuestRow> =>
  Object.fromEntries(
    filled
      .filter(([column, value]) => kept[column as keyof GuestRow] === value)
      .map(([column, , before = null]) => [column, before]),
  );

/** What the file had filled in from this one went on with it, where it was put into another since. */
const emptyOuter = (context: WriteContext, kept: GuestRow, filled: Filled): void => {
  const { reads, writes } = context;
  for (let inner = kept; inner.mergedInto !== null; ) {
    const row = reads.guests.mergeOf(inner.id);
    const outer = row && reads.guests.byId(row.keptId);
    if (!outer) return;
    const passedOn = row.filled.filter(([column, value]) =>
      filled.some(([name, was]) => name === column && was === value),
    );
    if (passedOn.length > 0) {
      changeFile(context, outer, emptied(outer, passedOn), {
        kind: 'unmerged',
        facts: { goneId: inner.id, keptId: outer.id },
      });
      writes.guests.saveMerge({
        ...row,
        filled: row.filled.filter((one) => !passedOn.includes(one)),
      });
    }
    inner = outer;
  }
};

/** @throws DeskError WRONG_STATE `guests.notMerged` */
export const unmerge = (
  context: WriteContext,
  { id, reason }: { id: string; reason?: string | undefined },
): GuestRow => {
  const { reads, writes } = context;
  const gone = found(reads.guests.byId(id), 'guests.unknown', {});
  const row = reads.guests.mergeOf(id);
  if (gone.mergedInto === null || !row) throw new DeskError('WRONG_STATE', 'guests.notMerged', {});
  const root = found(rootOf(context, gone.id), 'guests.unknown', {});
  mustKnow(context, root);
  const kept = found(reads.guests.byId(row.keptId), 'guests.unknown', {});
  emptyOuter(context, kept, row.filled);
  changeFile(context, kept, emptied(kept, row.filled), {
    kind: 'unmerged',
    facts: { goneId: gone.id, keptId: kept.id },
    text: reason,
  });
  const alone = changeFile(
    context,
    gone,
    { mergedInto: null },
    { kind: 'unmerged-from', facts: { keptId: kept.id }, text: reason },
  );
  writes.guests.saveMerge({ ...row, undoneAtMs: context.nowMs });
  for (const id of [root.id, alone.id]) unhideStays(context, id);
  const theirs = new Set([kept.id, ...idsOfFile(context, alone.id)]);
  for (const [stayId, before, after] of row.classes) {
    const stay = reads.stays.byId(stayId);
    const goesOn = stay?.state === 'in-house' || stay?.state === 'expected';
    if (stay && goesOn && stay.vipClass === after && theirs.has(stay.guestId ?? ''))
      changeStay(context, stay, { vipClass: before }, 'changed');
  }
  return found(reads.guests.byId(alone.id), 'guests.unknown', {});
};

/** Which of two to keep: the higher class, else the one with more stays, else the older. */
export const betterKept = (
  one: { file: GuestRow; stays: number },
  other: { file: GuestRow; stays: number },
): boolean =>
  !higher(one.file, other.file) &&
  (higher(other.file, one.file) ||
    one.stays > other.stays ||
    (one.stays === other.stays && one.file.madeAtMs <= other.file.madeAtMs));
