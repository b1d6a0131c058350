/**
 * Keys in the wrong hands: of somebody off duty or too long on break (these shout), or on a floor where
 * the holder has no work (this is only pointed out on the list).
 */
import { minuteMs } from '../../../shared/kernel/durations.ts';
import type { Stray } from '../../../shared/keys/model.ts';
import { watch } from '../alarms/index.ts';
import type { KeyRow, StaffRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { hasItsFloor } from './rules.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

/** A floor key in the hands of somebody who neither has the floor nor a job on it. */
const withoutWork = (context: Here, key: KeyRow, holderId: string): boolean => {
  if (key.class !== 'floor' && key.class !== 'section') return false;
  const { reads } = context;
  const holder = reads.staff.byId(holderId);
  if (holder?.role !== 'attendant') return false;
  if (hasItsFloor(context, key, holder)) return false;
  return !reads.requests
    .openOf(holderId)
    .some(({ place }) => place !== null && key.floors.includes(reads.rooms.floorOf(place) ?? ''));
};

/** What is odd about where a key is, without asking about work. */
export const strayHands = ({ reads, nowMs }: Here, { id, holderId }: KeyRow): Stray | null => {
  if (holderId === null) return null;
  if (!reads.staff.dutyOf(holderId)) return 'off-duty';
  // Set when the holder went on a break, for when it gets too long; taken off with the break.
  const since = reads.alarms.watch(id, 'key-stray')?.dueAtMs;
  return since !== undefined && since <= nowMs ? 'long-break' : null;
};

/** What is odd about where a key is; null when nothing is. */
export const strayOf = (context: Here, key: KeyRow): Stray | null => {
  const { holderId } = key;
  if (holderId === null) return null;
  return strayHands(context, key) ?? (withoutWork(context, key, holderId) ? 'no-work' : null);
};

const watchThese = (
  context: WriteContext,
  keys: readonly KeyRow[],
  staffId: string,
  dueAtMs: number,
): void => {
  for (const { id, code, dueAtMs: backByMs } of keys) {
    // One that is overdue shouts already.
    if (backByMs !== null && backByMs < context.nowMs) continue;
    watch(context, {
      about: { kind: 'key', id },
      target: 'key-stray',
      label: code,
      dueAtMs,
      holderId: staffId,
    });
  }
};

/**
 * Watches the keys of somebody who has gone off duty with them, or is on a break.
 * @param dueAtMs from when they are in the wrong hands; left out: now
 */
export const watchStrays = (
  context: WriteContext,
  staffId: string,
  dueAtMs: number = context.nowMs,
): void => watchThese(context, context.reads.keys.heldBy(staffId), staffId, dueAtMs);

/** Keys just put into hands that are not at work: of somebody off duty at once, on a break when it gets too long. */
export const watchHands = (
  context: WriteContext,
  keys: readonly KeyRow[],
  { id }: StaffRow,
): void => {
  const { reads, nowMs } = context;
  const pause = reads.attendance.openBreak(id);
  if (!reads.staff.dutyOf(id)) watchThese(context, keys, id, nowMs);
  else if (pause)
    watchThese(context, keys, id, pause.fromMs + (reads.house.get()?.breakMinutes ?? 0) * minuteMs);
};
