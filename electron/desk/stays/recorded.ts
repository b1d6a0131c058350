/** How a stay is written and enters the record: one way for every step. The room and who follows stays are told. */
import type { StayRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow } from '../events/index.ts';
import type { StayStep, WriteContext } from '../kernel/context.ts';
import { agree } from '../rooms/index.ts';

export const recordedStay: Recorded<StayRow> = {
  kind: 'stay',
  personal: ['guest', 'companions', 'phone', 'company', 'preferences', 'notes'],
  derived: ['version'],
};

const tell = (
  context: WriteContext,
  before: StayRow | null,
  after: StayRow,
  step: StayStep,
): void => {
  for (const room of new Set([before?.room ?? after.room, after.room])) {
    context.touch({ kind: 'room', id: room });
    agree(context, room);
  }
  for (const listener of context.stayListeners) listener(context, { before, after, step });
};

type More = { text?: string | undefined; facts?: Record<string, unknown> | undefined };

export const insertStay = (
  context: WriteContext,
  row: Omit<StayRow, 'version'>,
  step: StayStep,
  more: More = {},
): StayRow => {
  const made = { ...row, version: 1 };
  context.writes.stays.insert(made);
  recordRow(context, recordedStay, made, { kind: step, ...more });
  tell(context, null, made, step);
  return made;
};

type Patch = Partial<Omit<StayRow, 'id' | 'version'>>;

const write = (
  context: WriteContext,
  before: StayRow,
  patch: Patch,
  step: StayStep,
  more: More,
): StayRow => {
  const after = { ...before, ...patch, version: before.version + 1 };
  context.writes.stays.save(after);
  recordChange(context, recordedStay, before, after, { kind: step, ...more });
  return after;
};

export const changeStay = (
  context: WriteContext,
  before: StayRow,
  patch: Patch,
  step: StayStep,
  more: More = {},
): StayRow => {
  const after = write(context, before, patch, step, more);
  tell(context, before, after, step);
  return after;
};

/** One step of several guests at once: who follows stays is told of each when all have taken it. */
export const changeTogether = (
  context: WriteContext,
  changes: readonly { before: StayRow; patch: Patch; more: More }[],
  step: StayStep,
): StayRow[] => {
  const moves = changes.map(({ before, patch, more }) => ({
    before,
    after: write(context, before, patch, step, more),
  }));
  for (const { before, after } of moves) tell(context, before, after, step);
  return moves.map(({ after }) => after);
};
