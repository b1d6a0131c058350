/** The shift's keys handed out in one go: who gets which, and how long it took from the first to the last. */
import type { HandoutLine } from '../../../shared/keys/contract.ts';
import type { KeyHandoutRow, KeyRow, StaffRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { floorsOn } from '../staff/index.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

/** A floor's own keys: the masters of just that floor. */
const mastersOf = (keys: readonly KeyRow[], floor: string): KeyRow[] =>
  keys.filter((key) => key.class === 'floor' && key.floors.length === 1 && key.floors[0] === floor);

/** True of a key that takes its holder into every room of the floor; a badge or a section's key does not. */
const isMasterOf = ({ class: kind, floors }: KeyRow, floor: string): boolean =>
  (kind === 'floor' || kind === 'grand-master') && (floors.includes(floor) || floors.includes('*'));

const lineFor = (
  context: Here,
  keys: readonly KeyRow[],
  person: StaffRow,
  floors: string[],
  promised: Map<string, string>,
): HandoutLine => {
  const { code, name, role } = person;
  const line = { person: { code, name, role, floors }, proposed: [], takenBy: null };
  const held = keys.filter(({ holderId }) => holderId === person.id);
  const holds = held.map((key) => key.code);
  const wanted = floors
    .filter((floor) => !held.some((key) => isMasterOf(key, floor)))
    .map((floor) => mastersOf(keys, floor))
    .filter((some) => some.length > 0);
  if (wanted.length === 0) return { ...line, holds, because: held.length > 0 ? 'held' : 'none' };
  const free = wanted.flatMap(
    (some) => some.find(({ state, id }) => state === 'in' && !promised.has(id)) ?? [],
  );
  for (const { id } of free) promised.set(id, code);
  if (free.length > 0)
    return { ...line, holds, proposed: free.map((key) => key.code), because: 'floor' };
  const all = wanted.flat();
  const holderId = all.find((key) => key.holderId !== null)?.holderId;
  const taker = holderId ? context.reads.staff.byId(holderId) : undefined;
  if (taker) return { ...line, holds, because: 'taken', takenBy: taker.code };
  const other = all.flatMap(({ id }) => promised.get(id) ?? [])[0];
  return other === undefined
    ? { ...line, holds, because: 'away' }
    : { ...line, holds, because: 'promised', takenBy: other };
};

/** Everybody on duty who works on floors, with the key each should have. */
export const handoutLines = (context: Here): HandoutLine[] => {
  const keys = context.reads.keys.all().filter(({ state }) => state !== 'retired');
  // A key is proposed to one person, even where two have the same floor.
  const promised = new Map<string, string>();
  return context.reads.staff
    .onDuty()
    .map(({ staff, duty }) => ({ staff, floors: floorsOn(staff, duty) }))
    .filter(({ floors }) => floors.length > 0)
    .map(({ staff, floors }) => lineFor(context, keys, staff, floors, promised));
};

/** Begins one; a handout somebody left open is ended first. */
export const beginHandout = (context: WriteContext): KeyHandoutRow => {
  const left = context.reads.keys.runningHandout();
  if (left) endHandout(context, left.id);
  const row: KeyHandoutRow = {
    id: context.newId(),
    startedBy: context.actor.id,
    startedAtMs: context.nowMs,
    firstAtMs: null,
    lastAtMs: null,
    persons: 0,
    people: [],
    handedOut: 0,
    endedAtMs: null,
  };
  context.writes.keys.insertHandout(row);
  context.record({
    kind: 'handout-begun',
    subject: { kind: 'key', id: row.id },
    // What is counted on the way is told once it is over.
    body: { row: { id: row.id, startedBy: row.startedBy, startedAtMs: row.startedAtMs } },
  });
  return row;
};

/** So many keys more, to a person who counts once however many they get. @throws DeskError when the handout is over */
export const countHandedOut = (
  context: WriteContext,
  id: string,
  staffId: string,
  count: number,
): void => {
  const row = found(context.reads.keys.handout(id), 'keys.noHandout', {});
  if (row.endedAtMs !== null) throw new DeskError('WRONG_STATE', 'keys.handoutOver', {});
  const isFresh = !row.people.includes(staffId);
  context.writes.keys.saveHandout({
    ...row,
    firstAtMs: row.firstAtMs ?? context.nowMs,
    lastAtMs: context.nowMs,
    people: isFresh ? [...row.people, staffId] : row.people,
    persons: row.persons + (isFresh ? 1 : 0),
    handedOut: row.handedOut + count,
  });
};

/** @throws DeskError NOT_FOUND; one that is over stays as it is */
export const endHandout = (context: WriteContext, id: string): KeyHandoutRow => {
  const row = found(context.reads.keys.handout(id), 'keys.noHandout', {});
  if (row.endedAtMs !== null) throw new DeskError('WRONG_STATE', 'keys.handoutOver', {});
  const after = { ...row, endedAtMs: context.nowMs };
  context.writes.keys.saveHandout(after);
  context.record({
    kind: 'handout-ended',
    subject: { kind: 'key', id },
    body: {
      changes: {
        endedAtMs: [null, after.endedAtMs],
        firstAtMs: [null, after.firstAtMs],
        lastAtMs: [null, after.lastAtMs],
        persons: [0, after.persons],
        people: [[], after.people],
        handedOut: [0, after.handedOut],
      },
      facts: { persons: row.persons, keys: row.handedOut, seconds: secondsOf(after) },
    },
  });
  return after;
};

/** From the first key to the last, seconds; null before the second. */
export const secondsOf = ({ firstAtMs, lastAtMs, persons }: KeyHandoutRow): number | null =>
  firstAtMs === null || lastAtMs === null || persons < 2
    ? null
    : Math.round((lastAtMs - firstAtMs) / 1_000);
