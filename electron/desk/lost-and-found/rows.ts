/** Rows of the register: found by id or number, changed in one way with their event, index and watch. */
import { type LostKind, lostNumber, readLostNumber } from '../../../shared/lost-and-found/model.ts';
import type { FoundItemRow, LossReportRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow, type Step } from '../events/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { hidesLoss } from '../kernel/permission.ts';
import { watchItem } from './keeping.ts';
import { type Asked, indexRow, withdraw } from './matching.ts';

type Here = Pick<ReadContext, 'reads'>;

const foundSort: Recorded<FoundItemRow> = {
  kind: 'found-item',
  personal: ['what', 'marks', 'heldBack', 'placeNote', 'finder', 'release'],
  derived: ['version', 'open'],
};
const lossSort: Recorded<LossReportRow> = {
  kind: 'loss-report',
  personal: ['what', 'marks', 'placeNote', 'guest', 'contact'],
  derived: ['version', 'open'],
};

/** A row of either kind by its id or by the number on its label. @throws DeskError NOT_FOUND */
export const lookUp = ({ reads: { lostAndFound } }: Here, id: string): Asked => {
  const named = readLostNumber(id);
  const item =
    named?.kind === 'found-item'
      ? lostAndFound.foundByNumber(named.number)
      : named === null
        ? lostAndFound.found(id)
        : undefined;
  if (item) return { kind: 'found-item', row: item };
  const report = named === null ? lostAndFound.loss(id) : lostAndFound.lossByNumber(named.number);
  if (report && named?.kind !== 'found-item') return { kind: 'loss-report', row: report };
  throw new DeskError('NOT_FOUND', 'lostAndFound.unknown', { id });
};

export const foundRow = (context: Here, id: string): FoundItemRow => {
  const asked = lookUp(context, id);
  return found(asked.kind === 'found-item' ? asked.row : undefined, 'lostAndFound.unknown', { id });
};

export const lossRow = (context: Here, id: string): LossReportRow => {
  const asked = lookUp(context, id);
  return found(asked.kind === 'loss-report' ? asked.row : undefined, 'lostAndFound.unknown', {
    id,
  });
};

const tooLate = (row: FoundItemRow, to = ''): DeskError =>
  new DeskError('WRONG_STATE', 'lostAndFound.wrongState', {
    number: lostNumber('found-item', row.number),
    state: row.state,
    to,
  });

/** Whoever comes too late is told where the thing stands. @throws DeskError WRONG_STATE */
export const standing = (row: FoundItemRow, ...states: FoundItemRow['state'][]): FoundItemRow => {
  if (states.includes(row.state)) return row;
  throw tooLate(row);
};

/** Whoever wants to give out what has left is told whom it went to, if they may know. @throws DeskError WRONG_STATE */
export const notGone = (context: Pick<ReadContext, 'reads' | 'actor'>, id: string): void => {
  const row = foundRow(context, id);
  if (row.release !== null)
    throw tooLate(row, hidesLoss(context, row.lossId) ? '' : row.release.to);
};

export const stillKept = (row: FoundItemRow): FoundItemRow =>
  standing(row, 'registered', 'shelved', 'matched');

export const stillSearching = (row: LossReportRow): LossReportRow => {
  if (row.open) return row;
  throw new DeskError('WRONG_STATE', 'lostAndFound.wrongState', {
    number: lostNumber('loss-report', row.number),
    state: row.state,
  });
};

const settle = (context: WriteContext, asked: Asked): void => {
  indexRow(context, asked);
  if (asked.kind === 'found-item') watchItem(context, asked.row);
  if (!asked.row.open) withdraw(context, asked);
};

export const addFound = (context: WriteContext, row: FoundItemRow, step: Step): void => {
  context.writes.lostAndFound.insertFound(row);
  recordRow(context, foundSort, row, step);
  settle(context, { kind: 'found-item', row });
};

export const addLoss = (context: WriteContext, row: LossReportRow, step: Step): void => {
  context.writes.lostAndFound.insertLoss(row);
  recordRow(context, lossSort, row, step);
  settle(context, { kind: 'loss-report', row });
};

const over: Record<LostKind, readonly string[]> = {
  'found-item': ['returned', 'sent', 'police', 'disposed', 'cancelled'],
  'loss-report': ['returned', 'closed'],
};

/** True where a row has left the register. */
export const isOver = (kind: LostKind, state: string): boolean => over[kind].includes(state);

/** One step of a found item: the row, its event, its place in the index, what is watched of it. */
export const changeFound = (
  context: WriteContext,
  before: FoundItemRow,
  wanted: Partial<FoundItemRow>,
  step: Step,
): FoundItemRow => {
  const merged = { ...before, ...wanted, version: before.version + 1 };
  const open = !isOver('found-item', merged.state);
  const row = { ...merged, open, closedAtMs: open ? null : (merged.closedAtMs ?? context.nowMs) };
  context.writes.lostAndFound.saveFound(row);
  recordChange(context, foundSort, before, row, step);
  settle(context, { kind: 'found-item', row });
  return row;
};

export const changeLoss = (
  context: WriteContext,
  before: LossReportRow,
  wanted: Partial<LossReportRow>,
  step: Step,
): LossReportRow => {
  const merged = { ...before, ...wanted, version: before.version + 1 };
  const open = !isOver('loss-report', merged.state);
  const row = { ...merged, open, closedAtMs: open ? null : (merged.closedAtMs ?? context.nowMs) };
  context.writes.lostAndFound.saveLoss(row);
  recordChange(context, lossSort, before, row, step);
  settle(context, { kind: 'loss-report', row });
  return row;
};
