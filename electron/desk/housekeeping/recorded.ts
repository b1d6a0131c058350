/** How rows of the daily work are written and enter the record: one way for every step. */
import { isToDo } from '../../../shared/housekeeping/model.ts';
import type { PublicRoundRow, RoomCareRow, RoomTaskRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow, type Step } from '../events/index.ts';
import type { WriteContext } from '../kernel/context.ts';

const recordedTask: Recorded<RoomTaskRow> = {
  kind: 'room-task',
  // What was said may name a guest.
  personal: ['reason'],
  derived: ['open'],
};
const recordedCare: Recorded<RoomCareRow> = { kind: 'room-care', personal: [], derived: [] };
const recordedRound: Recorded<PublicRoundRow> = {
  kind: 'public-round',
  personal: [],
  derived: [],
};

export type NewTask = Pick<
  RoomTaskRow,
  'date' | 'part' | 'kind' | 'place' | 'floor' | 'slot' | 'dueAtMs' | 'credits' | 'minutes'
> &
  Partial<Pick<RoomTaskRow, 'roundId' | 'lateAtMs' | 'assigneeId'>>;

export const insertTask = (context: WriteContext, wanted: NewTask): RoomTaskRow => {
  const row: RoomTaskRow = {
    id: context.newId(),
    roundId: null,
    lateAtMs: null,
    assigneeId: null,
    ...wanted,
    state: 'open',
    open: true,
    locked: false,
    madeAtMs: context.nowMs,
    startedAtMs: null,
    doneAtMs: null,
    doneBy: null,
    spentMinutes: null,
    inspectedAtMs: null,
    inspectedBy: null,
    reworks: 0,
    skipped: null,
    reason: null,
  };
  context.writes.housekeeping.insert(row);
  recordRow(context, recordedTask, row, { kind: 'task-made' });
  return row;
};

export const changeTask = (
  context: WriteContext,
  before: RoomTaskRow,
  patch: Partial<Omit<RoomTaskRow, 'id' | 'open'>>,
  step: Step,
): RoomTaskRow => {
  const changed = { ...before, ...patch };
  const after = { ...changed, open: isToDo(changed.state) };
  context.writes.housekeeping.save(after);
  recordChange(context, recordedTask, before, after, step);
  return after;
};

/** Writes what is known of a room's care; the first time it is a new row. */
export const keepCare = (context: WriteContext, wanted: RoomCareRow, step: Step): RoomCareRow => {
  const before = context.reads.housekeeping
    .careOf(wanted.room)
    .find(({ kind }) => kind === wanted.kind);
  const after = { ...wanted, id: before?.id ?? context.newId() };
  if (before) {
    context.writes.housekeeping.saveCare(after);
    recordChange(context, recordedCare, before, after, step);
  } else {
    context.writes.housekeeping.insertCare(after);
    recordRow(context, recordedCare, after, step);
  }
  return after;
};

export const insertRound = (context: WriteContext, row: PublicRoundRow): PublicRoundRow => {
  context.writes.housekeeping.insertRound(row);
  recordRow(context, recordedRound, row, { kind: 'round-added' });
  return row;
};

export const saveRound = (
  context: WriteContext,
  before: PublicRoundRow,
  after: PublicRoundRow,
): PublicRoundRow => {
  context.writes.housekeeping.saveRound(after);
  recordChange(context, recordedRound, before, after, { kind: 'round-changed' });
  return after;
};
