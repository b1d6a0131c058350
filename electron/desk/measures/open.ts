/** How a measure is opened, and what becomes of it: one way for the analysis, complaints and the desk. */

import { addDays, dateAt } from '../../../shared/kernel/time.ts';
import {
  legalMeasureSteps,
  type MeasuredFigure,
  type MeasureKind,
  type MeasureScope,
  type MeasureStep,
} from '../../../shared/measures/model.ts';
import type { MeasureRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow, type Step } from '../events/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { hidesComplaint } from '../kernel/permission.ts';
import { personWithCode } from '../staff/index.ts';

const recorded: Recorded<MeasureRow> = {
  kind: 'measure',
  // Taken of a complaint, it says of whom.
  personal: ['zh', 'en', 'reason'],
  derived: [],
};
/** A measure due later than this is a wish. */
const mostDays = 730;

export type MeasureSource = { rule: string; key: string } | { complaint: string };

export type NewMeasure = {
  kind: MeasureKind;
  /** In both languages; what was typed at the desk is the same in both. */
  title: { zh: string; en: string };
  scope?: MeasureScope | undefined;
  /** Staff code; left out: whoever acts. */
  owner?: string | undefined;
  /** A calendar day of the house. */
  dueOn: string;
  source?: MeasureSource | undefined;
  before?: MeasuredFigure | null | undefined;
};

/** Whoever sees to it. @throws DeskError NOT_FOUND, INVALID_INPUT for somebody who has left */
export const ownerOf = (context: ReadContext, code: string | undefined): string => {
  if (code === undefined) return context.actor.id;
  const person = personWithCode(context, code);
  if (!person.active) throw new DeskError('INVALID_INPUT', 'measures.ownerGone', { code });
  return person.id;
};

/** @throws DeskError INVALID_INPUT for a day gone by or too far off */
export const dueDay = ({ nowMs, timeZone }: ReadContext, day: string): string => {
  const today = dateAt(nowMs, timeZone);
  if (day < today) throw new DeskError('INVALID_INPUT', 'measures.duePast', { day });
  if (day > addDays(today, mostDays))
    throw new DeskError('INVALID_INPUT', 'measures.dueFar', { day });
  return day;
};

/** @throws DeskError NOT_FOUND, INVALID_INPUT */
export const openMeasure = (context: WriteContext, wanted: NewMeasure): MeasureRow => {
  const { source } = wanted;
  const row: MeasureRow = {
    id: context.newId(),
    number: context.nextNumber('measure'),
    kind: wanted.kind,
    zh: wanted.title.zh,
    en: wanted.title.en,
    scope: wanted.scope ?? {},
    ownerId: ownerOf(context, wanted.owner),
    dueOn: dueDay(context, wanted.dueOn),
    state: 'open',
    rule: source && 'rule' in source ? source.rule : null,
    finding: source && 'rule' in source ? source.key : null,
    complaintId: source && 'complaint' in source ? source.complaint : null,
    before: wanted.before ?? null,
    openedAtMs: context.nowMs,
    openedBy: context.actor.id,
    closedAtMs: null,
    doneOn: null,
    reason: null,
  };
  context.writes.measures.insert(row);
  recordRow(context, recorded, row, { kind: 'measure-opened' });
  return row;
};

/** @throws DeskError NOT_FOUND, also for one taken of a complaint whoever asks may not see */
export const measureById = (
  context: Pick<ReadContext, 'reads' | 'actor'>,
  id: string,
): MeasureRow => {
  const row = context.reads.measures.byId(id);
  return found(hidesComplaint(context, row?.complaintId) ? undefined : row, 'measures.unknown', {});
};

const already = {
  open: 'measures.openAlready',
  done: 'measures.doneAlready',
  dropped: 'measures.droppedAlready',
} as const;

/** The measure if the step is legal for it now. @throws DeskError WRONG_STATE */
export const ready = (
  context: Pick<ReadContext, 'reads' | 'actor'>,
  id: string,
  step: MeasureStep,
): MeasureRow => {
  const row = measureById(context, id);
  if (!legalMeasureSteps(row.state).includes(step))
    throw new DeskError('WRONG_STATE', already[row.state], { number: row.number });
  return row;
};

export const changeMeasure = (
  context: WriteContext,
  before: MeasureRow,
  patch: Partial<Omit<MeasureRow, 'id' | 'number'>>,
  step: Step,
): MeasureRow => {
  const after = { ...before, ...patch };
  context.writes.measures.save(after);
  recordChange(context, recorded, before, after, step);
  return after;
};

/** In effect from a day on. @throws DeskError INVALID_INPUT for a day to come, or before it was opened */
export const finish = (context: WriteContext, id: string, on: string | undefined): MeasureRow => {
  const row = ready(context, id, 'done');
  const today = dateAt(context.nowMs, context.timeZone);
  const doneOn = on ?? today;
  if (doneOn > today || doneOn < dateAt(row.openedAtMs, context.timeZone))
    throw new DeskError('INVALID_INPUT', 'measures.doneOn', { day: doneOn });
  return changeMeasure(
    context,
    row,
    { state: 'done', doneOn, closedAtMs: context.nowMs },
    { kind: 'measure-done' },
  );
};
